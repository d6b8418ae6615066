"""What is said to findings, and what the rules are: each for a list at once, all of it or nothing.

Who says something says what he has seen: the state of each finding.  Where another was faster nothing is said, and the
`Conflict` tells who.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.changes import Record
from app.control.advancing import judge_now
from app.control.judging import Unit
from app.control.lengths import checked_words
from app.control.reading import Stored, said_to, stored, with_names
from app.control.rows import FindingState, Said
from app.errors import BadInput, NotFound, Refused
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, conflict, record
from models.control import Finding, FindingAnswer

Expected = Mapping[int, FindingState]
"""Findings by id, each in the state in which it was seen."""

_OPEN, _ANSWERED, _RETURNED, _ACCEPTED, _CLOSED = FindingState
_FROM: Mapping[Said, frozenset[FindingState]] = {
    Said.REASON: frozenset({_OPEN, _ANSWERED, _RETURNED}),
    Said.FIXED: frozenset({_OPEN, _ANSWERED, _RETURNED}),
    Said.ACCEPT: frozenset({_OPEN, _ANSWERED, _RETURNED}),
    Said.RETURN: frozenset({_ANSWERED, _ACCEPTED}),
    Said.REMIND: frozenset({_OPEN, _RETURNED}),
}
"""In which states a word has a sense."""
_TO = {
    Said.REASON: _ANSWERED,
    Said.FIXED: _CLOSED,
    Said.ACCEPT: _ACCEPTED,
    Said.RETURN: _RETURNED,
}
_REFUSED = {
    _CLOSED: "finding.closed",
    _ACCEPTED: "finding.accepted",
    _OPEN: "finding.not_answered",
    _RETURNED: "finding.not_answered",
    _ANSWERED: "finding.answered",
}


@command(Action.ANSWER_FINDING)
def give_reason(session: Session, findings: Expected, text: str) -> None:
    """Say why it is so, to own findings: they wait for the deputy head then.  Another reason takes the place of one
    that has not been judged yet; both stay in the history.

    Errors: NotFound finding.unknown, also for another's; BadInput finding.no_words, text.too_long (most); Refused
    finding.closed, finding.accepted; Conflict.
    """
    words = checked_words(text, needed=True)
    own = _seen(session, findings, Said.REASON, words, own=True)
    _say(session, own, Said.REASON, words)


@command(Action.ANSWER_FINDING)
def say_fixed(session: Session, findings: Expected) -> frozenset[int]:
    """Say of own findings that their cause is gone: it is looked at once, and those of which it is so are closed.
    Returns those that are still there; of these nothing is noted.

    Errors: NotFound finding.unknown, also for another's; Refused finding.closed, finding.accepted, and
    finding.still_there (count) where not one is gone; Conflict.
    """
    own = _seen(session, findings, Said.FIXED, "", own=True)
    for unit in sorted({one.unit for one in own}):
        judge_now(session, Unit.of(unit))
    now = stored(findings)
    still = frozenset(one.id for one in own if now[one.id].state is not _CLOSED)
    if len(still) == len(own):
        raise Refused("finding.still_there", count=len(still))
    _say(session, [one for one in own if one.id not in still], Said.FIXED, "")
    return still


@command(Action.JUDGE_FINDING)
def judge_findings(session: Session, findings: Expected, word: Said, text: str = "") -> None:
    """Accept findings: they may stay so, and are not found anew while their cause lasts.  Or return them: what was
    answered, or accepted before, will not do, and words say why.

    Errors: NotFound finding.unknown; BadInput finding.no_words, text.too_long (most); Refused finding.closed,
    finding.not_answered (there is nothing to return), finding.accepted; Conflict.
    """
    if word not in (Said.ACCEPT, Said.RETURN):
        raise BadInput("finding.bad_word", field="word", value=word)
    words = checked_words(text, needed=word is Said.RETURN)
    _say(session, _seen(session, findings, word, words), word, words)


@command(Action.JUDGE_FINDING)
def remind(session: Session, findings: Expected, text: str = "") -> int:
    """Have the teachers told once more of findings that wait for them.  Once a day and finding: returns of how many
    this one is new.

    Errors: NotFound finding.unknown; BadInput text.too_long (most); Refused finding.closed, finding.accepted,
    finding.answered (it waits for the deputy head), finding.nobody (there is no teacher to it); Conflict.
    """
    words = checked_words(text, needed=False)
    found = _seen(session, findings, Said.REMIND, words)
    if any(one.teacher_id is None for one in found):
        raise Refused("finding.nobody")
    today = session.clock.at(session.clock.today(), 0)
    said = said_to([one.id for one in found])
    new = [
        one
        for one in found
        if not any(line.kind is Said.REMIND and line.at >= today for line in said.get(one.id, ()))
    ]
    _say(session, new, Said.REMIND, words)
    return len(new)


# --- inside ----------------------------------------------------------------------------------------------


def _seen(session: Session, findings: Expected, word: Said, text: str, *, own: bool = False) -> list[Stored]:
    """The findings as they are stored, if they are as they were seen and the word has a sense there."""
    known = stored(findings)
    for finding_id, expected in findings.items():
        one = known.get(finding_id)
        if one is None or (own and one.teacher_id != session.person_id):
            raise NotFound("finding.unknown", finding=finding_id)
        if one.state != expected:
            raise _conflict(session, one, expected, word, text)
        if one.state not in _FROM[word]:
            raise Refused(_REFUSED[one.state], finding=finding_id)
    return [known[finding_id] for finding_id in findings]


def _conflict(session: Session, one: Stored, expected: FindingState, word: Said, text: str) -> Exception:
    last = with_names(session, said_to((one.id,)).get(one.id, ())[-1:])
    change = Record("finding", str(one.id), {"state": expected}, {"state": _TO.get(word), "text": text})
    return conflict(
        session, change, {"state": one.state.value},
        author=last[0].person if last else None, at=int(last[0].at.timestamp()) if last else None,
    )  # fmt: skip


def _say(session: Session, findings: list[Stored], word: Said, text: str) -> None:
    """Store a word, and what it makes of each finding.  The log keeps no place: the history of a cell is about what
    was entered there."""
    now = session.clock.now()
    for one in findings:
        state = _TO.get(word, one.state)
        if state not in (one.state, _CLOSED):  # what closes is the judgement
            Finding.update(state=state.value).where(Finding.id == one.id).execute()
        FindingAnswer.insert(
            finding=one.id, person=session.person_id, kind=word.value, text=text, at=now
        ).execute()
        record(session, _record(one, state, word, text))


def _record(one: Stored, state: FindingState, word: Said, text: str) -> Record:
    after: dict[str, Any] = {"state": state.value, "said": word.value, "text": text}
    return Record("finding", str(one.id), {"state": one.state.value, "rule": one.rule}, after)
