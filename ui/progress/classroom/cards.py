"""The charts of the page, each in its card, and the pupil that stands out in all of them."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.charts import ChartCard, CurveChart, Curves, GroupChart, HeatChart
from ui.progress.charts.groups import marks_text
from ui.progress.charts.headline import HeadlineCard
from ui.progress.classroom import bars, curves, period_bars, pupils
from ui.progress.classroom.arrangement import Rows, arrange
from ui.progress.classroom.figures import Figures
from ui.progress.classroom.words import (
    attended,
    changes_words,
    explained_words,
    headline,
    neighbour_words,
    note_words,
    pupil_words,
    results_words,
    subject_words,
    time_words,
)
from ui.tasks import WorkerBase
from ui.theme import SPACE
from ui.widgets import Retranslated

_TABLE_WIDTH = 600
_ANY_WIDTH = 16_777_215


class ClassroomCards(Retranslated, QWidget):
    """`show_figures` draws what is seen first at once, and the rest when the event loop comes by: ten charts at one
    stretch would hold up the window."""

    pupil_picked = Signal(object)
    """The id, None: of none."""
    pupil_opened = Signal(int, object)
    """A pupil's id and the subject's, None: of all."""
    subject_picked = Signal(int)

    def __init__(self, worker: WorkerBase[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._figures: Figures | None = None
        self._pupil: int | None = None
        self._waiting: deque[Callable[[Figures], None]] = deque()
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._draw_next)
        self._is_of_class: bool | None = None
        self._curves: tuple[Figures, Curves] | None = None
        self.headline = HeadlineCard(self)
        self.heat, self.tracks = HeatChart(), CurveChart(height=320)
        self.subjects, self.neighbours = CurveChart(), CurveChart()
        self.changes, self.singly, self.profile, self.marks = (GroupChart(lying=True) for _ in range(4))
        self.results, self.attendance = GroupChart(), GroupChart()
        self.cards = {
            chart: ChartCard(worker, chart, self)
            for chart in (
                self.heat, self.tracks, self.subjects, self.neighbours, self.changes, self.singly, self.profile,
                self.marks, self.results, self.attendance,
            )
        }  # fmt: skip
        for card in self.cards.values():
            card.hide()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.heat)

    @property
    def is_complete(self) -> bool:
        """Whether all is drawn."""
        return not self._waiting

    @property
    def pupil(self) -> int | None:
        """Who stands out."""
        return self._pupil

    def show_figures(self, figures: Figures, pupil: int | None) -> None:
        """Show this; what is in view, switched off and pointed at stays."""
        self._figures, self._pupil = figures, pupil
        self.headline.show_headline(headline(figures))
        self._arrange(of_class=figures.subject is None)
        self._show_heat(figures)
        self._show_tracks(figures)
        self._waiting = deque(
            (
                self._show_changes, self._show_subjects, self._show_profile, self._show_singly,
                self._show_results, self._show_marks, self._show_attendance, self._show_neighbours,
            )
        )  # fmt: skip
        self._next.start()

    def highlight(self, pupil: int | None) -> None:
        """Have a pupil stand out in all charts; None: nobody."""
        if pupil == self._pupil or self._figures is None:
            return
        self._pupil = pupil
        self.heat.choose("" if pupil is None else str(pupil))
        for step in (self._show_profile, self._show_tracks):
            if step not in self._waiting:  # a key that is held down moves faster than charts are drawn
                self._waiting.appendleft(step)
        self._next.start()

    def show_all_of_it(self) -> None:
        """Another class, or another time: nothing of what was in view is of use."""
        for chart in (self.tracks, self.subjects, self.neighbours):
            chart.show_whole()

    def retranslate(self) -> None:
        self._curves = None
        if self._figures is not None:
            self.show_figures(self._figures, self._pupil)

    # --- parts ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, SPACE.s, SPACE.s)
        self._column.setSpacing(SPACE.m)
        self._column.addWidget(self.headline)
        self._parts = QVBoxLayout()
        self._column.addLayout(self._parts)
        self._column.addStretch(1)

    def _arrange(self, *, of_class: bool) -> None:
        """A class has a wide table; that of a course leaves room for its lines beside it."""
        if of_class == self._is_of_class:
            return
        self._is_of_class = of_class
        cards = self.cards
        rows: Rows
        if of_class:
            rows = [
                [cards[self.heat]], [cards[self.tracks]], [cards[self.changes], cards[self.singly]],
                [cards[self.subjects]], [cards[self.profile], [cards[self.results], cards[self.marks]]],
                [cards[self.attendance]], [cards[self.neighbours]],
            ]  # fmt: skip
        else:
            rows = [
                [cards[self.heat], [cards[self.tracks], cards[self.changes]]],
                [cards[self.results], cards[self.marks]], [cards[self.neighbours]], [cards[self.attendance]],
                [cards[self.subjects], cards[self.profile], cards[self.singly]],
            ]  # fmt: skip
        arrange(self._parts, rows)
        cards[self.heat].setMaximumWidth(_ANY_WIDTH if of_class else _TABLE_WIDTH)

    def _connect(self) -> None:
        self.heat.row_chosen.connect(self._on_row)
        self.heat.opened.connect(self._on_opened)
        self.heat.column_picked.connect(self._on_column)
        self.tracks.picked.connect(self._on_row)
        self.subjects.picked.connect(lambda key: self.subject_picked.emit(int(key)))
        self.changes.picked.connect(self._on_change)
        self.singly.picked.connect(self._on_single_change)

    def _draw_next(self) -> None:
        if self._waiting and self._figures is not None:
            self._waiting.popleft()(self._figures)
            if self._waiting:
                self._next.start()

    # --- the cards -----------------------------------------------------------------------------------------------

    def _show_heat(self, figures: Figures) -> None:
        wanted = figures.has_marks
        card = self._card(self.heat, wanted)
        if not wanted:
            return
        if figures.subject is None:
            title = self.tr("Pupils and subjects")
            sentence = self.tr("Weighted means: {0}. A click on the name of a subject opens it.").format(
                time_words(figures, figures.term)
            )
        else:
            title = self.tr("Pupils")
            sentence = self.tr("Weighted means by period; “!”: few marks.")
        card.set_words(title, sentence, note_words(figures))
        hint = self.tr("Letters go to a name; Enter or a double click opens the journal at the pupil.")
        self.heat.set_data(title, hint, pupils.heat_map(figures))
        self.heat.choose("" if self._pupil is None else str(self._pupil))

    def _show_tracks(self, figures: Figures) -> None:
        card = self._card(self.tracks, figures.has_marks)
        if not figures.has_marks:
            return
        title = self.tr("Course of the means: {0}").format(subject_words(figures, figures.subject))
        sentence = explained_words(figures)
        if self._pupil is not None:
            sentence = pupil_words(figures, self._pupil)
        card.set_words(title, sentence, note_words(figures))
        if self._curves is None or self._curves[0] is not figures:
            self._curves = figures, curves.pupil_curves(figures)
        data = curves.with_one(self._curves[1], self._pupil)
        if not data.series:
            card.set_empty(self.tr("There are no marks yet. The lines begin with the first one."))
            return
        card.set_empty("")
        summary = self.tr("Point at a line to see whose it is; a click lets the pupil stand out.")
        self.tracks.set_data(title, summary, data)

    def _show_changes(self, figures: Figures) -> None:
        card = self._card(self.changes, figures.has_marks)
        found = figures.changes
        title = self.tr("Strongest rise and fall")
        if found is None:
            card.set_words(title, "", note_words(figures))
            card.set_empty(self.tr("There is nothing before it to compare with."))
            return
        card.set_words(title, changes_words(found), note_words(figures))
        if not bars.drawn(found):
            card.set_empty(self.tr("Nobody has risen or fallen, as far as there are enough marks."))
            return
        card.set_empty("")
        self.changes.set_data(title, bars.changes_summary(found), bars.change_bars(figures, found))

    def _show_singly(self, figures: Figures) -> None:
        found = figures.singly
        wanted = figures.has_marks and found is not None and bool(bars.drawn(found))
        card = self._card(self.singly, wanted)
        if not wanted or found is None:
            return
        title = self.tr("Rise and fall in single subjects")
        card.set_words(title, changes_words(found, singly=True), note_words(figures))
        data = bars.change_bars(figures, found, singly=True)
        self.singly.set_data(title, bars.changes_summary(found), data)

    def _show_subjects(self, figures: Figures) -> None:
        data = curves.subject_curves(figures)
        wanted = figures.subject is None and len(data.series) > 1
        card = self._card(self.subjects, wanted)
        if not wanted:
            return
        title = self.tr("Course of the subjects")
        sentence = self.tr(
            "Mean of the class. At first the strongest and the weakest; the names switch the others on."
        )
        card.set_words(title, sentence, note_words(figures))
        self.subjects.set_data(title, self.tr("A click on a line opens its subject."), data)

    def _show_profile(self, figures: Figures) -> None:
        rows = bars.profile_rows(figures, self._pupil)
        card = self._card(self.profile, len(rows) > 1)
        if len(rows) < 2:
            return
        title = self.tr("Subjects of the class")
        sentence = self.tr("Mean of the class in each subject.")
        member = figures.member(self._pupil)
        if member is not None:
            title = self.tr("Subjects of one pupil beside the class")
            sentence = self.tr("Bars: {0}; a diamond is the mean of the class.").format(member.name)
        card.set_words(title, sentence, note_words(figures))
        summary = self.tr("Strongest: {0}. Weakest: {1}.").format(rows[0].name, rows[-1].name)
        self.profile.set_data(title, summary, bars.profile_bars(figures, self._pupil))

    def _show_results(self, figures: Figures) -> None:
        card = self._card(self.results, figures.has_marks)
        title = self.tr("Comparison of periods")
        if not period_bars.has_results(figures):
            card.set_words(title, "", note_words(figures))
            card.set_empty(
                self.tr("There are no marks of a period yet, and none that would follow from means.")
            )
            return
        words = results_words(figures.results, figures.room.variant)
        card.set_words(title, words, note_words(figures))
        card.set_empty("")
        self.results.set_data(title, "", period_bars.result_bars(figures))

    def _show_marks(self, figures: Figures) -> None:
        card = self._card(self.marks, figures.has_marks)
        title = self.tr("How often which mark")
        card.set_words(
            title,
            self.tr("All marks that are numbers, also those that do not count in the mean."),
            note_words(figures),
        )
        whole = figures.marks[figures.choice.term or 0]
        if not any(figures.marks.values()):
            card.set_empty(self.tr("There are no marks yet."))
            return
        card.set_empty("")
        summary = f"{time_words(figures, figures.term)}: {marks_text(whole)}"
        self.marks.set_data(title, summary, bars.mark_bars(figures))

    def _show_attendance(self, figures: Figures) -> None:
        card = self._card(self.attendance, True)
        title, told = self.tr("Attendance"), attended(figures)
        sentence = self.tr("Lessons missed, by reason, in per cent of the lessons of all pupils.")
        card.set_words(title, sentence, note_words(figures))
        if not figures.presence.held:
            card.set_empty(self.tr("There were no lessons yet."))
            return
        card.set_empty("")
        self.attendance.set_data(title, told, bars.attendance_bars(figures))

    def _show_neighbours(self, figures: Figures) -> None:
        data = curves.neighbour_curves(figures)
        wanted = figures.has_marks and len(data.series) > 1
        card = self._card(self.neighbours, wanted)
        if not wanted:
            return
        title = self.tr("Beside one another: {0}").format(subject_words(figures, figures.subject))
        card.set_words(
            title, self.tr("The mean of each of your classes in this subject and grade."), note_words(figures)
        )
        self.neighbours.set_data(title, neighbour_words(figures.neighbours), data)

    def _card(self, chart: HeatChart | CurveChart | GroupChart, wanted: bool) -> ChartCard:
        card = self.cards[chart]
        card.setVisible(wanted)
        return card

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_row(self, key: str) -> None:
        """A row of the table, or a line; the class as a whole does not stand out from itself."""
        self.pupil_picked.emit(int(key) if key.isdigit() else None)

    def _on_opened(self, row: str, column: str) -> None:
        if row.isdigit():
            self.pupil_opened.emit(int(row), int(column) if column.isdigit() else None)

    def _on_column(self, key: str) -> None:
        if key.isdigit():
            self.subject_picked.emit(int(key))

    def _on_change(self, index: int) -> None:
        if self._figures is not None and self._figures.changes is not None:
            self.pupil_picked.emit(bars.drawn(self._figures.changes)[index].pupil_id)

    def _on_single_change(self, index: int) -> None:
        if self._figures is not None and self._figures.singly is not None:
            self.pupil_picked.emit(bars.drawn(self._figures.singly)[index].pupil_id)
