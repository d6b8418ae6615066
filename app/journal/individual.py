"""Homework for some pupils of a course: in the same words for each of them, and each with a number of its own, so that
nobody learns of the others.  What the command `set_individual_homework` does."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

from app.journal import homework
from app.journal.homework import Content
from app.session import Session
from models.base import rows
from models.journal import Homework


def write(
    session: Session,
    course_id: int,
    due_date: date,
    wanted: Content,
    pupils: Collection[int],
    seen: Mapping[int, int],
    expected: str,
) -> dict[int, int]:
    """See `app.journal.commands.set_individual_homework`."""
    for pupil, no in seen.items():
        if pupil not in pupils or not wanted.text:
            gone = replace(wanted, text="", pupil=pupil)
            homework.write(session, course_id, due_date, no, gone, expected)
    if not wanted.text:
        return {}
    numbers: dict[int, int] = {}
    for pupil in sorted(pupils):
        one = replace(wanted, pupil=pupil)
        if pupil in seen:
            number = homework.write(session, course_id, due_date, seen[pupil], one, expected)
        else:
            sent = _sent_before(course_id, due_date, one)
            number = sent if sent is not None else homework.write(session, course_id, due_date, None, one, "")
        if number is not None:
            numbers[pupil] = number
    return numbers


def _sent_before(course_id: int, due_date: date, one: Content) -> int | None:
    """The number of the very same homework: it was stored by a try whose answer was lost."""
    found = Homework.select(Homework.no).where(
        Homework.course == course_id, Homework.due_date == due_date, Homework.pupil == one.pupil,
        Homework.text == one.text, Homework.set_date == one.set_date, Homework.set_number == one.set_number,
    )  # fmt: skip
    return next((row[0] for row in rows(found)), None)
