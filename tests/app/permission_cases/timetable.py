"""How the timetable is read and changed, on days and from a day on."""

from __future__ import annotations

from datetime import date, timedelta

from app.session import Session
from app.timetable import commands, days, queries, standing
from app.timetable.layout import Entry
from app.timetable.rows import Done, LessonKey, LessonState, Spot
from models.journal import Lesson
from models.timetable import TimetableEntry
from tests.app.permission_cases import Its, case
from tests.build import YEAR_STARTS, BuiltSchool

_READ, _EDIT = "read_timetable", "edit_timetable"
_FREE, _OTHER = Spot(2, 5), Spot(4, 6)
_STARTS = date(2027, 4, 5)


def entry(school: BuiltSchool, its: Its) -> None:
    """The course has a lesson in the week."""
    if not TimetableEntry.select().where(TimetableEntry.course == its.course).exists():
        TimetableEntry.create(course=its.course, weekday=3, number=7, from_date=YEAR_STARTS)


def lesson(school: BuiltSchool, its: Its) -> None:
    """The course has a lesson far ahead."""
    Lesson.create(course=its.course, date=_STARTS, number=7)


def _entry(session: Session, its: Its) -> Entry:
    row = session.school.connection.execute(
        "SELECT id, from_date FROM timetable_entry WHERE course_id = ? AND to_date IS NULL", (its.course,)
    ).fetchone()
    starts = date(row[1] // 10000, row[1] // 100 % 100, row[1] % 100) if row else YEAR_STARTS  # type: ignore[operator]
    return Entry(row[0] if row else 1, its.course, 3, 7, 0, "", starts, None)  # type: ignore[arg-type]


def _lesson(its: Its) -> tuple[LessonKey, LessonState]:
    return LessonKey(its.course, _STARTS, 7), LessonState()


def _substitute(session: Session, its: Its) -> Done:
    teacher = session.school.connection.execute(
        "SELECT person_id FROM staff_role WHERE role = 'teacher' ORDER BY person_id LIMIT 1"
    ).fetchone()
    return days.substitute(session, [(_lesson(its), int(teacher[0]))])  # type: ignore[index]


CASES = (
    case(queries.class_week, _READ, "school_class",
         lambda session, its: queries.class_week(session, its.school_class, its.date), prepare=entry),
    case(queries.teacher_week, _READ, "", lambda session, its: queries.teacher_week(session, its.staff, its.date)),
    case(queries.room_week, _READ, "", lambda session, its: queries.room_week(session, "21", its.date)),
    case(queries.school_plan, _READ, "", lambda session, its: queries.school_plan(session, its.date)),
    case(queries.clashes, _READ, "", lambda session, its: queries.clashes(session, its.date)),
    case(standing.absence, _EDIT, "",
         lambda session, its: standing.absence(session, its.staff, its.date, its.date + timedelta(days=2))),
    case(standing.substitutes, _EDIT, "",
         lambda session, its: standing.substitutes(session, LessonKey(its.course, its.date, its.number))),
    case(commands.place, _EDIT, "", lambda session, its: commands.place(session, its.course, _FREE, _STARTS)),
    case(commands.remove, _EDIT, "",
         lambda session, its: commands.remove(session, [_entry(session, its)], _STARTS), prepare=entry),
    case(commands.move, _EDIT, "",
         lambda session, its: commands.move(session, _entry(session, its), _FREE, _STARTS), prepare=entry),
    case(commands.set_room, _EDIT, "",
         lambda session, its: commands.set_room(session, _entry(session, its), "21", _STARTS), prepare=entry),
    case(commands.set_week, _EDIT, "",
         lambda session, its: commands.set_week(session, _entry(session, its), 2, _STARTS), prepare=entry),
    case(commands.swap, _EDIT, "",
         lambda session, its: commands.swap(
             session, [_entry(session, its)],
             [one.after for one in commands.place(session, its.course, _OTHER, YEAR_STARTS).entries if one.after],
             _STARTS),
         prepare=entry),
    case(commands.rewrite, _EDIT, "",
         lambda session, its: commands.rewrite(session, [], [(its.course, _FREE, "")], _STARTS)),
    case(commands.take_back, _EDIT, "",
         lambda session, its: commands.take_back(
             session, commands.place(session, its.course, _FREE, _STARTS))),
    case(days.substitute, _EDIT, "", _substitute, prepare=lesson),
    case(days.cancel, _EDIT, "", lambda session, its: days.cancel(session, [_lesson(its)], "ремонт"), prepare=lesson),
    case(days.move_lessons, _EDIT, "",
         lambda session, its: days.move_lessons(session, [_lesson(its)], _STARTS, 6), prepare=lesson),
    case(days.restore, _EDIT, "", lambda session, its: days.restore(session, [_lesson(its)]), prepare=lesson),
    case(days.cancel_days, _EDIT, "",
         lambda session, its: days.cancel_days(session, [its.school_class], _STARTS, _STARTS, "карантин")),
)  # fmt: skip
