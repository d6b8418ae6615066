"""A school in which something was recorded before, as in every real one; and the outbox of the maths teacher."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from app.journal.commands import write_cells
from app.outbox import Outbox
from app.session import Session
from models.access import Account
from models.codes import Role
from models.database import SchoolFile
from tests.app.outbox.edits import mark
from tests.build import BuiltSchool

Opener = Callable[..., Outbox]


@pytest.fixture
def lived_in(school: BuiltSchool) -> BuiltSchool:
    """The small school with a first row in its log."""
    russian = school.session(Role.TEACHER, school.russian_teacher)
    write_cells(russian, school.russian_a, [mark(school.arbuzova, None, 5, number=2)])
    return school


@pytest.fixture
def teacher(lived_in: BuiltSchool) -> Session:
    return lived_in.session(Role.TEACHER, lived_in.maths_teacher)


def account_of(school: SchoolFile, person: int) -> int:
    with school.reading():
        return int(Account.get(Account.person == person).id)


@pytest.fixture
def open_outbox(lived_in: BuiltSchool, tmp_path: Path) -> Iterator[Opener]:
    """Opens outboxes in one directory, the maths teacher's unless told otherwise; closes them at the end."""
    opened: list[Outbox] = []

    def opener(file: SchoolFile | None = None, person: int | None = None) -> Outbox:
        file = file or lived_in.file
        account = account_of(file, person or lived_in.maths_teacher)
        opened.append(Outbox.open(tmp_path / "profile", file, account, clock=lived_in.clock))
        return opened[-1]

    yield opener
    for one in opened:
        one.close()
