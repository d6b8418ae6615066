"""What a check finds: codes and data, as everywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any


class Severity(StrEnum):
    """An error means that the file is not as the program leaves it; a warning, that somebody should look."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One finding.  `data` names the place: course and class by name, pupils by id, days as dates."""

    code: str
    data: Mapping[str, Any]
    severity: Severity = Severity.ERROR


Progress = Callable[[int, int], None]
"""Called with what is done and what there is in all."""


def no_progress(_done: int, _total: int) -> None:
    """For those who do not watch."""


class Stopped(Exception):
    """Raised by a `Progress` whose watcher wants no more: the work ends, and leaves nothing of it."""
