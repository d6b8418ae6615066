"""Somebody of the school at another PC: the whole program, another process, told what to do with messages.

    python -m tests.e2e.correspondent SCHOOL.db DOOR LOGIN PASSWORD

It prints {"event": "ready"} when the section is there.  By itself it says when the bar of what is urgent appears or
goes: {"event": "urgent", "text": …, "at": …}, {"event": "calm", "at": …}.  After each line on its input it answers as
JSON:

    open       presses «read» in the bar
    confirm    presses «confirm receipt» in the bar
    answer …   types words into the box of the open thread and sends them
    overdue    what the program does each minute by itself: looks for what nobody has seen in time
    look       which thread is open, its words, what is unread
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QObject, QTimer

from tests.e2e.told import Input, run, tell
from tests.e2e.windows import sign_in
from ui.messages.tab import MessagesTab
from ui.messages.urgent_bar import UrgentBar
from ui.shell.window import MainWindow


class Correspondent(QObject):
    """Does what the lines say."""

    def __init__(self, window: MainWindow, door: str, login: str, password: str) -> None:
        super().__init__()
        self._window, self._door, self._login, self._password = window, door, login, password
        self._was_urgent = False
        self._input = Input(self)
        self._input.line.connect(self._on_line)
        # The bar tells nobody that it has appeared: a person sees it.
        self._eye = QTimer(self, interval=20)
        self._eye.timeout.connect(self._on_look)
        window.ready.connect(self._on_ready)

    @property
    def bar(self) -> UrgentBar:
        assert self._window.shell is not None
        bar = self._window.shell.findChild(UrgentBar)
        assert bar is not None
        return bar

    @property
    def tab(self) -> MessagesTab:
        assert self._window.shell is not None
        tab = self._window.shell.findChild(MessagesTab)
        assert tab is not None
        return tab

    def _on_ready(self) -> None:
        if self._window.shell is None:
            sign_in(self._window, self._door, self._login, self._password)
            return
        self._input.listen()
        self._eye.start()
        tell(event="ready")

    def _on_look(self) -> None:
        is_urgent = self.bar.isVisible()
        if is_urgent != self._was_urgent:
            self._was_urgent = is_urgent
            if is_urgent:
                tell(event="urgent", text=self.bar.text, at=time.time())
            else:
                tell(event="calm", at=time.time())

    def _on_line(self, line: str) -> None:
        command, _, words = line.partition(" ")
        if command == "open":
            self.bar._open.click()
        elif command == "confirm":
            self.bar._confirm.click()
        elif command == "answer":
            self.tab.reading.answer.text.insertPlainText(words)
            self.tab.reading.answer._on_send()
        elif command == "overdue":
            self.tab._overdue.look()
        tell(
            event="done",
            thread=self.tab.reading.thread_id,
            messages=[bubble.text.shown for bubble in self.tab.reading.stream._bubbles.values()],
            page=type(self._window.shell.tabs.current_page).__name__
            if self._window.shell is not None
            else "",
        )


def main(arguments: list[str]) -> int:
    path, door, login, password = arguments
    return run(path, lambda window: Correspondent(window, door, login, password))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
