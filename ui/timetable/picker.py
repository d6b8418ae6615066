"""Choosing a course by a few letters, over the cell that it is for: «алг», Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.timetable.rows import CourseLine
from ui.theme import SPACE
from ui.timetable.words import course_title, hours_words
from ui.widgets import Popover
from ui.widgets.course_picker import matches
from ui.widgets.letters import folded, in_russian_letters

_SIZE = QSize(380, 280)


class _Field(QLineEdit):
    """Up and down go through the list beside it."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(step)


class CoursePicker(Popover):
    """Arrows go through the list while the letters stay in the field; Enter takes, Esc leaves it."""

    chosen = Signal(int)
    """The course."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._courses: Sequence[CourseLine] = ()
        self._place = QWidget(page)
        self._place.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._place.hide()
        self.field, self.list = _Field(self.frame), QListWidget(self.frame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self.frame)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        self.field.textChanged.connect(lambda _: self._fill())
        self.field.returnPressed.connect(self._on_return)
        self.list.itemClicked.connect(lambda _: self._on_return())
        self.field.stepped.connect(self._step)
        self.retranslate()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Choose a course"))
        self.field.setPlaceholderText(self.tr("Subject, group or teacher"))
        self.field.setAccessibleName(self.tr("Subject, group or teacher"))
        self.list.setAccessibleName(self.tr("Courses"))

    def ask(self, courses: Sequence[CourseLine], where: QRect, text: str) -> None:
        """Open it at a place of the page; `text`: what was typed already."""
        self._courses = sorted(courses, key=_still_to_place)
        self._place.setGeometry(where)
        self.field.setText(text)
        self._fill()
        self.open_at(self._place, _SIZE, self.field)
        self.field.setCursorPosition(len(text))
        self.field.deselect()

    def _step(self, by: int) -> None:
        if self.list.count():
            self.list.setCurrentRow((self.list.currentRow() + by) % self.list.count())

    def _fill(self) -> None:
        text = self.field.text()
        self.list.clear()
        for one in sorted(self._courses, key=lambda one: not _begins(one, text)):
            words = f"{one.class_name} {one.subject} {one.short} {one.group} {one.teacher}"
            if matches(text, words):
                told = [
                    course_title(one.subject, one.group),
                    one.teacher,
                    hours_words(one.placed, one.wanted),
                ]
                item = QListWidgetItem(" · ".join(part for part in told if part))
                item.setData(Qt.ItemDataRole.UserRole, one.course_id)
                self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)

    def _on_return(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            course: int = item.data(Qt.ItemDataRole.UserRole)
            self.close()
            self.chosen.emit(course)


def _begins(one: CourseLine, text: str) -> bool:
    """Whether the subject begins with what was typed, in any layout."""
    typed = {folded(text), folded(in_russian_letters(text))}
    return any(folded(name).startswith(each) for name in (one.subject, one.short) for each in typed)


def _still_to_place(one: CourseLine) -> tuple[bool, str, str]:
    """Those that have lessons to be placed come first."""
    return one.wanted is not None and one.placed >= one.wanted, one.subject, one.group
