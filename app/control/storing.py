"""What a judgement changes in the file: findings that open, change or close, and rows of figures.

The difference is found while reading, and stored in a transaction that only writes: so nobody waits for a judgement.
Where nothing differs nothing is written.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from app.control.judging import Figures, Found, Unit, Verdict
from app.control.rows import ClosedBecause, FindingState, Said
from models.base import rows, within
from models.control import ControlUnit, Finding, FindingAnswer

_COLUMNS = (
    Finding.rule, Finding.place, Finding.teacher, Finding.school_class, Finding.course, Finding.pupil, Finding.date,
    Finding.number, Finding.term, Finding.detail,
)  # fmt: skip
_DATE, _TERM = 6, 8
_KEY = 2
"""So many of them say which finding it is: the rest may change."""

_UNASKED = frozenset({ClosedBecause.RULE_OFF, ClosedBecause.RULE_CHANGED, ClosedBecause.TERM_CLOSED})
_LEADS_TO = {
    Said.FIXED.value: FindingState.ANSWERED,
    Said.REASON.value: FindingState.ANSWERED,
    Said.ACCEPT.value: FindingState.ACCEPTED,
    Said.RETURN.value: FindingState.RETURNED,
}

Reason = Callable[[str], ClosedBecause]
"""Why a finding of this rule is closed, that is found no more."""


@dataclass(frozen=True, slots=True)
class FigureChange:
    """Rows of a table of figures to put in their places, and to take away (by their keys)."""

    table: Any
    put: Sequence[tuple[Any, ...]]
    gone: Sequence[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Difference:
    """What a judgement of a unit changes: `opened` and `changed` are values of the columns of a finding."""

    unit: Unit
    due: dt.datetime | None
    opened: Sequence[tuple[Any, ...]] = ()
    changed: Sequence[tuple[int, tuple[Any, ...]]] = ()
    closed: Sequence[tuple[int, ClosedBecause]] = ()
    figures: Sequence[FigureChange] = field(default_factory=tuple)

    @property
    def is_empty(self) -> bool:
        """Whether all stands in the file as it was judged."""
        return not (self.opened or self.changed or self.closed or self.figures)


def difference(unit: Unit, verdict: Verdict, reason: Reason) -> Difference:
    """What differs between a verdict and what is stored of its unit.  A statement for the findings, and one for each
    table of figures."""
    stored = {row[1 : 1 + _KEY]: (row[0], row[1:]) for row in _stored_findings(unit)}

    def because(rule: str, row: tuple[Any, ...]) -> ClosedBecause:
        known = reason(rule)
        lies_in_closed = known is ClosedBecause.GONE and _lies_in(verdict.closed, row)
        return ClosedBecause.TERM_CLOSED if lies_in_closed else known

    found = {row[:_KEY]: row for row in map(_row, verdict.found)}
    figures = (_figure_change(one) for one in verdict.figures)
    return Difference(
        unit,
        verdict.due,
        opened=[row for key, row in found.items() if key not in stored],
        changed=[
            (stored[key][0], row) for key, row in found.items() if key in stored and stored[key][1] != row
        ],
        closed=[(number, because(key[0], row)) for key, (number, row) in stored.items() if key not in found],
        figures=[one for one in figures if one.put or one.gone],
    )


def store(differences: Sequence[Difference], now: dt.datetime) -> None:
    """Write what differs, and that these units are judged.  Inside a command."""
    for one in differences:
        for number, because in one.closed:
            close_findings(Finding.id == number, because, now)
        for number, row in one.changed:
            Finding.update(dict(zip(_COLUMNS[_KEY:], row[_KEY:], strict=True))).where(
                Finding.id == number
            ).execute()
        _open(one.unit, one.opened, now)
        for change in one.figures:
            _store_figures(change)
    mark_units([(one.unit.key, now, one.due) for one in differences])


def _open(unit: Unit, opened: Sequence[tuple[Any, ...]], now: dt.datetime) -> None:
    """Findings that were closed because nobody asked any more go on where they stood: what was said to them, and that
    they were accepted, holds still.  The others are new."""
    known = _closed_unasked(unit, sorted({row[0] for row in opened})) if opened else {}
    for row in opened:
        if (number := known.get(row[:_KEY])) is not None:
            state = _state_by_words(number)
            values: dict[Any, Any] = dict(zip(_COLUMNS[_KEY:], row[_KEY:], strict=True))
            values |= {Finding.state: state.value, Finding.closed_at: None, Finding.closed_because: None}
            Finding.update(values).where(Finding.id == number).execute()
    new = [(unit.key, now, *row) for row in opened if row[:_KEY] not in known]
    _insert(Finding, ("unit", "opened_at", *(column.name for column in _COLUMNS)), new)


def mark_units(marks: Sequence[tuple[str, dt.datetime | int, dt.datetime | int | None]]) -> None:
    """Say of units when they were judged and when they are due."""
    fields = ("unit", "judged_at", "due_at")
    _insert(ControlUnit, fields, sorted(marks, key=lambda one: one[0]), replace=True)


def close_findings(condition: Any, because: ClosedBecause, now: dt.datetime) -> int:
    """Close those that are not closed yet; returns how many."""
    values = {"state": FindingState.CLOSED.value, "closed_at": now, "closed_because": because.value}
    return int(Finding.update(values).where(condition, Finding.closed_at.is_null()).execute())


def _lies_in(closed: Sequence[tuple[int, dt.date, dt.date]], row: tuple[Any, ...]) -> bool:
    """Whether a stored finding is of a closed period.  A period mark that was missing there and is no more was set, and
    a parent who had not looked for weeks of it has come."""
    on, term = row[_DATE], row[_TERM]
    if row[0] == "parent_away":
        return False
    if on is not None:
        return any(starts <= on <= ends for _, starts, ends in closed)
    return row[0] != "term_mark_missing" and any(term == number for number, *_ in closed)


# --- findings ------------------------------------------------------------------------------------------------


def _closed_unasked(unit: Unit, rules: Sequence[str]) -> dict[tuple[str, str], int]:
    """By rule and place the findings that were closed last, where that was not because their cause was gone."""
    wanted = (
        Finding.select(Finding.rule, Finding.place, Finding.id, Finding.closed_because)
        .where(Finding.unit == unit.key, Finding.rule.in_(rules), Finding.closed_at.is_null(False))
        .order_by(Finding.closed_at, Finding.id)
    )
    last = {(rule, place): (number, because) for rule, place, number, because in rows(wanted)}
    return {key: number for key, (number, because) in last.items() if because in _UNASKED}


def _state_by_words(number: int) -> FindingState:
    """The state that what was said last has left a finding in."""
    said = (
        FindingAnswer.select(FindingAnswer.kind)
        .where(FindingAnswer.finding == number, FindingAnswer.kind.in_(sorted(_LEADS_TO)))
        .order_by(FindingAnswer.id.desc())
        .limit(1)
    )
    return next((_LEADS_TO[row[0]] for row in rows(said)), FindingState.OPEN)


def _stored_findings(unit: Unit) -> list[tuple[Any, ...]]:
    wanted = Finding.select(Finding.id, *_COLUMNS).where(
        Finding.unit == unit.key, Finding.closed_at.is_null()
    )
    return list(rows(wanted))


def _row(found: Found) -> tuple[Any, ...]:
    return (
        found.rule, found.place, found.teacher_id, found.class_id, found.course_id, found.pupil_id, found.date,
        found.number, found.term, json.dumps(dict(found.detail), ensure_ascii=False, sort_keys=True),
    )  # fmt: skip


# --- figures ---------------------------------------------------------------------------------------------------


def _figure_change(figures: Figures) -> FigureChange:
    table = figures.table
    fields = table._meta.sorted_fields
    names = [one.name for one in fields]
    keys = [names.index(one.name) for one in table._meta.get_primary_keys()]
    wanted = {tuple(row[at] for at in keys): row for row in (_as_stored(fields, one) for one in figures.rows)}
    stored = {tuple(row[at] for at in keys): row for row in _stored_figures(table, fields, figures.of)}
    return FigureChange(
        table,
        put=[row for key, row in wanted.items() if stored.get(key) != row],
        gone=[key for key in stored if key not in wanted],
    )


def _stored_figures(table: Any, fields: Sequence[Any], of: Mapping[str, Any]) -> list[tuple[Any, ...]]:
    where = [
        within(getattr(table, name), *value) if isinstance(value, tuple) else getattr(table, name) == value
        for name, value in of.items()
    ]
    return [_as_stored(fields, row) for row in rows(table.select(*fields).where(*where))]


def _as_stored(fields: Sequence[Any], row: Sequence[Any]) -> tuple[Any, ...]:
    return tuple(one.db_value(value) for one, value in zip(fields, row, strict=True))


def _store_figures(change: FigureChange) -> None:
    meta = change.table._meta
    for key in change.gone:
        here = [column == value for column, value in zip(meta.get_primary_keys(), key, strict=True)]
        change.table.delete().where(*here).execute()
    _insert(change.table, [one.name for one in meta.sorted_fields], change.put, replace=True)


_AT_ONCE = 50
"""Rows of one statement: SQLite takes so many parameters and no more."""


def _insert(
    table: Any, names: Sequence[str], values: Sequence[Sequence[Any]], *, replace: bool = False
) -> None:
    fields = [getattr(table, name) for name in names]
    for begin in range(0, len(values), _AT_ONCE):
        statement = table.insert_many(values[begin : begin + _AT_ONCE], fields=fields)
        (statement.on_conflict_replace() if replace else statement).execute()
