"""What reading messages costs with 1,000 families: it stays within forty pages, and does not grow with the years."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.clock import FixedClock
from app.codes import Role
from app.messages.book import address_book
from app.messages.commands import mark_read, reply, send
from app.messages.queries import inbox, mailing, mailings, unread_counts
from app.messages.rows import Letter, Recipient
from app.messages.search import search
from app.messages.thread_page import thread, urgent_waiting
from app.session import Session
from models.access import Account
from models.database import SchoolFile
from models.opening import open_school_file
from models.reads import counting
from tests.app.messages.load import COMMON, NOW, RARE, Load, make

pytestmark = pytest.mark.slow
MOST_PAGES = 40
WORDS = (RARE, COMMON, "ко", f"{COMMON} ко", "анна")


@dataclass
class Opened:
    load: Load
    file: SchoolFile

    def session(self, role: Role, person: int) -> Session:
        with self.file.reading():
            account = Account.get(Account.person == person)
            session = Session(self.file, account.id, person, role, (role,), "", clock=FixedClock(NOW))
            session.start_feed()
            session.refresh()
        return session

    def readers(self) -> dict[str, Session]:
        return {
            "parent": self.session(Role.PARENT, self.load.parents[0]),
            "teacher of 30 classes": self.session(Role.TEACHER, self.load.busy),
            "class teacher": self.session(Role.CLASS_TEACHER, self.load.class_teacher),
            "deputy": self.session(Role.DEPUTY, self.load.deputy),
        }


@pytest.fixture(scope="module")
def three_years(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    yield from opened(tmp_path_factory.mktemp("load") / "three.db", messages=300_000, years=3)


@pytest.fixture(scope="module")
def one_year(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    yield from opened(tmp_path_factory.mktemp("load") / "one.db", messages=100_000, years=1)


def opened(path: Path, *, messages: int, years: int) -> Iterator[Opened]:
    load = make(path, messages=messages, years=years)
    assert load.messages >= messages
    with open_school_file(path) as file:
        found = Opened(load, file)
        lived_in(found)
        yield found


def lived_in(school: Opened) -> None:
    """Some days of single messages, as they come: the index of words has its usual parts then."""
    deputy = school.session(Role.DEPUTY, school.load.deputy)
    for pupil in school.load.pupils[:300]:
        sent = send(deputy, Letter((Recipient("family", pupil),), "Напоминание", f"Добрый день! {COMMON}"))
        reply(deputy, sent.thread_id, "И ещё одно: не забудьте сменную обувь")
        mark_read(deputy, sent.thread_id, 2)


def views(session: Session) -> dict[str, Callable[[], object]]:
    """The views, each with arguments found before it is counted."""
    first = inbox(session)
    older = first
    for _ in range(3):
        if older.more is not None:
            older = inbox(session, before=older.more)
    found: dict[str, Callable[[], object]] = {
        "inbox": lambda: inbox(session),
        "sent": lambda: inbox(session, folder="sent"),
        "older inbox": lambda: inbox(session, before=first.more),
        "unread": lambda: unread_counts(session),
        "urgent": lambda: urgent_waiting(session),
        "thread": lambda: thread(session, first.rows[0].thread_id),
        "old thread": lambda: thread(session, older.rows[-1].thread_id),
        "mailings": lambda: mailings(session),
        "address book": lambda: address_book(session),
        **{f"search {word}": lambda word=word: search(session, word) for word in WORDS},  # type: ignore[misc]
    }
    sent, _ = mailings(session)
    if sent:
        found["mailing"] = lambda: mailing(session, sent[0].mailing_id)
    return found


def costs(school: Opened) -> dict[tuple[str, str], int]:
    """Pages by reader and view, with names kept and no page of the file."""
    found = {}
    for name, session in school.readers().items():
        for view, call in views(session).items():
            call()
            with counting(school.file, cold=True) as reads:
                call()
            found[name, view] = reads.pages
    return found


def test_no_view_reads_more_than_forty_pages(three_years: Opened) -> None:
    found = costs(three_years)
    assert {place: pages for place, pages in found.items() if pages > MOST_PAGES} == {}
    assert found["parent", f"search {COMMON}"] > 0


def test_the_years_before_cost_nothing(three_years: Opened, one_year: Opened) -> None:
    """Three times the years: a step more of the way into a tree, and a few parts more of the index (their number grows
    as the logarithm does)."""
    short, long = costs(one_year), costs(three_years)
    grown = {
        place: (short[place], pages)
        for place, pages in long.items()
        if place in short and pages > short[place] + 12
    }
    assert grown == {}


def test_everybody_finds_something(three_years: Opened) -> None:
    for name, session in three_years.readers().items():
        assert len(inbox(session).rows) >= 20, name
        assert search(session, COMMON).hits, name
        found = search(session, COMMON, limit=1000)
        assert {hit.thread_id for hit in found.hits} <= threads_of(three_years, session), name


def threads_of(school: Opened, session: Session) -> set[int]:
    found = school.file.connection.execute(
        "SELECT thread_id FROM thread_participant WHERE person_id = ?", (session.person_id,)
    )
    return {int(str(row[0])) for row in found}
