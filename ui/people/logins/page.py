"""The page of logins: a class teacher's of the own class, the administrator's of the staff and of any class.

Hashing takes its time, so issuing goes in three steps: who is to get a password (read), hash (pool thread), store
(write); the window answers all the time.  The administrator gives first logins, and the class teacher new ones: see
`app.people.commands`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QItemSelectionModel,
    Signal,
)
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.changes import Change
from app.clock import SystemClock
from app.codes import Role
from app.desk import Desk
from app.people.commands import (
    class_login_plan,
    disable_login,
    enable_login,
    login_cost,
    store_class_logins,
    store_login,
    unlock,
)
from app.people.issuing import first_login_plan, store_first_logins
from app.people.login_list import (
    NEVER,
    PARENT,
    PUPIL,
    STAFF,
    LoginLine,
    chosen,
    class_logins,
    school_logins,
    staff_logins,
)
from app.people.logins import DISABLED, LOCKED, NONE
from app.school.queries import ClassRow, own_classes
from ui.errors import sentence_for
from ui.family.page import Place
from ui.icons import set_icon
from ui.issuing.dialog import IssueDialog
from ui.issuing.keeper import SlipsKeeper
from ui.issuing.slips import SlipsDialog
from ui.people.logins.giving import Giving
from ui.people.logins.model import Column, LoginsModel
from ui.people.logins.table import LoginsTable
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, EmptyState, Retranslated

DAYS = (7, 14, 30)
"""Choices of «issued so many days ago and never used»."""
_OF_LOGINS = frozenset(
    {"account", "sign_in", "person", "guardianship", "enrollment", "staff_role", "class_teacher"}
)


class LoginsPage(Retranslated, QWidget):
    """A list is read when the page is shown and when something in it has changed; filters and order need no file."""

    unsaved_changed = Signal(int)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._worker = place, place.worker
        self._of_admin = place.who.role is Role.ADMIN
        self._keeper = SlipsKeeper.of(place)
        self._keeper.changed.connect(self._on_slips_wait)
        self._busy, self._known, self._stale = False, False, True
        self._all: tuple[LoginLine, ...] = ()
        self._read_at = SystemClock().now()
        self._picker, self._who, self._state = QComboBox(self), QComboBox(self), QComboBox(self)
        self._issue, self._reset, self._unlock = QPushButton(self), QPushButton(self), QPushButton(self)
        self._switch, self._anew = QPushButton(self), QPushButton(self)
        self._explanation = QLabel(self)
        self._banner, self._waiting = (
            Banner(BannerKind.ERROR, self),
            Banner(BannerKind.WARNING, self, closable=False),
        )
        self._model = LoginsModel(self)
        self._model.of_staff = self._of_admin
        self._table = LoginsTable(self._model, self)
        self._table.selectionModel().currentChanged.connect(lambda *_: self._update_buttons())
        self._empty = EmptyState("users", self)
        self._giving = Giving(place, self)
        self._giving.busy_changed.connect(self._set_busy)
        self._giving.given.connect(self._on_given)
        self._giving.failed.connect(self._on_failed)
        self.issuing: IssueDialog | None = None
        self.question: QMessageBox | None = None
        self._connect()
        self._lay_out()
        self.setFocusProxy(self._table)
        place.live.subscribe(self, lambda change: change.entity in _OF_LOGINS, self._on_changes)
        self.retranslate()
        self._on_slips_wait(self._keeper.count)

    def reload(self) -> None:
        """Read the list anew; the chosen person stays chosen."""
        self._stale = False
        if not self._known:
            self._ask(lambda desk: own_classes(desk.session), self._on_classes)
            return
        key = self._picker.currentData()
        if key is None:
            self._on_lines((self._read_at, ()))
            return
        jobs: dict[str, Callable[[Desk], Any]] = {
            "staff": lambda desk: staff_logins(desk.session),
            "school": lambda desk: school_logins(desk.session),
        }
        read = jobs.get(key) if isinstance(key, str) else lambda desk: class_logins(desk.session, key)
        assert read is not None
        self._ask(lambda desk: (desk.session.clock.now(), read(desk)), self._on_lines)

    def go_to(self, target: Any) -> None:
        """Of a class (its id), or of the staff («staff»)."""
        row = self._picker.findData(target)
        if row >= 0:
            self._picker.setCurrentIndex(row)

    def retranslate(self) -> None:
        self._table.setAccessibleName(self.tr("People and their logins"))
        self._unlock.setText(self.tr("Unlock"))
        self._anew.setText(self.tr("New passwords for all…"))
        self._issue.setText(
            self.tr("Issue logins…")
            if self._of_admin
            else self.tr("Issue the missing logins and print slips")
        )
        self._explanation.setText(
            self.tr(
                "You give first logins, and look after those of the staff. A new password of a diary is given by the "
                "class teacher alone: nobody else can come into it."
            )
            if self._of_admin
            else self.tr(
                "A diary opens only with a login and password of one's own. Pupil and parent have different ones: "
                "so the school knows that the parent has looked. Nobody, not even you, can read a password later."
            )
        )
        for box, name in (
            (self._picker, self.tr("Whose logins") if self._of_admin else self.tr("Class")),
            (self._who, self.tr("Who")),
            (self._state, self.tr("State of the login")),
        ):
            box.setAccessibleName(name)
            box.setToolTip(name)
        self._fill(self._who, self._whos())
        self._fill(self._state, self._states())
        for row in range(self._picker.count()):
            words = {"staff": self.tr("Staff"), "school": self.tr("Whole school")}
            if self._picker.itemData(row) in words:
                self._picker.setItemText(row, words[self._picker.itemData(row)])
        self._model.retranslate()
        self._show_empty()
        self._on_slips_wait(self._keeper.count)
        self._update_buttons()

    def showEvent(self, event: QShowEvent) -> None:
        """What has changed while nobody looked is read now."""
        super().showEvent(event)
        if self._stale and not event.spontaneous():
            self.reload()

    @property
    def slips(self) -> SlipsDialog | None:
        """The slips that are shown."""
        return self._giving.slips

    # --- what is shown -------------------------------------------------------------------------------------------

    def _whos(self) -> list[tuple[str, Any]]:
        words = (self.tr("Everybody"), self.tr("Pupils"), self.tr("Parents"), self.tr("Staff"))
        return list(zip(words, ("", PUPIL, PARENT, STAFF), strict=True))

    def _states(self) -> list[tuple[str, Any]]:
        return [
            (self.tr("Any state"), ""),
            (self.tr("No login yet"), NONE),
            (self.tr("Issued, not used yet"), "issued"),
            *((self.tr("Not used for %n day(s) since issued", "", days), (NEVER, days)) for days in DAYS),
            (self.tr("In use"), "active"),
            (self.tr("Locked"), LOCKED),
            (self.tr("Switched off"), DISABLED),
        ]

    def _fill(self, box: QComboBox, entries: Sequence[tuple[str, Any]]) -> None:
        if box.count():
            for row, (words, _data) in enumerate(entries):
                box.setItemText(row, words)
            return
        for words, data in entries:
            box.addItem(words, data)

    def _on_classes(self, found: list[ClassRow]) -> None:
        self._known = True
        self._picker.blockSignals(True)
        if self._of_admin:
            self._picker.addItem(self.tr("Staff"), "staff")
        for one in found:
            self._picker.addItem(one.name, one.id)
        if self._of_admin:
            self._picker.addItem(self.tr("Whole school"), "school")
        self._picker.blockSignals(False)
        self._picker.setVisible(self._picker.count() > 1)
        self.reload()

    def _on_lines(self, found: tuple[datetime, Sequence[LoginLine]]) -> None:
        self._read_at, self._all = found[0], tuple(found[1])
        key = self._picker.currentData()
        self._model.families = isinstance(key, int) or key == "school"
        self._model.classes = key == "school"
        self._table.setColumnHidden(Column.WHO, key == "staff")
        self._who.setVisible(key != "staff")
        self._filter()

    def _filter(self) -> None:
        before = self._chosen()
        state, who = self._state.currentData(), self._who.currentData()
        days = 0
        if isinstance(state, tuple):
            state, days = state
        who = "" if self._picker.currentData() == "staff" else who
        lines = chosen(self._all, who=who, state=state or "", now=self._read_at, days=days)
        self._model.show_lines(lines)
        self._table.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._show_empty()
        row = self._model.row_of(before.person_id) if before is not None else -1
        if lines:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self._table.selectionModel().setCurrentIndex(self._model.index(max(row, 0), Column.NAME), flags)
        self._update_buttons()

    def _show_empty(self) -> None:
        if self._all:
            self._empty.set_text(
                self.tr("Nobody in this state"), self.tr("Choose another state or another group.")
            )
        elif self._of_admin and self._picker.currentData() == "staff":
            self._empty.set_text(
                self.tr("Nobody works here yet"),
                self.tr("Import the staff, or let the timetable bring the teachers."),
            )
        else:
            self._empty.set_text(
                self.tr("No pupils in this class"), self.tr("The administrator enters the pupils.")
            )

    # --- jobs ----------------------------------------------------------------------------------------------------

    def _ask(self, job: Callable[[Desk], Any], done: Callable[[Any], None]) -> None:
        self._worker.submit(self, job, done, self._on_failed, replaces="people", label="people")

    def _do(self, job: Callable[[Desk], Any], done: Callable[[Any], None]) -> None:
        self._worker.submit(self, job, done, self._on_failed, lane="write", label="logins")

    def _on_given(self, count: int) -> None:
        self.reload()
        if not count:
            self._banner.show_text(self.tr("Everybody has a login already."), kind=BannerKind.INFO)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self._say_unsaved()
        self._update_buttons()

    def _say_unsaved(self) -> None:
        self.unsaved_changed.emit(self._keeper.count + int(self._busy))

    def _on_slips_wait(self, count: int) -> None:
        """Slips whose window was closed, because nobody has been here, can be opened again."""
        self._say_unsaved()
        if count:
            self._waiting.show_text(
                self.tr(
                    "%n slip(s) are neither printed nor saved. Nobody can read the passwords again.",
                    "",
                    count,
                ),
                action=self.tr("Show the slips"),
            )
        else:
            self._waiting.hide()

    def _on_failed(self, error: Exception) -> None:
        self._set_busy(False)
        self._banner.show_text(sentence_for(error), kind=BannerKind.ERROR)

    # --- one person, or all --------------------------------------------------------------------------------------

    def _chosen(self) -> LoginLine | None:
        return self._model.line(self._table.currentIndex())

    def _on_reset(self) -> None:
        one = self._chosen()
        if one is None or self._busy:
            return
        person, first = one.person_id, one.state == NONE
        if self._of_admin and one.who != STAFF:
            self._giving.give(
                lambda desk: ([person], first_login_plan(desk.session, []).cost),
                lambda desk, people, fresh: store_first_logins(desk.session, people, fresh),
            )
            return
        self._giving.give(
            lambda desk: ([person], login_cost(desk.session, person)),
            lambda desk, _people, fresh: [store_login(desk.session, person, fresh[0], reset=not first)],
        )

    def _on_issue(self) -> None:
        if self._busy:
            return
        if self._of_admin:
            dialog = self.issuing = IssueDialog(self._place, self)
            dialog.finished.connect(dialog.deleteLater)
            dialog.issued.connect(lambda _count: self.reload())
            dialog.open()
            return
        self._issue_class(only_missing=True)

    def _issue_class(self, *, only_missing: bool) -> None:
        class_id = self._picker.currentData()
        if class_id is None:
            return
        self._giving.give(
            lambda desk: class_login_plan(desk.session, class_id, "both", only_missing),
            lambda desk, people, fresh: store_class_logins(
                desk.session, class_id, people, fresh, only_missing
            ),
            self._picker.currentText(),
        )

    def _on_anew(self) -> None:
        box = self.question = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.window().windowTitle())
        box.setText(self.tr("Give everybody in the class a new one-time password?"))
        box.setInformativeText(
            self.tr("The passwords that pupils and parents use now stop working at once, also those in use.")
        )
        back = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        go_on = box.addButton(self.tr("New passwords for all"), QMessageBox.ButtonRole.DestructiveRole)
        set_role(go_on, "danger")
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        go_on.clicked.connect(lambda: self._issue_class(only_missing=False))
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_unlock(self) -> None:
        one = self._chosen()
        if one is not None:
            self._do(lambda desk: unlock(desk.session, one.person_id), lambda _: self.reload())

    def _on_switch(self) -> None:
        one = self._chosen()
        if one is not None:
            switch = enable_login if one.state == DISABLED else disable_login
            self._do(lambda desk: switch(desk.session, one.person_id), lambda _: self.reload())

    def _update_buttons(self) -> None:
        one = self._chosen()
        state = one.state if one is not None else ""
        # Of a diary the administrator gives the first password, and no other; of the staff the class teacher none.
        mine = one is not None and not self._busy and (self._of_admin or one.who != STAFF)
        of_staff = one is not None and one.who == STAFF
        full = mine and (of_staff or not self._of_admin)
        self._reset.setText(self.tr("Issue a login") if state == NONE else self.tr("New one-time password"))
        self._reset.setToolTip(
            "" if full or state in (NONE, "") else self.tr("Given by the class teacher alone")
        )
        self._switch.setText(self.tr("Switch on") if state == DISABLED else self.tr("Switch off"))
        self._reset.setEnabled((full and state != DISABLED) or (mine and state == NONE))
        self._unlock.setEnabled(full and state == LOCKED)
        self._switch.setEnabled(mine and state != NONE)
        self._issue.setEnabled(not self._busy and (self._of_admin or self._picker.currentData() is not None))
        self._anew.setEnabled(not self._busy and bool(self._all))

    # --- parts ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        set_role(self._issue, "primary")
        set_icon(self._issue, "id-card", "on_accent")
        set_role(self._explanation, "muted")
        self._explanation.setWordWrap(True)
        self._banner.hide()
        self._waiting.action_triggered.connect(self._giving.open_slips)
        self._picker.hide()
        self._picker.currentIndexChanged.connect(lambda _: self.reload())
        for box in (self._who, self._state):
            box.currentIndexChanged.connect(lambda _: self._filter())
        for button, name, slot in (
            (self._reset, "key-round", self._on_reset),
            (self._unlock, "lock-open", self._on_unlock),
            (self._switch, "ban", self._on_switch),
            (self._anew, "key-round", self._on_anew),
        ):
            set_icon(button, name)
            button.clicked.connect(slot)
        self._issue.clicked.connect(self._on_issue)
        self._anew.setVisible(not self._of_admin)

    def _lay_out(self) -> None:
        top, tools = QHBoxLayout(), QHBoxLayout()
        for row in (top, tools):
            row.setSpacing(SPACE.s)
        for widget in (self._picker, self._who, self._state):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._issue)
        for button in (self._reset, self._unlock, self._switch):
            tools.addWidget(button)
        tools.addStretch(1)
        tools.addWidget(self._anew)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addLayout(top)
        for told in (self._explanation, self._waiting, self._banner):
            layout.addWidget(told)
        layout.addWidget(self._table, 1)
        layout.addWidget(self._empty, 1)
        layout.addLayout(tools)
        self._empty.hide()

    def _on_changes(self, _changes: Sequence[Change]) -> None:
        if self.isVisible():
            self.reload()
        else:
            self._stale = True
