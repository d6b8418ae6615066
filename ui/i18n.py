"""Languages: Russian by default and complete, English the second; changed live.

The source is English (`self.tr("…")`). `Translations` installs the compiled files of `resources/i18n/` and
Qt's own; Qt then sends LanguageChange to every widget, and `ui.widgets.Retranslated` turns that into
`retranslate()`.

As a program (`python -m ui.i18n update|missing|fill|check`) this module refreshes the files: see
`ui/catalogue.py`.
"""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QSettings, QTranslator, Signal
from PySide6.QtWidgets import QApplication

FOLDER: Path = Path(__file__).resolve().parents[1] / "resources" / "i18n"
_KEY = "view/language"


class Language(Enum):
    """The languages of the screens; the value is the code in file names, settings and `--lang`."""

    RU = "ru"
    EN = "en"

    @property
    def locale(self) -> QLocale:
        """Dates, numbers and sorting in this language."""
        if self is Language.RU:
            return QLocale(QLocale.Language.Russian, QLocale.Country.Russia)
        return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)

    @property
    def own_name(self) -> str:
        """The language in itself, as language menus show it whatever the current language is."""
        return {Language.RU: "Русский", Language.EN: "English"}[self]


class Translations(QObject):
    """The language of the running program. One per program, handed down from `main.py`."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: QSettings, language: Language | None = None) -> None:
        """`language` is what the command line asks for; without it the last choice counts, then Russian."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._translators: list[QTranslator] = []
        self._language = language or self._remembered()
        self._install()

    @property
    def language(self) -> Language:
        """The language in force."""
        return self._language

    def set_language(self, language: Language) -> None:
        """Choose, keep the choice for the next start, and show it in all open windows."""
        self._settings.setValue(_KEY, language.value)
        if language is not self._language:
            self._language = language
            self._install()

    def _remembered(self) -> Language:
        try:
            return Language(str(self._settings.value(_KEY, Language.RU.value)))
        except ValueError:
            return Language.RU

    def _install(self) -> None:
        QLocale.setDefault(self._language.locale)
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        code = self._language.value
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._translators = []
        # Ours last: the translator installed last is asked first.
        for name, folder in ((f"qtbase_{code}", qt_folder), (code, str(FOLDER))):
            translator = QTranslator(self)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._translators.append(translator)
        self.changed.emit()


if __name__ == "__main__":
    from ui.catalogue import main

    sys.exit(main(sys.argv[1:]))
