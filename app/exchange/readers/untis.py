"""Untis: the text files GPU001 (where each lesson lies in the week) and GPU002 (what is taught), with the names of
GPU003 to GPU006 where these lie beside them.

The files have no header; the order of fields is Untis's own.  The lesson number ties together what is taught at one
time: each of its lines is a subject with a teacher, and there is a row for each class that takes part.  Days are
counted from Monday, hours as the school counts them; «week» is empty for every week, else A or B, or a number.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from app.exchange.formats import load
from app.exchange.formats.delimited import read_delimited
from app.exchange.readers.timetable_draft import Draft
from app.exchange.reasons import Reason, bad_input
from app.exchange.recognise import Format
from app.exchange.records import Day, Hour, Place, Timetable
from app.exchange.tables import Row, Sheet
from app.exchange.text import clean

_NAME = re.compile(r"GPU(\d{3})", re.I)
_FIELD_001 = {"number": 0, "class": 1, "teacher": 2, "subject": 3, "room": 4, "day": 5, "hour": 6, "week": 8}
_FIELD_002 = {"number": 0, "hours": 1, "class": 4, "teacher": 5, "subject": 6, "room": 7}
_WIDTH_001 = range(7, 12)
_MOST_DAYS, _MOST_HOURS = 7, 60
_WEEKS = {"": 0, "A": 1, "B": 2, "1": 1, "2": 2, "U": 1, "G": 2}
"""U and G: odd and even, as Untis writes them in German."""


def gpu_number(path: Path) -> int | None:
    """1 for `GPU001.TXT`, 2 for `school-GPU002.txt`, …; None for other names."""
    found = _NAME.search(path.name)
    return int(found.group(1)) if found else None


def looks_like_untis(sheet: Sheet, path: Path) -> int | None:
    """1 or 2 if these rows are those of GPU001 or GPU002, by the file's name or else by their shape."""
    named = gpu_number(path)
    if named is not None:
        return named if named in (1, 2) else None
    head = sheet.rows[:20]
    return 1 if head and all(_is_placed(row) for row in head) else None


def untis_main(files: Sequence[Path]) -> Path | None:
    """The one of these files to begin with: GPU001, else GPU002."""
    for number in (1, 2):
        found = [one for one in files if gpu_number(one) == number]
        if found:
            return found[0]
    return None


def read_untis(sheet: Sheet, path: Path, number: int) -> Timetable:
    """A timetable from the rows of GPU001 (`number` 1) or GPU002."""
    return _Untis(path).placed(sheet) if number == 1 else _Untis(path).taught(sheet)


@dataclass
class _Line:
    """Who is taught what by whom, and the first row that says so."""

    row: Row
    place: Place
    subject: str
    teacher: str
    hours: int
    classes: dict[str, None] = field(default_factory=dict)


class _Untis:
    """The state of reading one file."""

    def __init__(self, path: Path) -> None:
        self._path, self._draft = path, Draft(path.name)
        self._teachers = self._names(4, lambda row: f"{_text(row, 1)} {_text(row, 28)}")
        self._subjects = self._names(6, lambda row: _text(row, 1))

    def placed(self, sheet: Sheet) -> Timetable:
        """GPU001, with what GPU002 beside it teaches and GPU001 has no place for."""
        days: dict[int, Day] = {}
        hours: dict[int, Hour] = {}
        for line in self._lines(sheet, self._draft.file, _FIELD_001):
            key, place = self._activity(line), line.place
            day, hour, week = (_text(line.row, _FIELD_001[name]) for name in ("day", "hour", "week"))
            if day in ("", "0") or hour == "":
                continue  # not placed
            if not (_is_number(day) and 1 <= int(day) <= _MOST_DAYS):
                self._draft.refuse(place.at("day"), day, Reason.DAY_UNKNOWN)
            elif not (_is_number(hour) and int(hour) <= _MOST_HOURS):
                self._draft.refuse(place.at("hour"), hour, Reason.HOUR_UNKNOWN)
            elif week.upper() not in _WEEKS:
                self._draft.refuse(place.at("week"), week, Reason.WEEKS_MANY)
            else:
                on = days.setdefault(int(day), Day(int(day), day, int(day)))
                at = hours.setdefault(int(hour), Hour(int(hour), hour))
                room = _text(line.row, _FIELD_001["room"])
                self._draft.place(key, place, on, at, room, _WEEKS[week.upper()])
        other = self._beside(2)
        if other is not None:
            self._add_lines(_sheet(other), other.name)
        return self._done(days, hours)

    def taught(self, sheet: Sheet) -> Timetable:
        """GPU002 alone: what is taught, and not when."""
        self._add_lines(sheet, self._draft.file)
        return self._done({}, {})

    def _done(self, days: dict[int, Day], hours: dict[int, Hour]) -> Timetable:
        if self._draft.is_empty:
            raise bad_input(Reason.TABLE_EMPTY, self._draft.file)
        return self._draft.timetable(
            (days[number] for number in sorted(days)), (hours[number] for number in sorted(hours))
        )

    def _add_lines(self, sheet: Sheet, file: str) -> None:
        for line in self._lines(sheet, file, _FIELD_002):
            self._activity(line)

    def _lines(self, sheet: Sheet, file: str, fields: dict[str, int]) -> list[_Line]:
        """Rows that differ in their classes alone are one line; in GPU002 it can have them in one field, too."""
        found: dict[tuple[str, ...], _Line] = {}
        for row in sheet.rows:
            place = Place(file, None, row.number)
            number, subject, teacher = (_text(row, fields[name]) for name in ("number", "subject", "teacher"))
            if not number or not subject:
                self._draft.refuse(
                    place.at("subject" if number else "number"), number, Reason.ACTIVITY_INCOMPLETE
                )
                continue
            at = tuple(_text(row, fields[name]) for name in ("day", "hour", "week") if name in fields)
            hours = _text(row, fields["hours"]) if "hours" in fields else ""
            line = found.setdefault(
                (number, subject, teacher, *at), _Line(row, place, subject, teacher, _hours(hours))
            )
            line.classes.update(
                dict.fromkeys(_class(one.strip()) for one in _text(row, fields["class"]).split("~"))
            )
        return list(found.values())

    def _activity(self, line: _Line) -> str:
        """What is taught is known by subject, teacher and classes: some programs number the lessons of a week one by
        one, so that the number of GPU001 is not that of GPU002."""
        key = "/".join((line.subject, line.teacher, *sorted(line.classes)))
        self._draft.activity(
            key,
            line.place,
            self._subjects.get(line.subject, line.subject),
            [self._teachers.get(line.teacher, line.teacher)],
            line.classes,
            hours=line.hours,
        )
        return key

    # --- names ---------------------------------------------------------------------------------------------

    def _names(self, number: int, name_of: Callable[[Row], str]) -> dict[str, str]:
        """Short → whole names of a file beside this one; {} where it is not there or of no use."""
        other = self._beside(number)
        if other is None:
            return {}
        found = {_text(row, 0): clean(name_of(row)) for row in _sheet(other).rows}
        return {short: whole for short, whole in found.items() if short and whole}

    def _beside(self, number: int) -> Path | None:
        wanted = _NAME.sub(f"GPU{number:03}", self._path.name)
        if wanted == self._path.name:
            return None
        return next(
            (
                one
                for one in sorted(self._path.parent.glob("*"))
                if one.name.casefold() == wanted.casefold() and one.is_file()
            ),
            None,
        )


def _sheet(path: Path) -> Sheet:
    kind, content = load(path)
    if kind is not Format.TEXT:
        raise bad_input(Reason.FILE_KIND_UNSUITABLE, path.name, value=kind)
    return read_delimited(content, path.name)[0]


def _is_placed(row: Row) -> bool:
    day, hour = _text(row, _FIELD_001["day"]), _text(row, _FIELD_001["hour"])
    return (
        len(row.cells) in _WIDTH_001
        and _is_number(_text(row, 0))
        and bool(_text(row, _FIELD_001["subject"]))
        and (not day or (_is_number(day) and int(day) <= _MOST_DAYS))
        and (not hour or (_is_number(hour) and int(hour) <= _MOST_HOURS))
        and bool(day or hour)
    )


def _class(name: str) -> str:
    """«09a» is 9А."""
    return name.lstrip("0") if name[:1] == "0" and name[1:2].isdigit() else name


def _hours(text: str) -> int:
    return min(max(int(text), 1), _MOST_HOURS) if _is_number(text) else 1


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 6


def _text(row: Row, column: int) -> str:
    return clean(row.cell(column))[:200]
