"""A closed period in two windows: the teacher asks, the deputy head opens, and the teacher's page opens by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.errors import StorageProblem
from app.journal.locks import ask_to_open_term, open_term_for, opened_terms, term_requests
from models.school import Term
from tests.build import BuiltSchool
from tests.gallery.screens.journal_locks import requests
from tests.ui.accessibility import assert_accessible
from tests.ui.journal.memory_source import MemorySource
from tests.ui.journal.seats import Seat
from ui.journal.locks.term_requests import TermRequestsDialog
from ui.journal.locks.wishes import LockAct
from ui.theme.manager import Theme


@pytest.fixture
def closed(school: BuiltSchool) -> BuiltSchool:
    with school.file.writing():
        Term.update(closed_at=school.clock.now()).where(Term.id == school.term2).execute()
    return school


@pytest.fixture
def teacher(closed: BuiltSchool, qtbot: QtBot, theme: Theme) -> Seat:
    return Seat(closed, qtbot, Role.TEACHER, closed.maths_teacher)


@pytest.fixture
def deputy(closed: BuiltSchool, qtbot: QtBot, theme: Theme) -> Seat:
    return Seat(closed, qtbot, Role.DEPUTY, closed.deputy)


def keys(seat: Seat, text: str, then: Qt.Key) -> None:
    seat.bar.reason.insert(text)
    QTest.keyClick(seat.bar.reason, then)


def asked(school: BuiltSchool) -> list[str]:
    session = school.session(Role.DEPUTY, school.deputy)
    return [one.request.reason for one in term_requests(session)]


# --- the teacher -----------------------------------------------------------------------------------------


def test_teacher_asks_by_keys_and_is_back_in_the_grid(closed: BuiltSchool, teacher: Seat) -> None:
    assert not teacher.can_edit
    assert teacher.offers == ["ask"]
    assert "only be read" in teacher.bar.accessibleName()
    teacher.bar.ask.click()
    assert teacher.bar.reason.hasFocus()
    QTest.keyClick(teacher.bar.reason, Qt.Key.Key_Return)
    assert asked(closed) == []
    assert teacher.bar.reason.hasFocus(), "a reason has to be given"
    keys(teacher, "болезнь учителя", Qt.Key.Key_Return)
    assert asked(closed) == ["болезнь учителя"]
    assert teacher.tab.grid.marks.hasFocus()
    assert teacher.offers == ["withdraw"]
    assert "waiting for an answer: “болезнь учителя”" in teacher.bar.accessibleName()
    assert_accessible(teacher.bar)
    teacher.bar.withdraw.click()
    assert asked(closed) == []
    assert teacher.offers == ["ask"]


def test_escape_leaves_without_asking(closed: BuiltSchool, teacher: Seat) -> None:
    teacher.bar.ask.click()
    keys(teacher, "бо", Qt.Key.Key_Escape)
    assert asked(closed) == []
    assert teacher.offers == ["ask"]
    assert teacher.tab.grid.marks.hasFocus()


def test_the_page_opens_by_itself_at_the_same_place(closed: BuiltSchool, teacher: Seat) -> None:
    teacher.tab.grid.marks.go_to(2, 5)
    place = teacher.tab.grid.marks.currentIndex().row(), teacher.tab.grid.marks.currentIndex().column()
    head = closed.session(Role.DEPUTY, closed.deputy)
    open_term_for(head, closed.algebra_a, closed.term2, date(2026, 11, 26))
    assert not teacher.can_edit
    teacher.live.poll_now()
    assert teacher.can_edit
    assert teacher.offers == []
    assert "up to and including 26 November." in teacher.bar.accessibleName()
    now = teacher.tab.grid.marks.currentIndex().row(), teacher.tab.grid.marks.currentIndex().column()
    assert now == place
    assert teacher.tab.grid.marks.hasFocus()
    open_term_for(head, closed.algebra_a, closed.term2, None)
    teacher.live.poll_now()
    assert not teacher.can_edit


def test_what_is_being_typed_outlives_a_page_read_anew(closed: BuiltSchool, teacher: Seat) -> None:
    teacher.bar.ask.click()
    teacher.bar.reason.insert("болезнь")
    teacher.tab.reload()
    assert teacher.bar.reason.text() == "болезнь"
    assert teacher.bar.reason.hasFocus()


def test_a_silent_share_loses_no_reason(closed: BuiltSchool, teacher: Seat) -> None:
    teacher.bar.ask.click()
    teacher.context.away = True
    keys(teacher, "болезнь", Qt.Key.Key_Return)
    assert teacher.bar.reason.text() == "болезнь"
    assert teacher.offers == ["do", "cancel"]
    teacher.context.away = False
    teacher.bar.do.click()
    assert asked(closed) == ["болезнь"]


def test_an_open_period_has_no_bar(closed: BuiltSchool, teacher: Seat) -> None:
    teacher.tab.open_term(closed.term3)
    assert not teacher.bar.isVisible()


# --- the deputy head -------------------------------------------------------------------------------------


def test_deputy_opens_from_the_page(closed: BuiltSchool, teacher: Seat, deputy: Seat) -> None:
    assert deputy.offers == ["unlock"]
    assert not deputy.tab.requests.isVisible()
    deputy.bar.unlock.click()
    assert deputy.bar.day.date() == QDate(2026, 11, 26)
    assert deputy.bar.day.minimumDate() == QDate(2026, 11, 23)
    QTest.keyClick(deputy.bar.day, Qt.Key.Key_Return)
    assert deputy.offers == ["unlock", "shut"]
    teacher.live.poll_now()
    assert teacher.can_edit
    deputy.bar.shut.click()
    assert opened_terms(deputy.context.own, closed.algebra_a) == {}


def test_deputy_says_at_the_page_why_not(closed: BuiltSchool, teacher: Seat, deputy: Seat) -> None:
    ask_to_open_term(teacher.context.own, closed.algebra_a, closed.term2, "Забыла")
    deputy.live.poll_now()
    assert deputy.offers == ["unlock", "decline"]
    assert "“Забыла”" in deputy.bar.accessibleName()
    deputy.bar.decline.click()
    keys(deputy, "ведомость подписана", Qt.Key.Key_Return)
    assert deputy.offers == ["unlock"]
    teacher.live.poll_now()
    assert "“ведомость подписана”" in teacher.bar.accessibleName()
    assert teacher.offers == ["ask"]


def test_requests_of_the_school_are_told_and_answered_in_a_dialog(
    closed: BuiltSchool, teacher: Seat, deputy: Seat
) -> None:
    own = teacher.context.own
    ask_to_open_term(own, closed.algebra_a, closed.term2, "Болезнь")
    closed.clock.moment += timedelta(seconds=5)
    ask_to_open_term(own, closed.algebra_b, closed.term2, "Забыла")
    deputy.live.poll_now()
    notice = deputy.tab.requests
    assert notice.isVisible()
    assert notice.text.startswith("2 ")
    notice.open_dialog()
    dialog = notice.dialog
    assert dialog is not None
    assert_accessible(dialog)
    first, second = dialog.cards
    second.decline.click()
    second.reason.insert("ведомость подписана")
    first.unlock.click()
    assert opened_terms(deputy.context.own, closed.algebra_a) == {closed.term2: date(2026, 11, 26)}
    assert dialog.cards == [second]
    assert second.reason.text() == "ведомость подписана", "what is being typed stays"
    QTest.keyClick(second.reason, Qt.Key.Key_Return)
    assert dialog.cards == []
    assert asked(closed) == []
    assert not notice.isVisible()


def test_a_request_taken_back_meanwhile_goes_from_the_dialog(
    closed: BuiltSchool, teacher: Seat, deputy: Seat
) -> None:
    ask_to_open_term(teacher.context.own, closed.algebra_a, closed.term2, "Болезнь")
    deputy.live.poll_now()
    deputy.tab.requests.open_dialog()
    dialog = deputy.tab.requests.dialog
    assert dialog is not None
    (card,) = dialog.cards
    teacher.live.poll_now()
    teacher.bar.withdraw.click()
    card.decline.click()
    card.reason.insert("нет")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    assert dialog.cards == []


def test_dialog_leads_to_the_journal(closed: BuiltSchool, teacher: Seat, deputy: Seat) -> None:
    ask_to_open_term(teacher.context.own, closed.algebra_b, closed.term2, "Болезнь")
    deputy.live.poll_now()
    deputy.tab.requests.open_dialog()
    dialog = deputy.tab.requests.dialog
    assert dialog is not None
    dialog.cards[0].page.click()
    assert deputy.tab.editor.course == closed.algebra_b
    assert not dialog.isVisible()


def test_head_reads_only(qtbot: QtBot, theme: Theme) -> None:
    dialog = TermRequestsDialog(MemorySource())
    qtbot.addWidget(dialog)
    dialog.set_requests([replace(one, may_open=False) for one in requests()])
    dialog.show()
    for card in dialog.cards:
        shown: list[Any] = [card.unlock, card.decline, card.reason, card.day]
        assert not any(one.isVisible() for one in shown)
        assert card.page.isVisible()


def test_an_answer_that_did_not_arrive_is_kept(qtbot: QtBot, theme: Theme) -> None:
    source = MemorySource()
    dialog = TermRequestsDialog(source)
    qtbot.addWidget(dialog)
    dialog.set_requests(requests())
    dialog.show()
    card = dialog.cards[0]
    card.decline.click()
    card.reason.insert("нет")
    source.failing = StorageProblem("share.unreachable")
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    assert card.isEnabled()
    assert card.reason.text() == "нет"
    source.failing = None
    QTest.keyClick(card.reason, Qt.Key.Key_Return)
    assert [one.act for one in source.lock_wishes] == [LockAct.DECLINE] * 2
