"""Control that judges what has changed: every program of the staff may, and gets nothing but counts."""

from __future__ import annotations

from app.control import advancing, checking
from app.session import Session
from tests.app.permission_cases import Its, case


def _store(session: Session, _its: Its) -> None:
    step = advancing.look(session)
    if step is not None:  # None: another role has judged all of it before
        advancing.store_step(session, step)


CASES = (
    case(
        advancing.advance_control,
        "advance_control",
        "",
        lambda session, its: advancing.advance_control(session),
    ),
    case(
        advancing.recompute_control,
        "advance_control",
        "",
        lambda session, its: advancing.recompute_control(session),
    ),
    case(
        advancing.control_state, "advance_control", "", lambda session, its: advancing.control_state(session)
    ),
    case(checking.contradictions, "keep_file", "", lambda session, its: checking.contradictions(session)),
    case(advancing.store_step, "advance_control", "", _store),
)
