"""A thread as one who takes part in it has it, and whether he may still write there.  Inside a transaction.

For everybody else a thread is not there: guessing numbers reveals nothing, not even that a number is taken.  A parent
whose child it is no more is one of these.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.codes import Box, Side
from app.errors import NotFound
from app.messages.confirming import Party
from app.messages.rights import may_write, may_write_family, my_side, reachable_staff, staff_roles
from app.messages.rows import Family, NoReply
from app.messages.rules import MOST_MESSAGES
from app.session import Session
from models.base import rows
from models.messages import Message, MessageReceipt, MessageThread, ThreadParticipant, message_id


@dataclass(frozen=True, slots=True)
class Thread:
    """A thread, and the asker's own line of it."""

    thread_id: int
    pupil: int | None
    family: Family | None
    started_by: Party
    started_at: datetime
    last_at: datetime
    last_no: int
    replies_allowed: bool
    waiting_since: datetime | None
    closed_at: datetime | None
    closed_by: int | None
    mailing: int | None
    parties: tuple[Party, ...]
    box: Box
    read_up_to: int
    unread: int
    urgent_no: int
    subject: str
    invited: bool
    has_files: bool


_MINE = (
    ThreadParticipant.box, ThreadParticipant.read_up_to, ThreadParticipant.unread, ThreadParticipant.urgent_no,
    ThreadParticipant.subject, ThreadParticipant.joined_by, ThreadParticipant.has_files,
    ThreadParticipant.pupil,
)  # fmt: skip


def thread_of(session: Session, thread_id: int) -> Thread:
    """A thread that the asker takes part in.  3 statements.  Raises NotFound("thread.unknown") for any other."""
    mine = ThreadParticipant.select(*_MINE).where(
        ThreadParticipant.thread == thread_id, ThreadParticipant.person == session.person_id,
        ThreadParticipant.side == my_side(session),
    )  # fmt: skip
    line = next(rows(mine), None)
    if line is None or not is_open_to(session, line[-1]):
        raise NotFound("thread.unknown", thread=thread_id)
    return _read(thread_id, line)


def any_thread(thread_id: int) -> Thread:
    """A thread, whoever asks, with the line of who began it: for what the program does by itself."""
    starter = (
        ThreadParticipant.select(*_MINE)
        .join(MessageThread, on=(ThreadParticipant.thread == MessageThread.id))
        .where(
            MessageThread.id == thread_id, ThreadParticipant.person == MessageThread.started_by,
            ThreadParticipant.side == MessageThread.side,
        )
    )  # fmt: skip
    return _read(thread_id, next(rows(starter)))


def _read(thread_id: int, mine: tuple[Any, ...]) -> Thread:
    columns: Any = MessageThread
    found = MessageThread.select(
        columns.pupil, columns.family, columns.started_by, columns.side, columns.started_at, columns.last_at,
        columns.last_no, columns.replies_allowed, columns.waiting_since, columns.closed_at, columns.closed_by,
        columns.mailing,
    ).where(MessageThread.id == thread_id)  # fmt: skip
    (
        pupil, family, starter, side, started_at, last_at, last_no, replies, waiting, closed_at, closed_by, mailing,
    ) = next(rows(found))  # fmt: skip
    box, read_up_to, unread, urgent_no, subject, joined_by, has_files, _ = mine
    return Thread(
        thread_id, pupil, Family(family) if family else None, (starter, Side(side)), started_at, last_at, last_no,
        bool(replies), waiting, closed_at, closed_by, mailing, parties_of(thread_id), Box(box),
        read_up_to, unread, urgent_no, subject, joined_by is not None,
        bool(has_files),
    )  # fmt: skip


def is_open_to(session: Session, pupil: int | None) -> bool:
    """Whether the asker may read threads about this child that he takes part in."""
    return my_side(session) is not Side.PARENT or pupil is None or pupil in session.scope.pupils


def parties_of(thread_id: int) -> tuple[Party, ...]:
    """Who takes part.  1 statement, on an index alone."""
    found = ThreadParticipant.select(ThreadParticipant.person, ThreadParticipant.side).where(
        ThreadParticipant.thread == thread_id
    )
    return tuple((person, Side(side)) for person, side in rows(found))


def no_reply(session: Session, thread: Thread) -> NoReply | None:
    """Why the asker cannot write into a thread; None where he can.  Who began it writes also where no replies are
    wanted."""
    side = my_side(session)
    begun_by_me = thread.started_by == (session.person_id, side)
    if thread.closed_at is not None:
        return NoReply.CLOSED
    if not thread.replies_allowed and not begun_by_me:
        return NoReply.NO_REPLIES
    if thread.last_no >= MOST_MESSAGES:
        return NoReply.FULL
    if not may_write(session):
        return NoReply.PUPILS_OFF
    others = [one for one in thread.parties if one != (session.person_id, side)]
    if side is not Side.STAFF:
        reached = _reached(session, thread)
        return (
            None if any(of is Side.STAFF and one in reached for one, of in others) else NoReply.NOBODY_THERE
        )
    if any(of is not Side.STAFF for _, of in others):
        knows = thread.pupil is None or may_write_family(session, thread.pupil) or thread.invited
        return None if knows else NoReply.NOT_TEACHER_NOW
    return None if any(one in staff_roles(session) for one, _ in others) else NoReply.NOBODY_THERE


def _reached(session: Session, thread: Thread) -> frozenset[int]:
    """Whom the asking family may write to; of a thread about no child (of old files): for each child."""
    pupils = session.scope.pupils if thread.pupil is None else (thread.pupil,)
    return frozenset(one for pupil in pupils for one in reachable_staff(session, pupil))


def may_read_files(session: Session, owner_key: str) -> bool:
    """Whether the asker may open the files of a message ("thread/no"): he takes part, and where it was withdrawn he is
    its author or had seen it.  Any other key: no."""
    parts = owner_key.split("/")
    if len(parts) != 2 or not all(part.isascii() and part.isdigit() and len(part) < 16 for part in parts):
        return False
    thread_id, no = map(int, parts)
    try:
        thread_of(session, thread_id)
    except NotFound:
        return False
    message = Message.select(Message.author, Message.side, Message.withdrawn_at).where(
        Message.id == message_id(thread_id, no)
    )
    row = next(rows(message), None)
    if row is None:
        return False
    me = (session.person_id, my_side(session))
    return row[2] is None or (row[0], Side(row[1])) == me or has_seen(thread_id, no, me)


def has_seen(thread_id: int, no: int, party: Party) -> bool:
    """Whether somebody has seen a message of others.  1 statement."""
    found = MessageReceipt.select(MessageReceipt.no).where(
        MessageReceipt.thread == thread_id, MessageReceipt.no == no, MessageReceipt.person == party[0],
        MessageReceipt.side == party[1],
    )  # fmt: skip
    return next(rows(found), None) is not None


def may_read_draft_files(session: Session, owner_key: str) -> bool:
    """Whether the files of a draft ("person/side/key") are the asker's."""
    return owner_key.startswith(f"{session.person_id}/{my_side(session).value}/")
