"""All reports, in the order in which they are listed."""

from __future__ import annotations

from app.reports import (
    access,
    activity,
    attendance,
    curriculum,
    diary_extract,
    journal_page,
    letters,
    movement,
    pupil_attendance,
)
from app.reports.registry import ReportSpec
from app.reports.results.specs import RESULTS

REPORTS: tuple[ReportSpec, ...] = (
    *RESULTS,
    pupil_attendance.SPEC,
    attendance.SPEC,
    journal_page.SPEC,
    curriculum.SPEC,
    movement.SPEC,
    activity.SPEC,
    access.SPEC,
    diary_extract.SPEC,
    letters.SPEC,
)


def report_named(key: str) -> ReportSpec | None:
    """The report of a name."""
    return next((one for one in REPORTS if one.key == key), None)
