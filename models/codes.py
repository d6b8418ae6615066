"""The small fixed vocabularies of the school file, as the integers that are stored.

They are part of the file format: a number, once given, never changes its meaning.
"""

from __future__ import annotations

from enum import IntEnum, StrEnum


class Role(StrEnum):
    """Who somebody is while signed in.  A person can hold several roles and works in one at a time."""

    ADMIN = "admin"
    DEPUTY = "deputy"
    HEAD = "head"
    TEACHER = "teacher"
    CLASS_TEACHER = "class_teacher"
    PARENT = "parent"
    PUPIL = "pupil"


class Side(StrEnum):
    """As what somebody writes and reads messages: what a teacher wrote at work is not in a parent's diary, also where
    both are one person."""

    STAFF = "staff"
    PARENT = "parent"
    PUPIL = "pupil"


class Box(IntEnum):
    """Where a thread lies with one who takes part in it."""

    INBOX = 0
    ARCHIVE = 1
    MAILING = 2  # of who sent it to many, until one answers: the mailing's line stands for it


STAFF_ROLES = (Role.ADMIN, Role.DEPUTY, Role.HEAD, Role.TEACHER)
"""Roles that are granted.  The other three follow from facts: class teacher, guardianship, enrolment."""


class MarkValue(IntEnum):
    """Values of `Mark.value` and `TermMark.value` that are not numbers; marks proper are 1, 2, 3, …"""

    PASSED = -1  # зач
    FAILED = -2  # незач
    EXEMPT = -3  # осв
    NOT_ATTESTED = -4  # н/а
    DEBT = -5  # • : a work not handed in, with a due date
    DEFERRED = -6  # отсрочка


class AttendanceCode(IntEnum):
    """What was wrong with a pupil's presence at a lesson; no row means present."""

    ABSENT = 1  # н: no reason known yet
    EXCUSED = 2  # п, у: with a good reason
    ILL = 3  # б
    LATE = 4  # о: present, but late


class LessonState(IntEnum):
    """What became of a lesson."""

    NORMAL = 0
    HELD_EMPTY = 1  # held, nothing to enter
    CANCELLED = 2
    MOVED = 3  # here by having been moved; `Lesson.moved_from` tells from where
    REPLACED = 4  # held by the substitute named in the row


class HandInState(IntEnum):
    """What became of a version of what a pupil handed in."""

    WAITS = 0  # for the teacher's answer
    ANSWERED = 1
    RETURNED = 2  # to be worked over
    REPLACED = 3  # by a newer version, before it was answered


class TermMarkKind(IntEnum):
    """Which mark of the report card."""

    TERM = 1
    YEAR = 2
    EXAM = 3
    FINAL = 4


class TermKind(StrEnum):
    """How a class's year is divided."""

    QUARTERS = "quarters"
    HALF_YEARS = "half_years"
    TRIMESTERS = "trimesters"
    OWN = "own"


class HolidayKind(StrEnum):
    """Why there is no school on these days."""

    VACATION = "vacation"
    PUBLIC = "public"
    WORKDAY = "workday"  # a Saturday or holiday on which school is held after all


class Scale(StrEnum):
    """The scale that a subject is marked on."""

    FIVE = "5"
    TEN = "10"
    TWELVE = "12"
    HUNDRED = "100"
    PASS = "pass"
    NONE = "none"


class AccountKind(StrEnum):
    """Which door an account is for, and so who issues and resets it."""

    STAFF = "staff"  # the administrator
    FAMILY = "family"  # the class teacher
