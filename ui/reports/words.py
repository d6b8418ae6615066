"""The language of reports is that of the window."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from app.reports.words import ReportWords


def report_words() -> ReportWords:
    """The words of reports in the language that the window has now."""
    return ReportWords("ru" if QLocale().language() is QLocale.Language.Russian else "en")
