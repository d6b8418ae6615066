"""Passwords: how they are stored, checked, judged and made.  No database; slow, so for a compute thread.

Stored is "v1" + bcrypt(base64(HMAC-SHA-256(key "school diary", NFC(password)))).  bcrypt alone would not look
beyond 72 bytes (36 Russian letters) and refuses NUL; the HMAC takes any length, and its key keeps the value
from being one that another program may have stored.  NFC makes «й» typed on one system equal to «й» of
another.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
import secrets
import unicodedata
from itertools import takewhile

import bcrypt

from app.errors import BadInput

LONGEST = 1000
"""Characters; a longer text is not a password but an attempt to keep the program busy."""

_KEY = b"school diary"
_STORED = re.compile(r"v1(\$2b\$(\d\d)\$[./A-Za-z0-9]{53})\Z")


def hash_password(text: str, cost: int) -> str:
    """What is stored of a password.  `cost`: each step doubles the time; 12 takes about 0.3 s."""
    return hash_with_salt(text, bcrypt.gensalt(cost))


def hash_with_salt(text: str, salt: bytes) -> str:
    """The same with a salt of one's own, for an invented school, whose every byte follows from its seed."""
    return "v1" + bcrypt.hashpw(_digest(text), salt).decode("ascii")


def matches(text: str, stored: str) -> bool:
    """Whether it is the password; False for a stored text of no known form."""
    form = _STORED.match(stored)
    if form is None or len(text) > LONGEST:
        return False
    return bcrypt.checkpw(_digest(text), form.group(1).encode("ascii"))


def cost_of(stored: str) -> int | None:
    """The cost that a hash was made with."""
    form = _STORED.match(stored)
    return None if form is None else int(form.group(2))


def spend(cost: int) -> None:
    """Take as long as checking a password of this cost does."""
    bcrypt.hashpw(_digest(""), bcrypt.gensalt(cost))


def _digest(text: str) -> bytes:
    normal = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
    return base64.b64encode(hmac.digest(_KEY, normal, hashlib.sha256))


# --- what may be a password ------------------------------------------------------------------------------

_ROWS = (
    "1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю",
    "abcdefghijklmnopqrstuvwxyz", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
)  # fmt: skip
_WORN = (
    "password", "passw0rd", "qazwsx", "q1w2e3", "1q2w3e", "iloveyou", "welcome", "admin", "school", "letmein",
    "dnevnik", "пароль", "школа", "дневник", "учитель", "директор", "привет", "gfhjkm", "infinity", "secret",
)  # fmt: skip


def check_strength(text: str, login: str, min_length: int) -> None:
    """Raise BadInput (field "password") when others would guess it: password.too_short (min_length),
    .too_long (max_length), .same_as_login, .too_simple.  The error never carries the password."""
    folded = unicodedata.normalize("NFC", text).casefold()
    if len(folded) < min_length:
        raise BadInput("password.too_short", field="password", min_length=min_length)
    if len(text) > LONGEST:
        raise BadInput("password.too_long", field="password", max_length=LONGEST)
    name = login.casefold()
    if len(name) >= 3 and name in folded and len(folded) - len(name) < 5:
        raise BadInput("password.same_as_login", field="password")
    if len(set(folded)) < 4 or _surprise(folded) < 4:
        raise BadInput("password.too_simple", field="password")


def _surprise(folded: str) -> int:
    """How many characters are left when runs along the keyboard and worn words are counted as one each."""
    rest = folded
    for word in _WORN:
        rest = rest.replace(word, "\0")
    count, position = 0, 0
    while position < len(rest):
        position += _run(rest[position:])
        count += 1
    return count


def _run(text: str) -> int:
    """The length of the run that a text begins with: neighbours on the keyboard, or one letter repeated."""
    longest = len(text) - len(text.lstrip(text[0]))
    for row in _ROWS:
        for line in (row, row[::-1]):
            start = line.find(text[0])
            if start >= 0:
                pairs = zip(line[start:], text, strict=False)
                longest = max(longest, sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs)))
    return longest if longest >= 3 else 1


# --- passwords that are issued ---------------------------------------------------------------------------

# Small letters that look like nothing else in print: no i, l, o; no letters that a child would not find (q, w, x,
# y), none that begins something rude in either language (h, j).
CONSONANTS = "bdfgkmnprstvz"
VOWELS = "aeu"
DIGITS = "23456789"
_RUDE = frozenset("bes bed deb duk fak fuk gad kak mud pad ped pez rak suk sek tup vak zad zas".split())
SYLLABLES = tuple(
    syllable
    for first in CONSONANTS
    for vowel in VOWELS
    for last in CONSONANTS
    if (syllable := first + vowel + last) not in _RUDE
)
SYLLABLES_IN_PASSWORD, DIGITS_IN_PASSWORD = 5, 2


def new_password() -> str:
    """A password to be issued on a slip: «nar-tem-vub-pes-kat-47», 50 bits of chance."""
    parts = [secrets.choice(SYLLABLES) for _ in range(SYLLABLES_IN_PASSWORD)]
    return "-".join([*parts, "".join(secrets.choice(DIGITS) for _ in range(DIGITS_IN_PASSWORD))])
