"""What readers say of news: read, taken note of; and reminding those who have not."""

from __future__ import annotations

from typing import Any

from app.changes import Record
from app.errors import Refused
from app.news import access, reading
from app.news.rows import NewsState
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, record
from models.news import NewsReceipt, NewsReminder


@command(Action.READ_NEWS)
def mark_read(session: Session, news_id: int) -> None:
    """The reader has the piece before the eyes.  Of whom it is not meant for, or has it read, nothing is noted.

    Errors: NotFound news.unknown.
    """
    piece = access.readable(session, news_id)
    mine = reading.receipts_of(session.person_id, [news_id]).get(news_id, reading.NOTHING)
    if _is_asked(session, piece) and mine.seen < piece.asked:
        _note(session, piece, mine, {"seen_at": session.clock.now(), "seen": piece.revision})


@command(Action.READ_NEWS)
def confirm(session: Session, news_id: int) -> None:
    """«Ознакомлен(а)»: the reader has taken note.  Done twice it does nothing.

    Errors: NotFound news.unknown; Refused news.not_asked: nobody wants it, or not from this reader.
    """
    piece = access.readable(session, news_id)
    if not piece.confirm or not _is_asked(session, piece):
        raise Refused("news.not_asked", news=news_id)
    mine = reading.receipts_of(session.person_id, [news_id]).get(news_id, reading.NOTHING)
    if mine.confirmed >= piece.asked:
        return
    now = session.clock.now()
    more: dict[str, Any] = {"confirmed_at": now, "confirmed": piece.revision}
    if mine.seen < piece.asked:
        more |= {"seen_at": now, "seen": piece.revision}
    _note(session, piece, mine, more)


@command(Action.WRITE_NEWS, school_class="class_id")
def remind(session: Session, news_id: int, class_id: int | None = None) -> bool:
    """Put a piece on top once more for those families of a class (None: for everybody) who have not read it, or not
    confirmed it.  At most once a day: returns whether this one is new.

    Errors: NotFound news.unknown, also for a class that it is not for; Refused news.not_shown: it is planned, over or
    withdrawn.
    """
    piece = access.readable_for_class(session, news_id, class_id)
    if access.state(session, piece) is not NewsState.CURRENT:
        raise Refused("news.not_shown", news=news_id)
    today = session.clock.today()
    if reading.was_reminded(piece, class_id, today):
        return False
    NewsReminder.insert(
        news=news_id, on_date=today, school_class=class_id or 0, reminded_at=session.clock.now(),
        reminded_by=session.person_id,
    ).execute()  # fmt: skip
    after = {"title": piece.title, "reminded": today.isoformat()}
    record(session, Record("news", str(news_id), None, after, school_class=class_id))
    return True


# --- private -------------------------------------------------------------------------------------------------------


def _is_asked(session: Session, piece: reading.Stored) -> bool:
    return access.state(session, piece) is not NewsState.PLANNED and access.is_meant(session, piece)


def _note(session: Session, piece: reading.Stored, before: reading.Mine, values: dict[str, Any]) -> None:
    """Store what is new of a person and a piece."""
    here = (NewsReceipt.news == piece.id, NewsReceipt.person == session.person_id)
    if not NewsReceipt.update(**values).where(*here).execute():
        NewsReceipt.insert(news=piece.id, person=session.person_id, **values).execute()
    old = {"seen": before.seen, "confirmed": before.confirmed} if before.seen else None
    new = {"seen": values.get("seen", before.seen), "confirmed": values.get("confirmed", before.confirmed)}
    record(session, Record("news_receipt", f"{piece.id}/{session.person_id}", old, new))
