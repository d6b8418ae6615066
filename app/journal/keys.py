"""How the change log calls what lies in the journal: course, YYYYMMDD, number, work, pupil, joined by «/»."""

from __future__ import annotations

from datetime import date


def lesson_key(course: int, on: date, number: int) -> str:
    """Of a lesson and its topic."""
    return f"{course}/{on:%Y%m%d}/{number}"


def work_key(course: int, on: date, number: int, no: int) -> str:
    """Of a work."""
    return f"{lesson_key(course, on, number)}/{no}"


def mark_key(course: int, on: date, number: int, work: int, pupil: int) -> str:
    """Of a mark."""
    return f"{work_key(course, on, number, work)}/{pupil}"


def attendance_key(course: int, on: date, number: int, pupil: int) -> str:
    """Of an absence or lateness."""
    return f"{lesson_key(course, on, number)}/{pupil}"


def homework_key(course: int, due: date, no: int) -> str:
    """Of homework, by the day it is due."""
    return f"{course}/{due:%Y%m%d}/{no}"


def homework_done_key(pupil: int, due: date, course: int, no: int) -> str:
    """Of a pupil's tick at homework."""
    return f"{pupil}/{due:%Y%m%d}/{course}/{no}"


def term_mark_key(course: int, kind: int, number: int, pupil: int) -> str:
    """Of a mark of the report card."""
    return f"{course}/{kind}/{number}/{pupil}"


def hand_in_key(course: int, due: date, no: int, pupil: int, version: int) -> str:
    """Of a version of what a pupil handed in for homework."""
    return f"{homework_key(course, due, no)}/{pupil}/{version}"
