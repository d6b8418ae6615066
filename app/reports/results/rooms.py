"""Classes and courses with all their marks, for the reports that go down to single marks: what is asked for as
`Classroom`s, each with the marks of its report cards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from app.codes import Role
from app.errors import NotAllowed
from app.permissions import Action
from app.progress.classroom import class_progress, course_progress
from app.progress.classroom_rows import Classroom
from app.reports.asked import Asked
from app.reports.results.book import Slot
from app.reports.results.course_queries import course_book, courses_by_teacher, teacher_name
from app.reports.results.queries import class_book
from app.reports.results.telling import ending_in
from app.reports.wish import Of
from app.reports.words import ReportWords
from app.school.rows import TermRow
from app.session import Session


@dataclass(frozen=True)
class Room:
    """A class, or a course: its name, marks and report cards by pupil, subject and slot; `term`: the period that is
    asked for, None: the year."""

    name: str
    room: Classroom
    marks: Mapping[tuple[int, int, Slot], int]
    term: TermRow | None

    @property
    def days(self) -> tuple[date, date]:
        """From when to when."""
        days = self.term or self.room.year
        return days.starts, days.ends


def rooms(session: Session, told: Asked) -> Iterator[Room]:
    """What is asked for; without those whose period does not end in the one that is asked for."""
    if told.wish.of in (Of.COURSE, Of.TEACHER):
        yield from _courses(session, told)
        return
    for one in told.classes:
        term = told.terms.get(one.class_id)
        if told.term is None or term is not None:
            book = class_book(session, one.class_id)
            marks = {key: given.value for key, given in book.marks.items()}
            days = (term.starts, term.ends) if term is not None else None
            yield Room(one.name, class_progress(session, one.class_id, days), marks, term)


def _courses(session: Session, told: Asked) -> Iterator[Room]:
    for course_id in course_ids(session, told):
        book = course_book(session, course_id)
        term = ending_in(book.terms, told.term)
        if told.term is None or term is not None:
            one = book.course
            name = " ".join(part for part in (one.class_name, one.group_name, one.subject) if part)
            marks = {(pupil, one.subject_id, slot): value for (pupil, slot), value in book.marks.items()}
            yield Room(name, course_progress(session, course_id), marks, term)


def course_ids(session: Session, told: Asked) -> list[int]:
    """The course, or those of the teacher; a teacher asks for his own."""
    if told.wish.of is Of.COURSE:
        return [told.wish.id]
    require_oneself(session, told.wish.id)
    found = courses_by_teacher(session, told.year.id, told.wish.id)
    return [course.course_id for courses in found.values() for course in courses]


def require_oneself(session: Session, teacher_id: int) -> None:
    """Raise NotAllowed for a teacher who asks for another's courses."""
    if session.role is Role.TEACHER and teacher_id != session.person_id:
        raise NotAllowed("not_allowed", action=Action.READ_PROGRESS.value, role=session.role.value)


def whom(session: Session, told: Asked, words: ReportWords, room: Room) -> str:
    """Whom a document is of, as a line below its title."""
    if told.wish.of is Of.TEACHER:
        return words("results.teacher_line", name=teacher_name(session, told.wish.id))
    return words("class", name=room.name) if told.wish.of is not Of.COURSE else room.name
