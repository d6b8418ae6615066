"""Choosing for whom a piece is: the whole school, staff, grades, classes; parents, pupils or both of them."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from app.news.rows import Choices, ClassChoice, Kind, Part, Who
from app.news.rules import size_of
from ui.news.words import audience_words, class_names, size_words
from ui.theme import SPACE, set_role
from ui.widgets import FlowLayout, Retranslated, scrolled

_MIXED = "mixed"
"""In place of a `Who`: each part for others, as it was."""


class AudienceChooser(Retranslated, QWidget):
    """`parts` as they are ticked.  A class teacher has own classes alone to tick."""

    changed = Signal()

    def __init__(self, choices: Choices, parts: Iterable[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices = choices
        given = tuple(parts)
        self._who_of: dict[tuple[Kind, int], Who] = {
            (one.kind, one.target): one.who for one in given if one.kind is not Kind.STAFF
        }
        self.school, self.staff = QCheckBox(self), QCheckBox(self)
        self.grades: dict[int, QCheckBox] = {}
        self.classes: dict[int, QCheckBox] = {}
        self.who = QComboBox(self)
        self._who_label, self.told = QLabel(self), QLabel(self)
        self._lay_out()
        self._tick(given)
        for box in (self.school, self.staff, *self.grades.values(), *self.classes.values()):
            box.toggled.connect(self._on_changed)
        self.who.currentIndexChanged.connect(self._on_changed)
        self.retranslate()
        self._follow()

    @property
    def parts(self) -> tuple[Part, ...]:
        """For whom it is now."""
        found = []
        if self.school.isChecked():
            found.append(self._part(Kind.SCHOOL))
        else:
            found += [self._part(Kind.GRADE, one) for one, box in self.grades.items() if box.isChecked()]
            found += [
                self._part(Kind.CLASS, one)
                for one, box in self.classes.items()
                if box.isChecked() and box.isEnabled()
            ]
        if self.staff.isChecked():
            found.append(Part(Kind.STAFF))
        return tuple(sorted(found))

    def retranslate(self) -> None:
        self.school.setText(self.tr("The whole school"))
        self.staff.setText(self.tr("Staff"))
        for grade, box in self.grades.items():
            box.setText(self.tr("Grade {0}").format(grade))
        self._who_label.setText(self.tr("Of the families:"))
        self.who.setAccessibleName(self.tr("Whom of the families"))
        words = {
            Who.ALL: self.tr("parents and pupils"), Who.PARENTS: self.tr("parents only"),
            Who.PUPILS: self.tr("pupils only"), _MIXED: self.tr("as it was: for each others"),
        }  # fmt: skip
        for place in range(self.who.count()):
            self.who.setItemText(place, words[self.who.itemData(place)])
        self._tell()

    # --- private -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self.told, "section")
        self.told.setWordWrap(True)
        whole = self.choices.staff is not None
        self.school.setVisible(whole)
        self.staff.setVisible(whole)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setColumnStretch(1, 1)
        ordered = sorted(self.choices.classes, key=lambda one: (one.grade, one.name))
        for row, (grade, classes) in enumerate(groupby(ordered, key=lambda one: one.grade)):
            self._lay_out_grade(grid, row, grade, tuple(classes), whole=whole)
        inner = QWidget(self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.addLayout(grid)
        column.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.school)
        layout.addWidget(self.staff)
        if whole:
            line = QFrame(self)
            set_role(line, "line")
            layout.addWidget(line)
        layout.addWidget(scrolled(inner, self), 1)
        layout.addWidget(self._who_label)
        layout.addWidget(self.who, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.told)
        for one in Who:
            self.who.addItem("", one)

    def _lay_out_grade(
        self, grid: QGridLayout, row: int, grade: int, classes: tuple[ClassChoice, ...], *, whole: bool
    ) -> None:
        if whole:
            self.grades[grade] = QCheckBox(self)
            grid.addWidget(self.grades[grade], row, 0, Qt.AlignmentFlag.AlignTop)
        several = QWidget(self)
        flow = FlowLayout(several)
        flow.setSpacing(SPACE.m)
        for one in classes:
            box = self.classes[one.class_id] = QCheckBox(one.name, self)
            flow.addWidget(box)
        grid.addWidget(several, row, 1)

    def _tick(self, parts: tuple[Part, ...]) -> None:
        for one in parts:
            box = {
                Kind.SCHOOL: self.school, Kind.STAFF: self.staff, Kind.GRADE: self.grades.get(one.target),
                Kind.CLASS: self.classes.get(one.target),
            }[one.kind]  # fmt: skip
            if box is not None:
                box.setChecked(True)
        if not parts and self.choices.staff is None and len(self.classes) == 1:
            next(iter(self.classes.values())).setChecked(True)
        several = set(self._who_of.values())
        if len(several) > 1:
            self.who.addItem("", _MIXED)
        chosen = _MIXED if len(several) > 1 else next(iter(several), Who.ALL)
        self.who.setCurrentIndex(self.who.findData(chosen))

    def _part(self, kind: Kind, target: int = 0) -> Part:
        chosen = self.who.currentData()
        who = self._who_of.get((kind, target), Who.ALL) if chosen == _MIXED else Who(chosen)
        return Part(kind, target, who)

    def _on_changed(self) -> None:
        self._follow()
        self._tell()
        self.changed.emit()

    def _follow(self) -> None:
        """What is in something larger that is ticked need not be ticked."""
        whole = self.school.isChecked()
        for box in self.grades.values():
            box.setEnabled(not whole)
        for one in self.choices.classes:
            grade = self.grades.get(one.grade)
            covered = whole or (grade is not None and grade.isChecked())
            self.classes[one.class_id].setEnabled(not covered)

    def _tell(self) -> None:
        size = size_of(self.parts, self.choices)
        self.told.setText(self.tr("It reaches {0}.").format(size_words(size)))


class AudienceDialog(Retranslated, QDialog):
    """The chooser with its two buttons.  `chosen` gives the parts."""

    chosen = Signal(object)

    def __init__(self, choices: Choices, parts: Iterable[Part], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chooser = AudienceChooser(choices, parts, self)
        self._buttons = QDialogButtonBox(self)
        self._accept = self._buttons.addButton("", QDialogButtonBox.ButtonRole.AcceptRole)
        self._cancel = self._buttons.addButton("", QDialogButtonBox.ButtonRole.RejectRole)
        set_role(self._accept, "primary")
        self._accept.setDefault(True)
        self._buttons.accepted.connect(self._on_accepted)
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.chooser, 1)
        layout.addWidget(self._buttons)
        self.resize(560, min(640, 240 + 40 * len({one.grade for one in choices.classes})))
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("For whom is it?"))
        self._accept.setText(self.tr("Choose"))
        self._cancel.setText(self.tr("Cancel"))

    def _on_accepted(self) -> None:
        self.chosen.emit(self.chooser.parts)
        self.accept()


def audience_sentence(parts: tuple[Part, ...], choices: Choices | None) -> str:
    """«classes 7A, 7B: parents only (47 families)»."""
    words = audience_words(parts, class_names(choices))
    if choices is None or not words:
        return words
    return f"{words} ({size_words(size_of(parts, choices))})"
