"""For whom news are, and what may be in them.  Pure functions."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.codes import Side
from app.errors import Refused
from app.news.rows import AudienceSize, Choices, ClassChoice, Kind, NewsState, Part, Who

LONGEST_TITLE = 150
LONGEST_TEXT = 20_000
LONGEST_DAYS = 366
"""So many days at most a piece is shown: what is shown is read at each look."""
MOST_PARTS = 300

_LINE_BREAKS = ("\r\n", "\r", "\u2028", "\u2029", "\x0b", "\x0c", "\x85")


@dataclass(frozen=True, slots=True)
class Place:
    """A pupil in a class, from a day to a day, both included."""

    class_id: int
    grade: int
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads: as staff, or as a family with the places of its children, of all years."""

    side: Side
    places: tuple[Place, ...] = ()


def meant_for(parts: Iterable[Part], first: date, last: date, reader: Reader) -> bool:
    """Whether news shown from `first` to `last` are for a reader: a family is meant when a child of it was in the class
    (the grade, the school) on one of these days.  So who leaves a class keeps what was said to him, and is told no
    more; who joins it finds what still holds."""
    return any(_part_meant_for(part, first, last, reader) for part in parts)


def _part_meant_for(part: Part, first: date, last: date, reader: Reader) -> bool:
    if reader.side is Side.STAFF:
        return part.kind is Kind.STAFF or (part.kind is Kind.SCHOOL and part.who is Who.ALL)
    if part.kind is Kind.STAFF or not _who_includes(part.who, reader.side):
        return False
    return any(one.first <= last and first <= one.last and holds(part, one) for one in reader.places)


def _who_includes(who: Who, side: Side) -> bool:
    return who is Who.ALL or who is (Who.PARENTS if side is Side.PARENT else Who.PUPILS)


def holds(part: Part, place: Place) -> bool:
    """Whether a part is for those at a place, whoever of them."""
    return holds_class(part, place.class_id, place.grade)


def holds_class(part: Part, class_id: int, grade: int) -> bool:
    """Whether a part is for the families of a class."""
    return (
        part.kind is Kind.SCHOOL
        or (part.kind is Kind.GRADE and part.target == grade)
        or (part.kind is Kind.CLASS and part.target == class_id)
    )


def who_of_class(parts: Iterable[Part], class_id: int, grade: int) -> tuple[bool, bool]:
    """Whether the parents, and whether the pupils, of a class are meant."""
    who = {part.who for part in parts if holds_class(part, class_id, grade)}
    return bool(who & {Who.ALL, Who.PARENTS}), bool(who & {Who.ALL, Who.PUPILS})


def is_for_staff(parts: Iterable[Part]) -> bool:
    """Whether staff are meant."""
    staff = Reader(Side.STAFF)
    return any(_part_meant_for(part, date.min, date.max, staff) for part in parts)


def state_of(starts: date, ends: date, withdrawn: bool, today: date) -> NewsState:
    """Where a piece stands on a day."""
    if withdrawn:
        return NewsState.WITHDRAWN
    if today < starts:
        return NewsState.PLANNED
    return NewsState.CURRENT if today <= ends else NewsState.EXPIRED


def classes_of(parts: Iterable[Part], classes: Sequence[ClassChoice]) -> tuple[ClassChoice, ...]:
    """The classes of today whose families an audience is, or has some of."""
    chosen = tuple(parts)
    return tuple(one for one in classes if any(holds_class(part, one.class_id, one.grade) for part in chosen))


def size_of(parts: Iterable[Part], choices: Choices) -> AudienceSize:
    """How many an audience is: families as pupils, without those of whom only parents are asked and none is known."""
    chosen = tuple(parts)
    families = 0
    for one in classes_of(chosen, choices.classes):
        _, pupils = who_of_class(chosen, one.class_id, one.grade)
        families += one.pupils if pupils else one.with_parents
    return AudienceSize(families, choices.staff or 0 if is_for_staff(chosen) else 0)


# --- what is written -----------------------------------------------------------------------------------------------


def clean_text(text: str) -> str:
    """Text without what is not seen and yet changes how it looks: control characters, and marks that turn the
    direction of writing; lines end with one sign, empty ones at the ends are gone."""
    for sign in _LINE_BREAKS:
        text = text.replace(sign, "\n")
    kept = "".join(one for one in text if one in "\n\t" or unicodedata.category(one) not in _UNSEEN)
    return "\n".join(line.rstrip() for line in kept.split("\n")).strip("\n")


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
"""Categories of Unicode: control, format (direction, zero width), surrogate, private use, not assigned."""


def clean_title(title: str) -> str:
    """A title is one line with single blanks."""
    return " ".join(clean_text(title).split())


def checked_words(title: str, text: str) -> tuple[str, str]:
    """Cleaned title and text.  Errors: Refused news.no_title, news.no_text, news.too_long (data: field, most)."""
    for field, words, most in (("title", title, LONGEST_TITLE), ("text", text, LONGEST_TEXT)):
        if len(words) > most:
            raise Refused("news.too_long", field=field, most=most)
    title, text = clean_title(title), clean_text(text)
    if not title:
        raise Refused("news.no_title")
    if not text.strip():
        raise Refused("news.no_text")
    return title, text


def checked_days(starts: date, ends: date, today: date) -> None:
    """Errors: Refused news.ends_before (it would never be shown), news.shown_too_long (data: most)."""
    if ends < starts or ends < today:
        raise Refused("news.ends_before", starts=starts, ends=ends)
    if (ends - starts).days >= LONGEST_DAYS:
        raise Refused("news.shown_too_long", most=LONGEST_DAYS)


def checked_parts(parts: Iterable[Part]) -> tuple[Part, ...]:
    """The parts in order, each once, without those that others hold.  Errors: Refused news.no_audience,
    news.too_many_parts."""
    given = sorted(set(parts))
    if not given:
        raise Refused("news.no_audience")
    if len(given) > MOST_PARTS:
        raise Refused("news.too_many_parts", most=MOST_PARTS)
    return tuple(one for one in given if not any(_covers(other, one) for other in given if other != one))


def _covers(wider: Part, narrower: Part) -> bool:
    """Whether nobody is in the one part who is not in the other."""
    if wider.who not in (Who.ALL, narrower.who):
        return False
    if narrower.kind is Kind.STAFF:
        return wider.kind is Kind.SCHOOL and wider.who is Who.ALL
    return wider.kind is Kind.SCHOOL or (wider.kind, wider.target) == (narrower.kind, narrower.target)
