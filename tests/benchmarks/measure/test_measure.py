"""What the views cost: the counter itself against a file system that counts, and the limits on schools of 1,000."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import apsw
import pytest

from app.backup.checking import check
from app.backup.measure import ViewCost, measure
from app.clock import FixedClock
from app.control.advancing import advance_control
from app.errors import NotAllowed
from app.permissions import Role
from app.sample import generate, sample_moment
from app.session import Session
from models import share
from models.database import PAGE_SIZE, SchoolFile
from models.opening import open_school_file
from models.reads import counting
from tests.slow_vfs import SlowVFS

pytestmark = pytest.mark.xdist_group("measured school")
LIMITS = {
    "journal": 12, "diary_week": 30, "diary_news": 8, "diary_extract": 40, "homework": 25, "handed_in": 40,
    "pupil_year": 60, "marks": 75, "marks_week": 40,
    "class_summary": 100, "unsigned_weeks": 40, "class_weeks": 80, "pupil_charts": 40, "class_charts": 80,
    "class_progress": 100, "course_progress": 25,
    "rating": 35, "rating_year": 45, "class_rating": 35,
    "news_unread": 15, "news_list": 15, "news_archive": 25, "news_piece": 20, "news_receipts": 30,
    "news_class_receipts": 30,
    "messages_unread": 40, "messages_inbox": 40, "messages_thread": 40, "messages_search": 40,
    "digest": 40, "digest_teacher": 40,
    "control": 150, "control_filling": 90, "control_families": 25, "control_load": 25, "control_letters": 40,
    "control_findings": 40, "control_counts": 25,
    "control_class": 20, "control_week": 20, "control_day": 40,
}  # fmt: skip
_OF_PEOPLE = ("news_", "messages_", "digest", "control_letters")
MOST_GROWTH = 1.15
MOST_MS = 1000
"""Of a look at the dashboard."""
UP_TO_A_BOUND = {"news_archive", "news_receipts", "news_class_receipts"}
"""A page of the archive is looked for in so many pieces at most: a first year has fewer.  The families of a class came
in different years, so their names lie apart; those of a first year lie together."""
BY_PUPIL = {"class_weeks"}
"""Views that read a range for each of 25 pupils, whose years lie one after another: while a file is young, two
neighbours share a page; with the years each has two or three pages of his own, and there it ends."""


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small school."""
    file = tmp_path_factory.mktemp("measured") / "school.db"
    generate(file, pupils=60, classes=4, years=1, seed=3, today=date(2026, 5, 20))
    judge(file)
    return file


def judge(file: Path) -> None:
    """Let control look at the school, so that its dashboard has something to show."""
    with session_on(file) as session:
        while advance_control(session).left:
            pass


@contextmanager
def session_on(file: Path, role: Role = Role.ADMIN) -> Iterator[Session]:
    """A session of somebody in a role, on the day of the sample."""
    with open_school_file(file) as school, school.reading():
        ask = school.connection.execute
        day = date.fromisoformat(json.loads(ask("SELECT value FROM setting WHERE key = 'sample.today'").get))
        person = ask("SELECT person_id FROM staff_role WHERE role = ? LIMIT 1", (role.value,)).get
    with open_school_file(file) as school:
        session = Session(school, person, person, role, (role,), "", clock=FixedClock(sample_moment(day)))
        with school.reading():
            session.start_feed()
            session.refresh()
        yield session


def costs(file: Path) -> dict[str, ViewCost]:
    """The costs by name."""
    with session_on(file) as session:
        return {cost.name: cost for cost in measure(session)}


@pytest.fixture(scope="module")
def found(path: Path) -> dict[str, ViewCost]:
    """The costs in the small school."""
    return costs(path)


def test_each_main_view_is_measured_on_an_example_it_names(found: dict[str, ViewCost]) -> None:
    assert [*LIMITS, "reference", "journal_first"] == list(found)
    for name, limit in LIMITS.items():
        # What waits for somebody takes a few rows, and none where nothing waits.
        assert (found[name].statements > 0 and found[name].rows >= 10) or name.startswith(_OF_PEOPLE)
        assert found[name].pages <= limit
        assert found[name].ms > 0
        assert found[name].example
    assert found["journal_first"].pages > found["journal"].pages


def test_it_says_the_same_twice_but_for_the_time(path: Path, found: dict[str, ViewCost]) -> None:
    """In a session, and in another one."""

    def lasting(cost: ViewCost) -> tuple[object, ...]:
        return cost.name, cost.statements, cost.pages, cost.rows, cost.example

    with session_on(path) as session:
        first, second = measure(session), measure(session)
    assert [lasting(cost) for cost in first] == [lasting(cost) for cost in second]
    assert [lasting(cost) for cost in first] == [lasting(cost) for cost in found.values()]


@pytest.mark.parametrize("role", [Role.HEAD, Role.TEACHER])
def test_only_the_keeper_of_the_file_may_measure(path: Path, role: Role) -> None:
    with session_on(path, role) as session, pytest.raises(NotAllowed):
        measure(session)


def test_pages_are_the_reads_that_the_file_system_sees(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page counted is one read from the file, and no read goes uncounted."""
    slow = SlowVFS()
    monkeypatch.setattr(share, "vfs_for", lambda _path: slow.name)
    statement = "SELECT count(*), max(set_at) FROM mark WHERE course_id BETWEEN 10 AND 20"
    with open_school_file(path) as school:
        for cold in (True, False):
            slow.reset()
            with counting(school, cold=cold) as reads, school.reading():
                school.connection.execute(statement).fetchall()
            # Besides pages SQLite reads 16 bytes of the header when a transaction begins, to see if somebody wrote, and
            # the first byte of the journal that control has left there, to see if it is hot.
            assert path.with_name(f"{path.name}-journal").exists()
            assert slow.counts["xRead"] - 2 == reads.pages
            assert (reads.pages > 3) is cold
            assert (reads.statements, reads.rows) == (1, 1)


def test_counting_leaves_the_connection_as_it_was(path: Path) -> None:
    with open_school_file(path) as school:
        with pytest.raises(RuntimeError, match="boom"), counting(school):
            raise RuntimeError("boom")
        assert school.connection.exec_trace is None
        assert school.connection.row_trace is None
        with school.reading(), pytest.raises(RuntimeError, match="transaction"), counting(school):
            pass


def test_a_school_without_classes_has_only_its_reference_data(tmp_path: Path) -> None:
    from app.school.creation import create_school

    file = tmp_path / "new.db"
    create_school(file, name="Новая", admin_login="boss", admin_name="Босс Анна", password="Kolokol-71")
    with open_school_file(file) as school:
        session = Session(school, 1, 1, Role.ADMIN, (Role.ADMIN,), "")
        with school.reading():
            session.start_feed()
            session.refresh()
        assert [cost.name for cost in measure(session)] == ["reference"]


# --- the limits --------------------------------------------------------------------------------------------------


def marks_in(school: SchoolFile) -> int:
    """How many marks a file holds."""
    with school.reading():
        return int(school.connection.execute("SELECT count(*) FROM mark").get)


@pytest.mark.slow
def test_five_years_of_a_thousand_pupils_cost_no_more_than_one(tmp_path: Path) -> None:
    """The acceptance of the layout: pages of each view within its limit, and the same with five years in the file."""
    found = {}
    for years in (1, 5):
        file = tmp_path / f"school{years}.db"
        generate(file, pupils=1000, classes=40, years=years, seed=1, today=date(2026, 5, 20))
        with open_school_file(file) as school:
            assert 350_000 * years < marks_in(school) < 530_000 * years
            assert school.connection.pragma("page_size") == PAGE_SIZE
        judge(file)
        found[years] = costs(file)
        if years == 1:
            with session_on(file) as session:
                assert check(session) == []
        file.unlink()
    pages = {name: (found[1][name].pages, found[5][name].pages) for name in LIMITS}
    assert {name: both for name, both in pages.items() if max(both) > LIMITS[name]} == {}
    assert {name for name in LIMITS if name.startswith("control") and found[5][name].ms >= MOST_MS} == set()
    # A tree of more rows may be a page deeper.
    grown = {name: (one, five) for name, (one, five) in pages.items() if five > one * MOST_GROWTH + 1}
    assert {name: both for name, both in grown.items() if name not in BY_PUPIL | UP_TO_A_BOUND} == {}


def test_the_status_of_sqlite_is_the_one_that_is_asked(path: Path) -> None:
    """A miss is counted for each page fetched, not for each row."""
    connection = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
    before = connection.status(apsw.SQLITE_DBSTATUS_CACHE_MISS)[0]
    pages = connection.execute("SELECT count(*) FROM mark NOT INDEXED").fetchall() and (
        connection.status(apsw.SQLITE_DBSTATUS_CACHE_MISS)[0] - before
    )
    in_file = connection.execute("SELECT count(*) FROM dbstat WHERE name = 'mark'").get
    connection.close()
    assert pages == in_file
