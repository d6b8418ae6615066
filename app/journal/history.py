"""Who changed what in the journal: read from the change log."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, date, datetime
from typing import Any

from app.changes import Change
from app.changes import cell_history as changes_of_cell
from app.codes import Role
from app.journal.rows import CellChange
from app.school import structure
from app.session import Session
from models.access import Account
from models.base import rows
from models.log import ChangeLog


def of_cell(session: Session, course_id: int, on: date, number: int, pupil_id: int) -> tuple[CellChange, ...]:
    """The changes to a pupil's cells of a lesson, oldest first."""
    changes = changes_of_cell(pupil=pupil_id, course=course_id, on=on, number=number)
    people = authors_of(session, (change.account for change in changes))
    return tuple(
        CellChange(
            change.seq, _moment(change.at), people.get(change.account, ""), change.role, change.entity,
            _work(change), change.before, change.after, change.reason,
        )
        for change in changes
    )  # fmt: skip


def last_change(
    session: Session, course_id: int, on: date, number: int, pupil_id: int, entity: str, key: str
) -> tuple[str | None, datetime | None]:
    """Who changed one cell last, and when; (None, None) when the log knows nothing of it."""
    changes = changes_of_cell(pupil=pupil_id, course=course_id, on=on, number=number)
    mine = [change for change in changes if change.entity == entity and change.key == key]
    if not mine:
        return None, None
    return authors_of(session, [mine[-1].account]).get(mine[-1].account), _moment(mine[-1].at)


def last_work(course_id: int, on: date, number: int) -> int:
    """The highest number that a work of a lesson was ever made with by a command; 0: none was.  1 statement."""
    keys = ChangeLog.select(ChangeLog.key).where(
        ChangeLog.course == course_id, ChangeLog.date == on, ChangeLog.number == number,
        ChangeLog.pupil.is_null(), ChangeLog.entity == "work",
    )  # fmt: skip
    return max((int(key.rsplit("/", 1)[1]) for (key,) in rows(keys)), default=0)


def was_made_by_a_mark(course_id: int, on: date, number: int, key: str) -> bool:
    """Whether a work came into being with a mark that a teacher typed («4/5»), and nothing was done to it since.  What
    an import has made is of its report, and stays.  2 statements at most."""
    of_work = (
        ChangeLog.course == course_id, ChangeLog.date == on, ChangeLog.number == number,
        ChangeLog.pupil.is_null(), ChangeLog.entity == "work", ChangeLog.key == key,
    )  # fmt: skip
    columns = (ChangeLog.seq, ChangeLog.step, ChangeLog.before, ChangeLog.role)
    last = next(
        rows(ChangeLog.select(*columns).where(*of_work).order_by(ChangeLog.seq.desc()).limit(1)), None
    )
    if last is None or last[2] is not None or last[3] != Role.TEACHER:
        return False
    # A work that somebody adds stands alone in its unit of work; the one that a mark needs stands just before it.
    after = ChangeLog.select(ChangeLog.step, ChangeLog.entity).where(ChangeLog.seq == last[0] + 1)
    return next(rows(after), None) == (last[1], "mark")


def of_term_mark(session: Session, course_id: int, pupil_id: int, key: str) -> tuple[CellChange, ...]:
    """The changes to a mark of the report card, oldest first."""
    columns = (
        ChangeLog.seq, ChangeLog.at, ChangeLog.account, ChangeLog.role, ChangeLog.before, ChangeLog.after,
        ChangeLog.reason,
    )  # fmt: skip
    here = (ChangeLog.pupil == pupil_id, ChangeLog.date.is_null(), ChangeLog.course == course_id)
    mine = (ChangeLog.entity == "term_mark", ChangeLog.key == key)
    found = list(rows(ChangeLog.select(*columns).where(*here, *mine).order_by(ChangeLog.seq)))
    people = authors_of(session, (row[2] for row in found))
    return tuple(
        CellChange(
            seq, at, people.get(account, ""), role, "term_mark", None, _parsed(old), _parsed(new), reason
        )
        for seq, at, account, role, old, new, reason in found
    )


def _parsed(text: str | None) -> Any:
    return None if text is None else json.loads(text)


def authors_of(session: Session, accounts: Iterable[int | None]) -> dict[int | None, str]:
    """The names of the persons whose accounts these are; 2 statements at most, for those not yet known."""
    known: dict[int, int] = session.reference("account_persons", dict)
    wanted = {one for one in accounts if one is not None}
    missing = wanted - known.keys()
    if missing:
        known.update(rows(Account.select(Account.id, Account.person).where(Account.id.in_(sorted(missing)))))
    people = structure.names(session, [known[one] for one in wanted if one in known])
    return {one: people.get(known[one], "") for one in wanted if one in known}


def _work(change: Change) -> int | None:
    return int(change.key.split("/")[3]) if change.entity == "mark" else None


def _moment(at: int) -> datetime:
    return datetime.fromtimestamp(at, UTC)
