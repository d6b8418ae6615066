"""A person's name in the texts of others: in which forms it stands there, and where it surely means this person.

Surely: surname with given name or initials, in any order and case («Ржевской Анне», «А. П. Ржевская»), unless somebody
else of the school is called so, too.  Perhaps: the surname alone, or given name with patronymic.  Pure functions.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

from app.naming import FullName
from models.people import fold

_ENDINGS = (
    "а я о е и ы у ю ь й ой ей ою ею ом ем ым им ов ев ам ям ах ях ами ями ых их ыми ими ью ого его ому ему ая яя ую юю"
    " ий ый ие ые ье ья ьи ьем ии ию ия ией"
).split()
_ADJECTIVE = re.compile("(?:ый|ий|ой|ая|яя|ое|ее)$")
_FLEETING = re.compile("[ео](?=[лнрцк]$)")
_VOWELS = "аяоеиыуюьй"
_CYRILLIC = re.compile("[а-яё]+", re.IGNORECASE)
_BETWEEN = r"[\s_,.]{1,3}"
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"
_LEAST_STEM = 3
_LEAST_LITERAL = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """A place in a text, and whether it surely means the person."""

    start: int
    end: int
    sure: bool


@dataclass(frozen=True)
class NameForms:
    """How a person is named.  `others`: the other people of the school; `literals`: phone, address, login, and what
    else names one person alone."""

    name: FullName
    others: Collection[FullName] = ()
    literals: Collection[str] = ()
    _pattern: re.Pattern[str] | None = field(init=False, compare=False)
    globs: tuple[str, ...] = field(init=False, compare=False)
    """Patterns of SQLite's GLOB, one of which a text has that has a hit: for a search through all of the file."""

    def __post_init__(self) -> None:
        sure, perhaps = _patterns(self.name, self.others)
        literals = [one for one in map(str.strip, self.literals) if len(one) >= _LEAST_LITERAL]
        sure += [re.escape(one) for one in sorted(literals, key=len, reverse=True)]
        parts = [
            f"(?P<{name}>{'|'.join(found)})"
            for name, found in (("sure", sure), ("perhaps", perhaps))
            if found
        ]
        pattern = re.compile(f"{_START}(?:{'|'.join(parts)}){_END}", re.IGNORECASE) if parts else None
        stems = [*_stems(self.name.last), *_stems(self.name.patronymic)]
        object.__setattr__(self, "_pattern", pattern)
        object.__setattr__(self, "globs", tuple(map(glob_of, dict.fromkeys([*stems, *literals]))))

    def find(self, text: str) -> Iterator[Hit]:
        """Where the person is named, from left to right."""
        if self._pattern is None:
            return
        for found in self._pattern.finditer(text):
            yield Hit(found.start(), found.end(), found.lastgroup == "sure")

    def replaced(self, text: str, by: str, *, perhaps: bool = False) -> str:
        """The text without the name; with `perhaps` also where it may mean somebody else."""
        made, end = [], 0
        for hit in self.find(text):
            if hit.sure or perhaps:
                made += [text[end : hit.start], by]
                end = hit.end
        return "".join([*made, text[end:]])


def _patterns(name: FullName, others: Collection[FullName]) -> tuple[list[str], list[str]]:
    last, first, patronymic = (_forms(part) for part in (name.last, name.first, name.patronymic))
    same = [one for one in others if _stems(one.last)[:1] == _stems(name.last)[:1]]
    full = [one for one in same if fold(one.first) == fold(name.first)]
    initial = [one for one in same if fold(one.first)[:1] == fold(name.first)[:1]]
    sure: list[str] = []
    perhaps: list[str] = []
    if name.first:
        more = f"(?:{_BETWEEN}{patronymic})?" if patronymic else ""
        whole = [f"{last}{_BETWEEN}{first}{more}", f"{first}{more}{_BETWEEN}{last}"]
        if patronymic and all(fold(one.patronymic) != fold(name.patronymic) for one in full):
            between = f"{_BETWEEN}{patronymic}"
            sure += [f"{last}{_BETWEEN}{first}{between}", f"{first}{between}{_BETWEEN}{last}"]
        (perhaps if full else sure).extend(whole)
        letters = _initials(name)
        (perhaps if initial else sure).extend([rf"{last}[\s,]{{0,2}}{letters}", rf"{letters}\s?{last}"])
        if patronymic:
            perhaps.append(f"{first}{_BETWEEN}{patronymic}")
    else:
        (perhaps if same else sure).append(last)
    perhaps.append(last)
    return sure, perhaps


def _initials(name: FullName) -> str:
    first = rf"{_letter(name.first)}\."
    return rf"{first}(?:\s?{_letter(name.patronymic)}\.)?" if name.patronymic else rf"{first}(?:\s?\w\.)?"


def _letter(word: str) -> str:
    return _loose(re.escape(fold(word)[:1]))


def _forms(word: str) -> str:
    """A pattern of the case forms of a word, whose parts may be joined by hyphens."""
    return "-".join(_forms_of_part(part) for part in fold(word).split("-") if part) if word else ""


def _forms_of_part(part: str) -> str:
    words = part.split()
    if len(words) != 1 or _CYRILLIC.fullmatch(part) is None:
        return _BETWEEN.join(_loose(re.escape(one)) for one in words)
    stems = _stems_of_part(part)
    if not stems:
        return _loose(part)
    ends = f"(?:{'|'.join(map(_loose, sorted(_ENDINGS, key=len, reverse=True)))})?"
    return f"(?:{'|'.join(map(_loose, stems))}){ends}"


def _stems_of_part(part: str) -> list[str]:
    """What all forms of a word begin with; «Павел» has two.  Empty for a word that is too short to be cut."""
    stem = _ADJECTIVE.sub("", part)
    if stem == part:
        stem = part.rstrip(_VOWELS) if len(part.rstrip(_VOWELS)) >= _LEAST_STEM else part
        stem = part[:-1] if stem != part and len(part) - len(stem) > 1 else stem
    if len(stem) < _LEAST_STEM:
        return [] if part[-1] in _VOWELS else [part]
    short = (
        _FLEETING.sub("", stem) if stem == part else stem.removesuffix("е") if part.endswith("ей") else stem
    )
    return [stem] if short == stem or len(short) < _LEAST_STEM else [stem, short]


def _stems(word: str) -> list[str]:
    """The beginnings of a word's forms, folded."""
    head = next((part for part in fold(word).split("-") if part), "")
    if not head:
        return []
    return _stems_of_part(head) if _CYRILLIC.fullmatch(head) and _stems_of_part(head) else [head]


def _loose(pattern: str) -> str:
    return pattern.replace("е", "[её]")


def glob_of(stem: str) -> str:
    """A pattern of SQLite's GLOB for texts that have these letters, whatever the case; Ё is Е."""
    return "*" + "".join(map(_class, stem)) + "*"


def _class(letter: str) -> str:
    if letter in "её":
        return "[еЕёЁ]"
    if letter.isalpha() and letter.lower() != letter.upper() and len(letter.upper()) == 1:
        return f"[{letter.lower()}{letter.upper()}]"
    return f"[{letter}]" if letter in "*?[" else letter
