"""The timetable from a day on and on single days: what commands do, and that taking back leaves no trace."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.codes import LessonState as Became
from app.codes import Role
from app.diary.queries import diary_week
from app.errors import Conflict, Refused
from app.permissions import Action, Target, can
from app.session import Session
from app.timetable import commands, days, queries, standing
from app.timetable.holding import Holds
from app.timetable.rows import Done, LessonKey, LessonState, Spot
from app.unit_of_work import command
from models.base import rows
from models.journal import Homework, Lesson, LessonTopic, Work
from models.school import CourseTeacher
from models.timetable import TimetableEntry
from tests.build import YEAR_STARTS, BuiltSchool

STARTS = date(2026, 12, 7)  # a Monday
MONDAY, TUESDAY, THURSDAY = 1, 2, 4


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    """Algebra of both classes is on Mondays, first and second lesson; nothing else."""
    with school.file.writing():
        Lesson.delete().execute()
    session = school.session(Role.ADMIN, school.admin)
    for course, number in ((school.algebra_a, 1), (school.algebra_b, 2)):
        commands.place(session, course, Spot(MONDAY, number), YEAR_STARTS, room="21")
    return session


def tables(school: BuiltSchool) -> list[list[tuple[Any, ...]]]:
    with school.file.reading():
        return [sorted(rows(table.select()), key=str) for table in (TimetableEntry, Lesson, CourseTeacher)]


def december(school: BuiltSchool, course: str) -> list[tuple[int, int, str | None]]:
    with school.file.reading():
        query = Lesson.select(Lesson.date, Lesson.number, Lesson.room).where(
            Lesson.course == school.ids[course],
            Lesson.date >= date(2026, 12, 1),
            Lesson.date <= date(2026, 12, 21),
        )
        return [(on.day, number, room) for on, number, room in rows(query.order_by(Lesson.date))]


def entry(session: Session, school: BuiltSchool, course: str) -> Any:
    found = queries.school_plan(session, STARTS).planned
    return next(one.entry for one in found if one.course_id == school.ids[course])


def test_from_a_day_on(school: BuiltSchool, admin: Session) -> None:
    """The past stays as it was; what was entered stays and is told."""
    with school.file.writing():
        LessonTopic.create(
            course=school.algebra_a,
            home=school.group_class_a,
            date=date(2026, 12, 14),
            number=1,
            topic="Дроби",
        )
    done = commands.move(admin, entry(admin, school, "algebra_a"), Spot(TUESDAY, 3), STARTS)
    assert december(school, "algebra_a") == [(8, 3, "21"), (14, 1, "21"), (15, 3, "21")]
    assert [(one.key.date, one.because, one.class_name) for one in done.kept] == [
        (date(2026, 12, 14), Holds.TOPIC, "7А")
    ]
    week = queries.class_week(admin, school.class_a, date(2026, 12, 14))
    assert [(one.key.date.day, one.planned) for one in week.lessons] == [(14, False), (15, True)]
    before = queries.class_week(admin, school.class_a, date(2026, 11, 30))
    assert [one.spot for one in before.planned] == [Spot(MONDAY, 1)]
    assert before.changes_on == STARTS
    assert (
        queries.class_week(admin, school.class_a, date(2026, 9, 1)).lessons == ()
    )  # a Tuesday, no algebra yet


def test_swap_room_and_weeks(school: BuiltSchool, admin: Session) -> None:
    commands.swap(admin, [entry(admin, school, "algebra_a")], [entry(admin, school, "algebra_b")], STARTS)
    assert december(school, "algebra_a") == [(7, 2, "21"), (14, 2, "21"), (21, 2, "21")]
    assert december(school, "algebra_b") == [(7, 1, "21"), (14, 1, "21"), (21, 1, "21")]
    commands.set_room(admin, entry(admin, school, "algebra_a"), "33", STARTS + timedelta(days=7))
    assert december(school, "algebra_a") == [(7, 2, "21"), (14, 2, "33"), (21, 2, "33")]
    found = queries.class_week(admin, school.class_a, date(2026, 12, 14))
    commands.set_week(admin, found.planned[0].entry, 2, date(2026, 12, 14))
    assert december(school, "algebra_a") == [(7, 2, "21"), (14, 2, "33")]
    line = next(
        one
        for one in queries.class_week(admin, school.class_a, date(2026, 12, 14)).courses
        if one.course_id == school.algebra_a
    )
    assert (line.placed, line.wanted) == (0.5, None)


def test_another_hand_was_faster(school: BuiltSchool, admin: Session) -> None:
    seen = entry(admin, school, "algebra_a")
    done = commands.set_room(admin, seen, "33", STARTS)
    with pytest.raises(Conflict):
        commands.remove(admin, [seen], STARTS)
    commands.set_room(admin, entry(admin, school, "algebra_a"), "34", STARTS)
    before = tables(school)
    with pytest.raises(Conflict):
        commands.take_back(admin, done)
    with pytest.raises(Refused, match=r"timetable\.has_lesson"):
        commands.place(admin, school.algebra_a, Spot(MONDAY, 1), STARTS)
    with pytest.raises(Refused, match=r"date\.outside_year"):
        commands.place(admin, school.algebra_a, Spot(MONDAY, 4), date(2028, 1, 1))
    assert tables(school) == before


def test_a_day_as_it_really_is(school: BuiltSchool, admin: Session) -> None:
    """The substitute may teach, families see the moved lesson and where the homework went, and back again."""
    key = LessonKey(school.algebra_a, STARTS, 1)
    with school.file.writing():
        Homework.create(
            home=school.group_class_a, due_date=STARTS, due_number=1, course=school.algebra_a, no=1, text="№ 5",
            entered_at=0,
        )  # fmt: skip
    before = tables(school)
    found = standing.substitutes(admin, key)
    assert found is not None
    best = found.candidates[0]
    assert best.person_id != school.maths_teacher
    moved = days.move_lessons(admin, [(key, LessonState(room="21"))], STARTS + timedelta(days=1), 4)
    there = LessonKey(school.algebra_a, STARTS + timedelta(days=1), 4)
    state = LessonState(int(Became.MOVED), None, "21", STARTS)
    stood_in = days.substitute(admin, [((there, state), school.russian_teacher)], "болезнь")
    teacher = school.session(Role.TEACHER, school.russian_teacher)
    parent = school.session(Role.PARENT, school.parent)
    week = diary_week(parent, school.arbuzova, STARTS)
    shown = [(day.date, lesson.number, lesson.moved_from) for day in week.days for lesson in day.lessons]
    assert shown == [(there.date, 4, STARTS)]
    homework = [text.text for day in week.days for lesson in day.lessons for text in lesson.homework]
    assert homework == ["№ 5"]
    with school.file.reading():
        opened = list(
            rows(CourseTeacher.select(CourseTeacher.from_date).where(CourseTeacher.substitute == 1))
        )
    assert opened == [(there.date,)]
    assert not can(teacher, Action.SET_MARK, Target(course=school.algebra_a))  # not before that day
    commands.take_back(admin, stood_in)
    commands.take_back(admin, moved)
    assert tables(school) == before


def test_a_day_off_leaves_what_was_held(school: BuiltSchool, admin: Session) -> None:
    with school.file.writing():
        Lesson.create(course=school.russian_a, date=STARTS, number=5)
        Work.create(course=school.russian_a, date=STARTS, number=5, no=1, kind=school.kind_answer, weight=1)
    before = tables(school)
    short = days.cancel_days(admin, [school.class_a], STARTS, STARTS, "мороз", after_number=4)
    assert [one.after and one.after[0].number for one in short.lessons] == [5]
    commands.take_back(admin, short)
    done = days.cancel_days(admin, [school.class_a], STARTS, STARTS, "карантин")
    week = queries.class_week(admin, school.class_a, STARTS)
    assert [(one.state.state, one.reason) for one in week.lessons] == [(2, "карантин"), (2, "карантин")]
    restored = days.restore(admin, [one.after for one in done.lessons if one.after])
    assert len(restored.lessons) == 2
    assert tables(school) == before


def test_absence_of_a_teacher(school: BuiltSchool, admin: Session) -> None:
    found = standing.absence(admin, school.maths_teacher, STARTS, STARTS)
    assert [(one.lesson.class_name, one.lesson.key.number) for one in found] == [("7А", 1), ("7Б", 2)]
    commands.place(admin, school.russian_a, Spot(MONDAY, 2), STARTS)
    (first, second) = standing.absence(admin, school.maths_teacher, STARTS, STARTS)
    busy = {one.person_id: one.busy for one in second.candidates}
    assert busy[school.russian_teacher] == "7А Русский язык"
    done = days.substitute(
        admin, [((first.lesson.key, first.lesson.state), school.russian_teacher),
                ((second.lesson.key, second.lesson.state), None)], "болезнь",
    )  # fmt: skip
    assert len(done.lessons) == 2
    assert standing.absence(admin, school.maths_teacher, STARTS, STARTS) == ()
    week = queries.teacher_week(admin, school.russian_teacher, STARTS)
    assert [(one.class_name, one.substitute != "") for one in week.lessons] == [("7А", True), ("7А", False)]


@st.composite
def steps(draw: Any) -> list[tuple[str, int, int, int, int]]:
    step = st.tuples(
        st.sampled_from(["place", "move", "remove", "room", "week", "swap", "cancel", "shift", "stand"]),
        st.integers(0, 7), st.integers(1, 5), st.integers(1, 3), st.integers(0, 2),
    )  # fmt: skip
    return draw(st.lists(step, max_size=6))  # type: ignore[no-any-return]


def _step(session: Session, school: BuiltSchool, step: tuple[str, int, int, int, int]) -> Done | None:
    what, which, weekday, number, week = step
    on = STARTS + timedelta(days=which)
    plan = queries.school_plan(session, on).planned
    one = plan[which % len(plan)].entry if plan else None
    courses = (school.algebra_a, school.russian_a, school.algebra_b)
    if what == "place":
        return commands.place(session, courses[which % 3], Spot(weekday, number, week), on)
    if one is None:
        return None
    lessons = queries.class_week(session, school.class_a, on).lessons
    simple: dict[str, Callable[[], Done]] = {
        "move": lambda: commands.move(session, one, Spot(weekday, number, week), on),
        "remove": lambda: commands.remove(session, [one], on),
        "room": lambda: commands.set_room(session, one, str(number), on),
        "week": lambda: commands.set_week(session, one, week, on),
        "swap": lambda: commands.swap(session, [one], [plan[(which + 1) % len(plan)].entry], on),
    }
    if what in simple:
        return simple[what]()
    if not lessons:
        return None
    seen = lessons[which % len(lessons)].key, lessons[which % len(lessons)].state
    if what == "cancel":
        return days.cancel(session, [seen], "мороз")
    if what == "stand":
        return days.substitute(session, [(seen, school.russian_teacher)])
    return days.move_lessons(session, [seen], on + timedelta(days=weekday), number)


class _RolledBack(Exception):
    pass


@command(Action.EDIT_TIMETABLE)
def _in_one(session: Session, school: BuiltSchool, wished: list[tuple[str, int, int, int, int]]) -> None:
    """All in one transaction that is given up: nothing waits for a disk."""
    _there_and_back(session, school, wished)
    raise _RolledBack


def _there_and_back(
    session: Session, school: BuiltSchool, wished: list[tuple[str, int, int, int, int]]
) -> None:
    before = tables(school)
    done: list[Done] = []
    for step in wished:
        with contextlib.suppress(Refused):
            found = _step(session, school, step)
            done += [found] if found else []
    after = tables(school)
    undone = [commands.take_back(session, one) for one in reversed(done)]
    assert tables(school) == before
    again = [commands.take_back(session, one) for one in reversed(undone)]
    assert tables(school) == after
    for one in reversed(again):
        commands.take_back(session, one)
    assert tables(school) == before


def test_taking_all_back_leaves_no_trace(school: BuiltSchool, admin: Session) -> None:
    """Whatever is done, taken back in turn it is as it was; and what was taken back can be done again."""

    @settings(
        max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(steps())
    def holds(wished: list[tuple[str, int, int, int, int]]) -> None:
        with contextlib.suppress(_RolledBack):
            _in_one(admin, school, wished)

    holds()


@pytest.mark.slow
def test_taking_all_back_step_by_step(school: BuiltSchool, admin: Session) -> None:
    """The same with each step stored and in the log, which tells lessons that a teacher put in from others."""

    @settings(
        max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
    )
    @given(steps())
    def holds(wished: list[tuple[str, int, int, int, int]]) -> None:
        _there_and_back(admin, school, wished)

    holds()
