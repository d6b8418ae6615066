"""What is kept while somebody writes: drafts, and words for answers that come again."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from app.changes import Record
from app.codes import Side
from app.errors import BadInput, NotFound, Refused
from app.files.attaching import attach, attached, detach, refs
from app.files.rows import StoredRef
from app.messages.rights import is_leader, my_side
from app.messages.rows import CannedRow, Draft, Family, Recipient
from app.messages.rules import MOST_SUBJECT, MOST_TEXT, clean_text
from app.messages.store import me, now_of
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, query, record
from models.base import rows
from models.messages import CannedAnswer, MessageDraft

MOST_DRAFTS = 200
MOST_CANNED = 100
_LONGEST_KEY = 80
_STORED: dict[str, Any] = {}
"""What the log says of somebody's words: that they are there."""


@query(Action.SEND_MESSAGE)
def drafts(session: Session) -> tuple[Draft, ...]:
    """What the asker has begun to write on this side, the newest first.  1 statement."""
    person, side = me(session)
    found = MessageDraft.select(
        MessageDraft.thread_key,
        MessageDraft.text,
        MessageDraft.subject,
        MessageDraft.details,
        MessageDraft.saved_at,
    ).where(MessageDraft.person == person, MessageDraft.side == side)
    kept = [_draft(*row) for row in rows(found)]
    return tuple(
        sorted(kept, key=lambda one: (one.saved_at is not None and one.saved_at.timestamp(), one.key))
    )[::-1]


@command(Action.SEND_MESSAGE)
def save_draft(session: Session, draft: Draft) -> None:
    """Keep a draft, in place of the one with its key; nothing is checked but its size.

    Errors: BadInput letter.bad_key, letter.too_long (field, most, length); Refused draft.too_many (most).
    """
    if not 0 < len(draft.key) <= _LONGEST_KEY or not draft.key.isprintable():
        raise BadInput("letter.bad_key", field="key")
    for field, value, most in (("text", draft.text, MOST_TEXT), ("subject", draft.subject, MOST_SUBJECT)):
        if len(value) > most:
            raise BadInput("letter.too_long", field=field, most=most, length=len(value))
    person, side = me(session)
    of_mine = (MessageDraft.person == person, MessageDraft.side == side)
    others = MessageDraft.select().where(*of_mine, MessageDraft.thread_key != draft.key).count()
    if others >= MOST_DRAFTS:
        raise Refused("draft.too_many", most=MOST_DRAFTS)
    values = {
        "details": json.dumps(_details(draft), ensure_ascii=False), "subject": _storable(draft.subject),
        "text": _storable(draft.text), "saved_at": now_of(session),
    }  # fmt: skip
    row = MessageDraft.insert(person=person, side=side, thread_key=draft.key, **values)
    keys = [MessageDraft.person, MessageDraft.side, MessageDraft.thread_key]
    row.on_conflict(conflict_target=keys, update=values).execute()
    _keep_files(session, draft)


@command(Action.SEND_MESSAGE)
def drop_draft(session: Session, key: str) -> None:
    """Drop a draft; there need not be one."""
    forget_draft(session, key)


@query(Action.SEND_MESSAGE)
def canned_answers(session: Session) -> tuple[CannedRow, ...]:
    """Words for answers: one's own, then (for staff) the school's.  1 statement."""
    own = CannedAnswer.person == session.person_id
    if my_side(session) is Side.STAFF:
        own |= CannedAnswer.person.is_null()
    found = CannedAnswer.select(
        CannedAnswer.id, CannedAnswer.title, CannedAnswer.text, CannedAnswer.person
    ).where(own)
    kept = [
        CannedRow(number, title, text, person is None, person is not None or is_leader(session))
        for number, title, text, person in rows(found)
    ]
    return tuple(sorted(kept, key=lambda one: (one.of_school, one.title.casefold(), one.canned_id)))


@command(Action.SEND_MESSAGE)
def save_canned(
    session: Session, title: str, text: str, *, canned_id: int | None = None, of_school: bool = False
) -> int:
    """Keep words for answers, new or in place of some; returns their number.  The school's are the administration's to
    change.  Errors: BadInput as of a letter (fields "title", "text"); NotFound canned.unknown; Refused
    canned.not_yours, canned.too_many (most)."""
    name, words = clean_text(title, field="title", most=80), clean_text(text)
    if canned_id is not None:
        _check_own(session, canned_id)
        CannedAnswer.update(title=name, text=words).where(CannedAnswer.id == canned_id).execute()
        record(session, Record("canned_answer", str(canned_id), _STORED, _STORED))
        return canned_id
    if of_school and not is_leader(session):
        raise Refused("canned.not_yours")
    owner = None if of_school else session.person_id
    there = CannedAnswer.person.is_null() if of_school else CannedAnswer.person == owner
    if CannedAnswer.select().where(there).count() >= MOST_CANNED:
        raise Refused("canned.too_many", most=MOST_CANNED)
    number = int(CannedAnswer.insert(person=owner, title=name, text=words).execute())
    record(session, Record("canned_answer", str(number), None, _STORED))
    return number


@command(Action.SEND_MESSAGE)
def drop_canned(session: Session, canned_id: int) -> None:
    """Drop words for answers.  Errors: NotFound canned.unknown; Refused canned.not_yours."""
    _check_own(session, canned_id)
    CannedAnswer.delete().where(CannedAnswer.id == canned_id).execute()
    record(session, Record("canned_answer", str(canned_id), _STORED, None))


def forget_draft(session: Session, key: str) -> None:
    """Take a draft away, with its files; inside a command."""
    person, side = me(session)
    here = (MessageDraft.person == person, MessageDraft.side == side, MessageDraft.thread_key == key)
    if MessageDraft.delete().where(*here).execute():
        _drop_files(session, key)


def _keep_files(session: Session, draft: Draft) -> None:
    """The contents of a draft's files stay in the store as long as the draft."""
    owner_key = _owner_key(session, draft.key)
    there = {(one.sha256, one.name) for one in refs("draft", owner_key)}
    if there != {(one.sha256, one.name) for one in draft.files}:
        _drop_files(session, draft.key)
        attach(session, "draft", owner_key, draft.files)


def _drop_files(session: Session, key: str) -> None:
    owner_key = _owner_key(session, key)
    there = attached("draft", [owner_key]).get(owner_key, ())
    detach(session, "draft", owner_key, [one.attachment_id for one in there])


def _owner_key(session: Session, key: str) -> str:
    person, side = me(session)
    return f"{person}/{side.value}/{key}"


def _check_own(session: Session, canned_id: int) -> None:
    found = next(rows(CannedAnswer.select(CannedAnswer.person).where(CannedAnswer.id == canned_id)), None)
    of_school = found is not None and found[0] is None and my_side(session) is Side.STAFF
    if found is None or (found[0] != session.person_id and not of_school):
        raise NotFound("canned.unknown", canned=canned_id)
    if of_school and not is_leader(session):
        raise Refused("canned.not_yours")


def _storable(text: str) -> str:
    """A draft is kept as it is typed; what SQLite cannot keep as text is left out."""
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")


def _details(draft: Draft) -> dict[str, Any]:
    return {
        "recipients": [[one.kind, one.id] for one in draft.recipients], "about_pupil": draft.about_pupil,
        "family": draft.family.value if draft.family else None, "urgent": draft.urgent,
        "replies_allowed": draft.replies_allowed, "files": [asdict(one) for one in draft.files],
    }  # fmt: skip


def _draft(key: str, text: str, subject: str, details: str, saved_at: Any) -> Draft:
    more = json.loads(details)
    family = more.get("family")
    return Draft(
        key, text, subject, tuple(Recipient(*one) for one in more.get("recipients", ())), more.get("about_pupil"),
        Family(family) if family else None, more.get("urgent", False), more.get("replies_allowed", True),
        tuple(StoredRef(**one) for one in more.get("files", ())), saved_at,
    )  # fmt: skip
