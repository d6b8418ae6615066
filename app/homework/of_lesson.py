"""The homework that has to do with a lesson: due at it, given at it; for whom, with which files, who has handed in."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from app.files.attaching import attached
from app.files.rows import StoredRef
from app.homework.hand_in_rows import LessonHomework, PieceAtLesson, PupilName
from app.homework.hand_ins import Task, due_of, tasks_of
from app.homework.handed_in import hand_in_counts
from app.homework.rules import SLACK, LessonSlot
from app.journal.homework_files import OWNER, change_homework_files
from app.journal.keys import homework_key
from app.journal.reading import may_read, readable_roster
from app.permissions import Action
from app.school.rows import RosterLine
from app.session import Session
from app.unit_of_work import command, query
from models.base import rows, within
from models.journal import Homework, Lesson

_AHEAD = timedelta(days=60)
"""So far ahead of a lesson the homework given at it is looked for."""


@query(Action.READ_JOURNAL, course="course_id")
def lesson_homework(session: Session, course_id: int, on: date, number: int) -> LessonHomework:
    """The homework of a lesson: what is due at it (by `rules.due_lesson`), then what was given at it.  4 statements at
    most.  What was given to several pupils in the same words is one piece, by the number of its first."""
    lessons = _lessons(course_id, on)
    found = [
        one for one in _tasks(course_id, on) if one.pupil is None or may_read(session, course_id, one.pupil)
    ]
    due, given = [], []
    for one in found:
        where = due_of(one, lessons)
        if (where.date, where.number) == (on, number):
            due.append(one)
        elif (one.set_date, one.set_number) in ((on, number), (on, None)):
            given.append(one)
    shown = [*due, *given]
    if not shown:
        return LessonHomework((), (), _names(session, course_id, on))
    files = attached(OWNER, [homework_key(course_id, one.due_date, one.no) for one in shown])
    days = [one.due_date for one in shown]
    counts = hand_in_counts(session, course_id, min(days), max(days))
    roster = {line.pupil_id: line for line in readable_roster(session, course_id)}

    def pieces(those: Iterable[Task]) -> tuple[PieceAtLesson, ...]:
        groups: dict[tuple[object, ...], list[Task]] = {}
        for one in those:
            key = (one.due_date, one.text, one.due_number, one.set_date, one.set_number)
            groups.setdefault((*key, one.no) if one.pupil is None else key, []).append(one)
        return tuple(_piece(group) for group in groups.values())

    def _piece(group: list[Task]) -> PieceAtLesson:
        first = group[0]
        known = [counts[one.due_date, one.no] for one in group if (one.due_date, one.no) in counts]
        pupils = tuple(
            PupilName(one.pupil, roster[one.pupil].name if one.pupil in roster else "", one.no)
            for one in group
            if one.pupil is not None
        )
        of = len(pupils) or sum(line.covers(first.due_date) for line in roster.values())
        where = due_of(first, lessons)
        return PieceAtLesson(
            due_date=first.due_date, no=first.no, text=first.text, minutes=first.minutes,
            due_number=first.due_number, due=(where.date, where.number), pupils=pupils, of=of,
            handed_in=sum(one.handed_in for one in known), waiting=sum(one.waiting for one in known),
            files=files.get(homework_key(course_id, first.due_date, first.no), ()),
        )  # fmt: skip

    return LessonHomework(pieces(due), pieces(given), _names(session, course_id, on))


def _names(session: Session, course_id: int, on: date) -> tuple[PupilName, ...]:
    """To whom homework can be given at the lesson."""
    return tuple(_name(line) for line in readable_roster(session, course_id) if line.covers(on))


def _name(line: RosterLine) -> PupilName:
    return PupilName(line.pupil_id, line.name)


def _lessons(course_id: int, on: date) -> list[LessonSlot]:
    found = Lesson.select(Lesson.date, Lesson.number, Lesson.state, Lesson.moved_from).where(
        Lesson.course == course_id, within(Lesson.date, on - 2 * SLACK, on + _AHEAD + SLACK)
    )
    return [LessonSlot(*row) for row in rows(found.order_by(Lesson.date, Lesson.number))]


def _tasks(course_id: int, on: date) -> list[Task]:
    """All homework that may be due at the lesson, or was given at it."""
    return tasks_of(course_id, within(Homework.due_date, on - SLACK, on + _AHEAD))


@command(Action.EDIT_LESSON, course="course_id")
def change_files(
    session: Session,
    course_id: int,
    due_date: date,
    nos: Sequence[int],
    *,
    attaching: Sequence[StoredRef] = (),
    detaching: Collection[str] = (),
) -> None:
    """Attach files to a piece of homework, and take others off by their names: of each of its numbers, where it was
    given to several pupils.  Errors as of `app.journal.homework_files.change_homework_files`."""
    for no in nos:
        key = homework_key(course_id, due_date, no)
        there = attached(OWNER, [key]).get(key, ())
        gone = [one.attachment_id for one in there if one.name in detaching]
        change_homework_files(session, course_id, due_date, no, attaching=attaching, detaching=gone)
