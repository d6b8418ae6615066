"""What is done to single days: who stands in, what moves, what falls out."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from app.timetable import days
from ui.timetable.dialogs import CancelDialog, DayOffDialog, MoveDialog
from ui.timetable.sheet import Face, Kind
from ui.timetable.substitutes import SubstituteDialog
from ui.timetable.words import short_day

if TYPE_CHECKING:
    from ui.timetable.page import TimetablePage


class DayDeeds(QObject):
    """The hands of the page in a real week."""

    def __init__(self, page: TimetablePage) -> None:
        super().__init__(page)
        self._page = page

    def ask_substitute(self) -> None:
        self._page.cell_actions.with_face(self._ask_substitute)

    def _ask_substitute(self, face: Face) -> None:
        if face.lesson is not None:
            key = face.lesson.key
            dialog = SubstituteDialog(self._page, self._page.worker, lesson=key, day=key.date)
            dialog.wanted.connect(self._substitute)
            dialog.open()

    def ask_away(self) -> None:
        plan = self._page.plan
        if plan is None:
            return
        teacher = self._page.bar.target if self._page.bar.kind is Kind.TEACHER else None
        dialog = SubstituteDialog(
            self._page, self._page.worker, teachers=plan.teachers,
            teacher=teacher if isinstance(teacher, int) else None, day=max(self._page.bar.monday, self._page.today),
        )  # fmt: skip
        dialog.wanted.connect(self._substitute)
        dialog.open()

    def _substitute(self, answer: tuple[list[Any], str]) -> None:
        lessons, reason = answer
        said = self.tr("%n substitution(s)", "", len(lessons))
        self._page.editor.do(lambda session: days.substitute(session, lessons, reason), said)

    def ask_move_of(self) -> None:
        self._page.cell_actions.with_face(self._ask_move)

    def _ask_move(self, face: Face) -> None:
        lesson = face.lesson
        if lesson is not None:
            about = f"{face.title}, {short_day(lesson.key.date)}"
            dialog = MoveDialog(
                self._page, about, lesson.key.date, lesson.key.number, lesson.state.room or ""
            )
            dialog.wanted.connect(lambda answer: self.move([face], *answer))
            dialog.open()

    def move(self, faces: Sequence[Face], day: date, number: int, room: str | None, reason: str) -> None:
        """Lessons of one cell to another day or hour."""
        seen = [(face.lesson.key, face.lesson.state) for face in faces if face.lesson is not None]
        if seen:
            title = ", ".join(face.title for face in faces)
            self._page.editor.do(
                lambda session: days.move_lessons(session, seen, day, number, room=room, reason=reason),
                self.tr("{0} moved to {1}").format(title, short_day(day)),
            )

    def ask_cancel_of(self) -> None:
        self._page.cell_actions.with_face(self._ask_cancel)

    def _ask_cancel(self, face: Face) -> None:
        lesson = face.lesson
        if lesson is not None:
            seen = lesson.key, lesson.state
            dialog = CancelDialog(self._page, f"{face.title}, {short_day(lesson.key.date)}")
            said = self.tr("{0} cancelled").format(face.title)
            dialog.wanted.connect(
                lambda reason: self._page.editor.do(
                    lambda session: days.cancel(session, [seen], reason), said
                )
            )
            dialog.open()

    def restore(self) -> None:
        lessons = [
            (face.lesson.key, face.lesson.state) for face in self._page.grid.faces if face.lesson is not None
        ]
        if lessons:
            self._page.editor.do(lambda session: days.restore(session, lessons), self.tr("restored"))

    def ask_day_off(self) -> None:
        plan = self._page.plan
        if plan is None:
            return
        chosen = self._page.bar.target if self._page.bar.kind is Kind.CLASS else None
        place = (
            self._page.sheet.places.get(self._page.grid.cell) if self._page.grid.cell is not None else None
        )
        day = (
            place.day
            if place is not None and place.day is not None
            else max(self._page.bar.monday, self._page.today)
        )
        dialog = DayOffDialog(self._page, plan.classes, chosen if isinstance(chosen, int) else None, day)

        def store(answer: tuple[list[int], date, date, str, int | None]) -> None:
            classes, first, last, reason, after = answer
            self._page.editor.do(
                lambda session: days.cancel_days(session, classes, first, last, reason, after_number=after),
                self.tr("day off"),
            )

        dialog.wanted.connect(store)
        dialog.open()
