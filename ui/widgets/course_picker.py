"""Choosing one of many courses by a few letters: «7б мат», Enter."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QStandardItem, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QCompleter, QLineEdit, QWidget

from ui.later import later
from ui.naming import course_words
from ui.widgets.letters import folded, in_russian_letters

if TYPE_CHECKING:
    from app.school.rows import CourseCard

_COURSE = Qt.ItemDataRole.UserRole
#: From so many courses on the list has a heading for each class.
_HEADINGS_FROM = 13

Index = QModelIndex | QPersistentModelIndex


def matches(text: str, course: str) -> bool:
    """Whether each word that was typed begins a word of the course, or is in it; in any keyboard layout."""
    name = folded(course)
    return any(
        all(word in name for word in folded(typed).split()) for typed in (text, in_russian_letters(text))
    )


class _Filter(QSortFilterProxyModel):
    """The courses that fit; headings only while nothing is typed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.typed = ""

    def look_for(self, typed: str) -> None:
        self.typed = typed
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        index = self.sourceModel().index(row, 0, parent)
        if not self.typed.strip():
            return True
        return index.data(_COURSE) is not None and matches(self.typed, str(index.data()))


class CoursePicker(QComboBox):
    """Shows the course that is open. A click or a letter opens the list, letters narrow it, Enter chooses."""

    chosen = Signal(int)
    left = Signal()
    """Escape: back to where one came from."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setMinimumContentsLength(22)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._rows = QStandardItemModel(self)
        self.setModel(self._rows)
        self._filter = _Filter(self)
        self._filter.setSourceModel(self._rows)
        self._completer = QCompleter(self._filter, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(16)
        self._completer.activated[QModelIndex].connect(self._on_activated)  # type: ignore[index]
        self.setCompleter(self._completer)
        self._edit.textEdited.connect(self._on_edited)
        self._edit.installEventFilter(self)
        self._course: int | None = None

    @property
    def course(self) -> int | None:
        """The course that is open."""
        return self._course

    @property
    def offered(self) -> list[str]:
        """What the list offers now, headings too."""
        return [str(self._filter.index(row, 0).data()) for row in range(self._filter.rowCount())]

    def set_courses(self, courses: Sequence[CourseCard], current: int | None) -> None:
        """Offer these courses."""
        self._rows.clear()
        grouped = len(courses) >= _HEADINGS_FROM
        for name, group in groupby(courses, lambda course: course.class_name or course.group_name):
            if grouped:
                heading = QStandardItem(name)
                heading.setEnabled(False)
                self._rows.appendRow(heading)
            for course in group:
                item = QStandardItem(course_words(course))
                item.setData(course.course_id, _COURSE)
                item.setToolTip(course.teacher)
                self._rows.appendRow(item)
        self.set_course(current)

    def set_course(self, course: int | None) -> None:
        """Show which course is open."""
        self._course = course
        place = self.findData(course, _COURSE) if course is not None else -1
        self.setCurrentIndex(place)
        self._edit.setText(self.itemText(place))
        self._edit.setCursorPosition(0)

    def name_of(self, course: int) -> str:
        """How a course is called here; empty where it is not offered."""
        return self.itemText(self.findData(course, _COURSE))

    def step(self, by: int) -> None:
        """The next or previous course."""
        index = self.currentIndex() + by
        while 0 <= index < self.count() and self.itemData(index, _COURSE) is None:
            index += by
        if 0 <= index < self.count():
            self._choose(int(self.itemData(index, _COURSE)))

    def begin(self) -> None:
        """Take the focus; what is typed replaces the name."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._edit.selectAll()

    # --- Qt -----------------------------------------------------------------------------------------------

    def showPopup(self) -> None:
        """All courses, the open one in sight."""
        self._filter.look_for("")
        self._edit.setFocus(Qt.FocusReason.PopupFocusReason)
        self._edit.selectAll()
        self._completer.complete()
        self._list.doItemsLayout()  # the first time it was laid out before it had the theme's heights
        place = self._filter.mapFromSource(self._rows.index(self.currentIndex(), 0))
        if place.isValid():
            self._mark(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling past the picker must not open another course."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the first course that fits, Escape gives up, arrows step."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.set_course(self._course)
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_F4):
            if self._list.isVisible():
                event.ignore()  # the list moves its mark itself
            else:
                self.showPopup()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click into the text opens the list; whoever comes by keyboard may type at once."""
        if watched is self._edit:
            if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
                self.showPopup()
                return True
            if (
                isinstance(event, QFocusEvent)
                and event.type() is QEvent.Type.FocusOut
                and event.reason() != Qt.FocusReason.PopupFocusReason
            ):
                self.set_course(self._course)
        return bool(super().eventFilter(watched, event))

    # --- private ------------------------------------------------------------------------------------------

    @property
    def _list(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None
        return popup

    @property
    def _edit(self) -> QLineEdit:
        edit = self.lineEdit()
        assert edit is not None
        return edit

    def _on_edited(self, typed: str) -> None:
        self._filter.look_for(typed)
        self._completer.complete()
        later(self, self._mark_first)  # Qt's own completion comes after this signal

    def _mark_first(self) -> None:
        first = self._first()
        if first.isValid() and self._list.isVisible():
            self._mark(first)

    def _mark(self, index: QModelIndex) -> None:
        """Mark a course in the list; what is typed is not replaced by it."""
        popup = self._list
        self._completer.blockSignals(True)
        popup.setCurrentIndex(
            popup.model().index(index.row(), 0)
        )  # the completer's copy, row by row the same
        self._completer.blockSignals(False)
        popup.scrollTo(popup.currentIndex())

    def _first(self) -> QModelIndex:
        for row in range(self._filter.rowCount()):
            index = self._filter.index(row, 0)
            if index.data(_COURSE) is not None:
                return index
        return QModelIndex()

    def _take(self) -> None:
        """Enter: what is marked in the list, else the course that is open stays."""
        popup = self._list
        marked = popup.currentIndex().data(_COURSE) if popup.isVisible() else None
        popup.hide()
        if marked is not None:
            self._choose(int(marked))
        elif self._edit.text() == self.itemText(self.currentIndex()):
            self.left.emit()

    def _on_activated(self, index: QModelIndex) -> None:
        course = index.data(_COURSE)
        if course is not None:
            self._choose(int(course))

    def _choose(self, course: int) -> None:
        self.set_course(course)
        self._filter.look_for("")
        self.chosen.emit(course)
