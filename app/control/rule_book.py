"""The rules of control, each declared once: what it judges, its threshold, and what holds unless the school sets
something else.

What a school has set lies in the setting `control.rules`: for each rule that differs its switch, threshold, grades and
subjects.  `RuleBook.of(session)` puts both together.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from app.errors import BadInput
from app.session import Session

SETTING = "control.rules"
FIRST_GRADE, LAST_GRADE = 1, 11


class UnitKind(StrEnum):
    """What is judged as a whole.  A unit is written «course/12»; there is one of letters, «letters/0»."""

    COURSE = "course"
    LOAD = "load"  # of a class: homework and control works by day
    FAMILIES = "families"  # of a class: looks and signatures
    LETTERS = "letters"


class Measure(StrEnum):
    """What a threshold counts."""

    NONE = "none"
    DAYS = "days"
    LESSONS = "lessons"
    MARKS = "marks"
    MARK_STEPS = "mark_steps"
    PERCENT = "percent"
    MINUTES = "minutes"
    WEEKS = "weeks"
    WORKS = "works"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: `threshold` is the default, between `low` and `high`, and means nothing where `measure` is none;
    `by_subject`: it can be limited to subjects."""

    key: str
    unit: UnitKind
    measure: Measure = Measure.NONE
    threshold: float = 0.0
    low: float = 0.0
    high: float = 0.0
    on: bool = True
    by_subject: bool = True


_COURSE, _LOAD, _FAMILIES, _LETTERS = UnitKind.COURSE, UnitKind.LOAD, UnitKind.FAMILIES, UnitKind.LETTERS

RULES: tuple[Rule, ...] = (
    # The journal.  Days count from the lesson's: 1 is «by the end of the next day».
    Rule("not_kept", _COURSE, Measure.DAYS, 0, 0, 30),
    Rule("no_topic", _COURSE, Measure.DAYS, 0, 0, 30),
    Rule("no_homework", _COURSE, Measure.DAYS, 0, 0, 30),
    Rule("no_marks", _COURSE, Measure.DAYS, 0, 0, 30),
    # Of most lessons in most schools it is broken: a school that wants it switches it on.
    Rule("few_marks", _COURSE, Measure.MARKS, 3, 1, 40, on=False),
    Rule("unmarked_row", _COURSE, Measure.LESSONS, 3, 1, 30),
    Rule("absent_and_mark", _COURSE),
    Rule("two_not_corrected", _COURSE, Measure.LESSONS, 3, 1, 30),
    Rule("two_at_edge", _COURSE),
    Rule("two_after_absence", _COURSE, Measure.LESSONS, 1, 1, 30),
    Rule("term_mark_missing", _COURSE, Measure.DAYS, 0, 0, 30),
    Rule("term_mark_differs", _COURSE, Measure.MARK_STEPS, 1, 1, 3),
    Rule("term_mark_few", _COURSE, Measure.MARKS, 3, 1, 30),
    # «More than two thirds»: exactly two thirds are none.
    Rule("missed_yet_attested", _COURSE, Measure.PERCENT, 66.67, 1, 100),
    # An hour: who teaches the last lesson of the day has to get to it first.
    Rule("homework_late", _COURSE, Measure.MINUTES, 60, 0, 1440),
    # A class: all its subjects together.
    Rule("homework_load", _LOAD, Measure.PERCENT, 100, 50, 300, by_subject=False),
    Rule("works_on_one_day", _LOAD, Measure.WORKS, 1, 1, 8, by_subject=False),
    Rule("parent_away", _FAMILIES, Measure.WEEKS, 1, 1, 20, by_subject=False),
    Rule("week_not_signed", _FAMILIES, Measure.PERCENT, 50, 1, 100, by_subject=False),
    Rule("message_unanswered", _LETTERS, Measure.DAYS, 2, 0, 30, by_subject=False),
)
BY_KEY: Mapping[str, Rule] = {rule.key: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class RuleSetting:
    """What holds of a rule.  No `grades`: all of them; no `subjects` (ids): all."""

    on: bool
    threshold: float
    grades: tuple[int, ...] = ()
    subjects: tuple[int, ...] = ()

    def covers(self, grade: int | None, subject: int | None = None) -> bool:
        """Whether it is asked there.  A group across classes has no grade: it is asked unless grades are named."""
        if not self.on or (self.grades and grade not in self.grades):
            return False
        return not self.subjects or subject is None or subject in self.subjects


def default_of(rule: Rule) -> RuleSetting:
    """What holds where the school has set nothing."""
    return RuleSetting(rule.on, rule.threshold)


def checked(rule: Rule, wanted: RuleSetting) -> RuleSetting:
    """The setting, its lists in order and without doubles.  Raises BadInput control.bad_threshold,
    control.bad_grades, control.no_subjects."""
    if rule.measure is not Measure.NONE and not rule.low <= wanted.threshold <= rule.high:
        raise BadInput(
            "control.bad_threshold", field=rule.key, value=wanted.threshold, low=rule.low, high=rule.high
        )
    if not all(FIRST_GRADE <= grade <= LAST_GRADE for grade in wanted.grades):
        raise BadInput("control.bad_grades", field=rule.key)
    if wanted.subjects and not rule.by_subject:
        raise BadInput("control.no_subjects", field=rule.key)
    return RuleSetting(
        bool(wanted.on),
        float(wanted.threshold),
        tuple(sorted(set(wanted.grades))),
        tuple(sorted(set(wanted.subjects))),
    )


def stored_form(setting: RuleSetting) -> dict[str, Any]:
    """As it lies in the setting `control.rules`."""
    return asdict(setting) | {"grades": list(setting.grades), "subjects": list(setting.subjects)}


@dataclass(frozen=True)
class RuleBook:
    """What holds of each rule, by its key."""

    settings: Mapping[str, RuleSetting]

    @classmethod
    def of(cls, session: Session) -> RuleBook:
        """The school's.  Reference data."""
        stored: Mapping[str, Mapping[str, Any]] = session.setting(SETTING)
        return cls({rule.key: _setting(rule, stored.get(rule.key)) for rule in RULES})

    def __getitem__(self, key: str) -> RuleSetting:
        return self.settings[key]


def _setting(rule: Rule, stored: Mapping[str, Any] | None) -> RuleSetting:
    if stored is None:
        return default_of(rule)
    return RuleSetting(
        bool(stored["on"]), float(stored["threshold"]), tuple(stored["grades"]), tuple(stored["subjects"])
    )
