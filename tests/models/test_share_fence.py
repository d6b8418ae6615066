"""The fence closes on silence and on reconnection, and opens with the next transaction only."""

from __future__ import annotations

import pytest

from models.share_fence import Fence


class World:
    """A clock and a kernel that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.reconnects = 0
        self.fence = Fence(6.0, lambda: self.now, lambda: self.reconnects)

    def begin(self, waiting: float = 0.0) -> None:
        self.fence.ask()
        self.now += waiting
        self.fence.begin()


@pytest.fixture
def world() -> World:
    return World()


def test_an_answering_share_may_be_written_for_ever(world: World) -> None:
    world.begin()
    for _ in range(10):
        world.now += 5.0
        assert world.fence.may_write()
        world.fence.answered(world.now)
    assert world.fence.count == 0


def test_silence_between_two_writes_closes_it(world: World) -> None:
    world.begin()
    world.now += 6.1
    assert not world.fence.may_write()
    world.fence.answered(world.now)  # a late answer does not open it again
    assert not world.fence.may_write()
    assert world.fence.count == 1


@pytest.mark.parametrize("report", ["answered", "waited"])
def test_one_operation_that_took_too_long_closes_it(world: World, report: str) -> None:
    world.begin()
    asked = world.now
    world.now += 6.1
    getattr(world.fence, report)(asked)
    assert not world.fence.may_write()


def test_a_fast_answer_from_a_cache_is_no_sign_of_life(world: World) -> None:
    world.begin()
    for _ in range(7):
        world.now += 1.0
        world.fence.waited(world.now)
    assert not world.fence.may_write()


def test_a_reconnection_closes_it_without_silence(world: World) -> None:
    world.begin()
    world.now += 1.0
    assert world.fence.may_write()
    world.fence.answered(world.now)
    world.reconnects += 1
    world.now += 1.0
    assert not world.fence.may_write()
    assert world.fence.lost


def test_a_reconnection_while_the_lock_was_taken_closes_it_from_the_start(world: World) -> None:
    world.fence.ask()
    world.reconnects += 1
    world.fence.begin()
    assert world.fence.lost
    assert not world.fence.may_write()


def test_a_slow_read_looks_for_a_reconnection_at_once(world: World) -> None:
    world.begin()
    world.reconnects += 1
    asked = world.now
    world.now += 0.01
    world.fence.waited(asked)
    assert world.fence.lost


def test_the_session_of_the_last_transaction_is_compared(world: World) -> None:
    world.begin()
    assert world.fence.ask()
    world.reconnects += 1
    assert not world.fence.ask()
    assert world.fence.ask()


def test_silence_alone_does_not_forbid_to_read(world: World) -> None:
    world.begin()
    world.now += 6.1
    assert not world.fence.may_write()
    assert not world.fence.lost


def test_the_next_transaction_may_write_again(world: World) -> None:
    world.begin()
    world.now += 10.0
    world.reconnects += 1
    assert not world.fence.may_write()
    world.begin()
    assert world.fence.may_write()
    assert world.fence.count == 1


def test_a_lock_that_took_too_long_begins_closed(world: World) -> None:
    world.begin(waiting=7.0)
    assert not world.fence.may_write()


def test_proof_is_due_after_a_third_of_the_limit_and_never_after_it(world: World) -> None:
    world.begin()
    world.now += 1.9
    assert not world.fence.proof_due
    world.now += 0.2
    assert world.fence.proof_due
    world.now += 4.0
    assert not world.fence.proof_due
