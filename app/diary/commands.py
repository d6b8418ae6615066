"""What is written around a diary: looks, remarks."""

from __future__ import annotations

from datetime import date, timedelta

from peewee import fn

from app.changes import Record, cell_history
from app.clock import monday
from app.errors import Conflict, NotAllowed, NotFound, Refused
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.diary import DiaryVisit, Remark

PARTS = frozenset({"week", "marks", "charts", "rating", "homework"})
REMARK_KINDS = frozenset({"remark", "praise", "notice"})
LONGEST_REMARK = 1000
SAME_LOOK = timedelta(minutes=10)
"""Looks this close to one another are one, so that leafing through the diary writes nothing to the share."""


@command(Action.RECORD_VISIT, pupil="pupil_id")
def record_visit(session: Session, pupil_id: int, part: str) -> None:
    """Note that this person looks at a part of a pupil's diary in this week.  Raises
    Refused("visit.bad_part").

    The row is itself a record, so the change log only tells of the first look of a week.
    """
    if part not in PARTS:
        raise Refused("visit.bad_part", part=part)
    now, week = session.clock.now(), monday(session.clock.today())
    here = (
        DiaryVisit.pupil == pupil_id,
        DiaryVisit.week == week,
        DiaryVisit.person == session.person_id,
        DiaryVisit.part == part,
    )
    last = next((row[0] for row in rows(DiaryVisit.select(DiaryVisit.last_at).where(*here))), None)
    if last is None:
        DiaryVisit.insert(
            pupil=pupil_id, week=week, person=session.person_id, part=part, first_at=now, last_at=now
        ).execute()
        key = f"{pupil_id}/{week:%Y%m%d}/{session.person_id}/{part}"
        record(session, Record("diary_visit", key, None, {"part": part}, pupil=pupil_id, date=week))
    elif now - last >= SAME_LOOK:
        DiaryVisit.update(looks=DiaryVisit.looks + 1, last_at=now).where(*here).execute()


@command(Action.WRITE_REMARK, course="course_id", pupil="pupil_id")
def add_remark(
    session: Session,
    pupil_id: int,
    date: date,
    kind: str,
    text: str,
    *,
    course_id: int | None = None,
    number: int | None = None,
    token: str | None = None,
) -> int:
    """Write to the family about a day, or a lesson of a course; returns the remark's number of that day.

    A teacher names a course of his own that the pupil takes.  With a `token`, which the caller makes up for each
    remark, a remark is written once however often it is sent: also when it was changed or taken back since.
    Errors: Refused remark.bad_kind, remark.empty, remark.too_long, pupil.not_in_course.
    """
    text = text.strip()
    if kind not in REMARK_KINDS:
        raise Refused("remark.bad_kind", kind=kind)
    _check_words(text)
    if token is not None and (sent := _sent_before(pupil_id, date, course_id, number, token)) is not None:
        return sent
    if course_id is not None:
        taken = {one.course.course_id for one in structure.pupil_courses(session, pupil_id, date)}
        if course_id not in taken:
            raise Refused("pupil.not_in_course", course=course_id, pupil=pupil_id, date=date)
    of_day = Remark.select(fn.MAX(Remark.no)).where(Remark.pupil == pupil_id, Remark.date == date)
    no = int(of_day.scalar() or 0) + 1
    Remark.insert(
        pupil=pupil_id, date=date, no=no, course=course_id, number=number, kind=kind, text=text,
        author=session.person_id, written_at=session.clock.now(),
    ).execute()  # fmt: skip
    after = {"kind": kind, "text": text} | ({"token": token} if token is not None else {})
    record(session, _remark_record(pupil_id, date, no, course_id, number, None, after))
    return no


@command(Action.WRITE_REMARK, course="course_id", pupil="pupil_id")
def change_remark(
    session: Session,
    pupil_id: int,
    date: date,
    no: int,
    text: str,
    *,
    expected: str,
    course_id: int | None = None,
) -> None:
    """Change the text of a remark of one's own; "" takes it away.  `course_id` is that of the remark.

    Errors: NotFound remark.unknown; NotAllowed for a remark of somebody else; Refused remark.too_long; Conflict.
    """
    here = (Remark.pupil == pupil_id, Remark.date == date, Remark.no == no)
    columns = (Remark.kind, Remark.text, Remark.author, Remark.course, Remark.number)
    found = next(rows(Remark.select(*columns).where(*here)), None)
    if found is None or found[3] != course_id:
        raise NotFound("remark.unknown", pupil=pupil_id, date=date, no=no)
    kind, before, author, course, number = found
    if author != session.person_id:
        raise NotAllowed("not_allowed", action=Action.WRITE_REMARK.value, role=session.role.value)
    text = text.strip()
    if text == before:
        return
    if text:
        _check_words(text)
    old, new = ({"kind": kind, "text": words} if words else None for words in (before, text))
    change = _remark_record(pupil_id, date, no, course, number, old, new)
    if before != expected:
        raise Conflict(
            "conflict", entity=change.entity, key=change.key, expected=expected, wanted=text, actual=before
        )
    if text:
        Remark.update(text=text).where(*here).execute()
    else:
        Remark.delete().where(*here).execute()
    record(session, change)


def _check_words(text: str) -> None:
    if not text:
        raise Refused("remark.empty")
    if len(text) > LONGEST_REMARK:
        raise Refused("remark.too_long", most=LONGEST_REMARK)


def _sent_before(
    pupil_id: int, on: date, course_id: int | None, number: int | None, token: str
) -> int | None:
    """The number that a remark got when it was sent before.  The log knows it, whatever became of the remark."""
    for change in cell_history(pupil=pupil_id, course=course_id, on=on, number=number):
        if change.entity == "remark" and change.after is not None and change.after.get("token") == token:
            return int(change.key.rsplit("/", 1)[1])
    return None


def _remark_record(
    pupil_id: int,
    on: date,
    no: int,
    course_id: int | None,
    number: int | None,
    before: dict[str, str] | None,
    after: dict[str, str] | None,
) -> Record:
    key = f"{pupil_id}/{on:%Y%m%d}/{no}"
    return Record("remark", key, before, after, course=course_id, pupil=pupil_id, date=on, number=number)
