"""Which subject, which time, and from when on the marks count."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QWidget

from app.progress.course_rows import SubjectCourse
from app.progress.marks_rows import PupilMarks
from app.school.rows import TermRow, YearRow
from ui.naming import term_words
from ui.progress.charts.choice import Choice, Since, Time, times
from ui.theme import SPACE
from ui.widgets import ElidedBox, Retranslated

_TOUCH = 44


class ChartsBar(Retranslated, QWidget):
    """Three lists.  What was chosen stays chosen while it is on offer."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, touch: bool = False) -> None:
        super().__init__(parent)
        self._choice = Choice()
        self._times: tuple[tuple[Time, YearRow | None, TermRow | None], ...] = ()
        self._subjects: tuple[tuple[int, str], ...] = ()
        self._subject, self._time, self._since = ElidedBox(self), ElidedBox(self), ElidedBox(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for box in (self._time, self._subject, self._since):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            if touch:
                box.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
            layout.addWidget(box)
            box.activated.connect(self._on_activated)
        self._subject.setMaximumWidth(280)
        if touch:
            self.setMinimumHeight(_TOUCH)
        self.setFocusProxy(self._time)
        self.retranslate()

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return self._choice

    def offer(self, page: PupilMarks, subjects: Sequence[SubjectCourse]) -> None:
        """Offer the years and periods of a pupil, and these subjects."""
        offered = times(page)
        named = tuple((one.subject_id, one.subject) for one in subjects)
        if offered != self._times or named != self._subjects:
            self._times, self._subjects = offered, named
            self._fill()

    def choose(self, choice: Choice) -> None:
        """Choose; what is not on offer becomes the first that is."""
        self._choice = choice
        self._fill()

    def forget(self) -> None:
        """Another child: all subjects of this year."""
        self._choice = Choice(since=self._choice.since)
        self._times, self._subjects = (), ()

    def retranslate(self) -> None:
        for box, name in (
            (self._time, self.tr("Time")),
            (self._subject, self.tr("Subject")),
            (self._since, self.tr("From when on marks count in the mean")),
        ):
            box.setAccessibleName(name)
        self._fill()

    # --- private -----------------------------------------------------------------------------------------------

    def _fill(self) -> None:
        subjects = [self.tr("All subjects"), *(name for _, name in self._subjects)]
        ids = [None, *(number for number, _ in self._subjects)]
        subject = ids.index(self._choice.subject_id) if self._choice.subject_id in ids else 0
        chosen = [one for one, _, _ in self._times]
        time = chosen.index(self._choice.time) if self._choice.time in chosen else 0
        since = list(Since).index(self._choice.counts_since)
        for box, words, index in (
            (self._subject, subjects, subject),
            (self._time, [self._time_words(*one) for one in self._times], time),
            (
                self._since,
                [
                    self.tr("Mean from the beginning of the year"),
                    self.tr("Mean from the beginning of the period"),
                ],
                since,
            ),
        ):
            if [box.itemText(at) for at in range(box.count())] != words:
                box.clear()
                box.addItems(words)
            box.setCurrentIndex(index)
            box.setToolTip(
                self.tr("{0}: {1}", "what is chosen").format(box.accessibleName(), box.currentText())
            )

    def _time_words(self, time: Time, year: YearRow | None, term: TermRow | None) -> str:
        if time.all_years:
            return self.tr("All years")
        if term is not None:
            return term_words(term)
        assert year is not None
        return self.tr("Year {0}").format(year.name)

    def _on_activated(self) -> None:
        subject, time = self._subject.currentIndex(), self._time.currentIndex()
        picked = Choice(
            time=self._times[time][0] if self._times else Time(),
            subject_id=self._subjects[subject - 1][0] if subject > 0 else None,
        )
        since = list(Since)[self._since.currentIndex()]
        if self.sender() is self._since:
            picked = Choice(picked.time, picked.subject_id, since if since != picked.counts_since else None)
        elif picked.time == self._choice.time:
            picked = Choice(picked.time, picked.subject_id, self._choice.since)
        if picked != self._choice:
            self._choice = picked
            self._fill()
            self.changed.emit()
