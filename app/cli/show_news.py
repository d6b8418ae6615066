"""News as whoever signs in has them, and for those who write how many have read them; as text or JSON."""

from __future__ import annotations

from typing import Any

from app.cli.output import Context
from app.errors import DiaryError
from app.news.queries import news_list, news_piece
from app.news.receipts import receipts
from app.news.rows import NewsPage, NewsRow, Receipts
from app.session import Session


def show(context: Context, session: Session) -> int:
    """Show what is shown now, or (--number) the text of a piece."""
    number: int | None = context.options.number
    if number is not None:
        return _show_piece(context, session, number)
    page = news_list(session)
    counts = {row.news_id: _counts(session, page, row) for row in page.rows}
    if context.options.json:
        context.data([_row(row, counts[row.news_id]) for row in page.rows])
        return 0
    if not page.rows:
        context.say("show.nothing")
        return 0
    words = context.words
    head = [words(f"news.{one}") for one in ("number", "starts", "ends", "title", "state", "read")]
    context.table(head, [_line(context, row, counts[row.news_id]) for row in page.rows])
    return 0


def _show_piece(context: Context, session: Session, number: int) -> int:
    piece = news_piece(session, number)
    if context.options.json:
        context.data(_row(piece.row, None) | {"text": piece.text, "files": [one.name for one in piece.files]})
        return 0
    context.line(piece.row.title)
    context.line("")
    context.line(piece.text)
    for one in piece.files:
        context.say("news.file", name=one.name)
    return 0


def _counts(session: Session, page: NewsPage, row: NewsRow) -> Receipts | None:
    """Of what the asker may not know, none."""
    if not page.may_write:
        return None
    try:
        return receipts(session, row.news_id, page.own_class)
    except DiaryError:
        return None


def _line(context: Context, row: NewsRow, counts: Receipts | None) -> list[Any]:
    state = "news.to_confirm" if row.to_confirm else "news.unread" if row.unread else None
    read = "" if counts is None else f"{counts.families.read} / {counts.families.asked}"
    return [
        row.news_id, f"{row.starts:%d.%m.%Y}", f"{row.ends:%d.%m.%Y}", row.title,
        context.words(state) if state else "", read,
    ]  # fmt: skip


def _row(row: NewsRow, counts: Receipts | None) -> dict[str, Any]:
    found: dict[str, Any] = {
        "number": row.news_id, "title": row.title, "author": row.author, "class": row.class_name or None,
        "starts": str(row.starts), "ends": str(row.ends), "pinned": row.pinned, "unread": row.unread,
        "to_confirm": row.to_confirm,
    }  # fmt: skip
    if counts is not None:
        families = counts.families
        found["families"] = {"asked": families.asked, "read": families.read, "confirmed": families.confirmed}
    return found
