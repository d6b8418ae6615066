"""Writing, reading and confirming messages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from peewee import fn

from app.changes import Record
from app.errors import Refused
from app.files.rows import StoredRef
from app.messages.access import no_reply, thread_of
from app.messages.addressing import addressed
from app.messages.once import once
from app.messages.rights import is_leader, may_be_urgent, may_write
from app.messages.rows import Confirmed, Letter, NoReply, Sent
from app.messages.rules import clean_subject, clean_text, first_words
from app.messages.store import Words, append, me, now_of, open_thread, read_up_to, to
from app.messages.urgent import confirm, pass_on_overdue, settle_by_answer
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.messages import Mailing, UrgentMessage

_REFUSALS = {
    NoReply.CLOSED: "thread.closed",
    NoReply.NO_REPLIES: "thread.no_replies",
    NoReply.NOT_TEACHER_NOW: "thread.not_teacher_now",
    NoReply.NOBODY_THERE: "thread.nobody_there",
    NoReply.PUPILS_OFF: "letter.pupils_off",
    NoReply.FULL: "thread.full",
}


@command(Action.SEND_MESSAGE)
def send(session: Session, letter: Letter, *, token: str | None = None, draft: str | None = None) -> Sent:
    """Send a letter: each family it goes to gets a thread of its own.

    `token` (at most 64 characters): the same person's letter with the same token is stored once, and answered with
    what became of it.  `draft`: the key of the draft that it was; it goes with it.

    Errors: BadInput letter.empty, letter.too_long, letter.bad_character (field "text" or "subject"); Refused
    letter.pupils_off, letter.not_urgent, letter.urgent_limit (most), and those of `addressed` and of
    `app.files.attaching.attach`.
    """

    def work() -> Sent:
        if not may_write(session):
            raise Refused("letter.pupils_off")
        words = _words(letter.text, letter.files, letter.urgent, clean_subject(letter.subject))
        if letter.urgent:
            _check_urgent(session)
        found = addressed(session, letter)
        mailing = _open_mailing(session, words, len(found.openings)) if len(found.openings) > 1 else None
        threads = tuple(
            open_thread(session, replace(one, mailing=mailing), words, first_of_mailing=number == 0)
            for number, one in enumerate(found.openings)
        )
        return Sent(threads, 1, mailing, found.without_family)

    return once(session, token, draft, work)


@command(Action.SEND_MESSAGE)
def reply(
    session: Session,
    thread_id: int,
    text: str,
    files: Sequence[StoredRef] = (),
    *,
    urgent: bool = False,
    token: str | None = None,
) -> Sent:
    """Write into a thread.  What urgent waited there for the asker is confirmed by that, and his draft of it is gone.

    Errors: NotFound thread.unknown; BadInput as of `send`; Refused thread.closed, thread.no_replies,
    thread.not_teacher_now, thread.nobody_there, thread.full, letter.pupils_off, letter.not_urgent,
    letter.urgent_limit.
    """

    def work() -> Sent:
        thread = thread_of(session, thread_id)
        refusal = no_reply(session, thread)
        if refusal is not None:
            raise Refused(_REFUSALS[refusal], thread=thread_id)
        words = _words(text, files, urgent)
        if urgent:
            _check_urgent(session)
        no = append(session, thread, words)
        settle_by_answer(session, thread)
        return Sent((thread_id,), no)

    return once(session, token, str(thread_id), work)


@command(Action.SEND_MESSAGE)
def mark_read(session: Session, thread_id: int, up_to_no: int) -> int:
    """Note that the asker has seen a thread up to a message; returns how many were new to him.  Backwards it does
    nothing.  Errors: NotFound thread.unknown."""
    return read_up_to(session, thread_of(session, thread_id), up_to_no)


@command(Action.SEND_MESSAGE)
def confirm_urgent(session: Session, thread_id: int, no: int) -> Confirmed:
    """Confirm an urgent message that waits for the asker; it counts as seen.  Done twice, or done by another who could
    have, it tells by whom and when it was.

    Errors: NotFound thread.unknown, message.unknown; Refused message.not_urgent.
    """
    return confirm(session, thread_of(session, thread_id), no)


@command(Action.SEND_MESSAGE)
def escalate_overdue(session: Session) -> int:
    """Pass on to the deputy heads each urgent message to the school that nobody of those addressed has seen in the set
    time; returns how many.  Open programs of the administration call it at sign-in and every minute; done twice it
    does nothing, and asked by anybody else neither.  1 statement where nothing is due."""
    return pass_on_overdue(session) if is_leader(session) else 0


# --- parts ------------------------------------------------------------------------------------------------------------


def _words(text: str, files: Sequence[StoredRef], urgent: bool, subject: str = "") -> Words:
    """With a file there need be no words."""
    return Words(clean_text(text, empty=bool(files)), subject, urgent, tuple(files))


def _open_mailing(session: Session, words: Words, threads: int) -> int:
    person, side = me(session)
    number = Mailing.insert(
        person=person, side=side, sent_at=now_of(session), subject=words.subject,
        first_words=first_words(words.text), threads=threads,
    ).execute()  # fmt: skip
    record(session, Record("mailing", str(number), None, {"to": to([me(session)]), "threads": threads}))
    return int(number)


def _check_urgent(session: Session) -> None:
    """A letter to many counts once."""
    if not may_be_urgent(session):
        raise Refused("letter.not_urgent")
    person, side = me(session)
    since = session.clock.at(session.clock.today(), 0)
    letter: Any = fn.COALESCE(UrgentMessage.mailing, UrgentMessage.thread * -10_000 - UrgentMessage.no)
    sent = UrgentMessage.select(fn.COUNT(fn.DISTINCT(letter))).where(
        UrgentMessage.author == person, UrgentMessage.side == side, UrgentMessage.sent_at >= since
    )
    most = session.setting("messages.urgent_per_day")
    if sent.scalar() >= most:
        raise Refused("letter.urgent_limit", most=most)
