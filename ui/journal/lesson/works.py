"""The works of a lesson: a line for each with kind, weight and title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import set_icon
from ui.journal.lesson.saver import LessonSaver
from ui.journal.lesson.text import FieldNote
from ui.journal.lesson.wishes import LessonView, Part, Place, Wish, WorkFacts
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated
from ui.widgets.wheel import guard_wheel

if TYPE_CHECKING:
    from app.journal.rows import WorkRow
    from app.school.rows import WorkKindRow


class WorkLine(Retranslated, QWidget):
    """One work."""

    changed = Signal(bool)
    """True: at once; False: somebody is still typing."""
    removed = Signal()

    def __init__(
        self, saver: LessonSaver, view: LessonView, work: WorkRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._saver, self._view, self._work = saver, view, work
        self.place = Place(Part.WORK, no=work.no)
        self._kind, self._weight, self._title = QComboBox(self), QDoubleSpinBox(self), QLineEdit(self)
        self._remove = QToolButton(self)
        set_icon(self._remove, "trash-2")
        self._weight.setRange(0, 100)
        self._weight.setDecimals(1)
        self._title.setMaxLength(200)
        self._note = FieldNote(self._words, self)
        self._lay_out()
        for kind in view.kinds:
            self._kind.addItem(kind.name, kind.id)
        self.update_to(view, work)
        self._kind.activated.connect(self._on_kind)
        self._weight.editingFinished.connect(lambda: self._put(at_once=True))
        self._title.textEdited.connect(lambda: self._put(at_once=False))
        self._title.editingFinished.connect(saver.flush)
        self._remove.clicked.connect(self._on_remove)
        self._note.kept.connect(lambda: saver.keep_mine(view.key, self.place, self._view))
        self._note.given_up.connect(lambda: saver.give_up(view.key, self.place))
        self.retranslate()

    def update_to(self, view: LessonView, work: WorkRow) -> None:
        """Show what is stored, or what is entered over it."""
        self._view, self._work = view, work
        wish = self._saver.wish(view.key, self.place)
        facts: WorkFacts = wish.wanted if wish is not None else view.stored(self.place)
        if self._facts() != facts:
            self._kind.setCurrentIndex(self._kind.findData(facts.kind))
            self._weight.setValue(facts.weight)
            if self._title.text().strip() != facts.title:
                self._title.setText(facts.title)
        self._note.show_state(
            self._saver.dispute(view.key, self.place), self._saver.refusal(view.key, self.place)
        )
        self._remove.setToolTip(
            self.tr("%n mark(s): clear them before the work is removed", "", work.marks)
            if work.marks
            else self.tr("Remove this work")
        )

    def retranslate(self) -> None:
        """Names and hints."""
        number = self._work.no
        self._kind.setAccessibleName(self.tr("Kind of work {0}").format(number))
        self._weight.setAccessibleName(self.tr("Weight of work {0}").format(number))
        self._weight.setToolTip(self.tr("Weight; 0 does not count"))
        self._title.setAccessibleName(self.tr("Title of work {0}").format(number))
        self._title.setPlaceholderText(self.tr("Title"))
        self._remove.setAccessibleName(self.tr("Remove work {0}").format(number))
        self.update_to(self._view, self._work)

    def _lay_out(self) -> None:
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(SPACE.s)
        self._kind.setMinimumContentsLength(8)
        for field in (self._kind, self._weight):
            guard_wheel(field)
        self._kind.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        above.addWidget(self._kind, 1)
        above.addWidget(self._remove)
        below.addWidget(self._title, 1)
        below.addWidget(self._weight)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(above)
        layout.addLayout(below)
        layout.addWidget(self._note)

    def _facts(self) -> WorkFacts:
        kind = self._kind.currentData()
        return WorkFacts(-1 if kind is None else kind, self._weight.value(), self._title.text().strip())

    def _on_kind(self) -> None:
        """A work whose weight is that of its kind gets the weight of the new kind."""
        weights = {kind.id: kind.weight if kind.counts else 0.0 for kind in self._view.kinds}
        if weights.get(self._work.kind_id) == self._weight.value():
            self._weight.setValue(weights[self._kind.currentData()])
        self._put(at_once=True)

    def _put(self, *, at_once: bool) -> None:
        stored, facts = self._view.stored(self.place), self._facts()
        waiting = self._saver.wish(self._view.key, self.place)
        if stored is None or facts == (waiting.wanted if waiting is not None else stored):
            return
        self._saver.put(self._view.key, Wish(self.place, stored, facts), at_once=at_once)

    def _on_remove(self) -> None:
        key = self._view.key
        self._saver.give_up(key, self.place)
        self._saver.put(key, Wish(Place(Part.NO_WORK, no=self._work.no), None, True), at_once=True)

    def _words(self, value: object) -> str:
        if not isinstance(value, WorkFacts):
            return self.tr("nothing")
        names = {kind.id: kind.name for kind in self._view.kinds}
        parts = [names.get(value.kind, ""), self.tr("weight {0}").format(f"{value.weight:g}")]
        return ", ".join([*parts, f"«{value.title}»"] if value.title else parts)


class WorkList(Retranslated, QWidget):
    """All works, and one more."""

    def __init__(self, saver: LessonSaver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saver = saver
        self._view: LessonView | None = None
        self._lines: dict[int, WorkLine] = {}
        self._add = QPushButton(self)
        set_icon(self._add, "plus")
        set_role(self._add, "ghost")
        self._add.clicked.connect(self._on_add)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.m)
        self._layout.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def show_view(self, view: LessonView) -> None:
        """The lines of a lesson; of the same lesson, the lines stay and so does what is typed in them."""
        known = self._view is not None and self._view.key == view.key and self._view.kinds == view.kinds
        works = {work.no: work for work in view.card.works}
        for no in list(self._lines):
            if not known or no not in works:
                line = self._lines.pop(no)
                self._layout.removeWidget(line)
                line.hide()
                line.deleteLater()
        self._view = view
        for no, work in works.items():
            if no in self._lines:
                self._lines[no].update_to(view, work)
            else:
                self._lines[no] = WorkLine(self._saver, view, work, self)
                self._layout.insertWidget(self._layout.count() - 1, self._lines[no])
        chain = [line for _, line in sorted(self._lines.items())]
        for line in chain:
            line.show()
        self._add.setEnabled(bool(view.kinds))

    def retranslate(self) -> None:
        """The button."""
        self._add.setText(self.tr("Add a work"))

    def _on_add(self) -> None:
        view = self._view
        if view is None or not view.kinds:
            return
        kind = _first_kind(view.kinds)
        self._saver.put(view.key, Wish(Place(Part.NEW_WORK), None, kind), at_once=True)


def _first_kind(kinds: tuple[WorkKindRow, ...]) -> int:
    """The school's first kind that counts, else its first."""
    return next((kind.id for kind in kinds if kind.counts), kinds[0].id)
