"""The notation and the arithmetic of marks, against examples and against a second, naive way to reckon."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import AttendanceCode, MarkValue, Scale
from app.errors import BadInput
from app.journal.rules import (
    NUMBERS,
    WORDS,
    CellInput,
    Tally,
    allowed,
    exact,
    format_attendance,
    format_cell,
    format_mark,
    parse_cell,
    propose,
    rounded,
    weighted_mean,
)

ABSENT, EXCUSED, ILL, LATE = (
    AttendanceCode.ABSENT,
    AttendanceCode.EXCUSED,
    AttendanceCode.ILL,
    AttendanceCode.LATE,
)


# --- notation --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "marks", "attendance", "minutes"),
    [
        ("", (), None, None),
        ("5", (5,), None, None),
        (" 4/5 ", (4, 5), None, None),
        ("3 3", (3, 3), None, None),
        ("о5", (5,), LATE, None),
        ("О 2", (2,), LATE, None),
        ("оп", (), LATE, None),
        ("о10м 5", (5,), LATE, 10),
        ("о 15 мин", (), LATE, 15),
        ("н", (), ABSENT, None),
        ("Н 2/2", (2, 2), ABSENT, None),
        ("б", (), ILL, None),
        ("у", (), EXCUSED, None),
        ("п", (), EXCUSED, None),
        (".", (MarkValue.DEBT,), None, None),
        ("•/4", (MarkValue.DEBT, 4), None, None),
        ("зач", (MarkValue.PASSED,), None, None),
        ("Зачёт", (MarkValue.PASSED,), None, None),
        ("незач", (MarkValue.FAILED,), None, None),
        ("осв", (MarkValue.EXEMPT,), None, None),
        ("н/а", (MarkValue.NOT_ATTESTED,), None, None),
        ("н/а 5", (MarkValue.NOT_ATTESTED, 5), None, None),
        ("н/5", (5,), ABSENT, None),
    ],
)
def test_cell_is_read(text: str, marks: tuple[int, ...], attendance: int | None, minutes: int | None) -> None:
    assert parse_cell(text) == CellInput(marks, attendance, minutes)


@pytest.mark.parametrize(
    ("typed", "meant"), [("y", "н"), ("J5", "о5"), (",", "б"), ("/", "."), ("g", "п"), ("pfx", "зач")]
)
def test_keyboard_left_in_english(typed: str, meant: str) -> None:
    """The hand strikes the key of the Russian letter; the cell takes it so."""
    assert parse_cell(typed) == parse_cell(meant)


@pytest.mark.parametrize("text", ["5-", "ж", "нб", "н б", "о о", "5!", "отл", "о300м", "о0м", "н10м", "1234"])
def test_cell_is_not_understood(text: str) -> None:
    with pytest.raises(BadInput) as caught:
        parse_cell(text)
    assert caught.value.data["value"] is not None


@pytest.mark.parametrize(
    ("text", "scale"),
    [
        ("6", Scale.FIVE), ("0", Scale.FIVE), ("55", Scale.FIVE), ("11", Scale.TEN), ("0", Scale.TWELVE),
        ("101", Scale.HUNDRED), ("5", Scale.PASS), ("5", Scale.NONE),
    ],
)  # fmt: skip
def test_number_outside_the_scale(text: str, scale: Scale) -> None:
    with pytest.raises(BadInput) as caught:
        parse_cell(text, scale)
    assert caught.value.code == "mark.outside_scale"
    assert caught.value.data == {"value": int(text), "scale": scale.value}


@pytest.mark.parametrize(
    ("text", "scale"), [("10", Scale.TEN), ("12", Scale.TWELVE), ("100", Scale.HUNDRED), ("0", Scale.HUNDRED)]
)
def test_number_of_a_longer_scale(text: str, scale: Scale) -> None:
    assert parse_cell(text, scale).marks == (int(text),)


cells = st.builds(
    lambda marks, absence: CellInput(tuple(marks), *absence),
    st.lists(st.sampled_from([*NUMBERS[Scale.HUNDRED], *WORDS]), max_size=4),
    st.sampled_from([None, ABSENT, EXCUSED, ILL]).map(lambda code: (code, None))
    | st.tuples(st.just(LATE), st.none() | st.integers(1, 240)),
)


@given(cells, st.sampled_from("пу"))
def test_what_is_written_can_be_read(cell: CellInput, excused: str) -> None:
    assert parse_cell(format_cell(cell, excused=excused), Scale.HUNDRED) == cell


@given(st.text(alphabet="5432нбуповзачеасдт/.,•· 01м'Hyox-", max_size=8))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Nothing else than BadInput comes out of a cell, and what comes out can be written and read again."""
    try:
        cell = parse_cell(text)
    except BadInput:
        return
    assert parse_cell(format_cell(cell)) == cell


def test_signs() -> None:
    assert [format_mark(value) for value in (5, *WORDS)] == ["5", "зач", "незач", "осв", "н/а", "•", "отсроч"]
    assert format_attendance(EXCUSED) == "п"
    assert format_attendance(EXCUSED, excused="у") == "у"
    assert format_attendance(LATE, 7) == "о7м"


@pytest.mark.parametrize(
    ("value", "scale", "term_mark", "may"),
    [
        (5, Scale.FIVE, False, True), (1, Scale.FIVE, False, True), (6, Scale.FIVE, False, False),
        (0, Scale.FIVE, False, False), (12, Scale.TWELVE, False, True), (5, Scale.PASS, False, False),
        (MarkValue.PASSED, Scale.PASS, False, True), (MarkValue.EXEMPT, Scale.NONE, False, False),
        (MarkValue.DEBT, Scale.FIVE, False, True), (MarkValue.DEBT, Scale.FIVE, True, False),
        (MarkValue.DEFERRED, Scale.FIVE, False, False), (MarkValue.DEFERRED, Scale.FIVE, True, True),
        (-7, Scale.FIVE, False, False),
    ],
)  # fmt: skip
def test_which_marks_a_scale_has(value: int, scale: Scale, term_mark: bool, may: bool) -> None:
    assert allowed(value, scale, term_mark=term_mark) is may


# --- means -----------------------------------------------------------------------------------------------


def test_weighted_mean_of_the_handbook() -> None:
    """4, 5, 2 with the weights 10, 10, 15 make 3.43; without weights 3.67."""
    marks = [(4, 10), (5, 10), (2, 15)]
    assert weighted_mean(marks) == Fraction(24, 7)
    assert rounded(weighted_mean(marks)) == Decimal("3.43")
    assert rounded(Tally(marks).plain) == Decimal("3.67")


@pytest.mark.parametrize(
    "marks", [[], [(MarkValue.NOT_ATTESTED, 1)], [(5, 0)], [(MarkValue.DEBT, 3), (4, 0)]]
)
def test_no_mean_without_a_mark_that_counts(marks: list[tuple[int, float]]) -> None:
    assert Tally(marks).plain is None
    assert weighted_mean(marks) is None
    assert Tally(marks).count == 0


weights = st.integers(0, 400).map(lambda hundredths: hundredths / 100)
some_marks = st.lists(st.tuples(st.sampled_from([1, 2, 3, 4, 5, *WORDS]), weights), max_size=60)


@given(some_marks)
def test_means_as_on_paper(marks: list[tuple[int, float]]) -> None:
    """The same, mark by mark and in hundredths, which are whole numbers."""
    counting = [(value, round(weight * 100)) for value, weight in marks if value > 0 and weight > 0]
    tally = Tally(marks)
    assert tally.count == len(counting)
    if not counting:
        assert tally.plain is tally.weighted is None
        return
    assert tally.plain == Fraction(sum(value for value, _ in counting), len(counting))
    top = sum(value * weight for value, weight in counting)
    assert tally.weighted == Fraction(top, sum(weight for _, weight in counting))


@given(some_marks, st.randoms())
def test_order_does_not_matter(marks: list[tuple[int, float]], order: st.randoms) -> None:  # type: ignore[valid-type]
    shuffled = list(marks)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert Tally(shuffled).weighted == Tally(marks).weighted


@given(some_marks)
def test_added_up_beforehand_is_the_same(marks: list[tuple[int, float]]) -> None:
    """As the database adds up: a sum and a count for each weight."""
    sums: dict[float, list[int]] = {}
    for value, weight in marks:
        if value >= 0:
            sums.setdefault(weight, []).append(value)
    tally = Tally()
    for weight, values in sums.items():
        tally.add_many(sum(values), len(values), weight)
    assert (tally.plain, tally.weighted, tally.count) == (
        Tally(marks).plain, Tally(marks).weighted, Tally(marks).count,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("mean", "shown"),
    [
        (Fraction(669, 200), "3.35"), (Fraction(5, 2), "2.50"), (Fraction(10, 3), "3.33"),
        (Fraction(14, 3), "4.67"), (Fraction(861, 200), "4.31"),
    ],
)  # fmt: skip
def test_mean_is_shown_as_people_round(mean: Fraction, shown: str) -> None:
    """Halves go up, also where the nearest float lies below the half."""
    assert str(rounded(mean)) == shown
    assert str(rounded(float(mean))) == shown


@given(st.integers(1, 100_000), st.integers(1, 2000))
def test_rounding_of_a_float_is_that_of_the_exact_mean(top: int, bottom: int) -> None:
    mean = Fraction(top, bottom)
    by_hand = (mean * 100 + Fraction(1, 2)) // 1
    assert rounded(mean) == rounded(float(mean)) == Decimal(by_hand) / 100


# --- proposals -------------------------------------------------------------------------------------------

USUAL, GENTLE = (2.6, 3.6, 4.6), (2.5, 3.5, 4.5)


@pytest.mark.parametrize(
    ("mean", "thresholds", "proposed"),
    [
        (Fraction(23, 5), USUAL, 5),  # 4.6 sharp; as a float 23/5 would do, 4.6 as binary would not always
        (Fraction(4599, 1000), USUAL, 4),
        (Fraction(18, 5), USUAL, 4),
        (Fraction(359, 100), USUAL, 3),
        (Fraction(13, 5), USUAL, 3),
        (Fraction(2), USUAL, 2),
        (Fraction(9, 2), USUAL, 4),
        (Fraction(9, 2), GENTLE, 5),
        (Fraction(1), USUAL, 2),
        (Fraction(5), USUAL, 5),
    ],
)
def test_proposal_at_the_thresholds(
    mean: Fraction, thresholds: tuple[float, float, float], proposed: int
) -> None:
    assert propose(mean, Scale.FIVE, thresholds) == proposed


@pytest.mark.parametrize(
    ("mean", "scale", "proposed"),
    [
        (Fraction(17, 2), Scale.TEN, 9), (Fraction(849, 100), Scale.TEN, 8), (Fraction(23, 2), Scale.TWELVE, 12),
        (Fraction(151, 2), Scale.HUNDRED, 76), (Fraction(5), Scale.PASS, None), (Fraction(5), Scale.NONE, None),
    ],
)  # fmt: skip
def test_proposal_on_other_scales(mean: Fraction, scale: Scale, proposed: int | None) -> None:
    assert propose(mean, scale, USUAL) == proposed


def test_nothing_is_proposed_from_nothing() -> None:
    assert propose(None, Scale.FIVE, USUAL) is None


@given(
    st.lists(st.tuples(st.integers(1, 5), st.integers(1, 30)), min_size=1, max_size=40),
    st.sampled_from([USUAL, GENTLE]),
)
def test_proposal_in_whole_numbers(
    marks: list[tuple[int, int]], thresholds: tuple[float, float, float]
) -> None:
    """Σ(mark · weight) · 10 against threshold · 10 · Σ weight: no fraction is needed at all."""
    top = sum(value * weight for value, weight in marks)
    bottom = sum(weight for _, weight in marks)
    tenths = [round(threshold * 10) for threshold in thresholds]
    expected = 2
    for threshold in tenths:
        expected += top * 10 >= threshold * bottom
    assert propose(weighted_mean(marks), Scale.FIVE, thresholds) == expected


@given(
    st.lists(st.tuples(st.integers(2, 5), st.integers(1, 3)), min_size=1),
    st.integers(2, 5),
    st.integers(1, 3),
)
def test_a_better_mark_never_lowers_a_proposal(marks: list[tuple[int, int]], value: int, weight: int) -> None:
    before = weighted_mean(marks)
    after = weighted_mean([*marks, (value, weight)])
    assert before is not None
    assert after is not None
    if value >= before:
        assert propose(after, Scale.FIVE, USUAL) >= propose(before, Scale.FIVE, USUAL)  # type: ignore[operator]


def test_weights_are_the_decimals_that_were_written() -> None:
    assert exact(0.1) == Fraction(1, 10)
    assert weighted_mean([(5, 0.1), (2, 0.2)]) == 3
