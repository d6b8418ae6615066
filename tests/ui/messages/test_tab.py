"""Messages on a real school file, as a parent, a class teacher and the deputy head read and write them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from app.messages.commands import mark_read, reply
from app.messages.drafts import drafts, save_canned
from app.messages.handling import close_thread, withdraw
from app.messages.queries import inbox
from app.messages.rows import Family
from app.messages.thread_page import thread
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.messages.conftest import Open, Write
from ui.family.targets import MessagePlace, MessageTo
from ui.live import Live
from ui.messages.list.folders import ARCHIVE, DRAFTS, MAILINGS
from ui.messages.tab import MessagesTab
from ui.messages.written import is_new
from ui.tasks import InlineWorker


@pytest.fixture
def illness(write: Write, parent: Session, school: BuiltSchool) -> int:
    """A parent has written to the class teacher; returns the thread."""
    return write(
        parent,
        "staff",
        school.russian_teacher,
        "Здравствуйте! Анна заболела.",
        "Болезнь",
        about_pupil=school.arbuzova,
    )


def subjects(tab: MessagesTab) -> list[str]:
    return [entry.subject for entry in tab.side.list.entries.entries]


def words_of(tab: MessagesTab, no: int) -> str:
    bubble = tab.reading.stream.bubble(no)
    assert bubble is not None
    return bubble.text.shown


def seen(tab: MessagesTab) -> None:
    """A moment has passed."""
    tab.reading.stream._settle.stop()
    tab.reading.stream._on_settled()
    tab.reading.stream._seen_timer.stop()
    tab.reading.stream._on_seen()


def type_answer(tab: MessagesTab, text: str) -> None:
    tab.reading.answer.text.setFocus()
    tab.reading.answer.text.insertPlainText(text)


# --- reading ---


def test_a_thread_opens_from_the_list(open_tab: Open, illness: int, teacher: Session) -> None:
    reply(teacher, illness, "Выздоравливайте!")
    tab = open_tab("parent", Role.PARENT)
    assert subjects(tab) == ["Болезнь"]
    assert tab.side.list.entries.entries[0].unread == 1
    tab.side.list.step(0)
    assert tab.reading.stream.numbers == [1, 2]
    assert words_of(tab, 2) == "Выздоравливайте!"
    assert_accessible(tab)


def test_what_was_seen_for_a_moment_is_read_once(
    open_tab: Open, illness: int, teacher: Session, parent: Session
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    assert inbox(teacher).unread.messages == 1
    seen(tab)
    assert inbox(teacher).unread.messages == 0
    assert tab.side.list.entries.entries[0].unread == 0
    first = thread(parent, illness).messages[0].receipts[0].seen_at
    seen(tab)
    assert thread(parent, illness).messages[0].receipts[0].seen_at == first


def test_in_a_window_behind_others_nothing_is_read(
    open_tab: Open, illness: int, teacher: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    monkeypatch.setattr(type(tab.reading.stream), "isActiveWindow", lambda _self: False)
    seen(tab)
    assert inbox(teacher).unread.messages == 1


def test_the_sender_sees_who_has_read(
    open_tab: Open, illness: int, teacher: Session, live: Live[Desk], translations: object
) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.open_thread(illness)
    bubble = tab.reading.stream.bubble(1)
    assert bubble is not None
    assert bubble._receipts.text() == "Пока не прочитано"
    mark_read(teacher, illness, 1)
    live.poll_now()
    tab._on_soon()
    assert bubble._receipts.text().startswith("Прочитано: Словов\xa0И.\xa0П. (")


def test_what_comes_moves_nothing_of_what_is_read(
    open_tab: Open, illness: int, teacher: Session, live: Live[Desk], qtbot: QtBot
) -> None:
    for number in range(12):
        reply(teacher, illness, f"Строка {number}\n" * 6)
    tab = open_tab("parent", Role.PARENT)
    tab.open_thread(illness)
    bar = tab.reading.stream.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    tab.reading.stream._settle.stop()
    tab.reading.stream._on_settled()
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    reply(teacher, illness, "Ещё одно")
    live.poll_now()
    tab._on_soon()
    assert words_of(tab, 14) == "Ещё одно"
    assert tab.reading.stream._newer.isVisible()
    qtbot.waitUntil(lambda: not tab.reading.stream._settle.isActive())
    assert bar.value() == before
    tab.reading.stream._newer.click()
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    assert not tab.reading.stream._newer.isVisible()


def test_a_new_thread_comes_into_the_open_list(
    open_tab: Open, illness: int, write: Write, teacher: Session, school: BuiltSchool, live: Live[Desk]
) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.side.list.step(0)
    chosen = tab.side.list.current_key
    write(teacher, "family", school.arbuzova, "Завтра в 18:00.", "Собрание")
    live.poll_now()
    tab._on_soon()
    assert subjects(tab) == ["Собрание", "Болезнь"]
    assert tab.side.list.current_key == chosen


def test_a_withdrawn_message_says_so(
    open_tab: Open, illness: int, parent: Session, translations: object
) -> None:
    withdraw(parent, illness, 1)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    bubble = tab.reading.stream.bubble(1)
    assert bubble is not None
    assert bubble.text.isHidden()
    assert bubble._withdrawn.text().startswith("Отозвано автором")


def test_withdrawing_asks_once_more(open_tab: Open, illness: int, teacher: Session) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.open_thread(illness)
    bubble = tab.reading.stream.bubble(1)
    assert bubble is not None
    bubble._question.ask()
    QTest.keyClick(bubble._question._no, Qt.Key.Key_Return)
    assert thread(teacher, illness).messages[0].withdrawn_at is None
    bubble._question.ask()
    bubble._question._yes.click()
    assert thread(teacher, illness).messages[0].withdrawn_at is not None


def test_a_closed_thread_has_no_box(
    open_tab: Open, illness: int, teacher: Session, translations: object
) -> None:
    close_thread(teacher, illness, expected_no=1)
    tab = open_tab("parent", Role.PARENT)
    tab.open_thread(illness)
    assert not tab.reading.answer.text.isVisible()
    assert tab.reading.answer._reason.isVisible()
    assert_accessible(tab)


def test_closing_and_reopening_have_a_key(open_tab: Open, illness: int, teacher: Session) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    tab.side.list.setFocus()
    QTest.keyClick(tab.side.list, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert thread(teacher, illness).closed_at is not None
    QTest.keyClick(tab.side.list, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert thread(teacher, illness).closed_at is None


def test_an_archived_thread_leaves_the_inbox(open_tab: Open, illness: int) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    tab.side.list.setFocus()
    QTest.keyClick(tab.side.list, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert subjects(tab) == []
    tab.side.show_folder(ARCHIVE)
    assert subjects(tab) == ["Болезнь"]


def test_a_thread_that_is_not_ours_is_not_opened_by_its_number(
    open_tab: Open, illness: int, qtbot: QtBot
) -> None:
    tab = open_tab("other_parent", Role.PARENT)
    tab.go_to(MessagePlace(illness))
    assert tab.reading.page is None
    assert tab._stack.currentWidget() is tab._empty


def test_nothing_at_all_says_so(open_tab: Open, translations: object) -> None:
    tab = open_tab("parent", Role.PARENT)
    assert "Сообщений пока нет" in tab.side._empty.accessibleName()
    assert_accessible(tab)


def test_a_share_that_is_away_is_said_and_asked_again(open_tab: Open, illness: int, live: Live[Desk]) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.side._on_failed(StorageProblem("share.unreachable"))
    assert subjects(tab) == ["Болезнь"], "what is known stays"
    live.stalled_changed.emit(False)
    tab._on_soon()
    assert tab.side._error is None


# --- searching ---


def test_a_hit_leads_to_the_very_message(
    open_tab: Open, illness: int, teacher: Session, qtbot: QtBot
) -> None:
    for number in range(70):
        reply(teacher, illness, f"Ответ {number}")
    tab = open_tab("parent", Role.PARENT)
    QTest.keyClick(tab, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.focusWidget() is tab.side.search
    tab.side.search.insert("заболела")
    qtbot.waitUntil(lambda: len(tab.side._hits) == 1)
    (entry,) = tab.side.list.entries.entries
    start, length = entry.hits[0]
    assert entry.words[start : start + length].startswith("заболел")
    QTest.keyClick(tab.side.search, Qt.Key.Key_Down)
    assert 1 in tab.reading.stream.numbers, "as many pages back as it takes"
    bubble = tab.reading.stream.bubble(1)
    assert bubble is not None
    assert len(bubble.text._words.extraSelections()) == 1
    stream = tab.reading.stream
    qtbot.waitUntil(lambda: stream._top_of(bubble) <= stream.verticalScrollBar().value() + 200)
    QTest.keyClick(tab.side.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: subjects(tab) == ["Болезнь"])


def test_nothing_found_says_so(open_tab: Open, illness: int, qtbot: QtBot, translations: object) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.side.search.setText("квантовая")
    qtbot.waitUntil(lambda: "Ничего не найдено" in tab.side._empty.accessibleName())
    assert_accessible(tab)


def test_more_is_read_when_the_end_of_the_list_is_near(
    open_tab: Open, write: Write, parent: Session, school: BuiltSchool, qtbot: QtBot
) -> None:
    for number in range(70):
        write(parent, "staff", school.russian_teacher, "Слово", f"Тема {number}", about_pupil=school.arbuzova)
        school.clock.moment += timedelta(minutes=1)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    view = tab.side.list
    for sought in ("", "слово"):
        tab.side.search.setText(sought)
        tab.side.reload()
        qtbot.waitUntil(lambda: bool(view.entries.entries))

        def to_the_end() -> bool:
            view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
            return len(view.entries.entries) == 70

        qtbot.waitUntil(to_the_end)
        assert len({entry.key for entry in view.entries.entries}) == 70


def test_only_unread_threads_are_found_however_far_back(
    open_tab: Open, write: Write, parent: Session, teacher: Session, school: BuiltSchool, qtbot: QtBot
) -> None:
    threads = []
    for number in range(60):
        threads.append(
            write(
                parent,
                "staff",
                school.russian_teacher,
                "Слово",
                f"Тема {number}",
                about_pupil=school.arbuzova,
            )
        )
        school.clock.moment += timedelta(minutes=1)
    for one in threads[1:]:
        mark_read(teacher, one, 1)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    assert len(subjects(tab)) == 50
    tab.side.only_unread.click()
    qtbot.waitUntil(lambda: subjects(tab) == ["Тема 0"])
    tab.side.list.step(0)
    seen(tab)
    assert subjects(tab) == ["Тема 0"], "it does not go away under the eyes"
    tab.side.only_unread.click()
    assert len(subjects(tab)) == 60
    tab.side.only_unread.click()
    assert subjects(tab) == []


# --- answering ---


def test_an_answer_is_sent_by_keys(open_tab: Open, illness: int, teacher: Session) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.side.list.step(0)
    QTest.keyClick(tab.side.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is tab.reading.answer.text
    type_answer(tab, "Выздоравливайте!")
    QTest.keyClick(tab.reading.answer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.text for one in thread(teacher, illness).messages][-1] == "Выздоравливайте!"
    assert tab.reading.answer.text.toPlainText() == ""
    assert words_of(tab, 2) == "Выздоравливайте!"
    assert tab.unsaved == 0


def test_a_draft_of_an_answer_is_kept_and_is_there_on_another_pc(
    open_tab: Open, illness: int, teacher: Session
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    type_answer(tab, "Выздорав")
    assert tab.unsaved == 1
    tab.flush()
    assert tab.unsaved == 0
    assert [(one.key, one.text) for one in drafts(teacher)] == [(str(illness), "Выздорав")]
    again = open_tab("russian_teacher", Role.CLASS_TEACHER)
    again.open_thread(illness)
    assert again.reading.answer.text.toPlainText() == "Выздорав"
    assert again.side.list.entries.entries[0].is_unsent


def test_while_the_share_is_away_an_answer_waits_and_is_sent_once(
    open_tab: Open, illness: int, teacher: Session, worker: InlineWorker[Desk], desk: Desk,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    type_answer(tab, "Выздоравливайте!")
    ask = desk.ask

    def away(job: Any) -> Any:
        raise StorageProblem("share.unreachable")

    monkeypatch.setattr(desk, "ask", away)
    tab.reading.answer._on_send()
    assert tab.unsaved == 1
    assert len(tab.reading.stream._pending) == 1
    monkeypatch.setattr(desk, "ask", ask)
    tab.flush()
    assert tab.unsaved == 0
    assert tab.reading.stream._pending == {}
    assert [one.text for one in thread(teacher, illness).messages].count("Выздоравливайте!") == 1


def test_an_answer_whose_acknowledgement_was_lost_is_not_sent_twice(
    open_tab: Open, illness: int, teacher: Session, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    type_answer(tab, "Выздоравливайте!")
    ask = desk.ask

    def lost(job: Any) -> Any:
        ask(job)
        raise StorageProblem("share.io")

    monkeypatch.setattr(desk, "ask", lost)
    tab.reading.answer._on_send()
    monkeypatch.setattr(desk, "ask", ask)
    tab.flush()
    assert tab.unsaved == 0
    assert [one.text for one in thread(teacher, illness).messages].count("Выздоравливайте!") == 1


def test_a_refused_answer_is_in_the_box_again(
    open_tab: Open, illness: int, teacher: Session, qtbot: QtBot
) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.open_thread(illness)
    type_answer(tab, "И ещё вопрос")
    close_thread(teacher, illness, expected_no=1)
    tab.reading.answer._on_send()
    assert tab.drafts.get(str(illness)) is not None
    assert tab.reading.answer.text.toPlainText() == "И ещё вопрос"
    assert tab.reading.answer._error


def test_a_canned_answer_goes_where_the_cursor_is(open_tab: Open, illness: int, teacher: Session) -> None:
    save_canned(teacher, "Спасибо", "Спасибо, приняла к сведению.")
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    button = tab.reading.answer.canned
    button._on_about_to_show()
    action = next(one for one in button.menu().actions() if one.text() == "Спасибо")
    action.trigger()
    assert tab.reading.answer.text.toPlainText() == "Спасибо, приняла к сведению."
    assert tab.unsaved == 1


# --- writing ---


def test_a_parent_is_two_presses_from_the_class_teacher(
    open_tab: Open, school: BuiltSchool, teacher: Session
) -> None:
    tab = open_tab("parent", Role.PARENT)  # the first press: the section
    tab.side.class_teacher.click()  # the second
    composer = tab.composer
    assert composer.isVisible()
    assert [one.id for one in composer.to.chosen] == [school.russian_teacher]
    assert composer.to.pupil == school.arbuzova
    assert QApplication.focusWidget() is composer.text
    composer.text.insertPlainText("Здравствуйте! Анна сегодня не придёт.")
    QTest.keyClick(composer.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (row,) = inbox(teacher).rows
    assert row.subject == "Здравствуйте! Анна сегодня не придёт."
    assert row.unread == 1
    assert tab.reading.thread_id == row.thread_id
    assert tab.side.list.current_key == f"thread/{row.thread_id}"


def test_a_letter_is_sent_by_keys_from_every_field(
    open_tab: Open, school: BuiltSchool, teacher: Session
) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.side.class_teacher.click()
    tab.composer.text.insertPlainText("Анна не пришла домой.")
    tab.composer.urgent.click()
    QTest.keyClick(tab.composer.urgent, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (row,) = inbox(teacher).rows
    assert row.urgent.value == "waits"


def test_recipients_are_found_by_letters(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab("parent", Role.PARENT)
    QTest.keyClick(tab, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    field = tab.composer.to.field
    assert QApplication.focusWidget() is field
    first = tab.composer.to.list.first
    assert first is not None
    assert first.is_first, "the class teacher"
    field.insert("алг")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert [one.id for one in tab.composer.to.chosen] == [school.maths_teacher]
    field.insert("слов")
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(tab.composer.to.list, Qt.Key.Key_Return)
    assert [one.id for one in tab.composer.to.chosen] == [school.maths_teacher, school.russian_teacher]
    QTest.keyClick(field, Qt.Key.Key_Backspace)
    assert [one.id for one in tab.composer.to.chosen] == [school.maths_teacher]
    assert_accessible(tab)


def test_no_parent_is_in_the_address_book_of_a_parent(open_tab: Open) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.begin_letter()
    assert {one.kind for one in tab.composer.options} == {"staff"}


def test_what_is_wrong_is_said_beside_the_field(open_tab: Open, translations: object) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.begin_letter()
    tab.composer._on_send()
    assert tab.composer.to.field.accessibleDescription() == "Выберите, кому вы пишете."
    tab.write_to_class_teacher()
    tab.composer._on_send()
    assert tab.composer.text.accessibleDescription() == "Напишите что-нибудь: сообщение пустое."
    tab.composer.text.insertPlainText("а" * 20_001)
    assert "на 1 знак" in tab.composer.text.accessibleDescription()
    assert not tab.composer.send.isEnabled()


def test_a_letter_to_a_class_tells_who_sees_what_and_stands_in_one_line(
    open_tab: Open, school: BuiltSchool, teacher: Session, parent: Session, translations: object
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.begin_letter()
    option = next(one for one in tab.composer.options if one.kind == "class")
    tab.composer.to._on_chosen(option)
    assert tab.composer._seen_by.text() == "Каждая семья видит только свою переписку; получат 4 семьи."
    tab.composer.family.setCurrentIndex(tab.composer.family.findData(Family.BOTH.value))
    tab.composer.subject.setText("Собрание")
    tab.composer.text.insertPlainText("В четверг в 18:00.")
    tab.composer._on_send()
    assert tab._stack.currentWidget() is tab.mailing
    assert tab.mailing._figures.text() == "Прочитали 0 из 4"
    number = inbox(parent).rows[0].thread_id
    mark_read(parent, number, 1)
    tab._on_soon()
    assert tab.mailing._figures.text() == "Прочитали 1 из 4"
    tab.side.show_folder(MAILINGS)
    assert subjects(tab) == ["Прочитали 1 из 4"]
    assert_accessible(tab)


def test_those_who_have_not_read_are_reminded(
    open_tab: Open, school: BuiltSchool, teacher: Session, parent: Session, write: Write
) -> None:
    write(teacher, "class", school.class_a, "В четверг в 18:00.", "Собрание", family=Family.BOTH)
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.side.show_folder(MAILINGS)
    tab.side.list.step(0)
    tab.mailing._remind.click()
    reminder = tab.mailing._reminder
    assert "Собрание" in reminder._text.toPlainText()
    QTest.keyClick(reminder._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not reminder.isVisible()
    assert tab.unsaved == 0
    assert [row.last_no for row in inbox(parent).rows] == [2], "in the thread that the family has"


def test_a_thread_is_unread_again_and_stays_so(open_tab: Open, illness: int, teacher: Session) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    seen(tab)
    tab.side.list.setFocus()
    QTest.keyClick(tab.side.list, Qt.Key.Key_U, Qt.KeyboardModifier.ControlModifier)
    assert inbox(teacher).unread.messages == 1
    assert tab.reading.thread_id is None
    assert tab.side.list.entries.entries[0].unread == 1


def test_a_letter_to_several_is_withdrawn_after_asking(
    open_tab: Open, school: BuiltSchool, teacher: Session, parent: Session, write: Write
) -> None:
    write(teacher, "class", school.class_a, "В четверг в 18:00.", "Собрание")
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.side.show_folder(MAILINGS)
    tab.side.list.step(0)
    tab.mailing._withdraw.click()
    number = inbox(parent).rows[0].thread_id
    assert thread(parent, number).messages[0].withdrawn_at is None
    tab.mailing._question._yes.click()
    assert thread(parent, number).messages[0].withdrawn_at is not None


def test_a_letter_that_is_begun_is_a_draft(open_tab: Open, school: BuiltSchool, parent: Session) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.write_to_class_teacher()
    tab.composer.subject.setText("Вопрос")
    tab.composer.text.insertPlainText("Здравствуй")
    tab.composer._close.click()
    (draft,) = drafts(parent)
    assert is_new(draft.key)
    assert draft.recipients[0].id == school.russian_teacher
    tab.side.show_folder(DRAFTS)
    tab.side.list.step(0)
    assert tab.composer.text.toPlainText() == "Здравствуй"
    assert tab.composer.to.chosen[0].name
    tab.composer._discard.click()
    tab.composer._question._yes.click()
    assert drafts(parent) == ()


def test_the_draft_is_gone_when_the_letter_is_sent(open_tab: Open, parent: Session, teacher: Session) -> None:
    tab = open_tab("parent", Role.PARENT)
    tab.write_to_class_teacher()
    tab.composer.text.insertPlainText("Здравствуйте!")
    tab.flush()
    assert len(drafts(parent)) == 1
    tab.composer._on_send()
    assert drafts(parent) == ()
    assert len(inbox(teacher).rows) == 1


def test_a_message_is_passed_on_to_a_colleague(open_tab: Open, illness: int, school: BuiltSchool) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    QTest.keyClick(
        tab.side.list, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert {one.kind for one in tab.composer.to.offered} == {"staff"}
    option = next(one for one in tab.composer.options if one.id == school.maths_teacher)
    tab.composer.to._on_chosen(option)
    tab.composer._on_send()
    maths = school.session(Role.TEACHER, school.maths_teacher, school.other())
    (row,) = inbox(maths).rows
    quote = thread(maths, row.thread_id).messages[0].quote
    assert quote is not None
    assert quote.text == "Здравствуйте! Анна заболела."


def test_other_pages_lead_to_a_letter(open_tab: Open, school: BuiltSchool) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.go_to(MessageTo("family", school.zhukova, subject="Пропуски"))
    assert tab.composer.subject.text() == "Пропуски"
    assert "Жукова" in tab.composer.to.chosen[0].name


def test_a_copied_text_is_harmless(
    open_tab: Open, write: Write, parent: Session, school: BuiltSchool
) -> None:
    number = write(
        parent, "staff", school.russian_teacher, "<b>а\u202eб</b>\u200b", about_pupil=school.arbuzova
    )
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(number)
    assert words_of(tab, 1) == "<b>аб</b>"
    bubble = tab.reading.stream.bubble(1)
    assert bubble is not None
    bubble.copied.emit(bubble.text.shown)
    assert QGuiApplication.clipboard().text() == "<b>аб</b>"


def test_a_link_is_opened_only_after_asking(
    open_tab: Open, write: Write, parent: Session, school: BuiltSchool, qtbot: QtBot
) -> None:
    number = write(
        parent, "staff", school.russian_teacher, "Смотрите https://example.org/a", about_pupil=school.arbuzova
    )
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(number)
    bubble = tab.reading.stream.bubble(1)
    assert bubble is not None
    opened: list[str] = []
    bubble._links._opener = opened.append
    (button,) = bubble._links.findChildren(QPushButton)
    button.click()
    assert opened == []
    (box,) = tab.window().findChildren(QMessageBox)
    assert "https://example.org/a" in box.informativeText()
    box.defaultButton().click()
    assert opened == []


# --- roles and places ---


@pytest.mark.parametrize(
    ("who", "role"),
    [
        ("parent", Role.PARENT), ("arbuzova", Role.PUPIL), ("maths_teacher", Role.TEACHER),
        ("russian_teacher", Role.CLASS_TEACHER), ("deputy", Role.DEPUTY), ("head", Role.HEAD), ("admin", Role.ADMIN),
    ],
)  # fmt: skip
@pytest.mark.parametrize("size", [(1024, 620), (1280, 700), (1920, 980)])
def test_every_role_has_a_whole_page_at_every_width(
    open_tab: Open, illness: int, who: str, role: Role, size: tuple[int, int]
) -> None:
    tab = open_tab(who, role, size)
    tab.begin_letter()
    assert tab.width() == size[0]
    assert_accessible(tab)


def test_in_a_kiosk_nothing_is_kept_on_the_pc(
    open_tab: Open, illness: int, desk: Desk, tmp_path: Any
) -> None:
    desk.outbox_directory = tmp_path / "outbox"
    tab = open_tab("parent", Role.PARENT, kiosk=True)
    tab.open_thread(illness)
    type_answer(tab, "Спасибо")
    assert tab.writing.keeping is None
    assert not tab.is_kept
    tab.flush()
    tab.leave()
    assert not (tmp_path / "outbox").exists()
