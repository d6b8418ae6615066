"""The queue and undo: nothing typed is lost, nothing of another hand is overwritten."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from ui.journal.saving.queue import EditQueue
from ui.journal.saving.undo import UndoStack
from ui.journal.slots import Clash, Content, Edit, Kind, Outcome, Slot

SLOT = Slot(date(2026, 10, 14), 2, 1, 100, Kind.MARK)
OTHER = SLOT._replace(pupil=101)


def written(*edits: Edit, seq: int = 1) -> Outcome:
    return Outcome(list(edits), [], seq)


def test_shows_what_is_wanted_until_it_is_stored() -> None:
    queue = EditQueue()
    queue.put(SLOT, None, 5)
    assert queue.shown(SLOT, None) == 5
    assert queue.take() == [Edit(SLOT, None, 5)]
    assert queue.is_unsaved(SLOT)
    queue.settle(written(Edit(SLOT, None, 5)))
    assert not queue.is_unsaved(SLOT)
    assert queue.shown(SLOT, 5) == 5


def test_taken_back_before_it_is_sent_is_not_sent() -> None:
    queue = EditQueue()
    queue.put(SLOT, 4, 5)
    queue.put(SLOT, 4, 4)
    assert queue.take() == []
    assert queue.unsaved == 0


def test_typed_again_while_on_its_way_follows_with_what_was_sent_as_expectation() -> None:
    queue = EditQueue()
    queue.put(SLOT, None, 4)
    queue.take()
    queue.put(SLOT, None, 5)
    assert queue.take() == []
    assert queue.shown(SLOT, None) == 5
    queue.settle(written(Edit(SLOT, None, 4)))
    assert queue.take() == [Edit(SLOT, 4, 5)]


def test_what_did_not_arrive_waits_again_in_its_newest_form() -> None:
    queue = EditQueue()
    queue.put(SLOT, 3, 4)
    queue.put(OTHER, None, 2)
    queue.take()
    queue.put(SLOT, 3, 5)
    queue.fall_back()
    assert set(queue.take()) == {Edit(SLOT, 3, 5), Edit(OTHER, None, 2)}


def test_clash_keeps_both_values_and_one_key_chooses() -> None:
    for own in (True, False):
        queue = EditQueue()
        queue.put(SLOT, None, 5)
        queue.take()
        real = queue.settle(Outcome([], [Clash(SLOT, 5, 4, "Петрова")], 1))
        assert real == [Clash(SLOT, 5, 4, "Петрова")]
        assert queue.shown(SLOT, 4) == 4
        assert queue.unsaved == 1
        assert queue.keep_mine(SLOT) if own else queue.take_theirs(SLOT)
        assert queue.take() == ([Edit(SLOT, 4, 5)] if own else [])


def test_clash_takes_the_value_typed_last_as_mine() -> None:
    queue = EditQueue()
    queue.put(SLOT, None, 5)
    queue.take()
    queue.put(SLOT, None, 3)
    assert queue.settle(Outcome([], [Clash(SLOT, 5, 4)], 1)) == [Clash(SLOT, 3, 4)]


def test_both_wanted_the_same_is_no_clash() -> None:
    queue = EditQueue()
    queue.put(SLOT, None, 5)
    queue.take()
    assert queue.settle(Outcome([], [Clash(SLOT, 5, 5)], 1)) == []
    assert queue.unsaved == 0


def test_refusal_of_one_cell_lets_the_others_go_on() -> None:
    queue = EditQueue()
    queue.put(SLOT, None, 5)
    queue.put(OTHER, None, 4)
    queue.take()
    queue.refuse([OTHER])
    assert queue.is_refused(OTHER)
    assert queue.take() == [Edit(SLOT, None, 5)]
    assert queue.shown(OTHER, None) == 4
    queue.fall_back()
    assert queue.drop_refused() == [OTHER]
    assert queue.shown(OTHER, None) is None


class School:
    """One cell after another in a file, with a second writer: the truth that the properties are held against."""

    def __init__(self) -> None:
        self.stored: dict[Slot, int] = {}
        self.hand: dict[Slot, str] = {}

    def put(self, slot: Slot, value: int | None, hand: str) -> None:
        self.stored.pop(slot, None)
        if value is not None:
            self.stored[slot] = value
        self.hand[slot] = hand

    def write(self, edits: list[Edit]) -> Outcome:
        done, clashes = [], []
        for edit in edits:
            actual = self.stored.get(edit.slot)
            if actual not in (edit.expected, edit.wanted):
                clashes.append(Clash(edit.slot, edit.wanted, actual))
            else:
                self.put(edit.slot, edit.wanted, "me")
                done.append(edit)
        return Outcome(done, clashes, 0)


STEPS = st.lists(
    st.tuples(
        st.sampled_from(["type", "other", "send", "answer", "lose", "hear", "mine", "theirs"]),
        st.sampled_from([SLOT, OTHER]),
        st.sampled_from([None, 2, 3, 4, 5]),
    ),
    max_size=40,
)


@given(STEPS)
def test_every_value_typed_last_is_stored_or_offered(  # noqa: C901 - a table of what can happen
    steps: list[tuple[str, Slot, int | None]],
) -> None:
    """Whatever happens in whatever order: at the end each cell holds what was typed last, or stands in a clash that
    offers it, or was given up by its author, or was changed by another hand after ours was stored."""
    school, queue = School(), EditQueue()
    view: dict[Slot, int | None] = {SLOT: None, OTHER: None}
    typed: dict[Slot, int | None] = {}
    news: list[tuple[Slot, int | None]] = []
    for step, slot, value in steps:
        if step == "type":
            queue.put(slot, view[slot], value)
            typed[slot] = value
        elif step == "other":
            school.put(slot, value, "other")
            news.append((slot, value))
        elif step == "send":
            queue.take()
        elif step in ("answer", "lose") and queue.is_flying:
            edits = list(queue._flying.values())
            if step == "lose":
                queue.fall_back()
            else:
                settle(school, queue, view, edits)
        elif step == "hear":
            for changed, now in news:
                view[changed] = now
                queue.changed_outside(changed, now)
            news.clear()
        elif step == "mine":
            queue.keep_mine(slot)
        elif step == "theirs" and queue.take_theirs(slot):
            typed.pop(slot, None)
    for _ in range(10):
        edits = list(queue._flying.values()) or queue.take()
        if not edits:
            break
        settle(school, queue, view, edits)
    assert not queue.is_waiting
    for slot, value in typed.items():
        offered = queue.clashes.get(slot)
        stored = school.stored.get(slot)
        assert (
            (offered is not None and offered.mine == value) or stored == value or school.hand[slot] == "other"
        )


def settle(school: School, queue: EditQueue, view: dict[Slot, int | None], edits: list[Edit]) -> None:
    outcome = school.write(edits)
    queue.settle(outcome)
    for edit in outcome.written:
        view[edit.slot] = edit.wanted
    for clash in outcome.clashes:
        view[clash.slot] = clash.theirs


def test_undo_gives_inverse_moves_and_redo_the_moves_again() -> None:
    stack = UndoStack()
    stack.push([(SLOT, None, 5), (OTHER, 3, 4)])
    free, overtaken = stack.undo()
    assert [(m.slot, m.before, m.after) for m in free] == [(OTHER, 4, 3), (SLOT, 5, None)]
    assert overtaken == ()
    assert not stack.can_undo
    free, _ = stack.redo()
    assert [(m.slot, m.before, m.after) for m in free] == [(SLOT, None, 5), (OTHER, 3, 4)]
    assert stack.can_undo


def test_what_others_changed_since_is_not_undone_even_if_they_put_the_same_value_back() -> None:
    stack = UndoStack()
    stack.push([(SLOT, None, 5), (OTHER, None, 4)])
    stack.touched(SLOT)
    free, overtaken = stack.undo()
    assert [m.slot for m in free] == [OTHER]
    assert [m.slot for m in overtaken] == [SLOT]
    stack.push([(SLOT, 2, 3)])
    assert [m.slot for m in stack.undo()[0]] == [SLOT], "a later change of our own can be undone again"
    assert not stack.can_undo


# --- reasons ---------------------------------------------------------------------------------------------


def content(value: int) -> Content:
    return Content(value)


def asked_queue() -> EditQueue:
    """One change that lacks a reason, one that was stored."""
    queue = EditQueue()
    queue.put(SLOT, content(3), content(4))
    queue.put(OTHER, None, content(5))
    queue.take()
    queue.refuse([SLOT], asked=True)
    assert queue.take() == [Edit(OTHER, None, content(5))]
    queue.settle(written(Edit(OTHER, None, content(5))))
    return queue


def test_what_lacks_a_reason_is_sent_with_it_and_alone() -> None:
    queue = asked_queue()
    assert queue.asked == [SLOT]
    assert queue.unsaved == 1
    queue.put(OTHER, content(5), content(2))
    assert queue.give_reason("пересдача") == [SLOT]
    assert queue.asked == []
    sent = [(queue.take(), queue.flying_reason)]
    queue.settle(written(*sent[0][0]))
    sent.append((queue.take(), queue.flying_reason))
    queue.settle(written(*sent[1][0]))
    assert sorted(sent, key=str) == sorted(
        [([Edit(OTHER, content(5), content(2))], None), ([Edit(SLOT, content(3), content(4))], "пересдача")],
        key=str,
    )
    assert queue.unsaved == 0


def test_a_reason_waits_with_its_edit_while_the_share_is_away() -> None:
    queue = asked_queue()
    queue.give_reason("пересдача")
    queue.take()
    queue.fall_back()
    queue.put(SLOT, content(3), content(5))
    assert queue.take() == [Edit(SLOT, content(3), content(5))]
    assert queue.flying_reason == "пересдача"


def test_a_reason_is_not_for_the_next_change_of_the_cell() -> None:
    queue = asked_queue()
    queue.give_reason("пересдача")
    queue.settle(written(*queue.take()))
    queue.put(SLOT, content(4), content(2))
    queue.take()
    assert queue.flying_reason is None


def test_typing_the_old_value_again_takes_the_question_back() -> None:
    queue = asked_queue()
    queue.put(SLOT, content(3), content(3))
    assert queue.asked == []
    assert queue.unsaved == 0


def test_giving_up_what_was_asked_leaves_what_is_forbidden_and_the_other_way_round() -> None:
    queue = asked_queue()
    queue.put(OTHER, content(5), content(2))
    queue.take()
    queue.refuse([OTHER])
    assert queue.drop_asked() == [SLOT]
    assert queue.unsaved == 1
    assert queue.drop_refused() == [OTHER]
    queue = asked_queue()
    assert queue.drop_refused() == []
    queue.retry_refused()
    assert queue.asked == [SLOT]
