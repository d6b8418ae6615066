"""Files of a message: chosen while it is written, and shown where it is read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from app.files.rows import FileRow
from ui.messages.written import FileRef
from ui.tasks import WorkerBase


class Attaching(QWidget):
    """A button and below it what is chosen; `refs` lie in the store already."""

    changed = Signal()

    def __init__(
        self, worker: WorkerBase[Any], parent: QWidget | None = None, *, kiosk: bool = False
    ) -> None:
        super().__init__(parent)
        self.button = QToolButton(parent)
        self.refs: tuple[FileRef, ...] = ()
        self.is_busy = False
        self.is_offered = False
        QVBoxLayout(self).setContentsMargins(0, 0, 0, 0)
        self.button.hide()

    def show_refs(self, refs: Sequence[FileRef]) -> None:
        """These."""
        self.refs = tuple(refs)


def file_strip(files: Sequence[FileRow], parent: QWidget) -> QWidget:
    """What hangs on a message."""
    return QWidget(parent)
