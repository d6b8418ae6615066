"""Rules of the marks of periods: pure functions.

Who came into the course in the middle of a period has earlier marks and absences elsewhere: how many marks he has
here, what their mean is, and how much he missed says nothing of his mark.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from app.codes import MarkValue
from app.control.facts import CourseYear, LessonFact
from app.control.judging import Found
from app.control.rule_book import RuleBook, RuleSetting
from app.journal.rules import Tally, exact, propose, rounded
from app.school.rows import TermRow


def of_term(rule: str, course: CourseYear, term: TermRow, pupil: int | None, **detail: object) -> Found:
    """A finding about the mark of a period."""
    return Found(
        rule, f"term/{term.number}" if pupil is None else f"term/{term.number}/{pupil}",
        teacher_id=course.teacher_on(term.ends),
        class_id=course.class_id if pupil is None else course.class_of(pupil),
        course_id=course.course_id, pupil_id=pupil, term=term.number, detail=detail,
    )  # fmt: skip


def term_mark_missing(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """A period in which the course had lessons is over, and the days that are left for it, too, and a pupil who was
    there to its end has no mark; «н/а», «осв» and a deferral are marks.  While nobody has one it is one finding
    without a pupil.  `detail`: pupils (how many, of that one).  Not asked where there are no marks.
    """
    days = dt.timedelta(days=int(setting.threshold))
    for term in course.terms if course.has_term_marks else ():
        if course.today <= term.ends + days or not course.of_term(term):
            continue
        due = sorted(pupil for pupil in course.pupils if course.belongs(pupil, term.ends))
        missing = [pupil for pupil in due if (term.number, pupil) not in course.term_marks]
        if len(missing) == len(due) > 1:
            yield of_term("term_mark_missing", course, term, None, pupils=len(due))
        else:
            yield from (of_term("term_mark_missing", course, term, pupil) for pupil in missing)


def term_mark_differs(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """The mark of a period is a number and another one than the weighted mean and the subject's thresholds propose, by
    as many steps as the threshold or more; without marks nothing is proposed.  `detail`: mark, proposed, mean."""
    for term, pupil, value, tally in _marked(course):
        mean = tally.weighted
        proposed = propose(mean, course.scale, course.thresholds)
        if mean is not None and proposed is not None and abs(value - proposed) >= setting.threshold:
            yield of_term(
                "term_mark_differs", course, term, pupil,
                mark=value, proposed=proposed, mean=float(rounded(mean)),
            )  # fmt: skip


def term_mark_few(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """The mark of a period is a number, and the pupil has fewer marks in it (that count) than the threshold.
    `detail`: mark, marks, least."""
    for term, pupil, value, tally in _marked(course):
        if tally.count < setting.threshold:
            yield of_term(
                "term_mark_few", course, term, pupil,
                mark=value, marks=tally.count, least=int(setting.threshold),
            )  # fmt: skip


def missed_yet_attested(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """A pupil missed more than so many percent of the lessons of a period, for whatever reason, and yet has a number
    or «зач» for it.  `detail`: mark, missed, lessons (of those that are over)."""
    most = exact(setting.threshold)
    for term in course.open_terms:
        lessons = [one for one in course.of_term(term) if one.date < course.today]
        for pupil in sorted(course.pupils):
            value = course.term_marks.get((term.number, pupil))
            if value is None or not (value >= 0 or value == MarkValue.PASSED):
                continue
            if not _from_the_first(course, term, pupil):
                continue
            own = [one for one in lessons if pupil in one.pupils]
            missed = sum(one.away(pupil) for one in own)
            if own and Fraction(100 * missed, len(own)) > most:
                yield of_term(
                    "missed_yet_attested", course, term, pupil, mark=value, missed=missed, lessons=len(own)
                )  # fmt: skip


def _marked(course: CourseYear) -> Iterator[tuple[TermRow, int, int, Tally]]:
    """The marks of periods that are numbers, of pupils who were there from the first lesson on, each with the marks
    of the period added up: (period, pupil, mark, tally)."""
    if not course.has_numbers:
        return
    for term in course.open_terms:
        numbers = {
            pupil: value
            for (number, pupil), value in course.term_marks.items()
            if number == term.number and value >= 0 and _from_the_first(course, term, pupil)
        }
        if not numbers:
            continue
        tallies = _tallies(course.of_term(term))
        for pupil in sorted(numbers):
            yield term, pupil, numbers[pupil], tallies.get(pupil, Tally())


def _tallies(lessons: list[LessonFact]) -> dict[int, Tally]:
    tallies: dict[int, Tally] = {}
    for lesson in lessons:
        for mark in lesson.marks:
            tallies.setdefault(mark.pupil, Tally()).add(mark.value, mark.weight)
    return tallies


def _from_the_first(course: CourseYear, term: TermRow, pupil: int) -> bool:
    """Whether the pupil was in the course at the first lesson of a period."""
    first = next(iter(course.of_term(term)), None)
    return first is not None and course.belongs(pupil, first.date)
