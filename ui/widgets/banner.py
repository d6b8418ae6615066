"""A line across the view that says what happened and what can be done about it."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from ui.icons import set_icon
from ui.theme import SPACE, repolish
from ui.widgets.labels import IconLabel
from ui.widgets.retranslated import Retranslated, announce


class BannerKind(Enum):
    """How bad it is; the value is the name of the tone."""

    INFO = "info"
    SUCCESS = "success"
    WARNING = "warning"
    ERROR = "danger"

    @property
    def icon_name(self) -> str:
        """The shape that tells the kinds apart without their colour."""
        return {"info": "info", "success": "circle-check", "warning": "triangle-alert"}.get(
            self.value, "octagon-alert"
        )


class Banner(Retranslated, QFrame):
    """Hidden until `show_text`; closed by its button. A screen reader says it when it appears."""

    action_triggered = Signal()
    closed = Signal()

    def __init__(self, kind: BannerKind, parent: QWidget | None = None, *, closable: bool = True) -> None:
        super().__init__(parent)
        self._kind = kind
        self._icon = IconLabel(kind.icon_name, 20, kind.value, self)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._action = QPushButton(self)
        self._action.hide()
        self._close = QToolButton(self, autoRaise=True)
        self._close.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._close.setVisible(closable)
        self._action.clicked.connect(self.action_triggered)
        self._close.clicked.connect(self._on_close_clicked)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s, SPACE.s, SPACE.s)
        layout.setSpacing(SPACE.m)
        for widget in (self._icon, self._label, self._action, self._close):
            layout.addWidget(widget, 1 if widget is self._label else 0)
        self.set_kind(kind)
        self.retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What it says."""
        return self._label.text()

    def set_kind(self, kind: BannerKind) -> None:
        """Change how bad it is."""
        self._kind = kind
        self.setProperty("kind", kind.value)
        self._icon.set_picture(kind.icon_name, kind.value)
        set_icon(self._close, "x", kind.value)
        for widget in (self, self._label, self._action):
            repolish(widget)

    def set_text(self, text: str) -> None:
        """Change the sentence."""
        self._label.setText(text)
        self.setAccessibleName(text)

    def set_action(self, text: str) -> None:
        """Offer a button; "" takes it away."""
        self._action.setText(text)
        self._action.setVisible(bool(text))

    def add_button(self, button: QPushButton) -> None:
        """Offer something else besides the action."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)
        layout.insertWidget(layout.indexOf(self._action) + 1, button)

    def show_text(self, text: str, kind: BannerKind | None = None, action: str = "") -> None:
        """Say something new and appear."""
        if kind is not None:
            self.set_kind(kind)
        self.set_text(text)
        self.set_action(action)
        self.show()
        announce(self, text)

    def retranslate(self) -> None:
        self._close.setAccessibleName(self.tr("Close the message"))
        self._close.setToolTip(self.tr("Close the message"))

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()
