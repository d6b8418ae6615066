"""What the queries of looks and signatures give: frozen rows.  A week is known by its Monday."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from app.diary.rows import PupilCard, RemarkLine
from app.journal.of_pupil import AbsenceCount

PARTS = ("week", "marks", "charts", "rating", "homework")
"""The parts of a diary whose looks are recorded, in the order in which they are told."""


class SignState(StrEnum):
    """How it stands with the signature under a week."""

    SIGNED = "signed"
    OPEN = "open"  # waits for the parent
    NOT_YET = "not_yet"  # can be signed from its Friday on
    NOT_ASKED = "not_asked"  # no lessons, another year, or the school asks for none


@dataclass(frozen=True, slots=True)
class Signature:
    """«С дневником ознакомлен(а)».  `by`: the parent's name, "" where a paper does not say whose it is;
    `recorded_by`: who recorded a paper; `own`: by whoever asks."""

    parent_id: int | None
    by: str
    signed_at: dt.datetime
    on_paper: bool
    recorded_by: str
    own: bool


@dataclass(frozen=True, slots=True)
class WeekSign:
    """The place for the signature under a pupil's week.  `opens_on`: its Friday; `may_sign`: whether whoever asks can
    sign it now."""

    pupil_id: int
    monday: dt.date
    state: SignState
    signature: Signature | None
    opens_on: dt.date
    may_sign: bool


@dataclass(frozen=True, slots=True)
class Signed:
    """What signing has come to: `new` is False where somebody, or oneself, had signed before; that one stays."""

    pupil_id: int
    monday: dt.date
    signature: Signature
    new: bool


@dataclass(frozen=True, slots=True)
class WeekMark:
    """A mark of the week; `low`: one not to be overlooked (`app.diary.weeks_rules.is_low`)."""

    date: dt.date
    subject: str
    value: int
    low: bool


@dataclass(frozen=True, slots=True)
class UnsignedWeek:
    """A week that waits for a signature, and what happened in it: marks by subject and day, absences, remarks."""

    pupil_id: int
    monday: dt.date
    marks: tuple[WeekMark, ...]
    absences: AbsenceCount
    remarks: tuple[RemarkLine, ...]

    @property
    def low(self) -> tuple[WeekMark, ...]:
        """The marks that are not to be overlooked."""
        return tuple(mark for mark in self.marks if mark.low)


@dataclass(frozen=True, slots=True)
class PupilToSign:
    """A child with the weeks that wait for a signature, the newest first."""

    pupil: PupilCard
    weeks: tuple[UnsignedWeek, ...]


@dataclass(frozen=True, slots=True)
class Look:
    """Somebody looked at a pupil's diary in a week; `parts` in the order of `PARTS`, `last_at` of the newest look."""

    person_id: int
    name: str
    is_pupil: bool
    parts: tuple[str, ...]
    last_at: dt.datetime


@dataclass(frozen=True, slots=True)
class ClassWeekCount:
    """A class in a week: `of` pupils, of whose diaries so many are not signed (None: the school asks for no signature)
    and so many not looked into by a parent."""

    week: dt.date
    of: int
    unsigned: int | None
    unseen: int


@dataclass(frozen=True, slots=True)
class WeekCell:
    """A pupil in a week."""

    signature: Signature | None = None
    looks: tuple[Look, ...] = ()

    @property
    def parent_looked(self) -> bool:
        """Whether anybody but the pupil has looked."""
        return any(not look.is_pupil for look in self.looks)


@dataclass(frozen=True, slots=True)
class ParentLine:
    """A parent of a pupil: `has_login`: one that can be used; `came`: has ever signed in."""

    person_id: int
    name: str
    relation: str
    has_login: bool
    came: bool


@dataclass(frozen=True, slots=True)
class PupilWeeks:
    """A pupil of the class, with the weeks in which he belongs to it."""

    pupil_id: int
    name: str
    parents: tuple[ParentLine, ...]
    weeks: frozenset[dt.date]


@dataclass(frozen=True, slots=True)
class WeekColumn:
    """A week of the class.  `open`: it can be signed; `asked`: how many pupils it concerns, of whom `signed` have a
    signature (`on_paper` of them on paper), and `looked` a parent who has looked."""

    monday: dt.date
    open: bool
    asked: int
    signed: int
    on_paper: int
    looked: int


@dataclass(frozen=True, slots=True)
class ClassWeeks:
    """A class × week; `cells` by (pupil, Monday), without those where nothing happened.  `asked`: whether the school
    asks this class for signatures; `may_record`: whether whoever asks may record one given on paper."""

    class_id: int
    class_name: str
    asked: bool
    may_record: bool
    weeks: tuple[WeekColumn, ...]
    pupils: tuple[PupilWeeks, ...]
    cells: dict[tuple[int, dt.date], WeekCell]

    def cell(self, pupil_id: int, monday: dt.date) -> WeekCell:
        """A pupil in a week; an empty one where nothing happened."""
        return self.cells.get((pupil_id, monday), _NOTHING)

    def updated(self, part: ClassWeeks) -> ClassWeeks:
        """The same with the pupils of `part`, the answer to the same question about some of them, as they are now."""
        anew = {one.pupil_id: one for one in part.pupils}
        pupils = tuple(anew.get(one.pupil_id, one) for one in self.pupils)
        cells = {key: cell for key, cell in self.cells.items() if key[0] not in anew} | part.cells
        weeks = tuple(column(one.monday, one.open, pupils, cells) for one in self.weeks)
        return replace(self, weeks=weeks, pupils=pupils, cells=cells)

    def unsigned(self, monday: dt.date) -> tuple[PupilWeeks, ...]:
        """Whose week this is and has no signature, by name."""
        return tuple(
            one
            for one in self.pupils
            if monday in one.weeks and self.cell(one.pupil_id, monday).signature is None
        )


def column(
    monday: dt.date,
    is_open: bool,
    pupils: Iterable[PupilWeeks],
    cells: Mapping[tuple[int, dt.date], WeekCell],
) -> WeekColumn:
    """A week of the class, counted."""
    here = [one.pupil_id for one in pupils if monday in one.weeks]
    found = [cells[pupil, monday] for pupil in here if (pupil, monday) in cells]
    signed = [cell.signature for cell in found if cell.signature is not None]
    return WeekColumn(
        monday,
        is_open,
        len(here),
        len(signed),
        sum(one.on_paper for one in signed),
        sum(cell.parent_looked for cell in found),
    )


@dataclass(frozen=True, slots=True)
class SignedShares:
    """The newest school week that can be signed (None: there is none yet), and for each class that is asked in it how
    many of how many have signed."""

    monday: dt.date | None
    shares: dict[int, tuple[int, int]]


_NOTHING = WeekCell()
