"""What is done to the plan: courses are placed, moved, taken away, copied; from the day on that the bar says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from app.timetable import commands
from app.timetable.rows import Spot
from ui.timetable import acts
from ui.timetable.dialogs import LessonDialog
from ui.timetable.sheet import Face, Kind
from ui.timetable.words import course_title, planned_words
from ui.widgets import BannerKind, Toast

if TYPE_CHECKING:
    from ui.timetable.page import TimetablePage


class PlanDeeds(QObject):
    """The hands of the page in the plan."""

    def __init__(self, page: TimetablePage) -> None:
        super().__init__(page)
        self._page = page
        self._copy = acts.Copied()
        self._target: tuple[int, int] | None = None
        page.picker.chosen.connect(lambda course: self.place(course, self._target))

    def ask(self) -> None:
        if self._page.grid.cell is not None:
            self.ask_course(self._page.grid.cell, "")

    def ask_course(self, cell: tuple[int, int], text: str) -> None:
        plan, place = self._page.plan, self._page.sheet.places.get(cell)
        if plan is None or place is None:
            return
        if place.class_id is not None:
            courses = acts.lines_of(plan, place.class_id)
        elif self._page.bar.kind is Kind.TEACHER:
            courses = [one for one in plan.courses if self._page.bar.target in one.teachers]
        else:
            courses = list(plan.courses)
        self._target = cell
        rect = self._page.grid.visualRect(self._page.grid.model().index(*cell))
        corner = self._page.grid.viewport().mapTo(self._page, rect.topLeft())
        rect.moveTo(corner)
        self._page.picker.ask(courses, rect, text)

    def place(self, course_id: int, cell: tuple[int, int] | None) -> None:
        plan, place = self._page.plan, self._page.sheet.places.get(cell) if cell is not None else None
        if plan is None or place is None or cell is None or self._page.bar.is_real or not self._page.may_edit:
            return
        course = next(one for one in plan.courses if one.course_id == course_id)
        beside = self._page.bar.kind in (Kind.TEACHER, Kind.ROOM)
        change = acts.placed(course, place, self._page.sheet.faces(*cell), beside=beside)
        if self._page.bar.kind is Kind.ROOM:
            wished = [(one, spot, room or str(self._page.bar.target)) for one, spot, room in change.wished]
            change = acts.Change(change.seen, tuple(wished))
        self._page.grid.go(*cell)
        self._page.grid.setFocus()
        self._rewrite(change, self.tr("{0} placed").format(course_title(course.subject, course.group)))

    def remove(self) -> None:
        if self._page.bar.is_real or not self._page.may_edit:
            return
        faces = [face for cell in self._page.grid.chosen for face in self._page.sheet.faces(*cell)]
        change = acts.removed(faces, self._page.bar.week)
        self._rewrite(change, self.tr("%n lesson(s) removed", "", len(change.seen)))

    def drop(self, source: tuple[int, int], target: tuple[int, int], copies: bool) -> None:
        if self._page.bar.is_real:
            place = self._page.sheet.places.get(target)
            if place is not None and place.day is not None:
                faces = self._page.sheet.faces(*source)
                self._page.day_deeds.move(faces, place.day, place.spot.number, None, "")
            return
        change = acts.moved(self._page.sheet, source, target, copies=copies)
        if change is None:
            Toast.show_over(
                self._page.window(), self.tr("A lesson stays in its class."), kind=BannerKind.WARNING
            )
            return
        self._page.grid.go(*target)
        self._rewrite(change, self.tr("copied") if copies else self.tr("moved"))

    def ask_lesson(self) -> None:
        self._page.cell_actions.with_face(self._ask_room)

    def _ask_room(self, face: Face) -> None:
        one, plan = face.planned, self._page.plan
        if one is None or plan is None:
            return
        entry = one.entry
        dialog = LessonDialog(self._page, planned_words(one), entry.room, entry.week, plan.rooms)

        def store(answer: tuple[str, int]) -> None:
            room, week = answer
            wished = (one.course_id, Spot(entry.weekday, entry.number, week), room)
            self._rewrite(acts.Change((entry,), (wished,)), self.tr("room and weeks"))

        dialog.wanted.connect(store)
        dialog.open()

    def copy(self) -> None:
        self._copy = acts.copied(self._page.sheet, self._page.grid.chosen)
        by_row: dict[int, list[str]] = {}
        for row, _, faces in self._copy.cells:
            by_row.setdefault(row, []).append(" / ".join(face.title for face in faces))
        QApplication.clipboard().setText("\n".join("\t".join(line) for line in by_row.values()))

    def paste(self) -> None:
        plan, cell = self._page.plan, self._page.grid.cell
        if plan is None or cell is None or not self._copy.cells:
            return
        chosen = self._page.grid.chosen
        change, lost = acts.pasted(plan, self._page.sheet, self._copy, chosen[0] if chosen else cell)
        if lost:
            text = self.tr("%n lesson(s) have no such course here.", "", lost)
            self._page.banner.show_text(text)
        self._rewrite(change, self.tr("pasted"))

    def _rewrite(self, change: acts.Change, said: str) -> None:
        plan = self._page.plan
        if plan is not None and not change.is_none:
            starts = self._page.bar.day
            self._page.editor.do(
                lambda session: commands.rewrite(session, change.seen, change.wished, starts), said
            )
