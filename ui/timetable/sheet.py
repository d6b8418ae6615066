"""What a grid shows: rows, columns, and what stands in the cells.  Made of rows of `app.timetable`; no widget here."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.codes import LessonState
from app.timetable.layout import EVERY_WEEK
from app.timetable.rows import Clash, DayLesson, Planned, SchoolPlan, Spot, Week
from ui.timetable.words import (
    clash_words,
    clock_words,
    course_title,
    day_name,
    planned_words,
    short_day,
    week_sign,
)


class Kind(StrEnum):
    """Whose timetable it is."""

    SCHOOL = "school"
    CLASS = "class"
    TEACHER = "teacher"
    ROOM = "room"


class Look(StrEnum):
    """How a lesson stands out; each has a sign or word beside its colour."""

    PLAIN = ""
    CLASH = "clash"
    CANCELLED = "cancelled"
    SUBSTITUTED = "substituted"
    MOVED = "moved"
    EXTRA = "extra"  # the timetable does not ask for it


@dataclass(frozen=True, slots=True)
class Face:
    """A lesson in a cell: a title and a second line; `told`: what clashes, or what became of it."""

    title: str
    detail: str
    look: Look = Look.PLAIN
    planned: Planned | None = None
    lesson: DayLesson | None = None
    told: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All of it, for screen readers and hints: made when asked for, a school has thousands."""
        if self.planned is not None:
            return ". ".join([planned_words(self.planned), *self.told])
        one = self.lesson
        assert one is not None
        parts = one.class_name, course_title(one.subject, one.group), clock_words(one.times), *self.told
        return ", ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Head:
    """Of a row or column: its name and a second line; `dim`: no school; `today`: marked; `begins`: a thicker line
    before it."""

    text: str
    note: str = ""
    dim: bool = False
    today: bool = False
    begins: bool = False


@dataclass(frozen=True, slots=True)
class Place:
    """What a cell stands for: a spot of the week, of a class where columns are classes, a day where they are dates."""

    spot: Spot
    class_id: int | None = None
    day: date | None = None


@dataclass(frozen=True)
class Sheet:
    """A grid."""

    rows: tuple[Head, ...] = ()
    columns: tuple[Head, ...] = ()
    places: Mapping[tuple[int, int], Place] = field(default_factory=dict)
    cells: Mapping[tuple[int, int], tuple[Face, ...]] = field(default_factory=dict)
    narrow: bool = False
    """Columns of one short line, as of a whole school."""

    def faces(self, row: int, column: int) -> tuple[Face, ...]:
        return self.cells.get((row, column), ())

    def find(self, entry_id: int) -> tuple[int, int] | None:
        """The first cell in which an entry stands."""
        for at, faces in self.cells.items():
            if any(face.planned is not None and face.planned.entry.id == entry_id for face in faces):
                return at
        return None


def school_sheet(plan: SchoolPlan, week: int, days: Collection[int]) -> Sheet:
    """Days and lessons below one another, a column for each class."""
    numbers = range(plan.numbers[0], plan.numbers[1] + 1)
    order = [(day, number) for day in sorted(days) for number in numbers]
    rows = tuple(
        Head(f"{day_name(day, short=True)} {number}", begins=number == numbers[0]) for day, number in order
    )
    at_row = {spot: index for index, spot in enumerate(order)}
    columns = {one.class_id: index for index, one in enumerate(plan.classes)}
    heads: list[Head] = []
    for index, line in enumerate(plan.classes):
        turns = index > 0 and plan.classes[index - 1].grade != line.grade
        heads.append(Head(line.name, begins=turns))
    clashing = _clashing(plan.clashes)
    cells: dict[tuple[int, int], list[Face]] = {}
    for one in plan.planned:
        if not _in_week(one, week) or (one.entry.weekday, one.entry.number) not in at_row:
            continue
        row = at_row[one.entry.weekday, one.entry.number]
        classes = [one.class_id] if one.class_id is not None else plan.across.get(one.group_id, ())
        for class_id in classes:
            if class_id in columns:
                face = _planned_face(one, Kind.SCHOOL, clashing)
                cells.setdefault((row, columns[class_id]), []).append(face)
    places = {
        (row, column): Place(Spot(day, number, week), class_id)
        for (day, number), row in at_row.items()
        for class_id, column in columns.items()
    }
    return Sheet(rows, tuple(heads), places, {at: tuple(found) for at, found in cells.items()}, narrow=True)


def plan_sheet(
    plan: SchoolPlan, kind: Kind, planned: Iterable[Planned], week: int, days: int, class_id: int | None
) -> Sheet:
    """A week of one class, teacher or room as planned."""
    planned = [one for one in planned if _in_week(one, week)]
    numbers = list(range(plan.numbers[0], plan.numbers[1] + 1))
    days = max([days, *(one.entry.weekday for one in planned)])
    times = plan.times.get(class_id, {}) if class_id is not None else {}
    rows = tuple(_lesson_head(number, times) for number in numbers)
    columns = tuple(Head(day_name(day)) for day in range(1, days + 1))
    clashing = _clashing(plan.clashes)
    cells: dict[tuple[int, int], list[Face]] = {}
    for one in planned:
        at = one.entry.number - numbers[0], one.entry.weekday - 1
        cells.setdefault(at, []).append(_planned_face(one, kind, clashing))
    places = {
        (row, day - 1): Place(Spot(day, number, week), class_id)
        for row, number in enumerate(numbers)
        for day in range(1, days + 1)
    }
    return Sheet(rows, columns, places, {at: tuple(found) for at, found in cells.items()})


def real_sheet(week: Week, kind: Kind, today: date, class_id: int | None) -> Sheet:
    """A week as it really is."""
    numbers = list(range(week.numbers[0], week.numbers[1] + 1))
    rows = tuple(_lesson_head(number, week.times) for number in numbers)
    columns = tuple(
        Head(
            f"{day_name(one.date.isoweekday(), short=True)} {short_day(one.date)}",
            one.holiday,
            dim=one.free,
            today=one.date == today,
        )
        for one in week.days
    )
    at_column = {one.date: index for index, one in enumerate(week.days)}
    cells: dict[tuple[int, int], list[Face]] = {}
    for one in week.lessons:
        column = at_column.get(one.key.date)
        if column is not None:
            cells.setdefault((one.key.number - numbers[0], column), []).append(_real_face(one, kind))
    places = {
        (row, column): Place(Spot(day.isoweekday(), number), class_id, day)
        for row, number in enumerate(numbers)
        for day, column in at_column.items()
    }
    return Sheet(rows, columns, places, {at: tuple(found) for at, found in cells.items()})


# --- faces ----------------------------------------------------------------------------------------------------------


def _planned_face(one: Planned, kind: Kind, clashing: Mapping[int, list[str]]) -> Face:
    subject = course_title(one.short if kind is Kind.SCHOOL else one.subject, one.group)
    title = (
        subject if kind in (Kind.CLASS, Kind.SCHOOL) else " ".join(filter(None, (one.class_name, subject)))
    )
    detail = {
        Kind.CLASS: (one.teacher, one.entry.room),
        Kind.SCHOOL: (one.entry.room,),
        Kind.TEACHER: (one.entry.room,),
        Kind.ROOM: (one.teacher,),
    }[kind]
    told = tuple(clashing.get(one.entry.id, ()))
    return Face(
        title,
        " · ".join(part for part in (week_sign(one.entry.week), *detail) if part),
        Look.CLASH if told else Look.PLAIN,
        planned=one,
        told=told,
    )


def _real_face(one: DayLesson, kind: Kind) -> Face:
    subject = course_title(one.subject, one.group)
    title = subject if kind is Kind.CLASS else " ".join(filter(None, (one.class_name, subject)))
    look, state = _state(one)
    who = "" if one.substitute or kind is Kind.TEACHER else one.teacher
    room = "" if kind is Kind.ROOM else one.room
    detail = [state, one.reason] if look is Look.CANCELLED else [state, who, room]
    shown = tuple(part for part in detail if part)
    return Face(title, " · ".join(shown), look, lesson=one, told=shown)


def _state(one: DayLesson) -> tuple[Look, str]:
    translate = QCoreApplication.translate
    state = one.state
    if state.state == LessonState.CANCELLED:
        return Look.CANCELLED, translate("TimetableWords", "cancelled")
    if state.substitute_id is not None:
        return Look.SUBSTITUTED, translate("TimetableWords", "stands in: {0}").format(one.substitute)
    if state.moved_from is not None:
        return Look.MOVED, translate("TimetableWords", "moved from {0}").format(short_day(state.moved_from))
    if not one.planned:
        return Look.EXTRA, translate("TimetableWords", "not in the timetable")
    return Look.PLAIN, ""


def _clashing(clashes: Iterable[Clash]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for one in clashes:
        for entry in one.entries:
            found.setdefault(entry, []).append(clash_words(one))
    return found


def _lesson_head(number: int, times: Mapping[tuple[int, int], tuple[int, int]]) -> Head:
    known = {times[day, number] for day in range(1, 8) if (day, number) in times}
    return Head(str(number), clock_words(next(iter(known))) if len(known) == 1 else "")


def _in_week(one: Planned, week: int) -> bool:
    return week == EVERY_WEEK or one.entry.week in (EVERY_WEEK, week)
