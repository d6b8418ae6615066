"""Which pupil of a file is which of the school: pure functions.

Within a class people are known by name, ё and е being one letter; full namesakes by the day of birth, and
where that does not tell them apart, by their order.  A patronymic that only one side knows is no difference
as long as nobody else is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.exchange.records import PersonName
from models.people import fold


@dataclass(frozen=True, slots=True)
class Known:
    """A name with the day of birth, as far as it is known."""

    last: str
    first: str
    patronymic: str = ""
    born: date | None = None

    @classmethod
    def of(cls, name: PersonName, born: date | None = None) -> Known:
        """From a record of a file."""
        return cls(name.surname, name.given, name.patronymic, born)

    @property
    def key(self) -> str:
        """What two spellings of one name have in common."""
        return fold(f"{self.last} {self.first} {self.patronymic}")

    @property
    def short(self) -> str:
        """The same without the patronymic."""
        return fold(f"{self.last} {self.first}")


def matched(wanted: Sequence[Known], there: Sequence[Known]) -> list[int | None]:
    """For each of the file the position of the same one in the school, or None.  Nobody is taken twice."""
    result: list[int | None] = [None] * len(wanted)
    free = set(range(len(there)))

    def take(one: int, other: int) -> None:
        result[one] = other
        free.discard(other)

    for ones, others in _groups([each.key for each in wanted], [each.key for each in there]):
        for one in ones:
            other = next(
                (each for each in others if each in free and _same_day(wanted[one], there[each])), None
            )
            if other is not None:
                take(one, other)
        # A day of birth that differs has been corrected: both sides have nobody else of that name.
        for compatible in (True, False):
            for one in ones:
                if result[one] is None:
                    other = next(
                        (
                            each
                            for each in others
                            if each in free and (not compatible or may_be(wanted[one].born, there[each].born))
                        ),
                        None,
                    )
                    if other is not None:
                        take(one, other)
    for ones, others in _groups([each.short for each in wanted], [each.short for each in there]):
        left = [one for one in ones if result[one] is None]
        rest = [other for other in others if other in free]
        if len(left) == len(rest) == 1 and _patronymic_unknown(wanted[left[0]], there[rest[0]]):
            take(left[0], rest[0])
    return result


def may_be(one: date | None, other: date | None) -> bool:
    """Whether two days of birth can be of one person."""
    return one is None or other is None or one == other


def _same_day(one: Known, other: Known) -> bool:
    return one.born is not None and one.born == other.born


def _patronymic_unknown(one: Known, other: Known) -> bool:
    return bool(one.patronymic) != bool(other.patronymic) and may_be(one.born, other.born)


def _groups(wanted: Sequence[str], there: Sequence[str]) -> list[tuple[list[int], list[int]]]:
    """Positions on both sides by name, for names that both sides have."""
    others: dict[str, list[int]] = {}
    for position, key in enumerate(there):
        others.setdefault(key, []).append(position)
    ones: dict[str, list[int]] = {}
    for position, key in enumerate(wanted):
        if key in others:
            ones.setdefault(key, []).append(position)
    return [(found, others[key]) for key, found in ones.items()]
