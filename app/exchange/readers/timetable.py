"""Timetables of all makes: what a file is, and the reader that it needs.

    fet.py    FET's own file             asc.py    aSc Timetables
    untis.py  Untis, GPU001 and GPU002   timetable_sheet.py   sheets as schools draw them

Here are FET's exports as CSV and XML, alone or as the folder of an export.

`…_timetable.csv` is complete.  `…_activities.xml` has only numbers of activities with day, hour and room,
so the file they come from (`….fet` or `…_timetable.csv`) is looked for beside it.  `…_activities.csv` says
what is taught and not when.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from app.exchange.formats import load, sheets_of
from app.exchange.formats.xml_tree import Element, parse_xml
from app.exchange.headers import looks_like, recognise_header
from app.exchange.readers.asc import read_asc
from app.exchange.readers.fet import read_fet
from app.exchange.readers.timetable_parts import named_days, named_hours
from app.exchange.readers.timetable_sheet import read_drawn
from app.exchange.readers.untis import looks_like_untis, read_untis, untis_main
from app.exchange.reasons import Reason, bad_input
from app.exchange.recognise import Format
from app.exchange.records import (
    Activity,
    ClassName,
    Place,
    Refused,
    StudentsSet,
    Timetable,
    TimetableEntry,
    refuse,
)
from app.exchange.tables import Row, Sheet
from app.exchange.text import clean, words

_MAX_HOURS = 60
_COLUMNS = {
    "activity id": "id",
    "day": "day",
    "hour": "hour",
    "students sets": "students",
    "subject": "subject",
    "teachers": "teachers",
    "activity tags": "tags",
    "room": "room",
    "total duration": "total",
    "split duration": "split",
}


def read_timetable(path: str | Path, *, class_name: ClassName | None = None) -> Timetable:
    """Read a timetable.  `class_name`: whose it is, where the file names no class.  Raises `BadInput` where the file or
    folder is none."""
    path = Path(path)
    if path.is_dir():
        path = _main_file(path)
    kind, content = load(path)
    if kind is Format.XML:
        return _of_xml(parse_xml(content, path.name), path)
    sheets = [sheet for sheet in sheets_of(kind, content, path.name) if sheet.rows]
    if not sheets:
        raise bad_input(Reason.TABLE_EMPTY, path.name)
    untis = looks_like_untis(sheets[0], path) if kind is Format.TEXT else None
    if untis is not None:
        return read_untis(sheets[0], path, untis)
    other = next((found for sheet in sheets if (found := looks_like(sheet))), None)
    drawn = _of_fet(sheets, path) or (None if other else read_drawn(sheets, path.name, class_name))
    if drawn is not None:
        return drawn
    if other is None and any(recognise_header(row.cells) for sheet in sheets for row in sheet.rows):
        other = "roster"
    reason = Reason.OTHER_CONTENT if other else Reason.HEADER_MISSING
    raise bad_input(reason, path.name, sheet=sheets[0].name, value=other)


def _of_xml(root: Element, path: Path) -> Timetable:
    if root.tag.casefold() == "fet":
        return read_fet(root, path.name)
    if root.tag == "Activities_Timetable":
        return _placed_by_xml(root, path)
    if root.tag.casefold() == "timetable" and root.first("lessons") is not None:
        return read_asc(root, path.name)
    raise bad_input(Reason.HEADER_MISSING, path.name, row=root.line, value=root.tag)


def _of_fet(sheets: Sequence[Sheet], path: Path) -> Timetable | None:
    """The timetable of one of FET's own tables."""
    for sheet in sheets:
        for row in sheet.rows[:20]:
            columns = _header(row)
            if columns:
                return _TableReading(path.name, sheet, row, columns).timetable()
    return None


def _main_file(folder: Path) -> Path:
    """The one file of an export's folder that says most."""
    try:
        files = sorted(file for file in folder.iterdir() if file.is_file())
    except OSError as error:
        raise bad_input(Reason.FILE_UNREADABLE, folder.name, value=error) from error
    untis = untis_main(files)
    if untis is not None:
        return untis
    for suffix in ("_data_and_timetable.fet", "_timetable.csv", ".fet"):
        found = [file for file in files if file.name.endswith(suffix)]
        if len(found) == 1:
            return found[0]
        if found:
            raise bad_input(Reason.FOLDER_UNCLEAR, folder.name, value=len(found))
    raise bad_input(Reason.FOLDER_UNCLEAR, folder.name, value=0)


def _header(row: Row) -> dict[str, int]:
    found: dict[str, int] = {}
    for number, cell in enumerate(row.cells):
        name = _COLUMNS.get(words(cell)) if isinstance(cell, str) and len(cell) < 60 else None
        if name is not None:
            found.setdefault(name, number)
    return found if {"students", "subject", "teachers"} <= found.keys() else {}


class _TableReading:
    """The state of reading one of FET's tables."""

    def __init__(self, file: str, sheet: Sheet, header: Row, columns: dict[str, int]) -> None:
        self._file = file
        self._sheet = sheet
        self._columns = columns
        self._names = {name: clean(header.cell(number)) for name, number in columns.items()}
        self._rows = [row for row in sheet.rows if row.number > header.number]
        self._refused: list[Refused] = []

    def timetable(self) -> Timetable:
        """Everything that the table says."""
        if not self._rows:
            raise bad_input(Reason.TABLE_EMPTY, self._file, sheet=self._sheet.name)
        placed = {"day", "hour"} <= self._columns.keys()
        days = named_days(
            [self._text(row, "day") for row in self._rows if self._text(row, "day")], in_order=False
        )
        hours = named_hours(
            [self._text(row, "hour") for row in self._rows if self._text(row, "hour")], in_order=False
        )
        day_of, hour_of = {day.name: day for day in days}, {hour.name: hour for hour in hours}
        activities: dict[str, Activity] = {}
        where: list[tuple[Place, str, str, str, str]] = []
        for row in self._rows:
            place = Place(self._file, self._sheet.name, row.number)
            key = self._activity(row, place, activities, placed=placed)
            if key is None:
                continue
            day, hour = self._text(row, "day"), self._text(row, "hour")
            if day and hour:
                where.append((place, key, day, hour, self._text(row, "room")))
            elif placed and (day or hour):
                missing, reason = ("hour", Reason.HOUR_UNKNOWN) if day else ("day", Reason.DAY_UNKNOWN)
                self._refused.append(refuse(place.at(self._names[missing]), "", reason))
        if not activities:
            first = self._refused[0]
            raise bad_input(first.reason, self._file, row=first.place.row, field=first.place.field)
        entries = tuple(
            TimetableEntry(place, activities[key], day_of[day], hour_of[hour], room)
            for place, key, day, hour, room in where
        )
        return Timetable(
            self._file,
            "",
            days,
            hours,
            _unique([activity.subject] for activity in activities.values()),
            _unique(activity.teachers for activity in activities.values()),
            tuple(self._sets(activities.values())),
            _unique([entry.room] for entry in entries),
            tuple(activities.values()),
            entries,
            tuple(self._refused),
        )

    def _activity(
        self, row: Row, place: Place, activities: dict[str, Activity], *, placed: bool
    ) -> str | None:
        """The key of the row's activity, which is made if it is new; None if the row has none.

        A lesson of several hours has a row for each of them, all with the same number.
        """
        subject = self._text(row, "subject")
        if not subject:
            self._refused.append(refuse(place.at(self._names["subject"]), "", Reason.ACTIVITY_INCOMPLETE))
            return None
        number = self._text(row, "id")
        teachers, students = self._split(row, "teachers"), self._split(row, "students")
        key = number or f"row {row.number}"
        before = activities.get(key)
        if before is not None:
            if (before.subject, before.teachers, before.students) != (subject, teachers, students):
                self._refused.append(refuse(place.at(self._names["id"]), number, Reason.ACTIVITY_TWICE))
                return None
            hours = before.hours + 1
            if hours > _MAX_HOURS:
                self._refused.append(refuse(place.at(self._names["id"]), number, Reason.PLACED_TWICE))
                return None
        else:
            hours = 1 if placed else self._total(row)
        activities[key] = Activity(
            before.place if before else place,
            number,
            subject,
            teachers,
            students,
            self._split(row, "tags"),
            hours,
        )
        return key

    def _total(self, row: Row) -> int:
        total = self._text(row, "total")
        return (
            min(max(int(total), 1), _MAX_HOURS)
            if total.isascii() and total.isdigit() and len(total) < 6
            else 1
        )

    def _sets(self, activities: Iterable[Activity]) -> Iterable[StudentsSet]:
        seen: set[str] = set()
        for activity in activities:
            for name in activity.students:
                if name not in seen:
                    seen.add(name)
                    yield StudentsSet(activity.place, name, "unknown")

    def _split(self, row: Row, column: str) -> tuple[str, ...]:
        """Names joined with «+», as FET does it; FET allows no «+» in a name."""
        parts = (" ".join(part.split()) for part in self._text(row, column).split("+"))
        return tuple(dict.fromkeys(part for part in parts if part))

    def _text(self, row: Row, column: str) -> str:
        return clean(row.cell(self._columns[column]))[:2000] if column in self._columns else ""


def _unique(groups: Iterable[Iterable[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for group in groups for name in group if name))


def _placed_by_xml(root: Element, path: Path) -> Timetable:
    """FET's `…_activities.xml` together with the file that says what the numbers stand for."""
    base = path.name.removesuffix(path.suffix).removesuffix("_activities")
    companions = [path.with_name(base + ending) for ending in (".fet", "_timetable.csv")]
    companion = next((file for file in companions if file.is_file()), None)
    if companion is None:
        raise bad_input(Reason.COMPANION_MISSING, path.name, value=companions[0].name)
    known = read_timetable(companion)
    activities = {activity.id: activity for activity in known.activities}
    day_of = {day.name: day for day in known.days}
    at = {hour.name: index for index, hour in enumerate(known.hours)}
    entries: list[TimetableEntry] = []
    refused = [found for found in known.refused if found.reason is not Reason.PLACED_TWICE]
    placed: set[str] = set()
    for element in root.all("Activity"):
        place = Place(path.name, None, element.line, "Activity")
        number, day, hour = element.value("Id"), element.value("Day"), element.value("Hour")
        if number not in activities:
            refused.append(refuse(place.at("Id"), number, Reason.ACTIVITY_UNKNOWN))
        elif number in placed:
            refused.append(refuse(place.at("Id"), number, Reason.PLACED_TWICE))
        elif not day and not hour:
            continue  # FET lists what it could not place without a day
        elif day not in day_of:
            refused.append(refuse(place.at("Day"), day, Reason.DAY_UNKNOWN))
        elif hour not in at:
            refused.append(refuse(place.at("Hour"), hour, Reason.HOUR_UNKNOWN))
        else:
            placed.add(number)
            activity = activities[number]
            taken = known.hours[at[hour] : at[hour] + activity.hours]
            if len(taken) < activity.hours:
                refused.append(refuse(place.at("Hour"), hour, Reason.HOUR_BEYOND_DAY))
                continue
            rooms = element.texts("Real_Room") or element.texts("Room")
            entries += [
                TimetableEntry(place, activity, day_of[day], each, ", ".join(rooms)) for each in taken
            ]
    return Timetable(
        path.name,
        known.institution,
        known.days,
        known.hours,
        known.subjects,
        known.teachers,
        known.students,
        known.rooms,
        known.activities,
        tuple(entries),
        tuple(refused),
    )
