"""Whether what is stored of control is what a judgement of this moment finds: for the check of a whole file."""

from __future__ import annotations

from collections.abc import Sequence

from app.backup.keeping import keeper
from app.backup.problems import Problem, Progress, no_progress
from app.control.judging import Unit
from app.control.pending import outlook
from app.control.rows import ClosedBecause
from app.control.rule_book import RuleBook
from app.control.storing import difference
from app.control.units import JUDGES
from app.school.calendar import year_of
from app.session import Session

_AT_ONCE = 10
"""Units that are judged in one reading transaction."""


@keeper
def contradictions(session: Session, progress: Progress = no_progress) -> list[Problem]:
    """The units of which findings or figures are stored that do not follow from what is entered.  What waits to be
    judged contradicts nothing; nor does a file whose control was never asked.  Outside a transaction: as long as a full
    recomputation, in short readings.
    """
    with session.school.reading():
        session.catch_up_rights()
        units = _settled(session)
    found: list[Problem] = []
    for begin in range(0, len(units), _AT_ONCE):
        with session.school.reading():
            # What was entered since the list was made waits to be judged, and is none of it.
            still = set(_settled(session))
            for unit in units[begin : begin + _AT_ONCE]:
                if unit in still:
                    found += _of(session, unit)
        progress(min(begin + _AT_ONCE, len(units)), len(units))
    return found


def _settled(session: Session) -> Sequence[Unit]:
    """The units of this year that wait for nothing."""
    year = year_of(session, session.clock.today())
    if year is None:
        return ()
    seen = outlook(session, year.id)
    if seen.fresh or seen.more:
        return ()
    return [
        Unit(kind, one)
        for kind, judge in JUDGES.items()
        for one in sorted(judge.units(session, year.id))
        if Unit(kind, one) not in seen.waiting
    ]


def _of(session: Session, unit: Unit) -> list[Problem]:
    verdict = JUDGES[unit.kind].judge(session, unit.id, RuleBook.of(session), None)
    change = difference(unit, verdict, lambda _rule: ClosedBecause.GONE)
    if change.is_empty:
        return []
    figures = sum(len(one.put) + len(one.gone) for one in change.figures)
    findings = len(change.opened) + len(change.changed) + len(change.closed)
    return [Problem("control.contradiction", {"unit": unit.key, "findings": findings, "figures": figures})]
