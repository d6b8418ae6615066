"""The page of what is new: what is on it, where it leads, and what becomes of it when it is left."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.codes import AttendanceCode, Role
from app.desk import Desk
from app.diary.commands import record_visit
from app.errors import StorageProblem
from models.diary import DiaryVisit, WeekSignature
from models.log import Setting
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, NOW, BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.digest.conftest import Open
from ui.diary.tab import DiaryTab
from ui.digest.page import DigestPage
from ui.i18n import Language, Translations
from ui.live import Live
from ui.progress.marks.page import MarksPage
from ui.shell.shell import Shell
from ui.tasks import InlineWorker


def page_of(shell: Shell) -> DigestPage:
    page = shell.tabs.current_page
    assert isinstance(page, DigestPage)
    return page


def rows(page: DigestPage) -> list[tuple[str, str, list[str]]]:
    """Title, words and signs of each line."""
    return [
        (line.title, line.words, [sign for sign, _ in line.signs])
        for section in page.sections
        if not section.isHidden()
        for line in section.list.lines
    ]


def all_signed(school: BuiltSchool) -> None:
    with school.file.writing():
        for pupil in ("arbuzova", "beryozkin"):
            for week in (20261102, 20261109, 20261116):
                WeekSignature.create(
                    pupil=school.ids[pupil], week=week, parent=school.parent, signed_at=NOW, on_paper=False
                )


def test_a_parent_sees_both_children_first(
    school: BuiltSchool, hand: Hand, open_shell: Open, translations: Translations, qtbot: QtBot
) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    hand.mark("russian_a", "arbuzova", LESSON_DAYS[10], 2)
    hand.absence("algebra_b", "beryozkin", LESSON_DAYS[11], AttendanceCode.ILL)
    shell = open_shell("parent", Role.PARENT)
    page = page_of(shell)
    assert [one.title.text() for one in page.sections] == ["Арбузова Анна, 7А", "Берёзкин Борис, 7Б"]
    assert rows(page) == [
        ("Алгебра", "20 ноября", ["4"]),
        ("Русский язык", "19 ноября", ["2"]),
        ("3 недели ждут вашей подписи", "последняя: 16 – 22 ноября", []),
        ("Болезнь", "20 ноября: Алгебра", ["Б"]),
        ("3 недели ждут вашей подписи", "последняя: 16 – 22 ноября", []),
    ]
    assert page._since.text() == "Новое с 16 ноября"
    shell.focus_content()
    assert page.sections[0].list.hasFocus()
    assert_accessible(shell)
    translations.set_language(Language.EN)
    qtbot.waitUntil(lambda: rows(page)[0] == ("Алгебра", "20 November", ["4"]))
    assert page._since.text() == "New since Monday, 16 November"


def test_a_line_leads_to_the_mark_of_that_child(school: BuiltSchool, hand: Hand, open_shell: Open) -> None:
    hand.mark("algebra_b", "beryozkin", LESSON_DAYS[11], 4)
    shell = open_shell("parent", Role.PARENT)
    page = page_of(shell)
    page.sections[1].list.setFocus()
    QTest.keyClick(page.sections[1].list, Qt.Key.Key_Return)
    marks = shell.tabs.current_page
    assert isinstance(marks, MarksPage)
    assert shell._place.family.chosen is not None
    assert shell._place.family.chosen.pupil_id == school.beryozkin
    assert marks.opened == school.algebra_b


def test_weeks_lead_to_what_waits_for_a_signature(school: BuiltSchool, open_shell: Open) -> None:
    shell = open_shell("parent", Role.PARENT)
    page = page_of(shell)
    page.sections[0].list.chosen.emit(page.sections[0].list.lines[-1].target)
    diary = shell.tabs.current_page
    assert isinstance(diary, DiaryTab)
    assert diary.signing.is_offering
    diary.signing.show_diary()
    shell._on_page_requested("digest", None)
    page.sections[0].list.chosen.emit(page.sections[0].list.lines[-1].target)
    assert diary.signing.is_offering


def test_nothing_new_says_since_when_and_what_there_is(
    school: BuiltSchool, desk: Desk, open_shell: Open
) -> None:
    all_signed(school)
    with school.file.writing():
        for pupil in ("arbuzova", "beryozkin"):
            DiaryVisit.create(
                pupil=school.ids[pupil], week=20261116, person=school.parent, part="marks",
                first_at=NOW - timedelta(days=1), last_at=NOW - timedelta(days=1),
            )  # fmt: skip
    shell = open_shell("parent", Role.PARENT)
    page = page_of(shell)
    assert page._stack.currentWidget() is page.empty
    assert page.empty.words.accessibleName() == "Ничего нового со вчерашнего дня"
    assert_accessible(shell)
    page.empty.links[0].click()
    assert isinstance(shell.tabs.current_page, DiaryTab)


def test_it_counts_as_a_look_at_the_marks(school: BuiltSchool, open_shell: Open) -> None:
    open_shell("parent", Role.PARENT)
    with school.file.reading():
        looks = {(row.pupil_id, row.part) for row in DiaryVisit.select()}
    assert looks == {(school.arbuzova, "marks"), (school.beryozkin, "marks")}


def test_who_wants_to_hear_nothing_of_marks_has_not_looked_at_them(
    school: BuiltSchool, open_shell: Open
) -> None:
    with school.file.writing():
        Setting.create(scope="", key="digest.marks", value="false")
    open_shell("parent", Role.PARENT)
    with school.file.reading():
        assert not DiaryVisit.select().exists()


def test_what_was_read_is_told_when_it_is_left_and_stays_on_the_page(
    school: BuiltSchool, hand: Hand, open_shell: Open
) -> None:
    all_signed(school)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    shell = open_shell("parent", Role.PARENT)
    assert shell.bell.count == 1
    page = page_of(shell)
    assert page.sections[0].list.lines[0].is_new
    shell._on_page_requested("diary", None)
    assert shell.bell.count == 0
    shell._on_page_requested("digest", None)
    assert rows(page)[0] == ("Алгебра", "20 ноября", ["4"])
    assert not page.sections[0].list.lines[0].is_new


def test_a_mark_set_elsewhere_comes_by_itself(
    school: BuiltSchool, hand: Hand, open_shell: Open, live: Live[Desk], qtbot: QtBot
) -> None:
    all_signed(school)
    shell = open_shell("parent", Role.PARENT)
    hand.mark("algebra_a", "zhukova", LESSON_DAYS[11], 5)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    live.poll_now()
    qtbot.waitUntil(lambda: shell.bell.count == 1)
    assert rows(page_of(shell)) == [("Алгебра", "20 ноября", ["4"])]


def test_a_share_that_is_away_says_how_old_it_is(
    school: BuiltSchool,
    hand: Hand,
    desk: Desk,
    open_shell: Open,
    live: Live[Desk],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    shell = open_shell("parent", Role.PARENT)
    page = page_of(shell)

    def away(*_args: object) -> None:
        raise StorageProblem("share.unreachable")

    monkeypatch.setattr(desk, "ask", away)
    shell.news.reload()
    assert page._banner.isVisible()
    assert "Показано то, что было в" in page._banner.text
    assert rows(page)[0][0] == "Алгебра"
    monkeypatch.undo()
    live.stalled_changed.emit(False)
    assert not page._banner.isVisible()


def test_without_any_answer_it_can_be_tried_again(
    desk: Desk, open_shell: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_args: object) -> None:
        raise StorageProblem("share.unreachable")

    monkeypatch.setattr(desk, "ask", away)
    shell = open_shell("parent", Role.PARENT)
    page = page_of(shell)
    assert page._stack.currentWidget() is page._failed
    monkeypatch.undo()
    page._failed.action_triggered.emit()
    assert page._stack.currentWidget() is page._content


def test_a_kiosk_shows_it_first_in_large_letters(
    school: BuiltSchool, hand: Hand, open_shell: Open, worker: InlineWorker[Desk]
) -> None:
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    shell = open_shell("parent", Role.PARENT, kiosk=True)
    assert rows(page_of(shell))[0][0] == "Алгебра"
    assert shell._notices is None


def test_a_visit_before_is_not_told_again(
    school: BuiltSchool, hand: Hand, desk: Desk, open_shell: Open
) -> None:
    all_signed(school)
    school.clock.moment = NOW - timedelta(days=1)
    hand.mark("algebra_a", "arbuzova", LESSON_DAYS[11], 4)
    parent = school.session(Role.PARENT, school.parent)
    school.clock.moment = NOW - timedelta(hours=20)
    record_visit(parent, school.arbuzova, "marks")
    record_visit(parent, school.beryozkin, "marks")
    school.clock.moment = NOW
    hand.mark("russian_a", "arbuzova", date(2026, 11, 20), 3)
    assert rows(page_of(open_shell("parent", Role.PARENT))) == [("Русский язык", "20 ноября", ["3"])]
