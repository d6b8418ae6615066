"""Findings as lists and cards, and the rules: for those who lead the school, and of each teacher his own.

A list asks which findings there are in the covering index alone, however many were closed in the years before, and
then for the rows of one page.  Names, classes, courses and periods are reference data.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Any

from peewee import fn

from app.control.freshness import judged
from app.control.reading import finding_rows, said_to, stored, with_names
from app.control.rows import (
    PENDING,
    FindingCard,
    FindingCounts,
    FindingFilter,
    FindingPage,
    FindingState,
    RuleRow,
    Said,
    Waiting,
)
from app.control.rule_book import RULES, RuleBook, default_of
from app.errors import NotFound
from app.permissions import Action, can
from app.school import structure
from app.session import Session
from app.unit_of_work import query
from models.base import rows
from models.control import Finding, FindingAnswer
from models.school import Course

PAGE = 200
MOST = 1_000
"""Of a page."""
_CAN_BE_ANSWERED = frozenset({FindingState.OPEN, FindingState.ANSWERED, FindingState.RETURNED})


@query(Action.READ_CONTROL)
def findings(
    session: Session, wanted: FindingFilter, *, before: int | None = None, limit: int = PAGE
) -> FindingPage:
    """A page of the findings of everybody that a filter wants.  5 statements (4 for closed ones), 1 for each kind of
    names not yet known."""
    return _page(session, _conditions(session, wanted), wanted.closed, before, limit)


@query(Action.ANSWER_FINDING)
def my_findings(
    session: Session, *, closed: bool = False, before: int | None = None, limit: int = PAGE
) -> FindingPage:
    """A page of one's own findings: those that are not closed, or those that are.  Statements as of `findings`."""
    return _page(session, [Finding.teacher == session.person_id], closed, before, limit)


@query(Action.READ_CONTROL)
def finding_counts(session: Session) -> FindingCounts:
    """How many findings there are that are not closed.  1 statement, through the covering index and nothing else,
    however many were closed; 1 for names of teachers not yet known."""
    cells: dict[tuple[int | None, int | None, str, FindingState], int] = {}
    by_rule: Counter[tuple[str, FindingState]] = Counter()
    by_teacher: Counter[tuple[int | None, FindingState]] = Counter()
    by_class: Counter[tuple[int | None, FindingState]] = Counter()
    columns = (Finding.teacher, Finding.state, Finding.rule, Finding.school_class)
    counted = Finding.select(*columns, fn.COUNT(Finding.id)).where(Finding.closed_at.is_null())
    for teacher, state, rule, school_class, count in rows(counted.group_by(*columns)):
        known = FindingState(state)
        cells[teacher, school_class, rule, known] = count
        by_rule[rule, known] += count
        by_teacher[teacher, known] += count
        by_class[school_class, known] += count
    names = structure.names(session, {teacher for teacher, _ in by_teacher})
    of_class = {class_id for class_id, _ in by_class}
    return FindingCounts(
        cells,
        by_rule, by_teacher, by_class, dict(sorted(names.items(), key=lambda one: (one[1], one[0]))),
        {one.class_id: one.name for one in structure.classes(session).values() if one.class_id in of_class},
    )  # fmt: skip


@query(Action.ANSWER_FINDING)
def my_waiting(session: Session) -> Waiting:
    """How many own findings wait for an answer.  1 statement through the covering index, 1 more where some do."""
    mine = (Finding.closed_at.is_null(), Finding.teacher == session.person_id)
    waits = Finding.state.in_(sorted(PENDING))
    found = list(rows(Finding.select(Finding.id, Finding.state).where(*mine, waits)))
    if not found:
        return Waiting()
    reminded = FindingAnswer.select(fn.COUNT(FindingAnswer.finding.distinct())).where(
        FindingAnswer.finding.in_([row[0] for row in found]), FindingAnswer.kind == Said.REMIND.value
    )
    ((count,),) = rows(reminded)
    return Waiting(len(found), sum(row[1] == FindingState.RETURNED for row in found), count)


@query(Action.JUDGE_FINDING)
def answered_count(session: Session) -> int:
    """How many findings wait for the deputy head, because their teachers have answered.  1 statement through the
    covering index."""
    wanted = (Finding.closed_at.is_null(), Finding.state == FindingState.ANSWERED.value)
    ((count,),) = rows(Finding.select(fn.COUNT(Finding.id)).where(*wanted))
    return int(count)


@query(Action.READ_CONTROL)
def finding_card(session: Session, finding_id: int) -> FindingCard:
    """A finding of anybody with its history.  Raises NotFound("finding.unknown").  At most 6 statements beside
    reference data."""
    return _card(session, finding_id, Finding.id == finding_id)


@query(Action.ANSWER_FINDING)
def my_finding_card(session: Session, finding_id: int) -> FindingCard:
    """One's own finding with its history; another's is as one that does not exist.  As `finding_card`."""
    return _card(session, finding_id, (Finding.id == finding_id) & (Finding.teacher == session.person_id))


@query(Action.READ_CONTROL)
def rule_rows(session: Session) -> tuple[RuleRow, ...]:
    """All rules as the school has them, in the order of the rule book.  1 statement through the covering index."""
    book, may_set = RuleBook.of(session), can(session, Action.SET_CONTROL)
    counted = Finding.select(Finding.rule, fn.COUNT(Finding.id)).where(Finding.closed_at.is_null())
    found = dict(rows(counted.group_by(Finding.rule)))
    return tuple(
        RuleRow(rule, book[rule.key], default_of(rule), may_set, found.get(rule.key, 0)) for rule in RULES
    )


# --- inside ----------------------------------------------------------------------------------------------


def _conditions(session: Session, wanted: FindingFilter) -> list[Any]:
    pairs: list[tuple[object, Any]] = [
        (wanted.rules, Finding.rule.in_(sorted(wanted.rules))),
        (wanted.states, Finding.state.in_(sorted(wanted.states))),
        (wanted.teacher_id, Finding.teacher == wanted.teacher_id),
        (wanted.class_id, Finding.school_class == wanted.class_id),
        (wanted.pupil_id, Finding.pupil == wanted.pupil_id),
        (wanted.starts, Finding.date >= wanted.starts),
        (wanted.ends, Finding.date <= wanted.ends),
    ]
    found = [condition for asked, condition in pairs if asked not in (None, frozenset())]
    if wanted.grade is not None:
        of_grade = [one.class_id for one in structure.classes(session).values() if one.grade == wanted.grade]
        found.append(Finding.school_class.in_(of_grade))
    if wanted.subject_id is not None:
        found.append(Finding.course.in_(Course.select(Course.id).where(Course.subject == wanted.subject_id)))
    return found


def _page(
    session: Session, conditions: Iterable[Any], closed: bool, before: int | None, limit: int
) -> FindingPage:
    most = max(1, min(limit, MOST))
    if closed:
        ids, total = _closed_ids(list(conditions), before, most + 1), None
    else:
        everything = _open_ids(list(conditions))
        total = len(everything)
        ids = [one for one in everything if before is None or one < before]
    shown = ids[:most]
    found = finding_rows(session, Finding.id.in_(shown)) if shown else ()
    return FindingPage(found, total, shown[-1] if len(ids) > most else None, judged())


def _open_ids(conditions: list[Any]) -> list[int]:
    """Not in the order of the table: SQLite would walk back through it, past all that is closed."""
    wanted = Finding.select(Finding.id).where(Finding.closed_at.is_null(), *conditions)
    return sorted((row[0] for row in rows(wanted)), reverse=True)


def _closed_ids(conditions: list[Any], before: int | None, limit: int) -> list[int]:
    wanted = Finding.select(Finding.id).where(Finding.closed_at.is_null(False), *conditions)
    if before is not None:
        wanted = wanted.where(Finding.id < before)
    return [row[0] for row in rows(wanted.order_by(Finding.id.desc()).limit(limit))]


def _card(session: Session, finding_id: int, condition: Any) -> FindingCard:
    found = finding_rows(session, condition)
    if not found:
        raise NotFound("finding.unknown", finding=finding_id)
    (row,) = found
    place = stored((finding_id,))[finding_id]
    earlier = finding_rows(
        session,
        (Finding.unit == place.unit) & (Finding.rule == place.rule) & (Finding.place == place.place)
        & Finding.closed_at.is_null(False) & (Finding.id != finding_id),
    )  # fmt: skip
    if not can(session, Action.READ_CONTROL):
        earlier = tuple(one for one in earlier if one.teacher_id == session.person_id)
    mine = row.teacher_id == session.person_id
    return FindingCard(
        row,
        with_names(session, said_to((finding_id,)).get(finding_id, ())),
        earlier,
        may_answer=mine and row.state in _CAN_BE_ANSWERED and can(session, Action.ANSWER_FINDING),
        may_judge=row.state is not FindingState.CLOSED and can(session, Action.JUDGE_FINDING),
    )
