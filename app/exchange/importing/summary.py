"""What the caller of an import is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal

from app.errors import BadInput
from app.exchange.reasons import Reason
from app.exchange.records import Refused

KINDS = (
    "classes", "pupils", "subjects", "courses", "lessons", "marks", "absences", "term_marks",
    "timetable_entries", "people", "parents", "guardianships", "groups", "work_kinds", "works",
)  # fmt: skip
"""What is counted.  People are those who teach; whoever learns is counted as a pupil.  A parent is counted as a person,
and once more for each child as a guardianship."""

LETTERS = ("Н", "Б", "У", "О")

_VALUES_LOST = frozenset({Reason.MARK_UNREADABLE})
"""Reasons that lose a record although they are told of a single value."""

Progress = Callable[[int, int], None]
"""Told how much is done, of how much."""


def no_progress(_done: int, _total: int) -> None:
    """For callers who do not want to know."""


@dataclass(frozen=True, slots=True)
class Line:
    """Somebody of the file and what becomes of him.  `group`: the class, "" where there is none.  `details`: what is
    different, by field: before and after."""

    what: str  # "pupils", "people", "parents"
    name: str
    group: str
    deed: Literal["added", "changed", "unchanged"]
    details: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True)
class ImportSummary:
    """What an import has done, or would do.

    `refused`: rows and cells that were not taken, and values that somebody has entered here differently.
    `notes`: what is worth saying beside that.  `absences`: by the letter of the file, those that the school
    now has as the file says.  `lines`: people, one by one, in the order of the file.
    """

    file: str
    dry_run: bool
    added: Mapping[str, int]
    changed: Mapping[str, int]
    unchanged: Mapping[str, int]
    refused: Sequence[Refused] = ()
    notes: Sequence[Refused] = ()
    absences: Mapping[str, int] = field(default_factory=lambda: dict.fromkeys(LETTERS, 0))
    lines: Sequence[Line] = ()

    @property
    def changes_nothing(self) -> bool:
        """Whether everything was there already."""
        return not any(self.added.values()) and not any(self.changed.values())

    def as_json(self) -> dict[str, Any]:
        """The object that a program reads; every key is always there."""
        return {
            "added": dict(self.added),
            "changed": dict(self.changed),
            "unchanged": dict(self.unchanged),
            "refused": [one.as_json() for one in self.refused],
            "absences": dict(self.absences),
        }


class ImportRefused(BadInput):
    """The file has rows that cannot be used, and nothing was written.

    Code and place are those of the first; `refused` in the data holds all of them, `count` how many.
    """


def blocks(refused: Refused) -> bool:
    """Whether a record of the file would be missing because of it."""
    return refused.row_lost or refused.reason in _VALUES_LOST


def refuse_if_lost(found: Iterable[Refused]) -> None:
    """Raise `ImportRefused` if a record is lost."""
    lost = [one for one in found if blocks(one)]
    if not lost:
        return
    place = lost[0].place
    raise ImportRefused(
        lost[0].reason.value,
        file=place.file,
        sheet=place.sheet,
        row=place.row,
        field=place.field,
        value=lost[0].value,
        refused=lost,
        count=len(lost),
    )
