"""What the digest costs, by people: a parent of two, and a teacher."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from peewee import fn

from app.codes import Role
from app.digest.queries import digest
from app.digest.rows import Visit
from app.school import calendar
from app.session import Session
from models.access import Account
from models.base import rows
from models.people import Guardianship
from models.reads import Reads, counting
from models.school import Course, CourseTeacher, Enrollment, SchoolClass

EXAMPLES = 15
Cost = tuple[str, tuple[tuple[str, int], ...], Reads]


def digest_costs(session: Session) -> list[Cost]:
    """Name, example and cost of what is new, as a parent (of two, where there are some) and a teacher ask for it who
    were here a week ago."""
    since = session.clock.now() - timedelta(days=7)
    found: list[Cost] = []
    with session.school.reading():
        who = (
            ("digest", Role.PARENT, _parents(session)),
            ("digest_teacher", Role.TEACHER, _teachers(session)),
        )
    for name, role, people in who:
        costs: list[tuple[int, Reads]] = []
        for account, person in people:
            own = Session(session.school, account, person, role, (role,), "", clock=session.clock)
            with session.school.reading():
                own.refresh()
                own.start_feed()
            visit = Visit(dict.fromkeys(own.scope.pupils, since))
            digest(own, None, visit)
            with counting(session.school, cold=True) as reads:
                digest(own, None, visit)
            costs.append((person, reads))
        if costs:
            person, reads = sorted(costs, key=lambda one: (one[1].pages, one[1].rows, one[0]))[
                len(costs) // 2
            ]
            found.append((name, (("person_id", person),), reads))
    return found


_Who = tuple[int, int]
"""An account that can be used, and its person."""


def _parents(session: Session) -> list[_Who]:
    """Parents of two pupils of this year, of one where nobody has two, spread evenly."""
    year = calendar.year_of(session, session.clock.today())
    classes = SchoolClass.select(SchoolClass.id).where(SchoolClass.year == (year.id if year else None))
    here: Any = Enrollment.select(Enrollment.pupil).where(Enrollment.school_class.in_(classes))
    query: Any = (
        Guardianship.select(Account.id, Guardianship.parent, fn.COUNT(Guardianship.pupil))
        .join(Account, on=(Account.person == Guardianship.parent))
        .where(Guardianship.pupil.in_(here), *_usable())
        .group_by(Guardianship.parent)
    )
    children = sorted(rows(query))
    two = [(account, person) for account, person, count in children if count == 2]
    return _spread(two or [(account, person) for account, person, _ in children])


def _teachers(session: Session) -> list[_Who]:
    """Teachers of courses of this year, spread evenly."""
    year = calendar.year_of(session, session.clock.today())
    query: Any = (
        CourseTeacher.select(Account.id, CourseTeacher.teacher)
        .join(Account, on=(Account.person == CourseTeacher.teacher))
        .switch(CourseTeacher)
        .join(Course)
        .where(Course.year == (year.id if year else None), *_usable())
        .distinct()
    )
    return _spread(sorted((account, person) for account, person in rows(query)))


def _usable() -> tuple[Any, ...]:
    return Account.disabled == 0, Account.must_change == 0, Account.password_hash.is_null(False)


def _spread(people: list[_Who]) -> list[_Who]:
    step = max(1, len(people) // EXAMPLES)
    return people[step // 2 :: step][:EXAMPLES]
