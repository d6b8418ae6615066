"""The bar over the grid: which course, which period, today, undo and redo."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.icons import set_icon
from ui.journal import words
from ui.theme import SPACE
from ui.widgets import Retranslated

if TYPE_CHECKING:
    from app.school.rows import CourseCard, TermRow


class JournalToolbar(Retranslated, QWidget):
    """Says what was chosen; shows what there is to choose from."""

    course_chosen = Signal(int)
    term_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._courses: Sequence[CourseCard] = ()
        self._terms: Sequence[TermRow] = ()
        self._course_label, self._course_box = QLabel(self), QComboBox(self)
        self._course_label.setBuddy(self._course_box)
        self._course_box.setMinimumContentsLength(18)
        self._course_box.setMaxVisibleItems(20)
        self._course_box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._course_box.activated.connect(self._on_course_activated)
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.term_chosen)
        self._term_row = QHBoxLayout()
        self._term_row.setSpacing(SPACE.xs)
        self.undo, self.redo, self.today = QAction(self), QAction(self), QAction(self)
        for action, icon, shortcuts in (
            (self.today, "calendar-check", [QKeySequence("Ctrl+T")]),
            (self.undo, "undo-2", [QKeySequence("Ctrl+Z")]),
            (self.redo, "redo-2", [QKeySequence("Ctrl+Y"), QKeySequence("Ctrl+Shift+Z")]),
        ):
            set_icon(action, icon)
            action.setShortcuts(shortcuts)
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._course_label)
        layout.addWidget(self._course_box)
        layout.addSpacing(SPACE.m)
        layout.addLayout(self._term_row)
        layout.addStretch(1)
        for action in (self.today, self.undo, self.redo):
            layout.addWidget(self._button(action))
        self.retranslate()

    @property
    def course(self) -> int | None:
        """The course that is chosen."""
        data = self._course_box.currentData()
        return None if data is None else int(data)

    @property
    def term(self) -> int | None:
        """The period that is chosen."""
        checked = self._group.checkedId()
        return None if checked < 0 else checked

    def set_courses(self, courses: Sequence[CourseCard], current: int | None) -> None:
        """Offer these courses."""
        self._courses = courses
        self._course_box.clear()
        for course in courses:
            self._course_box.addItem(words.course_words(course), course.course_id)
        self.set_course(current)

    def set_course(self, course: int | None) -> None:
        """Show which course is open."""
        self._course_box.setCurrentIndex(self._course_box.findData(course))

    def set_terms(self, terms: Sequence[TermRow], current: int | None) -> None:
        """Offer these periods."""
        self._terms = terms
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._term_row.removeWidget(button)
            button.deleteLater()
        for term in terms:
            button = QPushButton(self)
            button.setCheckable(True)
            self._group.addButton(button, term.id)
            self._term_row.addWidget(button)
            button.setChecked(term.id == current)
        self.retranslate()

    def step_course(self, step: int) -> None:
        """The next or previous course."""
        index = self._course_box.currentIndex() + step
        if 0 <= index < self._course_box.count():
            self._course_box.setCurrentIndex(index)
            self._on_course_activated(index)

    def focus_courses(self) -> None:
        """Put the focus on the choice of course."""
        self._course_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """All words."""
        self._course_label.setText(self.tr("&Course"))
        self._course_box.setAccessibleName(self.tr("Course"))
        for action, text in (
            (self.today, self.tr("Today")),
            (self.undo, self.tr("Undo")),
            (self.redo, self.tr("Redo")),
        ):
            action.setText(text)
            action.setToolTip(
                f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
            )
        for term in self._terms:
            button = self._group.button(term.id)
            if button is not None:
                name = words.term_words(term)
                button.setText(name)
                button.setAccessibleName(name)
                button.setToolTip(words.term_dates(term))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if action is self.today:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button

    def _on_course_activated(self, index: int) -> None:
        self.course_chosen.emit(int(self._course_box.itemData(index)))
