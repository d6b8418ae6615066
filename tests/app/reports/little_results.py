"""Little schools with many marks of the report card."""

from __future__ import annotations

from hypothesis import strategies as st

from tests.app.progress import naive
from tests.app.progress.little_school import COURSES, PUPILS, schools

SLOTS = [(1, 1), (1, 2), (2, 0), (3, 0), (4, 0)]
_VALUES = [5, 5, 4, 4, 4, 3, 3, 3, 2, 1, -1, -2, -3, -4, -6]


@st.composite
def schools_with_results(draw: st.DrawFn) -> naive.Little:
    """Each pupil has a mark in each course of each period, or none; in some courses of nobody."""
    school = draw(schools())
    school.term_marks.clear()
    values = st.lists(
        st.sampled_from([None, *_VALUES]),
        min_size=len(PUPILS) * len(SLOTS),
        max_size=len(PUPILS) * len(SLOTS),
    )
    for name in COURSES:
        if draw(st.sampled_from([True, True, True, False])):
            own = iter(draw(values))
            for pupil in PUPILS:
                for kind, number in SLOTS:
                    value = next(own)
                    if value is not None:
                        school.term_marks.append(naive.TermMark(pupil, name, kind, number, value))
    return school
