"""How lists of findings read the file: what is open through its covering index, rows by their numbers, never the whole
table, which keeps what was closed in all the years."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.control import queries
from app.control.rows import FindingFilter, FindingState
from app.session import Session
from models.reads import counting
from tests.app.control.found import closed, deputy, found, teacher
from tests.app.test_query_plans import plan, statements_of
from tests.build import LESSON_DAYS, BuiltSchool

VIEWS: dict[str, tuple[Callable[[Session, int], object], int, bool]] = {
    "findings": (lambda s, _one: queries.findings(s, FindingFilter()), 5, False),
    "of a class": (
        lambda s, _one: queries.findings(
            s,
            FindingFilter(
                rules=frozenset({"no_topic"}),
                states=frozenset({FindingState.OPEN}),
                class_id=1,
                starts=LESSON_DAYS[0],
            ),
        ),
        5,
        False,
    ),
    "closed": (lambda s, _one: queries.findings(s, FindingFilter(closed=True)), 5, False),
    "counts": (lambda s, _one: queries.finding_counts(s), 1, False),
    "card": (queries.finding_card, 6, False),
    "rules": (lambda s, _one: queries.rule_rows(s), 1, False),
    "own": (lambda s, _one: queries.my_findings(s), 5, True),
    "own closed": (lambda s, _one: queries.my_findings(s, closed=True), 5, True),
    "own card": (queries.my_finding_card, 6, True),
    "waiting": (lambda s, _one: queries.my_waiting(s), 2, True),
    "answered": (lambda s, _one: queries.answered_count(s), 1, False),
}
OF_THE_OPEN = ("findings", "of a class", "counts", "rules", "own", "waiting", "answered")


@pytest.mark.parametrize("name", VIEWS)
def test_plan(school: BuiltSchool, name: str) -> None:
    view, most, own = VIEWS[name]
    with school.file.writing():
        ids = [found(school, place=str(number), number=number % 7 + 1) for number in range(40)]
        for number in range(400):
            closed(school, place=f"c{number}", number=number % 7 + 1)
    session = teacher(school) if own else deputy(school)
    view(session, ids[0])  # names are known then
    with school.file.reading():
        statements = statements_of(session, lambda: view(session, ids[0]))
        assert len(statements) <= most, statements
        plans = [plan(session, sql) for sql in statements]
    for sql, steps in zip(statements, plans, strict=True):
        if '"finding"' in sql and not (name == "closed" and "LIMIT" in sql):
            assert not [step for step in steps if step.startswith("SCAN") and "USING" not in step], sql
    if name in OF_THE_OPEN:
        assert "INDEX finding_open_counts" in plans[0][0]


def test_what_is_closed_costs_nothing(school: BuiltSchool) -> None:
    """The counts read the index of what is open, and no row of the table behind it."""
    with school.file.writing():
        for number in range(50):
            found(school, place=str(number))
    session, pages = deputy(school), []
    for _ in range(2):
        queries.finding_counts(session)
        with counting(school.file, cold=True) as reads:
            queries.finding_counts(session)
        pages.append(reads.pages)
        with school.file.writing():
            for number in range(1000):
                closed(school, place=f"c{number}")
    assert pages[0] == pages[1] <= 3
