"""What is typed elsewhere than in cells is on the disk of this PC until it is stored, and comes back once: words about
lessons, marks of the report card, remarks.

The outbox, its thread and the school file are real; only the share's answer to a write is the test's.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.codes import LessonState, MarkValue, Role, TermMarkKind
from app.desk import Desk
from app.diary.queries import diary_week
from app.errors import DiaryError, Refused, StorageProblem
from app.journal import commands, queries
from app.journal.rows import LessonCard
from app.outbox import Outbox, outbox
from models.errors import StorageError
from models.log import ChangeLog
from models.opening import open_school_file
from models.school import CourseTeacher, Term
from tests.app.outbox.edits import mark
from tests.build import BuiltSchool
from tests.ui.journal.test_real_source import TODAY, Seat
from tests.ui.people import start
from ui.journal.cell.wishes import CellKey, RemarkWish
from ui.journal.lesson.wishes import Became, LessonKey, Part, Place, Wish, WorkFacts
from ui.journal.refusal import JournalBanner
from ui.journal.results.slots import Given, SheetKey
from ui.journal.saving.elsewhere_bar import ElsewhereBar
from ui.journal.saving.last_time import LastTime
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.saving.box import wait_for_earlier
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import Toast

TOPIC = Place(Part.TOPIC)
HOMEWORK = Place(Part.HOMEWORK, (date(2026, 11, 24), 1))
STATE = Place(Part.STATE)


class Away(InlineWorker[Desk]):
    """Writes fail with `trouble`; the outbox is none of them.  `loses_answers`: they are stored all the same."""

    trouble: Exception | None = None
    loses_answers = False

    def submit(self, owner: Any, job: Any, done: Any = None, failed: Any = None, **more: Any) -> Any:
        trouble = self.trouble
        if trouble is None or more.get("lane") != "write" or more.get("label") == "journal.outbox":
            return super().submit(owner, job, done, failed, **more)

        def lost(context: Desk) -> None:
            if self.loses_answers:
                job(context)
            raise trouble

        return super().submit(owner, lost, done, failed, **more)


class Run(Seat):
    """From one start of the program to its end, by the maths teacher."""

    def __init__(self, school: BuiltSchool, desk: Desk, qtbot: QtBot, role: Role = Role.TEACHER) -> None:
        self.school = school
        self.worker = Away(desk)
        self.last_time = LastTime(self.worker, role=role)
        self.tab = JournalTab(WorkerSource(self.worker), last_time=self.last_time)
        qtbot.addWidget(self.tab)
        self.tab.resize(1400, 800)
        self.tab.show()
        self.tab.start()
        self.settle()

    @property
    def key(self) -> LessonKey:
        return LessonKey(self.school.algebra_a, TODAY, 1)

    @property
    def cell(self) -> CellKey:
        return CellKey(*self.key, self.school.arbuzova)

    @property
    def lessons(self) -> Any:
        return self.tab._savers.lessons

    @property
    def drafts(self) -> Any:
        return self.tab.sheet.cell._drafts

    def settle(self) -> None:
        """All that is about to be sent is sent."""
        self.tab.flush()

    def lose_share(self, *, answers_only: bool = False) -> None:
        self.worker.trouble = StorageProblem("share.unreachable")
        self.worker.loses_answers = answers_only

    def find_share(self) -> None:
        self.worker.trouble = None
        self.settle()

    def write(self, place: Place, wanted: Any, expected: Any = "") -> None:
        self.lessons.put(self.key, Wish(place, expected, wanted))
        self.settle()

    def enter_term_mark(self, given: Given | None, row: int = 0) -> None:
        results = self.tab.results
        results.open_sheet(SheetKey(self.school.algebra_a, int(TermMarkKind.TERM), self.school.term1))
        assert results.editor.enter(row, given)
        self.settle()

    def remark(self, text: str) -> None:
        self.tab.sheet.cell._remark_saver.put(self.cell, RemarkWish("praise", text))
        self.settle()

    def end(self) -> None:
        self.tab.leave()
        self.tab.close()

    def said(self) -> list[str]:
        return [toast.accessibleName() for toast in self.tab.findChildren(Toast)]


Begin = Callable[..., Run]


@pytest.fixture
def lived_in(school: BuiltSchool) -> BuiltSchool:
    """Something was recorded before, as in every real school; the first period is open."""
    russian = school.session(Role.TEACHER, school.russian_teacher)
    commands.write_cells(russian, school.russian_a, [mark(school.arbuzova, None, 5, number=2)])
    with school.file.writing():
        Term.update(closed_at=None).where(Term.id == school.term1).execute()
    return school


@pytest.fixture
def begin(
    lived_in: BuiltSchool, desk: Desk, tmp_path: Path, theme: Theme, translations: object, qtbot: QtBot
) -> Iterator[Begin]:
    """Start the program; at the end all are closed."""
    desk.outbox_directory = tmp_path / "outbox"
    start(desk, lived_in, "maths_teacher", Role.TEACHER)
    runs: list[Run] = []

    def run() -> Run:
        runs.append(Run(lived_in, desk, qtbot))
        return runs[-1]

    yield run
    for one in runs:
        one.end()
    wait_for_earlier()


def left_behind(desk: Desk) -> dict[str, dict[str, Any]]:
    """What is on the disk when no program runs, by kind."""
    wait_for_earlier()
    assert desk.outbox_directory is not None
    kinds = ("lesson", "term_mark", "remark")
    with Outbox.open(desk.outbox_directory, desk.session.school, desk.session.account_id) as box:
        found = {kind: box.kept(f"{kind}/teacher") for kind in kinds}
    return {
        kind: {about: json.loads(text) for about, text in slips.items()}
        for kind, slips in found.items()
        if slips
    }


def card(school: BuiltSchool, role: Role = Role.TEACHER) -> LessonCard:
    person = school.maths_teacher if role is Role.TEACHER else school.deputy
    session = school.session(role, person, school.other())
    return queries.lesson_card(session, school.algebra_a, TODAY, 1)


def homework(school: BuiltSchool) -> list[str]:
    return [one.text for one in card(school).homework_given]


def colleague(school: BuiltSchool) -> Any:
    """The same teacher at another PC."""
    return school.session(Role.TEACHER, school.maths_teacher, school.other())


def remarks(school: BuiltSchool) -> list[str]:
    head = school.session(Role.HEAD, school.head, school.other())
    days = diary_week(head, school.arbuzova, TODAY).days
    return [one.text for day in days for one in day.remarks]


def term_marks(school: BuiltSchool) -> list[tuple[int, str | None]]:
    found = school.file.connection.execute("SELECT value, reason FROM term_mark").fetchall()
    return [(int(value), reason) for value, reason in found]


def logged(school: BuiltSchool, entity: str) -> int:
    with school.file.reading():
        return int(ChangeLog.select().where(ChangeLog.entity == entity).count())


# --- once, and all of it ---------------------------------------------------------------------------------


def test_all_that_the_share_did_not_take_is_stored_once_at_the_next_start(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, qtbot: QtBot
) -> None:
    first = begin()
    before = [logged(lived_in, one) for one in ("lesson_topic", "homework", "lesson", "term_mark", "remark")]
    first.lose_share()
    first.write(TOPIC, "Степень с натуральным показателем")
    first.write(HOMEWORK, "№ 12")
    first.write(STATE, Became(LessonState.HELD_EMPTY), Became(LessonState.NORMAL))
    first.enter_term_mark(Given(MarkValue.NOT_ATTESTED, "Болезнь"))
    first.remark("Помогает соседу")
    assert first.tab.unsaved == 5
    wait_for_earlier()
    assert first.tab.is_kept
    first.end()
    assert sorted(left_behind(desk)) == ["lesson", "remark", "term_mark"]
    second = begin()
    assert card(lived_in).topic == "Степень с натуральным показателем"
    assert (homework(lived_in), card(lived_in).state) == (["№ 12"], LessonState.HELD_EMPTY)
    assert term_marks(lived_in) == [(MarkValue.NOT_ATTESTED, "Болезнь")]
    assert remarks(lived_in) == ["Помогает соседу"]
    assert second.tab.unsaved == 0
    qtbot.waitUntil(lambda: second.said() == ["Сохранено 5 записей с прошлого раза."])
    second.end()
    assert left_behind(desk) == {}
    begin().end()
    after = [logged(lived_in, one) for one in ("lesson_topic", "homework", "lesson", "term_mark", "remark")]
    assert [now - was for now, was in zip(after, before, strict=True)] == [1, 1, 1, 1, 1]


def test_nothing_stays_of_what_is_stored_or_given_up(begin: Begin, desk: Desk) -> None:
    run = begin()
    run.write(TOPIC, "Степень")
    run.remark("Молодец")
    run.lose_share()
    run.write(HOMEWORK, "№ 12")
    run.lessons.give_up(run.key, HOMEWORK)
    run.enter_term_mark(Given(5))
    run.tab.results.editor.enter(0, None)
    run.end()
    assert left_behind(desk) == {}


def test_half_typed_words_are_kept_without_a_pause(begin: Begin, desk: Desk, qtbot: QtBot) -> None:
    """The keys go on and on: neither the share nor a rest of the keys is waited for."""
    run = begin()
    run.lose_share()
    for length in range(1, 40):
        run.lessons.put(run.key, Wish(TOPIC, "", "Степень с натуральным показателем, урок"[:length]))
        run.drafts.begin(run.cell)
        run.drafts.type(run.cell, "remark", "Не принёс учебник, тетрадь, линейку, ла"[:length])
    qtbot.waitUntil(lambda: run.tab.is_kept)
    assert run.tab.unsaved == 2
    run.last_time._slips = ()  # the power fails: nobody says good-bye
    run.end()
    found = left_behind(desk)
    (said,) = found["lesson"].values()
    assert said["wanted"] == "Степень с натуральным показателем, урок"
    (draft,) = found["remark"].values()
    assert (draft["text"], draft["token"]) == ("Не принёс учебник, тетрадь, линейку, ла", "")


def test_unsent_remark_is_in_its_form_again_and_not_sent(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, qtbot: QtBot
) -> None:
    first = begin()
    first.drafts.begin(first.cell)
    first.drafts.type(first.cell, "praise", "Помогает ")
    assert first.tab.unsaved == 1
    first.end()
    second = begin()
    draft = second.drafts.get(second.cell)
    assert (draft.kind, draft.text) == ("praise", "Помогает ")
    assert (second.tab.unsaved, remarks(lived_in)) == (1, [])
    qtbot.waitUntil(lambda: len(second.said()) == 1)
    assert "не отправлено" in second.said()[0]
    second.drafts.end(second.cell)
    assert second.tab.unsaved == 0
    second.end()
    assert left_behind(desk) == {}


def test_remark_whose_answer_was_lost_is_written_once(
    begin: Begin, lived_in: BuiltSchool, desk: Desk
) -> None:
    first = begin()
    first.lose_share(answers_only=True)
    first.remark("Помогает соседу")
    first.end()
    assert remarks(lived_in) == ["Помогает соседу"]
    begin().end()
    assert remarks(lived_in) == ["Помогает соседу"]
    assert left_behind(desk) == {}


@pytest.mark.parametrize("place", [TOPIC, HOMEWORK])
@pytest.mark.parametrize("again", [True, False], ids=["started again", "the share is back"])
def test_words_whose_answer_was_lost_are_no_dispute_with_oneself(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, place: Place, again: bool
) -> None:
    run = begin()
    run.lose_share(answers_only=True)
    run.write(place, "Степ")
    run.lose_share()
    run.write(place, "Степень")
    if again:
        run.end()
        run = begin()
    else:
        run.find_share()
    run.settle()
    assert run.tab.unsaved == 0
    assert (homework(lived_in) if place is HOMEWORK else [card(lived_in).topic]) == ["Степень"]
    run.end()
    assert left_behind(desk) == {}


# --- another was faster, or a rule forbids it ------------------------------------------------------------


def set_topic(school: BuiltSchool, topic: str, expected: str = "") -> None:
    commands.set_topic(colleague(school), school.algebra_a, TODAY, 1, topic, expected=expected)


@pytest.mark.parametrize("own", [True, False])
def test_dispute_of_the_last_time_stays_until_one_has_chosen(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, own: bool, qtbot: QtBot
) -> None:
    first = begin()
    first.lose_share()
    first.write(TOPIC, "Степень")
    first.end()
    set_topic(lived_in, "Одночлены")
    second = begin()
    assert card(lived_in).topic == "Одночлены", "nothing was overwritten"
    qtbot.waitUntil(lambda: len(second.said()) == 1)
    assert "запись об уроке с прошлого раза ждёт" in second.said()[0]
    second.end()
    set_topic(lived_in, "Многочлены", "Одночлены")
    third = begin()
    dispute = third.lessons.dispute(third.key, TOPIC)
    assert dispute.wish.wanted == "Степень"
    third.tab.lesson.reload()
    assert third.lessons.dispute(third.key, TOPIC).actual == "Многочлены"
    if own:
        third.lessons.keep_mine(third.key, TOPIC, None)
    else:
        third.lessons.give_up(third.key, TOPIC)
    assert third.tab.unsaved == 0
    third.end()
    assert card(lived_in).topic == ("Степень" if own else "Многочлены")
    assert left_behind(desk) == {}


def test_homework_that_a_colleague_took_back_is_a_dispute(
    begin: Begin, lived_in: BuiltSchool, desk: Desk
) -> None:
    first = begin()
    first.write(HOMEWORK, "№ 12")
    first.lose_share()
    first.write(HOMEWORK, "№ 12, 13", "№ 12")
    first.end()
    no = card(lived_in).homework_given[0].no
    commands.set_homework(
        colleague(lived_in), lived_in.algebra_a, date(2026, 11, 24), no, "", expected="№ 12", due_number=1,
        set_date=TODAY, set_number=1,
    )  # fmt: skip
    second = begin()
    assert homework(lived_in) == []
    assert second.lessons.dispute(second.key, HOMEWORK).actual == ""
    second.lessons.keep_mine(second.key, HOMEWORK, None)
    assert homework(lived_in) == ["№ 12, 13"]


@pytest.mark.parametrize("own", [True, False])
def test_mark_of_the_report_card_that_two_have_set(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, own: bool
) -> None:
    first, other = begin(), begin()
    first.lose_share()
    first.enter_term_mark(Given(MarkValue.NOT_ATTESTED, "Болезнь"))
    other.enter_term_mark(Given(MarkValue.NOT_ATTESTED, "Прогулы"))
    other.end()
    first.end()
    for _ in range(2):  # it is asked about until one has chosen
        again = begin()
        place = again.tab.results.editor
        again.tab.results.open_sheet(SheetKey(lived_in.algebra_a, int(TermMarkKind.TERM), lived_in.term1))
        (clash,) = place.clashes
        assert clash.mine == Given(MarkValue.NOT_ATTESTED, "Болезнь")
        assert term_marks(lived_in) == [(MarkValue.NOT_ATTESTED, "Прогулы")]
        if _ == 0:
            again.end()
    again.tab.results.editor.choose(clash.slot, own=own)
    again.settle()
    assert again.tab.unsaved == 0
    again.end()
    assert term_marks(lived_in) == [(MarkValue.NOT_ATTESTED, "Болезнь" if own else "Прогулы")]
    assert left_behind(desk) == {}


def test_mark_of_a_period_that_was_closed_meanwhile_is_refused_and_can_be_given_up(
    begin: Begin, lived_in: BuiltSchool, desk: Desk
) -> None:
    first = begin()
    first.lose_share()
    first.enter_term_mark(Given(4))
    first.end()
    with lived_in.file.writing():
        Term.update(closed_at=lived_in.clock.now()).where(Term.id == lived_in.term1).execute()
    start(desk, lived_in, "maths_teacher", Role.TEACHER)
    second = begin()
    assert (second.tab.unsaved, term_marks(lived_in)) == (1, [])
    second.tab.results.open_sheet(SheetKey(lived_in.algebra_a, int(TermMarkKind.TERM), lived_in.term1))
    assert second.tab.results.editor.shown(0) == Given(4)
    second.tab.results.editor.drop_refused()
    second.end()
    assert left_behind(desk) == {}


def test_mark_taken_over_is_set_only_while_the_same_is_proposed(
    begin: Begin, lived_in: BuiltSchool, desk: Desk
) -> None:
    first = begin()
    results = first.tab.results
    with lived_in.file.writing():
        Term.update(closed_at=None).where(Term.id == lived_in.term2).execute()
    first.type("5")
    first.settle()
    results.open_sheet(SheetKey(lived_in.algebra_a, int(TermMarkKind.TERM), lived_in.term2))
    first.lose_share()
    assert results.editor.take_over(range(3)) == 1
    first.settle()
    first.end()
    (said,) = left_behind(desk)["term_mark"].values()
    assert said["agreed"]
    place = mark(lived_in.arbuzova, 5, 2, date=TODAY)
    assert not commands.write_cells(colleague(lived_in), lived_in.algebra_a, [place]).conflicts
    begin().end()
    assert term_marks(lived_in) == []
    assert left_behind(desk) == {}


def test_state_that_a_rule_forbids_is_told(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, qtbot: QtBot
) -> None:
    first = begin()
    first.lose_share()
    first.write(STATE, Became(LessonState.CANCELLED), Became(LessonState.NORMAL))
    first.end()
    edit = mark(lived_in.arbuzova, None, 5, date=TODAY)
    assert not commands.write_cells(colleague(lived_in), lived_in.algebra_a, [edit]).conflicts
    second = begin()
    qtbot.waitUntil(lambda: len(second.said()) == 1)
    assert second.said()[0].startswith("С прошлого раза, ")
    assert second.tab.unsaved == 0
    second.end()
    assert left_behind(desk) == {}


def test_refused_words_are_shown_where_they_were_typed(
    begin: Begin, lived_in: BuiltSchool, desk: Desk
) -> None:
    first = begin()
    first.lose_share()
    first.write(TOPIC, "Степень")
    first.end()
    second = begin()
    second.worker.trouble = Refused("term.closed", term=2)
    second.write(HOMEWORK, "№ 12")
    assert isinstance(second.lessons.refusal(second.key, HOMEWORK), DiaryError)
    second.end()
    third = begin()
    assert homework(lived_in) == ["№ 12"], "it is tried again: the rule may hold no more"
    third.end()
    assert left_behind(desk) == {}


def test_words_about_a_course_that_is_somebody_elses_now_can_be_given_up(
    begin: Begin, lived_in: BuiltSchool, desk: Desk
) -> None:
    first = begin()
    first.lose_share()
    first.write(TOPIC, "Степень")
    first.enter_term_mark(Given(4))
    first.remark("Помогает соседу")
    first.end()
    with lived_in.file.writing():
        CourseTeacher.delete().where(CourseTeacher.course == lived_in.algebra_a).execute()
    start(desk, lived_in, "maths_teacher", Role.TEACHER)
    second = begin()
    assert second.tab.unsaved == 3
    banner = second.tab.findChild(JournalBanner)
    assert isinstance(banner, JournalBanner)
    assert not banner.isHidden()
    banner.given_up.emit()
    assert second.tab.unsaved == 0
    second.end()
    assert left_behind(desk) == {}
    assert card(lived_in, Role.DEPUTY).topic == ""


def test_share_that_is_away_at_the_start_leaves_it_to_the_savers(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begin()
    first.lose_share()
    first.write(TOPIC, "Степень")
    first.enter_term_mark(Given(4))
    first.end()
    with monkeypatch.context() as patch:
        patch.setattr(Away, "trouble", StorageProblem("share.unreachable"))
        second = begin()
        assert second.tab.unsaved == 2
        wait_for_earlier()
        assert second.tab.is_kept
    second.find_share()
    assert (card(lived_in).topic, term_marks(lived_in)) == ("Степень", [(4, None)])
    second.end()
    assert left_behind(desk) == {}


def test_disk_that_takes_nothing_is_told_and_what_was_typed_is_not_called_kept(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    run = begin()
    run.lose_share()

    def full(*_: object, **__: object) -> None:
        raise StorageError("file.full", path="outbox")

    with monkeypatch.context() as patch:
        patch.setattr(outbox.Box, "change", full)
        run.write(TOPIC, "Степень")
        wait_for_earlier()
        assert not run.tab.is_kept
        qtbot.waitUntil(lambda: len(run.said()) == 1)
        assert "На этом компьютере" in run.said()[0]
    run.write(HOMEWORK, "№ 12")
    wait_for_earlier()
    assert run.tab.is_kept, "the disk takes all of it again"


def test_a_new_work_that_is_on_its_way_is_not_called_kept(begin: Begin) -> None:
    """Such a step is not sent twice: its answer has to be waited for."""
    run = begin()
    run.worker.hold()
    run.lessons.put(run.key, Wish(Place(Part.NEW_WORK), None, 1), at_once=True)
    wait_for_earlier()
    assert run.tab.unsaved == 1
    assert not run.tab.is_kept
    run.worker.release()


def test_what_was_typed_in_one_role_is_not_sent_in_another(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, qtbot: QtBot
) -> None:
    first = begin()
    first.lose_share()
    first.remark("Помогает соседу")
    first.end()
    other = Run(lived_in, desk, qtbot, Role.CLASS_TEACHER)
    assert (other.tab.unsaved, remarks(lived_in)) == (0, [])
    other.end()
    begin().end()
    assert remarks(lived_in) == ["Помогает соседу"]


# --- the file was moved ----------------------------------------------------------------------------------


@pytest.mark.parametrize("adopts", [True, False])
def test_entries_for_a_file_that_was_moved_are_asked_about(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, tmp_path: Path, adopts: bool, qtbot: QtBot
) -> None:
    first = begin()
    first.lose_share()
    first.type("54")
    first.write(TOPIC, "Степень")
    first.end()
    wait_for_earlier()
    assert first.tab.findChild(ElsewhereBar).isHidden()  # type: ignore[union-attr]
    new = tmp_path / "new" / "school.db"
    new.parent.mkdir()
    lived_in.file.close()
    old = lived_in.path
    shutil.move(old, new)
    lived_in.path, lived_in.file = new, open_school_file(new)
    desk.open(new)
    start(desk, lived_in, "maths_teacher", Role.TEACHER)
    second = begin()
    bar = second.tab.findChild(ElsewhereBar)
    assert isinstance(bar, ElsewhereBar)
    assert bar.isVisible()
    assert str(old) in bar.text
    assert "3 записи, сделанные" in bar.text
    assert second.tab.unsaved == 0, "never by itself"
    assert second.column()[:2] == ["", ""]
    answer = {button.text(): button for button in bar.findChildren(QPushButton)}
    answer["Перенести сюда" if adopts else "Оставить"].click()
    second.settle()
    assert not bar.isVisible()
    session = desk.session
    page = queries.journal_page(session, lived_in.algebra_a, lived_in.term2)
    stored = sorted(cell.value for (_, at), cell in page.marks.items() if page.columns[at].date == TODAY)
    assert stored == ([4, 5] if adopts else [])
    topic = queries.lesson_card(session, lived_in.algebra_a, TODAY, 1).topic
    assert topic == ("Степень" if adopts else "")
    second.end()
    third = begin()
    assert third.tab.findChild(ElsewhereBar).isVisible() is not adopts  # type: ignore[union-attr]


def test_works_are_written_down_as_they_are() -> None:
    """The two forms that are no texts."""
    from ui.journal.lesson.slips import _plain, _value

    for part, value in (
        (Part.WORK, WorkFacts(3, 1.5, "Степень")),
        (Part.STATE, Became(LessonState.REPLACED, 7)),
    ):
        assert _value(part, json.loads(json.dumps(_plain(value)))) == value
