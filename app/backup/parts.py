"""What belongs to a course, as tables: by what a row is known, what of it counts, and how the change log says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.changes import Record
from app.journal import keys
from app.school.rows import CourseFacts
from models.base import Table, rows
from models.journal import Attendance, Homework, HomeworkDone, Lesson, LessonTopic, Mark, TermMark, Work

Key = tuple[Any, ...]
Row = dict[str, Any]
Rows = dict[Key, Row]


@dataclass(frozen=True)
class Part:
    """A table: columns of the key beside the course; those that are compared; those that go along.  `home`: it lies on
    the pages of the course's home group.  `state`: what the log keeps of a row; `key_of`: its key there."""

    entity: str
    table: type[Table]
    key: tuple[str, ...]
    compared: tuple[str, ...]
    along: tuple[str, ...]
    key_of: Callable[[int, Key], str]
    state: Callable[[Row], Mapping[str, Any]]
    home: bool = False
    pupil_at: int | None = None
    """Where in the key the pupil stands."""

    @property
    def columns(self) -> tuple[str, ...]:
        """All but the key and the course."""
        return self.compared + self.along

    def read(self, course_id: int) -> Rows:
        """The rows of a course.  Inside a transaction; 1 statement."""
        fields = [getattr(self.table, name) for name in (*self.key, *self.columns)]
        found: Rows = {}
        for row in rows(self.table.select(*fields).where(self.table.course == course_id)):  # type: ignore[attr-defined]
            found[row[: len(self.key)]] = dict(zip(self.columns, row[len(self.key) :], strict=True))
        return found

    def differs(self, one: Row, other: Row) -> bool:
        """Whether what counts is another."""
        return any(one[name] != other[name] for name in self.compared)

    def store(self, course: CourseFacts, key: Key, row: Row, *, new: bool) -> None:
        """Put a row there.  Inside a command; 1 statement."""
        place = {"course": course.course_id, **dict(zip(self.key, key, strict=True))}
        if self.home:
            place["home"] = course.home_id
        if new:
            self.table.insert(**place, **row).execute()
        elif row:
            here = [getattr(self.table, name) == value for name, value in place.items()]
            self.table.update(**row).where(*here).execute()

    def record(self, course: CourseFacts, key: Key, before: Row | None, after: Row, reason: str) -> Record:
        """The change, as the commands of the journal would note it."""
        day = next((one for one in key if isinstance(one, date)), None)
        number = key[1] if self.entity in _AT_LESSON else None
        return Record(
            self.entity,
            self.key_of(course.course_id, key),
            None if before is None else self.state(before),
            self.state(after),
            course=course.course_id,
            school_class=course.class_id,
            pupil=self.pupil_of(key),
            date=day,
            number=number,
            reason=reason,
        )

    def pupil_of(self, key: Key) -> int | None:
        """The pupil that a row is about."""
        return None if self.pupil_at is None else key[self.pupil_at]


def _mark_state(row: Row) -> Mapping[str, Any]:
    due = row["due_date"]
    state = {"value": row["value"], "comment": row["comment"]}
    return state if due is None else {**state, "due": due.isoformat()}


def _homework_state(row: Row) -> Mapping[str, Any]:
    given = row["set_date"]
    state = {name: row[name] for name in ("text", "minutes", "due_number", "set_number", "pupil")}
    return {**state, "set_date": given.isoformat() if given is not None else None}


_AT_LESSON = frozenset({"lesson", "lesson_topic", "work", "mark", "attendance"})
_SLOT = ("date", "number")

PARTS: tuple[Part, ...] = (
    Part(
        "lesson", Lesson, _SLOT, ("state", "substitute", "room"), ("moved_from",),
        lambda course, key: keys.lesson_key(course, *key),
        lambda row: {name: row[name] for name in ("state", "substitute", "room")},
    ),
    Part(
        "lesson_topic", LessonTopic, _SLOT, ("topic",), (),
        lambda course, key: keys.lesson_key(course, *key), lambda row: {"topic": row["topic"]}, home=True,
    ),
    Part(
        "work", Work, (*_SLOT, "no"), ("kind", "weight", "title"), (),
        lambda course, key: keys.work_key(course, *key),
        lambda row: {name: row[name] for name in ("kind", "weight", "title")},
    ),
    Part(
        "mark", Mark, (*_SLOT, "work", "pupil"), ("value", "comment", "due_date"), ("author", "set_at"),
        lambda course, key: keys.mark_key(course, *key), _mark_state, pupil_at=3,
    ),
    Part(
        "attendance", Attendance, (*_SLOT, "pupil"), ("code", "minutes"), (),
        lambda course, key: keys.attendance_key(course, *key),
        lambda row: {"code": row["code"], "minutes": row["minutes"]}, pupil_at=2,
    ),
    Part(
        "term_mark", TermMark, ("kind", "number", "pupil"), ("value", "reason"), ("author", "set_at"),
        lambda course, key: keys.term_mark_key(course, *key),
        lambda row: {"value": row["value"], "reason": row["reason"]}, pupil_at=2,
    ),
    Part(
        "homework", Homework, ("due_date", "no"),
        ("text", "minutes", "due_number", "set_date", "set_number", "pupil"), ("author", "entered_at"),
        lambda course, key: keys.homework_key(course, *key), _homework_state, home=True,
    ),
    Part(
        "homework_done", HomeworkDone, ("pupil", "due_date", "no"), (), ("done_at",),
        lambda course, key: keys.homework_done_key(key[0], key[1], course, key[2]),
        lambda _row: {"done": True}, pupil_at=0,
    ),
)  # fmt: skip
"""In the order in which rows can be put: a mark needs its work, and that its lesson."""
