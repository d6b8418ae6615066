"""The menu of language and theme, the same on every page."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ui.i18n import Language, Translations
from ui.icons import set_icon
from ui.theme.manager import Theme, ThemeChoice

_THEMES: dict[ThemeChoice, Any] = {
    ThemeChoice.SYSTEM: QT_TRANSLATE_NOOP("ViewMenu", "Theme of the system"),
    ThemeChoice.LIGHT: QT_TRANSLATE_NOOP("ViewMenu", "Light theme"),
    ThemeChoice.DARK: QT_TRANSLATE_NOOP("ViewMenu", "Dark theme"),
}


def fill_view_menu(menu: QMenu, theme: Theme, translations: Translations) -> None:
    """Put the languages and themes into a menu, the ones in force ticked."""
    menu.clear()
    languages = QActionGroup(menu)
    for language in Language:
        action = menu.addAction(language.own_name)
        action.setCheckable(True)
        action.setChecked(language is translations.language)
        action.setActionGroup(languages)
        action.triggered.connect(lambda _=False, language=language: translations.set_language(language))
    menu.addSeparator()
    themes = QActionGroup(menu)
    for choice, name in _THEMES.items():
        action = menu.addAction(QCoreApplication.translate("ViewMenu", name))
        action.setCheckable(True)
        action.setChecked(choice is theme.choice)
        action.setActionGroup(themes)
        action.triggered.connect(lambda _=False, choice=choice: theme.set_choice(choice))


class ViewButton(QToolButton):
    """Language and theme, for pages without a bar.  Its words are the languages' own names, so that everybody can
    read one of them."""

    def __init__(self, theme: Theme, translations: Translations, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_icon(self, "languages")
        self.setText(" · ".join(language.own_name for language in Language))
        self.setAccessibleName(self.text())
        self.setText("\N{THIN SPACE}" + self.text())
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        menu = QMenu(self)
        menu.aboutToShow.connect(lambda: fill_view_menu(menu, theme, translations))
        self.setMenu(menu)
