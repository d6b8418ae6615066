"""Where the dashboard has its figures from: the queries of `app`, each asked on the database's thread."""

from __future__ import annotations

from datetime import date
from typing import Protocol

from app.control.dashboard_rows import (
    ClassWeeksOfFilling,
    CourseFilling,
    CourseWeeks,
    FillingPage,
    LoadDay,
    LoadPage,
    PupilNeverCame,
    Span,
    UnansweredRow,
    UsePage,
    UseWeek,
    WeekFilling,
    Weeks,
)
from app.desk import Desk


class Source(Protocol):
    """What the page asks; a test answers from memory."""

    def filling(self, desk: Desk, span: Span | Weeks) -> FillingPage: ...
    def filling_by_class_week(self, desk: Desk) -> ClassWeeksOfFilling: ...
    def filling_courses(
        self,
        desk: Desk,
        span: Span | Weeks,
        *,
        class_id: int | None,
        subject_id: int | None,
        teacher_id: int | None,
    ) -> tuple[CourseFilling, ...]: ...
    def filling_weeks(
        self, desk: Desk, *, class_id: int | None, subject_id: int | None, teacher_id: int | None
    ) -> tuple[WeekFilling, ...]: ...
    def course_weeks(self, desk: Desk, course_id: int) -> CourseWeeks: ...
    def use(self, desk: Desk) -> UsePage: ...
    def use_week(self, desk: Desk, class_id: int, week: date) -> UseWeek: ...
    def never_came(self, desk: Desk, class_id: int) -> tuple[PupilNeverCame, ...]: ...
    def unanswered(self, desk: Desk) -> tuple[UnansweredRow, ...]: ...
    def load(self, desk: Desk, starts: date, ends: date) -> LoadPage: ...
    def load_day(self, desk: Desk, class_id: int, day: date) -> LoadDay: ...
