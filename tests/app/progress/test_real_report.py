"""The means of a real report of another diary, reckoned anew from its marks."""

from __future__ import annotations

from collections import defaultdict

from app.exchange.readers.marks import read_marks
from app.journal.rules import Tally, format_mark, parse_cell, rounded
from tests.realdata import DATA, needs_data

REPORT = DATA / "4-russian" / "bars-export" / "otchet-uspevaemost-poseshchaemost-8A.xlsx"


@needs_data
def test_means_are_those_of_the_report() -> None:
    """546 of 560; of the 14 others, 7 counted a «0» as a mark and 7 rows lost a mark in the export."""
    report = read_marks(REPORT)
    marks: dict[tuple[int, str], list[tuple[int, float]]] = defaultdict(list)
    for mark in report.marks:
        (value,) = parse_cell(mark.value).marks
        assert format_mark(value) == mark.value
        marks[mark.pupil, mark.subject].append((value, 1))
    means = {(term.pupil, term.subject): term.mean for term in report.terms}
    equal = sum(
        (None if stated is None else rounded(stated)) == (None if mean is None else rounded(mean))
        for key, stated in means.items()
        for mean in [Tally(marks[key]).plain]
    )
    assert (len(means), equal) == (560, 546)
