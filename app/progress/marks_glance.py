"""What is new in a pupil's marks, for a glance: what the page of news has (`marks_news`), at a third of its pages.

The index of the change log by pupil tells where something happened and in what order; the index of marks tells of each
mark when it was set.  So most of the log's rows need not be read: what happened after something that is known to be new
is new, what happened before something old is old.  Read are those in between, and those of places at which more than
one thing has happened.  Who did it, for what kind of work and when to the minute is left to the page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.changes import Change, Place, changes_numbered, pupil_places
from app.journal.cells import effective_scale
from app.journal.of_pupil import absences_of, term_marks_of
from app.permissions import Action
from app.progress.marks_news import Key, Net, State, net
from app.progress.marks_rows import NewsOf
from app.school import calendar, structure
from app.school.rows import CourseFacts
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Mark

LESSONS_BACK = dt.timedelta(weeks=8)
"""Marks of lessons longer ago than this before the moment are left to the page of marks."""
MOST_ROWS = 16
"""No more rows of the log are read for a pupil."""
_CLOCKS = dt.timedelta(hours=1)
"""By so much the clocks of PCs may differ from the order of the log."""
_At = tuple[int, dt.date | None, int | None]
"""Where the log has it: course, date, lesson; the report card has the course alone."""


@dataclass(frozen=True, slots=True)
class MarkChange:
    """What a mark, an absence or a mark of the report card was, and what it is now; None: it was (is) not there.

    `date` and `number` are of the lesson; of a mark of the report card there is no date, `number` is that of the period
    and `term_kind` says which it is.  With the same value on both sides it is the comment, the due day or the minutes.
    """

    of: NewsOf
    course_id: int
    subject: str
    scale: str
    date: dt.date | None
    number: int
    work: int
    term_kind: int
    before: int | None
    after: int | None


@dataclass(frozen=True, slots=True)
class MarksGlance:
    """What has changed, by subject and lesson.  `more`: not all was looked up; the page of marks has it."""

    changes: tuple[MarkChange, ...] = ()
    more: bool = False


@query(Action.READ_PROGRESS, pupil="pupil_id")
def marks_glance(session: Session, pupil_id: int, since: dt.datetime) -> MarksGlance:
    """What has changed for a pupil since a moment, in the year of today, of lessons of `LESSONS_BACK` before it.

    3 statements: two on the log's index by pupil, one on that of marks; where they do not tell all, 1 each for
    absences, marks of the report card and at most `MOST_ROWS` rows of the log.  Outside of a year there is no news.
    """
    year = calendar.year_of(session, session.clock.today())
    if year is None:
        return MarksGlance()
    starts = max(year.starts, since.date() - LESSONS_BACK)
    taken = structure.pupil_courses(session, pupil_id, (year.starts, year.ends))
    courses = [one.course.course_id for one in taken]
    places = pupil_places(pupil_id, courses, starts, year.ends)
    now = _marks(pupil_id, courses, starts, year.ends)
    story = _Story(places, now, since)
    if any(place[2] is not None for place in story.open):
        now |= _absences(pupil_id, courses, starts, year.ends)
    if any(place[2] is None for place in story.open):
        now |= _card(pupil_id, courses)
    nets, more = _nets(now, _Story(places, now, since), since)
    facts = {one.course.course_id: one.course for one in taken}
    changes = (_change(one, facts[one.key.course_id]) for one in nets)
    return MarksGlance(tuple(sorted(changes, key=_by_subject)), more)


class _Story:
    """What can be said of the places at which something happened, from the tables alone.

    Where as many things stand as the log has rows, each was set once.  Marks say when; so the numbers of their rows
    have dates, and `open` is what may have happened since the moment and is not dated.  `certain`: what stands at such
    a place and was set after something that is known to be new.
    """

    def __init__(self, places: Iterable[Place], now: Mapping[Key, State], since: dt.datetime) -> None:
        rows_at: dict[_At, list[int]] = {}
        for seq, course_id, on, number in places:
            rows_at.setdefault((course_id, on, number), []).append(seq)
        things_at: dict[_At, list[Key]] = {}
        for key in now:
            things_at.setdefault(key.slot, []).append(key)
        once = {at: seqs for at, seqs in rows_at.items() if len(seqs) == len(things_at.get(at, ()))}
        dated: dict[int, dt.datetime] = {}
        for at, seqs in once.items():
            moments = [moment for key in things_at[at] if (moment := now[key].set_at) is not None]
            if len(moments) == len(seqs):
                dated |= zip(sorted(seqs), sorted(moments), strict=True)
        floor = max((seq for seq, at in dated.items() if at < since - _CLOCKS), default=0)
        self.open: tuple[Place, ...] = tuple(
            (seq, *at) for at, seqs in rows_at.items() for seq in seqs if seq > floor and seq not in dated
        )
        after = min((seq for seq, at in dated.items() if at >= since + _CLOCKS), default=None)
        new = {at for at, seqs in once.items() if after is not None and min(seqs) > after}
        self.certain = frozenset(key for at in new for key in things_at[at] if now[key].set_at is None)
        self.unknown = tuple(place[0] for place in self.open if place[1:] not in new)


def _nets(now: Mapping[Key, State], story: _Story, since: dt.datetime) -> tuple[list[Net], bool]:
    """What has become of all that was touched, and whether rows of the log were left unread."""
    wanted = sorted(story.unknown, reverse=True)
    found = net(
        {key: one for key, one in now.items() if key not in story.certain}, _newest(wanted, since), since
    )
    found += [Net(key, None, now[key], since, None) for key in story.certain]
    return found, len(wanted) > MOST_ROWS


def _newest(seqs: Sequence[int], since: dt.datetime) -> list[Change]:
    if not seqs:
        return []
    return [change for change in changes_numbered(seqs[:MOST_ROWS]) if change.at >= since.timestamp()]


def _marks(pupil_id: int, courses: Sequence[int], starts: dt.date, ends: dt.date) -> dict[Key, State]:
    found = Mark.select(
        Mark.course, Mark.date, Mark.number, Mark.work, Mark.value, Mark.comment, Mark.due_date, Mark.set_at
    ).where(Mark.pupil == pupil_id, within(Mark.date, starts, ends))
    return {
        Key(NewsOf.MARK, course_id, on, number, work): State(value, comment or None, due, set_at=set_at)
        for course_id, on, number, work, value, comment, due, set_at in rows(found)
        if course_id in courses
    }


def _absences(pupil_id: int, courses: Sequence[int], starts: dt.date, ends: dt.date) -> dict[Key, State]:
    return {
        Key(NewsOf.ATTENDANCE, one.course_id, one.date, one.number): State(one.code, minutes=one.minutes)
        for one in absences_of(pupil_id, starts, ends)
        if one.course_id in courses
    }


def _card(pupil_id: int, courses: Sequence[int]) -> dict[Key, State]:
    return {
        Key(NewsOf.TERM_MARK, one.course_id, None, one.number, term_kind=one.kind): State(one.value)
        for one in term_marks_of(pupil_id, list(courses))
    }


def _change(one: Net, course: CourseFacts) -> MarkChange:
    key = one.key
    return MarkChange(
        key.of, key.course_id, course.subject, effective_scale(course), key.date, key.number, key.work, key.term_kind,
        one.before.value if one.before else None, one.after.value if one.after else None,
    )  # fmt: skip


def _by_subject(one: MarkChange) -> tuple[object, ...]:
    return one.subject, one.course_id, one.date or dt.date.max, one.number, one.work, one.of
