"""A rule that a check asks of a school file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.backup.problems import Severity


@dataclass(frozen=True, slots=True)
class Invariant:
    """A rule and the statement that finds what breaks it."""

    code: str
    select: str
    severity: Severity = Severity.ERROR

    @property
    def columns(self) -> tuple[str, ...]:
        """The names that the statement gives to what it selects."""
        return tuple(re.findall(r' AS "?(\w+)"?', self.select.partition(" FROM ")[0].partition(" WHERE ")[0]))
