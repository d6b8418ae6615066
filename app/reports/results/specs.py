"""The reports on results, in the order in which they are listed."""

from __future__ import annotations

from app.reports.registry import ReportSpec
from app.reports.results import (
    class_summary,
    class_teacher,
    mark_density,
    mean_and_mark,
    report_card,
    school_results,
    subject_teacher,
)

RESULTS: tuple[ReportSpec, ...] = (
    class_summary.SPEC,
    subject_teacher.SPEC,
    class_teacher.SPEC,
    school_results.SPEC,
    report_card.SPEC,
    mark_density.SPEC,
    mean_and_mark.SPEC,
)
