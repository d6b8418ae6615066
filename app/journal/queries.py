"""What is read from the class journal."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from peewee import JOIN

from app.codes import Role, TermMarkKind
from app.errors import NotFound
from app.journal import history
from app.journal.cells import effective_scale
from app.journal.locks import term_lock
from app.journal.reading import (
    course_term_marks,
    default_kind,
    homework_between,
    may_read,
    pupil_lines,
    readable_roster,
    require_readable,
    weight_of,
    weights_in_use,
    works_of_lesson,
)
from app.journal.rows import (
    AttendanceCell,
    CellChange,
    Colleague,
    Column,
    HomeworkRow,
    JournalPage,
    LessonCard,
    MarkCell,
)
from app.journal.rules import Tally, nearest
from app.journal.standing_in import MAY_STAND_IN
from app.permissions import Action
from app.school import calendar, structure
from app.school.rows import CourseCard, CourseFacts, HolidayRow, TermRow, WorkKindRow
from app.session import Session
from app.unit_of_work import query
from models.access import Account
from models.base import rows, within
from models.journal import Attendance, Lesson, LessonTopic, Mark, Work
from models.people import Person, StaffRole
from models.school import Course

_HOMEWORK_LOOKED_FOR_DAYS = 60
"""How far ahead of a lesson the homework given at it is looked for."""


@query(Action.READ_STRUCTURE)
def my_courses(session: Session, year_id: int | None = None) -> tuple[CourseCard, ...]:
    """The courses whose journals this session opens: own ones, those of the own class, or all of a year for
    those who read all (this year's unless another one is asked for).  With `year_id` own ones of that year
    only.  None for families.  At most 1 statement beyond reference data."""
    if session.role is Role.TEACHER:
        ids: Iterable[int] = session.scope.courses
    elif session.role is Role.CLASS_TEACHER:
        ids = session.scope.class_courses
    elif session.role in (Role.PARENT, Role.PUPIL):
        ids = ()
    else:
        ids = _courses_of_year(session, year_id)
    found = structure.courses(session, tuple(ids))
    return tuple(
        structure.course_card(session, one.course_id)
        for one in sorted(found, key=lambda one: one.class_id is None)  # groups across classes come last
        if year_id is None or one.year.id == year_id
    )


def _courses_of_year(session: Session, year_id: int | None) -> tuple[int, ...]:
    if year_id is None:
        year = calendar.year_of(session, session.clock.today())
        if year is None:
            return ()
        year_id = year.id
    return tuple(row[0] for row in rows(Course.select(Course.id).where(Course.year == year_id)))


@query(Action.READ_JOURNAL, course="course_id")
def course_terms(session: Session, course_id: int) -> tuple[TermRow, ...]:
    """The periods of a course, in order.  Reference data."""
    return structure.course_terms(session, course_id)


@query(Action.READ_JOURNAL, course="course_id")
def lesson_dates(session: Session, course_id: int, term_id: int) -> tuple[tuple[date, int], ...]:
    """The lessons (date, number) of a course in a period, in order.  1 statement."""
    term = structure.term_row(session, term_id)
    found = Lesson.select(Lesson.date, Lesson.number).where(
        Lesson.course == course_id, within(Lesson.date, term.starts, term.ends)
    )
    return tuple((on, number) for on, number in rows(found.order_by(Lesson.date, Lesson.number)))


@query(Action.READ_JOURNAL, course="course_id")
def journal_page(session: Session, course_id: int, term_id: int) -> JournalPage:
    """The journal of a course and period.  4 statements: lessons with works, marks, attendance, and period
    marks, which are kept for the session (until one of the course changes) because they change a few times
    a year.

    Raises NotFound("term.unknown"), NotFound("course.unknown").
    """
    term = structure.course_term(session, course_id, term_id)
    course, facts = structure.course_card(session, course_id), structure.course_facts(session, course_id)
    columns = _columns(session, course_id, term)
    place = {(column.date, column.number, column.work): index for index, column in enumerate(columns)}
    marks: dict[tuple[int, int], MarkCell] = {}
    tallies: dict[int, Tally] = {}
    for on, number, work, pupil, *cell in rows(_marks(course_id, term)):
        if not may_read(session, course_id, pupil):
            continue
        index = place[on, number, work]
        marks[pupil, index] = MarkCell(*cell)
        tallies.setdefault(pupil, Tally()).add(cell[0], columns[index].weight)
    return JournalPage(
        course=course,
        term=term,
        today=session.clock.today(),
        pupils=pupil_lines(readable_roster(session, course_id), term.starts, term.ends),
        columns=columns,
        marks=marks,
        attendance=_attendance(session, course_id, term),
        means={pupil: (nearest(one.plain), nearest(one.weighted)) for pupil, one in tallies.items()},
        term_marks={
            pupil: value
            for (kind, number, pupil), value in course_term_marks(session, course_id).items()
            if kind == TermMarkKind.TERM and number == term.number and may_read(session, course_id, pupil)
        },
        scale=effective_scale(facts),
        excused=session.setting("attendance.excused_letter"),
        holidays=_holidays(session, facts, term),
        seq=session.last_seq,
        thresholds=facts.thresholds,
        weights=weights_in_use(session),
        reason_after_days=session.setting("journal.reason_after_days"),
        lock=term_lock(session, course_id, term_id),
    )


def _holidays(session: Session, course: CourseFacts, term: TermRow) -> tuple[HolidayRow, ...]:
    """Reference data: they cost the page nothing."""
    return tuple(
        one
        for one in calendar.holidays(session, course.year.id)
        if one.starts <= term.ends
        and one.ends >= term.starts
        and (course.grade is None or one.grade_from <= course.grade <= one.grade_to)
    )


def _columns(session: Session, course_id: int, term: TermRow) -> tuple[Column, ...]:
    """Lessons and works in one statement; both are read as one range."""
    kinds = calendar.work_kinds(session)
    default = default_kind(session)
    of_lesson = (Work.course == Lesson.course) & (Work.date == Lesson.date) & (Work.number == Lesson.number)
    found = (
        Lesson.select(
            Lesson.date, Lesson.number, Lesson.state, Work.no, Work.kind, Work.weight, Work.title
        )
        .join(Work, JOIN.LEFT_OUTER, on=of_lesson)
        .where(Lesson.course == course_id, within(Lesson.date, term.starts, term.ends))
        .order_by(Lesson.date, Lesson.number, Work.no)
    )  # fmt: skip
    columns = []
    for on, number, state, no, kind_id, weight, title in rows(found):
        kind = kinds[kind_id] if no is not None else default
        if no is None:
            weight = weight_of(kind)
        columns.append(
            Column(
                on,
                number,
                no or 0,
                kind.id,
                kind.name,
                kind.short or kind.name,
                weight,
                weight > 0,
                title,
                state,
                no is not None,
            )
        )
    return tuple(columns)


def _marks(course_id: int, term: TermRow) -> Any:
    return Mark.select(
        Mark.date, Mark.number, Mark.work, Mark.pupil,
        Mark.value, Mark.comment, Mark.author, Mark.set_at, Mark.due_date,
    ).where(Mark.course == course_id, within(Mark.date, term.starts, term.ends))  # fmt: skip


def _attendance(
    session: Session, course_id: int, term: TermRow
) -> dict[tuple[int, tuple[date, int]], AttendanceCell]:
    found = Attendance.select(
        Attendance.date, Attendance.number, Attendance.pupil, Attendance.code, Attendance.minutes
    ).where(Attendance.course == course_id, within(Attendance.date, term.starts, term.ends))
    return {
        (pupil, (on, number)): AttendanceCell(code, late)
        for on, number, pupil, code, late in rows(found)
        if may_read(session, course_id, pupil)
    }


# --- one lesson, one cell --------------------------------------------------------------------------------


@query(Action.READ_JOURNAL, course="course_id")
def lesson_card(session: Session, course_id: int, date: date, number: int) -> LessonCard:
    """A lesson with topic, works and homework.  7 statements.  Raises NotFound("lesson.unknown")."""
    facts = structure.course_facts(session, course_id)
    lesson = next(
        rows(
            Lesson.select(Lesson.state, Lesson.substitute, Lesson.room, Lesson.moved_from).where(
                Lesson.course == course_id, Lesson.date == date, Lesson.number == number
            )
        ),
        None,
    )
    if lesson is None:
        raise NotFound("lesson.unknown", course=course_id, date=date, number=number)
    state, substitute, room, moved_from = lesson
    bells = structure.class_facts(session, facts.class_id).bell_schedule_id if facts.class_id else None
    starts, ends = calendar.bell_of(session, bells, date, number)
    topic = LessonTopic.select(LessonTopic.topic).where(
        LessonTopic.home == facts.home_id,
        LessonTopic.date == date,
        LessonTopic.number == number,
        LessonTopic.course == course_id,
    )
    due = _readable(session, course_id, homework_between(course_id, date, date))
    until = date + timedelta(days=_HOMEWORK_LOOKED_FOR_DAYS)
    ahead = _readable(session, course_id, homework_between(course_id, date + timedelta(days=1), until))
    return LessonCard(
        course=structure.course_card(session, course_id),
        date=date,
        number=number,
        starts=starts,
        ends=ends,
        state=state,
        substitute_id=substitute,
        substitute=structure.names(session, [substitute]).get(substitute, ""),
        room=room,
        moved_from=moved_from,
        topic=next((row[0] for row in rows(topic)), ""),
        works=works_of_lesson(session, course_id, date, number),
        homework_due=tuple(one for one in due if one.due_number in (None, number)),
        homework_given=tuple(
            one for one in ahead if (one.set_date, one.set_number) in ((date, number), (date, None))
        ),
        previous=_beside(course_id, date, number, later=False),
        following=_beside(course_id, date, number, later=True),
    )


def _readable(session: Session, course_id: int, homework: Iterable[HomeworkRow]) -> list[HomeworkRow]:
    """Without what was given to single pupils whom the session may not read."""
    return [one for one in homework if one.pupil_id is None or may_read(session, course_id, one.pupil_id)]


def _beside(course_id: int, on: date, number: int, *, later: bool) -> tuple[date, int] | None:
    same_day = Lesson.date == on
    found = Lesson.select(Lesson.date, Lesson.number).where(Lesson.course == course_id).limit(1)
    if later:
        found = found.where((Lesson.date > on) | (same_day & (Lesson.number > number)), Lesson.date >= on)
        found = found.order_by(Lesson.date, Lesson.number)
    else:
        found = found.where((Lesson.date < on) | (same_day & (Lesson.number < number)), Lesson.date <= on)
        found = found.order_by(Lesson.date.desc(), Lesson.number.desc())
    return next(((row[0], row[1]) for row in rows(found)), None)


@query(Action.READ_JOURNAL, course="course_id")
def work_kinds(session: Session, course_id: int) -> tuple[WorkKindRow, ...]:
    """The kinds that a work of this course can have, in the school's order.  Reference data."""
    return tuple(calendar.work_kinds(session).values())


@query(Action.EDIT_LESSON, course="course_id")
def colleagues(session: Session, course_id: int) -> tuple[Colleague, ...]:
    """Who can stand in at a lesson of this course: who teaches or leads at this school, but the course's own teacher;
    by name.  Reference data."""

    def load() -> tuple[Colleague, ...]:
        role = StaffRole.select(StaffRole.person).where(StaffRole.role.in_(MAY_STAND_IN))
        unused = Account.select(Account.person).where(Account.disabled == True)  # noqa: E712 - SQL
        found = (
            Person.select(Person.id, Person.last_name, Person.first_name, Person.patronymic)
            .where(Person.id.in_(role), Person.id.not_in(unused))
            .order_by(Person.sort_key, Person.id)
        )
        return tuple(Colleague(person, structure.full_name(*parts)) for person, *parts in rows(found))

    own = structure.course_facts(session, course_id).teacher_id
    return tuple(one for one in session.reference("colleagues", load) if one.person_id != own)


@query(Action.READ_JOURNAL, course="course_id")
def cell_history(
    session: Session,
    course_id: int,
    date: date,
    number: int,
    pupil_id: int,
) -> tuple[CellChange, ...]:
    """What happened to a pupil at a lesson: marks, absences, remarks; oldest first.  At most 3 statements."""
    require_readable(session, course_id, pupil_id)
    return history.of_cell(session, course_id, date, number, pupil_id)
