"""Who looks into the diary: pure functions.  A week is known by its Monday; what counts are school weeks of a pupil."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import StrEnum


class LoginState(StrEnum):
    """What has become of somebody's login."""

    NONE = "none"  # no password was issued, or it is switched off
    ISSUED = "issued"  # and never used
    USED = "used"


@dataclass(frozen=True, slots=True)
class Week:
    """A school week of a pupil: whether parents looked, whether he himself did, whether it is signed."""

    by_parents: bool = False
    by_pupil: bool = False
    signed: bool = False


@dataclass(frozen=True, slots=True)
class Parent:
    """A parent of a pupil."""

    name: str
    login: LoginState


@dataclass(frozen=True, slots=True)
class PupilUse:
    """A pupil with his login, his parents and his weeks."""

    pupil_id: int
    name: str
    login: LoginState
    parents: tuple[Parent, ...]
    weeks: Mapping[dt.date, Week]

    def count(self, what: str) -> int:
        """In how many weeks parents or the pupil looked, or it was signed."""
        return sum(getattr(week, what) for week in self.weeks.values())

    @property
    def nobody_looked(self) -> bool:
        """No parent in any of the weeks, of which there are some."""
        return bool(self.weeks) and not self.count("by_parents")


@dataclass(frozen=True, slots=True)
class Use:
    """Sums: diaries × weeks, in how many of them parents looked, the pupil looked, it was signed."""

    weeks: int = 0
    by_parents: int = 0
    by_pupil: int = 0
    signed: int = 0

    def __add__(self, other: Use) -> Use:
        return Use(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


@dataclass(frozen=True, slots=True)
class Logins:
    """People, those of them with a login that was issued, and those who have used it."""

    people: int = 0
    issued: int = 0
    used: int = 0

    @classmethod
    def of(cls, states: Iterable[LoginState]) -> Logins:
        known = list(states)
        issued = [one for one in known if one is not LoginState.NONE]
        return cls(len(known), len(issued), sum(one is LoginState.USED for one in known))

    def __add__(self, other: Logins) -> Logins:
        return Logins(self.people + other.people, self.issued + other.issued, self.used + other.used)


def use_of(weeks: Iterable[Week]) -> Use:
    """The sums over some weeks of some pupils."""
    known = list(weeks)
    return Use(
        len(known),
        sum(one.by_parents for one in known),
        sum(one.by_pupil for one in known),
        sum(one.signed for one in known),
    )


def by_week(pupils: Sequence[PupilUse]) -> dict[dt.date, Use]:
    """The sums of each week, in order."""
    found: dict[dt.date, list[Week]] = {}
    for pupil in pupils:
        for monday, week in pupil.weeks.items():
            found.setdefault(monday, []).append(week)
    return {monday: use_of(weeks) for monday, weeks in sorted(found.items())}
