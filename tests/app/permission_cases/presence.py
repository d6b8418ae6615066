"""How one says which page is open, and asks who else has it."""

from __future__ import annotations

from app.presence import Board, queries
from app.session import Session
from tests.app.permission_cases import Its, case


def _present(session: Session, its: Its) -> object:
    return queries.present(session, Board.of(session), its.course, its.term)


CASES = (
    case(
        queries.announce,
        "read_journal",
        "course",
        lambda session, its: queries.announce(session, Board.of(session), its.course, its.term),
    ),
    case(queries.present, "read_journal", "course", _present),
)
