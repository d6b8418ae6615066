"""What the last year change has made: its year and the rows of the log that tell of it.  Inside a transaction."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass

from app.changes import Record
from app.errors import Refused
from app.session import Session
from app.unit_of_work import record
from models.log import Setting

KEY = "new_year.done"


@dataclass(frozen=True, slots=True)
class Made:
    """A year change: the new year's id, and the first and the last row of the log that tell of what it wrote."""

    year: int
    first: int
    last: int


def last(session: Session) -> Made | None:
    """The last one that was not taken back."""
    stored = session.setting(KEY)
    return Made(**stored) if stored else None


def needed(session: Session) -> Made:
    """The same; raises Refused("new_year.not_done")."""
    found = last(session)
    if found is None:
        raise Refused("new_year.not_done")
    return found


def remember(session: Session, made: Made) -> None:
    """Keep it, in place of the year before."""
    before, after = session.setting(KEY) or None, asdict(made)
    row = Setting.insert(scope="", key=KEY, value=json.dumps(after))
    row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    record(session, Record("setting", KEY, before and {"value": before}, {"value": after}))


def forget(session: Session) -> None:
    """There is none any more."""
    before = session.setting(KEY)
    Setting.delete().where(Setting.scope == "", Setting.key == KEY).execute()
    record(session, Record("setting", KEY, {"value": before}, None))
