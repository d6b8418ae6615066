"""Entry, undo, conflicts and live changes on the page, without a window."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QTimer

from app.changes import Change
from app.codes import AttendanceCode
from app.errors import Refused, StorageProblem
from tests.ui.journal.memory_source import MemorySource, read_only
from ui.journal.buffer import CLASH, DOUBTFUL, ECHO, REFUSED, UNSAVED, JournalBuffer
from ui.journal.editor import JournalEditor
from ui.journal.entry.keys import Entry
from ui.journal.saving.saver import Saver
from ui.journal.slots import Content, Kind, Slot
from ui.widgets import ConnectionState

FIVE, FOUR = Entry(Kind.MARK, 5), Entry(Kind.MARK, 4)
ABSENT, LATE = Entry(Kind.ATTENDANCE, AttendanceCode.ABSENT), Entry(Kind.ATTENDANCE, AttendanceCode.LATE)
AWAY = StorageProblem("share.unreachable")


class Desk:
    """An editor on a page of the first course, and what it needs."""

    def __init__(self, source: MemorySource | None = None) -> None:
        self.source = source or MemorySource(filled=False)
        self.saver = Saver(self.source)
        self.editor = JournalEditor(self.saver)
        self.states: list[tuple[ConnectionState, int]] = []
        self.saver.state_changed.connect(lambda state, _at, waiting: self.states.append((state, waiting)))
        self.editor.set_page(self.source.page(1, 11))

    @property
    def buffer(self) -> JournalBuffer:
        assert self.editor.buffer is not None
        return self.editor.buffer

    def mark(self, row: int, column: int) -> Slot:
        return self.buffer.slot(row, column, Kind.MARK)

    def flags(self, row: int, column: int) -> int:
        return self.buffer.looks[row][column].flags


@pytest.fixture
def desk(qapp: object) -> Desk:
    return Desk()


def test_cell_shows_the_value_at_once_and_the_sign_until_it_is_stored(desk: Desk) -> None:
    assert desk.editor.enter(0, 4, FIVE)
    assert desk.buffer.looks[0][4].mark == "5"
    assert desk.flags(0, 4) == UNSAVED
    assert desk.source.batches == []
    desk.saver.flush()
    assert desk.source.value(1, desk.mark(0, 4)) == 5
    assert desk.flags(0, 4) == 0
    assert desk.states[-1] == (ConnectionState.SAVED, 0)


def test_what_is_typed_quickly_goes_as_one_command(desk: Desk) -> None:
    for row in range(10):
        desk.editor.enter(row, 18, FOUR)
    desk.saver.flush()
    assert [len(batch) for batch in desk.source.batches] == [9], "the ninth pupil has left and is not written"


def test_edits_are_gathered_by_a_timer_that_typing_does_not_push_away(desk: Desk) -> None:
    desk.editor.enter(0, 4, FIVE)
    timer = next(t for t in desk.saver.findChildren(QTimer) if t.isActive())
    began = timer.remainingTime()
    desk.editor.enter(1, 4, FIVE)
    assert timer.remainingTime() <= began <= 330, "a coarse timer may take 5 % longer"


def test_means_follow_what_is_typed(desk: Desk) -> None:
    desk.editor.enter(0, 0, FIVE)
    desk.editor.enter(0, 1, FOUR)
    test_column = next(i for i, column in enumerate(desk.buffer.columns) if column.weight == 3)
    desk.editor.enter(0, test_column, Entry(Kind.MARK, 2))
    plain, weighted = desk.buffer.means[0]
    assert plain == pytest.approx((5 + 4 + 2) / 3)
    assert weighted == pytest.approx((5 + 4 + 3 * 2) / 5)


def test_absence_belongs_to_the_lesson_and_shows_pale_in_its_further_columns(desk: Desk) -> None:
    second = next(i for i, column in enumerate(desk.buffer.columns) if column.work == 2)
    desk.editor.enter(0, second, ABSENT)
    assert desk.buffer.looks[0][second - 1].attendance == "н"
    assert not desk.flags(0, second - 1) & ECHO
    assert desk.flags(0, second) & ECHO
    assert desk.editor.clear(0, second - 1)
    assert desk.buffer.looks[0][second].attendance == ""


def test_late_and_a_mark_stand_together_absent_and_a_mark_are_doubted(desk: Desk) -> None:
    desk.editor.enter(0, 4, LATE)
    desk.editor.enter(0, 4, FIVE)
    look = desk.buffer.looks[0][4]
    assert (look.attendance, look.mark) == ("о", "5")
    assert not look.flags & DOUBTFUL
    desk.editor.enter(0, 4, ABSENT)
    assert desk.flags(0, 4) & DOUBTFUL


def test_clear_takes_mark_and_absence_in_one_step(desk: Desk) -> None:
    desk.editor.enter(0, 4, LATE)
    desk.editor.enter(0, 4, FIVE)
    desk.editor.clear(0, 4)
    assert desk.buffer.looks[0][4].mark == desk.buffer.looks[0][4].attendance == ""
    desk.editor.undo()
    assert (desk.buffer.looks[0][4].attendance, desk.buffer.looks[0][4].mark) == ("о", "5")


def test_nothing_is_entered_outside_a_pupils_dates_in_a_cancelled_lesson_or_by_a_reader(desk: Desk) -> None:
    cancelled = next(i for i, column in enumerate(desk.buffer.columns) if column.state == 2)
    last = len(desk.buffer.columns) - 1
    assert not desk.editor.enter(3, 0, FIVE), "came on the 21st"
    assert not desk.editor.enter(8, last, FIVE), "left on the 30th"
    assert not desk.editor.enter(0, cancelled, FIVE)
    reader = Desk(read_only(MemorySource(filled=False)))
    reader.editor.set_page(reader.source.page(3, 11))
    assert not reader.editor.enter(0, 4, FIVE)
    assert desk.saver.unsaved == reader.saver.unsaved == 0


def test_undo_and_redo_also_after_saving(desk: Desk) -> None:
    desk.editor.enter(0, 4, FOUR)
    desk.saver.flush()
    desk.editor.enter(0, 4, FIVE)
    desk.saver.flush()
    assert desk.editor.undo() == (0, 4)
    desk.saver.flush()
    assert desk.source.value(1, desk.mark(0, 4)) == 4
    desk.editor.undo()
    desk.saver.flush()
    assert desk.source.value(1, desk.mark(0, 4)) is None
    assert not desk.editor.can_undo
    desk.editor.redo()
    desk.editor.redo()
    desk.saver.flush()
    assert desk.source.value(1, desk.mark(0, 4)) == 5
    assert not desk.editor.can_redo


def test_undo_of_an_unseen_foreign_change_becomes_a_conflict(desk: Desk) -> None:
    desk.editor.enter(0, 4, FIVE)
    desk.saver.flush()
    desk.source.store_by_other(1, desk.mark(0, 4), 2)
    desk.editor.undo()
    desk.saver.flush()
    assert desk.source.value(1, desk.mark(0, 4)) == 2
    (clash,) = desk.editor.clashes
    assert (clash.mine, clash.theirs, clash.author) == (None, Content(2), "Петрова А. И.")
    assert clash.at is not None


def test_undo_of_a_seen_foreign_change_asks_and_writes_nothing(desk: Desk) -> None:
    desk.editor.enter(0, 4, FIVE)
    desk.saver.flush()
    changes = [desk.source.store_by_other(1, desk.mark(0, 4), value) for value in (2, 5)]
    for change in changes:  # away and back again: the value is ours, the hand is not
        desk.editor.merge([change])
    asked: list[int] = []
    desk.editor.undo_overtaken.connect(asked.append)
    written = len(desk.source.batches)
    desk.editor.undo()
    desk.saver.flush()
    assert asked == [1]
    assert len(desk.source.batches) == written
    assert desk.source.value(1, desk.mark(0, 4)) == 5


def test_conflict_shows_what_is_stored_and_either_can_be_chosen(desk: Desk) -> None:
    for row, own in ((0, True), (1, False)):
        slot = desk.mark(row, 4)
        desk.editor.enter(row, 4, FIVE)
        desk.source.store_by_other(1, slot, 4)
        desk.saver.flush()
        assert desk.buffer.looks[row][4].mark == "4"
        assert desk.flags(row, 4) == CLASH
        desk.editor.keep_mine(slot) if own else desk.editor.take_theirs(slot)
        desk.saver.flush()
        assert desk.source.value(1, slot) == (5 if own else 4)
        assert desk.flags(row, 4) == 0
        assert desk.editor.clashes == []


def test_live_change_is_merged_and_flashes_and_an_own_change_does_not(desk: Desk) -> None:
    flashed: list[list[tuple[int, int]]] = []
    desk.editor.flashed.connect(flashed.append)
    assert not desk.editor.merge([desk.source.store_by_other(1, desk.mark(5, 4), 3)])
    assert desk.buffer.looks[5][4].mark == "3"
    assert flashed == [[(5, 4)]]
    desk.editor.enter(6, 4, FIVE)
    desk.saver.flush()
    own = desk.source.store_by_other(1, desk.mark(6, 4), 5)  # the log tells of our own writing too
    desk.editor.merge([own])
    assert flashed == [[(5, 4)]]


def test_several_changes_of_a_cell_count_as_the_last_one_and_old_ones_not_at_all(desk: Desk) -> None:
    first = desk.source.store_by_other(1, desk.mark(5, 4), 3)
    second = desk.source.store_by_other(1, desk.mark(5, 4), None)
    desk.editor.merge([first, second])
    assert desk.buffer.looks[5][4].mark == ""
    desk.editor.set_page(desk.source.page(1, 11))
    desk.editor.merge([first])  # the page was read after it
    assert desk.buffer.looks[5][4].mark == ""


def test_live_change_leaves_a_pending_edit_of_the_same_cell_to_the_comparison(desk: Desk) -> None:
    slot = desk.mark(0, 4)
    desk.editor.enter(0, 4, FIVE)
    desk.editor.merge([desk.source.store_by_other(1, slot, 3)])
    assert desk.buffer.looks[0][4].mark == "5", "what was typed stays on the screen"
    desk.saver.flush()
    assert desk.source.value(1, slot) == 3
    assert [clash.author for clash in desk.editor.clashes] == ["Петрова А. И."]


def test_page_read_anew_keeps_what_is_not_stored_yet(desk: Desk) -> None:
    desk.source.held = True
    desk.editor.enter(0, 4, FIVE)
    desk.saver.flush()
    desk.editor.enter(1, 4, FOUR)
    desk.editor.set_page(desk.source.page(1, 11))
    assert [desk.buffer.looks[row][4].mark for row in (0, 1)] == ["5", "4"]
    assert desk.flags(0, 4) == desk.flags(1, 4) == UNSAVED
    assert desk.buffer.means[0] == (5.0, 5.0)


def test_away_share_keeps_the_edits_marked_and_they_arrive_once_later(desk: Desk) -> None:
    desk.source.failing = AWAY
    desk.editor.enter(0, 4, FIVE)
    desk.saver.flush()
    assert desk.states[-1] == (ConnectionState.UNREACHABLE, 1)
    desk.editor.enter(1, 4, FOUR)
    assert desk.flags(0, 4) == desk.flags(1, 4) == UNSAVED
    desk.source.failing = None
    desk.saver.flush()
    assert [desk.source.value(1, desk.mark(row, 4)) for row in (0, 1)] == [5, 4]
    assert desk.states[-1] == (ConnectionState.SAVED, 0)


def test_tries_again_by_itself(desk: Desk) -> None:
    desk.source.failing = AWAY
    desk.editor.enter(0, 4, FIVE)
    pauses = []
    for _ in range(7):
        desk.saver.flush()
        pauses += [t.interval() for t in desk.saver.findChildren(QTimer) if t.isActive()]
    assert pauses == [1000, 2000, 4000, 8000, 15000, 15000, 15000]


def test_rule_that_forbids_one_cell_marks_it_and_stores_the_others(desk: Desk) -> None:
    bad = desk.mark(1, 4)
    error = Refused("pupil.not_enrolled_then", date=bad.date, number=bad.number, pupil=bad.pupil)
    desk.editor.enter(0, 4, FIVE)
    desk.editor.enter(1, 4, FOUR)
    desk.source.failing = error
    desk.saver.flush()
    desk.source.failing = None
    assert desk.flags(1, 4) & REFUSED
    desk.saver.flush()
    assert desk.source.value(1, desk.mark(0, 4)) == 5
    assert desk.buffer.looks[1][4].mark == "4", "what was typed is still there"
    desk.editor.drop_refused()
    assert desk.buffer.looks[1][4].mark == ""
    assert desk.saver.unsaved == 0


def test_edits_of_another_course_are_stored_after_the_page_was_left(desk: Desk) -> None:
    slot = desk.mark(0, 4)
    desk.source.held = True
    desk.editor.enter(0, 4, FIVE)
    desk.saver.flush()
    desk.editor.set_page(desk.source.page(2, 11))
    desk.source.answer()
    assert desk.source.value(1, slot) == 5
    assert desk.buffer.looks[0][4].mark == ""
    assert not desk.editor.can_undo, "each course has its own undo"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.tuples(
            st.sampled_from(["type", "type", "other", "undo", "undo", "redo", "save", "hear"]),
            st.integers(0, 2),
            st.booleans(),
        ),
        max_size=30,
    )
)
def test_undo_and_redo_never_replace_what_another_hand_stored(
    qapp: object, steps: list[tuple[str, int, bool]]
) -> None:
    """A second writer changes cells at random moments, heard of or not; only typing may replace his values.

    All his values differ, because marks are compared by value: one that he puts back to ours before we have heard
    of it cannot be told from ours.
    """
    desk = Desk()
    foreign: dict[Slot, int] = {}  # what he stored last and nobody has typed over
    unheard: list[Change] = []
    numbers = itertools.count(10)
    for step, row, choice in steps:
        slot = desk.mark(row, 4)
        if step == "type":
            desk.editor.enter(row, 4, FIVE if choice else FOUR)
            desk.saver.flush()
            foreign = {one: v for one, v in foreign.items() if desk.source.value(1, one) == v and one != slot}
        elif step == "other":
            foreign[slot] = next(numbers)
            unheard.append(desk.source.store_by_other(1, slot, foreign[slot]))
        elif step == "hear":
            desk.editor.merge(unheard)
            unheard.clear()
        elif step in ("undo", "redo"):
            desk.editor.undo() if step == "undo" else desk.editor.redo()
            desk.saver.flush()
        else:
            desk.saver.flush()
        assert {one: desk.source.value(1, one) for one in foreign} == foreign


def test_undo_and_redo_show_the_first_cell_of_their_step(desk: Desk) -> None:
    desk.editor.write([(desk.mark(row, 4), Content(5)) for row in range(3)])
    assert desk.editor.undo() == (0, 4)
    assert desk.editor.redo() == (0, 4)


def test_undo_brings_back_what_went_with_a_mark(desk: Desk) -> None:
    slot = desk.mark(0, 4)
    commented = Content(4, "У доски")
    desk.editor.write([(slot, commented)])
    desk.saver.flush()
    desk.editor.clear(0, 4)
    desk.saver.flush()
    assert desk.source.content(1, slot) is None
    desk.editor.undo()
    desk.saver.flush()
    assert desk.source.content(1, slot) == commented


def test_another_mark_keeps_the_comment(desk: Desk) -> None:
    slot = desk.mark(0, 4)
    desk.editor.write([(slot, Content(4, "У доски"))])
    desk.editor.enter(0, 4, FIVE)
    desk.saver.flush()
    assert desk.source.content(1, slot) == Content(5, "У доски")


def test_a_comment_written_by_another_meanwhile_is_not_overwritten(desk: Desk) -> None:
    slot = desk.mark(0, 4)
    desk.editor.write([(slot, Content(4))])
    desk.saver.flush()
    desk.source.store_by_other(1, slot, Content(4, "Списывал"))
    desk.editor.enter(0, 4, FIVE)
    desk.saver.flush()
    assert desk.source.content(1, slot) == Content(4, "Списывал")
    (clash,) = desk.editor.clashes
    assert (clash.mine, clash.theirs) == (Content(5), Content(4, "Списывал"))


def test_undo_leaves_what_another_had_entered_just_so(desk: Desk) -> None:
    desk.editor.enter(0, 4, FIVE)
    desk.source.store_by_other(1, desk.mark(0, 4), 5)
    desk.saver.flush()
    assert desk.editor.clashes == []
    desk.editor.undo()
    desk.saver.flush()
    assert desk.source.value(1, desk.mark(0, 4)) == 5
