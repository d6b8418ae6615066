"""Classes year by year: who is promoted, who leaves, who comes; groups and courses of a class."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.sample.calendar import Year
from app.sample.roll import Family, Pupil, Roll, Teacher
from app.sample.words import words

_FEW = (7, 10, 11, 1, 5, 9, 8, 3, 6, 4)
"""Which grades a school of few classes has in its newest year."""

Line = tuple[int, str]
"""What stays when a class grows older: the year of its first grade, and the letter."""


@dataclass(slots=True, eq=False)
class Place:
    """A pupil in a class or group, from a day to a day."""

    pupil: Pupil
    starts: date
    ends: date | None = None


@dataclass(slots=True, eq=False)
class ClassYear:
    """A class in one year."""

    id: int
    grade: int
    letter: str
    line: Line
    target: int
    shift: int
    places: list[Place] = field(default_factory=list)
    group: int = 0
    teacher: Teacher | None = None
    previous: int | None = None

    @property
    def name(self) -> str:
        return f"{self.grade}{self.letter}"

    @property
    def split(self) -> bool:
        """Whether subjects with halves are taught in halves."""
        return self.target >= 12


@dataclass(slots=True, eq=False)
class Group:
    """A whole class, a part of it, or pupils of several classes."""

    id: int
    class_id: int | None
    name: str
    whole: bool
    home: int
    places: list[Place]


@dataclass(slots=True, eq=False)
class Subject:
    """A subject as the vocabulary describes it."""

    id: int
    name: str
    words: dict[str, Any]

    def hours(self, grade: int) -> int:
        """Lessons a week in a grade."""
        return int(self.words["hours"][grade - 1])

    @property
    def scale(self) -> str:
        return str(self.words.get("scale", "5"))

    @property
    def split(self) -> str:
        return str(self.words.get("split", ""))


@dataclass(slots=True, eq=False)
class Course:
    """One subject of one group in a year, with its teacher."""

    id: int
    subject: Subject
    group: Group
    grade: int
    classes: list[ClassYear]
    hours: int
    part: int  # 0 for a whole class, 1 and 2 for its halves
    teacher: Teacher | None = None


def grade_counts(classes: int) -> dict[int, int]:
    """How many classes of each grade a school of that size has: two senior ones for four younger."""
    if classes < 11:
        return dict.fromkeys(sorted(_FEW[:classes]), 1)
    weights = {grade: 0.5 if grade >= 10 else 1.0 for grade in range(1, 12)}
    shares = {grade: classes * weight / sum(weights.values()) for grade, weight in weights.items()}
    counts = {grade: max(1, int(share)) for grade, share in shares.items()}
    by_need = sorted(shares, key=lambda grade: (counts[grade] - shares[grade], grade))
    for turn in range(classes - sum(counts.values())):
        counts[by_need[turn % len(by_need)]] += 1
    while sum(counts.values()) > classes:
        counts[max(counts, key=lambda grade: (counts[grade], grade))] -= 1
    return counts


class Schooling:
    """The classes of a school, carried from one year to the next."""

    def __init__(self, roll: Roll, *, pupils: int, classes: int, seed: int, newest: int) -> None:
        self._roll, self._newest = roll, newest
        self._rng = random.Random(f"{seed}/classes")
        self._counts = grade_counts(classes)
        self._few = classes < 11
        self._two_shifts = classes >= 24
        self._size, self._rest = divmod(pupils, classes)
        self._last: dict[Line, ClassYear] = {}
        self._next_class = 1
        self._next_group = 1
        self._next_course = 1

    def open_year(self, start: int) -> list[ClassYear]:
        """The classes of a year with the pupils who were there the year before; `fill` brings the new ones."""
        back = self._newest - start if self._few else 0
        counts = {grade - back: count for grade, count in self._counts.items() if grade > back}
        opened = []
        for grade in sorted(counts):
            for index in range(counts[grade]):
                letter = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЭЮЯ"[index]
                line = (start - grade, letter)
                before = self._last.get(line)
                shift = 2 if self._two_shifts and grade in (6, 7) else 1
                opened.append(ClassYear(self._next_class, grade, letter, line, 0, shift))
                opened[-1].previous = before.id if before else None
                self._next_class += 1
        self._set_targets(opened)
        for one in opened:
            self._promote(one, start)
        self._last = {one.line: one for one in opened}
        return opened

    def fill(self, classes: list[ClassYear], year: Year) -> None:
        """New pupils up to each class's size; some leave and some come during the year."""
        rng = self._rng
        for school_class in classes:
            while len(school_class.places) < school_class.target:
                self._enrol(school_class, year, self._sibling_family(school_class, year, rng))
            school_class.places.sort(key=lambda place: place.pupil.id)
        self._move_during_year(classes, year)

    def _set_targets(self, classes: list[ClassYear]) -> None:
        for number, one in enumerate(classes):
            one.target = self._size + (1 if number < self._rest else 0)
        for first, second in zip(classes[::2], classes[1::2], strict=False):
            extra = random.Random(repr(first.line)).randint(-2, 2) if self._size > 12 else 0
            first.target += extra
            second.target -= extra

    def _promote(self, school_class: ClassYear, start: int) -> None:
        rng = self._rng
        if school_class.grade == 10 and not self._few:
            self._choose_seniors(school_class, start)
            return
        before = self._last.get(school_class.line)
        if before is not None:
            stay = [place.pupil for place in before.places if place.ends is None and rng.random() > 0.015]
            first = date(start, 9, 1)
            school_class.places = [Place(pupil, first) for pupil in stay[: school_class.target]]

    def _choose_seniors(self, school_class: ClassYear, start: int) -> None:
        """The abler half of the ninth grade stays, dealt out among the tenth classes."""
        cohort = [
            place.pupil
            for line, before in self._last.items()
            if line[0] == school_class.line[0]
            for place in before.places
            if place.ends is None
        ]
        cohort.sort(key=lambda pupil: (-pupil.ability - random.Random(pupil.id).gauss(0, 0.5), pupil.id))
        step, turn = self._counts[10], "АБВГДЕЖЗ".index(school_class.letter)
        chosen = cohort[turn::step][: school_class.target]
        school_class.places = [Place(pupil, date(start, 9, 1)) for pupil in chosen]

    def _enrol(self, school_class: ClassYear, year: Year, family: Family | None) -> None:
        pupil = self._roll.pupil(school_class.grade, year.start, family)
        school_class.places.append(Place(pupil, year.span.starts))

    def _sibling_family(self, school_class: ClassYear, year: Year, rng: random.Random) -> Family | None:
        """In one case of five a family that has a child here already, of another age."""
        families = self._roll.families
        if not families or rng.random() > 0.2:
            return None
        family = families[rng.randrange(len(families))]
        born = year.start - school_class.grade - 7
        fits = len(family.children) < 3 and all(abs(child.born.year - born) > 1 for child in family.children)
        return family if fits and not isinstance(family.parents[0], Teacher) else None

    def _move_during_year(self, classes: list[ClassYear], year: Year) -> None:
        """In one class of four somebody leaves; in the same week somebody comes to another class."""
        rng = self._rng
        for number, school_class in enumerate(classes):
            if (number + year.start) % 4 or len(school_class.places) < 8:
                continue
            leaving = school_class.places[rng.randrange(4, len(school_class.places))]
            family = leaving.pupil.family
            if len(family.children) > 1 or isinstance(family.parents[0], Teacher):
                continue  # so the families behind the demonstration accounts stay whole
            leaving.ends = year.span.starts + timedelta(days=rng.randrange(25, 80))
            other = classes[(number + 1) % len(classes)]
            if other is not school_class:
                self._enrol(other, year, None)
                other.places[-1].starts = leaving.ends + timedelta(days=3)

    # --- groups and courses -----------------------------------------------------------------------------------------

    def courses(self, classes: list[ClassYear], subjects: list[Subject]) -> tuple[list[Group], list[Course]]:
        """Groups and courses of a year; the ids of a class's courses follow one another."""
        groups: list[Group] = []
        courses: list[Course] = []
        for one in classes:
            whole = self._group(one.id, "", one.places, whole=True)
            one.group = whole.id
            groups.append(whole)
            parts: dict[tuple[str, int], Group] = {}
            for subject in subjects:
                hours = subject.hours(one.grade)
                if not hours or subject.split == "elective":
                    continue
                for part, group in self._parts(one, subject, whole, parts):
                    if group not in groups:
                        groups.append(group)
                    courses.append(Course(self._next_course, subject, group, one.grade, [one], hours, part))
                    self._next_course += 1
        self._electives(classes, subjects, groups, courses)
        return groups, courses

    def _group(
        self, class_id: int | None, name: str, places: list[Place], *, whole: bool = False, home: int = 0
    ) -> Group:
        group = Group(self._next_group, class_id, name, whole, home or self._next_group, places)
        self._next_group += 1
        return group

    def _parts(
        self, one: ClassYear, subject: Subject, whole: Group, made: dict[tuple[str, int], Group]
    ) -> list[tuple[int, Group]]:
        """The groups a subject is taught in: the class, its halves by the alphabet, or boys and girls."""
        if not one.split or (subject.split == "sex" and one.grade < 5) or not subject.split:
            return [(0, whole)]
        by_sex = subject.split == "sex"
        places = sorted(
            one.places, key=lambda place: (place.pupil.name.last, place.pupil.name.first, place.pupil.id)
        )
        half = (len(places) + 1) // 2
        members = (
            ([p for p in places if p.pupil.sex == "m"], [p for p in places if p.pupil.sex == "f"])
            if by_sex
            else (places[:half], places[half:])
        )
        if min(len(part) for part in members) < 3:
            return [(0, whole)]
        names = (
            ("мальчики", "девочки")
            if by_sex
            else (f"{subject.words['short']} 1", f"{subject.words['short']} 2")
        )
        found = []
        for part in (1, 2):
            key = (subject.split if by_sex else subject.name, part)
            if key not in made:
                made[key] = self._group(one.id, names[part - 1], members[part - 1], home=whole.id)
            found.append((part, made[key]))
        return found

    def _electives(
        self, classes: list[ClassYear], subjects: list[Subject], groups: list[Group], courses: list[Course]
    ) -> None:
        """Groups across the senior classes: of one grade where it has several classes, else of both grades."""
        seniors = [one for one in classes if one.grade >= 10]
        by_grade = [[one for one in seniors if one.grade == grade] for grade in (10, 11)]
        bundles = by_grade if all(len(bundle) > 1 for bundle in by_grade) else [seniors]
        for subject in subjects:
            for bundle in bundles if subject.split == "elective" else ():
                if len(bundle) < 2:
                    continue
                places = [p for one in bundle for p in one.places if random.Random(p.pupil.id).random() < 0.4]
                name = f"{subject.words['short']} {'/'.join(sorted({str(one.grade) for one in bundle}))}"
                group = self._group(None, name, places)
                groups.append(group)
                courses.append(Course(self._next_course, subject, group, bundle[0].grade, bundle, 1, 0))
                self._next_course += 1


def load_subjects() -> list[Subject]:
    """The subjects in the order in which a report card lists them."""
    return [Subject(number, one["name"], one) for number, one in enumerate(words("subjects")["subject"], 1)]
