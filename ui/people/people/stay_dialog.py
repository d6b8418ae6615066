"""A pupil comes, leaves, goes into another class; or the days of a stay are put right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.people.enrolling import (
    StayRow,
    TransferChoices,
    correct_stay,
    enrol,
    leave,
    take_back_stay,
    transfer,
    transfer_choices,
)
from app.school.queries import ClassRow, classes
from ui.family.page import Place
from ui.people.asking import AskingDialog, day_field, day_of
from ui.theme import SPACE, set_role
from ui.widgets import Form


class LeaveDialog(AskingDialog):
    """The last day, where to, and whether the family's logins are switched off."""

    def __init__(
        self, place: Place, stay: StayRow, name: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._stay, self._name = stay, name
        self._form = Form(self)
        self.last_day = self._form.add(day_field(self, today))
        self.where = self._form.add(QLineEdit(self))
        self.switch_off = QCheckBox(self)
        self._finish(self._form, self.switch_off)
        self.last_day.setFocus()

    def submit(self) -> None:
        stay, last, where, off = (
            self._stay,
            day_of(self.last_day),
            self.where.text(),
            self.switch_off.isChecked(),
        )
        self._write(lambda desk: leave(desk.session, stay, last, where, switch_off=off))

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.last_day, self.tr("Last day in the class"))
        self._form.describe(
            self.where, self.tr("Where to, or why"), self.tr("Stands in the report on movement.")
        )
        self.switch_off.setText(
            self.tr("Switch off the logins of the pupil, and of parents without another child here")
        )

    def words(self) -> tuple[str, str, str]:
        told = self.tr("Marks and all that was entered up to this day stay in the journal.")
        return self.tr("Leaves the school: {0}").format(self._name), told, self.tr("Enter")


class EnrolDialog(AskingDialog):
    """Into a class from a day on."""

    def __init__(
        self, place: Place, pupil_id: int, name: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._pupil_id, self._name = pupil_id, name
        self._form = Form(self)
        self.school_class = self._form.add(QComboBox(self))
        self.on = self._form.add(day_field(self, today))
        self._finish(self._form)
        self._ask(lambda desk: classes(desk.session), lambda found: fill_classes(self.school_class, found))

    def submit(self) -> None:
        pupil, class_id, on = self._pupil_id, self.school_class.currentData(), day_of(self.on)
        if class_id is not None:
            self._write(lambda desk: enrol(desk.session, pupil, class_id, on))

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.school_class, self.tr("Class"))
        self._form.describe(self.on, self.tr("First day in the class"))

    def words(self) -> tuple[str, str, str]:
        return self.tr("Into a class: {0}").format(self._name), "", self.tr("Enter")


class TransferDialog(AskingDialog):
    """Into another class of the year; its groups are chosen, those across classes may go on."""

    def __init__(
        self, place: Place, stay: StayRow, name: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._stay, self._name = stay, name
        self._choices = TransferChoices((), (), ())
        self._form = Form(self)
        self.school_class = self._form.add(QComboBox(self))
        self.on = self._form.add(day_field(self, today))
        self._groups = QWidget(self)
        self._column = QVBoxLayout(self._groups)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.s)
        self.boxes: dict[int, QCheckBox] = {}
        self._finish(self._form, self._groups)
        self.school_class.currentIndexChanged.connect(lambda _: self._read_groups())
        self.on.dateChanged.connect(lambda _: self._read_groups())
        self._ask(lambda desk: classes(desk.session), self._on_classes, "classes")

    def submit(self) -> None:
        stay, class_id, on = self._stay, self.school_class.currentData(), day_of(self.on)
        if class_id is None:
            return
        kept = {one.group_id for one in self._choices.going_on}
        left = [group for group, box in self.boxes.items() if group in kept and not box.isChecked()]
        joined = [group for group, box in self.boxes.items() if group not in kept and box.isChecked()]
        self._write(
            lambda desk: transfer(desk.session, stay, class_id, on, leave_groups=left, join_groups=joined)
        )

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.school_class, self.tr("Into class"))
        self._form.describe(self.on, self.tr("First day in the other class"))
        self._show_groups()

    def words(self) -> tuple[str, str, str]:
        told = self.tr("The day before is the last in the old class. What stands in its journal stays there.")
        return self.tr("Into another class: {0}").format(self._name), told, self.tr("Enter")

    # --- private -------------------------------------------------------------------------------------------------

    def _on_classes(self, found: Sequence[ClassRow]) -> None:
        fill_classes(self.school_class, [one for one in found if one.id != self._stay.class_id])

    def _read_groups(self) -> None:
        stay, class_id, on = self._stay, self.school_class.currentData(), day_of(self.on)
        if class_id is not None:
            self._ask(
                lambda desk: transfer_choices(desk.session, stay, class_id, on), self._on_choices, "groups"
            )

    def _on_choices(self, found: TransferChoices) -> None:
        self._choices = found
        self._show_groups()

    def _show_groups(self) -> None:
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self.boxes = {}
        found = self._choices
        if found.ending:
            names = ", ".join(one.name for one in found.ending)
            self._column.addWidget(self._label(self.tr("End by themselves: {0}").format(names), "muted"))
        for title, groups, ticked in (
            (self.tr("Groups of several classes that go on"), found.going_on, True),
            (self.tr("Groups of the new class"), found.open, False),
        ):
            if groups:
                self._column.addWidget(self._label(title, "section"))
            for one in groups:
                subjects = ", ".join(one.subjects)
                box = QCheckBox(f"{one.name} ({subjects})" if subjects else one.name, self)
                box.setChecked(ticked)
                self.boxes[one.group_id] = box
                self._column.addWidget(box)

    def _label(self, text: str, role: str) -> QLabel:
        label = QLabel(text, self)
        set_role(label, role)
        label.setWordWrap(True)
        return label


class CorrectDialog(AskingDialog):
    """Other days of a stay; or it never was."""

    def __init__(
        self, place: Place, stay: StayRow, name: str, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._stay, self._name = stay, name
        self._form = Form(self)
        self.starts = self._form.add(day_field(self, stay.starts))
        self.is_open = QCheckBox(self)
        self.is_open.setChecked(stay.ends is None)
        self._ending = Form(self)
        self.ends = self._ending.add(day_field(self, stay.ends or today))
        self.reason = self._ending.add(QLineEdit(stay.reason, self))
        self.never = QCheckBox(self)
        self.is_open.toggled.connect(lambda _: self._update())
        self.never.toggled.connect(lambda _: self._update())
        self._finish(self._form, self.is_open, self._ending, self.never)
        self._update()

    def submit(self) -> None:
        stay, starts = self._stay, day_of(self.starts)
        if self.never.isChecked():
            self._write(lambda desk: take_back_stay(desk.session, stay))
            return
        ends = None if self.is_open.isChecked() else day_of(self.ends)
        reason = self.reason.text()
        self._write(lambda desk: correct_stay(desk.session, stay, starts, ends, reason))

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.starts, self.tr("First day in the class"))
        self.is_open.setText(self.tr("Is in the class still"))
        self._ending.describe(self.ends, self.tr("Last day in the class"))
        self._ending.describe(self.reason, self.tr("Where to, or why"))
        self.never.setText(self.tr("It was a mistake: the pupil never was in this class"))

    def words(self) -> tuple[str, str, str]:
        told = self.tr("Days with marks or absences of the pupil cannot be taken away.")
        return self.tr("Put right: {0}").format(self._name), told, self.tr("Save")

    def _update(self) -> None:
        never = self.never.isChecked()
        for widget in (self.starts, self.is_open):
            widget.setEnabled(not never)
        self._ending.setVisible(not self.is_open.isChecked() and not never)


def fill_classes(box: QComboBox, found: Sequence[ClassRow]) -> None:
    """The classes to choose from."""
    for one in found:
        box.addItem(one.name, one.id)
