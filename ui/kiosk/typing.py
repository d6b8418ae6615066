"""Where the keys of the on-screen keyboard go, and when it is there.

It is there as long as somebody uses the kiosk by touch (or mouse) and the focus is in a field for text.  Who presses a
key of a real keyboard has one: then it goes away, and comes back with the next touch of a field.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)

from ui.i18n import Language, Translations
from ui.kiosk.keyboard import Keyboard
from ui.kiosk.layouts import Act, Page
from ui.later import later

_KEYS = {
    Act.ERASE: (Qt.Key.Key_Backspace, "\b"),
    Act.ENTER: (Qt.Key.Key_Return, "\r"),
    Act.LEFT: (Qt.Key.Key_Left, ""),
    Act.RIGHT: (Qt.Key.Key_Right, ""),
}
_LATIN_HINTS = (
    Qt.InputMethodHint.ImhPreferLatin
    | Qt.InputMethodHint.ImhLatinOnly
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhEmailCharactersOnly
)
_MARGIN = 24


class Typing(QObject):
    """Between the keyboard and the field that has the focus."""

    def __init__(self, keyboard: Keyboard, translations: Translations) -> None:
        super().__init__(keyboard)
        self._keyboard, self._translations = keyboard, translations
        self._by_touch, self._sent_away = True, False
        keyboard.hide()
        keyboard.written.connect(self.write)
        keyboard.acted.connect(self._on_acted)
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus_changed)

    def on_touched(self, at: QPoint) -> None:
        """A finger or the mouse has pressed there, on the screen."""
        window = self._keyboard.window()
        under = window.childAt(window.mapFromGlobal(at))
        if under is not None and (under is self._keyboard or self._keyboard.isAncestorOf(under)):
            return
        self._by_touch = True
        if self._is_field(under):
            self._sent_away = False
        later(self, self._update)  # when the field that was pressed has the focus

    def on_key_of_keyboard(self) -> None:
        """A real keyboard is used."""
        self._by_touch = False
        self._update()

    def write(self, text: str) -> None:
        """Type a letter or a sign into the field, as a keyboard would: validators look at it and undo takes it back."""
        shift = Qt.KeyboardModifier.ShiftModifier
        modifiers = shift if text != text.lower() else Qt.KeyboardModifier.NoModifier
        self._send(ord(text.upper()[0]), modifiers, text)

    def keep_in_sight(self) -> None:
        """The keyboard takes a third of the screen: the field must not lie behind it.  Also when pages have just made
        room for it."""
        field = QApplication.focusWidget() if self._keyboard.isVisible() else None
        area = field.parentWidget() if field is not None else None
        while area is not None and field is not None:
            if isinstance(area, QScrollArea):
                area.ensureWidgetVisible(field, _MARGIN, _MARGIN)
            area = area.parentWidget()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_acted(self, act: Act) -> None:
        if act is Act.HIDE:
            self._sent_away = True
            self._keyboard.hide()
            return
        key, text = _KEYS[act]
        self._send(key, Qt.KeyboardModifier.NoModifier, text)

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._is_field(new):
            assert new is not None
            self._sent_away = False
            self._choose_page(new)
            self._update()
        else:
            # Later: between two fields nobody has the focus for a moment.
            later(self, self._update)

    # --- private -------------------------------------------------------------------------------------------------

    def _update(self) -> None:
        field = QApplication.focusWidget()
        wanted = self._by_touch and not self._sent_away and self._is_field(field)
        if wanted and self._keyboard.isHidden() and field is not None:
            self._choose_page(field)
        self._keyboard.setVisible(wanted)
        if wanted:
            later(self, self.keep_in_sight)

    def _choose_page(self, field: QWidget) -> None:
        """Logins and passwords begin in Latin letters, all else in those of the screen's language."""
        latin = self._translations.language is not Language.RU
        if field.inputMethodHints() & _LATIN_HINTS:
            latin = True
        self._keyboard.show_page(Page.LATIN if latin else Page.RUSSIAN)

    def _is_field(self, widget: QWidget | None) -> bool:
        return (
            isinstance(widget, QLineEdit | QTextEdit | QPlainTextEdit | QAbstractSpinBox)
            and widget.isEnabled()
            and not widget.isReadOnly()
            and widget.window() is self._keyboard.window()
        )

    def _send(self, key: int, modifiers: Qt.KeyboardModifier, text: str) -> None:
        field = QApplication.focusWidget()
        if not self._is_field(field):
            return
        assert field is not None
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(field, QKeyEvent(kind, key, modifiers, text))
