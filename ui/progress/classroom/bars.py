"""Figures as bars: rise and fall, how often each mark was given, subjects, attendance."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.codes import Scale
from app.journal.rules import NUMBERS
from app.progress.classroom_changes import Change, Changes
from ui.charts import BarSet, BarValue, Groups, Tick, count_ticks
from ui.naming import short_name, term_words
from ui.progress.charts.groups import mark_sets
from ui.progress.charts.words import (
    ChartCounts,
    mean_text,
    month_text,
    presence_text,
    short_day,
    short_month,
    week_text,
)
from ui.progress.classroom.figures import Attended, Figures
from ui.progress.classroom.words import (
    ClassroomCounts,
    percent,
    signed,
    spread_words,
)

MOST_CHANGES = 5
"""So many rises and as many falls are drawn."""


# --- rise and fall ---------------------------------------------------------------------------------------


def drawn(found: Changes) -> tuple[Change, ...]:
    """The strongest rises, the greatest first, then the strongest falls, the greatest last."""
    return (*found.rises[:MOST_CHANGES], *reversed(found.falls[:MOST_CHANGES]))


def change_bars(figures: Figures, found: Changes, *, singly: bool = False) -> Groups:
    """The mean before and now of those who rose and fell most; `singly`: in single subjects, which are named."""
    translate = QCoreApplication.translate
    told = drawn(found)
    names, headings = [], []
    for one in told:
        name, full = short_name(one.name), one.name
        if singly and one.subject_id is not None:
            subject = figures.room.subject(one.subject_id)
            name, full = f"{name}, {subject.short}", f"{full}, {subject.name}"
        names.append(f"{name} {signed(one.by)}")
        headings.append(f"{full} {signed(one.by)}")
    low, ticks = bottom([part for one in told for part in (one.before, one.now)], figures.scale)
    before = tuple(mean_bar(one.before, one.marks_before) for one in told)
    now = tuple(mean_bar(one.now, one.marks_now) for one in told)
    return Groups(
        names=tuple(names),
        sets=(
            BarSet("before", translate("Classroom", "Before"), before, 7),
            BarSet("now", translate("Classroom", "Now"), now, 0),
        ),
        lying=True,
        limits=(low, top(figures.scale)),
        ticks=ticks,
        first_column=translate("Classroom", "Pupil"),
        headings=tuple(headings),
    )


def changes_summary(found: Changes) -> str:
    """The greatest rise and the deepest fall in words."""
    translate = QCoreApplication.translate
    parts = []
    for pattern, told in (
        (translate("Classroom", "Rose most: {0}"), found.rises),
        (translate("Classroom", "fell most: {0}"), found.falls),
    ):
        if told:
            step = f"{mean_text(told[0].before)} \N{RIGHTWARDS ARROW} {mean_text(told[0].now)}"
            parts.append(pattern.format(f"{short_name(told[0].name)}, {step}"))
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]


# --- marks -----------------------------------------------------------------------------------------------


def mark_bars(figures: Figures) -> Groups:
    """How often each mark was given, period by period."""
    rows = [figures.marks[term.number] for term in figures.terms]
    return Groups(
        names=tuple(term_words(term) for term in figures.terms),
        sets=mark_sets(rows, figures.scale),
        lying=True,
        stacked=True,
        ticks=count_ticks(max((sum(found.values()) for found in rows), default=1)),
        first_column=QCoreApplication.translate("Classroom", "Period"),
    )


# --- subjects --------------------------------------------------------------------------------------------


class ProfileRow(NamedTuple):
    """A subject: its name, the mean of the class, and that of the chosen pupil."""

    name: str
    of_class: Fraction
    words: str
    own: Fraction | None


def profile_rows(figures: Figures, chosen: int | None) -> tuple[ProfileRow, ...]:
    """The subjects that stand in the means over all, the strongest of the class first."""
    if figures.heat is None:
        return ()
    found = []
    for one in figures.room.subjects:
        standing = figures.heat.subjects[one.subject_id]
        if one.subject_id in figures.room.overall and standing.point is not None:
            own = figures.heat.cells.get((chosen, one.subject_id)) if chosen is not None else None
            words = spread_words(standing.point)
            found.append(ProfileRow(one.name, standing.point.mean, words, own.mean if own else None))
    return tuple(sorted(found, key=lambda row: (-row.of_class, row.name)))


def profile_bars(figures: Figures, chosen: int | None) -> Groups:
    """The class in each subject; of a chosen pupil the own means, with the class as signs across them."""
    translate = QCoreApplication.translate
    rows = profile_rows(figures, chosen)
    low, ticks = bottom(
        [mean for row in rows for mean in (row.of_class, row.own) if mean is not None], figures.scale
    )
    member = figures.member(chosen)
    of_class = tuple(BarValue(float(row.of_class), mean_text(row.of_class), row.words) for row in rows)
    name = translate("Classroom", "Class")
    if member is None:
        sets: tuple[BarSet, ...] = (BarSet("class", name, of_class, 2),)
    else:
        own = tuple(
            None if row.own is None else BarValue(float(row.own), mean_text(row.own), mean_text(row.own))
            for row in rows
        )
        sets = (
            BarSet("own", short_name(member.name), own),
            BarSet("class", name, tuple(one._replace(label="") for one in of_class), 2, as_sign=True),
        )
    return Groups(
        names=tuple(row.name for row in rows),
        sets=sets,
        lying=True,
        limits=(low, top(figures.scale)),
        ticks=ticks,
        first_column=translate("Classroom", "Subject"),
    )


# --- attendance ------------------------------------------------------------------------------------------


def attendance_bars(figures: Figures) -> Groups:
    """Lessons missed by reason, in per cent of those held for all pupils: by week in a period, by month in a year."""
    translate = QCoreApplication.translate
    rows, in_weeks = figures.attended, figures.choice.term is not None
    kinds = (
        ("ill", translate("Classroom", "Ill"), [one.presence.absences.ill for one in rows], 0),
        ("excused", translate("Classroom", "Excused"), [one.presence.absences.excused for one in rows], 2),
        ("absent", translate("Classroom", "Without a reason"), [one.presence.absences.absent for one in rows], 1),
    )  # fmt: skip
    most = max((_share(one.presence.absences.missed, one) for one in rows), default=0.0)
    step = next(step for step in (1, 2, 5, 10, 25) if most <= 5 * step or step == 25)
    return Groups(
        names=tuple(short_day(one.starts) if in_weeks else short_month(one.starts) for one in rows),
        headings=tuple(_attended_heading(one, in_weeks=in_weeks) for one in rows),
        sets=tuple(
            BarSet(key, name, tuple(_share_bar(count, one) for count, one in zip(counts, rows, strict=True)), look)
            for key, name, counts, look in kinds
        ),
        stacked=True,
        limits=(0, max(most * 1.05, 1.0)),
        ticks=tuple(Tick(value, f"{value} %") for value in range(0, round(most * 1.05) + 1, step)),
        first_column=translate("Classroom", "Week") if in_weeks else translate("Classroom", "Month"),
    )  # fmt: skip


def _attended_heading(one: Attended, *, in_weeks: bool) -> str:
    when = week_text(one.starts) if in_weeks else month_text(one.starts)
    return f"{when} ({presence_text(one.presence.held, one.presence.absences)})"


def _share(count: int, one: Attended) -> float:
    return 100 * count / one.presence.held


def _share_bar(count: int, one: Attended) -> BarValue:
    share = _share(count, one)
    words = ChartCounts().lessons(count)
    if count:
        words = f"{words} ({percent(Fraction(100 * count, one.presence.held))})"
    return BarValue(share, percent(Fraction(100 * count, one.presence.held)) if share >= 1 else "", words)


# --- axes ------------------------------------------------------------------------------------------------


def mean_bar(mean: Fraction, marks: int) -> BarValue:
    return BarValue(float(mean), mean_text(mean), f"{mean_text(mean)} ({ClassroomCounts().marks(marks)})")


def bottom(means: Sequence[Fraction], scale: str) -> tuple[float, tuple[Tick, ...]]:
    """Where bars of means begin, and the numbers under them."""
    numbers = NUMBERS[scale] or NUMBERS[Scale.FIVE]
    low, high = (2 if scale == Scale.FIVE else min(numbers)), max(numbers)
    low = min([low, *(int(mean) for mean in means)])
    step = max(1, (high - low) // 5)
    return low, tuple(Tick(number, str(number)) for number in range(low, high + 1, step))


def top(scale: str) -> float:
    """With room for what is written at the end of a bar."""
    numbers = NUMBERS[scale] or NUMBERS[Scale.FIVE]
    return max(numbers) + (max(numbers) - min(numbers)) * 0.12
