"""A teacher at another PC: a program of its own that signs in, sets a mark by a key, and says when it was stored.

    python -m tests.e2e.teacher SCHOOL.db LOGIN PASSWORD COLUMN_DATE ROW KEY

It prints «ready» when the journal is open, waits for a line on its input, presses the key, and prints the moment at
which the shell said that all is saved.
"""

from __future__ import annotations

import sys
import time
from datetime import date

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.e2e.told import LONGEST_MS, Input, say
from tests.e2e.windows import program, sign_in, tab_of
from ui.journal.tab import JournalTab
from ui.widgets import ConnectionState


def main(arguments: list[str]) -> int:
    path, login, password, day, row, key = arguments
    app = QApplication([])
    with program(app) as window:
        told = Input()

        def on_page(*_: int) -> None:
            told.listen()
            say("ready")

        def on_ready() -> None:
            if window.shell is None:
                sign_in(window, "teacher", login, password)
                return
            tab = tab_of(window)
            assert isinstance(tab, JournalTab)
            tab.page_opened.connect(on_page)
            tab.state_changed.connect(on_state)

        def on_line() -> None:
            tab = tab_of(window)
            assert isinstance(tab, JournalTab)
            buffer = tab.editor.buffer
            assert buffer is not None
            dates = [column.date for column in buffer.page.columns]
            tab.grid.marks.go_to(int(row), dates.index(date.fromisoformat(day)))
            QTest.keyClicks(tab.grid.marks, key)

        def on_state(state: ConnectionState, _at: object, unsaved: int) -> None:
            if state is ConnectionState.SAVED and not unsaved:
                say(repr(time.time()))
                QTimer.singleShot(0, app.quit)

        told.line.connect(on_line)
        window.ready.connect(on_ready)
        window.begin(path)
        QTimer.singleShot(LONGEST_MS, app.quit)
        return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
