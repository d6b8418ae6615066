"""Many classes at once: what `app.school.structure` would ask for class by class and group by group, asked for once
and kept in the same place.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from app.school import structure
from app.school.rows import CourseFacts, RosterLine
from app.school.spans import Span, intersected
from app.session import Session
from models.base import rows
from models.people import Person
from models.school import Course, Enrollment, GroupMember, SchoolClass, StudyGroup

_PERSON = (Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sort_key)

InClass = Mapping[int, Sequence[tuple[int, Span]]]
"""Pupil → the classes of the year that he was in, with the days."""


def know_classes(session: Session, class_ids: Collection[int]) -> None:
    """Ask for the rosters and courses of some classes of one year, and for the rosters of these courses.  7 statements
    at most, but for groups across classes, however many classes there are; none for what is known."""
    wanted = tuple(sorted(set(class_ids)))
    if wanted:
        session.reference(("whole", wanted), lambda: _learn(session, wanted))


def _learn(session: Session, wanted: Sequence[int]) -> bool:
    year_id = structure.class_facts(session, wanted[0]).year.id
    in_class = _class_rosters(session, wanted, year_id)
    members = _members(year_id)
    own = _courses(session, wanted, year_id, members, in_class)
    structure.courses(session, {course for ids in own.values() for course in ids})
    for class_id in wanted:
        _keep(session, ("class_courses", class_id), structure.courses(session, own.get(class_id, ())))
    for course in structure.courses(session, {course for ids in own.values() for course in ids}):
        if not course.whole_class:
            lines = _group_lines(session, course, members.get(course.group_id, ()), in_class)
            _keep(session, ("group_roster", course.group_id), lines)
    return True


def _keep(session: Session, key: tuple[str, int], value: object) -> None:
    session.reference(key, lambda: value)


def _class_rosters(session: Session, wanted: Sequence[int], year_id: int) -> InClass:
    """Keep the rosters of the classes; gives who was in which class of the year, and when."""
    found = (
        Enrollment.select(Enrollment.school_class, *_PERSON, Enrollment.from_date, Enrollment.to_date)
        .join(Person, on=(Enrollment.pupil == Person.id))
        .switch(Enrollment)
        .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
        .where(SchoolClass.year == year_id)
    )
    lines: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    in_class: dict[int, list[tuple[int, Span]]] = defaultdict(list)
    for class_id, *line in rows(found):
        lines[class_id].append(tuple(line))
        in_class[line[0]].append((class_id, (line[-2], line[-1])))
    for class_id in wanted:
        _keep(session, ("class_roster", class_id), structure.roster_lines(session, lines[class_id]))
    return in_class


def _members(year_id: int) -> dict[int, list[tuple[Any, ...]]]:
    """Group → its members as rows of a person and a span."""
    found = (
        GroupMember.select(GroupMember.group, *_PERSON, GroupMember.from_date, GroupMember.to_date)
        .join(Person, on=(GroupMember.pupil == Person.id))
        .switch(GroupMember)
        .join(StudyGroup, on=(GroupMember.group == StudyGroup.id))
        .where(StudyGroup.year == year_id)
    )
    members: dict[int, list[tuple[Any, ...]]] = defaultdict(list)
    for group, *line in rows(found):
        members[group].append(tuple(line))
    return members


def _courses(
    session: Session,
    wanted: Sequence[int],
    year_id: int,
    members: Mapping[int, Sequence[tuple[Any, ...]]],
    in_class: InClass,
) -> dict[int, list[int]]:
    """Class → the ids of its courses, with those across classes in which it has pupils."""
    found = (
        Course.select(Course.id, Course.group, StudyGroup.school_class)
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .where(StudyGroup.year == year_id)
    )
    own: dict[int, list[int]] = defaultdict(list)
    for course, group, class_id in rows(found):
        classes = {class_id} if class_id is not None else _classes_of(members.get(group, ()), in_class)
        for one in classes.intersection(wanted):
            own[one].append(course)
    return own


def _classes_of(lines: Iterable[tuple[Any, ...]], in_class: InClass) -> set[int]:
    return {class_id for line in lines for class_id, _ in in_class.get(line[0], ())}


def _group_lines(
    session: Session, course: CourseFacts, lines: Iterable[tuple[Any, ...]], in_class: InClass
) -> tuple[RosterLine, ...]:
    """As `structure.roster` has it: the days of membership on which the pupil was in the class (in any, across)."""
    found = []
    for line in structure.roster_lines(session, lines):
        here = [
            span
            for class_id, span in in_class.get(line.pupil_id, ())
            if course.class_id is None or class_id == course.class_id
        ]
        spans = intersected(line.spans, here)
        if spans:
            found.append(RosterLine(line.pupil_id, line.name, line.sort_key, spans))
    return tuple(found)
