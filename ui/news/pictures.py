"""The pictures that hang on a piece, below its text: read as attachments are, by right, and from nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.desk import Desk
from app.files.kinds import VIEWED_PICTURES
from app.files.rows import FileRow
from ui.files.loading import Loading
from ui.files.opening import Opening
from ui.tasks import WorkerBase
from ui.theme import SPACE
from ui.widgets import plain_tip

_MOST = 4
_HEIGHT, _WIDTH = 150, 260
_LARGEST = 8 * 2**20
"""What is larger in the file is shown when it is asked for."""


class Pictures(QWidget):
    """The first few; each opens in the viewer.  What cannot be read is left to the list of files to say."""

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._opening = worker, Opening(worker, self)
        self._rows: list[FileRow] = []
        self.buttons: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.s)
        self._row.addStretch(1)
        self.hide()

    def show_files(self, files: Sequence[FileRow]) -> None:
        """Show those of them that are pictures."""
        rows = [one for one in files if one.media_type in VIEWED_PICTURES and one.size <= _LARGEST][:_MOST]
        if rows == self._rows:
            return
        for button in self.buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.hide()
        self._rows = rows
        self.buttons = [self._button(row) for row in rows]

    def _button(self, row: FileRow) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(row.name)
        button.setToolTip(plain_tip(row.name))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(partial(self._opening.open, row))
        button.hide()
        self._row.insertWidget(self._row.count() - 1, button)
        loading = Loading(self._worker, row, button)
        loading.drawn.connect(lambda _page, picture: self._on_picture(button, picture))
        loading.start()
        return button

    def _on_picture(self, button: QToolButton, picture: QImage) -> None:
        if picture.isNull():
            return
        ratio = self.devicePixelRatioF()
        size = QSize(round(_WIDTH * ratio), round(_HEIGHT * ratio))
        small = picture.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        pixmap = QPixmap.fromImage(small)
        pixmap.setDevicePixelRatio(ratio)
        button.setIcon(pixmap)
        button.setIconSize(pixmap.deviceIndependentSize().toSize())
        button.show()
        self.show()
