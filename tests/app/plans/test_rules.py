"""Which topic falls on which lesson."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.plans.rules import Held, Placed, Planned, lay_plan, same_topic

PLAN = (Planned("Дроби"), Planned("Корни", 2), Planned("Степени"), Planned("Ряды"))


def laid(topics: Sequence[str], shift: int = 0, plan: Sequence[Planned] = PLAN) -> list[int | None]:
    """The number of the topic (from 1) on each lesson."""
    found = lay_plan(plan, [Held(topic) for topic in topics], shift)
    return [None if one is None else one.item + 1 for one in found]


@pytest.mark.parametrize(
    ("topics", "shift", "expected"),
    [
        ([""] * 6, 0, [1, 2, 2, 3, 4, None]),  # by position; two hours take two lessons
        ([""] * 3, 0, [1, 2, 2]),
        (["Дроби", "", ""], 0, [1, 2, 2]),
        (["дроби.", "КОРНИ", ""], 0, [1, 2, 2]),  # as entered, in other letters
        (["Дроби. Самостоятельная работа", ""], 0, [1, 2]),
        (["Дроби", "Дроби", ""], 0, [1, 1, 2]),  # one more hour than planned: the plan moves on by itself
        (["Степени", "", "", ""], 0, [3, 1, 2, 2]),  # what was passed over is offered again
        (["", "Дроби", ""], 0, [2, 1, 2]),  # entered later than planned
        (["Своими словами", "", ""], 0, [1, 2, 2]),  # another wording of the planned topic, most likely
        (["Экскурсия", "", ""], 1, [None, 1, 2]),  # it was not: the plan moves by one
        (["Дроби", "", "", ""], 1, [1, None, 2, 2]),  # the next lesson falls out
        (["Дроби", "Экскурсия", "", ""], 1, [1, None, 2, 2]),  # … and stays the same one when it is entered
        (["Дроби", "Экскурсия", "Корни", ""], 1, [1, None, 2, 2]),
        (["Дроби", "", "", ""], -1, [1, 2, 3, 4]),  # one hour is left out
        (["Дроби", "Корни", "", ""], -1, [1, 2, 3, 4]),  # … and stays left out
        (["", "", ""], 9, [None, None, None]),
        (["", "", ""], -9, [None, None, None]),
    ],
)
def test_where_topics_fall(topics: list[str], shift: int, expected: list[int | None]) -> None:
    assert laid(topics, shift) == expected


def test_topics_worded_alike_are_taken_in_turn() -> None:
    plan = (Planned("Решение задач"), Planned("Контрольная"), Planned("Решение задач"))
    assert laid(["Решение задач", "Контрольная", "", ""], plan=plan) == [1, 2, 3, None]
    assert laid(["Решение задач"] * 3, plan=plan) == [1, 3, 3]


def test_the_longest_wording_is_meant() -> None:
    plan = (Planned("Дроби"), Planned("Дроби. Сложение"))
    assert laid(["Дроби сложение", ""], plan=plan) == [2, 1]


def test_the_hour_of_a_topic_is_counted() -> None:
    assert lay_plan(PLAN, [Held("Дроби"), Held("Корни"), Held()]) == [
        Placed(0, 1, True), Placed(1, 1, True), Placed(1, 2, False),
    ]  # fmt: skip


def test_a_topic_without_letters_names_nothing() -> None:
    assert laid(["—", ""], plan=(Planned("…"), Planned("Дроби"))) == [1, 2]
    assert same_topic("Ёлки — §  5!") == "елки 5"


PLANS = st.lists(
    st.builds(
        Planned,
        st.sampled_from(["Дроби", "Корни", "Дроби. Повторение", "Ряды", "Степени"]),
        st.integers(1, 3),
    ),
    max_size=8,
)
LESSONS = st.lists(
    st.sampled_from(["", "", "", "Дроби", "Корни", "Ряды", "Экскурсия", "дроби повторение"]).map(Held),
    max_size=25,
)


@given(plan=PLANS, lessons=LESSONS, shift=st.integers(-5, 5))
def test_no_hour_is_lost_or_given_twice(plan: list[Planned], lessons: list[Held], shift: int) -> None:
    """A topic gets no more lessons than hours, but for those where it was entered; the plan's order is kept among
    lessons in which nothing is entered; nothing is left over while lessons inside the plan have none."""
    found = lay_plan(plan, lessons, shift)
    assert len(found) == len(lessons)
    given_ = Counter(one.item for one in found if one is not None and not one.entered)
    entered = Counter(one.item for one in found if one is not None and one.entered)
    for item, count in given_.items():
        assert count + entered[item] <= plan[item].hours
    order = [one.item for one in found if one is not None and not one.entered]
    assert order == sorted(order)
    left = sum(max(0, item.hours - entered[index]) for index, item in enumerate(plan)) - len(order)
    without = sum(one is None for one in found)
    assert left <= abs(shift) or without <= max(0, shift)


@given(plan=PLANS, lessons=LESSONS, out=st.integers(0, 24))
def test_a_cancelled_lesson_moves_the_plan_on(plan: list[Planned], lessons: list[Held], out: int) -> None:
    """Where nothing is entered, the lessons that are left get the same topics as if the cancelled one had never
    been there: its own goes to the next."""
    bare = [Held() for _ in lessons]
    if out < len(bare):
        assert lay_plan(plan, bare[:out] + bare[out + 1 :]) == lay_plan(plan, bare)[: len(bare) - 1]


@given(plan=PLANS, lessons=LESSONS, shift=st.integers(-4, 4))
def test_entering_what_is_offered_changes_nothing_else(
    plan: list[Planned], lessons: list[Held], shift: int
) -> None:
    """The teacher takes the topic of the next lesson in which nothing is entered; all others keep theirs."""
    different = {same_topic(one.topic): one for one in plan}
    plan = [Planned(topic, one.hours) for topic, one in different.items()]
    lessons = [one for one in lessons if one.topic] + [one for one in lessons if not one.topic]
    first = sum(bool(one.topic) for one in lessons)
    before = lay_plan(plan, lessons, shift)
    if shift >= 0 and first < len(lessons) and (offered := before[first]) is not None:
        lessons[first] = Held(plan[offered.item].topic)
        after = lay_plan(plan, lessons, shift)
        assert [one and one.item for one in after] == [one and one.item for one in before]
