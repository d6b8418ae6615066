"""Labels: one that shortens long text with an ellipsis, one that shows an icon in the theme's colours."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ui.icons import pixmap
from ui.widgets.retranslated import Retranslated


class ElidedLabel(QLabel):
    """One line of text that gives way: what does not fit ends in "…", and the tooltip has it whole."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._hint = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def setText(self, text: str) -> None:
        """As QLabel does, keeping the tooltip right."""
        super().setText(text)
        self._update_tool_tip()

    def set_hint(self, hint: str) -> None:
        """What the tooltip says besides, whether or not the text fits."""
        self._hint = hint
        self._update_tool_tip()

    def minimumSizeHint(self) -> QSize:
        """May shrink to a few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 4, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Whether the text fits has changed."""
        super().resizeEvent(event)
        self._update_tool_tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, shortened to the width there is."""
        painter = QPainter(self)
        rect = self.contentsRect()
        text = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, rect.width())
        self.style().drawItemText(
            painter,
            rect,
            int(self.alignment()),
            self.palette(),
            self.isEnabled(),
            text,
            self.foregroundRole(),
        )

    def _update_tool_tip(self) -> None:
        fits = self.fontMetrics().horizontalAdvance(self.text()) <= self.contentsRect().width()
        told = ("" if fits else self.text(), self._hint)
        self.setToolTip(plain_tip("\n".join(part for part in told if part)))


def plain_tip(text: str) -> str:
    """For a tooltip: Qt takes what looks like markup for markup, and a name may be whatever a stranger typed."""
    if "<" not in text:
        return text
    return f"<p>{escape(text)}</p>".replace("\n", "<br>")


class IconLabel(Retranslated, QLabel):
    """A picture without words; never the only bearer of a meaning, so screen readers skip it."""

    def __init__(self, name: str, size: int, tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._size, self._tone = name, size, tone
        self.setFixedSize(size, size)
        self.restyle()

    def set_picture(self, name: str, tone: str) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.restyle()

    def restyle(self) -> None:
        """Draw it in the colours of the theme."""
        ratio = self.devicePixelRatioF()
        self.setPixmap(pixmap(self._name, self._size, self._tone, palette=self.palette(), ratio=ratio))
