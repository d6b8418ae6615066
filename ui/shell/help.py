"""Help: the keys that make entry fast, on one page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.codes import Role
from ui.shell.help_keys import KeyGroup, key_columns
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, in_kiosk

_WORTH_SEEING = 120


class HelpDialog(Retranslated, QDialog):
    """`open()` it.  As large as its keys, within the window that it belongs to; what does not fit is scrolled."""

    def __init__(self, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        family = role in (Role.PARENT, Role.PUPIL)
        self._texts: list[tuple[QLabel, str]] = []
        self._title, self._saving = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._saving, "muted")
        self._saving.setWordWrap(True)
        self._saving.setMinimumWidth(_WORTH_SEEING)
        self._content, self._area = QWidget(self), QScrollArea(self)
        columns = QHBoxLayout(self._content)
        columns.setContentsMargins(0, 0, SPACE.m, 0)
        columns.setSpacing(SPACE.xl * 2)
        for groups in key_columns(role, kiosk=in_kiosk(parent)):
            columns.addLayout(self._column(groups))
        self._area.setWidget(self._content)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        set_role(self._area, "pane")
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
        self._buttons.rejected.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._saving, 1)
        foot.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.l)
        layout.addWidget(self._title)
        layout.addWidget(self._area, 1)
        layout.addLayout(foot)
        self._saving.setVisible(not family)
        self.retranslate()
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def retranslate(self) -> None:
        """All words, and the size they need."""
        self.setWindowTitle(self.tr("Help"))
        self._title.setText(self.tr("Keys"))
        self._area.setAccessibleName(self.tr("Keys"))
        self._saving.setText(
            self.tr(
                "Everything is saved by itself. The sign at the top says when, and how much is still on its way."
            )
        )
        for label, text in self._texts:
            label.setText(QCoreApplication.translate("Help", text))
        self._fit()

    def _column(self, groups: tuple[KeyGroup, ...]) -> QVBoxLayout:
        column, grid = QVBoxLayout(), QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.xs)
        grid.setColumnStretch(1, 1)
        for group in groups:
            row = grid.rowCount()
            if row > 1:
                grid.setRowMinimumHeight(row, SPACE.s)
            title = self._label(group.title, "section")
            grid.addWidget(title, row + 1, 0, 1, 2)
            for index, (keys, meaning) in enumerate(group.keys, row + 2):
                label = self._label(keys, "badge")
                label.setBuddy(self._label(meaning))
                grid.addWidget(label, index, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(label.buddy(), index, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _label(self, text: str, role: str = "") -> QLabel:
        label = QLabel(self._content)
        if role:
            set_role(label, role)
        self._texts.append((label, text))
        return label

    def _fit(self) -> None:
        self._content.adjustSize()
        needed = self._content.sizeHint()
        parent = self.parentWidget()
        around = parent.window().size() if parent is not None else None
        width, height = needed.width() + 2, needed.height() + 2
        if around is not None:
            bar = self._area.verticalScrollBar().sizeHint().width()
            width = min(width + bar, around.width() - 4 * SPACE.xl)
            height = min(height + bar, around.height() - 12 * SPACE.xl)
        self._area.setMinimumSize(max(width, _WORTH_SEEING), max(height, _WORTH_SEEING))
        self.adjustSize()
        if around is not None:
            self.resize(self.size().boundedTo(around))
