"""What the running year still waits for: marks of periods and of the year that are not set.  Inside a transaction."""

from __future__ import annotations

from collections.abc import Iterator

from peewee import fn

from app.codes import LessonState, Scale, TermMarkKind
from app.journal.closing import unmarked_courses
from app.school import calendar, structure
from app.school.new_year.rows import Finding
from app.school.new_year.running import RunningYear
from app.school.rows import CourseFacts
from app.session import Session
from models.base import rows
from models.journal import Lesson, TermMark
from models.school import Course

_EXAMPLES = 8


def outstanding(session: Session, running: RunningYear) -> Iterator[Finding]:
    """Periods that go on, or in which courses have no marks; courses without marks of the year.  They can be set after
    the year change as before it.  Looks up a page or two for each course and period of the year: for a rehearsal, not
    for each look."""
    today = session.clock.today()
    used = {one.scheme for one in running.classes.values()}
    schemes = [one for one in running.schemes.values() if one.id in used]
    last = max((ends for one in schemes for _, ends in one.terms), default=running.year.ends)
    if last >= today:
        yield Finding("new_year.still_running", data={"year": running.year.name, "ends": last})
    for scheme in schemes:
        for term in calendar.scheme_terms(session, scheme.id):
            if term.ends >= today:
                continue
            found = unmarked_courses(session, term.id)
            if found:
                names = [_name(one.class_name, one.subject) for one in found[:_EXAMPLES]]
                data = {
                    "kind": term.kind,
                    "number": term.number,
                    "courses": len(found),
                    "names": tuple(names),
                }
                yield Finding("new_year.unmarked", data=data)
    if last < today:
        yield from _without_year_marks(session, running)


def _without_year_marks(session: Session, running: RunningYear) -> Iterator[Finding]:
    marked = TermMark.select(TermMark.course).where(
        TermMark.course == Course.id, TermMark.kind == TermMarkKind.YEAR, TermMark.number == 0
    )
    held = Lesson.select(Lesson.course).where(
        Lesson.course == Course.id, Lesson.state != LessonState.CANCELLED
    )
    found = Course.select(Course.id).where(
        Course.year == running.year.id, ~fn.EXISTS(marked), fn.EXISTS(held)
    )
    courses = [one for one in structure.courses(session, [row[0] for row in rows(found)]) if _has_marks(one)]
    if courses:
        names = [_name(one.class_name, one.subject) for one in courses[:_EXAMPLES]]
        yield Finding("new_year.no_year_marks", data={"courses": len(courses), "names": tuple(names)})


def _has_marks(one: CourseFacts) -> bool:
    return one.scale != Scale.NONE and one.grade != 1


def _name(class_name: str, subject: str) -> str:
    return " ".join(part for part in (class_name, subject) if part)
