"""Spans of days: when somebody belongs to something.  Pure functions."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

Span = tuple[date, date | None]
"""From a day to a day, both included; None: still."""


def covers(spans: Iterable[Span], on: date) -> bool:
    """Whether one of the spans holds this day."""
    return any(starts <= on and (ends is None or on <= ends) for starts, ends in spans)


def overlaps(spans: Iterable[Span], starts: date, ends: date) -> bool:
    """Whether one of the spans has a day in common with `starts` … `ends`."""
    return any(first <= ends and (last is None or starts <= last) for first, last in spans)


def joined(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The same days as spans in order that neither overlap nor touch."""
    result: list[Span] = []
    for starts, ends in sorted(spans, key=lambda span: span[0]):
        before = result[-1] if result else None
        if before and (before[1] is None or starts.toordinal() <= before[1].toordinal() + 1):
            if before[1] is not None and (ends is None or ends > before[1]):
                result[-1] = (before[0], ends)
        else:
            result.append((starts, ends))
    return tuple(result)


def intersected(one: Iterable[Span], other: Iterable[Span]) -> tuple[Span, ...]:
    """The days that both have."""
    others = tuple(other)
    found: list[Span] = []
    for starts, ends in one:
        for first, last in others:
            begin = max(starts, first)
            end = min((day for day in (ends, last) if day is not None), default=None)
            if end is None or begin <= end:
                found.append((begin, end))
    return joined(found)
