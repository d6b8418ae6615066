"""Saying which page one has open, and asking who else has."""

from __future__ import annotations

from datetime import UTC, datetime

from app.errors import NotAllowed
from app.permissions import Action
from app.presence.board import Board
from app.presence.rows import PresentRow
from app.school import structure
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import at_hand, query
from models.presence import Presence


@at_hand(Action.READ_JOURNAL, course="course_id")
def announce(session: Session, board: Board, course_id: int, term_id: int) -> None:
    """Let the others know that this program has a page open, from the next `Board.tend` on.  No statement.

    Families have no journal to open, so they are never announced.  Raises NotAllowed for another person's board, too.
    """
    _require_own(session, board)
    board._go_to((course_id, term_id))


@query(Action.READ_JOURNAL, course="course_id")
def present(session: Session, board: Board, course_id: int, term_id: int) -> tuple[PresentRow, ...]:
    """Who else has a page open, as the board saw it last; the earliest first.  At most 2 statements, and none
    when nobody is there or all were named before.

    What lies in the folder is not believed blindly: only staff of the school are named.
    """
    _require_own(session, board)
    page = (course_id, term_id)
    entries = board._seen_at(page)
    rows = _rows(session, board, entries) if entries else ()
    board._note_told(page, entries)
    return rows


def _rows(session: Session, board: Board, entries: tuple[Presence, ...]) -> tuple[PresentRow, ...]:
    today = session.clock.today()
    staff = session.reference(("staff", today), lambda: staff_ids(today))
    names = structure.names(session, [one.person for one in entries if one.person in staff])
    now = board._share_now()
    return tuple(
        PresentRow(
            names[one.person],
            datetime.fromtimestamp(min(one.since, now), UTC),
            one.person == session.person_id,
            board._is_on_this_pc(one),
        )
        for one in entries
        if one.person in names
    )


def _require_own(session: Session, board: Board) -> None:
    if board.person_id != session.person_id:
        raise NotAllowed("not_allowed", action=Action.READ_JOURNAL.value, role=session.role.value)
