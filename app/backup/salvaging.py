"""What can be read of a damaged file is saved as a new one, when there is no good backup, or none new enough."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.backup.keeping import keeper
from app.backup.problems import Progress, no_progress
from app.changes import Record
from app.files.care import copy_files, stored
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.file_store import FileStore, folder_beside
from models.maintenance import open_like
from models.salvage import save_readable


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The new file, how many rows are in it, and the tables of which not all could be read."""

    path: str
    rows: int
    torn: tuple[str, ...]
    files: int
    files_missing: int


@keeper
def salvage(session: Session, target: str | Path, *, progress: Progress = no_progress) -> Salvaged:
    """Save what can be read of the session's file as a new one, with its attached files.  The damaged one is not
    touched.  What is wrong with the new one, a check tells, and a repair mends what follows from the rest.

    Raises StorageProblem: file.exists, file.damaged, file.full, share.*
    """
    school, place = session.school, Path(target)
    saved = save_readable(school, place, progress)
    with open_like(school, place, mode="read_write") as new:
        known = stored(new)
        source = FileStore.beside(school)
        copied = copy_files(known, source, source.like(folder_beside(place)), verify=True)
        torn = tuple(one.name for one in saved if not one.whole)
        note_salvage(
            Session(
                new,
                session.account_id,
                session.person_id,
                session.role,
                session.roles,
                session.name,
                session.clock,
            ),
            torn,
        )
    return Salvaged(str(place), sum(one.rows for one in saved), torn, copied.files, copied.missing)


@command(Action.KEEP_FILE)
def note_salvage(session: Session, torn: tuple[str, ...]) -> None:
    """Write into the new file's log what it is."""
    record(session, Record("file", "salvage", None, {"torn": list(torn)}))
