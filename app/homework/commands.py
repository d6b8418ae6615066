"""What a pupil does with homework: ticks it as done, hands in what was done.  Teachers write it in `app.journal`, and
answer in `app.homework.answering`."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.changes import Record
from app.codes import HandInState
from app.errors import Conflict, Refused
from app.homework.hand_in_rows import LONGEST_HAND_IN, MOST_VERSIONS
from app.homework.hand_ins import Task, Version, hand_in_record, is_version, task_of_pupil, versions_of
from app.journal.keys import homework_done_key
from app.journal.lengths import check_length
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.journal import HomeworkAnswer, HomeworkDone, HomeworkDraft


@command(Action.TICK_HOMEWORK, pupil="pupil_id")
def tick_homework(
    session: Session, pupil_id: int, course_id: int, due_date: date, no: int, done: bool
) -> None:
    """Tick homework as done, or take the tick away.  Done twice it does nothing.

    Errors: NotFound homework.unknown, also for homework of a course that the pupil does not take or that is
    for somebody else.
    """
    _tick(session, task_of_pupil(session, pupil_id, course_id, due_date, no), pupil_id, done)


@command(Action.HAND_IN_HOMEWORK, pupil="pupil_id")
def hand_in(
    session: Session, pupil_id: int, course_id: int, due_date: date, no: int, text: str, *, expected: int
) -> int:
    """Hand in homework; returns the number of the version.  What was handed in before stays.

    `expected` is the last version as the pupil knows it, 0: none.  Sent once more by a PC that has not heard the
    answer, it is not stored twice.  It ticks the homework as done and ends the pupil's draft; a version that the
    teacher has answered stays answered, and this one waits.
    Errors: NotFound homework.unknown; Refused hand_in.empty, hand_in.too_many (most); BadInput text.too_long; Conflict
    (actual: the last version) when another one was handed in meanwhile.
    """
    text = text.strip()
    if not text:
        raise Refused("hand_in.empty")
    check_length(text, LONGEST_HAND_IN)
    one = task_of_pupil(session, pupil_id, course_id, due_date, no)
    known = versions_of(one, pupil_id)
    last = known[-1].version if known else 0
    if last == expected + 1 and _text_of(one, pupil_id, last) == text:
        return last
    if last != expected:
        data = {"entity": "homework_answer", "expected": expected, "actual": last}
        raise Conflict("conflict", **data, wanted=text)
    if last == MOST_VERSIONS:
        raise Refused("hand_in.too_many", most=MOST_VERSIONS)
    if known and known[-1].state is HandInState.WAITS:
        _set_state(session, one, pupil_id, known[-1], HandInState.REPLACED)
    HomeworkAnswer.insert(
        course=course_id, due_date=due_date, no=no, pupil=pupil_id, version=last + 1, text=text,
        handed_in_at=session.clock.now(),
    ).execute()  # fmt: skip
    record(session, hand_in_record(one, pupil_id, last + 1, None, _handed_in(text)))
    _tick(session, one, pupil_id, True)
    _keep_draft(session, one, pupil_id, "")
    return last + 1


@command(Action.HAND_IN_HOMEWORK, pupil="pupil_id")
def withdraw_hand_in(
    session: Session, pupil_id: int, course_id: int, due_date: date, no: int, version: int
) -> None:
    """Take back what was handed in last, before the teacher has seen it: it is a draft again, and the version before
    it waits where it did.  Is it gone already, nothing is done; a tick stays.

    Errors: NotFound homework.unknown; Refused hand_in.seen (the teacher has seen or answered it), hand_in.not_last.
    """
    one = task_of_pupil(session, pupil_id, course_id, due_date, no)
    known = versions_of(one, pupil_id)
    mine = next((two for two in known if two.version == version), None)
    if mine is None:
        return
    if mine is not known[-1]:
        raise Refused("hand_in.not_last")
    if mine.state is not HandInState.WAITS or mine.seen_at is not None:
        raise Refused("hand_in.seen")
    text = _text_of(one, pupil_id, version)
    HomeworkAnswer.delete().where(*is_version(one, pupil_id, version)).execute()
    record(session, hand_in_record(one, pupil_id, version, {**_handed_in(text), "text": text}, None))
    if len(known) > 1 and known[-2].state is HandInState.REPLACED:
        _set_state(session, one, pupil_id, known[-2], HandInState.WAITS)
    if not _draft_of(one, pupil_id):
        _keep_draft(session, one, pupil_id, text)


@command(Action.HAND_IN_HOMEWORK, pupil="pupil_id")
def keep_hand_in_draft(
    session: Session, pupil_id: int, course_id: int, due_date: date, no: int, text: str
) -> None:
    """Keep what is written and not handed in, for the same pupil at any PC; "" drops it.

    Errors: NotFound homework.unknown; BadInput text.too_long.
    """
    check_length(text, LONGEST_HAND_IN)
    one = task_of_pupil(session, pupil_id, course_id, due_date, no)
    _keep_draft(session, one, pupil_id, text if text.strip() else "")


# --- inside --------------------------------------------------------------------------------------------------


def _tick(session: Session, one: Task, pupil_id: int, done: bool) -> None:
    place = {"pupil": pupil_id, "due_date": one.due_date, "course": one.course_id, "no": one.no}
    here = [getattr(HomeworkDone, name) == value for name, value in place.items()]
    before = HomeworkDone.select().where(*here).exists()
    if before == done:
        return
    if done:
        HomeworkDone.insert(**place, done_at=session.clock.now()).execute()
    else:
        HomeworkDone.delete().where(*here).execute()
    key = homework_done_key(pupil_id, one.due_date, one.course_id, one.no)
    old, new = ({"done": True} if two else None for two in (before, done))
    record(
        session,
        Record(
            "homework_done", key, old, new, course=one.course_id, pupil=pupil_id, date=one.due_date
        ),
    )  # fmt: skip


def _handed_in(text: str) -> dict[str, Any]:
    return {"state": int(HandInState.WAITS), "letters": len(text)}


def _set_state(session: Session, one: Task, pupil_id: int, version: Version, state: HandInState) -> None:
    HomeworkAnswer.update(state=int(state)).where(*is_version(one, pupil_id, version.version)).execute()
    before, after = {"state": int(version.state)}, {"state": int(state)}
    record(session, hand_in_record(one, pupil_id, version.version, before, after))


def _text_of(one: Task, pupil_id: int, version: int) -> str:
    found = HomeworkAnswer.select(HomeworkAnswer.text).where(*is_version(one, pupil_id, version))
    return str(next(rows(found))[0])


def _is_draft(one: Task, pupil_id: int) -> tuple[Any, ...]:
    table = HomeworkDraft
    return (
        table.pupil == pupil_id, table.due_date == one.due_date, table.course == one.course_id, table.no == one.no
    )  # fmt: skip


def _draft_of(one: Task, pupil_id: int) -> str:
    found = HomeworkDraft.select(HomeworkDraft.text).where(*_is_draft(one, pupil_id))
    return str(next(rows(found), ("",))[0])


def _keep_draft(session: Session, one: Task, pupil_id: int, text: str) -> None:
    """The log tells that there is one, of whom and for what; its words are nobody's business."""
    before = _draft_of(one, pupil_id)
    if before == text:
        return
    if text:
        place = {"pupil": pupil_id, "due_date": one.due_date, "course": one.course_id, "no": one.no}
        target = [getattr(HomeworkDraft, name) for name in place]
        HomeworkDraft.insert(**place, text=text, saved_at=session.clock.now()).on_conflict(
            conflict_target=target, preserve=[HomeworkDraft.text, HomeworkDraft.saved_at]
        ).execute()
    else:
        HomeworkDraft.delete().where(*_is_draft(one, pupil_id)).execute()
    key = homework_done_key(pupil_id, one.due_date, one.course_id, one.no)
    old, new = ({"letters": len(words)} if words else None for words in (before, text))
    record(session, Record("homework_draft", key, old, new, pupil=pupil_id, date=one.due_date))
