"""Sentences for what can go wrong when a new year is made; part of `ui.errors.SENTENCES`."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP

NEW_YEAR: dict[str, Any] = {
    "new_year.done": QT_TRANSLATE_NOOP("Errors", "The year {year} is there already; it is not made twice."),
    "new_year.not_done": QT_TRANSLATE_NOOP(
        "Errors", "There is nothing to take back: no new year was made, or it has been taken back."
    ),
    "new_year.entered": QT_TRANSLATE_NOOP(
        "Errors",
        "Something was entered in the new year already: it cannot be taken back without losing that.",
    ),
    "new_year.blocked": QT_TRANSLATE_NOOP(
        "Errors", "Something stands in the way of the new year. Rehearse it to see what."
    ),
    "new_year.no_old_classes": QT_TRANSLATE_NOOP(
        "Errors", "The year {year} has no classes that could move up."
    ),
    "new_year.bad_plan": QT_TRANSLATE_NOOP("Errors", "The plan that was kept cannot be read."),
    "new_year.course_taken": QT_TRANSLATE_NOOP("Errors", "The class has this subject already."),
    "new_year.class_taken": QT_TRANSLATE_NOOP("Errors", "There is a class {name} already."),
}
