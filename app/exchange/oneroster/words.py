"""The words of a bundle that is written: titles of periods and of what marks stand for, by the school's language."""

from __future__ import annotations

from app.codes import TermMarkKind
from app.paper.sentences import PAPER

_TITLES: dict[str, tuple[str, str]] = {
    "home": ("Класс", "Home class"),
    f"mark.{TermMarkKind.TERM}": ("За период", "Of the period"),
    f"mark.{TermMarkKind.YEAR}": ("Годовая", "Of the year"),
    f"mark.{TermMarkKind.EXAM}": ("Экзамен", "Exam"),
    f"mark.{TermMarkKind.FINAL}": ("Итоговая", "Final"),
}


class Titles:
    """Titles in one language."""

    def __init__(self, language: str) -> None:
        self._column = 1 if language == "en" else 0

    def __call__(self, code: str) -> str:
        """The title of a code."""
        return _TITLES[code][self._column]

    def period(self, kind: str, number: int) -> str:
        """«1 четверть»."""
        return PAPER[f"page.period.{kind}"][self._column].format(number=number)
