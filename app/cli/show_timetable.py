"""The timetable of a class or a teacher in the week of a day, or (neither named) what clashes in the school's; as text
or JSON."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_class, fold
from app.codes import LessonState
from app.errors import NotFound
from app.session import Session
from app.timetable import queries
from app.timetable.rows import DayLesson, Planned, SchoolPlan, Week


def show(context: Context, session: Session) -> int:
    """Show it; of the school the exit code is 1 where something clashes."""
    options = context.options
    on = options.week or session.clock.today()
    if options.class_name is not None:
        one = find_class(session, options.class_name)
        _tell_week(context, queries.class_week(session, one.id, on))
        return 0
    plan = queries.school_plan(session, on)
    if options.teacher is not None:
        _tell_week(context, queries.teacher_week(session, _teacher(plan, options.teacher), on))
        return 0
    return _tell_clashes(context, plan)


def _teacher(plan: SchoolPlan, name: str) -> int:
    """Whoever teaches and is the only one of that name, or of a name that begins so."""
    wanted = fold(name)
    found = [person for person, known in plan.teachers if fold(known) == wanted]
    found = found or [person for person, known in plan.teachers if fold(known).startswith(wanted)]
    if len(found) != 1:
        raise NotFound("person.unknown", value=name)
    return found[0]


# --- a week -------------------------------------------------------------------------------------------------------


def _tell_week(context: Context, week: Week) -> None:
    if context.options.json:
        context.data(_as_json(week))
        return
    words = context.words
    days = [day.date for day in week.days]
    context.line(f"{week.title}, {days[0]:%d.%m.%Y}–{days[-1]:%d.%m.%Y}")
    context.table(
        ["", *(f"{day:%d.%m}" for day in days)],
        [
            [str(number), *(_cell(context, week.lessons, day, number) for day in days)]
            for number in range(week.numbers[0], week.numbers[1] + 1)
        ],
    )
    for day in week.days:
        if day.holiday:
            context.line(f"{day.date:%d.%m} – {day.holiday}")
    for one in week.lessons:
        if one.state.state == LessonState.CANCELLED and one.reason:
            context.line(f"{one.key.date:%d.%m} {one.key.number}. {one.subject}: {one.reason}")
    if week.changes_on is not None:
        context.line(words("timetable.changes_on", day=f"{week.changes_on:%d.%m.%Y}"))


def _cell(context: Context, lessons: Iterable[DayLesson], day: date, number: int) -> str:
    here = [one for one in lessons if one.key.date == day and one.key.number == number]
    return " / ".join(_words(context, one) for one in here)


def _words(context: Context, one: DayLesson) -> str:
    parts = [one.class_name if context.options.teacher else "", one.short, one.group, one.room]
    told = " ".join(part for part in parts if part)
    if one.state.state == LessonState.CANCELLED:
        return context.words("timetable.cancelled", lesson=told)
    if one.substitute:
        told = f"{told} ({one.substitute})"
    origin = one.state.moved_from
    return told if origin is None else context.words("timetable.moved", lesson=told, day=f"{origin:%d.%m}")


def _as_json(week: Week) -> dict[str, Any]:
    return {
        "title": week.title,
        "monday": week.days[0].date.isoformat(),
        "odd_week": week.parity == 1,
        "days": [{"date": one.date.isoformat(), "holiday": one.holiday or None} for one in week.days],
        "lessons": [
            {
                "date": one.key.date.isoformat(), "number": one.key.number, "course": one.key.course_id,
                "class": one.class_name, "group": one.group, "subject": one.subject, "teacher": one.teacher,
                "substitute": one.substitute or None, "room": one.room or None,
                "state": LessonState(one.state.state).name.lower(),
                "moved_from": one.state.moved_from and one.state.moved_from.isoformat(),
                "planned": one.planned, "reason": one.reason or None,
            }
            for one in week.lessons
        ],
        "changes_on": week.changes_on and week.changes_on.isoformat(),
    }  # fmt: skip


# --- clashes ------------------------------------------------------------------------------------------------------


def _tell_clashes(context: Context, plan: SchoolPlan) -> int:
    by_id = {one.entry.id: one for one in plan.planned}
    if context.options.json:
        context.data(
            {
                "entries": len(plan.planned),
                "clashes": [
                    {
                        "kind": one.kind.value, "weekday": one.weekday, "number": one.number,
                        "shared": one.shared or None,
                        "lessons": [_lesson_words(by_id[entry]) for entry in one.entries],
                    }
                    for one in plan.clashes
                ],
            }
        )  # fmt: skip
        return bool(plan.clashes)
    words = context.words
    for one in plan.clashes:
        place = words("timetable.place", day=words(f"timetable.day.{one.weekday}"), number=one.number)
        lessons = "; ".join(_lesson_words(by_id[entry]) for entry in one.entries)
        context.line(f"{place}: {words(f'timetable.clash.{one.kind}', shared=one.shared)}: {lessons}")
    context.say("timetable.clashes", count=len(plan.clashes), entries=len(plan.planned))
    return bool(plan.clashes)


def _lesson_words(one: Planned) -> str:
    parts = [one.class_name, one.group, one.subject, one.teacher, one.entry.room]
    return " ".join(part for part in parts if part)
