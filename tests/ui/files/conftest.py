"""Somebody at the small school, with a thing that files hang on."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from app.changes import Record
from app.codes import Role
from app.desk import Desk
from app.files.attaching import attach
from app.files.owners import OWNERS, Owner
from app.files.queries import intake
from app.files.rows import FileRow
from app.permissions import Action
from app.session import Session
from app.unit_of_work import GUARDED, command, record
from tests.build import BuiltSchool
from tests.ui.people import signed_in, start
from ui.i18n import Translations
from ui.tasks import Worker
from ui.theme.manager import Theme

Hang = Callable[..., FileRow]


@command(Action.SEND_MESSAGE)
def hang_file(session: Session, name: str, content: bytes) -> FileRow:
    """Attach a file to the thing."""
    record(session, Record("trial", "1"))
    return attach(session, "trial", "1", [intake(session).put_bytes(name, content)])[0]


GUARDED.pop(f"{__name__}.hang_file", None)


@pytest.fixture
def hang(desk: Desk, school: BuiltSchool, monkeypatch: pytest.MonkeyPatch) -> Hang:
    """A parent is signed in; `hang(name, content)` gives an attachment that he may read."""
    monkeypatch.setitem(
        OWNERS, "trial", Owner(lambda _session, _key: True, "SELECT owner_key FROM attachment")
    )
    start(desk, school, "parent", Role.PARENT)
    return lambda name, content: desk.ask(lambda session: hang_file(session, name, content))


@pytest.fixture
def threaded(
    school: BuiltSchool, theme: Theme, translations: Translations, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Worker[Desk]]:
    """A parent at a desk on a thread of its own, as in the program."""

    parent = signed_in(school, "parent", Role.PARENT)

    def open_desk() -> Desk:
        desk = Desk()
        desk.open(school.path)
        desk.clock = school.clock
        desk.start(parent, Role.PARENT)
        return desk

    worker: Worker[Desk] = Worker(open_desk, lambda desk: desk.close())
    worker.start()
    yield worker
    worker.stop()
