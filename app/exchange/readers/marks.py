"""«Отчёт об успеваемости и посещаемости» of another diary: a block for each pupil, subjects × days.

How its cells are read (seen in real exports, and checked against the exporter's own means):
- `3` a mark; `3/4` two marks of one work; `2 3` two works of one lesson; `О 2` late, and a 2.
- Two spaces, or a letter after something else, begin the next lesson of that day: `2  3`, `5 Н`, `Н Н`, `Б
  Б 3`.
- `0` is how it writes «н/а»: reported, and never a mark.
- A day with more lessons may have several columns.  Which of them a subject uses differs from pupil to
  pupil for one and the same lesson, so lessons are counted by what a pupil has in them and not by the column.
- Means of 0 stand for «no marks».
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from app.exchange.formats import load, sheets_of
from app.exchange.headers import label, looks_like, recognise_header
from app.exchange.readers.blocks import LABELS, MARKS, OTHER_VALUES, Blocks, mean_of, term_value
from app.exchange.readers.report_card import CardReading
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import (
    AbsenceCode,
    AbsenceRecord,
    MarkRecord,
    MarksReport,
    Place,
    TermRecord,
    refuse,
)
from app.exchange.tables import Cell, CellError, Row, Sheet, column_letters
from app.exchange.text import clean, month_number, words

_MAX_CELL = 60  # far more than a day's marks in one subject
_NEXT_LESSON = re.compile(r" {2,}|[\r\n]+")

_LETTERS: dict[str, AbsenceCode] = {
    "н": "Н", "нп": "Н", "h": "Н", "от": "Н",
    "у": "У", "уп": "У", "п": "У", "y": "У", "п/у": "У",
    "б": "Б",
    "о": "О", "оп": "О", "o": "О",
}  # fmt: skip


def read_marks(path: str | Path) -> MarksReport:
    """Read a report of marks and absences, or a report card («Табель успеваемости»).

    Raises `BadInput` where the file is neither, or where it names no pupil or no period at all.
    """
    path = Path(path)
    kind, content = load(path)
    sheets = [sheet for sheet in sheets_of(kind, content, path.name) if sheet.rows and not sheet.hidden]
    if not sheets:
        raise bad_input(Reason.TABLE_EMPTY, path.name)
    report = ReportReading(path.name)
    card = CardReading(path.name)
    for sheet in sheets:
        if any(CardReading.heads(row) for row in sheet.rows):
            card.read(sheet)
        else:
            report.read(sheet)
    reading: Blocks = card if card.pupils and not report.pupils else report
    if not reading.pupils:
        raise _no_report(path.name, sheets)
    return reading.finished()


def _no_report(file: str, sheets: list[Sheet]) -> Exception:
    """Why this is no report: what it looks like instead, if it looks like anything."""
    for sheet in sheets:
        other = looks_like(sheet)
        if other is None and any(recognise_header(row.cells) for row in sheet.rows):
            other = "roster"
        if other == "marks_report":
            return bad_input(Reason.PUPIL_MISSING, file, sheet=sheet.name)
        if other is not None:
            return bad_input(Reason.OTHER_CONTENT, file, sheet=sheet.name, value=other)
    return bad_input(Reason.HEADER_MISSING, file, sheet=sheets[0].name)


@dataclass(frozen=True)
class _Days:
    """The columns of one block."""

    dates: dict[int, dt.date]
    summary: dict[str, int]


class ReportReading(Blocks):
    """The state of reading a report of marks and absences."""

    def read(self, sheet: Sheet) -> None:
        """Take in all blocks of a sheet."""
        rows = sheet.rows
        self.start_sheet()
        start = 0  # of the rows that may hold labels or subjects
        for end, row in enumerate(rows):
            if words(row.cell(0)) == "предмет":
                start = max(end + 2, start)
                days = self._columns(row, rows[end + 1] if end + 1 < len(rows) else None, sheet)
                if self.pupil is None:
                    place = Place(self.file, sheet.name, row.number)
                    self.refused.append(refuse(place, "", Reason.PUPIL_MISSING))
                else:
                    self._read_block(rows[start:], row.number + 1, sheet, days, self.pupil.index)
                self.pupil = None
            elif end >= start:
                self.read_label(row, sheet.name)

    def _columns(self, months: Row, days: Row | None, sheet: Sheet) -> _Days | None:
        """Which column is which date.  The year follows from the period, as the columns have none."""
        place = Place(self.file, sheet.name, months.number)
        if self.period is None:
            self.refused.append(refuse(place, "", Reason.PERIOD_MISSING))
            return None
        dates: dict[int, dt.date] = {}
        summary: dict[str, int] = {}
        month = 0
        for column in range(1, max(len(months.cells), len(days.cells) if days else 0)):
            header = words(months.cell(column))
            if (kind := _summary_kind(header)) is not None:
                summary.setdefault(kind, column)
                month = 0
                continue
            month = month_number(header) or (0 if header else month)
            day = clean(days.cell(column)) if days else ""
            if not day or summary:
                continue
            date = self._date(day, month)
            if date is None:
                where = Place(self.file, sheet.name, days.number if days else None, column_letters(column))
                self.refused.append(refuse(where, day, Reason.DAY_OUTSIDE_PERIOD))
            else:
                dates[column] = date
        return _Days(dates, summary)

    def _date(self, day: str, month: int) -> dt.date | None:
        assert self.period is not None
        begins, ends = self.period
        if not (day.isascii() and day.isdigit() and len(day) <= 2 and month):
            return None
        for year in range(begins.year, ends.year + 1):
            try:
                date = dt.date(year, month, int(day))
            except ValueError:
                continue
            if begins <= date <= ends:
                return date
        return None

    def _read_block(
        self, rows: tuple[Row, ...], number: int, sheet: Sheet, days: _Days | None, pupil: int
    ) -> None:
        """The subjects of a pupil: rows one after another until a gap, a legend or the next block."""
        seen: set[str] = set()
        for row in rows:
            place = Place(self.file, sheet.name, row.number)
            subject = clean(row.cell(0))
            if row.number != number + 1 or days is None or _ends_block(subject):
                return
            number = row.number
            if not subject or len(subject) > 200:
                self.refused.append(refuse(place.at("A"), subject, Reason.SUBJECT_MISSING))
            elif subject.casefold() in seen:
                self.refused.append(refuse(place.at("A"), subject, Reason.SUBJECT_TWICE))
            else:
                seen.add(subject.casefold())
                self.subjects.setdefault(subject)
                self._read_subject(row, place, subject, pupil, days)

    def _read_subject(self, row: Row, place: Place, subject: str, pupil: int, days: _Days) -> None:
        lessons: dict[dt.date, int] = {}
        for column, cell in enumerate(row.cells):
            if cell is None or column not in days.dates:
                if cell is not None and 0 < column < min(days.summary.values(), default=0):
                    # Under a day that could not be read, which has been reported; its marks are too.
                    reason = Reason.DAY_OUTSIDE_PERIOD
                    self.refused.append(refuse(place.at(column_letters(column)), clean(cell), reason))
                continue
            date = days.dates[column]
            where = place.at(column_letters(column))
            lessons[date] = self._read_cell(cell, where, pupil, subject, date, lessons.get(date, 0))
        value, refused = term_value(row.cell(days.summary.get("final", -1)), place.at("final"))
        if refused is not None:
            self.refused.append(refused)
        self.terms.append(
            TermRecord(
                place,
                pupil,
                subject,
                "period",
                value,
                mean_of(row.cell(days.summary.get("mean", -1))),
                mean_of(row.cell(days.summary.get("weighted", -1))),
            )
        )

    def _read_cell(
        self, cell: Cell, place: Place, pupil: int, subject: str, date: dt.date, lesson: int
    ) -> int:
        """Everything in one cell; returns the number of the last lesson that has something."""
        if isinstance(cell, CellError) or not isinstance(cell, str | int | float) or isinstance(cell, bool):
            # Excel makes a date of «3/4» when somebody saves it so.
            self.refused.append(refuse(place, clean(cell), Reason.MARK_UNREADABLE))
            return lesson
        text = cell.replace("\xa0", " ").strip() if isinstance(cell, str) else clean(cell)
        if len(text) > _MAX_CELL:
            self.refused.append(refuse(place, text, Reason.MARK_UNREADABLE))
            return lesson
        for piece in _NEXT_LESSON.split(text):
            state = "start"
            work = 0
            for token in piece.split():
                code = _LETTERS.get(token.casefold())
                if state == "start" or code is not None:
                    lesson += 1
                    work = 0
                    state = "open"
                if code is not None:
                    self.absences.append(AbsenceRecord(place, pupil, subject, date, lesson, code))
                    continue
                work += 1
                self._read_work(token, clean(cell), place, pupil, subject, date, lesson, work)
        return lesson

    def _read_work(
        self,
        token: str,
        whole: str,
        place: Place,
        pupil: int,
        subject: str,
        date: dt.date,
        lesson: int,
        work: int,
    ) -> None:
        """The marks of one work: `3`, `3/4`, `зач`."""
        other = OTHER_VALUES.get(token.casefold())
        for part, value in enumerate([other] if other else token.split("/"), 1):
            if other or value in MARKS:
                self.marks.append(MarkRecord(place, pupil, subject, date, lesson, work, part, value))
            else:
                reason = Reason.MARK_ZERO if value == "0" else Reason.MARK_UNREADABLE
                self.refused.append(refuse(place, whole, reason, row_lost=False))


def _ends_block(first: str) -> bool:
    """Whether a row is no subject: a header, a line of the legend, or a label of the next block."""
    return words(first) == "предмет" or first.casefold() in _LETTERS or label(first, *LABELS) is not None


def _summary_kind(header: str) -> str | None:
    """Which summary a column holds: "mean", "weighted", "final"; None for a day's column."""
    if header.startswith(("средневзв", "ср взв", "средний взвешенный")):
        return "weighted"
    if header.startswith(("средняя", "средний", "ср балл")):
        return "mean"
    if header.startswith(("итог", "оценка за период", "отметка за период")):
        return "final"
    return None
