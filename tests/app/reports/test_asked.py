"""What a wish means: days, periods, classes, who is in charge."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.codes import Role
from app.errors import BadInput, NotFound
from app.reports.asked import Asked, asked
from app.reports.wish import Of, Wish
from models.people import StaffRole
from models.school import ClassTeacher, SchoolClass, Term, TermScheme
from tests.app.reports.asking import EN, RU
from tests.build import YEAR_ENDS, YEAR_STARTS, BuiltSchool


def ask(school: BuiltSchool, of: Of = Of.CLASS, id_: int | None = None, **more: Any) -> Asked:
    session = school.session(Role.DEPUTY, school.deputy)
    return asked(session, Wish("movement", of, school.class_a if id_ is None else id_, school.year, **more))


@pytest.fixture
def with_half_years(school: BuiltSchool) -> BuiltSchool:
    """A tenth form, which has half-years."""
    with school.file.writing():
        scheme = TermScheme.create(year=school.year, kind="half_years")
        for number, (starts, ends) in enumerate(
            ((date(2026, 9, 1), date(2026, 12, 30)), (date(2027, 1, 11), date(2027, 5, 28))), 1
        ):
            school.ids[f"half{number}"] = Term.create(
                scheme=scheme, number=number, starts=starts, ends=ends
            ).id
        school.ids["class_ten"] = SchoolClass.create(
            year=school.year, grade=10, letter="А", term_scheme=scheme
        ).id
    return school


def test_a_period_by_its_number(school: BuiltSchool) -> None:
    one = ask(school, term=2)
    assert (one.starts, one.ends, one.known_to) == (date(2026, 11, 5), date(2026, 12, 30), date(2026, 11, 23))
    assert one.heading(RU) == ("7А класс", "2 четверть, 2026/2027 учебный год (05.11.2026 – 30.12.2026)")
    assert one.heading(EN)[0] == "Class 7А"
    assert one.term_id == school.term2


def test_without_a_number_it_is_that_of_today(school: BuiltSchool) -> None:
    assert ask(school).term == ask(school, term=2).term
    school.clock.moment = school.clock.moment.replace(month=7, year=2027)
    assert ask(school).term == ask(school, term=4).term
    school.clock.moment = school.clock.moment.replace(month=8, year=2026)
    assert ask(school).term == ask(school, term=1).term


def test_the_year(school: BuiltSchool) -> None:
    one = ask(school, Of.SCHOOL, 0, term=0)
    assert (one.starts, one.ends, one.term, one.whole_year) == (YEAR_STARTS, YEAR_ENDS, None, True)
    assert one.heading(RU) == ("2026/2027 учебный год",)


def test_days_of_ones_own_lie_within_the_year(school: BuiltSchool) -> None:
    one = ask(school, starts=date(2026, 8, 1), ends=date(2026, 9, 10), term=2)
    assert (one.starts, one.ends, one.term) == (YEAR_STARTS, date(2026, 9, 10), None)
    assert one.heading(RU)[1] == "01.09.2026 – 10.09.2026"
    for starts, ends in ((date(2026, 10, 2), date(2026, 10, 1)), (date(2028, 1, 1), date(2028, 2, 1))):
        with pytest.raises(BadInput, match="period.bad"):
            ask(school, starts=starts, ends=ends)


def test_where_some_have_half_years_they_end_in_a_quarter(with_half_years: BuiltSchool) -> None:
    ten, seven = with_half_years.class_ten, with_half_years.class_a
    first, second = (ask(with_half_years, Of.SCHOOL, 0, term=number) for number in (1, 2))
    assert {one.name for one in second.classes} == {"7А", "7Б", "10А"}
    assert (ten in first.terms, first.terms[seven].id) == (False, with_half_years.term1)
    assert (second.terms[ten].id, second.terms[seven].id) == (with_half_years.half1, with_half_years.term2)
    alone = ask(with_half_years, Of.CLASS, ten, term=1)
    assert alone.period(RU).startswith("1 полугодие, ")
    parallel = ask(with_half_years, Of.PARALLEL, 10, term=2)
    assert parallel.whom(RU) == "10-е классы"
    assert parallel.term_id == with_half_years.half2


def test_who_is_in_charge(school: BuiltSchool) -> None:
    one = ask(school, term=2)
    assert one.class_teachers == {school.class_a: "Словов Инна Петровна"}
    assert (one.head, one.deputy) == ("Директоров Инна Петровна", "Завучева Инна Петровна")
    with school.file.writing():
        StaffRole.create(person=school.maths_teacher, role="deputy")
        ClassTeacher.update(to_date=date(2026, 11, 15)).execute()
        ClassTeacher.create(
            school_class=school.class_a, person=school.maths_teacher, from_date=date(2026, 11, 16)
        )
    assert ask(school, term=2).deputy == ""  # of two nobody can say who signs
    assert ask(school, term=2).class_teachers[school.class_a] == "Цифрова Инна Петровна"
    assert ask(school, term=1).class_teachers[school.class_a] == "Словов Инна Петровна"


def test_what_is_not_there(school: BuiltSchool) -> None:
    for of, id_, more in (
        (Of.CLASS, 999, {}), (Of.COURSE, 999, {}), (Of.CLASS, school.class_a, {"term": 7}),
    ):  # fmt: skip
        with pytest.raises(NotFound):
            ask(school, of, id_, **more)
    with pytest.raises(NotFound, match="year.unknown"):
        asked(school.session(Role.DEPUTY, school.deputy), Wish("movement", Of.SCHOOL, 0, 999))
    assert ask(school, Of.PARALLEL, 11).classes == ()
