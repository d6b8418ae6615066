"""Repairing what a check has found, where it can be done without a guess: what repeats something else is made anew,
lost contents come back from backups, an index is built again.  Before anything is touched the file is copied.

What was entered by people is never changed here: a mark that is not in the log, or of a pupil who is not in the class,
is for people to judge.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from app.backup.checking import wrong_settings
from app.backup.keeping import keeper
from app.backup.letter_invariants import waiting_columns
from app.backup.plan import Paths, find_folder, folders_now
from app.backup.problems import Problem, Progress, no_progress
from app.changes import Record
from app.control.advancing import recompute_control
from app.errors import Refused
from app.files.care import clear_files, stored
from app.people.erasing.letters import letters_anew
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.errors import StorageError
from models.file_store import FileStore, folder_beside
from models.log import Setting
from models.maintenance import copy_school, reindex
from models.people import Person, fold


class Repair(StrEnum):
    """A kind of repair."""

    INDEX = "index"
    NAMES = "names"
    HOMES = "homes"
    LETTERS = "letters"
    SETTINGS = "settings"
    CONTENTS = "contents"
    CONTROL = "control"
    LEFTOVERS = "leftovers"


REPAIR_OF: dict[str, Repair] = {
    "person.wrong_sort_key": Repair.NAMES,
    "lesson_topic.wrong_home": Repair.HOMES,
    "homework.wrong_home": Repair.HOMES,
    **dict.fromkeys(
        (
            "thread_participant.wrong_unread", "thread_participant.wrong_urgent", "thread_participant.not_as_thread",
            "thread_participant.wrong_wrote", "message_thread.wrong_last", "message_thread.wrong_waiting",
            "message_receipt.no_message", "urgent_message.no_message", "message_quote.no_message",
            "mailing.wrong_count", "message.not_in_index", "letter_index.no_message",
        ),
        Repair.LETTERS,
    ),
    "setting.bad_value": Repair.SETTINGS,
    "file_store.missing": Repair.CONTENTS,
    "file_store.altered": Repair.CONTENTS,
    "control.contradiction": Repair.CONTROL,
    **dict.fromkeys(("file_store.forgotten", "file_store.partial", "stored_file.unused"), Repair.LEFTOVERS),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Repaired:
    """What was done: the copy of before, and how much of each kind was mended; `left`: contents that no backup has."""

    copy: str
    mended: tuple[tuple[Repair, int], ...]
    left: int = 0


def repair_of(problem: Problem) -> Repair | None:
    """How it is repaired; None where people have to judge."""
    if problem.code == "file.damaged" and "index" in str(problem.data.get("detail", "")):
        return Repair.INDEX
    return REPAIR_OF.get(problem.code)


def repairable(found: Collection[Problem]) -> dict[Repair, int]:
    """What of it can be repaired, counted."""
    return dict(Counter(kind for one in found if (kind := repair_of(one)) is not None))


@keeper
def repair(
    session: Session, found: Sequence[Problem], *, into: str | Path | None = None, paths: Paths | None = None,
    progress: Progress = no_progress,
) -> Repaired:  # fmt: skip
    """Repair what can be repaired of what a check has found; the file of before lies in the folder `into`, or beside
    it.

    Raises Refused repair.nothing; StorageProblem file.full, file.busy, share.*.  Then what was mended before stays so.
    """
    kinds = [kind for kind in Repair if kind in repairable(found)]
    if not kinds:
        raise Refused("repair.nothing")
    copy = _copy_before(session, Path(into) if into is not None else session.school.path.parent, progress)
    threads = sorted({int(one.data["thread"]) for one in found if "thread" in one.data})
    mended: list[tuple[Repair, int]] = []
    left = 0
    for number, kind in enumerate(kinds):
        if kind is Repair.CONTENTS:
            done, left = _fetch_contents(session, paths or {})
        elif kind is Repair.CONTROL:
            done = recompute_control(session).judged
        elif kind is Repair.LEFTOVERS:
            cleared = clear_files(session)
            done = cleared.contents + cleared.partials + cleared.rows
        else:
            done = mend(session, kind, threads)
        mended.append((kind, done))
        progress(len(kinds) + number + 1, 2 * len(kinds))
    return Repaired(str(copy), tuple(mended), left)


def _copy_before(session: Session, folder: Path, progress: Progress) -> Path:
    now = session.clock.now().astimezone()
    stem = f"{session.school.path.stem}.before-repair-{now:%Y%m%d-%H%M%S}"
    place, number = folder / f"{stem}.db", 1
    while place.exists():
        number += 1
        place = folder / f"{stem}-{number}.db"
    copy_school(session.school, place, progress=lambda done, total: progress(done, 2 * max(1, total)))
    return place


@command(Action.KEEP_FILE)
def mend(session: Session, kind: Repair, threads: Sequence[int] = ()) -> int:
    """Make anew what repeats something else; returns how many rows.  `threads`: the conversations that are meant."""
    work: dict[Repair, Callable[[], int]] = {
        Repair.INDEX: lambda: reindex(session.school),
        Repair.NAMES: _names,
        Repair.HOMES: lambda: _homes(session),
        Repair.LETTERS: lambda: _letters(session, threads),
        Repair.SETTINGS: lambda: _settings(session),
    }
    count = work[kind]()
    record(session, Record("file", "repair", None, {"kind": kind.value, "rows": count}))
    return count


def _names() -> int:
    found = rows(
        Person.select(Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sort_key)
    )
    wrong = [
        (one, right)
        for one, last, first, patronymic, key in found
        if key != (right := fold(f"{last} {first} {patronymic}"))
    ]
    for one, right in wrong:
        Person.update(sort_key=right).where(Person.id == one).execute()
    return len(wrong)


def _homes(session: Session) -> int:
    home = (
        "(SELECT g.home_id FROM course c JOIN study_group g ON g.id = c.group_id WHERE c.id = {0}.course_id)"
    )
    return sum(
        _run(session, f"UPDATE {table} SET home_id = {right} WHERE home_id <> {right}")  # noqa: S608 - own names
        for table, right in ((one, home.format(one)) for one in ("lesson_topic", "homework"))
    )


def _letters(session: Session, threads: Sequence[int]) -> int:
    orphans = sum(
        _run(
            session,
            f"DELETE FROM {table} WHERE NOT EXISTS"  # noqa: S608 - own names
            f" (SELECT 1 FROM message m WHERE m.id = {table}.thread_id * 8192 + {table}.no)",
        )
        for table in ("urgent_message", "message_quote", "message_receipt")
    )
    for thread in threads:
        for statement in waiting_columns(thread):
            _run(session, statement)
    letters_anew(session, threads)
    _run(
        session,
        "UPDATE mailing SET threads = (SELECT count(*) FROM message_thread t WHERE t.mailing_id = mailing.id),"
        " seen = (SELECT count(*) FROM message_thread t WHERE t.mailing_id = mailing.id AND EXISTS"
        " (SELECT 1 FROM message_receipt r WHERE r.thread_id = t.id AND r.no = 1))",
    )
    _run(
        session,
        "DELETE FROM letter_index WHERE rowid IN (SELECT d.id FROM letter_index_docsize d WHERE d.id % 8192 > 0"
        " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.id = d.id AND m.withdrawn_at IS NULL))",
    )
    return orphans + len(threads)


def _settings(session: Session) -> int:
    wrong = wrong_settings(session.school)
    for scope, key in wrong:
        Setting.delete().where(Setting.scope == scope, Setting.key == key).execute()
        name = f"{scope}/{key}" if scope else key
        record(session, Record("setting", name, {"value": None}, None, reason="repair"))
    return len(wrong)


def _run(session: Session, statement: str) -> int:
    session.school.database.execute_sql(statement)
    return int(session.school.database.execute_sql("SELECT changes()").fetchone()[0])


def _fetch_contents(session: Session, paths: Paths) -> tuple[int, int]:
    """Contents that are missing or altered come back from the folders of backups; how many, and how many do not."""
    school = session.school
    store = FileStore.beside(school)
    lost = [one for one in stored(school) if not store.is_whole(one)]
    with school.reading():
        folders = folders_now()
    mended = 0
    for one in lost:
        for folder in folders:
            try:
                place = find_folder(folder, paths) / school.path.name
                store.put_as_stored(one, store.like(folder_beside(place)))
            except (Refused, StorageError):
                continue  # not there, or not whole there either
            mended += 1
            break
    if mended:
        mend_noted(session, mended)
    return mended, len(lost) - mended


@command(Action.KEEP_FILE)
def mend_noted(session: Session, contents: int) -> None:
    """Note contents that came back from a backup."""
    record(session, Record("file", "repair", None, {"kind": Repair.CONTENTS.value, "rows": contents}))
