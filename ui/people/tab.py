"""The tabs of logins: who has one, and issuing, resetting, unlocking and switching them off.

Hashing takes a third of a second for each password, so issuing goes in three steps: who is to get one (read), hash
(pool thread), store (write); the window answers all the time.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    QMargins,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.changes import Change
from app.desk import Desk, SignedInAs
from app.people.commands import (
    class_login_plan,
    disable_login,
    enable_login,
    fresh_passwords,
    login_cost,
    store_class_logins,
    store_login,
    unlock,
)
from app.people.logins import IssuedLogin
from app.people.queries import class_people, staff
from app.people.slips import SlipHead, slip_head
from app.school.queries import ClassRow, classes
from ui.errors import sentence_for
from ui.icons import set_icon
from ui.live import Live
from ui.people.model import Column, Entry, PeopleModel, entries_of_class, entries_of_staff
from ui.people.slips import SlipsDialog
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, EmptyState, Retranslated


class _RoomyDelegate(QStyledItemDelegate):
    """Leaves some air between columns, which are as wide as their content."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return super().sizeHint(option, index).grownBy(QMargins(0, 2, SPACE.xl, 2))


class _LoginsTab(Retranslated, QWidget):
    """What both tabs share: the table, and what is done to the person who is chosen in it."""

    unsaved_changed = Signal(int)

    def __init__(
        self, worker: WorkerBase[Desk], live: Live[Desk], who: SignedInAs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._worker, self._who = worker, who
        self._busy = False
        self._explanation = QLabel(self)
        set_role(self._explanation, "muted")
        self._explanation.setWordWrap(True)
        self._banner = Banner(BannerKind.ERROR, self)
        self._banner.hide()
        self._model = PeopleModel(self)
        self._table = self._make_table()
        self._empty = EmptyState("users", self)
        self._reset, self._unlock, self._switch = QPushButton(self), QPushButton(self), QPushButton(self)
        for button, name, slot in (
            (self._reset, "key-round", self._on_reset),
            (self._unlock, "lock-open", self._on_unlock),
            (self._switch, "ban", self._on_switch),
        ):
            set_icon(button, name)
            button.clicked.connect(slot)
        self._tools = QHBoxLayout()
        self._tools.setSpacing(SPACE.s)
        self._tools.addStretch(1)
        for button in (self._reset, self._unlock, self._switch):
            self._tools.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addLayout(self._tools)
        layout.addWidget(self._explanation)
        layout.addWidget(self._banner)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        self._empty.hide()
        self.setFocusProxy(self._table)
        live.subscribe(self, self._concerns, lambda _: self.reload())
        self._update_buttons()

    def reload(self) -> None:
        """Read the list anew; the chosen person stays chosen."""
        raise NotImplementedError

    def retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("People and their logins"))
        self._unlock.setText(self.tr("Unlock"))
        self._model.retranslate()
        self._update_buttons()

    # --- for the tabs ------------------------------------------------------------------------------------------

    def _show(self, entries: list[Entry]) -> None:
        chosen = self._chosen()
        self._model.show_entries(entries)
        self._table.setVisible(bool(entries))
        self._empty.setVisible(not entries)
        row = self._model.row_of(chosen.person_id) if chosen is not None else -1
        if entries:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._table.selectionModel().setCurrentIndex(self._model.index(max(row, 0), Column.NAME), flags)
        self._update_buttons()

    def _ask(self, job: Callable[[Desk], Any], done: Callable[[Any], None]) -> None:
        self._worker.submit(self, job, done, self._on_failed, replaces="people", label="people")

    def _do(self, job: Callable[[Desk], Any], done: Callable[[Any], None]) -> None:
        self._worker.submit(self, job, done, self._on_failed, lane="write", label="logins")

    def _hash(self, count: int, cost: int, done: Callable[[Any], None]) -> None:
        self._worker.compute(self, lambda: fresh_passwords(count, cost), done, self._on_failed)

    def _show_slips(self, made: tuple[SlipHead, list[IssuedLogin]]) -> None:
        head, issued = made
        self._set_busy(False)
        self.reload()
        if not issued:
            self._banner.show_text(self.tr("Everybody has a login already."), kind=BannerKind.INFO)
            return
        dialog = SlipsDialog(issued, head, self)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.unsaved_changed.emit(int(busy))
        self._update_buttons()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._banner.show_text(sentence_for(error), kind=BannerKind.ERROR)

    # --- one person --------------------------------------------------------------------------------------------

    def _chosen(self) -> Entry | None:
        return self._model.entry(self._table.currentIndex())

    def _on_reset(self) -> None:
        entry = self._chosen()
        if entry is None or self._busy:
            return
        person, reset = entry.person_id, entry.login.state != "none"
        self._set_busy(True)

        def store(fresh: list[Any]) -> None:
            self._do(
                # The head first: what comes after issuing must not fail, or the password is lost.
                lambda desk: (
                    slip_head(desk.session),
                    [store_login(desk.session, person, fresh[0], reset=reset)],
                ),
                self._show_slips,
            )

        self._ask(lambda desk: login_cost(desk.session, person), lambda cost: self._hash(1, cost, store))

    def _on_unlock(self) -> None:
        entry = self._chosen()
        if entry is not None:
            person = entry.person_id
            self._do(lambda desk: unlock(desk.session, person), lambda _: self.reload())

    def _on_switch(self) -> None:
        entry = self._chosen()
        if entry is not None:
            person, switch = (
                entry.person_id,
                enable_login if entry.login.state == "disabled" else disable_login,
            )
            self._do(lambda desk: switch(desk.session, person), lambda _: self.reload())

    def _update_buttons(self) -> None:
        entry = self._chosen()
        state = entry.login.state if entry is not None else ""
        mine = entry is not None and not entry.issued_elsewhere and not self._busy
        self._reset.setText(self.tr("Issue a login") if state == "none" else self.tr("New one-time password"))
        self._switch.setText(self.tr("Switch on") if state == "disabled" else self.tr("Switch off"))
        self._reset.setEnabled(mine and state != "disabled")
        self._unlock.setEnabled(mine and state == "locked")
        self._switch.setEnabled(mine and state != "none")

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.setAlternatingRowColors(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        table.setItemDelegate(_RoomyDelegate(table))
        table.selectionModel().currentChanged.connect(lambda *_: self._update_buttons())
        return table

    @staticmethod
    def _concerns(change: Change) -> bool:
        return change.entity in ("account", "sign_in", "person", "guardianship", "enrollment", "staff_role")


class ClassPeopleTab(_LoginsTab):
    """For the class teacher: the pupils of the class and their parents."""

    def __init__(
        self, worker: WorkerBase[Desk], live: Live[Desk], who: SignedInAs, parent: QWidget | None = None
    ) -> None:
        super().__init__(worker, live, who, parent)
        self._classes: list[ClassRow] = []
        self._picker, self._issue = QComboBox(self), QPushButton(self)
        set_role(self._issue, "primary")
        set_icon(self._issue, "id-card", "on_accent")
        self._tools.insertWidget(0, self._picker)
        self._tools.insertWidget(1, self._issue)
        self._picker.hide()
        self._picker.currentIndexChanged.connect(lambda _: self.reload())
        self._issue.clicked.connect(self._on_issue)
        self.retranslate()
        self._ask(
            lambda desk: [one for one in classes(desk.session) if one.id in desk.session.scope.classes],
            self._on_classes,
        )

    def reload(self) -> None:
        one = self._class()
        if one is not None:
            class_id = one.id
            self._ask(lambda desk: entries_of_class(class_people(desk.session, class_id)), self._show)

    def retranslate(self) -> None:
        super().retranslate()
        self._picker.setAccessibleName(self.tr("Class"))
        self._issue.setText(self.tr("Issue the missing logins and print slips"))
        self._explanation.setText(
            self.tr(
                "A diary opens only with a login and password of one's own. Pupil and parent have different ones: "
                "so the school knows that the parent has looked. Nobody, not even you, can read a password later."
            )
        )
        self._empty.set_text(
            self.tr("No pupils in this class"), self.tr("The administrator enters the pupils.")
        )

    def _class(self) -> ClassRow | None:
        index = self._picker.currentIndex()
        return self._classes[index] if 0 <= index < len(self._classes) else None

    def _on_classes(self, found: list[ClassRow]) -> None:
        self._classes = found
        self._picker.addItems([one.name for one in found])
        self._picker.setVisible(len(found) > 1)
        if not found:
            self._show([])

    def _on_issue(self) -> None:
        one = self._class()
        if one is None or self._busy:
            return
        class_id = one.id
        self._set_busy(True)

        def hash_all(plan: tuple[list[int], int]) -> None:
            people, cost = plan

            def store(fresh: list[Any]) -> None:
                self._do(
                    lambda desk: (
                        slip_head(desk.session),
                        store_class_logins(desk.session, class_id, people, fresh),
                    ),
                    self._show_slips,
                )

            self._hash(len(people), cost, store)

        self._ask(lambda desk: class_login_plan(desk.session, class_id), hash_all)

    def _update_buttons(self) -> None:
        super()._update_buttons()
        issue = getattr(self, "_issue", None)
        if issue is not None:
            issue.setEnabled(not self._busy and self._class() is not None)


class StaffTab(_LoginsTab):
    """For the administrator: everybody who works at the school."""

    def __init__(
        self, worker: WorkerBase[Desk], live: Live[Desk], who: SignedInAs, parent: QWidget | None = None
    ) -> None:
        super().__init__(worker, live, who, parent)
        self.retranslate()
        self.reload()

    def reload(self) -> None:
        self._ask(lambda desk: staff(desk.session), lambda found: self._show(entries_of_staff(found)))

    def retranslate(self) -> None:
        super().retranslate()
        self._explanation.setText(
            self.tr("The logins of the staff. Those of families are issued by the class teachers.")
        )
        self._empty.set_text(
            self.tr("Nobody works here yet"),
            self.tr("Import the staff, or let the timetable bring the teachers."),
        )
