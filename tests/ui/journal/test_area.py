"""Areas of the journal."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ui.journal.grid.area import Area

cells = st.tuples(st.integers(0, 60), st.integers(0, 60))


@given(one=cells, other=cells)
def test_an_area_is_the_same_from_whichever_corner_it_is_drawn(
    one: tuple[int, int], other: tuple[int, int]
) -> None:
    area = Area.of(one, other)
    assert area == Area.of(other, one) == Area.of((one[0], other[1]), (other[0], one[1]))
    assert area.holds(*one)
    assert area.holds(*other)


@given(one=cells, other=cells)
def test_its_cells_are_those_it_holds(one: tuple[int, int], other: tuple[int, int]) -> None:
    area = Area.of(one, other)
    held = [(row, column) for row in range(62) for column in range(62) if area.holds(row, column)]
    assert list(area.cells) == held
    assert len(area) == len(held)


def test_one_cell_is_an_area_too() -> None:
    area = Area.of((3, 4))
    assert area == Area(3, 4, 3, 4)
    assert area.single
    assert not Area.of((3, 4), (3, 5)).single
