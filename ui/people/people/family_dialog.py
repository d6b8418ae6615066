"""A pupil with the parents, in one go."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.people.editing import NewParent, add_family, parents_like, same_name
from app.people.facts import PersonFacts
from app.people.search import PersonLine
from app.school.queries import ClassRow, classes
from ui.family.page import Place
from ui.people.asking import AskingDialog, day_field, day_of
from ui.people.people.fields import PersonFields
from ui.people.people.person_dialog import told_of_same
from ui.people.people.words import what
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, Form, Retranslated, scrolled

_PAUSE_MS = 250


class ParentFields(Retranslated, QWidget):
    """A parent: somebody new, or somebody who is here already and is taken from the list below the name."""

    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: PersonLine | None = None
        self._found: tuple[PersonLine, ...] = ()
        self._form = Form(self)
        self.relation = self._form.add(QComboBox(self))
        self.relation.setEditable(True)
        self.fields = PersonFields(self, brief=True)
        self.suggested = QComboBox(self)
        self.suggested.hide()
        self.taken, self.other = QLabel(self), QPushButton(self)
        self.taken.setWordWrap(True)
        set_role(self.other, "link")
        self.other.setAutoDefault(False)
        self.other.clicked.connect(lambda: self._take(None))
        self.suggested.activated.connect(self._on_suggested)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.typed)
        self.fields.changed.connect(self._pause.start)
        known = QHBoxLayout()
        known.addWidget(self.taken, 1)
        known.addWidget(self.other)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._form)
        layout.addWidget(self.fields)
        layout.addWidget(self.suggested)
        layout.addLayout(known)
        self.retranslate()
        self._take(None)

    @property
    def name(self) -> str:
        """What is typed of the name."""
        fields = self.fields
        parts = (fields.last_name.text(), fields.first_name.text(), fields.patronymic.text())
        return " ".join(part.strip() for part in parts if part.strip())

    def suggest(self, found: Sequence[PersonLine]) -> None:
        """These are here already and may be meant."""
        self._found = tuple(found)
        self.suggested.clear()
        self.suggested.addItem(self.tr("Here already? Choose…"))
        for one in found:
            self.suggested.addItem(f"{one.name} — {what(one)}")
        self.suggested.setVisible(bool(found) and self._known is None)

    def parent_of_pupil(self) -> NewParent | None:
        """What is entered; None for nothing."""
        relation = self.relation.currentText().strip()
        if self._known is not None:
            return NewParent(self._known.person_id, None, relation)
        if not self.name:
            return None
        facts = self.fields.facts()
        return NewParent(None, facts, relation) if facts is not None else None

    def retranslate(self) -> None:
        self._form.describe(self.relation, self.tr("Who it is"))
        shown = self.relation.currentText()
        self.relation.clear()
        self.relation.addItems(["", self.tr("mother"), self.tr("father"), self.tr("guardian")])
        self.relation.setCurrentText(shown)
        self.suggested.setAccessibleName(self.tr("Parents who are here already"))
        self.other.setText(self.tr("Somebody else"))
        self._show_taken()

    def _on_suggested(self, row: int) -> None:
        if row > 0:
            self._take(self._found[row - 1])

    def _take(self, one: PersonLine | None) -> None:
        self._known = one
        self.fields.setVisible(one is None)
        self.suggested.setVisible(one is None and bool(self._found))
        self.other.setVisible(one is not None)
        self.taken.setVisible(one is not None)
        self._show_taken()

    def _show_taken(self) -> None:
        one = self._known
        self.taken.setText("" if one is None else f"{one.name} — {what(one)}")


class FamilyDialog(AskingDialog):
    """The pupil, the class and the first day in it, and up to two parents; all of it or nothing is stored."""

    def __init__(
        self, place: Place, today: date, class_id: int | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._wanted, self._warned = class_id, PersonFacts("–")
        self._form = Form(self)
        self.school_class = self._form.add(QComboBox(self))
        self.on = self._form.add(day_field(self, today))
        self.pupil = PersonFields(self)
        self.parents = (ParentFields(self), ParentFields(self))
        self._heads = tuple(QLabel(self) for _ in range(3))
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE.m, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self._form)
        for head, fields in zip(self._heads, (self.pupil, *self.parents), strict=True):
            set_role(head, "subtitle")
            column.addWidget(head)
            column.addWidget(fields)
        column.addStretch(1)
        self._finish(scrolled(content, self))
        self.resize(680, 700)
        for fields in self.parents:
            fields.typed.connect(lambda fields=fields: self._suggest(fields))
        self._ask(lambda desk: classes(desk.session), self._on_classes, "classes")
        self.pupil.setFocus()

    def submit(self) -> None:
        class_id, facts = self.school_class.currentData(), self.pupil.facts()
        if class_id is None:
            self._form.set_error(self.school_class, self.tr("Choose a class"))
            return
        if facts is None:
            return
        parents = [one for fields in self.parents if (one := fields.parent_of_pupil()) is not None]
        if self._warned == facts:
            self._store(class_id, facts, parents)
            return
        self._warned = facts
        self._ask(
            lambda desk: same_name(desk.session, facts),
            lambda found: self._on_same(class_id, facts, parents, found),
        )

    def show_error(self, error: Exception) -> bool:
        prefixed = ((f"parent{place}.", fields.fields) for place, fields in enumerate(self.parents, 1))
        return any(fields.show_error(error, prefix) for prefix, fields in (*prefixed, ("", self.pupil)))

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.school_class, self.tr("Class"))
        self._form.describe(self.on, self.tr("In the class from"))
        texts = (self.tr("Pupil"), self.tr("First parent"), self.tr("Second parent"))
        for head, text in zip(self._heads, texts, strict=True):
            head.setText(text)

    def words(self) -> tuple[str, str, str]:
        return (
            self.tr("New pupil"),
            self.tr(
                "Parents may be left out and added later. A parent who has a child here is taken from the list."
            ),
            self.tr("Enter"),
        )

    # --- private -------------------------------------------------------------------------------------------------

    def _on_classes(self, found: Sequence[ClassRow]) -> None:
        for one in found:
            self.school_class.addItem(one.name, one.id)
        row = self.school_class.findData(self._wanted)
        self.school_class.setCurrentIndex(max(row, 0) if found else -1)

    def _suggest(self, fields: ParentFields) -> None:
        name = fields.name
        self._ask(lambda desk: parents_like(desk.session, name), fields.suggest, f"parents {id(fields)}")

    def _on_same(self, class_id: int, facts: PersonFacts, parents: list[NewParent], found: Any) -> None:
        if found:
            self.banner.show_text(told_of_same(found), BannerKind.WARNING)
        else:
            self._store(class_id, facts, parents)

    def _store(self, class_id: int, facts: PersonFacts, parents: list[NewParent]) -> None:
        on = day_of(self.on)
        self._write(lambda desk: add_family(desk.session, class_id, on, facts, parents))
