"""Notices of the system while another window is in front: that there is something new, and not what.

They can be read on a locked screen by who passes by, so they have no name of a pupil and no word of a message.  What is
urgent is told at once; of the rest there is one notice a minute at most.  Where the system has no place for notices,
nothing happens.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance
from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from app.digest.rows import Kind
from ui.digest.words import Goal
from ui.family.digest_watch import DigestWatch
from ui.icons import app_icon

AT_MOST_EACH_SECONDS = 60.0
_SHOWN_MS = 10_000
_PAGES = {
    Kind.URGENT: "messages",
    Kind.MESSAGES: "messages",
    Kind.NEWS: "news",
    Kind.HAND_INS: "digest",
    Kind.REQUESTS: "digest",
}
"""Of what there are notices, and the page that has it; where that is more than one place, the page of what is new."""


class Tray(Protocol):
    """What is needed of the system's tray."""

    messageClicked: SignalInstance

    def show(self) -> None: ...

    def hide(self) -> None: ...

    def showMessage(self, title: str, text: str, icon: object, msecs: int) -> None: ...


def tray_of_system(parent: QObject) -> Tray | None:
    """The system's, where it has one that shows messages."""
    if not QSystemTrayIcon.isSystemTrayAvailable() or not QSystemTrayIcon.supportsMessages():
        return None
    return QSystemTrayIcon(app_icon(), parent)  # type: ignore[return-value]


class DesktopNotices(QObject):
    """Made with the shell of somebody of the staff, and gone with it."""

    chosen = Signal(object)
    """The notice was pressed: Goal; the window is in front again."""

    def __init__(
        self,
        watch: DigestWatch,
        page: QWidget,
        *,
        tray: Callable[[QObject], Tray | None] = tray_of_system,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(page)
        self._watch, self._page, self._clock = watch, page, clock
        self._tray_of, self._tray = tray, None  # type: Callable[[QObject], Tray | None], Tray | None
        self._known: dict[Kind, int] | None = None
        self._waiting: set[Kind] = set()
        self._shown_at: float | None = None
        self._goal = Goal("digest")
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._show)
        watch.changed.connect(self._on_changed)

    def leave(self) -> None:
        """The session ends: nothing stays in the tray."""
        self._later.stop()
        if self._tray is not None:
            self._tray.hide()

    # --- slots -------------------------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        known = self._watch.digest
        if known is None:
            return
        now = {kind: self._watch.count_of_kinds({kind}) for kind in _PAGES}
        before, self._known = self._known, now
        if before is None:
            return  # who signs in sees the page
        more = {kind for kind, count in now.items() if count > before[kind]}
        if self._is_looked_at() or not self._page.isVisible():
            self._waiting.clear()
            return
        if not known.desktop:
            more &= {Kind.URGENT}
        self._waiting = {kind for kind in self._waiting | more if now[kind]}
        if not self._waiting:
            return
        passed = AT_MOST_EACH_SECONDS if self._shown_at is None else self._clock() - self._shown_at
        if Kind.URGENT in more or passed >= AT_MOST_EACH_SECONDS:
            self._show()
        elif not self._later.isActive():
            self._later.start(int((AT_MOST_EACH_SECONDS - passed) * 1000))

    def _show(self) -> None:
        kinds = {kind for kind in self._waiting if self._known and self._known[kind]}
        self._waiting.clear()
        self._later.stop()
        if not kinds or self._is_looked_at():
            return
        if self._tray is None:
            self._tray = self._tray_of(self)
            if self._tray is None:
                return
            self._tray.messageClicked.connect(self._on_clicked)
        pages = {_PAGES[kind] for kind in kinds}
        self._goal = Goal(pages.pop() if len(pages) == 1 else "digest")
        self._shown_at = self._clock()
        self._tray.show()
        self._tray.showMessage(self._title(kinds), self._words(kinds), app_icon(), _SHOWN_MS)

    def _on_clicked(self) -> None:
        window = self._page.window()
        if window.isMinimized():
            window.showNormal()
        window.raise_()
        window.activateWindow()
        if self._page.isVisible():
            self.chosen.emit(self._goal)

    # --- private -----------------------------------------------------------------------------------------------

    def _is_looked_at(self) -> bool:
        return self._page.window().isActiveWindow()

    def _title(self, kinds: set[Kind]) -> str:
        return self.tr("Urgent message") if Kind.URGENT in kinds else self.tr("School diary")

    def _words(self, kinds: set[Kind]) -> str:
        words = {
            Kind.URGENT: self.tr("An urgent message waits for you"),
            Kind.MESSAGES: self.tr("New message"),
            Kind.NEWS: self.tr("News"),
            Kind.HAND_INS: self.tr("Homework was handed in"),
            Kind.REQUESTS: self.tr("A closed period: there is something new"),
        }
        return " · ".join(words[kind] for kind in Kind if kind in kinds)
