"""The dashboard's figures out of the school file."""

from __future__ import annotations

from datetime import date

from app.control import dashboard
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


class DeskSource:
    """The real one."""

    def filling(self, desk: Desk, span: Span | Weeks) -> FillingPage:
        return desk.ask(lambda session: dashboard.filling(session, span))

    def filling_by_class_week(self, desk: Desk) -> ClassWeeksOfFilling:
        return desk.ask(dashboard.filling_by_class_week)

    def filling_courses(
        self,
        desk: Desk,
        span: Span | Weeks,
        *,
        class_id: int | None,
        subject_id: int | None,
        teacher_id: int | None,
    ) -> tuple[CourseFilling, ...]:
        return desk.ask(
            lambda session: dashboard.filling_courses(
                session, span, class_id=class_id, subject_id=subject_id, teacher_id=teacher_id
            )
        )

    def filling_weeks(
        self, desk: Desk, *, class_id: int | None, subject_id: int | None, teacher_id: int | None
    ) -> tuple[WeekFilling, ...]:
        return desk.ask(
            lambda session: dashboard.filling_weeks(
                session, class_id=class_id, subject_id=subject_id, teacher_id=teacher_id
            )
        )

    def course_weeks(self, desk: Desk, course_id: int) -> CourseWeeks:
        return desk.ask(lambda session: dashboard.course_weeks(session, course_id))

    def use(self, desk: Desk) -> UsePage:
        return desk.ask(dashboard.use)

    def use_week(self, desk: Desk, class_id: int, week: date) -> UseWeek:
        return desk.ask(lambda session: dashboard.use_week(session, class_id, week))

    def never_came(self, desk: Desk, class_id: int) -> tuple[PupilNeverCame, ...]:
        return desk.ask(lambda session: dashboard.never_came(session, class_id))

    def unanswered(self, desk: Desk) -> tuple[UnansweredRow, ...]:
        return desk.ask(dashboard.unanswered)

    def load(self, desk: Desk, starts: date, ends: date) -> LoadPage:
        return desk.ask(lambda session: dashboard.load(session, starts, ends))

    def load_day(self, desk: Desk, class_id: int, day: date) -> LoadDay:
        return desk.ask(lambda session: dashboard.load_day(session, class_id, day))
