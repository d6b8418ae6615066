"""Writing homework: what the command `set_homework` does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from peewee import fn

from app.changes import Record
from app.errors import NotFound, Refused
from app.journal.cells import expect
from app.journal.homework_files import drop_files
from app.journal.keys import homework_done_key, homework_key
from app.journal.lengths import LONGEST_HOMEWORK, check_length
from app.school import structure
from app.session import Session
from app.unit_of_work import record
from models.base import rows
from models.journal import Homework, HomeworkAnswer, HomeworkDone, HomeworkDraft


@dataclass(frozen=True)
class Content:
    """Homework without its place; see `app.journal.commands.set_homework`."""

    text: str
    due_number: int | None
    set_date: date | None
    set_number: int | None
    pupil: int | None
    minutes: int | None

    def state(self) -> dict[str, Any]:
        """What the change log keeps of it."""
        given = self.set_date.isoformat() if self.set_date else None
        return {**vars(self), "set_date": given}


def write(
    session: Session, course_id: int, due_date: date, no: int | None, wanted: Content, expected: str
) -> int | None:
    """See `app.journal.commands.set_homework`."""
    _judge(session, course_id, due_date, wanted)
    before = None if no is None else _stored(course_id, due_date, no)
    if before is None and not wanted.text:
        raise Refused("homework.empty")
    if before == wanted:
        return no
    if before is None or before.text != wanted.text:
        check_length(wanted.text, LONGEST_HOMEWORK)
    number = _next_number(course_id, due_date) if no is None else no
    key = homework_key(course_id, due_date, number)
    if before is not None:
        expect("homework", key, expected, before.text, wanted.text)
    after = wanted if wanted.text else None
    course = structure.course_facts(session, course_id)
    place = {"home": course.home_id, "due_date": due_date, "course": course_id, "no": number}
    if after is None:
        _keep_answers(course_id, due_date, number)
        _take_ticks_away(session, course_id, due_date, number)
        _drop_drafts(session, course_id, due_date, number)
        drop_files(session, course_id, due_date, number)
    elif before is not None and after.pupil not in (None, before.pupil):
        _keep_answers(course_id, due_date, number, but=after.pupil)
    _store(session, place, before, after)
    # For one pupil alone only if it was so before too: else the others have to learn of it.
    pupils = {one.pupil for one in (before, after) if one is not None}
    record(
        session,
        Record(
            "homework", key, before and before.state(), after and after.state(),
            course=course_id, school_class=course.class_id, date=due_date, number=wanted.due_number,
            pupil=pupils.pop() if len(pupils) == 1 else None,
        ),
    )  # fmt: skip
    return number if after else None


def _store(session: Session, place: dict[str, Any], before: Content | None, after: Content | None) -> None:
    here = [getattr(Homework, name) == value for name, value in place.items()]
    if after is None:
        Homework.delete().where(*here).execute()
        return
    values = {**vars(after), "author": session.person_id, "entered_at": session.clock.now()}
    if before is None:
        Homework.insert(**place, **values).execute()
    else:
        Homework.update(**values).where(*here).execute()


def _keep_answers(course_id: int, due_date: date, no: int, *, but: int | None = None) -> None:
    """What pupils have handed in is theirs, and homework stays to be seen with it.  `but`: who keeps it anyway."""
    here = [HomeworkAnswer.course == course_id, HomeworkAnswer.due_date == due_date, HomeworkAnswer.no == no]
    if but is not None:
        here.append(HomeworkAnswer.pupil != but)
    answers = HomeworkAnswer.select(HomeworkAnswer.pupil).where(*here).distinct().count()
    if answers:
        raise Refused("homework.has_answers", count=answers)


def _take_ticks_away(session: Session, course_id: int, due_date: date, no: int) -> None:
    """Who had ticked it stays in the change log."""
    here = (HomeworkDone.course == course_id, HomeworkDone.due_date == due_date, HomeworkDone.no == no)
    pupils = [row[0] for row in rows(HomeworkDone.select(HomeworkDone.pupil).where(*here))]
    if not pupils:
        return
    HomeworkDone.delete().where(*here).execute()
    record(
        session,
        *(
            Record(
                "homework_done", homework_done_key(pupil, due_date, course_id, no), {"done": True}, None,
                course=course_id, pupil=pupil, date=due_date,
            )
            for pupil in sorted(pupils)
        ),
    )  # fmt: skip


def _drop_drafts(session: Session, course_id: int, due_date: date, no: int) -> None:
    """What pupils had begun to write goes with it; that it was there stays in the change log."""
    here = (HomeworkDraft.course == course_id, HomeworkDraft.due_date == due_date, HomeworkDraft.no == no)
    found = list(rows(HomeworkDraft.select(HomeworkDraft.pupil, HomeworkDraft.text).where(*here)))
    HomeworkDraft.delete().where(*here).execute()
    for pupil, text in found:
        key = homework_done_key(pupil, due_date, course_id, no)
        record(
            session, Record("homework_draft", key, {"letters": len(text)}, None, pupil=pupil, date=due_date)
        )


def _judge(session: Session, course_id: int, due_date: date, wanted: Content) -> None:
    year = structure.course_facts(session, course_id).year
    if not year.starts <= due_date <= year.ends:
        raise Refused("date.outside_year", date=due_date, starts=year.starts, ends=year.ends)
    if wanted.set_date is not None and wanted.set_date > due_date:
        raise Refused("homework.due_before_set", due=due_date, set=wanted.set_date)
    if wanted.minutes is not None and not 1 <= wanted.minutes <= 600:
        raise Refused("homework.bad_minutes", value=wanted.minutes)
    if wanted.text and wanted.pupil is not None:
        lines = {line.pupil_id: line for line in structure.roster(session, course_id)}
        if wanted.pupil not in lines or not lines[wanted.pupil].covers(due_date):
            raise Refused("pupil.not_in_course", course=course_id, pupil=wanted.pupil, date=due_date)


def _stored(course_id: int, due_date: date, no: int) -> Content:
    columns = (
        Homework.text, Homework.due_number, Homework.set_date, Homework.set_number, Homework.pupil,
        Homework.minutes,
    )  # fmt: skip
    here = (Homework.course == course_id, Homework.due_date == due_date, Homework.no == no)
    for row in rows(Homework.select(*columns).where(*here)):
        return Content(*row)
    raise NotFound("homework.unknown", course=course_id, due=due_date, no=no)


def _next_number(course_id: int, due_date: date) -> int:
    of_day = Homework.select(fn.MAX(Homework.no)).where(
        Homework.course == course_id, Homework.due_date == due_date
    )
    return int(of_day.scalar() or 0) + 1
