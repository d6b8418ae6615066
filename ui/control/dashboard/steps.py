"""The way down from the school to a course, and what is read at each step of it.  No widgets."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from app.control.dashboard_rows import (
    ACROSS,
    ClassWeeksOfFilling,
    CourseFilling,
    CourseWeeks,
    FillingPage,
    Span,
    WeekFilling,
    Weeks,
)
from app.desk import Desk
from ui.charts import HeatPlace
from ui.control.dashboard.source import Source


class View(StrEnum):
    """How the school is shown."""

    SUBJECTS = "subjects"
    WEEKS = "weeks"
    LINES = "lines"
    TEACHERS = "teachers"


@dataclass(frozen=True, slots=True)
class Step:
    """A step down: courses of a class (`ACROSS`: of none), subject or teacher, or one course; none of it: the school.
    `week` narrows the time to a week.  `name` stands in the trail."""

    name: str = ""
    class_id: int | None = None
    subject_id: int | None = None
    teacher_id: int | None = None
    course_id: int | None = None
    week: Weeks | None = None

    @property
    def is_school(self) -> bool:
        """Whether all of it is meant."""
        return self == Step(self.name)

    @property
    def is_course(self) -> bool:
        """Whether it is one course over its weeks."""
        return self.course_id is not None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was read: of the school always, of a step what it shows."""

    step: Step
    span: Span | Weeks
    page: FillingPage
    by_week: ClassWeeksOfFilling | None = None
    courses: tuple[CourseFilling, ...] = ()
    weeks: tuple[WeekFilling, ...] = ()
    course: CourseWeeks | None = None


def read(
    source: Source, desk: Desk, step: Step, span: Span | Weeks, view: View, page: FillingPage | None
) -> Answer:
    """Read a step; the page of the school only where it is not known (`page` None)."""
    found = Answer(step, span, page if page is not None else source.filling(desk, span))
    if step.course_id is not None:
        return replace(found, course=source.course_weeks(desk, step.course_id))
    if not step.is_school:
        limits = {"class_id": step.class_id, "subject_id": step.subject_id, "teacher_id": step.teacher_id}
        return replace(
            found,
            courses=source.filling_courses(desk, step.week or span, **limits),
            weeks=source.filling_weeks(desk, **limits),
        )
    if view is View.WEEKS:
        return replace(found, by_week=source.filling_by_class_week(desk))
    return found


@dataclass(slots=True)
class Way:
    """The steps that were gone, with where one was on each."""

    steps: list[Step] = field(default_factory=lambda: [Step()])
    places: list[HeatPlace] = field(default_factory=list)

    @property
    def here(self) -> Step:
        """Where one is."""
        return self.steps[-1]

    def go_down(self, step: Step, left: HeatPlace) -> None:
        """A step on; one was at this place."""
        self.steps.append(step)
        self.places.append(left)

    def go_to(self, number: int) -> HeatPlace | None:
        """Back to a step; where one was there.  None: one is there."""
        if not 0 <= number < len(self.steps) - 1:
            return None
        place = self.places[number]
        del self.steps[number + 1 :], self.places[number:]
        return place


def class_id_of(key: str) -> int | None:
    """The class of a row."""
    return ACROSS if key == "across" else int(key) if key.isdigit() else None
