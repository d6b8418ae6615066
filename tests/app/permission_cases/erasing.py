"""Erasing people is the administrator's."""

from __future__ import annotations

from app.naming import FullName
from app.people.erasing import commands, contents, preview, records
from app.people.erasing.log import Whose
from app.people.erasing.names import NameForms
from app.people.erasing.texts import Found
from app.session import Session
from models.base import rows
from models.log import ChangeLog
from tests.app.permission_cases import Its, case


def of(session: Session, person: int) -> preview.Erasing:
    """A preview of somebody of whom nothing is written anywhere, whoever asks."""
    with session.school.reading():
        until = next(rows(ChangeLog.select(ChangeLog.seq).order_by(ChangeLog.seq.desc()).limit(1)), (0,))[0]
    return preview.Erasing(
        person, "Никто", f"№{person}", None, (), {}, {}, (), (), None, (), until, frozenset(), frozenset(), (),
        Found(), NameForms(FullName("Никто")), Whose(person, (), f"№{person}"),
    )  # fmt: skip


def _erase(session: Session, its: Its) -> None:
    commands.erase(session, its.parent, of(session, its.parent), "№ 1", has_left=True)


def _erase_now(session: Session, its: Its) -> None:
    commands.erase_now(session, its.parent, of(session, its.parent), "№ 1", (), True)


CASES = (
    case(
        preview.erasing_preview, "erase_person", "parent",
        lambda session, its: preview.erasing_preview(session, its.parent),
    ),
    case(preview._facts, "erase_person", "parent", lambda session, its: preview._facts(session, its.parent)),
    case(commands.erase, "erase_person", "parent", _erase),
    case(commands.erase_now, "erase_person", "parent", _erase_now),
    case(
        commands.erase_again, "erase_person", "",
        lambda session, its: commands.erase_again(session, [its.parent], "№ 1"),
    ),
    case(commands.wipe, "erase_person", "", lambda session, _its: commands.wipe(session)),
    case(records.erasures, "read_log", "", lambda session, _its: records.erasures(session)),
    case(records.folders_of_backups, "erase_person", "", lambda session, _its: records.folders_of_backups(session)),
    case(records.older_copies, "keep_file", "", lambda session, _its: records.older_copies(session, ())),
    case(records.remove_copies, "keep_file", "", lambda session, _its: records.remove_copies(session, ())),
    case(contents.drop_contents, "erase_person", "", lambda session, _its: contents.drop_contents(session, ())),
)  # fmt: skip
