"""A class teacher at another PC who writes news: the whole program in a process of its own.

    python -m tests.e2e.announcer SCHOOL.db LOGIN PASSWORD TITLE

It prints «ready» when its news are open, waits for a line on its input, writes a piece that is to be confirmed and
publishes it by its button, prints «published», and then each other sentence about who has read it.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer

from app.codes import Role
from tests.e2e.told import Input, run, say
from tests.e2e.windows import sign_in, tab_of
from ui.news.tab import NewsTab
from ui.shell.window import MainWindow


class Announcer(QObject):
    """Does it step by step."""

    def __init__(self, window: MainWindow, login: str, password: str, title: str) -> None:
        super().__init__()
        self._window, self._login, self._password, self._title = window, login, password, title
        self._told, self._said = Input(), ""
        self._told.line.connect(self._publish)
        self._look = QTimer(self, interval=50)
        self._look.timeout.connect(self._on_look)
        window.ready.connect(self._on_ready)

    @property
    def tab(self) -> NewsTab:
        tab = tab_of(self._window)
        assert isinstance(tab, NewsTab)
        return tab

    def _on_ready(self) -> None:
        shell = self._window.shell
        if shell is None:
            sign_in(self._window, "teacher", self._login, self._password)
        elif shell._who.role is not Role.CLASS_TEACHER:
            shell.role_chosen.emit(Role.CLASS_TEACHER)
        else:
            shell._on_page_requested("news", None)
            self.tab.shown.connect(self._on_shown)

    def _on_shown(self) -> None:
        self.tab.shown.disconnect(self._on_shown)
        self._told.listen()
        say("ready")

    def _publish(self) -> None:
        tab = self.tab
        tab.bar.write.click()
        editor = tab.writing.editor
        editor.title.insert(self._title)
        editor.text.insertPlainText("В **среду**.")
        editor.confirm.click()
        tab.writing.done.connect(lambda *_: say("published"))
        editor.publish.click()
        self._look.start()

    def _on_look(self) -> None:
        words = self.tab.piece.readers.text()
        if words and words != self._said and self.tab.piece.readers.isVisible():
            self._said = words
            say(words)


def main(arguments: list[str]) -> int:
    path, login, password, title = arguments
    return run(path, lambda window: Announcer(window, login, password, title))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
