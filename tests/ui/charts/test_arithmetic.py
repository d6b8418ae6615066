"""What is in view, how high it is and what is written beside it: no one gets lost, whatever is done."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from ui.charts.calendar_ticks import calendar_ticks
from ui.charts.data import plain_number
from ui.charts.heights import fitted, height_ticks, round_step
from ui.charts.looks import look
from ui.charts.span import Span, kept_in, moved, shown, zoomed

WHOLE = Span(100, 400)
PLACES = some.floats(-1000, 1000)
SPANS = some.tuples(some.floats(100, 390), some.floats(5, 200)).map(
    lambda pair: kept_in(Span(pair[0], pair[0] + pair[1]), WHOLE, 10)
)


@given(SPANS, some.lists(some.tuples(some.sampled_from("mzs"), PLACES, some.floats(0.1, 10)), max_size=12))
def test_whatever_is_done_something_of_the_whole_is_in_view(
    span: Span, steps: list[tuple[str, float, float]]
) -> None:
    for step, place, factor in steps:
        if step == "m":
            span = moved(span, place, WHOLE)
        elif step == "z":
            span = zoomed(span, factor, min(max(place, span.low), span.high), WHOLE, 10)
        else:
            span = shown(span, min(max(place, 100), 400), WHOLE)
        assert WHOLE.low - 1e-6 <= span.low < span.high <= WHOLE.high + 1e-6
        assert span.width >= 10 - 1e-6


@given(SPANS, some.floats(0, 1), some.floats(0.3, 3))
def test_zooming_leaves_the_place_where_it_is_unless_an_end_is_reached(
    span: Span, share: float, factor: float
) -> None:
    about = span.low + share * span.width
    after = zoomed(span, factor, about, WHOLE, 10)
    if WHOLE.low + 1e-6 < after.low and after.high < WHOLE.high - 1e-6:
        assert (about - after.low) / after.width == pytest.approx(share, abs=1e-6)


@given(SPANS, some.floats(100, 400))
def test_a_place_that_is_shown_is_in_view(span: Span, place: float) -> None:
    after = shown(span, place, WHOLE)
    assert after.low - 1e-6 <= place <= after.high + 1e-6
    assert after.width == pytest.approx(span.width)


@given(some.lists(some.floats(2, 5), min_size=1), some.floats(0.2, 3))
def test_all_values_are_in_view_and_little_changes_do_not_look_large(
    values: list[float], least: float
) -> None:
    low, high = fitted(values, (2, 5), least)
    assert low <= min(values)
    assert max(values) <= high
    assert high - low >= min(least, 3) - 1e-6
    assert low >= 2 - 0.121
    assert high <= 5 + 0.121


@given(some.floats(-1000, 1000), some.floats(0.01, 1000))
def test_ticks_are_round_and_few(low: float, wide: float) -> None:
    ticks = height_ticks(low, low + wide, plain_number)
    assert 2 <= len(ticks) <= 7
    assert all(low <= tick.at <= low + wide for tick in ticks)
    step = f"{round_step(low, low + wide):e}"
    assert step[0] in "125"


@pytest.mark.parametrize(
    ("low", "high", "pixels", "first", "count"),
    [
        (date(2025, 9, 1), date(2026, 5, 31), 800, "Sept", 9),
        (date(2025, 9, 1), date(2026, 5, 31), 350, "Sept", 5),
        (date(2025, 9, 1), date(2025, 9, 29), 800, "1 Sept", 5),
        (date(2025, 9, 1), date(2025, 9, 5), 800, "1 Sept", 5),
        (date(2021, 9, 1), date(2026, 5, 31), 700, "Sept 2021", 10),
        (date(2021, 9, 1), date(2026, 5, 31), 350, "Sept 2021", 5),
    ],
)
def test_the_calendar_writes_what_there_is_room_for(
    low: date, high: date, pixels: int, first: str, count: int, same_locale: None
) -> None:
    ticks = calendar_ticks(Span(low.toordinal(), high.toordinal()), pixels)
    assert (ticks[0].label, len(ticks)) == (first, count)
    apart = [after.at - before.at for before, after in pairwise(ticks)]
    assert min(apart) * pixels / (high - low).days >= 55


def test_series_differ_without_their_colour() -> None:
    looks = [look(number) for number in range(32)]
    assert len({(how.colour, how.dashes) for how in looks}) == 32
    assert len({(how.dashes, how.sign) for how in looks[:8]}) == 8
