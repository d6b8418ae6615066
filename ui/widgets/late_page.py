"""A page that is made when it is first seen: nobody waits at sign-in for what he does not open."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget


class LatePage(QWidget):
    """Stands where the page will be, and holds it from then on; `made(page)` follows at once."""

    made = Signal(object)

    def __init__(self, make: Callable[[], QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make: Callable[[], QWidget] | None = make
        self._page: QWidget | None = None
        self._room = QVBoxLayout(self)
        self._room.setContentsMargins(0, 0, 0, 0)

    @property
    def page(self) -> QWidget | None:
        """The page, if it is made."""
        return self._page

    def wanted(self) -> QWidget:
        """The page, made if it is not yet."""
        if self._page is None:
            assert self._make is not None, "a page asks for itself while it is made"
            make, self._make = self._make, None
            self._page = make()
            self._room.addWidget(self._page)
            self.setFocusProxy(self._page)
            self._page.show()
            self.made.emit(self._page)
        return self._page

    def showEvent(self, event: QShowEvent) -> None:
        """Before it is painted for the first time."""
        self.wanted()
        super().showEvent(event)
