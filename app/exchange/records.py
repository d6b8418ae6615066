"""What the readers return: neutral records that know where they stood, and nothing of the database.

Every record carries its `Place`, so that whatever goes wrong with it later can still be named by file,
sheet, row and field.  Rows and columns are counted as the table program shows them, from 1; in XML the row
is the line.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import Literal

from app.exchange.reasons import Reason, short

Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands.  `file` is the name without folders; `field` is a header or a column letter."""

    file: str
    sheet: str | None = None
    row: int | None = None
    field: str | None = None

    def at(self, field: str) -> Place:
        """The same row, another field."""
        return Place(self.file, self.sheet, self.row, field)


@dataclass(frozen=True, slots=True)
class Refused:
    """Something that was not accepted.

    `row_lost` tells whether the whole record is absent because of it or only the one value.
    """

    place: Place
    value: str
    reason: Reason
    row_lost: bool = True

    def as_json(self) -> dict[str, str | int | None]:
        """The six keys that a program reads: file, sheet, row, field, value, reason."""
        place = self.place
        return {
            "file": place.file,
            "sheet": place.sheet,
            "row": place.row,
            "field": place.field,
            "value": self.value,
            "reason": self.reason.value,
        }


def refuse(place: Place, value: object, reason: Reason, *, row_lost: bool = True) -> Refused:
    """A refusal with the value cut to what a message can show."""
    return Refused(place, "" if value is None else short(value), reason, row_lost)


# --- class lists ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ClassName:
    """A class as schools write it, in one spelling.  «5 а», «5-А» and «5А класс» all become «5А»."""

    name: str
    grade: int
    letter: str


@dataclass(frozen=True, slots=True)
class PersonName:
    """A name in parts.  `patronymic` is "" where there is none."""

    surname: str
    given: str
    patronymic: str = ""

    @property
    def full(self) -> str:
        """All parts, surname first."""
        return " ".join(part for part in (self.surname, self.given, self.patronymic) if part)


@dataclass(frozen=True, slots=True)
class ParentRecord:
    """One of the parents that a row names."""

    place: Place
    name: PersonName
    relation: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class PupilRecord:
    """One row of a class list.  Two rows are two pupils, even when all their values are equal."""

    place: Place
    name: PersonName
    class_name: ClassName
    gender: Gender | None = None
    born: dt.date | None = None
    phone: str = ""
    email: str = ""
    note: str = ""
    left: dt.date | None = None  # «выбыл 15.11.2025» in the note
    enrolled: dt.date | None = None
    external: str = ""
    parents: tuple[ParentRecord, ...] = ()


@dataclass(frozen=True, slots=True)
class Roster:
    """A school list.  `classes` in the order of the file; `ignored_…` names what was not looked at."""

    file: str
    pupils: tuple[PupilRecord, ...]
    classes: tuple[ClassName, ...]
    as_of: dt.date | None = None
    refused: tuple[Refused, ...] = ()
    ignored_sheets: tuple[str, ...] = ()
    ignored_columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StaffRecord:
    """One row of a list of staff.  `roles`: of those that the diary grants; `leads`: the classes of a class teacher."""

    place: Place
    name: PersonName
    roles: tuple[Literal["teacher", "deputy", "head"], ...]
    leads: tuple[ClassName, ...] = ()
    gender: Gender | None = None
    born: dt.date | None = None
    phone: str = ""
    email: str = ""
    external: str = ""


@dataclass(frozen=True, slots=True)
class StaffList:
    """A list of those who work at the school.  `notes`: what of it is not taken over, though nobody is lost."""

    file: str
    staff: tuple[StaffRecord, ...]
    refused: tuple[Refused, ...] = ()
    notes: tuple[Refused, ...] = ()
    ignored_columns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class FamilyRecord:
    """A child as a list of parents names it, with parents; the class where it is told."""

    place: Place
    child: PersonName
    class_name: ClassName | None
    born: dt.date | None
    parents: tuple[ParentRecord, ...]


@dataclass(frozen=True, slots=True)
class FamilyList:
    """A list of parents with their children."""

    file: str
    families: tuple[FamilyRecord, ...]
    refused: tuple[Refused, ...] = ()
    ignored_columns: tuple[str, ...] = ()


# --- timetables ----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the timetable: its number in the file, from 1; its weekday (1 = Monday) if the name tells."""

    number: int
    name: str
    weekday: int | None


@dataclass(frozen=True, slots=True)
class Hour:
    """A lesson of the day: its number (0 where the file names it so) and its times where they are told."""

    number: int
    name: str
    begins: dt.time | None = None
    ends: dt.time | None = None


@dataclass(frozen=True, slots=True)
class StudentsSet:
    """Who is taught together: FET's years, groups, subgroups.  `parents` are the names of the sets above."""

    place: Place
    name: str
    kind: Literal["year", "group", "subgroup", "unknown"]
    parents: tuple[str, ...] = ()
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Activity:
    """A piece of teaching to be placed: `hours` lessons in a row; `id` as in the file, or ""."""

    place: Place
    id: str
    subject: str
    teachers: tuple[str, ...]
    students: tuple[str, ...]
    tags: tuple[str, ...] = ()
    hours: int = 1


@dataclass(frozen=True, slots=True)
class TimetableEntry:
    """One lesson of the week.  A double lesson is two entries of the same activity.  `week`: 0 every week, 1 and 2 the
    odd and the even ones."""

    place: Place
    activity: Activity
    day: Day
    hour: Hour
    room: str = ""
    week: int = 0


@dataclass(frozen=True, slots=True)
class Timetable:
    """A timetable.  `activities` holds also those without a place in the week: see `unplaced`."""

    file: str
    institution: str
    days: tuple[Day, ...]
    hours: tuple[Hour, ...]
    subjects: tuple[str, ...]
    teachers: tuple[str, ...]
    students: tuple[StudentsSet, ...]
    rooms: tuple[str, ...]
    activities: tuple[Activity, ...]
    entries: tuple[TimetableEntry, ...]
    refused: tuple[Refused, ...] = ()

    @property
    def unplaced(self) -> tuple[Activity, ...]:
        """Activities that are taught but have no day and hour in this file."""
        placed = {entry.activity for entry in self.entries}
        return tuple(activity for activity in self.activities if activity not in placed)


# --- thematic plans ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PlanTopic:
    """A topic of a thematic plan, its homework ("" where none is told), and for how many lessons it is."""

    place: Place
    topic: str
    homework: str = ""
    hours: int = 1


@dataclass(frozen=True, slots=True)
class PlanTable:
    """A thematic plan as it stands in a file.  `headings`: rows that only name a part of the plan."""

    file: str
    sheet: str | None
    topics: tuple[PlanTopic, ...]
    headings: tuple[str, ...] = ()
    refused: tuple[Refused, ...] = ()


# --- reports of marks ----------------------------------------------------------------------------------

AbsenceCode = Literal["Н", "У", "Б", "О"]


@dataclass(frozen=True, slots=True)
class ReportPupil:
    """A pupil of a report.  Records point to him by `index`, so that namesakes stay apart."""

    index: int
    place: Place
    name: PersonName
    class_name: ClassName | None
    year: str  # "2024/2025", or ""
    begins: dt.date | None
    ends: dt.date | None


@dataclass(frozen=True, slots=True)
class MarkRecord:
    """One mark.

    `lesson` counts the lessons of this subject on this day that the report shows for this pupil, from 1;
    `work` counts the works within the lesson; `part` the marks of one work (`3/4` is one work with two).
    `value` is "1"…"5", «зач», «незач», «осв», «н/а» or «•».
    """

    place: Place
    pupil: int
    subject: str
    date: dt.date
    lesson: int
    work: int
    part: int
    value: str


@dataclass(frozen=True, slots=True)
class AbsenceRecord:
    """One absence or lateness, at most one for a pupil and lesson."""

    place: Place
    pupil: int
    subject: str
    date: dt.date
    lesson: int
    code: AbsenceCode


@dataclass(frozen=True, slots=True)
class TermRecord:
    """What the other diary says about a pupil's subject as a whole.

    `term` is "period" (the report's own dates), "1"…"4" with `term_kind` (четверть, полугодие, триместр),
    "year", "exam", "state_exam" or "final".  `mean` and `weighted_mean` are None where the file has 0 or
    nothing: it writes 0 for «no marks».  `value` is the mark set by the teacher, None where there is none.
    """

    place: Place
    pupil: int
    subject: str
    term: str
    value: str | None = None
    mean: float | None = None
    weighted_mean: float | None = None
    term_kind: Literal["", "quarter", "half_year", "trimester"] = ""


@dataclass(frozen=True, slots=True)
class MarksReport:
    """A report of marks and absences, or a report card (then `marks` and `absences` are empty)."""

    file: str
    kind: Literal["marks_report", "report_card"]
    school: str
    pupils: tuple[ReportPupil, ...]
    subjects: tuple[str, ...]
    marks: tuple[MarkRecord, ...]
    absences: tuple[AbsenceRecord, ...]
    terms: tuple[TermRecord, ...]
    refused: tuple[Refused, ...] = field(default=())
