"""Login names: «ivanova.m» from «Иванова Мария», one for each, in any case.  Pure functions."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from app.errors import BadInput

LONGEST = 40
_LONGEST_SURNAME = 24

# As names are written in passports (ICAO 9303), but with ю and я as everybody writes them in addresses,
# and without signs for ъ and ь.  Letters of Russia's other languages by their nearest.
_LETTERS = str.maketrans(
    {
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i",
        "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
        "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y",
        "ь": "", "э": "e", "ю": "yu", "я": "ya", "і": "i", "ї": "i", "є": "e", "ґ": "g", "ў": "u", "ә": "a",
        "ө": "o", "ү": "u", "җ": "zh", "ң": "n", "һ": "h", "ҡ": "k", "ғ": "g", "ҙ": "z", "ҫ": "s", "қ": "k",
        "ӏ": "", "ß": "ss", "ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i",
    }
)  # fmt: skip
_LOGIN = re.compile(r"[\w][\w.@-]*\Z")


def normal_login(text: str) -> str:
    """The form in which a login name is stored and looked up: without blanks around, in small letters."""
    return unicodedata.normalize("NFKC", text).strip().casefold()


def check_login(text: str) -> str:
    """The normal form of a name that somebody chose.  Raises BadInput("login.unusable")."""
    login = normal_login(text)
    if not 2 <= len(login) <= LONGEST or not _LOGIN.match(login):
        raise BadInput("login.unusable", field="login", value=text[: 2 * LONGEST])
    return login


def login_for(last_name: str, first_name: str, taken: Container[str]) -> str:
    """A login name that is not taken: «ivanova.m», «ivanova.m2», «rimskiy-korsakov.n»."""
    surname = latin(last_name)[:_LONGEST_SURNAME].strip("-") or "user"
    initial = latin(first_name[:1])
    login = f"{surname}.{initial}" if initial else surname
    number, candidate = 1, login
    while candidate in taken or len(candidate) < 2:
        number += 1
        candidate = f"{login}{number}"
    return candidate


def latin(text: str) -> str:
    """A name in small Latin letters, with hyphens where it has some; other signs are left out."""
    spelled = unicodedata.normalize("NFC", text).casefold().translate(_LETTERS)
    plain = unicodedata.normalize("NFKD", spelled)
    return re.sub(r"-{2,}", "-", "".join(char for char in plain if char in _PLAIN)).strip("-")


_PLAIN = frozenset("abcdefghijklmnopqrstuvwxyz0123456789-")
