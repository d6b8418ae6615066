"""What has changed for a pupil since the last look, and what a family is not told of it."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.changes import Change
from app.codes import AttendanceCode, MarkValue, Role, TermMarkKind
from app.diary.commands import record_visit
from app.errors import NotAllowed
from app.homework.commands import tick_homework
from app.journal.commands import set_homework
from app.progress import marks_news
from app.progress.marks import marks_since, pupil_marks
from app.progress.marks_news import Key, State, net, told_by_tables
from app.progress.marks_rows import MarksNewsLine, NewsOf
from app.session import Session
from models.journal import Lesson, Mark, Work
from models.school import AcademicYear, Enrollment, SchoolClass
from tests.app.progress.journal import Hand
from tests.app.test_query_plans import statements_of
from tests.build import LESSON_DAYS, NOW, BuiltSchool

HOUR = timedelta(hours=1)
EARLIER = NOW - timedelta(days=3)
DAY, NEXT = LESSON_DAYS[0], LESSON_DAYS[1]


@pytest.fixture
def hand(school: BuiltSchool) -> Hand:
    return Hand(school)


@pytest.fixture
def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


@pytest.fixture
def before(school: BuiltSchool) -> Callable[[], None]:
    """What follows is done before the last look; call it when that is over."""
    school.clock.moment = EARLIER - HOUR

    def over() -> None:
        school.clock.moment = NOW

    return over


def news(session: Session, school: BuiltSchool) -> list[MarksNewsLine]:
    found = marks_since(session, school.arbuzova, EARLIER)
    assert not found.more
    return list(found.lines)


def said(lines: list[MarksNewsLine]) -> list[tuple[str, str, int | None, int | None]]:
    return [(line.of.value, line.subject, line.before, line.after) for line in lines]


# --- what is news ------------------------------------------------------------------------------------------


def test_new_mark(school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]) -> None:
    hand.mark("algebra_a", "arbuzova", DAY, 3)
    before()
    no = hand.work("algebra_a", NEXT, 3)
    hand.mark("algebra_a", "arbuzova", NEXT, 5, work=no, comment="Умница")
    (line,) = news(parent, school)
    assert said([line]) == [("mark", "Алгебра", None, 5)]
    assert (line.date, line.number, line.work, line.kind) == (NEXT, 1, no, "Контрольная")
    assert (line.comment, line.at, line.author) == ("Умница", NOW, ""), "the course's teacher is on the page"
    assert marks_since(parent, school.arbuzova, EARLIER).marks == {(school.algebra_a, NEXT, 1, no)}


def test_changed_mark_says_what_it_was_and_who(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    hand.mark("algebra_a", "arbuzova", DAY, 3)
    before()
    hand.mark("algebra_a", "arbuzova", DAY, 2, was=3, reason="Списал")
    school.clock.moment += HOUR
    hand.mark("algebra_a", "arbuzova", DAY, 4, was=2, reason="Апелляция")
    (line,) = news(parent, school)
    assert said([line]) == [("mark", "Алгебра", 3, 4)]
    assert (line.author, line.at) == ("Цифрова Инна Петровна", NOW + HOUR)


def test_mark_taken_away(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    hand.mark("algebra_a", "arbuzova", DAY, 3)
    before()
    hand.mark("algebra_a", "arbuzova", DAY, None, was=3, reason="Ошибка")
    (line,) = news(parent, school)
    assert said([line]) == [("mark", "Алгебра", 3, None)]
    assert marks_since(parent, school.arbuzova, EARLIER).marks == frozenset()


def test_debt_and_what_became_of_it(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    hand.mark("algebra_a", "arbuzova", DAY, MarkValue.DEBT, due_date=NEXT)
    hand.mark("russian_a", "arbuzova", DAY, MarkValue.DEBT, due_date=NEXT)
    before()
    hand.mark("algebra_a", "arbuzova", DAY, 4, was=MarkValue.DEBT, reason="Сдала")
    hand.mark(
        "russian_a",
        "arbuzova",
        DAY,
        MarkValue.DEBT,
        was=MarkValue.DEBT,
        due_date=date(2026, 12, 1),
        reason="Ждём",
    )
    hand.mark("english_a1", "arbuzova", DAY, MarkValue.DEBT, due_date=NEXT)
    lines = news(parent, school)
    assert said(lines) == [
        ("mark", "Алгебра", MarkValue.DEBT, 4),
        ("mark", "Русский язык", MarkValue.DEBT, MarkValue.DEBT),
        ("mark", "Английский язык", None, MarkValue.DEBT),
    ]
    assert [line.due_date for line in lines] == [None, date(2026, 12, 1), NEXT]


def test_absences(school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]) -> None:
    for course in ("algebra_a", "russian_a", "english_a1"):
        hand.absence(course, "arbuzova", DAY, AttendanceCode.ABSENT)
    before()
    hand.absence(
        "algebra_a", "arbuzova", DAY, AttendanceCode.ILL, was=AttendanceCode.ABSENT, reason="Справка"
    )
    hand.absence("russian_a", "arbuzova", DAY, None, was=AttendanceCode.ABSENT, reason="Ошибка")
    hand.absence("algebra_a", "arbuzova", NEXT, AttendanceCode.LATE, minutes=7)
    lines = news(parent, school)
    assert said(lines) == [
        ("attendance", "Алгебра", None, AttendanceCode.LATE),
        ("attendance", "Алгебра", AttendanceCode.ABSENT, AttendanceCode.ILL),
        ("attendance", "Русский язык", AttendanceCode.ABSENT, None),
    ]
    assert [line.minutes for line in lines] == [7, None, None]


def test_report_card(school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]) -> None:
    hand.term_mark("algebra_a", "arbuzova", 1, 4)
    hand.term_mark("russian_a", "arbuzova", 1, 3)
    hand.term_mark("english_a1", "arbuzova", 1, 3)
    before()
    hand.term_mark("algebra_a", "arbuzova", 2, 5)
    hand.term_mark("russian_a", "arbuzova", 1, 4, was=3)
    hand.term_mark("english_a1", "arbuzova", 1, None, was=3)
    lines = news(parent, school)
    assert sorted(said(lines), key=lambda one: one[1]) == [
        ("term_mark", "Алгебра", None, 5),
        ("term_mark", "Английский язык", 3, None),
        ("term_mark", "Русский язык", 3, 4),
    ]
    assert {(line.date, line.number, line.term_kind) for line in lines} == {
        (None, 1, TermMarkKind.TERM), (None, 2, TermMarkKind.TERM),
    }  # fmt: skip


def test_what_is_as_it_was_is_no_news(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    hand.mark("algebra_a", "arbuzova", DAY, 3)
    before()
    hand.mark("algebra_a", "arbuzova", DAY, 4, was=3, reason="Опечатка")
    hand.mark("algebra_a", "arbuzova", DAY, 3, was=4)
    hand.mark("russian_a", "arbuzova", DAY, 5)
    hand.mark("russian_a", "arbuzova", DAY, None, was=5)
    assert news(parent, school) == []


def test_only_the_comment_has_changed(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    hand.mark("algebra_a", "arbuzova", DAY, 3)
    before()
    hand.mark("algebra_a", "arbuzova", DAY, 3, was=3, comment="Можно исправить", reason="Забыла")
    (line,) = news(parent, school)
    assert (line.before, line.after, line.comment) == (3, 3, "Можно исправить")


def test_newest_first_and_other_things_are_not_told(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    before()
    hand.mark("algebra_a", "arbuzova", DAY, 3)
    school.clock.moment += HOUR
    hand.mark("russian_a", "arbuzova", DAY, 4)
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_homework(teacher, school.algebra_a, NEXT, None, "№ 5")
    tick_homework(
        school.session(Role.PUPIL, school.arbuzova), school.arbuzova, school.algebra_a, NEXT, 1, True
    )
    record_visit(parent, school.arbuzova, "week")
    assert [line.subject for line in news(parent, school)] == ["Русский язык", "Алгебра"]


def test_mark_that_moved_with_its_lesson_is_told_once(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    """An import moves lessons; their marks follow by the file's own rule, and the log knows them where they were."""
    before()
    hand.mark("algebra_a", "arbuzova", DAY, 5)
    with school.file.writing():
        Lesson.update(number=7).where(Lesson.course == school.algebra_a, Lesson.date == DAY).execute()
        assert (
            Mark.select().where(Mark.number == 7).count()
            == Work.select().where(Work.number == 7).count()
            == 1
        )
    assert [(line.before, line.after, line.number) for line in news(parent, school)] == [(None, 5, 7)]


# --- what is not told --------------------------------------------------------------------------------------


def test_reasons_and_other_children_are_never_told(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    hand.mark("algebra_a", "arbuzova", DAY, 3)
    before()
    hand.mark("algebra_a", "arbuzova", DAY, 4, was=3, reason="Тайная причина")
    hand.term_mark("algebra_a", "arbuzova", 2, MarkValue.NOT_ATTESTED, reason="Тайная причина")
    for other in ("yolkin", "zhukova"):
        hand.mark("algebra_a", other, DAY, 2, comment="О другом")
        hand.absence("algebra_a", other, NEXT, AttendanceCode.ABSENT)
    hand.mark("algebra_b", "beryozkin", DAY, 5)  # the other child of this parent
    found = marks_since(parent, school.arbuzova, EARLIER)
    assert len(found.lines) == 2
    assert "Тайная" not in repr(found)
    assert "О другом" not in repr(found)
    assert not any("reason" in field.name for field in dataclasses.fields(MarksNewsLine))


def test_nobody_elses(school: BuiltSchool, parent: Session) -> None:
    for who in ("yolkin", "vetrova"):
        with pytest.raises(NotAllowed):
            marks_since(parent, school.ids[who], EARLIER)


# --- the page ----------------------------------------------------------------------------------------------


def test_page_has_the_news_of_the_year_of_today(school: BuiltSchool, hand: Hand, parent: Session) -> None:
    hand.mark("algebra_a", "arbuzova", NEXT, 5)
    page = pupil_marks(parent, school.arbuzova, since=EARLIER)
    assert page.news == marks_since(parent, school.arbuzova, EARLIER)
    assert len(page.news.lines) == 1
    assert pupil_marks(parent, school.arbuzova).news is None, "at the first look all is new"
    with school.file.writing():
        old = AcademicYear.create(name="2025/2026", starts=date(2025, 9, 1), ends=date(2026, 8, 31))
        six = SchoolClass.create(year=old, grade=6, letter="А", term_scheme=school.quarters)
        Enrollment.create(school_class=six, pupil=school.arbuzova, from_date=old.starts, to_date=old.ends)
    parent = school.session(Role.PARENT, school.parent)
    assert pupil_marks(parent, school.arbuzova, old.id, EARLIER).news is None


# --- what it costs -----------------------------------------------------------------------------------------


def test_new_marks_cost_no_row_of_the_log(
    school: BuiltSchool, hand: Hand, parent: Session, before: Callable[[], None]
) -> None:
    before()
    for on in LESSON_DAYS[:12]:
        hand.mark("algebra_a", "arbuzova", on, 5)
    assert len(news(parent, school)) == 12
    log = [sql for sql in statements_of(parent, lambda: news(parent, school)) if "change_log" in sql]
    # Twice where there is something on the pupil; and, as a first statement, what happened since.
    assert [sql for sql in log if '"before"' in sql and "IN (" in sql] == []


def test_reading_ends_at_what_is_older(
    school: BuiltSchool,
    hand: Hand,
    parent: Session,
    before: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(marks_news, "_PORTION", 2)
    for on in LESSON_DAYS[:12]:
        hand.absence("algebra_a", "arbuzova", on, AttendanceCode.ILL)
    school.clock.moment = EARLIER - timedelta(hours=1, minutes=30)
    before()
    hand.absence("russian_a", "arbuzova", DAY, AttendanceCode.ILL)
    read: list[int] = []
    whole = marks_news.changes_numbered

    def counted(seqs: list[int]) -> list[Change]:
        read.extend(seqs)
        return whole(seqs)

    monkeypatch.setattr(marks_news, "changes_numbered", counted)
    school.clock.moment = NOW + timedelta(hours=2)
    found = marks_since(parent, school.arbuzova, NOW - timedelta(minutes=1))
    assert (len(found.lines), found.more, len(read)) == (1, False, 2)


def test_there_is_an_end(
    school: BuiltSchool,
    hand: Hand,
    parent: Session,
    before: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(marks_news, "_PORTION", 2)
    monkeypatch.setattr(marks_news, "MOST_ROWS", 4)
    before()
    for on in LESSON_DAYS[:6]:
        hand.absence("algebra_a", "arbuzova", on, AttendanceCode.ILL)
    found = marks_since(parent, school.arbuzova, EARLIER)
    assert found.more
    assert [line.date for line in found.lines] == sorted(LESSON_DAYS[2:6], reverse=True)
    monkeypatch.setattr(marks_news, "MOST_ROWS", 6)
    found = marks_since(parent, school.arbuzova, EARLIER)
    assert (len(found.lines), found.more) == (6, False)


# --- the rule ----------------------------------------------------------------------------------------------

SINCE = datetime(2026, 11, 20, tzinfo=UTC)
_comments = st.sampled_from([None, "да"])
_stored = st.builds(lambda value, comment: {"value": value, "comment": comment}, st.integers(2, 5), _comments)
_states: st.SearchStrategy[dict[str, Any] | None] = st.none() | _stored


def change(seq: int, work: int, old: Any, new: Any) -> Change:
    at = int(SINCE.timestamp()) + seq
    key = f"1/{DAY:%Y%m%d}/1/{work}/7"
    return Change(seq, seq, at, 1, "teacher", "mark", key, 1, 1, 7, DAY, 1, old, new, "Причина")


@given(st.data())
def test_net_of_any_story(data: st.DataObject) -> None:
    """A life of three marks, of which the end is in the tables: what is told is the difference of the two ends."""
    begun = {work: data.draw(_states) for work in (1, 2, 3)}
    now, changes = dict(begun), []
    for seq in range(1, data.draw(st.integers(0, 8)) + 1):
        work = data.draw(st.integers(1, 3))
        new = data.draw(_states.filter(lambda one, work=work: one != now[work]))  # type: ignore[misc]
        changes.append(change(seq, work, now[work], new))
        now[work] = new
    tables = {
        Key(NewsOf.MARK, 1, DAY, 1, work=work): State(stored["value"], stored["comment"], set_at=SINCE - HOUR)
        for work, stored in now.items()
        if stored is not None
    }
    found = {one.key.work: (one.before, one.after) for one in net(tables, changes, SINCE)}
    expected = {
        work: tuple(one and State(one["value"], one["comment"]) for one in (begun[work], now[work]))
        for work in begun
        if begun[work] != now[work]
    }
    assert found == expected


def test_tables_tell_only_of_what_is_alone_at_its_place() -> None:
    one, two = (Key(NewsOf.MARK, 1, DAY, 1, work=work) for work in (1, 2))
    card = Key(NewsOf.TERM_MARK, 1, None, 2, term_kind=1)
    seat = Key(NewsOf.ATTENDANCE, 1, NEXT, 1)
    mark, late = State(5, set_at=SINCE), State(4, minutes=5)
    assert told_by_tables([(8, 1, DAY, 1), (9, 1, None, None)], {one: mark, card: mark}) == {
        8: SINCE,
        9: SINCE,
    }
    assert told_by_tables([(8, 1, DAY, 1), (9, 1, DAY, 1)], {one: mark}) == {}
    assert told_by_tables([(8, 1, DAY, 1)], {one: mark, two: mark}) == {}
    assert told_by_tables([(8, 1, NEXT, 1)], {seat: late}) == {}
