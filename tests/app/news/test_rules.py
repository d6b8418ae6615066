"""For whom news are: against a model that says it in other words; and what may be in them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import Side
from app.errors import Refused
from app.news.rows import Choices, ClassChoice, Kind, NewsState, Part, Who
from app.news.rules import (
    LONGEST_DAYS,
    LONGEST_TEXT,
    LONGEST_TITLE,
    Place,
    Reader,
    checked_days,
    checked_parts,
    checked_words,
    clean_text,
    clean_title,
    meant_for,
    size_of,
    state_of,
)

DAY = date(2026, 11, 23)
GRADE_OF = {1: 5, 2: 5, 3: 6, 4: 7}
"""Classes of the little world, with their grades."""

days = st.integers(0, 30).map(lambda offset: DAY + timedelta(days=offset))
spans = st.tuples(days, days).map(lambda pair: (min(pair), max(pair)))
whos = st.sampled_from(Who)
parts = st.one_of(
    st.builds(Part, st.just(Kind.SCHOOL), st.just(0), whos),
    st.builds(Part, st.just(Kind.GRADE), st.integers(5, 7), whos),
    st.builds(Part, st.just(Kind.CLASS), st.sampled_from(sorted(GRADE_OF)), whos),
    st.builds(Part, st.just(Kind.STAFF), st.just(0), st.just(Who.ALL)),
)
audiences = st.lists(parts, min_size=1, max_size=5).map(tuple)
places = st.builds(
    lambda class_id, span: Place(class_id, GRADE_OF[class_id], *span),
    st.sampled_from(sorted(GRADE_OF)),
    spans,
)
readers = st.one_of(
    st.just(Reader(Side.STAFF)),
    st.builds(Reader, st.sampled_from([Side.PARENT, Side.PUPIL]), st.lists(places, max_size=3).map(tuple)),
)


def everyone_on(day: date, parts: tuple[Part, ...]) -> set[tuple[Side, int | None]]:
    """The naive model: all (side, class) that an audience is on a day, written out."""
    found: set[tuple[Side, int | None]] = set()
    for part in parts:
        if part.kind is Kind.STAFF or (part.kind, part.who) == (Kind.SCHOOL, Who.ALL):
            found.add((Side.STAFF, None))
        if part.kind is Kind.STAFF:
            continue
        sides = {Who.ALL: (Side.PARENT, Side.PUPIL), Who.PARENTS: (Side.PARENT,), Who.PUPILS: (Side.PUPIL,)}[
            part.who
        ]
        for class_id, grade in GRADE_OF.items():
            chosen = {
                Kind.SCHOOL: True,
                Kind.GRADE: grade == part.target,
                Kind.CLASS: class_id == part.target,
            }
            if chosen[part.kind]:
                found |= {(side, class_id) for side in sides}
    return found


@given(audiences, spans, readers)
def test_a_reader_is_meant_when_the_model_has_him_on_one_of_the_days(
    parts: tuple[Part, ...], span: tuple[date, date], reader: Reader
) -> None:
    first, last = span
    expected = False
    for offset in range((last - first).days + 1):
        on = first + timedelta(days=offset)
        everyone = everyone_on(on, parts)
        here = {one.class_id for one in reader.places if one.first <= on <= one.last}
        who = {(Side.STAFF, None)} if reader.side is Side.STAFF else {(reader.side, one) for one in here}
        expected = expected or bool(who & everyone)
    assert meant_for(parts, first, last, reader) == expected


@given(audiences, spans, readers)
def test_what_others_hold_can_be_left_out(
    parts: tuple[Part, ...], span: tuple[date, date], reader: Reader
) -> None:
    kept = checked_parts(parts)
    assert set(kept) <= set(parts)
    assert meant_for(kept, *span, reader) == meant_for(parts, *span, reader)


@given(audiences)
def test_a_class_is_counted_once_however_often_it_is_named(parts: tuple[Part, ...]) -> None:
    classes = tuple(
        ClassChoice(one, str(one), grade, pupils=10 * one, with_parents=10 * one - 1)
        for one, grade in GRADE_OF.items()
    )
    size = size_of(parts, Choices(classes, staff=50, days_shown=30))
    everyone = everyone_on(DAY, parts)
    families = sum(
        one.pupils if (Side.PUPIL, one.class_id) in everyone else one.with_parents
        for one in classes
        if {(Side.PUPIL, one.class_id), (Side.PARENT, one.class_id)} & everyone
    )
    assert (size.families, size.staff) == (families, 50 if (Side.STAFF, None) in everyone else 0)


def test_states() -> None:
    week = DAY, DAY + timedelta(days=6)
    assert state_of(*week, False, DAY - timedelta(days=1)) is NewsState.PLANNED
    assert state_of(*week, False, DAY) is state_of(*week, False, week[1]) is NewsState.CURRENT
    assert state_of(*week, False, week[1] + timedelta(days=1)) is NewsState.EXPIRED
    assert state_of(*week, True, DAY) is NewsState.WITHDRAWN


# --- what may be in them -------------------------------------------------------------------------------------------


@given(st.text())
def test_cleaned_text_has_nothing_unseen_and_is_clean(text: str) -> None:
    cleaned = clean_text(text)
    assert clean_text(cleaned) == cleaned
    assert not set(cleaned) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u200f\u200b\x00\r\u2028")


def test_signs_that_turn_the_direction_are_gone() -> None:
    assert clean_text("счёт \u202etxt.exe\u202c\r\nвторая\u200b строка") == "счёт txt.exe\nвторая строка"
    assert clean_title("  две\n строки\t") == "две строки"


def test_words_have_bounds() -> None:
    assert checked_words(" Каникулы ", "\nс понедельника \n") == ("Каникулы", "с понедельника")
    for title, text, code in (
        ("", "текст", "news.no_title"), ("\u200b", "текст", "news.no_title"), ("Тема", " \n ", "news.no_text"),
        ("Т" * (LONGEST_TITLE + 1), "текст", "news.too_long"), ("Тема", "x" * (LONGEST_TEXT + 1), "news.too_long"),
    ):  # fmt: skip
        with pytest.raises(Refused) as refusal:
            checked_words(title, text)
        assert refusal.value.code == code


def test_days_have_bounds() -> None:
    checked_days(DAY, DAY, DAY)
    checked_days(DAY, DAY + timedelta(days=LONGEST_DAYS - 1), DAY)
    for starts, ends, code in (
        (DAY, DAY - timedelta(days=1), "news.ends_before"),
        (DAY - timedelta(days=9), DAY - timedelta(days=1), "news.ends_before"),
        (DAY, DAY + timedelta(days=LONGEST_DAYS), "news.shown_too_long"),
    ):
        with pytest.raises(Refused) as refusal:
            checked_days(starts, ends, DAY)
        assert refusal.value.code == code


def test_an_audience_is_somebody() -> None:
    with pytest.raises(Refused, match=r"news\.no_audience"):
        checked_parts(())
