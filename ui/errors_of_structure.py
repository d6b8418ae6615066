"""Sentences for what can go wrong when the structure of the school is laid out; part of `ui.errors.SENTENCES`."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

STRUCTURE: dict[str, Any] = {
    "structure.in_use": QT_TRANSLATE_NOOP("Errors", "This cannot be taken away while something hangs on it: {what}."),
    "title.missing": QT_TRANSLATE_NOOP("Errors", "Enter a name."),
    "title.bad": QT_TRANSLATE_NOOP("Errors", "A name has at most {most} letters, in one line."),
    "title.taken": QT_TRANSLATE_NOOP("Errors", "There is “{name}” already. Choose another name."),
    "order.incomplete": QT_TRANSLATE_NOOP("Errors", "The list has changed meanwhile. It is shown anew."),
    "year.overlaps": QT_TRANSLATE_NOOP("Errors", "These days belong to the year {name} already."),
    "year.the_only_one": QT_TRANSLATE_NOOP("Errors", "This is the only academic year: it stays."),
    "year.other": QT_TRANSLATE_NOOP("Errors", "This belongs to another academic year."),
    "terms.none": QT_TRANSLATE_NOOP("Errors", "Enter at least one period."),
    "terms.too_many": QT_TRANSLATE_NOOP("Errors", "A year has at most {most} periods."),
    "terms.backwards": QT_TRANSLATE_NOOP("Errors", "Period {number} ends before it begins."),
    "terms.outside_year": QT_TRANSLATE_NOOP("Errors", "Period {number} lies outside the academic year."),
    "terms.overlap": QT_TRANSLATE_NOOP("Errors", "Period {number} begins before the one before it ends."),
    "terms.gap": QT_TRANSLATE_NOOP("Errors", "After period {number} there are school days that belong to no period, from {starts} to {ends}. Make them a vacation, or move the periods."),
    "scheme.unknown": QT_TRANSLATE_NOOP("Errors", "These periods are no longer in the school file."),
    "scheme.none": QT_TRANSLATE_NOOP("Errors", "The year has no periods yet. Lay it out first."),
    "holiday.unknown": QT_TRANSLATE_NOOP("Errors", "This holiday is no longer in the school file."),
    "holiday.exists": QT_TRANSLATE_NOOP("Errors", "These days are “{name}” already."),
    "grades.bad": QT_TRANSLATE_NOOP("Errors", "Grades are 1 to 11, the first one not after the last."),
    "bells.unknown": QT_TRANSLATE_NOOP("Errors", "This bell schedule is no longer in the school file."),
    "bells.bad_shift": QT_TRANSLATE_NOOP("Errors", "There are at most three shifts."),
    "bells.bad_number": QT_TRANSLATE_NOOP("Errors", "There is no lesson with the number {number}: they go from 0 to 15."),
    "bells.bad_time": QT_TRANSLATE_NOOP("Errors", "Lesson {number} has to begin before it ends, within the day."),
    "bells.overlap": QT_TRANSLATE_NOOP("Errors", "Lesson {number} begins before the one before it ends."),
    "class.bad_name": QT_TRANSLATE_NOOP("Errors", "“{value}” is no class: first the grade from 1 to 11, then a letter or a short name."),
    "class.too_many": QT_TRANSLATE_NOOP("Errors", "At most {most} classes at once."),
    "class.bad_grade": QT_TRANSLATE_NOOP("Errors", "Grades are 1 to 11."),
    "class.bad_days": QT_TRANSLATE_NOOP("Errors", "Pupils learn on 5 or 6 days of the week."),
    "class.exists": QT_TRANSLATE_NOOP("Errors", "There is a class {name} already."),
    "subject.bad_scale": QT_TRANSLATE_NOOP("Errors", "There is no such scale."),
    "course.exists": QT_TRANSLATE_NOOP("Errors", "This group has the subject already."),
    "course.bad_hours": QT_TRANSLATE_NOOP("Errors", "Lessons a week are more than 0 and at most {most}."),
    "work_kind.bad_weight": QT_TRANSLATE_NOOP("Errors", "A weight is more than 0 and at most {most}."),
    "work_kind.the_only_one": QT_TRANSLATE_NOOP("Errors", "This is the only kind of work: it stays."),
}  # fmt: skip
