"""The course of a pupil and of the class beside it, on real files: against a plain count, and what it costs."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.codes import MarkValue, Role, Scale
from app.errors import NotFound
from app.progress.course import class_course, pupil_course
from app.progress.course_rows import ClassCourse, YearCourse
from app.progress.rating import rating
from app.progress.rating_rows import Rating
from app.progress.rules import FEWEST_COMPARED
from app.session import Session
from models.journal import Lesson, Mark, Work
from models.people import Guardianship
from models.reads import counting
from models.school import Course, Enrollment, GroupMember, SchoolClass, StudyGroup, Subject, Term
from tests.app.progress.journal import Hand
from tests.build import LESSON_DAYS, NOW, YEAR_STARTS, BuiltSchool, person

DAY = LESSON_DAYS[0]
MORE = ("bykova", "volkov", "galkina", "dronov", "erofeeva", "zimin")
"""Pupils who make 7А large enough to be compared with."""


@dataclass
class Scenario:
    """Who is in which class and when, and the marks; written into the file as it is here."""

    enrolled: list[tuple[str, str, date, date | None]] = field(default_factory=list)
    marks: list[tuple[str, str, date, int, float]] = field(default_factory=list)

    def write(self, school: BuiltSchool) -> None:
        for table in (Mark, Work, Lesson, Enrollment):
            table.delete().execute()
        for pupil, one, starts, ends in self.enrolled:
            Enrollment.create(
                school_class=school.ids[one], pupil=school.ids[pupil], from_date=starts, to_date=ends
            )
        for no, (pupil, course, on, value, weight) in enumerate(self.marks):
            place = {"course": school.ids[course], "date": on, "number": no % 8}
            Lesson.insert(**place).on_conflict_ignore().execute()
            work = no // 8 % 30 + 1
            Work.insert(
                **place, no=work, kind=school.kind_answer, weight=weight
            ).on_conflict_replace().execute()
            Mark.insert(**place, work=work, pupil=school.ids[pupil], value=value, set_at=NOW).execute()


@pytest.fixture
def large(school: BuiltSchool) -> BuiltSchool:
    """7А with six pupils more, and drawing on a scale of a hundred."""
    with school.file.writing():
        for key in MORE:
            school.ids[key] = person(key.title(), "А")
            Enrollment.create(school_class=school.class_a, pupil=school.ids[key], from_date=YEAR_STARTS)
        school.ids["drawing"] = Subject.create(name="Рисование", scale=Scale.HUNDRED).id
        school.ids["drawing_a"] = Course.create(
            year=school.year, subject=school.drawing, group=school.group_class_a
        ).id
        school.ids["russian_b"] = Course.create(
            year=school.year, subject=school.russian, group=school.group_class_b
        ).id
    return school


def parent(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


# --- the second way --------------------------------------------------------------------------------------

SUBJECT = {
    "algebra_a": "algebra", "algebra_b": "algebra", "russian_a": "russian", "russian_b": "russian",
    "drawing_a": "drawing",
}  # fmt: skip


def plain_mean(
    scenario: Scenario, pupil: str, subjects: tuple[str, ...], first: date, last: date
) -> Fraction | None:
    """Of all marks of a pupil in these subjects in these days."""
    counted = [
        (value, Fraction(str(weight)))
        for one, course, on, value, weight in scenario.marks
        if one == pupil and SUBJECT[course] in subjects and first <= on <= last and value > 0 and weight > 0
    ]
    total = sum((weight for _, weight in counted), Fraction())
    return sum((value * weight for value, weight in counted), Fraction()) / total if counted else None


def class_of(scenario: Scenario, pupil: str, on: date) -> str | None:
    found = [
        one
        for who, one, starts, ends in scenario.enrolled
        if who == pupil and starts <= on <= (ends or date.max)
    ]
    return found[0] if found else None


def plain_class(
    scenario: Scenario, own: str, subjects: tuple[str, ...], on: date, first: date, last: date
) -> tuple[Fraction, Fraction, Fraction] | None:
    """Mean, lower and upper quartile of the means in the class that the pupil is in on a day, if there are enough; to
    the hundredth."""
    here = class_of(scenario, own, on)
    if here is None:
        return None
    pupils = {who for who, _, _, _ in scenario.enrolled if class_of(scenario, who, on) == here}
    means = {who: plain_mean(scenario, who, subjects, first, last) for who in pupils}
    if sum(mean is not None for who, mean in means.items() if who != own) < FEWEST_COMPARED:
        return None
    ordered = sorted(mean for mean in means.values() if mean is not None)
    exact = sum(ordered, Fraction()) / len(ordered), _quartile(ordered, 1), _quartile(ordered, 3)
    mean, low, high = (Fraction(floor(value * 100 + Fraction(1, 2)), 100) for value in exact)
    return mean, low, high


def _quartile(ordered: list[Fraction], number: int) -> Fraction:
    place = Fraction(number * (len(ordered) - 1), 4)
    above = ordered[min(int(place) + 1, len(ordered) - 1)]
    return ordered[int(place)] + (above - ordered[int(place)]) * (place - int(place))


TERMS = {1: (date(2026, 9, 1), date(2026, 10, 23)), 2: (date(2026, 11, 5), date(2026, 12, 30))}
EVERYBODY = ("arbuzova", "yolkin", "zhukova", "beryozkin", "vetrova", *MORE)
days_st = st.dates(YEAR_STARTS, NOW.date())


@st.composite
def scenarios(draw: st.DrawFn) -> Scenario:
    """Two classes with leavers, newcomers and those who change between them; marks and what is none."""
    found = Scenario()
    for pupil in EVERYBODY:
        one, other = ("class_a", "class_b") if pupil != "vetrova" else ("class_b", "class_a")
        fate = draw(st.sampled_from(["stays", "stays", "stays", "leaves", "comes", "changes"]))
        on = draw(days_st)
        if fate == "changes":
            found.enrolled.append((pupil, one, YEAR_STARTS, on))
            found.enrolled.append((pupil, other, on + timedelta(days=draw(st.integers(1, 9))), None))
        else:
            starts = on if fate == "comes" else YEAR_STARTS
            found.enrolled.append((pupil, one, starts, on if fate == "leaves" else None))
    marks = st.tuples(
        st.sampled_from(EVERYBODY),
        st.sampled_from(list(SUBJECT)),
        days_st,
        st.sampled_from([5, 4, 4, 3, 2, MarkValue.PASSED, MarkValue.EXEMPT, MarkValue.DEBT]),
        st.sampled_from([0, 1, 1, 1.5, 3]),
    )
    found.marks = [
        one for one in draw(st.lists(marks, min_size=20, max_size=90))
        if (here := class_of(found, one[0], one[2])) is not None and here[-1] == one[1][-1]
    ]  # fmt: skip
    return found


@given(scenarios())
@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
)
def test_own_and_class_agree_with_a_plain_count(large: BuiltSchool, scenario: Scenario) -> None:
    with large.file.writing():
        scenario.write(large)
    own, beside = YearCourse, ClassCourse
    session = parent(large)
    own_course = pupil_course(session, large.arbuzova)
    assert isinstance(own_course, own)
    whole = ("algebra", "russian")
    for weeks, in_year, in_term in _each_week(own_course):
        assert _mean(in_year) == plain_mean(scenario, "arbuzova", whole, YEAR_STARTS, weeks.until)
        first, last = TERMS[weeks.term]
        assert _mean(in_term) == plain_mean(scenario, "arbuzova", whole, first, min(last, weeks.until))
    for one in own_course.subjects:
        name = _name(large, one.subject_id)
        assert one.in_whole == (name != "drawing")
        for week, point in zip(own_course.weeks, one.of_year, strict=True):
            assert _mean(point) == plain_mean(scenario, "arbuzova", (name,), YEAR_STARTS, week.until)
    for subject, subjects in ((None, whole), ("algebra", ("algebra",)), ("drawing", ("drawing",))):
        found = class_course(session, large.arbuzova, None, large.ids[subject] if subject else None)
        assert isinstance(found, beside)
        assert found.weeks == own_course.weeks
        for week, in_year, in_term in _each_week(found):
            assert _parts(in_year) == plain_class(
                scenario, "arbuzova", subjects, week.last, YEAR_STARTS, week.until
            )
            first, last = TERMS[week.term]
            assert _parts(in_term) == plain_class(
                scenario, "arbuzova", subjects, week.last, first, min(last, week.until)
            )
    _check_profile(large, scenario, own_course, found)


def _name(school: BuiltSchool, subject_id: int) -> str:
    return next(key for key in ("algebra", "russian", "drawing", "english") if school.ids[key] == subject_id)


def _each_week(found: Any) -> Any:
    return zip(found.weeks, found.of_year, found.of_term, strict=True)


def _mean(point: Any) -> Fraction | None:
    return point.mean if point else None


def _parts(point: Any) -> tuple[Fraction, Fraction, Fraction] | None:
    return (point.mean, point.low, point.high) if point else None


def _check_profile(large: BuiltSchool, scenario: Scenario, own: YearCourse, found: ClassCourse) -> None:
    told = {(one.subject_id, one.term): one.mean for one in found.profile}
    for subject in own.subjects:
        name = _name(large, subject.subject_id)
        for term in (0, 1, 2):
            weeks = [week for week in own.weeks if term in (0, week.term)]
            first, last = TERMS.get(term, (YEAR_STARTS, date.max))
            expected = (
                plain_class(scenario, "arbuzova", (name,), weeks[-1].last, first, min(last, weeks[-1].until))
                if weeks
                else None
            )
            assert told.get((subject.subject_id, term)) == (expected[0] if expected else None)


# --- by hand ---------------------------------------------------------------------------------------------


def everybody_stays(*marks: tuple[str, str, date, int, float]) -> Scenario:
    pupils = ("arbuzova", "yolkin", "zhukova", *MORE)
    return Scenario([(one, "class_a", YEAR_STARTS, None) for one in pupils], list(marks))


def test_a_course_by_hand(large: BuiltSchool) -> None:
    """5 and, in the next week, a test with 2: (5 + 3 · 2) / 4 = 2.75; the period of before does not count in it."""
    marks = (
        ("arbuzova", "algebra_a", date(2026, 10, 19), 3, 1), ("arbuzova", "algebra_a", DAY, 5, 1),
        ("arbuzova", "algebra_a", DAY + timedelta(days=5), 2, 3),
    )  # fmt: skip
    with large.file.writing():
        everybody_stays(*marks).write(large)
    found = pupil_course(parent(large), large.arbuzova)
    mondays = [week.monday for week in found.weeks]
    at = mondays.index(date(2026, 11, 9))
    assert [_mean(point) for point in found.of_term[at - 2 : at + 1]] == [3, 5, Fraction(11, 4)]
    assert [_mean(point) for point in found.of_year[at - 2 : at + 1]] == [3, 4, Fraction(14, 5)]
    assert found.of_year[-1] is not None
    assert found.of_year[-1].count == 3
    assert found.weeks[-1].until == NOW.date()


def test_the_whole_is_what_the_rating_says(large: BuiltSchool) -> None:
    with large.file.writing():
        everybody_stays(
            ("arbuzova", "algebra_a", DAY, 5, 1),
            ("arbuzova", "russian_a", DAY, 4, 3),
            ("arbuzova", "drawing_a", DAY, 90, 1),
        ).write(large)
    session = parent(large)
    rated = rating(session, large.arbuzova)
    point = pupil_course(session, large.arbuzova).of_year[-1]
    assert rated.place is not None
    assert point is not None
    assert rated.place.value == float(point.mean) == 4.25


# --- privacy ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("others", "is_told"), [(FEWEST_COMPARED - 1, False), (FEWEST_COMPARED, True)])
def test_a_family_is_told_of_the_class_only_where_enough_others_have_marks(
    others: int, is_told: bool, large: BuiltSchool
) -> None:
    marked = ("yolkin", "zhukova", *MORE)[:others]
    with large.file.writing():
        everybody_stays(
            ("arbuzova", "algebra_a", DAY, 5, 1), *((one, "algebra_a", DAY, 4, 1) for one in marked)
        ).write(large)
    found = class_course(parent(large), large.arbuzova, None, large.algebra)
    assert found is not None
    assert (found.of_year[-1] is not None) == is_told
    assert bool(found.profile) == is_told
    staff = class_course(deputy(large), large.arbuzova, None, large.algebra)
    assert staff is not None
    assert staff.of_year[-1] is not None


def figures_of_others(answer: Rating | ClassCourse | None) -> list[float | Fraction]:
    """All that a page tells of the others in numbers with a fraction."""
    if isinstance(answer, Rating):
        told = [answer.mean, *(one.mean for one in answer.subjects)]
        told += [one.value for one in answer.distribution if not one.own]
    else:
        assert answer is not None
        told = [part for point in (*answer.of_year, *answer.of_term) if point is not None for part in point]
        told += [one.mean for one in answer.profile]
    return [one for one in told if one is not None]


def is_exact(figure: float | Fraction) -> bool:
    """Whether it says more than hundredths."""
    return figure != round(figure, 2)


@pytest.mark.parametrize("subject", [None, "algebra"])
def test_of_others_a_family_is_told_hundredths(subject: str | None, large: BuiltSchool) -> None:
    """From the exact means of two weeks the one mark that was given between them could be reckoned back."""
    with large.file.writing():
        everybody_stays(
            ("arbuzova", "algebra_a", DAY, 5, 1),
            *((one, "algebra_a", DAY, 2 + n % 4, 1) for n, one in enumerate(("yolkin", "zhukova", *MORE))),
            ("yolkin", "algebra_a", DAY + timedelta(days=7), 5, 0.5),
            ("zhukova", "algebra_a", DAY + timedelta(days=14), 2, 1.3),
        ).write(large)
    pages = {
        session.role: figures_of_others(
            class_course(session, large.arbuzova, None, large.ids.get(subject or ""))
        )
        + figures_of_others(rating(session, large.arbuzova))
        for session in (parent(large), deputy(large))
    }
    assert len(pages[Role.PARENT]) > 20
    assert [one for one in pages[Role.PARENT] if is_exact(one)] == []
    assert [one for one in pages[Role.DEPUTY] if is_exact(one)] != [], "staff see what is"


@pytest.mark.parametrize(("apart", "is_told"), [(0, True), (2, False), (FEWEST_COMPARED, True)])
def test_what_a_few_have_who_are_taught_apart_does_not_follow_from_class_and_group(
    apart: int, is_told: bool, large: BuiltSchool
) -> None:
    """The rating tells the mean of the own group: with that of the class, what is left is of the others alone."""
    ours, theirs = ("yolkin", "zhukova", *MORE[:3]), MORE[3:]
    with large.file.writing():
        GroupMember.delete().execute()
        second = StudyGroup.create(
            year=large.year, school_class=large.class_a, name="англ. 2", whole=False, home=large.group_class_a
        ).id
        large.ids["english_a2"] = Course.create(year=large.year, subject=large.english, group=second).id
        for number in range(2):
            large.ids[f"extra{number}"] = person(f"Extra{number}", "А")
        theirs = (*theirs, "extra0", "extra1")[:apart]
        everybody_stays(
            *((one, "english_a1", DAY, 4, 1) for one in ("arbuzova", *ours)),
            *((one, "english_a2", DAY, 2, 1) for one in theirs),
        ).write(large)
        for number in range(2):
            Enrollment.create(
                school_class=large.class_a, pupil=large.ids[f"extra{number}"], from_date=YEAR_STARTS
            )
        for one in ("arbuzova", *ours):
            GroupMember.create(group=large.group_english, pupil=large.ids[one], from_date=YEAR_STARTS)
        for one in theirs:
            GroupMember.create(group=second, pupil=large.ids[one], from_date=YEAR_STARTS)
    subjects = rating(parent(large), large.arbuzova).subjects
    of_group = next(one for one in subjects if one.subject == "Английский язык")
    assert of_group.mean == 4
    found = class_course(parent(large), large.arbuzova, None, large.english)
    assert found is not None
    assert (found.of_year[-1] is not None) == is_told
    assert any(one.subject_id == large.english for one in found.profile) == is_told
    staff = class_course(deputy(large), large.arbuzova, None, large.english)
    assert staff is not None
    assert staff.of_year[-1] is not None


def test_class_teacher_of_before_is_told_of_few_of_another_class_no_more_than_a_family(
    large: BuiltSchool,
) -> None:
    scenario = everybody_stays(("vetrova", "algebra_b", DAY + timedelta(days=5), 4, 1))
    scenario.enrolled[0] = ("arbuzova", "class_a", YEAR_STARTS, DAY)
    scenario.enrolled.append(("arbuzova", "class_b", DAY + timedelta(days=1), None))
    scenario.enrolled.append(("vetrova", "class_b", YEAR_STARTS, None))
    with large.file.writing():
        scenario.write(large)
    teacher = large.session(Role.CLASS_TEACHER, large.russian_teacher)
    found = class_course(teacher, large.arbuzova)
    assert found is not None
    assert (set(found.of_year), found.profile) == ({None}, ())
    staff = class_course(deputy(large), large.arbuzova)
    assert staff is not None
    assert staff.of_year[-1] is not None


def test_profile_of_a_period_that_ends_within_a_week_has_its_last_days(large: BuiltSchool) -> None:
    """As trimesters do: the first one ends on Tuesday, and the second begins on Wednesday."""
    with large.file.writing():
        Term.update(ends=date(2026, 11, 17)).where(Term.id == large.term1).execute()
        Term.update(starts=date(2026, 11, 18)).where(Term.id == large.term2).execute()
        everybody_stays(
            ("arbuzova", "algebra_a", date(2026, 11, 12), 5, 1),
            ("arbuzova", "algebra_a", date(2026, 11, 17), 3, 1),
        ).write(large)
    found = class_course(deputy(large), large.arbuzova, None, large.algebra)
    assert found is not None
    assert {one.term: one.mean for one in found.profile} == {0: 4, 1: 4}


def test_nothing_is_told_of_the_weeks_after_the_pupil_has_left(large: BuiltSchool) -> None:
    scenario = everybody_stays(*((one, "algebra_a", DAY, 4, 1) for one in ("yolkin", "zhukova", *MORE)))
    scenario.enrolled[0] = ("arbuzova", "class_a", YEAR_STARTS, date(2026, 11, 10))
    with large.file.writing():
        scenario.write(large)
    found = class_course(parent(large), large.arbuzova)
    assert found is not None
    assert found.weeks[-1].monday == date(2026, 11, 9)
    assert found.of_year[-2] is not None
    assert found.of_year[-1] is None


def test_rows_carry_nobody_elses_name_or_number(large: BuiltSchool) -> None:
    with large.file.writing():
        everybody_stays(
            *((one, "algebra_a", DAY, 3 + no % 3, 1) for no, one in enumerate(("yolkin", "zhukova", *MORE)))
        ).write(large)
    session = parent(large)
    told = repr((class_course(session, large.arbuzova), pupil_course(session, large.arbuzova)))
    assert "Жукова" not in told
    assert "Bykova" not in told
    assert "pupil_id" not in repr(class_course(session, large.arbuzova))


# --- edges -----------------------------------------------------------------------------------------------


def test_nobody_has_a_mark_yet(large: BuiltSchool) -> None:
    with large.file.writing():
        everybody_stays().write(large)
    found = pupil_course(parent(large), large.arbuzova)
    assert set(found.of_year) == {None}
    assert len(found.weeks) == 12
    beside = class_course(parent(large), large.arbuzova)
    assert beside is not None
    assert set(beside.of_year) == {None}
    assert beside.profile == ()


def test_the_first_grade_has_no_means(large: BuiltSchool) -> None:
    with large.file.writing():
        SchoolClass.update(grade=1).where(SchoolClass.id == large.class_a).execute()
    session = parent(large)
    assert class_course(session, large.arbuzova) is None
    found = pupil_course(session, large.arbuzova)
    assert found.scale is None
    assert not any(one.in_whole for one in found.subjects)


def test_a_pupil_without_a_class_and_a_year_before(large: BuiltSchool) -> None:
    with large.file.writing():
        stranger = person("Чужая", "А")
        Guardianship.create(parent=large.parent, pupil=stranger)
    session = parent(large)
    assert pupil_course(session, stranger).year is None
    assert class_course(session, stranger) is None
    for ask in (pupil_course, class_course):
        with pytest.raises(NotFound) as caught:
            ask(session, large.arbuzova, 99)
        assert caught.value.code == "year.unknown"


def test_a_school_without_periods(large: BuiltSchool) -> None:
    with large.file.writing():
        everybody_stays(("arbuzova", "algebra_a", DAY, 5, 1)).write(large)
        Term.delete().execute()
    found = pupil_course(parent(large), large.arbuzova)
    assert len(found.weeks) == 13
    assert set(found.of_term) == {None}
    assert _mean(found.of_year[-1]) == 5


# --- what it costs, and what is kept ---------------------------------------------------------------------


def test_what_is_kept_of_a_course_goes_when_something_of_it_changes(large: BuiltSchool) -> None:
    with large.file.writing():
        everybody_stays(
            *((one, "algebra_a", DAY, 4, 1) for one in ("arbuzova", "yolkin", "zhukova", *MORE)),
            ("yolkin", "russian_a", DAY, 3, 1),
        ).write(large)
        Lesson.insert(course=large.russian_a, date=DAY + timedelta(days=1), number=2).execute()
    session, hand = deputy(large), Hand(large)

    def asked() -> tuple[int, Fraction | None]:
        with counting(large.file) as reads:
            found = class_course(session, large.arbuzova)
        assert found is not None
        return reads.rows, _mean(found.of_year[-1])

    first, mean = asked()
    assert mean == Fraction(71, 18)
    kept, _ = asked()
    assert first - kept >= 10  # the marks of both courses
    work = hand.work("russian_a", DAY + timedelta(days=1), 2)
    hand.mark("russian_a", "yolkin", DAY + timedelta(days=1), 5, work=work)
    again, mean = asked()
    assert mean == (8 * 4 + Fraction(4 + 3 + 10, 4)) / 9
    assert again - kept <= 8  # those of the other one, and the news themselves
    hand.mark("russian_a", "yolkin", DAY + timedelta(days=1), 2, was=5, work=work)
    assert asked()[1] == (8 * 4 + Fraction(4 + 3 + 4, 4)) / 9


def test_statements(large: BuiltSchool) -> None:
    session = deputy(large)
    pupil_course(session, large.arbuzova)
    with counting(large.file) as reads:
        pupil_course(session, large.arbuzova)
    own = reads.statements
    class_course(session, large.arbuzova)
    with counting(large.file) as reads:
        class_course(session, large.arbuzova)
    # Новиков came and Яшин left in mid-year: the marks of before are asked for.
    assert reads.statements == own - 4 + 1
