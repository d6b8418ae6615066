"""Tables, progress, and what a program reads."""

from __future__ import annotations

import argparse
import io
import json

import pytest

from app.cli.messages import Words
from app.cli.output import Context


class Terminal(io.StringIO):
    """A standard error that somebody looks at."""

    def isatty(self) -> bool:
        return True


def context(err: io.StringIO, *, progress: bool = False) -> Context:
    return Context(argparse.Namespace(progress=progress), Words("ru"), io.StringIO(), err)


def written(one: Context) -> str:
    assert isinstance(one.out, io.StringIO)
    return one.out.getvalue()


def test_a_table_puts_numbers_to_the_right() -> None:
    one = context(io.StringIO())
    one.table(["Предмет", "ср."], [["Алгебра", "4.50"], ["Право", None]])
    assert written(one) == "Предмет   ср.\nАлгебра  4.50\nПраво\n"


def test_json_keeps_letters_readable() -> None:
    one = context(io.StringIO())
    one.data({"absences": {"Н": 455}})
    assert written(one) == '{"absences": {"Н": 455}}\n'
    assert json.loads(written(one)) == {"absences": {"Н": 455}}


def test_progress_is_a_bar_in_a_terminal_and_is_wiped_at_the_end() -> None:
    err = Terminal()
    with context(err).progress("check") as progress:
        progress(1, 4)
        progress(1, 4)
        assert err.getvalue() == "\rпроверка [######..................]  25 %"
    assert err.getvalue().endswith("\r")


def test_progress_elsewhere_only_when_asked_for() -> None:
    err = io.StringIO()
    with context(err).progress("check") as progress:
        progress(1, 4)
    assert err.getvalue() == ""
    with context(err, progress=True).progress("check") as progress:
        for done in range(100):
            progress(done, 100)
    assert err.getvalue().splitlines() == [f"проверка {percent} %" for percent in range(0, 101, 10)]


def test_progress_of_what_failed_does_not_say_that_it_is_done() -> None:
    err = io.StringIO()

    def fail() -> None:
        with context(err, progress=True).progress("check") as progress:
            progress(1, 2)
            raise ValueError("x")

    with pytest.raises(ValueError, match="x"):
        fail()
    assert err.getvalue().splitlines() == ["проверка 50 %"]
