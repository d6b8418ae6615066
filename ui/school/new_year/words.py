"""What is said of a new year: findings, decisions, what was entered."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.codes import TermKind
from app.school.new_year.rows import Decision, Finding
from ui.naming import term_pattern
from ui.school.words import short_span

_CONTEXT = "NewYearFindings"

FINDINGS: dict[str, Any] = {
    "new_year.laid_out": QT_TRANSLATE_NOOP("NewYearFindings", "The year {year} was laid out meanwhile: take over its days."),
    "new_year.not_laid_out": QT_TRANSLATE_NOOP("NewYearFindings", "The year {year} that the days were taken from is there no more: take the usual days."),
    "new_year.no_name": QT_TRANSLATE_NOOP("NewYearFindings", "The year has no name."),
    "new_year.backwards": QT_TRANSLATE_NOOP("NewYearFindings", "The year ends before it begins."),
    "new_year.overlaps": QT_TRANSLATE_NOOP("NewYearFindings", "The year begins while {year} is still on (to {ends})."),
    "new_year.gap": QT_TRANSLATE_NOOP("NewYearFindings", "More than three months lie between the years."),
    "new_year.leave_day": QT_TRANSLATE_NOOP("NewYearFindings", "The day of leaving {day} is not in the year {year}."),
    "new_year.no_periods": QT_TRANSLATE_NOOP("NewYearFindings", "Classes without periods: {classes}."),
    "new_year.no_terms": QT_TRANSLATE_NOOP("NewYearFindings", "{periods}: there is no period."),
    "new_year.many_terms": QT_TRANSLATE_NOOP("NewYearFindings", "{periods}: there are more than 12."),
    "new_year.period": QT_TRANSLATE_NOOP("NewYearFindings", "{period} ends before it begins, or lies outside the year."),
    "new_year.periods_overlap": QT_TRANSLATE_NOOP("NewYearFindings", "{period} overlaps with the next one."),
    "new_year.holiday": QT_TRANSLATE_NOOP("NewYearFindings", "“{name}” ends before it begins, or lies outside the year."),
    "new_year.no_classes": QT_TRANSLATE_NOOP("NewYearFindings", "The new year has no class."),
    "new_year.same_name": QT_TRANSLATE_NOOP("NewYearFindings", "Two classes are called {name}."),
    "new_year.class_name": QT_TRANSLATE_NOOP("NewYearFindings", "“{name}” cannot be the name of a class."),
    "new_year.source_gone": QT_TRANSLATE_NOOP("NewYearFindings", "{name}: the class that it comes from is there no more."),
    "new_year.jumps": QT_TRANSLATE_NOOP("NewYearFindings", "{name} becomes {other}: that is not the next grade."),
    "new_year.forgotten": QT_TRANSLATE_NOOP("NewYearFindings", "{name}: nothing says where it goes. Pupils: {pupils}."),
    "new_year.both": QT_TRANSLATE_NOOP("NewYearFindings", "{name} both leaves and moves up."),
    "new_year.lost": QT_TRANSLATE_NOOP("NewYearFindings", "{name}: there is no class for {names}. Choose one on “Pupils”."),
    "new_year.gone_since": QT_TRANSLATE_NOOP("NewYearFindings", "Something is decided of pupils who are in no class any more: {pupils}."),
    "new_year.pupil_day": QT_TRANSLATE_NOOP("NewYearFindings", "{name}: the day of leaving {day} is before the arrival, or outside the year."),
    "new_year.full": QT_TRANSLATE_NOOP("NewYearFindings", "{name}: {pupils} pupils are more than {most}."),
    "new_year.empty": QT_TRANSLATE_NOOP("NewYearFindings", "{name}: not a single pupil."),
    "new_year.to_fill": QT_TRANSLATE_NOOP("NewYearFindings", "Without pupils, to be enrolled: {classes}."),
    "new_year.empty_groups": QT_TRANSLATE_NOOP("NewYearFindings", "Groups without pupils: {groups} {name}"),
    "new_year.no_teacher": QT_TRANSLATE_NOOP("NewYearFindings", "Courses without a teacher: {courses}. Classes: {classes}."),
    "new_year.no_class_teacher": QT_TRANSLATE_NOOP("NewYearFindings", "Without a class teacher: {classes}."),
    "new_year.teacher_left": QT_TRANSLATE_NOOP("NewYearFindings", "{person} is a teacher no more. Courses: {courses}."),
    "new_year.leader_left": QT_TRANSLATE_NOOP("NewYearFindings", "{name}: the class teacher {person} is a teacher no more."),
    "new_year.no_courses": QT_TRANSLATE_NOOP("NewYearFindings", "Classes without courses: {classes}."),
    "new_year.check": QT_TRANSLATE_NOOP("NewYearFindings", "A check of the file would find something wrong: {rule}. Please tell the authors of the program."),
    "new_year.still_running": QT_TRANSLATE_NOOP("NewYearFindings", "{year} is still on: lessons to {ends}. The new year can be prepared now and made later."),
    "new_year.unmarked": QT_TRANSLATE_NOOP("NewYearFindings", "{period}: courses without period marks: {courses} ({names})."),
    "new_year.no_year_marks": QT_TRANSLATE_NOOP("NewYearFindings", "Courses without marks of the year: {courses} ({names})."),
}  # fmt: skip


def finding_words(one: Finding) -> str:
    """A finding as a sentence."""
    data: dict[str, Any] = {name: _shown(value) for name, value in one.data.items()}
    if "kind" in data:
        pattern = term_pattern(TermKind(one.data["kind"]))
        data["period"] = pattern.format(one.data.get("number", ""))
        data["periods"] = data.get("name") or pattern.format("").strip()
    sentence = QCoreApplication.translate(_CONTEXT, FINDINGS[one.code])
    return str(sentence.format_map(_Known(data))).strip()


class _Known(dict[str, Any]):
    def __missing__(self, key: str) -> str:
        return "–"


def _shown(value: Any) -> str:
    if isinstance(value, tuple | list):
        return ", ".join(map(str, value))
    return short_span(value, value) if isinstance(value, date) else str(value)


def decision_words(decision: Decision | None) -> str:
    """What becomes of a pupil; None: what becomes of the class."""
    translate = QCoreApplication.translate
    return {
        None: translate("NewYear", "with the class"),
        Decision.MOVES: translate("NewYear", "to another class"),
        Decision.CONDITIONAL: translate("NewYear", "moves up conditionally"),
        Decision.REPEATS: translate("NewYear", "repeats the year"),
        Decision.LEAVES: translate("NewYear", "leaves the school"),
    }[decision]
