"""The layouts of the on-screen keyboard, as data: five rows of keys each, as people know them from other keyboards.

What a key writes stands here; how it looks and what a screen reader calls it in `keyboard`, where it goes in `typing`.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Page(Enum):
    """What the keys write now."""

    RUSSIAN = "russian"
    LATIN = "latin"
    SIGNS = "signs"


class Act(Enum):
    """What a key does."""

    WRITE = "write"
    SHIFT = "shift"
    """The next letter is a capital one; pressed twice, all are."""
    ERASE = "erase"
    ENTER = "enter"
    LETTERS = "letters"
    """To the other letters; from the signs to these."""
    SIGNS = "signs"
    LEFT = "left"
    RIGHT = "right"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Key:
    """A key; `width` is a number of plain keys."""

    act: Act
    text: str = ""
    width: float = 1.0

    @property
    def capital(self) -> str:
        """What it writes after Shift."""
        return self.text.upper()


Row = tuple[Key, ...]


def _letters(text: str) -> Row:
    return tuple(Key(Act.WRITE, letter) for letter in text)


_SHIFT = Key(Act.SHIFT, width=1.5)
_ENTER = Key(Act.ENTER, width=2)
_DIGITS: Row = (*_letters("1234567890-"), Key(Act.ERASE, width=2))
_FOOT: Row = (
    Key(Act.SIGNS, width=1.5),
    Key(Act.LETTERS, width=1.5),
    Key(Act.WRITE, " ", width=6),
    Key(Act.LEFT),
    Key(Act.RIGHT),
    Key(Act.HIDE, width=2),
)

LAYOUTS: dict[Page, tuple[Row, ...]] = {
    Page.RUSSIAN: (
        _DIGITS,
        _letters("йцукенгшщзхъё"),
        (*_letters("фывапролджэ"), _ENTER),
        (_SHIFT, *_letters("ячсмитьбю.,"), _SHIFT),
        _FOOT,
    ),
    # A login of this school may have a dot, a hyphen, a line below and an @: all of them without another page.
    Page.LATIN: (
        _DIGITS,
        _letters("qwertyuiop_@"),
        (*_letters("asdfghjkl'"), _ENTER),
        (_SHIFT, *_letters("zxcvbnm.,"), _SHIFT),
        _FOOT,
    ),
    Page.SIGNS: (
        _DIGITS,
        _letters("!?:;()«»—№“”"),
        (*_letters("#%&*+=/\\'\""), _ENTER),
        _letters("[]{}<>|~^`_$@.,"),
        _FOOT,
    ),
}


def other_letters(page: Page) -> Page:
    """Where the key for the other letters leads."""
    return Page.LATIN if page is Page.RUSSIAN else Page.RUSSIAN
