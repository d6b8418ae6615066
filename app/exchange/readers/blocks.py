"""What reports in blocks have in common: lines that say whose block it is, and the values in its cells."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass, field
from typing import Literal

from app.exchange.headers import label
from app.exchange.names import Unreadable, parse_class_name, person_from_full
from app.exchange.reasons import Reason
from app.exchange.records import (
    AbsenceRecord,
    ClassName,
    MarkRecord,
    MarksReport,
    Place,
    Refused,
    ReportPupil,
    TermRecord,
    refuse,
)
from app.exchange.tables import Cell, Row
from app.exchange.text import clean, parse_date, parse_number, words

_PERIOD = re.compile(r"(?:с\s+)?(\S+)\s+(?:по|-|–|—)\s+(\S+)")
_YEAR = re.compile(r"(20\d\d)\s*[/\-–]\s*(20\d\d|\d\d)\b")
_SCHOOL = re.compile(r"школ|гимназ|лице|учрежден|общеобразоват|центр образован", re.I)
_PUPIL_LABELS = ("ученик", "ученица", "учащийся", "обучающийся", "фио")
_PERIOD_LABELS = ("период", "отчетный период")
LABELS = ("учебный год", "класс", *_PERIOD_LABELS, *_PUPIL_LABELS)

OTHER_VALUES = {
    "зач": "зач", "зачёт": "зач", "зачет": "зач", "зч": "зач",
    "незач": "незач", "незачёт": "незач", "незачет": "незач", "нз": "незач",
    "осв": "осв", "н/а": "н/а", "на": "н/а",
    "•": "•", "·": "•", "●": "•", ".": "•",
}  # fmt: skip
MARKS = frozenset("12345")


@dataclass
class Blocks:
    """What reports in blocks have in common: lines that say whose block it is, and a list of pupils."""

    file: str
    kind: Literal["marks_report", "report_card"] = "marks_report"
    school: str = ""
    pupils: list[ReportPupil] = field(default_factory=list)
    subjects: dict[str, None] = field(default_factory=dict)
    marks: list[MarkRecord] = field(default_factory=list)
    absences: list[AbsenceRecord] = field(default_factory=list)
    terms: list[TermRecord] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    year: str = ""
    class_name: ClassName | None = None
    period: tuple[dt.date, dt.date] | None = None
    pupil: ReportPupil | None = None

    def start_sheet(self) -> None:
        """Forget whose block and period it was: a sheet says so itself."""
        self.pupil = None
        self.period = None

    def finished(self) -> MarksReport:
        """The report."""
        return MarksReport(
            self.file,
            self.kind,
            self.school,
            tuple(self.pupils),
            tuple(self.subjects),
            tuple(self.marks),
            tuple(self.absences),
            tuple(self.terms),
            tuple(self.refused),
        )

    def read_label(self, row: Row, sheet: str | None) -> bool:
        """Take in a line above a block; False if it is none."""
        first = next((cell for cell in row.cells if cell is not None), None)
        place = Place(self.file, sheet, row.number)
        if (text := label(first, "учебный год")) is not None:
            found = _YEAR.search(text)
            if found is not None:
                self.year = f"{found.group(1)}/{int(found.group(1)) + 1}"
        elif (text := label(first, "класс")) is not None:
            try:
                self.class_name = parse_class_name(text)
            except Unreadable as error:
                self.class_name = None
                self.refused.append(refuse(place.at(words(first).split()[0]), text, error.reason))
        elif (text := label(first, *_PERIOD_LABELS)) is not None:
            self._read_period(text, place)
        elif (text := label(first, *_PUPIL_LABELS)) is not None:
            self._start_pupil(text, place)
        else:
            if not self.school and isinstance(first, str) and not self.pupils and _SCHOOL.search(first[:300]):
                self.school = clean(first)[:300]
            return False
        return True

    def _read_period(self, text: str, place: Place) -> None:
        found = _PERIOD.search(text)
        self.period = None
        if found is not None:
            try:
                begins, ends = parse_date(found.group(1)), parse_date(found.group(2))
            except ValueError:
                pass
            else:
                if begins <= ends and (ends - begins).days <= 400:
                    self.period = (begins, ends)
        if self.period is None:
            self.refused.append(refuse(place, text, Reason.PERIOD_MISSING))

    def _start_pupil(self, text: str, place: Place) -> None:
        self.pupil = None
        try:
            name = person_from_full(text)
        except Unreadable as error:
            self.refused.append(refuse(place, text, error.reason))
            return
        begins, ends = self.period or (None, None)
        self.pupil = ReportPupil(len(self.pupils), place, name, self.class_name, self.year, begins, ends)
        self.pupils.append(self.pupil)


def mean_of(cell: Cell) -> float | None:
    """A mean of the exporter; it writes 0 where there is none."""
    number = parse_number(cell)
    return number if number else None


def term_value(cell: Cell, place: Place) -> tuple[str | None, Refused | None]:
    """A mark for a period: a digit, «зач», «н/а» (also written 0), … or nothing."""
    text = clean(cell)
    if not text or text in ("-", "–", "—"):
        return None, None
    if text in MARKS:
        return text, None
    if text == "0":
        return "н/а", None
    other = OTHER_VALUES.get(text.casefold())
    if other is not None and other != "•":
        return other, None
    return None, refuse(place, text, Reason.MARK_UNREADABLE, row_lost=False)
