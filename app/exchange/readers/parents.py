"""Lists of parents with their children: a row for each child, or a row for each parent with one child or several."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from app.exchange.formats import workbook_sheets
from app.exchange.headers import Column
from app.exchange.mapping import TableMapping
from app.exchange.names import Unreadable, parse_class_name
from app.exchange.people_columns import People
from app.exchange.readers.parent_cells import parents_of
from app.exchange.readers.people_table import PeopleReading, PersonRow, given_class
from app.exchange.records import ClassName, FamilyList, FamilyRecord, PersonName
from app.exchange.tables import CellError, Sheet
from app.exchange.text import clean

_BETWEEN = re.compile(r"[\n;]+|,(?=\s*[А-ЯЁA-Z])")
_CLASS_AFTER = re.compile(
    r"[\s,(]+(\d{1,2}\s*[-–]?\s*[\"«„']?[А-ЯЁа-яёA-Za-z]?[\"»“']?)\s*(кл\w*\.?)?\)?\s*$"
)


def read_parents(
    path: str | Path, *, class_name: str | None = None, mapping: TableMapping | None = None
) -> FamilyList:
    """Read a list of parents.  `class_name` is the class of children for whom none is told.  Raises `BadInput`."""
    path = Path(path)
    given_class(class_name, path.name)
    return parents_in(workbook_sheets(path), path.name, class_name=class_name, mapping=mapping)


def parents_in(
    sheets: Sequence[Sheet],
    file: str,
    *,
    class_name: str | None = None,
    mapping: TableMapping | None = None,
) -> FamilyList:
    """The same of sheets that are read already."""
    reading = _Reading(file, given_class(class_name, file), mapping or {})
    reading.read_all(sheets)
    return FamilyList(file, tuple(reading.families), tuple(reading.refused), tuple(reading.ignored_columns))


@dataclass
class _Reading(PeopleReading):
    people: ClassVar[People] = People.PARENTS

    families: list[FamilyRecord] = field(default_factory=list)

    def read_row(self, row: PersonRow) -> None:
        """The children of a row, each with all its parents."""
        refused = len(self.refused)
        parents = parents_of(row)
        if not parents:
            if len(self.refused) == refused:
                return  # nobody is named: a child without parents in the list
            self.found += 1
            return
        children = self._children(row)
        born = row.date(Column.BORN) if len(children) == 1 else None
        for name, class_name in children:
            self.families.append(FamilyRecord(row.place_of(Column.FULL), name, class_name, born, parents))
            self.found += 1

    def _children(self, row: PersonRow) -> list[tuple[PersonName, ClassName | None]]:
        cell = row.cell(Column.FULL)
        if not row.has(Column.FULL) or isinstance(cell, CellError):
            name = row.person()
            return [] if name is None else [(name, self._class(row))]
        found = []
        pieces = [piece for piece in _BETWEEN.split("" if cell is None else str(cell)) if clean(piece)]
        for piece in pieces or [""]:
            text, own = clean(piece), None
            said = _CLASS_AFTER.search(text)
            if said is not None:
                try:
                    own = parse_class_name(said.group(1))
                except Unreadable:
                    said = None
            text = text[: said.start()] if said is not None else text
            try:
                found.append((row.split(text), own or (self._class(row) if len(pieces) < 2 else None)))
            except Unreadable as error:
                row.refuse(Column.FULL, error.reason)
        return found

    def _class(self, row: PersonRow) -> ClassName | None:
        """A class that is told; there need be none."""
        if any(clean(row.cell(field)) for field in (Column.CLASS, Column.GRADE)) or row.has_class:
            return row.class_name()
        return None
