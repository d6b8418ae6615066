"""What somebody types to find a person, taken apart.  Pure functions.

«иван 7а» is a part of a name and a class, «8-912 345» a telephone, «ivanova.m» a login or, failing that, a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from models.people import fold

_TELEPHONE = re.compile(r"\+?[\d\s()\-]{4,}\Z")
_CLASS = re.compile(r"\d{1,2}[^\W\d_]?.*\Z")
_FEWEST_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Asked:
    """`words` are parts of a name (or of a login) that all have to be there; `classes` are the classes that were named,
    None where none was; `digits` a part of a telephone number."""

    words: tuple[str, ...] = ()
    classes: frozenset[int] | None = None
    digits: str = ""

    @property
    def is_nothing(self) -> bool:
        """Whether everybody is meant."""
        return not self.words and self.classes is None and not self.digits


def asked(text: str, classes: Mapping[int, str]) -> Asked:
    """Take a text apart; `classes` are the names of the classes that can be meant, by id.

    A number that begins like a class and is none stays a word, so that nothing is found rather than everything.
    """
    folded = fold(text)
    if _TELEPHONE.fullmatch(folded) and len(digits_of(folded)) >= _FEWEST_DIGITS:
        return Asked(digits=significant(digits_of(folded)))
    words: list[str] = []
    named: frozenset[int] | None = None
    tokens = folded.split()
    place = 0
    while place < len(tokens):
        found, taken = _class_at(tokens, place, classes) if named is None else (frozenset(), 0)
        if found:
            named = found
            place += taken
        else:
            words.append(tokens[place])
            place += 1
    return Asked(tuple(words), named)


def _class_at(tokens: list[str], place: int, classes: Mapping[int, str]) -> tuple[frozenset[int], int]:
    """The classes that one token, or two («7 а»), name, and how many tokens that takes."""
    first = tokens[place]
    if not _CLASS.fullmatch(first):
        return frozenset(), 0
    if place + 1 < len(tokens) and first.isdigit():
        both = _classes_called(first + tokens[place + 1], classes)
        if both:
            return both, 2
    return _classes_called(first, classes), 1


def _classes_called(name: str, classes: Mapping[int, str]) -> frozenset[int]:
    """«7а» is one class, «7» are all of a grade, «10-хи» what begins so."""
    wanted = _plain(name)
    plain = {one: _plain(fold(called)) for one, called in classes.items()}
    same = frozenset(one for one, called in plain.items() if called == wanted)
    if same:
        return same
    if wanted.isdigit():
        return frozenset(one for one, called in plain.items() if _grade(called) == wanted)
    return frozenset(one for one, called in plain.items() if called.startswith(wanted))


def _plain(name: str) -> str:
    return "".join(char for char in name if char.isalnum() or char == "/")


def _grade(name: str) -> str:
    found = re.match(r"\d+", name)
    return found.group() if found else ""


def digits_of(text: str) -> str:
    """The digits of a telephone number, however it is written."""
    return "".join(char for char in text if char in "0123456789")


def significant(digits: str) -> str:
    """A whole Russian number without the 7 or 8 that it begins with."""
    return digits[1:] if len(digits) == 11 and digits[0] in "78" else digits


def places(words: Iterable[str], sort_key: str) -> int | None:
    """How well a name fits all words: 0, where each begins a part of the name, else 1; None where one is missing."""
    rank = 0
    for word in words:
        if not (sort_key.startswith(word) or f" {word}" in sort_key or f"-{word}" in sort_key):
            if word not in sort_key:
                return None
            rank = 1
    return rank
