"""What a pupil does with homework: ticks it as done, hands in what was done.  Teachers write it in `app.journal`, and
answer in `app.homework.answering`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from app.changes import Record
from app.codes import HandInState
from app.errors import Conflict, Refused
from app.files.attaching import attach, attached, detach, refs
from app.files.rows import StoredRef
from app.homework.drafts import NOTHING, draft_of, keep_draft
from app.homework.hand_in_rows import LONGEST_HAND_IN, MOST_VERSIONS, HandInDraft
from app.homework.hand_ins import OWNER, Task, Version, hand_in_record, is_version, task_of_pupil, versions_of
from app.journal.keys import hand_in_key, homework_done_key
from app.journal.lengths import check_length
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.journal import HomeworkAnswer, HomeworkDone


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
    session: Session,
    pupil_id: int,
    course_id: int,
    due_date: date,
    no: int,
    text: str,
    files: Sequence[StoredRef] = (),
    *,
    expected: int,
) -> int:
    """Hand in homework, words or files or both; returns the number of the version.  What was handed in before stays.

    `expected` is the last version as the pupil knows it, 0: none.  Sent once more by a PC that has not heard the
    answer, it is not stored twice.  It ticks the homework as done and ends the pupil's draft; a version that the
    teacher has answered stays answered, and this one waits.
    Errors: NotFound homework.unknown; Refused hand_in.empty, hand_in.too_many (most); BadInput text.too_long; those of
    `app.files.attaching.attach`; Conflict (actual: the last version) when another one was handed in meanwhile.
    """
    text = text.strip()
    if not text and not files:
        raise Refused("hand_in.empty")
    check_length(text, LONGEST_HAND_IN)
    one = task_of_pupil(session, pupil_id, course_id, due_date, no)
    known = versions_of(one, pupil_id)
    last = known[-1].version if known else 0
    if last == expected + 1 and _is_same(one, pupil_id, last, text, files):
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
    attach(session, OWNER, hand_in_key(course_id, due_date, no, pupil_id, last + 1), files)
    record(session, hand_in_record(one, pupil_id, last + 1, None, _handed_in(text, files)))
    _tick(session, one, pupil_id, True)
    keep_draft(session, one, pupil_id, NOTHING)
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
    text, key = _text_of(one, pupil_id, version), hand_in_key(course_id, due_date, no, pupil_id, version)
    files = refs(OWNER, key)
    detach(session, OWNER, key, [two.attachment_id for two in attached(OWNER, [key]).get(key, ())])
    HomeworkAnswer.delete().where(*is_version(one, pupil_id, version)).execute()
    record(session, hand_in_record(one, pupil_id, version, {**_handed_in(text, files), "text": text}, None))
    if len(known) > 1 and known[-2].state is HandInState.REPLACED:
        _set_state(session, one, pupil_id, known[-2], HandInState.WAITS)
    if draft_of(one, pupil_id) == NOTHING:
        keep_draft(session, one, pupil_id, HandInDraft(text, files))


@command(Action.HAND_IN_HOMEWORK, pupil="pupil_id")
def keep_hand_in_draft(
    session: Session,
    pupil_id: int,
    course_id: int,
    due_date: date,
    no: int,
    text: str,
    files: Sequence[StoredRef] = (),
) -> None:
    """Keep what is written and not handed in, for the same pupil at any PC; "" without files drops it.

    Errors: NotFound homework.unknown; BadInput text.too_long.
    """
    check_length(text, LONGEST_HAND_IN)
    one = task_of_pupil(session, pupil_id, course_id, due_date, no)
    keep_draft(session, one, pupil_id, HandInDraft(text if text.strip() else "", tuple(files)))


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


def _handed_in(text: str, files: Sequence[StoredRef]) -> dict[str, Any]:
    told = {"state": int(HandInState.WAITS), "letters": len(text)}
    return {**told, "files": [ref.name for ref in files]} if files else told


def _is_same(one: Task, pupil_id: int, version: int, text: str, files: Sequence[StoredRef]) -> bool:
    """Whether this is what was handed in: it comes a second time from a PC that has not heard the answer."""
    key = hand_in_key(one.course_id, one.due_date, one.no, pupil_id, version)
    contents = [ref.sha256 for ref in files]
    return _text_of(one, pupil_id, version) == text and [ref.sha256 for ref in refs(OWNER, key)] == contents


def _set_state(session: Session, one: Task, pupil_id: int, version: Version, state: HandInState) -> None:
    HomeworkAnswer.update(state=int(state)).where(*is_version(one, pupil_id, version.version)).execute()
    before, after = {"state": int(version.state)}, {"state": int(state)}
    record(session, hand_in_record(one, pupil_id, version.version, before, after))


def _text_of(one: Task, pupil_id: int, version: int) -> str:
    found = HomeworkAnswer.select(HomeworkAnswer.text).where(*is_version(one, pupil_id, version))
    return str(next(rows(found))[0])
