"""What is asked about a class: who answers for it, its groups, and who is in them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QWidget,
)

from app.people.class_page import ClassPeople, ClassPupil
from app.people.groups import GroupRow, add_group, halves, rename_group, set_members, split_class
from app.people.leading import LeaderRow, add_leader, change_leader, follow_leader, remove_leader
from app.people.queries import StaffRow, staff
from ui.family.page import Place
from ui.people.asking import AskingDialog, day_field, day_of
from ui.people.people.words import day
from ui.theme import set_role
from ui.widgets import Form

HALVES, SEX, BY_HAND = "halves", "sex", "hand"


class LeaderDialog(AskingDialog):
    """Who answers for a class from a day on: in the place of who does, or beside."""

    def __init__(self, place: Place, page: ClassPeople, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._page = page
        self._rows = [self._row(one) for one in page.leaders]
        self._form = Form(self)
        self.person = self._form.add(QComboBox(self))
        self.on = self._form.add(day_field(self, max(page.today, page.starts)))
        self.beside = QCheckBox(self)
        self._finish(*(row for row, *_ in self._rows), self._form, self.beside)
        self._ask(lambda desk: staff(desk.session), self._on_staff, "staff")

    def submit(self) -> None:
        person, class_id, on = self.person.currentData(), self._page.class_id, day_of(self.on)
        if person is None:
            return
        act = add_leader if self.beside.isChecked() else follow_leader
        self._write(lambda desk: act(desk.session, class_id, person, on))

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.person, self.tr("Class teacher"))
        self._form.describe(self.on, self.tr("From"))
        self.beside.setText(self.tr("Beside who is class teacher now (both answer for the class)"))
        for _row, label, ends, gone, one in self._rows:
            until = day(one.ends) if one.ends is not None and one.ends < self._page.ends else "…"
            label.setText(self.tr("{0}: {1} – {2}").format(one.name, day(one.starts), until))
            ends.setText(self.tr("Ends today"))
            gone.setText(self.tr("Take back"))
            ends.setAccessibleName(f"{ends.text()} {one.name}")
            gone.setAccessibleName(f"{gone.text()} {one.name}")

    def words(self) -> tuple[str, str, str]:
        told = self.tr("Class teachers see all of their class, issue its logins, and write to its families.")
        return self.tr("Class teacher of {0}").format(self._page.name), told, self.tr("Enter")

    # --- private -------------------------------------------------------------------------------------------------

    def _row(self, one: LeaderRow) -> tuple[QWidget, QLabel, QPushButton, QPushButton, LeaderRow]:
        row = QWidget(self)
        label, ends, gone = QLabel(row), QPushButton(row), QPushButton(row)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(label, 1)
        today = self._page.today
        for button, job in (
            (ends, lambda desk: change_leader(desk.session, one, one.starts, today)),
            (gone, lambda desk: remove_leader(desk.session, one)),
        ):
            set_role(button, "link")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._write, job))
            layout.addWidget(button)
        ends.setVisible(one.starts <= today and (one.ends is None or one.ends > today))
        return row, label, ends, gone, one

    def _write(self, job: Any, *_clicked: Any) -> None:
        super()._write(job)

    def _on_staff(self, found: Sequence[StaffRow]) -> None:
        for one in found:
            self.person.addItem(one.name, one.person_id)


class GroupNameDialog(AskingDialog):
    """A group's name: of a new one of the class or of several classes, or another for one that is there."""

    def __init__(
        self, place: Place, page: ClassPeople, group: GroupRow | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._page, self._group = page, group
        self._form = Form(self)
        self.name = self._form.add(QLineEdit("" if group is None else group.name, self))
        self.across = QCheckBox(self)
        self.across.setVisible(group is None)
        self._finish(self._form, self.across)
        self.name.setFocus()

    def submit(self) -> None:
        group, name = self._group, self.name.text()
        if group is not None:
            self._write(lambda desk: rename_group(desk.session, group.group_id, group.name, name))
            return
        class_id = None if self.across.isChecked() else self._page.class_id
        self._write(lambda desk: add_group(desk.session, name, class_id))

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.name, self.tr("Name of the group"))
        self.across.setText(self.tr("With pupils of several classes"))

    def words(self) -> tuple[str, str, str]:
        if self._group is not None:
            return self.tr("Rename the group"), "", self.tr("Save")
        told = self.tr("What is taught to the group is set on the page of courses.")
        return self.tr("New group"), told, self.tr("Enter")


class MembersDialog(AskingDialog):
    """Who of the class is in a group from a day on."""

    def __init__(
        self,
        place: Place,
        page: ClassPeople,
        group: GroupRow,
        others: Sequence[int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(place, parent)
        self._page, self._group, self._others = page, group, list(others)
        self._form = Form(self)
        self.on = self._form.add(day_field(self, max(page.today, page.starts)))
        self.list = QListWidget(self)
        fill_list(self.list, [(one, group.group_id in one.groups) for one in page.pupils if one.here])
        self._finish(self._form, self.list)
        self.resize(520, 640)

    def submit(self) -> None:
        group, on = self._group.group_id, day_of(self.on)
        believed = {one.stay.pupil_id for one in self._page.pupils if one.here and group in one.groups}
        wanted = {*ticked(self.list), *self._others}
        believed |= set(self._others)
        self._write(lambda desk: set_members(desk.session, group, believed, wanted, on))

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.on, self.tr("From"))
        self.list.setAccessibleName(self.tr("Pupils of the class"))

    def words(self) -> tuple[str, str, str]:
        told = self.tr(
            "Ticked pupils are in the group from this day on; for others the day before is the last."
        )
        if self._others:
            told += " " + self.tr("%n pupil(s) of other classes stay in it.", "", len(self._others))
        return self.tr("Who is in “{0}”").format(self._group.name), told, self.tr("Save")


class SplitDialog(AskingDialog):
    """A class in two groups: by the list, by sex, or by hand."""

    def __init__(self, place: Place, page: ClassPeople, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._page = page
        self._here = [one for one in page.pupils if one.here]
        self._form = Form(self)
        self.first, self.second = self._form.add(QComboBox(self)), self._form.add(QComboBox(self))
        names = [one.name for one in page.groups if one.class_id is not None]
        for place_, box in enumerate((self.first, self.second)):
            box.setEditable(True)
            box.addItems(names)
            box.setCurrentText(names[place_] if len(names) > place_ else "")
        self.on = self._form.add(day_field(self, max(page.today, page.starts)))
        self.how = self._form.add(QComboBox(self))
        for data in (HALVES, SEX, BY_HAND):
            self.how.addItem("", data)
        self.list, self._count = QListWidget(self), QLabel(self)
        set_role(self._count, "muted")
        fill_list(self.list, [(one, False) for one in self._here])
        self.how.currentIndexChanged.connect(lambda _: self._spread())
        self.list.itemChanged.connect(lambda _: self._show_count())
        self._finish(self._form, self.list, self._count)
        self.resize(560, 720)
        self._spread()

    def submit(self) -> None:
        first, second = self.first.currentText().strip(), self.second.currentText().strip()
        for box, name in ((self.first, first), (self.second, second)):
            self._form.set_error(box, "" if name else self.tr("Enter a name"))
        if not first or not second:
            return
        chosen = set(ticked(self.list))
        here = [one.stay.pupil_id for one in self._here]
        parts = {
            first: [one for one in here if one not in chosen],
            second: [one for one in here if one in chosen],
        }
        class_id, on = self._page.class_id, day_of(self.on)
        self._write(lambda desk: split_class(desk.session, class_id, parts, on))

    def retranslate(self) -> None:
        super().retranslate()
        self._form.describe(self.first, self.tr("First group"))
        self._form.describe(self.second, self.tr("Second group (ticked)"))
        self._form.describe(self.on, self.tr("From"))
        self._form.describe(self.how, self.tr("How"))
        for row, text in enumerate(
            (self.tr("In halves by the list"), self.tr("Girls and boys"), self.tr("By hand"))
        ):
            self.how.setItemText(row, text)
        self.list.setAccessibleName(self.tr("Pupils of the class"))
        self._show_count()

    def words(self) -> tuple[str, str, str]:
        told = self.tr(
            "Groups that are there are filled anew: who goes from one to the other does so on this day."
        )
        return self.tr("Split {0} into groups").format(self._page.name), told, self.tr("Split")

    def _spread(self) -> None:
        how = self.how.currentData()
        if how == BY_HAND:
            return
        if how == SEX:
            second = {one.stay.pupil_id for one in self._here if one.sex == "m"}
        else:
            second = set(halves([one.stay.pupil_id for one in self._here])[1])
        for row in range(self.list.count()):
            item = self.list.item(row)
            inside = item.data(Qt.ItemDataRole.UserRole) in second
            item.setCheckState(Qt.CheckState.Checked if inside else Qt.CheckState.Unchecked)

    def _show_count(self) -> None:
        second = len(ticked(self.list))
        self._count.setText(self.tr("{0} and {1} pupils").format(len(self._here) - second, second))


def fill_list(box: QListWidget, pupils: Sequence[tuple[ClassPupil, bool]]) -> None:
    """Pupils with ticks."""
    for one, inside in pupils:
        item = QListWidgetItem(one.name, box)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(Qt.ItemDataRole.UserRole, one.stay.pupil_id)
        item.setCheckState(Qt.CheckState.Checked if inside else Qt.CheckState.Unchecked)


def ticked(box: QListWidget) -> list[int]:
    """The pupils that are ticked."""
    return [
        int(box.item(row).data(Qt.ItemDataRole.UserRole))
        for row in range(box.count())
        if box.item(row).checkState() == Qt.CheckState.Checked
    ]
