"""Classes as an administrator names several at once: «5А–5Г», «5 а-г», «5АБВ», «10-хим/био; 10-физмат».  Pure."""

from __future__ import annotations

import re

from app.errors import BadInput

LETTERS = "АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ"
"""In the order in which schools give them, without Ё, Й and the signs."""
LONGEST_LETTER = 15
MOST_CLASSES = 40

_TWINS = str.maketrans("ABEKMHOPCTXabekmhopctx", "АВЕКМНОРСТХАВЕКМНОРСТХ")
_PART = re.compile(r"(\d{1,2})?\s*(.*)", re.S)
_RANGE = re.compile(r"([^\W\d_])\s*[-–—…]\s*(\d{1,2})?\s*([^\W\d_])")
_SERIES = re.compile(r"[АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ]{2,}")

ClassKey = tuple[int, str]
"""Grade and letter."""


def classes_named(text: str) -> list[ClassKey]:
    """The classes that a line names, in its order, each once.  A grade holds until another is named.

    Raises BadInput class.bad_name (value: the part that is no class), class.too_many (most).
    """
    found: list[ClassKey] = []
    grade: int | None = None
    for part in re.split(r"[,;\n\t]+", text):
        if not part.strip():
            continue
        match = _PART.fullmatch(part.strip())
        assert match is not None
        if match.group(1):
            grade = int(match.group(1))
        if grade is None or not 1 <= grade <= 11:
            raise BadInput("class.bad_name", value=part.strip())
        found += [(grade, letter) for letter in _letters(match.group(2).strip(" «»\"'"), grade, part.strip())]
    unique = list(dict.fromkeys(found))
    if len(unique) > MOST_CLASSES:
        raise BadInput("class.too_many", most=MOST_CLASSES)
    return unique


def checked_letter(letter: str) -> str:
    """A class's letter: one is written large and in Cyrillic, a longer one stays as it is.  Raises BadInput
    class.bad_name."""
    clean = " ".join(letter.split())
    if len(clean) == 1:
        clean = clean.translate(_TWINS).upper()
    if len(clean) > LONGEST_LETTER or (
        clean and (clean[0].isdigit() or not all(one.isalnum() or one in " -–/.+_" for one in clean))
    ):
        raise BadInput("class.bad_name", value=letter)
    return clean


def _letters(text: str, grade: int, part: str) -> list[str]:
    span = _RANGE.fullmatch(text)
    if span is not None:
        first, other, last = span.groups()
        if other is not None and int(other) != grade:
            raise BadInput("class.bad_name", value=part)
        return _series(checked_letter(first), checked_letter(last), part)
    large = text.translate(_TWINS) if text.isupper() else text
    if _SERIES.fullmatch(large) and len(set(large)) == len(large) and _ascending(large):
        return list(large)
    return [checked_letter(text)]


def _ascending(text: str) -> bool:
    """«АБВ» are three classes, «ФМ» and «ХБ» are one: letters are given in order from А."""
    return text.startswith("АБ") and text == LETTERS[: len(text)]


def _series(first: str, last: str, part: str) -> list[str]:
    begin, end = LETTERS.find(first), LETTERS.find(last)
    if begin < 0 or end < begin:
        raise BadInput("class.bad_name", value=part)
    return list(LETTERS[begin : end + 1])
