"""The code on a slip: login and one-time password for a scanner that types them.

A scanner held in the hand is a keyboard to the computer, and types by the layout that is set: of Latin letters it would
make «йцукен».  Digits are where they are in every layout, so the code is nothing but digits, which is also the densest
that a QR code can be:

    88 · K · NNN · payload · CCCC
    K      1: staff, 0: family, so that the right door opens
    NNN    how many digits the payload has: the code is whole before Enter comes
    CCCC   a sum, so that nothing is signed in with what was read wrongly

It is no secret writing: whoever has the slip has the password.  That is good for one sign-in; then the program asks for
another, and slip and code open nothing any more.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field

from app.auth.logins import LONGEST

PREFIX = "88"
_FORM = re.compile(r"88([01])(\d{3})(\d+)\Z", re.ASCII)
_SUM = 4
_LONGEST_PASSWORD = 60
_HEAD = len(PREFIX) + 4


@dataclass(frozen=True, slots=True)
class SlipCode:
    """What a code says."""

    login: str
    password: str = field(repr=False)
    staff: bool = False


def slip_code(login: str, password: str, *, staff: bool = False) -> str:
    """The digits."""
    text = f"{login}\n{password}".encode()
    payload = str(int.from_bytes(text, "big"))
    code = f"{PREFIX}{int(staff)}{len(payload):03}{payload}"
    return code + _sum(code)


def read_slip_code(text: str) -> SlipCode | None:
    """What was scanned; None for anything else, and for a code that is not whole."""
    digits = text.strip()
    form = _FORM.match(digits)
    if form is None or len(digits) != _HEAD + int(form.group(2)) + _SUM:
        return None
    code, payload = digits[:-_SUM], form.group(3)[:-_SUM]
    if _sum(code) != digits[-_SUM:]:
        return None
    number = int(payload)
    try:
        login, _, password = number.to_bytes((number.bit_length() + 7) // 8, "big").decode().partition("\n")
    except UnicodeDecodeError:
        return None
    if not login or not password or len(login) > LONGEST or len(password) > _LONGEST_PASSWORD:
        return None
    return SlipCode(login, password, form.group(1) == "1")


def slip_code_at_end(digits: str) -> SlipCode | None:
    """The code that ends what was typed so far, whatever stands before it."""
    starts = (place for place in range(len(digits)) if digits.startswith(PREFIX, place))
    return next((code for place in starts if (code := read_slip_code(digits[place:])) is not None), None)


def _sum(code: str) -> str:
    return f"{int(hashlib.sha256(code.encode()).hexdigest(), 16) % 10**_SUM:0{_SUM}}"
