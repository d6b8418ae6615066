"""A course of the current year as `app.control.facts` has it, read from the file.

Inside a transaction; no permission is checked here, for nothing of it is shown to who happens to be signed in at the
PC that judges.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from app.codes import LessonState, MarkValue, TermMarkKind
from app.control.facts import CourseYear, HomeworkFact, LessonFact, MarkFact, Slot, Teaching, answering
from app.control.works import big_weight
from app.journal.cells import effective_scale
from app.school import calendar, structure
from app.school.rows import CourseFacts, TermRow
from app.school.spans import covers
from app.session import Session
from models.base import rows, within
from models.journal import Attendance, Homework, Lesson, LessonTopic, Mark, TermMark, Work
from models.school import CourseTeacher, Enrollment, SchoolClass

_END_OF_DAY = 24 * 60


def read_course(session: Session, course_id: int) -> CourseYear:
    """The whole year of a course.  Raises NotFound("course.unknown").

    8 statements, each one range of a clustered table or covered by an index, but for homework, whose rows lie on the
    pages of the class: lessons, topics, works, marks, attendance, homework, period marks, teachers; one more for a
    group across classes.  Beside reference data.
    """
    course = structure.course_facts(session, course_id)
    terms = calendar.scheme_terms(
        session, course.scheme_id
    )  # closed, also where one is open for this course today
    classes = _classes(session, course)
    bells = _Bells(session, course, classes)
    teachings = _teachings(course_id)
    lessons = _lessons(session, course, terms, bells, teachings)
    return CourseYear(
        course_id=course_id,
        year_id=course.year.id,
        subject_id=course.subject_id,
        class_id=course.class_id,
        grade=course.grade,
        scale=effective_scale(course),
        thresholds=course.thresholds,
        today=session.clock.today(),
        big_weight=big_weight(session),
        terms=terms,
        lessons=lessons,
        homework=_homework(course, lessons, bells),
        pupils={line.pupil_id: line.spans for line in structure.roster(session, course_id)},
        classes=classes,
        term_marks=_term_marks(course_id),
        teachings=teachings,
    )


def _this_year(table: Any, course: CourseFacts) -> Any:
    return (table.course == course.course_id) & within(table.date, course.year.starts, course.year.ends)


# --- lessons with what is entered at them ------------------------------------------------------------------


@dataclass(slots=True)
class _Entered:
    """What stands at a lesson."""

    marks: list[MarkFact]
    works: dict[int, float]
    absences: dict[int, int]
    has_topic: bool = False
    debts: bool = False


def _lessons(
    session: Session,
    course: CourseFacts,
    terms: tuple[TermRow, ...],
    bells: _Bells,
    teachings: tuple[Teaching, ...],
) -> tuple[LessonFact, ...]:
    found = Lesson.select(Lesson.date, Lesson.number, Lesson.state, Lesson.substitute).where(
        _this_year(Lesson, course), Lesson.state != int(LessonState.CANCELLED)
    )
    held = list(rows(found.order_by(Lesson.date, Lesson.number)))
    entered: dict[Slot, _Entered] = {(on, number): _Entered([], {}, {}) for on, number, *_ in held}
    _fill(course, entered)
    roster = structure.roster(session, course.course_id)
    answer: dict[dt.date, int | None] = {}
    pupils: dict[dt.date, frozenset[int]] = {}
    days = {row[0] for row in held}
    # Most pupils are there all year: whether they are is asked once, and not on each of its days.
    always = [
        line
        for line in roster
        if days and any(covers((one,), min(days)) and covers((one,), max(days)) for one in line.spans)
    ]
    some = [line for line in roster if line not in always]
    stay = frozenset(line.pupil_id for line in always)
    for on in days:
        answer[on] = answering(teachings, on)
        pupils[on] = stay | {line.pupil_id for line in some if line.covers(on)}
    lessons = []
    for on, number, state, substitute in held:
        here = entered[on, number]
        lessons.append(
            LessonFact(
                on,
                number,
                state,
                substitute if state == LessonState.REPLACED and substitute else answer[on],
                next((term.number for term in terms if term.starts <= on <= term.ends), 0),
                here.has_topic,
                bells.lesson_ends(on, number),
                session.clock.at(on, _END_OF_DAY),
                pupils[on],
                tuple(here.marks),
                here.absences,
                tuple(here.works.values()),
                here.debts,
            )
        )
    return tuple(lessons)


def _fill(course: CourseFacts, entered: dict[Slot, _Entered]) -> None:
    """What is entered at cancelled lessons is left out."""
    # The index that knows a topic by its lesson is enough: what it says is not asked.
    topics = LessonTopic.select(LessonTopic.date, LessonTopic.number).where(_this_year(LessonTopic, course))
    for slot in rows(topics):
        if slot in entered:
            entered[slot].has_topic = True
    works = Work.select(Work.date, Work.number, Work.no, Work.weight).where(_this_year(Work, course))
    for on, number, no, weight in rows(works):
        if (on, number) in entered:
            entered[on, number].works[no] = weight
    marks = Mark.select(Mark.date, Mark.number, Mark.work, Mark.pupil, Mark.value, Mark.set_at).where(
        _this_year(Mark, course)
    )
    for on, number, work, pupil, value, set_at in rows(marks):
        here = entered.get((on, number))
        if here is None:
            continue
        if value == MarkValue.DEBT:
            here.debts = True
        else:
            here.marks.append(MarkFact(work, pupil, value, here.works.get(work, 0), set_at))
    absences = Attendance.select(Attendance.date, Attendance.number, Attendance.pupil, Attendance.code)
    for on, number, pupil, code in rows(absences.where(_this_year(Attendance, course))):
        if (on, number) in entered:
            entered[on, number].absences[pupil] = code


# --- homework ------------------------------------------------------------------------------------------------


def _homework(
    course: CourseFacts, lessons: tuple[LessonFact, ...], bells: _Bells
) -> tuple[HomeworkFact, ...]:
    """Of the whole course; what one pupil has to do alone is not homework of the course."""
    found = Homework.select(
        Homework.due_date, Homework.no, Homework.set_date, Homework.set_number, Homework.entered_at, Homework.pupil
    ).where(
        Homework.course == course.course_id, within(Homework.due_date, course.year.starts, course.year.ends)
    )  # fmt: skip
    facts = []
    for due, no, set_date, set_number, entered_at, pupil in rows(found):
        if pupil is not None:
            continue
        given = _given(lessons, due, set_date, set_number)
        ends = None if given is None else bells.day_ends(given[0])
        facts.append(HomeworkFact(due, no, set_date, entered_at, given, ends))
    return tuple(facts)


def _given(
    lessons: Iterable[LessonFact], due: dt.date, set_date: dt.date | None, set_number: int | None
) -> Slot | None:
    """The lesson at which homework was given: the one that is named, the last of the day that is named, else the last
    before it is due."""
    if set_date is not None and set_number is not None:
        return set_date, set_number
    before = [
        one.slot for one in lessons if (one.date == set_date if set_date is not None else one.date < due)
    ]
    return max(before, default=None)


# --- the rest --------------------------------------------------------------------------------------------------


def _term_marks(course_id: int) -> dict[tuple[int, int], int]:
    found = TermMark.select(TermMark.number, TermMark.pupil, TermMark.value).where(
        TermMark.course == course_id, TermMark.kind == int(TermMarkKind.TERM)
    )
    return {(number, pupil): value for number, pupil, value in rows(found)}


def _teachings(course_id: int) -> tuple[Teaching, ...]:
    columns = (
        CourseTeacher.teacher, CourseTeacher.from_date, CourseTeacher.to_date, CourseTeacher.substitute,
    )  # fmt: skip
    found = CourseTeacher.select(*columns).where(CourseTeacher.course == course_id)
    return tuple(
        Teaching(teacher, (starts, ends), bool(stands_in)) for teacher, starts, ends, stands_in in rows(found)
    )


def _classes(session: Session, course: CourseFacts) -> dict[int, int]:
    """Of a group across classes: the class of each pupil, the last one of the year."""
    if course.class_id is not None:
        return {}

    def load() -> dict[int, int]:
        pupils = [line.pupil_id for line in structure.roster(session, course.course_id)]
        found = (
            Enrollment.select(Enrollment.pupil, Enrollment.school_class)
            .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
            .where(SchoolClass.year == course.year.id, Enrollment.pupil.in_(pupils))
            .order_by(Enrollment.from_date)
        )
        return dict(rows(found))

    return session.reference(("classes_across", course.group_id), load)


class _Bells:
    """When lessons and the school day end: by the bells of the class; of a group across classes by those that most of
    its pupils have."""

    def __init__(self, session: Session, course: CourseFacts, classes: dict[int, int]) -> None:
        self._session = session
        class_id = course.class_id
        if class_id is None and classes:
            class_id = Counter(sorted(classes.values())).most_common(1)[0][0]
        self._schedule = (
            None if class_id is None else structure.class_facts(session, class_id).bell_schedule_id
        )
        self._ends: dict[dt.date, dt.datetime] = {}

    def lesson_ends(self, on: dt.date, number: int) -> dt.datetime | None:
        """None where no bells are known."""
        _, ends = calendar.bell_of(self._session, self._schedule, on, number)
        return None if ends is None else self._session.clock.at(on, ends)

    def day_ends(self, on: dt.date) -> dt.datetime:
        """With the last bell of the day; where no bells are known, with the day."""
        if on not in self._ends:
            times = calendar.bell_times(self._session, self._schedule)
            own = [ends for (weekday, _), (_, ends) in times.items() if weekday == on.isoweekday()]
            every = [ends for (weekday, _), (_, ends) in times.items() if weekday == 0]
            self._ends[on] = self._session.clock.at(on, max(own or every, default=_END_OF_DAY))
        return self._ends[on]
