"""What can be done with the chosen cell: actions with keys, as buttons beside the grid and as a menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from app.codes import LessonState, Role
from ui.family.targets import JournalPlace
from ui.timetable.sheet import Face, Kind

if TYPE_CHECKING:
    from ui.timetable.page import TimetablePage

_OTHERWISE = (LessonState.CANCELLED, LessonState.REPLACED, LessonState.MOVED)


class CellActions(QObject):
    """`all` by their keys; which of them are usable follows from the cell, the view and the role."""

    def __init__(self, page: TimetablePage) -> None:
        super().__init__(page)
        self._page = page
        self.all: dict[str, QAction] = {}
        deeds, of_days = page.deeds, page.day_deeds
        steps: tuple[tuple[str, str, str, Callable[[], None]], ...] = (
            ("place", "plus", "", deeds.ask), ("lesson", "door-open", "F2", deeds.ask_lesson),
            ("remove", "trash-2", "", deeds.remove), ("substitute", "user-check", "F3", of_days.ask_substitute),
            ("move", "arrow-right", "F4", of_days.ask_move_of), ("cancel", "ban", "", of_days.ask_cancel_of),
            ("restore", "rotate-ccw", "", of_days.restore),
            ("journal", "book-open-check", "Ctrl+J", self._on_journal),
            ("class", "users-round", "", self._on_class), ("teacher", "user-round", "", self._on_teacher),
            ("copy", "copy", "Ctrl+C", deeds.copy), ("paste", "clipboard-paste", "Ctrl+V", deeds.paste),
        )  # fmt: skip
        for key, icon, keys, step in steps:
            action = QAction(page)
            action.setProperty("icon_name", icon)
            action.triggered.connect(lambda _=False, step=step: step())
            if keys:
                action.setShortcut(QKeySequence(keys))
                action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                page.addAction(action)
            self.all[key] = action
        page.side.set_actions(self.all)

    def retranslate(self) -> None:
        """The names of the actions."""
        for key, text in (
            ("place", self.tr("Place a course…")), ("lesson", self.tr("Room and weeks…")),
            ("remove", self.tr("Remove")), ("substitute", self.tr("Substitute…")), ("move", self.tr("Move…")),
            ("cancel", self.tr("Cancel…")), ("restore", self.tr("Restore")), ("journal", self.tr("Journal")),
            ("class", self.tr("Class")), ("teacher", self.tr("Teacher")), ("copy", self.tr("Copy")),
            ("paste", self.tr("Paste")),
        ):  # fmt: skip
            self.all[key].setText(text)

    def show_cell(self) -> None:
        """What stands in the chosen cell, in words, and what can be done with it."""
        faces = self._page.grid.faces
        self._page.side.cell.setText("\n".join(face.words for face in faces) or self.tr("Nothing here"))
        usable = self.usable(faces)
        for key, action in self.all.items():
            action.setEnabled(key in usable)
        shown = [key for key in usable if key not in ("copy", "paste", "class", "teacher")]
        self._page.side.show_actions(shown)

    def usable(self, faces: Sequence[Face]) -> list[str]:
        lessons = [face.lesson for face in faces if face.lesson is not None]
        found = []
        if self._page.may_edit and not self._page.bar.is_real:
            found = ["place", *(("lesson", "remove") if faces else ()), "copy", "paste"]
        elif self._page.may_edit and lessons:
            off = all(one.state.state == LessonState.CANCELLED for one in lessons)
            found = ["substitute", *(() if off else ("move", "cancel"))]
            if any(one.state.state in _OTHERWISE for one in lessons):
                found.append("restore")
        if lessons and (
            self._page.leads or self._page.place.who.role is Role.CLASS_TEACHER or self._is_own(lessons)
        ):
            found.append("journal")
        if faces:
            found += [key for key in ("class", "teacher") if key != self._page.bar.kind.value]
        return found

    def _is_own(self, lessons: Sequence[Any]) -> bool:
        person = self._page.place.who.person_id
        return any(person in one.teachers or one.state.substitute_id == person for one in lessons)

    def show_menu(self, row: int, column: int, where: QPoint) -> None:
        self.show_cell()
        menu = QMenu(self._page)
        for key in self.usable(self._page.grid.faces):
            menu.addAction(self.all[key])
        if not menu.isEmpty():
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(where)

    def with_face(self, step: Callable[[Face], None]) -> None:
        """Of several groups in the cell one is chosen first."""
        faces = self._page.grid.faces
        if len(faces) == 1:
            step(faces[0])
        elif faces:
            menu = QMenu(self._page)
            for face in faces:
                menu.addAction(face.title).triggered.connect(partial(_later, step, face))
            menu.aboutToHide.connect(menu.deleteLater)
            rect = self._page.grid.visualRect(self._page.grid.currentIndex())
            menu.popup(self._page.grid.viewport().mapToGlobal(rect.bottomLeft()))

    def _on_class(self) -> None:
        self.with_face(lambda face: self._go(Kind.CLASS, (face.planned or face.lesson)))

    def _on_teacher(self) -> None:
        self.with_face(lambda face: self._go(Kind.TEACHER, (face.planned or face.lesson)))

    def _go(self, kind: Kind, one: Any) -> None:
        target = one.class_id if kind is Kind.CLASS else next(iter(one.teachers), None)
        if target is not None:
            self._page.bar.choose(kind, target)

    def _on_journal(self) -> None:
        self.with_face(self._open_journal)

    def _open_journal(self, face: Face) -> None:
        lesson, plan = face.lesson, self._page.plan
        if lesson is not None and plan is not None:
            key = lesson.key
            place = JournalPlace(plan.year_id, key.course_id, None, day=key.date, number=key.number)
            self._page.place.family.open_page("journal", place)


def _later(step: Callable[[Face], None], face: Face, _checked: bool = False) -> None:
    step(face)
