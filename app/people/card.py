"""All that the school knows of one person, on a card."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.auth.accounts import read_rules
from app.changes import Change, changes_numbered
from app.codes import Role
from app.errors import NotFound
from app.naming import short_name
from app.people.facts import PersonFacts, facts_of
from app.people.logins import NONE, login_state
from app.people.register import NOBODY
from app.people.search import class_of
from app.people.stays import StayRow, memberships, stays_of
from app.permissions import Action
from app.school import calendar, structure
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows
from models.log import ChangeLog
from models.people import Guardianship, Person, StaffRole
from models.school import ClassTeacher, Course, CourseTeacher, StudyGroup

MOST_CHANGES = 50


@dataclass(frozen=True, slots=True)
class Tie:
    """A child, or a parent, of somebody."""

    person_id: int
    name: str
    relation: str
    class_name: str
    phone: str


@dataclass(frozen=True, slots=True)
class StayLine:
    """A stay in a class, and the class's name and year."""

    row: StayRow
    class_name: str
    year_name: str
    year_ends: date


@dataclass(frozen=True, slots=True)
class GroupLine:
    """A group that a pupil is or was in."""

    group_id: int
    name: str
    class_name: str
    starts: date
    ends: date | None


@dataclass(frozen=True, slots=True)
class LeadLine:
    """A class that somebody answers for, or did."""

    class_id: int
    class_name: str
    year_name: str
    starts: date
    ends: date | None


@dataclass(frozen=True, slots=True)
class TaughtLine:
    """A course that somebody teaches this year."""

    course_id: int
    subject: str
    whom: str
    ends: date | None
    substitute: bool


@dataclass(frozen=True, slots=True)
class LoginCard:
    """A login; `state` as in `app.people.logins`."""

    state: str
    login: str = ""
    kind: str = ""
    issued_at: datetime | None = None
    issued_by: str = ""
    first_seen_at: datetime | None = None
    last_seen_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class PersonCard:
    """See the module.  `roles` are granted ones; who has none and neither child nor class is a pupil, or nobody."""

    person_id: int
    facts: PersonFacts
    roles: tuple[Role, ...]
    stays: tuple[StayLine, ...]
    groups: tuple[GroupLine, ...]
    leads: tuple[LeadLine, ...]
    taught: tuple[TaughtLine, ...]
    children: tuple[Tie, ...]
    parents: tuple[Tie, ...]
    login: LoginCard


@query(Action.READ_SCHOOL)
def person_card(session: Session, person_id: int) -> PersonCard:
    """A person's card.  Raises NotFound("person.unknown").  13 statements at most beyond reference data, each of one
    person's rows."""
    person = Person.get_or_none(Person.id == person_id)
    if person is None or person.sort_key.startswith(NOBODY):
        raise NotFound("person.unknown", person=person_id)
    roles = {role for (role,) in rows(StaffRole.select(StaffRole.role).where(StaffRole.person == person_id))}
    return PersonCard(
        person_id,
        facts_of(person),
        tuple(role for role in Role if role in roles),
        _stays(session, person_id),
        _groups(session, person_id),
        _leads(session, person_id),
        _taught(session, person_id),
        _ties(session, person_id, Guardianship.parent, Guardianship.pupil),
        _ties(session, person_id, Guardianship.pupil, Guardianship.parent),
        _login(session, person_id),
    )


@query(Action.READ_LOG)
def person_changes(session: Session, person_id: int) -> tuple[tuple[Change, str], ...]:
    """What was changed of a person by hand, and of a pupil's classes, groups and parents, newest first; each with the
    name of who did.  3 statements on the index by pupil."""
    query_ = (
        ChangeLog.select(ChangeLog.seq)
        .where(
            ChangeLog.pupil == person_id,
            ChangeLog.date.is_null(),
            ChangeLog.course.is_null(),
            ChangeLog.number.is_null(),
        )
        .order_by(ChangeLog.seq.desc())
        .limit(MOST_CHANGES)
    )
    found = changes_numbered([row[0] for row in rows(query_)])
    authors = {one.account for one in found if one.account is not None}
    people = dict(rows(Account.select(Account.id, Account.person).where(Account.id.in_(sorted(authors)))))
    spoken = structure.names(session, people.values())
    return tuple((one, short_name(spoken.get(people.get(one.account, 0), ""))) for one in reversed(found))


# --- inside -------------------------------------------------------------------------------------------------


def _stays(session: Session, person_id: int) -> tuple[StayLine, ...]:
    classes = structure.classes(session)
    found = [StayLine(row, *_class(classes[row.class_id])) for row in stays_of(person_id)]
    return tuple(reversed(found))


def _class(one: Any) -> tuple[str, str, date]:
    return one.name, one.year.name, one.year.ends


def _groups(session: Session, person_id: int) -> tuple[GroupLine, ...]:
    found = memberships(pupils=[person_id])
    columns = (StudyGroup.id, StudyGroup.name, StudyGroup.school_class)
    known = {
        group: (name, of)
        for group, name, of in rows(
            StudyGroup.select(*columns).where(StudyGroup.id.in_(sorted({one.group_id for one in found})))
        )
    }
    classes = structure.classes(session)
    lines = (
        GroupLine(
            one.group_id, known[one.group_id][0],
            classes[known[one.group_id][1]].name if known[one.group_id][1] else "", one.starts, one.ends,
        )
        for one in found
    )  # fmt: skip
    return tuple(reversed(list(lines)))


def _leads(session: Session, person_id: int) -> tuple[LeadLine, ...]:
    query_ = ClassTeacher.select(
        ClassTeacher.school_class, ClassTeacher.from_date, ClassTeacher.to_date
    ).where(ClassTeacher.person == person_id)
    classes = structure.classes(session)
    found = [
        LeadLine(one, classes[one].name, classes[one].year.name, starts, ends)
        for one, starts, ends in rows(query_)
    ]
    return tuple(sorted(found, key=lambda one: (one.starts, one.class_name), reverse=True))


def _taught(session: Session, person_id: int) -> tuple[TaughtLine, ...]:
    year = calendar.year_of(session, session.clock.today())
    query_ = (
        CourseTeacher.select(CourseTeacher.course, CourseTeacher.to_date, CourseTeacher.substitute)
        .join(Course, on=(Course.id == CourseTeacher.course))
        .where(CourseTeacher.teacher == person_id, Course.year == (0 if year is None else year.id))
    )
    found = {course: (ends, substitute) for course, ends, substitute in rows(query_)}
    return tuple(
        TaughtLine(
            one.course_id, one.subject, " ".join(part for part in (one.class_name, one.group_name) if part),
            found[one.course_id][0], bool(found[one.course_id][1]),
        )
        for one in structure.courses(session, found)
    )  # fmt: skip


def _ties(session: Session, person_id: int, own: Any, other: Any) -> tuple[Tie, ...]:
    query_ = (
        Guardianship.select(
            Person.id,
            Person.last_name,
            Person.first_name,
            Person.patronymic,
            Person.phone,
            Guardianship.relation,
        )
        .join(Person, on=(other == Person.id))
        .where(own == person_id)
        .order_by(Person.sort_key, Person.id)
    )
    return tuple(
        Tie(one, structure.full_name(last, first, patronymic), relation, class_of(session, one), phone or "")
        for one, last, first, patronymic, phone, relation in rows(query_)
    )


def _login(session: Session, person_id: int) -> LoginCard:
    account = Account.get_or_none(Account.person == person_id)
    if account is None:
        return LoginCard(NONE)
    by: Iterable[int | None] = (account.issued_by_id,)
    return LoginCard(
        login_state(account, session.clock.now(), read_rules().failures_before_lock), account.login, account.kind,
        account.issued_at, short_name(structure.names(session, by).get(account.issued_by_id or 0, "")),
        account.first_seen_at, account.last_seen_at,
    )  # fmt: skip
