"""The dashboard of control."""

from __future__ import annotations

from app.control import dashboard_families, dashboard_filling, dashboard_load
from app.control.dashboard_rows import Span, Weeks
from tests.app.permission_cases import case

CASES = (
    case(
        dashboard_filling.filling,
        "read_control",
        "",
        lambda session, its: dashboard_filling.filling(session, Span.LAST_TERM),
    ),
    case(
        dashboard_filling.filling_courses,
        "read_control",
        "",
        lambda session, its: dashboard_filling.filling_courses(
            session, Weeks(its.date, its.date), class_id=its.school_class
        ),
    ),
    case(
        dashboard_filling.filling_weeks,
        "read_control",
        "",
        lambda session, its: dashboard_filling.filling_weeks(session, class_id=its.school_class),
    ),
    case(
        dashboard_filling.filling_by_class_week,
        "read_control",
        "",
        lambda session, its: dashboard_filling.filling_by_class_week(session),
    ),
    case(
        dashboard_filling.course_weeks,
        "read_control",
        "course",
        lambda session, its: dashboard_filling.course_weeks(session, its.course),
    ),
    case(dashboard_families.use, "read_control", "", lambda session, its: dashboard_families.use(session)),
    case(
        dashboard_families.use_week,
        "read_control",
        "school_class",
        lambda session, its: dashboard_families.use_week(session, its.school_class, its.date),
    ),
    case(
        dashboard_families.never_came,
        "read_control",
        "school_class",
        lambda session, its: dashboard_families.never_came(session, its.school_class),
    ),
    case(
        dashboard_families.unanswered,
        "read_control",
        "",
        lambda session, its: dashboard_families.unanswered(session),
    ),
    case(
        dashboard_load.load,
        "read_control",
        "",
        lambda session, its: dashboard_load.load(session, its.date, its.date),
    ),
    case(
        dashboard_load.load_day,
        "read_control",
        "school_class",
        lambda session, its: dashboard_load.load_day(session, its.school_class, its.date),
    ),
)
