"""One setting: its name, what it does, the field in which it is changed, and how it differs from the default."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.codes import Role
from app.school.options import SettingRow
from ui.roles import role_name
from ui.school.choice import Choice
from ui.school.settings.words import explanation, label, unit, value_words
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, guard_wheel

_WIDEST_FIELD = 260


class SettingCard(Retranslated, QFrame):
    """`wanted(row, value)`: another value (None: the default); `classes_wanted(row)`: values of classes."""

    wanted = Signal(object, object)
    classes_wanted = Signal(object)

    def __init__(self, row: SettingRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        set_role(self, "card")
        self.title, self.told, self.facts = QLabel(self), QLabel(self), QLabel(self)
        self.reset, self.classes = QPushButton(self), QPushButton(self)
        self.field, self._fill, self._words = self._make_field()
        self._lay_out()
        self.reset.clicked.connect(lambda _=False: self.wanted.emit(self.row, None))
        self.classes.clicked.connect(lambda _=False: self.classes_wanted.emit(self.row))
        self.show_row(row)

    @property
    def is_changed(self) -> bool:
        """Whether it is not as by default, for the school or a class."""
        return self.row.value != self.row.default or bool(self.row.by_class)

    def show_row(self, row: SettingRow) -> None:
        """As it is stored now."""
        self.row = row
        self.retranslate()

    def matches(self, words: list[str]) -> bool:
        """Whether its name, explanation or key holds all of these words."""
        text = f"{self.title.text()} {self.told.text()} {self.row.key}".casefold().replace("ё", "е")
        return all(word in text for word in words)

    def retranslate(self) -> None:
        row = self.row
        self.title.setText(label(row.key))
        self.told.setText(explanation(row.key))
        self._words()
        blocked = self.field.blockSignals(True)
        self._fill(row.value)
        self.field.blockSignals(blocked)
        self.field.setEnabled(row.may_change)
        self.field.setAccessibleName(label(row.key))
        self.field.setAccessibleDescription(explanation(row.key))
        facts = [self.tr("default: {0}").format(value_words(row.key, row.default))]
        who = [role_name(Role(one)).lower() for one in row.changed_by]
        facts.append(self.tr("changed by: {0}").format(", ".join(who)))
        if row.by_class:
            facts.append(self.tr("%n class(es) otherwise", "", len(row.by_class)))
        self.facts.setText(" · ".join(facts))
        self.reset.setText(self.tr("By default"))
        self.reset.setAccessibleName(f"{label(row.key)}: {self.reset.text()}")
        self.reset.setVisible(row.value != row.default and row.may_change and row.key != "school.name")
        self.classes.setText(self.tr("For classes…"))
        self.classes.setAccessibleName(f"{label(row.key)}: {self.classes.text()}")
        self.classes.setVisible(row.of_class)
        set_role(self.title, "section" if self.is_changed else "")
        bold = self.title.font()
        bold.setBold(self.is_changed)
        self.title.setFont(bold)

    # --- making --------------------------------------------------------------------------------------------------

    def _make_field(self) -> tuple[QWidget, Callable[[Any], object], Callable[[], object]]:
        """The field of the setting's type, how a value comes into it, and how its words are said."""
        row = self.row
        if isinstance(row.default, bool):
            box = QCheckBox(self)
            box.clicked.connect(self._want)
            return box, box.setChecked, lambda: box.setText(value_words(row.key, self.row.value))
        if row.choices:
            choice = Choice(self)
            choice.activated.connect(lambda _index: self._want(choice.chosen))

            def offer() -> None:
                choice.offer([(value_words(row.key, one), one) for one in row.choices], self.row.value)

            return choice, choice.choose, offer
        if isinstance(row.default, int):
            number = QSpinBox(self)
            number.setRange(int(row.low or 0), int(row.high if row.high is not None else 10**6))
            guard_wheel(number)
            number.editingFinished.connect(lambda: self._want(number.value()))
            return (
                number,
                number.setValue,
                lambda: number.setSuffix(f" {unit(row.key)}" if unit(row.key) else ""),
            )
        line = QLineEdit(self)
        line.setMinimumWidth(_WIDEST_FIELD)
        line.editingFinished.connect(lambda: self._want(" ".join(line.text().split())))
        return line, lambda value: line.setText(str(value)), lambda: None

    def _want(self, value: Any) -> None:
        if value != self.row.value:
            self.wanted.emit(self.row, value)

    def _lay_out(self) -> None:
        self.told.setWordWrap(True)
        set_role(self.told, "muted")
        set_role(self.facts, "caption")
        for button in (self.reset, self.classes):
            set_role(button, "link")
        self.field.setMaximumWidth(_WIDEST_FIELD)
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        head.addWidget(self.title, 1)
        head.addWidget(self.field)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.m)
        foot.addWidget(self.facts, 1)
        foot.addWidget(self.classes)
        foot.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        column.setSpacing(SPACE.xs)
        column.addLayout(head)
        column.addWidget(self.told)
        column.addLayout(foot)
