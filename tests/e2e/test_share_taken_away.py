"""The share is taken away in the middle of a lesson of 25 marks, in each way a share can go; all marks arrive once.

The window is the real one in a process of its own; «once» is looked up in the change log.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

import pytest

from tests.build import BuiltSchool
from tests.e2e.big_class import LOGIN, PASSWORD, SIZE, Reader, prepare
from tests.e2e.test_journal_stories import Seat, is_saved

# Typed with the share, without it, and after it has come back; the digits are marks, «y» is the key of «н».
BEFORE, WITHOUT, AFTER = "54y3554433", "5y44332255", "54345"
CELLS = [letter.replace("y", "н") for letter in BEFORE + WITHOUT + AFTER]


@pytest.fixture
def sit(school: BuiltSchool) -> Iterator[Callable[[], Seat]]:
    prepare(school)
    with ExitStack() as seats:

        def start() -> Seat:
            seat = Seat(school, LOGIN, PASSWORD)
            seats.callback(seat.end)
            assert seat.answer() == {"event": "ready"}
            return seat

        yield start


@contextmanager
def without_share(school: BuiltSchool, seat: Seat, way: str) -> Iterator[None]:
    """The folder is gone, or every access fails, or none comes back."""
    folder = school.path.parent
    away = folder.with_name("away")
    if way == "gone":
        folder.rename(away)
    else:
        seat.tell(way)
    try:
        yield
    finally:
        if way == "gone":
            away.rename(folder)
        elif seat.process.poll() is None:
            seat.tell("heal")


def type_on(seat: Seat, keys: str) -> int:
    """Type at the row where the cursor is; returns how many cells are shown as not saved."""
    row = seat.tell("look")["cursor"][0]
    looks = seat.tell(f"type {row} {keys}")
    return len(looks["marked"])


@pytest.mark.parametrize("way", ["gone", "fail", "hang"])
def test_entry_goes_on_and_arrives_once(school: BuiltSchool, sit: Callable[[], Seat], way: str) -> None:
    seat, reader = sit(), Reader(school)
    seat.tell(f"type 0 {BEFORE}")
    seat.until(is_saved)
    with without_share(school, seat, way):
        assert type_on(seat, WITHOUT) == len(WITHOUT), "each cell shows that it is not stored yet"
        seat.until(lambda looks: looks["kept"])
    type_on(seat, AFTER)
    seat.until(is_saved)
    assert reader.today().cells == CELLS
    assert reader.logged() == SIZE


@pytest.mark.parametrize("way", ["gone", "hang"])
def test_the_power_fails_with_a_full_queue(school: BuiltSchool, sit: Callable[[], Seat], way: str) -> None:
    seat, reader = sit(), Reader(school)
    seat.tell(f"type 0 {BEFORE}")
    seat.until(is_saved)
    with without_share(school, seat, way):
        type_on(seat, WITHOUT + AFTER)
        looks = seat.until(lambda looks: looks["kept"])
        assert looks["unsaved"] == len(WITHOUT + AFTER)
        seat.end()
    assert reader.today().filled == len(BEFORE)
    again = sit()
    looks = again.until(lambda looks: looks["unsaved"] == 0)
    assert [cell for cell in looks["cells"] if cell] == CELLS
    assert reader.today().cells == CELLS
    assert reader.logged() == SIZE
    sit()
    assert reader.logged() == SIZE, "a third start brings nothing once more"
