"""The sheet of period marks without a window: entry, undo, taking over, two hands, the share away."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.codes import MarkValue, Scale, TermMarkKind
from app.errors import Refused, StorageProblem
from tests.ui.journal.memory_results import OTHER, MemoryResults, closed, read_only, typical
from ui.journal.barriers import Barrier
from ui.journal.results.editor import ResultsEditor
from ui.journal.results.saver import ResultsSaver
from ui.journal.results.slots import Given, SheetKey, value_of
from ui.journal.results.standing import Sieve, standing_of
from ui.widgets import ConnectionState

AWAY = StorageProblem("share.unreachable")
FIRST = SheetKey(1, int(TermMarkKind.TERM), 11)
YEAR = SheetKey(1, int(TermMarkKind.YEAR))
ILL = Given(MarkValue.NOT_ATTESTED, "Болезнь")


class Desk:
    """An editor on the first quarter, and what it needs."""

    def __init__(self, source: MemoryResults | None = None) -> None:
        self.source = source or typical(6)
        self.saver = ResultsSaver(self.source)
        self.editor = ResultsEditor(self.saver)
        self.states: list[tuple[ConnectionState, int]] = []
        self.saver.state_changed.connect(lambda state, _at, waiting: self.states.append((state, waiting)))
        self.open()

    def open(self, key: SheetKey = FIRST) -> None:
        self.editor.set_sheet(key, self.source.sheet(key))

    def shown(self, row: int) -> int | None:
        return value_of(self.editor.shown(row))

    def unsaved(self, row: int) -> bool:
        return self.editor.queue.is_unsaved(self.editor.place(row))

    def clash(self, row: int, mine: int, theirs: int) -> None:
        """Somebody was faster."""
        self.source.store(self.source.place(row), Given(theirs))
        self.editor.enter(row, Given(mine))
        self.saver.flush()


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


# --- entry -----------------------------------------------------------------------------------------------


def test_mark_is_shown_at_once_and_stored_later(desk: Desk) -> None:
    assert desk.editor.enter(0, Given(5))
    assert desk.shown(0) == 5
    assert desk.unsaved(0)
    assert desk.source.batches == []
    desk.saver.flush()
    assert desk.source.value(0) == 5
    assert not desk.unsaved(0)
    assert desk.saver.unsaved == 0
    assert desk.states[-1] == (ConnectionState.SAVED, 0)


def test_marks_entered_together_are_one_batch(desk: Desk) -> None:
    for row in range(4):
        desk.editor.enter(row, Given(4))
    desk.saver.flush()
    assert [len(batch) for batch in desk.source.batches] == [4]


def test_entering_while_a_batch_is_on_its_way_expects_what_was_sent(desk: Desk) -> None:
    desk.source.held = True
    desk.editor.enter(0, Given(5))
    desk.saver.flush()
    desk.editor.enter(0, Given(4))
    desk.source.held = False
    desk.source.answer()
    desk.saver.flush()
    assert desk.source.value(0) == 4
    assert desk.editor.clashes == []


def test_the_same_mark_keeps_its_reason_and_another_one_does_not(desk: Desk) -> None:
    desk.source.store(desk.source.place(0), Given(5, "Олимпиада"))
    desk.open()
    desk.editor.enter(0, Given(5))
    assert desk.saver.unsaved == 0
    desk.editor.enter(0, Given(4))
    desk.saver.flush()
    assert desk.source.stored[desk.source.place(0)].reason is None


def test_reason_is_stored_and_may_be_changed(desk: Desk) -> None:
    desk.editor.enter(0, ILL)
    desk.saver.flush()
    desk.editor.enter(0, Given(MarkValue.NOT_ATTESTED, "Санаторий"))
    desk.saver.flush()
    assert desk.source.stored[desk.source.place(0)].reason == "Санаторий"


def test_taking_a_mark_back_before_it_is_sent_sends_nothing(desk: Desk) -> None:
    desk.editor.enter(0, Given(5))
    desk.editor.enter(0, None)
    desk.saver.flush()
    assert desk.source.batches == []


@pytest.mark.parametrize(
    ("arrange", "value", "barrier"),
    [
        (read_only, 5, Barrier.READ_ONLY),
        (closed, 5, Barrier.CLOSED),
        (lambda source: source, 7, Barrier.OUT_OF_SCALE),
        (lambda source: source, MarkValue.DEBT, Barrier.OUT_OF_SCALE),
    ],
)
def test_what_may_not_be_entered(
    qapp: object, arrange: Callable[[MemoryResults], MemoryResults], value: int, barrier: Barrier
) -> None:
    desk = Desk(arrange(typical(6)))
    assert not desk.editor.enter(0, Given(value))
    assert desk.editor.barrier(value) is barrier
    assert desk.saver.unsaved == 0


def test_figures_in_a_subject_without_them(qapp: object) -> None:
    desk = Desk(MemoryResults([[]], scale=Scale.PASS))
    assert desk.editor.barrier(5) is Barrier.NO_MARKS
    assert desk.editor.enter(0, Given(MarkValue.PASSED))


def test_a_closed_period_does_not_close_the_year(qapp: object) -> None:
    desk = Desk(closed(typical(6)))
    assert desk.editor.take_over(range(6)) == 0
    desk.open(YEAR)
    assert desk.editor.enter(0, Given(4))
    desk.saver.flush()
    assert desk.source.value(0, TermMarkKind.YEAR, 0) == 4


# --- taking over -----------------------------------------------------------------------------------------


def test_take_over_all_sets_only_what_is_free_and_is_one_step(desk: Desk) -> None:
    proposed = [line.proposed for line in desk.editor.lines]
    desk.editor.enter(1, Given(2))
    desk.saver.flush()
    assert standing_of(desk.editor).open == 5
    assert desk.editor.take_over(range(6)) == 5
    desk.saver.flush()
    assert [desk.source.value(row) for row in range(6)] == [proposed[0], 2, *proposed[2:]]
    desk.editor.undo()
    desk.saver.flush()
    assert [desk.source.value(row) for row in range(6)] == [None, 2, None, None, None, None]
    desk.editor.redo()
    desk.saver.flush()
    assert [desk.source.value(row) for row in range(6)] == [proposed[0], 2, *proposed[2:]]


def test_outdated_proposal_is_not_set_and_told(desk: Desk) -> None:
    told: list[int] = []
    desk.editor.outdated.connect(told.append)
    desk.source.mark_given(0, 2, 3)
    desk.editor.take_over([0, 1])
    desk.saver.flush()
    assert told == [1]
    assert (desk.source.value(0), desk.source.value(1)) == (None, 4)
    assert (desk.shown(0), desk.shown(1)) == (None, 4)
    assert desk.saver.unsaved == 0


def test_an_outdated_proposal_is_nothing_to_undo(desk: Desk) -> None:
    desk.source.mark_given(0, 2, 3)
    desk.editor.take_over([0])
    desk.saver.flush()
    desk.editor.undo()
    desk.saver.flush()
    assert len(desk.source.batches) == 1


def test_standing_counts_what_is_shown(qapp: object) -> None:
    desk = Desk(typical(14))
    desk.editor.take_over(range(3))
    desk.editor.enter(0, Given(3))
    standing = standing_of(desk.editor)
    assert (standing.pupils, standing.set, standing.differing) == (14, 3, 1)
    assert (standing.few, standing.bare, standing.open) == (2, 1, 10)
    assert [row for row in range(14) if Sieve.FEW.passes(desk.editor, row)] == [6, 13]
    assert [row for row in range(14) if Sieve.BARE.passes(desk.editor, row)] == [12]


def test_a_word_does_not_disagree(desk: Desk) -> None:
    desk.editor.enter(0, ILL)
    assert not desk.editor.differs(0)


# --- undo ------------------------------------------------------------------------------------------------


def test_undo_brings_the_reason_back(desk: Desk) -> None:
    desk.editor.enter(0, ILL)
    desk.saver.flush()
    desk.editor.enter(0, Given(3))
    desk.saver.flush()
    assert desk.editor.undo() == 0
    desk.saver.flush()
    assert desk.source.stored[desk.source.place(0)].reason == "Болезнь"


def test_each_sheet_has_its_own_undo(desk: Desk) -> None:
    desk.editor.enter(0, Given(5))
    desk.open(YEAR)
    assert not desk.editor.can_undo
    desk.open()
    assert desk.editor.can_undo


def test_undo_asks_where_somebody_else_was_since(desk: Desk) -> None:
    overtaken: list[int] = []
    desk.editor.overtaken.connect(overtaken.append)
    desk.editor.enter(0, Given(5))
    desk.saver.flush()
    desk.source.store(desk.source.place(0), Given(3))
    desk.open()
    desk.editor.undo()
    desk.saver.flush()
    assert overtaken == [1]
    assert desk.source.value(0) == 3
    (clash,) = desk.editor.clashes
    assert (clash.mine, value_of(clash.theirs), clash.author) == (None, 3, OTHER)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_no_mark_of_another_hand_is_lost_unseen(qapp: object, data: st.DataObject) -> None:
    """Whatever is done: a mark that somebody else stored is replaced only by an entry made after it was shown."""
    desk = Desk(typical(3))
    unseen: dict[int, int] = {}
    ever: dict[int, set[int | None]] = {row: set() for row in range(3)}
    for _ in range(data.draw(st.integers(1, 16))):
        row, value = data.draw(st.integers(0, 2)), data.draw(st.integers(2, 5))
        step = data.draw(st.sampled_from(["enter", "clear", "other", "undo", "redo", "flush", "read", "all"]))
        for place in range(3):
            ever[place].add(desk.source.value(place))
        # Who stores what is there changes nothing, and what went away and came back is what was seen.
        if step == "other" and value not in ever[row]:
            desk.source.store(desk.source.place(row), Given(value))
            unseen[row] = value
        elif step == "other":
            continue
        elif step == "read":
            desk.open()
        elif step in ("enter", "clear"):
            if desk.shown(row) == unseen.get(row):  # a mark that is read, or in a clash, is on the screen
                unseen.pop(row, None)
            desk.editor.enter(row, Given(value) if step == "enter" else None)
        elif step == "all":
            desk.editor.take_over(range(3))
        elif step == "flush":
            desk.saver.flush()
        else:
            getattr(desk.editor, step)()
        for place, theirs in unseen.items():
            assert desk.source.value(place) == theirs
    desk.saver.flush()
    for row, theirs in unseen.items():
        assert desk.source.value(row) == theirs


# --- two hands -------------------------------------------------------------------------------------------


def test_faster_hand_is_not_overwritten_and_both_marks_are_kept(desk: Desk) -> None:
    desk.clash(0, 5, 3)
    (clash,) = desk.editor.clashes
    assert (value_of(clash.mine), value_of(clash.theirs), clash.author) == (5, 3, OTHER)
    assert desk.source.value(0) == 3
    assert desk.shown(0) == 3
    assert desk.saver.unsaved == 1


@pytest.mark.parametrize(("own", "value"), [(True, 5), (False, 3)])
def test_one_of_two_is_chosen(desk: Desk, own: bool, value: int) -> None:
    desk.clash(0, 5, 3)
    desk.editor.choose(desk.editor.place(0), own=own)
    desk.saver.flush()
    assert desk.source.value(0) == value
    assert desk.shown(0) == value
    assert desk.saver.unsaved == 0


def test_choosing_the_own_mark_can_be_undone(desk: Desk) -> None:
    desk.clash(0, 5, 3)
    desk.editor.choose(desk.editor.place(0), own=True)
    desk.saver.flush()
    desk.editor.undo()
    desk.saver.flush()
    assert desk.source.value(0) == 3


def test_both_wanting_the_same_is_no_clash(desk: Desk) -> None:
    desk.clash(0, 4, 4)
    assert desk.editor.clashes == []
    assert desk.saver.unsaved == 0


def test_a_reason_that_was_typed_is_not_lost_to_the_same_mark_without_it(desk: Desk) -> None:
    desk.source.store(desk.source.place(0), Given(MarkValue.NOT_ATTESTED, "Прогулы"))
    desk.editor.enter(0, ILL)
    desk.saver.flush()
    (clash,) = desk.editor.clashes
    assert clash.mine == ILL
    desk.editor.choose(desk.editor.place(0), own=True)
    desk.saver.flush()
    assert desk.source.stored[desk.source.place(0)].reason == "Болезнь"


def test_what_was_entered_over_an_outdated_proposal_is_stored(desk: Desk) -> None:
    desk.source.mark_given(0, 2, 3)
    desk.source.held = True
    desk.editor.take_over([0])
    desk.saver.flush()
    desk.editor.enter(0, Given(3))
    desk.source.held = False
    desk.source.answer()
    desk.saver.flush()
    assert desk.source.value(0) == 3


def test_news_of_a_sheet_leave_what_is_entered(desk: Desk) -> None:
    desk.editor.enter(0, Given(5))
    desk.source.store(desk.source.place(1), Given(2))
    desk.open()
    assert (desk.shown(0), desk.shown(1)) == (5, 2)


# --- refused, and the share away -------------------------------------------------------------------------


def test_share_away_keeps_trying_and_nothing_is_lost(desk: Desk) -> None:
    desk.source.failing = AWAY
    desk.editor.enter(0, Given(5))
    desk.saver.flush()
    assert desk.states[-1] == (ConnectionState.UNREACHABLE, 1)
    desk.editor.enter(1, Given(4))
    assert (desk.shown(0), desk.shown(1)) == (5, 4)
    desk.source.failing = None
    desk.saver.retry()
    assert (desk.source.value(0), desk.source.value(1)) == (5, 4)
    assert desk.states[-1] == (ConnectionState.SAVED, 0)


def test_answer_lost_on_the_way_is_no_clash(desk: Desk) -> None:
    """The marks were stored, and the share went away before it said so."""
    desk.editor.enter(0, Given(5))
    desk.editor.take_over([1])
    desk.source.failing = AWAY
    desk.saver.flush()
    for edit in desk.source.batches[-1]:
        desk.source.store(edit.slot, edit.wanted)
    desk.source.failing = None
    desk.saver.retry()
    assert desk.editor.clashes == []
    assert desk.saver.unsaved == 0


def test_refused_mark_stays_to_be_seen_and_the_others_are_stored(desk: Desk) -> None:
    pupil = desk.source.pupils[0][0]
    desk.source.failing = Refused("pupil.not_enrolled_then", pupil=pupil)
    refused: list[Exception] = []
    desk.saver.refused.connect(lambda _course, error: refused.append(error))
    desk.editor.enter(0, Given(5))
    desk.editor.enter(1, Given(4))
    desk.saver.flush()
    desk.source.failing = None
    desk.saver.flush()
    assert len(refused) == 1
    assert (desk.source.value(0), desk.source.value(1)) == (None, 4)
    assert desk.editor.queue.is_refused(desk.editor.place(0))
    assert (desk.shown(0), desk.saver.unsaved) == (5, 1)
    desk.editor.drop_refused()
    assert (desk.shown(0), desk.saver.unsaved) == (None, 0)


def test_a_period_that_is_closed_meanwhile_refuses_its_own_marks(desk: Desk) -> None:
    desk.source.failing = Refused("term.closed", number=1, pupil=desk.source.pupils[0][0])
    desk.editor.enter(0, Given(5))
    desk.editor.enter(1, Given(4))
    desk.saver.flush()
    assert all(desk.editor.queue.is_refused(desk.editor.place(row)) for row in (0, 1))
