"""Dialogs inside the window: in the kiosk none of them is a window of its own.

So there is no frame by which it could be moved, no title in a list of windows, nothing that comes to lie above or below
the kiosk; the on-screen keyboard is beside a dialog and not behind it, and the cover of the countdown hides all of it.
Whoever opens a dialog needs not know: `open()` it as ever.
"""

from __future__ import annotations

import weakref

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from ui.icons import set_icon
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets import Retranslated

_VEIL = 0.82
_NARROWEST = 560
_CORNER = 48


class Dialogs(QWidget):
    """Lies over the pages while a dialog is open, one layer above the other."""

    def __init__(self, below: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._below = below
        self._layers: list[_Layer] = []
        self._taken: list[QDialog] = []
        self._arriving: list[weakref.ref[QDialog]] = []
        # Not `singleShot`: one that loses its object before it comes keeps what it was to call for ever.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._on_soon)
        self.hide()

    @property
    def open_dialogs(self) -> list[QDialog]:
        """What is open, the topmost last."""
        return [layer.dialog for layer in self._layers if isValid(layer.dialog)]

    def take(self, dialog: QDialog) -> None:
        """A dialog was just shown; it comes into the window as soon as Qt has done with showing it."""
        if not any(layer.dialog is dialog for layer in self._layers):
            self._arriving.append(weakref.ref(dialog))
            self._soon.start()

    def clear(self) -> None:
        """Whatever dialogs were opened belong to the visitor who has left."""
        for layer in list(self._layers):
            self._drop(layer)
        for dialog in self._taken:
            if isValid(dialog):
                dialog.deleteLater()
        self._taken.clear()

    # --- private -------------------------------------------------------------------------------------------------

    def _on_soon(self) -> None:
        arriving, self._arriving = self._arriving, []
        for reference in arriving:
            dialog = reference()
            if dialog is not None:
                self._bring_in(dialog)
        for layer in list(self._layers):
            if not isValid(layer.dialog) or layer.dialog.isHidden():
                self._drop(layer)

    def _bring_in(self, dialog: QDialog) -> None:
        if not isValid(dialog) or dialog.isHidden() or any(one.dialog is dialog for one in self._layers):
            return
        before, wanted = QApplication.focusWidget(), dialog.focusWidget()
        if before is not None and dialog.isAncestorOf(before):
            before = None
        owner = dialog.parentWidget()
        if owner is not None and dialog not in self._taken:
            owner.destroyed.connect(dialog.deleteLater)  # it was the parent until now
        self._topmost().setEnabled(False)
        layer = _Layer(dialog, before, self)
        self._layers.append(layer)
        if dialog not in self._taken:
            self._taken.append(dialog)
        layer.gone.connect(self._soon.start)
        layer.setGeometry(self.rect())
        self.show()
        self.raise_()
        layer.show()
        dialog.show()
        _focus(wanted, dialog)

    def _drop(self, layer: _Layer) -> None:
        if layer not in self._layers:
            return
        was_last = layer is self._layers[-1]
        self._layers.remove(layer)
        if isValid(layer.dialog):
            layer.dialog.removeEventFilter(layer)
            layer.dialog.hide()
            layer.dialog.setParent(self)
        layer.hide()
        layer.deleteLater()
        self._taken = [dialog for dialog in self._taken if isValid(dialog)]
        self.setVisible(bool(self._layers))
        below = self._topmost()
        below.setEnabled(True)
        if was_last:
            _focus(layer.focus_before(), below)

    def _topmost(self) -> QWidget:
        """The layer that one sees, or the pages."""
        return self._layers[-1] if self._layers else self._below

    def resizeEvent(self, event: QEvent) -> None:
        """Layers are as large as the place."""
        for layer in self._layers:
            layer.setGeometry(self.rect())


class _Layer(QWidget):
    """A veil, and one dialog on a card in the middle, scrolled where it is higher than the place."""

    gone = Signal()
    """The dialog was closed, or hid itself."""

    def __init__(self, dialog: QDialog, focus_before: QWidget | None, parent: Dialogs) -> None:
        super().__init__(parent)
        self.dialog = dialog
        self._focus_before = None if focus_before is None else weakref.ref(focus_before)
        card = QFrame(self)
        if dialog.maximumWidth() > _NARROWEST:  # a message box has a size of its own
            card.setMinimumWidth(_NARROWEST)
        set_role(card, "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 1, 1, 1)
        dialog.hide()
        dialog.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen, False)
        dialog.setParent(card, Qt.WindowType.Widget)
        dialog.installEventFilter(self)
        dialog.destroyed.connect(self.gone)
        inside.addWidget(dialog)
        _CloseCorner(dialog, card)
        content, area = QWidget(self), QScrollArea(self)
        down, across = QVBoxLayout(content), QHBoxLayout()
        down.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        across.addStretch(1)
        across.addWidget(card)
        across.addStretch(1)
        down.addStretch(1)
        down.addLayout(across)
        down.addStretch(1)
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(area)

    def focus_before(self) -> QWidget | None:
        """Where the focus was, if that is still there."""
        found = self._focus_before() if self._focus_before is not None else None
        return found if found is not None and isValid(found) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The dialog goes; or Enter was pressed in it, and nothing in it wanted that."""
        if event.type() is QEvent.Type.HideToParent:
            self.gone.emit()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and watched is self.dialog:
            return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._press_default()
        return False

    def _press_default(self) -> bool:
        """A dialog that is no window forgets its default button as soon as another one had the focus."""
        shown = [one for one in self.dialog.findChildren(QPushButton) if one.isVisible() and one.isEnabled()]
        if any(one.isDefault() for one in shown):
            return False
        primary = next((one for one in shown if one.property("role") == "primary"), None)
        if primary is not None:
            primary.click()
        return primary is not None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys do not reach what lies below."""
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The veil."""
        veil = QColor(tokens_for(self).window)
        veil.setAlphaF(_VEIL)
        painter = QPainter(self)
        painter.fillRect(self.rect(), veil)
        painter.end()


class _CloseCorner(Retranslated, QToolButton):
    """In the corner of the card: a dialog that is closed by its frame elsewhere has none here."""

    def __init__(self, dialog: QDialog, card: QFrame) -> None:
        super().__init__(card)
        set_icon(self, "x", "muted")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(dialog.reject)
        card.installEventFilter(self)
        self.retranslate()

    def retranslate(self) -> None:
        self.setToolTip(self.tr("Close"))
        self.setAccessibleName(self.toolTip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner, above the dialog."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show):
            card = self.parentWidget()
            assert card is not None
            self.resize(self.sizeHint().expandedTo(QSize(_CORNER, _CORNER)))
            self.move(card.width() - self.width() - SPACE.xs, SPACE.xs)
            self.raise_()
        return False


def _focus(widget: QWidget | None, place: QWidget) -> None:
    """Put the focus there, or on the first thing in the place that takes it."""
    if widget is not None and widget.isVisible() and widget.isEnabled():
        widget.setFocus()
        return
    found = place.nextInFocusChain()
    while found is not None and found is not place:
        by_tab = bool(found.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if by_tab and place.isAncestorOf(found) and found.isVisible() and found.isEnabled():
            found.setFocus()
            return
        found = found.nextInFocusChain()
