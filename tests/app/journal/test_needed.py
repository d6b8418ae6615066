"""The shortest sets of marks: against tables reckoned by hand, and against trying out all sets there are."""

from __future__ import annotations

from fractions import Fraction
from itertools import combinations_with_replacement, permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.codes import Scale
from app.journal.needed import (
    MarkRun,
    Needed,
    NeededSet,
    Outcome,
    asks_no_more,
    needed,
    next_mark,
    threshold_of,
)
from app.journal.rules import NUMBERS, Tally, exact, propose

FIVE = NUMBERS[Scale.FIVE]
USUAL = (2.6, 3.6, 4.6)


def sets(found: Needed) -> list[list[tuple[int, float, int]]]:
    return [[(run.value, run.weight, run.count) for run in one.runs] for one in found.sets]


def alone(found: Needed) -> list[tuple[int, float, int]]:
    return [(run.value, run.weight, run.count) for run in found.alone]


# --- by hand ---------------------------------------------------------------------------------------------


def test_example_of_the_journal() -> None:
    """Weight 35 in all and Σ 120: mean 3.43, the 4 begins at 3.6, so 6 are missing.  A 4 gains 0.4 for each unit of
    weight and a 5 gains 1.4: one 5 of weight 5 gains 7, one 4 of weight 15 exactly 6."""
    tally = Tally([(4, 10), (5, 10), (2, 15)])
    assert tally.weighted == Fraction(24, 7)
    found = needed(tally, exact(3.6), FIVE, [1, 5, 10, 15])
    assert found.outcome is Outcome.SETS
    assert sets(found) == [[(5, 5, 1)], [(4, 15, 1)]]
    # of weight 1: five 5 gain 7; of weight 5: one 5, or three 4; of weight 10: one 5, or two 4
    assert alone(found) == [(5, 5, 1), (5, 10, 1), (4, 15, 1), (4, 10, 2), (4, 5, 3), (5, 1, 5)]


def test_one_five_of_weight_two() -> None:
    """Twelve marks of weight 1 with the sum 55: 4.58.  0.2 are missing to 4.6: a 5 gains 0.4."""
    tally = Tally([(5, 1)] * 7 + [(4, 1)] * 5)
    assert round(float(tally.weighted or 0), 2) == 4.58
    assert sets(needed(tally, exact(4.6), FIVE, [2])) == [[(5, 2, 1)]]
    assert sets(needed(tally, exact(4.6), FIVE, [1, 2, 3])) == [[(5, 1, 1)]]


def test_two_kinds_of_marks() -> None:
    """4, 5 of weight 1 and a 4 of weight 2: 1.4 are missing to 4.6; 5 × 2 twice and 5 × 3 with 5 × 1 gain 1.6."""
    found = needed(Tally([(4, 1), (5, 1), (4, 2)]), exact(4.6), FIVE, [1, 2, 3])
    assert sets(found) == [[(5, 2, 2)], [(5, 3, 1), (5, 1, 1)]]
    assert alone(found) == [(5, 2, 2), (5, 3, 2), (5, 1, 4)]


def test_the_threshold_itself_is_enough() -> None:
    assert needed(Tally([(4, 3), (5, 2)]), exact(4.4), FIVE, [1]).outcome is Outcome.REACHED
    # 4 of weight 2 misses 4.5 by 1: a 5 of weight 2 brings exactly that
    assert sets(needed(Tally([(4, 2)]), exact(4.5), FIVE, [2])) == [[(5, 2, 1)]]
    assert sets(needed(Tally([(4, 2)]), exact(4.5), FIVE, [1])) == [[(5, 1, 2)]]


@pytest.mark.parametrize(
    ("marks", "threshold", "weights", "outcome"),
    [
        ([(4, 1)], 5.0, [1, 3], Outcome.NEVER),  # a 4 can be outweighed, never undone
        ([(4, 1)], 4.6, [], Outcome.NEVER),
        ([(4, 1)], 4.6, [0], Outcome.NEVER),
        ([(2, 3)] * 4, 4.6, [1, 3], Outcome.TOO_MANY),  # 31.2 are missing, ten 5 of weight 3 gain 12
        ([(2, 3)], 4.6, [1, 3], Outcome.SETS),
        ([(5, 1)], 5.0, [1], Outcome.REACHED),
        ([(-2, 1), (5, 0)], 5.0, [1], Outcome.SETS),  # nothing that counts yet: one 5
    ],
)
def test_outcomes(
    marks: list[tuple[int, float]], threshold: float, weights: list[float], outcome: Outcome
) -> None:
    found = needed(Tally(marks), exact(threshold), FIVE, weights)
    assert found.outcome is outcome
    assert bool(found.sets) == bool(found.alone) == (outcome is Outcome.SETS)


def test_thresholds_of_scales() -> None:
    assert [threshold_of(mark, Scale.FIVE, USUAL) for mark in (2, 3, 4, 5)] == [
        None,
        exact(2.6),
        exact(3.6),
        exact(4.6),
    ]
    assert next_mark(exact(3.59), Scale.FIVE, USUAL) == (4, exact(3.6))
    assert next_mark(exact(3.6), Scale.FIVE, USUAL) == (5, exact(4.6))
    assert next_mark(exact(4.6), Scale.FIVE, USUAL) is None
    assert next_mark(exact(7.4), Scale.TEN, USUAL) == (8, Fraction(15, 2))
    assert next_mark(exact(9.5), Scale.TEN, USUAL) is None
    assert threshold_of(1, Scale.TEN, USUAL) is None
    assert next_mark(Fraction(5), Scale.PASS, USUAL) is None


@given(
    st.fractions(0, 100, max_denominator=1000),
    st.sampled_from([Scale.FIVE, Scale.TEN, Scale.TWELVE, Scale.HUNDRED]),
)
def test_the_next_mark_is_proposed_from_its_threshold_on(mean: Fraction, scale: Scale) -> None:
    low, high = min(NUMBERS[scale]), max(NUMBERS[scale])
    mean = max(Fraction(low), min(Fraction(high), mean))
    mark, better = propose(mean, scale, USUAL), next_mark(mean, scale, USUAL)
    assert mark is not None
    if better is None:
        assert mark == high
        return
    target, threshold = better
    assert target == mark + 1
    assert mean < threshold
    assert propose(threshold, scale, USUAL) == target
    assert propose(threshold - Fraction(1, 10**6), scale, USUAL) == mark


# --- by trying out ---------------------------------------------------------------------------------------

MOST = 3
WEIGHTS = (0.5, 1, 1.5, 2, 3)
Kind = tuple[int, float]

tallies = st.lists(st.tuples(st.integers(1, 5), st.sampled_from(WEIGHTS)), max_size=7)
thresholds = st.sampled_from([2.5, 2.6, 3.5, 3.6, 4.2, 4.5, 4.6, 5.0])
some_weights = st.lists(st.sampled_from(WEIGHTS), min_size=1, max_size=3, unique=True)


def reaching(
    marks: list[Kind], threshold: Fraction, weights: list[float], size: int
) -> list[tuple[Kind, ...]]:
    kinds = [(value, weight) for value in FIVE for weight in weights]
    return [
        added
        for added in combinations_with_replacement(kinds, size)
        if (mean := Tally([*marks, *added]).weighted) is not None and mean >= threshold
    ]


def no_more(one: tuple[Kind, ...], other: tuple[Kind, ...]) -> bool:
    return any(
        all(mine[0] <= theirs[0] and mine[1] <= theirs[1] for mine, theirs in zip(one, order, strict=True))
        for order in permutations(other)
    )


def order(marks: tuple[Kind, ...]) -> tuple[object, ...]:
    runs = sorted(set(marks), key=lambda kind: (-kind[0], -kind[1]))
    return (
        sum(weight for _, weight in marks),
        sum(value for value, _ in marks),
        len(runs),
        [(-value, -weight, marks.count((value, weight))) for value, weight in runs],
    )


def spelt_out(one: NeededSet) -> tuple[Kind, ...]:
    return tuple(sorted((run.value, run.weight) for run in one.runs for _ in range(run.count)))


@settings(max_examples=300, deadline=None)
@given(tallies, thresholds, some_weights)
def test_against_all_sets(marks: list[Kind], threshold: float, weights: list[float]) -> None:
    limit = exact(threshold)
    found = needed(Tally(marks), limit, FIVE, weights, most=MOST, limit=100)
    if marks and reaching(marks, limit, weights, 0):
        assert found == Needed(Outcome.REACHED)
        return
    size = next((one for one in range(1, MOST + 1) if reaching(marks, limit, weights, one)), None)
    if size is None:
        assert found.outcome in (Outcome.TOO_MANY, Outcome.NEVER)
        assert (found.outcome is Outcome.NEVER) == (threshold == 5)
        return
    can = [one for one in reaching(marks, limit, weights, size) if len(set(one)) <= 2]
    best = [one for one in can if not any(other != one and no_more(other, one) for other in can)]
    assert [spelt_out(one) for one in found.sets] == [tuple(sorted(one)) for one in sorted(best, key=order)]
    few = needed(Tally(marks), limit, FIVE, weights, most=MOST, limit=2)
    assert few.sets == found.sets[:2]


@settings(max_examples=300, deadline=None)
@given(tallies, thresholds, some_weights)
def test_of_one_kind_against_counting_up(marks: list[Kind], threshold: float, weights: list[float]) -> None:
    limit = exact(threshold)
    found = needed(Tally(marks), limit, FIVE, weights)
    if found.outcome is not Outcome.SETS:
        return
    runs = {}
    for weight in weights:
        for value in FIVE:
            for count in range(1, 11):
                mean = Tally([*marks, *[(value, weight)] * count]).weighted
                if mean is not None and mean >= limit:
                    runs.setdefault((count, weight), MarkRun(value, weight, count))
                    break
    assert list(found.alone) == [runs[key] for key in sorted(runs)]


runs = st.lists(
    st.tuples(st.integers(1, 5), st.sampled_from(WEIGHTS)), min_size=3, max_size=3
).map(lambda marks: tuple(sorted(marks)))  # fmt: skip


@given(runs, runs)
def test_pairing_of_runs_is_pairing_of_marks(one: tuple[Kind, ...], other: tuple[Kind, ...]) -> None:
    as_runs = [[MarkRun(*kind, marks.count(kind)) for kind in sorted(set(marks))] for marks in (one, other)]
    assert asks_no_more(*as_runs) == no_more(one, other)
