"""Figures as rows of the heat map: pupils by subjects, or in one subject by periods."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QCoreApplication

from app.codes import Scale
from app.journal.rules import propose
from app.progress.classroom_changes import Change
from app.progress.classroom_rows import Member
from app.progress.classroom_rules import Standing
from app.progress.course_rules import Point
from ui.charts import Heat, HeatCell, HeatColumn, HeatRow
from ui.naming import term_words
from ui.progress.charts.words import mean_text, presence_text
from ui.progress.classroom.figures import Figures
from ui.progress.classroom.words import ClassroomCounts, change_words, signed, spread_words
from ui.progress.marks.words import numeral

CLASS, ALL, YEAR, MARKS, MISSED = "class", "all", "year", "marks", "missed"
"""Keys of the rows and columns that are no pupil, subject or period."""
UP, DOWN, FEW = "▲", "▼", "!"
STRONG = Fraction(1, 2)
"""From such a step on a sign says that a mean has risen or fallen."""
_BY_ROUNDING = (2.5, 3.5, 4.5)
"""What a mean over all subjects is coloured by: each subject has thresholds of its own."""


def heat_map(figures: Figures) -> Heat:
    """Pupils by subjects, or in one subject by periods."""
    return _by_subjects(figures) if figures.subject is None else _by_periods(figures, figures.subject)


# --- by subjects -----------------------------------------------------------------------------------------


def _by_subjects(figures: Figures) -> Heat:
    translate = QCoreApplication.translate
    found = figures.heat
    assert found is not None
    told = figures.singly
    steps = {(one.pupil_id, one.subject_id): one for one in (*told.rises, *told.falls)} if told else {}
    subjects = [one for one in figures.room.subjects if one.subject_id in _with_marks(figures)]
    columns = [HeatColumn(str(one.subject_id), one.short, one.name) for one in subjects]
    rows = []
    for pupil in found.pupils:
        cells = [
            _cell(
                figures, found.cells.get((pupil.pupil_id, one.subject_id)), one.scale, one.thresholds,
                steps.get((pupil.pupil_id, one.subject_id)),
            )
            for one in subjects
        ]  # fmt: skip
        whole = _cell(figures, found.whole.get(pupil.pupil_id), figures.scale, _BY_ROUNDING, None)
        row = HeatRow(str(pupil.pupil_id), pupil.name, (*cells, whole), faint=pupil.pupil_id in found.gone)
        rows.append(row)
    sums = [_class_cell(found.subjects[one.subject_id], one.scale, one.thresholds) for one in subjects]
    last = _class_cell(found.all, figures.scale, _BY_ROUNDING)
    return Heat(
        (*columns, HeatColumn(ALL, translate("Classroom", "All"), translate("Classroom", "All subjects"), strong=True)),
        (*rows, HeatRow(CLASS, translate("Classroom", "Class"), (*sums, last), strong=True)),
        translate("Classroom", "Pupil"),
    )  # fmt: skip


def _with_marks(figures: Figures) -> set[int]:
    assert figures.heat is not None
    return {subject for _, subject in figures.heat.cells}


# --- by periods ------------------------------------------------------------------------------------------


def _by_periods(figures: Figures, subject: int) -> Heat:
    translate = QCoreApplication.translate
    facts = figures.room.subject(subject)
    numbers = [one.number for one in figures.terms]
    columns = [
        HeatColumn(f"term {one.number}", numeral(one.number), term_words(one)) for one in figures.terms
    ]
    columns += [
        HeatColumn(
            YEAR, translate("Classroom", "Year"), translate("Classroom", "The year so far"), strong=True
        ),
        HeatColumn(
            MARKS, translate("Classroom", "Marks", "how many; above a narrow column"), _marks_words(figures)
        ),
        HeatColumn(
            MISSED, translate("Classroom", "Missed", "lessons; above a narrow column"), _missed_words(figures)
        ),
    ]
    told = figures.changes
    steps = {one.pupil_id: one for one in (*told.rises, *told.falls)} if told else {}
    here = {one.pupil_id for one in figures.here}
    few = {one.pupil_id: one for one in figures.few}
    rows = []
    for pupil in figures.shown:
        cells = [
            _cell(
                figures, figures.own.get((pupil.pupil_id, number)), facts.scale, facts.thresholds,
                steps.get(pupil.pupil_id) if number == _compared(figures) else None,
            )
            for number in numbers
        ]  # fmt: skip
        cells.append(
            _cell(figures, figures.own.get((pupil.pupil_id, 0)), facts.scale, facts.thresholds, None)
        )
        point = figures.own.get((pupil.pupil_id, figures.choice.term or 0))
        count = point.count if point is not None else 0
        lacks = few.get(pupil.pupil_id)
        words = ClassroomCounts().marks(count)
        if lacks is not None:
            words = translate("Classroom", "{0}; the norm of the period is {1}").format(words, lacks.norm)
        cells.append(HeatCell(str(count), "", words, FEW if lacks is not None else ""))
        cells.append(_missed_cell(figures, pupil))
        rows.append(HeatRow(str(pupil.pupil_id), pupil.name, tuple(cells), faint=pupil.pupil_id not in here))
    sums = [_class_cell(figures.standings[number], facts.scale, facts.thresholds) for number in (*numbers, 0)]
    standing = figures.standing
    last = (
        HeatCell(str(standing.marks), "", ClassroomCounts().marks(standing.marks)),
        _whole_missed(figures),
    )
    return Heat(
        tuple(columns),
        (*rows, HeatRow(CLASS, translate("Classroom", "Class"), (*sums, *last), strong=True)),
        translate("Classroom", "Pupil"),
    )


def _compared(figures: Figures) -> int | None:
    """The period in whose column a sign says who rose."""
    if figures.choice.term is not None:
        return figures.choice.term
    return figures.terms[-1].number if figures.terms else None


def _marks_words(figures: Figures) -> str:
    term = figures.term
    if term is None:
        return QCoreApplication.translate("Classroom", "Marks of the year")
    return QCoreApplication.translate("Classroom", "Marks ({0})").format(term_words(term))


def _missed_words(figures: Figures) -> str:
    term = figures.term
    if term is None:
        return QCoreApplication.translate("Classroom", "Lessons missed in the year")
    return QCoreApplication.translate("Classroom", "Lessons missed ({0})").format(term_words(term))


# --- cells -----------------------------------------------------------------------------------------------


def _cell(
    figures: Figures,
    point: Point | None,
    scale: str,
    thresholds: tuple[float, float, float],
    step: Change | None,
) -> HeatCell | None:
    if point is None:
        return None
    words = f"{mean_text(point.mean)} ({ClassroomCounts().marks(point.count)})"
    sign = ""
    if step is not None and abs(step.by) >= STRONG:
        sign = UP if step.by > 0 else DOWN
        words = f"{words}; {signed(step.by)}: {change_words(step)}"
    return HeatCell(mean_text(point.mean), _tone(point.mean, scale, thresholds), words, sign)


def _class_cell(standing: Standing, scale: str, thresholds: tuple[float, float, float]) -> HeatCell | None:
    if standing.point is None:
        return None
    mean = standing.point.mean
    words = f"{spread_words(standing.point)}; {ClassroomCounts().marks(standing.marks)}"
    return HeatCell(mean_text(mean), _tone(mean, scale, thresholds), words)


def _tone(mean: Fraction, scale: str, thresholds: tuple[float, float, float]) -> str:
    """The mark that follows from a mean; other scales have no colours."""
    return str(propose(mean, scale, thresholds)) if scale == Scale.FIVE else ""


def _missed_cell(figures: Figures, pupil: Member) -> HeatCell | None:
    there = figures.missed[pupil.pupil_id]
    if not there.held:
        return None
    return HeatCell(str(there.absences.missed), "", presence_text(there.held, there.absences))


def _whole_missed(figures: Figures) -> HeatCell | None:
    there = figures.presence
    if not there.held:
        return None
    return HeatCell(str(there.absences.missed), "", presence_text(there.held, there.absences))
