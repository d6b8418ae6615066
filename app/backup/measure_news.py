"""What news cost their readers and writers in this file; see `app.backup.measure`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from app.codes import Role
from app.news.queries import news_list, news_piece, unread_news
from app.news.receipts import class_receipts, receipts
from app.school import calendar, structure
from app.session import Session
from models.access import Account
from models.base import rows
from models.news import NewsReceipt
from models.people import Guardianship
from models.reads import Reads, counting
from models.school import ClassTeacher, Enrollment, SchoolClass

Cost = tuple[str, tuple[tuple[str, int | str], ...], Reads]
"""The view's name, of what it was read, and what it cost."""

_READERS = 15


def news_costs(session: Session) -> Iterator[Cost]:
    """The middle cost of each view: to parents of several classes, and to a class teacher and the asker."""
    parents = _spread(_people(session, Role.PARENT))
    for name, view in _OF_A_FAMILY:
        costs = [
            cost for one in parents if (cost := _cost(session, name, Role.PARENT, one, view)) is not None
        ]
        if costs:
            yield sorted(costs, key=lambda cost: (cost[2].pages, cost[2].rows))[len(costs) // 2]
    with session.school.reading():
        news = _most_read()
    if news is not None:
        yield "news_receipts", (("news_id", news),), _counted(session, lambda one: receipts(one, news))
    for teacher in _spread(_people(session, Role.CLASS_TEACHER))[:1]:
        cost = _cost(session, "news_class_receipts", Role.CLASS_TEACHER, teacher, _class_receipts)
        if cost is not None:
            yield cost


def _piece(session: Session) -> object:
    found = news_list(session).rows or news_list(session, "archive").rows
    return news_piece(session, found[0].news_id) if found else None


def _class_receipts(session: Session) -> object:
    own = min(session.scope.current_classes)
    found = [row for row in news_list(session, "archive").rows if row.of_class]
    return class_receipts(session, found[0].news_id, own) if found else None


_OF_A_FAMILY: tuple[tuple[str, Callable[[Session], object]], ...] = (
    ("news_unread", unread_news),
    ("news_list", news_list),
    ("news_archive", lambda session: news_list(session, "archive")),
    ("news_piece", _piece),
)


def _cost(
    session: Session, name: str, role: Role, who: tuple[int, int], view: Callable[[Session], object]
) -> Cost | None:
    """The view as that person sees it; None for who may not work in the role."""
    account, person = who
    own = Session(session.school, account, person, role, (role,), "", clock=session.clock)
    with session.school.reading():
        own.refresh()
        own.start_feed()
    if role not in own.roles:
        return None
    return name, (("person_id", person),), _counted(own, view)


def _counted(session: Session, view: Callable[[Session], object]) -> Reads:
    """With the structure in memory, and no news: somebody has just published some."""
    view(session)
    session.forget("news", None)
    with counting(session.school, cold=True) as reads:
        view(session)
    return reads


def _people(session: Session, role: Role) -> list[tuple[int, int]]:
    """Accounts and persons of this year's parents, or class teachers."""
    with session.school.reading():
        year = calendar.year_of(session, session.clock.today())
        classes = [
            one.class_id for one in structure.classes(session).values() if year and one.year.id == year.id
        ]
        if role is Role.PARENT:
            here: Any = (
                Enrollment.select(Enrollment.pupil)
                .join(SchoolClass)
                .where(SchoolClass.id.in_(classes), Enrollment.to_date.is_null())
            )
            whom: Any = Guardianship.select(Guardianship.parent).where(Guardianship.pupil.in_(here))
        else:
            whom = ClassTeacher.select(ClassTeacher.person).where(ClassTeacher.school_class.in_(classes))
        query = Account.select(Account.id, Account.person).where(Account.person.in_(whom))
        return sorted(rows(query))


def _spread(people: list[tuple[int, int]]) -> list[tuple[int, int]]:
    step = max(1, len(people) // _READERS)
    return people[step // 2 :: step][:_READERS]


def _most_read() -> int | None:
    """The piece with the most receipts, of the last two hundred."""
    newest = NewsReceipt.select(NewsReceipt.news).order_by(NewsReceipt.news.desc()).limit(1).scalar()
    if newest is None:
        return None
    counts: dict[int, int] = {}
    for (news,) in rows(NewsReceipt.select(NewsReceipt.news).where(NewsReceipt.news > newest - 200)):
        counts[news] = counts.get(news, 0) + 1
    return max(counts, key=lambda one: (counts[one], one))
