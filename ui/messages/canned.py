"""Canned answers: a menu of words that are kept, put where the cursor stands; and a way to keep what is typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from app.messages.rows import CannedRow
from ui.icons import set_icon
from ui.messages.plain import harmless, one_line
from ui.theme import set_role
from ui.widgets import Retranslated, plain_tip

_LONGEST = 60


class CannedButton(Retranslated, QToolButton):
    """`show_rows` what is kept; `may_keep` while there is something typed that could be."""

    chosen = Signal(str)
    keep_requested = Signal()
    drop_requested = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[CannedRow, ...] = ()
        self.may_keep = False
        set_role(self, "boxed")
        set_icon(self, "message-square-text")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self._menu.aboutToShow.connect(self._on_about_to_show)
        self.retranslate()

    def show_rows(self, rows: Sequence[CannedRow]) -> None:
        """These are kept."""
        self._rows = tuple(rows)

    def retranslate(self) -> None:
        """The button; the menu is filled when it opens."""
        self.setAccessibleName(self.tr("Canned answers"))
        self.setToolTip(self.tr("Canned answers (Ctrl+J)"))

    def _on_about_to_show(self) -> None:
        menu = self._menu
        menu.clear()
        for row in self._rows:
            action = menu.addAction(one_line(row.title, _LONGEST).replace("&", "&&"))
            action.setToolTip(plain_tip(one_line(row.text, 400)))
            action.triggered.connect(lambda _=False, text=row.text: self.chosen.emit(harmless(text)))
        if not self._rows:
            menu.addAction(self.tr("No canned answers are kept yet")).setEnabled(False)
        menu.addSeparator()
        keep = menu.addAction(self.tr("Keep what is typed as a canned answer"))
        keep.setEnabled(self.may_keep)
        keep.triggered.connect(self.keep_requested)
        own = [row for row in self._rows if row.may_change]
        if own:
            remove = menu.addMenu(self.tr("Remove"))
            for row in own:
                action = remove.addAction(one_line(row.title, _LONGEST).replace("&", "&&"))
                action.triggered.connect(
                    lambda _=False, number=row.canned_id: self.drop_requested.emit(number)
                )
