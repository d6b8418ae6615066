"""The year's lessons of a course: when, about what, and what is written in them."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from app.changes import as_json
from app.sample.calendar import Year, moment
from app.sample.ledger import Ledger
from app.sample.schooling import Course, Place, Subject
from app.sample.structure import KIND_IDS
from app.sample.timetable import Slot
from app.sample.words import words
from models.base import day_number
from models.codes import LessonState
from models.journal import Lesson
from models.school import CourseTeacher
from models.timetable import CoursePlan, PlanItem, ThematicPlan

Chances = tuple[float, float, float]
"""The chances of a 5, of at least a 4, of at least a 3."""

_AFTERNOON = 8
"""The number of the day at which a moved lesson is held."""


@dataclass(slots=True, eq=False)
class LessonPlan:
    """One lesson to come; `written` is the kind of a work of the whole class, 0 for none."""

    course: CourseYear
    day: date
    number: int
    index: int
    topic: str
    written: int = 0
    state: int = 0
    substitute: int | None = None
    moved_from: date | None = None


@dataclass(slots=True, eq=False)
class CourseYear:
    """A course with all that the simulation of its year needs."""

    course: Course
    lessons: list[LessonPlan]
    slots: list[Slot]
    places: list[Place]
    chances: dict[int, tuple[Chances, Chances]] = field(default_factory=dict)
    sums: dict[int, list[float]] = field(
        default_factory=dict
    )  # pupil: weight, weight × mark, count in this period
    term_marks: dict[int, list[int]] = field(default_factory=dict)
    homeworks: dict[int, int] = field(default_factory=dict)  # how many are due on a day
    changing: bool = False
    due: list[Any] = field(default_factory=list)  # pupils who owe a work

    @property
    def marked(self) -> bool:
        """Whether marks are given: not in grade 1."""
        return self.course.grade > 1

    def present(self, day: date) -> list[Place]:
        """Those who belong to the group on a day."""
        if not self.changing:
            return self.places
        return [one for one in self.places if one.starts <= day and (one.ends is None or day <= one.ends)]


class Lessons:
    """Makes the lessons of a year with their plans."""

    def __init__(self, ledger: Ledger, seed: int) -> None:
        self._ledger, self._seed = ledger, seed
        self._next_plan = 1

    def of_year(
        self, year: Year, year_id: int, courses: list[Course], table: dict[int, list[Slot]], admin: int
    ) -> list[CourseYear]:
        """All courses with their lessons, written and logged."""
        rng = random.Random(f"{self._seed}/lessons/{year.start}")
        plans: dict[tuple[int, int], tuple[int, list[str]]] = {}
        made = []
        for course in courses:
            key = (course.subject.id, course.grade)
            if key not in plans:
                plans[key] = self._plan(course, year, year_id)
            plan, topics = plans[key]
            self._ledger.add(CoursePlan, course.id, plan, 0)
            one = CourseYear(course, [], table[course.id], course.group.places)
            one.changing = any(p.ends is not None or p.starts > year.span.starts for p in one.places)
            self._lay_out(one, year, topics, rng)
            made.append(one)
        self._unusual(made, rng)
        self._write(made, year, admin)
        return made

    def _plan(self, course: Course, year: Year, year_id: int) -> tuple[int, list[str]]:
        plan = self._next_plan
        self._next_plan += 1
        topics = plan_topics(course.subject, course.grade, course.hours * 34)
        author = course.teacher.id if course.teacher else None
        name = f"{course.subject.name}, {course.grade} класс, {course.hours * 34} ч"
        self._ledger.add(ThematicPlan, plan, year_id, course.subject.id, course.grade, author, name)
        for number, topic in enumerate(topics, 1):
            self._ledger.add(PlanItem, plan, number, topic, "", 1)
        return plan, topics

    def _lay_out(self, one: CourseYear, year: Year, topics: list[str], rng: random.Random) -> None:
        course = one.course
        kinds = [KIND_IDS[kind] for kind in course.subject.words["kinds"]]
        every = 4 if course.hours > 3 else 5 if course.hours > 1 else 4
        shift = rng.randrange(every)
        by_weekday: dict[int, list[int]] = {}
        for weekday, number in one.slots:
            by_weekday.setdefault(weekday, []).append(number)
        index = 0
        for day in year.school_days(course.grade):
            for number in by_weekday.get(day.weekday(), ()):
                lesson = LessonPlan(one, day, number, index, topics[min(index, len(topics) - 1)])
                if one.marked and index > 1 and (index + shift) % every == 0:
                    lesson.written = kinds[(index // every + shift) % len(kinds)]
                one.lessons.append(lesson)
                index += 1

    def _unusual(self, courses: list[CourseYear], rng: random.Random) -> None:
        """A few lessons are cancelled, moved, held with nothing to enter, or held by somebody else."""
        teachers = sorted({one.course.teacher.id for one in courses if one.course.teacher})
        for one in courses:
            for lesson in one.lessons:
                chance = rng.random()
                if chance < 0.004:
                    lesson.state = LessonState.CANCELLED
                elif chance < 0.006:
                    lesson.state = LessonState.HELD_EMPTY
                elif chance < 0.018:
                    lesson.state = LessonState.REPLACED
                    lesson.substitute = rng.choice(teachers)
                elif chance < 0.019:
                    self._move(one, lesson)

    def _move(self, one: CourseYear, lesson: LessonPlan) -> None:
        """To the afternoon of the course's next day, where nothing else can be."""
        later = next((other for other in one.lessons if other.day > lesson.day), None)
        if later is None or any(
            other.day == later.day and other.number == _AFTERNOON for other in one.lessons
        ):
            return
        lesson.moved_from, lesson.day, lesson.number = lesson.day, later.day, _AFTERNOON
        lesson.state = LessonState.MOVED

    def _write(self, courses: list[CourseYear], year: Year, admin: int) -> None:
        at = moment(date(year.start, 8, 30), 600)
        rows = self._ledger.rows(Lesson)
        for one in courses:
            for lesson in one.lessons:
                day = day_number(lesson.day)
                origin = day_number(lesson.moved_from) if lesson.moved_from else None
                teacher = one.course.teacher
                room = teacher.room if teacher and lesson.index % 97 == 0 else None
                rows.append(
                    (one.course.id, day, lesson.number, int(lesson.state), lesson.substitute, room, origin)
                )
            first, last = (f"{lesson.day:%Y-%m-%d}" for lesson in (one.lessons[0], one.lessons[-1]))
            after = as_json({"from": first, "to": last, "lessons": len(one.lessons)})
            course = one.course
            row = (
                "lesson",
                str(course.id),
                course.id,
                course.group.class_id,
                None,
                None,
                None,
                None,
                after,
                None,
            )
            self._ledger.step(at, admin, "admin", [row])

    def stand_in(self, courses: list[CourseYear], year: Year, admin: int) -> None:
        """A colleague stands in for a fortnight in a few courses."""
        rng = random.Random(f"{self._seed}/substitutes/{year.start}")
        first = year.span.starts + timedelta(days=rng.randrange(40, 60))
        rows = []
        for one in rng.sample(courses, max(1, len(courses) // 80)):
            own, other = one.course.teacher, rng.choice(courses).course.teacher
            if own and other and own is not other:
                span = (day_number(first), day_number(first + timedelta(days=13)))
                rows.append((one.course.id, other.id, *span, 1))
        at = moment(first - timedelta(days=1), 900)
        if at <= self._ledger.now:
            self._ledger.add_structure(CourseTeacher, rows, at=at, account=admin)


def plan_topics(subject: Subject, grade: int, hours: int) -> list[str]:
    """A topic for each hour of the year: themes one after another, each in several steps."""
    stage = "early" if grade <= 4 else "middle" if grade <= 9 else "senior"
    themes = list(subject.words.get(stage) or subject.words.get("middle") or subject.words["early"])
    # Grades of a stage begin at different themes, as different years' books do.
    turn = grade * 5 % len(themes)
    themes = themes[turn:] + themes[:turn]
    by_department = words("texts")["aspects"]
    aspects = by_department.get(subject.words["department"], by_department["other"])
    topics, before, position = [], -1, 0
    for number in range(hours):
        theme_number = number * len(themes) // hours
        position = position + 1 if theme_number == before else 0
        before, theme = theme_number, themes[theme_number]
        turn, step = divmod(position - 1, len(aspects))
        aspect = f"{theme}: {aspects[step]}" + (f" ({turn + 1})" if turn else "")
        topics.append(aspect if position else theme)
    return topics
