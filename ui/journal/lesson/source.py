"""How the lesson panel reads and writes: jobs for the database thread, made of the app's functions."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import TYPE_CHECKING

from ui.journal.lesson.wishes import Due, LessonKey, LessonView, Part, Wish

if TYPE_CHECKING:
    from app.session import Session

#: Homework is given for one of so many lessons ahead.
MOST_LATER = 12


def read_lesson(session: Session, key: LessonKey) -> LessonView:
    """A lesson, what its plan offers, and the lessons after it."""
    from app.homework.of_lesson import lesson_homework
    from app.journal.queries import colleagues, lesson_card, work_kinds
    from app.permissions import Action, Target, can
    from app.plans.queries import next_topic

    may_write = can(session, Action.EDIT_LESSON, Target(course=key.course))
    return LessonView(
        lesson_card(session, *key),
        next_topic(session, *key),
        work_kinds(session, key.course),
        _later(session, key),
        colleagues(session, key.course) if may_write else (),
        lesson_homework(session, *key),
    )


def carry_out(session: Session, key: LessonKey, wish: Wish) -> None:
    """Do what is wished.  Raises what the command raises."""
    from app.journal import commands

    part, number = wish.place.part, wish.place.no
    if part is Part.TOPIC:
        commands.set_topic(session, *key, wish.wanted, expected=wish.expected)
    elif part is Part.HOMEWORK:
        _set_homework(session, key, wish)
    elif part is Part.MINUTES:
        _set_minutes(session, key, wish)
    elif part is Part.INDIVIDUAL:
        _set_individual(session, key, wish)
    elif part is Part.STATE:
        commands.set_lesson_state(
            session,
            *key,
            wish.wanted.state,
            expected=wish.expected.state,
            substitute_id=wish.wanted.substitute,
            expected_substitute=wish.expected.substitute,
        )
    elif part is Part.NEW_WORK:
        commands.add_work(session, *key, wish.wanted)
    elif part is Part.NO_WORK and number is not None:
        commands.remove_work(session, *key, number)
    elif number is not None:
        _change_work(session, key, number, wish)


def _later(session: Session, key: LessonKey) -> tuple[Due, ...]:
    """In this period and, when it runs out, the next one."""
    from app.journal.queries import course_terms, lesson_dates

    found: list[tuple[dt.date, int]] = []
    for term in course_terms(session, key.course):
        if term.ends >= key.date and len(found) < MOST_LATER:
            dates = lesson_dates(session, key.course, term.id)
            found += [one for one in dates if one > (key.date, key.number)]
    return tuple(found[:MOST_LATER])


def _set_homework(session: Session, key: LessonKey, wish: Wish) -> None:
    from app.journal import commands
    from app.journal.queries import lesson_card

    assert wish.place.due is not None
    day, number = wish.place.due
    row = wish.row
    if row is not None:
        commands.set_homework(
            session, key.course, day, row.no, wish.wanted, expected=wish.expected,
            due_number=row.due_number, set_date=row.set_date, set_number=row.set_number,
            minutes=row.minutes,
        )  # fmt: skip
        return
    # What was not seen has no number to compare.  Is it there already (sent once before and stored, though the answer
    # was lost; or a colleague has given some for the same lesson), it is judged like a change of that.
    given = lesson_card(session, *key).homework_given
    found = next(
        (
            one
            for one in given
            if one.due_date == day and one.pupil_id is None and one.due_number in (None, number)
        ),
        None,
    )
    actual = found.text if found is not None else ""
    if actual == wish.wanted.strip():
        return
    if actual != wish.expected:
        from app.errors import Conflict

        raise Conflict(
            "conflict", entity="homework", expected=wish.expected, wanted=wish.wanted, actual=actual
        )
    if found is not None:
        _set_homework(session, key, replace(wish, row=found))
    elif wish.wanted.strip():
        commands.set_homework(
            session,
            key.course,
            day,
            None,
            wish.wanted,
            due_number=number,
            set_date=key.date,
            set_number=key.number,
        )


def _set_minutes(session: Session, key: LessonKey, wish: Wish) -> None:
    """How long homework for everybody takes; without homework there is nothing to estimate."""
    from app.errors import Conflict
    from app.journal import commands
    from app.journal.queries import lesson_card

    assert wish.place.due is not None
    day, number = wish.place.due
    for row in lesson_card(session, *key).homework_given:
        if row.due_date == day and row.pupil_id is None and row.due_number in (None, number):
            actual = row.minutes or 0
            if actual not in (wish.expected, wish.wanted, *wish.tried):
                raise Conflict(
                    "conflict", entity="homework", expected=wish.expected, wanted=wish.wanted, actual=actual
                )
            commands.set_homework(
                session, key.course, day, row.no, row.text, expected=row.text, due_number=row.due_number,
                set_date=row.set_date, set_number=row.set_number, minutes=wish.wanted or None,
            )  # fmt: skip
            return


def _set_individual(session: Session, key: LessonKey, wish: Wish) -> None:
    from app.homework.of_lesson import lesson_homework
    from app.journal import commands

    assert wish.place.due is not None
    day, number = wish.place.due
    seen: dict[int, int] = {}
    due_number: int | None = number
    for piece in lesson_homework(session, *key).given:
        if wish.place.no is not None and (piece.due_date, piece.no) == (day, wish.place.no):
            seen = {one.pupil_id: one.no for one in piece.pupils if one.no is not None}
            due_number = piece.due_number
    if wish.place.no is not None and not seen and not wish.wanted.text:
        return  # taken back by an earlier try
    commands.set_individual_homework(
        session, key.course, day, wish.wanted.text, wish.wanted.pupils, seen=seen, expected=wish.expected.text,
        due_number=due_number, set_date=key.date, set_number=key.number, minutes=wish.wanted.minutes,
    )  # fmt: skip


def _change_work(session: Session, key: LessonKey, number: int, wish: Wish) -> None:
    from app.journal import commands
    from app.journal.rows import WorkRow

    seen, wanted = wish.expected, wish.wanted
    commands.change_work(
        session,
        *key,
        WorkRow(number, seen.kind, "", seen.weight, seen.weight > 0, seen.title or None),
        kind_id=wanted.kind,
        weight=wanted.weight,
        title=wanted.title,
    )
