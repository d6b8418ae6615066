"""Control follows the change log: what has changed since the last judgement is judged, in short steps.

    step   look at the log after the link that is stored, and at the units that are due      ┐ one reading
           judge some of them; what is left is remembered as due                             ┘ transaction
           store what differs, and the new link, if nobody else has judged in between          one writing one

The link, the units that are left and the findings move in one transaction, so a step that is killed has not been, and
of two PCs that judge at once the second one finds a row of the first in the log and lets go.  A judgement is of the
moment at which it was read; what is entered before it is stored lies behind the link, and is judged with the next step.

Rules that are set anew make their units due.  With a new academic year the findings of the old one close, and its
figures stay.  A file whose log does not hold the link (a backup was restored) is judged anew as a whole.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from app.changes import Link, Record
from app.control import freshness
from app.control.judging import Unit
from app.control.pending import (
    ANEW,
    BY_RULES,
    OWN_ENTITIES,
    TOUCHED,
    Outlook,
    RulesSeen,
    Told,
    Waiting,
    outlook,
    remember,
    stored_state,
)
from app.control.rows import Advanced, ClosedBecause, Judged
from app.control.rule_book import RuleBook
from app.control.storing import Difference, close_findings, difference, mark_units, store
from app.control.units import JUDGES
from app.permissions import Action
from app.school.calendar import year_of
from app.session import Session
from app.unit_of_work import command, in_steps, problem, query, record
from models.control import ControlState, ControlUnit, Finding
from models.errors import StorageError
from models.log import ChangeLog

MOST_UNITS = 40
"""Of one step."""
LONGEST_LOOK = 0.2
"""Seconds after which no further unit is judged in a step: while somebody reads, nobody's marks are stored."""
_TRIES = 200
_NOTHING = Advanced(0, 0, 0, 0)

Progress = Callable[[int, int], bool]
"""Told how many units are judged, and of how many; False: stop here, the rest stays due."""


@dataclass(frozen=True, slots=True)
class Step:
    """What a step stores.  `waits`: units that stay due, and as what; `told`: changes to those that were touched."""

    seen: Outlook
    rules: RulesSeen
    judged: tuple[Difference, ...]
    waits: tuple[tuple[Unit, Waiting, int], ...]
    told: Told
    left: int


@in_steps(Action.ADVANCE_CONTROL)
def advance_control(session: Session, *, most: int = MOST_UNITS) -> Advanced:
    """Judge what has changed since, and what time has made due: at most so many units, and no longer than a moment.
    `left` says how many wait still: then it is to be called again.

    Where there is nothing to do that is 4 statements, and nothing is written.  Else a reading transaction and a short
    writing one; `judged` 0 with some `left` where another program was faster.
    """
    step = look(session, most)
    return _NOTHING if step is None else store_step(session, step)


@in_steps(Action.ADVANCE_CONTROL)
def recompute_control(
    session: Session,
    progress: Progress | None = None,
    *,
    most: int = MOST_UNITS,
    seconds: float = LONGEST_LOOK,
) -> Advanced:
    """Judge everything anew, in steps.  What is stored is the same as without it, unless the file was tampered with
    or a program has judged wrongly."""
    step = look(session, most, anew=True, seconds=seconds)
    if step is None:
        return _NOTHING
    total, done, tries = len(step.seen.waiting), store_step(session, step), 0
    while done.left and tries < _TRIES:
        if progress is not None and not progress(done.judged, total):
            break
        more = advance_control(session, most=most)
        tries = tries + 1 if not more.judged else 0
        done = _sum(done, more)
    if progress is not None:
        progress(done.judged, total)
    return done


@query(Action.ADVANCE_CONTROL)
def control_state(_session: Session) -> Judged:
    """How fresh findings and figures are.  2 statements, a page each."""
    return freshness.judged()


def judge_now(session: Session, unit: Unit) -> None:
    """Judge one unit at once, inside a command: what it finds is stored with that command.  The link stays."""
    book = RuleBook.of(session)
    verdict = JUDGES[unit.kind].judge(session, unit.id, book, None)
    change = difference(unit, verdict, partial(_because, book, frozenset()))
    if not change.is_empty:
        store((change,), session.clock.now())
        record(session, Record("control", unit.key, None, _said((change,), 0)))


# --- a step --------------------------------------------------------------------------------------------------------


def look(
    session: Session, most: int = MOST_UNITS, *, anew: bool = False, seconds: float = LONGEST_LOOK
) -> Step | None:
    """Read and judge; None where there is nothing to do.  In a reading transaction of its own."""
    try:
        with session.school.reading():
            session.catch_up_rights()
            year = year_of(session, session.clock.today())
            if year is None:
                return None
            seen = outlook(session, year.id, anew=anew)
            return None if seen.quiet else _judged(session, seen, most, seconds)
    except StorageError as error:
        raise problem(error) from error


def _judged(session: Session, seen: Outlook, most: int, seconds: float) -> Step:
    begun = time.monotonic()
    judged: list[Difference] = []
    for unit, waiting in seen.waiting.items():
        if len(judged) >= most or (judged and time.monotonic() - begun > seconds):
            break
        changed = seen.rules.changed if waiting.mark == BY_RULES else frozenset()
        verdict = JUDGES[unit.kind].judge(session, unit.id, seen.book, waiting.told)
        judged.append(difference(unit, verdict, partial(_because, seen.book, changed)))
    rest = list(seen.waiting.items())[len(judged) :]
    waits = [(unit, one, mark) for unit, one in rest if (mark := _mark_to_store(one, seen.fresh)) is not None]
    rules = seen.rules
    if not any(one.mark == BY_RULES for _, one in rest):
        rules = replace(rules, changed=frozenset())
    told = {unit: one.told for unit, one in rest if one.told}
    return Step(seen, rules, tuple(judged), tuple(waits), told, len(rest) + seen.more)


def _mark_to_store(waiting: Waiting, fresh: bool) -> int | None:
    """Why a unit that is not judged yet waits on; None where the file says so already."""
    if fresh or waiting.mark in (ANEW, BY_RULES):
        return waiting.mark
    return TOUCHED if waiting.told and waiting.mark is None else None


def _because(book: RuleBook, changed: frozenset[str], rule: str) -> ClosedBecause:
    setting = book.settings.get(rule)
    if setting is None or not setting.on:
        return ClosedBecause.RULE_OFF
    return ClosedBecause.RULE_CHANGED if rule in changed else ClosedBecause.GONE


@command(Action.ADVANCE_CONTROL)
def store_step(session: Session, step: Step) -> Advanced:
    """Store what a step has found, unless another program has judged since: then nothing, and all of it is left."""
    seen = step.seen
    if stored_state() != seen.before or _somebody_judged_after(seen.newest):
        return Advanced(0, 0, 0, len(seen.waiting) + seen.more)
    now = session.clock.now()
    closed = 0
    if seen.fresh:
        ControlUnit.delete().execute()
        closed = close_findings(Finding.unit.in_(seen.orphans), ClosedBecause.YEAR_OVER, now)
    mark_units([(unit.key, one.judged_at, mark) for unit, one, mark in step.waits])
    store(step.judged, now)
    seq, link_hash = seen.link
    state = {"id": 1, "seq": seq, "hash": link_hash, "year": seen.year, "rules": step.rules.text, "at": now}
    ControlState.insert(state).on_conflict_replace().execute()
    shows = closed or any(not one.is_empty for one in step.judged)
    said = _said(step.judged, closed)
    record(session, Record("control" if shows else "control_state", "1", None, said))
    remember(session, seen.link, step.told)
    return Advanced(len(step.judged), said["opened"], said["closed"], step.left)


def _somebody_judged_after(link: Link) -> bool:
    """Or has said something to a finding."""
    own = ChangeLog.select().where(ChangeLog.seq > link[0], ChangeLog.entity.in_(sorted(OWN_ENTITIES)))
    return bool(own.exists())


def _said(judged: tuple[Difference, ...], closed: int) -> dict[str, int]:
    """What the log keeps of a step: findings have their own history."""
    return {
        "judged": len(judged),
        "opened": sum(len(one.opened) for one in judged),
        "closed": closed + sum(len(one.closed) for one in judged),
    }


def _sum(one: Advanced, more: Advanced) -> Advanced:
    return Advanced(one.judged + more.judged, one.opened + more.opened, one.closed + more.closed, more.left)
