"""Teachers of a timetable: found among the school's staff, or new."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from app.changes import Record
from app.exchange.importing.ledger import Ledger, stored
from app.exchange.importing.school import CourseRef
from app.exchange.reasons import Reason
from app.exchange.records import Place
from app.naming import LONGEST, FullName
from models.base import day_number, rows
from models.codes import Role
from models.people import Person, StaffRole, fold
from models.school import CourseTeacher

_INITIAL = re.compile(r"[^\W\d_]\.?")


@dataclass
class _Teacher:
    id: int
    name: FullName
    teaches: bool


class Staff:
    """Those who work at the school, and who of them takes which course."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._known: list[_Teacher] = []
        self._met: dict[str, int | None] = {}
        columns = (Person.id, Person.last_name, Person.first_name, Person.patronymic, StaffRole.role)
        roles: dict[int, _Teacher] = {}
        query = (
            StaffRole.select(*columns).join(Person, on=(StaffRole.person == Person.id)).order_by(Person.id)
        )
        for number, last, first, patronymic, role in rows(query):
            one = roles.setdefault(number, _Teacher(number, FullName(last, first, patronymic), False))
            one.teaches = one.teaches or role == Role.TEACHER
        self._known = list(roles.values())

    def get(self, text: str, place: Place) -> int | None:
        """The teacher of this name, made where the staff has nobody who can be meant; None for no name."""
        if text not in self._met:
            self._met[text] = self._find_or_make(text, place)
        return self._met[text]

    def _find_or_make(self, text: str, place: Place) -> int | None:
        name = _name(text)
        if not any(char.isalpha() for char in name.last):
            self._ledger.refuse(place, text, Reason.NAME_UNREADABLE, row_lost=False)
            return None
        if max(map(len, (name.last, name.first, name.patronymic))) > LONGEST:
            self._ledger.refuse(place, text, Reason.NAME_TOO_LONG, row_lost=False)
            return None
        found = [one for one in self._known if fold(one.name.whole) == fold(name.whole)] or [
            one for one in self._known if may_be_abbreviated(one.name, name)
        ]
        if len(found) == 1:
            self._ledger.unchanged["people"] += 1
            if not found[0].teaches:
                self._let_teach(found[0].id)
            return found[0].id
        number = self._ledger.insert(
            "people", Person,
            last_name=name.last, first_name=name.first, patronymic=name.patronymic,
            sort_key=fold(f"{name.last} {name.first} {name.patronymic}"),
        )  # fmt: skip
        self._let_teach(number)
        self._known.append(_Teacher(number, name, True))
        return number

    def _let_teach(self, person: int) -> None:
        self._ledger.insert(None, StaffRole, person=person, role=Role.TEACHER.value)

    # --- courses -----------------------------------------------------------------------------------------

    def assign(self, teachers: dict[int, set[int]], courses: dict[int, CourseRef], starts: date) -> set[int]:
        """Who takes each course from a day on, as the file has it; stand-ins stay.  Returns what has changed."""
        there: dict[int, dict[int, date]] = {}
        columns = (CourseTeacher.course, CourseTeacher.teacher, CourseTeacher.from_date)
        query = CourseTeacher.select(*columns).where(
            CourseTeacher.course.in_(list(teachers)), CourseTeacher.substitute == 0,
            CourseTeacher.to_date.is_null() | (CourseTeacher.to_date >= starts),
        )  # fmt: skip
        for course, teacher, since in rows(query):
            there.setdefault(course, {})[teacher] = since
        changed = set()
        for course, wanted in teachers.items():
            known = there.get(course, {})
            for teacher in sorted(wanted - known.keys()):
                self._ledger.insert(
                    None, CourseTeacher, course=course, teacher=teacher, from_date=starts, substitute=0
                )
                changed.add(course)
            for teacher in sorted(known.keys() - wanted) if wanted else ():
                self._end(course, teacher, known[teacher], starts - timedelta(days=1))
                changed.add(course)
        return {course for course in changed if not courses[course].new}

    def _end(self, course: int, teacher: int, since: date, last: date) -> None:
        row = (
            (CourseTeacher.course == course)
            & (CourseTeacher.teacher == teacher)
            & (CourseTeacher.from_date == since)
        )
        before = stored({"course": course, "teacher": teacher, "from_date": since, "substitute": 0})
        after = None if last < since else {**before, "to_date": day_number(last)}
        if after is None:
            CourseTeacher.delete().where(row).execute()
        else:
            CourseTeacher.update(to_date=last).where(row).execute()
        self._ledger.record(Record("course_teacher", f"{course}/{teacher}/{since:%Y%m%d}", before, after))


def _name(text: str) -> FullName:
    """«Ткачёва Н. П.», «Ткачёва Н.П.», «Н. П. Ткачёва», a full name, or a single one."""
    words = re.sub(r"\.(?=\S)", ". ", text).split()
    while len(words) > 1 and _INITIAL.fullmatch(words[0]):
        initials = [word for word in words if _INITIAL.fullmatch(word)]
        words = [word for word in words if not _INITIAL.fullmatch(word)] + initials
        if len(initials) == len(words):
            break
    last, first, *rest = [*words, "", ""]
    return FullName(last, first, " ".join(rest).strip())


def may_be_abbreviated(one: FullName, other: FullName) -> bool:
    """Whether initials on one side stand for the names on the other."""
    if fold(one.last) != fold(other.last) or not one.first or not other.first:
        return False
    pairs = ((one.first, other.first), (one.patronymic, other.patronymic))
    abbreviated = any(_INITIAL.fullmatch(part) for pair in pairs for part in pair)
    return abbreviated and all(_same_part(*pair) for pair in pairs)


def _same_part(one: str, other: str) -> bool:
    ours, theirs = fold(one).rstrip("."), fold(other).rstrip(".")
    if len(ours) == 1 or len(theirs) == 1:
        return not ours or not theirs or ours[0] == theirs[0]
    return ours == theirs or not ours or not theirs
