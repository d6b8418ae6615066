"""Running the command line in this process: what it answers, what it complains of, and its exit code."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.auth.passwords import hash_password
from app.cli.dispatch import main
from models.access import Account
from tests.build import BuiltSchool

PASSWORD = "корова-пьёт-кефир-17"


@dataclass(frozen=True)
class Answer:
    """What a command did."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The one JSON value that was answered."""
        return json.loads(self.out)

    @property
    def line(self) -> str:
        """The one line on standard error."""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1, self.err
        return self.err.strip()


Run = Callable[..., Answer]
SignIn = dict[str, tuple[object, ...]]


def runner(capsys: pytest.CaptureFixture[str]) -> Run:
    """A function that runs a command."""

    def run(*arguments: object) -> Answer:
        capsys.readouterr()
        code = main([str(one) for one in arguments])
        out, err = capsys.readouterr()
        assert "Traceback" not in err
        return Answer(code, out, err)

    return run


def let_in(school: BuiltSchool, person: str, *, must_change: bool = False) -> str:
    """Give somebody a login and password (`PASSWORD`); returns the login."""
    login = person.replace("_", ".")
    with school.file.writing():
        Account.update(login=login, password_hash=hash_password(PASSWORD, 4), must_change=must_change).where(
            Account.person == school.ids[person]
        ).execute()
    return login


def password_file(folder: Path, text: str = PASSWORD) -> Path:
    """A file with a password."""
    path = folder / "password.txt"
    path.write_text(text + "\n", "utf-8")
    return path
