"""A picture to look at closely: as large as the place allows, or larger and moved by hand and keys."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsPixmapItem, QGraphicsScene, QGraphicsView, QWidget

from ui.theme import tokens_for
from ui.widgets import Retranslated

STEP = 1.25
_LARGEST = 8.0
_SMALLEST = 0.05
_KEY_STEP = 80
_WIDEST_SHEET = 1000


class PictureView(Retranslated, QGraphicsView):
    """Arrow keys and the hand move it; plus, minus and 0 change its size, as the dialog's actions do."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._scene = QGraphicsScene(self)
        self._item = QGraphicsPixmapItem()
        self._item.setTransformationMode(Qt.TransformationMode.SmoothTransformation)
        self._scene.addItem(self._item)
        self.setScene(self._scene)
        self.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self.setDragMode(QGraphicsView.DragMode.ScrollHandDrag)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorViewCenter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAcceptDrops(False)
        self._fits = True
        self.by_width = False
        """Only as wide as the place, and moved up and down: for sheets with text."""
        self.restyle()

    def restyle(self) -> None:
        """A white sheet shows its edges."""
        self.setBackgroundBrush(QColor(tokens_for(self).sunken))

    @property
    def fits(self) -> bool:
        """Whether it follows the size of the place."""
        return self._fits

    @property
    def factor(self) -> float:
        """Pixels of the screen for one of the picture."""
        return self.transform().m11()

    def show_picture(self, picture: QImage) -> None:
        """Show another one; how large it is shown stays."""
        self._item.setPixmap(QPixmap.fromImage(picture))
        self._scene.setSceneRect(QRectF(self._item.boundingRect()))
        if self._fits:
            self.fit()
        self.centerOn(self._item.boundingRect().center().x(), 0)

    def zoom(self, factor: float) -> None:
        """Larger or smaller."""
        wanted = min(max(self.factor * factor, _SMALLEST), _LARGEST)
        self._fits = False
        self.resetTransform()
        self.scale(wanted, wanted)

    def show_whole(self) -> None:
        """All of it."""
        self.by_width = False
        self.fit()

    def fit(self) -> None:
        """As large as the place allows, but no larger than the picture is."""
        self._fits = True
        size = self._item.boundingRect().size()
        if size.isEmpty():
            return
        room = self.contentsRect().size()
        across, down = (room.width() - 2) / size.width(), (room.height() - 2) / size.height()
        if self.by_width:
            bar = self.verticalScrollBar().sizeHint().width()
            across, down = (min(room.width(), _WIDEST_SHEET) - bar - 2) / size.width(), 1.0
        factor = min(across, down, 1.0)
        self.resetTransform()
        self.scale(max(factor, 0.01), max(factor, 0.01))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fits:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """With Ctrl it changes the size."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(STEP if event.angleDelta().y() > 0 else 1 / STEP)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, across, down = event.key(), self.horizontalScrollBar(), self.verticalScrollBar()
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom(STEP)
        elif key == Qt.Key.Key_Minus:
            self.zoom(1 / STEP)
        elif key == Qt.Key.Key_0:
            self.show_whole()
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            across.setValue(across.value() + (_KEY_STEP if key == Qt.Key.Key_Right else -_KEY_STEP))
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            down.setValue(down.value() + (_KEY_STEP if key == Qt.Key.Key_Down else -_KEY_STEP))
        else:
            super().keyPressEvent(event)
