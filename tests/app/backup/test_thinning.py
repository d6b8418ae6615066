"""Which backups stay: properties that hold whatever lies in the folder, and a year as a school would have it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.backup.thinning import Thinning, staying

START = datetime(2026, 9, 1, 8, tzinfo=UTC)
TIMES = st.lists(
    st.integers(0, 24 * 400).map(lambda hours: START + timedelta(hours=hours)), min_size=1, max_size=60
)
THINNING = st.builds(Thinning, st.integers(1, 20), st.integers(0, 10), st.integers(0, 14))


def periods(times: list[datetime], kind: str, most: int) -> set[object]:
    """The newest days, weeks or months that have a backup."""
    of = {
        "days": lambda at: at.date(),
        "weeks": lambda at: at.isocalendar()[:2],
        "months": lambda at: (at.year, at.month),
    }
    return set(sorted({of[kind](at) for at in times}, reverse=True)[:most])


@settings(max_examples=40)
@given(TIMES, THINNING)
def test_what_stays_is_spread_as_asked_and_no_more_than_that(times: list[datetime], plan: Thinning) -> None:
    stay = staying(times, plan)
    kept = [times[one] for one in stay]
    newest = max(times)
    assert newest in kept
    of_last_day = {at for at in times if newest - at < timedelta(hours=24)}
    assert of_last_day <= set(kept)
    for kind, most in (("days", plan.days), ("weeks", plan.weeks), ("months", plan.months)):
        assert periods(kept, kind, most) == periods(times, kind, most)
    older = [at for at in kept if at not in of_last_day]
    assert len(older) <= plan.days + plan.weeks + plan.months


@settings(max_examples=40)
@given(TIMES, THINNING, st.randoms())
def test_the_order_is_nothing_and_twice_is_once(
    times: list[datetime], plan: Thinning, random: object
) -> None:
    kept = sorted(times[one] for one in staying(times, plan))
    mixed = list(times)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert sorted(mixed[one] for one in staying(mixed, plan)) == kept
    assert len(staying(kept, plan)) == len(kept)


@settings(max_examples=40)
@given(TIMES, THINNING)
def test_asking_for_more_never_takes_more_away(times: list[datetime], plan: Thinning) -> None:
    more = Thinning(plan.days + 3, plan.weeks + 2, plan.months + 1)
    assert staying(times, plan) <= staying(times, more)


@settings(max_examples=5)
@given(st.integers(1, 10), st.integers(1, 6), st.integers(1, 12))
def test_cleared_after_each_backup_the_same_is_there_in_the_end(days: int, weeks: int, months: int) -> None:
    plan, there, all_made = Thinning(days, weeks, months), [], []
    for day in range(300):
        for hour in (8, 11, 14):
            at = START + timedelta(days=day, hours=hour - 8)
            all_made.append(at)
            there.append(at)
            there = [there[one] for one in sorted(staying(there, plan))]
    assert there == [all_made[one] for one in sorted(staying(all_made, plan))]


def test_a_year_of_a_school() -> None:
    times = [
        START + timedelta(days=day, hours=hour)
        for day in range(300)
        for hour in (0, 3, 6)
        if (START + timedelta(days=day)).weekday() < 5
    ]
    kept = sorted(times[one] for one in staying(times, Thinning(14, 8, 12)))
    assert len(kept) == 30  # of 644: 3 of the last day, 14 days, then weeks and months apart
    assert kept[-3:] == times[-3:]
