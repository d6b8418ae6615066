"""Lessons follow from the timetable and keep what was entered: compared with a plain model of it."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.codes import LessonState, Role
from app.permissions import Action
from app.session import Session
from app.timetable.following import Followed, follow
from app.timetable.holding import Holds
from app.timetable.layout import week_parity
from app.unit_of_work import command
from models.base import rows
from models.journal import Attendance, Homework, Lesson, LessonTopic, Work
from models.school import Holiday, Term
from models.timetable import TimetableEntry
from tests.build import YEAR_STARTS, BuiltSchool

FIRST, STARTS, ENDS = date(2026, 11, 2), date(2026, 11, 9), date(2026, 11, 22)
Slot = tuple[date, int]

days = st.integers(0, (ENDS - FIRST).days).map(lambda n: FIRST + timedelta(days=n))
slots = st.tuples(days, st.integers(0, 2))
_HOLDS = {
    Holds.WORK, Holds.ATTENDANCE, Holds.TOPIC, Holds.HOMEWORK, Holds.HOMEWORK_DUE, Holds.HELD,
    Holds.SUBSTITUTED, Holds.CANCELLED, Holds.MOVED, Holds.BY_HAND,
}  # fmt: skip


@dataclass(frozen=True)
class Entered:
    weekday: int
    number: int
    week: int
    starts: date
    ends: date | None


entered = st.builds(
    Entered,
    st.integers(1, 6),
    st.integers(0, 2),
    st.integers(0, 2),
    st.sampled_from([YEAR_STARTS, date(2026, 11, 11)]),
    st.sampled_from([None, date(2026, 11, 17)]),
)


@dataclass(frozen=True)
class Case:
    """What lies in the file: entries, days off, the period, and lessons with what they hold (None: nothing)."""

    entries: frozenset[Entered]
    off: tuple[date, date] | None
    workday: date | None
    term: tuple[date, date]
    lessons: dict[Slot, Holds | None]
    origins: dict[Slot, date]


@st.composite
def cases(draw: Any) -> Case:
    key = lambda one: (one.weekday, one.number, one.week, one.starts)  # noqa: E731
    entries = frozenset(draw(st.lists(entered, max_size=5, unique_by=key)))
    first = draw(days)
    off = draw(st.none() | st.just((first, first + timedelta(days=draw(st.integers(0, 3))))))
    term = FIRST + timedelta(days=draw(st.integers(0, 9))), ENDS - timedelta(days=draw(st.integers(0, 3)))
    lessons = draw(st.dictionaries(slots, st.none() | st.sampled_from(sorted(_HOLDS)), max_size=10))
    origins = {slot: draw(days) for slot, held in lessons.items() if held is Holds.MOVED}
    return Case(entries, off, draw(st.none() | days), term, lessons, origins)


class _RolledBack(Exception):
    pass


@command(Action.EDIT_TIMETABLE)
def _tried(session: Session, school: BuiltSchool, case: Case, found: list[Any]) -> None:
    """Fill, follow twice, read; and take it all back."""
    course = school.algebra_a
    Lesson.delete().execute()
    Holiday.delete().execute()
    Term.delete().execute()
    Term.create(scheme=school.quarters, number=1, starts=case.term[0], ends=case.term[1])
    for kind, span in (("public", case.off), ("workday", case.workday and (case.workday, case.workday))):
        if span:
            Holiday.create(year=school.year, name="День", kind=kind, starts=span[0], ends=span[1])
    for one in case.entries:
        TimetableEntry.create(
            course=course, weekday=one.weekday, number=one.number, week=one.week, from_date=one.starts,
            to_date=one.ends,
        )  # fmt: skip
    for slot, held in case.lessons.items():
        _put(session, school, slot, held, case.origins.get(slot))
    first = follow(session, [course], STARTS, ENDS)
    again = follow(session, [course], STARTS, ENDS)
    query = Lesson.select(Lesson.date, Lesson.number, Lesson.state)
    found += [first, again, {(on, number): state for on, number, state in rows(query)}]
    raise _RolledBack


_STATES = {
    Holds.HELD: LessonState.HELD_EMPTY,
    Holds.CANCELLED: LessonState.CANCELLED,
    Holds.MOVED: LessonState.MOVED,
    Holds.SUBSTITUTED: LessonState.REPLACED,
}


def _put(session: Session, school: BuiltSchool, slot: Slot, held: Holds | None, origin: date | None) -> None:
    place = {"course": school.algebra_a, "date": slot[0], "number": slot[1]}
    state = _STATES.get(held, LessonState.NORMAL) if held else LessonState.NORMAL
    stands_in = school.russian_teacher if held is Holds.SUBSTITUTED else None
    Lesson.create(**place, state=int(state), moved_from=origin, substitute=stands_in)
    home, later = school.group_class_a, ENDS + timedelta(days=30)
    if held is Holds.WORK:
        Work.create(**place, no=1, kind=school.kind_answer, weight=1)
    elif held is Holds.ATTENDANCE:
        Attendance.create(**place, pupil=school.arbuzova, code=1)
    elif held is Holds.TOPIC:
        LessonTopic.create(**place, home=home, topic="Дроби")
    elif held in (Holds.HOMEWORK, Holds.HOMEWORK_DUE):
        given = held is Holds.HOMEWORK
        due = later if given else slot[0]
        Homework.create(
            home=home, due_date=due, course=school.algebra_a,
            no=Homework.select().where(Homework.due_date == due).count() + 1, text="№ 5",
            set_date=slot[0] if given else None, set_number=slot[1] if given else None, entered_at=0,
        )  # fmt: skip
    elif held is Holds.BY_HAND:
        key = f"{school.algebra_a}/{slot[0]:%Y%m%d}/{slot[1]}"
        after = {"state": 0, "substitute": None, "room": None}
        # Rows of the log are written at the end: this one must be there when lessons follow.
        session.school.connection.execute(
            "INSERT INTO change_log (step, at, entity, key, course, date, number, after, hash)"
            " VALUES (1, 0, 'lesson', ?, ?, ?, ?, ?, zeroblob(32))",
            (key, school.algebra_a, int(f"{slot[0]:%Y%m%d}"), slot[1], str(after).replace("'", '"')),
        )


def _asked_for(case: Case) -> set[Slot]:
    found = set()
    for offset in range((ENDS - STARTS).days + 1):
        on = STARTS + timedelta(days=offset)
        off = case.off is not None and case.off[0] <= on <= case.off[1] and on != case.workday
        if off or not case.term[0] <= on <= case.term[1]:
            continue
        for one in case.entries:
            week = one.week in (0, week_parity(YEAR_STARTS, on))
            holds = one.starts <= on and (one.ends is None or on <= one.ends)
            if one.weekday == on.isoweekday() and week and holds:
                found.add((on, one.number))
    return found


def _expected(case: Case) -> tuple[set[Slot], set[Slot]]:
    """The lessons that there should be, and of them those that people are told of."""
    wanted = _asked_for(case)
    due = {on for (on, _), held in case.lessons.items() if held is Holds.HOMEWORK_DUE}
    stay, told = set(), set()
    for slot, held in case.lessons.items():
        if slot in wanted or slot[0] < STARTS:
            stay.add(slot)
            continue
        only_due = held in (None, Holds.HOMEWORK_DUE)
        if not only_due or (slot[0] in due and slot[0] not in {on for on, _ in wanted}):
            stay.add(slot)
            if held not in (Holds.CANCELLED, Holds.MOVED, Holds.BY_HAND):
                told.add(slot)
    new = wanted - case.lessons.keys()
    for origin in case.origins.values():
        new -= set(sorted(slot for slot in new if slot[0] == origin)[:1])
    return stay | new, told


def test_lessons_are_what_is_asked_for_and_what_must_stay(school: BuiltSchool) -> None:
    admin = school.session(Role.ADMIN, school.admin)

    @settings(
        max_examples=80, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture]
    )
    @given(cases())
    def holds(case: Case) -> None:
        found: list[Any] = []
        with contextlib.suppress(_RolledBack):
            _tried(admin, school, case, found)
        first, again, lessons = found
        expected, told = _expected(case)
        assert set(lessons) == expected
        assert {(one.date, one.number) for one in first.kept} == told
        assert first.added == len(expected - case.lessons.keys())
        assert first.removed == len(case.lessons.keys() - expected)
        assert again == Followed(0, 0, first.kept)

    holds()
