"""Rows as lines over the weeks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.codes import Scale
from app.journal.rules import NUMBERS
from app.progress.course_rows import SubjectCourse
from app.progress.course_rules import Week
from app.progress.marks_rows import MarkLine
from ui.charts import Band, BandValue, Curves, Point, Series, Spot, Stretch, Tick, Value
from ui.naming import term_words
from ui.progress.charts.choice import Beside, Shown, begun
from ui.progress.charts.words import ChartCounts, class_text, height_text, mean_text, week_text

OWN, CLASS = "own", "class"
_SHOWN_FIRST = 4
"""So many subjects are switched on at first: those at both ends."""


def whole_curves(shown: Shown) -> Curves:
    """The mean over all subjects, or in the chosen one with its marks; and the class."""
    translate = QCoreApplication.translate
    course, subject = shown.course(), shown.subject(shown.newest)
    name = subject.subject if subject is not None else translate("ProgressCharts", "Mean")
    marks = _marks(shown, subject, course) if subject is not None else []
    band = _band(shown, course)
    return Curves(
        places=_places(course),
        series=(Series(OWN, name, _values(shown, course, marks), strong=True),),
        y_limits=_limits(subject.scale if subject else shown.newest.scale, [mark.value for mark in marks]),
        band=Band(CLASS, translate("ProgressCharts", "Class"), band) if any(band) else None,
        points=tuple(Point(mark.date.toordinal(), mark.value, str(mark.value)) for mark in marks),
        stretches=_stretches(shown),
        levels=_levels(subject),
        first_column=translate("ProgressCharts", "Week"),
        y_words=height_text,
    )


def subject_curves(shown: Shown) -> Curves:
    """Each subject that stands in the whole."""
    subjects = shown.subjects()
    courses = {one.subject_id: shown.course_of(one.subject_id) for one in subjects}
    first = _at_both_ends(courses)
    return Curves(
        places=_places(shown.course()),
        series=tuple(
            Series(
                str(one.subject_id), one.subject, _values(shown, courses[one.subject_id], ()), index,
                shown=one.subject_id in first,
            )
            for index, one in enumerate(subjects)
            if any(week.own is not None for week in courses[one.subject_id])
        ),
        y_limits=_limits(shown.newest.scale, ()),
        stretches=_stretches(shown),
        first_column=QCoreApplication.translate("ProgressCharts", "Week"),
        y_words=height_text,
    )  # fmt: skip


def place_of(week: Week) -> float:
    """The x of a week: its Friday, which lies behind the beginning of a period in it."""
    return week.monday.toordinal() + 4


class _Mark(NamedTuple):
    date: date
    value: int


def _places(course: Sequence[Beside]) -> tuple[Spot, ...]:
    return tuple(Spot(place_of(one.week), week_text(one.week.monday)) for one in course)


def _values(shown: Shown, course: Sequence[Beside], marks: Sequence[_Mark]) -> tuple[Value, ...]:
    """The means, with a gap where they begin anew."""
    found: list[Value] = []
    before: Beside | None = None
    for one in course:
        x = place_of(one.week)
        if before is not None and shown.begins_anew(before, one):
            found.append(Value(x - 3.5, None, ""))
        before = one
        if one.own is None:
            found.append(Value(x, None, ""))
            continue
        words = f"{mean_text(one.own.mean)} ({ChartCounts().marks(one.own.count)})"
        new = [str(mark.value) for mark in marks if one.week.monday <= mark.date <= one.week.until]
        if new:
            pattern = QCoreApplication.translate("ProgressCharts", "{0}; in the week: {1}")
            words = pattern.format(words, ", ".join(new))
        found.append(Value(x, float(one.own.mean), words))
    return tuple(found)


def _band(shown: Shown, course: Sequence[Beside]) -> tuple[BandValue | None, ...]:
    """The class, with gaps where nothing is told of it and where the means begin anew."""
    found: list[BandValue | None] = []
    for index, one in enumerate(course):
        if index and shown.begins_anew(course[index - 1], one):
            found.append(None)
        if (point := one.others) is None:
            found.append(None)
        else:
            low, high, middle = (float(part) for part in (point.low, point.high, point.mean))
            found.append(BandValue(place_of(one.week), low, high, middle, class_text(point)))
    return tuple(found)


def _marks(shown: Shown, subject: SubjectCourse, course: Sequence[Beside]) -> list[_Mark]:
    """The numbers that were given in the weeks that are shown, in their order."""
    if not course:
        return []
    lines: list[MarkLine] = [
        mark
        for year in shown.years
        for one in year.subjects
        if one.subject_id == subject.subject_id
        for part in one.parts
        for mark in part.marks
    ]
    first, last = course[0].week.monday, course[-1].week.until
    return sorted(
        _Mark(mark.date, mark.value) for mark in lines if mark.value >= 0 and first <= mark.date <= last
    )


def _limits(scale: str | None, seen: Sequence[int]) -> tuple[float, float]:
    """Lowest and highest number of the scale; 1 of five is rare."""
    numbers = NUMBERS[scale or Scale.FIVE] or NUMBERS[Scale.FIVE]
    low = min(numbers)
    if scale == Scale.FIVE and min(seen, default=2) >= 2:
        low = 2
    return low, max(numbers)


def _levels(subject: SubjectCourse | None) -> tuple[Tick, ...]:
    """The means from which on a mark is proposed."""
    if subject is None or subject.scale != Scale.FIVE:
        return ()
    pattern = QCoreApplication.translate("ProgressCharts", "for a {0}")
    return tuple(
        Tick(threshold, pattern.format(mark))
        for mark, threshold in zip((3, 4, 5), subject.thresholds, strict=True)
    )


def _stretches(shown: Shown) -> tuple[Stretch, ...]:
    """The periods of the year; of all years the years."""
    if shown.choice.time.all_years:
        return tuple(
            Stretch(year.year.starts.toordinal(), year.year.ends.toordinal(), year.year.name)
            for year in shown.years
            if year.year is not None
        )
    page = shown.page
    return tuple(
        Stretch(term.starts.toordinal(), term.ends.toordinal(), term_words(term))
        for term in begun(page.terms, page.today)
        if shown.choice.time.term in (None, term.number)
    )


def _at_both_ends(courses: Mapping[int, Sequence[Beside]]) -> set[int]:
    last = {
        subject: points[-1]
        for subject, course in courses.items()
        if (points := [one.own.mean for one in course if one.own is not None])
    }
    ordered = sorted(last, key=lambda subject: (last[subject], subject))
    half = _SHOWN_FIRST // 2
    return set(ordered[:half] + ordered[-half:])
