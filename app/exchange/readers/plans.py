"""Thematic plans («КТП»): a table of topics with their hours and homework, as teachers keep it in a workbook.

The header is found by its words in whatever row it stands.  Rows that name a part of the plan («Раздел 1. Дроби»),
totals and rows of column numbers are recognised as what they are.  Dates in the file are not taken: which lesson a
topic falls on follows from the lessons that there are, and most plans carry last year's dates.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from app.exchange.formats import load, sheets_of
from app.exchange.headers import looks_like
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import Place, PlanTable, PlanTopic, Refused, refuse
from app.exchange.tables import Cell, CellError, Row, Sheet, column_letters
from app.exchange.text import clean, has_control_characters, parse_number, words

MOST_HOURS = 100
MOST_CHARACTERS = 2_000


class Column(StrEnum):
    """Columns of a thematic plan that are understood."""

    NUMBER = "number"
    LESSON_TOPIC = "lesson_topic"
    TOPIC = "topic"
    CONTENT = "content"
    PART = "part"
    HOURS = "hours"
    HOMEWORK = "homework"
    DATE = "date"


_OF_LESSON = r"( (урока|уроков|занятия|занятий|учебного занятия))"
# In the order in which they are tried; each must match the whole header, written by `words`, with «номер» for «№».
_PATTERNS: tuple[tuple[Column, re.Pattern[str]], ...] = tuple(
    (column, re.compile(pattern))
    for column, pattern in (
        (
            Column.NUMBER,
            r"номер( п п| пп| по порядку)?( урока| уроков| занятия)?( п п| пп)?|п п|пп|урок|n( п п| пп)?|no"
            r"|number|lesson( (no|number))?",
        ),
        (
            Column.LESSON_TOPIC,
            rf"((название|наименование|содержание) )?тем[аы]{_OF_LESSON}( \w+){{0,2}}"
            rf"|(название|наименование){_OF_LESSON}|lesson topics?",
        ),
        (
            Column.TOPIC,
            r"((название|наименование|содержание) )?тем[аы]?|тема и содержание|topics?|title"
            r"|((название|наименование) )?(раздел\w*|блок\w*)( программы)?( и)? тем[аы]?( урок\w*)?",
        ),
        (
            Column.CONTENT,
            r"(основное |учебное )?содержание( (урок\w*|материала|программы))?|(изучаемый|учебный) материал",
        ),
        (
            Column.PART,
            r"((название|наименование) )?(тема )?(раздел[аы]?|блок|глава|модуль)( программы)?|section|unit",
        ),
        (
            Column.HOURS,
            r"((общее )?(кол во|количество|число|кол|к во)|всего|объем)( в)?( (час\w*|ч|уроков))( \w+){0,3}"
            r"|(час|часы|часов|ч|всего)|кол во|количество|hours|hrs",
        ),
        (
            Column.HOMEWORK,
            r"(д з|дз)|(домашн\w+|дом) (задани\w+|работа)( \w+)?|на дом|задан\w+ на дом|homework|home ?task|hw",
        ),
        (
            Column.DATE,
            r"(дата|даты|сроки?|неделя|календарн\w+ (сроки?|дат\w+)|план|факт|число|месяц)( .*)?|dates?|week",
        ),
    )
)
_TOPICS = (Column.LESSON_TOPIC, Column.TOPIC, Column.CONTENT)
"""The best first: beside «Тема урока» a column «Тема» is that of the part."""
_TOTAL = re.compile(r"(итого|всего|общее (количество|число))\b")
_NUMBER = re.compile(r"(?:урок\s*)?(\d{1,3}(?:\.\d{1,3})*)\s*(?:[-–—,]\s*(\d{1,3}))?\s*[.)]?", re.I)
_HOURS = re.compile(r"(\d{1,3}(?:[.,]\d+)?)\s*(?:час\w*|ч|уроков|урока|урок|h|hours?)?\.?", re.I)
_NOTHING = frozenset(("", "-", "–", "—"))


def read_plan(path: str | Path, *, sheet: str | None = None) -> PlanTable:
    """Read a thematic plan.  `sheet` names the sheet where several hold one.

    Raises `BadInput` where the file is no plan, has none on that sheet, or has several and `sheet` is None.
    """
    path = Path(path)
    kind, content = load(path)
    sheets = sheets_of(kind, content, path.name)
    if not any(one.rows for one in sheets):
        raise bad_input(Reason.TABLE_EMPTY, path.name)
    chosen = _chosen(sheets, sheet, path.name)
    reading = _Reading(path.name, chosen)
    for row in chosen.rows:
        reading.read(row)
    return reading.table()


def recognise_plan_header(cells: tuple[Cell, ...]) -> dict[Column, int]:
    """Which column is where, if this row heads a plan; {} if it does not.  It does if it has topics, and one
    thing beside them or nothing at all.  Of two columns for one thing the first counts."""
    found: dict[Column, int] = {}
    for number, cell in enumerate(cells):
        if not isinstance(cell, str) or len(cell) > 100:
            continue
        header = words(cell.replace("№", " номер "))
        for column, pattern in _PATTERNS:
            if pattern.fullmatch(header):
                found.setdefault(column, number)
                break
    best = next((one for one in _TOPICS if one in found), None)
    if best is None:
        return {}
    found[Column.TOPIC] = found[best]
    filled = sum(cell is not None for cell in cells)
    return found if len(set(found.values())) > 1 or filled == 1 else {}


def _chosen(sheets: tuple[Sheet, ...], name: str | None, file: str) -> Sheet:
    if name is not None:
        named = [one for one in sheets if one.name is not None and words(one.name) == words(name)]
        if not named:
            raise bad_input(Reason.SHEET_MISSING, file, value=name)
        sheets = tuple(named)
    plans = [
        one
        for one in sheets
        if (name is not None or not one.hidden) and any(recognise_plan_header(row.cells) for row in one.rows)
    ]
    if len(plans) > 1:
        names = tuple(one.name or "" for one in plans)
        several = bad_input(Reason.PLANS_SEVERAL, file, value=", ".join(names))
        several.data["sheets"] = names  # whole, to choose from
        raise several
    if not plans:
        other = next((found for one in sheets if (found := looks_like(one))), None)
        first = next((one for one in sheets if one.rows), sheets[0])
        reason = Reason.OTHER_CONTENT if other else Reason.HEADER_MISSING
        raise bad_input(reason, file, sheet=first.name, value=other)
    return plans[0]


@dataclass
class _Heading:
    """A row without a number under numbered ones: the name of a part if its hours are the sum of what follows."""

    place: Place
    text: str
    hours: int
    first: int
    """How many topics there were before it."""


@dataclass
class _Reading:
    """The state of reading one sheet."""

    file: str
    sheet: Sheet
    columns: dict[Column, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    topics: list[PlanTopic] = field(default_factory=list)
    headings: list[_Heading] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    numbers: list[tuple[int, int]] = field(default_factory=list)
    """The first and last number of each topic; (0, 0) where it has none that counts through the plan."""
    after_header: bool = False
    numbered: bool = False
    lost_since: set[int] = field(default_factory=set)
    """Lengths of `topics` at which a row was refused; sums over them tell nothing."""

    def __post_init__(self) -> None:
        self._above = self.sheet.merged_down()

    def read(self, row: Row) -> None:
        """Take in one row."""
        columns = recognise_plan_header(row.cells)
        if columns:
            self._start(row, columns)
        elif self.columns and not self._is_numbering(row):
            self._read_topic(row)
        self.after_header = bool(columns)

    def table(self) -> PlanTable:
        """What was found, if it was anything."""
        names = tuple(one.text for place, one in enumerate(self.headings) if self._is_part(place, one))
        self.refused.sort(key=lambda one: one.place.row or 0)
        if not self.topics and not self.refused:
            raise bad_input(Reason.TABLE_EMPTY, self.file, sheet=self.sheet.name)
        return PlanTable(self.file, self.sheet.name, tuple(self.topics), names, tuple(self.refused))

    def _start(self, row: Row, columns: dict[Column, int]) -> None:
        """A header; where it stands again on the next page, the same columns go on."""
        self.columns = columns
        self.names = {number: clean(cell) for number, cell in enumerate(row.cells) if clean(cell)}
        place = columns.get(Column.NUMBER)
        self.numbered = place is not None and any(
            _NUMBER.fullmatch(clean(one.cell(place))) and clean(one.cell(columns[Column.TOPIC]))
            for one in self.sheet.rows
            if one.number > row.number
        )

    def _is_numbering(self, row: Row) -> bool:
        """«1; 2; 3; 4» under a header, which may have two rows itself."""
        texts = [clean(cell) for cell in row.cells if cell is not None]
        enough = 1 if self.after_header else 2
        above_all = not self.topics and len(texts) > enough
        return above_all and texts == [str(n) for n in range(1, len(texts) + 1)]

    def _read_topic(self, row: Row) -> None:
        place = Place(self.file, self.sheet.name, row.number)
        number, hours = clean(self._own(row, Column.NUMBER)), clean(self._own(row, Column.HOURS))
        own, homework = clean(self._own(row, Column.TOPIC)), clean(self._own(row, Column.HOMEWORK))
        if not own and self._continues(row):
            return  # one topic over several rows, its hours told once
        topic = own or clean(self._merged(row, Column.TOPIC))
        first = next((words(cell) for cell in row.cells if isinstance(cell, str)), "")
        if not number and (_TOTAL.match(words(topic)) or _TOTAL.match(first)):
            return
        if not topic:
            if hours not in _NOTHING or homework not in _NOTHING:
                self._refuse(row, place, Column.TOPIC, Reason.TOPIC_MISSING)
            return
        if not self._is_sound(row, place):
            return
        numbers = _NUMBER.fullmatch(number)
        length = self._hours(hours, numbers)
        if self.numbered and numbers is None and homework in _NOTHING:
            told = 0 if hours in _NOTHING else length or MOST_HOURS + 1
            self.headings.append(_Heading(place, topic, told, len(self.topics)))
        elif self.numbered and numbers is None:
            self._refuse(row, place, Column.NUMBER, Reason.TOPIC_WITHOUT_NUMBER)
        elif length is None:
            self._refuse(row, place, Column.HOURS, Reason.HOURS_UNREADABLE)
        else:
            self.topics.append(PlanTopic(place, topic, "" if homework in _NOTHING else homework, length))
            self.numbers.append(_ends(numbers))

    def _continues(self, row: Row) -> bool:
        """Whether topic and hours of this row are merged with those above it."""
        return all(self._merged(row, column) is not None for column in (Column.TOPIC, Column.HOURS))

    def _is_sound(self, row: Row, place: Place) -> bool:
        for column in (Column.TOPIC, Column.HOMEWORK, Column.HOURS):
            cell = self._own(row, column)
            text = clean(cell)
            if isinstance(cell, CellError):
                reason = Reason.FORMULA_FAILED
            elif has_control_characters(text):
                reason = Reason.TOPIC_UNREADABLE
            elif len(text) > MOST_CHARACTERS:
                reason = Reason.CELL_TOO_LONG
            else:
                continue
            self._refuse(row, place, column, reason)
            return False
        return True

    def _hours(self, text: str, numbers: re.Match[str] | None) -> int | None:
        """For how many lessons; without hours «12–13» is for two.  None for what is no whole number of them."""
        if text in _NOTHING:
            if numbers is None or numbers[2] is None:
                return 1
            first, last = int(numbers[1].rpartition(".")[2]), int(numbers[2])
            return last - first + 1 if first < last <= first + MOST_HOURS else 1
        found = _HOURS.fullmatch(text)
        number = parse_number(found[1]) if found else None
        return (
            int(number) if number is not None and number.is_integer() and 1 <= number <= MOST_HOURS else None
        )

    def _is_part(self, place: int, heading: _Heading) -> bool:
        """Whether it names a part; a topic that only lacks its number is refused, and not passed over."""
        following = [one.first for one in self.headings[place + 1 :]]
        for until in () if self._skips_one(heading) else (*following, len(self.topics)):
            inside = self.topics[heading.first : until]
            if heading.hours in (0, sum(one.hours for one in inside)):  # a part of parts ends with the last
                return True
            if any(heading.first <= lost <= until for lost in self.lost_since):
                return True  # of that row is told; this one cannot be judged
        found = refuse(self._at(heading.place, Column.NUMBER), heading.text, Reason.TOPIC_WITHOUT_NUMBER)
        self.refused.append(found)
        return False

    def _skips_one(self, heading: _Heading) -> bool:
        """Whether the numbers around it leave out one: its own."""
        if not 0 < heading.first < len(self.numbers):
            return False
        before, after = self.numbers[heading.first - 1][1], self.numbers[heading.first][0]
        return before > 0 and after == before + 2

    def _own(self, row: Row, column: Column) -> Cell:
        return row.cell(self.columns[column]) if column in self.columns else None

    def _merged(self, row: Row, column: Column) -> Cell:
        return self._above.get((row.number, self.columns[column])) if column in self.columns else None

    def _at(self, place: Place, column: Column) -> Place:
        number = self.columns.get(column)
        return place if number is None else place.at(self.names.get(number) or column_letters(number))

    def _refuse(self, row: Row, place: Place, column: Column, reason: Reason) -> None:
        self.lost_since.add(len(self.topics))
        self.refused.append(refuse(self._at(place, column), clean(self._own(row, column)), reason))


def _ends(numbers: re.Match[str] | None) -> tuple[int, int]:
    if numbers is None or "." in numbers[1]:
        return 0, 0
    return int(numbers[1]), int(numbers[2] or numbers[1])
