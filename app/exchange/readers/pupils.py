"""Class lists, in a workbook with a sheet for each class or as one table with a column for it.

A header is found by its words in whatever row it stands; titles above it, rows of column numbers below it,
totals and signatures are recognised as what they are.  The class of a pupil is, in this order: his own
cell, the class a person has said for the sheet, the title above the table, the name of the sheet, the class the
caller gives.  Columns with the names of parents bring the parents along.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from app.exchange.formats import workbook_sheets
from app.exchange.headers import Column
from app.exchange.mapping import TableMapping
from app.exchange.people_columns import People
from app.exchange.readers.parent_cells import parents_of
from app.exchange.readers.people_table import PeopleReading, PersonRow, given_class
from app.exchange.records import ClassName, PupilRecord, Roster
from app.exchange.tables import Sheet
from app.exchange.text import parse_date

_LEFT = re.compile(r"\b(?:выбыл|отчислен|перев[её]д[её]н|ушел|ушёл|ушла)[а-я]*\s*(?:с|от|:)?\s*(\d\S*)", re.I)


def read_pupils(
    path: str | Path, *, class_name: str | None = None, mapping: TableMapping | None = None
) -> Roster:
    """Read a class list.  `class_name` is the class where neither the row nor its table names one.

    Raises `BadInput` where the file is no class list, names no class at all, or `class_name` is none.
    """
    path = Path(path)
    given_class(class_name, path.name)
    return pupils_in(workbook_sheets(path), path.name, class_name=class_name, mapping=mapping)


def pupils_in(
    sheets: Sequence[Sheet],
    file: str,
    *,
    class_name: str | None = None,
    mapping: TableMapping | None = None,
) -> Roster:
    """The same of sheets that are read already."""
    reading = _Reading(file, given_class(class_name, file), mapping or {})
    reading.read_all(sheets)
    return Roster(
        file,
        tuple(reading.pupils),
        tuple(reading.classes.values()),
        reading.as_of,
        tuple(reading.refused),
        tuple(reading.ignored_sheets),
        tuple(reading.ignored_columns),
    )


@dataclass
class _Reading(PeopleReading):
    people: ClassVar[People] = People.PUPILS

    pupils: list[PupilRecord] = field(default_factory=list)
    classes: dict[str, ClassName] = field(default_factory=dict)

    def read_row(self, row: PersonRow) -> None:
        """One pupil, or the reason why there is none."""
        name = row.person()
        class_name = row.class_name() if name is not None else None
        if name is None or class_name is None:
            return
        note = row.text(Column.NOTE)
        pupil = PupilRecord(
            place=row.place,
            name=name,
            class_name=class_name,
            gender=row.gender(),
            born=row.date(Column.BORN),
            phone=row.text(Column.PHONE),
            email=row.text(Column.EMAIL),
            note=note,
            left=_left(note) or row.date(Column.LEFT),
            enrolled=row.date(Column.ENROLLED),
            external=row.text(Column.EXTERNAL)[:100],
            parents=parents_of(row),
        )
        self.classes.setdefault(class_name.name, class_name)
        self.pupils.append(pupil)
        self.found += 1


def _left(note: str) -> dt.date | None:
    """The day a note says that the pupil left."""
    found = _LEFT.search(note)
    if found is None:
        return None
    try:
        date = parse_date(found.group(1).rstrip(".,;)"))
    except ValueError:
        return None
    return date if 1900 < date.year < 2100 else None
