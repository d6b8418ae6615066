"""The fixed vocabularies of the domain, for the floors above (which do not see `models`)."""

from models.codes import (
    STAFF_ROLES,
    AccountKind,
    AttendanceCode,
    HolidayKind,
    LessonState,
    MarkValue,
    Role,
    Scale,
    TermKind,
    TermMarkKind,
)

__all__ = [
    "STAFF_ROLES",
    "AccountKind",
    "AttendanceCode",
    "HolidayKind",
    "LessonState",
    "MarkValue",
    "Role",
    "Scale",
    "TermKind",
    "TermMarkKind",
]
