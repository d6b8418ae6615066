"""What a teacher does with what was handed in: looks at it, answers with words, gives it back, marks it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from app.codes import HandInState
from app.errors import Conflict, NotFound, Refused
from app.homework.hand_in_rows import LONGEST_ANSWER, Answered, AnswerSeen, MarkWish
from app.homework.hand_ins import (
    Task,
    Version,
    due_of,
    hand_in_record,
    is_version,
    lessons_around,
    task,
    versions_of,
)
from app.homework.marking import kind_of_homework
from app.journal.commands import add_work, write_cells
from app.journal.keys import hand_in_key
from app.journal.lengths import check_length
from app.journal.reading import works_of_lesson
from app.journal.rows import CellEdit
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import command, record
from models.journal import HomeworkAnswer


@command(Action.ANSWER_HOMEWORK, course="course_id")
def see_hand_ins(
    session: Session, course_id: int, due_date: date, seen: Iterable[tuple[int, int, int]]
) -> None:
    """Note that the teacher has seen versions: (number of the homework, pupil, version).  From then on the pupil cannot
    take them back.  What is gone, or was seen before, is passed over."""
    for no, pupil_id, version in seen:
        try:
            one = task(course_id, due_date, no)
        except NotFound:
            continue
        found = next((two for two in versions_of(one, pupil_id) if two.version == version), None)
        if found is not None and found.seen_at is None:
            after = replace(found, seen_at=session.clock.now())
            _store(session, one, pupil_id, found, after)


@command(Action.ANSWER_HOMEWORK, course="course_id")
def answer_homework(
    session: Session,
    course_id: int,
    due_date: date,
    no: int,
    pupil_id: int,
    comment: str,
    *,
    expected: AnswerSeen,
    rework: bool = False,
    mark: MarkWish | None = None,
) -> Answered:
    """Answer the last version of what a pupil handed in, with a comment ("" is an answer too: it was accepted) and
    perhaps a mark; with `rework` it goes back to the pupil.  Sent once more, nothing is written twice.

    The mark goes into a work of the kind homework of the lesson that it was due at, made for it where there is none;
    what another hand has put there comes back as a conflict, and the answer is stored all the same.
    Errors: NotFound homework.unknown, hand_in.unknown; Refused hand_in.rework_without_words, homework.no_lesson (for a
    mark), and those of `app.journal.commands.write_cells`: then nothing is stored; BadInput text.too_long; Conflict
    (actual: `AnswerSeen`) when the pupil has handed in anew, or somebody else has answered.
    """
    comment = comment.strip()
    if rework and not comment:
        raise Refused("hand_in.rework_without_words")
    check_length(comment, LONGEST_ANSWER)
    one = task(course_id, due_date, no)
    known = versions_of(one, pupil_id)
    if not known:
        raise NotFound("hand_in.unknown", course=course_id, due=due_date, no=no, pupil=pupil_id)
    last = known[-1]
    state = HandInState.RETURNED if rework else HandInState.ANSWERED
    wanted = AnswerSeen(last.version, state, comment or None)
    actual = AnswerSeen(last.version, last.state, last.comment)
    if actual != wanted or expected.version != last.version:
        if actual != expected:
            raise _overtaken(session, one, pupil_id, last, expected, wanted)
        now = session.clock.now()
        after = replace(
            last, state=state, comment=comment or None, seen_at=last.seen_at or now, answered_at=now,
            answered_by=session.person_id,
        )  # fmt: skip
        _store(session, one, pupil_id, last, after)
    return mark_homework(session, course_id, due_date, no, pupil_id, mark) if mark is not None else Answered()


@command(Action.SET_MARK, course="course_id")
def mark_homework(
    session: Session, course_id: int, due_date: date, no: int, pupil_id: int, mark: MarkWish
) -> Answered:
    """Mark a pupil's homework, whether something was handed in or not (on paper, by word of mouth).

    Errors: as of the mark in `answer_homework`.
    """
    one = task(course_id, due_date, no)
    due = due_of(one, lessons_around(course_id, due_date))
    if due.number is None:
        raise Refused("homework.no_lesson", course=course_id, date=due.date)
    work = mark.work or _work(session, course_id, (due.date, due.number), wanted=mark.wanted)
    edit = CellEdit(due.date, due.number, work, pupil_id, "mark", mark.expected, mark.wanted)
    result = write_cells(session, course_id, [edit], mark.reason)
    written = next(iter(result.written), edit)
    return Answered(written.work, result.conflicts)


def _work(session: Session, course_id: int, slot: tuple[date, int], *, wanted: int | None) -> int:
    """The lesson's work of the kind homework; it is made where there is none, in a school that has the kind."""
    kind = kind_of_homework(session)
    for work in works_of_lesson(session, course_id, *slot):
        if kind is None or work.kind_id == kind.id:
            return work.no
    if kind is None or wanted is None:
        return 0
    return add_work(session, course_id, *slot, kind.id)


def _store(session: Session, one: Task, pupil_id: int, before: Version, after: Version) -> None:
    columns = ("state", "seen_at", "answered_at", "answered_by", "comment")
    values = {name: getattr(after, name) for name in columns if getattr(after, name) != getattr(before, name)}
    HomeworkAnswer.update(**values).where(*is_version(one, pupil_id, before.version)).execute()
    old, new = _told(before), _told(after)
    record(session, hand_in_record(one, pupil_id, before.version, old, new))


def _told(version: Version) -> dict[str, Any]:
    """What the change log keeps of an answer."""
    told: dict[str, Any] = {"state": int(version.state), "seen": version.seen_at is not None}
    return told if version.comment is None else {**told, "comment": version.comment}


def _overtaken(
    session: Session, one: Task, pupil_id: int, last: Version, expected: AnswerSeen, wanted: AnswerSeen
) -> Conflict:
    """The pupil was faster, or a colleague."""
    again = last.version != expected.version
    at: datetime | None = last.handed_in_at if again else last.answered_at
    author = pupil_id if again else last.answered_by
    return Conflict(
        "conflict",
        entity="homework_answer",
        key=hand_in_key(one.course_id, one.due_date, one.no, pupil_id, last.version),
        expected=expected,
        wanted=wanted,
        actual=AnswerSeen(last.version, last.state, last.comment),
        author=structure.names(session, [author]).get(author or 0),
        at=None if at is None else int(at.timestamp()),
    )
