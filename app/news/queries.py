"""News as their readers see them: lists, a piece, how many are unread; and what a writer chooses from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from app.codes import Side, side_of
from app.files.attaching import attached
from app.news import access, reading
from app.news.drafting import stored_drafts
from app.news.rows import (
    Choices,
    ClassChoice,
    DraftRow,
    Kind,
    NewsCount,
    NewsPage,
    NewsPiece,
    NewsRow,
    NewsState,
    Revision,
)
from app.permissions import Action, Target, can
from app.school import calendar, structure
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.news import NewsText
from models.people import Guardianship
from models.school import Enrollment, SchoolClass

Folder = Literal["current", "planned", "archive"]
PAGE = 50
"""So many pieces of the archive come at once."""
_BATCH, _MOST = 60, 300
"""The archive is gone through by so many pieces, and in one question by so many at most."""
DAYS_SHOWN = "news.days_shown"


@query(Action.READ_NEWS)
def unread_news(session: Session) -> NewsCount:
    """How much of what is shown today is meant for the reader and not read, or to be confirmed.  1 statement; 4 after
    news have changed."""
    shown = _shown(session)
    return _count(shown, reading.receipts_of(session.person_id, (one.id for one in shown)))


@query(Action.READ_NEWS)
def news_list(session: Session, folder: Folder = "current", *, before: int | None = None) -> NewsPage:
    """What the reader may read.  "current": what is shown today, in the order of a list: to be confirmed and reminded
    of, pinned, then the newest.  "planned": what will be, of what the session may change, the next first.  "archive":
    what is over (and withdrawn, for those who may change it), the newest first, by pages; fewer rows than a page may
    come although `before` says that there is more.

    1 statement; 5 after news have changed; the archive 3 for each 60 pieces gone through, and 2.
    """
    shown = _shown(session)
    if folder == "archive":
        found, more = _archive(session, before)
        page, count = _rows(session, found), unread_news(session)
    else:
        wanted = NewsState.PLANNED if folder == "planned" else NewsState.CURRENT
        found = [
            one
            for one in reading.present(session)
            if access.state(session, one) is wanted and access.may_read(session, one)
        ]
        mine, more = reading.receipts_of(session.person_id, (one.id for one in (*found, *shown))), None
        page = sorted(_rows(session, found, mine), key=_planned_order if folder == "planned" else _order)
        count = _count(shown, mine)
    today, may_write = session.clock.today(), access.can_write(session)
    return NewsPage(tuple(page), today, count, more, may_write, access.own_class(session))


@query(Action.READ_NEWS)
def news_piece(session: Session, news_id: int) -> NewsPiece:
    """A piece with its words; for those who may change it with the older ones.

    Errors: NotFound news.unknown, also for what is not for this reader.  At most 8 statements.
    """
    piece = access.readable(session, news_id)
    (row,) = _rows(session, [piece])
    columns = (NewsText.revision, NewsText.author, NewsText.written_at, NewsText.title, NewsText.text)
    of_piece = NewsText.select(*columns).where(NewsText.news == news_id)
    if not row.may_change:
        of_piece = of_piece.where(NewsText.revision == piece.revision)
    texts = sorted(rows(of_piece), key=lambda one: -one[0])
    names = structure.names(session, [one[1] for one in texts])
    words = {revision: text for revision, _, _, _, text in texts}
    history = tuple(
        Revision(revision, names.get(author, ""), at, title, text)
        for revision, author, at, title, text in texts
        if revision != piece.revision
    )
    key = str(news_id)
    files = attached(reading.OWNER, [key]).get(key, ()) if piece.has_files else ()
    return NewsPiece(row, words.get(piece.revision, ""), history, files)


@query(Action.WRITE_NEWS, school_class="class_id")
def audience_choices(session: Session, class_id: int | None = None) -> Choices:
    """To whom the session may write; a class teacher names an own class.  3 statements, once for a day."""
    today = session.clock.today()
    year = calendar.year_of(session, today)
    year_id = None if year is None else year.id
    whole = can(session, Action.WRITE_NEWS, Target())
    families = _families(session, year_id) if year_id is not None else {}
    classes = tuple(
        ClassChoice(one.class_id, one.name, one.grade, *families.get(one.class_id, (0, 0)))
        for one in structure.classes(session).values()
        if one.year.id == year_id and (whole or one.class_id in session.scope.classes)
    )
    staff = session.reference(("staff", today), lambda: staff_ids(today)) if whole else None
    return Choices(classes, None if staff is None else len(staff), session.setting(DAYS_SHOWN))


@query(Action.WRITE_NEWS, school_class="class_id")
def drafts(session: Session, class_id: int | None = None) -> tuple[DraftRow, ...]:
    """What this person has begun to write, the newest first; a class teacher names an own class.  1 statement."""
    return stored_drafts(session.person_id)


# --- private -------------------------------------------------------------------------------------------------------


def _shown(session: Session) -> list[reading.Stored]:
    """What is shown today and meant for the reader."""
    return [one for one in reading.present(session) if _is_shown_to(session, one)]


def _is_shown_to(session: Session, piece: reading.Stored) -> bool:
    return access.state(session, piece) is NewsState.CURRENT and access.is_meant(session, piece)


def _count(shown: Sequence[reading.Stored], mine: dict[int, reading.Mine]) -> NewsCount:
    unread = to_confirm = 0
    for one in shown:
        receipt = mine.get(one.id, reading.NOTHING)
        unread += receipt.seen < one.asked
        to_confirm += one.confirm and receipt.confirmed < one.asked
    return NewsCount(unread, to_confirm)


def _archive(session: Session, before: int | None) -> tuple[list[reading.Stored], int | None]:
    """A page of what is over, and where the next one begins."""
    found: list[reading.Stored] = []
    for _ in range(0, _MOST, _BATCH):
        batch = reading.past(session, before, _BATCH)
        for one in batch:
            before = one.id
            if access.may_read(session, one):
                found.append(one)
                if len(found) == PAGE:
                    return found, before
        if len(batch) < _BATCH:
            return found, None
    return found, before


def _rows(
    session: Session, pieces: Sequence[reading.Stored], receipts: dict[int, reading.Mine] | None = None
) -> list[NewsRow]:
    ids = [one.id for one in pieces]
    mine = reading.receipts_of(session.person_id, ids) if receipts is None else receipts
    authors = structure.names(session, [one.author_id for one in pieces])
    return [_row(session, one, authors, mine.get(one.id, reading.NOTHING)) for one in pieces]


def _row(session: Session, one: reading.Stored, authors: dict[int, str], receipt: reading.Mine) -> NewsRow:
    is_mine = _is_shown_to(session, one)
    unread, confirmed = is_mine and receipt.seen < one.asked, receipt.confirmed >= one.asked
    to_confirm = is_mine and one.confirm and not confirmed
    of_class = structure.classes(session).get(one.class_id) if one.class_id is not None else None
    may_change = access.may_change(session, one)
    return NewsRow(
        news_id=one.id, title=one.title, lead=one.lead, author=authors.get(one.author_id, ""),
        class_id=one.class_id, class_name=of_class.name if of_class else "", published_at=one.published_at,
        starts=one.starts, ends=one.ends, state=access.state(session, one), pinned=one.pinned, confirm=one.confirm,
        revision=one.revision, of_class=all(part.kind is Kind.CLASS for part in one.parts),
        parts=one.parts if side_of(session.role) is Side.STAFF else (), changed_at=one.changed_at,
        is_mine=is_mine, unread=unread,
        to_confirm=to_confirm, confirmed_at=receipt.confirmed_at if confirmed else None,
        reminded_at=reading.is_reminded(session, one) if unread or to_confirm else None, may_change=may_change,
        has_files=one.has_files,
    )  # fmt: skip


def _order(row: NewsRow) -> tuple[object, ...]:
    """What is asked of the reader stands on top, then what is pinned, then the newest."""
    return (
        not row.to_confirm, row.reminded_at is None, not row.pinned, -row.starts.toordinal(),
        -row.published_at.timestamp(), -row.news_id,
    )  # fmt: skip


def _planned_order(row: NewsRow) -> tuple[object, ...]:
    return (row.starts, row.news_id)


def _families(session: Session, year_id: int) -> dict[int, tuple[int, int]]:
    """Of each class of a year: pupils today, and how many of them have a parent.  2 statements, once for a day."""
    today = session.clock.today()

    def load() -> dict[int, tuple[int, int]]:
        enrolled = (
            Enrollment.select(Enrollment.school_class, Enrollment.pupil)
            .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
            .where(
                SchoolClass.year == year_id, Enrollment.from_date <= today,
                Enrollment.to_date.is_null() | (Enrollment.to_date >= today),
            )
        )  # fmt: skip
        here = list(rows(enrolled))
        pupils = [pupil for _, pupil in here]
        known = Guardianship.select(Guardianship.pupil).where(Guardianship.pupil.in_(pupils)).distinct()
        with_parents = {row[0] for row in rows(known)}
        counts: dict[int, tuple[int, int]] = {}
        for class_id, pupil in here:
            pupils_here, parents_here = counts.get(class_id, (0, 0))
            counts[class_id] = (pupils_here + 1, parents_here + (pupil in with_parents))
        return counts

    return session.reference(("news_families", year_id, today), load)
