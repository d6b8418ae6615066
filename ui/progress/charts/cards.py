"""The cards of the page: which chart, its words, and when there is nothing in it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from fractions import Fraction

from PySide6.QtCore import QDate, QLocale, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.charts import ChartCard, CurveChart, GroupChart
from ui.family.page import Place
from ui.progress.charts import curves, groups
from ui.progress.charts.choice import Shown, Since
from ui.progress.charts.headline import HeadlineCard
from ui.progress.charts.words import headline, mean_text, presence_text
from ui.theme import SPACE
from ui.widgets import Retranslated


class ChartCards(Retranslated, QWidget):
    """`show_rows` draws what is seen first at once, and the rest when the event loop comes by: five charts at one
    stretch would hold up the window."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._waiting: deque[Callable[[Shown], None]] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._draw_next)
        self.headline = HeadlineCard(self)
        touch = place.kiosk
        self.whole = self._card(place, CurveChart(touch=touch))
        self.subjects = self._card(place, CurveChart(touch=touch))
        self.profile = self._card(place, GroupChart(lying=True, touch=touch))
        self.marks = self._card(place, GroupChart(lying=True, touch=touch))
        self.attendance = self._card(place, GroupChart(touch=touch))
        beside = QHBoxLayout()
        beside.setSpacing(SPACE.m)
        beside.addWidget(self.profile, 1)
        beside.addWidget(self.marks, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, SPACE.s, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.headline)
        layout.addWidget(self.whole)
        layout.addWidget(self.subjects)
        layout.addLayout(beside)
        layout.addWidget(self.attendance)
        layout.addStretch(1)
        self.setFocusProxy(self.whole.chart)

    @property
    def is_complete(self) -> bool:
        """Whether all is drawn."""
        return not self._waiting

    def show_rows(self, shown: Shown) -> None:
        """Show this; what is in view, switched off and pointed at stays."""
        self._shown = shown
        self.headline.show_headline(headline(shown))
        self._show_whole(shown)
        self._waiting = deque(
            (self._show_subjects, self._show_profile, self._show_marks, self._show_attendance)
        )
        self._next.start()

    def show_all_of_it(self) -> None:
        """Another child or another time: nothing of what was in view is of use."""
        for card in (self.whole, self.subjects):
            if isinstance(card.chart, CurveChart):
                card.chart.show_whole()

    def retranslate(self) -> None:
        if self._shown is not None:
            self.show_rows(self._shown)

    # --- the cards -----------------------------------------------------------------------------------------------

    def _card(self, place: Place, chart: CurveChart | GroupChart) -> ChartCard:
        return ChartCard(place.worker, chart, self, kiosk=place.kiosk)

    def _draw_next(self) -> None:
        if self._waiting and self._shown is not None:
            self._waiting.popleft()(self._shown)
            if self._waiting:
                self._next.start()

    def _show_whole(self, shown: Shown) -> None:
        title = self.tr("Course of the mean")
        subject = shown.subject(shown.newest)
        if subject is not None:
            title = self.tr("Course of the mean: {0}").format(subject.subject)
        self.whole.set_words(title, self._explained(shown), self._note(shown))
        data = curves.whole_curves(shown)
        told = headline(shown)
        if told is None:
            self.whole.set_empty(self._why_nothing(shown))
            return
        self.whole.set_empty("")
        assert isinstance(self.whole.chart, CurveChart)
        self.whole.chart.set_data(title, told.sentence, data)

    def _show_subjects(self, shown: Shown) -> None:
        data = curves.subject_curves(shown)
        is_wanted = shown.choice.subject_id is None and len(data.series) > 1
        self.subjects.setVisible(is_wanted)
        if not is_wanted:
            return
        title = self.tr("Course of the subjects")
        self.subjects.set_words(
            title,
            self.tr("At first those with the highest and the lowest mean; the names switch the others on."),
            self._note(shown),
        )
        assert isinstance(self.subjects.chart, CurveChart)
        self.subjects.chart.set_data(title, self._ends(shown), data)

    def _show_profile(self, shown: Shown) -> None:
        data = groups.profile(shown)
        is_wanted = shown.choice.subject_id is None and bool(data.names)
        self.profile.setVisible(is_wanted)
        if not is_wanted:
            return
        title = self.tr("Subjects against the class")
        sentence = self.tr("Bars are the own means; a diamond is the mean of the class.")
        if len(data.sets) < 2:
            sentence = self.tr("The own means; of the class there are too few marks to compare with.")
        self.profile.set_words(title, sentence, self._note(shown))
        assert isinstance(self.profile.chart, GroupChart)
        self.profile.chart.set_data(title, self._ends(shown), data)

    def _show_marks(self, shown: Shown) -> None:
        data = groups.distribution_groups(shown)
        self.marks.setVisible(bool(data.names))
        if not data.names:
            return
        title = self.tr("How often which mark")
        sentence = self.tr("All marks that are numbers, also those that do not count in the mean.")
        self.marks.set_words(title, sentence, self._note(shown))
        assert isinstance(self.marks.chart, GroupChart)
        self.marks.chart.set_data(title, groups.all_marks(shown), data)

    def _show_attendance(self, shown: Shown) -> None:
        title, whole = self.tr("Attendance"), groups.whole_presence(shown)
        told = presence_text(whole.held, whole.absences)
        told = told[:1].upper() + told[1:]
        self.attendance.set_words(title, self.tr("Lessons missed, by reason."), self._note(shown))
        if not whole.held:
            self.attendance.set_empty(self.tr("There were no lessons yet."))
            return
        if not whole.absences.missed and not whole.absences.late:
            self.attendance.set_empty(told)
            return
        self.attendance.set_empty("")
        assert isinstance(self.attendance.chart, GroupChart)
        self.attendance.chart.set_data(title, told, groups.attendance_groups(shown))

    # --- words ---------------------------------------------------------------------------------------------------

    def _explained(self, shown: Shown) -> str:
        if shown.choice.counts_since is Since.TERM:
            text = self.tr(
                "Weighted mean of all marks from the beginning of the period to the end of each week."
            )
        else:
            text = self.tr(
                "Weighted mean of all marks from the beginning of the year to the end of each week."
            )
        if any(one.others is not None for one in shown.course()):
            area = self.tr("The area is the middle half of the class, the dashed line its mean.")
            return f"{text} {area}"
        return text

    def _why_nothing(self, shown: Shown) -> str:
        if shown.page.grade == 1 and not shown.choice.time.all_years:
            return self.tr("There are no marks in the first grade.")
        return self.tr("There are no marks yet. The line begins with the first one.")

    def _ends(self, shown: Shown) -> str:
        rows = groups.profile_rows(shown)
        if not rows:
            return ""
        if len(rows) == 1:
            return self._subject_and_mean(rows[0])
        return self.tr("Highest: {0}. Lowest: {1}.").format(
            self._subject_and_mean(rows[0]), self._subject_and_mean(rows[-1])
        )

    @staticmethod
    def _subject_and_mean(row: tuple[str, Fraction, Fraction | None]) -> str:
        return f"{row[0]} {mean_text(row[1])}"

    @staticmethod
    def _note(shown: Shown) -> str:
        pupil, today = shown.page.pupil, shown.page.today
        day = QLocale().toString(QDate(today.year, today.month, today.day), QLocale.FormatType.ShortFormat)
        return " · ".join(part for part in (pupil.name, pupil.class_name, day) if part)
