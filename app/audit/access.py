"""The access log: who signed in or was refused, who looked at whose data, who took data out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from app.journal.history import authors_of
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.access import AccessRecord, Account
from models.base import rows
from models.diary import DiaryVisit

SCANNED = 2000
"""Rows that one page looks through at most."""
KINDS: dict[str, tuple[str, ...]] = {
    "looks": ("look.",),
    "refusals": ("sign_in.",),
    "logins": ("login.", "password."),
    "exports": ("export.", "person.erased"),
}
"""Beginnings of `action` by what people look for."""


@dataclass(frozen=True, slots=True)
class AccessWish:
    """What is asked for; None and "" are anything.  `person_id`: by whom, or about whom."""

    starts: dt.date | None = None
    ends: dt.date | None = None
    person_id: int | None = None
    kind: str = ""


@dataclass(frozen=True, slots=True)
class AccessRow:
    """Who did what, about whom.  `action` is that of the access log, or "visit.<part>" with how many `looks`."""

    at: dt.datetime
    who: str
    role: str
    action: str
    subject: str
    looks: int = 1


@dataclass(frozen=True, slots=True)
class AccessPage:
    """Rows, the newest first.  `before`: from where the next page goes on, None at the end."""

    rows: tuple[AccessRow, ...]
    before: int | None


@query(Action.READ_LOG)
def access_page(session: Session, wish: AccessWish, before: int | None = None, limit: int = 60) -> AccessPage:
    """A page.  2 statements on neighbouring rows, and 2 for names; with a person on the indexes by person."""
    newest = int(session.school.database.execute_sql("SELECT max(id) FROM access_record").fetchone()[0] or 0)
    last = newest if before is None else min(before - 1, newest)
    floor = 1 if wish.person_id is not None else max(1, last - SCANNED + 1)
    columns = (
        AccessRecord.id, AccessRecord.at, AccessRecord.account, AccessRecord.role, AccessRecord.action,
        AccessRecord.subject,
    )  # fmt: skip
    found = list(
        rows(
            AccessRecord.select(*columns)
            .where(AccessRecord.id >= floor, AccessRecord.id <= last, *_conditions(session, wish))
            .order_by(AccessRecord.id.desc())
            .limit(limit)
        )
    )
    reached = found[-1][0] if len(found) == limit else floor
    authors = authors_of(session, {row[2] for row in found})
    subjects = structure.names(session, {row[5] for row in found})
    made = tuple(
        AccessRow(at, authors.get(account, ""), role or "", action, subjects.get(subject or 0, ""))
        for _, at, account, role, action, subject in found
    )
    over = wish.starts is not None and bool(found) and found[-1][1] < session.clock.at(wish.starts, 0)
    return AccessPage(made, reached if reached > 1 and not over else None)


@query(Action.READ_LOG)
def diary_visits(session: Session, pupil_id: int, most: int = 200) -> tuple[AccessRow, ...]:
    """Who of the family looked into a pupil's diary, by week and part, the newest first.  2 statements: a range."""
    columns = (DiaryVisit.last_at, DiaryVisit.person, DiaryVisit.part, DiaryVisit.looks)
    found = list(
        rows(
            DiaryVisit.select(*columns)
            .where(DiaryVisit.pupil == pupil_id)
            .order_by(DiaryVisit.week.desc(), DiaryVisit.last_at.desc())
            .limit(most)
        )
    )
    names = structure.names(session, {pupil_id, *(row[1] for row in found)})
    return tuple(
        AccessRow(
            at, names.get(person, ""), "pupil" if person == pupil_id else "parent", f"visit.{part}",
            names.get(pupil_id, ""), looks,
        )
        for at, person, part, looks in found
    )  # fmt: skip


def _conditions(session: Session, wish: AccessWish) -> list[Any]:
    conditions: list[Any] = []
    if wish.starts is not None:
        conditions.append(AccessRecord.at >= session.clock.at(wish.starts, 0))
    if wish.ends is not None:
        conditions.append(AccessRecord.at < session.clock.at(wish.ends + dt.timedelta(days=1), 0))
    if wish.person_id is not None:
        accounts = Account.select(Account.id).where(Account.person == wish.person_id)
        conditions.append((AccessRecord.subject == wish.person_id) | AccessRecord.account.in_(accounts))
    if wish.kind == "sign_ins":
        conditions.append(AccessRecord.action == "sign_in")
    elif wish.kind in KINDS:
        some = None
        for one in KINDS[wish.kind]:
            begins = AccessRecord.action.startswith(one)
            some = begins if some is None else some | begins
        conditions.append(some)
    return conditions
