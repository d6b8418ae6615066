"""Above the grid: whose timetable it is, as planned or a real week, and from which day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.timetable.rows import SchoolPlan
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.timetable.dialogs import as_day
from ui.timetable.sheet import Kind
from ui.timetable.words import short_day
from ui.widgets import DateEdit, Retranslated

Target = int | str | None
"""The id of a class or a teacher, or the name of a room."""

_ICONS = {
    Kind.SCHOOL: "grid-3x3",
    Kind.CLASS: "users-round",
    Kind.TEACHER: "user-round",
    Kind.ROOM: "door-open",
}


class TimetableBar(Retranslated, QWidget):
    """What is chosen: `kind`, `target`, `is_real`, `week`, `day`."""

    chosen = Signal()
    """Something else is to be shown; what it needs may have to be read."""

    def __init__(self, parent: QWidget, *, may_edit: bool) -> None:
        super().__init__(parent)
        self._targets: dict[Kind, list[tuple[str, Target]]] = {kind: [] for kind in Kind}
        self._last: dict[Kind, Target] = {}
        self._parity = 0
        self.kind, self.is_real = Kind.SCHOOL, False
        self.day = date.min
        """The day whose timetable is shown, or a day of the real week."""
        self.kinds = {kind: QPushButton(self) for kind in Kind}
        self.targets, self.weeks = QComboBox(self), QComboBox(self)
        self.plan, self.real = QPushButton(self), QPushButton(self)
        self.date = DateEdit(QDate.currentDate(), self)
        self.undo, self.redo = QToolButton(self), QToolButton(self)
        self.back, self.on, self.today = QToolButton(self), QToolButton(self), QPushButton(self)
        self.away, self.off = QPushButton(self), QPushButton(self)
        self.turn, self.span = QPushButton(self), QLabel(self)
        self.turn.hide()  # until there is a day from which another timetable holds
        self._from, self._may_edit = QLabel(self), may_edit
        self.corner = QHBoxLayout()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._show_kind()

    # --- what is chosen ----------------------------------------------------------------------------------------------

    @property
    def target(self) -> Target:
        return self.targets.currentData() if self.kind is not Kind.SCHOOL else None

    @property
    def target_name(self) -> str:
        return self.targets.currentText() if self.kind is not Kind.SCHOOL else ""

    @property
    def week(self) -> int:
        """Which weeks are shown of the plan: 0 all, 1 the odd, 2 the even ones."""
        return max(0, self.weeks.currentIndex())

    @property
    def monday(self) -> date:
        return self.day - timedelta(days=self.day.weekday())

    def choose(self, kind: Kind, target: Target = None) -> None:
        """Show another one."""
        self.kind = kind
        if target is not None:
            self._last[kind] = target
        self._show_kind()
        self.chosen.emit()

    def show_real(self, real: bool, day: date | None = None) -> None:
        """The real week, or the plan."""
        self.is_real = real
        if real and self.kind is Kind.SCHOOL:
            self.kind = Kind.CLASS
        if day is not None:
            self.go_to_day(day)
        self._show_kind()
        self.chosen.emit()

    def go_to_day(self, day: date) -> None:
        """Another day, without a word."""
        self.day = day
        with QSignalBlocker(self.date):
            self.date.setDate(QDate(day.year, day.month, day.day))

    def show_plan(self, plan: SchoolPlan, own: Sequence[int] = ()) -> None:
        """What there is to choose from; `own`: the classes that come first."""
        classes: list[tuple[str, Target]] = [(one.name, one.class_id) for one in plan.classes]
        classes.sort(key=lambda one: one[1] not in own)
        self._targets = {
            Kind.SCHOOL: [],
            Kind.CLASS: classes,
            Kind.TEACHER: [(name, person) for person, name in plan.teachers],
            Kind.ROOM: [(room, room) for room in plan.rooms],
        }
        self._parity = plan.parity
        has_weeks = any(one.entry.week for one in plan.planned)
        self.weeks.setVisible(not self.is_real and (has_weeks or self._may_edit))
        self.turn.setVisible(plan.changes_on is not None and not self.is_real)
        if plan.changes_on is not None:
            self.turn.setProperty(
                "day", QDate(plan.changes_on.year, plan.changes_on.month, plan.changes_on.day)
            )
        self.kinds[Kind.ROOM].setEnabled(bool(plan.rooms))
        with QSignalBlocker(self.date):
            self.date.setDateRange(_qdate(plan.starts), _qdate(plan.ends))
        self._show_kind()
        self.retranslate()

    # --- Qt ----------------------------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        for kind, text in (
            (Kind.SCHOOL, self.tr("School")), (Kind.CLASS, self.tr("Class")),
            (Kind.TEACHER, self.tr("Teacher")), (Kind.ROOM, self.tr("Room")),
        ):  # fmt: skip
            self.kinds[kind].setText(text)
        self.targets.setAccessibleName(self.tr("Whose timetable"))
        self.plan.setText(self.tr("Timetable"))
        self.real.setText(self.tr("Real week"))
        self.real.setToolTip(self.tr("With dates: substitutions, moved and cancelled lessons, holidays"))
        self._from.setText(self.tr("Changes hold &from") if self._may_edit else self.tr("In force &on"))
        self.date.setAccessibleName(self._from.text().replace("&", ""))
        for index, text in enumerate((self.tr("All weeks"), self.tr("Odd weeks"), self.tr("Even weeks"))):
            self.weeks.setItemText(index, text)
        self.weeks.setAccessibleName(self.tr("Which weeks"))
        for tool, text in (
            (self.undo, self.tr("Take back (Ctrl+Z)")), (self.redo, self.tr("Do again (Ctrl+Y)")),
            (self.back, self.tr("The week before (Alt+Left)")), (self.on, self.tr("The week after (Alt+Right)")),
        ):  # fmt: skip
            tool.setToolTip(text)
            tool.setAccessibleName(text)
        self.today.setText(self.tr("Today"))
        self.away.setText(self.tr("Teacher away…"))
        self.off.setText(self.tr("Day off…"))
        day = self.turn.property("day")
        if isinstance(day, QDate):
            self.turn.setText(self.tr("Another timetable from {0}").format(short_day(as_day(day))))
        self._say_span()

    # --- private -----------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        upper = QHBoxLayout()
        upper.setSpacing(SPACE.xs)
        for kind, button in self.kinds.items():
            button.setCheckable(True)
            set_icon(button, _ICONS[kind])
            upper.addWidget(button)
        upper.addSpacing(SPACE.s)
        upper.addWidget(self.targets)
        upper.addStretch(1)
        for button in (self.plan, self.real):
            button.setCheckable(True)
            upper.addWidget(button)
        upper.addLayout(self.corner)
        self.targets.setMinimumWidth(150)
        self.targets.setMaxVisibleItems(24)
        self.weeks.addItems(["", "", ""])
        self._from.setBuddy(self.date)
        set_role(self.turn, "link")
        set_role(self.span, "section")
        icons: tuple[tuple[QAbstractButton, str], ...] = (
            (self.undo, "undo-2"), (self.redo, "redo-2"), (self.back, "chevron-left"), (self.on, "chevron-right"),
            (self.away, "user-check"), (self.off, "ban"),
        )  # fmt: skip
        for one, icon in icons:
            set_icon(one, icon)
            one.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        planned, real = QWidget(self), QWidget(self)
        self._lower = QStackedWidget(self)
        for page, widgets in (
            (planned, (self._from, self.date, self.weeks, self.turn)),
            (real, (self.back, self.span, self.on, self.today, self.away, self.off)),
        ):
            row = QHBoxLayout(page)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(SPACE.s)
            for widget in widgets:
                row.addWidget(widget)
            row.addStretch(1)
            self._lower.addWidget(page)
        lower = QHBoxLayout()
        lower.setSpacing(SPACE.xs)
        lower.addWidget(self._lower, 1)
        for tool in (self.undo, self.redo):
            lower.addWidget(tool)
            tool.setVisible(self._may_edit)
        self._lower.setSizePolicy(
            self._lower.sizePolicy().horizontalPolicy(), self.date.sizePolicy().verticalPolicy()
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addLayout(upper)
        layout.addLayout(lower)
        for button in (self.away, self.off):
            button.setVisible(self._may_edit)

    def _connect(self) -> None:
        for kind, button in self.kinds.items():
            button.clicked.connect(lambda _=False, kind=kind: self.choose(kind))
        self.targets.activated.connect(lambda _: self.choose(self.kind, self.target))
        self.weeks.activated.connect(lambda _: self.chosen.emit())
        self.plan.clicked.connect(lambda _=False: self.show_real(False))
        self.real.clicked.connect(lambda _=False: self.show_real(True))
        self.date.dateChanged.connect(lambda day: self._go(as_day(day)))
        self.turn.clicked.connect(lambda _=False: self._go(as_day(self.turn.property("day"))))
        self.back.clicked.connect(lambda _=False: self._go(self.day - timedelta(days=7)))
        self.on.clicked.connect(lambda _=False: self._go(self.day + timedelta(days=7)))

    def _go(self, day: date) -> None:
        self.go_to_day(day)
        self.chosen.emit()

    def _show_kind(self) -> None:
        self._lower.setCurrentIndex(int(self.is_real))
        self.plan.setChecked(not self.is_real)
        self.real.setChecked(self.is_real)
        for kind, button in self.kinds.items():
            button.setChecked(kind is self.kind)
        self.kinds[Kind.SCHOOL].setVisible(not self.is_real)
        known = self._targets[self.kind]
        self.targets.setVisible(self.kind is not Kind.SCHOOL)
        self.targets.clear()
        for name, target in known:
            self.targets.addItem(name, target)
        wanted = self._last.get(self.kind)
        index = next((row for row, (_, target) in enumerate(known) if target == wanted), 0)
        self.targets.setCurrentIndex(index if known else -1)
        if known:
            self._last[self.kind] = known[index][1]
        self._say_span()

    def _say_span(self) -> None:
        if self.day == date.min:
            return
        first, last = self.monday, self.monday + timedelta(days=6)
        odd = self.tr("odd week") if self._parity == 1 else self.tr("even week")
        self.span.setText(f"{short_day(first)} – {short_day(last)}.{last.year}, {odd}")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
