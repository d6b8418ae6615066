"""The theme of the running program: follows the system or the user's choice, and changes live."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QObject, QSettings, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from ui import icons
from ui.theme.style_sheet import style_sheet
from ui.theme.tokens import DARK, LIGHT, Tokens

#: Below this the system font is enlarged: Windows' 9 pt is small for a table that is read all day.
SMALLEST_FONT_PT = 10.0
#: For people who stand before the screen.
SMALLEST_FONT_FOR_TOUCH_PT = 12.0
_KEY = "view/theme"


class ThemeChoice(Enum):
    """What the user chose; the value is what is kept in the settings."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Palette, style sheet and font of the application. One per program, handed down from `main.py`."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings, *, touch: bool = False) -> None:
        """`touch`: as of `set_touch`."""
        super().__init__(app)
        self._touch = touch
        self._app = app
        self._settings = settings
        try:
            self._choice = ThemeChoice(str(settings.value(_KEY, ThemeChoice.SYSTEM.value)))
        except ValueError:
            self._choice = ThemeChoice.SYSTEM
        self._tokens = LIGHT
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._on_system_scheme_changed)
        self._apply()

    @property
    def choice(self) -> ThemeChoice:
        """System, light or dark, as chosen by the user."""
        return self._choice

    @property
    def tokens(self) -> Tokens:
        """The colours in force. Views rather ask `tokens_for(self)`."""
        return self._tokens

    @property
    def dark(self) -> bool:
        """Whether the dark theme is in force."""
        return self._tokens.is_dark

    def set_choice(self, choice: ThemeChoice) -> None:
        """Choose, keep the choice for the next start, and apply it."""
        self._choice = choice
        self._settings.setValue(_KEY, choice.value)
        self._apply()

    def set_touch(self, touch: bool) -> None:
        """Make letters and controls as large as fingers need them, or as small as a mouse lets them be."""
        if touch != self._touch:
            self._touch = touch
            self._apply()

    def _wanted(self) -> Tokens:
        if self._choice is ThemeChoice.SYSTEM:
            return DARK if self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def _apply(self) -> None:
        self._tokens = self._wanted()
        # The window frame is drawn by the system: ask it for the same scheme.
        if self._choice is ThemeChoice.SYSTEM:
            self._app.styleHints().unsetColorScheme()
        else:
            self._app.styleHints().setColorScheme(
                Qt.ColorScheme.Dark if self._tokens.is_dark else Qt.ColorScheme.Light
            )
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
        smallest = SMALLEST_FONT_FOR_TOUCH_PT if self._touch else SMALLEST_FONT_PT
        font.setPointSizeF(max(font.pointSizeF(), smallest))
        font.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
        self._app.setFont(font)
        self._app.setPalette(palette(self._tokens))
        self._app.setStyleSheet(style_sheet(self._tokens, self._app.font().pointSizeF(), touch=self._touch))
        icons.refresh(self._app)
        self.changed.emit()

    def _on_system_scheme_changed(self) -> None:
        if self._wanted() is not self._tokens:
            self._apply()


def palette(tokens: Tokens) -> QPalette:
    """The Qt palette of a theme, for what the style sheet does not reach and for `tokens_for`."""
    result = QPalette()
    role = QPalette.ColorRole
    for key, value in {
        role.Window: tokens.window,
        role.WindowText: tokens.text,
        role.Base: tokens.surface,
        role.AlternateBase: tokens.sunken,
        role.Text: tokens.text,
        role.Button: tokens.raised,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_destructive,
        role.Highlight: tokens.selection,
        role.HighlightedText: tokens.selection_text,
        role.Accent: tokens.accent,
        role.Link: tokens.accent_text,
        role.LinkVisited: tokens.accent_text,
        role.PlaceholderText: tokens.muted,
        role.ToolTipBase: tokens.raised,
        role.ToolTipText: tokens.text,
        role.Light: tokens.surface,
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: tokens.border_strong,
        role.Shadow: tokens.shadow,
    }.items():
        result.setColor(key, QColor(value))
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText, role.PlaceholderText):
        result.setColor(QPalette.ColorGroup.Disabled, key, QColor(tokens.disabled))
    return result
