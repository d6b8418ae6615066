"""Who is who, and who is taught together: pure rules, tried with any names."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.importing.matching import Known, matched, may_be
from app.exchange.importing.sets import Sets, Together
from app.exchange.importing.staff import _name, may_be_abbreviated
from app.exchange.importing.summary import KINDS, ImportSummary
from app.exchange.names import parse_class_name
from app.exchange.reasons import Reason
from app.exchange.records import Place, StudentsSet, refuse
from app.naming import FullName

people = st.builds(
    Known,
    st.sampled_from(["Ежов", "Ёжов", "Жилин"]),
    st.sampled_from(["Пётр", "Ия"]),
    st.sampled_from(["", "Ильич", "Львович"]),
    st.sampled_from([None, date(2015, 2, 1), date(2015, 8, 7)]),
)


@given(st.lists(people, max_size=8), st.lists(people, max_size=8))
def test_nobody_is_taken_twice_and_nobody_for_somebody_else(wanted: list[Known], there: list[Known]) -> None:
    found = matched(wanted, there)
    taken = [place for place in found if place is not None]
    assert len(found) == len(wanted)
    assert len(taken) == len(set(taken))
    for one, place in zip(wanted, found, strict=True):
        if place is not None:
            other = there[place]
            assert one.short == other.short
            assert one.key == other.key or not (one.patronymic and other.patronymic)


@given(st.lists(people, max_size=8))
def test_a_list_finds_itself(those: list[Known]) -> None:
    """Whoever was stored from a list is found again by it: nobody new."""
    found = matched(those, those)
    assert None not in found
    for one, place in zip(those, found, strict=True):
        assert place is not None
        assert (one.key, one.born) == (those[place].key, those[place].born) or may_be(
            one.born, those[place].born
        )


@given(st.lists(people, max_size=6), st.lists(people, max_size=6))
def test_of_one_name_as_many_are_found_as_both_sides_have(wanted: list[Known], there: list[Known]) -> None:
    found = matched(wanted, there)
    for key in {one.key for one in wanted}:
        ours = sum(one.key == key for one in wanted)
        theirs = sum(one.key == key for one in there)
        assert sum(
            one.key == key and place is not None for one, place in zip(wanted, found, strict=True)
        ) >= min(ours, theirs)


def test_who_may_be_meant_comes_before_who_would_be_corrected() -> None:
    one, other = date(2015, 2, 1), date(2015, 8, 7)
    there = [Known("Жилин", "Пётр", born=other), Known("Жилин", "Пётр")]
    assert matched([Known("Жилин", "Пётр", born=one)], there) == [1]
    assert matched([Known("Жилин", "Пётр", born=one)], there[:1]) == [0]
    assert matched([Known("Жилин", "Пётр", "Ильич", one)], there[:1]) == [None]


def sets(*lines: tuple[str, str, tuple[str, ...]]) -> Sets:
    return Sets([StudentsSet(Place("f"), name, kind, parents) for name, kind, parents in lines])  # type: ignore[arg-type]


A, B = parse_class_name("8А"), parse_class_name("8Б")
SCHOOL = sets(
    ("8", "year", ()), ("8А", "group", ("8",)), ("8Б", "group", ("8",)), ("8А девочки", "subgroup", ("8А",)),
    ("англ", "subgroup", ("8А", "8Б")), ("Basic F/T", "group", ("2005",)), ("2005", "year", ()),
    ("Class 5", "year", ()), ("5_1", "group", ("Class 5",)), ("9В", "unknown", ()), ("9В англ. 2", "unknown", ()),
)  # fmt: skip


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (["8А"], Together((A,))),
        (["8"], Together((A, B), "8", across=True)),
        (["8А девочки"], Together((A,), "девочки")),
        (["англ"], Together((), "англ", across=True)),
        (["Basic F/T"], Together((), "Basic F/T", across=True)),
        (["2005"], Together((), "2005", across=True)),
        (["Class 5"], Together((parse_class_name("5"),))),
        (["5_1"], Together((parse_class_name("5"),), "5_1")),
        (["9В англ. 2"], Together((parse_class_name("9В"),), "англ. 2")),
        (["8А", "8Б"], Together((A, B), "8А+8Б", across=True)),
        (["8А", "8А девочки"], Together((A,))),
        (["8А девочки", "8Б"], Together((), "8А девочки+8Б", across=True)),
        (["никто"], Together((), "никто", across=True)),
    ],
)
def test_who_is_taught_together(names: list[str], expected: Together) -> None:
    assert SCHOOL.together(names) == expected


def test_sets_that_stand_under_each_other_end() -> None:
    assert sets(("a", "group", ("b",)), ("b", "group", ("a",))).together(["a"]).across


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ткачёва Н. П.", ("Ткачёва", "Н.", "П.")),
        ("Ткачёва Н.П.", ("Ткачёва", "Н.", "П.")),
        ("Н. П. Ткачёва", ("Ткачёва", "Н.", "П.")),
        ("Ткачёва Нина Павловна", ("Ткачёва", "Нина", "Павловна")),
        ("David", ("David", "", "")),
        ("Н. П.", ("Н.", "П.", "")),
    ],
)
def test_names_of_teachers(text: str, name: tuple[str, str, str]) -> None:
    assert _name(text) == FullName(*name)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ткачева Нина Павловна", "Ткачёва Н. П.", True),
        ("Ткачёва Нина Павловна", "Ткачёва Н.", True),
        ("Ткачёва Нина Павловна", "Ткачёва О. П.", False),
        ("Ткачёва Нина Павловна", "Ткачёва Нина Петровна", False),
        ("Ткачёва Нина Павловна", "Ткачёва", False),
        ("Шилов Нил Павлович", "Ткачёва Н. П.", False),
    ],
)
def test_initials_stand_for_names(one: str, other: str, same: bool) -> None:
    assert may_be_abbreviated(_name(one), _name(other)) == same
    assert may_be_abbreviated(_name(other), _name(one)) == same


counts = st.fixed_dictionaries({kind: st.integers(0, 10_000) for kind in KINDS})
refusals = st.builds(
    refuse,
    st.builds(Place, st.text(max_size=20), st.none() | st.text(max_size=9), st.none() | st.integers(1, 99)),
    st.text(max_size=200),
    st.sampled_from(Reason),
    row_lost=st.booleans(),
)


@given(counts, counts, counts, st.lists(refusals, max_size=5))
def test_the_summary_as_a_program_reads_it(
    added: dict[str, int], changed: dict[str, int], unchanged: dict[str, int], refused: list[object]
) -> None:
    told = ImportSummary("f", False, added, changed, unchanged, refused, notes=refused).as_json()  # type: ignore[arg-type]
    assert list(told) == ["added", "changed", "unchanged", "refused", "absences"]
    assert (told["added"], told["changed"], told["unchanged"]) == (added, changed, unchanged)
    assert all(list(one) == ["file", "sheet", "row", "field", "value", "reason"] for one in told["refused"])
    assert len(told["refused"]) == len(refused)
    assert list(told["absences"]) == ["Н", "Б", "У", "О"]
