"""The lesson panel on the real small school: by keys, with a colleague at work, with the share away."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QSettings, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.codes import LessonState, Role
from app.errors import StorageProblem
from app.journal import commands, queries
from app.journal.rows import CellEdit, LessonCard
from app.plans.commands import shift_plan, store_plan
from app.plans.rows import PlanItemRow
from app.session import Session
from models.journal import Lesson
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from ui.i18n import Language, Translations
from ui.journal.lesson.substitute import SubstitutePicker
from ui.journal.lesson.text import FieldNote, LessonText
from ui.journal.plan.dialog import PlanDialog
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import ConnectionState

pytestmark = pytest.mark.qt_log_ignore(
    "^This plugin does not support (raise|grabbing the keyboard)", extend=True
)
TODAY, NUMBER = date(2026, 11, 23), 1
TOMORROW = date(2026, 11, 24)
ITEMS = (PlanItemRow("Степень", "№ 12", 1), PlanItemRow("Одночлены", "№ 20", 1))


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
    """A teacher's window on the algebra of 7А, the cursor on today's lesson."""

    def __init__(self, school: BuiltSchool, qtbot: QtBot, role: Role, person: int) -> None:
        self.school, self.qtbot = school, qtbot
        self.context = Context(school.session(role, person))
        self.worker = InlineWorker(self.context)
        self.live: Live[Context] = Live(self.worker)  # type: ignore[arg-type]
        self.tab = JournalTab(WorkerSource(self.worker), self.live)
        qtbot.addWidget(self.tab)
        self.tab.resize(1280, 800)
        self.tab.start()
        self.tab.open_course(school.algebra_a)
        with qtbot.waitActive(self.tab):
            self.tab.show()
            self.tab.activateWindow()
        self.tab.grid.marks.setFocus()

    @property
    def topic(self) -> LessonText:
        return self.tab.lesson.findChildren(LessonText)[0]

    @property
    def homework(self) -> LessonText:
        return self.tab.lesson.findChildren(LessonText)[1]

    def shown(self, kind: type[Any]) -> list[Any]:
        return [one for one in self.tab.lesson.findChildren(kind) if one.isVisible()]

    def combo(self, name: str) -> QComboBox:
        (found,) = [one for one in self.tab.lesson.findChildren(QComboBox) if name in one.accessibleName()]
        return found

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        focused = self.tab.window().focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key, modifiers)

    def write(self, text: str) -> None:
        """In any layout: `QTest.keyClick` knows Latin letters only."""
        for letter in text:
            focused = self.tab.window().focusWidget()
            assert focused is not None
            if letter.isascii():
                QTest.keyClick(focused, letter)
            else:
                none = Qt.KeyboardModifier.NoModifier
                QApplication.sendEvent(focused, QKeyEvent(QEvent.Type.KeyPress, 0, none, letter))

    def press_in(self, widget: QWidget, key: Qt.Key) -> None:
        """As the window system does: first asked whether it is a shortcut."""
        QTest.keyClick(widget, key)

    def choose_state(self, state: LessonState) -> None:
        box = self.combo("Что с уроком")
        box.setCurrentIndex(box.findData(int(state)))
        box.activated.emit(box.currentIndex())
        if state is LessonState.REPLACED:
            (who,) = self.shown(SubstitutePicker)
            self.qtbot.waitUntil(who.hasFocus)

    def told(self) -> list[str]:
        return [label.text() for label in self.shown(QLabel)]

    def click(self, text: str) -> None:
        offered = self.shown(QPushButton) + self.shown(QToolButton)
        (button,) = [one for one in offered if text in (one.accessibleName(), one.text())]
        button.click()


@pytest.fixture
def seat(school: BuiltSchool, qtbot: QtBot, theme: Theme, translations: Translations) -> Seat:
    return Seat(school, qtbot, Role.TEACHER, school.maths_teacher)


@pytest.fixture
def colleague(school: BuiltSchool) -> Session:
    """The same teacher at another PC."""
    return school.session(Role.TEACHER, school.maths_teacher, school.other())


def card(school: BuiltSchool, on: date = TODAY) -> LessonCard:
    return queries.lesson_card(school.session(Role.DEPUTY, school.deputy), school.algebra_a, on, NUMBER)


def test_a_lesson_is_told_by_keys_alone(seat: Seat, school: BuiltSchool) -> None:
    """F4, topic, Enter, homework, Esc: back in the grid with everything stored."""
    seat.press(Qt.Key.Key_F4)
    assert seat.topic.hasFocus()
    seat.write("Powers")
    assert seat.tab.unsaved == 1
    seat.press(Qt.Key.Key_Return)
    assert seat.homework.hasFocus()
    seat.write("No 5")
    seat.press(Qt.Key.Key_Escape)
    assert seat.tab.grid.marks.hasFocus()
    assert seat.tab.unsaved == 0
    stored = card(school)
    assert stored.topic == "Powers"
    assert [(one.text, one.due_date, one.set_date) for one in stored.homework_given] == [
        ("No 5", TOMORROW, TODAY)
    ]


def test_ctrl_l_goes_there_and_back(seat: Seat) -> None:
    seat.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert seat.topic.hasFocus()
    seat.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert seat.tab.grid.marks.hasFocus()


def test_one_key_takes_topic_and_homework_of_the_plan(seat: Seat, school: BuiltSchool) -> None:
    store_plan(seat.context.own, school.algebra_a, "План", [ITEMS[0]] * 12 + [ITEMS[1]])
    seat.press(Qt.Key.Key_F4)
    seat.tab.lesson.reload()
    assert seat.topic.placeholderText() == "Одночлены"
    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_Return)
    seat.press(Qt.Key.Key_Escape)
    stored = card(school)
    assert (stored.topic, stored.homework_given[0].text) == ("Одночлены", "№ 20")


def test_text_is_stored_after_a_rest_without_leaving_the_field(
    seat: Seat, school: BuiltSchool, qtbot: QtBot
) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.write("Powers")
    assert card(school).topic == ""
    qtbot.waitUntil(lambda: seat.tab.unsaved == 0, timeout=5000)
    assert card(school).topic == "Powers"
    assert seat.topic.hasFocus()


def test_homework_is_changed_and_taken_away(seat: Seat, school: BuiltSchool) -> None:
    for text in ("No 5", "No 6", ""):
        seat.press(Qt.Key.Key_F4)
        seat.homework.setFocus()
        seat.homework.selectAll()
        seat.press(Qt.Key.Key_Delete)
        seat.write(text)
        seat.press(Qt.Key.Key_Escape)
        assert [one.text for one in card(school).homework_given] == ([text] if text else [])


def test_homework_for_a_chosen_lesson(seat: Seat, school: BuiltSchool) -> None:
    seat.press(Qt.Key.Key_F4)
    due = seat.combo("Задание на")
    due.setCurrentIndex(2)
    due.activated.emit(2)
    seat.homework.setFocus()
    seat.write("No 7")
    seat.press(Qt.Key.Key_Escape)
    assert [one.due_date for one in card(school).homework_given] == [date(2026, 11, 26)]


def test_works_are_added_changed_and_removed(seat: Seat, school: BuiltSchool) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.click("Добавить работу")
    assert [(one.kind_id, one.weight) for one in card(school).works] == [(school.kind_answer, 1)]
    kind = seat.combo("Вид работы")
    kind.setCurrentIndex(kind.findData(school.kind_test))
    kind.activated.emit(kind.currentIndex())
    assert [(one.kind_id, one.weight) for one in card(school).works] == [(school.kind_test, 3)]
    (title,) = [one for one in seat.shown(QLineEdit) if "Тема работы" in one.accessibleName()]
    title.setFocus()
    seat.write("Sums")
    assert seat.tab.unsaved == 1
    seat.press(Qt.Key.Key_Return)
    (weight,) = seat.shown(QDoubleSpinBox)
    weight.setFocus()
    weight.setValue(5)
    seat.press(Qt.Key.Key_Return)
    assert [(one.weight, one.title) for one in card(school).works] == [(5, "Sums")]
    seat.click("Убрать работу 1")
    assert card(school).works == ()
    assert seat.tab.unsaved == 0


def test_work_with_marks_stays_and_says_why(seat: Seat, school: BuiltSchool) -> None:
    edit = CellEdit(TODAY, NUMBER, 1, school.arbuzova, "mark", None, 5)
    commands.write_cells(seat.context.own, school.algebra_a, [edit])
    seat.tab.lesson.reload()
    seat.click("Убрать работу 1")
    assert len(card(school).works) == 1
    assert seat.tab.unsaved == 0
    assert any("На уроке" in text or "отметки" in text for text in seat.told())


def test_state_changed_by_two_says_both(seat: Seat, school: BuiltSchool, colleague: Session) -> None:
    seat.press(Qt.Key.Key_F4)
    commands.set_lesson_state(
        colleague, school.algebra_a, TODAY, NUMBER, LessonState.CANCELLED, expected=LessonState.NORMAL
    )
    box = seat.combo("Что с уроком")
    box.setCurrentIndex(box.findData(int(LessonState.HELD_EMPTY)))
    box.activated.emit(box.currentIndex())
    assert card(school).state == LessonState.CANCELLED
    assert box.currentData() == LessonState.CANCELLED
    (told,) = [text for text in seat.told() if "Не принято" in text]
    assert "Отменён" in told
    assert "Проведён" in told


def test_held_empty_and_cancelled(seat: Seat, school: BuiltSchool) -> None:
    seat.press(Qt.Key.Key_F4)
    for state in (LessonState.HELD_EMPTY, LessonState.CANCELLED, LessonState.NORMAL):
        box = seat.combo("Что с уроком")
        box.setCurrentIndex(box.findData(int(state)))
        box.activated.emit(box.currentIndex())
        assert card(school).state == state
        assert seat.tab.unsaved == 0


@pytest.mark.parametrize("typed", ["слов", "ckjd"], ids=["Russian layout", "Latin layout"])
def test_a_substitute_is_named_by_letters_and_can_enter_marks(
    seat: Seat, school: BuiltSchool, qtbot: QtBot, typed: str
) -> None:
    """«Замена», some letters, Enter; the colleague finds the course at once."""
    seat.press(Qt.Key.Key_F4)
    seat.choose_state(LessonState.REPLACED)
    assert card(school).state == LessonState.NORMAL, "nothing is written before somebody is named"
    (who,) = seat.shown(SubstitutePicker)
    assert who.hasFocus()
    assert seat.combo("Что с уроком").currentText() == "Замена"
    seat.press(Qt.Key.Key_Return)
    assert card(school).state == LessonState.NORMAL, "Enter takes nobody who was not asked for"
    seat.write(typed)
    assert who.offered == ["Словов Инна Петровна"]
    seat.press(Qt.Key.Key_Return)
    assert (card(school).state, card(school).substitute_id) == (LessonState.REPLACED, school.russian_teacher)
    assert any("Словов Инна Петровна" in text for text in seat.told())
    other = Seat(school, qtbot, Role.TEACHER, school.russian_teacher)
    assert other.tab.editor.can_edit
    assert other.tab.editor.buffer is not None
    assert other.tab.editor.buffer.page.course.course_id == school.algebra_a


def test_arrows_do_not_write_the_states_on_the_way(seat: Seat, school: BuiltSchool) -> None:
    box = seat.combo("Что с уроком")
    box.setFocus()
    seat.press(Qt.Key.Key_Down)
    assert box.view().isVisible()
    box.hidePopup()
    assert card(school).state == LessonState.NORMAL


def test_escape_gives_up_naming_and_stays_in_the_panel(seat: Seat, school: BuiltSchool) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.choose_state(LessonState.REPLACED)
    (who,) = seat.shown(SubstitutePicker)
    seat.write("сло")
    seat.press_in(who, Qt.Key.Key_Escape)
    assert seat.combo("Что с уроком").currentData() == LessonState.NORMAL
    assert seat.shown(SubstitutePicker) == []
    assert seat.tab.lesson.isAncestorOf(seat.tab.window().focusWidget())
    assert card(school).state == LessonState.NORMAL
    assert seat.tab.unsaved == 0


def test_another_substitute_and_none_after_all(seat: Seat, school: BuiltSchool) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.choose_state(LessonState.REPLACED)
    seat.write("завуч")
    seat.press(Qt.Key.Key_Return)
    (who,) = seat.shown(SubstitutePicker)
    assert who.text() == "Завучева Инна Петровна"
    who.begin()
    seat.write("слов")
    seat.press(Qt.Key.Key_Return)
    assert card(school).substitute_id == school.russian_teacher
    seat.choose_state(LessonState.NORMAL)
    assert (card(school).state, card(school).substitute_id) == (LessonState.NORMAL, None)
    assert seat.shown(SubstitutePicker) == []


def test_two_name_a_substitute(seat: Seat, school: BuiltSchool, colleague: Session) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.choose_state(LessonState.REPLACED)
    seat.write("завуч")
    seat.press(Qt.Key.Key_Return)
    commands.set_lesson_state(
        colleague, school.algebra_a, TODAY, NUMBER, LessonState.REPLACED, expected=LessonState.REPLACED,
        substitute_id=school.head,
    )  # fmt: skip
    (who,) = seat.shown(SubstitutePicker)
    who.begin()
    seat.write("слов")
    seat.press(Qt.Key.Key_Return)
    assert card(school).substitute_id == school.head
    (told,) = [text for text in seat.told() if "Не принято" in text]
    assert "Директоров" in told
    assert "Словов" in told


def test_a_moved_lesson_says_from_where(seat: Seat, school: BuiltSchool) -> None:
    with school.file.writing():
        Lesson.update(state=LessonState.MOVED, moved_from=date(2026, 11, 20)).where(
            Lesson.course == school.algebra_a, Lesson.date == TODAY
        ).execute()
    seat.tab.lesson.reload()
    assert any("перенесён с 20.11" in text for text in seat.told())


def test_the_plan_opens_from_the_panel_and_its_change_is_offered(seat: Seat, school: BuiltSchool) -> None:
    store_plan(seat.context.own, school.algebra_a, "План", [ITEMS[0]] * 12 + [ITEMS[1]] * 2)
    seat.press(Qt.Key.Key_F4)
    seat.tab.lesson.reload()
    assert seat.topic.placeholderText() == "Одночлены"
    seat.press(Qt.Key.Key_Backtab)
    focused = seat.tab.window().focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text() == "Тематический план…"
    seat.press(Qt.Key.Key_Space)
    (dialog,) = seat.tab.findChildren(PlanDialog)
    assert dialog.isVisible()
    shift_plan(seat.context.own, school.algebra_a, -1)
    seat.live.poll_now()
    assert "сдвинут на 1 урок раньше" in " ".join(one.text() for one in dialog.findChildren(QLabel))
    assert seat.topic.placeholderText() == "Одночлены"
    dialog.close()
    assert seat.tab.isVisible()


def test_two_write_the_topic_and_one_chooses(seat: Seat, school: BuiltSchool, colleague: Session) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.write("Mine")
    commands.set_topic(colleague, school.algebra_a, TODAY, NUMBER, "Theirs")
    seat.live.poll_now()
    assert seat.topic.toPlainText() == "Mine", "what is typed is not lost"
    assert seat.topic.hasFocus()
    (note,) = seat.shown(FieldNote)
    told = " ".join(one.text() for one in note.findChildren(QWidget) if hasattr(one, "text"))
    assert "Theirs" in told
    assert "Mine" in told
    seat.tab.flush()
    assert card(school).topic == "Theirs"
    assert seat.tab.unsaved == 1
    seat.click("Записать моё")
    assert card(school).topic == "Mine"
    assert seat.tab.unsaved == 0
    assert seat.shown(FieldNote) == []


def test_conflict_found_by_the_write_can_be_left(seat: Seat, school: BuiltSchool, colleague: Session) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.write("Mine")
    commands.set_topic(colleague, school.algebra_a, TODAY, NUMBER, "Theirs")
    seat.tab.flush()
    assert card(school).topic == "Theirs"
    seat.click("Оставить чужое")
    assert seat.topic.toPlainText() == "Theirs"
    assert seat.tab.unsaved == 0


def test_new_homework_of_two_is_a_conflict_and_not_two_homeworks(
    seat: Seat, school: BuiltSchool, colleague: Session
) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.homework.setFocus()
    seat.write("Mine")
    commands.set_homework(
        colleague,
        school.algebra_a,
        TOMORROW,
        None,
        "Theirs",
        due_number=NUMBER,
        set_date=TODAY,
        set_number=NUMBER,
    )
    seat.tab.flush()
    assert [one.text for one in card(school).homework_given] == ["Theirs"]
    seat.click("Записать моё")
    assert [one.text for one in card(school).homework_given] == ["Mine"]
    assert seat.tab.unsaved == 0


def test_news_of_another_field_leave_the_typed_one_alone(
    seat: Seat, school: BuiltSchool, colleague: Session
) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.write("Mi")
    commands.set_homework(
        colleague,
        school.algebra_a,
        TOMORROW,
        None,
        "New",
        due_number=NUMBER,
        set_date=TODAY,
        set_number=NUMBER,
    )
    seat.live.poll_now()
    assert seat.homework.toPlainText() == "New"
    seat.write("ne")
    seat.press(Qt.Key.Key_Escape)
    assert card(school).topic == "Mine"


def test_share_away_keeps_what_is_typed_and_stores_it_once(seat: Seat, school: BuiltSchool) -> None:
    told: list[tuple[ConnectionState, int]] = []
    seat.tab.state_changed.connect(lambda state, _at, count: told.append((state, count)))
    seat.press(Qt.Key.Key_F4)
    seat.context.away = True
    seat.homework.setFocus()
    seat.write("No 5")
    seat.press(Qt.Key.Key_Escape)
    assert told[-1] == (ConnectionState.UNREACHABLE, 1)
    seat.press(Qt.Key.Key_Left)
    assert seat.tab.unsaved == 1, "the entry outlives the move to another lesson"
    seat.context.away = False
    seat.tab.flush()
    assert told[-1] == (ConnectionState.SAVED, 0)
    assert [one.text for one in card(school).homework_given] == ["No 5"]


def test_answer_lost_after_the_write_makes_no_second_homework(seat: Seat, school: BuiltSchool) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.homework.setFocus()
    seat.write("No 5")
    source = seat.tab.lesson._source
    change = source.change_lesson

    def lose_the_answer(owner: object, key: object, wish: object, done: object, failed: object) -> None:
        change(owner, key, wish, lambda _: failed(StorageProblem("share.io")), failed)  # type: ignore[arg-type,operator]

    source.change_lesson = lose_the_answer  # type: ignore[method-assign,assignment]
    seat.tab.flush()
    assert seat.tab.unsaved == 1
    source.change_lesson = change  # type: ignore[method-assign]
    seat.tab.flush()
    assert seat.tab.unsaved == 0
    assert [one.text for one in card(school).homework_given] == ["No 5"]


def test_reader_may_not_write_and_is_told_why(
    school: BuiltSchool, qtbot: QtBot, theme: Theme, translations: Translations
) -> None:
    seat = Seat(school, qtbot, Role.DEPUTY, school.deputy)
    seat.press(Qt.Key.Key_F4)
    assert seat.topic.isReadOnly()
    seat.write("Powers")
    assert seat.tab.unsaved == 0
    assert not seat.combo("Что с уроком").isEnabled()
    told = [
        one.text()
        for one in seat.tab.lesson.findChildren(QWidget)
        if hasattr(one, "text") and one.isVisible()
    ]
    assert any("Цифрова" in text for text in told)


def test_arrows_through_lessons_read_only_where_the_cursor_rests(seat: Seat, qtbot: QtBot) -> None:
    seat.tab.lesson.reload()
    for _ in range(5):
        seat.press(Qt.Key.Key_Left)
    assert seat.tab.lesson.lesson is None
    qtbot.waitUntil(lambda: seat.tab.lesson.lesson is not None, timeout=5000)
    assert seat.tab.lesson.lesson is not None
    assert seat.tab.lesson.lesson.date == date(2026, 11, 16)


def test_room_decides_until_the_teacher_does(seat: Seat, school: BuiltSchool, qtbot: QtBot) -> None:
    assert seat.tab.lesson.isVisible()
    seat.tab.resize(1000, 700)
    assert not seat.tab.lesson.isVisible()
    assert not seat.tab.toolbar.panel.isChecked()
    seat.press(Qt.Key.Key_F4)
    assert seat.tab.lesson.isVisible()
    assert QSettings().value("journal/lesson_panel_shown") in (True, "true")
    seat.tab.toolbar.panel.trigger()
    assert not seat.tab.lesson.isVisible()
    assert seat.tab.grid.marks.hasFocus()
    later = Seat(school, qtbot, Role.TEACHER, school.maths_teacher)
    assert not later.tab.lesson.isVisible()
    later.tab.toolbar.panel.trigger()
    again = Seat(school, qtbot, Role.TEACHER, school.maths_teacher)
    assert again.tab.lesson.isVisible()
    assert again.tab.toolbar.panel.isChecked()
    assert again.tab.lesson.width() == later.tab.lesson.width()


@pytest.mark.parametrize("language", list(Language))
def test_is_accessible_in_both_languages(seat: Seat, translations: Translations, language: Language) -> None:
    seat.press(Qt.Key.Key_F4)
    seat.click("Добавить работу")
    translations.set_language(language)
    assert_accessible(seat.tab)
