"""Beside a map: what is behind a cell, by name, ready to be copied."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, ElidedLabel, Retranslated, Toast, announce, scrolled
from ui.widgets.lines import Line, LineList

WIDTH = 340


class Behind(NamedTuple):
    """What is told: a title, a sentence, lines under their heads, and what stands there where there are none."""

    title: str
    sentence: str
    lines: tuple[Line, ...]
    nothing: str = ""


class BehindPanel(Retranslated, QFrame):
    """Hidden until there is something to tell.  `closed` when somebody has closed it."""

    closed = Signal()
    chosen = Signal(object)
    """The target of a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.setFixedWidth(WIDTH)
        self._behind = Behind("", "", ())
        self._title, self._sentence, self._nothing = ElidedLabel("", self), QLabel(self), QLabel(self)
        set_role(self._title, "section")
        for label in (self._sentence, self._nothing):
            set_role(label, "muted")
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.lines = LineList(self)
        self.lines.chosen.connect(self.chosen)
        self._close, self.copy_button = QToolButton(self), QPushButton(self)
        set_icon(self._close, "x")
        set_icon(self.copy_button, "copy")
        self._close.clicked.connect(self._on_close)
        self.copy_button.clicked.connect(self.copy)
        self._lay_out()
        self.hide()
        self.retranslate()

    @property
    def behind(self) -> Behind:
        """What it tells."""
        return self._behind

    def tell(self, behind: Behind, *, quiet: bool = False) -> None:
        """Tell this.  `quiet`: it is told already, and has changed."""
        self._behind = behind
        self._title.setText(behind.title)
        self._sentence.setText(behind.sentence)
        self._sentence.setVisible(bool(behind.sentence))
        self.lines.setAccessibleName(behind.title)
        self.lines.set_lines(behind.lines)
        self.lines.setVisible(bool(behind.lines))
        self._nothing.setText(behind.nothing)
        self._nothing.setVisible(not behind.lines and bool(behind.nothing))
        self.copy_button.setEnabled(bool(behind.lines))
        self.show()
        if not quiet:
            announce(self, f"{behind.title}. {behind.sentence}")

    def text(self) -> str:
        """All of it, for a message or a sheet of paper."""
        behind = self._behind
        lines = [
            line.title
            if line.is_head
            else " \N{EN DASH} ".join(part for part in (line.title, line.value, line.words) if part)
            for line in behind.lines
        ]
        return "\n".join(part for part in (behind.title, behind.sentence, *lines) if part)

    def copy(self) -> None:
        """On the clipboard."""
        QGuiApplication.clipboard().setText(self.text())
        Toast.show_over(self.window(), self.tr("The list is copied"), kind=BannerKind.SUCCESS)

    def retranslate(self) -> None:
        self.copy_button.setText(self.tr("Copy the list"))
        self._close.setAccessibleName(self.tr("Close"))
        self._close.setToolTip(self.tr("Close (Esc)"))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self._close)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, SPACE.xs, 0)
        column.addWidget(self.lines)
        column.addStretch(1)
        below = QHBoxLayout()
        below.addWidget(self.copy_button)
        below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addLayout(top)
        layout.addWidget(self._sentence)
        layout.addWidget(self._nothing)
        layout.addWidget(scrolled(content, self), 1)
        layout.addLayout(below)

    def _on_close(self) -> None:
        self.hide()
        self.closed.emit()
