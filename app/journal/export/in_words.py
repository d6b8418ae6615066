"""The words of the page of the journal, put together by who says them."""

from __future__ import annotations

from app.codes import TermKind
from app.journal.export.sheet_form import SheetWords
from app.journal.export.xlsx import PageWords
from app.paper.sentences import Say, pattern

_BOOK = (
    "marks_sheet", "topics_sheet", "number", "pupil", "term_mark", "date", "lesson", "topic", "homework", "teacher",
)  # fmt: skip
_SHEET = (
    "number", "pupil", "date", "topic", "homework", "school_class", "subject", "teacher", "signature", "no_lessons",
)  # fmt: skip


def book_words(say: Say) -> PageWords:
    """Of the workbook."""
    return PageWords(
        **{name: say(f"page.{name}") for name in _BOOK},
        months=_months(say),
        date_format="dd.mm.yyyy" if say.language == "ru" else "yyyy-mm-dd",
    )


def sheet_words(say: Say) -> SheetWords:
    """Of the sheets of paper."""
    return SheetWords(
        **{name: say(f"page.{name}") for name in _SHEET},
        language=say.language,
        periods={kind: pattern(say, f"page.period.{kind}") for kind in TermKind},
        sheet=pattern(say, "page.sheet"),
        topics_on=pattern(say, "page.topics_on"),
        months=_months(say),
        date_format="{day}.{month}",
    )


def _months(say: Say) -> list[str]:
    return [say(f"page.month.{month}") for month in range(1, 13)]
