"""The timetable of a year as a file for the calendar of a phone or a mail program."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path

from app.exchange.ical import CalendarLesson, CalendarRest, calendar_bytes
from app.paper.files import put_in_place
from app.school.rows import HolidayRow
from app.session import Session
from app.timetable.calendar import (
    TimedLesson,
    YearCalendar,
    class_calendar,
    pupil_calendar,
    teacher_calendar,
)


@dataclass(frozen=True, slots=True)
class CalendarMade:
    """What was written: how many lessons, and how many were left out because no bells are known for them."""

    path: str
    lessons: int
    without_time: int


def export_calendar(
    session: Session,
    path: str | Path,
    *,
    year_id: int,
    pupil_id: int | None = None,
    teacher_id: int | None = None,
    class_id: int | None = None,
) -> CalendarMade:
    """Write the calendar of one of the three; permission is asked by the query that reads it.

    Raises what the query raises, and StorageProblem as `app.paper.files.put_in_place`.
    """
    if pupil_id is not None:
        found = pupil_calendar(session, pupil_id, year_id)
    elif teacher_id is not None:
        found = teacher_calendar(session, teacher_id, year_id)
    elif class_id is not None:
        found = class_calendar(session, class_id)
    else:
        raise ValueError("whose calendar?")
    content = calendar_of(session, found, of_teacher=teacher_id is not None)
    put_in_place(Path(path), content)
    return CalendarMade(str(path), len(found.lessons), found.without_time)


def calendar_of(session: Session, found: YearCalendar, *, of_teacher: bool) -> bytes:
    """The bytes of the file.  A teacher's lessons name the class, others who teaches."""
    with session.school.reading():
        name = session.setting("school.name")
    # Of the school and not of its file: a file that was moved goes on with the same events.
    domain = hashlib.sha256(name.encode()).hexdigest()[:12] + ".school-diary"
    return calendar_bytes(
        f"{found.title} · {found.year.name}",
        (_lesson(one, of_teacher=of_teacher) for one in found.lessons),
        (_rest(one) for one in found.rests),
        made_at=session.clock.now(),
        domain=domain,
    )


def _lesson(one: TimedLesson, *, of_teacher: bool) -> CalendarLesson:
    title = " ".join(part for part in (one.class_name if of_teacher else "", one.subject, one.group) if part)
    about = f"{one.number} · {one.subject}" + ("" if of_teacher or not one.teacher else f" · {one.teacher}")
    key = f"lesson-{one.course_id}-{one.on:%Y%m%d}-{one.number}"
    return CalendarLesson(key, one.starts, one.ends, title, one.room, about, one.cancelled)


def _rest(one: HolidayRow) -> CalendarRest:
    key = f"rest-{one.starts:%Y%m%d}-{one.ends:%Y%m%d}-{one.grade_from}-{one.grade_to}"
    return CalendarRest(key, one.name, one.starts, one.ends)
