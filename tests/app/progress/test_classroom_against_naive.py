"""The charts of any little class: what is reckoned from the query, against the second reckoning."""

from __future__ import annotations

import itertools
from datetime import date, timedelta
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from app.progress.classroom import class_progress, course_progress
from app.progress.classroom_changes import Against, changes, few_marks
from app.progress.classroom_results import begun, periods
from app.progress.classroom_rows import Classroom
from app.progress.classroom_rules import Means, distribution, heat, presence, standing, tracks
from app.progress.course_rules import ClassPoint
from models.opening import create_school_file
from tests.app.progress import naive, naive_classroom
from tests.app.progress.little_school import deputy, schools, written
from tests.app.progress.naive import Range
from tests.build import BuiltSchool

_numbers = itertools.count()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school file with nothing in it."""
    path = tmp_path_factory.mktemp("classroom") / "empty.db"
    create_school_file(path).close()
    return path


@given(schools())
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_of_any_little_school(empty: Path, school: naive.Little) -> None:
    path = empty.with_name(f"{next(_numbers)}.db")
    with written(school, empty, path) as built:
        session = deputy(built)
        for class_ in school.grades:
            check = Check(school, built, class_, class_progress(session, built.ids[class_]))
            check.subjects()
            for subject in (None, *check.names.values()):
                check.tracks(subject)
                check.standings(subject)
                check.changes(subject)
            for subject in check.names.values():
                check.periods(subject)
                check.lessons(subject)
            check.heat()
        for name, course in school.courses.items():
            if course.class_:
                check_course(school, built, course, course_progress(session, built.ids[f"курс {name}"]))
    path.unlink()


def point(one: ClassPoint | None) -> naive_classroom.Point | None:
    return None if one is None else naive_classroom.Point(one.mean, one.low, one.high)


class Check:
    """A class of both."""

    def __init__(self, school: naive.Little, built: BuiltSchool, class_: str, room: Classroom) -> None:
        self.school, self.class_, self.room, self.means = school, class_, room, Means(room)
        self.ids = {one.pupil_id: one.name for one in room.pupils}
        self.names = {one.subject_id: one.name for one in room.subjects}
        self.numbers = {name: number for number, name in self.names.items()}
        self.built = built

    def id(self, subject: str | None) -> int | None:
        return None if subject is None else self.numbers[subject]

    def subjects(self) -> None:
        school, class_ = self.school, self.class_
        assert set(self.ids.values()) == set(naive_classroom.pupils(school, class_))
        assert {one.name: one.scale for one in self.room.subjects} == naive_classroom.subjects(school, class_)
        assert {self.names[one] for one in self.room.overall} == naive_classroom.overall(school, class_)

    def tracks(self, subject: str | None) -> None:
        for term, anew in ((None, False), (None, True), (1, True), (2, False)):
            found = tracks(self.means, self.id(subject), term, anew=anew)
            mondays, own, points = naive_classroom.tracks(self.school, self.class_, subject, term, anew=anew)
            assert [week.monday for week in found.weeks] == mondays
            told = {
                self.ids[pupil]: [None if one is None else (one.mean, one.count) for one in track]
                for pupil, track in found.pupils.items()
            }
            nothing: naive_classroom.Track = [None] * len(mondays)
            assert {pupil: told.get(pupil, nothing) for pupil in own} == own
            assert [point(one) for one in found.of_class] == points

    def standings(self, subject: str | None) -> None:
        for term in (None, 1, 2):
            found = standing(self.means, self.id(subject), term)
            expected = naive_classroom.means(self.school, self.class_, subject, term)
            with_marks = [value for value in expected.values() if value is not None]
            assert point(found.point) == naive_classroom.of_class(list(expected.values()))
            assert (found.counted, found.pupils) == (len(expected), len(with_marks))
            days = self.school.range_of(term)
            values = [
                one.value
                for pupil in naive_classroom.pupils(self.school, self.class_)
                for one in naive_classroom.marks(self.school, self.class_, pupil, subject, days)
            ]
            assert distribution(self.room, self.id(subject), term) == {
                value: values.count(value) for value in set(values)
            }

    def changes(self, subject: str | None) -> None:
        terms = [number for number, one in enumerate(self.school.terms, 1) if one.first <= self.room.on]
        if len(terms) > 1:
            found = changes(self.means, self.id(subject), 2, Against.TERM)
            day = naive_classroom.last_day(self.school, 2)
            self._compare(found, subject, self.school.terms[0], self.school.terms[1], day)
        if terms:
            day = naive_classroom.last_day(self.school, terms[-1])
            since = day - timedelta(days=day.weekday() + 21)
            found = changes(self.means, self.id(subject), None, Against.RECENT)
            if since <= self.school.year.first:
                assert found is None
            else:
                then = Range(self.school.year.first, since - timedelta(days=1))
                self._compare(found, subject, then, Range(since, day), day)

    def _compare(self, found: object, subject: str | None, then: Range, now: Range, day: date) -> None:
        expected = naive_classroom.changes(self.school, self.class_, subject, then, now, day)
        rises, falls, same = found.rises, found.falls, found.same  # type: ignore[attr-defined]
        assert {one.name: one.by for one in rises} == {name: by for name, by in expected.items() if by > 0}
        assert {one.name: one.by for one in falls} == {name: by for name, by in expected.items() if by < 0}
        assert same == list(expected.values()).count(Fraction())
        assert [one.by for one in rises] == sorted((one.by for one in rises), reverse=True)
        assert [one.by for one in falls] == sorted(one.by for one in falls)

    def periods(self, subject: str) -> None:
        number = self.numbers[subject]
        for one in periods(self.means, number):
            marks, proposed = naive_classroom.period_marks(self.school, self.class_, subject, one.term.number)
            assert one.proposed == proposed
            if one.attained is None:
                assert self.room.subject(number).scale != "5"
                continue
            told = one.attained
            assert (
                told.whole, told.passed, told.quality, told.degree("A"), told.degree("B"), told.mean
            ) == naive_classroom.attained(list(marks.values()))  # fmt: skip
        assert len(periods(self.means, number)) == len(begun(self.room))

    def lessons(self, subject: str) -> None:
        number = self.numbers[subject]
        for term in (None, 1, 2):
            days = self.school.range_of(term)
            for pupil, name in self.ids.items():
                found = presence(self.room, number, self.room.days(term), {pupil})
                there = found.absences
                assert found.held == len(naive_classroom.held(self.school, self.class_, name, subject, days))
                assert (there.absent, there.excused, there.ill, there.late) == naive_classroom.missed(
                    self.school, self.class_, name, subject, days
                )
        for one in begun(self.room):
            assert {
                it.name: (it.count, it.norm) for it in few_marks(self.means, number, one.number)
            } == naive_classroom.few_marks(self.school, self.class_, subject, one.number)

    def heat(self) -> None:
        found = heat(self.means, 2)
        days = self.school.range_of(2)
        expected = {}
        for pupil in naive_classroom.pupils(self.school, self.class_):
            for subject in self.numbers:
                mean = naive.weighted(naive_classroom.marks(self.school, self.class_, pupil, subject, days))
                if mean is not None:
                    expected[pupil, subject] = mean
        assert {
            (self.ids[pupil], self.names[subject]): one.mean for (pupil, subject), one in found.cells.items()
        } == expected
        here = naive_classroom.counted(
            self.school, self.class_, None, naive_classroom.last_day(self.school, 2)
        )
        assert {one.name for one in found.pupils if one.pupil_id not in found.gone} == set(here)


def check_course(school: naive.Little, built: BuiltSchool, course: naive.Course, room: Classroom) -> None:
    """A course by itself has the marks of its pupils, as a pupil's own page has them."""
    assert [one.name for one in room.subjects] == [course.subject]
    means = Means(room)
    for pupil in room.pupils:
        days = naive.Range(school.year.first, school.year.last)
        own = naive.figures(school, pupil.name, course, days)
        found = means.of(pupil.pupil_id, built.ids[course.subject], room.days(None))
        assert (found.mean, found.count) == (own.weighted, own.count)
