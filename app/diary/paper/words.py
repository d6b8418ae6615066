"""The words on the paper of a diary, in the reader's language, and how days and figures are written there."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.codes import AttendanceCode
from app.journal.rules import rounded
from app.school.rows import TermRow


@dataclass(frozen=True, slots=True)
class DiaryWords:
    """Names in braces are filled in by the layout.

    `weekdays` are seven from Monday on, `months` twelve as they stand after a day («ноября»); `marks` are signs of
    the values that are no numbers, `attendance` of the codes, `reasons` the codes in words; `remarks` are by kind;
    `periods` name a period by its kind.
    """

    language: str
    weekdays: Sequence[str]
    short_weekdays: Sequence[str]
    months: Sequence[str]
    long_day: str  # {day} {month} {year}
    day_title: str  # {weekday}, {day} {month}
    short_day: str  # {day} {month}, as numbers of two digits
    decimal: str
    marks: Mapping[int, str]
    attendance: Mapping[int, str]
    reasons: Mapping[int, str]
    remarks: Mapping[str, str]
    periods: Mapping[str, str]  # {number}
    year: str  # {name}
    # the week
    diary: str
    pupil: str
    school_class: str
    week: str  # {number} {count}
    number: str
    subject: str
    task: str
    mark: str
    homework: str  # {text}
    for_one: str
    room: str  # {room}
    cancelled: str
    moved: str  # {day}
    replaced: str  # {teacher}
    instead: str  # {subject}
    no_lessons: str
    goes_on: str  # {day}
    late: str  # {minutes}
    at_a_glance: str  # {marks} {mean} {missed} {late}
    parents: str
    class_teacher: str
    sheet: str  # {number} {count}
    # the extract
    extract: str
    printed: str  # {day}
    all_marks: str
    plain: str
    weighted: str
    missed: str
    late_column: str
    results: Mapping[int, str]
    summary: str  # {marks} {mean} {missed} {ill} {excused} {absent} {late}
    no_marks: str
    absences: str
    absent_lesson: str  # {number} {subject}
    debts: str
    comments: str
    due: str  # {day}
    parents_know: str
    signed_on: str

    def long(self, day: dt.date) -> str:
        """«23 ноября 2026»."""
        return self.long_day.format(day=day.day, month=self.months[day.month - 1], year=day.year)

    def title(self, day: dt.date) -> str:
        """«Понедельник, 23 ноября»."""
        return self.day_title.format(
            weekday=self.weekdays[day.weekday()], day=day.day, month=self.months[day.month - 1]
        )

    def short(self, day: dt.date) -> str:
        """«23.11»."""
        return self.short_day.format(day=f"{day.day:02}", month=f"{day.month:02}")

    def span(self, starts: dt.date, ends: dt.date) -> str:
        """«23 – 28 ноября 2026», «30 ноября – 5 декабря 2026»."""
        if (starts.year, starts.month) == (ends.year, ends.month) and self.long_day.startswith("{day}"):
            return f"{starts.day} – {self.long(ends)}"
        return f"{self.long(starts)} – {self.long(ends)}"

    def sign(self, value: int) -> str:
        """A mark as it is written."""
        return str(value) if value >= 0 else self.marks[value]

    def presence(self, code: int, minutes: int | None) -> str:
        """An absence or lateness as it is written."""
        if code == AttendanceCode.LATE and minutes:
            return f"{self.attendance[code]} {self.late.format(minutes=minutes)}"
        return self.attendance[code]

    def reason(self, code: int, minutes: int | None) -> str:
        """The same in words."""
        if code == AttendanceCode.LATE and minutes:
            return f"{self.reasons[code]}, {self.late.format(minutes=minutes)}"
        return self.reasons[code]

    def mean(self, value: float | None) -> str:
        """«4,25»; "" for none."""
        return "" if value is None else str(rounded(value)).replace(".", self.decimal)

    def weight(self, value: float) -> str:
        """«×3»; "" for 1."""
        return "" if value == 1 else f"×{value:g}".replace(".", self.decimal)

    def term(self, term: TermRow) -> str:
        """«2 четверть»."""
        return self.periods[term.kind].format(number=term.number)
