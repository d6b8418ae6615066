"""The bar over the grid: which course, which period, today, undo and redo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from ui.icons import set_icon
from ui.journal import words
from ui.journal.presence import PresenceSign
from ui.naming import term_words
from ui.theme import SPACE
from ui.widgets import Retranslated
from ui.widgets.course_picker import CoursePicker

if TYPE_CHECKING:
    from app.school.rows import TermRow, YearRow


_NARROWEST_COURSE = 180
_NARROWEST = 480
#: What gives way one after another where it gets narrow: nothing, the label, the words of what is needed least, the
#: names of the periods, what the menu at the right offers too, the words of the report card.
_LEVELS = range(7)
_NO_LABEL, _NO_PANEL, _NO_TODAY, _SHORT_TERMS, _IN_MENU, _NO_WORDS = _LEVELS[1:]


class JournalToolbar(Retranslated, QWidget):
    """Says what was chosen; shows what there is to choose from."""

    course_chosen = Signal(int)
    year_chosen = Signal(int)
    term_chosen = Signal(int)
    # `shortcuts`: the actions that the tab takes over, so that their keys work everywhere in it.

    def __init__(self, export: QToolButton, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._terms: Sequence[TermRow] = ()
        self._worded: list[tuple[QToolButton, int]] = []
        self._spared: list[QToolButton] = []
        self._level, self._fitted = 0, (0, 0)
        self._course_label, self.courses = QLabel(self), CoursePicker(self)
        self._course_label.setBuddy(self.courses)
        self.courses.chosen.connect(self.course_chosen)
        self._year_box = QComboBox(self)
        self._year_box.activated.connect(lambda index: self.year_chosen.emit(self._year_box.itemData(index)))
        self._year_box.hide()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.term_chosen)
        self._term_bar = QWidget(self)
        self._term_row = QHBoxLayout(self._term_bar)
        self._term_row.setContentsMargins(0, 0, 0, 0)
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
        self.panel, self.results = QAction(self, checkable=True), QAction(self, checkable=True)
        set_icon(self.panel, "panel-right")
        set_icon(self.results, "award")
        self.results.setShortcut(QKeySequence("F9"))
        self.results.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.shortcuts = [self.today, self.undo, self.redo, self.results]
        for keys, step in (
            ("F6", self.courses.begin),
            ("Ctrl+PgDown", lambda: self.courses.step(1)),
            ("Ctrl+PgUp", lambda: self.courses.step(-1)),
        ):
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            action.triggered.connect(step)
            self.shortcuts.append(action)
        self._row = layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._course_label)
        self.courses.setMinimumWidth(_NARROWEST_COURSE)
        layout.addWidget(self.courses)
        layout.addWidget(self._year_box)
        layout.addSpacing(SPACE.m)
        layout.addWidget(self._term_bar)
        layout.addStretch(1)
        self.presence = PresenceSign(self)
        layout.addWidget(self.presence)
        for action in (self.today, self.results, self.panel, self.undo, self.redo):
            layout.addWidget(self._button(action))
        layout.addWidget(export)
        self._more_button, self.more = QToolButton(self), QMenu(self)
        set_icon(self._more_button, "ellipsis")
        self._more_button.setMenu(self.more)
        self._more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._more_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        layout.addWidget(self._more_button)
        self.retranslate()

    @property
    def term(self) -> int | None:
        """The period that is chosen."""
        checked = self._group.checkedId()
        return None if checked < 0 else checked

    def set_years(self, years: Sequence[YearRow], current: int | None) -> None:
        """Offer these years; nobody needs to choose from a single one."""
        self._year_box.clear()
        for year in years:
            self._year_box.addItem(year.name, year.id)
        self._year_box.setCurrentIndex(self._year_box.findData(current))
        self._fit()

    @property
    def year_name(self) -> str:
        """The year that is chosen, as it is written."""
        return self._year_box.currentText()

    def set_terms(self, terms: Sequence[TermRow], current: int | None) -> None:
        """Offer these periods."""
        self._terms = terms
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._term_row.removeWidget(button)
            button.deleteLater()
        for term in terms:
            button = QPushButton(self._term_bar)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, term.id)
            self._term_row.addWidget(button)
            button.setChecked(term.id == current)
        self.retranslate()

    def add_tool(self, button: QToolButton) -> None:
        """One more at the end, for those who need it; its words give way with those of the others."""
        self._worded.append((button, _NO_TODAY))
        self._row.addWidget(button)
        self._fit()

    def show_terms(self, shown: bool) -> None:
        """Hide the periods while the page has a switch of its own for them."""
        self._term_bar.setVisible(shown)

    def retranslate(self) -> None:
        """All words."""
        self._course_label.setText(self.tr("&Course"))
        self.courses.setAccessibleName(self.tr("Course"))
        self.courses.setToolTip(self.tr("Type a class and a subject, such as “7b math” (F6)"))
        self._year_box.setAccessibleName(self.tr("Academic year"))
        for action, text in (
            (self.today, self.tr("Today")),
            (self.undo, self.tr("Undo")),
            (self.redo, self.tr("Redo")),
        ):
            action.setText(text)
            action.setToolTip(
                f"{text} ({action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)})"
            )
        self.panel.setText(self.tr("Panel"))
        self.panel.setToolTip(self.tr("The lesson (F4), the cell (F3) and the class (F5) beside the marks"))
        self.results.setText(self.tr("Report card"))
        self.results.setToolTip(self.tr("Marks of the period and the year (F9)"))
        self._more_button.setAccessibleName(self.tr("More"))
        self._more_button.setToolTip(self.tr("Fill, copy, find a pupil and more"))
        for term in self._terms:
            button = self._group.button(term.id)
            if button is not None:
                name = term_words(term)
                button.setAccessibleName(name)
                button.setToolTip(f"{name}: {words.term_dates(term)}")
        self._fit()

    def fill_menu(self, menu: QMenu) -> None:
        """What has no room in the bar now."""
        if self._level < _IN_MENU:
            return
        menu.addSeparator()
        menu.addActions([self.undo, self.redo])
        if self._year_box.count() > 1:
            years = menu.addMenu(self.tr("Academic year"))
            for index in range(self._year_box.count()):
                year = years.addAction(self._year_box.itemText(index))
                year.setCheckable(True)
                year.setChecked(index == self._year_box.currentIndex())
                year.triggered.connect(partial(self._choose_year, index))

    def minimumSizeHint(self) -> QSize:
        """Nothing in here makes the window wider."""
        return QSize(_NARROWEST, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much in words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """The periods of another course, another language, somebody else's presence: each takes other room."""
        done = bool(super().event(event))
        if event.type() is QEvent.Type.LayoutRequest and self._fitted != self._room():
            self._fit()
        return done

    def _fit(self) -> None:
        for level in _LEVELS:
            self._apply(level)
            if self._room()[0] <= self.width():
                break
        self._row.activate()
        self._fitted = self._room()

    def _room(self) -> tuple[int, int]:
        """What is needed, and what there is."""
        return super().minimumSizeHint().width(), self.width()

    def _apply(self, level: int) -> None:
        beside, alone = Qt.ToolButtonStyle.ToolButtonTextBesideIcon, Qt.ToolButtonStyle.ToolButtonIconOnly
        self._level = level
        self._course_label.setVisible(level < _NO_LABEL)
        for button, wordless in self._worded:
            button.setToolButtonStyle(alone if level >= wordless else beside)
        for term in self._terms:
            name = words.term_numeral(term) if level >= _SHORT_TERMS else term_words(term)
            self._group.button(term.id).setText(name)
        for button in self._spared:
            button.setVisible(level < _IN_MENU)
        self._year_box.setVisible(self._year_box.count() > 1 and level < _IN_MENU)
        self._term_row.activate()  # the bar around it learns at once how wide it is now

    def _choose_year(self, index: int, _checked: bool = False) -> None:
        self._year_box.setCurrentIndex(index)
        self.year_chosen.emit(self._year_box.itemData(index))

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        wordless = {self.panel: _NO_PANEL, self.today: _NO_TODAY, self.results: _NO_WORDS}
        if action in wordless:
            self._worded.append((button, wordless[action]))
        else:
            self._spared.append(button)
        return button
