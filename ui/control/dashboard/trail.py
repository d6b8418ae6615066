"""Where one is: the way from the school down to what is open, and the way back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated


class Trail(Retranslated, QWidget):
    """The names of the steps; all but the last are buttons that lead back to them."""

    gone_to = Signal(int)
    """The number of a step."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names: tuple[str, ...] = ()
        self._back = QToolButton(self)
        set_role(self._back, "boxed")
        set_icon(self._back, "arrow-left")
        self._back.clicked.connect(lambda: self.gone_to.emit(len(self._names) - 2))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(SPACE.xs)
        self._row.addWidget(self._back)
        self.setMinimumHeight(self._back.sizeHint().height())  # what is below does not jump
        self._parts: list[QWidget] = []
        self.retranslate()

    @property
    def names(self) -> tuple[str, ...]:
        """What it says."""
        return self._names

    def show_steps(self, names: Sequence[str]) -> None:
        """From the school to what is open."""
        if tuple(names) == self._names:
            return
        self._names = tuple(names)
        for part in self._parts:
            self._row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        for number, name in enumerate(self._names):
            if number:
                self._add(QLabel("\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}", self))
            if number == len(self._names) - 1:
                here = ElidedLabel(name, self)
                set_role(here, "section")
                self._add(here)
            else:
                self._add(self._button(number, name))
        self._back.setVisible(len(self._names) > 1)

    def retranslate(self) -> None:
        self._back.setToolTip(self.tr("Back (Esc)"))
        self._back.setAccessibleName(self.tr("Back"))

    def _add(self, part: QWidget) -> None:
        self._parts.append(part)
        self._row.addWidget(part)
        part.show()

    def _button(self, number: int, name: str) -> QPushButton:
        button = QPushButton(name, self)
        set_role(button, "link")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setAccessibleName(self.tr("Back to: {0}").format(name))
        button.clicked.connect(lambda: self.gone_to.emit(number))
        return button
