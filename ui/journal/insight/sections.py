"""Sections of the panel beside the grid: a heading, what there is, and a word where there is nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from app.journal.beside import on_border, whom_to_ask
from app.journal.rules import NUMBERS
from ui.charts import LineChart
from ui.journal.insight.lines import course_lines, levels_of
from ui.journal.insight.list import PupilList, PupilRow
from ui.journal.insight.words import (
    border_words,
    level_words,
    mean_beside,
    reasons,
    standing_words,
    way_up,
)
from ui.needed_words import needed_words
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel

if TYPE_CHECKING:
    from app.journal.beside import Slot, Standing, Step
    from app.journal.rows import JournalPage

MOST_TO_ASK = 6
MOST_ON_BORDER = 4


class Section(QWidget):
    """A heading, a word in small print, the content, and what is said in its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.heading, self.note, self.empty = ElidedLabel("", self), QLabel(self), QLabel(self)
        set_role(self.heading, "section")
        set_role(self.note, "caption")
        set_role(self.empty, "muted")
        for label in (self.note, self.empty):
            label.setWordWrap(True)
            label.hide()
        self.content = QVBoxLayout()
        self.content.setSpacing(SPACE.xs)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        for widget in (self.heading, self.note, self.empty):
            layout.addWidget(widget)
        layout.addLayout(self.content)

    def say_empty(self, text: str) -> None:
        """Why there is nothing; "" where there is something."""
        self.empty.setText(text)
        self.empty.setVisible(bool(text))

    def say_note(self, text: str) -> None:
        """The word in small print; "" takes it away."""
        self.note.setText(text)
        self.note.setVisible(bool(text))


class PeopleSection(Section):
    """A section that lists pupils."""

    pupil_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PupilList(self)
        self.people.chosen.connect(self.pupil_chosen)
        self.content.addWidget(self.people)

    def list_people(self, rows: Sequence[PupilRow], empty: str) -> None:
        """These, or the word for none."""
        self.people.set_rows(rows)
        self.people.setVisible(bool(rows))
        self.say_empty("" if rows else empty)


class AskSection(PeopleSection):
    """Whom to ask at today's lesson, else at the next one."""

    def show_page(self, page: JournalPage, at: Slot | None) -> None:
        """Reckon it for `at`, today's lesson; None without one today."""
        self.heading.setText(self.tr("Ask today") if at else self.tr("Ask next"))
        self.people.setAccessibleName(self.heading.text())
        if page.today > page.term.ends:
            self.list_people((), self.tr("The period is over."))
            return
        if not any(cell.value >= 0 for cell in page.marks.values()):
            none = self.tr("No marks that count yet.") if page.marks else self.tr("No marks yet.")
            self.list_people((), none)
            return
        found = whom_to_ask(page, at=at, limit=MOST_TO_ASK)
        rows = [PupilRow(one.pupil_id, one.name, "", reasons(one)) for one in found]
        self.list_people(rows, self.tr("Nobody: all have been asked lately."))


class BorderSection(PeopleSection):
    """Who stands beside a threshold."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PupilRow, ...] = ()
        self._all = QPushButton(self)
        set_role(self._all, "link")
        self._all.setCheckable(True)
        self._all.toggled.connect(self._list)
        self.content.addWidget(self._all)

    def show_page(self, page: JournalPage) -> None:
        """Reckon it."""
        self.heading.setText(self.tr("On the border"))
        self.people.setAccessibleName(self.heading.text())
        self._rows = tuple(
            PupilRow(one.pupil_id, one.name, mean_beside(one.mean, one.threshold), border_words(one))
            for one in on_border(page)
        )
        self.say_note(
            self.tr("A supposition from the marks so far; the teacher decides.") if self._rows else ""
        )
        self._list()

    def _list(self) -> None:
        rows = self._rows if self._all.isChecked() else self._rows[:MOST_ON_BORDER]
        self.list_people(rows, self.tr("Nobody."))
        more = len(self._rows) - MOST_ON_BORDER
        self._all.setVisible(more > 0)
        self._all.setText(
            self.tr("Show fewer")
            if self._all.isChecked()
            else self.tr("%n more", "pupils on the border", more)
        )


class PupilSection(Section):
    """The pupil under the cursor: where he stands, how he came there, what lifts him."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._standing, self._up = QLabel(self), QLabel(self)
        self._chart = LineChart(self)
        for label in (self._standing, self._up):
            label.setWordWrap(True)
        self.content.addWidget(self._standing)
        self.content.addWidget(self._chart)
        self.content.addWidget(self._up)

    @property
    def words(self) -> str:
        """What is said of the pupil, line by line."""
        shown = (self.heading, self.empty, self._standing, self._up)
        return "\n".join(label.text() for label in shown if label.text())

    def show_pupil(self, page: JournalPage, standing: Standing | None, steps: Sequence[Step]) -> None:
        """The pupil and the lessons with marks; None without a pupil under the cursor."""
        self.heading.setText(standing.name if standing else self.tr("The pupil"))
        has_mean = standing is not None and standing.mean is not None and bool(NUMBERS[page.scale])
        self._standing.setText(standing_words(standing) if standing and (steps or standing.debts) else "")
        self._standing.setVisible(bool(self._standing.text()))
        self._chart.setVisible(has_mean)
        up = ""
        if standing is None:
            self.say_empty(self.tr("The cursor stands on no pupil."))
        elif not steps:
            self.say_empty(self.tr("No marks yet."))
        else:
            self.say_empty("")
        if standing and standing.missing and standing.better is not None and standing.threshold is not None:
            way = way_up(standing.better, standing.threshold, needed_words(standing.missing))
            up = self.tr("Supposition: {0}").format(way)
        self._up.setText(up)
        self._up.setVisible(bool(up))
        if has_mean:
            summary = level_words(levels_of(page))
            self._chart.set_data(
                self.tr("Weighted mean, lesson by lesson"), summary, course_lines(page, steps)
            )
