"""The people behind the demonstration accounts: the school is made so that they are there in its newest year."""

from __future__ import annotations

from app.sample.accounts import DemoPeople
from app.sample.calendar import Year
from app.sample.roll import Adult, Family, Pupil, Roll, Teacher
from app.sample.schooling import ClassYear, Place, grade_counts
from app.sample.staffing import Staff


class Cast:
    """A class teacher who is a parent too, a parent of two, one of these two as the pupil, and a pair of namesakes."""

    def __init__(self, roll: Roll, staff: Staff, newest: int, classes: int) -> None:
        self._roll, self._staff = roll, staff
        grades = grade_counts(classes)
        grade = 7 if 7 in grades else next((one for one in sorted(grades) if one >= 5), min(grades))
        self._line = (newest - grade, "А")
        self._teacher: Teacher = roll.teacher("maths" if grade >= 5 else "primary")
        self._family: Family | None = None
        staff.teachers.append(self._teacher)
        staff.reserved = (self._line, self._teacher)

    def invite(self, classes: list[ClassYear], year: Year) -> None:
        """Newcomers of the newest year who complete the cast; before the classes are filled."""
        own = self.own_class(classes)
        others = sorted(
            (one for one in classes if one is not own), key=lambda one: -abs(one.grade - own.grade)
        )
        elsewhere = others[0] if others else own
        family = self._family_with_two(own, classes)
        if family is None:
            single = [p.pupil.family for p in own.places if len(p.pupil.family.children) == 1]
            family = single[0] if single else self._roll.new_family()
            if not single:
                self._enrol(own, self._roll.pupil(own.grade, year.start, family), year)
            self._enrol(elsewhere, self._roll.pupil(elsewhere.grade, year.start, family), year)
        self._family = family
        family.parents[0].looks = 0.95
        family.signs = 0.9
        for one in family.children:
            one.ticks = True
        child = self._roll.pupil(elsewhere.grade, year.start, self._roll.family_of(self._teacher))
        self._enrol(elsewhere, child, year)
        self._namesakes(own, classes, year)

    def people(self, classes: list[ClassYear]) -> DemoPeople:
        """Who they are, once the classes are full."""
        if self._family is None:
            raise RuntimeError("the cast has not been invited")
        own = {place.pupil for place in self.own_class(classes).places}
        pupil = next(child for child in self._family.children if child in own)
        staff = self._staff
        parent: Adult = self._family.parents[0]
        return DemoPeople(staff.admin, staff.head, staff.deputies[0], self._teacher, parent, pupil)

    def own_class(self, classes: list[ClassYear]) -> ClassYear:
        """The class of the class teacher who takes part."""
        return next(one for one in classes if one.line == self._line)

    def _family_with_two(self, own: ClassYear, classes: list[ClassYear]) -> Family | None:
        """A family with one child in the class and another at the school."""
        here = {place.pupil for one in classes for place in one.places}
        for place in own.places:
            family = place.pupil.family
            if sum(child in here for child in family.children) == 2 and not isinstance(
                family.parents[0], Teacher
            ):
                return family
        return None

    def _namesakes(self, own: ClassYear, classes: list[ClassYear], year: Year) -> None:
        """Two boys of one name, in one class or in two of the same grade."""
        boy = next((place.pupil for place in own.places if place.pupil.sex == "m"), None)
        while boy is None:
            pupil = self._roll.pupil(own.grade, year.start)
            self._enrol(own, pupil, year)
            boy = pupil if pupil.sex == "m" else None
        parallel = next((one for one in classes if one.grade == own.grade and one is not own), own)
        self._enrol(parallel, self._roll.namesake(boy, parallel.grade, year.start), year)

    def _enrol(self, school_class: ClassYear, pupil: Pupil, year: Year) -> None:
        """In a full class somebody with no part in the cast has left in summer."""
        if len(school_class.places) >= school_class.target:
            leaving = next(p for p in reversed(school_class.places) if len(p.pupil.family.children) == 1)
            school_class.places.remove(leaving)
        school_class.places.append(Place(pupil, year.span.starts))
