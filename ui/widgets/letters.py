"""What is typed to find something: compared without case, with Ё as Е, in whatever keyboard layout."""

from __future__ import annotations

#: What a keyboard left in English gives for the Russian letters on the same keys.
_RUSSIAN = str.maketrans("`qwertyuiop[]asdfghjkl;'zxcvbnm,.", "ёйцукенгшщзхъфывапролджэячсмитьбю")


def folded(text: str) -> str:
    """For comparing: without case, Ё as Е."""
    return text.casefold().replace("ё", "е")


def in_russian_letters(text: str) -> str:
    """As if the Russian layout had been on."""
    return text.lower().translate(_RUSSIAN)
