"""The measures of filling: figures, how much they ask to be looked at, what has changed, and all of it in words."""

from __future__ import annotations

import pytest

from app.control.dashboard_rows import Compared, Filling
from ui.control.dashboard.measure_words import (
    change_text,
    filling_words,
    percent_text,
    step_words,
    value_text,
)
from ui.control.dashboard.measures import SCALES, Measure, badness_of, change_of, need_of, value_of

GOOD = Filling(20, 20, 20, 20, 18, 90, 500, 18, 18 * 12, 1)
BAD = Filling(20, 10, 8, 4, 10, 15, 500, 10, 10 * 24 * 9, 0)
NOTHING = Filling()


def test_figures() -> None:
    assert [value_of(measure, BAD) for measure in Measure] == [0.5, 0.4, 0.2, 0.75, 9.0]
    assert [value_of(measure, NOTHING) for measure in Measure] == [None] * 5


def test_the_first_grade_has_no_marks_and_is_not_blamed_for_it() -> None:
    assert [value_of(measure, BAD, grade=1) for measure in Measure] == [0.5, 0.4, 0.2, None, None]
    assert [need_of(measure, BAD, grade=1) for measure in Measure] == [4, 4, 4, 0, 0]
    without_homework = BAD._replace(homework=0)
    assert value_of(Measure.HOMEWORK, without_homework, grade=1) is None
    assert value_of(Measure.HOMEWORK, without_homework, grade=2) == 0


@pytest.mark.parametrize(
    ("measure", "value", "need"),
    [
        (Measure.KEPT, 0.98, 0), (Measure.KEPT, 0.979, 1), (Measure.KEPT, 0.75, 3), (Measure.KEPT, 0.749, 4),
        (Measure.DELAY, 1.0, 0), (Measure.DELAY, 1.01, 1), (Measure.DELAY, 7.0, 3), (Measure.DELAY, 7.1, 4),
        (Measure.MARKS, 4.0, 0), (Measure.MARKS, 0.9, 4),
    ],
)  # fmt: skip
def test_steps_of_need(measure: Measure, value: float, need: int) -> None:
    assert SCALES[measure].need(value) == need


def test_the_worst_is_first_and_what_has_no_figure_is_last() -> None:
    for measure in Measure:
        ordered = sorted((GOOD, NOTHING, BAD), key=lambda found, of=measure: -badness_of(of, found))  # type: ignore[misc]
        assert ordered == [BAD, GOOD, NOTHING], measure


def test_what_has_changed_is_better_or_worse_whatever_its_direction() -> None:
    found = {measure: change_of(measure, Compared(BAD, GOOD)) for measure in Measure}
    assert {measure: (change.sign, change.better) for measure, change in found.items() if change} == {
        Measure.KEPT: ("▼", False), Measure.TOPICS: ("▼", False), Measure.HOMEWORK: ("▼", False),
        Measure.MARKS: ("▼", False), Measure.DELAY: ("▲", False),
    }  # fmt: skip
    assert change_of(Measure.KEPT, Compared(BAD, NOTHING)) is None


def test_a_lesson_more_or_less_is_chance() -> None:
    few = Compared(Filling(3, 3), Filling(3, 2))
    many = Compared(Filling(30, 30), Filling(30, 20))
    signs = [change.sign for both in (few, many) if (change := change_of(Measure.KEPT, both))]
    assert signs == ["", "▲"]


def test_in_words(translations: object) -> None:
    assert [percent_text(share).split()[0] for share in (0, 0.001, 0.5, 0.999, 1)] == [
        "0",
        "1",
        "50",
        "99",
        "100",
    ]
    assert value_text(Measure.DELAY, None) == "–"
    assert value_text(Measure.DELAY, None, bare=True) == ""
    assert filling_words(NOTHING) == "уроков не было"
    assert filling_words(BAD, grade=1) == "20 уроков, заполнено 10 (50 %), темы 8 (40 %), задания 4 (20 %)"
    assert filling_words(BAD).endswith("отметок 15 (0,8 за урок), запись через 9,0 дн.")
    change = change_of(Measure.KEPT, Compared(BAD, GOOD))
    assert change is not None
    assert change_text(Measure.KEPT, change) == "хуже на 50 п. п."


def test_what_is_not_worth_a_word_is_not_called_the_same(translations: object) -> None:
    def words(measure: Measure, now: Filling, before: Filling) -> str:
        change = change_of(measure, Compared(now, before))
        assert change is not None
        assert not change.noted
        return change_text(measure, change)

    assert words(Measure.KEPT, Filling(18, 17), Filling(18, 18)) == "\N{MINUS SIGN}6 п. п."
    assert words(Measure.KEPT, Filling(300, 300), Filling(300, 297)) == "+1 п. п."
    assert words(Measure.KEPT, Filling(300, 300), Filling(300, 299)) == "без изменений"
    marks = Filling(10, 10, marked=10, marks=33), Filling(10, 10, marked=10, marks=30)
    assert words(Measure.MARKS, *marks) == "+0,3"


def test_steps_in_words(translations: object) -> None:
    assert step_words(Measure.KEPT) == ("98 % и больше", "95–98 %", "90–95 %", "75–90 %", "меньше 75 %")
    assert step_words(Measure.DELAY) == ("до 1 дня", "1–2", "2–4", "4–7", "больше 7 дней")
    assert step_words(Measure.MARKS) == ("4 и больше", "3–4", "2–3", "1–2", "меньше 1")
