"""FET's own file (`.fet`): what is taught, and where the makers of the timetable have put it.

A placed lesson is a `ConstraintActivityPreferredStartingTime` of weight 100, as FET writes them into the
file that it saves with a finished timetable; rooms likewise.  A constraint with several permitted times is
a wish and places nothing.  An activity of `Duration` n takes n hours in a row.
"""

from __future__ import annotations

from typing import Literal

from app.exchange.formats.xml_tree import Element
from app.exchange.readers.timetable_parts import named_days, named_hours
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import (
    Activity,
    Day,
    Hour,
    Place,
    Refused,
    StudentsSet,
    Timetable,
    TimetableEntry,
    refuse,
)
from app.exchange.text import parse_number

_Kind = Literal["year", "group", "subgroup"]

_MAX_HOURS = 60
_MAX_DAYS = 35


def read_fet(root: Element, file: str) -> Timetable:
    """A timetable from the tree of a `.fet` file."""
    return _Fet(root, file).timetable()


class _Fet:
    """The state of reading one file."""

    def __init__(self, root: Element, file: str) -> None:
        self._root = root
        self._file = file
        self._refused: list[Refused] = []
        self._days = self._named("Days_List", "Day", _MAX_DAYS)
        self._hours = self._named("Hours_List", "Hour", _MAX_HOURS)
        # Activities that are switched off: that they still have a place is no mistake.
        self._inactive = {
            element.value("Id")
            for element in self._list("Activities_List")
            if element.tag == "Activity" and _is_false(element.value("Active"))
        }

    def timetable(self) -> Timetable:
        """Everything."""
        days = named_days(self._days)
        hours = named_hours(self._hours)
        activities = self._activities()
        if not activities and self._root.first("Activities_List") is None:
            raise bad_input(Reason.HEADER_MISSING, self._file, row=self._root.line, value=self._root.tag)
        entries = self._entries(activities, days, hours)
        return Timetable(
            self._file,
            self._root.value("Institution_Name"),
            days,
            hours,
            self._names("Subjects_List", "Subject"),
            self._names("Teachers_List", "Teacher"),
            self._students(),
            self._names("Rooms_List", "Room"),
            tuple(activities.values()),
            entries,
            tuple(self._refused),
        )

    def _list(self, tag: str) -> list[Element]:
        found = self._root.first(tag)
        return found.children if found is not None else []

    def _names(self, list_tag: str, tag: str) -> tuple[str, ...]:
        names = (_name(child) for child in self._list(list_tag) if child.tag == tag)
        return tuple(dict.fromkeys(name for name in names if name))

    def _named(self, list_tag: str, tag: str, limit: int) -> tuple[str, ...]:
        names = self._names(list_tag, tag)
        if len(names) > limit:
            raise bad_input(Reason.TABLE_TOO_LARGE, self._file, field=list_tag, value=limit)
        return names

    def _students(self) -> tuple[StudentsSet, ...]:
        found: dict[str, StudentsSet] = {}
        for year in self._list("Students_List"):
            if year.tag != "Year":
                continue
            self._add_students(found, year, "year", "")
            for group in year.all("Group"):
                self._add_students(found, group, "group", _name(year))
                for subgroup in group.all("Subgroup"):
                    self._add_students(found, subgroup, "subgroup", _name(group))
        return tuple(found.values())

    def _add_students(
        self, found: dict[str, StudentsSet], element: Element, kind: _Kind, parent: str
    ) -> None:
        """A set that stands under several others is one set with several parents."""
        name = _name(element)
        if not name:
            return
        size = element.value("Number_of_Students")
        parents = (parent,) if parent else ()
        if name in found:
            before = found[name]
            above = tuple(dict.fromkeys(before.parents + parents))
            found[name] = StudentsSet(before.place, name, before.kind, above, before.size)
            return
        number = int(size) if size.isascii() and size.isdigit() and len(size) < 7 else None
        place = Place(self._file, None, element.line, "Students_List")
        found[name] = StudentsSet(place, name, kind, parents, number)

    def _activities(self) -> dict[str, Activity]:
        found: dict[str, Activity] = {}
        for element in self._list("Activities_List"):
            if element.tag != "Activity" or _is_false(element.value("Active")):
                continue
            place = Place(self._file, None, element.line, "Activity")
            number = element.value("Id")
            subject = element.value("Subject")
            missing = "Id" if not number else "Subject" if not subject else None
            if missing is not None:
                self._refused.append(refuse(place.at(missing), number, Reason.ACTIVITY_INCOMPLETE))
                continue
            if number in found:
                self._refused.append(refuse(place.at("Id"), number, Reason.ACTIVITY_TWICE))
                continue
            duration = element.value("Duration") or "1"
            hours = int(duration) if duration.isascii() and duration.isdigit() and len(duration) < 4 else 0
            if not 1 <= hours <= _MAX_HOURS:
                self._refused.append(refuse(place.at("Duration"), duration, Reason.ACTIVITY_INCOMPLETE))
                continue
            found[number] = Activity(
                place,
                number,
                subject,
                element.texts("Teacher"),
                element.texts("Students"),
                element.texts("Activity_Tag"),
                hours,
            )
        return found

    def _entries(
        self, activities: dict[str, Activity], days: tuple[Day, ...], hours: tuple[Hour, ...]
    ) -> tuple[TimetableEntry, ...]:
        rooms = self._rooms()
        day_of = {day.name: day for day in days}
        hour_at = {hour.name: index for index, hour in enumerate(hours)}
        placed: set[str] = set()
        entries: list[TimetableEntry] = []
        for element in self._fixed("Time_Constraints_List", "ConstraintActivityPreferredStartingTime"):
            place = Place(self._file, None, element.line, element.tag)
            number = element.value("Activity_Id")
            day = element.value("Preferred_Day") or element.value("Day")
            hour = element.value("Preferred_Hour") or element.value("Hour")
            if number in self._inactive:
                continue
            if number not in activities:
                self._refused.append(refuse(place.at("Activity_Id"), number, Reason.ACTIVITY_UNKNOWN))
            elif number in placed:
                self._refused.append(refuse(place.at("Activity_Id"), number, Reason.PLACED_TWICE))
            elif day not in day_of:
                self._refused.append(refuse(place.at("Preferred_Day"), day, Reason.DAY_UNKNOWN))
            elif hour not in hour_at:
                self._refused.append(refuse(place.at("Preferred_Hour"), hour, Reason.HOUR_UNKNOWN))
            else:
                placed.add(number)
                activity, first = activities[number], hour_at[hour]
                taken = hours[first : first + activity.hours]
                if len(taken) < activity.hours:
                    self._refused.append(refuse(place.at("Preferred_Hour"), hour, Reason.HOUR_BEYOND_DAY))
                    continue
                entries += [
                    TimetableEntry(place, activity, day_of[day], each, rooms.get(number, ""))
                    for each in taken
                ]
        return tuple(entries)

    def _rooms(self) -> dict[str, str]:
        rooms: dict[str, str] = {}
        for element in self._fixed("Space_Constraints_List", "ConstraintActivityPreferredRoom"):
            real = element.texts("Real_Room")
            rooms.setdefault(element.value("Activity_Id"), ", ".join(real) or element.value("Room"))
        return rooms

    def _fixed(self, list_tag: str, tag: str) -> list[Element]:
        """Constraints that are in force and leave no choice."""
        return [
            element
            for element in self._list(list_tag)
            if element.tag == tag
            and not _is_false(element.value("Active"))
            and parse_number(element.value("Weight_Percentage") or "100") == 100
        ]


def _name(element: Element) -> str:
    """The name of a day, subject, … – an element of its own today, an attribute or the text in old files."""
    return (
        element.value("Name")
        or element.attributes.get("name", "")
        or ("" if element.children else " ".join(element.text.split()))
    )


def _is_false(text: str) -> bool:
    return text.casefold() in ("false", "no", "0")
