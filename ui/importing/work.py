"""What the panel asks of the database and of the pool's threads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.exchange.assistant import Choices, Found, Kind, bring_in, look_at, reread, trial
from app.exchange.assistant.choosing import suggested, with_remembered
from app.exchange.importing.history import remembered_mappings
from app.exchange.importing.summary import ImportRefused, ImportSummary
from app.exchange.mapping import TableMapping

if TYPE_CHECKING:
    from collections.abc import Callable

    from app.session import Session

    Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Looked:
    """A file with the mapping that was remembered for it ({}: none)."""

    found: Found
    mapping: TableMapping


def look(path: Path, kinds: frozenset[str], known: dict[str, dict[str, Any]]) -> Looked:
    """On a pool thread: what the file is, read as it was said before of such a table."""
    found = look_at(path, kinds=kinds)
    mapping = with_remembered(found, known) or suggested(found)
    if mapping and found.kind is not None:
        return Looked(reread(found, found.kind, mapping), mapping)
    return Looked(found, {})


def look_again(found: Found, kind: Kind, mapping: TableMapping) -> Looked:
    """On a pool thread: the same table as another kind, or by another mapping."""
    return Looked(reread(found, kind, mapping), mapping)


def known_mappings(session: Session) -> dict[str, dict[str, Any]]:
    """On the database thread."""
    return remembered_mappings(session)


def years_to_choose(session: Session) -> list[str]:
    """Last year's, this one's and the next two."""
    today = session.clock.today()
    first = today.year if today.month >= 8 else today.year - 1
    return [f"{year}/{year + 1}" for year in range(first - 2, first + 3)]


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of an import: a summary, or the rows that kept the file out meanwhile."""

    summary: ImportSummary | None
    refused: tuple[Any, ...] = ()


def try_file(session: Session, progress: Progress, found: Found, choices: Choices) -> ImportSummary:
    """In the thread aside."""
    return trial(session, found, choices, progress=progress)


def bring(session: Session, progress: Progress, found: Found, choices: Choices) -> Brought:
    """In the thread aside."""
    try:
        return Brought(bring_in(session, found, choices, progress=progress))
    except ImportRefused as error:
        return Brought(None, tuple(error.data["refused"]))
