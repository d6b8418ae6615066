"""The page of the exchange tab that brings files in, and lists what was brought in before."""

from __future__ import annotations

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.exchange.importing.history import PastImport, past_imports
from ui.family.page import Place
from ui.importing.panel import ImportPanel
from ui.importing.tables import TextsTable
from ui.importing.words import ImportWords
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class ImportPage(Retranslated, QWidget):
    """The list stands below the first page of the panel only: while a file is looked at, it has the room."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker = place.worker
        self._words = ImportWords(self)
        self._past: tuple[PastImport, ...] = ()
        self.panel = ImportPanel(place, parent=self)
        self._title, self.table = QLabel(self), TextsTable({3: 2, 4: 1}, parent=self)
        set_role(self._title, "section")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.panel, 3)
        layout.addWidget(self._title)
        layout.addWidget(self.table, 2)
        self.setFocusProxy(self.panel)
        self.panel.at_start_changed.connect(lambda _: self._show())
        self.panel.imported.connect(lambda _: self.reload())
        self.retranslate()

    def reload(self) -> None:
        """Read what was brought in before."""
        self._worker.submit(
            self, lambda desk: desk.ask(past_imports), self._on_past, lambda _: None,
            replaces="history", quiet=True, label="import.history",
        )  # fmt: skip

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    def retranslate(self) -> None:
        self._title.setText(self.tr("Brought in before"))
        self.table.setAccessibleName(self._title.text())
        self._show()

    def _on_past(self, past: tuple[PastImport, ...]) -> None:
        self._past = past
        self._show()

    def _show(self) -> None:
        seen = self.panel.is_at_start and bool(self._past)
        self._title.setVisible(seen)
        self.table.setVisible(seen)
        heads = (self.tr("When"), self.tr("By whom"), self.tr("File"), self.tr("Added"), self.tr("Changed"))
        locale = QLocale()
        self.table.texts.show_rows(
            heads,
            [
                (
                    locale.toString(
                        QDateTime.fromSecsSinceEpoch(int(one.at.timestamp())), QLocale.FormatType.ShortFormat
                    ),
                    one.by,
                    one.file,
                    self._words.counts(one.added),
                    self._words.counts(one.changed),
                )
                for one in self._past
            ],
        )
