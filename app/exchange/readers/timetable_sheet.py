"""Timetables as schools draw them in a workbook.

Three ways are known.  A *list* has a row for each lesson, with columns for the number, the subject, the room, the
teacher, perhaps the class, the day and the group; where no column tells the day, each sheet is named after one.  A
*wall chart* has a column for each class and a row for each lesson of each day; a cell holds the subject, and perhaps
the teacher and the room below or behind it, and what parts of the class have at the same time with «/» or in lines of
its own.  Beside a class there may be a column of its rooms.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.exchange.readers.timetable_chart import Chart, chart_head
from app.exchange.readers.timetable_draft import Draft
from app.exchange.readers.timetable_parts import lesson_number, week_of, weekday_of
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import ClassName, Day, Hour, Place, Timetable
from app.exchange.tables import Row, Sheet
from app.exchange.text import clean, words

_COLUMNS = {
    "number": {"урок", "номер", "номер урока", "n", "n урока", "№", "no", "lesson", "hour", "period"},
    "subject": {
        "предмет",
        "название",
        "дисциплина",
        "учебный предмет",
        "название предмета",
        "subject",
        "title",
    },
    "room": {"кабинет", "каб", "аудитория", "ауд", "помещение", "место", "room"},
    "teacher": {"преподаватель", "учитель", "педагог", "фио учителя", "фио преподавателя", "teacher"},
    "class": {"класс", "классы", "class"},
    "group": {"группа", "подгруппа", "часть класса", "group", "subgroup"},
    "day": {"день", "день недели", "дата", "day", "weekday"},
    "week": {"неделя", "тип недели", "week"},
}
_HEAD_ROWS = 20
_LAST_NUMBER = 15


def read_drawn(sheets: Sequence[Sheet], file: str, class_name: ClassName | None) -> Timetable | None:
    """The timetable of these sheets; None where they hold none.  Raises `BadInput` for one that names no class while
    `class_name` does not either."""
    shown = [sheet for sheet in sheets if not sheet.hidden]
    for sheet in shown:
        if any(_list_head(row) for row in sheet.rows[:_HEAD_ROWS]):
            return _Lists(file, class_name).timetable(shown)
    charts = [sheet for sheet in shown if chart_head(sheet) is not None]
    return Chart(file).timetable(charts) if charts else None


def _list_head(row: Row) -> dict[str, int]:
    """Which column is where, if this row heads a list of lessons.  The first column is the number also where its head
    is something else (empty, or a «0»)."""
    found: dict[str, int] = {}
    for column, cell in enumerate(row.cells):
        if isinstance(cell, str) and len(cell) < 60:
            name = words(cell) or clean(cell)
            kind = next((kind for kind, names in _COLUMNS.items() if name in names), None)
            if kind is not None:
                found.setdefault(kind, column)
    if "subject" not in found or len(found) < 2:
        return {}
    if "number" not in found and 0 not in found.values():
        found["number"] = 0
    beside = found.keys() & {"room", "teacher", "class", "group", "day"}
    return found if "number" in found and beside else {}


class _Lists:
    """The state of reading lists of lessons."""

    def __init__(self, file: str, class_name: ClassName | None) -> None:
        self._draft, self._class = Draft(file), class_name
        self._days: dict[str, Day] = {}
        self._hours: dict[int, Hour] = {}

    def timetable(self, sheets: Sequence[Sheet]) -> Timetable:
        """Everything that the sheets say."""
        for sheet in sheets:
            self._read(sheet)
        if self._draft.is_empty:
            refused = self._draft.refused
            if refused:
                place = refused[0].place
                raise bad_input(
                    refused[0].reason, place.file, sheet=place.sheet, row=place.row, field=place.field,
                    value=refused[0].value,
                )  # fmt: skip
            raise bad_input(Reason.TABLE_EMPTY, self._draft.file)
        return self._draft.timetable(
            sorted(self._days.values(), key=lambda day: day.number),
            (self._hours[number] for number in sorted(self._hours)),
        )

    def _read(self, sheet: Sheet) -> None:
        columns: dict[str, int] = {}
        down = sheet.merged_down()
        day_so_far = sheet.name or ""
        for row in sheet.rows:
            head = _list_head(row)
            if head:
                columns = head
                continue
            if not columns:
                continue
            text = {
                kind: clean(row.cell(column) or down.get((row.number, column)))[:300]
                for kind, column in columns.items()
            }
            day_so_far = text.get("day") or day_so_far
            if not text["subject"]:
                continue
            self._add(Place(self._draft.file, sheet.name, row.number), text, day_so_far)

    def _add(self, place: Place, text: dict[str, str], day_name: str) -> None:
        number, weekday = lesson_number(text["number"]), weekday_of(day_name)
        who = self._who(text)
        week = week_of(text.get("week", ""))
        if number is None or number > _LAST_NUMBER:
            self._draft.refuse(place.at("number"), text["number"], Reason.HOUR_UNKNOWN)
        elif weekday is None:
            self._draft.refuse(place.at("day"), day_name, Reason.DAY_UNKNOWN)
        elif not who:
            raise bad_input(Reason.CLASS_MISSING, place.file, sheet=place.sheet, row=place.row)
        elif week is None:
            self._draft.refuse(place.at("week"), text["week"], Reason.WEEKS_MANY)
        else:
            day = self._days.setdefault(day_name, Day(weekday, day_name, weekday))
            hour = self._hours.setdefault(number, Hour(number, str(number)))
            key = f"{who}/{text['subject']}/{text.get('teacher', '')}"
            self._draft.activity(key, place, text["subject"], [text.get("teacher", "")], [who])
            self._draft.place(key, place, day, hour, text.get("room", ""), week)

    def _who(self, text: dict[str, str]) -> str:
        name = text.get("class", "") or (self._class.name if self._class else "")
        group = text.get("group", "")
        return f"{name} {group}" if name and group else name
