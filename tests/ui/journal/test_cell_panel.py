"""The cell panel on the real small school: comments, history, restoring, remarks; a colleague, a share away."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSpinBox, QToolButton
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, MarkValue, Role
from app.diary.commands import add_remark, change_remark
from app.diary.queries import diary_week
from app.errors import StorageProblem
from app.journal.commands import write_cells
from app.journal.queries import journal_page
from app.journal.rows import CellEdit
from app.session import Session
from models.school import Term
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from ui.i18n import Translations
from ui.journal.cell.history import PastRow
from ui.journal.entry.keys import Entry
from ui.journal.lesson.text import LessonText
from ui.journal.slots import Content, Kind
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import ConnectionState, DateEdit

TODAY, EARLIER = date(2026, 11, 23), date(2026, 11, 19)
ROW = 0


@dataclass
class Context:
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
    """A window on the algebra of 7А, the panel beside the page and the cursor on Арбузова."""

    def __init__(self, school: BuiltSchool, qtbot: QtBot, role: Role, person: int) -> None:
        self.school, self.qtbot = school, qtbot
        self.context = Context(school.session(role, person))
        self.worker = InlineWorker(self.context)
        self.live: Live[Context] = Live(self.worker)  # type: ignore[arg-type]
        self.source = WorkerSource(self.worker)
        self.window = self.tab = JournalTab(self.source, self.live)
        self.panel = self.tab.sheet.cell
        self.sender: Any = self.panel._remark_saver._source
        self.cells: Any = self.panel._reader._source
        qtbot.addWidget(self.window)
        self.window.resize(1500, 900)
        self.tab.sheet.side.show_panel("cell")
        self.tab.start()
        self.tab.open_course(school.algebra_a)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.go(TODAY)

    @property
    def comment(self) -> LessonText:
        return self.panel.findChildren(LessonText)[0]

    @property
    def remark(self) -> LessonText:
        return self.panel.findChildren(LessonText)[1]

    def column(self, on: date) -> int:
        buffer = self.tab.editor.buffer
        assert buffer is not None
        return next(index for index, at in enumerate(buffer.columns) if at.date == on)

    def go(self, on: date, row: int = ROW) -> None:
        """The cursor rests on a cell."""
        self.tab.grid.marks.go_to(row, self.column(on))
        self.panel.show_cell(row, self.column(on))
        self.rest()

    def rest(self) -> None:
        """What waits for a rest of the cursor is done."""
        self.panel.reload()
        QApplication.processEvents()

    def enter(self, value: int, on: date = TODAY, kind: Kind = Kind.MARK) -> None:
        assert self.tab.editor.enter(ROW, self.column(on), Entry(kind, value))
        self.store()

    def store(self) -> None:
        self.panel.flush()
        self.tab.flush()
        self.rest()

    def content(self, on: date = TODAY, kind: Kind = Kind.MARK) -> Content | None:
        """What the file holds, as another session reads it."""
        head = self.school.session(Role.HEAD, self.school.head)
        page = journal_page(head, self.school.algebra_a, self.school.term2)
        if kind is Kind.ATTENDANCE:
            seat = page.attendance.get((self.school.arbuzova, (on, 1)))
            return Content(int(seat.code), minutes=seat.minutes) if seat is not None else None
        mark = page.marks.get((self.school.arbuzova, self.column(on)))
        return Content(mark.value, mark.comment, None, mark.due_date) if mark is not None else None

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self.window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)

    def write(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.window.focusWidget(), letter)

    def shown(self, kind: type[Any]) -> list[Any]:
        return [one for one in self.panel.findChildren(kind) if one.isVisible()]

    def told(self) -> str:
        return "\n".join(label.text() for label in self.shown(QLabel)).replace("\xa0", " ")

    def lines(self) -> list[str]:
        """The history as a screen reader has it."""
        return [row.accessibleName() for row in self.shown(PastRow)]

    def button(self, text: str) -> QPushButton:
        offered = self.shown(QPushButton) + self.shown(QToolButton)
        return next(one for one in offered if text in (one.text(), one.accessibleName()))

    def offers(self, text: str) -> bool:
        return any(text == one.text() for one in self.shown(QPushButton))


Open = Callable[[Role, int], Seat]


@pytest.fixture
def open_seat(school: BuiltSchool, qtbot: QtBot, theme: Theme, translations: Translations) -> Open:
    return lambda role, person: Seat(school, qtbot, role, person)


@pytest.fixture
def seat(open_seat: Open, school: BuiltSchool) -> Seat:
    return open_seat(Role.TEACHER, school.maths_teacher)


@pytest.fixture
def colleague(school: BuiltSchool) -> Session:
    """The same teacher at another PC."""
    return school.session(Role.TEACHER, school.maths_teacher, school.other())


def set_by(session: Session, school: BuiltSchool, expected: int | None, wanted: int, **more: Any) -> None:
    edit = CellEdit(TODAY, 1, 0, school.arbuzova, "mark", expected, wanted, **more)
    assert write_cells(session, school.algebra_a, [edit]).written


# --- the comment -----------------------------------------------------------------------------------------


def test_comment_typed_by_keys_is_read_by_the_family(seat: Seat, school: BuiltSchool) -> None:
    """Ctrl+M in the grid, words, Enter: back in the grid, and in the parent's diary."""
    seat.enter(4)
    seat.panel.begin()
    assert seat.comment.hasFocus()
    seat.write("Well explained")
    assert seat.panel.unsaved == 1
    seat.press(Qt.Key.Key_Return)
    assert seat.tab.grid.marks.hasFocus()
    seat.store()
    assert seat.panel.unsaved == 0
    assert seat.content() == Content(4, "Well explained")
    parent = school.session(Role.PARENT, school.parent)
    week = diary_week(parent, school.arbuzova, TODAY)
    marks = [mark for lesson in week.days[0].lessons for mark in lesson.marks]
    assert [(mark.value, mark.comment) for mark in marks] == [(4, "Well explained")]
    assert seat.lines()[0].startswith("Комментарий «Well explained»")


def test_one_undo_takes_the_comment_and_leaves_the_mark(seat: Seat) -> None:
    seat.enter(4)
    seat.panel.begin()
    seat.write("Well done, really")
    seat.press(Qt.Key.Key_Escape)
    seat.store()
    seat.tab.editor.undo()
    seat.store()
    assert seat.content() == Content(4)
    assert seat.comment.toPlainText() == ""
    seat.tab.editor.redo()
    seat.store()
    assert seat.content() == Content(4, "Well done, really")
    assert seat.comment.toPlainText() == "Well done, really"


def test_comment_is_stored_after_a_rest_without_leaving_the_field(seat: Seat, qtbot: QtBot) -> None:
    seat.enter(4)
    seat.panel.begin()
    seat.write("Good")
    qtbot.waitUntil(lambda: seat.content() == Content(4, "Good"), timeout=8000)
    assert seat.comment.hasFocus()


def test_moving_the_cursor_puts_what_is_typed_into_its_own_cell(seat: Seat) -> None:
    seat.enter(4)
    seat.enter(5, EARLIER)
    seat.go(TODAY)
    seat.panel.begin()
    seat.write("Good")
    seat.go(EARLIER)
    assert seat.comment.toPlainText() == ""
    seat.store()
    assert (seat.content(), seat.content(EARLIER)) == (Content(4, "Good"), Content(5))


def test_comment_and_mark_of_a_colleague_meet_and_nothing_is_overwritten(
    seat: Seat, school: BuiltSchool, colleague: Session
) -> None:
    """The colleague's change was told while the comment was being typed."""
    seat.enter(4)
    seat.panel.begin()
    seat.write("Mine")
    set_by(colleague, school, 4, 3, comment="Theirs")
    seat.live.poll_now()
    assert seat.comment.toPlainText() == "Mine", "what is typed is not lost"
    seat.store()
    assert seat.content() == Content(3, "Theirs")
    (clash,) = seat.tab.editor.clashes
    assert (clash.mine, clash.theirs) == (Content(4, "Mine"), Content(3, "Theirs"))
    assert seat.comment.isReadOnly()
    assert "выберите одно из двух" in seat.told()
    seat.tab.editor.keep_mine(clash.slot)
    seat.store()
    assert seat.content() == Content(4, "Mine")


def test_comment_needs_a_mark_and_says_so(seat: Seat) -> None:
    assert not seat.comment.isEnabled()
    assert "Комментарий пишут к отметке" in seat.told()
    seat.panel.begin()
    assert not seat.comment.hasFocus()


def test_comment_has_500_letters(seat: Seat) -> None:
    seat.enter(4)
    seat.panel.begin()
    seat.comment.insertPlainText("я" * 495)
    assert "осталось 5 букв" in seat.told()
    seat.comment.insertPlainText("ю" * 10)
    seat.press(Qt.Key.Key_Escape)
    seat.store()
    assert seat.content() == Content(4, "я" * 495 + "ю" * 5)


# --- debts and lateness ----------------------------------------------------------------------------------


def test_debt_gets_a_day_and_is_overdue(seat: Seat) -> None:
    seat.enter(MarkValue.DEBT)
    assert seat.shown(DateEdit) == []
    seat.button("Назначить срок: 24.11.2026").click()
    seat.store()
    assert seat.content() == Content(MarkValue.DEBT, due=date(2026, 11, 24))
    assert "просрочено" not in seat.told()
    (field,) = seat.shown(DateEdit)
    field.setDate(QDate(2026, 11, 20))
    seat.store()
    assert seat.content() == Content(MarkValue.DEBT, due=date(2026, 11, 20))
    assert "просрочено" in seat.told()
    seat.button("Без срока").click()
    seat.store()
    assert seat.content() == Content(MarkValue.DEBT)


def test_lateness_has_minutes_or_none(seat: Seat) -> None:
    seat.enter(AttendanceCode.LATE, kind=Kind.ATTENDANCE)
    (minutes,) = seat.shown(QSpinBox)
    assert minutes.text() == "не указано"
    for count in (12, 0):
        minutes.setFocus()
        minutes.setValue(count)
        seat.press(Qt.Key.Key_Return)
        seat.store()
        assert seat.content(kind=Kind.ATTENDANCE) == Content(AttendanceCode.LATE, minutes=count or None)
    assert seat.lines()[0].startswith("Минуты убраны: 12")


# --- history and restoring -------------------------------------------------------------------------------


def test_history_of_marks_absences_and_remarks_in_one_line_of_time(seat: Seat, school: BuiltSchool) -> None:
    assert "Здесь ещё ничего не было" in seat.told()
    seat.enter(4)
    seat.enter(AttendanceCode.LATE, kind=Kind.ATTENDANCE)
    add_remark(
        seat.context.own, school.arbuzova, TODAY, "praise", "Помогла", course_id=school.algebra_a, number=1
    )
    seat.rest()
    told = seat.lines()
    assert [line.split(".")[0] for line in told] == [
        "Похвала: «Помогла»", "Нет записи → опоздание", "Нет отметки → 4",
    ]  # fmt: skip
    assert all("Цифрова Инна Петровна" in line for line in told)
    assert told[2].endswith("сейчас")


def test_enter_on_a_line_puts_its_value_back_with_its_comment(seat: Seat) -> None:
    seat.enter(4)
    seat.panel.begin()
    seat.write("First")
    seat.store()
    seat.enter(5)
    seat.enter(2)
    seat.panel.begin_history()
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Return)
    seat.store()
    assert seat.content() == Content(4, "First")
    seat.tab.editor.undo()
    seat.store()
    assert seat.content() == Content(2, "First")


def test_restoring_over_a_colleague_asks_and_overwrites_nothing(
    seat: Seat, school: BuiltSchool, colleague: Session
) -> None:
    seat.enter(4)
    seat.enter(5)
    set_by(colleague, school, 5, 3, comment="Theirs")  # not told yet
    next(row for row in seat.shown(PastRow) if "Нет отметки → 4" in row.accessibleName()).restored.emit()
    seat.store()
    assert seat.content() == Content(3, "Theirs")
    (clash,) = seat.tab.editor.clashes
    assert (clash.mine, clash.theirs) == (Content(4), Content(3, "Theirs"))
    assert not seat.offers("Вернуть"), "until a value is chosen"


def test_news_of_the_feed_renew_the_history(
    seat: Seat, school: BuiltSchool, colleague: Session, qtbot: QtBot
) -> None:
    set_by(colleague, school, None, 5)
    seat.live.poll_now()
    qtbot.waitUntil(lambda: len(seat.lines()) == 1)
    assert seat.lines()[0].startswith("Нет отметки → 5")


def test_long_history_is_unfolded_on_demand(seat: Seat) -> None:
    for value in (2, 3, 4, 5) * 3:
        seat.enter(value)
    assert len(seat.lines()) == 8
    seat.button("Показать ещё 4 изменения").click()
    assert len(seat.lines()) == 12
    assert seat.window.focusWidget() is seat.shown(PastRow)[8]


def test_history_is_asked_for_only_when_the_cursor_rests_and_the_panel_is_seen(seat: Seat) -> None:
    asked: list[object] = []
    load = seat.cells.load_cell
    seat.cells.load_cell = lambda *question: (asked.append(1), load(*question))  # type: ignore[method-assign,assignment]
    for column in range(6):
        seat.panel.show_cell(1, column)
    assert asked == []
    seat.panel.hide()
    seat.panel.show_cell(2, 3)
    assert not seat.panel._reader.is_resting


def test_failed_reading_says_why_and_is_tried_again(seat: Seat) -> None:
    seat.enter(4)
    seat.context.away = True
    seat.go(EARLIER)
    assert "не отвечает" in seat.told()
    seat.context.away = False
    seat.panel.retry()
    assert "Здесь ещё ничего не было" in seat.told()


def test_late_entry_is_flagged(seat: Seat, school: BuiltSchool) -> None:
    seat.enter(4, EARLIER)
    seat.go(EARLIER)
    assert "Урок 19 ноября, выставлено 23 ноября (через 4 дня)" in seat.told()
    seat.enter(5)
    seat.go(TODAY)
    assert "выставлено 23 ноября" not in seat.told()
    assert "Цифрова И. П." in seat.told()


# --- remarks ---------------------------------------------------------------------------------------------


def remarks_of(school: BuiltSchool) -> list[tuple[str, str]]:
    """As the parent's diary has them."""
    week = diary_week(school.session(Role.PARENT, school.parent), school.arbuzova, TODAY)
    return [(one.kind, one.text) for one in week.days[0].remarks]


def test_remark_with_the_share_away_in_the_middle_is_written_once(seat: Seat, school: BuiltSchool) -> None:
    told: list[tuple[ConnectionState, int]] = []
    seat.panel.state_changed.connect(lambda state, _at, count: told.append((state, count)))
    seat.panel.begin_remark()
    assert seat.remark.hasFocus()
    seat.write("No book")
    seat.context.away = True
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seat.remark.toPlainText() == "No book"
    assert "Не сохранено" in seat.told()
    assert told[-1] == (ConnectionState.UNREACHABLE, 1)
    seat.go(EARLIER)
    assert seat.panel.unsaved == 1, "it outlives the move to another cell"
    assert "Не сохранено" not in seat.told()
    seat.go(TODAY)
    assert seat.remark.toPlainText() == "No book"
    seat.context.away = False
    seat.panel.retry()
    assert told[-1] == (ConnectionState.SAVED, 0)
    assert remarks_of(school) == [("remark", "No book")]
    seat.rest()
    assert not seat.remark.isVisible()
    assert "No book" in seat.told()


def test_answer_lost_after_the_write_makes_no_second_remark(seat: Seat, school: BuiltSchool) -> None:
    send = seat.sender.send_remark

    def lose_the_answer(owner: Any, key: Any, wish: Any, done: Any, failed: Any) -> None:
        send(owner, key, wish, lambda _: failed(StorageProblem("share.io")), failed)

    seat.sender.send_remark = lose_the_answer  # type: ignore[method-assign]
    seat.panel.begin_remark()
    seat.write("No book")
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert seat.panel.unsaved == 1
    seat.sender.send_remark = send  # type: ignore[method-assign]
    seat.panel.flush()
    assert seat.panel.unsaved == 0
    assert remarks_of(school) == [("remark", "No book")]


def test_what_is_not_sent_stays_with_its_cell(seat: Seat, school: BuiltSchool) -> None:
    seat.panel.begin_remark()
    seat.write("No b")
    seat.go(EARLIER)
    assert not seat.remark.isVisible()
    seat.go(TODAY)
    assert seat.remark.toPlainText() == "No b"
    assert remarks_of(school) == []


def test_author_changes_and_takes_back_a_remark(seat: Seat, school: BuiltSchool) -> None:
    seat.panel.begin_remark()
    seat.write("No book")
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.rest()
    seat.button("Изменить").click()
    seat.remark.selectAll()
    seat.write("No pen")
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.rest()
    assert remarks_of(school) == [("remark", "No pen")]
    seat.button("Убрать").click()
    assert remarks_of(school) == [("remark", "No pen")], "asked once more"
    seat.button("Да, убрать").click()
    seat.rest()
    assert remarks_of(school) == []
    assert seat.lines()[0].startswith("Замечание, убрано: «No pen»")


def test_remark_changed_at_another_pc_is_not_overwritten(
    seat: Seat, school: BuiltSchool, colleague: Session
) -> None:
    seat.panel.begin_remark()
    seat.write("No book")
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    seat.rest()
    change_remark(
        colleague, school.arbuzova, TODAY, 1, "Theirs", expected="No book", course_id=school.algebra_a
    )
    seat.button("Изменить").click()
    seat.remark.selectAll()
    seat.write("Mine")
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert remarks_of(school) == [("remark", "Theirs")]
    assert seat.remark.toPlainText() == "Mine"
    assert "Не принято" in seat.told()
    seat.button("Отмена").click()
    assert seat.panel.unsaved == 0


# --- who may ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "person", "may_remark"),
    [
        (Role.CLASS_TEACHER, "russian_teacher", True),
        (Role.DEPUTY, "deputy", False),
        (Role.HEAD, "head", False),
    ],
)
def test_readers_see_the_history_and_change_no_mark(
    open_seat: Open, school: BuiltSchool, role: Role, person: str, may_remark: bool
) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_by(teacher, school, None, 4, comment="Верно")
    set_by(teacher, school, 4, 5)
    seat = open_seat(role, getattr(school, person))
    assert len(seat.lines()) == 2
    assert seat.comment.isReadOnly()
    assert seat.comment.toPlainText() == "Верно"
    assert "Только чтение" in seat.told()
    assert not seat.offers("Вернуть")
    assert seat.offers("Написать замечание…") is may_remark


def test_class_teacher_writes_a_remark_as_soon_as_it_is_known_that_she_may(
    open_seat: Open, school: BuiltSchool
) -> None:
    seat = open_seat(Role.CLASS_TEACHER, school.russian_teacher)
    column = seat.column(TODAY)
    seat.panel.show_cell(1, column)
    seat.panel.show_cell(ROW, column)  # not read yet
    seat.panel.begin_remark()
    seat.rest()
    assert seat.remark.hasFocus()
    seat.write("No book")
    seat.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert remarks_of(school) == [("remark", "No book")]


def test_closed_period_is_only_read(open_seat: Open, school: BuiltSchool) -> None:
    set_by(school.session(Role.TEACHER, school.maths_teacher), school, None, 4)
    with school.file.writing():
        Term.update(closed_at=school.clock.now()).where(Term.id == school.term2).execute()
    seat = open_seat(Role.TEACHER, school.maths_teacher)
    assert seat.comment.isReadOnly()
    assert "Период закрыт" in seat.told()
    assert not seat.offers("Вернуть")


def test_everything_is_reached_by_keyboard_and_named(seat: Seat) -> None:
    seat.enter(MarkValue.DEBT)
    seat.enter(AttendanceCode.LATE, kind=Kind.ATTENDANCE)
    seat.button("Назначить срок: 24.11.2026").click()
    seat.panel.begin_remark()
    seat.store()
    assert_accessible(seat.panel)
