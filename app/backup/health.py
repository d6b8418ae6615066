"""How well the school is backed up: what the page, the overview and the warning at sign-in say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.backup.plan import BackupFolder, BackupPlan, FolderState, plan_of, states_now
from app.backup.schedule import PASSING, backup_due, changed_since, due_at, school_day
from app.permissions import Action
from app.session import Session
from app.unit_of_work import query


class Standing(StrEnum):
    """Of the school's backups as a whole; all but GOOD want the administrator."""

    GOOD = "good"
    NOWHERE = "nowhere"
    """No folder is set."""
    NEVER = "never"
    """A folder is set, and none has been made yet."""
    OLD = "old"
    """None was made for longer than is set, although there is something new."""
    FAILED = "failed"
    """The last try in one of the folders failed, and not for a reason that passes."""
    DAMAGED = "damaged"
    """One of those that were read again is not as it was made."""


@dataclass(frozen=True, slots=True)
class FolderHealth:
    """A folder, how it went there, when the next backup is due, and whether there is anything new to save."""

    folder: BackupFolder
    state: FolderState
    due_at: datetime
    changed: bool


@dataclass(frozen=True, slots=True)
class BackupHealth:
    """`last_at`: the newest good backup anywhere; `at_work`: the PC that is making one."""

    standing: Standing
    plan: BackupPlan
    folders: tuple[FolderHealth, ...]
    last_at: datetime | None
    at_work: str | None
    is_sample: bool = False

    @property
    def warns(self) -> bool:
        """Whether the administrator has to do something.  A school to play with needs no backups."""
        return self.standing is not Standing.GOOD and not self.is_sample

    @property
    def worst(self) -> FolderHealth | None:
        """The folder that failed, or holds what is damaged."""
        return next((one for one in self.folders if _failed(one.state) or one.state.damaged), None)


@query(Action.ADVANCE_BACKUP)
def backup_health(session: Session) -> BackupHealth:
    """How well the school is backed up.  Some 10 statements, a page each; the log is read from the last backup on, to
    the first change."""
    plan, states, now = plan_of(session), states_now(), session.clock.now()
    is_school_day = school_day(session)
    folders = []
    for folder in plan.folders:
        state = states.get(folder.id, FolderState())
        due = due_at(state.made_at, now, plan.every_hours, is_school_day)
        folders.append(FolderHealth(folder, state, due, changed_since(state)))
    last = max((one.state.made_at for one in folders if one.state.made_at is not None), default=None)
    return BackupHealth(
        _standing(tuple(folders), plan, last, now),
        plan,
        tuple(folders),
        last,
        backup_due(session).at_work,
        bool(session.setting("sample.today")),
    )


def _standing(
    folders: tuple[FolderHealth, ...], plan: BackupPlan, last: datetime | None, now: datetime
) -> Standing:
    if not folders:
        return Standing.NOWHERE
    if any(one.state.damaged for one in folders):
        return Standing.DAMAGED
    if any(_failed(one.state) for one in folders):
        return Standing.FAILED
    if last is None:
        return Standing.NEVER
    too_old = now - last > timedelta(days=plan.warn_days)
    return Standing.OLD if too_old and all(one.changed for one in folders) else Standing.GOOD


def _failed(state: FolderState) -> bool:
    return state.failed_at is not None and state.code not in PASSING
