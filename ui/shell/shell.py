"""The page of somebody who is signed in: a bar that says who, where and how things stand, and the role's tabs."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QVBoxLayout, QWidget

from app.codes import Role
from app.desk import Desk, SignedInAs
from app.errors import StorageProblem
from ui.charts import preload
from ui.digest.bell import Bell
from ui.digest.desktop import DesktopNotices
from ui.digest.options import OptionsDialog
from ui.digest.page import DigestPage, go
from ui.errors import sentence_for
from ui.family.backup_keeper import BackupKeeper
from ui.family.control_keeper import ControlKeeper
from ui.family.digest_watch import DigestWatch
from ui.family.family import Family
from ui.family.page import Place
from ui.i18n import Translations
from ui.icons import set_icon
from ui.live import Live
from ui.messages.urgent_bar import UrgentBar
from ui.roles import role_name
from ui.shell.backup_banner import BackupBanner
from ui.shell.menu import fill_view_menu
from ui.shell.saving import Saving
from ui.shell.tab_pages import TabPages
from ui.shell.tabs import COUNTED_ON, tabs_of
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.theme.manager import Theme
from ui.widgets import Banner, BannerKind, BusyBar, ConnectionState, ElidedLabel, Retranslated, StatusPill

_FAMILY = frozenset({Role.PARENT, Role.PUPIL})


class Shell(Retranslated, QWidget):
    """Made anew at each sign-in and each switch of role, so that nothing of the one before can stay."""

    sign_out_requested = Signal()
    role_chosen = Signal(object)
    password_change_requested = Signal()
    help_requested = Signal()
    unsaved_changed = Signal(int)
    """How many entries are typed and not stored."""
    count_changed = Signal(int)
    """The figure of the bell."""

    def __init__(
        self,
        worker: WorkerBase[Desk],
        live: Live[Desk],
        who: SignedInAs,
        school_name: str,
        theme: Theme,
        translations: Translations,
        parent: QWidget | None = None,
        *,
        kiosk: bool = False,
    ) -> None:
        super().__init__(parent)
        self._live, self._who = live, who
        self._theme, self._translations = theme, translations
        self._saving = Saving(self)
        self._saving.changed.connect(self._on_saving_changed)
        self._school = ElidedLabel(school_name, self)
        set_role(self._school, "section")
        self._status = StatusPill(self)
        self._person, self._view, self._help, self._leave = (QToolButton(self) for _ in range(4))
        self._banner = Banner(BannerKind.WARNING, self)
        self._idle_banner = Banner(BannerKind.WARNING, self, closable=False)
        self._clock_banner = Banner(BannerKind.WARNING, self)
        self.tabs = TabPages(self)
        self.tabs.setDocumentMode(True)
        self.tabs.setIconSize(QSize(18, 18))
        self._specs = tabs_of(who.role)
        family = Family(worker, live, who, self)
        family.page_requested.connect(self._on_page_requested)
        self.news = DigestWatch(worker, live, who, family, self)
        self.keeper = ControlKeeper(worker, live, who, self, kiosk=kiosk)
        self.backups = BackupKeeper(worker, who, self, kiosk=kiosk)
        self._place = Place(worker, live, who, family, kiosk, self.news, self.keeper, self.backups)
        self._backup_banner = BackupBanner(self.backups, who, self)
        self._backup_banner.action_triggered.connect(lambda: self._on_page_requested("safety", "backups"))
        self.bell = Bell(self.news, self, self)
        self._notices = None if kiosk or who.role in _FAMILY else DesktopNotices(self.news, self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (
            self._make_bar(), self._idle_banner, self._clock_banner, self._backup_banner, self._banner,
        ):  # fmt: skip
            layout.addWidget(widget)
        layout.addWidget(UrgentBar(self._place, self))
        layout.addWidget(self.tabs, 1)
        self.tabs.made.connect(self._on_page_made)
        for index, spec in enumerate(self._specs):
            make = partial(spec.make, self._place)
            self.tabs.add_page(make, spec.icon, at_once=spec.at_once or index == 0)
        self._begin_news()
        self._busy = BusyBar(self)
        self._busy.follow(worker)
        worker.failed.connect(self._on_failed)
        live.stalled_changed.connect(self._on_stalled)
        self._update_status()
        self.retranslate()
        self._clock_banner.setVisible(bool(who.clock_ahead))
        preload(worker, self)

    def retranslate(self) -> None:
        for index, spec in enumerate(self._specs):
            self.tabs.set_title(index, QCoreApplication.translate("Tabs", spec.title))
        self._show_counts()
        self.tabs.tabBar().setAccessibleName(self.tr("Sections"))
        if self._who.clock_ahead:
            minutes = round(abs(self._who.clock_ahead) / 60)
            self._clock_banner.set_text(
                self.tr(
                    "The clock of this PC is behind by %n minute(s): set it, or marks get wrong times.",
                    "",
                    minutes,
                )
                if self._who.clock_ahead > 0
                else self.tr(
                    "The clock of this PC is ahead by %n minute(s): set it, or marks get wrong times.",
                    "",
                    minutes,
                )
            )
        self._person.setText(self.tr("{0} · {1}").format(self._who.name, role_name(self._who.role)))
        self._person.setToolTip(self.tr("Who is signed in; switch role, change password"))
        self._view.setText(self.tr("View"))
        self._view.setToolTip(self.tr("Language and theme"))
        self._help.setText(self.tr("Help"))
        self._help.setToolTip(self.tr("Keys and hints (F1)"))
        self._leave.setText(self.tr("Sign out"))
        self._leave.setToolTip(self.tr("Sign out"))
        for button in (self._person, self._view, self._help, self._leave):
            button.setAccessibleName(button.text())
            # Styles put the text close to the icon; a thin space sets it apart.
            button.setText("\N{THIN SPACE}" + button.text())
        self._fill_person_menu()

    def warn_of_idle_end(self, seconds: int) -> None:
        """Count down before the session ends; 0 takes the warning away."""
        if not seconds:
            self._idle_banner.hide()
            return
        text = self.tr("Nobody is using the diary. It closes in %n second(s).", "", seconds)
        if self._idle_banner.isHidden():
            self._idle_banner.show_text(text)  # said aloud once, not each second
        else:
            self._idle_banner.set_text(text)

    def open_options(self) -> None:
        """Ask what this person wants to be told of."""
        dialog = OptionsDialog(self._place.worker, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.stored.connect(self.news.reload)
        dialog.open()

    def focus_content(self) -> None:
        """Put the focus where work begins."""
        self.tabs.current_page.setFocus()

    @property
    def unsaved(self) -> int:
        """How many entries are typed and not stored."""
        return self._saving.unsaved

    @property
    def is_kept(self) -> bool:
        """Whether all of them are on the disk of this PC and will be written after the next sign-in."""
        return all(getattr(self.tabs.page(index), "is_kept", False) for index in self._saving.waiting_tabs)

    def leave(self) -> None:
        """Nobody will type here any more: have the tabs give back what they hold of this PC."""
        for page in self.tabs.pages:
            leave = getattr(page, "leave", None)
            if leave is not None:
                leave()
        if self._notices is not None:
            self._notices.leave()
        self.backups.leave()

    def flush(self) -> None:
        """Have the tabs write at once what they gather."""
        for page in self.tabs.pages:
            flush = getattr(page, "flush", None)
            if flush is not None:
                flush()

    # --- parts -------------------------------------------------------------------------------------------------

    def _on_page_made(self, index: int, page: QWidget) -> None:
        self._saving.follow(index, page)
        if isinstance(page, DigestPage):
            page.options_requested.connect(self.open_options)

    def _begin_news(self) -> None:
        """After the tabs: what is open first is read first."""
        self.news.changed.connect(self._show_counts)
        self.bell.chosen.connect(lambda goal: go(self._place, goal))
        self.bell.page_requested.connect(lambda: self._on_page_requested("digest", None))
        self.bell.options_requested.connect(self.open_options)
        if self._notices is not None:
            self._notices.chosen.connect(lambda goal: go(self._place, goal))
        if self._who.role in _FAMILY:
            self._place.family.begin()
        self.news.begin()

    def _make_bar(self) -> QWidget:
        bar = QWidget(self)
        set_role(bar, "bar")
        layout = QHBoxLayout(bar)
        layout.setContentsMargins(SPACE.l, SPACE.s, SPACE.l, SPACE.s)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._school, 1)
        layout.addWidget(self._status)
        layout.addWidget(self.bell)
        for button, name in (
            (self._person, "circle-user-round"), (self._view, "palette"), (self._help, "circle-help"),
            (self._leave, "log-out"),
        ):  # fmt: skip
            set_icon(button, name)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            layout.addWidget(button)
        self._person.setMenu(QMenu(self._person))
        view_menu = QMenu(self._view)
        theme, translations = self._theme, self._translations
        view_menu.aboutToShow.connect(lambda: fill_view_menu(view_menu, theme, translations))
        self._view.setMenu(view_menu)
        self._leave.clicked.connect(self.sign_out_requested)
        self._help.clicked.connect(self.help_requested)
        self._status.clicked.connect(self._live.poll_now)  # who asks how things stand wants to know it now
        return bar

    def _fill_person_menu(self) -> None:
        menu = self._person.menu()
        menu.clear()
        if len(self._who.roles) > 1:
            menu.addAction(self.tr("Work as")).setEnabled(False)
        roles = QActionGroup(menu)
        for role in self._who.roles if len(self._who.roles) > 1 else ():
            action = menu.addAction(role_name(role))
            action.setCheckable(True)
            action.setChecked(role is self._who.role)
            action.setActionGroup(roles)
            action.triggered.connect(lambda _=False, role=role: self._on_role_chosen(role))
        menu.addSeparator()
        options = menu.addAction(self.tr("What to tell me about…"))
        set_icon(options, "bell")
        options.triggered.connect(self.open_options)
        change = menu.addAction(self.tr("Change password…"))
        set_icon(change, "key-round")
        change.triggered.connect(self.password_change_requested)

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_page_requested(self, key: str, target: object) -> None:
        index = next((index for index, spec in enumerate(self._specs) if spec.key == key), None)
        if index is None:
            return
        go_to = getattr(self.tabs.page(index), "go_to", None)
        if target is not None and go_to is not None:
            go_to(target)
        self.tabs.setCurrentIndex(index)
        self.focus_content()

    def _show_counts(self) -> None:
        """Figures on the tabs of what they have that is new; the bell shows its own."""
        for index, spec in enumerate(self._specs):
            kinds = COUNTED_ON.get(spec.key)
            if kinds is None:
                continue
            count = self.news.count_of_kinds(kinds)
            title = QCoreApplication.translate("Tabs", spec.title)
            said = self.tr("{0}: %n new", "the name of a tab", count).format(title) if count else title
            self.tabs.set_count(index, count, said)
        self.count_changed.emit(self.news.count)

    # --- how things stand --------------------------------------------------------------------------------------

    def _on_role_chosen(self, role: Role) -> None:
        if role is not self._who.role:
            self.role_chosen.emit(role)
        self._fill_person_menu()

    def _on_saving_changed(self) -> None:
        self._update_status()
        self.unsaved_changed.emit(self._saving.unsaved)

    def _on_stalled(self, _stalled: bool) -> None:
        self._update_status()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StorageProblem) and error.code.startswith("share."):
            self._update_status()
            return
        self._banner.show_text(sentence_for(error), BannerKind.ERROR)

    def _update_status(self) -> None:
        state = ConnectionState.UNREACHABLE if self._live.is_stalled else self._saving.state
        self._status.set_state(state, at=self._saving.saved_at, waiting=self._saving.unsaved)
