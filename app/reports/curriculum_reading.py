"""Lessons, plans and timetables of courses, for what is given of what was to be given."""

from __future__ import annotations

import datetime as dt
import math
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from app.codes import LessonState
from app.permissions import Action
from app.plans.reading import laid
from app.plans.rows import PlanItemRow
from app.plans.rules import Held
from app.reports.curriculum_rules import (
    CourseLesson,
    Hours,
    PlanState,
    hours_of,
    hours_per_week,
    plan_state,
)
from app.school import calendar, structure
from app.school.rows import CourseFacts, YearRow
from app.school.whole import know_classes
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Lesson, LessonTopic
from models.school import Course, CourseTeacher
from models.timetable import CoursePlan, PlanItem, ThematicPlan, TimetableEntry

Lessons = Mapping[int, Sequence[CourseLesson]]
Topics = Mapping[tuple[int, dt.date, int], str]


@dataclass(frozen=True, slots=True)
class CourseHours:
    """A course: hours a week as the school has set them, else as the timetable has them; its lessons; its plan."""

    course: CourseFacts
    week: float | None
    hours: Hours
    plan: PlanState | None


@dataclass(frozen=True, slots=True)
class Curriculum:
    """Courses in the order of lists, and the names of who stood in."""

    courses: tuple[CourseHours, ...]
    names: Mapping[int, str]


@query(Action.READ_JOURNAL, course="course_id")
def course_curriculum(session: Session, course_id: int, starts: dt.date, ends: dt.date) -> Curriculum:
    """A course between two days of its year, up to now.  6 statements: hours, timetable, topics and lessons of the
    year, the plan that it follows, its topics.  Raises NotFound course.unknown."""
    return _curriculum(session, [structure.course_facts(session, course_id)], starts, ends)


@query(Action.READ_CLASS, school_class="class_id")
def class_curriculum(session: Session, class_id: int, starts: dt.date, ends: dt.date) -> Curriculum:
    """The courses of a class.  As of one course, each statement on the ranges of all.

    Raises NotFound class.unknown.
    """
    return _curriculum(session, structure.class_courses(session, class_id), starts, ends)


@query(Action.READ_SCHOOL)
def classes_curriculum(
    session: Session, class_ids: Collection[int], starts: dt.date, ends: dt.date
) -> Curriculum:
    """The courses of classes of one year, each once.  As of one course, when who is where is known."""
    know_classes(session, class_ids)
    found = {one.course_id for own in class_ids for one in structure.class_courses(session, own)}
    return _curriculum(session, structure.courses(session, found), starts, ends)


@query(Action.READ_SCHOOL)
def teacher_curriculum(
    session: Session, teacher_id: int, year_id: int, starts: dt.date, ends: dt.date
) -> Curriculum:
    """The courses that somebody teaches in a year.  As of one course, and 1 statement for which they are."""
    return _curriculum(session, structure.courses(session, taught_by(teacher_id, year_id)), starts, ends)


@query(Action.READ_STRUCTURE)
def taught(session: Session, teacher_id: int, year_id: int) -> tuple[str, tuple[int, ...]]:
    """The name of a teacher, and the courses that he teaches in a year.  2 statements at most."""
    name = structure.names(session, [teacher_id]).get(teacher_id, "")
    found = structure.courses(session, taught_by(teacher_id, year_id))
    return name, tuple(one.course_id for one in found)


def taught_by(teacher_id: int, year_id: int) -> list[int]:
    """The ids of the courses that somebody teaches in a year, not as a stand-in."""
    found = (
        CourseTeacher.select(CourseTeacher.course)
        .join(Course, on=(CourseTeacher.course == Course.id))
        .where(CourseTeacher.teacher == teacher_id, Course.year == year_id, CourseTeacher.substitute == 0)
        .distinct()
    )
    return [row[0] for row in rows(found)]


def _curriculum(
    session: Session, courses: Sequence[CourseFacts], starts: dt.date, ends: dt.date
) -> Curriculum:
    if not courses:
        return Curriculum((), {})
    year, ids = courses[0].year, [one.course_id for one in courses]
    today = session.clock.today()
    weeks = _weeks(ids, max(starts, min(ends, today)))
    topics = _topics(courses, year)
    lessons = _lessons(session, courses, year, topics)
    plans = _plans(ids)
    found = []
    for one in courses:
        own = lessons.get(one.course_id, ())
        found.append(
            CourseHours(
                one,
                weeks.get(one.course_id),
                hours_of(own, starts, ends, today),
                _plan(one, own, topics, plans.get(one.course_id)),
            )
        )
    stood_in = {lesson.substitute for one in found for lesson in one.hours.replaced}
    return Curriculum(tuple(found), structure.names(session, stood_in))


def _weeks(ids: Sequence[int], on: dt.date) -> dict[int, float | None]:
    entries: dict[int, list[tuple[int, dt.date, dt.date | None]]] = defaultdict(list)
    columns = (TimetableEntry.course, TimetableEntry.week, TimetableEntry.from_date, TimetableEntry.to_date)
    for course, *entry in rows(TimetableEntry.select(*columns).where(TimetableEntry.course.in_(ids))):
        entries[course].append((entry[0], entry[1], entry[2]))
    stated = rows(Course.select(Course.id, Course.hours_per_week).where(Course.id.in_(ids)))
    return {course: hours or hours_per_week(entries[course], on) for course, hours in stated}


def _topics(courses: Sequence[CourseFacts], year: YearRow) -> Topics:
    """What is entered as topics: they lie by the class's home group and day, so whole ranges are read."""
    wanted = {one.course_id for one in courses}
    found = LessonTopic.select(
        LessonTopic.course, LessonTopic.date, LessonTopic.number, LessonTopic.topic
    ).where(
        LessonTopic.home.in_(sorted({one.home_id for one in courses})),
        within(LessonTopic.date, year.starts, year.ends),
    )
    return {(course, on, number): topic for course, on, number, topic in rows(found) if course in wanted}


def _lessons(session: Session, courses: Sequence[CourseFacts], year: YearRow, topics: Topics) -> Lessons:
    """The lessons of the year, in order."""
    today = session.clock.today()
    bells = {one.course_id: _bells(session, one) for one in courses}
    query = (
        Lesson.select(
            Lesson.course, Lesson.date, Lesson.number, Lesson.state, Lesson.substitute, Lesson.moved_from
        )
        .where(Lesson.course.in_(list(bells)), within(Lesson.date, year.starts, year.ends))
        .order_by(Lesson.course, Lesson.date, Lesson.number)
    )
    found: dict[int, list[CourseLesson]] = defaultdict(list)
    for course, on, number, state, substitute, moved_from in rows(query):
        begun = on < today or (on == today and calendar.has_begun(session, bells[course], on, number))
        has_topic = (course, on, number) in topics
        found[course].append(CourseLesson(on, number, state, substitute, moved_from, begun, has_topic))
    return found


def _bells(session: Session, course: CourseFacts) -> int | None:
    if course.class_id is None:
        return None
    return structure.class_facts(session, course.class_id).bell_schedule_id


def _plans(ids: Sequence[int]) -> dict[int, tuple[str, tuple[PlanItemRow, ...], int]]:
    """Course → name, topics and shift of the plan that it follows.  2 statements."""
    followed = (
        CoursePlan.select(CoursePlan.course, CoursePlan.plan, CoursePlan.shift, ThematicPlan.name)
        .join(ThematicPlan, on=(CoursePlan.plan == ThematicPlan.id))
        .where(CoursePlan.course.in_(ids))
    )
    chosen = {course: (plan, shift, name) for course, plan, shift, name in rows(followed)}
    items: dict[int, list[PlanItemRow]] = defaultdict(list)
    query = (
        PlanItem.select(PlanItem.plan, PlanItem.topic, PlanItem.hours)
        .where(PlanItem.plan.in_(sorted({plan for plan, _, _ in chosen.values()})))
        .order_by(PlanItem.plan, PlanItem.number)
    )
    for plan, topic, hours in rows(query):
        items[plan].append(PlanItemRow(topic, "", max(1, math.ceil(hours))))
    return {course: (name, tuple(items[plan]), shift) for course, (plan, shift, name) in chosen.items()}


def _plan(
    course: CourseFacts,
    lessons: Sequence[CourseLesson],
    topics: Topics,
    plan: tuple[str, tuple[PlanItemRow, ...], int] | None,
) -> PlanState | None:
    if plan is None:
        return None
    name, items, shift = plan
    held = [one for one in lessons if one.state != LessonState.CANCELLED]
    entered = {
        (one.date, one.number): Held(topics.get((course.course_id, one.date, one.number), "")) for one in held
    }
    begun = frozenset((one.date, one.number) for one in held if one.begun)
    return plan_state(name, items, laid(items, entered, shift), begun)
