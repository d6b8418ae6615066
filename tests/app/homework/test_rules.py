"""When homework is due, what became of it, how much it is: by hand, and with any numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import LessonState
from app.homework.rules import (
    SLACK,
    Due,
    Entered,
    HomeworkState,
    Kept,
    LessonSlot,
    Load,
    counts,
    due_lesson,
    entered_when,
    kept,
    load_of,
    norm_minutes,
    state_of,
    together,
)

HELD, CANCELLED, MOVED = LessonState.NORMAL, LessonState.CANCELLED, LessonState.MOVED
MON, TUE, WED, THU = (date(2026, 11, 23) + timedelta(days=offset) for offset in range(4))
NOON = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
"""When it is due."""

moments = st.integers(-3 * 86_400, 3 * 86_400).map(lambda seconds: NOON + timedelta(seconds=seconds))
entered = st.sampled_from(Entered)
slots = st.builds(
    LessonSlot,
    date=st.integers(0, 20).map(lambda offset: MON + timedelta(days=offset)),
    number=st.integers(1, 8),
    state=st.sampled_from(list(LessonState)),
    moved_from=st.none() | st.integers(0, 20).map(lambda offset: MON + timedelta(days=offset)),
)
courses = st.lists(slots, max_size=12, unique_by=lambda slot: slot[:2]).map(sorted)

# --- which lesson ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("lessons", "number", "due"),
    [
        ([(TUE, 2, HELD)], None, Due(TUE, 2)),
        ([(TUE, 2, HELD), (TUE, 5, HELD)], None, Due(TUE, 2)),
        ([(TUE, 2, HELD), (TUE, 5, HELD)], 5, Due(TUE, 5)),
        ([(TUE, 2, HELD), (TUE, 5, HELD)], 4, Due(TUE, 2)),  # the timetable has changed since
        ([(TUE, 2, LessonState.HELD_EMPTY)], None, Due(TUE, 2)),
        ([(TUE, 2, LessonState.REPLACED)], None, Due(TUE, 2)),
        ([(MON, 2, HELD), (WED, 2, HELD)], None, Due(TUE, None)),
        ([(MON, 2, HELD), (WED, 2, HELD)], 2, Due(TUE, None)),
        ([], None, Due(TUE, None)),
        # moved
        ([(THU, 6, MOVED, TUE)], 2, Due(THU, 6, "moved")),
        ([(MON, 6, MOVED, TUE)], None, Due(MON, 6, "moved")),
        ([(TUE, 2, HELD), (THU, 6, MOVED, TUE)], None, Due(TUE, 2)),
        ([(TUE, 2, HELD), (THU, 6, MOVED, TUE)], 2, Due(TUE, 2)),
        ([(TUE, 2, HELD), (THU, 6, MOVED, TUE)], 3, Due(THU, 6, "moved")),
        # cancelled
        ([(TUE, 2, CANCELLED), (WED, 1, HELD)], None, Due(WED, 1, "cancelled")),
        ([(TUE, 2, CANCELLED), (TUE, 3, HELD)], 2, Due(TUE, 3, "cancelled")),
        ([(TUE, 2, CANCELLED), (WED, 1, CANCELLED), (THU, 4, HELD)], 2, Due(THU, 4, "cancelled")),
        ([(MON, 1, HELD), (TUE, 2, CANCELLED)], None, Due(TUE, 2, "cancelled")),
    ],
)
def test_due_lesson(lessons: list[tuple[date, int, int]], number: int | None, due: Due) -> None:
    assert due_lesson([LessonSlot(*one) for one in lessons], TUE, number) == due


@given(courses, st.none() | st.integers(0, 8))
def test_it_is_due_at_a_lesson_that_there_is_or_on_its_own_day(
    lessons: list[LessonSlot], number: int | None
) -> None:
    due = due_lesson(lessons, TUE, number)
    found = [one for one in lessons if one[:2] == due[:2]]
    assert bool(found) == (due.number is not None)
    assert found or due == Due(TUE, None)
    if due.date != TUE:
        assert due.because
    for one in found:
        near = [other for other in lessons if abs(other.date - TUE) <= SLACK]
        later = [other for other in near if other[:2] > one[:2] and other.state != CANCELLED]
        assert one.state != CANCELLED or not later


@given(courses, st.none() | st.integers(0, 8))
def test_an_ordinary_day_is_left_as_it_is(lessons: list[LessonSlot], number: int | None) -> None:
    """Where nothing is moved and nothing cancelled, homework stays on the day that the teacher named."""
    plain = [LessonSlot(one.date, one.number, HELD) for one in lessons]
    due = due_lesson(plain, TUE, number)
    assert (due.date, due.because) == (TUE, "")
    of_day = [one.number for one in plain if one.date == TUE]
    assert due.number == (number if number in of_day else min(of_day, default=None))


# --- when it was entered -----------------------------------------------------------------------------------


def test_entered_when() -> None:
    evening = NOON - timedelta(hours=18)
    second = timedelta(seconds=1)
    assert entered_when(evening, NOON, evening) is Entered.IN_TIME
    assert entered_when(evening + second, NOON, evening) is Entered.LATE
    assert entered_when(evening + second, NOON, None) is Entered.IN_TIME, "no school day before is known"
    assert entered_when(NOON, NOON, evening) is Entered.LATE
    assert entered_when(NOON + second, NOON, evening) is Entered.AFTER_DUE
    assert entered_when(NOON + second, NOON, None) is Entered.AFTER_DUE


@given(moments, moments, st.none() | moments)
def test_later_is_never_better(one: datetime, other: datetime, before: datetime | None) -> None:
    order = list(Entered)
    first, second = (
        order.index(entered_when(moment, NOON, before)) for moment in (min(one, other), max(one, other))
    )
    assert first <= second


# --- what became of it -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "now", "state"),
    [
        (None, -1, HomeworkState.OPEN),
        (None, 0, HomeworkState.OPEN),
        (None, 1, HomeworkState.OVERDUE),
        (-1, 1, HomeworkState.DONE),
        (0, 1, HomeworkState.DONE),
        (1, 1, HomeworkState.LATE),
        (-5, -1, HomeworkState.DONE),
    ],
)
def test_states(done: int | None, now: int, state: HomeworkState) -> None:
    """Seconds from the moment at which it is due."""
    done_at = None if done is None else NOON + timedelta(seconds=done)
    for when in (Entered.IN_TIME, Entered.LATE):
        assert state_of(done_at, NOON, NOON + timedelta(seconds=now), when) is state


@given(st.none() | moments, moments, entered)
def test_state_is_what_two_questions_say(done_at: datetime | None, now: datetime, when: Entered) -> None:
    """Is it ticked; was the time over, then or now?  What came after its time has none to be over."""
    state = state_of(done_at, NOON, now, when)
    assert (state in (HomeworkState.DONE, HomeworkState.LATE)) == (done_at is not None)
    over = (now if done_at is None else done_at) > NOON and when is not Entered.AFTER_DUE
    assert (state in (HomeworkState.LATE, HomeworkState.OVERDUE)) == over


@given(st.none() | moments, st.lists(moments, min_size=2, max_size=5), entered)
def test_waiting_ticks_nothing(done_at: datetime | None, times: list[datetime], when: Entered) -> None:
    """As time goes by only what is open changes, and only to overdue."""
    seen = [state_of(done_at, NOON, now, when) for now in sorted(times)]
    if done_at is not None or when is Entered.AFTER_DUE:
        assert len(set(seen)) == 1
    assert seen == sorted(seen, key=list(HomeworkState).index)


# --- load --------------------------------------------------------------------------------------------------


def test_norms() -> None:
    hours = [norm_minutes(grade) for grade in range(1, 12)]
    assert hours == [60, 90, 90, 120, 120, 150, 150, 150, 210, 210, 210]
    assert norm_minutes(None) is None
    assert norm_minutes(12) is None


def test_load() -> None:
    assert load_of([], 7) == Load(0, 0, 0, 150)
    full = load_of([30, None, 40, 90, None], 7)
    assert full == Load(160, 5, 2, 150)
    assert full.over == 10
    assert load_of([150], 7).over == 0
    assert load_of([500], None).over == 0


@given(
    st.lists(st.none() | st.integers(1, 600)), st.lists(st.none() | st.integers(1, 600)), st.integers(1, 11)
)
def test_loads_add_up(one: list[int | None], other: list[int | None], grade: int) -> None:
    both, first, second = load_of([*one, *other], grade), load_of(one, grade), load_of(other, grade)
    assert both.minutes == first.minutes + second.minutes
    assert both.pieces == first.pieces + second.pieces == len(one) + len(other)
    assert both.unknown == first.unknown + second.unknown == [*one, *other].count(None)
    assert both.over == max(0, both.minutes - (both.norm or 0))
    assert load_of([*reversed(one)], grade) == first


# --- how it was kept ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("done", "now", "when", "since", "counted"),
    [
        (None, 1, Entered.IN_TIME, -1, True),
        (None, 1, Entered.LATE, 0, True),
        (None, 0, Entered.IN_TIME, -1, False),  # there is still time
        (-1, 0, Entered.IN_TIME, -1, False),
        (-1, 1, Entered.IN_TIME, -1, True),
        (None, 1, Entered.AFTER_DUE, -1, False),  # there was none
        (1, 2, Entered.AFTER_DUE, -1, False),
        (None, 1, Entered.IN_TIME, None, False),  # ticks are not used …
        (None, 9, Entered.IN_TIME, 1, False),  # … or not yet then
        (5, 9, Entered.IN_TIME, 5, True),
    ],
)
def test_what_counts(done: int | None, now: int, when: Entered, since: int | None, *, counted: bool) -> None:
    """Seconds from the moment at which it is due."""
    done_at, at, first = (
        None if one is None else NOON + timedelta(seconds=one) for one in (done, now, since)
    )
    assert at is not None
    assert counts(NOON, done_at, at, when, first) is counted


def test_kept() -> None:
    done, late, missed, free = (
        HomeworkState.DONE,
        HomeworkState.LATE,
        HomeworkState.OVERDUE,
        HomeworkState.OPEN,
    )
    assert kept([done, missed, late, missed, done, missed]) == Kept(2, 1, 3)
    assert kept([free]) == kept([]) == Kept()
    assert Kept(2, 1, 3).of == 6
    assert together([Kept(1, 2, 3), Kept(4, 0, 1)]) == Kept(5, 2, 4)
    assert together([]) == Kept()


@given(st.lists(st.tuples(st.none() | moments, moments, moments)), st.none() | moments)
def test_what_counts_has_been_kept_one_way_or_the_other(
    times: list[tuple[datetime | None, datetime, datetime]], since: datetime | None
) -> None:
    """No piece that counts is still open, so that the three numbers add up to all of them."""
    states = []
    for done_at, entered_at, now in times:
        when = entered_when(entered_at, NOON, None)
        if counts(NOON, done_at, now, when, since):
            states.append(state_of(done_at, NOON, now, when))
    assert kept(states).of == len(states)
