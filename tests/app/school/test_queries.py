"""Years, classes, periods, holidays, bells; and that asking twice costs nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from app.errors import NotFound
from app.people.commands import add_person
from app.school import queries
from app.session import Session
from models.codes import Role
from tests.build import NOW, BuiltSchool


@pytest.fixture
def session(school: BuiltSchool) -> Session:
    return school.session(Role.PARENT, school.parent)


def test_classes_with_their_pupils_of_today(school: BuiltSchool, session: Session) -> None:
    rows = queries.classes(session)
    assert [(row.name, row.grade, row.letter, row.pupils, row.class_teacher) for row in rows] == [
        ("7А", 7, "А", 4, "Словов Инна Петровна"),
        ("7Б", 7, "Б", 2, ""),
    ]
    school.clock.moment = datetime(2026, 10, 1, tzinfo=NOW.tzinfo)  # Яшин still here, Новиков not yet
    assert queries.classes(session, school.year)[0].pupils == 4
    school.clock.moment = datetime(2026, 11, 9, tzinfo=NOW.tzinfo)  # both
    assert queries.classes(session, school.year)[0].pupils == 5


@pytest.mark.parametrize(
    ("day", "number"), [(date(2026, 8, 1), 1), (date(2026, 9, 1), 1), (date(2026, 10, 30), 1),
                        (date(2026, 11, 5), 2), (date(2027, 7, 1), 4)],
)  # fmt: skip
def test_the_period_of_a_day(school: BuiltSchool, session: Session, day: date, number: int) -> None:
    school.clock.moment = datetime(day.year, day.month, day.day, 12, tzinfo=NOW.tzinfo)
    term = queries.current_term(session, school.class_a)
    assert term is not None
    assert (term.number, term.kind, term.closed) == (number, "quarters", False)


def test_the_year_of_a_day(school: BuiltSchool, session: Session) -> None:
    for days in (-400, 0, 400):
        school.clock.moment = NOW + timedelta(days=days)
        year = queries.current_year(session)
        assert year is not None
        assert year.id == school.year


def test_bells_and_holidays(school: BuiltSchool, session: Session) -> None:
    bells = queries.bells(session, school.class_a)
    assert [(bell.number, bell.starts, bell.ends) for bell in bells][:2] == [(1, 505, 550), (2, 560, 605)]
    assert [row.name for row in queries.holidays(session, school.year)] == ["Осенние каникулы"]
    assert [row.number for row in queries.terms(session, school.class_a)] == [1, 2, 3, 4]


@pytest.mark.parametrize("ask", [queries.terms, queries.current_term, queries.bells])
def test_an_unknown_class(session: Session, ask: object) -> None:
    with pytest.raises(NotFound):
        ask(session, 999)  # type: ignore[operator]


def test_asking_again_reads_nothing_until_something_changes(
    school: BuiltSchool, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = queries.classes(session)
    statements: list[str] = []
    school.file.connection.set_exec_trace(lambda _cursor, sql, _bindings: statements.append(sql) or True)
    try:
        assert queries.classes(session) == first
        assert [one for one in statements if one.lstrip().upper().startswith("SELECT")] == []
        add_person(school.session(Role.ADMIN, school.admin, school.other()), "Новая")
        session.poll()
        statements.clear()
        queries.classes(session)
        assert 0 < sum(one.lstrip().upper().startswith("SELECT") for one in statements) <= 7
    finally:
        school.file.connection.set_exec_trace(None)


def test_own_classes(school: BuiltSchool) -> None:
    """A class teacher is offered the own class, a leader each."""
    offered = {
        role: [one.name for one in queries.own_classes(school.session(role, school.ids[who]))]
        for role, who in ((Role.CLASS_TEACHER, "russian_teacher"), (Role.DEPUTY, "deputy"))
    }
    assert offered == {Role.CLASS_TEACHER: ["7А"], Role.DEPUTY: ["7А", "7Б"]}
