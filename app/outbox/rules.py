"""From all that was typed in a cell to the one thing that is wanted there."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from app.journal.rows import CellConflict, CellEdit
from app.outbox.rows import Waiting, Wish

_Cell = tuple[int, object, int, int, int, str]


def cell_of(course_id: int, edit: CellEdit) -> _Cell:
    """Where an edit goes; of attendance the work does not matter."""
    work = edit.work if edit.kind == "mark" else 0
    return course_id, edit.date, edit.number, work, edit.pupil_id, edit.kind


def fold(waiting: Iterable[Waiting]) -> list[Wish]:
    """One wish for each cell, in the order in which the cells were first typed in.

    A value that was typed over is not written: nobody would want to see it in the cell's history.  But an earlier
    try may have stored it without the answer getting through; `may_replace` says when it may be found there.
    """
    chains: dict[_Cell, list[Waiting]] = {}
    for one in waiting:
        chains.setdefault(cell_of(one.course_id, one.edit), []).append(one)
    return [_wish(chain) for chain in chains.values()]


def _wish(chain: Sequence[Waiting]) -> Wish:
    edits = [one.edit for one in chain]
    first, believed, typed_over = edits[0], {edits[0].expected}, set[int | None]()
    for before, edit in pairwise(edits):
        if edit.expected in (before.expected, before.wanted):
            believed.add(edit.expected)
            typed_over.add(before.wanted)
        else:  # looked at anew, and decided anew: what was believed before does not count any more
            first, believed, typed_over = edit, {edit.expected}, set()
    return Wish(
        ids=tuple(one.id for one in chain),
        course_id=chain[0].course_id,
        edit=replace(edits[-1], expected=first.expected, seen=first.seen, comment=_last_comment(edits)),
        believed=frozenset(believed),
        typed_over=frozenset(typed_over),
        reason=next((one.reason for one in reversed(chain) if one.reason), None),
    )


def _last_comment(edits: Sequence[CellEdit]) -> str | None:
    """The comment in force at the end; an emptied cell takes its comment along."""
    comment: str | None = None
    for edit in edits:
        if edit.wanted is None:
            comment = None
        elif edit.comment is not None:
            comment = edit.comment
    return comment


def is_fulfilled(edit: CellEdit, actual: int | None) -> bool:
    """Whether the value found leaves nothing of an edit to be done; an edit with more than a value is not judged, nor
    one that wants what goes with it taken away."""
    return actual == edit.wanted and edit.seen is None and not (edit.comment or edit.minutes or edit.due_date)


def is_conflict_of(conflict: CellConflict, edit: CellEdit) -> bool:
    """Whether an answer is about this edit; for work 0 it names the work that was found."""
    found = conflict.edit
    return replace(found, work=edit.work) == edit and (
        edit.work in (0, found.work) or edit.kind == "attendance"
    )


def may_replace(wish: Wish, conflict: CellConflict, own_name: str) -> bool:
    """Whether the value found is the author's own: one that a later entry took for stored, or one that was typed
    over, and that he himself put there."""
    if conflict.actual == wish.edit.expected:
        return False
    own = conflict.actual in wish.typed_over and conflict.author == own_name
    return own or conflict.actual in wish.believed
