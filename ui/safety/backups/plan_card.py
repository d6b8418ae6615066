"""How often backups are made and which stay: figures that are stored when they stand still."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from app.backup.plan import BackupPlan
from app.settings import option
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, guard_wheel

_SETTLES_MS = 900


@dataclass(frozen=True)
class _Figure:
    """A setting, and its words: the label before the field, and what the number counts."""

    key: str
    label: Any
    unit: Any


FIGURES = (
    _Figure(
        "backup.every_hours", QT_TRANSLATE_NOOP("BackupPlan", "On school days, every"),
        QT_TRANSLATE_NOOP("BackupPlan", "hours; on other days once a day"),
    ),
    _Figure(
        "backup.keep", QT_TRANSLATE_NOOP("BackupPlan", "Keep one a day of the last"),
        QT_TRANSLATE_NOOP("BackupPlan", "days; of the last day all"),
    ),
    _Figure(
        "backup.keep_weeks", QT_TRANSLATE_NOOP("BackupPlan", "and one a week of the last"),
        QT_TRANSLATE_NOOP("BackupPlan", "weeks"),
    ),
    _Figure(
        "backup.keep_months", QT_TRANSLATE_NOOP("BackupPlan", "and one a month of the last"),
        QT_TRANSLATE_NOOP("BackupPlan", "months"),
    ),
    _Figure(
        "backup.warn_days", QT_TRANSLATE_NOOP("BackupPlan", "Warn the administrator after"),
        QT_TRANSLATE_NOOP("BackupPlan", "days without a backup"),
    ),
    _Figure(
        "backup.reread_days", QT_TRANSLATE_NOOP("BackupPlan", "Read each old backup again every"),
        QT_TRANSLATE_NOOP("BackupPlan", "days: disks forget silently"),
    ),
)  # fmt: skip


class PlanCard(Retranslated, QFrame):
    """`wanted(key, value, before)`."""

    wanted = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._title = QLabel(self)
        set_role(self._title, "section")
        self.fields: dict[str, QSpinBox] = {}
        self._labels: dict[str, tuple[QLabel, QLabel]] = {}
        self._stored: dict[str, int] = {}
        self._timer = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._timer.timeout.connect(self._on_settled)
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(2, 1)
        for row, figure in enumerate(FIGURES):
            field, before, after = QSpinBox(self), QLabel(self), QLabel(self)
            one = option(figure.key)
            field.setRange(int(one.low or 0), int(one.high or 0))
            guard_wheel(field)
            field.valueChanged.connect(lambda _value: self._timer.start())
            field.editingFinished.connect(self._on_settled)
            set_role(after, "muted")
            before.setBuddy(field)
            grid.addWidget(before, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(field, row, 1)
            grid.addWidget(after, row, 2)
            self.fields[figure.key], self._labels[figure.key] = field, (before, after)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        self.retranslate()

    def show_plan(self, plan: BackupPlan) -> None:
        """As it is stored; what is just being typed stays."""
        thinning = plan.thinning
        self._stored = {
            "backup.every_hours": plan.every_hours,
            "backup.keep": thinning.days,
            "backup.keep_weeks": thinning.weeks,
            "backup.keep_months": thinning.months,
            "backup.warn_days": plan.warn_days,
            "backup.reread_days": plan.reread_days,
        }
        if self._timer.isActive():
            return
        for key, value in self._stored.items():
            field = self.fields[key]
            field.blockSignals(True)
            field.setValue(value)
            field.blockSignals(False)

    def retranslate(self) -> None:
        self._title.setText(self.tr("How often, and which stay"))
        for figure in FIGURES:
            before, after = self._labels[figure.key]
            before.setText(QCoreApplication.translate("BackupPlan", figure.label))
            after.setText(QCoreApplication.translate("BackupPlan", figure.unit))
            self.fields[figure.key].setAccessibleName(f"{before.text()} … {after.text()}")

    def _on_settled(self) -> None:
        self._timer.stop()
        for key, before in self._stored.items():
            value = self.fields[key].value()
            if value != before:
                self.wanted.emit(key, value, before)
