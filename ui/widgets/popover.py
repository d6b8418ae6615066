"""A card that opens over a page, beside what it is about: a part of the window and no window of its own.

So it opens where there is only one window, too, and is gone with its page.
"""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QWidget

from ui.theme import SPACE, set_role, tokens_for
from ui.widgets.retranslated import Retranslated, announce


class Popover(Retranslated, QWidget):
    """Covers `page`, its parent, and shows the card in its `frame`.

    Esc and a press beside the card close it; the focus goes round in it, and back to where it was afterwards.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.frame = QFrame(self)
        set_role(self.frame, "card")
        self._anchor: QWidget | None = None
        shadow = QGraphicsDropShadowEffect(self.frame, blurRadius=28, xOffset=0, yOffset=6)
        colour = QColor(tokens_for(page).shadow)
        colour.setAlpha(80)
        shadow.setColor(colour)
        self.frame.setGraphicsEffect(shadow)
        self.hide()
        page.installEventFilter(self)

    def open_at(self, anchor: QWidget, size: QSize, first: QWidget) -> None:
        """Open it below `anchor`, or above where there is more room; `first` gets the focus."""
        self._anchor = anchor
        page = self._page
        self.setGeometry(page.rect())
        size = size.boundedTo(page.size() - QSize(2 * SPACE.s, 2 * SPACE.s))
        self.frame.setGeometry(QRect(self._corner(anchor, size), size))
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, self.accessibleName())

    def grow_to(self, height: int) -> None:
        """As high as this, where there is room below."""
        top = self.frame.y()
        self.frame.resize(self.frame.width(), min(height, self.height() - top - SPACE.s))

    # --- Qt ------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """The shortcuts of the page below do not reach through."""
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        event.accept()  # the page below is not meant

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.close()
        event.accept()

    def focusNextPrevChild(self, following: bool) -> bool:
        """Round and round within the card."""
        inside = [
            one
            for one in self.frame.findChildren(QWidget)
            if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible() and one.isEnabled()
        ]
        if inside:
            focused = self.focusWidget()
            here = inside.index(focused) if focused in inside else -1
            inside[(here + (1 if following else -1)) % len(inside)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        anchor, self._anchor = self._anchor, None
        if anchor is not None and shiboken6.isValid(anchor) and anchor.isVisible():
            anchor.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A page that changes its size leaves the card behind: what it stood beside is elsewhere now."""
        if watched is self._page and event.type() is QEvent.Type.Resize and self.isVisible():
            self.close()
        return False

    # --- private -------------------------------------------------------------------------------------------------

    def _corner(self, anchor: QWidget, size: QSize) -> QPoint:
        top_left = anchor.mapTo(self._page, QPoint(0, 0))
        below = top_left.y() + anchor.height() + SPACE.xs
        above = top_left.y() - size.height() - SPACE.xs
        y = below if below + size.height() <= self.height() - SPACE.s or above < SPACE.s else above
        x = top_left.x() + anchor.width() - size.width() if size.width() > anchor.width() else top_left.x()
        x = top_left.x() if anchor.width() < size.width() // 3 and top_left.x() < self.width() // 2 else x
        return QPoint(
            max(SPACE.s, min(x, self.width() - size.width() - SPACE.s)),
            max(SPACE.s, min(y, self.height() - size.height() - SPACE.s)),
        )
