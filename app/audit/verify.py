"""The chain of the change log, verified from beginning to end; when, and what came of it, is kept."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from app.backup.log_check import LogState, follow_chain
from app.backup.problems import Progress, no_progress
from app.changes import Record
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, in_steps, query, record
from models.log import Setting

KEY = "audit.verified"
_MOST = 100


@dataclass(frozen=True, slots=True)
class Verified:
    """`rows` of the log were followed; `broken` are the numbers of those that were changed afterwards."""

    at: dt.datetime
    rows: int
    broken: tuple[int, ...]


@in_steps(Action.READ_LOG)
def verify_log(session: Session, progress: Progress = no_progress) -> Verified:
    """Follow the chain, in portions so that nobody waits.  `progress` is told rows; what it raises ends the work."""
    state = LogState()
    broken = tuple(follow_chain(session.school, state, progress))
    found = Verified(session.clock.now(), state.seq, broken[:_MOST])
    keep_verified(session, found)
    return found


@command(Action.READ_LOG)
def keep_verified(session: Session, found: Verified) -> None:
    """Keep when the chain was verified, and what came of it."""
    value = {"at": int(found.at.timestamp()), "rows": found.rows, "broken": list(found.broken)}
    stored = Setting.get_or_none(Setting.scope == "", Setting.key == KEY)
    before = None if stored is None else {"value": json.loads(stored.value)}
    row = Setting.insert(scope="", key=KEY, value=json.dumps(value))
    row.on_conflict(conflict_target=[Setting.scope, Setting.key], preserve=[Setting.value]).execute()
    record(session, Record("setting", KEY, before, {"value": value}))


@query(Action.READ_LOG)
def last_verified(session: Session) -> Verified | None:
    """When it was done last; None: never.  Reference data."""
    value = session.setting(KEY)
    if not value:
        return None
    return Verified(dt.datetime.fromtimestamp(value["at"], dt.UTC), value["rows"], tuple(value["broken"]))
