"""A letter is stored once, however often it is sent: the share had fallen silent, the program was started anew."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta

from app.errors import BadInput
from app.messages.confirming import Party
from app.messages.drafts import forget_draft
from app.messages.rows import Sent
from app.messages.store import me, now_of
from app.session import Session
from models import letter_index
from models.base import rows
from models.messages import SentToken

_TOKENS_KEPT = timedelta(days=60)
_LONGEST_TOKEN = 64


def once(session: Session, token: str | None, draft: str | None, work: Callable[[], Sent]) -> Sent:
    """Do it, unless it is stored under its token; then drop the draft that it was.

    Errors: BadInput letter.bad_token.
    """
    mine = me(session)
    if token is not None:
        if not 0 < len(token) <= _LONGEST_TOKEN:
            raise BadInput("letter.bad_token", field="token")
        before = _stored(mine, token)
        if before is not None:
            return before
    sent = work()
    letter_index.merge()
    if token is not None:
        _keep(session, mine, token, sent)
    if draft is not None:
        forget_draft(session, draft)
    return sent


def _stored(mine: Party, token: str) -> Sent | None:
    found = SentToken.select(SentToken.answer).where(
        SentToken.person == mine[0], SentToken.side == mine[1], SentToken.token == token
    )
    answer = next((json.loads(row[0]) for row in rows(found)), None)
    if answer is None:
        return None
    threads, no, mailing, without = answer
    return Sent(tuple(threads), no, mailing, tuple(without), new=False)


def _keep(session: Session, mine: Party, token: str, sent: Sent) -> None:
    now = now_of(session)
    of_mine = (SentToken.person == mine[0], SentToken.side == mine[1])
    SentToken.delete().where(*of_mine, SentToken.at < now - _TOKENS_KEPT).execute()
    answer = json.dumps([sent.threads, sent.no, sent.mailing_id, sent.without_family])
    SentToken.insert(person=mine[0], side=mine[1], token=token, at=now, answer=answer).execute()
