"""Divisions of a year, calendars and the naming of classes: pure rules, tried with many inputs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import HolidayKind
from app.errors import BadInput, DiaryError
from app.school.calendars import CalendarKey, calendar_plan, kind_for
from app.school.class_names import LETTERS, classes_named
from app.school.ready_bells import BellsKey, ready_bells
from app.school.terms_rules import check_terms, gaps
from app.school.usual_subjects import BESIDE_THE_PLAN, USUAL_SUBJECTS, usual_hours

YEAR = (date(2026, 9, 1), date(2027, 8, 31))
days = st.integers(-20, 400).map(lambda offset: YEAR[0] + timedelta(days=offset))
spans = st.tuples(days, days)


@given(st.lists(spans, max_size=4), st.lists(spans, max_size=3))
def test_accepted_is_what_has_neither_overlap_nor_hole(
    terms: list[tuple[date, date]], free: list[tuple[date, date]]
) -> None:
    """Checked day by day, which the rule does not do."""
    try:
        check_terms(terms, YEAR, free)
        accepted = True
    except DiaryError:
        accepted = False
    held = [starts + timedelta(days=one) for starts, ends in terms for one in range((ends - starts).days + 1)]
    whole = bool(terms) and all(starts <= ends for starts, ends in terms)
    if whole:
        every = [min(held) + timedelta(days=one) for one in range((max(held) - min(held)).days + 1)]
        missing = [day for day in every if day not in held and day.weekday() < 5]
        whole = (
            len(set(held)) == len(held)
            and held == sorted(held)
            and all(YEAR[0] <= day <= YEAR[1] for day in held)
            and all(any(starts <= day <= ends for starts, ends in free) for day in missing)
        )
    assert accepted == whole


@pytest.mark.parametrize("key", list(CalendarKey))
def test_calendars_are_divisions_without_a_hole(key: CalendarKey) -> None:
    for first in range(2020, 2040):
        plan = calendar_plan(key, first)
        free = [
            (rest.starts, rest.ends)
            for rest in plan.rests
            if rest.kind is not HolidayKind.WORKDAY and rest.grade_to == 11
        ]
        for kind, terms in plan.terms.items():
            check_terms(terms, (plan.starts, plan.ends), free)
            assert gaps(terms, free) == [], kind
        assert {kind_for(key, grade) for grade in range(1, 12)} == set(plan.terms)
        if key in (CalendarKey.MODULES, CalendarKey.MODULES_ALONE):
            assert all(
                (rest.ends - rest.starts).days == 6
                for rest in plan.rests
                if rest.name.startswith(("Осенние", "Весенние"))
            )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("5А–5Г", "5А 5Б 5В 5Г"),
        ("5а-г", "5А 5Б 5В 5Г"),
        ("5 АБВ, Д", "5А 5Б 5В 5Д"),
        ("10-хим/био; 10-физмат", "10-хим/био 10-физмат"),
        ("11", "11"),
        ("1A-1B, 2Б", "1А 1Б 1В 2Б"),
        ("10ФМ, 10 «Б»", "10ФМ 10Б"),
        ("5А, 5А", "5А"),
    ],
)
def test_classes_named(text: str, names: str) -> None:
    assert [f"{grade}{letter}" for grade, letter in classes_named(text)] == names.split()


@given(st.text(max_size=40) | st.from_regex(r"\d{1,2} ?[А-Яа-я/–, -]{0,12}", fullmatch=True))
def test_whatever_is_typed_is_classes_or_refused(text: str) -> None:
    try:
        found = classes_named(text)
    except BadInput:
        return
    assert all(1 <= grade <= 11 and len(letter) <= 15 for grade, letter in found)
    assert len(set(found)) == len(found)


def test_letters_and_ready_things() -> None:
    assert list(LETTERS) == sorted(LETTERS)
    for key in BellsKey:
        times = ready_bells(key).times
        assert all(0 < starts < ends <= 19 * 60 + 30 for starts, ends in times.values()), key
    # What the federal plan asks for in all, a week of five days.
    for grade, whole in {1: 20, 2: 22, 3: 22, 4: 23, 5: 27, 6: 29, 7: 30, 8: 31, 9: 32}.items():
        asked = [one.hours.get(grade, 0) for one in USUAL_SUBJECTS if one.name not in BESIDE_THE_PLAN]
        assert sum(asked) == whole, grade
    assert usual_hours("иностранный язык (английский)", 5) == 3
    assert usual_hours("Труд", 5) == 2
    assert usual_hours("Танец", 5) is None
