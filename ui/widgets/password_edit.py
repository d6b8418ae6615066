"""A field for passwords: show and hide, a sign for Caps Lock, the layout of the keyboard (RU/EN)."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.theme import SPACE
from ui.widgets.keyboard import KeyboardWatch
from ui.widgets.retranslated import Retranslated, announce


class PasswordEdit(Retranslated, QWidget):
    """Behaves as a line edit; the text is hidden until the eye is pressed.

    The signs lie inside the field, so that nothing jumps when Caps Lock is pressed.
    """

    text_changed = Signal(str)
    submitted = Signal()

    def __init__(self, parent: QWidget | None = None, *, new: bool = False) -> None:
        """`new`: a password that is being set and not asked for."""
        super().__init__(parent)
        self._line = _Line(self)
        self._line.setEchoMode(QLineEdit.EchoMode.Password)
        hints = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        self._line.setInputMethodHints(hints | Qt.InputMethodHint.ImhNoAutoUppercase)
        self._new, self._own_name = new, ""
        self._caps, self._layout_sign = QLabel(self._line), QLabel(self._line)
        self._caps.setProperty("sign", "warning")
        self._layout_sign.setProperty("sign", "plain")
        self._eye = QToolButton(self._line)
        self._eye.setCheckable(True)
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._line.add_inside(self._caps, self._layout_sign, self._eye)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._line)
        self.setFocusProxy(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._watch = KeyboardWatch(self._line)
        self._watch.changed.connect(self._on_keyboard_changed)
        self._line.textChanged.connect(self.text_changed)
        self._line.returnPressed.connect(self.submitted)
        self._line.focus_changed.connect(self._on_keyboard_changed)
        self._eye.toggled.connect(self._on_eye_toggled)
        self.retranslate()

    def text(self) -> str:
        """What was typed."""
        return self._line.text()

    def setText(self, text: str) -> None:
        """Replace what was typed."""
        self._line.setText(text)

    def clear(self) -> None:
        """Forget what was typed, and hide what comes."""
        self._line.clear()
        self._eye.setChecked(False)

    def set_read_only(self, read_only: bool) -> None:
        """Keep the text while it is being checked."""
        self._line.setReadOnly(read_only)

    def retranslate(self) -> None:
        shown = self._eye.isChecked()
        set_icon(self._eye, "eye-off" if shown else "eye", "muted")
        name = self.tr("Hide the password") if shown else self.tr("Show the password")
        self._eye.setAccessibleName(name)
        self._eye.setToolTip(name)
        # A form gives a better name; only our own is renewed.
        if self._line.accessibleName() in ("", self._own_name):
            self._own_name = self.tr("New password") if self._new else self.tr("Password")
            self._line.setAccessibleName(self._own_name)
        self._caps.setText(self.tr("Caps Lock"))
        self._caps.setToolTip(self.tr("Caps Lock is on"))
        self._on_keyboard_changed()

    def _on_eye_toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self._line.setEchoMode(mode)
        self.retranslate()

    def _on_keyboard_changed(self) -> None:
        here = self._line.hasFocus()
        caps = here and self._watch.caps_lock is True
        if caps and not self._caps.isVisibleTo(self._line):
            announce(self._line, self.tr("Caps Lock is on"))
        self._caps.setVisible(caps)
        layout = self._watch.layout
        self._layout_sign.setText(layout)
        self._layout_sign.setToolTip(self._layout_words(layout))
        self._layout_sign.setVisible(here and bool(layout))
        self._line.arrange()

    def _layout_words(self, layout: str) -> str:
        if layout == "RU":
            return self.tr("Keyboard layout: Russian")
        if layout == "EN":
            return self.tr("Keyboard layout: English")
        return self.tr("Keyboard layout: {0}").format(layout)


class _Line(QLineEdit):
    """A line edit with small widgets at its right end."""

    focus_changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, SPACE.xs, 0)
        self._row.setSpacing(SPACE.xs)
        self._row.addStretch()
        self._inside: tuple[QWidget, ...] = ()

    def add_inside(self, *widgets: QWidget) -> None:
        """Put widgets at the right end, in this order."""
        self._inside = widgets
        for widget in widgets:
            self._row.addWidget(widget)
        self.arrange()

    def arrange(self) -> None:
        """Keep the text clear of what is shown at the right end."""
        shown = [widget for widget in self._inside if widget.isVisibleTo(self)]
        width = sum(widget.sizeHint().width() + SPACE.xs for widget in shown)
        self.setTextMargins(0, 0, width, 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focus_changed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focus_changed.emit()
