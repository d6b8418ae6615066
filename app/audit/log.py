"""The change log, page by page, newest first, however long it is.

`at` grows with `seq`, so where a day begins is found by halving, and a page reads neighbouring rows: `SCANNED` of them
at most, some forty pages of the file.  Where more is to be looked through than that, the page says up to where it has
looked, and the next one goes on from there.  What a pupil's rows are, an index tells.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from app.journal.history import authors_of
from app.people.erasing.names import glob_of
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows
from models.log import ChangeLog

SCANNED = 2000
"""Rows that one page looks through at most."""
OF_PUPIL = 40
"""Rows of one pupil on a page: each may be a page of the file."""
_CLOSE = 400
"""Rows between two ends of the halving that are looked through rather than halved further."""

KINDS: dict[str, frozenset[str]] = {
    "marks": frozenset({"mark", "attendance", "term_mark", "work"}),
    "lessons": frozenset(
        {"lesson", "lesson_topic", "homework", "homework_files", "homework_done", "homework_answer", "remark",
         "thematic_plan", "plan_item", "course_plan"}
    ),
    "people": frozenset(
        {"person", "guardianship", "staff_role", "enrollment", "group_member", "class_teacher", "course_teacher",
         "erasure"}
    ),
    "logins": frozenset({"account", "sign_in"}),
    "structure": frozenset(
        {"academic_year", "term", "term_scheme", "holiday", "bell", "bell_schedule", "school_class", "subject",
         "study_group", "course", "work_kind", "timetable_entry"}
    ),
    "letters": frozenset(
        {"thread", "message", "message_receipt", "mailing", "news", "news_receipt", "news_draft", "canned_answer"}
    ),
    "control": frozenset({"finding", "control", "control_state"}),
    "settings": frozenset({"setting", "own_setting"}),
    "file": frozenset({"file", "export", "erasure"}),
}  # fmt: skip
"""Entities of the log by what people look for."""
UNSAID = frozenset({"control", "control_state", "message_receipt", "news_receipt", "diary_visit"})
"""What is written by itself, thousands of times a day: shown only where that kind is asked for."""


@dataclass(frozen=True, slots=True)
class LogWish:
    """What is asked for; None and "" are anything.  `starts` and `ends` are days, both included."""

    starts: dt.date | None = None
    ends: dt.date | None = None
    author_id: int | None = None
    kind: str = ""
    class_id: int | None = None
    pupil_id: int | None = None
    text: str = ""


@dataclass(frozen=True, slots=True)
class LogRow:
    """A change, with the names that it needs."""

    seq: int
    at: dt.datetime
    author: str
    role: str
    entity: str
    key: str
    course: str
    class_name: str
    pupil: str
    date: dt.date | None
    number: int | None
    before: Any
    after: Any
    reason: str


@dataclass(frozen=True, slots=True)
class LogPage:
    """Rows, the newest first.  `before`: from where the next page goes on, None at the end; `until`: the moment of the
    last row that was looked at."""

    rows: tuple[LogRow, ...]
    before: int | None
    until: dt.datetime | None
    people: dict[int, str] = field(default_factory=dict)


@query(Action.READ_LOG)
def log_page(session: Session, wish: LogWish, before: int | None = None, limit: int = 60) -> LogPage:
    """A page.  `before`: of the page after which this one comes.

    About 15 statements of one row for each day that is named, 2 for the rows, and 4 at most for names.
    """
    first, last = _range(session, wish, before)
    if last < first:
        return LogPage((), None, None)
    if wish.pupil_id is not None:
        return _of_pupil(session, wish, first, last, min(limit, OF_PUPIL))
    floor = max(first, last - SCANNED + 1)
    found = _select(session, wish, "seq >= ? AND seq <= ?", (floor, last), limit)
    reached = found[-1]["seq"] if len(found) == limit else floor
    until = ChangeLog.select(ChangeLog.at).where(ChangeLog.seq == reached).scalar()
    return LogPage(_named(session, found), reached if reached > first else None, until)


def _of_pupil(session: Session, wish: LogWish, first: int, last: int, limit: int) -> LogPage:
    where = "pupil = ? AND seq >= ? AND seq <= ?"
    numbers = session.school.database.execute_sql(
        f"SELECT seq FROM change_log INDEXED BY change_log_cell WHERE {where} ORDER BY seq DESC LIMIT ?",  # noqa: S608
        (wish.pupil_id, first, last, limit + 1),
    ).fetchall()
    seqs = [row[0] for row in numbers]
    here = seqs[:limit]
    found = (
        _select(session, wish, f"seq IN ({', '.join('?' * len(here))})", tuple(here), limit) if here else []
    )
    more = here[-1] if len(seqs) > limit else None
    until = ChangeLog.select(ChangeLog.at).where(ChangeLog.seq == here[-1]).scalar() if here else None
    return LogPage(_named(session, found), more, until)


def _range(session: Session, wish: LogWish, before: int | None) -> tuple[int, int]:
    newest = int(session.school.database.execute_sql("SELECT max(seq) FROM change_log").fetchone()[0] or 0)
    last = newest if before is None else min(before - 1, newest)
    clock = session.clock
    if wish.ends is not None and before is None:
        last = (
            _halve(session, int(clock.at(wish.ends + dt.timedelta(days=1), 0).timestamp()), 1, last + 1) - 1
        )
    first = 1
    if wish.starts is not None and last:
        first = _halve(session, int(clock.at(wish.starts, 0).timestamp()), 1, last + 1)
    return first, last


def _halve(session: Session, at: int, low: int, high: int) -> int:
    """The number of the first row from `low` on, below `high`, that is not older than a moment; `high` for none."""
    run = session.school.database.execute_sql
    while high - low > _CLOSE:
        middle = (low + high) // 2
        row = run("SELECT seq, at FROM change_log WHERE seq >= ? ORDER BY seq LIMIT 1", (middle,)).fetchone()
        if row is None or row[1] >= at:
            high = middle
        else:
            low = middle + 1
    row = run(
        "SELECT seq FROM change_log WHERE seq >= ? AND seq < ? AND at >= ? ORDER BY seq LIMIT 1",
        (low, high, at),
    ).fetchone()
    return int(row[0]) if row is not None else high


def _select(
    session: Session, wish: LogWish, where: str, values: tuple[Any, ...], limit: int
) -> list[dict[str, Any]]:
    names = (
        "seq", "at", "account_id", "role", "entity", "key", "course", "school_class", "pupil", "date", "number",
        "before", "after", "reason",
    )  # fmt: skip
    conditions, more = [where], list(values)
    if wish.author_id is not None:
        accounts = [
            row[0] for row in rows(Account.select(Account.id).where(Account.person == wish.author_id))
        ]
        conditions.append(f"account_id IN ({', '.join(map(str, accounts)) or 'NULL'})")
    kinds = KINDS.get(wish.kind)
    if kinds:
        conditions.append(f"entity IN ({', '.join('?' * len(kinds))})")
        more += sorted(kinds)
    else:
        conditions.append(f"entity NOT IN ({', '.join('?' * len(UNSAID))})")
        more += sorted(UNSAID)
    if wish.class_id is not None:
        courses = [one.course_id for one in structure.class_courses(session, wish.class_id)]
        conditions.append(f"(school_class = ? OR course IN ({', '.join(map(str, courses)) or 'NULL'}))")
        more.append(wish.class_id)
    for word in wish.text.split():
        conditions.append("(before GLOB ? OR after GLOB ? OR reason GLOB ?)")
        more += [glob_of(word)] * 3
    select = f"SELECT {', '.join(names)} FROM change_log WHERE {' AND '.join(conditions)} ORDER BY seq DESC LIMIT ?"  # noqa: S608
    return [
        dict(zip(names, row, strict=True))
        for row in session.school.database.execute_sql(select, (*more, limit))
    ]


def _named(session: Session, found: Iterable[dict[str, Any]]) -> tuple[LogRow, ...]:
    found = list(found)
    authors = authors_of(session, {row["account_id"] for row in found})
    people = structure.names(session, {row["pupil"] for row in found})
    known = {
        one.course_id: one for one in structure.courses(session, {row["course"] for row in found} - {None})
    }
    classes = structure.classes(session)
    made = []
    for row in found:
        course = known.get(row["course"])
        own = classes.get(row["school_class"]) if row["school_class"] else None
        made.append(
            LogRow(
                row["seq"], dt.datetime.fromtimestamp(row["at"], dt.UTC), authors.get(row["account_id"], ""),
                row["role"] or "", row["entity"], row["key"],
                course.subject if course else "", own.name if own else course.class_name if course else "",
                people.get(row["pupil"] or 0, ""), _day(row["date"]), row["number"],
                _parsed(row["before"]), _parsed(row["after"]), row["reason"] or "",
            )
        )  # fmt: skip
    return tuple(made)


def _day(number: int | None) -> dt.date | None:
    return None if number is None else dt.date(number // 10000, number // 100 % 100, number % 100)


def _parsed(text: str | None) -> Any:
    return None if text is None else json.loads(text)
