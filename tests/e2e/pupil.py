"""A pupil at another PC: a program of its own that signs in, opens a piece of homework, and hands in what it is told.

    python -m tests.e2e.pupil SCHOOL.db LOGIN PASSWORD

It prints «ready» when the form is open, waits for a line on its input, hands in what stands in it, and prints the
moment at which it was stored.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from tests.e2e.told import LONGEST_MS, Input, say
from tests.e2e.windows import program, sign_in, tab_of
from ui.homework.tab import HomeworkTab


def main(arguments: list[str]) -> int:
    path, login, password = arguments
    app = QApplication([])
    with program(app) as window:
        told, reading = Input(), QTimer(interval=50)

        def tab() -> HomeworkTab:
            found = tab_of(window)
            assert isinstance(found, HomeworkTab)
            return found

        def on_shown(_page: object) -> None:
            if tab().hand_in.key is None and tab().list.rows:
                tab()._on_opened(tab().list.rows[0].piece)
                reading.start()

        def on_looked() -> None:
            form = tab().hand_in.form
            if form is not None and form.isVisible():
                reading.stop()
                told.listen()
                say("ready")

        def on_ready() -> None:
            if window.shell is None:
                sign_in(window, "family", login, password)
                return
            window.shell._on_page_requested("homework", None)
            tab().shown.connect(on_shown)

        def on_line(text: str) -> None:
            form, sender = tab().hand_in.form, tab()._sender
            assert form is not None
            assert sender is not None
            sender.stored.connect(on_stored)
            form._text.insertPlainText(text)
            form._send.click()

        def on_stored(_key: object) -> None:
            say(repr(time.time()))
            QTimer.singleShot(0, app.quit)

        told.line.connect(on_line)
        reading.timeout.connect(on_looked)
        window.ready.connect(on_ready)
        window.begin(path)
        QTimer.singleShot(LONGEST_MS, app.quit)
        return app.exec()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
