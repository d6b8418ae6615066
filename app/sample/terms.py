"""Marks of the report card: of periods, of the year, of examinations, final ones."""

from __future__ import annotations

import random
from datetime import date

from app.changes import as_json
from app.sample.ability import draw
from app.sample.calendar import Span, Year, moment
from app.sample.ledger import Ledger, LogRow
from app.sample.lessons import CourseYear
from models.codes import MarkValue, TermMarkKind
from models.journal import TermMark

_EXAMS = ("Русский язык", "Алгебра")


class ReportCards:
    """Closes periods as they end."""

    def __init__(self, ledger: Ledger, seed: str) -> None:
        self._ledger = ledger
        self._rng = random.Random(f"{seed}/terms")

    def close(self, courses: list[CourseYear], year: Year, day: date) -> None:
        """Give the period marks of all periods that end on this day; after the last one the marks of the year."""
        for one in courses:
            if not one.marked:
                continue
            terms = year.terms(one.course.grade)
            for number, span in enumerate(terms, 1):
                if self._last_day(span) == day:
                    self._period(one, number, day)
                    if number == len(terms):
                        self._year(one, year, day)

    def _last_day(self, span: Span) -> date:
        """The last Monday-to-Friday day of a period."""
        return date.fromordinal(span.ends.toordinal() - max(0, span.ends.weekday() - 4))

    def _period(self, one: CourseYear, number: int, day: date) -> None:
        at = moment(day, self._rng.uniform(16 * 60, 21 * 60))
        if at > self._ledger.now:
            return
        soft = bool(one.course.subject.words.get("soft"))
        log: list[LogRow] = []
        for place in one.present(day):
            pupil = place.pupil
            value, reason = self._value(one.sums.get(pupil.id), soft), None
            if pupil.exempt and one.course.subject.words["department"] == "sport":
                value, reason = int(MarkValue.EXEMPT), "Справка"
            elif one.course.subject.scale == "pass":
                value = int(MarkValue.PASSED)
            elif value == MarkValue.NOT_ATTESTED:
                reason = "Мало отметок"
            if value > 0:
                one.term_marks.setdefault(pupil.id, []).append(value)
            self._add(one, TermMarkKind.TERM, number, pupil.id, value, at, reason, log)
        self._ledger.step(at, self._author(one), "teacher", log)
        one.sums = {}

    def _value(self, sums: list[float] | None, soft: bool) -> int:
        """What the mean proposes; now and then the teacher is kinder."""
        if sums is None or sums[2] < 2:
            return int(MarkValue.NOT_ATTESTED)
        mean = sums[1] / sums[0] + (0.12 if self._rng.random() < 0.12 else 0)
        shift = 0.5 if soft else 0.4
        return max(2, min(5, int(mean + shift)))

    def _year(self, one: CourseYear, year: Year, day: date) -> None:
        at = moment(day, self._rng.uniform(17 * 60, 21.9 * 60))
        if at > self._ledger.now:
            return
        log: list[LogRow] = []
        exam_at = moment(date(year.start + 1, 6, 10), 14 * 60)
        exam: list[LogRow] = []
        graduates = one.course.grade in (9, 11)
        for place in one.present(day):
            pupil = place.pupil
            marks = one.term_marks.get(pupil.id)
            passed = one.course.subject.scale == "pass"
            value = (
                int(sum(marks) / len(marks) + 0.5)
                if marks
                else int(MarkValue.PASSED if passed else MarkValue.NOT_ATTESTED)
            )
            self._add(one, TermMarkKind.YEAR, 0, pupil.id, value, at, None, log)
            if graduates and value > 0 and exam_at <= self._ledger.now:
                final = value
                if one.course.subject.name in _EXAMS:
                    result = max(3, draw(self._rng.random(), one.chances[pupil.id][1]))
                    self._add(one, TermMarkKind.EXAM, 0, pupil.id, result, exam_at, None, exam)
                    final = int((value + result) / 2 + 0.5)
                self._add(one, TermMarkKind.FINAL, 0, pupil.id, final, exam_at, None, exam)
        self._ledger.step(at, self._author(one), "teacher", log)
        self._ledger.step(exam_at, self._author(one), "teacher", exam)

    def _add(
        self, one: CourseYear, kind: int, number: int, pupil: int, value: int, at: int, reason: str | None,
        log: list[LogRow],
    ) -> None:  # fmt: skip
        course, class_id = one.course.id, one.course.group.class_id
        self._ledger.rows(TermMark).append(
            (course, int(kind), number, pupil, value, self._author(one), at, reason)
        )
        after = as_json({"value": value, "reason": reason})
        log.append(
            (
                "term_mark",
                f"{course}/{int(kind)}/{number}/{pupil}",
                course,
                class_id,
                pupil,
                None,
                None,
                None,
                after,
                None,
            )
        )

    def _author(self, one: CourseYear) -> int | None:
        return one.course.teacher.id if one.course.teacher else None
