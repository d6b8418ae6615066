"""A button that asks once more before it acts: a signature is not taken back."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, announce

_FINGER = 44
_MOST_OF_IT = 1000
_SENTENCE = 220


class DeliberateButton(QPushButton):
    """Large enough for a finger, pressed by Enter too; a key that is held down or the second half of a double click
    presses nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As high as a finger needs."""
        return super().sizeHint().expandedTo(QSize(_FINGER, _FINGER))

    def minimumSizeHint(self) -> QSize:
        """Not lower either."""
        return super().minimumSizeHint().expandedTo(QSize(_FINGER, _FINGER))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if not event.isAutoRepeat():
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """See the class."""
        if not event.isAutoRepeat():
            super().keyReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See the class."""
        event.accept()


class SignPress(Retranslated, QWidget):
    """The button, then the question with «yes» and «no»; the «no» comes where the button was, so that a finger that
    presses twice does no harm.  `set_words` by its owner, at each change of language too."""

    confirmed = Signal()
    asking_changed = Signal(bool)

    def __init__(self, parent: QWidget | None = None, *, role: str = "primary") -> None:
        super().__init__(parent)
        self._focus_lent = False
        self._question = QLabel(self)
        self._question.setWordWrap(True)
        self._error = QLabel(self)
        self._error.setWordWrap(True)
        set_role(self._error, "error")
        self.button, self.yes, self.no = (DeliberateButton(self) for _ in range(3))
        set_role(self.button, role)
        set_icon(self.button, "signature", "on_accent" if role == "primary" else "text")
        set_role(self.yes, "primary")
        set_icon(self.yes, "check", "on_accent")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addStretch(1)
        for label in (self._question, self._error):
            label.setMinimumWidth(_SENTENCE)
            layout.addWidget(label, _MOST_OF_IT)
        for button in (self.yes, self.no, self.button):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.button.clicked.connect(lambda: self._set_asking(True))
        self.no.clicked.connect(lambda: self._set_asking(False))
        self.yes.clicked.connect(self._on_yes)
        self._show_parts(asking=False)
        self.retranslate()

    @property
    def is_asking(self) -> bool:
        """Whether the question is on screen."""
        return self.yes.isVisibleTo(self)

    def set_words(self, button: str, question: str) -> None:
        """What the button says, and what is asked before it acts."""
        self.button.setText(button)
        self.button.setAccessibleName(button)
        self._question.setText(question)

    def reset(self) -> None:
        """Ready to be pressed; the focus that went while it was written is back, if nobody took it meanwhile."""
        lost, self._focus_lent = self._focus_lent and QApplication.focusWidget() is None, False
        self._error.clear()
        self.setEnabled(True)
        self._set_asking(False)
        if lost:
            self.button.setFocus()

    def show_error(self, text: str) -> None:
        """It did not work; it can be tried again."""
        self.reset()
        self._error.setText(text)
        self._error.show()
        announce(self, text)

    def retranslate(self) -> None:
        """The words that are always the same."""
        self.yes.setText(self.tr("Yes, I have read it"))
        self.no.setText(self.tr("Not yet"))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc says no."""
        if event.key() == Qt.Key.Key_Escape and self.is_asking:
            self._set_asking(False)
            return
        super().keyPressEvent(event)

    # --- private -----------------------------------------------------------------------------------------------

    def _set_asking(self, asking: bool) -> None:
        was = self.is_asking
        had_focus = self._has_focus_inside()
        self.no.setFixedWidth(max(self.button.width(), self.no.sizeHint().width()))
        self._show_parts(asking=asking)
        if asking:
            self.yes.setFocus()
            announce(self, self._question.text())
        elif was and had_focus:
            self.button.setFocus()
        if asking != was:
            self.asking_changed.emit(asking)

    def _has_focus_inside(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _show_parts(self, *, asking: bool) -> None:
        for part in (self._question, self.yes, self.no):
            part.setVisible(asking)
        self.button.setVisible(not asking)
        self._error.setVisible(not asking and bool(self._error.text()))

    def _on_yes(self) -> None:
        self._error.clear()
        self._focus_lent = self._has_focus_inside()
        self.setEnabled(False)  # Qt drops the focus of what is disabled
        self.confirmed.emit()
