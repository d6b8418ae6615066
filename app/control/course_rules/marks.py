"""Rules of marks beside absences and of the «2»: pure functions.

A «2» is a 2 or the rare 1 on the scale of five, in a work that counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.codes import AttendanceCode, MarkValue
from app.control.facts import CourseYear, LessonFact, MarkFact, is_pass, is_two
from app.control.judging import Found
from app.control.rule_book import RuleBook, RuleSetting

_RESULTS = frozenset({MarkValue.PASSED, MarkValue.FAILED})


def of_mark(rule: str, course: CourseYear, lesson: LessonFact, mark: MarkFact, **detail: object) -> Found:
    """A finding about a mark; `detail` begins with its value."""
    return Found(
        rule, f"{lesson.place}/{mark.work}/{mark.pupil}", teacher_id=lesson.teacher,
        class_id=course.class_of(mark.pupil), course_id=course.course_id, pupil_id=mark.pupil,
        date=lesson.date, number=lesson.number, detail={"mark": mark.value, **detail},
    )  # fmt: skip


def absent_and_mark(course: CourseYear, _setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """A pupil has «н» at a lesson, and a mark that is a result: a number, «зач», «незач».  One finding for the cell.

    Of who was ill or excused it is a contradiction only if the mark was set on the day of the lesson: later it may be
    of a work that was handed in, which is what a debt in that cell is for.
    """
    for lesson in course.judged:
        told: set[int] = set()
        for mark in lesson.marks:
            if mark.pupil in told or not (mark.value >= 0 or mark.value in _RESULTS):
                continue
            if lesson.code(mark.pupil) == AttendanceCode.ABSENT or (
                lesson.away(mark.pupil) and mark.set_at < lesson.day_over
            ):
                told.add(mark.pupil)
                cell = f"{lesson.place}/{mark.pupil}"
                yield replace(of_mark("absent_and_mark", course, lesson, mark), place=cell)


@dataclass(slots=True)
class _Twos:
    """The «2» of a pupil since the last mark that made good for them: the first of them, how many, and how many
    lessons the pupil has attended since the first."""

    lesson: LessonFact
    mark: MarkFact
    count: int = 1
    attended: int = 0


def two_not_corrected(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """A pupil has a «2», and after it has attended as many lessons as the threshold says without a 3 or better (or
    «зач»), in a later work of the same lesson or at a later lesson of the course.

    Such a mark corrects all that came before, also when it comes later than it should: then the finding closes, as it
    does when the «2» itself is changed.  Several in a row are one finding, at the first.  Lessons that the pupil
    missed, and those that were held with nothing to enter, do not count; a leaver has nothing to correct any more.
    `detail`: mark, twos (how many), lessons (the threshold).
    """
    open_: dict[int, _Twos] = {}
    for lesson in course.judged:
        if not lesson.is_empty:
            for pupil, twos in open_.items():
                twos.attended += pupil in lesson.pupils and not lesson.away(pupil)
        for mark in sorted(lesson.marks, key=lambda one: one.work):
            if is_two(course, mark):
                twos_before = open_.get(mark.pupil)
                if twos_before is None:
                    open_[mark.pupil] = _Twos(lesson, mark)
                else:
                    twos_before.count += 1
            elif is_pass(mark):
                open_.pop(mark.pupil, None)
    for pupil, twos in open_.items():
        if twos.attended >= setting.threshold and course.belongs(pupil, course.today):
            yield of_mark(
                "two_not_corrected", course, twos.lesson, twos.mark, twos=twos.count, lessons=int(setting.threshold)
            )  # fmt: skip


def two_at_edge(course: CourseYear, _setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """A «2» was set at the first or last lesson of a period (all lessons of that day).  Which is the last is known when
    the period is over, or when the course has lessons after it.  `detail`: mark, edge (first, last)."""
    for term in course.open_terms:
        days = [one.date for one in course.of_term(term)]
        if not days:
            continue
        is_known = course.today > term.ends or course.days[-1] > term.ends
        edges = {min(days): "first"} | ({max(days): "last"} if is_known and max(days) > min(days) else {})
        for lesson in course.over:
            edge = edges.get(lesson.date)
            for mark in lesson.marks if edge else ():
                if is_two(course, mark):
                    yield of_mark("two_at_edge", course, lesson, mark, edge=edge)


def two_after_absence(course: CourseYear, setting: RuleSetting, _book: RuleBook) -> Iterator[Found]:
    """A «2» was set at the first lesson after as many in a row as the threshold says, or more, that the pupil missed,
    for whatever reason, in the same course.  `detail`: mark, missed (how many)."""
    for at, lesson in enumerate(course.over):
        for mark in () if course.is_closed(lesson.date) else lesson.marks:
            if is_two(course, mark) and not lesson.away(mark.pupil):
                missed = _missed_before(course, at, mark.pupil)
                if missed >= setting.threshold:
                    yield of_mark("two_after_absence", course, lesson, mark, missed=missed)


def _missed_before(course: CourseYear, at: int, pupil: int) -> int:
    """How many lessons in a row the pupil missed right before lesson `at`."""
    missed = 0
    for lesson in reversed(course.over[:at]):
        if pupil not in lesson.pupils or not lesson.away(pupil):
            break
        missed += 1
    return missed
