"""The menu of language and theme, the same on every page."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from ui.i18n import Language, Translations
from ui.theme.manager import Theme, ThemeChoice

_THEMES = {
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
