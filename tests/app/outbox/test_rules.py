"""From all that was typed in a cell to the one thing that is wanted there."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from app.journal.rows import CellConflict, CellEdit, CellMore
from app.outbox.rows import Waiting, Wish
from app.outbox.rules import fold, is_conflict_of, is_fulfilled, may_replace
from tests.app.outbox.edits import late, mark

COURSE, PUPIL = 3, 7
_numbers = itertools.count(1)


def typed(*edits: CellEdit, course: int = COURSE) -> list[Waiting]:
    now = datetime(2026, 11, 23, tzinfo=UTC)
    return [Waiting(str(next(_numbers)), course, edit, now, "here") for edit in edits]


def wish_of(*edits: CellEdit) -> Wish:
    (wish,) = fold(typed(*edits))
    return wish


def found(wish: Wish, actual: int | None, author: str | None) -> CellConflict:
    return CellConflict(wish.edit, actual, author, None)


def test_typed_over_before_it_was_sent() -> None:
    waiting = typed(mark(PUPIL, None, 4), mark(PUPIL, None, 5))
    (wish,) = fold(waiting)
    assert wish.edit == mark(PUPIL, None, 5)
    assert wish.ids == tuple(one.id for one in waiting)
    assert may_replace(wish, found(wish, 4, "I"), "I")
    assert not may_replace(wish, found(wish, 4, "another"), "I")
    assert not may_replace(wish, found(wish, None, "I"), "I")


def test_typed_again_while_the_first_was_on_its_way() -> None:
    wish = wish_of(mark(PUPIL, None, 4), mark(PUPIL, 4, 5))
    assert wish.edit == mark(PUPIL, None, 5)
    assert may_replace(wish, found(wish, 4, None), "I")
    assert not may_replace(wish, found(wish, 3, "I"), "I")


def test_decided_anew_after_a_conflict() -> None:
    wish = wish_of(mark(PUPIL, None, 4), mark(PUPIL, 3, 4))
    assert wish.edit == mark(PUPIL, 3, 4)
    assert not may_replace(wish, found(wish, None, "another"), "I")


def test_typed_and_taken_back() -> None:
    wish = wish_of(mark(PUPIL, None, 4, comment="x"), mark(PUPIL, 4, None))
    assert wish.edit == mark(PUPIL, None, None)
    assert may_replace(wish, found(wish, 4, "I"), "I")


def test_comment_stays_with_its_mark() -> None:
    assert wish_of(mark(PUPIL, 3, 4, comment="x"), mark(PUPIL, 4, 5)).edit.comment == "x"
    emptied = wish_of(mark(PUPIL, 3, 4, comment="x"), mark(PUPIL, 4, None), mark(PUPIL, None, 5))
    assert emptied.edit.comment is None


def test_a_comment_to_be_taken_away_is_not_fulfilled_by_the_value_alone() -> None:
    assert is_fulfilled(mark(PUPIL, None, 5), 5)
    assert not is_fulfilled(mark(PUPIL, 5, 5, comment="", seen=CellMore("a")), 5)


def test_cells_are_kept_apart() -> None:
    edits = [
        mark(PUPIL, None, 4), mark(PUPIL, None, 4, work=2), mark(PUPIL, None, 4, number=2),
        mark(8, None, 4), late(PUPIL),
    ]  # fmt: skip
    wishes = fold([*typed(*edits), *typed(edits[0], course=4)])
    assert [(wish.course_id, wish.edit) for wish in wishes] == [
        *((COURSE, one) for one in edits),
        (4, edits[0]),
    ]


def test_what_is_found_as_wished_is_fulfilled() -> None:
    assert is_fulfilled(mark(PUPIL, None, 4), 4)
    assert not is_fulfilled(mark(PUPIL, None, 4), 5)
    assert not is_fulfilled(mark(PUPIL, None, 4, comment="x"), 4)
    assert not is_fulfilled(late(PUPIL, 5), late(PUPIL).wanted)


def test_answers_find_their_edits() -> None:
    answer = CellConflict(mark(PUPIL, None, 4, work=2), 5, None, None)
    assert is_conflict_of(answer, mark(PUPIL, None, 4, work=0))
    assert is_conflict_of(answer, mark(PUPIL, None, 4, work=2))
    assert not is_conflict_of(answer, mark(PUPIL, None, 4, work=1))
    assert not is_conflict_of(answer, mark(8, None, 4, work=2))


values = st.sampled_from([None, 2, 3, 4, 5])


@given(st.lists(values, min_size=1, max_size=8), st.data())
def test_one_author_alone_always_gets_the_last_value(wanted: list[int | None], data: st.DataObject) -> None:
    """However much of what he typed had been stored when the program died: with nobody else there, nothing is a
    conflict for anybody, and the last value stands at the end."""
    edits, expected, stored_so_far = [], None, [None]
    for value in wanted:
        edits.append(mark(PUPIL, expected, value))
        if data.draw(st.booleans()):  # it was sent, and what is typed from now on expects it
            expected = value
            stored_so_far.append(value)
    wish = wish_of(*edits)
    cell = data.draw(st.sampled_from(stored_so_far))
    for _try in range(2):
        taken = cell in (wish.edit.wanted, wish.edit.expected)
        if taken or may_replace(wish, found(wish, cell, "I"), "I"):
            cell = wish.edit.wanted
    assert cell == wanted[-1]
