"""Lists of staff: names, what each is, and whose class teacher.

Who has a column for positions says who is deputy head and head; without one all are teachers.  The role of the
administrator is never taken from a file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Literal

from app.exchange.formats import workbook_sheets
from app.exchange.headers import Column
from app.exchange.mapping import TableMapping
from app.exchange.names import Unreadable, parse_class_name
from app.exchange.people_columns import People
from app.exchange.readers.people_table import PeopleReading, PersonRow, given_class
from app.exchange.reasons import Reason
from app.exchange.records import ClassName, Place, Refused, StaffList, StaffRecord, refuse
from app.exchange.tables import Sheet
from app.exchange.text import clean, words

StaffWord = Literal["teacher", "deputy", "head"]

_ROLES: tuple[tuple[StaffWord, re.Pattern[str]], ...] = (
    (
        "deputy",
        re.compile(r"\b(зам\w*|зд) (по )?(директор\w*|увр|вр|ур|руководител\w*)|\bзавуч\w*|deputy|vice"),
    ),
    (
        "teacher",
        re.compile(r"учител|преподавател|педагог(?! (психолог|организатор|библиотекарь))\b|тренер|teacher"),
    ),
    ("teacher", re.compile(r"классн\w* руковод|кл рук|homeroom|class teacher")),
    ("head", re.compile(r"\b(и о |врио )?директор\w*|\bhead( ?teacher| ?master)?\b|principal")),
)
_DEPUTY = re.compile(r"\b(зам\w*|зд)\b.*?директор\w*")
_ADMIN = re.compile(r"администратор|admin")
_LEADS = re.compile(
    r"(?:классн\w*\s+руковод\w*|кл\.?\s*рук\w*\.?)[\s:–—-]*(?:в\s+)?(\d{1,2}\s*[-–]?\s*[\"«„']?[А-ЯЁа-яёA-Za-z])",
    re.I,
)
_CLASS_ONE = re.compile(r"\d{1,2}\s*[-–]?\s*[\"«„']?[^\W\d_][\w/+-]*[\"»“']?")
_NO_CLASS = frozenset(("", "нет", "no"))


def read_staff(path: str | Path, *, mapping: TableMapping | None = None) -> StaffList:
    """Read a list of staff.  Raises `BadInput` where the file is none."""
    path = Path(path)
    return staff_in(workbook_sheets(path), path.name, mapping=mapping)


def staff_in(
    sheets: Sequence[Sheet], file: str, *, class_name: str | None = None, mapping: TableMapping | None = None
) -> StaffList:
    """The same of sheets that are read already."""
    reading = _Reading(file, given_class(class_name, file), mapping or {})
    reading.read_all(sheets)
    return StaffList(
        file,
        tuple(reading.staff),
        tuple(reading.refused),
        tuple(reading.notes),
        tuple(reading.ignored_columns),
    )


def roles_in(text: str) -> tuple[StaffWord, ...]:
    """The roles that a position means; several positions may stand in one cell."""
    told = words(text)
    found: list[StaffWord] = []
    for role, pattern in _ROLES:
        # «Заместитель директора» is no head.
        rest = _DEPUTY.sub(" ", told) if role == "head" else told
        if role not in found and pattern.search(rest):
            found.append(role)
    return tuple(found)


@dataclass
class _Reading(PeopleReading):
    people: ClassVar[People] = People.STAFF

    staff: list[StaffRecord] = field(default_factory=list)
    notes: list[Refused] = field(default_factory=list)
    _told: bool = False

    def read_row(self, row: PersonRow) -> None:
        """One who works here, or why not."""
        name = row.person()
        if name is None:
            return
        self.found += 1
        position = row.text(Column.POSITION)
        leads = self._leads(row, position)
        roles = roles_in(position) if position else ("teacher",)
        if not row.has(Column.POSITION) and not self._told:
            self._told = True
            self.notes.append(refuse(Place(self.file), None, Reason.POSITIONS_MISSING, row_lost=False))
        if leads and not roles:
            roles = ("teacher",)
        if _ADMIN.search(words(position)):
            self._note(row, position, Reason.POSITION_ADMIN)
        if not roles:
            if not _ADMIN.search(words(position)):
                self._note(row, f"{name.full}: {position}", Reason.POSITION_OUTSIDE)
            return
        self.staff.append(
            StaffRecord(
                row.place, name, roles, leads, row.gender(), row.date(Column.BORN), row.text(Column.PHONE),
                row.text(Column.EMAIL), row.text(Column.EXTERNAL)[:100],
            )
        )  # fmt: skip

    def _leads(self, row: PersonRow, position: str) -> tuple[ClassName, ...]:
        texts = [one.group(1) for one in _LEADS.finditer(position)]
        told = clean(row.cell(Column.LEADS))
        if words(told) not in _NO_CLASS:
            texts += _CLASS_ONE.findall(told) or [told]
        found: dict[str, ClassName] = {}
        for text in texts:
            try:
                one = parse_class_name(text)
            except Unreadable as error:
                row.refuse(Column.LEADS, error.reason, row_lost=False)
            else:
                found[one.name] = one
        return tuple(found.values())

    def _note(self, row: PersonRow, value: str, reason: Reason) -> None:
        self.notes.append(refuse(row.place_of(Column.POSITION), value, reason, row_lost=False))
