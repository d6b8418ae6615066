"""What a week says at a glance, and which weeks a year has: pure functions over rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from app.clock import monday
from app.codes import AttendanceCode, HolidayKind, MarkValue, Scale
from app.diary.rows import DiaryDay, DiaryLesson, DiaryMark, DiaryWeek, DiaryYear
from app.journal.rules import Tally, nearest

WEEK, _DAY = dt.timedelta(days=7), dt.timedelta(days=1)
_LOW_FROM = 2
"""On the scale of five, marks up to this one are told apart."""


# --- the lessons of a day ------------------------------------------------------------------------------------


def slots(day: DiaryDay) -> tuple[tuple[int, tuple[DiaryLesson, ...]], ...]:
    """The lessons of a day by their number, from the first to the last; a number without a lesson is a gap of the
    timetable, and several lessons of one number are those of groups, or one in the place of another."""
    by_number: dict[int, list[DiaryLesson]] = {}
    for lesson in day.lessons:
        by_number.setdefault(lesson.number, []).append(lesson)
    if not by_number:
        return ()
    return tuple(
        (number, tuple(by_number.get(number, ()))) for number in range(min(by_number), max(by_number) + 1)
    )


def instead_of(day: DiaryDay, lesson: DiaryLesson) -> tuple[str, ...]:
    """The subjects whose lessons were cancelled at the time at which this one is held."""
    if lesson.is_off:
        return ()
    return tuple(one.subject for one in day.lessons if one.number == lesson.number and one.is_off)


# --- the week at a glance ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the week; `work` where a mark is meant, `line` where it is homework, `remark` where it is that."""

    date: dt.date
    number: int | None
    course_id: int | None
    subject: str
    work: int | None = None
    line: int | None = None
    remark: int | None = None


@dataclass(frozen=True, slots=True)
class MarkSpot(Spot):
    """Where a mark stands, and which."""

    value: int = 0
    due_date: dt.date | None = None


@dataclass(frozen=True, slots=True)
class WeekSummary:
    """A week in figures, each with its places.

    `marks` are those with a value; `mean` is the weighted mean of those on the scale of five, None without any; `low`
    are 1 and 2 on that scale and «незач»; `debts` are works not handed in; `undone` is homework due until today that
    is not ticked; `fresh` are the marks set since the last look.
    """

    marks: tuple[MarkSpot, ...] = ()
    mean: float | None = None
    low: tuple[MarkSpot, ...] = ()
    debts: tuple[MarkSpot, ...] = ()
    missed: tuple[Spot, ...] = ()
    late: tuple[Spot, ...] = ()
    remarks: tuple[Spot, ...] = ()
    praise: tuple[Spot, ...] = ()
    undone: tuple[Spot, ...] = ()
    fresh: tuple[MarkSpot, ...] = ()


@dataclass
class _Counting:
    tally: Tally = field(default_factory=Tally)
    marks: list[MarkSpot] = field(default_factory=list)
    low: list[MarkSpot] = field(default_factory=list)
    debts: list[MarkSpot] = field(default_factory=list)
    fresh: list[MarkSpot] = field(default_factory=list)


def is_fresh(mark: DiaryMark, since: dt.datetime | None) -> bool:
    """Whether a mark was set after the last look.  To who has never looked nothing is new: all of it is."""
    return since is not None and mark.set_at > since


def week_summary(week: DiaryWeek, *, today: dt.date, since: dt.datetime | None) -> WeekSummary:
    """The figures of a week.  `since` is when the reader last looked."""
    counting = _Counting()
    for day, lesson in _lessons(week):
        for mark in lesson.marks:
            _count(counting, day, lesson, mark, since)
    absences = [
        (lesson.attendance[0], Spot(day.date, lesson.number, lesson.course_id, lesson.subject))
        for day, lesson in _lessons(week)
        if lesson.attendance is not None
    ]
    remarks = [
        (one.kind, Spot(day.date, one.number, one.course_id, "", remark=one.no))
        for day in week.days
        for one in day.remarks
    ]
    return WeekSummary(
        marks=tuple(counting.marks),
        mean=nearest(counting.tally.weighted),
        low=tuple(counting.low),
        debts=tuple(counting.debts),
        missed=tuple(spot for code, spot in absences if code != AttendanceCode.LATE),
        late=tuple(spot for code, spot in absences if code == AttendanceCode.LATE),
        remarks=tuple(spot for kind, spot in remarks if kind == "remark"),
        praise=tuple(spot for kind, spot in remarks if kind == "praise"),
        undone=tuple(spot for day in week.days if day.date <= today for spot in _undone(day)),
        fresh=tuple(counting.fresh),
    )


def _lessons(week: DiaryWeek) -> Iterator[tuple[DiaryDay, DiaryLesson]]:
    return ((day, lesson) for day in week.days for lesson in day.lessons)


def _count(
    counting: _Counting, day: DiaryDay, lesson: DiaryLesson, mark: DiaryMark, since: dt.datetime | None
) -> None:
    spot = MarkSpot(
        day.date,
        lesson.number,
        lesson.course_id,
        lesson.subject,
        mark.work,
        value=mark.value,
        due_date=mark.due_date,
    )
    on_five = lesson.scale == Scale.FIVE
    if mark.value == MarkValue.DEBT:
        counting.debts.append(spot)
    else:
        counting.marks.append(spot)
    if on_five:
        counting.tally.add(mark.value, mark.weight)
    if mark.value == MarkValue.FAILED or (on_five and 0 < mark.value <= _LOW_FROM):
        counting.low.append(spot)
    if is_fresh(mark, since):
        counting.fresh.append(spot)


def _undone(day: DiaryDay) -> Iterator[Spot]:
    for lesson in day.lessons:
        for line in lesson.homework if not lesson.is_off else ():
            if not line.done:
                yield Spot(day.date, lesson.number, lesson.course_id, lesson.subject, None, line.no)
    for loose in day.loose_homework:
        if not loose.line.done:
            yield Spot(day.date, None, loose.course_id, loose.subject, None, loose.line.no)


# --- the weeks of a year -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class YearWeek:
    """A week of a year: `number` among those with school, None without; `term` is the number of the period that its
    first school day lies in; `holidays` are named in order."""

    monday: dt.date
    number: int | None
    term: int | None
    holidays: tuple[str, ...]
    school_days: int


def year_weeks(one: DiaryYear) -> tuple[YearWeek, ...]:
    """All weeks of a year, from the one that it begins in."""
    found: list[YearWeek] = []
    number = 0
    first = monday(one.year.starts)
    for offset in range((monday(one.year.ends) - first).days // 7 + 1):
        starts = first + offset * WEEK
        days = [starts + dt.timedelta(days=day) for day in range(7)]
        school = [day for day in days if _is_school_day(one, day)]
        number += bool(school)
        term = next(
            (term.number for term in one.terms if school and term.starts <= school[0] <= term.ends), None
        )
        names = dict.fromkeys(name for day in days if (name := holiday_name(one, day)))
        found.append(YearWeek(starts, number if school else None, term, tuple(names), len(school)))
    return tuple(found)


def study_weeks(one: DiaryYear) -> int:
    """How many weeks of a year have school."""
    return sum(week.number is not None for week in year_weeks(one))


def holiday_name(one: DiaryYear, on: dt.date) -> str | None:
    """The holiday that a day is."""
    held = [row for row in one.holidays if row.holds(on, one.grade)]
    if not held or any(row.kind == HolidayKind.WORKDAY for row in held):
        return None
    return held[0].name


def _is_school_day(one: DiaryYear, on: dt.date) -> bool:
    held = [row for row in one.holidays if row.holds(on, one.grade)]
    if any(row.kind == HolidayKind.WORKDAY for row in held):
        return True
    in_term = not one.terms or any(term.starts <= on <= term.ends for term in one.terms)
    return not held and on.weekday() < one.study_days and in_term and one.year.starts <= on <= one.year.ends


@dataclass(frozen=True, slots=True)
class Break:
    """Days without school around a week that has none: `name` of the holiday ("" where it has none), the first and
    the last of them within the year, and the day on which school goes on (None: not in this year)."""

    name: str
    starts: dt.date
    ends: dt.date
    back: dt.date | None


def break_of(one: DiaryYear, week: dt.date) -> Break | None:
    """The break that the week from this Monday lies in as a whole; None for a week with a day of school."""
    days = [week + dt.timedelta(days=day) for day in range(7)]
    if any(_is_school_day(one, day) for day in days):
        return None
    inside = [day for day in days if one.year.starts <= day <= one.year.ends]
    if not inside:
        return None
    starts = _last_free(one, inside[0], -1)
    ends = _last_free(one, inside[-1], 1)
    names = (name for day in inside if (name := holiday_name(one, day)))
    back = ends + _DAY if ends < one.year.ends else None
    return Break(next(names, ""), starts, ends, back)


def _last_free(one: DiaryYear, day: dt.date, step: int) -> dt.date:
    """The last day before the next with school, in one direction of time, within the year."""
    while True:
        following = day + step * _DAY
        if not one.year.starts <= following <= one.year.ends or _is_school_day(one, following):
            return day
        day = following
