"""A window of slips: open it right after issuing, for the passwords exist nowhere else."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton, QVBoxLayout, QWidget

from app.paper.page import Paper
from app.people.issuing import IssuedPart
from app.people.slips import SlipHead
from ui.issuing.keeper import SlipsKeeper
from ui.issuing.panel import SlipsPanel
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class SlipsDialog(Retranslated, QDialog):
    """`open()` it.  Printing and saving leave it open, for a printer may have no paper.

    Whoever closes slips that are on no paper and in no file is asked; when the program closes the window (nobody has
    been here for too long), they stay with the `keeper`.
    """

    def __init__(
        self,
        parts: Sequence[IssuedPart],
        head: SlipHead,
        worker: WorkerBase | None = None,
        keeper: SlipsKeeper | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.panel = SlipsPanel(parts, head, worker, self)
        self.panel.kept.connect(self._on_kept)
        self.question: QMessageBox | None = None
        self._close = QPushButton(self)
        self._close.setAutoDefault(False)
        self._close.clicked.connect(self.close)
        self.panel.buttons.insertWidget(0, self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.addWidget(self.panel)
        self.resize(800, 760)
        self.retranslate()
        self.panel.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Slips"))
        self._close.setText(self.tr("Close"))

    def paper(self) -> Paper:
        """The slips as pages, in the language of the window."""
        return self.panel.paper()

    def save_pdf(self, path: Path) -> None:
        """Write the slips as a PDF."""
        self.panel.save(path)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape is asked about, too."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """One slip may have been read out; many are on paper, or lost."""
        if self.panel.is_kept or len(self.panel.issued) == 1:
            self._settle()
            super().closeEvent(event)
            return
        event.ignore()
        self._ask()

    # --- private -------------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        box = self.question = QMessageBox(self)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.windowTitle())
        box.setText(self.tr("These slips are neither printed nor saved."))
        box.setInformativeText(
            self.tr(
                "Nobody can read the passwords again. Whoever has no slip needs a new password: of a diary from the "
                "class teacher, of the staff from the administrator."
            )
        )
        back = box.addButton(self.tr("Back to the slips"), QMessageBox.ButtonRole.RejectRole)
        away = box.addButton(self.tr("Close without slips"), QMessageBox.ButtonRole.DestructiveRole)
        set_role(away, "danger")
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        away.clicked.connect(self._on_given_up)
        box.finished.connect(box.deleteLater)
        box.open()

    def _on_given_up(self) -> None:
        self._settle()
        self.accept()

    def _on_kept(self) -> None:
        self._settle()

    def _settle(self) -> None:
        if self._keeper is not None:
            self._keeper.settle()
