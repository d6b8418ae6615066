"""What became of an import: counts, what was left out, and a way on."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.exchange.importing.summary import ImportSummary
from ui.icons import set_icon
from ui.importing.preview import refused_rows
from ui.importing.tables import TextsTable
from ui.importing.words import ImportWords
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, ElidedLabel, Retranslated


class ResultPage(Retranslated, QWidget):
    """Seen when a file is in."""

    another_asked = Signal()
    save_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ImportWords(self)
        self._summary: ImportSummary | None = None
        self._left = 0
        self._title, self._facts = ElidedLabel("", self), QLabel(self)
        self.banner = Banner(BannerKind.SUCCESS, self, closable=False)
        self.refused = TextsTable({4: 3}, parent=self)
        self.another, self.save = QPushButton(self), QPushButton(self)
        set_role(self._title, "section")
        set_role(self.another, "primary")
        set_icon(self.another, "import", "on_accent")
        set_icon(self.save, "save")
        self._facts.setWordWrap(True)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        buttons.addWidget(self.another)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self.banner, self._facts):
            layout.addWidget(widget)
        layout.addWidget(self.refused, 1)
        layout.addStretch(0)
        layout.addLayout(buttons)
        self.another.clicked.connect(self.another_asked)
        self.save.clicked.connect(self.save_asked)
        self.retranslate()

    def show_summary(self, summary: ImportSummary, left: int) -> None:
        """What is in; `left`: how many files that were dropped together wait yet."""
        self._summary, self._left = summary, left
        self._show()
        self.another.setFocus()

    def retranslate(self) -> None:
        self.save.setText(self.tr("Save the refused rows…"))
        self.refused.setAccessibleName(self.tr("Rows that were left out"))
        self._show()

    def _show(self) -> None:
        summary = self._summary
        self.another.setText(self.tr("Next file") if self._left else self.tr("Another file"))
        if summary is None:
            return
        self._title.setText(summary.file)
        self._facts.setText("\n".join(self._words.summary(summary, done=True)))
        self.refused.setVisible(bool(summary.refused))
        self.save.setVisible(bool(summary.refused))
        heads = (
            self.tr("Sheet"),
            self.tr("Row"),
            self.tr("Column"),
            self.tr("Value"),
            self.tr("What is wrong"),
        )
        self.refused.texts.show_rows(heads, refused_rows(summary))
        self.banner.show_text(
            self.tr("The file is in. What it changed stands in the change log and can be looked at there.")
            if not summary.refused
            else self.tr(
                "The file is in, without the rows below. Save them, correct them, and bring that file in."
            ),
            BannerKind.SUCCESS,
        )
