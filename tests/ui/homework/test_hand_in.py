"""Handing in on the page of homework, on a real school file.  It is Monday, 23 November, 10:00."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import HandInState, Role
from app.desk import Desk
from app.errors import StorageProblem
from app.files.queries import intake
from app.homework.answering import answer_homework, see_hand_ins
from app.homework.commands import hand_in, keep_hand_in_draft
from app.homework.hand_in_rows import AnswerSeen, HandInDraft, MarkWish, OwnHandIn
from app.homework.own_hand_in import own_hand_in
from app.journal.commands import set_homework
from app.journal.homework_files import change_homework_files
from app.outbox import Outbox
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.family.ticks import Tick
from ui.homework.hand_in.form import HandInForm
from ui.homework.hand_in.page import HandInPage
from ui.homework.piece_row import PieceRow
from ui.homework.tab import HomeworkTab
from ui.saving.box import wait_for_earlier

TUESDAY = date(2026, 11, 24)
Open = Callable[[str, Role], HomeworkTab]


@pytest.fixture
def open_tab(on_screen: OnScreen) -> Open:
    def open_for(who: str, role: Role) -> HomeworkTab:
        tab = on_screen(HomeworkTab, who, role, (1100, 700))
        QApplication.processEvents()
        return tab

    return open_for


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    """At another PC, with homework for tomorrow."""
    session = school.session(Role.TEACHER, school.maths_teacher, school.other())
    set_homework(session, school.algebra_a, TUESDAY, None, "№ 81, 83", due_number=1)
    return session


@pytest.fixture
def pupil(school: BuiltSchool, teacher: Session) -> Session:
    """The same pupil at another PC."""
    return school.session(Role.PUPIL, school.arbuzova, school.other())


def its(school: BuiltSchool) -> tuple[int, int, date, int]:
    return school.arbuzova, school.algebra_a, TUESDAY, 1


def stored(school: BuiltSchool, pupil: Session) -> OwnHandIn:
    return own_hand_in(pupil, *its(school))


def row(tab: HomeworkTab) -> PieceRow:
    (only,) = tab.list.rows
    return only


def opened(tab: HomeworkTab) -> tuple[HandInPage, HandInForm]:
    button = row(tab)._hand_in
    assert button is not None
    button.click()
    page, form = tab.hand_in, tab.hand_in.form
    assert page.isVisible()
    assert form is not None
    return page, form


def texts(page: HandInPage) -> list[tuple[str, HandInState]]:
    return [(card.version.text, card.version.state) for card in page.cards]


def test_a_pupil_hands_in(open_tab: Open, school: BuiltSchool, pupil: Session) -> None:
    """By keys: the button, the words, Ctrl+Enter, Esc; the row says it, and is ticked."""
    tab = open_tab("arbuzova", Role.PUPIL)
    page, form = opened(tab)
    assert form._text.hasFocus()
    assert not form._send.isEnabled(), "nothing is written"
    QTest.keyClicks(form._text, "x = 3")
    QTest.keyClick(form._text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(one.text, one.state) for one in stored(school, pupil).versions] == [("x = 3", HandInState.WAITS)]
    assert texts(page) == [("x = 3", HandInState.WAITS)]
    assert (form.draft, form._title.text()) == (HandInDraft(), "Сдать ещё раз")
    QTest.keyClick(form._text, Qt.Key.Key_Escape)
    assert not page.isVisible()
    assert row(tab).stop.hasFocus()
    assert row(tab).piece.done
    button = row(tab)._hand_in
    assert button is not None
    assert button.text().endswith("ждёт проверки")


def test_what_is_written_is_a_draft(
    open_tab: Open, school: BuiltSchool, pupil: Session, qtbot: QtBot
) -> None:
    """It goes to the file when the page is left, and is there at another PC; nobody else sees it."""
    tab = open_tab("arbuzova", Role.PUPIL)
    page, form = opened(tab)
    form._text.insertPlainText("Начало")
    page.left.emit()
    draft = stored(school, pupil).draft
    assert draft == HandInDraft("Начало")
    _, form = opened(tab)
    assert (form.draft.text, form._note.text()) == ("Начало", "Сохранено как черновик. Его видите только вы.")
    assert own_hand_in(school.session(Role.PARENT, school.parent), *its(school)).draft is None


def test_a_draft_of_another_pc_is_there(open_tab: Open, school: BuiltSchool, pupil: Session) -> None:
    keep_hand_in_draft(pupil, *its(school), "Из школы")
    _, form = opened(open_tab("arbuzova", Role.PUPIL))
    assert form.draft.text == "Из школы"


def test_files_go_with_it(open_tab: Open, school: BuiltSchool, pupil: Session) -> None:
    ref = intake(pupil).put_bytes("решение.pdf", b"%PDF-1.7\n")
    tab = open_tab("arbuzova", Role.PUPIL)
    page, form = opened(tab)
    form._files.set_files([ref])
    assert form._send.isEnabled(), "a file alone will do"
    form._send.click()
    assert [[one.name for one in version.files] for version in stored(school, pupil).versions] == [
        ["решение.pdf"]
    ]
    assert [len(card._files.chips) for card in page.cards] == [1]


def test_the_answer_and_its_mark_are_seen_by_both(
    open_tab: Open, school: BuiltSchool, teacher: Session, pupil: Session
) -> None:
    hand_in(pupil, *its(school), "x = 3", expected=0)
    answer_homework(
        teacher, school.algebra_a, TUESDAY, 1, school.arbuzova, "Верно <b>!</b>", expected=AnswerSeen(1),
        mark=MarkWish(5, None),
    )  # fmt: skip
    for who, role in (("parent", Role.PARENT), ("arbuzova", Role.PUPIL)):
        tab = open_tab(who, role)
        button = row(tab)._hand_in
        assert button is not None
        assert "проверено" in button.text()
        button.click()
        (card,) = tab.hand_in.cards
        assert card._comment.text() == "Верно <b>!</b>"
        assert "Цифрова" in card._author.text()
        assert tab.hand_in._mark.text() == "Ответ на уроке: отметка 5"
        assert_accessible(tab)


def test_a_parent_reads_and_cannot_hand_in(
    open_tab: Open, school: BuiltSchool, teacher: Session, pupil: Session
) -> None:
    tab = open_tab("parent", Role.PARENT)
    assert row(tab)._hand_in is None, "there is nothing to see"
    hand_in(pupil, *its(school), "x = 3", expected=0)
    tab._live.poll_now()
    button = row(tab)._hand_in
    assert button is not None
    button.click()
    assert tab.hand_in.form is None
    assert texts(tab.hand_in) == [("x = 3", HandInState.WAITS)]
    assert not tab.hand_in.cards[0]._take_back.isVisible()


def test_taken_back_until_it_was_seen(
    open_tab: Open, school: BuiltSchool, teacher: Session, pupil: Session
) -> None:
    hand_in(pupil, *its(school), "Раз", expected=0)
    hand_in(pupil, *its(school), "Два", expected=1)
    tab = open_tab("arbuzova", Role.PUPIL)
    page, form = opened(tab)
    assert [card._take_back.isVisible() for card in page.cards] == [True, False]
    page.cards[0]._take_back.click()
    assert texts(page) == [("Раз", HandInState.WAITS)]
    assert form.draft.text == "Два"
    see_hand_ins(teacher, school.algebra_a, TUESDAY, [(1, school.arbuzova, 1)])
    page.cards[0]._take_back.click()
    assert texts(page) == [("Раз", HandInState.WAITS)]
    assert "уже посмотрел" in form._note.text()


def test_handed_in_elsewhere_meanwhile(open_tab: Open, school: BuiltSchool, pupil: Session) -> None:
    """What is written stays; what was handed in is shown, and the next try stands above it."""
    tab = open_tab("arbuzova", Role.PUPIL)
    page, form = opened(tab)
    hand_in(pupil, *its(school), "В школе", expected=0)
    form._text.insertPlainText("Дома")
    form._send.click()
    assert form.draft.text == "Дома"
    assert texts(page) == [("В школе", HandInState.WAITS)]
    form._send.click()
    assert [one.text for one in stored(school, pupil).versions] == ["В школе", "Дома"]


def test_it_is_handed_in_when_the_share_is_back(
    open_tab: Open, school: BuiltSchool, pupil: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)
    _, form = opened(tab)
    QTest.keyClicks(form._text, "x = 3")
    with monkeypatch.context() as patch:
        patch.setattr(Desk, "ask", away)
        form._send.click()
        assert form._text.isReadOnly()
        assert tab._sender is not None
        assert tab._sender.unsaved == 1
    tab.flush()
    assert [one.text for one in stored(school, pupil).versions] == ["x = 3"]
    assert tab._sender.unsaved == 0


def test_files_of_homework_are_in_its_row(open_tab: Open, school: BuiltSchool, teacher: Session) -> None:
    ref = intake(teacher).put_bytes("Лист.pdf", b"%PDF-1.7\n")
    change_homework_files(teacher, school.algebra_a, TUESDAY, 1, attaching=[ref])
    strip = row(open_tab("parent", Role.PARENT))._files
    assert strip is not None
    assert [chip.accessibleName().split(",")[0] for chip in strip.chips] == ["Лист.pdf"]


def test_another_child_closes_it(open_tab: Open, school: BuiltSchool, pupil: Session) -> None:
    hand_in(pupil, *its(school), "x = 3", expected=0)
    tab = open_tab("parent", Role.PARENT)
    button = row(tab)._hand_in
    assert button is not None
    button.click()
    other = next(one for one in tab._family.pupils if one.pupil_id != school.arbuzova)
    tab._family.choose(other.pupil_id)
    assert not tab.hand_in.isVisible()
    assert tab._bar.isEnabled()


# --- what is kept on this PC ---------------------------------------------------------------------------------------


def away(self: Desk, job: Any) -> Any:
    raise StorageProblem("share.unreachable")


def kept(desk: Desk) -> dict[str, str]:
    """What lies in the box."""
    wait_for_earlier()
    assert desk.outbox_directory is not None
    with Outbox.open(desk.outbox_directory / "hand_ins", desk.school, desk.session.account_id) as box:
        return dict(box.kept("hand_in/pupil"))


@pytest.mark.parametrize("sent", [False, True])
def test_what_could_not_be_stored_comes_back(
    open_tab: Open, school: BuiltSchool, pupil: Session, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot, sent: bool,
) -> None:  # fmt: skip
    """The share is away and the program ends; the next run hands in what was handed in, and keeps the rest as draft."""
    desk.outbox_directory = tmp_path / "outbox"
    tab = open_tab("arbuzova", Role.PUPIL)
    keeping = tab._keeping
    assert keeping is not None
    qtbot.waitUntil(lambda: keeping._keeper.is_kept)
    _, form = opened(tab)
    with monkeypatch.context() as patch:
        patch.setattr(Desk, "ask", away)
        form._text.insertPlainText("x = 3")
        if sent:
            form._send.click()
        tab.flush()
        keeping.now()
        qtbot.waitUntil(lambda: tab.is_kept)
        tab.leave()
    assert len(kept(desk)) == 1
    assert stored(school, pupil).versions == ()
    again = open_tab("arbuzova", Role.PUPIL)
    again.flush()
    assert again._sender is not None
    assert again._sender.unsaved == 0
    own = stored(school, pupil)
    assert ([one.text for one in own.versions], own.draft) == (
        (["x = 3"], HandInDraft()) if sent else ([], HandInDraft("x = 3"))
    )
    again.leave()
    assert kept(desk) == {}


def test_a_draft_written_on_elsewhere_is_joined(
    open_tab: Open, school: BuiltSchool, pupil: Session, desk: Desk
) -> None:
    tab = open_tab("arbuzova", Role.PUPIL)
    keep_hand_in_draft(pupil, *its(school), "В школе")
    assert tab._sender is not None
    tab._sender.bring_back(Tick(*its(school)), HandInDraft("Дома"), None)
    tab.flush()
    assert stored(school, pupil).draft == HandInDraft("В школе\n\nДома")


def test_nothing_is_kept_in_the_kiosk(on_screen: OnScreen, teacher: Session) -> None:
    tab = on_screen(HomeworkTab, "arbuzova", Role.PUPIL, (1100, 700), kiosk=True)
    assert tab._keeping is None
    assert not tab.is_kept
