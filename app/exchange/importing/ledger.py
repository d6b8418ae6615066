"""What one import does, row by row: each row written is counted and noted in the change log."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any, Literal, NoReturn, TypeVar

from app.changes import Record
from app.exchange.importing.history import note_import
from app.exchange.importing.summary import KINDS, LETTERS, ImportSummary, Line, refuse_if_lost
from app.exchange.reasons import Reason
from app.exchange.records import Place, Refused, refuse
from app.session import Session
from app.unit_of_work import record
from models.base import Table, day_number

R = TypeVar("R")

REASON = "import:"
"""How the reason of a row of the change log begins that an import has written; the file's name follows."""

Deed = Literal["added", "changed", "unchanged"]
_PORTION = 500


class RolledBack(Exception):
    """Ends the transaction of a trial; carries what it would have done."""

    def __init__(self, summary: ImportSummary) -> None:
        super().__init__(summary.file)
        self.summary = summary


def tried(store: Callable[[], R]) -> R | ImportSummary:
    """Do `store`; of a trial the summary is what is left."""
    try:
        return store()
    except RolledBack as trial:
        return trial.summary


class Ledger:
    """The writing side of one import; lives as long as its command."""

    def __init__(self, session: Session, file: str) -> None:
        self.session = session
        self.file = file
        self.reason = REASON + file
        self.now = int(session.clock.now().timestamp())
        self.added = dict.fromkeys(KINDS, 0)
        self.changed = dict.fromkeys(KINDS, 0)
        self.unchanged = dict.fromkeys(KINDS, 0)
        self.absences = dict.fromkeys(LETTERS, 0)
        self.refused: list[Refused] = []
        self.notes: list[Refused] = []
        self.lines: list[Line] = []

    # --- what was found ----------------------------------------------------------------------------------

    def refuse(self, place: Place, value: object, reason: Reason, *, row_lost: bool = True) -> None:
        """Something of the file that is not taken."""
        self.refused.append(refuse(place, value, reason, row_lost=row_lost))

    def note(self, value: object, reason: Reason, place: Place | None = None) -> None:
        """Something about the whole file, or a row of it, that is worth saying."""
        self.notes.append(refuse(place or Place(self.file), value, reason, row_lost=False))

    def tell(
        self,
        what: str,
        name: str,
        group: str,
        deed: Deed,
        details: Iterable[tuple[str, Any, Any]] = (),
        *,
        counted: bool = True,
    ) -> None:
        """Say who is added, changed or as he was, and count him unless he is counted already."""
        counts = {"added": self.added, "changed": self.changed, "unchanged": self.unchanged}[deed]
        counts[what] += counted
        told = tuple((field, _shown(before), _shown(after)) for field, before, after in details)
        self.lines.append(Line(what, name, group, deed, told))

    # --- what is written ---------------------------------------------------------------------------------

    def insert(self, counted: str | None, table: type[Table], /, **columns: Any) -> int:
        """A row of a table that changes a few times a year, counted under `counted`; returns its number, or 0 where
        the key is not one."""
        made = table.insert(**columns).execute()
        number = int(made) if table_key(table) == ["id"] else 0
        self.log(table, columns, key=str(number) if number else None)
        if counted is not None:
            self.added[counted] += 1
        return number

    def log(self, table: type[Table], columns: dict[str, Any], *, key: str | None = None) -> None:
        """Note a row of a table as new."""
        after = stored(columns)
        if key is None:
            key = "/".join(str(after[name]) for name in table_key(table))
        self.record(Record(entity_of(table), key, None, after))

    def record(self, *records: Record) -> None:
        """Note changes, with the import as their reason."""
        for one in records:
            record(
                self.session,
                Record(
                    one.entity, one.key, one.before, one.after, one.course, one.school_class, one.pupil,
                    one.date, one.number, self.reason,
                ),
            )  # fmt: skip

    def insert_many(self, table: type[Table], fields: Sequence[Any], rows: Iterable[Sequence[Any]]) -> None:
        """Many rows at once; the caller notes them."""
        waiting = list(rows)
        for start in range(0, len(waiting), _PORTION):
            table.insert_many(waiting[start : start + _PORTION], fields=list(fields)).execute()

    # --- the end -----------------------------------------------------------------------------------------

    def finish(self, *, dry_run: bool, skip_refused: bool) -> ImportSummary:
        """The summary.  Raises `ImportRefused`, or `RolledBack` in a trial: either ends the transaction."""
        if not skip_refused:
            refuse_if_lost(self.refused)
        summary = ImportSummary(
            self.file, dry_run, self.added, self.changed, self.unchanged,
            tuple(self.refused), tuple(self.notes), self.absences, tuple(self.lines),
        )  # fmt: skip
        if dry_run:
            self._roll_back(summary)
        if not summary.changes_nothing:
            note_import(self.session, summary, self.now, self.reason)
        return summary

    def _roll_back(self, summary: ImportSummary) -> NoReturn:
        raise RolledBack(summary)


def _shown(value: Any) -> str:
    if value is None:
        return ""
    return f"{value:%d.%m.%Y}" if isinstance(value, date) else str(value)


def stored(columns: dict[str, Any]) -> dict[str, Any]:
    """Columns as the change log keeps them: days as numbers, nothing that is NULL."""
    return {
        name: day_number(value) if isinstance(value, date) and not isinstance(value, datetime) else value
        for name, value in columns.items()
        if value is not None
    }


def entity_of(table: type[Table]) -> str:
    """The name of a table's rows in the change log."""
    meta: Any = table._meta
    return str(meta.table_name)


def table_key(table: type[Table]) -> list[str]:
    """The names of the fields that are a table's key."""
    meta: Any = table._meta
    return [one.name for one in meta.get_primary_keys()]
