"""Marks put straight into the file of the small school, also written as in a table: "5 4×3 осв | 2"."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta

from app.codes import MarkValue
from app.journal.rules import WORDS
from models.journal import Attendance, Lesson, Mark, TermMark, Work
from models.school import Enrollment
from tests.build import LESSON_DAYS, NOW, BuiltSchool, person

LAST_WEEK = date(2026, 11, 17)
"""The first day of the week that ends on the day of the small school, 23 November."""
_WORDS = {word: value for value, word in WORDS.items()}


class Pen:
    """Writes marks straight into the file, work by work."""

    def __init__(self, school: BuiltSchool) -> None:
        self.school = school
        self._numbers = {"algebra_a": 1, "russian_a": 2, "english_a1": 3, "algebra_b": 4}

    def marks(self, pupil: str, course: str, *marks: tuple[int, float], since: date = LESSON_DAYS[0]) -> None:
        """One work for each mark (value, weight), on days from `since` on."""
        for offset, (value, weight) in enumerate(marks):
            on = since + timedelta(days=offset)
            place = {"course": self.school.ids[course], "date": on, "number": self._numbers[course]}
            Lesson.insert(**place).on_conflict_ignore().execute()
            no = Work.select().where(*(getattr(Work, name) == one for name, one in place.items())).count() + 1
            Work.create(**place, no=no, kind=self.school.kind_answer, weight=weight)
            Mark.create(**place, work=no, pupil=self.school.ids[pupil], value=value, set_at=NOW)

    def table(self, pupil: str, course: str, text: str) -> None:
        """Marks as they are written: value, or value×weight, or a word; what stands after a bar is of the last week."""
        for part, since in zip(text.split("|"), (LESSON_DAYS[0], LAST_WEEK), strict=False):
            self.marks(pupil, course, *(_read(one) for one in part.split()), since=since)

    def pupil(self, key: str, last: str, *, class_: str = "class_a", since: date = date(2026, 9, 1)) -> None:
        """One more in a class."""
        self.school.ids[key] = person(last, "")
        Enrollment.create(school_class=self.school.ids[class_], pupil=self.school.ids[key], from_date=since)

    def absent(self, pupil: str, course: str, code: int, on: date) -> None:
        Attendance.create(
            course=self.school.ids[course], date=on, number=self._numbers[course], pupil=self.school.ids[pupil],
            code=code,
        )  # fmt: skip

    def term_mark(self, pupil: str, course: str, kind: int, number: int, value: int) -> None:
        TermMark.create(
            course=self.school.ids[course], kind=kind, number=number, pupil=self.school.ids[pupil], value=value,
            set_at=NOW,
        )  # fmt: skip


@contextmanager
def writing(school: BuiltSchool) -> Iterator[Pen]:
    with school.file.writing():
        yield Pen(school)


def _read(text: str) -> tuple[int, float]:
    value, _, weight = text.partition("×")
    return (int(value) if value.isdigit() else MarkValue(_WORDS[value])), float(weight or 1)
