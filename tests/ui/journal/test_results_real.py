"""The page of period marks on the functions of `app`: two teachers, one school file."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QStackedWidget
from pytestqt.qtbot import QtBot

from app.codes import MarkValue, Role, TermMarkKind
from app.errors import StorageProblem
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.journal.term_marks import proposals, yearly_proposals
from app.session import Session
from models.school import Term
from tests.build import LESSON_DAYS, BuiltSchool
from ui.i18n import Translations
from ui.journal.asking import Asker
from ui.journal.results.model import Field
from ui.journal.results.page import ResultsPage
from ui.journal.results.slots import Given, SheetKey
from ui.journal.results.source import WorkerResults
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme


@dataclass
class Desk:
    """What the window's worker has for a context; `away` is the share that does not answer."""

    own: Session
    away: bool = False

    @property
    def session(self) -> Session:
        if self.away:
            raise StorageProblem("share.unreachable")
        return self.own

    def poll(self) -> object:
        return self.own.poll()


class Seat:
    """A PC: its own connection to the file, its own page, the second quarter of 7А's algebra."""

    def __init__(
        self,
        school: BuiltSchool,
        qtbot: QtBot,
        *,
        role: Role = Role.TEACHER,
        person: int = 0,
        other: bool = False,
    ) -> None:
        file = school.other() if other else school.file
        self.desk = Desk(school.session(role, person or school.maths_teacher, file))
        self.worker = InlineWorker(self.desk)
        self.live: Live[Desk] = Live(self.worker)  # type: ignore[arg-type]
        self.page = ResultsPage(WorkerResults(Asker(self.worker)))
        self.live.subscribe(self.page, lambda _change: True, self.page.merge)
        qtbot.addWidget(self.page)
        self.page.resize(1280, 800)
        self.page.show()
        self.page.open_course(school.algebra_a, school.term2)

    def type(self, text: str, *, row: int = 0) -> None:
        self.page.table.go_to(row)
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(self.page.table, event)

    def texts(self, field: Field) -> list[str]:
        model = self.page.table.results
        return [model.text(row, field) for row in range(model.rowCount())]


@pytest.fixture
def marked(school: BuiltSchool) -> BuiltSchool:
    """Marks for three pupils in the second quarter."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    for pupil, values in ((school.arbuzova, (5, 5, 4)), (school.yolkin, (4, 4)), (school.zhukova, (3, 2, 3))):
        for day, value in zip(LESSON_DAYS, values, strict=False):
            write_cells(teacher, school.algebra_a, [CellEdit(day, 1, 1, pupil, "mark", None, value)])
    return school


@pytest.fixture
def first(marked: BuiltSchool, qtbot: QtBot, theme: Theme, translations: Translations) -> Seat:
    return Seat(marked, qtbot)


def test_a_sheet_that_comes_late_takes_no_keys(first: Seat, marked: BuiltSchool, qtbot: QtBot) -> None:
    """F9 and F9 at once: the page is left before its sheet is there, and the marks of the lessons have the keys."""
    stack, lessons = QStackedWidget(), QLineEdit()
    qtbot.addWidget(stack)
    stack.addWidget(first.page)
    stack.addWidget(lessons)
    stack.show()
    with qtbot.waitActive(stack):
        stack.activateWindow()
    first.worker.hold()
    first.page.open_course(marked.algebra_a, marked.term1)
    stack.setCurrentWidget(lessons)
    lessons.setFocus()
    first.worker.release()
    assert stack.focusWidget() is lessons
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, "5")
    assert lessons.text() == "5"
    first.page.flush()
    assert stored(marked) == {}


@pytest.fixture
def second(marked: BuiltSchool, qtbot: QtBot, first: Seat) -> Seat:
    return Seat(marked, qtbot, other=True)


def stored(school: BuiltSchool, kind: int = TermMarkKind.TERM) -> dict[str, tuple[int, str | None]]:
    """Last name → mark and reason, read by somebody else."""
    session = school.session(Role.DEPUTY, school.deputy)
    if kind == TermMarkKind.TERM:
        sheet = proposals(session, school.algebra_a, school.term2)
    else:
        sheet = yearly_proposals(session, school.algebra_a, kind)
    return {line.name.split()[0]: (line.mark.value, line.mark.reason) for line in sheet.lines if line.mark}


def test_real_sheet_is_shown(first: Seat) -> None:
    assert [name.split()[0] for name in first.texts(Field.NAME)][:3] == ["Арбузова", "Ёлкин", "Жукова"]
    assert first.texts(Field.PROPOSED)[:4] == ["5", "4", "3", ""]
    assert first.texts(Field.WHY)[:4] == [
        "4,67: порог 4,60 достигнут",
        "4,00 при пороге 4,60: не хватает одной 5 весом 3",
        "2,67 при пороге 3,60: не хватает одной 5 весом 3",
        "нет отметок",
    ]
    assert first.texts(Field.MARKS)[:2] == ["3 из 7: мало", "2 из 7: мало"]


def test_marks_reach_the_file(first: Seat, marked: BuiltSchool) -> None:
    first.type("5с", row=0)
    place = first.page.editor.place(2)
    first.page.foot.reason.given.emit(place, Given(MarkValue.NOT_ATTESTED, "Болезнь"))
    first.page.flush()
    assert stored(marked) == {"Арбузова": (5, None), "Ёлкин": (-3, None), "Жукова": (-4, "Болезнь")}
    assert first.page.unsaved == 0


def test_take_over_all_undo_and_redo(first: Seat, marked: BuiltSchool) -> None:
    first.page.take_over_all()
    first.page.flush()
    everything = {"Арбузова": (5, None), "Ёлкин": (4, None), "Жукова": (3, None)}
    assert stored(marked) == everything
    first.page.undo()
    first.page.flush()
    assert stored(marked) == {}
    first.page.redo()
    first.page.flush()
    assert stored(marked) == everything


def test_year_and_final_marks(first: Seat, marked: BuiltSchool) -> None:
    for kind, value in ((TermMarkKind.YEAR, "4"), (TermMarkKind.EXAM, "5")):
        first.page.open_sheet(SheetKey(marked.algebra_a, int(kind)))
        first.type(value)
    first.page.open_sheet(SheetKey(marked.algebra_a, int(TermMarkKind.FINAL)))
    assert first.texts(Field.WHY)[0] == "годовая 4, экзамен 5 → 5"
    first.page.take_over_all()
    first.page.flush()
    assert stored(marked, TermMarkKind.FINAL) == {"Арбузова": (5, None)}


def test_same_mark_by_two_is_a_conflict_with_author(first: Seat, second: Seat, marked: BuiltSchool) -> None:
    first.type("5")
    first.page.flush()
    second.type("3")
    second.page.flush()
    (clash,) = second.page.editor.clashes
    assert clash.theirs == Given(5)
    assert clash.author == "Цифрова Инна Петровна"
    assert stored(marked) == {"Арбузова": (5, None)}
    second.page.foot.choose(own=True)
    second.page.flush()
    assert stored(marked) == {"Арбузова": (3, None)}


def test_same_reason_by_two_is_a_conflict_that_tells_it(
    first: Seat, second: Seat, marked: BuiltSchool
) -> None:
    place = first.page.editor.place(0)
    first.page.foot.reason.given.emit(place, Given(MarkValue.NOT_ATTESTED, "Болезнь"))
    first.page.flush()
    second.live.poll_now()
    first.page.foot.reason.given.emit(place, Given(MarkValue.NOT_ATTESTED, "Санаторий"))
    first.page.flush()
    second.page.foot.reason.given.emit(place, Given(MarkValue.NOT_ATTESTED, "Отъезд"))
    second.page.flush()
    assert stored(marked) == {"Арбузова": (-4, "Санаторий")}
    (clash,) = second.page.editor.clashes
    assert clash.theirs == Given(MarkValue.NOT_ATTESTED, "Санаторий")
    second.page.foot.choose(own=True)
    second.page.flush()
    assert stored(marked) == {"Арбузова": (-4, "Отъезд")}


def test_colleagues_marks_arrive_by_the_feed(first: Seat, second: Seat, marked: BuiltSchool) -> None:
    first.type("5")
    first.page.flush()
    second.live.poll_now()
    assert second.texts(Field.SET)[0] == "5"
    teacher = marked.session(Role.TEACHER, marked.maths_teacher)
    edit = CellEdit(LESSON_DAYS[5], 1, 1, marked.yolkin, "mark", None, 5)
    write_cells(teacher, marked.algebra_a, [edit])
    second.live.poll_now()
    assert second.texts(Field.MARKS)[1] == "3 из 7: мало"


def test_proposal_that_is_outdated_is_not_written(first: Seat, marked: BuiltSchool) -> None:
    teacher = marked.session(Role.TEACHER, marked.maths_teacher)
    edit = CellEdit(LESSON_DAYS[5], 1, 1, marked.arbuzova, "mark", None, 2)
    write_cells(teacher, marked.algebra_a, [edit])
    first.page.take_over_all()
    first.page.flush()
    assert "Арбузова" not in stored(marked)
    assert first.texts(Field.PROPOSED)[0] == "4"


def test_share_away_and_back(first: Seat, marked: BuiltSchool) -> None:
    first.desk.away = True
    first.type("54")
    first.page.flush()
    assert first.page.unsaved == 2
    first.desk.away = False
    first.page.retry()
    assert stored(marked) == {"Арбузова": (5, None), "Ёлкин": (4, None)}
    assert first.page.unsaved == 0


def test_period_that_is_closed_refuses(first: Seat, marked: BuiltSchool) -> None:
    """Closed by the deputy between the key and the writing of it."""
    with marked.file.writing():
        Term.update(closed_at=marked.clock.now()).where(Term.id == marked.term2).execute()
    first.desk.own = marked.session(Role.TEACHER, marked.maths_teacher)
    first.type("5")
    first.page.flush()
    assert stored(marked) == {}
    assert first.page.editor.queue.is_refused(first.page.editor.place(0))


def test_history_of_a_mark(first: Seat, second: Seat, marked: BuiltSchool) -> None:
    first.type("5")
    first.page.flush()
    found: list[object] = []
    place = first.page.editor.place(0)
    source = WorkerResults(Asker(second.worker))
    source.load_history(second.page, marked.algebra_a, place, found.extend, lambda error: None)
    assert len(found) == 1


@pytest.mark.parametrize(("role", "name"), [(Role.DEPUTY, "deputy"), (Role.HEAD, "head")])
def test_others_read_without_entry(
    marked: BuiltSchool, qtbot: QtBot, theme: Theme, translations: Translations, role: Role, name: str
) -> None:
    seat = Seat(marked, qtbot, role=role, person=getattr(marked, name))
    seat.type("5")
    assert seat.page.unsaved == 0
    assert seat.texts(Field.PROPOSED)[0] == "5"


def test_the_class_teacher_reads_without_entry(
    marked: BuiltSchool, qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    seat = Seat(marked, qtbot, role=Role.CLASS_TEACHER, person=marked.russian_teacher)
    seat.type("5")
    assert seat.page.unsaved == 0
    assert seat.texts(Field.PROPOSED)[0] == "5"
