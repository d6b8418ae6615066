"""The page of somebody who is signed in: a bar that says who, where and how things stand, and the role's tabs."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QTabWidget, QToolButton, QVBoxLayout, QWidget

from app.codes import Role
from app.desk import Desk, SignedInAs
from app.errors import StorageProblem
from ui.errors import sentence_for
from ui.i18n import Translations
from ui.icons import icon, set_icon
from ui.live import Live
from ui.shell.menu import fill_view_menu
from ui.shell.roles import role_name
from ui.shell.tabs import tabs_of
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.theme.manager import Theme
from ui.widgets import Banner, BannerKind, BusyBar, ConnectionState, ElidedLabel, Retranslated, StatusPill


class Shell(Retranslated, QWidget):
    """Made anew at each sign-in and each switch of role, so that nothing of the one before can stay."""

    sign_out_requested = Signal()
    role_chosen = Signal(object)
    password_change_requested = Signal()
    help_requested = Signal()

    def __init__(
        self,
        worker: WorkerBase[Desk],
        live: Live[Desk],
        who: SignedInAs,
        school_name: str,
        theme: Theme,
        translations: Translations,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._worker, self._live, self._who = worker, live, who
        self._theme, self._translations = theme, translations
        self._saved_at: datetime | None = None
        self._waiting: dict[QWidget, int] = {}
        self._school = ElidedLabel(school_name, self)
        set_role(self._school, "section")
        self._status = StatusPill(self)
        self._person, self._view, self._help, self._leave = (QToolButton(self) for _ in range(4))
        self._banner = Banner(BannerKind.WARNING, self, closable=False)
        self._banner.hide()
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setIconSize(QSize(18, 18))
        self._specs = tabs_of(who.role)
        for spec in self._specs:
            self._add_tab(spec.make(worker, live, who), spec.icon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._make_bar())
        layout.addWidget(self._banner)
        layout.addWidget(self.tabs, 1)
        self._busy = BusyBar(self)
        self._busy.follow(worker)
        worker.writes_changed.connect(self._on_writes_changed)
        worker.failed.connect(self._on_failed)
        live.stalled_changed.connect(self._on_stalled)
        self._update_status()
        self.retranslate()

    def retranslate(self) -> None:
        for index, spec in enumerate(self._specs):
            self.tabs.setTabText(index, QCoreApplication.translate("Tabs", spec.title))
        self._person.setText(self.tr("{0} · {1}").format(self._who.name, role_name(self._who.role)))
        self._person.setToolTip(self.tr("Who is signed in; switch role, change password"))
        self._view.setText(self.tr("View"))
        self._view.setToolTip(self.tr("Language and theme"))
        self._help.setText(self.tr("Help"))
        self._help.setToolTip(self.tr("Keys and hints"))
        self._leave.setText(self.tr("Sign out"))
        for button in (self._person, self._view, self._help, self._leave):
            button.setAccessibleName(button.text())
        self._fill_person_menu()
        fill_view_menu(self._view.menu(), self._theme, self._translations)

    def warn_of_idle_end(self, seconds: int) -> None:
        """Count down before the session ends; 0 takes the warning away."""
        if seconds:
            self._banner.show_text(
                self.tr("Nobody is using the diary. It closes in %n second(s).", "", seconds)
            )
        else:
            self._banner.hide()

    def has_unsaved(self) -> bool:
        """Whether something that was typed is not stored yet."""
        return self._worker.pending_writes > 0 or any(self._waiting.values())

    # --- parts -------------------------------------------------------------------------------------------------

    def _add_tab(self, tab: QWidget, icon_name: str) -> None:
        self.tabs.addTab(tab, icon(icon_name, "text"), "")
        unsaved = getattr(tab, "unsaved_changed", None)
        if unsaved is not None:
            unsaved.connect(lambda count, tab=tab: self._on_unsaved_changed(tab, count))

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        set_role(bar, "bar")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._school, 1)
        layout.addWidget(self._status)
        for button, name in (
            (self._person, "circle-user-round"), (self._view, "palette"), (self._help, "circle-help"),
            (self._leave, "log-out"),
        ):  # fmt: skip
            set_icon(button, name)
            button.setToolButtonStyle(self._status.toolButtonStyle())
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            layout.addWidget(button)
        self._person.setMenu(QMenu(self._person))
        self._view.setMenu(QMenu(self._view))
        self._leave.clicked.connect(self.sign_out_requested)
        self._help.clicked.connect(self.help_requested)
        return bar

    def _fill_person_menu(self) -> None:
        menu = self._person.menu()
        menu.clear()
        for role in self._who.roles:
            action = menu.addAction(role_name(role))
            action.setCheckable(True)
            action.setChecked(role is self._who.role)
            action.triggered.connect(lambda _=False, role=role: self._on_role_chosen(role))
        menu.addSeparator()
        change = menu.addAction(self.tr("Change password…"))
        set_icon(change, "key-round")
        change.triggered.connect(self.password_change_requested)

    # --- how things stand --------------------------------------------------------------------------------------

    def _on_role_chosen(self, role: Role) -> None:
        if role is not self._who.role:
            self.role_chosen.emit(role)
        self._fill_person_menu()

    def _on_writes_changed(self, pending: int) -> None:
        if not pending:
            self._saved_at = datetime.now().astimezone()
        self._update_status()

    def _on_unsaved_changed(self, tab: QWidget, count: int) -> None:
        self._waiting[tab] = count
        self._update_status()

    def _on_stalled(self, _stalled: bool) -> None:
        self._update_status()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StorageProblem) and error.code.startswith("share."):
            self._update_status()
            return
        self._banner.set_kind(BannerKind.ERROR)
        self._banner.show_text(sentence_for(error))

    def _update_status(self) -> None:
        waiting = max(self._worker.pending_writes, sum(self._waiting.values()))
        if self._live.is_stalled:
            self._status.set_state(ConnectionState.UNREACHABLE, waiting=waiting)
        elif waiting:
            self._status.set_state(ConnectionState.SAVING, waiting=waiting)
        elif self._saved_at is not None:
            self._status.set_state(ConnectionState.SAVED, at=self._saved_at)
        else:
            self._status.set_state(ConnectionState.IDLE)
