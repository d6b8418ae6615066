"""The tabs of the shell: pages that may change their words at each key without the window being painted anew."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QTabWidget, QWidget


class TabPages(QTabWidget):
    """Qt answers each label whose text changes somewhere in a page by placing the bar of the tabs once more and
    painting the whole window: in the journal that was half of what a key cost.  Here it is done only when the bar
    itself has another size; what room the page needs is passed on as ever.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar_size = QSize()

    def event(self, event: QEvent) -> bool:
        """See the class."""
        if event.type() is QEvent.Type.LayoutRequest:
            size = self.tabBar().sizeHint()
            if size == self._bar_size:
                self.updateGeometry()
                return True
            self._bar_size = size
        return bool(super().event(event))
