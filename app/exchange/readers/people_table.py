"""What tables of people have in common: a header in whatever row it stands, titles above it, totals and signatures
below, names, dates and classes in the cells.

A subclass says what a row means.  Where a person has said which column is what (`SheetMapping`), that holds for the
sheet instead of the words of its header.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar

from app.exchange.headers import Column, looks_like
from app.exchange.mapping import SheetMapping, TableMapping
from app.exchange.names import (
    Unreadable,
    class_in_title,
    class_of_sheet,
    parse_class_name,
    parse_gender,
    person_from_full,
    person_from_parts,
)
from app.exchange.people_columns import People, columns_by_header, not_kept
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import ClassName, Gender, PersonName, Place, Refused, refuse
from app.exchange.tables import Cell, CellError, Row, Sheet, column_letters
from app.exchange.text import clean, has_control_characters, parse_date, words

_FOOTER = re.compile(
    r"(итого|всего|количество|(кл\w*|классный) рук\w*|директор|зам\w* директора|заместитель|подпись"
    r"|составил\w*|исполнитель|мальчиков|девочек|юношей|девушек|дата составления|м п)\b"
)
_AS_OF = re.compile(r"\b(?:на|от)\s+(\d{1,2}[.]\d{1,2}[.]\d{2,4}|\d{1,2}\s+[а-я]+\s+\d{4})", re.I)
_MONTH_FIRST = re.compile(r"\s*(\d{1,2})([./\-])(\d{1,2})\2(\d{2,4})\b(.*)", re.S)


def given_class(class_name: str | None, file: str) -> ClassName | None:
    """The class that the caller gives for rows that name none.  Raises BadInput."""
    if not class_name:
        return None
    try:
        return parse_class_name(class_name)
    except Unreadable as error:
        raise bad_input(error.reason, file, field="--class", value=class_name) from error


@dataclass
class PeopleReading:
    """The state of reading one file."""

    people: ClassVar[People]

    file: str
    given: ClassName | None = None
    mapping: TableMapping = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)
    ignored_sheets: list[str] = field(default_factory=list)
    ignored_columns: dict[str, None] = field(default_factory=dict)
    as_of: dt.date | None = None
    headers: int = 0
    found: int = 0

    def read_all(self, sheets: Sequence[Sheet]) -> None:
        """Take in all sheets.  Raises BadInput where there is nothing to take in."""
        if not any(sheet.rows for sheet in sheets):
            raise bad_input(Reason.TABLE_EMPTY, self.file)
        for position, sheet in enumerate(sheets):
            if sheet.rows:
                self._read(sheet, self.mapping.get(position))
        self._check(sheets)

    def read_row(self, row: PersonRow) -> None:
        """One row that is somebody."""
        raise NotImplementedError

    def _read(self, sheet: Sheet, mapping: SheetMapping | None) -> None:
        if mapping is not None:
            if mapping.skip or not mapping.fields():
                self.ignored_sheets.append(sheet.name or "")
            else:
                SheetReading(self, sheet, mapping).run()
            return
        if sheet.hidden or not self._has_header(sheet):
            if sheet.name is not None:
                self.ignored_sheets.append(sheet.name)
            if self.people is People.PUPILS and not sheet.hidden and class_of_sheet(sheet.name) is not None:
                # It was meant to be a class.
                place = Place(self.file, sheet.name, sheet.rows[0].number)
                self.refused.append(refuse(place, sheet.name, Reason.HEADER_MISSING))
            return
        SheetReading(self, sheet).run()

    def _has_header(self, sheet: Sheet) -> bool:
        if not any(columns_by_header(row.cells, self.people) for row in sheet.rows):
            return False
        return looks_like(sheet) is None

    def _check(self, sheets: Sequence[Sheet]) -> None:
        if not self.headers:
            other = next((found for sheet in sheets if (found := looks_like(sheet))), None)
            first = next(sheet for sheet in sheets if sheet.rows)
            reason = Reason.OTHER_CONTENT if other else Reason.HEADER_MISSING
            raise bad_input(reason, self.file, sheet=first.name, value=other)
        if not self.found and not self.refused:
            raise bad_input(Reason.TABLE_EMPTY, self.file)
        if not self.found and all(refused.reason is Reason.CLASS_MISSING for refused in self.refused):
            place = self.refused[0].place
            raise bad_input(
                Reason.CLASS_MISSING, self.file, sheet=place.sheet, row=place.row, field=place.field
            )

    def not_kept(self) -> list[str]:
        """Headers of columns with what the diary keeps of nobody."""
        return [name for name in self.ignored_columns if not_kept(name)]


class SheetReading:
    """The state of reading one sheet: which columns there are, which class the rows belong to."""

    def __init__(self, reading: PeopleReading, sheet: Sheet, mapping: SheetMapping | None = None) -> None:
        self.reading, self.sheet, self.mapping = reading, sheet, mapping
        self._above = sheet.merged_down()
        self.columns: dict[str, int] = {}
        self.names: dict[int, str] = {}
        self._header: tuple[str, ...] = ()
        self.title_class: ClassName | None = None
        self._after_header = False
        if mapping is not None:
            self.own_class = given_class(mapping.class_name, reading.file)
            if mapping.header is None:
                self._start_table((), mapping.fields())
        else:
            self.own_class = None

    def run(self) -> None:
        """Go through the rows."""
        for row in self.sheet.rows:
            cells = tuple(
                cell if cell is not None else self._above.get((row.number, column))
                for column, cell in enumerate(self._widened(row))
            )
            columns = self._columns_of(row, cells)
            if columns:
                self._start_table(cells, columns)
            elif not self.columns or self._is_title(row):
                self._read_title(row)
            elif not self._is_numbering(row) and not self._is_footer(row) and not self._is_repeated(row):
                self.reading.read_row(PersonRow(self, Row(row.number, cells)))
            self._after_header = bool(columns)

    def _columns_of(self, row: Row, cells: tuple[Cell, ...]) -> dict[str, int]:
        """Field → column if this row is a header."""
        if self.mapping is None:
            return columns_by_header(cells, self.reading.people)
        return self.mapping.fields() if row.number == self.mapping.header else {}

    def _is_repeated(self, row: Row) -> bool:
        """The header once more, as printed on each page."""
        return bool(self.mapping and self._header) and tuple(map(words, row.cells)) == self._header

    def _widened(self, row: Row) -> tuple[Cell, ...]:
        """The row as wide as the header: a merged cell above may reach into columns that end blank."""
        width = max(self.columns.values(), default=-1) + 1
        return row.cells + (None,) * max(0, width - len(row.cells))

    def _start_table(self, cells: tuple[Cell, ...], columns: dict[str, int]) -> None:
        self.columns = columns
        self.names = {number: clean(cell) for number, cell in enumerate(cells) if clean(cell)}
        self._header = tuple(map(words, cells))
        self.reading.headers += 1
        known = set(columns.values())
        for number, name in self.names.items():
            if number not in known:
                self.reading.ignored_columns[name] = None

    def _is_title(self, row: Row) -> bool:
        """A lone cell under a table that names another class: the title of the next one."""
        if len(row.cells) - row.cells.count(None) > 1:
            return False
        text = " ".join(clean(cell) for cell in row.cells if cell is not None)
        return "класс" in text.casefold() and class_in_title(text) is not None and not self._is_footer(row)

    def _read_title(self, row: Row) -> None:
        text = " ".join(clean(cell) for cell in row.cells if cell is not None)[:300]
        found = class_in_title(text)
        if found is not None:
            self.title_class = found
        dated = _AS_OF.search(text)
        if dated is not None and self.reading.as_of is None:
            # A title may say what it likes.
            with contextlib.suppress(ValueError):
                self.reading.as_of = parse_date(dated.group(1))

    def _is_numbering(self, row: Row) -> bool:
        """«1; 2; 3; 4» right under a header."""
        texts = [clean(cell) for cell in row.cells if cell is not None]
        return self._after_header and len(texts) > 1 and texts == [str(n) for n in range(1, len(texts) + 1)]

    def _is_footer(self, row: Row) -> bool:
        first = next((cell for cell in row.cells if cell is not None and not _is_number(cell)), None)
        if first is None or not words(first):
            return True
        if self.reading.people is People.STAFF and len(row.cells) - row.cells.count(None) > 1:
            return False  # «Директор» may be what somebody is
        return _FOOTER.match(words(first)) is not None


class PersonRow:
    """One row that is somebody, and what its cells say."""

    def __init__(self, sheet: SheetReading, row: Row) -> None:
        self._sheet, self._reading, self._row = sheet, sheet.reading, row
        self.place = Place(sheet.reading.file, sheet.sheet.name, row.number)

    def has(self, field: str) -> bool:
        """Whether the table has such a column."""
        return field in self._sheet.columns

    def cell(self, field: str) -> Cell:
        """What stands under a field."""
        return self._row.cell(self._sheet.columns[field]) if self.has(field) else None

    def place_of(self, field: str) -> Place:
        """Where that stands."""
        number = self._sheet.columns.get(field)
        if number is None:
            return self.place.at(field)
        return self.place.at(self._sheet.names.get(number) or column_letters(number))

    def refuse(self, field: str, reason: Reason, *, row_lost: bool = True) -> None:
        """A cell that cannot be used."""
        cell = self.cell(field)
        if isinstance(cell, CellError):
            reason = Reason.FORMULA_FAILED
        place = self.place_of(field) if self.has(field) or reason is Reason.CLASS_MISSING else self.place
        self._reading.refused.append(refuse(place, clean(cell), reason, row_lost=row_lost))

    def person(self, prefix: str = "") -> PersonName | None:
        """The name under «full» or «surname», «given», «patronymic»; None where it was refused."""
        full, surname = f"{prefix}{Column.FULL}", f"{prefix}{Column.SURNAME}"
        try:
            if self.has(full):
                return self.split(_sound(self.cell(full)))
            given = _sound(self.cell(f"{prefix}{Column.GIVEN}"))
            return person_from_parts(
                _sound(self.cell(surname)), given, _sound(self.cell(f"{prefix}{Column.PATRONYMIC}"))
            )
        except Unreadable as error:
            column = full if self.has(full) else surname
            if error.part == "given" and self.has(f"{prefix}{Column.GIVEN}"):
                column = f"{prefix}{Column.GIVEN}"
            self.refuse(column, error.reason, row_lost=not prefix)
            return None

    def split(self, text: Cell) -> PersonName:
        """A whole name in the order that holds for the sheet.  Raises `Unreadable`."""
        mapping = self._sheet.mapping
        if mapping is None or mapping.name_order == "surname_first":
            return person_from_full(text)
        *before, surname = clean(text).split() or [""]
        return person_from_parts(surname, " ".join(before[:1]), " ".join(before[1:]))

    def class_name(self) -> ClassName | None:
        """The class of the row, its table, its sheet or the one that was given; None where it was refused."""
        try:
            return self._class()
        except Unreadable as error:
            self.refuse(Column.CLASS if self.has(Column.CLASS) else Column.GRADE, error.reason)
            return None

    @property
    def has_class(self) -> bool:
        """Whether the table, its sheet or the caller gives a class for rows that name none."""
        return self._class_around() is not None

    def _class_around(self) -> ClassName | None:
        sheet = self._sheet
        return sheet.own_class or sheet.title_class or class_of_sheet(sheet.sheet.name) or self._reading.given

    def _class(self) -> ClassName:
        written = clean(_sound(self.cell(Column.CLASS)))
        if self.has(Column.GRADE):
            written = clean(self.cell(Column.GRADE)) + clean(self.cell(Column.LETTER))
        elif written and self.has(Column.LETTER) and written.isdigit():
            written += clean(self.cell(Column.LETTER))
        if written:
            return parse_class_name(written)
        found = self._class_around()
        if found is None:
            raise Unreadable(Reason.CLASS_MISSING)
        return found

    def gender(self) -> Gender | None:
        """The sex, if it is told."""
        try:
            return parse_gender(self.cell(Column.GENDER))
        except Unreadable as error:
            self.refuse(Column.GENDER, error.reason, row_lost=False)
            return None

    def date(self, field: str) -> dt.date | None:
        """A day, if it is told."""
        cell = self.cell(field)
        if not clean(cell).strip("-–—"):
            return None
        try:
            date = parse_date(self._day_first(cell), dates_from_1904=self._sheet.sheet.dates_from_1904)
            if not 1900 < date.year < 2100:
                raise ValueError("not in a lifetime")
        except ValueError:
            self.refuse(field, Reason.DATE_UNREADABLE, row_lost=False)
            return None
        return date

    def _day_first(self, cell: Cell) -> Cell:
        mapping = self._sheet.mapping
        if mapping is None or mapping.date_order == "day_first" or not isinstance(cell, str):
            return cell
        found = _MONTH_FIRST.fullmatch(cell)
        if found is None:
            return cell
        month, joint, day, year, rest = found.groups()
        return f"{day}{joint}{month}{joint}{year}{rest}"

    def text(self, field: str) -> str:
        """A text of a bearable length; "" where there is none."""
        text = clean(self.cell(field))
        return "" if has_control_characters(text) else text[:500]


def _sound(cell: Cell) -> Cell:
    """The cell, unless it holds what no name can be made of."""
    if isinstance(cell, CellError):
        raise Unreadable(Reason.FORMULA_FAILED)
    return cell


def _is_number(cell: Cell) -> bool:
    return not isinstance(cell, str) or clean(cell).strip(".)№ ").isdigit()
