"""What the queries and commands of news read.  Inside a transaction; no permission is checked.

What is shown today or will be is asked at every look, and changes a few times a day: the session keeps it until the
log tells of a change to news.  The past is read by pages, each time anew.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from app.codes import Side, side_of
from app.files.attaching import attached
from app.news.rows import Kind, Part, Who
from app.news.rules import Place, Reader
from app.school import structure
from app.session import Session
from models.base import rows
from models.news import News, NewsAudience, NewsReceipt, NewsReminder


@dataclass(frozen=True, slots=True)
class Stored:
    """A piece as it lies in the file, with its audience; `reminders`: class (0: all), day, moment, by whom."""

    id: int
    title: str
    lead: str
    author_id: int
    class_id: int | None
    published_at: datetime
    starts: date
    ends: date
    pinned: bool
    confirm: bool
    revision: int
    asked: int
    changed_at: datetime | None
    withdrawn_at: datetime | None
    parts: tuple[Part, ...]
    reminders: tuple[tuple[int, date, datetime, int], ...]
    has_files: bool


@dataclass(frozen=True, slots=True)
class Mine:
    """What a person has of a piece: the revisions seen and confirmed (0: none), and when it was confirmed."""

    seen: int = 0
    confirmed: int = 0
    confirmed_at: datetime | None = None


NOTHING = Mine()
OWNER = "news"
"""As what files hang on a piece; the key is its number."""

_AFTER_ALL = 2**62

_COLUMNS = (
    News.id, News.title, News.lead, News.author, News.school_class, News.published_at, News.starts, News.ends,
    News.pinned, News.confirm, News.revision, News.asked, News.changed_at, News.withdrawn_at,
)  # fmt: skip


def present(session: Session) -> tuple[Stored, ...]:
    """What is not over on this day: shown, or planned; without what is withdrawn.  4 statements, or none."""
    today = session.clock.today()
    kept: dict[date, tuple[Stored, ...]] = session.reference(("news", None), dict)
    if today not in kept:
        kept.clear()
        kept[today] = _stored(News.ends >= today, News.withdrawn_at.is_null())
    return kept[today]


def one(news_id: int) -> Stored | None:
    """A piece, whatever its state.  4 statements."""
    return next(iter(_stored(News.id == news_id)), None)


def past(session: Session, before: int | None, limit: int) -> tuple[Stored, ...]:
    """What is over or withdrawn, the newest first (by number), before a piece.  4 statements."""
    over = (News.ends < session.clock.today()) | News.withdrawn_at.is_null(False)
    found = _stored(News.id < (_AFTER_ALL if before is None else before), over, limit=limit)
    return tuple(sorted(found, key=lambda one: -one.id))


def _stored(*conditions: Any, limit: int | None = None) -> tuple[Stored, ...]:
    query = News.select(*_COLUMNS).where(*conditions)
    found = list(rows(query if limit is None else query.order_by(News.id.desc()).limit(limit)))
    ids = [row[0] for row in found]
    parts, reminders = _parts(ids), _reminders(ids)
    with_files = attached(OWNER, [str(one) for one in ids]).keys()
    return tuple(
        Stored(*(*row, parts.get(row[0], ()), reminders.get(row[0], ()), str(row[0]) in with_files))
        for row in found
    )


def _parts(ids: Sequence[int]) -> dict[int, tuple[Part, ...]]:
    audience: defaultdict[int, list[Part]] = defaultdict(list)
    columns = (NewsAudience.news, NewsAudience.kind, NewsAudience.target, NewsAudience.who)
    for news, kind, target, who in rows(NewsAudience.select(*columns).where(NewsAudience.news.in_(ids))):
        audience[news].append(Part(Kind(kind), target, Who(who)))
    return {news: tuple(sorted(parts)) for news, parts in audience.items()}


def _reminders(ids: Sequence[int]) -> dict[int, tuple[tuple[int, date, datetime, int], ...]]:
    sent: defaultdict[int, list[Any]] = defaultdict(list)
    columns = (
        NewsReminder.news, NewsReminder.school_class, NewsReminder.on_date, NewsReminder.reminded_at,
        NewsReminder.reminded_by,
    )  # fmt: skip
    for news, *reminder in rows(NewsReminder.select(*columns).where(NewsReminder.news.in_(ids))):
        sent[news].append(tuple(reminder))
    return {news: tuple(sorted(found, key=lambda one: one[2])) for news, found in sent.items()}


def receipts_of(person_id: int, ids: Iterable[int]) -> dict[int, Mine]:
    """What a person has of these pieces.  1 statement: a range of the index by person, as wide as they lie apart."""
    wanted = frozenset(ids)
    if not wanted:
        return {}
    columns = (NewsReceipt.news, NewsReceipt.seen, NewsReceipt.confirmed, NewsReceipt.confirmed_at)
    mine = NewsReceipt.select(*columns).where(
        NewsReceipt.person == person_id, NewsReceipt.news >= min(wanted), NewsReceipt.news <= max(wanted)
    )
    return {news: Mine(*more) for news, *more in rows(mine) if news in wanted}


# --- who reads -----------------------------------------------------------------------------------------------------


def reader(session: Session) -> Reader:
    """The session as a reader.  1 statement for each child, the first time."""
    side = side_of(session.role)
    if side is Side.STAFF:
        return Reader(side)

    def load() -> Reader:
        return Reader(side, tuple(place for one in session.scope.pupils for place in places(session, one)))

    return session.reference("news_reader", load)


def places(session: Session, pupil_id: int) -> tuple[Place, ...]:
    """Where a pupil has been; "still in the class" ends with its year."""
    return tuple(
        Place(one.class_id, one.grade, starts, min(ends or one.year.ends, one.year.ends))
        for one, (starts, ends) in structure.pupil_classes(session, pupil_id)
    )


def is_reminded(session: Session, piece: Stored) -> datetime | None:
    """When this reader was reminded of a piece, among others."""
    own = {one.class_id for one in reader(session).places} | {0}
    moments = [at for class_id, _, at, _ in piece.reminders if class_id in own]
    return max(moments, default=None)


def was_reminded(piece: Stored, class_id: int | None, on: date) -> bool:
    """Whether these were reminded on a day: they alone, or everybody."""
    return any(day == on and whom in (0, class_id or 0) for whom, day, _, _ in piece.reminders)
