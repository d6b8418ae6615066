"""Finding a pupil by the beginning of a name: letters that enter nothing begin it, Ctrl+F does at any time."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.journal.entry.keys import CHORD
from ui.theme import repolish
from ui.widgets import Retranslated, announce
from ui.widgets.letters import folded, in_russian_letters


def rows_of(names: Sequence[str], text: str) -> list[int]:
    """The rows whose name has words that begin with those that are typed, in any keyboard layout; surnames first."""
    found: list[tuple[bool, int]] = []
    for typed in (folded(text), folded(in_russian_letters(text))):
        wanted = typed.split()
        for row, name in enumerate(names):
            words = folded(name).split()
            if wanted and all(any(word.startswith(one) for word in words) for one in wanted):
                found.append((not words[0].startswith(wanted[0]), row))
    return list(dict.fromkeys(row for _, row in sorted(found)))


class NameFinder(Retranslated, QLineEdit):
    """Stands above the names while somebody looks for one. The cursor of the grid goes to the first that fits."""

    found = Signal(int)
    """Row."""
    left = Signal()
    passed_on = Signal(object)
    """`QKeyEvent`: a digit, which belongs into the cell of the pupil who was found."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: Sequence[str] = ()
        self._rows: list[int] = []
        self._place = 0
        self.setMaxLength(60)
        self.textEdited.connect(self._on_edited)
        self.retranslate()
        self.hide()

    def begin(self, names: Sequence[str], text: str = "") -> None:
        """Look among these names; `text` is typed already."""
        self._names = names
        self.setText(text)
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.deselect()
        self.setCursorPosition(len(text))
        self._on_edited(text)

    def retranslate(self) -> None:
        """Name and hint."""
        self.setAccessibleName(self.tr("Find a pupil"))
        self.setPlaceholderText(self.tr("Surname or name"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and up: to the next that fits; Enter, Tab and Escape: back to the marks."""
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key is Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            self.left.emit()
        elif self._rows and event.text().isdecimal() and not event.modifiers() & CHORD:
            self.left.emit()
            self.passed_on.emit(event)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Whoever goes elsewhere looks for nobody any more."""
        super().focusOutEvent(event)
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.hide()

    def _on_edited(self, text: str) -> None:
        self._rows = rows_of(self._names, text)
        self._place = 0
        missing = bool(text.strip()) and not self._rows
        self.setProperty("invalid", missing)
        repolish(self)
        if missing:
            announce(self, self.tr("Nobody here is called so"))
            self.setToolTip(self.tr("Nobody here is called so"))
        else:
            self.setToolTip("")
        self._step(0)

    def _step(self, by: int) -> None:
        if self._rows:
            self._place = (self._place + by) % len(self._rows)
            self.found.emit(self._rows[self._place])
