"""Of whom or what a report of the command line is: from its options to wishes."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence

from app.cli.selectors import find_class, find_course, find_pupil, find_year, fold
from app.codes import Role
from app.diary.queries import my_pupils
from app.errors import BadInput, NotAllowed, NotFound
from app.people.finding import NamedTeacher, pupils_of_class, teachers_of_year
from app.permissions import Action, can
from app.reports.batch import Piece
from app.reports.registry import ReportSpec
from app.reports.wish import Of, Wish
from app.school.queries import ClassRow, own_classes
from app.school.queries import classes as classes_of_year
from app.school.rows import YearRow
from app.session import Session

_FAMILY = (Role.PARENT, Role.PUPIL)


def pieces_of(session: Session, spec: ReportSpec, options: argparse.Namespace) -> list[Piece]:
    """What is asked for, in the parts in which it is made.

    Without a name of somebody it is of all that the role reaches: a family's children, a teacher himself, the own
    classes of a class teacher, the school.  Where the report is not of the whole, it is of its parts.

    Raises NotAllowed, NotFound and BadInput("report.not_of").
    """
    return _Choice(session, spec, options).pieces()


class _Choice:
    def __init__(self, session: Session, spec: ReportSpec, options: argparse.Namespace) -> None:
        self._session, self._spec, self._options = session, spec, options
        self._year: YearRow = find_year(session, options.year)
        self._of = [of for of, roles in spec.who.items() if session.role in roles]

    def pieces(self) -> list[Piece]:
        """The wishes, with names for files."""
        options = self._options
        if not self._of:
            raise NotAllowed("not_allowed", action=self._spec.key, role=self._session.role.value)
        if options.pupil is not None or options.pupil_id is not None:
            card = find_pupil(self._session, options)
            return self._all(Of.PUPIL, [(card.pupil_id, card.name)])
        if options.course is not None or options.subject is not None:
            course = find_course(self._session, options)
            name = " ".join(part for part in (course.class_name, course.subject, course.group_name) if part)
            return self._all(Of.COURSE, [(course.course_id, name)])
        if options.teacher is not None:
            return self._all(Of.TEACHER, [self._teacher(options.teacher)])
        if options.each == "teacher":
            return self._all(Of.TEACHER, self._teachers())
        return self._of_classes()

    def _of_classes(self) -> list[Piece]:
        options, session = self._options, self._session
        if options.class_name is not None:
            found = [find_class(session, options.class_name, options.year)]
            return self._each(found) if Of.CLASS not in self._of else self._parts(found)
        if session.role in _FAMILY:
            return self._all(Of.PUPIL, [(one.pupil_id, one.name) for one in my_pupils(session)])
        known = self._classes()
        if options.grade is not None:
            known = [one for one in known if one.grade == options.grade]
            if not known:
                raise NotFound("class.not_found", value=options.grade)
            if options.each is None and Of.PARALLEL in self._of:
                return self._all(Of.PARALLEL, [(options.grade, str(options.grade))])
        elif options.each is None:
            if Of.SCHOOL in self._of:
                return self._all(Of.SCHOOL, [(0, "")])
            if Of.TEACHER in self._of and session.role is Role.TEACHER:
                return self._all(Of.TEACHER, [(session.person_id, session.name)])
        if not known and Of.TEACHER in self._of:
            return self._all(Of.TEACHER, [(session.person_id, session.name)])
        return self._parts(known)

    def _classes(self) -> list[ClassRow]:
        if self._session.role is Role.CLASS_TEACHER:
            return [one for one in own_classes(self._session) if one.year_id == self._year.id]
        return classes_of_year(self._session, self._year.id)

    def _parts(self, known: Sequence[ClassRow]) -> list[Piece]:
        """Of each class, or of each of their pupils."""
        if self._options.each == "pupil" or Of.CLASS not in self._of:
            return self._each(known)
        return self._all(Of.CLASS, [(one.id, one.name) for one in known])

    def _each(self, known: Iterable[ClassRow]) -> list[Piece]:
        pupils = {
            one.pupil_id: f"{school_class.name} {one.name}"
            for school_class in known
            for one in pupils_of_class(self._session, school_class.id)
        }
        return self._all(Of.PUPIL, list(pupils.items()))

    def _all(self, of: Of, things: Sequence[tuple[int, str]]) -> list[Piece]:
        if of not in self._of:
            found = ", ".join(one.value for one in self._of)
            raise BadInput("report.not_of", found=found)
        options = self._options
        return [
            Piece(
                name,
                Wish(
                    self._spec.key,
                    of,
                    key,
                    self._year.id,
                    options.term,
                    options.starts,
                    options.ends,
                    options.text or "",
                ),
            )
            for key, name in things
        ]

    def _teachers(self) -> tuple[NamedTeacher, ...]:
        """All of the year; a teacher knows himself alone."""
        if not can(self._session, Action.READ_SCHOOL):
            return (NamedTeacher(self._session.person_id, self._session.name),)
        return teachers_of_year(self._session, self._year.id)

    def _teacher(self, name: str) -> NamedTeacher:
        wanted = fold(name)
        found = [one for one in self._teachers() if f"{fold(one.name)} ".startswith(f"{wanted} ")]
        if not found:
            raise NotFound("teacher.not_found", value=name)
        if len(found) > 1:
            raise BadInput("teacher.several", found=", ".join(one.name for one in found[:20]))
        return found[0]
