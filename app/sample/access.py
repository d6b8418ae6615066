"""The record of who signed in."""

from __future__ import annotations

import random

from app.sample.ledger import Ledger
from models.access import AccessRecord


class SignIns:
    """The access log of the last days."""

    def __init__(self, ledger: Ledger, seed: str) -> None:
        self._ledger = ledger
        self._rng = random.Random(f"{seed}/control")
        self._records = 0

    def write(self, seen: list[tuple[int, int, str]]) -> None:
        """Each account's last sign-in within a month, now and then after a wrong password."""
        for at, account, role in sorted(seen):
            if at < self._ledger.now - 30 * 86_400:
                continue
            if self._rng.random() < 0.05:
                self._record(at - 25, account, None, "sign_in.refused")
            self._record(at, account, role, "sign_in")

    def _record(self, at: int, account: int, role: str | None, action: str) -> None:
        self._records += 1
        self._ledger.add(AccessRecord, self._records, at, account, role, action, account, None)
