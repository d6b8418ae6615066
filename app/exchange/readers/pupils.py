"""Class lists, in a workbook with a sheet for each class or as one table with a column for it.

A header is found by its words in whatever row it stands; titles above it, rows of column numbers below it,
totals and signatures are recognised as what they are.  The class of a pupil is, in this order: his own
cell, the title above the table, the name of the sheet, the class the caller gives.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import re
from dataclasses import dataclass, field
from pathlib import Path

from app.exchange.formats import load, sheets_of
from app.exchange.headers import Column, looks_like, recognise_header
from app.exchange.names import (
    Unreadable,
    class_in_title,
    class_of_sheet,
    parse_class_name,
    parse_gender,
    person_from_full,
    person_from_parts,
)
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import (
    ClassName,
    Gender,
    PersonName,
    Place,
    PupilRecord,
    Refused,
    Roster,
    refuse,
)
from app.exchange.tables import Cell, CellError, Row, Sheet, column_letters
from app.exchange.text import clean, has_control_characters, parse_date, words

_FOOTER = re.compile(
    r"(итого|всего|количество|(кл\w*|классный) рук\w*|директор|зам\w* директора|заместитель|подпись"
    r"|составил\w*|исполнитель|мальчиков|девочек|юношей|девушек|дата составления|м п)\b"
)
_LEFT = re.compile(r"\b(?:выбыл|отчислен|перев[её]д[её]н|ушел|ушёл|ушла)[а-я]*\s*(?:с|от|:)?\s*(\d\S*)", re.I)
_AS_OF = re.compile(r"\b(?:на|от)\s+(\d{1,2}[.]\d{1,2}[.]\d{2,4}|\d{1,2}\s+[а-я]+\s+\d{4})", re.I)


def read_pupils(path: str | Path, *, class_name: str | None = None) -> Roster:
    """Read a class list.  `class_name` is the class where neither the row nor its table names one.

    Raises `BadInput` where the file is no class list, names no class at all, or `class_name` is none.
    """
    path = Path(path)
    given = _given_class(class_name, path.name)
    kind, content = load(path)
    sheets = sheets_of(kind, content, path.name)
    if not any(sheet.rows for sheet in sheets):
        raise bad_input(Reason.TABLE_EMPTY, path.name)
    reading = _Reading(path.name, given)
    for sheet in sheets:
        reading.read(sheet)
    return reading.roster(sheets)


def _given_class(class_name: str | None, file: str) -> ClassName | None:
    if class_name is None:
        return None
    try:
        return parse_class_name(class_name)
    except Unreadable as error:
        raise bad_input(error.reason, file, field="--class", value=class_name) from error


@dataclass
class _Reading:
    """The state of reading one file."""

    file: str
    given: ClassName | None
    pupils: list[PupilRecord] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    classes: dict[str, ClassName] = field(default_factory=dict)
    ignored_sheets: list[str] = field(default_factory=list)
    ignored_columns: dict[str, None] = field(default_factory=dict)
    as_of: dt.date | None = None
    headers: int = 0

    def read(self, sheet: Sheet) -> None:
        """Take in one sheet."""
        if not sheet.rows:
            return
        if sheet.hidden or not _has_header(sheet):
            if sheet.name is not None:
                self.ignored_sheets.append(sheet.name)
            if not sheet.hidden and class_of_sheet(sheet.name) is not None:
                # It was meant to be a class.
                place = Place(self.file, sheet.name, sheet.rows[0].number)
                self.refused.append(refuse(place, sheet.name, Reason.HEADER_MISSING))
            return
        _SheetReading(self, sheet).run()

    def roster(self, sheets: tuple[Sheet, ...]) -> Roster:
        """What was found, if it was anything."""
        if not self.headers:
            other = next((found for sheet in sheets if (found := looks_like(sheet))), None)
            first = next(sheet for sheet in sheets if sheet.rows)
            reason = Reason.OTHER_CONTENT if other else Reason.HEADER_MISSING
            raise bad_input(reason, self.file, sheet=first.name, value=other)
        if not self.pupils and not self.refused:
            raise bad_input(Reason.TABLE_EMPTY, self.file)
        if not self.pupils and all(refused.reason is Reason.CLASS_MISSING for refused in self.refused):
            place = self.refused[0].place
            raise bad_input(
                Reason.CLASS_MISSING, self.file, sheet=place.sheet, row=place.row, field=place.field
            )
        return Roster(
            self.file,
            tuple(self.pupils),
            tuple(self.classes.values()),
            self.as_of,
            tuple(self.refused),
            tuple(self.ignored_sheets),
            tuple(self.ignored_columns),
        )


def _has_header(sheet: Sheet) -> bool:
    return any(recognise_header(row.cells) for row in sheet.rows) and looks_like(sheet) is None


class _SheetReading:
    """The state of reading one sheet: which columns there are, which class the rows belong to."""

    def __init__(self, reading: _Reading, sheet: Sheet) -> None:
        self._reading = reading
        self._sheet = sheet
        self._above = sheet.merged_down()
        self._columns: dict[Column, int] = {}
        self._names: dict[int, str] = {}
        self._title_class: ClassName | None = None
        self._after_header = False

    def run(self) -> None:
        """Go through the rows."""
        for row in self._sheet.rows:
            cells = tuple(
                cell if cell is not None else self._above.get((row.number, column))
                for column, cell in enumerate(self._widened(row))
            )
            columns = recognise_header(cells)
            if columns:
                self._start_table(cells, columns)
            elif not self._columns or self._is_title(row):
                self._read_title(row)
            elif not self._is_numbering(row) and not self._is_footer(row):
                self._read_row(Row(row.number, cells))
            self._after_header = bool(columns)

    def _widened(self, row: Row) -> tuple[Cell, ...]:
        """The row as wide as the header: a merged cell above may reach into columns that end blank."""
        width = max(self._columns.values(), default=-1) + 1
        return row.cells + (None,) * max(0, width - len(row.cells))

    def _start_table(self, cells: tuple[Cell, ...], columns: dict[Column, int]) -> None:
        self._columns = columns
        self._names = {number: clean(cell) for number, cell in enumerate(cells) if clean(cell)}
        self._reading.headers += 1
        known = set(columns.values())
        for number, name in self._names.items():
            if number not in known:
                self._reading.ignored_columns[name] = None

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
            self._title_class = found
        dated = _AS_OF.search(text)
        if dated is not None and self._reading.as_of is None:
            # A title may say what it likes.
            with contextlib.suppress(ValueError):
                self._reading.as_of = parse_date(dated.group(1))

    def _is_numbering(self, row: Row) -> bool:
        """«1; 2; 3; 4» right under a header."""
        texts = [clean(cell) for cell in row.cells if cell is not None]
        return self._after_header and len(texts) > 1 and texts == [str(n) for n in range(1, len(texts) + 1)]

    def _is_footer(self, row: Row) -> bool:
        first = next((cell for cell in row.cells if cell is not None and not _is_number(cell)), None)
        return first is None or _FOOTER.match(words(first)) is not None or not words(first)

    def _read_row(self, row: Row) -> None:
        """One pupil, or the reason why there is none."""
        place = Place(self._reading.file, self._sheet.name, row.number)
        try:
            name = self._person(row)
        except Unreadable as error:
            column = Column.FULL if Column.FULL in self._columns else Column.SURNAME
            if error.part == "given" and Column.GIVEN in self._columns:
                column = Column.GIVEN
            self._refuse(place, column, row, error.reason)
            return
        try:
            class_name = self._class(row)
        except Unreadable as error:
            column = Column.CLASS if Column.CLASS in self._columns else Column.GRADE
            self._refuse(place, column, row, error.reason)
            return
        note = self._text(row, Column.NOTE)
        pupil = PupilRecord(
            place=place,
            name=name,
            class_name=class_name,
            gender=self._gender(place, row),
            born=self._date(place, row, Column.BORN),
            phone=self._text(row, Column.PHONE),
            email=self._text(row, Column.EMAIL),
            note=note,
            left=_left(note) or self._date(place, row, Column.LEFT),
        )
        self._reading.classes.setdefault(class_name.name, class_name)
        self._reading.pupils.append(pupil)

    def _person(self, row: Row) -> PersonName:
        if Column.FULL in self._columns:
            return person_from_full(_sound(self._cell(row, Column.FULL)))
        return person_from_parts(
            _sound(self._cell(row, Column.SURNAME)),
            _sound(self._cell(row, Column.GIVEN)),
            _sound(self._cell(row, Column.PATRONYMIC)),
        )

    def _class(self, row: Row) -> ClassName:
        written = clean(_sound(self._cell(row, Column.CLASS)))
        if Column.GRADE in self._columns:
            written = clean(self._cell(row, Column.GRADE)) + clean(self._cell(row, Column.LETTER))
        elif written and Column.LETTER in self._columns and written.isdigit():
            written += clean(self._cell(row, Column.LETTER))
        if written:
            return parse_class_name(written)
        found = self._title_class or class_of_sheet(self._sheet.name) or self._reading.given
        if found is None:
            raise Unreadable(Reason.CLASS_MISSING)
        return found

    def _gender(self, place: Place, row: Row) -> Gender | None:
        try:
            return parse_gender(self._cell(row, Column.GENDER))
        except Unreadable as error:
            self._refuse(place, Column.GENDER, row, error.reason, row_lost=False)
            return None

    def _date(self, place: Place, row: Row, column: Column) -> dt.date | None:
        cell = self._cell(row, column)
        if not clean(cell).strip("-–—"):
            return None
        try:
            date = parse_date(cell, dates_from_1904=self._sheet.dates_from_1904)
            if not 1900 < date.year < 2100:
                raise ValueError("not in a lifetime")
        except ValueError:
            self._refuse(place, column, row, Reason.DATE_UNREADABLE, row_lost=False)
            return None
        return date

    def _text(self, row: Row, column: Column) -> str:
        text = clean(self._cell(row, column))
        return "" if has_control_characters(text) else text[:500]

    def _cell(self, row: Row, column: Column) -> Cell:
        return row.cell(self._columns[column]) if column in self._columns else None

    def _refuse(
        self, place: Place, column: Column, row: Row, reason: Reason, *, row_lost: bool = True
    ) -> None:
        number = self._columns.get(column)
        cell = self._cell(row, column)
        if isinstance(cell, CellError):
            reason = Reason.FORMULA_FAILED
        if number is not None:
            place = place.at(self._names.get(number) or column_letters(number))
        elif reason is Reason.CLASS_MISSING:
            place = place.at(column.value)
        self._reading.refused.append(refuse(place, clean(cell), reason, row_lost=row_lost))


def _sound(cell: Cell) -> Cell:
    """The cell, unless it holds what no name can be made of."""
    if isinstance(cell, CellError):
        raise Unreadable(Reason.FORMULA_FAILED)
    return cell


def _is_number(cell: Cell) -> bool:
    return not isinstance(cell, str) or clean(cell).strip(".)№ ").isdigit()


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
