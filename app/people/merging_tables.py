"""What becomes of each reference to a person when two rows are one human being: found by walking the models, so that a
table that is new cannot be forgotten (a test says so).

Most are simply moved.  Where the person is a part of a key, both may have the row, and it is said here what becomes of
that:

REFUSE   neither may be lost without somebody looking: marks, absences, period marks, what was handed in
SPANS    days are joined (`app.people.merging_spans`)
FIRST    one row is enough; that of who stays, stays
SUM      looks are added up
NEWER    of two drafts the newer one stays
NUMBER   the row gets the next free number of its kind
LINE     a line of an inbox (`app.people.merging_letters`)
ACCOUNT  see `app.people.merging`
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from peewee import ForeignKeyField, fn

from models.access import Account
from models.base import Table, rows
from models.control import PupilWeek
from models.diary import DiaryVisit, Remark, WeekSignature
from models.journal import Attendance, HomeworkAnswer, HomeworkDone, HomeworkDraft, Mark, TermMark
from models.messages import MessageDraft, MessageReceipt, SentToken, ThreadParticipant
from models.news import NewsDraft, NewsReceipt
from models.people import Guardianship, Person, StaffRole
from models.school import ClassTeacher, CourseTeacher, Enrollment, GroupMember
from models.tables import TABLES


class Way(StrEnum):
    """See the module."""

    MOVE = "move"
    REFUSE = "refuse"
    SPANS = "spans"
    FIRST = "first"
    SUM = "sum"
    NEWER = "newer"
    NUMBER = "number"
    LINE = "line"
    ACCOUNT = "account"


KEYED: dict[tuple[type[Table], str], Way] = {
    (Mark, "pupil"): Way.REFUSE,
    (Attendance, "pupil"): Way.REFUSE,
    (TermMark, "pupil"): Way.REFUSE,
    (HomeworkAnswer, "pupil"): Way.REFUSE,
    (Enrollment, "pupil"): Way.SPANS,
    (GroupMember, "pupil"): Way.SPANS,
    (ClassTeacher, "person"): Way.SPANS,
    (CourseTeacher, "teacher"): Way.SPANS,
    (StaffRole, "person"): Way.FIRST,
    (Guardianship, "parent"): Way.FIRST,
    (Guardianship, "pupil"): Way.FIRST,
    (HomeworkDone, "pupil"): Way.FIRST,
    (WeekSignature, "pupil"): Way.FIRST,
    (PupilWeek, "pupil"): Way.FIRST,
    (SentToken, "person"): Way.FIRST,
    (MessageReceipt, "person"): Way.FIRST,
    (NewsReceipt, "person"): Way.FIRST,
    (DiaryVisit, "pupil"): Way.SUM,
    (DiaryVisit, "person"): Way.SUM,
    (HomeworkDraft, "pupil"): Way.NEWER,
    (MessageDraft, "person"): Way.NEWER,
    (Remark, "pupil"): Way.NUMBER,
    (NewsDraft, "person"): Way.NUMBER,
    (ThreadParticipant, "person"): Way.LINE,
    (Account, "person"): Way.ACCOUNT,
}
"""References that are a part of a key."""


@dataclass(frozen=True)
class Reference:
    """A column that names a person, and what becomes of it."""

    table: type[Table]
    field: str
    way: Way

    @property
    def column(self) -> Any:
        """To ask by."""
        return getattr(self.table, self.field)

    @property
    def name(self) -> str:
        """«mark.pupil»."""
        meta: Any = self.table._meta
        return f"{meta.table_name}.{self.field}"

    @property
    def others(self) -> list[Any]:
        """The other columns of the key."""
        meta: Any = self.table._meta
        return [one for one in meta.get_primary_keys() if one.name != self.field]


def references() -> Iterator[Reference]:
    """All of the file.  Raises RuntimeError for a key that nobody has thought about."""
    for table in TABLES:
        meta: Any = table._meta
        keys = {one.name for one in meta.get_primary_keys()}
        for field in meta.sorted_fields:
            if not isinstance(field, ForeignKeyField) or field.rel_model is not Person:
                continue
            keyed = field.name in keys or field.unique
            way = KEYED.get((table, field.name), Way.MOVE)
            if keyed and way is Way.MOVE:
                raise RuntimeError(f"what becomes of {meta.table_name}.{field.name} when people are merged?")
            yield Reference(table, field.name, way)


def count(reference: Reference, person: int) -> int:
    """How many rows name a person."""
    return int(reference.table.select().where(reference.column == person).count())


def shared(reference: Reference, gone: int, stays: int) -> set[tuple[Any, ...]]:
    """The keys that both have.  2 statements."""
    columns = reference.others
    of = [set(rows(reference.table.select(*columns).where(reference.column == one))) for one in (gone, stays)]
    return of[0] & of[1]


def move(reference: Reference, gone: int, stays: int) -> int:
    """Rows of the one become rows of the other, as the reference says; returns how many there were."""
    there = count(reference, gone)
    if not there:
        return 0
    if reference.way is Way.SUM:
        _add_up(reference, gone, stays)
    elif reference.way is Way.NUMBER:
        _number_anew(reference, gone, stays)
    elif reference.way in (Way.FIRST, Way.NEWER):
        for key in shared(reference, gone, stays):
            _drop(reference, key, gone, stays)
    table: Any = reference.table
    table.update({reference.column: stays}).where(reference.column == gone).execute()
    return there


def _here(reference: Reference, key: tuple[Any, ...], person: int) -> Any:
    condition: Any = reference.column == person
    for column, value in zip(reference.others, key, strict=True):
        condition &= column == value
    return condition


def _drop(reference: Reference, key: tuple[Any, ...], gone: int, stays: int) -> None:
    """One of two rows of the same key."""
    table: Any = reference.table
    dropped = gone
    if hasattr(table, "confirmed_at"):  # what one of the two has confirmed is confirmed
        sure = table.select().where(_here(reference, key, gone), table.confirmed_at.is_null(False)).exists()
        known = table.select().where(_here(reference, key, stays), table.confirmed_at.is_null(False)).exists()
        dropped = stays if sure and not known else gone
    if reference.way is Way.NEWER:
        saved = [
            table.select(table.saved_at).where(_here(reference, key, one)).tuples().first()[0]
            for one in (gone, stays)
        ]
        dropped = gone if saved[0] <= saved[1] else stays
    table.delete().where(_here(reference, key, dropped)).execute()


def _add_up(reference: Reference, gone: int, stays: int) -> None:
    """Looks at the same part of a diary in the same week."""
    columns = (DiaryVisit.looks, DiaryVisit.first_at, DiaryVisit.last_at)
    for key in shared(reference, gone, stays):
        one, other = (
            next(rows(DiaryVisit.select(*columns).where(_here(reference, key, person))))
            for person in (gone, stays)
        )
        DiaryVisit.update(
            looks=one[0] + other[0], first_at=min(one[1], other[1]), last_at=max(one[2], other[2])
        ).where(_here(reference, key, stays)).execute()
        DiaryVisit.delete().where(_here(reference, key, gone)).execute()


def _number_anew(reference: Reference, gone: int, stays: int) -> None:
    """Remarks of the same day, drafts of news: the second of two of the same number gets the next free one."""
    table: Any = reference.table
    rest = [one for one in reference.others if one.name != "no"]
    for key in sorted(shared(reference, gone, stays), key=str):
        named = dict(zip(reference.others, key, strict=True))
        same: Any = reference.column.in_([gone, stays])
        for column in rest:
            same &= column == named[column]
        free = (table.select(fn.MAX(table.no)).where(same).scalar() or 0) + 1
        table.update(no=free).where(_here(reference, key, gone)).execute()
