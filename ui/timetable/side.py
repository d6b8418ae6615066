"""Beside the grid: what the chosen cell holds and what can be done with it, the courses to place, and what clashes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QColor, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.timetable.rows import Clash, CourseLine, Planned
from ui.icons import set_icon
from ui.theme import SPACE, set_role, tokens_for
from ui.timetable.words import clash_words, course_title, day_name, hours_words, planned_words
from ui.widgets import FlowLayout, Retranslated

_WIDTH = 300


class CourseList(QListWidget):
    """Courses with «3 из 4»; drag one into the grid, or Enter places it in the chosen cell."""

    wanted = Signal(int)
    carried = Signal(object)
    """Where on the screen a course is dragged to."""
    let_go = Signal(int, object)
    """The course, and where on the screen it was let go."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pressed: QPoint | None = None
        self._is_carrying = False
        self.setWordWrap(True)
        self.itemActivated.connect(lambda item: self.wanted.emit(item.data(Qt.ItemDataRole.UserRole)))

    def show_courses(self, courses: Sequence[CourseLine], *, with_class: bool) -> None:
        row, tokens = self.currentRow(), tokens_for(self)
        self.clear()
        for one in courses:
            told = [course_title(one.subject, one.group), one.teacher]
            name = " · ".join(part for part in ([one.class_name] if with_class else []) + told if part)
            item = QListWidgetItem(f"{hours_words(one.placed, one.wanted)}   {name}")
            item.setData(Qt.ItemDataRole.UserRole, one.course_id)
            item.setToolTip(item.text())
            if one.wanted is not None and one.placed != one.wanted:
                less = one.placed < one.wanted
                item.setForeground(QColor((tokens.warning if less else tokens.danger).text))
            self.addItem(item)
        self.setCurrentRow(min(row, self.count() - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        item = self.itemAt(event.position().toPoint())
        self._pressed = event.position().toPoint() if item is not None else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            super().mouseMoveEvent(event)
            return
        way = event.position().toPoint() - self._pressed
        if self._is_carrying or way.manhattanLength() >= QApplication.startDragDistance():
            self._is_carrying = True
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        item, carries = self.currentItem(), self._is_carrying
        self._pressed, self._is_carrying = None, False
        self.viewport().unsetCursor()
        if carries and item is not None:
            self.let_go.emit(item.data(Qt.ItemDataRole.UserRole), event.globalPosition().toPoint())
        else:
            super().mouseReleaseEvent(event)


class Side(Retranslated, QWidget):
    """See the module."""

    clash_wanted = Signal(object)
    """Clash: the way to it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.cell, self._courses_title, self._clashes_title = QLabel(self), QLabel(self), QLabel(self)
        self.cell.setWordWrap(True)
        self.cell.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._courses_title, self._clashes_title):
            set_role(label, "section")
        self.buttons = QWidget(self)
        self._flow = FlowLayout(self.buttons)
        self._buttons: dict[str, tuple[QPushButton, QAction]] = {}
        self.courses, self.clashes = CourseList(self), QListWidget(self)
        for one in (self.courses, self.clashes):
            one.setWordWrap(True)
            one.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            one.setResizeMode(QListView.ResizeMode.Adjust)
        self._shown: Sequence[Clash] = ()
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, 0, 0, 0)
        column.setSpacing(SPACE.s)
        for widget, stretch in (
            (self.cell, 0), (self.buttons, 0), (self._courses_title, 0), (self.courses, 3),
            (self._clashes_title, 0), (self.clashes, 2),
        ):  # fmt: skip
            column.addWidget(widget, stretch)
        self._end = QWidget(self)
        column.addWidget(self._end, 1)
        self.clashes.itemClicked.connect(self._go)
        self.clashes.itemActivated.connect(self._go)
        self.retranslate()

    def set_actions(self, actions: Mapping[str, QAction]) -> None:
        """What can be done with a cell, each with its button."""
        for key, action in actions.items():
            button = QPushButton(self.buttons)
            set_icon(button, action.property("icon_name"))
            button.clicked.connect(lambda _=False, action=action: action.trigger())
            self._flow.addWidget(button)
            self._buttons[key] = button, action
        self.show_actions(())

    def show_actions(self, keys: Collection[str]) -> None:
        """Of them what can be done now."""
        for key, (button, action) in self._buttons.items():
            button.setText(action.text())
            keys_of = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(f"{action.text()} ({keys_of})" if keys_of else action.text())
            button.setVisible(key in keys)
        self.buttons.setVisible(bool(keys))
        self.buttons.updateGeometry()

    def show_courses(self, courses: Sequence[CourseLine] | None, *, with_class: bool = False) -> None:
        """None: no courses are placed here."""
        for widget in (self.courses, self._courses_title):
            widget.setVisible(courses is not None)
        self.courses.show_courses(courses or (), with_class=with_class)
        self._fill_end()

    def show_clashes(self, clashes: Sequence[Clash], planned: Mapping[int, Planned]) -> None:
        """Those of the whole school."""
        self._shown = clashes
        self.clashes.clear()
        for one in clashes:
            about = "; ".join(planned_words(planned[entry]) for entry in one.entries if entry in planned)
            self.clashes.addItem(
                f"{day_name(one.weekday, short=True)} {one.number}: {clash_words(one)}\n{about}"
            )
        for widget in (self.clashes, self._clashes_title):
            widget.setVisible(bool(clashes))
        self._fill_end()
        self.retranslate()

    def retranslate(self) -> None:
        self._courses_title.setText(self.tr("Courses"))
        self._courses_title.setToolTip(self.tr("Lessons placed, of those that there should be in a week"))
        self.courses.setAccessibleName(self.tr("Courses: lessons placed of those wanted"))
        self._clashes_title.setText(self.tr("Clashes: {0}").format(len(self._shown)))
        self.clashes.setAccessibleName(self.tr("What clashes"))

    def _go(self, item: QListWidgetItem) -> None:
        row = self.clashes.row(item)
        if 0 <= row < len(self._shown):
            self.clash_wanted.emit(self._shown[row])

    def _fill_end(self) -> None:
        self._end.setVisible(self.courses.isHidden() and self.clashes.isHidden())
