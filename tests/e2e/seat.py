"""A teacher's PC that is told what to do: the whole program, another process, keys sent to its journal.

    python -m tests.e2e.seat SCHOOL.db LOGIN PASSWORD

It prints {"event": "ready"} when today's lesson is open, and after each line on its input one answer as JSON:

    type ROW KEYS    keys at today's lesson, from this row down
    panel NAME       shows a panel beside the page: lesson, cell
    topic WORDS      types them into the topic of the lesson; the panel has to be open
    remark WORDS     types them into a remark to the pupil of the first row, and «send» sends it
    send
    report           shows the report card in place of the page
    grade KEYS       keys at its first row
    choose own       the key that chooses between two values (own, theirs)
    look             what stands there: cells, how much is unsaved and which rows show it, state, panel, cursor, and
                     whether it is kept on this PC
    slow MS          from now on each read of the file takes so long
    fail | hang      from now on each access to the file fails, or does not come back …
    heal             … until now
    leave | idle     sign out, or what happens when nobody has used the program for long; says where one is then
    where            the same
    close            as the cross of the window; the program ends when nothing is left unsaved
"""

from __future__ import annotations

import sys
from functools import partial
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from models import share
from tests.e2e.told import Input, run, tell
from tests.e2e.windows import sign_in, tab_of
from tests.slow_vfs import SlowVFS
from ui.journal.buffer import UNSAVED
from ui.journal.cell.remark_form import RemarkForm
from ui.journal.grid.conflict_panel import ConflictPanel
from ui.journal.lesson.text import LessonText
from ui.journal.tab import JournalTab
from ui.shell.window import MainWindow


class Seat(QObject):
    """Does what the lines say."""

    def __init__(self, window: MainWindow, login: str, password: str, slow: SlowVFS) -> None:
        super().__init__()
        self._slow = slow
        self._window, self._login, self._password = window, login, password
        self._state = ""
        self._flashed = 0
        self._input = Input(self)
        self._input.line.connect(self._on_line)
        window.ready.connect(self._on_ready)

    @property
    def tab(self) -> JournalTab:
        tab = tab_of(self._window)
        assert isinstance(tab, JournalTab)
        return tab

    def _on_ready(self) -> None:
        if self._window.shell is None:
            sign_in(self._window, "teacher", self._login, self._password)
            return
        self.tab.state_changed.connect(self._on_state)
        self.tab.editor.flashed.connect(self._on_flashed)
        self.tab.page_opened.connect(self._on_page_opened)

    def _on_page_opened(self) -> None:
        self.tab.page_opened.disconnect(self._on_page_opened)
        self._input.listen()
        tell(event="ready")

    def _on_state(self, state: Any) -> None:
        self._state = state.name

    def _on_flashed(self, cells: list[Any]) -> None:
        self._flashed += len(cells)

    def _on_line(self, line: str) -> None:
        command, *words = line.split()
        if command == "type":
            self.tab.grid.marks.go_to(int(words[0]), self._column)
            QTest.keyClicks(self.tab.grid.marks, words[1])
        elif command in ("panel", "topic", "remark", "send", "report", "grade"):
            self._write(command, " ".join(words))
        elif command == "choose":
            QTest.keyClicks(self.tab.grid.marks, "+" if words[0] == "own" else "-")
        elif command == "slow":
            self._slow.delay("xRead", float(words[0]))
        elif command in ("fail", "hang", "heal"):
            {"fail": partial(self._slow.fail_after, 0), "hang": self._slow.pause, "heal": self._slow.heal}[
                command
            ]()
        elif command in ("leave", "idle", "where"):
            self._leave(command)
            return
        elif command == "close":
            tell(event="closing")
            self._window.close()
            return
        self._tell()

    def _write(self, command: str, words: str) -> None:
        """What is no mark of a lesson."""
        tab = self.tab
        if command == "panel":
            tab.grid.marks.go_to(0, self._column)
            tab.sheet.side.show_panel(words)
        elif command == "topic":
            tab.lesson.findChildren(LessonText)[0].insertPlainText(words)
        elif command == "remark":
            tab.sheet.cell.begin_remark()
            self._remark.findChildren(LessonText)[0].insertPlainText(words)
        elif command == "send":
            self._remark._store.click()
        elif command == "report":
            tab.toolbar.results.trigger()
        else:
            tab.results.table.go_to(0)
            QTest.keyClicks(tab.results.table, words)

    @property
    def _remark(self) -> RemarkForm:
        form = self.tab.sheet.cell.findChild(RemarkForm)
        assert form is not None
        return form

    def _leave(self, command: str) -> None:
        if command == "leave" and self._window.shell is not None:
            self._window.shell.sign_out_requested.emit()
        elif command == "idle":
            self._window.idle.expired.emit()
        place = "cover" if self._window.is_covered else "shell" if self._window.shell is not None else "doors"
        tell(place=place)

    @property
    def _column(self) -> int:
        assert self.tab.editor.buffer is not None
        return self.tab.editor.buffer.current_column()

    def _tell(self) -> None:
        buffer = self.tab.editor.buffer
        assert buffer is not None
        looks = [row[self._column] for row in buffer.looks]
        panel = self.tab.grid.findChild(ConflictPanel)
        tell(
            cells=[f"{look.attendance}{look.mark}" for look in looks],
            unsaved=self.tab.unsaved,
            marked=[row for row, look in enumerate(looks) if look.flags & UNSAVED],
            kept=self.tab.is_kept,
            state=self._state,
            flashed=self._flashed,
            panel=panel.accessibleName() if panel is not None and not panel.isHidden() else "",
            cursor=self.tab.grid.marks.cursor_cell,
            lesson=self.tab.lesson.lesson is not None,
            cell=self.tab.sheet.cell._reader.card is not None,
            report=self.tab.results.reader.is_open,
            remark=self._remark.text if not self._remark.isHidden() else "",
        )


def main(arguments: list[str]) -> int:
    path, login, password = arguments
    slow = SlowVFS()
    share.vfs_for = lambda _path, *, force=False: slow.name
    return run(path, lambda window: Seat(window, login, password, slow))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
