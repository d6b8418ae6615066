"""How reports speak: sentences by their code, and values as people write them."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any, Literal

from app.codes import MarkValue
from app.reports.document import Kind, Value
from app.reports.sentences import SENTENCES
from app.school.rows import TermRow

Language = Literal["ru", "en"]
_COLUMNS: dict[Language, int] = {"ru": 0, "en": 1}


class ReportWords:
    """One language.  `words("year", name="2026/2027")`; a code that nobody declared is a fault of the program."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._column = _COLUMNS[language]

    def __call__(self, code: str, /, **data: Any) -> str:
        return SENTENCES[code][self._column].format(**{name: self.shown(one) for name, one in data.items()})

    def shown(self, value: Any) -> str:
        """A value within a sentence."""
        if isinstance(value, dt.date):
            return self.day(value)
        if isinstance(value, float | Fraction):
            return self.number(value, 2)
        return str(value)

    def day(self, day: dt.date) -> str:
        """«23.11.2026», «2026-11-23»."""
        return f"{day:%d.%m.%Y}" if self.language == "ru" else day.isoformat()

    def long_day(self, day: dt.date) -> str:
        """«23 ноября 2026»."""
        return self("long_day", day=day.day, month=self(f"month.{day.month}"), year=day.year)

    def span(self, starts: dt.date, ends: dt.date) -> str:
        """«01.09.2026 – 25.10.2026»."""
        return self("span", starts=starts, ends=ends)

    def number(self, value: float | Fraction, decimals: int) -> str:
        """With the decimal sign of the language, rounded half up as schools do."""
        scale = 10**decimals
        whole = int(Fraction(value) * scale + (Fraction(1, 2) if value >= 0 else Fraction(-1, 2)))
        text = f"{'-' if whole < 0 else ''}{abs(whole) // scale}"
        if decimals:
            text += f".{abs(whole) % scale:0{decimals}}"
        return text.replace(".", ",") if self.language == "ru" else text

    def mark(self, value: int) -> str:
        """«5», «н/а»."""
        return str(value) if value >= 0 else self(f"mark.{int(MarkValue(value))}")

    def term(self, term: TermRow) -> str:
        """«2 четверть»."""
        return self(f"term.{term.kind}", number=term.number)

    def cell(self, value: Value, kind: Kind) -> str:
        """A value of a table as text; "" for none."""
        if value is None:
            return ""
        if isinstance(value, dt.date):
            return self.day(value)
        if isinstance(value, str):
            return value
        if kind is Kind.MARK:
            return self.mark(int(value))
        if kind is Kind.MEAN:
            return self.number(value, 2)
        if kind is Kind.PERCENT:
            return self.number(value, 1)
        return str(value) if isinstance(value, int) else self.number(value, 2)
