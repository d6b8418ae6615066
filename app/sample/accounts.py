"""Logins of the invented school.

Everybody has an account, but only the demonstration accounts have a password that anyone knows.  The others that have
been in use hold a well-formed hash of no password at all: they look as in a living school, cost no seconds of bcrypt,
and nobody can sign in with them until a password is issued.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from app.auth.passwords import hash_with_salt
from app.sample.ledger import Ledger
from app.sample.names import Name
from app.sample.roll import Adult, Pupil, Teacher
from models.access import Account

DEMO_PASSWORD = "Dnevnik-2026"
"""The one password of all demonstration accounts; no secret, it stands in the README."""

_COST = 12
_ALPHABET = "./ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_LATIN = dict(
    zip("абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh sch - y - e yu ya".split(), strict=True)
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class DemoAccount:
    """A login for looking around.  `door` is the first question of the login page, `roles` what it may be."""

    login: str
    password: str
    door: str
    roles: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.login} ({', '.join(self.roles)})"


_DEMO = (
    ("admin", "administration", ("admin",)),
    ("director", "administration", ("head",)),
    ("zavuch", "administration", ("deputy",)),
    ("teacher", "teacher", ("teacher", "class_teacher", "parent")),
    ("parent", "family", ("parent",)),
    ("pupil", "family", ("pupil",)),
)


def demo_accounts() -> tuple[DemoAccount, ...]:
    """The accounts that every generated school has."""
    return tuple(DemoAccount(login, DEMO_PASSWORD, door, roles) for login, door, roles in _DEMO)


@dataclass(frozen=True, slots=True)
class DemoPeople:
    """Who is behind the demonstration accounts."""

    admin: Adult
    head: Adult
    deputy: Adult
    teacher: Adult
    parent: Adult
    pupil: Pupil

    def by_login(self) -> dict[str, int]:
        """Login → person."""
        people: tuple[Adult | Pupil, ...] = (
            self.admin, self.head, self.deputy, self.teacher, self.parent, self.pupil,
        )  # fmt: skip
        return {login: one.id for (login, _, _), one in zip(_DEMO, people, strict=True)}


class Accounts:
    """Writes the accounts at the end, when it is known who has used his."""

    def __init__(self, ledger: Ledger, seed: int) -> None:
        self._ledger, self._seed = ledger, seed
        self._taken: set[str] = {login for login, _, _ in _DEMO}

    def write(
        self,
        people: list[Adult | Pupil],
        demo: DemoPeople,
        seen: dict[int, tuple[int, int]],
        issuer: int,
        since: int,
    ) -> None:
        """One account each; `seen` are the first and last use, `since` the moment of the first issue."""
        logins = {person: login for login, person in demo.by_login().items()}
        known = self._hash(DEMO_PASSWORD)
        for number, one in enumerate(people):
            first, last = seen.get(one.id, (None, None))
            login = logins.get(one.id) or self._login(one)
            kind = "staff" if isinstance(one, Teacher) else "family"
            password, issued, must_change = None, None, 1
            if one.id in logins:
                password, issued, must_change = known, since, 0
                first, last = first or since, last or since
            elif first is not None:
                password, issued, must_change = self._nobodys(one.id), max(0, first - 86_400), 0
            elif number % 3 == 0:
                password, issued = self._nobodys(one.id), since
            failed, blocked, disabled = 0, None, 0
            if one.id not in logins and password:
                if number % 211 == 7:
                    failed, blocked = 8, self._ledger.now + 600
                disabled = int(number % 97 == 5)
            self._ledger.add(
                Account, one.id, one.id, login, kind, password, must_change, issued,
                issuer if issued else None, failed, blocked, disabled, first, last,
            )  # fmt: skip

    def _login(self, one: Adult | Pupil) -> str:
        base = latin(one.name)
        login, number = base, 1
        while login in self._taken:
            number += 1
            login = f"{base}{number}"
        self._taken.add(login)
        return login

    def _hash(self, password: str) -> str:
        return hash_with_salt(password, f"$2b${_COST:02}${self._radix64('salt', 16)}".encode())

    def _nobodys(self, person: int) -> str:
        """A hash in the stored form whose password does not exist."""
        return f"v1$2b${_COST:02}${self._radix64(f'salt/{person}', 16)}{self._radix64(f'hash/{person}', 23)}"

    def _radix64(self, purpose: str, size: int) -> str:
        """Bytes drawn from the seed, as bcrypt writes them."""
        data = hashlib.sha256(f"{self._seed}/{purpose}".encode()).digest()[:size]
        bits = int.from_bytes(data, "big") << (-size * 8 % 6)
        digits = (size * 8 + 5) // 6
        return "".join(_ALPHABET[bits >> 6 * place & 63] for place in reversed(range(digits)))


def latin(name: Name) -> str:
    """«Ёлкина Анна Игоревна» → «elkina.ai»."""
    last = "".join(_LATIN.get(letter, letter) for letter in name.last.lower()).replace("-", "")
    initials = "".join(_LATIN.get(part[:1].lower(), "")[:1] for part in (name.first, name.patronymic))
    return f"{last}.{initials}"
