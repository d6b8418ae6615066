"""Backups by themselves: which are due, and the one program that makes them.

Made by an open program of those who lead the school, in a thread of its own and at its leisure, or by the system's
scheduler (`python -m app backup --due`).  Not by those of teachers: a folder that every PC may write to falls with the
first PC that catches a virus.  Nobody gains a right by it: what is copied, and where to, the administrator has set.

A lease in the school file keeps two programs from doing it at once.  It ends by time, so a PC that dies in the midst
of it delays the next backup and no more.
"""

from __future__ import annotations

import secrets
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TypeVar

from app.backup.copies import make_backup
from app.backup.keeping import keeper
from app.backup.manifest import BackupInfo
from app.backup.plan import (
    BackupFolder,
    BackupPlan,
    FolderState,
    Paths,
    find_folder,
    plan_of,
    put_state,
    states_now,
    store,
    stored,
)
from app.backup.problems import Progress, Stopped, no_progress
from app.backup.rereading import reread
from app.changes import Record
from app.errors import DiaryError, StorageProblem
from app.permissions import Action
from app.school import calendar
from app.session import Session
from app.unit_of_work import command, in_steps, problem, query, record
from models.base import within
from models.errors import StorageError
from models.log import ChangeLog
from models.school import Term

T = TypeVar("T")

LEASE = timedelta(hours=2)
AGAIN = timedelta(minutes=20)
"""After a failure: the folder may be there again."""
_A_DAY = timedelta(hours=24)
_TRIES = 8
"""Of a quarter of a minute each."""
_LEASE = "backup.lease"
_OWN = ("file", "sign_in", "control", "control_state")
"""Entities of the log for which alone no backup is worth its place."""

PASSING = frozenset({"backup.restless", "file.busy", "share.fenced", "backup.stopped"})
"""Failures that nobody has to be told of: the next try is soon."""


@dataclass(frozen=True, slots=True)
class Due:
    """Folders in which a backup is due now, and what is to be read again; `at_work`: the PC that is at it already."""

    folders: tuple[BackupFolder, ...] = ()
    to_reread: tuple[BackupFolder, ...] = ()
    at_work: str | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What became of it in one folder: the backup, or the error."""

    folder: BackupFolder
    info: BackupInfo | None
    removed: tuple[str, ...] = ()
    error: DiaryError | None = None


def due_at(
    last: datetime | None, now: datetime, every_hours: int, is_school_day: Callable[[date], bool]
) -> datetime:
    """When the next backup is due: every so many hours of a school day, else once a day.  A last one that lies in the
    future, by a clock that was wrong, is none."""
    if last is None or last > now + _A_DAY:
        return now
    soon = last + timedelta(hours=every_hours)
    return soon if is_school_day(soon.astimezone().date()) else max(soon, last + _A_DAY)


@query(Action.ADVANCE_BACKUP)
def backup_due(session: Session) -> Due:
    """What is to be done now.  5 statements; the log is read from the last backup on, to the first change."""
    return _due(session)


def _due(session: Session) -> Due:
    plan, states, now = plan_of(session), states_now(), session.clock.now()
    at_work = _who_is_at_it(now)
    if at_work is not None:
        return Due(at_work=at_work)
    due, again = [], []
    for folder in plan.folders:
        state = states.get(folder.id, FolderState())
        if state.failed_at is not None and timedelta() <= now - state.failed_at < AGAIN:
            continue
        if due_at(state.made_at, now, plan.every_hours, school_day(session)) <= now and changed_since(state):
            due.append(folder)
        elif _is_reread_due(state, plan, now):
            again.append(folder)
    return Due(tuple(due), tuple(again))


def _is_reread_due(state: FolderState, plan: BackupPlan, now: datetime) -> bool:
    """One a day, until all have been read within the days that are set (`app.backup.rereading`)."""
    return state.made_at is not None and (state.reread_at is None or now - state.reread_at > _A_DAY)


def changed_since(state: FolderState) -> bool:
    """Whether there is anything in the file that its last backup does not have.  Inside a transaction."""
    if state.made_at is None:
        return True
    # A log that ends before it is another history: an older backup was put back.
    newest = ChangeLog.select(ChangeLog.seq).order_by(ChangeLog.seq.desc()).limit(1).scalar() or 0
    own = ChangeLog.select().where(ChangeLog.seq > state.seq, ChangeLog.entity.not_in(_OWN))
    return newest < state.seq or bool(own.exists())


def school_day(session: Session) -> Callable[[date], bool]:
    """Whether a day is one of lessons: in a period, no Sunday, no holiday of all."""

    def is_one(day: date) -> bool:
        year = calendar.year_of(session, day)
        if year is None or (day.isoweekday() == 7 and not calendar.is_workday(session, year.id, day, None)):
            return False
        if not Term.select().where(within(day, Term.starts, Term.ends)).exists():
            return False
        return calendar.holiday_on(session, year.id, day, None) is None

    return is_one


# --- doing it --------------------------------------------------------------------------------------------------------


@in_steps(Action.ADVANCE_BACKUP)
def make_due(
    session: Session, *, paths: Paths | None = None, holds: bool = False, progress: Progress = no_progress
) -> tuple[Made, ...]:
    """Make the backups that are due, and read an old one again; () where nothing is, or another program is at it.

    Without `holds` nobody ever waits for it (`make_backup`).  What goes wrong in one folder is noted, told in the
    answer, and does not keep it from the others.  Stopped (by `progress`) leaves nothing.
    """
    with session.school.reading():
        due = _due(session)
    if not due.folders and not due.to_reread:
        return ()
    return _work(session, due.folders, due.to_reread, paths or {}, progress, holds=holds)


@keeper
def make_now(
    session: Session, *, paths: Paths | None = None, progress: Progress = no_progress
) -> tuple[Made, ...]:
    """Make one in each folder at once, whether due or not.  Errors as of `make_due`; () while another is at it."""
    with session.school.reading():
        folders = plan_of(session).folders
    return _work(session, folders, (), paths or {}, progress, holds=True)


def _work(
    session: Session, folders: tuple[BackupFolder, ...], again: tuple[BackupFolder, ...], paths: Paths,
    progress: Progress, *, holds: bool,
) -> tuple[Made, ...]:  # fmt: skip
    holder = _patiently(lambda: take_lease(session))
    if holder is None:
        return ()
    made: list[Made] = []
    total = max(1, len(folders) + len(again))

    def part(done: int, of: int) -> None:
        progress(len(made) * 1000 + 1000 * done // max(1, of), total * 1000)

    try:
        for folder in folders:
            made.append(_make(session, holder, folder, paths, part, holds=holds))  # noqa: PERF401 - counted by `part`
        for folder in again:
            _reread(session, holder, folder, paths, part)
    finally:
        _patiently(lambda: give_lease_back(session, holder))
    progress(1, 1)
    return tuple(made)


def _make(
    session: Session, holder: str, folder: BackupFolder, paths: Paths, progress: Progress, *, holds: bool
) -> Made:
    try:
        done = make_backup(session, find_folder(folder, paths), holds=holds, progress=progress)
    except (DiaryError, StorageError) as error:
        known = problem(error) if isinstance(error, StorageError) else error
        _patiently(lambda: note_failed(session, holder, folder.id, known.code))
        return Made(folder, None, error=known)
    _patiently(lambda: note_made(session, holder, folder.id, done.info))
    return Made(folder, done.info, done.removed)


def _reread(session: Session, holder: str, folder: BackupFolder, paths: Paths, progress: Progress) -> None:
    with session.school.reading():
        days = plan_of(session).reread_days
    try:
        place = find_folder(folder, paths)
        damaged = reread(place, session.school.path.name, session.clock.now(), days, progress)
    except DiaryError as error:
        code = error.code
        _patiently(lambda: note_failed(session, holder, folder.id, code))
        return
    _patiently(lambda: note_reread(session, holder, folder.id, damaged))


def _patiently(note: Callable[[], T]) -> T:
    """A backup that took minutes is not to be forgotten because others write without a pause."""
    for _try in range(_TRIES - 1):
        try:
            return note()
        except StorageProblem as error:
            if error.code != "file.busy":
                raise
    return note()


# --- the lease, and what is stored of it -----------------------------------------------------------------------------


@command(Action.ADVANCE_BACKUP)
def take_lease(session: Session) -> str | None:
    """Begin, unless another program is at it; returns by what the lease is given back."""
    now = session.clock.now()
    if _who_is_at_it(now) is not None:
        return None
    holder = secrets.token_hex(8)
    until = int((now + LEASE).timestamp())
    store(_LEASE, {"holder": holder, "pc": socket.gethostname(), "until": until})
    record(session, Record("file", "backup", None, {"begun": until}))
    return holder


@command(Action.ADVANCE_BACKUP)
def give_lease_back(session: Session, holder: str) -> None:
    """Let others go on.  Nothing where somebody else has it by now."""
    if stored(_LEASE, {}).get("holder") == holder:
        store(_LEASE, {})
        record(session, Record("file", "backup", None, {"ended": True}))


@command(Action.ADVANCE_BACKUP)
def note_made(session: Session, holder: str, folder_id: str, info: BackupInfo) -> None:
    """A backup is there."""
    before = _state_of(holder, folder_id)
    if before is None:
        return
    made_at = datetime.fromisoformat(info.made_at)
    state = replace(
        before, made_at=made_at, file=Path(info.path).name, size=info.size, seq=info.seq, failed_at=None, code=""
    )  # fmt: skip
    put_state(folder_id, state)
    after = {"made_at": info.made_at, "seq": info.seq, "size": info.size, "file": state.file}
    record(session, Record("file", "backup", None, after))


@command(Action.ADVANCE_BACKUP)
def note_failed(session: Session, holder: str, folder_id: str, code: str) -> None:
    """There is none, for this reason."""
    before = _state_of(holder, folder_id)
    if before is not None:
        put_state(folder_id, replace(before, failed_at=session.clock.now(), code=code))
        record(session, Record("file", "backup", None, {"failed": code}))


@command(Action.ADVANCE_BACKUP)
def note_reread(session: Session, holder: str, folder_id: str, damaged: tuple[str, ...]) -> None:
    """An old one was read again; these are not as they were made."""
    before = _state_of(holder, folder_id)
    if before is not None:
        put_state(folder_id, replace(before, reread_at=session.clock.now(), damaged=damaged))
        record(session, Record("file", "backup", None, {"read_again": True, "damaged": len(damaged)}))


def _state_of(holder: str, folder_id: str) -> FolderState | None:
    """Of a folder that backups still go to, for whoever has the lease."""
    if stored(_LEASE, {}).get("holder") != holder:
        return None
    known = {one["id"] for one in stored("backup.folders", [])}
    return states_now().get(folder_id, FolderState()) if folder_id in known else None


def _who_is_at_it(now: datetime) -> str | None:
    lease = stored(_LEASE, {})
    if not lease:
        return None
    left = datetime.fromtimestamp(lease["until"], UTC) - now
    # A lease that ends later than any can is one of a clock that was wrong.
    return str(lease["pc"]) if timedelta() < left <= LEASE + _A_DAY else None


# --- at leisure ------------------------------------------------------------------------------------------------------


def at_leisure(progress: Progress, stopped: Callable[[], bool], share: float = 0.5) -> Progress:
    """Rest after each piece of work so that it takes at most this share of the time, and end when told to: Stopped."""
    last = time.monotonic()

    def rested(done: int, total: int) -> None:
        nonlocal last
        if stopped():
            raise Stopped
        progress(done, total)
        worked = time.monotonic() - last
        time.sleep(min(1.0, worked * (1 / share - 1)))
        last = time.monotonic()

    return rested
