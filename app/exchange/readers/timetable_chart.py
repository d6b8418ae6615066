"""The wall chart: days and lessons downwards, classes across."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.exchange.names import class_of_sheet
from app.exchange.readers.timetable_draft import Draft
from app.exchange.readers.timetable_parts import lesson_number, times_of, weekday_of
from app.exchange.reasons import Reason
from app.exchange.records import Day, Hour, Place, Timetable
from app.exchange.tables import Cell, Row, Sheet, column_letters
from app.exchange.text import clean, words

_HEAD_ROWS = 30
_LAST_NUMBER = 15
_ROOM_HEADS = {"каб", "кабинет", "ауд", "аудитория", "room", "к", "№ каб", "каб №"}
_INITIALS = r"[А-ЯЁA-Z]\.\s?(?:[А-ЯЁA-Z]\.?)?"
_TEACHER = re.compile(
    rf"\(?\s*([А-ЯЁA-Z][\w'’-]+(?:-[А-ЯЁA-Z][\w'’-]+)?\s+{_INITIALS}|{_INITIALS}\s?[А-ЯЁA-Z][\w'’-]+)\s*\)?"
)
_ONE_ROOM = r"\d{1,4}[а-яa-z]?"
_ROOM = re.compile(
    r"(?:^|[\s,;(]+)(?:(?:каб(?:инет)?|ауд|к)\s*\.?\s*№?\s*)?"
    rf"({_ONE_ROOM}(?:\s*/\s*{_ONE_ROOM})*|с/з|спортзал|акт(?:овый)? зал)\s*\)?$",
    re.I,
)
_NOTHING = {"", "-", "–", "—", "---", "нет", "окно"}


@dataclass(frozen=True)
class Head:
    """The row that names the classes: their columns, the columns of their rooms, and where days and numbers stand."""

    row: int
    classes: dict[int, str]
    rooms: dict[int, int]
    left: int  # the first column of a class: days, numbers and times stand before it


@dataclass(frozen=True)
class Piece:
    """What a cell says of one part of the class."""

    subject: str
    teacher: str = ""
    room: str = ""


def chart_head(sheet: Sheet) -> Head | None:
    """The head of a wall chart, if the sheet is one: a row of classes, and numbers of lessons under it at the left."""
    for row in sheet.rows[:_HEAD_ROWS]:
        classes = {
            column: found.name
            for column, cell in enumerate(row.cells)
            if isinstance(cell, str) and len(cell) <= 30 and (found := class_of_sheet(cell)) is not None
        }
        if not classes or min(classes) == 0:
            continue
        head = Head(row.number, classes, _room_columns(row, classes), min(classes))
        below = [one for one in sheet.rows if one.number > row.number]
        if any(_number_in(one, head) is not None for one in below[:12]):
            return head
    return None


def _room_columns(row: Row, classes: dict[int, str]) -> dict[int, int]:
    """Of a class, the column right beside it that is headed as rooms."""
    found = {}
    for column in classes:
        cell = row.cell(column + 1)
        if isinstance(cell, str) and words(cell) in _ROOM_HEADS:
            found[column] = column + 1
    return found


class Chart:
    """The state of reading wall charts; several sheets of a workbook are one timetable (grades 5–9, 10–11)."""

    def __init__(self, file: str) -> None:
        self._draft = Draft(file)
        self._days: dict[int, Day] = {}
        self._hours: dict[int, Hour] = {}

    def timetable(self, sheets: Sequence[Sheet]) -> Timetable:
        """Everything that the sheets say."""
        for sheet in sheets:
            self._read(sheet)
        return self._draft.timetable(
            (self._days[number] for number in sorted(self._days)),
            (self._hours[number] for number in sorted(self._hours)),
        )

    def _read(self, sheet: Sheet) -> None:
        """A row without a number goes on with the lesson above: its subject stood in two rows."""
        head = chart_head(sheet)
        assert head is not None
        down = sheet.merged_down()
        day: Day | None = None
        in_sheet = weekday_of(sheet.name or "")
        if in_sheet is not None:
            day = self._day(in_sheet, sheet.name or "")
        for row in sheet.rows:
            if row.number <= head.row:
                continue
            named = _day_in(row, head, down)
            if named is not None:
                day = self._day(*named)
            number = _number_in(row, head)
            if number is None:
                continue
            place = Place(self._draft.file, sheet.name, row.number)
            if day is None:
                self._draft.refuse(place, row.cell(0), Reason.DAY_UNKNOWN)
                continue
            if number > _LAST_NUMBER:
                self._draft.refuse(place, number, Reason.HOUR_UNKNOWN)
                continue
            hour = self._hours.setdefault(number, Hour(number, str(number), *_times_in(row, head)))
            for column, name in head.classes.items():
                self._add(row, head, column, name, place, day, hour)

    def _day(self, weekday: int, name: str) -> Day:
        return self._days.setdefault(weekday, Day(weekday, name, weekday))

    def _add(self, row: Row, head: Head, column: int, name: str, place: Place, day: Day, hour: Hour) -> None:
        cell = row.cell(column)
        if clean(cell).casefold() in _NOTHING:
            return
        room = clean(row.cell(head.rooms[column])) if column in head.rooms else ""
        pieces = pieces_of(cell)
        where = place.at(column_letters(column))
        if not pieces:
            self._draft.refuse(where, clean(cell), Reason.SUBJECT_MISSING)
            return
        rooms = [one.strip() for one in re.split(r"[/,;]", room) if one.strip()]
        for index, piece in enumerate(pieces):
            who = name if len(pieces) == 1 else f"{name} {index + 1} группа"
            own = piece.room or (rooms[index] if len(pieces) > 1 and index < len(rooms) else room)
            key = f"{who}/{piece.subject}/{piece.teacher}"
            self._draft.activity(key, where, piece.subject, [piece.teacher], [who])
            self._draft.place(key, where, day, hour, own)


def pieces_of(cell: Cell) -> list[Piece]:
    """What a cell says: one piece, or one for each part of the class.

    «Физика», «Физика 305», «Физика\\nИванова А. П., каб. 305» are one; «Англ. яз. / Нем. яз.» and lines with a subject
    each are two.  «Англ. яз. 201/305» is one subject in two rooms: who goes where, the chart does not tell.
    """
    text = "" if cell is None else str(cell)[:500]
    lines = [clean(line) for line in text.splitlines() if clean(line)]
    pieces: list[Piece] = []
    for line in lines:
        for part in _halves(line):
            subject, teacher, room = _taken_apart(part)
            if subject:
                pieces.append(Piece(subject, teacher, room))
            elif pieces:
                last = pieces[-1]
                pieces[-1] = Piece(last.subject, last.teacher or teacher, last.room or room)
    return pieces


def _halves(line: str) -> list[str]:
    """A line cut at «/», if there is a subject on either side of it and not only the letters of «с/з»."""
    halves = [half.strip() for half in re.split(r"\s*/\s*", line)]
    whole = all(sum(map(str.isalpha, _taken_apart(half)[0])) > 1 for half in halves)
    return halves if len(halves) > 1 and whole else [line]


def _taken_apart(text: str) -> tuple[str, str, str]:
    """Subject, teacher, room."""
    teacher = room = ""
    found = _TEACHER.search(text)
    if found is not None:
        teacher = " ".join(found.group(1).split())
        text = f"{text[: found.start()]} {text[found.end() :]}"
    text = text.strip(" ,;()")
    found = _ROOM.search(text)
    if found is not None:
        room = found.group(1)
        if room[0].isdigit():
            room = ", ".join(part.strip() for part in room.split("/"))
        text = text[: found.start()]
    subject = clean(text).strip(" ,;-–—()")
    return (subject if any(char.isalpha() for char in subject) else ""), teacher, room


def _number_in(row: Row, head: Head) -> int | None:
    """The number of the lesson, in the last of the columns at the left that has one."""
    for column in range(head.left - 1, -1, -1):
        cell = row.cell(column)
        if cell is not None and not (isinstance(cell, str) and weekday_of(clean(cell)) is not None):
            number = lesson_number(clean(cell))
            if number is not None:
                return number
    return None


def _times_in(row: Row, head: Head) -> tuple[dt.time | None, dt.time | None]:
    for column in range(head.left):
        times = times_of(clean(row.cell(column)))
        if times[0] is not None:
            return times
    return None, None


def _day_in(row: Row, head: Head, down: dict[tuple[int, int], Cell]) -> tuple[int, str] | None:
    """The day that is named in one of the columns at the left, written across or from top to bottom."""
    for column in range(head.left):
        cell = row.cell(column)
        if cell is None:
            cell = down.get((row.number, column))
        if isinstance(cell, str) and len(cell) <= 60:
            name = clean(cell)
            weekday = (
                weekday_of(name) or weekday_of(re.sub(r"\s", "", cell)) or weekday_of(name.split(" ")[0])
            )
            if weekday is not None:
                return weekday, name
    return None
