"""How control speaks: rules, what they have found, and what became of it, in one language.

words = ControlWords("ru")
words.title("no_topic")              «Нет темы урока»
words.found(row)                     «Нет отметок 5 уроков подряд», of a `FindingRow`
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from app.control import sentences
from app.control.rows import ClosedBecause, FindingRow, FindingState, Said
from app.control.rule_book import Measure
from app.reports.words import ReportWords

Language = Literal["ru", "en"]
_Both = tuple[str, str]

_HOURS_OF_A_DAY = 24

GROUPS: Mapping[str, tuple[str, ...]] = {
    "journal": ("not_kept", "no_topic", "no_homework", "homework_late"),
    "marks": (
        "no_marks", "few_marks", "unmarked_row", "absent_and_mark", "two_not_corrected", "two_at_edge",
        "two_after_absence",
    ),
    "terms": ("term_mark_missing", "term_mark_differs", "term_mark_few", "missed_yet_attested"),
    "load": ("homework_load", "works_on_one_day"),
    "families": ("parent_away", "week_not_signed", "message_unanswered"),
}  # fmt: skip
"""Rules as people look for them."""


class ControlWords:
    """See the module."""

    def __init__(self, language: Language) -> None:
        self._column = 0 if language == "ru" else 1
        self._values = ReportWords(language)

    def title(self, rule: str) -> str:
        """What a rule is called; one that is unknown here (of a newer file) by its key."""
        return self._of(sentences.TITLES, rule)

    def explanation(self, rule: str) -> str:
        """What breaks it, in a sentence."""
        return self._of(sentences.EXPLAINED, rule)

    def threshold(self, rule: str) -> str:
        """What its threshold limits; "" without one."""
        return self._of(sentences.THRESHOLDS, rule) if rule in sentences.THRESHOLDS else ""

    def unit(self, measure: Measure) -> str:
        """What a threshold counts, behind the number."""
        return self._of(sentences.UNITS, measure.value)

    def group(self, group: str) -> str:
        """The heading of one of `GROUPS`."""
        return self._of(sentences.GROUPS, group)

    def state(self, state: FindingState) -> str:
        """«Ждёт учителя»."""
        return self._of(sentences.STATES, state.value)

    def said(self, kind: Said) -> str:
        """«Причина»."""
        return self._of(sentences.SAID, kind.value)

    def because(self, because: ClosedBecause | None) -> str:
        """Why a finding is closed."""
        return "" if because is None else self._of(sentences.BECAUSE, because.value)

    def of_list(self, key: str) -> str:
        """A head or a line of the list on paper; some name {data}."""
        return self._of(sentences.LIST, key)

    def found(self, row: FindingRow) -> str:
        """What was found, with its figures."""
        return self.sentence(row.rule, row.detail, row.term, row.term_kind)

    def sentence(
        self, rule: str, detail: Mapping[str, Any], term: int | None = None, term_kind: str = ""
    ) -> str:
        """What a rule has found, with the figures of `Found.detail` and the number and kind of the period."""
        figures = self._figures(detail, term, term_kind)
        for key in (f"{rule}.{detail.get('edge', '')}", rule, f"{rule}.short"):
            pattern = sentences.FOUND.get(key)
            if pattern is not None:
                try:
                    return pattern[self._column].format(**figures)
                except KeyError:
                    continue
        return self.title(rule)

    def count(self, noun: str, number: int) -> str:
        """«4 урока»."""
        ru, en = sentences.NOUNS[noun]
        if self._column:
            return f"{number} {en[0] if number == 1 else en[1]}"
        tens, ones = number % 100, number % 10
        form = 2 if 11 <= tens <= 14 or ones in (0, 5, 6, 7, 8, 9) else 0 if ones == 1 else 1
        return f"{number} {ru[form]}"

    def time(self, minutes: int) -> str:
        """«2 ч 15 мин», «4 сут. 9 ч»."""
        hours, rest = divmod(minutes, 60)
        if hours >= _HOURS_OF_A_DAY:
            days, hours = divmod(hours, _HOURS_OF_A_DAY)
            return self._of(sentences.TIME, "days").format(days=days, hours=hours)
        key = "minutes" if not hours else "hours" if not rest else "both"
        return self._of(sentences.TIME, key).format(hours=hours, minutes=rest)

    # --- inside ----------------------------------------------------------------------------------------------

    def _of(self, catalogue: Mapping[str, _Both], key: str) -> str:
        both = catalogue.get(key)
        return key if both is None else both[self._column]

    def _figures(self, detail: Mapping[str, Any], term: int | None, term_kind: str) -> dict[str, str]:
        told = dict(self._told(detail))
        kind = term_kind if term is not None and term_kind in sentences.TERMS_OF else ""
        told["term_of"] = sentences.TERMS_OF[kind][self._column].format(n=term)
        told["term_for"] = sentences.TERMS_FOR[kind][self._column].format(n=term)
        return told

    def _told(self, detail: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for name, value in detail.items():
            if name == "mark" and isinstance(value, int):
                yield name, self._values.mark(value)
            elif isinstance(value, float) and not value.is_integer():
                yield name, self._values.number(value, 2)
            elif isinstance(value, int | float):
                number = int(value)
                yield name, self._values.number(value, 2) if name == "mean" else str(number)
                yield f"time_{name}", self.time(number)
                if name in sentences.NOUNS:
                    yield f"count_{name}", self.count(name, number)
            elif value is not None:
                yield name, str(value)
