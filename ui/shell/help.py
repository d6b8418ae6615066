"""Help: the keys that make entry fast, on as few pages as have room for them."""

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
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from app.codes import Role
from ui.shell.help_keys import KeyGroup, KeyPage, key_pages
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
        self._pages = key_pages(role, kiosk=in_kiosk(parent))
        self._tabs = QTabWidget(self)
        self._tabs.setDocumentMode(True)
        self._tabs.setTabBarAutoHide(True)
        self._areas = [self._area(page) for page in self._pages]
        for area in self._areas:
            self._tabs.addTab(area, "")
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
        layout.addWidget(self._tabs, 1)
        layout.addLayout(foot)
        self._saving.setVisible(not family)
        self.retranslate()
        self._buttons.button(QDialogButtonBox.StandardButton.Close).setFocus()

    def retranslate(self) -> None:
        """All words, and the size they need."""
        self.setWindowTitle(self.tr("Help"))
        self._title.setText(self.tr("Keys"))
        for index, (area, page) in enumerate(zip(self._areas, self._pages, strict=True)):
            self._tabs.setTabText(index, QCoreApplication.translate("Help", page.title))
            area.setAccessibleName(self.tr("Keys"))
        self._saving.setText(
            self.tr(
                "Everything is saved by itself. The sign at the top says when, and how much is still on its way."
            )
        )
        for label, text in self._texts:
            label.setText(QCoreApplication.translate("Help", text))
        self._fit()

    def _area(self, page: KeyPage) -> QScrollArea:
        area = QScrollArea(self)
        content = QWidget(area)
        columns = QHBoxLayout(content)
        columns.setContentsMargins(0, SPACE.m if len(self._pages) > 1 else 0, SPACE.m, 0)
        columns.setSpacing(SPACE.xl * 2)
        for groups in page.columns:
            columns.addLayout(self._column(content, groups))
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        set_role(area, "pane")
        return area

    def _column(self, content: QWidget, groups: tuple[KeyGroup, ...]) -> QVBoxLayout:
        column, grid = QVBoxLayout(), QGridLayout()
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.xs)
        grid.setColumnStretch(1, 1)
        for group in groups:
            row = grid.rowCount()
            if row > 1:
                grid.setRowMinimumHeight(row, SPACE.s)
            title = self._label(content, group.title, "section")
            grid.addWidget(title, row + 1, 0, 1, 2)
            for index, (keys, meaning) in enumerate(group.keys, row + 2):
                label = self._label(content, keys, "badge")
                label.setBuddy(self._label(content, meaning))
                grid.addWidget(label, index, 0, Qt.AlignmentFlag.AlignLeft)
                grid.addWidget(label.buddy(), index, 1)
        column.addLayout(grid)
        column.addStretch(1)
        return column

    def _label(self, content: QWidget, text: str, role: str = "") -> QLabel:
        label = QLabel(content)
        if role:
            set_role(label, role)
        self._texts.append((label, text))
        return label

    def _fit(self) -> None:
        contents = [content for area in self._areas if (content := area.widget()) is not None]
        for content in contents:
            content.adjustSize()
        bars = self._tabs.tabBar().sizeHint().height() if len(contents) > 1 else 0
        parent = self.parentWidget()
        around = parent.window().size() if parent is not None else None
        width = max(content.sizeHint().width() for content in contents) + 2
        height = max(content.sizeHint().height() for content in contents) + 2 + bars
        if around is not None:
            bar = self._areas[0].verticalScrollBar().sizeHint().width()
            width = min(width + bar, around.width() - 4 * SPACE.xl)
            height = min(height + bar, around.height() - 12 * SPACE.xl)
        self._tabs.setMinimumSize(max(width, _WORTH_SEEING), max(height, _WORTH_SEEING))
        self.adjustSize()
        if around is not None:
            self.resize(self.size().boundedTo(around))
