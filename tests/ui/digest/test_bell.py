"""The bell, its list, and the one reader behind them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.digest.rows import Kind
from models.diary import WeekSignature
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, NOW, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.digest.conftest import Open
from tests.ui.people import start
from ui.family import digest_watch as watching
from ui.family.digest_watch import DigestWatch
from ui.family.family import Family
from ui.journal.tab import JournalTab
from ui.live import Live
from ui.progress.marks.page import MarksPage
from ui.shell.shell import Shell
from ui.tasks import InlineWorker


@pytest.fixture(autouse=True)
def signed(school: BuiltSchool) -> None:
    """Nothing waits for a signature."""
    with school.file.writing():
        for pupil in ("arbuzova", "beryozkin"):
            for week in (20261102, 20261109, 20261116):
                WeekSignature.create(
                    pupil=school.ids[pupil], week=week, parent=school.parent, signed_at=NOW, on_paper=False
                )


def opened(shell: Shell) -> Any:
    shell.bell.click()
    assert shell.bell.list_ is not None
    return shell.bell.list_


def test_it_counts_says_so_and_its_list_leads_to_the_place(
    school: BuiltSchool, hand: Hand, open_shell: Open
) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[10], 3)
    hand.mark("algebra_b", "beryozkin", LESSON_DAYS[10], 5)
    shell = open_shell("parent", Role.PARENT)
    assert (shell.bell.count, shell.bell.accessibleName()) == (3, "Что нового: 3")
    card = opened(shell)
    assert [line.title for line in card.list.lines] == [
        "Арбузова\N{NO-BREAK SPACE}А.", "Алгебра", "Берёзкин\N{NO-BREAK SPACE}Б.", "Алгебра",
    ]  # fmt: skip
    assert card.list.hasFocus()
    assert_accessible(shell)
    QTest.keyClick(card.list, Qt.Key.Key_Down)
    QTest.keyClick(card.list, Qt.Key.Key_Return)
    assert not card.isVisible()
    marks = shell.tabs.current_page
    assert isinstance(marks, MarksPage)
    assert marks.opened == school.algebra_b
    assert shell.bell.count == 0


def test_escape_closes_it_and_what_was_on_it_was_told(
    hand: Hand, open_shell: Open, live: Live[Desk], qtbot: QtBot
) -> None:
    shell = open_shell("parent", Role.PARENT)
    shell._on_page_requested("diary", None)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    live.poll_now()
    qtbot.waitUntil(lambda: shell.bell.count == 1)
    card = opened(shell)
    QTest.keyClick(card, Qt.Key.Key_Escape)
    assert not card.isVisible()
    assert shell.bell.hasFocus()
    assert shell.bell.count == 0
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 5, was=4, reason="ошиблась")
    live.poll_now()
    qtbot.waitUntil(lambda: shell.bell.count == 1)


def test_nothing_new_is_said_and_the_page_can_be_opened(open_shell: Open) -> None:
    shell = open_shell("maths_teacher", Role.TEACHER)
    assert isinstance(shell.tabs.current_page, JournalTab), "staff land in the journal"
    assert shell.bell.accessibleName() == "Что нового"
    QTest.keyClick(shell.tabs, Qt.Key.Key_F12)
    card = shell.bell.list_
    assert card is not None
    assert card.nothing.isVisible()
    assert card.frame.height() < 200, "a card with one sentence is no hole"
    assert card.whole.hasFocus()
    card.whole.click()
    assert shell.tabs.current_page is not None
    assert shell._specs[shell.tabs.currentIndex()].key == "digest"


def test_the_title_of_the_window_and_the_tabs_have_figures(hand: Hand, open_shell: Open) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    shell = open_shell("parent", Role.PARENT)
    counts: list[int] = []
    shell.count_changed.connect(counts.append)
    index = next(number for number, spec in enumerate(shell._specs) if spec.key == "homework")
    shell.tabs.set_count(index, 3, "Домашние задания: 3 новых")
    assert shell.tabs.tabText(index) == "Домашние задания · 3"
    assert shell.tabs.tabBar().accessibleTabName(index) == "Домашние задания: 3 новых"
    shell._show_counts()
    assert shell.tabs.tabText(index) == "Домашние задания"
    assert counts == [1]


# --- one reader ----------------------------------------------------------------------------------------------


class Slow(InlineWorker[Desk]):
    """Keeps the reads of the digest until they are let go."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.waiting: list[Callable[[], None]] = []

    def submit(self, owner: Any, job: Any, done: Any = None, failed: Any = None, **options: Any) -> None:
        def go() -> None:
            InlineWorker.submit(self, owner, job, done, failed, **options)

        if options.get("label") == "digest":
            self.waiting.append(go)
        else:
            go()


def test_never_more_than_one_reading_and_only_what_was_touched(
    school: BuiltSchool, desk: Desk, hand: Hand, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = Slow(desk)
    live: Live[Desk] = Live(worker)
    who = start(desk, school, "parent", Role.PARENT)
    family = Family(worker, live, who, live)
    watch = DigestWatch(worker, live, who, family, live)
    asked: list[Any] = []
    real = watching.digest
    monkeypatch.setattr(
        watching,
        "digest",
        lambda session, wanted, visit: (asked.append(wanted), real(session, wanted, visit))[1],
    )
    watch.begin()
    watch.begin()
    assert len(worker.waiting) == 1
    worker.waiting.pop()()
    assert asked == [None]
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    live.poll_now()
    hand.mark("algebra_b", "beryozkin", LESSON_DAYS[11], 4)
    live.poll_now()
    qtbot.waitUntil(lambda: bool(worker.waiting))
    hand.mark("algebra_b", "beryozkin", LESSON_DAYS[10], 4)
    live.poll_now()
    assert len(worker.waiting) == 1, "the second waits for the answer of the first"
    worker.waiting.pop()()
    assert asked[1] == {(Kind.MARKS, school.arbuzova), (Kind.MARKS, school.beryozkin)}
    qtbot.waitUntil(lambda: bool(worker.waiting))
    worker.waiting.pop()()
    assert asked[2] == {(Kind.MARKS, school.beryozkin)}
    assert watch.count == 3


def test_what_could_not_be_read_is_read_when_the_share_is_back(
    school: BuiltSchool, desk: Desk, hand: Hand, open_shell: Open, live: Live[Desk], qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from app.errors import StorageProblem

    shell = open_shell("parent", Role.PARENT)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    changes = desk.poll()

    def away(*_args: object) -> None:
        raise StorageProblem("share.unreachable")

    monkeypatch.setattr(desk, "ask", away)
    live._on_polled(changes)
    qtbot.waitUntil(lambda: shell.news.error is not None)
    assert shell.bell.count == 0
    monkeypatch.undo()
    live.stalled_changed.emit(False)
    qtbot.waitUntil(lambda: shell.bell.count == 1)
