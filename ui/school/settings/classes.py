"""A setting for single classes: as the school, or otherwise."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.school.options import SettingRow
from app.school.queries import ClassRow
from ui.school.new_year.grid import Grid, GridRow
from ui.school.settings.words import label, value_words
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

_AS_SCHOOL = "school"


class ClassesDialog(Retranslated, QDialog):
    """`wanted(row, class_id, value)`: another value of a class; None: the school's."""

    wanted = Signal(object, int, object)

    def __init__(self, row: SettingRow, classes: tuple[ClassRow, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.row, self._classes = row, classes
        self.resize(460, 520)
        self.title, self.close_button = QLabel(self), QPushButton(self)
        set_role(self.title, "title")
        self.title.setWordWrap(True)
        self.grid = Grid({1: self._choices}, self, stretch=1)
        self.close_button.clicked.connect(self.accept)
        self.grid.edited.connect(self._on_edited)
        self.grid.cleared.connect(self._on_cleared)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        column.addWidget(self.title)
        column.addWidget(self.grid, 1)
        column.addLayout(foot)
        self.retranslate()

    def show_row(self, row: SettingRow) -> None:
        """As it is stored now."""
        self.row = row
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(label(self.row.key))
        self.title.setText(label(self.row.key))
        self.close_button.setText(self.tr("Close"))
        self.grid.setAccessibleName(self.tr("Classes"))
        self.grid.set_heads((self.tr("Class"), self.tr("Value")))
        own = dict(self.row.by_class)
        locked = frozenset() if self.row.may_change else frozenset({1})
        self.grid.show_rows(
            [
                GridRow(
                    one.id,
                    (
                        one.name,
                        value_words(self.row.key, own[one.id]) if one.id in own else self._as_school(),
                    ),
                    {1: own.get(one.id, _AS_SCHOOL)},
                    locked,
                )
                for one in self._classes
            ]
        )

    def _as_school(self) -> str:
        return self.tr("as the school ({0})").format(value_words(self.row.key, self.row.value))

    def _choices(self) -> list[tuple[str, Any]]:
        values = (True, False) if isinstance(self.row.default, bool) else self.row.choices
        return [(self._as_school(), _AS_SCHOOL), *((value_words(self.row.key, one), one) for one in values)]

    def _on_edited(self, class_id: int, _column: int, value: Any) -> None:
        self.wanted.emit(self.row, class_id, None if value == _AS_SCHOOL else value)

    def _on_cleared(self) -> None:
        row = self.grid.current
        if row is not None and self.row.may_change:
            self.wanted.emit(self.row, row.key, None)
