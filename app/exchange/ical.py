"""A calendar as a file that phones and mail programs take in (iCalendar, RFC 5545).

Every lesson is an event of its own and no rule of repetition: holidays, moved and cancelled lessons need no exceptions
then, and a file that is taken in once more brings each event up to date by its UID.  Times are in UTC: what a lesson's
wall clock is, the calendar of the reader knows by its own time zone.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class CalendarLesson:
    """A lesson at its time.  `key` is the same whenever this lesson is exported."""

    key: str
    starts: dt.datetime
    ends: dt.datetime
    title: str
    room: str = ""
    about: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class CalendarRest:
    """Days without school, both included."""

    key: str
    name: str
    first: dt.date
    last: dt.date


def calendar_bytes(
    title: str,
    lessons: Iterable[CalendarLesson],
    rests: Iterable[CalendarRest],
    *,
    made_at: dt.datetime,
    domain: str,
) -> bytes:
    """The file.  `domain` tells the events of one school from those of another."""
    import icalendar  # here: half a second, and only this needs it

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//School diary//Timetable//RU")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", title)
    for lesson in lessons:
        event = _event(icalendar, f"{lesson.key}@{domain}", made_at, lesson.title)
        event.add("dtstart", lesson.starts.astimezone(dt.UTC))
        event.add("dtend", lesson.ends.astimezone(dt.UTC))
        if lesson.room:
            event.add("location", lesson.room)
        if lesson.about:
            event.add("description", lesson.about)
        event.add("status", "CANCELLED" if lesson.cancelled else "CONFIRMED")
        calendar.add_component(event)
    for rest in rests:
        event = _event(icalendar, f"{rest.key}@{domain}", made_at, rest.name)
        event.add("dtstart", rest.first)
        event.add("dtend", rest.last + dt.timedelta(days=1))  # the first day that is none of them any more
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _event(icalendar: Any, uid: str, made_at: dt.datetime, title: str) -> Any:
    event = icalendar.Event()
    event.add("uid", uid)
    event.add("dtstamp", made_at.astimezone(dt.UTC).replace(microsecond=0))
    event.add("summary", title)
    return event
