"""What was handed in, as it lies in the file.  Inside a transaction; no permission is checked here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.changes import Record
from app.codes import HandInState
from app.errors import NotFound
from app.files.attaching import attached
from app.files.rows import FileRow
from app.homework.hand_in_rows import HandIn
from app.homework.rules import SLACK, Due, LessonSlot, due_lesson, was_late
from app.journal.keys import hand_in_key
from app.school import structure
from app.session import Session
from models.base import rows, within
from models.journal import Homework, HomeworkAnswer, Lesson

OWNER = "homework_answer"
"""What files of a version hang on, see `app.files.owners`."""


@dataclass(frozen=True, slots=True)
class Task:
    """A piece of homework, by what it is known by, and as far as handing in needs it."""

    course_id: int
    due_date: date
    no: int
    due_number: int | None
    pupil: int | None
    text: str
    minutes: int | None
    set_date: date | None
    set_number: int | None
    entered_at: datetime

    @property
    def place(self) -> tuple[Any, ...]:
        """As a condition on the rows of what was handed in."""
        table = HomeworkAnswer
        return table.course == self.course_id, table.due_date == self.due_date, table.no == self.no


@dataclass(frozen=True, slots=True)
class Version:
    """A version without its text."""

    version: int
    state: HandInState
    handed_in_at: datetime
    seen_at: datetime | None
    answered_at: datetime | None
    answered_by: int | None
    comment: str | None


VERSION = (
    HomeworkAnswer.version, HomeworkAnswer.state, HomeworkAnswer.handed_in_at, HomeworkAnswer.seen_at,
    HomeworkAnswer.answered_at, HomeworkAnswer.answered_by, HomeworkAnswer.comment,
)  # fmt: skip


def version_of(row: Iterable[Any]) -> Version:
    """Of a row of the columns `VERSION`."""
    version, state, *rest = row
    return Version(version, HandInState(state), *rest)


def task(course_id: int, due_date: date, no: int) -> Task:
    """A piece of homework.  1 statement.  Raises NotFound("homework.unknown")."""
    found = tasks_of(course_id, Homework.due_date == due_date, Homework.no == no)
    if not found:
        raise NotFound("homework.unknown", course=course_id, due=due_date, no=no)
    return found[0]


def tasks_of(course_id: int, *conditions: Any) -> list[Task]:
    """The homework of a course for which this holds, in order.  1 statement."""
    found = Homework.select(
        Homework.course, Homework.due_date, Homework.no, Homework.due_number, Homework.pupil, Homework.text,
        Homework.minutes, Homework.set_date, Homework.set_number, Homework.entered_at,
    ).where(Homework.course == course_id, *conditions)  # fmt: skip
    return [Task(*row) for row in rows(found.order_by(Homework.due_date, Homework.no))]


def task_of_pupil(session: Session, pupil_id: int, course_id: int, due_date: date, no: int) -> Task:
    """The same, if it is for this pupil.  Raises NotFound("homework.unknown") for all else."""
    taken = {one.course.course_id for one in structure.pupil_courses(session, pupil_id, due_date)}
    if course_id in taken and (found := task(course_id, due_date, no)).pupil in (None, pupil_id):
        return found
    raise NotFound("homework.unknown", course=course_id, due=due_date, no=no)


def versions_of(one: Task, pupil_id: int) -> list[Version]:
    """What a pupil has handed in, the oldest version first, without texts.  1 statement."""
    found = HomeworkAnswer.select(*VERSION).where(*one.place, HomeworkAnswer.pupil == pupil_id)
    return [version_of(row) for row in rows(found.order_by(HomeworkAnswer.version))]


def lessons_around(course_id: int, due_date: date) -> list[LessonSlot]:
    """The lessons that say when homework for a day is due.  1 statement."""
    found = Lesson.select(Lesson.date, Lesson.number, Lesson.state, Lesson.moved_from).where(
        Lesson.course == course_id, within(Lesson.date, due_date - SLACK, due_date + SLACK)
    )
    return [LessonSlot(*row) for row in rows(found.order_by(Lesson.date, Lesson.number))]


def due_of(one: Task, lessons: Iterable[LessonSlot]) -> Due:
    """The lesson at which it has to be there."""
    return due_lesson(list(lessons), one.due_date, one.due_number)


def hand_in_record(one: Task, pupil_id: int, version: int, before: Any, after: Any) -> Record:
    """A change to a version, for the log: of a text its length is in it, the text itself only when it goes."""
    key = hand_in_key(one.course_id, one.due_date, one.no, pupil_id, version)
    return Record(
        "homework_answer", key, before, after, course=one.course_id, pupil=pupil_id, date=one.due_date
    )


def is_version(one: Task, pupil_id: int, version: int) -> tuple[Any, ...]:
    """The condition on one row."""
    return *one.place, HomeworkAnswer.pupil == pupil_id, HomeworkAnswer.version == version


def whole_versions(session: Session, one: Task, pupil_id: int, until: datetime | None) -> tuple[HandIn, ...]:
    """All that a pupil has handed in, with texts.  `until`: when it was due.  2 statements."""
    found = list(
        rows(
            HomeworkAnswer.select(*VERSION, HomeworkAnswer.text)
            .where(*one.place, HomeworkAnswer.pupil == pupil_id)
            .order_by(HomeworkAnswer.version)
        )
    )
    keys = {row[0]: hand_in_key(one.course_id, one.due_date, one.no, pupil_id, row[0]) for row in found}
    files = attached(OWNER, keys.values())
    return tuple(
        hand_in_of(session, version_of(row[:-1]), row[-1], until, one.entered_at, files.get(keys[row[0]], ()))
        for row in found
    )


def hand_in_of(
    session: Session,
    version: Version,
    text: str,
    until: datetime | None,
    entered_at: datetime,
    files: tuple[FileRow, ...] = (),
) -> HandIn:
    """A version with its text, as it is read."""
    author = structure.names(session, [version.answered_by]).get(version.answered_by or 0, "")
    return HandIn(
        version=version.version,
        state=version.state,
        handed_in_at=version.handed_in_at,
        is_late=until is not None and was_late(version.handed_in_at, until, entered_at),
        seen_at=version.seen_at,
        answered_at=version.answered_at,
        answered_by=author,
        comment=version.comment,
        text=text,
        files=files,
    )
