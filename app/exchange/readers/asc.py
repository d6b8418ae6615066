"""aSc Timetables: the XML that the program exports («aSc Timetables 2012 XML» and its older and newer sisters).

Every table is an element of its own whose children are rows with attributes; ids are good within one file only, and
`…ids` are lists with commas.  `days` and `weeks` of a card are masks, the first place being the first day («10000» is
Monday, «00001» Friday) and the first week; older files have the number of the day, counted from 0, in `day`.

A lesson of two hours in a row (`periodspercard` 2) is one card in some exports and a card for each hour in others: it
is told by how many cards a lesson has against the hours that it is to have in a week.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.exchange.formats.xml_tree import Element
from app.exchange.names import Unreadable, parse_class_name
from app.exchange.readers.timetable_draft import Draft
from app.exchange.readers.timetable_parts import times_of, weekday_of
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import Day, Hour, Place, StudentsSet, Timetable
from app.exchange.text import clean, parse_number

_MOST_DAYS, _MOST_PERIODS, _MOST_IN_A_ROW = 7, 60, 12
_BOTH_WEEKS, _WEEK_OF = 0, {"10": 1, "01": 2}


def read_asc(root: Element, file: str) -> Timetable:
    """A timetable from the tree of an export.  Raises `BadInput` for one without lessons."""
    return _Asc(root, file).timetable()


class _Asc:
    """The state of reading one file."""

    def __init__(self, root: Element, file: str) -> None:
        self._root, self._draft = root, Draft(file)
        self._lessons = self._rows("lessons", "lesson")
        if not self._lessons:
            raise bad_input(Reason.HEADER_MISSING, file, row=root.line, value="lessons")
        self._subjects = self._names("subjects", "subject")
        self._teachers = {key: _person(row) for key, row in self._by_id("teachers", "teacher").items()}
        self._rooms = self._names("classrooms", "classroom")
        self._classes = self._class_names()
        self._days, self._hours = self._read_days(), self._read_hours()
        self._cards: dict[str, list[Element]] = {}
        for card in self._rows("cards", "card"):
            self._cards.setdefault(card.attributes.get("lessonid", ""), []).append(card)

    def timetable(self) -> Timetable:
        """Everything."""
        sets = self._sets()
        known = set()
        for lesson in self._lessons:
            key = lesson.attributes.get("id", "")
            place = self._place(lesson)
            if key in known:
                self._draft.refuse(place.at("id"), key, Reason.ACTIVITY_TWICE)
                continue
            known.add(key)
            self._add_lesson(lesson, key, place)
        for key in self._cards.keys() - known:
            card = self._cards[key][0]
            self._draft.refuse(self._place(card).at("lessonid"), key, Reason.ACTIVITY_UNKNOWN)
        return self._draft.timetable(self._days, self._hours.values(), students=sets)

    # --- tables ------------------------------------------------------------------------------------------

    def _rows(self, table: str, tag: str) -> list[Element]:
        found = self._root.first(table)
        return list(found.all(tag)) if found is not None else []

    def _by_id(self, table: str, tag: str) -> dict[str, Element]:
        return {row.attributes.get("id", ""): row for row in self._rows(table, tag)}

    def _names(self, table: str, tag: str) -> dict[str, str]:
        return {
            key: _text(row, "name") or _text(row, "short") for key, row in self._by_id(table, tag).items()
        }

    def _place(self, row: Element) -> Place:
        return Place(self._draft.file, None, row.line, row.tag)

    def _class_names(self) -> dict[str, str]:
        """By their names; by their short ones where these alone are names of classes («7А» of «Седьмой А»)."""
        rows = self._by_id("classes", "class")
        short = {key: _text(row, "short") for key, row in rows.items()}
        if rows and len(set(short.values())) == len(rows) and all(map(_is_class, short.values())):
            return short
        return {key: _text(row, "name") or short[key] for key, row in rows.items()}

    def _sets(self) -> list[StudentsSet]:
        """Classes, and their groups that are not the whole class."""
        sets = [
            StudentsSet(self._place(row), self._classes[key], "year")
            for key, row in self._by_id("classes", "class").items()
            if self._classes[key]
        ]
        self._groups: dict[str, str] = {}
        for key, row in self._by_id("groups", "group").items():
            owner = self._classes.get(row.attributes.get("classid", ""), "")
            name = _text(row, "name")
            if row.attributes.get("entireclass") == "1" or not name:
                self._groups[key] = owner
                continue
            self._groups[key] = f"{owner} {name}".strip()
            sets.append(StudentsSet(self._place(row), self._groups[key], "group", (owner,) if owner else ()))
        return sets

    def _read_days(self) -> list[Day]:
        """Days by their place in the masks; definitions of several days («any day») are none."""
        masks = {
            row.attributes.get("days", ""): _text(row, "name") or _text(row, "short")
            for row in self._rows("daysdefs", "daysdef")
        }
        masks |= {
            row.attributes.get("day", ""): _text(row, "name") or _text(row, "short")
            for row in self._rows("days", "day")
        }
        width = max((len(mask) for mask in masks if _is_mask(mask) and len(mask) > 1), default=0)
        width = max(width, 5 if not width else 0)
        if width > _MOST_DAYS:
            raise bad_input(Reason.TABLE_TOO_LARGE, self._draft.file, field="daysdefs", value=_MOST_DAYS)
        days = []
        for index in range(width):
            name = masks.get(_mask(index, width)) or masks.get(str(index)) or str(index + 1)
            days.append(Day(index + 1, name, weekday_of(name)))
        return days

    def _read_hours(self) -> dict[str, Hour]:
        rows = self._rows("periods", "period")
        if len(rows) > _MOST_PERIODS:
            raise bad_input(Reason.TABLE_TOO_LARGE, self._draft.file, field="periods", value=_MOST_PERIODS)
        hours = {}
        for row in rows:
            number = row.attributes.get("period", "")
            if number.isascii() and number.isdigit() and len(number) < 4:
                times = times_of(f"{row.attributes.get('starttime', '')} {row.attributes.get('endtime', '')}")
                hours[number] = Hour(int(number), _text(row, "name") or number, *times)
        return hours

    # --- lessons -----------------------------------------------------------------------------------------

    def _add_lesson(self, lesson: Element, key: str, place: Place) -> None:
        subject = self._subjects.get(lesson.attributes.get("subjectid", ""), "")
        if not key or not subject:
            missing = "subjectid" if key else "id"
            self._draft.refuse(place.at(missing), key, Reason.ACTIVITY_INCOMPLETE)
            return
        cards = self._cards.get(key, [])
        per_card = _count(lesson.attributes.get("periodspercard", ""), 1)
        wanted = parse_number(lesson.attributes.get("periodsperweek", "")) or 0
        in_a_row = per_card if per_card > 1 and len(cards) * per_card == round(wanted) else 1
        teachers = (
            self._teachers.get(one, "") for one in _ids(lesson, "teacherids", "teacherid")
        )  # older files: one alone
        self._draft.activity(
            key,
            place,
            subject,
            teachers,
            self._who(lesson),
            hours=max(round(wanted), len(cards) * in_a_row, 1),
        )
        for card in cards:
            self._add_card(card, key, in_a_row, lesson)

    def _who(self, lesson: Element) -> list[str]:
        groups = [self._groups[one] for one in _ids(lesson, "groupids", "groupid") if one in self._groups]
        return groups or [
            self._classes[one] for one in _ids(lesson, "classids", "classid") if one in self._classes
        ]

    def _add_card(self, card: Element, key: str, in_a_row: int, lesson: Element) -> None:
        place = self._place(card)
        period, terms = card.attributes.get("period", ""), card.attributes.get("terms", "")
        days, week = self._days_of(card), _week(card.attributes.get("weeks", ""))
        if not period:
            return  # a lesson that its makers could not place
        if period not in self._hours:
            self._draft.refuse(place.at("period"), period, Reason.HOUR_UNKNOWN)
        elif not days:
            mask = card.attributes.get("days", card.attributes.get("day", ""))
            self._draft.refuse(place.at("days"), mask, Reason.DAY_UNKNOWN)
        elif week is None:
            self._draft.refuse(place.at("weeks"), card.attributes["weeks"], Reason.WEEKS_MANY)
        elif "0" in terms and "1" in terms:
            self._draft.refuse(place.at("terms"), terms, Reason.PART_OF_YEAR)
        else:
            first = self._hours[period].number
            taken = [self._hours.get(str(first + offset)) for offset in range(in_a_row)]
            if None in taken:
                self._draft.refuse(place.at("period"), period, Reason.HOUR_BEYOND_DAY)
                return
            rooms = _ids(card, "classroomids") or (_ids(lesson, "classroomids") if not _has(card) else [])
            room = ", ".join(dict.fromkeys(self._rooms[one] for one in rooms if self._rooms.get(one)))
            for day in days:
                for hour in taken:
                    if hour is not None:
                        self._draft.place(key, place, day, hour, room, week)

    def _days_of(self, card: Element) -> list[Day]:
        mask, number = card.attributes.get("days", ""), card.attributes.get("day", "")
        if _is_mask(mask) and len(mask) == len(self._days):
            return [day for day, bit in zip(self._days, mask, strict=True) if bit == "1"]
        if number.isascii() and number.isdigit() and len(number) < 3 and int(number) < len(self._days):
            return [self._days[int(number)]]
        return []


def _week(mask: str) -> int | None:
    """0 every week, 1 and 2 for one of two; None for a longer cycle."""
    if not mask or "0" not in mask:
        return _BOTH_WEEKS
    return _WEEK_OF.get(mask)


def _has(card: Element) -> bool:
    """Whether cards tell of rooms: a lesson's own list is what it may be given, and no place."""
    return "classroomids" in card.attributes


def _mask(index: int, width: int) -> str:
    return "0" * index + "1" + "0" * (width - index - 1)


def _is_mask(text: str) -> bool:
    return bool(text) and set(text) <= {"0", "1"}


def _is_class(name: str) -> bool:
    try:
        parse_class_name(name)
    except Unreadable:
        return False
    return True


def _ids(row: Element, *names: str) -> list[str]:
    for name in names:
        if row.attributes.get(name):
            return [one.strip() for one in row.attributes[name].split(",") if one.strip()]
    return []


def _text(row: Element, name: str) -> str:
    return clean(row.attributes.get(name, ""))


def _person(row: Element) -> str:
    parts: Iterable[str] = (_text(row, "lastname"), _text(row, "firstname"))
    whole = " ".join(part for part in parts if part)
    return whole or _text(row, "name") or _text(row, "short")


def _count(text: str, otherwise: int) -> int:
    number = parse_number(text)
    return min(int(number), _MOST_IN_A_ROW) if number is not None and number >= 1 else otherwise
