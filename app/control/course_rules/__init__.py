"""The rules of a course, each a pure function of the course and of what holds of the rule.

    def rule(course: CourseYear, setting: RuleSetting, book: RuleBook) -> Iterator[Found]

`found_in` asks those that hold for the course.  A lesson is judged when its day is over, and a cancelled one never.

When a period is closed, its lessons and marks are judged no more: there is nothing left to be done about them, and
what would stay open for ever would bury what is new.  Only a missing period mark stays to be found.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from app.control.course_rules import homework, lessons, marks, term_marks
from app.control.facts import CourseYear
from app.control.judging import Found
from app.control.rule_book import RuleBook, RuleSetting

CourseRule = Callable[[CourseYear, RuleSetting, RuleBook], Iterator[Found]]

COURSE_RULES: Mapping[str, CourseRule] = {
    "not_kept": lessons.not_kept,
    "no_topic": lessons.no_topic,
    "no_homework": homework.no_homework,
    "no_marks": lessons.no_marks,
    "few_marks": lessons.few_marks,
    "unmarked_row": lessons.unmarked_row,
    "absent_and_mark": marks.absent_and_mark,
    "two_not_corrected": marks.two_not_corrected,
    "two_at_edge": marks.two_at_edge,
    "two_after_absence": marks.two_after_absence,
    "term_mark_missing": term_marks.term_mark_missing,
    "term_mark_differs": term_marks.term_mark_differs,
    "term_mark_few": term_marks.term_mark_few,
    "missed_yet_attested": term_marks.missed_yet_attested,
    "homework_late": homework.homework_late,
}


def found_in(course: CourseYear, book: RuleBook) -> list[Found]:
    """Everything that breaks a rule of a course, of those that are asked there."""
    return [
        found
        for key, rule in COURSE_RULES.items()
        if book[key].covers(course.grade, course.subject_id)
        for found in rule(course, book[key], book)
    ]
