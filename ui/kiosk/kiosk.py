"""The kiosk put together: the one object that the main window has of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal, SignalInstance
from PySide6.QtWidgets import QMainWindow, QPushButton, QWidget

from app.desk import Desk
from app.settings import option
from ui.i18n import Translations
from ui.icons import set_icon
from ui.kiosk.frame import Frame
from ui.kiosk.guard import Guard
from ui.kiosk.on_top import OnTop
from ui.kiosk.touch import LongPress, make_pushable
from ui.kiosk.traces import Wipe, close_popups
from ui.kiosk.typing import Typing
from ui.later import later
from ui.tasks import WorkerBase
from ui.theme import set_role
from ui.theme.manager import Theme
from ui.widgets import Retranslated

W = TypeVar("W", bound=QWidget)


class IdleWatch(Protocol):
    """What the window watches idle hands with (`ui.shell.idle`)."""

    insistent: bool

    @property
    def warned(self) -> SignalInstance:
        """Seconds left; 0 when somebody is back."""

    def start(self, seconds: int) -> None:
        """Watch from now on."""

    def stay(self) -> None:
        """Somebody is there."""


class Kiosk(QObject):
    """Made by the main window; `frame` holds its pages.

    The window tells it when somebody is signed in (`begin_visit`) and when nobody is any more (`end_visit`).  The idle
    watch runs all the time: also a name that was typed and not sent is forgotten.
    """

    asked_to_close = Signal()
    """Somebody wants to close the kiosk: the window asks who that is, and sets `may_close`."""
    left = Signal()
    """The visitor says so at the countdown."""

    def __init__(
        self,
        window: QMainWindow,
        pages: QWidget,
        idle: IdleWatch,
        worker: WorkerBase[Desk],
        theme: Theme,
        translations: Translations,
    ) -> None:
        super().__init__(window)
        self._worker, self._idle = worker, idle
        self._idle_seconds = int(option("kiosk.idle_seconds").default)
        self._visited, self._saving = False, False
        self.may_close = False
        """An administrator has shown who he is."""
        self.frame = Frame(pages)
        self._wipe = Wipe(window, theme, translations)
        self._on_top, self._guard, long_press = OnTop(window), Guard(window), LongPress(self)
        typing = Typing(self.frame.keyboard, translations)
        self._guard.asked_to_close.connect(self.asked_to_close)
        self._guard.touched.connect(typing.on_touched)
        self._guard.touched.connect(long_press.begin)
        self._guard.moved.connect(long_press.move)
        self._guard.let_go.connect(long_press.end)
        self._guard.key_used.connect(typing.on_key_of_keyboard)
        self._guard.widget_polished.connect(make_pushable)
        self._guard.dialog_shown.connect(self.frame.dialogs.take)
        self.frame.body_resized.connect(lambda: later(typing, typing.keep_in_sight))
        idle.warned.connect(self._on_warned)
        self.frame.countdown.stayed.connect(idle.stay)
        self.frame.countdown.left.connect(self.left)

    def take_screen(self) -> None:
        """Show the window, and nothing besides it."""
        self._on_top.begin()

    def close_button(self) -> QPushButton:
        """What staff press to close the kiosk: small, and with words."""
        return _CloseButton(self)

    def made(self, make: Callable[[], W]) -> W:
        """What `make` makes for a visitor, before it is shown: while it is made nothing can happen that the guard would
        have to look at."""
        with self._guard.at_rest():
            page = make()
        self._guard.look_through(page)
        return page

    def begin_visit(self, session_idle_seconds: int) -> None:
        """Somebody is signed in; his session must not be idle for longer than so."""
        self._visited, self.may_close = True, False
        self._idle.start(min(self._idle_seconds, session_idle_seconds))

    def wait_for_saving(self) -> None:
        """The visitor has left, and what was entered last is still on its way: nothing of it can be read."""
        self._saving = True
        self.frame.cover()
        self.frame.countdown.wait_for_saving()

    def end_visit(self) -> None:
        """Nobody is here: make everything as it was before."""
        self._visited, self._saving, self.may_close = False, False, False
        self.frame.uncover()
        self.frame.dialogs.clear()
        self._wipe.at_once()
        self._idle.start(self._idle_seconds)
        later(self, self._wipe.when_all_are_gone)
        self.read_settings()

    def read_settings(self) -> None:
        """What the school has set; without its file what was known stays."""
        self._worker.submit(
            self,
            lambda desk: desk.kiosk_idle_seconds(),
            self._on_idle_seconds,
            lambda _error: None,
            replaces="settings",
            quiet=True,
            label="kiosk settings",
        )

    def end(self) -> None:
        """The window closes: the screen and the keys belong to others again."""
        self._on_top.end()
        self._guard.stop()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_idle_seconds(self, seconds: int) -> None:
        if seconds != self._idle_seconds:
            self._idle_seconds = seconds
            if not self._visited:
                self._idle.start(seconds)

    def _on_warned(self, seconds: int) -> None:
        """Where nothing is open there is nothing to hide; else only the button shows that somebody is there."""
        frame = self.frame
        if not seconds:
            self._idle.insistent = False
            if not self._saving:
                frame.uncover()
        elif self._visited or frame.dialogs.open_dialogs:
            self._idle.insistent = True
            if not frame.is_covered:
                close_popups()
                frame.cover()
            frame.countdown.count(seconds)


class _CloseButton(Retranslated, QPushButton):
    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__()
        set_role(self, "ghost")
        set_icon(self, "power", "accent_text")
        self.setAutoDefault(True)
        self.clicked.connect(kiosk.asked_to_close)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(self.tr("Close the kiosk"))
