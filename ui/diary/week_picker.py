"""The weeks of a year by its periods, to choose one; also of the years before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.clock import monday
from app.diary.rows import DiaryYear
from app.diary.rules import YearWeek, year_weeks
from ui.diary.week_words import short_span, week_told
from ui.icons import set_icon
from ui.naming import term_words
from ui.theme import SPACE, set_role
from ui.widgets import Popover

_ACROSS = 4
_WEEK_SIZE = QSize(160, 44)
_HIGHEST = 560
_SIX_DAYS = timedelta(days=6)


class WeekPicker(Popover):
    """`open_at` a button; `chosen(date)` carries a Monday.  Arrows go from week to week, Esc closes.

    A step at the top leads to the year before, where the pupil was here then.
    """

    chosen = Signal(object)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._years: tuple[DiaryYear, ...] = ()
        self._news: Mapping[date, int] = {}
        self._at = 0
        self._monday = self._today = date.min
        self._buttons: list[QPushButton] = []
        self._weeks: dict[QPushButton, YearWeek] = {}
        frame = self.frame
        self._before, self._after, self._title = QToolButton(frame), QToolButton(frame), QLabel(frame)
        set_role(self._title, "section")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for button, name, step in ((self._before, "chevron-left", 1), (self._after, "chevron-right", -1)):
            set_icon(button, name)
            set_role(button, "boxed")
            button.setMinimumSize(44, 44)
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, step=step: self._show_year(self._at + step))
        head = QHBoxLayout()
        head.addWidget(self._before)
        head.addWidget(self._title, 1)
        head.addWidget(self._after)
        self._area = QScrollArea(frame)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        set_role(self._area, "pane")
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)

    @property
    def weeks(self) -> list[YearWeek]:
        """What can be chosen, in order."""
        return [self._weeks[button] for button in self._buttons]

    def show_weeks(
        self, years: Sequence[DiaryYear], chosen: date, today: date, news: Mapping[date, int]
    ) -> None:
        """Offer the weeks of these years, the newest first, from the year of the week that is open; `news`: how many
        marks are new in a week."""
        self._years, self._monday, self._today, self._news = tuple(years), chosen, today, news
        last = chosen + _SIX_DAYS
        at = next((number for number, one in enumerate(years) if one.year.starts <= last), len(years) - 1)
        self._show_year(at)

    def open_below(self, button: QWidget) -> None:
        """Open it at a button."""
        width = _ACROSS * (_WEEK_SIZE.width() + SPACE.xs) + 4 * SPACE.m + 14
        content = self._area.widget()
        height = min(_HIGHEST, (content.sizeHint().height() if content else 0) + 44 + 4 * SPACE.m)
        self.open_at(button, QSize(width, height), self._week_to_begin_with() or self._before)
        self._focus(self._week_to_begin_with())

    def retranslate(self) -> None:
        if not self._years:
            return
        one = self._years[self._at]
        text = self.tr("School year {0}").format(one.year.name)
        self._title.setText(self.tr("{0} · class {1}").format(text, one.class_name))
        for button, step in ((self._before, 1), (self._after, -1)):
            there = 0 <= self._at + step < len(self._years)
            button.setEnabled(there)
            name = self._years[self._at + step].year.name if there else ""
            button.setToolTip(self.tr("School year {0}").format(name) if there else "")
            earlier, later = self.tr("No earlier year"), self.tr("No later year")
            button.setAccessibleName(button.toolTip() or (earlier if step > 0 else later))
        self.setAccessibleName(self.tr("Choose a week"))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_ACROSS, Qt.Key.Key_Down: _ACROSS,
        }  # fmt: skip
        focused = self.focusWidget()
        if isinstance(focused, QPushButton) and focused in self._weeks:
            if event.key() in steps:
                here = self._buttons.index(focused) + steps[Qt.Key(event.key())]
                self._focus(self._buttons[min(max(here, 0), len(self._buttons) - 1)])
                return
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                focused.click()
                return
        if event.key() == Qt.Key.Key_PageUp:
            self._show_year(self._at + 1)
        elif event.key() == Qt.Key.Key_PageDown:
            self._show_year(self._at - 1)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Buttons take arrow keys for themselves; here they go by the grid."""
        arrows = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)
        pressed = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if pressed and watched in self._weeks and event.key() in arrows:  # type: ignore[attr-defined]
            self.keyPressEvent(event)  # type: ignore[arg-type]
            return True
        return super().eventFilter(watched, event)

    # --- private -----------------------------------------------------------------------------------------------

    def _show_year(self, at: int) -> None:
        if not 0 <= at < len(self._years):
            return
        self._at = at
        self._buttons, self._weeks = [], {}
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE.s, 0)
        column.setSpacing(SPACE.s)
        for title, weeks in self._sections(self._years[at]):
            label = QLabel(title, content)
            set_role(label, "muted")
            column.addWidget(label)
            column.addLayout(self._grid(weeks, content))
        column.addStretch(1)
        self._area.setWidget(content)
        self.retranslate()
        if self.isVisible():
            self._focus(self._week_to_begin_with())

    def _sections(self, one: DiaryYear) -> list[tuple[str, list[YearWeek]]]:
        """Periods with their weeks; weeks without school under the name of the holiday before or after them."""
        names = {term.number: term_words(term) for term in one.terms}
        first, last = monday(one.from_date), None if one.to_date is None else monday(one.to_date)
        sections: list[tuple[str, list[YearWeek]]] = []
        for week in year_weeks(one):
            if week.monday < first or (last is not None and week.monday > last):
                continue
            if week.number is not None:
                title = names.get(week.term or 0, one.year.name)
            else:
                title = ", ".join(week.holidays) or self.tr("No school")
            if not sections or sections[-1][0] != title:
                sections.append((title, []))
            sections[-1][1].append(week)
        return sections

    def _grid(self, weeks: Sequence[YearWeek], parent: QWidget) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(SPACE.xs)
        for number, week in enumerate(weeks):
            grid.addWidget(self._button(week, parent), number // _ACROSS, number % _ACROSS)
        grid.setColumnStretch(_ACROSS, 1)
        return grid

    def _button(self, week: YearWeek, parent: QWidget) -> QPushButton:
        news = self._news.get(week.monday, 0)
        text = short_span(week.monday, week.monday + _SIX_DAYS)
        button = _WeekButton(f"{text} •" if news else text, parent)
        button.setCheckable(True)
        button.setChecked(week.monday == self._monday)
        button.setAccessibleName(week_told(week, today=self._today, news=news))
        button.setToolTip(button.accessibleName())
        if week.monday == monday(self._today):
            set_role(button, "current")
        elif week.number is None:
            set_role(button, "ghost")
        button.clicked.connect(lambda: self._on_chosen(week))
        button.installEventFilter(self)
        self._buttons.append(button)
        self._weeks[button] = week
        return button

    def _week_to_begin_with(self) -> QPushButton | None:
        """The week that is open, else that of today, else the first."""
        for wanted in (self._monday, monday(self._today)):
            for button, week in self._weeks.items():
                if week.monday == wanted:
                    return button
        return self._buttons[0] if self._buttons else None

    def _focus(self, button: QPushButton | None) -> None:
        if button is not None:
            button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._area.ensureWidgetVisible(button, 0, _WEEK_SIZE.height())

    def _on_chosen(self, week: YearWeek) -> None:
        self.close()
        self.chosen.emit(week.monday)


class _WeekButton(QPushButton):
    """Large enough for a finger, whatever the style sheet asks for at least."""

    def sizeHint(self) -> QSize:
        return _WEEK_SIZE

    def minimumSizeHint(self) -> QSize:
        return _WEEK_SIZE
