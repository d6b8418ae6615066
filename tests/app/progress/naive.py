"""The numbers of the diary reckoned a second time: slowly, over plain lists, in exact fractions.

Nothing of the program is used here, no SQL and no rule of it: each figure is written down once more as DOMAIN.md says
it, by looking at every mark.  Pupils, courses, classes and groups are known by their names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations_with_replacement, permutations
from math import floor
from typing import NamedTuple

LAST_DAY = date.max
TOP = {"5": 5, "10": 10, "12": 12, "100": 100}
"""The best mark of each scale that has numbers."""


class Stay(NamedTuple):
    """A pupil is in a class, or in a group, from a day to a day."""

    pupil: str
    where: str
    first: date
    last: date = LAST_DAY


class Course(NamedTuple):
    """What is taught to whom: to a whole class (`group` is ""), a part of it, or across classes (`class_` is "")."""

    name: str
    subject: str
    class_: str
    group: str = ""


class Subject(NamedTuple):
    """A subject, its scale, and the means from which on a 3, 4, 5 is proposed."""

    name: str
    scale: str = "5"
    thresholds: tuple[str, str, str] = ("2.6", "3.6", "4.6")


class Mark(NamedTuple):
    """`weight` as it is written: "1.5"."""

    pupil: str
    course: str
    day: date
    value: int
    weight: str = "1"
    work: int = 1


class Absence(NamedTuple):
    """1 absent, 2 excused, 3 ill, 4 late."""

    pupil: str
    course: str
    day: date
    code: int


class TermMark(NamedTuple):
    """Kind 1: of the period `number`; 2 year, 3 exam, 4 final."""

    pupil: str
    course: str
    kind: int
    number: int
    value: int


class Range(NamedTuple):
    """From a day to a day."""

    first: date
    last: date


@dataclass
class Little:
    """A little school."""

    today: date
    year: Range
    terms: tuple[Range, ...]
    grades: dict[str, int]
    subjects: dict[str, Subject]
    courses: dict[str, Course]
    pupils: tuple[str, ...]
    in_class: list[Stay] = field(default_factory=list)
    in_group: list[Stay] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    absences: list[Absence] = field(default_factory=list)
    term_marks: list[TermMark] = field(default_factory=list)

    def range_of(self, term: int | None) -> Range:
        """The days of a period by its number, or of the year."""
        return self.year if term is None else self.terms[term - 1]


# --- means ---------------------------------------------------------------------------------------------------


def counting(marks: Iterable[Mark]) -> list[Mark]:
    """Those that stand in a mean."""
    return [mark for mark in marks if mark.value >= 0 and Fraction(mark.weight) > 0]


def plain(marks: Iterable[Mark]) -> Fraction | None:
    """Σ mark / number."""
    good = counting(marks)
    return Fraction(sum(mark.value for mark in good), len(good)) if good else None


def weighted(marks: Iterable[Mark]) -> Fraction | None:
    """Σ (mark · weight) / Σ weight."""
    good = counting(marks)
    if not good:
        return None
    return sum((mark.value * Fraction(mark.weight) for mark in good), Fraction()) / sum(
        (Fraction(mark.weight) for mark in good), Fraction()
    )


def proposed(mean: Fraction | None, subject: Subject) -> int | None:
    """The mark that follows from a mean."""
    if mean is None or subject.scale not in TOP:
        return None
    if subject.scale != "5":
        return floor(mean + Fraction(1, 2))
    three, four, five = (Fraction(one) for one in subject.thresholds)
    if mean >= five:
        return 5
    if mean >= four:
        return 4
    return 3 if mean >= three else 2


def missed(absences: Iterable[Absence]) -> tuple[int, int, int, int]:
    """How many lessons absent, excused, ill, late."""
    codes = [one.code for one in absences]
    return codes.count(1), codes.count(2), codes.count(3), codes.count(4)


Added = tuple[tuple[int, str], ...]
"""Marks that are still to come: value and weight."""


def needed(marks: list[Mark], threshold: str, weights: list[str], most: int) -> list[Added]:
    """All sets with the fewest marks (up to `most`) that lift the weighted mean to the threshold: by trying each set
    there is.  Empty where none does, and where nothing is missing."""
    kinds = [(value, weight) for value in range(1, 6) for weight in weights if Fraction(weight) > 0]
    mean = weighted(marks)
    if mean is not None and mean >= Fraction(threshold):
        return []
    for size in range(1, most + 1):
        found = []
        for added in combinations_with_replacement(kinds, size):
            more = [Mark("", "", LAST_DAY, value, weight) for value, weight in added]
            after = weighted([*marks, *more])
            if after is not None and after >= Fraction(threshold):
                found.append(added)
        if found:
            return found
    return []


def asks_no_more(one: Added, other: Added) -> bool:
    """Whether the marks of two sets can be paired so that none of the one is higher, or of more weight."""
    return any(
        all(
            mine[0] <= theirs[0] and Fraction(mine[1]) <= Fraction(theirs[1])
            for mine, theirs in zip(one, order, strict=True)
        )
        for order in permutations(other)
    )


# --- who is where ----------------------------------------------------------------------------------------------


def holds(stay: Stay, day: date) -> bool:
    """Whether somebody is there on a day."""
    return stay.first <= day <= stay.last


def class_of(school: Little, pupil: str, day: date) -> str | None:
    """Where a pupil is on a day; between classes and after them where he was, before all of them where he will be."""
    stays = sorted((one for one in school.in_class if one.pupil == pupil), key=lambda one: one.first)
    for choice in (
        [one for one in stays if holds(one, day)],
        [one for one in stays if one.first <= day],
    ):
        if choice:
            return choice[-1].where
    return stays[0].where if stays else None


def roster(school: Little, class_: str, day: date) -> list[str]:
    """Who is in a class on a day."""
    return [
        pupil
        for pupil in school.pupils
        if any(one.pupil == pupil and one.where == class_ and holds(one, day) for one in school.in_class)
    ]


def takes(school: Little, pupil: str, course: Course, day: date) -> bool:
    """Whether a pupil takes a course on a day: who is in a group, but has left the class, does not."""
    if not school.year.first <= day <= school.year.last:
        return False
    stays = [one for one in school.in_class if one.pupil == pupil and holds(one, day)]
    here = any(one.where == course.class_ or not course.class_ for one in stays)
    if not course.group:
        return here
    return here and any(
        one.pupil == pupil and one.where == course.group and holds(one, day) for one in school.in_group
    )


def takes_within(school: Little, pupil: str, course: Course, days: Range) -> bool:
    """Whether a pupil takes a course on some day of a range."""
    # Whatever days are shared begin with the range, or when somebody comes somewhere.
    begins = [days.first, *(one.first for one in (*school.in_class, *school.in_group) if one.pupil == pupil)]
    return any(takes(school, pupil, course, day) for day in begins if days.first <= day <= days.last)


def courses_of_class(school: Little, class_: str) -> list[Course]:
    """The courses of a class, and of groups across classes that have somebody of it."""
    pupils = {one.pupil for one in school.in_class if one.where == class_}
    return [
        course
        for course in school.courses.values()
        if course.class_ == class_
        or (
            not course.class_
            and any(one.where == course.group and one.pupil in pupils for one in school.in_group)
        )
    ]


# --- a pupil ---------------------------------------------------------------------------------------------------


class Figures(NamedTuple):
    """A pupil in a course within a range."""

    count: int
    plain: Fraction | None
    weighted: Fraction | None
    proposal: int | None
    missed: tuple[int, int, int, int]


def figures(school: Little, pupil: str, course: Course, days: Range) -> Figures:
    """What stands of a pupil in a course."""
    marks = [
        one
        for one in school.marks
        if one.pupil == pupil and one.course == course.name and days.first <= one.day <= days.last
    ]
    absences = [
        one
        for one in school.absences
        if one.pupil == pupil and one.course == course.name and days.first <= one.day <= days.last
    ]
    mean = weighted(marks)
    follows = proposed(mean, school.subjects[course.subject])
    if school.grades.get(course.class_) == 1:
        follows = None  # there are no marks in grade 1
    return Figures(len(counting(marks)), plain(marks), mean, follows, missed(absences))  # fmt: skip


def progress(school: Little, pupil: str, days: Range) -> dict[str, Figures]:
    """A pupil in each course that he takes on some day of the range."""
    return {
        course.name: figures(school, pupil, course, days)
        for course in school.courses.values()
        if takes_within(school, pupil, course, days)
    }


# --- the rating ------------------------------------------------------------------------------------------------


class Place(NamedTuple):
    """The places that are shared, of how many, and the value."""

    first: int
    last: int
    of: int
    value: Fraction


class Rated(NamedTuple):
    """A pupil now, and against a week ago: (places gained, value gained)."""

    place: Place | None
    change: tuple[int, Fraction] | None


@dataclass
class ClassRated:
    """`overall` and `subjects` by pupil; in the latter by subject, of those whom the pupil takes."""

    on: date
    since: date | None
    scale: str | None
    overall: dict[str, Rated]
    subjects: dict[str, dict[str, Rated]]
    mean: Fraction | None


def class_rating(school: Little, class_: str, days: Range) -> ClassRated:
    """The rating of a class in a range of days."""
    on = min(days.last, max(days.first, school.today))
    since: date | None = school.today - timedelta(days=7)
    assert since is not None
    if since < days.first or since >= on:
        since = None
    here = roster(school, class_, on)
    before = roster(school, class_, since) if since else []
    scale = main_scale(school, class_)
    of_scale = {name for name, one in school.courses.items() if school.subjects[one.subject].scale == scale}
    now = {pupil: _value(school, pupil, of_scale, days, days.last) for pupil in here}
    then = {pupil: _value(school, pupil, of_scale, days, since) for pupil in before}
    subjects: dict[str, dict[str, Rated]] = {pupil: {} for pupil in here}
    for pupil in here:
        for subject, one in school.subjects.items():
            together = _together(school, class_, subject, pupil, on)
            if not together or one.scale not in TOP:
                continue
            earlier = _together(school, class_, subject, pupil, since) if since else []
            courses = {name for name, course in school.courses.items() if course.subject == subject}
            subjects[pupil][subject] = _rated(
                {other: _value(school, other, courses, days, days.last) for other in together},
                {other: _value(school, other, courses, days, since) for other in earlier},
                pupil,
            )
    values = [value for value in now.values() if value is not None]
    return ClassRated(
        on, since, scale, {pupil: _rated(now, then, pupil) for pupil in here}, subjects,
        sum(values, Fraction()) / len(values) if values else None,
    )  # fmt: skip


def main_scale(school: Little, class_: str) -> str | None:
    """The scale of the most subjects taught to the class, marks or not; of equally many, the shortest."""
    scales = {
        one.subject: "none" if school.grades.get(one.class_) == 1 else school.subjects[one.subject].scale
        for one in courses_of_class(school, class_)
    }
    known = [one for one in scales.values() if one in TOP]
    return min(known, key=lambda scale: (-known.count(scale), TOP[scale]), default=None)


def _value(school: Little, pupil: str, courses: set[str], days: Range, until: date | None) -> Fraction | None:
    """Of the marks in the courses that he takes on some day of the range, up to `until`."""
    if until is None:
        return None
    taken = {name for name in courses if takes_within(school, pupil, school.courses[name], days)}
    return weighted(
        one
        for one in school.marks
        if one.pupil == pupil and one.course in taken and days.first <= one.day <= until
    )


def _together(school: Little, class_: str, subject: str, pupil: str, day: date) -> list[str]:
    """Those of the class who take a course of the subject on the day that the pupil takes, too."""
    shared = [
        course
        for course in courses_of_class(school, class_)
        if course.subject == subject and takes(school, pupil, course, day)
    ]
    return [
        other
        for other in roster(school, class_, day)
        if any(takes(school, other, course, day) for course in shared)
    ]


def _place(values: dict[str, Fraction | None], pupil: str) -> Place | None:
    own = values.get(pupil)
    if own is None:
        return None
    rated = [value for value in values.values() if value is not None]
    above = [value for value in rated if value > own]
    return Place(len(above) + 1, len(above) + rated.count(own), len(rated), own)


def _rated(now: dict[str, Fraction | None], then: dict[str, Fraction | None], pupil: str) -> Rated:
    place, before = _place(now, pupil), _place(then, pupil)
    if place is None or before is None:
        return Rated(place, None)
    return Rated(place, (before.first - place.first, place.value - before.value))
