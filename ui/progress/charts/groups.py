"""Rows as bars: subjects against the class, how often each mark was given, attendance."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from app.codes import Scale
from app.journal.rules import NUMBERS
from app.progress.course_rules import Attended, attendance, distribution
from app.progress.marks_figures import Presence, presence
from app.progress.marks_rows import SubjectMarks
from ui.charts import BarSet, BarValue, Groups, Tick, count_ticks
from ui.naming import term_words
from ui.progress.charts.choice import Shown, begun
from ui.progress.charts.words import (
    ChartCounts,
    mean_text,
    month_text,
    presence_text,
    short_day,
    short_month,
    week_text,
)

OWN, CLASS = "own", "class"
_WIDEST = 12
"""Of a scale with more numbers they are put together by tens."""


# --- the profile -----------------------------------------------------------------------------------------


def profile_rows(shown: Shown) -> list[tuple[str, Fraction, Fraction | None]]:
    """Each subject with its mean and that of the class, the strongest first."""
    year, term = shown.newest, shown.choice.time.term
    beside = shown.classes.get(year.year.id) if year.year else None
    others = {(one.subject_id, one.term): one.mean for one in beside.profile} if beside else {}
    found = []
    for one in year.subjects:
        points = one.of_year if term is None else one.of_term
        inside = [
            point
            for week, point in zip(year.weeks, points, strict=True)
            if term in (None, week.term) and point
        ]
        if one.in_whole and inside:
            found.append((one.subject, inside[-1].mean, others.get((one.subject_id, term or 0))))
    return sorted(found, key=lambda row: (-row[1], row[0]))


def profile(shown: Shown) -> Groups:
    """The means of the subjects as bars, those of the class as signs across them."""
    translate = QCoreApplication.translate
    rows = profile_rows(shown)
    numbers = NUMBERS[shown.newest.scale or Scale.FIVE] or NUMBERS[Scale.FIVE]
    low, high = (2 if shown.newest.scale == Scale.FIVE else min(numbers)), max(numbers)
    low = min(low, *(int(mean) for _, mean, _ in rows)) if rows else low
    own = tuple(BarValue(float(mean), mean_text(mean), mean_text(mean)) for _, mean, _ in rows)
    others = tuple(
        None if mean is None else BarValue(float(mean), "", mean_text(mean)) for _, _, mean in rows
    )
    sets = [BarSet(OWN, translate("ProgressCharts", "Own mean"), own)]
    if any(others):
        sets.append(
            BarSet(CLASS, translate("ProgressCharts", "Mean of the class"), others, look=1, as_sign=True)
        )
    step = max(1, (high - low) // 5)
    return Groups(
        names=tuple(name for name, _, _ in rows),
        sets=tuple(sets),
        lying=True,
        limits=(low, high + (high - low) * 0.12),
        ticks=tuple(Tick(number, str(number)) for number in range(low, high + 1, step)),
        first_column=translate("ProgressCharts", "Subject"),
    )


# --- the distribution ------------------------------------------------------------------------------------


def distribution_groups(shown: Shown) -> Groups:
    """How often each mark was given: by subject, and in the chosen subject by period (of all years: by year)."""
    rows = _spread(shown)
    return Groups(
        names=tuple(name for name, _ in rows),
        sets=mark_sets([found for _, found in rows], shown.newest.scale or Scale.FIVE),
        lying=True,
        stacked=True,
        ticks=count_ticks(max((sum(found.values()) for _, found in rows), default=1)),
        first_column=QCoreApplication.translate("ProgressCharts", "Subject")
        if shown.choice.subject_id is None
        else QCoreApplication.translate("ProgressCharts", "Time"),
    )


def mark_sets(rows: Sequence[dict[int, int]], scale: str) -> tuple[BarSet, ...]:
    """A set for each mark that was given, the best first, with how often it was in each row; of a long scale the marks
    are put together by tens."""
    width = 10 if len(NUMBERS[scale]) > _WIDEST else 1
    counts = [_together(found, width) for found in rows]
    sets = []
    for index, value in enumerate(sorted({value for found in counts for value in found}, reverse=True)):
        bars = tuple(_share(found.get(value, 0), sum(found.values())) for found in counts)
        label = str(value) if width == 1 else f"{value}–{value + width - 1}"
        name = QCoreApplication.translate("ProgressCharts", "Mark {0}").format(label)
        mark = label if scale == Scale.FIVE else ""
        sets.append(BarSet(label, name, bars, look=index, mark=mark))
    return tuple(sets)


def all_marks(shown: Shown) -> str:
    """«In all 96 marks: 5 — 40, 4 — 36 …»: the summary."""
    return marks_text(distribution(shown.entries(), shown.days))


def marks_text(counted: dict[int, int]) -> str:
    """How many marks in all, and how often each; of a long scale the number alone."""
    whole = ChartCounts().marks(sum(counted.values()))
    if not counted or len(counted) > _WIDEST:
        return whole
    return f"{whole}: " + ", ".join(f"«{value}» — {count}" for value, count in counted.items())


def _spread(shown: Shown) -> list[tuple[str, dict[int, int]]]:
    """The rows of the chart that have a mark, from above to below."""
    subject = shown.subject(shown.newest)
    if shown.choice.subject_id is None:
        named = [
            (one.subject, distribution(_parts(shown, one.subject_id), shown.days)) for one in shown.subjects()
        ]
    elif shown.choice.time.all_years:
        named = [
            (year.year.name, distribution(shown.entries(), (year.year.starts, year.year.ends)))
            for year in shown.years
            if year.year is not None
        ]
    elif shown.term is not None or not shown.page.terms:
        named = [(subject.subject if subject else "", distribution(shown.entries(), shown.days))]
    else:
        named = [
            (term_words(term), distribution(shown.entries(), (term.starts, term.ends)))
            for term in begun(shown.page.terms, shown.page.today)
        ]
    return [(name, found) for name, found in named if found]


def _parts(shown: Shown, subject_id: int) -> list[SubjectMarks]:
    return [
        part
        for year in shown.years
        for one in year.subjects
        if one.subject_id == subject_id
        for part in one.parts
    ]


def _together(found: dict[int, int], width: int) -> dict[int, int]:
    counted: dict[int, int] = {}
    for value, count in found.items():
        counted[value // width * width] = counted.get(value // width * width, 0) + count
    return counted


def _share(count: int, whole: int) -> BarValue:
    words = ChartCounts().times(count)
    if count:
        percent = round(100 * count / whole)
        words = QCoreApplication.translate("ProgressCharts", "{0} ({1} %)").format(words, percent)
    return BarValue(count, str(count) if count else "", words)


# --- attendance ------------------------------------------------------------------------------------------


def whole_presence(shown: Shown) -> Presence:
    """Attendance in all that is shown."""
    return presence(shown.entries(), shown.days)


def attendance_groups(shown: Shown) -> Groups:
    """Lessons missed by reason, and lateness: by month, in a period by week, of all years by year."""
    translate = QCoreApplication.translate
    rows = _attended(shown)
    kinds = (
        ("ill", translate("ProgressCharts", "Ill"), [one.absences.ill for _, _, one in rows], 0),
        ("excused", translate("ProgressCharts", "Excused"), [one.absences.excused for _, _, one in rows], 2),
        (
            "absent",
            translate("ProgressCharts", "Without a reason"),
            [one.absences.absent for _, _, one in rows],
            1,
        ),
    )
    sets = [
        BarSet(
            key, name, tuple(BarValue(n, str(n) if n else "", ChartCounts().lessons(n)) for n in counts), look
        )
        for key, name, counts, look in kinds
    ]  # fmt: skip
    late = tuple(
        BarValue(one.absences.late, "", ChartCounts().late(one.absences.late)) if one.absences.late else None
        for _, _, one in rows
    )
    if any(late):
        sets.append(BarSet("late", translate("ProgressCharts", "Late"), late, look=3, as_sign=True))
    most = max((max(one.absences.missed, one.absences.late) for _, _, one in rows), default=0)
    return Groups(
        names=tuple(name for name, _, _ in rows),
        headings=tuple(
            f"{heading} ({presence_text(one.held, one.absences)})" for _, heading, one in rows
        ),
        sets=tuple(sets),
        stacked=True,
        ticks=count_ticks(max(most, 1)),
        first_column=translate("ProgressCharts", "Time"),
    )  # fmt: skip


def _attended(shown: Shown) -> list[tuple[str, str, Attended]]:
    """What stands under a bar, what is told of it, and its figures."""
    entries = shown.entries()
    if shown.choice.time.all_years:
        found = []
        for year in shown.years:
            assert year.year is not None
            one = presence(entries, (year.year.starts, year.year.ends))
            found.append((year.year.name, year.year.name, Attended(year.year.starts, one.held, one.absences)))
        return found
    if shown.term is not None:
        weeks = attendance(entries, shown.days, by_week=True)
        return [(short_day(one.starts), week_text(one.starts), one) for one in weeks]
    return [(short_month(one.starts), month_text(one.starts), one) for one in attendance(entries, shown.days)]
