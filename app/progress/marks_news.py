"""What has changed for a pupil since a moment: what stands in the tables now, against what the change log says stood
there before.

The log is long and its rows lie far apart, so few are read.  A mark at whose lesson the log has one row only was set
once: its own date tells all.  Only of the other rows the newest are read, in portions, until one is older than the
moment.  What the tables hold is always the end of the story; the log gives the beginning, who it was, and what is gone.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.changes import Change, Place, changes_numbered, pupil_places
from app.journal.history import authors_of
from app.progress.marks_rows import MarksNews, MarksNewsLine, NewsOf
from app.school import structure
from app.school.rows import YearRow
from app.session import Session

MOST_ROWS = 120
"""No more rows of the log are read: some six weeks of a pupil."""

_PORTION = 40
_CLOCKS = dt.timedelta(hours=1)
"""The log is in order of its numbers; by so much the PCs' clocks may differ from it."""


@dataclass(frozen=True, slots=True)
class Key:
    """A mark, an absence or a mark of the report card.  What does not apply is None or 0."""

    of: NewsOf
    course_id: int
    date: dt.date | None
    number: int
    work: int = 0
    term_kind: int = 0

    @property
    def slot(self) -> tuple[int, dt.date | None, int | None]:
        """Where the log has it: course, date and lesson; marks of the report card have the course alone."""
        return self.course_id, self.date, None if self.date is None else self.number


@dataclass(frozen=True, slots=True)
class State:
    """What stands there: a mark or the code of an absence.  Since when and for what kind of work is no part of it."""

    value: int
    comment: str | None = None
    due_date: dt.date | None = None
    minutes: int | None = None
    set_at: dt.datetime | None = field(default=None, compare=False)
    kind: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Net:
    """What became of one thing.  `account` is of the last change; None where the log was not asked."""

    key: Key
    before: State | None
    after: State | None
    at: dt.datetime
    account: int | None


def read(
    session: Session,
    pupil_id: int,
    year: YearRow,
    course_ids: Sequence[int],
    now: Mapping[Key, State],
    since: dt.datetime,
) -> MarksNews:
    """The news of a pupil's courses in a year.  `now`: all that stands in them.  Statements: 2, and 1 for each portion;
    at most 2 for names not yet known."""
    places = pupil_places(pupil_id, course_ids, year.starts, year.ends)
    changes, more = _changes(places, told_by_tables(places, now), since)
    nets = net(now, changes, since)
    people = authors_of(session, {one.account for one in nets})
    subjects = {one.course_id: one.subject for one in structure.courses(session, course_ids)}
    return MarksNews(since, tuple(_line(one, subjects, people) for one in nets), more)


def told_by_tables(places: Iterable[Place], now: Mapping[Key, State]) -> dict[int, dt.datetime]:
    """Rows of the log that need not be read, with their times: they say that something was set which stands there as
    the only thing at its place, and at which nothing else ever happened."""
    rows_at: Counter[tuple[int, dt.date | None, int | None]] = Counter()
    seq_at = {}
    for seq, course_id, on, number in places:
        rows_at[course_id, on, number] += 1
        seq_at[course_id, on, number] = seq
    things_at = Counter(key.slot for key in now)
    return {
        seq_at[key.slot]: state.set_at
        for key, state in now.items()
        if state.set_at is not None and rows_at[key.slot] == 1 and things_at[key.slot] == 1
    }


def _changes(
    places: Iterable[Place], told: Mapping[int, dt.datetime], since: dt.datetime
) -> tuple[list[Change], bool]:
    """The rows of the log since a moment that have to be read, and whether there are more."""
    cut = since - _CLOCKS
    floor = max((seq for seq, at in told.items() if at < cut), default=0)
    unknown = sorted((seq for seq, *_ in places if seq not in told and seq > floor), reverse=True)
    found: list[Change] = []
    for start in range(0, min(len(unknown), MOST_ROWS), _PORTION):
        portion = changes_numbered(unknown[start : start + _PORTION])
        found += [change for change in portion if change.at >= since.timestamp()]
        if any(change.at < cut.timestamp() for change in portion):
            return found, False
    return found, len(unknown) > MOST_ROWS


def net(now: Mapping[Key, State], changes: Iterable[Change], since: dt.datetime) -> list[Net]:
    """What is not as it was before the changes, the newest first.

    What was set and taken back, or changed and put right, is no news.  What the log says was set and is not there was
    moved with its lesson, and is news where it is now.
    """
    stories: dict[Key, list[Change]] = {
        key: [] for key, state in now.items() if state.set_at is not None and state.set_at >= since
    }
    for change in sorted(changes, key=lambda one: one.seq):
        key = key_of(change)
        if key is not None:
            stories.setdefault(key, []).append(change)
    found = []
    for key, story in stories.items():
        before, after = _state(story[0].before) if story else None, now.get(key)
        if before == after or (after is None and story[-1].after is not None):
            continue
        at = dt.datetime.fromtimestamp(story[-1].at, dt.UTC) if story else _set_at(after)
        found.append(Net(key, before, after, at, story[-1].account if story else None))
    return sorted(found, key=_newest_first)


def _newest_first(one: Net) -> tuple[Any, ...]:
    on = one.key.date or dt.date.max
    return -one.at.timestamp(), -on.toordinal(), one.key.course_id, one.key.number, one.key.work, one.key.of


def _set_at(state: State | None) -> dt.datetime:
    assert state is not None
    assert state.set_at is not None
    return state.set_at


def key_of(change: Change) -> Key | None:
    """What a row of the log is about; None for other things that happen to pupils."""
    if change.course is None:
        return None
    parts = change.key.split("/")
    if change.entity == NewsOf.TERM_MARK:
        return Key(NewsOf.TERM_MARK, change.course, None, int(parts[2]), term_kind=int(parts[1]))
    if change.date is None or change.number is None:
        return None
    if change.entity == NewsOf.MARK:
        return Key(NewsOf.MARK, change.course, change.date, change.number, work=int(parts[3]))
    if change.entity == NewsOf.ATTENDANCE:
        return Key(NewsOf.ATTENDANCE, change.course, change.date, change.number)
    return None


def _state(stored: Any) -> State | None:
    """What the log keeps of a row, without a reason."""
    if stored is None:
        return None
    due = stored.get("due")
    return State(
        value=stored["value"] if "value" in stored else stored["code"],
        comment=stored.get("comment") or None,
        due_date=None if due is None else dt.date.fromisoformat(due),
        minutes=stored.get("minutes"),
    )


def _line(one: Net, subjects: Mapping[int, str], people: Mapping[int | None, str]) -> MarksNewsLine:
    key, after = one.key, one.after
    return MarksNewsLine(
        of=key.of,
        course_id=key.course_id,
        subject=subjects[key.course_id],
        date=key.date,
        number=key.number,
        work=key.work,
        term_kind=key.term_kind,
        before=one.before.value if one.before else None,
        after=after.value if after else None,
        at=one.at,
        author=people.get(one.account, ""),
        kind=after.kind if after else "",
        comment=after.comment if after else None,
        due_date=after.due_date if after else None,
        minutes=after.minutes if after else None,
    )
