"""When lessons begin and end: schedules for shifts, in them times for weekdays, and the classes that keep to each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import pairwise

from app.changes import Record
from app.errors import BadInput, NotFound
from app.permissions import Action
from app.school import structure
from app.school.keeping import add, change, checked_name, refuse_in_use, refuse_taken, remove
from app.school.ready_bells import BellTimes
from app.school.years import known_year
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.base import rows
from models.school import Bell, BellSchedule, SchoolClass

_LAST_NUMBER, _MIDNIGHT, _SHIFTS = 15, 24 * 60, (1, 2, 3)


@dataclass(frozen=True, slots=True)
class BellsLine:
    """A schedule; `times`: by weekday (0: those not named) and number, in order; `classes`: ids of those that keep to
    it."""

    id: int
    name: str
    shift: int
    times: tuple[tuple[tuple[int, int], tuple[int, int]], ...]
    classes: tuple[int, ...]


@query(Action.READ_STRUCTURE)
def bell_schedules(session: Session, year_id: int) -> tuple[BellsLine, ...]:
    """The schedules of a year, by shift.  2 statements beyond reference data."""
    return _lines(session, year_id)


@command(Action.MANAGE_SCHOOL)
def add_bells(session: Session, year_id: int, name: str, shift: int, times: BellTimes) -> int:
    """A new schedule; gives its id.

    Raises NotFound year.unknown; BadInput title.missing, title.bad, bells.bad_shift, and those of `check_times`;
    Refused title.taken.
    """
    known_year(session, year_id)
    name = _checked(year_id, name, shift, None)
    check_times(times)
    number = add(session, BellSchedule, year=year_id, name=name, shift=shift)
    _store(session, number, {}, times)
    session.forget_all()
    return number


@command(Action.MANAGE_SCHOOL)
def change_bells(session: Session, name: str, shift: int, times: BellTimes, expected: BellsLine) -> None:
    """Another name, shift or other times.  What is over keeps the numbers of its lessons, shown at the new times.

    Raises NotFound bells.unknown; BadInput and Refused of `add_bells`; Conflict.
    """
    year_id = _year_of(expected.id)
    name = _checked(year_id, name, shift, expected.id)
    check_times(times)
    there = next(one for one in _lines(session, year_id) if one.id == expected.id)
    if there.times != expected.times and dict(there.times) != dict(times):
        entry = Record("bell_schedule", str(expected.id), _spoken(dict(expected.times)), _spoken(times))
        raise conflict(session, entry, _spoken(dict(there.times)))
    believed = {"name": expected.name, "shift": expected.shift}
    wished = {"name": name, "shift": shift}
    change(session, BellSchedule, expected.id, wished, believed, unknown="bells.unknown")
    _store(session, expected.id, dict(there.times), times)
    session.forget_all()


@command(Action.MANAGE_SCHOOL)
def remove_bells(session: Session, schedule_id: int) -> None:
    """Take away a schedule that no class keeps to.  Raises NotFound bells.unknown; Refused structure.in_use."""
    _year_of(schedule_id)
    users = SchoolClass.select().where(SchoolClass.bell_schedule == schedule_id).count()
    refuse_in_use(school_class=users)
    times = {
        (weekday, number): (starts, ends)
        for weekday, number, starts, ends in rows(
            Bell.select(Bell.weekday, Bell.number, Bell.starts, Bell.ends).where(Bell.schedule == schedule_id)
        )
    }
    _store(session, schedule_id, times, {})
    remove(session, BellSchedule, schedule_id, unknown="bells.unknown")


@command(Action.MANAGE_SCHOOL)
def assign_bells(session: Session, schedule_id: int, expected: Mapping[int, int | None]) -> None:
    """Have classes keep to a schedule of their year; `expected`: to which each is believed to keep now.

    Raises NotFound bells.unknown, class.unknown; BadInput year.other; Conflict.
    """
    year_id = _year_of(schedule_id)
    for class_id, before in expected.items():
        if structure.class_facts(session, class_id).year.id != year_id:
            raise BadInput("year.other")
        change(
            session, SchoolClass, class_id, {"bell_schedule": schedule_id}, {"bell_schedule": before},
            unknown="class.unknown",
        )  # fmt: skip


def check_times(times: BellTimes) -> None:
    """Numbers 0 to 15, weekdays 1 to 7 or 0, each lesson within the day and after the one before.

    Raises BadInput bells.bad_number, bells.bad_time (number), bells.overlap (number)."""
    for (weekday, number), (starts, ends) in times.items():
        if not (0 <= number <= _LAST_NUMBER and 0 <= weekday <= 7):
            raise BadInput("bells.bad_number", number=number)
        if not 0 <= starts < ends <= _MIDNIGHT:
            raise BadInput("bells.bad_time", number=number)
    for weekday in {weekday for weekday, _ in times}:
        of_day = sorted((number, span) for (day, number), span in times.items() if day == weekday)
        for (_, before), (number, after) in pairwise(of_day):
            if after[0] < before[1]:
                raise BadInput("bells.overlap", number=number)


def _checked(year_id: int, name: str, shift: int, but: int | None) -> str:
    name = checked_name(name, longest=40)
    if shift not in _SHIFTS:
        raise BadInput("bells.bad_shift", value=shift)
    refuse_taken(BellSchedule, name, but, BellSchedule.year == year_id)
    return name


def _lines(session: Session, year_id: int) -> tuple[BellsLine, ...]:
    def load() -> tuple[BellsLine, ...]:
        known = list(
            rows(
                BellSchedule.select(BellSchedule.id, BellSchedule.name, BellSchedule.shift)
                .where(BellSchedule.year == year_id)
                .order_by(BellSchedule.shift, BellSchedule.id)
            )
        )
        times: dict[int, list[tuple[tuple[int, int], tuple[int, int]]]] = {}
        bells = Bell.select(Bell.schedule, Bell.weekday, Bell.number, Bell.starts, Bell.ends).where(
            Bell.schedule.in_([one[0] for one in known])
        )
        for schedule, weekday, number, starts, ends in rows(bells):
            times.setdefault(schedule, []).append(((weekday, number), (starts, ends)))
        classes = [one for one in structure.classes(session).values() if one.year.id == year_id]
        return tuple(
            BellsLine(
                one,
                name,
                shift,
                tuple(sorted(times.get(one, ()))),
                tuple(facts.class_id for facts in classes if facts.bell_schedule_id == one),
            )
            for one, name, shift in known
        )

    return session.reference(("bell_lines", year_id), load)


def _year_of(schedule_id: int) -> int:
    found = next(rows(BellSchedule.select(BellSchedule.year).where(BellSchedule.id == schedule_id)), None)
    if found is None:
        raise NotFound("bells.unknown", id=schedule_id)
    return int(found[0])


def _store(session: Session, schedule_id: int, before: BellTimes, after: BellTimes) -> None:
    made: list[Record] = []
    for weekday, number in sorted(before.keys() | after.keys()):
        old, new = before.get((weekday, number)), after.get((weekday, number))
        if old == new:
            continue
        row = (Bell.schedule == schedule_id) & (Bell.weekday == weekday) & (Bell.number == number)
        if new is None:
            Bell.delete().where(row).execute()
        elif old is None:
            Bell.insert(
                schedule=schedule_id, weekday=weekday, number=number, starts=new[0], ends=new[1]
            ).execute()
        else:
            Bell.update(starts=new[0], ends=new[1]).where(row).execute()
        made.append(Record("bell", f"{schedule_id}/{weekday}/{number}", _span(old), _span(new)))
    record(session, *made)


def _span(times: tuple[int, int] | None) -> dict[str, int] | None:
    return None if times is None else {"starts": times[0], "ends": times[1]}


def _spoken(times: BellTimes) -> dict[str, list[int]]:
    return {f"{weekday}/{number}": list(span) for (weekday, number), span in sorted(times.items())}


def classes_of(lines: Collection[BellsLine]) -> dict[int, int]:
    """Which schedule each class keeps to."""
    return {class_id: line.id for line in lines for class_id in line.classes}
