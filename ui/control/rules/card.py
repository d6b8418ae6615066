"""One rule: its switch, what breaks it, its threshold, where it holds, and how many findings it has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDoubleSpinBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.control.rows import RuleRow
from app.control.rule_book import FIRST_GRADE, LAST_GRADE, Measure, RuleSetting
from ui.control.rules.limits import LimitDialog, grades_words, subjects_words
from ui.control.words import control_words
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, guard_wheel

_SETTLES_MS = 900
"""After the last step of the threshold: then it is stored."""
_GRADES = tuple((grade, str(grade)) for grade in range(FIRST_GRADE, LAST_GRADE + 1))


class RuleCard(Retranslated, QFrame):
    """`show_rule` shows it as it is stored; `wanted` tells what it shall be."""

    wanted = Signal(object, object)
    """The `RuleRow` as it was seen, and the `RuleSetting` that is wanted."""
    findings_wanted = Signal(str)
    """The rule whose findings are to be listed."""

    def __init__(self, row: RuleRow, subjects: Mapping[int, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.row, self._subjects = row, subjects
        self.dialog: LimitDialog | None = None
        self.switch, self._told = QCheckBox(self), QLabel(self)
        self._limit, self._unit = QLabel(self), QLabel(self)
        self.threshold = QDoubleSpinBox(self)
        self.grades, self.subjects = QPushButton(self), QPushButton(self)
        self.default, self.open = QPushButton(self), QPushButton(self)
        self._timer = QTimer(self, singleShot=True, interval=_SETTLES_MS)
        self._timer.timeout.connect(self._on_settled)
        self._lay_out()
        guard_wheel(self.threshold)
        self.switch.clicked.connect(lambda on: self._want(on=on))
        self.threshold.valueChanged.connect(lambda _value: self._timer.start())
        self.threshold.editingFinished.connect(self._on_settled)
        self.grades.clicked.connect(self._ask_grades)
        self.subjects.clicked.connect(self._ask_subjects)
        self.default.clicked.connect(lambda: self.wanted.emit(self.row, self.row.default))
        self.open.clicked.connect(lambda: self.findings_wanted.emit(self.row.rule.key))
        self.show_rule(row, subjects)

    def show_rule(self, row: RuleRow, subjects: Mapping[int, str]) -> None:
        """As it is stored; a threshold that is just being typed stays."""
        self.row, self._subjects = row, subjects
        self.switch.setChecked(row.setting.on)
        if not self._timer.isActive():
            self._fill_threshold()
        self.retranslate()

    def take_back(self) -> None:
        """What was wanted is not to be."""
        self._timer.stop()
        self.show_rule(self.row, self._subjects)

    def retranslate(self) -> None:
        words, row = control_words(), self.row
        rule, setting = row.rule, row.setting
        title = words.title(rule.key)
        self.switch.setText(title)
        self._told.setText(words.explanation(rule.key))
        self._limit.setText(words.threshold(rule.key))
        self._unit.setText(words.unit(rule.measure))
        self.threshold.setAccessibleName(f"{title}: {words.threshold(rule.key)}")
        self.grades.setText(grades_words(setting.grades))
        self.grades.setAccessibleName(f"{title}: {self.grades.text()}")
        named = [self._subjects[one] for one in setting.subjects if one in self._subjects]
        self.subjects.setText(subjects_words(named))
        self.subjects.setToolTip(", ".join(named))
        self.subjects.setAccessibleName(f"{title}: {self.subjects.text()}")
        self.default.setText(self.tr("By default"))
        self.default.setToolTip(self.tr("As the program proposes it"))
        self.default.setAccessibleName(f"{title}: {self.default.text()}")
        self.open.setText(self.tr("%n finding(s)", "", row.open))
        self.open.setToolTip(self.tr("Show them"))
        self.open.setAccessibleName(f"{title}: {self.open.text()}")
        self._dress()

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._told, "muted")
        bold = self.switch.font()
        bold.setBold(True)
        self.switch.setFont(bold)
        self._told.setWordWrap(True)
        for label in (self._limit, self._unit):
            set_role(label, "caption")
        for button in (self.grades, self.subjects):
            button.setProperty("dense", True)
        for button in (self.default, self.open):
            set_role(button, "link")
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(self.switch, 1)
        head.addWidget(self.default)
        head.addWidget(self.open)
        limits = QHBoxLayout()
        limits.setSpacing(SPACE.s)
        for widget in (self._limit, self.threshold, self._unit):
            limits.addWidget(widget)
        limits.addSpacing(SPACE.m)
        limits.addWidget(self.grades)
        limits.addWidget(self.subjects)
        limits.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(head)
        layout.addWidget(self._told)
        layout.addLayout(limits)

    def _dress(self) -> None:
        """What can be set, and what is there to be set."""
        row = self.row
        rule, may, on = row.rule, row.may_set, row.setting.on
        self.switch.setEnabled(may)
        for widget in (self._limit, self.threshold, self._unit):
            widget.setVisible(rule.measure is not Measure.NONE)
        self.threshold.setEnabled(may and on)
        self.grades.setEnabled(may and on)
        self.subjects.setEnabled(may and on)
        self.subjects.setVisible(rule.by_subject)
        self.default.setVisible(may and row.setting != row.default)
        self.open.setVisible(row.open > 0)

    def _fill_threshold(self) -> None:
        rule, box = self.row.rule, self.threshold
        box.blockSignals(True)
        whole = all(float(one).is_integer() for one in (rule.threshold, rule.low, rule.high))
        box.setDecimals(0 if whole else 2)
        box.setRange(rule.low, rule.high)
        box.setValue(self.row.setting.threshold)
        box.blockSignals(False)

    def _on_settled(self) -> None:
        self._timer.stop()
        value = round(self.threshold.value(), 2)
        if value != self.row.setting.threshold:
            self.wanted.emit(self.row, replace(self.row.setting, threshold=value))

    def _want(self, *, on: bool) -> None:
        self.wanted.emit(self.row, replace(self.row.setting, on=on))

    def _ask_grades(self) -> None:
        dialog = self._open(self.tr("In which grades?"), _GRADES, self.row.setting.grades, 3)
        dialog.chosen.connect(lambda grades: self._limit_to(replace(self.row.setting, grades=grades)))

    def _ask_subjects(self) -> None:
        choices = tuple(self._subjects.items())
        dialog = self._open(self.tr("In which subjects?"), choices, self.row.setting.subjects, 2)
        dialog.chosen.connect(lambda subjects: self._limit_to(replace(self.row.setting, subjects=subjects)))

    def _open(
        self, title: str, choices: tuple[tuple[int, str], ...], ticked: tuple[int, ...], columns: int
    ) -> LimitDialog:
        heading = f"{control_words().title(self.row.rule.key)}. {title}"
        dialog = self.dialog = LimitDialog(heading, choices, ticked, columns, self.window())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _limit_to(self, setting: RuleSetting) -> None:
        if setting != self.row.setting:
            self.wanted.emit(self.row, setting)
