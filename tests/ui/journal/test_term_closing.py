"""The dialog of the periods: closed in one window, and every other window follows with what is typed in it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.errors import Refused, StorageProblem
from app.journal.closing import close_term, closing_state, reopen_term
from app.journal.locks import ask_to_open_term, open_term_for
from models.school import Term
from tests.build import BuiltSchool
from tests.gallery.screens.journal_closing import dialog as memory_dialog
from tests.gallery.screens.journal_closing import state
from tests.ui.accessibility import assert_accessible
from tests.ui.journal.memory_source import MemorySource
from tests.ui.journal.seats import Seat
from ui.journal.locks.closing_source import ClosingWish
from ui.journal.locks.term_card import TermCard
from ui.journal.locks.term_closing import TermClosingDialog
from ui.journal.tab import JournalTab
from ui.journal.words import cell_words
from ui.theme.manager import Theme


@pytest.fixture
def teacher(school: BuiltSchool, qtbot: QtBot, theme: Theme) -> Seat:
    return Seat(school, qtbot, Role.TEACHER, school.maths_teacher)


@pytest.fixture
def deputy(school: BuiltSchool, qtbot: QtBot, theme: Theme) -> Seat:
    return Seat(school, qtbot, Role.DEPUTY, school.deputy)


def opened(seat: Seat) -> TermClosingDialog:
    """The dialog, opened by its button."""
    seat.tab.periods.click()
    found = seat.tab.periods.dialog
    assert found is not None
    return found


def is_closed(school: BuiltSchool, term: int) -> bool:
    with school.file.reading():
        return Term.get_by_id(term).closed_at is not None


# --- two windows -----------------------------------------------------------------------------------------


def test_the_teachers_page_closes_by_itself_and_opens_again(
    school: BuiltSchool, teacher: Seat, deputy: Seat
) -> None:
    assert teacher.can_edit
    periods = opened(deputy)
    card = periods.cards[1]
    card.begin.click()
    assert periods.focusWidget() is card.do
    assert not is_closed(school, school.term2), "it asks first"
    card.do.click()
    assert is_closed(school, school.term2)
    assert not card.is_asking
    teacher.live.poll_now()
    assert not teacher.can_edit
    assert teacher.offers == ["ask"]
    assert_accessible(periods)
    card.begin.click()
    card.do.click()
    assert not is_closed(school, school.term2)
    teacher.live.poll_now()
    assert teacher.can_edit
    assert teacher.offers == []


def test_what_was_typed_before_is_kept_marked_and_can_be_asked_for(
    school: BuiltSchool, teacher: Seat, deputy: Seat
) -> None:
    """The share is away while the teacher types; the deputy head closes the period meanwhile."""
    marks = teacher.tab.grid.marks
    marks.go_to(0, 2)
    cell = marks.currentIndex().row(), marks.currentIndex().column()
    teacher.context.away = True
    QTest.keyClick(marks, Qt.Key.Key_5)
    teacher.tab.flush()
    assert teacher.tab.unsaved == 1
    close_term(deputy.context.own, school.term2, early=True)
    teacher.context.away = False
    teacher.live.poll_now()
    teacher.tab.flush()
    assert not teacher.can_edit
    buffer = teacher.tab.editor.buffer
    assert buffer is not None
    assert cell_words(buffer, *cell) == "5, not accepted"
    assert teacher.tab.unsaved == 1
    assert teacher.offers == ["ask"]
    teacher.bar.ask.click()
    teacher.bar.reason.insert("не успела сохранить")
    QTest.keyClick(teacher.bar.reason, Qt.Key.Key_Return)
    deputy.live.poll_now()
    assert deputy.tab.requests.isVisible()


def test_a_key_in_a_period_that_has_just_been_closed_comes_back_as_a_refusal(
    school: BuiltSchool, teacher: Seat, deputy: Seat
) -> None:
    """The page does not know it yet: the feed is a second behind."""
    close_term(deputy.context.own, school.term2, early=True)
    teacher.tab.grid.marks.go_to(0, 2)
    QTest.keyClick(teacher.tab.grid.marks, Qt.Key.Key_4)
    teacher.tab.flush()
    assert teacher.tab.unsaved == 1
    teacher.live.poll_now()
    assert teacher.offers == ["ask"]


def test_the_dialog_follows_what_others_do(school: BuiltSchool, teacher: Seat, deputy: Seat) -> None:
    admin = school.session(Role.ADMIN, school.admin, school.other())
    periods = opened(deputy)
    periods.cards[0].begin.click()
    close_term(admin, school.term1)
    deputy.live.poll_now()
    assert not periods.cards[0].is_asking, "what it asked about is done"
    assert "closed on 23 November · Админова" in periods.cards[0].accessibleName().replace("\xa0", " ")
    ask_to_open_term(teacher.context.own, school.algebra_b, school.term1, "Болезнь")
    open_term_for(deputy.context.own, school.algebra_a, school.term1, date(2026, 11, 26))
    deputy.live.poll_now()
    assert len(periods.requests.cards) == len(periods.opened) == 1
    periods.opened[0].shut.click()
    assert periods.opened == []
    periods.requests.cards[0].unlock.click()
    assert periods.requests.cards == []
    assert len(periods.opened) == 1
    periods.opened[0].page.click()
    assert (deputy.tab.editor.course, periods.isVisible()) == (school.algebra_b, False)


def test_one_opened_and_closed_anew_meanwhile_is_not_opened_unseen(
    school: BuiltSchool, deputy: Seat, qtbot: QtBot
) -> None:
    own = deputy.context.own
    admin = school.session(Role.ADMIN, school.admin, school.other())
    close_term(own, school.term1)
    card = opened(deputy).cards[0]
    card.begin.click()
    reopen_term(admin, school.term1, school.clock.now())
    school.clock.moment = school.clock.moment.replace(minute=30)
    close_term(admin, school.term1)
    card.do.click()
    assert is_closed(school, school.term1)
    assert closing_state(own).schemes[0].terms[0].closed_by.startswith("Админова")
    assert "Админова" in card.accessibleName(), "it is read anew"


# --- one window ------------------------------------------------------------------------------------------


@pytest.fixture
def source() -> MemorySource:
    return MemorySource()


@pytest.fixture
def periods(source: MemorySource, qtbot: QtBot, theme: Theme) -> TermClosingDialog:
    made = memory_dialog(source, state())
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def told(card: TermCard) -> str:
    """Everything that the card asks about."""
    return f"{card._question.text()} {card._missing.text()} {card._trouble.text()}"


def test_what_closing_means_is_said_before_it_is_done(
    source: MemorySource, periods: TermClosingDialog
) -> None:
    source.memory_closing.unmarked = source.courses
    card = periods.cards[1]
    card.begin.click()
    assert "not over: its last day is 30 December" in told(card)
    assert "no longer change the marks of “Quarter 2”" in told(card)
    assert "8А · Алгебра" in told(card)
    QTest.keyClick(card.do, Qt.Key.Key_Escape)
    assert periods.isVisible()
    assert not card.is_asking
    assert card.begin.hasFocus()
    assert source.memory_closing.wishes == []
    card.begin.click()
    QTest.keyClick(card.do, Qt.Key.Key_Return)
    assert source.memory_closing.wishes == [ClosingWish(12, None, early=True)]


def test_where_marks_are_missing_need_not_be_known(source: MemorySource, periods: TermClosingDialog) -> None:
    card = periods.cards[1]
    source.failing = StorageProblem("share.unreachable")
    card.begin.click()
    assert "could not be read" in told(card)
    source.failing = None
    card.do.click()
    assert len(source.memory_closing.wishes) == 1


def test_a_failure_is_told_in_the_card_and_can_be_tried_again(
    source: MemorySource, periods: TermClosingDialog
) -> None:
    card = periods.cards[0]
    card.begin.click()
    source.failing = Refused("term.not_over", term=1, kind="quarters", date=date(2026, 11, 30))
    card.do.click()
    assert card.is_asking
    assert card.isEnabled()
    assert "not over yet" in told(card)
    source.failing = None
    card.do.click()
    assert source.memory_closing.wishes[-1].early


def test_only_what_has_begun_is_closed_and_the_head_closes_nothing(
    source: MemorySource, periods: TermClosingDialog
) -> None:
    assert [card.begin.isVisible() for card in periods.cards] == [True, True, False, False, True, False]
    source.memory_closing.state = state(may_close=False)
    periods.reload()
    assert not any(card.begin.isVisible() for card in periods.cards)
    assert not any(card.shut.isVisible() for card in periods.opened)


def test_a_silent_share_is_told_and_asked_again(source: MemorySource, qtbot: QtBot, theme: Theme) -> None:
    source.failing = StorageProblem("share.unreachable")
    made = TermClosingDialog(source)
    qtbot.addWidget(made)
    made.show()
    made.reload()
    assert made._trouble.isVisible()
    assert made.cards == []
    source.failing = None
    source.memory_closing.state = state(quiet=True)
    made.reload()
    assert not made._trouble.isVisible()
    assert len(made.cards) == 6
    assert made._none.isVisible()


def test_the_button_gives_its_words_up_where_it_is_narrow(qtbot: QtBot, theme: Theme) -> None:
    tab = JournalTab(MemorySource())
    qtbot.addWidget(tab)
    tab.start()
    tab.resize(1920, 800)
    tab.show()
    assert not tab.periods.isVisible(), "teachers have none"
    tab.periods.begin()
    qtbot.waitUntil(lambda: tab.periods.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
    tab.resize(1100, 800)
    qtbot.waitUntil(lambda: tab.periods.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly)
    assert tab.width() == 1100
