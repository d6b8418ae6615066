"""A teacher of algebra in 7А who enters things by the program's own commands, and control that follows."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from app.codes import AttendanceCode, LessonState, Role, TermMarkKind
from app.control.rule_book import RuleBook, RuleSetting
from app.control.rule_setting import set_rule
from app.journal.commands import add_work, set_homework, set_lesson_state, set_topic, write_cells
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import set_term_marks
from models.base import rows
from models.control import Finding
from models.journal import Attendance, Lesson, Mark, TermMark
from tests.app.control.engine import advance, go_to
from tests.build import LESSON_DAYS, BuiltSchool

WHY = "проверка"


class Story:
    """Everything happens at algebra in 7А, whose lessons are the first of the day."""

    def __init__(self, school: BuiltSchool) -> None:
        self.school = school
        self.course, self.number = school.algebra_a, 1
        self.teacher = school.session(Role.TEACHER, school.maths_teacher)
        self.deputy = school.session(Role.DEPUTY, school.deputy)

    # --- the teacher ---------------------------------------------------------------------------------------------

    def mark(self, pupil: int, day: date, value: int | None, work: int = 1) -> None:
        """Set it, or take it away."""
        with self.school.file.reading():
            here = Mark.select(Mark.value).where(
                Mark.course == self.course, Mark.date == day, Mark.work == work, Mark.pupil == pupil
            )
            before = next((row[0] for row in rows(here)), None)
        edit = CellEdit(day, self.number, work, pupil, "mark", before, value)
        assert not write_cells(self.teacher, self.course, [edit], WHY).conflicts

    def absent(self, pupil: int, day: date, code: int | None = AttendanceCode.ABSENT) -> None:
        with self.school.file.reading():
            here = Attendance.select(Attendance.code).where(
                Attendance.course == self.course, Attendance.date == day, Attendance.pupil == pupil
            )
            before = next((row[0] for row in rows(here)), None)
        edit = CellEdit(day, self.number, 0, pupil, "attendance", before, code)
        assert not write_cells(self.teacher, self.course, [edit], WHY).conflicts

    def work(self, day: date, kind: int, weight: float | None = None) -> int:
        return add_work(self.teacher, self.course, day, self.number, kind, weight=weight)

    def topic(self, day: date, text: str = "Степени") -> None:
        set_topic(self.teacher, self.course, day, self.number, text)

    def homework(self, due: date, **more: Any) -> int | None:
        return set_homework(self.teacher, self.course, due, None, "№ 12", **more)

    def state(self, day: date, state: int, substitute: int | None = None) -> None:
        with self.school.file.reading():
            here = Lesson.select(Lesson.state).where(Lesson.course == self.course, Lesson.date == day)
            before = next(row[0] for row in rows(here))
        set_lesson_state(
            self.teacher, self.course, day, self.number, state, expected=before, substitute_id=substitute
        )

    def held_empty(self, *days: date) -> None:
        for day in days:
            self.state(day, LessonState.HELD_EMPTY)

    def term_mark(self, pupil: int, term: int, value: int | None, reason: str | None = None) -> None:
        with self.school.file.reading():
            here = TermMark.select(TermMark.value).where(
                TermMark.course == self.course, TermMark.number == term, TermMark.pupil == pupil
            )
            before = next((row[0] for row in rows(here)), None)
        edit = TermMarkEdit(pupil, int(TermMarkKind.TERM), term, before, value, reason)
        assert not set_term_marks(self.teacher, self.course, [edit]).conflicts

    # --- control -----------------------------------------------------------------------------------------------------

    def rule(self, key: str, threshold: float, *, on: bool = True, **more: Any) -> None:
        with self.school.file.reading():
            before = RuleBook.of(self.deputy)[key]
        set_rule(self.deputy, key, RuleSetting(on, threshold, **more), expected=before)

    def only(self, key: str, threshold: float) -> None:
        """This rule with this threshold."""
        self.rule(key, threshold)

    def at(self, day: date, minute: int = 600) -> None:
        go_to(self.school, day, minute)

    def after(self, day: date) -> None:
        """The first minute of the next day."""
        go_to(self.school, date.fromordinal(day.toordinal() + 1), 0)

    def found(self, rule: str) -> dict[str, dict[str, Any]]:
        """After what has changed is judged: places of the open findings of a rule in this course, with their detail."""
        advance(self.school, self.deputy)
        with self.school.file.reading():
            mine = Finding.select(Finding.place, Finding.detail).where(
                Finding.rule == rule, Finding.course == self.course, Finding.closed_at.is_null()
            )
            return {place: json.loads(detail) for place, detail in rows(mine)}

    def row(self, rule: str) -> Finding:
        """The only open finding of a rule in this course."""
        with self.school.file.reading():
            (one,) = Finding.select().where(
                Finding.rule == rule, Finding.course == self.course, Finding.closed_at.is_null()
            )
            return one

    def names(self, rule: str) -> tuple[Any, ...]:
        """Teacher, class, pupil, day, number and period that the only open finding of a rule names."""
        one = self.row(rule)
        return (
            one.teacher_id, one.school_class_id, one.pupil_id, one.date, one.number, one.term,
        )  # fmt: skip


def place(day: date, number: int = 1) -> str:
    """How a lesson is called."""
    return f"{day:%Y%m%d}/{number}"


OVER = tuple(day for day in LESSON_DAYS if day < date(2026, 11, 23))
"""The lessons that are over on the morning of the small school's day: 12."""
