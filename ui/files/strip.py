"""The files that hang on a thing, each to be opened."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.desk import Desk
from app.files.rows import FileRow
from ui.errors import size_in_words
from ui.files.opening import Opening
from ui.files.words import icon_of
from ui.icons import set_icon
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import FlowLayout, Retranslated, plain_tip

_WIDEST = 340


class AttachmentStrip(Retranslated, QWidget):
    """Chips with icon, name and size; as many lines as it takes.  Not there without files."""

    def __init__(self, worker: WorkerBase[Desk], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self)
        self._flow.setSpacing(SPACE.s)
        self._opening = Opening(worker, self)
        self._opening.missing.connect(self._on_missing)
        self._chips: list[_Chip] = []
        self.hide()

    @property
    def chips(self) -> Sequence[QToolButton]:
        """The buttons, in order."""
        return tuple(self._chips)

    def show_files(self, rows: Sequence[FileRow]) -> None:
        """Show other files; chips that stay keep the focus."""
        if [chip.row for chip in self._chips] != list(rows):
            for chip in self._chips:
                self._flow.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self._chips = [_Chip(row, self) for row in rows]
            for chip in self._chips:
                chip.clicked.connect(partial(self._open, chip))
                self._flow.addWidget(chip)
        self.setVisible(bool(rows))
        self.updateGeometry()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Attached files"))
        for chip in self._chips:
            chip.tell()

    def sizeHint(self) -> QSize:
        """As high as the lines that its width makes."""
        width = max(self.width(), _WIDEST)
        return QSize(width, self._flow.heightForWidth(width))

    # --- private ----------------------------------------------------------------------------------------------------

    def _open(self, chip: _Chip, *_: object) -> None:
        self._opening.open(chip.row)

    def _on_missing(self, attachment_id: int) -> None:
        for chip in self._chips:
            if chip.row.attachment_id == attachment_id:
                chip.is_missing = True
                chip.tell()


class _Chip(QToolButton):
    """One file."""

    def __init__(self, row: FileRow, parent: AttachmentStrip) -> None:
        super().__init__(parent)
        self.row = row
        self.is_missing = row.is_there is False
        set_role(self, "boxed")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMaximumWidth(_WIDEST + 40)
        self.tell()

    def tell(self) -> None:
        """Icon, words, and what is wrong."""
        row = self.row
        set_icon(
            self,
            "triangle-alert" if self.is_missing else icon_of(row),
            "danger" if self.is_missing else "text",
        )
        name = self.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideMiddle, _WIDEST - 100)
        size = self.tr("missing") if self.is_missing else size_in_words(row.size)
        # Styles put the text close to the icon; an ampersand would be taken for a key.
        self.setText("\N{THIN SPACE}" + f"{name} · {size}".replace("&", "&&"))
        whole = self.tr("{0}, {1}").format(row.name, size)
        self.setAccessibleName(whole)
        self.setToolTip(plain_tip(whole))
