"""The fixed vocabularies of the domain, for the floors above (which do not see `models`)."""

from models.codes import (
    STAFF_ROLES,
    AccountKind,
    AttendanceCode,
    Box,
    HandInState,
    HolidayKind,
    LessonState,
    MarkValue,
    Role,
    Scale,
    Side,
    TermKind,
    TermMarkKind,
)

__all__ = [
    "STAFF_ROLES",
    "AccountKind",
    "AttendanceCode",
    "Box",
    "HandInState",
    "HolidayKind",
    "LessonState",
    "MarkValue",
    "Role",
    "Scale",
    "Side",
    "TermKind",
    "TermMarkKind",
    "side_of",
]


def side_of(role: Role) -> Side:
    """As what somebody in this role writes and reads messages."""
    return {Role.PARENT: Side.PARENT, Role.PUPIL: Side.PUPIL}.get(role, Side.STAFF)
