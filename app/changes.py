"""The change log: rows that a command has recorded, chained by hashes, and the feed that views follow."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.attested import Attested
from models.base import day_number, rows, within
from models.log import ChangeLog

FIRST_HASH = bytes(32)
"""What the first row is chained to."""

Link = tuple[int, bytes]
"""The number and hash of a row: this very history up to it, and no other of the same length."""

NO_LINK: Link = (0, FIRST_HASH)
"""The end of an empty log."""

STRUCTURE = frozenset(
    {"person", "person_merge", "account", "staff_role", "guardianship", "academic_year", "term", "term_scheme",
     "holiday", "bell", "bell_schedule", "school_class", "class_teacher", "enrollment", "subject", "study_group",
     "group_member", "course", "course_teacher", "work_kind", "timetable_entry", "setting"}
)  # fmt: skip
"""Entities that change a few times a year; a change to one drops the session's reference data and scope."""
LOGINS = frozenset({"account", "sign_in"})
"""Entities of who comes in, and how: they concern those who issue logins, and no page but theirs."""
LETTERS = frozenset({"thread", "message", "message_receipt", "mailing"})
"""Entities of what people write to one another.  They concern those whom `after` names under "to", as pairs of a person
and a side (`models.codes.Side`), and nobody else whatever the role; what was written is never in the log."""
NOTICES = frozenset({"news", "news_receipt"})
"""Entities of what is announced: everybody is told that it happened, and reads what is meant for him."""

CONTROL = frozenset({"control", "finding"})
"""Entities of the deputy head's control: what was judged anew, and what was said to a finding.  The staff is told that
it happened; families are not."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of the change log, as the feed and the history give it.

    `at` is in seconds since 1970 UTC; `before` and `after` are JSON values.
    """

    seq: int
    step: int
    at: int
    account: int | None
    role: str | None
    entity: str
    key: str
    course: int | None
    school_class: int | None
    pupil: int | None
    date: date | None
    number: int | None
    before: Any
    after: Any
    reason: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """A change that a command has made and that is not in the log yet."""

    entity: str
    key: str
    before: Any = None
    after: Any = None
    course: int | None = None
    school_class: int | None = None
    pupil: int | None = None
    date: date | None = None
    number: int | None = None
    reason: str | None = None


_COLUMNS = (
    ChangeLog.seq, ChangeLog.step, ChangeLog.at, ChangeLog.account, ChangeLog.role, ChangeLog.entity, ChangeLog.key,
    ChangeLog.course, ChangeLog.school_class, ChangeLog.pupil, ChangeLog.date, ChangeLog.number,
    ChangeLog.before, ChangeLog.after, ChangeLog.reason,
)  # fmt: skip

INSERT = (
    "INSERT INTO change_log (seq, step, at, account_id, role, entity, key, course, school_class, pupil, date, number,"
    " before, after, reason, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)

_dumps = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode


def as_json(value: Any) -> str | None:
    """The stored form of `before` and `after`: compact JSON, None for no row."""
    return None if value is None else _dumps(value)


def chain(previous: bytes, columns: Sequence[Any]) -> bytes:
    """The hash of a row: SHA-256 over the hash of the row before it and the row's other columns as a JSON list."""
    return hashlib.sha256(previous + _dumps(list(columns)).encode()).digest()


def last_link() -> Link:
    """The number and hash of the newest row; NO_LINK in an empty log."""
    row = (
        ChangeLog.select(ChangeLog.seq, ChangeLog.hash)
        .order_by(ChangeLog.seq.desc())
        .limit(1)
        .tuples()
        .first()
    )
    return (row[0], bytes(row[1])) if row else NO_LINK


def is_in_log(link: Link) -> bool:
    """Whether the log holds this very row."""
    row = ChangeLog.select(ChangeLog.hash).where(ChangeLog.seq == link[0]).tuples().first()
    return row is not None and bytes(row[0]) == link[1]


def chained_rows(
    records: Iterable[Record], *, after: Link, at: int, account: int | None, role: str | None
) -> Iterator[tuple[Any, ...]]:
    """Rows for `INSERT`, numbered and chained on from `after`; all of one step."""
    seq, link = after
    step = seq + 1
    for record in records:
        seq += 1
        number = None if record.date is None else day_number(record.date)
        columns = (
            seq, step, at, account, role, record.entity, record.key, record.course, record.school_class,
            record.pupil, number, record.number, as_json(record.before), as_json(record.after), record.reason,
        )  # fmt: skip
        link = chain(link, columns)
        yield (*columns, link)


def changes_since(seq: int) -> list[Change]:
    """The rows after `seq`, in order.  One statement; reads the end of the log only."""
    query = ChangeLog.select(*_COLUMNS).where(ChangeLog.seq > seq).order_by(ChangeLog.seq)
    return [_change(row) for row in rows(query)]


def changes_after(link: Link, most: int | None = None) -> tuple[list[Change], Link] | None:
    """The rows after a link, in order, and the link of the last of them; None when the log does not hold that link:
    another file, or an older backup, has taken the place of the one that it was read from.  With `most`, so many of
    them at most.  One statement."""
    wanted = ChangeLog.select(*_COLUMNS, ChangeLog.hash).where(ChangeLog.seq >= link[0])
    found = list(rows(wanted.order_by(ChangeLog.seq).limit(None if most is None else most + 1)))
    if link[0]:
        if not found or (found[0][0], bytes(found[0][-1])) != link:
            return None
        del found[0]
    newest = (found[-1][0], bytes(found[-1][-1])) if found else link
    return [_change(row[:-1]) for row in found], newest


def cell_history(*, pupil: int, course: int | None, on: date, number: int | None) -> list[Change]:
    """What happened to a pupil at a lesson (None: on the day, at none), oldest first."""
    query = (
        ChangeLog.select(*_COLUMNS)
        .where(
            ChangeLog.pupil == pupil,
            ChangeLog.date == on,
            ChangeLog.course == course,
            ChangeLog.number == number,
        )
        .order_by(ChangeLog.seq)
    )
    return [_change(row) for row in rows(query)]


Place = tuple[int, int, date | None, int | None]
"""Of a change of a pupil at a lesson, or of the report card (without day and lesson): seq, course, date, number."""


def pupil_places(pupil: int, courses: Sequence[int], starts: date, ends: date) -> list[Place]:
    """Where the log has something on a pupil: at lessons of these days, and on the report card of these courses.

    2 statements on the index by pupil alone: no row of the log is read, however long the log is.
    """
    columns = (ChangeLog.seq, ChangeLog.course, ChangeLog.date, ChangeLog.number)
    at_lessons = ChangeLog.select(*columns).where(
        ChangeLog.pupil == pupil, within(ChangeLog.date, starts, ends),
        ChangeLog.course.in_(courses), ChangeLog.number.is_null(False),
    )  # fmt: skip
    on_card = ChangeLog.select(*columns).where(
        ChangeLog.pupil == pupil, ChangeLog.date.is_null(), ChangeLog.course.in_(courses)
    )
    return [*rows(at_lessons), *rows(on_card)]


def changes_numbered(seqs: Iterable[int]) -> list[Change]:
    """These rows of the log, in order.  1 statement."""
    query = ChangeLog.select(*_COLUMNS).where(ChangeLog.seq.in_(list(seqs))).order_by(ChangeLog.seq)
    return [_change(row) for row in rows(query)]


def _change(row: tuple[Any, ...]) -> Change:
    (
        seq,
        step,
        at,
        account,
        role,
        entity,
        key,
        course,
        school_class,
        pupil,
        on,
        number,
        before,
        after,
        reason,
    ) = row
    return Change(
        seq, step, int(at.timestamp()), account, role, entity, key, course, school_class, pupil, on, number,
        _parsed(before), _parsed(after), reason,
    )  # fmt: skip


def _parsed(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def broken_links() -> Iterator[int]:
    """The numbers of rows whose hash does not follow from the row before, or that are missing in between, but for those
    that an erasure answers for (`app.attested`)."""
    link, expected, met = FIRST_HASH, 1, Attested()
    cursor = ChangeLog._meta.database.execute_sql(
        "SELECT seq, step, at, account_id, role, entity, key, course, school_class, pupil, date, number,"
        " before, after, reason, hash FROM change_log ORDER BY seq"
    )
    for *columns, stored in cursor:
        met.met(columns, expected, chain(link, columns), bytes(stored))
        link, expected = bytes(stored), columns[0] + 1
    yield from met.broken()
