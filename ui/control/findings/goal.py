"""Where a finding leads: the very cell, mark of the report card, lesson, week or conversation that it is about."""

from __future__ import annotations

from typing import Any, NamedTuple

from app.control.rows import FindingRow
from ui.control.dashboard.load_heat import LoadPlace, LoadView
from ui.family.targets import ClassWeek, JournalPlace, MessagePlace

_OF_THE_LESSON = frozenset({"no_topic", "no_homework", "homework_late"})
_OF_WEEKS = frozenset({"parent_away", "week_not_signed"})
_OF_A_DAY = {"homework_load": LoadView.HOMEWORK, "works_on_one_day": LoadView.WORKS}
"""Of a class as a whole: the overview of those who lead the school shows what is behind it."""


class Goal(NamedTuple):
    """The key of a tab, and what to open it at."""

    page: str
    target: Any


def is_of_a_day(row: FindingRow) -> bool:
    """Whether it is about all that a class has to do on a day, in several journals perhaps."""
    return row.rule in _OF_A_DAY


def goal_of(row: FindingRow, *, leads: bool = False) -> Goal | None:
    """None: there is no page to it that this person may open.  `leads`: he has the overview of the school."""
    if row.thread is not None:
        return Goal("messages", MessagePlace(row.thread))
    if not row.opens:
        return None
    if row.rule in _OF_WEEKS and row.class_id is not None:
        return Goal("class_weeks", ClassWeek(row.class_id, row.date, row.pupil_id))
    if leads and row.rule in _OF_A_DAY and row.class_id is not None and row.date is not None:
        return Goal("control", ("dashboard", LoadPlace(_OF_A_DAY[row.rule], row.class_id, row.date)))
    if row.course_id is None or row.year_id is None:
        return None
    if row.date is None:
        # Of neither a lesson nor a period: of the course as a whole.
        part = "" if row.term is None else "results"
        place = JournalPlace(row.year_id, row.course_id, row.term_id, row.pupil_id, part=part)
    else:
        part = "lesson" if row.rule in _OF_THE_LESSON else ""
        place = JournalPlace(
            row.year_id, row.course_id, None, row.pupil_id, day=row.date, number=row.number, part=part,
            work=row.work,
        )  # fmt: skip
    return Goal("journal", place)
