"""Telephones and e-mail addresses for comparing: pure functions."""

from __future__ import annotations

import re


def same_phone(one: str | None, other: str | None) -> bool:
    """Whether two written numbers are one; several may stand in one text."""
    return bool(numbers(one) & numbers(other))


def numbers(text: str | None) -> set[str]:
    """The numbers in a text, without the country's: «8 (912) 345-67-89» and «+7 912 3456789» are one."""
    found = set()
    for piece in re.split(r"[;,/\n]|\s{2,}| и |доб", text or ""):
        digits = re.sub(r"\D", "", piece)
        if len(digits) == 11 and digits[0] in "78":
            digits = digits[1:]
        if len(digits) >= 6:
            found.add(digits)
    return found


def same_email(one: str | None, other: str | None) -> bool:
    """Whether two addresses are one."""
    return bool(one and other) and (one or "").strip().casefold() == (other or "").strip().casefold()
