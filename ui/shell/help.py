"""Help: the keys that make entry fast, on one page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget

from app.codes import Role
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

_Keys = tuple[tuple[Any, Any], ...]

_STAFF_KEYS: _Keys = (
    (QT_TRANSLATE_NOOP("Help", "1 … 5"), QT_TRANSLATE_NOOP("Help", "set a mark and go to the next pupil")),
    (QT_TRANSLATE_NOOP("Help", "Н  Б  П  О"), QT_TRANSLATE_NOOP("Help", "absent, ill, excused, late (in any layout)")),
    (QT_TRANSLATE_NOOP("Help", "Del"), QT_TRANSLATE_NOOP("Help", "clear the cell")),
    (QT_TRANSLATE_NOOP("Help", "Ctrl+Z, Ctrl+Y"), QT_TRANSLATE_NOOP("Help", "undo, redo")),
    (QT_TRANSLATE_NOOP("Help", "Arrows, Enter"), QT_TRANSLATE_NOOP("Help", "move through the cells")),
    (QT_TRANSLATE_NOOP("Help", "Ctrl+PgUp, Ctrl+PgDn"), QT_TRANSLATE_NOOP("Help", "the course before, the next course")),
    (QT_TRANSLATE_NOOP("Help", "F4, Ctrl+L"), QT_TRANSLATE_NOOP("Help", "topic, homework and works of the lesson; Esc goes back")),
    (QT_TRANSLATE_NOOP("Help", "F7"), QT_TRANSLATE_NOOP("Help", "say why an old mark is changed, when it is asked")),
    (QT_TRANSLATE_NOOP("Help", "F6"), QT_TRANSLATE_NOOP("Help", "choose a course")),
)  # fmt: skip
_FAMILY_KEYS: _Keys = (
    (QT_TRANSLATE_NOOP("Help", "PgUp, PgDn"), QT_TRANSLATE_NOOP("Help", "the week before, the week after")),
    (QT_TRANSLATE_NOOP("Help", "Home"), QT_TRANSLATE_NOOP("Help", "this week")),
    (QT_TRANSLATE_NOOP("Help", "Tab, arrows"), QT_TRANSLATE_NOOP("Help", "go through the lessons")),
)  # fmt: skip
_COMMON_KEYS: _Keys = (
    (QT_TRANSLATE_NOOP("Help", "Ctrl+Tab"), QT_TRANSLATE_NOOP("Help", "next section")),
    (QT_TRANSLATE_NOOP("Help", "F1"), QT_TRANSLATE_NOOP("Help", "this page")),
)


class HelpDialog(Retranslated, QDialog):
    """`open()` it."""

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        family = role in (Role.PARENT, Role.PUPIL)
        self._keys: _Keys = (*(_FAMILY_KEYS if family else _STAFF_KEYS), *_COMMON_KEYS)
        self._title, self._saving = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._saving, "muted")
        self._saving.setWordWrap(True)
        self._saving.setMinimumWidth(480)
        self._cells = [(QLabel(self), QLabel(self)) for _ in self._keys]
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.xl)
        grid.setVerticalSpacing(SPACE.m)
        grid.setColumnStretch(1, 1)
        for row, (key, meaning) in enumerate(self._cells):
            set_role(key, "section")
            grid.addWidget(key, row, 0)
            grid.addWidget(meaning, row, 1)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        self._buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.l)
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        layout.addWidget(self._title)
        layout.addLayout(grid)
        layout.addWidget(self._saving)
        layout.addWidget(self._buttons)
        self._saving.setVisible(not family)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Help"))
        self._title.setText(self.tr("Keys"))
        self._saving.setText(
            self.tr(
                "Everything is saved by itself. The sign at the top says when, and how much is still on its way."
            )
        )
        for (key, meaning), (key_text, meaning_text) in zip(self._cells, self._keys, strict=True):
            key.setText(QCoreApplication.translate("Help", key_text))
            meaning.setText(QCoreApplication.translate("Help", meaning_text))
