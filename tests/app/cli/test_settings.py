"""`settings`: listing and changing them in words."""

from __future__ import annotations

import json

from tests.app.cli.runner import Run, SignIn
from tests.build import BuiltSchool

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def test_a_setting_is_listed_set_and_taken_back(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    def value() -> object:
        answer = run("settings", school.path, "--json", *signed["admin"])
        return {one["key"]: one["value"] for one in json.loads(answer.out)}["rating.show_names"]

    assert value() is False
    answer = run("settings", school.path, "--set", "rating.show_names=да", *signed["deputy"])
    assert (answer.code, answer.err) == (DONE, "")
    assert answer.out.startswith("rating.show_names: да (было: нет)")
    assert value() is True
    assert run("settings", school.path, "--default", "rating.show_names", *signed["admin"]).code == DONE
    assert value() is False


def test_of_a_class(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    wish = ("settings", school.path, "--set", "signature.asked=no", "--class", "7а", "--lang", "en")
    answer = run(*wish, *signed["admin"])
    assert answer.out.strip() == "signature.asked: no (it was yes); class: 7А"
    assert "whether parents are asked" in run("settings", school.path, "--lang", "en", *signed["admin"]).out


def test_what_cannot_be_is_said(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    for wish, said in (
        ("kiosk.idle_seconds=5", "kiosk.idle_seconds"),
        ("kiosk.idle_seconds=много", "много"),
        ("no.such=1", "no.such"),
    ):
        answer = run("settings", school.path, "--set", wish, *signed["admin"])
        assert answer.code == FAILED
        assert said in answer.err
    assert run("settings", school.path, "--set", "backup.keep=3", *signed["parent"]).code == FAILED
