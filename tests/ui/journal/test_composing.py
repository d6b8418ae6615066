"""Keys one after another: which cell they belong to and what stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.codes import Scale
from app.journal.rules import CellInput, format_cell, parse_cell
from ui.journal.entry.composing import Composer


def column(keys: str, scale: str = Scale.FIVE) -> list[str]:
    """What stands in the cells of a column after these keys; keys without a meaning are passed over."""
    composer, cells, place = Composer(scale), list[CellInput](), 0
    for key in keys:
        typed = composer.press(key)
        if typed is None:
            continue
        place += typed.steps
        place -= typed.back
        cells[place:] = [typed.what]
        place += not typed.waits
    return [format_cell(cell) for cell in cells]


@pytest.mark.parametrize(
    ("keys", "cells"),
    [
        ("54321", ["5", "4", "3", "2", "1"]),
        ("нбпу", ["н", "б", "п", "п"]),
        ("5.4", ["5", "•", "4"]),
        ("о54", ["о 5", "4"]),
        ("он5", ["о", "н", "5"]),
        ("ооо", ["о", "о", "о"]),
        ("о.5", ["о •", "5"]),
        ("4/53", ["4/5", "3"]),
        ("4/5/32", ["4/5/3", "2"]),
        ("о4/5н", ["о 4/5", "н"]),
        ("4/н", ["4", "н"]),
        ("4/.5", ["4/•", "5"]),
        ("з5", ["зач", "5"]),
        ("зач5", ["зач", "5"]),
        ("ззз", ["зач", "зач", "зач"]),
        ("ос5", ["осв", "5"]),
        ("освн", ["осв", "н"]),
        ("не5", ["незач", "5"]),
        ("незачзач", ["незач", "зач"]),
        ("нн", ["н", "н"]),
        ("н/а5", ["н/а", "5"]),
        ("5н/а", ["5", "н/а"]),
        ("ж5ы4", ["5", "4"]),
        ("", []),
    ],
)
def test_a_column_of_keys(keys: str, cells: list[str]) -> None:
    assert column(keys) == cells


@pytest.mark.parametrize(
    ("scale", "keys", "cells"),
    [
        (Scale.TEN, "1057", ["10", "5", "7"]),
        (Scale.TEN, "15", ["1", "5"]),
        (Scale.TEN, "1/10/95", ["1/10/9", "5"]),
        (Scale.HUNDRED, "95100н", ["95", "100", "н"]),
        (Scale.NONE, "онб", ["о", "н", "б"]),
        (Scale.PASS, "знез", ["зач", "незач"]),
    ],
)
def test_other_scales(scale: str, keys: str, cells: list[str]) -> None:
    assert column(keys, scale) == cells


def test_moving_by_hand_ends_what_waits() -> None:
    composer = Composer()
    assert composer.press("о") is not None
    assert composer.waits == "о"
    composer.end()
    typed = composer.press("5")
    assert typed is not None
    assert not typed.joins
    composer.end()
    assert composer.press("/") is None


@given(st.text("1234567890нбпуо./зачсве", max_size=12))
def test_never_more_cells_than_keys_and_what_stands_there_can_be_read(keys: str) -> None:
    cells = column(keys)
    assert len(cells) <= len(keys)
    for cell in cells:
        if not set(cell) & set("67890"):
            parse_cell(cell)
