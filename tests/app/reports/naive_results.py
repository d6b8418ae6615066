"""Marks of the report card and their counts, reckoned a second time from `naive.Little`: by looking at every mark.

Nothing of the program is used here.  A slot is a kind and the number of the period: (1, 2), (2, 0) the year, (3, 0) the
exam, (4, 0) final.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import NamedTuple

from tests.app.progress import naive, naive_classroom
from tests.app.progress.naive import Little

Slot = tuple[int, int]


def last_day(school: Little, slot: Slot) -> date:
    """Of a period, or of the year's last one; today while it lasts."""
    kind, number = slot
    return min(school.terms[number - 1 if kind == 1 else -1].last, school.today)


def marks(school: Little, class_: str, slot: Slot) -> dict[tuple[str, str], int]:
    """By pupil and subject: of everybody who was ever in the class in the year, brought along from elsewhere, too."""
    found = {}
    for pupil in school.pupils:
        if not any((one.pupil, one.where) == (pupil, class_) for one in school.in_class):
            continue
        taken = _taken(school, class_, pupil)
        for subject in school.subjects:
            value = _mark(school, pupil, taken, subject, slot)
            if value is not None:
                found[pupil, subject] = value
    return found


def _taken(school: Little, class_: str, pupil: str) -> list[naive.Course]:
    """What a pupil is taught in the class, and what he was taught elsewhere who was not in it from the first day on."""
    stays = [one for one in school.in_class if (one.pupil, one.where) == (pupil, class_)]
    own = naive.courses_of_class(school, class_)
    days = [one.first for one in (*school.in_class, *school.in_group) if one.pupil == pupil]
    here = [
        course
        for course in own
        if any(
            naive.takes(school, pupil, course, day) and pupil in naive.roster(school, class_, day)
            for day in days
        )
    ]
    if len(stays) == 1 and stays[0].first <= school.year.first:
        return here
    return here + [
        course
        for course in school.courses.values()
        if course not in own and naive.takes_within(school, pupil, course, school.year)
    ]


def _mark(school: Little, pupil: str, courses: list[naive.Course], subject: str, slot: Slot) -> int | None:
    own = [
        (naive.takes(school, pupil, course, last_day(school, slot)), one.value)
        for course in courses
        if course.subject == subject
        for one in school.term_marks
        if (one.pupil, one.course, one.kind, one.number) == (pupil, course.name, *slot)
    ]
    if not own:
        return None
    return next((value for taken, value in own if taken), own[0][1])


def shown(school: Little, class_: str, term: int) -> list[str]:
    """Who stands in the summary of a period (0: of the year): who is in the class on some day of it; of one that is to
    come, also who is in it today."""
    days = school.range_of(term or None)
    today = naive.roster(school, class_, last_day(school, (1, term) if term else (2, 0)))
    return [
        pupil
        for pupil in school.pupils
        if pupil in today
        or any(
            (one.pupil, one.where) == (pupil, class_) and one.first <= days.last and days.first <= one.last
            for one in school.in_class
        )
    ]


def counted(school: Little, class_: str, slot: Slot) -> dict[tuple[str, str], int]:
    """Of those who are in the class and are taught the subject in the end, in the subjects of the class."""
    on = last_day(school, slot)
    return {
        (pupil, subject): value
        for (pupil, subject), value in marks(school, class_, slot).items()
        if subject in naive_classroom.subjects(school, class_)
        and naive_classroom.is_here(school, class_, pupil, subject, on)
    }


class Counts(NamedTuple):
    """As the reports have them; a 1 is counted as a 2 in all but the mean."""

    n: int
    n5: int
    n4: int
    n3: int
    n2: int
    na: int
    ex: int
    passed: Fraction | None
    quality: Fraction | None
    degree: Fraction | None
    mean: Fraction | None


def counts(values: list[int], variant: str = "A") -> Counts:
    """The formulas of DOMAIN.md."""
    five, four, three, two, absent = (
        values.count(5), values.count(4), values.count(3), values.count(2) + values.count(1), values.count(-4),
    )  # fmt: skip
    n = five + four + three + two + absent
    if n == 0:
        return Counts(0, 0, 0, 0, 0, 0, values.count(-3), None, None, None, None)
    degree = 100 * five + 64 * four + 36 * three + ((16 * two + 7 * absent) if variant == "A" else 0)
    numbers = [one for one in values if one > 0]
    return Counts(
        n, five, four, three, two, absent, values.count(-3),
        Fraction(100 * (five + four + three), n), Fraction(100 * (five + four), n), Fraction(degree, n),
        Fraction(sum(numbers), len(numbers)) if numbers else None,
    )  # fmt: skip


def subject_counts(school: Little, class_: str, subject: str, slot: Slot) -> Counts:
    """A subject of a class."""
    own = [value for (_, one), value in counted(school, class_, slot).items() if one == subject]
    return counts(own)


def result(school: Little, class_: str, pupil: str, slot: Slot) -> str | None:
    """How a pupil ends it over the subjects on the scale of five."""
    scales = naive_classroom.subjects(school, class_)
    own = {
        value
        for (one, subject), value in counted(school, class_, slot).items()
        if one == pupil and scales[subject] == "5"
    } & {5, 4, 3, 2, 1, -4}
    if not own:
        return None
    if own & {2, 1, -4}:
        return "failing"
    if 3 in own:
        return "fair"
    return "good" if 4 in own else "excellent"


def missed(school: Little, class_: str, pupil: str, term: int) -> tuple[int, int, int, int]:
    """Lessons missed in a period (0: in the year), of this class and brought along: absent, excused, ill, late."""
    names = {course.name for course in _taken(school, class_, pupil)}
    days = school.range_of(term or None)
    return naive.missed(
        one
        for one in school.absences
        if one.pupil == pupil and one.course in names and days.first <= one.day <= days.last
    )


def teacher_lines(school: Little, courses: list[naive.Course], slot: Slot) -> dict[str, tuple[int, Counts]]:
    """Of some courses: how many are taught in the end, and the counts of their marks in this course."""
    on = last_day(school, slot)
    found = {}
    for course in courses:
        here = [one for one in school.pupils if naive.takes(school, one, course, on)]
        own = [
            one.value
            for one in school.term_marks
            if one.pupil in here and (one.course, one.kind, one.number) == (course.name, *slot)
        ]
        found[course.name] = len(here), counts(own)
    return found


def group(school: Little, class_: str, pupil: str, slot: Slot) -> set[str]:
    """In which groups of the class teacher's report a pupil stands."""
    scales = naive_classroom.subjects(school, class_)
    own = [
        value
        for (one, subject), value in counted(school, class_, slot).items()
        if one == pupil and scales[subject] == "5"
    ]
    found = set()
    if 2 in own or 1 in own:
        found.add("failed")
    if -4 in own:
        found.add("not_attested")
    how = result(school, class_, pupil, slot)
    if how in ("excellent", "good", "fair"):
        found.add(how)
    if how == "good" and own.count(4) == 1:
        found.add("one4")
    if how == "fair" and own.count(3) == 1:
        found.add("one3")
    return found


def missed_here(school: Little, class_: str, pupil: str, term: int) -> tuple[int, int, int, int]:
    """Lessons missed of the class alone."""
    own = naive.courses_of_class(school, class_)
    names = {course.name for course in _taken(school, class_, pupil) if course in own}
    days = school.range_of(term or None)
    return naive.missed(
        one
        for one in school.absences
        if one.pupil == pupil and one.course in names and days.first <= one.day <= days.last
    )
