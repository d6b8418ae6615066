"""A teacher's hand for tests of what families see: it writes by the journal's commands, so the log has it all."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.codes import Role, TermMarkKind
from app.journal.commands import add_work, write_cells
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import set_term_marks
from tests.build import BuiltSchool

TEACHERS = {
    "algebra_a": ("maths_teacher", 1),
    "russian_a": ("russian_teacher", 2),
    "english_a1": ("russian_teacher", 3),
    "algebra_b": ("maths_teacher", 4),
}
"""Of each course of the small school: its teacher and the number of its lessons."""


class Hand:
    """Writes as the teacher of the course does, at the moment at which the school's clock stands."""

    def __init__(self, school: BuiltSchool) -> None:
        self._school = school
        file = school.other()
        self._sessions = {
            course: school.session(Role.TEACHER, school.ids[teacher], file)
            for course, (teacher, _) in TEACHERS.items()
        }

    def work(self, course: str, on: date, weight: float | None, kind: str = "kind_test") -> int:
        """A column of the journal; returns its number in the lesson."""
        place = (self._school.ids[course], on, TEACHERS[course][1])
        return add_work(self._sessions[course], *place, self._school.ids[kind], weight)

    def mark(
        self, course: str, pupil: str, on: date, wanted: int | None, was: int | None = None, **more: Any
    ) -> None:
        self._write(course, pupil, on, "mark", was, wanted, **{"work": 1, **more})

    def absence(
        self, course: str, pupil: str, on: date, wanted: int | None, was: int | None = None, **more: Any
    ) -> None:
        self._write(course, pupil, on, "attendance", was, wanted, **more)

    def term_mark(
        self, course: str, pupil: str, number: int, wanted: int | None, was: int | None = None, **more: Any
    ) -> None:
        kind = more.pop("kind", TermMarkKind.TERM if number else TermMarkKind.YEAR)
        edit = TermMarkEdit(self._school.ids[pupil], kind, number, was, wanted, **more)
        assert set_term_marks(self._sessions[course], self._school.ids[course], [edit]).written

    def _write(
        self, course: str, pupil: str, on: date, kind: Any, was: int | None, wanted: int | None, **more: Any
    ) -> None:
        reason = more.pop("reason", None)
        number, work = TEACHERS[course][1], more.pop("work", 0)
        edit = CellEdit(on, number, work, self._school.ids[pupil], kind, was, wanted, **more)
        result = write_cells(self._sessions[course], self._school.ids[course], [edit], reason=reason)
        assert len(result.written) == 1
