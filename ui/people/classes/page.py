"""The page of classes: pupils with their days, arrivals and leavers, groups, and who answers for the class."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.changes import Change
from app.people.class_page import ClassPeople, class_people_page
from app.people.groups import GroupRow, group_members, remove_group
from app.school.queries import ClassRow, classes
from ui.errors import sentence_for
from ui.family.page import Place
from ui.icons import set_icon
from ui.people.classes.dialogs import GroupNameDialog, LeaderDialog, MembersDialog, SplitDialog
from ui.people.classes.model import ClassModel, Column
from ui.people.people.family_dialog import FamilyDialog
from ui.people.people.stay_dialog import CorrectDialog, LeaveDialog, TransferDialog
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, EmptyState, Retranslated, as_row_list

_OF_CLASSES = frozenset(
    {"person", "enrollment", "group_member", "study_group", "class_teacher", "school_class", "person_merge"}
)


class ClassesPage(Retranslated, QWidget):
    """`go_to(class_id)`."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._stale, self._known = place, True, False
        self._wanted: int | None = None
        self.page: ClassPeople | None = None
        self.picker, self.left = QComboBox(self), QCheckBox(self)
        self._leaders = QLabel(self)
        self._leaders.setTextFormat(Qt.TextFormat.PlainText)
        self.leader = QPushButton(self)
        self.new, self.card = QPushButton(self), QPushButton(self)
        self.transfer, self.leave, self.correct = QPushButton(self), QPushButton(self), QPushButton(self)
        self.banner = Banner(BannerKind.ERROR, self)
        self.model = ClassModel(self)
        self.table = self._make_table()
        self._empty = EmptyState("users", self)
        self._groups_title, self.groups = QLabel(self), QListWidget(self)
        set_role(self._groups_title, "section")
        self.groups.setWordWrap(True)
        self.groups.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.add, self.split, self.members = QPushButton(self), QPushButton(self), QPushButton(self)
        self.rename, self.remove = QPushButton(self), QPushButton(self)
        self.dialog: QDialog | None = None
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.picker)
        place.live.subscribe(self, lambda change: change.entity in _OF_CLASSES, self._on_changes)
        self.retranslate()
        self._update_buttons()

    def reload(self) -> None:
        """Read the class anew."""
        self._stale = False
        if not self._known:
            self._ask(lambda desk: classes(desk.session), self._on_classes)
            return
        class_id = self.picker.currentData()
        if class_id is None:
            self._show(None)
        else:
            self._ask(lambda desk: class_people_page(desk.session, class_id), self._show)

    def go_to(self, target: Any) -> None:
        """Of a class, by its id."""
        self._wanted = int(target)
        row = self.picker.findData(self._wanted)
        if row >= 0:
            self.picker.setCurrentIndex(row)

    def retranslate(self) -> None:
        self.picker.setAccessibleName(self.tr("Class"))
        self.left.setText(self.tr("With those who have left"))
        for button, text in (
            (self.leader, self.tr("Class teacher…")), (self.new, self.tr("New pupil…")),
            (self.card, self.tr("Open the card")), (self.transfer, self.tr("Into another class…")),
            (self.leave, self.tr("Leaves…")), (self.correct, self.tr("Put right…")),
            (self.add, self.tr("New group…")), (self.split, self.tr("Split the class…")),
            (self.members, self.tr("Who is in it…")), (self.rename, self.tr("Rename…")),
            (self.remove, self.tr("Remove")),
        ):  # fmt: skip
            button.setText(text)
        self._groups_title.setText(self.tr("Groups"))
        self.groups.setAccessibleName(self.tr("Groups"))
        self.table.setAccessibleName(self.tr("Pupils of the class"))
        self.model.retranslate()
        self._show_words()

    def showEvent(self, event: QShowEvent) -> None:
        """What has changed while nobody looked is read now."""
        super().showEvent(event)
        if self._stale and not event.spontaneous():
            self.reload()

    # --- what is shown -------------------------------------------------------------------------------------------

    def _on_classes(self, found: Sequence[ClassRow]) -> None:
        self._known = True
        self.picker.blockSignals(True)
        for one in found:
            self.picker.addItem(self.tr("{0} ({1})").format(one.name, one.pupils), one.id)
        row = self.picker.findData(self._wanted)
        self.picker.setCurrentIndex(max(row, 0) if found else -1)
        self.picker.blockSignals(False)
        self.reload()

    def _show(self, page: ClassPeople | None) -> None:
        chosen = self.model.pupil(self.table.currentIndex())
        self.page = page
        self.model.show_page(page, with_left=self.left.isChecked())
        row = self.model.row_of(chosen.stay.pupil_id) if chosen is not None else 0
        if self.model.pupils:
            self.table.selectRow(max(row, 0))
        self._show_groups()
        self._show_words()
        self._update_buttons()

    def _show_groups(self) -> None:
        chosen = self._group()
        self.groups.clear()
        for one in self.page.groups if self.page is not None else ():
            item = QListWidgetItem(self._in_words(one), self.groups)
            item.setData(Qt.ItemDataRole.UserRole, one)
            if chosen is not None and chosen.group_id == one.group_id:
                self.groups.setCurrentItem(item)

    def _in_words(self, one: GroupRow) -> str:
        text = self.tr("{0} – %n pupil(s)", "", one.members).format(one.name)
        if one.class_id is None:
            text += ", " + self.tr("of several classes")
        return f"{text}: {', '.join(one.subjects)}" if one.subjects else text

    def _show_words(self) -> None:
        page = self.page
        empty = page is None or not self.model.pupils
        self.table.setVisible(not empty)
        self._empty.setVisible(empty)
        if page is None:
            self._empty.set_text(
                self.tr("There are no classes yet"),
                self.tr("They are made on the page “School”, or brought in."),
            )
            self._leaders.setText("")
            return
        self._empty.set_text(
            self.tr("Nobody is in this class"),
            self.tr("Bring in a class list, or enter the pupils one by one."),
        )
        now = [
            one.name
            for one in page.leaders
            if one.starts <= page.today and (one.ends is None or page.today <= one.ends)
        ]
        nobody = self.tr("nobody")
        self._leaders.setText(self.tr("Class teacher: {0}").format(", ".join(now) or nobody))
        for row in range(self.groups.count()):
            item = self.groups.item(row)
            item.setText(self._in_words(item.data(Qt.ItemDataRole.UserRole)))

    def _group(self) -> GroupRow | None:
        row = self.groups.currentRow()
        return self.groups.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None

    # --- what is done --------------------------------------------------------------------------------------------

    def _open(self, dialog: Any) -> None:
        self.dialog = dialog
        dialog.stored.connect(lambda _answer: self.reload())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _of_pupil(self, kind: Any) -> None:
        one, page = self.model.pupil(self.table.currentIndex()), self.page
        if one is not None and page is not None:
            self._open(kind(self._place, one.stay, one.name, page.today, self))

    def _on_new(self) -> None:
        if self.page is not None:
            self._open(FamilyDialog(self._place, self.page.today, self.page.class_id, self))

    def _on_card(self) -> None:
        one = self.model.pupil(self.table.currentIndex())
        if one is not None:
            self._place.family.page_requested.emit("people", ("people", one.stay.pupil_id))

    def _on_leader(self) -> None:
        if self.page is not None:
            self._open(LeaderDialog(self._place, self.page, self))

    def _on_group(self, kind: str) -> None:
        page, group = self.page, self._group()
        if page is None:
            return
        if kind == "add":
            self._open(GroupNameDialog(self._place, page, None, self))
        elif kind == "split":
            self._open(SplitDialog(self._place, page, self))
        elif group is not None and kind == "rename":
            self._open(GroupNameDialog(self._place, page, group, self))
        elif group is not None and kind == "members":
            self._ask(
                lambda desk: group_members(desk.session, group.group_id),
                lambda found: self._open_members(page, group, found),
            )
        elif group is not None:
            self._place.worker.submit(
                self,
                lambda desk: remove_group(desk.session, group.group_id),
                lambda _: self.reload(),
                self._on_failed,
                lane="write",
                label="remove group",
            )

    def _open_members(self, page: ClassPeople, group: GroupRow, found: Sequence[Any]) -> None:
        own = {one.stay.pupil_id for one in page.pupils if one.here}
        others = [
            one.row.pupil_id
            for one in found
            if one.row.pupil_id not in own
            and one.row.starts <= page.today
            and (one.row.ends is None or page.today <= one.row.ends)
        ]
        self._open(MembersDialog(self._place, page, group, others, self))

    def _ask(self, job: Any, done: Any) -> None:
        self._place.worker.submit(self, job, done, self._on_failed, replaces="class", label="class people")

    def _on_failed(self, error: Exception) -> None:
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)

    def _on_changes(self, changes: Sequence[Change]) -> None:
        if any(change.entity == "school_class" for change in changes):
            self._known = False
            self._wanted = self.picker.currentData()
            self.picker.blockSignals(True)
            self.picker.clear()
            self.picker.blockSignals(False)
        if self.isVisible():
            self.reload()
        else:
            self._stale = True

    def _update_buttons(self) -> None:
        one, group = self.model.pupil(self.table.currentIndex()), self._group()
        for button in (self.card, self.correct):
            button.setEnabled(one is not None)
        for button in (self.transfer, self.leave):
            button.setEnabled(one is not None and (one.stay.ends is None or one.here))
        for button in (self.leader, self.new, self.add, self.split):
            button.setEnabled(self.page is not None)
        for button in (self.members, self.rename, self.remove):
            button.setEnabled(group is not None)
        self.remove.setEnabled(group is not None and not group.subjects)

    # --- parts ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.picker.currentIndexChanged.connect(lambda _: self.reload())
        self.left.toggled.connect(lambda _: self._show(self.page))
        set_role(self.new, "primary")
        for button, name, slot in (
            (self.leader, "user-check", self._on_leader), (self.card, "id-card", self._on_card),
            (self.transfer, "arrow-left-right", lambda: self._of_pupil(TransferDialog)),
            (self.leave, "log-out", lambda: self._of_pupil(LeaveDialog)),
            (self.correct, "pencil", lambda: self._of_pupil(CorrectDialog)),
            (self.add, "plus", lambda: self._on_group("add")), (self.split, "split", lambda: self._on_group("split")),
            (self.members, "users", lambda: self._on_group("members")),
            (self.rename, "pencil", lambda: self._on_group("rename")),
            (self.remove, "trash-2", lambda: self._on_group("remove")),
        ):  # fmt: skip
            set_icon(button, name)
            button.clicked.connect(slot)
        set_icon(self.new, "user-plus", "on_accent")
        self.new.clicked.connect(self._on_new)
        self.groups.currentItemChanged.connect(lambda *_: self._update_buttons())
        self.table.doubleClicked.connect(lambda _: self._on_card())

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        for widget in (self.picker, self._leaders, self.leader):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self.left)
        top.addWidget(self.new)
        tools = QHBoxLayout()
        for button in (self.card, self.transfer, self.leave, self.correct):
            tools.addWidget(button)
        tools.addStretch(1)
        pupils, groups = QWidget(self), QWidget(self)
        column = QVBoxLayout(pupils)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(tools)
        side = QVBoxLayout(groups)
        side.setContentsMargins(SPACE.m, 0, 0, 0)
        side.addWidget(self._groups_title)
        side.addWidget(self.groups, 1)
        for pair in ((self.split, self.add), (self.members, self.rename), (self.remove,)):
            row = QHBoxLayout()
            for button in pair:
                row.addWidget(button)
            row.addStretch(1)
            side.addLayout(row)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        set_role(halves, "gap")
        halves.addWidget(pupils)
        halves.addWidget(groups)
        halves.setStretchFactor(0, 1)
        halves.setChildrenCollapsible(False)
        halves.setSizes([860, 360])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addLayout(top)
        layout.addWidget(self.banner)
        layout.addWidget(halves, 1)

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        as_row_list(table, Column.GROUPS)
        table.selectionModel().currentChanged.connect(lambda *_: self._update_buttons())
        return table
