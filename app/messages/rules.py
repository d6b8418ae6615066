"""Rules of messages that need no file: which texts can be sent, first words, stems for the search."""

from __future__ import annotations

import re
import unicodedata

from app.errors import BadInput

MOST_TEXT = 20_000
MOST_SUBJECT = 200
MOST_MESSAGES = 2_000
"""Of one thread: a longer one is due to be begun anew."""
MOST_TOGETHER = 50
"""People in one thread; a letter to more goes to each alone."""
FIRST_WORDS = 90
"""Characters of a message that a line of the inbox shows."""
SNIPPET = 160
"""Characters around what was found."""


def clean_text(text: str, *, field: str = "text", most: int = MOST_TEXT, empty: bool = False) -> str:
    """A text as it is stored: line ends as \\n, no blanks at its ends; all else stays as it was typed, whatever it
    looks like (markup, direction marks): it is only ever shown as text.

    Errors: BadInput letter.empty, letter.too_long (data: most, length), letter.bad_character (data: character, its
    number) for what is no text: control characters but tab and line end, halves of a character.
    """
    clean = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not clean and not empty:
        raise BadInput("letter.empty", field=field)
    if len(clean) > most:
        raise BadInput("letter.too_long", field=field, most=most, length=len(clean))
    bad = next((one for one in clean if _is_no_text(one)), None)
    if bad is not None:
        raise BadInput("letter.bad_character", field=field, character=ord(bad))
    return clean


def clean_subject(subject: str) -> str:
    """A subject: one line of at most `MOST_SUBJECT` characters.  Errors as of `clean_text`."""
    return " ".join(clean_text(subject, field="subject", most=MOST_SUBJECT).split())


def _is_no_text(one: str) -> bool:
    return one not in "\n\t" and unicodedata.category(one) in ("Cc", "Cs")


def first_words(text: str, most: int = FIRST_WORDS) -> str:
    """The beginning of a text as one line, cut at a blank where there is one near the end."""
    line = " ".join(text[: most * 4].split())
    if len(line) <= most:
        return line
    cut = line[:most].rsplit(" ", 1)[0] if " " in line[most // 2 : most] else line[:most]
    return cut + "…"


# --- search -----------------------------------------------------------------------------------------------------------

LEAST_LETTERS = 2
"""So many letters of a word have to be given."""
_ENDINGS = sorted(
    (
        "ами ями ого его ому ему ыми ими ой ей ий ый ая яя ое ее ые ие ом ем ам ям ах ях ую юю ым им ых их ов ев"
        " а я о е ы и у ю ь й ешь ишь ете ите ут ют ат ят ет ит ал ил ал ала ила али или ать ить еть ться тся"
    ).split(),
    key=len,
    reverse=True,
)
_STEM = 3
"""A stem keeps at least so many letters: of short words every letter matters."""


def stem(word: str) -> str:
    """A word without a frequent Russian ending, so that its other forms begin with what is left."""
    if not re.fullmatch("[а-я]+", word):
        return word
    ending = next((one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _STEM), "")
    return word.removesuffix(ending) if ending else word


def marked(text: str, beginnings: list[str]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """A piece of a text around the first word that begins with one of these (folded) beginnings, and where in it all
    such words stand: (start, length)."""
    line = " ".join(text.split())
    found = [
        (one.start(), one.end())
        for one in re.finditer(r"[^\W_]+", line)
        if one.group().casefold().replace("ё", "е").startswith(tuple(beginnings))
    ]
    start = max(0, found[0][0] - SNIPPET // 3) if found else 0
    if start:
        start = line.find(" ", start, found[0][0]) + 1 or start
    piece = line[start : start + SNIPPET]
    lead, tail = ("…" if start else ""), ("…" if start + SNIPPET < len(line) else "")
    marks = tuple(
        (begin - start + len(lead), end - begin)
        for begin, end in found
        if begin >= start and end <= start + SNIPPET
    )
    return lead + piece + tail, marks
