"""The journal on the functions of `app`: what two teachers type ends in one file, and neither loses anything."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.journal import queries
from app.session import Session
from tests.build import BuiltSchool, school, school_template  # noqa: F401 - fixtures
from ui.journal.buffer import JournalBuffer
from ui.journal.slots import Content
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme

TODAY = date(2026, 11, 23)


@dataclass
class Desk:
    """What the window's worker has for a context."""

    session: Session

    def poll(self) -> object:
        return self.session.poll()


class Seat:
    """A PC: its own connection to the file, its own window."""

    def __init__(self, school: BuiltSchool, qtbot: QtBot, *, other: bool = False) -> None:  # noqa: F811
        file = school.other() if other else school.file
        self.desk = Desk(school.session(Role.TEACHER, school.maths_teacher, file))
        self.worker = InlineWorker(self.desk)
        self.live: Live[Desk] = Live(self.worker)  # type: ignore[arg-type]
        self.tab = JournalTab(WorkerSource(self.worker), self.live)
        qtbot.addWidget(self.tab)
        self.tab.resize(1200, 700)
        self.tab.start()
        self.tab.open_course(school.algebra_a)

    @property
    def page(self) -> JournalBuffer:
        assert self.tab.editor.buffer is not None
        return self.tab.editor.buffer

    def type(self, text: str, *, row: int = 0) -> None:
        marks = self.tab.grid.marks
        marks.go_to(row, self.page.current_column())
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(marks, event)

    def column(self) -> list[str]:
        at = self.page.current_column()
        return [f"{row[at].attendance}{row[at].mark}" for row in self.page.looks]


@pytest.fixture
def first(school: BuiltSchool, qtbot: QtBot, theme: Theme) -> Seat:  # noqa: F811
    return Seat(school, qtbot)


@pytest.fixture
def second(school: BuiltSchool, qtbot: QtBot, first: Seat) -> Seat:  # noqa: F811
    return Seat(school, qtbot, other=True)


def stored(school: BuiltSchool) -> dict[int, int]:  # noqa: F811
    """Pupil → mark of today, read by somebody else."""
    session = school.session(Role.DEPUTY, school.deputy)
    page = queries.journal_page(session, school.algebra_a, school.term2)
    return {pupil: m.value for (pupil, at), m in page.marks.items() if page.columns[at].date == TODAY}


def test_opens_todays_lesson_of_the_real_page(first: Seat) -> None:
    assert first.page.page.today == TODAY
    assert first.page.columns[first.page.current_column()].date == TODAY
    assert [pupil.name.split()[0] for pupil in first.page.pupils][:2] == ["Арбузова", "Ёлкин"]


def test_marks_typed_into_a_lesson_without_a_work_are_stored_and_the_work_appears(
    first: Seat,
    school: BuiltSchool,  # noqa: F811
) -> None:
    assert not first.page.columns[first.page.current_column()].has_works
    first.type("54н3")
    first.tab.flush()
    assert first.tab.unsaved == 0
    assert sorted(stored(school).values()) == [3, 4, 5]
    first.live.poll_now()  # our own work comes back as a change of the columns
    assert first.page.columns[first.page.current_column()].has_works
    assert [text for text in first.column() if text] == ["5", "4", "н", "3"]


def test_colleague_sees_it_without_a_reload_of_marks(first: Seat, second: Seat) -> None:
    first.type("5")
    first.tab.flush()
    second.live.poll_now()
    assert second.column()[0] == "5"
    first.type("3")
    first.tab.flush()
    flashed: list[list[tuple[int, int]]] = []
    second.tab.editor.flashed.connect(flashed.append)
    second.live.poll_now()
    assert second.column()[0] == "3"
    assert flashed == [[(0, second.page.current_column())]]


def test_same_cell_by_two_is_a_conflict_with_both_values(
    first: Seat,
    second: Seat,
    school: BuiltSchool,  # noqa: F811
) -> None:
    first.type("5")
    second.type("3")
    first.tab.flush()
    second.tab.flush()
    (clash,) = second.tab.editor.clashes
    assert (clash.mine, clash.theirs) == (Content(3), Content(5))
    assert clash.author
    assert "Цифрова" in clash.author
    assert stored(school) == {school.arbuzova: 5}
    second.tab.editor.keep_mine(clash.slot)
    second.tab.flush()
    assert stored(school) == {school.arbuzova: 3}


def test_undo_after_a_foreign_change_leaves_it_alone(
    first: Seat,
    second: Seat,
    school: BuiltSchool,  # noqa: F811
) -> None:
    first.type("5")
    first.tab.flush()
    second.live.poll_now()
    second.type("4")
    second.tab.flush()
    first.tab.editor.undo()
    first.tab.flush()
    assert stored(school) == {school.arbuzova: 4}
    assert len(first.tab.editor.clashes) == 1


def test_undo_and_redo_reach_the_file(first: Seat, school: BuiltSchool) -> None:  # noqa: F811
    first.type("54")
    first.tab.flush()
    first.tab.editor.undo()
    first.tab.flush()
    assert list(stored(school).values()) == [5]
    first.tab.editor.redo()
    first.tab.flush()
    assert sorted(stored(school).values()) == [4, 5]


def test_two_marks_taken_back_leave_no_second_column_and_can_be_done_again(first: Seat) -> None:
    count = len(first.page.columns)
    first.type("4/5")
    first.tab.flush()
    first.live.poll_now()
    at = first.page.current_column()
    assert [look.mark for look in first.page.looks[0][at : at + 2]] == ["4", "5"]
    first.tab.editor.undo()
    first.tab.flush()
    first.live.poll_now()
    assert len(first.page.columns) == count
    assert first.tab.editor.clashes == []
    first.tab.editor.redo()
    first.tab.flush()
    first.live.poll_now()
    assert [look.mark for look in first.page.looks[0][at : at + 2]] == ["4", "5"]
    assert first.tab.unsaved == 0
