"""The record of erasures: who did one, when, on which ground, and what it changed; and the backups that are older."""

from __future__ import annotations

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.backup.copies import list_backups
from app.backup.keeping import keeper
from app.backup.manifest import manifest_path
from app.backup.plan import folders_now
from app.changes import changes_numbered
from app.errors import StorageProblem
from app.journal.history import authors_of
from app.permissions import Action
from app.session import Session
from app.unit_of_work import query
from models.access import AccessRecord
from models.base import rows
from models.people import Person

_SET_ASIDE = re.compile(r"\.(before-restore-|v\d+\.)[0-9-]+\.db\Z")
"""How the program names what it puts beside a school file: the file as it was before."""


@dataclass(frozen=True, slots=True)
class ErasureRow:
    """An erasure.  `called`: what stands in the place of the name; `log`: rows of the log that lost words."""

    person_id: int
    called: str
    at: datetime
    by: str
    ground: str
    texts: int
    log: int


@query(Action.READ_LOG)
def erasures(session: Session) -> tuple[ErasureRow, ...]:
    """All erasures, the newest first.  4 statements: the rows of persons, of which a school has thousands."""
    erased = Person.select(Person.id, Person.last_name).where(Person.erased_at.is_null(False))
    people = dict(rows(erased))
    traces = AccessRecord.select(
        AccessRecord.subject, AccessRecord.at, AccessRecord.account, AccessRecord.detail
    )
    found = [
        (subject, at, account, json.loads(detail)["seq"])
        for subject, at, account, detail in rows(
            traces.where(AccessRecord.subject.in_(sorted(people)), AccessRecord.action == "person.erased")
        )
        if detail
    ]
    said = {one.seq: one for one in changes_numbered({row[3] for row in found})}
    names = authors_of(session, (row[2] for row in found))
    made = []
    for person, at, account, seq in found:
        change = said.get(seq)
        after = change.after if change is not None and isinstance(change.after, dict) else {}
        ground = (change.reason if change else None) or ""
        made.append(
            ErasureRow(
                person, people[person], at, names.get(account, ""), ground, after.get("texts", 0), after.get("log", 0)
            )
        )  # fmt: skip
    return tuple(sorted(made, key=lambda one: (one.at, one.person_id), reverse=True))


@dataclass(frozen=True, slots=True)
class OlderCopy:
    """A file in which the names still are: a backup from before, or what was set aside."""

    path: str
    made_at: datetime
    size: int


@query(Action.ERASE_PERSON)
def folders_of_backups(session: Session) -> tuple[str, ...]:
    """The folders that backups go to, as far as the school has set some.  1 statement."""
    del session
    return tuple(one.path for one in folders_now())


@keeper
def older_copies(session: Session, folders: Collection[str | Path]) -> tuple[OlderCopy, ...]:
    """The backups in these folders that are older than the newest erasure, and files that were set aside beside the
    school file, the newest first; none where nobody was erased."""
    with session.school.reading():
        newest = (
            Person.select(Person.erased_at).order_by(Person.erased_at.desc(nulls="LAST")).limit(1).scalar()
        )
    if newest is None:
        return ()
    found = []
    for folder in folders:
        if not Path(folder).is_dir():
            continue
        for one in list_backups(folder, session.school.path.name):
            made_at = datetime.fromisoformat(one.made_at)
            if made_at < newest:
                found.append(OlderCopy(one.path, made_at, one.size))
    beside = session.school.path
    for place in beside.parent.glob(f"{beside.stem}.*.db"):
        if _SET_ASIDE.match(place.name.removeprefix(beside.stem)):
            status = place.stat()
            made_at = datetime.fromtimestamp(status.st_mtime).astimezone()
            found.append(OlderCopy(str(place), made_at, status.st_size))
    return tuple(sorted(found, key=lambda one: one.made_at, reverse=True))


@keeper
def remove_copies(session: Session, copies: Collection[OlderCopy]) -> None:
    """Take older copies away, and what belongs to them.  The files in a folder of backups that none of the others names
    go with its next backup.  Raises StorageProblem backup.not_removed (path)."""
    for one in copies:
        place = Path(one.path)
        try:
            place.unlink(missing_ok=True)
            manifest_path(place).unlink(missing_ok=True)
            Path(f"{place}-journal").unlink(missing_ok=True)
        except OSError as error:
            raise StorageProblem("backup.not_removed", path=one.path, detail=error.strerror) from error
