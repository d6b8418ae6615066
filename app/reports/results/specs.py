"""The reports on results, in the order in which they are listed."""

from __future__ import annotations

from app.reports.registry import ReportSpec
from app.reports.results import class_summary, report_card

RESULTS: tuple[ReportSpec, ...] = (
    class_summary.SPEC,
    report_card.SPEC,
)
