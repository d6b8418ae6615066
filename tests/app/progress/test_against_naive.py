"""Progress and rating of any little school: what the queries say, against the second reckoning (`naive`)."""

from __future__ import annotations

import itertools
from fractions import Fraction
from math import floor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, event, given, settings
from hypothesis import strategies as st

from app.journal.needed import Outcome, needed
from app.journal.rules import Tally
from app.progress.queries import pupil_year
from app.progress.rating import class_rating, rating
from app.progress.rating_rows import Change, Place, Rating, Standing
from app.progress.rules import FEWEST_COMPARED
from app.session import Session
from models.opening import create_school_file
from tests.app.progress import naive
from tests.app.progress.little_school import PUPILS, WEIGHTS, deputy, mother, schools, written
from tests.build import BuiltSchool

RANGES = (None, 1, 2)
_numbers = itertools.count()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school file with nothing in it."""
    path = tmp_path_factory.mktemp("little") / "empty.db"
    create_school_file(path).close()
    return path


@given(schools())
@settings(
    max_examples=30,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
def test_of_any_little_school(empty: Path, school: naive.Little) -> None:
    path = empty.with_name(f"{next(_numbers)}.db")
    with written(school, empty, path) as built:
        session = deputy(built)
        check_pupils(school, built, session)
        check_rating(school, built, session)
        check_rating_of_families(school, built)
    path.unlink()


# --- means, period marks, absences -----------------------------------------------------------------------------


def nearest(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def to_hundredths(value: Fraction) -> Fraction:
    """The halves up: these are never below 0."""
    return Fraction(floor(value * 100 + Fraction(1, 2)), 100)


def told(one: naive.Figures) -> tuple[object, ...]:
    return one.count, nearest(one.plain), nearest(one.weighted), one.proposal, one.missed


def counted(absences: object) -> tuple[int, ...]:
    return tuple(getattr(absences, name) for name in ("absent", "excused", "ill", "late"))


def check_pupils(school: naive.Little, built: BuiltSchool, session: Session) -> None:
    for pupil in PUPILS:
        check_year(school, built, session, pupil)


def check_year(school: naive.Little, built: BuiltSchool, session: Session, pupil: str) -> None:
    year = pupil_year(session, built.ids[pupil], built.ids["year"])
    expected = naive.progress(school, pupil, school.year)
    by_id = {built.ids[f"курс {name}"]: name for name in expected}
    assert {one.course_id for one in year.subjects} == set(by_id)
    for one in year.subjects:
        name = by_id[one.course_id]
        whole = expected[name]
        assert (one.count, one.plain, one.weighted) == (
            whole.count, nearest(whole.plain), nearest(whole.weighted),
        )  # fmt: skip
        assert counted(one.absences) == whole.missed
        marks = {
            (mark.kind, mark.number): mark.value
            for mark in school.term_marks
            if (mark.pupil, mark.course) == (pupil, name)
        }
        assert (one.year_mark, one.exam_mark, one.final_mark) == tuple(
            marks.get((kind, 0)) for kind in (2, 3, 4)
        )
        for term in one.terms:
            part = naive.figures(school, pupil, school.courses[name], school.terms[term.number - 1])
            assert (
                term.count, term.plain, term.weighted, term.proposal, counted(term.absences), term.mark
            ) == (*told(part), marks.get((1, term.number)))  # fmt: skip


# --- the rating ------------------------------------------------------------------------------------------------


def place(one: naive.Place | None) -> Place | None:
    return None if one is None else Place(one.first, one.last, one.of, float(one.value))


def change(one: tuple[int, Fraction] | None) -> Change | None:
    return None if one is None else Change(one[0], float(one[1]))


def check_rating(school: naive.Little, built: BuiltSchool, session: Session) -> None:
    for class_, grade in school.grades.items():
        for term in RANGES:
            expected = naive.class_rating(school, class_, school.range_of(term))
            term_id = built.ids[f"term {term}"] if term else None
            found = class_rating(session, built.ids[class_], term_id)
            if grade == 1:
                assert (found.standing, found.lines) == (Standing.FIRST_GRADE, ())
                continue
            assert (found.on, found.since, found.scale) == (expected.on, expected.since, expected.scale)
            assert {line.name: (line.place, line.change) for line in found.lines} == {
                pupil: (place(one.place), change(one.change)) for pupil, one in expected.overall.items()
            }
            subjects = {one.subject_id: one.subject for one in found.subjects}
            assert {
                line.name: {subjects[subject]: one for subject, one in line.subjects.items()}
                for line in found.lines
            } == {
                pupil: {subject: place(one.place) for subject, one in by_subject.items() if one.place}
                for pupil, by_subject in expected.subjects.items()
            }


def check_rating_of_families(school: naive.Little, built: BuiltSchool) -> None:
    session = mother(built)
    for pupil in PUPILS:
        for term in RANGES:
            days = school.range_of(term)
            on = min(days.last, max(days.first, school.today))
            class_ = naive.class_of(school, pupil, on)
            found = rating(session, built.ids[pupil], built.ids[f"term {term}"] if term else None)
            assert class_ is not None
            if school.grades[class_] == 1:
                assert (found.standing, found.subjects, found.distribution) == (Standing.FIRST_GRADE, (), ())
                continue
            check_family(found, naive.class_rating(school, class_, days), pupil)


def check_family(found: Rating, expected: naive.ClassRated, pupil: str) -> None:
    rated = {name: one.place for name, one in expected.overall.items() if one.place is not None}
    own = expected.overall.get(pupil)
    assert found.rated == len(rated)
    assert found.place == place(own.place if own else None)
    assert found.change == change(own.change if own else None)
    assert found.standing is (
        Standing.NOT_IN_CLASS if own is None else Standing.RATED if own.place else Standing.NO_MARKS
    )
    subjects = {one.subject: (one.place, one.change) for one in found.subjects}
    assert subjects == {
        name: (place(one.place), change(one.change)) for name, one in expected.subjects.get(pupil, {}).items()
    }
    if own is None or len(rated) - (own.place is not None) < FEWEST_COMPARED:
        event("too few to compare")
        assert (found.distribution, found.bands, found.mean) == ((), (), None)
        return
    assert sorted((one.place, one.last, one.value) for one in found.distribution) == sorted(
        (one.first, one.last, float(one.value if one is own.place else to_hundredths(one.value)))
        for one in rated.values()
    )
    assert [one.place for one in found.distribution] == sorted(one.place for one in found.distribution)
    assert [line.own for line in found.distribution].count(True) == (own.place is not None)
    assert {line.name for line in found.distribution} == {None}
    assert expected.mean is not None
    assert found.mean == float(to_hundredths(expected.mean))
    assert sum(band.count for band in found.bands) == found.rated
    for band in found.bands:
        inside = [
            one for one in rated.values() if band.low <= one.value < band.high or one.value == band.high == 5
        ]
        if expected.scale == "5":
            assert band.count == len(inside)
            assert band.own == (own.place in inside)


# --- what is needed ----------------------------------------------------------------------------------------------

MOST = 3
marks = st.lists(
    st.builds(
        naive.Mark, st.just("Ада"), st.just("алгебра А"), st.just(naive.LAST_DAY),
        st.sampled_from([5, 4, 3, 2, -1, -3, -5]), st.sampled_from(WEIGHTS),
    ),
    max_size=6,
)  # fmt: skip


@given(
    marks,
    st.sampled_from(["2.6", "3.6", "4.5", "4.6"]),
    st.lists(st.sampled_from(WEIGHTS), unique=True, max_size=3),
)
@settings(max_examples=80)
def test_needed_marks(marks: list[naive.Mark], threshold: str, weights: list[str]) -> None:
    """Of the sets that trying out finds, just those are said that no other one undercuts."""
    expected = naive.needed(marks, threshold, weights, MOST)
    found = needed(
        Tally((mark.value, float(mark.weight)) for mark in marks), Fraction(threshold), range(1, 6),
        [float(weight) for weight in weights], most=MOST, limit=100,
    )  # fmt: skip
    told = {
        tuple(sorted((run.value, run.weight) for run in one.runs for _ in range(run.count)))
        for one in found.sets
    }
    said_in_a_sentence = [one for one in expected if len(set(one)) <= 2]
    best = [
        one
        for one in said_in_a_sentence
        if not any(other != one and naive.asks_no_more(other, one) for other in said_in_a_sentence)
    ]
    assert told == {tuple(sorted((value, float(weight)) for value, weight in one)) for one in best}
    mean = naive.weighted(marks)
    assert (found.outcome is Outcome.REACHED) == (mean is not None and mean >= Fraction(threshold))


# Three 4 and a 3 of weight 1: Σ 15, mean 3.75; to 4.6 are missing 4 · 4.6 − 15 = 3.4; a 5 gains 0.4 · weight.
#   marks so far     to     weights    fewest  sets
NEEDED = [
    ("4 4 4 3", "4.6", "1 3", 3, {"5×3 5×3 5×3"}),  # 3.6
    ("4 4 4 3", "3.6", "1 3", 0, set()),  # is there
    ("4 5×0 осв", "4.5", "1 3", 1, {"5×1", "5×3"}),  # 0.5 are missing; the 0 and the word change nothing
    ("2", "3.6", "2", 1, {"5×2"}),  # 1.6 are missing; 5×2 gains 2.8, 4×2 only 0.8
    ("", "3.6", "1", 1, {"4×1", "5×1"}),  # the first mark
    ("2 2 2 2×3", "4.6", "1", 0, set()),  # 15.6: more than three
]


@pytest.mark.parametrize(("so_far", "threshold", "weights", "fewest", "sets"), NEEDED)
def test_second_reckoning_of_needed_marks_by_hand(
    so_far: str, threshold: str, weights: str, fewest: int, sets: set[str]
) -> None:
    marks = []
    for one in so_far.split():
        value, _, weight = one.partition("×")
        number = int(value) if value.isdigit() else -3
        marks.append(naive.Mark("", "", naive.LAST_DAY, number, weight or "1"))
    found = naive.needed(marks, threshold, weights.split(), MOST)
    assert {" ".join(f"{value}×{weight}" for value, weight in one) for one in found} == sets
    assert {len(one) for one in found} == ({fewest} if fewest else set())
