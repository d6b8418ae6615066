"""A process of the tests that ends early says how, and what it complained of."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest

from tests.child import Child


@pytest.fixture
def ends() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.mark.parametrize(
    ("does", "how", "complaint"),
    [
        ("import faulthandler; faulthandler._sigsegv()", "was ended by SIGSEGV", "most recent call first"),
        ("import os; os._exit(3)", "has ended with 3", ""),
        ("raise OSError('no such share')", "has ended with 1", "OSError: no such share"),
    ],
)
def test_its_end_is_told(ends: ExitStack, does: str, how: str, complaint: str) -> None:
    child = Child("timeit", "-n1", "-r1", does)
    ends.callback(child.end)
    with pytest.raises(AssertionError) as failure:
        child.hear()
    assert how in str(failure.value)
    assert complaint in str(failure.value)


def test_one_that_was_killed_has_said_what_it_had_said(ends: ExitStack) -> None:
    child = Child("timeit", "-n1", "-r1", "print('one\\ntwo\\nthr', end='', flush=True); input(); input()")
    ends.callback(child.end)
    assert child.hear() == "one"
    child.tell("go on")
    assert child.rest() == ["two"]
    child.end()
