"""Writing news.  A class teacher names the class in whose name it is done (`class_id`); without one, it is done for the
school, which its heads alone may.  Whom an audience holds is judged part by part besides.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import date, timedelta
from typing import Any

from peewee import fn

from app.changes import Record
from app.errors import Conflict, Refused
from app.files.attaching import attach, attached, detach
from app.files.rows import FileRow
from app.news import access, reading
from app.news.drafting import as_text
from app.news.markup import lead
from app.news.queries import DAYS_SHOWN
from app.news.rows import Draft, Kind, NewsState, Notice
from app.news.rules import LONGEST_TEXT, LONGEST_TITLE, checked_days, checked_parts, checked_words
from app.permissions import Action
from app.school import structure
from app.session import Session
from app.unit_of_work import command, conflict, record
from models.base import day_number, rows
from models.news import News, NewsAudience, NewsDraft, NewsText

LONGEST_TOKEN = 64


@command(Action.WRITE_NEWS, school_class="class_id")
def publish(
    session: Session, notice: Notice, class_id: int | None = None, *, token: str | None = None
) -> int:
    """Announce something; it is shown from its first day on.  Returns its number.  With a `token`, which the caller
    makes up for each piece, it is announced once however often it is sent.

    Errors: NotAllowed for an audience that is not all one's own; Refused news.no_title, news.no_text, news.too_long,
    news.no_audience, news.too_many_parts, news.ends_before, news.shown_too_long.
    """
    token = token[:LONGEST_TOKEN] if token else None
    if token is not None:
        sent = News.select(News.id).where(News.token == token, News.author == session.person_id)
        if (found := next(rows(sent), None)) is not None:
            return int(found[0])
    wanted = _checked(session, notice)
    now = session.clock.now()
    news_id = int(
        News.insert(
            title=wanted.title, lead=lead(wanted.text), author=session.person_id, school_class=class_id,
            published_at=now, starts=wanted.starts, ends=wanted.ends, pinned=wanted.pinned, confirm=wanted.confirm,
            token=token,
        ).execute()
    )  # fmt: skip
    files = attach(session, reading.OWNER, str(news_id), wanted.files)
    _store_words(session, news_id, 1, wanted, files)
    _store_audience(news_id, wanted)
    record(session, _record(news_id, None, _told(wanted, 1) | _files_told(files)))
    return news_id


@command(Action.WRITE_NEWS, school_class="class_id")
def change(
    session: Session,
    news_id: int,
    notice: Notice,
    class_id: int | None = None,
    *,
    expected: int,
    ask_again: bool = False,
) -> int:
    """Word a piece differently, or change for whom and when it is.  `expected` is the revision that the author has
    seen; returns the new one.  What was read is read, unless `ask_again`: then it is new to everybody, and to be
    confirmed once more.  The old revision is kept.

    Errors: NotFound news.unknown; NotAllowed; Refused as of `publish`, and news.withdrawn; Conflict (its data: expected
    and actual revision, author and time of the newer one); NotFound attachment.unknown; those of `attach`.
    """
    piece = access.changeable(session, news_id)
    if piece.withdrawn_at is not None:
        raise _withdrawn(news_id)
    wanted = _checked(session, notice, piece.starts)
    revision = piece.revision + 1
    after = _told(wanted, revision)
    if piece.revision != expected:
        raise _conflict(session, piece, expected, after)
    values: dict[str, Any] = {
        "title": wanted.title, "lead": lead(wanted.text), "starts": wanted.starts, "ends": wanted.ends,
        "pinned": wanted.pinned, "confirm": wanted.confirm, "revision": revision,
    }  # fmt: skip
    if access.state(session, piece) is not NewsState.PLANNED:
        values["changed_at"] = session.clock.now()
    if ask_again:
        values["asked"] = revision
    News.update(**values).where(News.id == news_id).execute()
    detach(session, reading.OWNER, str(news_id), wanted.dropped)
    attach(session, reading.OWNER, str(news_id), wanted.files)
    files = attached(reading.OWNER, [str(news_id)]).get(str(news_id), ())
    _store_words(session, news_id, revision, wanted, files)
    NewsAudience.delete().where(NewsAudience.news == news_id).execute()
    _store_audience(news_id, wanted)
    record(
        session,
        _record(
            news_id, _as_told(piece), after | _files_told(files) | ({"asked": revision} if ask_again else {})
        ),
    )
    return revision


@command(Action.WRITE_NEWS, school_class="class_id")
def withdraw(session: Session, news_id: int, class_id: int | None = None) -> None:
    """Take a piece back: nobody reads it any more but those who could change it, and it is kept.  Done twice it does
    nothing.  Errors: NotFound news.unknown; NotAllowed."""
    piece = access.changeable(session, news_id)
    if piece.withdrawn_at is not None:
        return
    News.update(withdrawn_at=session.clock.now()).where(News.id == news_id).execute()
    record(session, _record(news_id, {"withdrawn": False}, {"title": piece.title, "withdrawn": True}))


@command(Action.WRITE_NEWS, school_class="class_id")
def pin(session: Session, news_id: int, pinned: bool, class_id: int | None = None) -> None:
    """Let a piece stand above the others, or no more.  Errors: NotFound news.unknown; NotAllowed; Refused
    news.withdrawn."""
    piece = access.changeable(session, news_id)
    if piece.withdrawn_at is not None:
        raise _withdrawn(news_id)
    if piece.pinned == pinned:
        return
    News.update(pinned=pinned).where(News.id == news_id).execute()
    record(session, _record(news_id, {"pinned": piece.pinned}, {"title": piece.title, "pinned": pinned}))


# --- drafts --------------------------------------------------------------------------------------------------------


@command(Action.WRITE_NEWS, school_class="class_id")
def save_draft(session: Session, draft: Draft, class_id: int | None = None, *, no: int | None = None) -> int:
    """Keep what is being written, in place of the draft of that number (None: as a new one); returns its number.

    Nobody but its author is told what is in it, also not in the log.  Errors: Refused news.too_long.
    """
    _check_length(draft)
    mine = NewsDraft.person == session.person_id
    last = NewsDraft.select(fn.MAX(NewsDraft.no)).where(mine).scalar()
    kept = no if no is not None else int(last or 0) + 1
    drop = (NewsDraft.person == session.person_id, NewsDraft.no == kept)
    NewsDraft.delete().where(*drop).execute()
    NewsDraft.insert(
        person=session.person_id, no=kept, saved_at=session.clock.now(), content=as_text(draft)
    ).execute()
    record(session, Record("news_draft", f"{session.person_id}/{kept}", None, {"kept": True}))
    return kept


@command(Action.WRITE_NEWS, school_class="class_id")
def drop_draft(session: Session, no: int, class_id: int | None = None) -> None:
    """Throw one's draft away.  Is there none, nothing is done."""
    here = (NewsDraft.person == session.person_id, NewsDraft.no == no)
    if NewsDraft.delete().where(*here).execute():
        record(session, Record("news_draft", f"{session.person_id}/{no}", {"kept": True}, None))


# --- private -------------------------------------------------------------------------------------------------------


def _checked(session: Session, notice: Notice, first: date | None = None) -> Notice:
    """A notice that may be published, with all that it left open.  `first`: since when it has been shown."""
    access.require_audience(session, notice.parts)
    for part in notice.parts:
        if part.kind is Kind.CLASS:
            structure.class_facts(session, part.target)
    title, text = checked_words(notice.title, notice.text)
    today = session.clock.today()
    starts = notice.starts or first or today
    if first is None or starts != first:
        starts = max(starts, today)
    ends = notice.ends or starts + timedelta(days=session.setting(DAYS_SHOWN))
    checked_days(starts, ends, today)
    parts = checked_parts(notice.parts)
    return replace(notice, title=title, text=text, parts=parts, starts=starts, ends=ends)


def _store_words(
    session: Session, news_id: int, revision: int, wanted: Notice, files: Sequence[FileRow]
) -> None:
    terms = _files_told(files) | {
        "parts": [asdict(one) for one in wanted.parts],
        "starts": wanted.starts,
        "ends": wanted.ends,
    }
    NewsText.insert(
        news=news_id, revision=revision, author=session.person_id, written_at=session.clock.now(),
        title=wanted.title, text=wanted.text, terms=json.dumps(terms, ensure_ascii=False, default=str),
    ).execute()  # fmt: skip


def _store_audience(news_id: int, wanted: Notice) -> None:
    NewsAudience.insert_many(
        [{"news": news_id, "kind": one.kind, "target": one.target, "who": one.who} for one in wanted.parts]
    ).execute()


def _record(news_id: int, before: dict[str, Any] | None, after: dict[str, Any]) -> Record:
    return Record("news", str(news_id), before, after)


def _told(notice: Notice, revision: int) -> dict[str, Any]:
    """What the log keeps of a piece; its words are in its revisions."""
    assert notice.starts is not None
    assert notice.ends is not None
    return {
        "title": notice.title, "revision": revision, "starts": day_number(notice.starts),
        "ends": day_number(notice.ends), "pinned": notice.pinned, "confirm": notice.confirm,
        "audience": [f"{one.kind}/{one.target}/{one.who}" for one in notice.parts],
    }  # fmt: skip


def _files_told(files: Sequence[FileRow]) -> dict[str, Any]:
    return {"files": [one.name for one in files]} if files else {}


def _as_told(piece: reading.Stored) -> dict[str, Any]:
    notice = Notice(piece.title, "", piece.parts, piece.starts, piece.ends, piece.pinned, piece.confirm)
    return _told(notice, piece.revision)


def _conflict(session: Session, piece: reading.Stored, expected: int, after: dict[str, Any]) -> Conflict:
    newer = NewsText.select(NewsText.author, NewsText.written_at).where(
        NewsText.news == piece.id, NewsText.revision == piece.revision
    )
    author, at = next(rows(newer))
    seen = Record("news", str(piece.id), {"revision": expected}, after)
    name = structure.names(session, [author]).get(author)
    return conflict(session, seen, _as_told(piece), author=name, at=int(at.timestamp()))


def _withdrawn(news_id: int) -> Refused:
    return Refused("news.withdrawn", news=news_id)


def _check_length(draft: Draft) -> None:
    if len(draft.text) > LONGEST_TEXT:
        raise Refused("news.too_long", field="text", most=LONGEST_TEXT)
    if len(draft.title) > LONGEST_TITLE:
        raise Refused("news.too_long", field="title", most=LONGEST_TITLE)
