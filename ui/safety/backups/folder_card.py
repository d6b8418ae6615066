"""A folder that backups go to: how it went there, and where this PC sees it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.backup.health import FolderHealth
from ui.errors import sentence_of, size_in_words
from ui.icons import set_icon
from ui.safety.page import moment_in_words
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, IconLabel, Retranslated


class FolderCard(Retranslated, QFrame):
    """`path_here` is where this PC sees it, "" for where the plan says."""

    restore_wanted = Signal(str)
    """Show what lies in it: the path as this PC sees it."""
    path_wanted = Signal(str)
    remove_wanted = Signal(str)

    def __init__(self, one: FolderHealth, path_here: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self.one, self.path_here = one, path_here
        self._path, self._here = ElidedLabel("", self), ElidedLabel("", self)
        set_role(self._path, "section")
        set_role(self._here, "caption")
        self._last, self._error = QLabel(self), QLabel(self)
        set_role(self._error, "error")
        for label in (self._last, self._error):
            label.setWordWrap(True)
        self.look, self.here, self.remove = (QPushButton(self) for _ in range(3))
        for button, icon in ((self.look, "folder-open"), (self.here, "monitor"), (self.remove, "trash-2")):
            button.setProperty("dense", True)
            set_icon(button, icon)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        for button in (self.look, self.here, self.remove):
            buttons.addWidget(button)
        buttons.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(SPACE.m)
        head.addWidget(IconLabel("hard-drive", 20, "muted", self))
        head.addWidget(self._path, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        for widget in (self._here, self._last, self._error):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        self.look.clicked.connect(lambda: self.restore_wanted.emit(self.path_here or self.one.folder.path))
        self.here.clicked.connect(lambda: self.path_wanted.emit(self.one.folder.id))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(self.one.folder.id))
        self.retranslate()

    def retranslate(self) -> None:
        state, path = self.one.state, self.one.folder.path
        self._path.setText(path)
        self._here.setText(self.tr("This PC sees it as {0}").format(self.path_here))
        self._here.setVisible(bool(self.path_here))
        if state.made_at is None:
            self._last.setText(self.tr("No backup here yet."))
        else:
            told = self.tr("Newest: {0}, {1}, verified. Next: {2}.")
            self._last.setText(
                told.format(
                    moment_in_words(state.made_at),
                    size_in_words(state.size),
                    moment_in_words(self.one.due_at),
                )
            )
        errors = [sentence_of(state.code, path=self.path_here or path)] if state.failed_at is not None else []
        errors += [self.tr("Damaged: {0}").format(", ".join(state.damaged))] if state.damaged else []
        self._error.setText(" ".join(errors))
        self._error.setVisible(bool(errors))
        self.look.setText(self.tr("Look into backups"))
        self.here.setText(self.tr("On this PC elsewhere…"))
        self.here.setToolTip(self.tr("Where this PC sees the folder under another path"))
        self.remove.setText(self.tr("Remove"))
        self.remove.setToolTip(self.tr("Make no more backups here; those that are here stay"))
        for button in (self.look, self.here, self.remove):
            button.setAccessibleName(f"{path}: {button.text()}")
