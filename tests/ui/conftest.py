"""Fixtures for the windows: the theme, the language and the settings that `main.py` would make."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QSettings
from PySide6.QtWidgets import QApplication

from ui.i18n import Language, Translations
from ui.theme.manager import Theme, ThemeChoice


@pytest.fixture
def settings(tmp_path: Path) -> QSettings:
    """Settings in a file of this test."""
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def theme(qapp: QApplication, settings: QSettings) -> Iterator[Theme]:
    """The light theme on the application."""
    theme = Theme(qapp, settings)
    theme.set_choice(ThemeChoice.LIGHT)
    yield theme
    shiboken6.delete(theme)
    qapp.setStyleSheet("")


@pytest.fixture
def translations(qapp: QApplication, settings: QSettings) -> Iterator[Translations]:
    """Russian, as a school sees it first."""
    before = QLocale()
    translations = Translations(qapp, settings, Language.RU)
    yield translations
    shiboken6.delete(translations)
    QLocale.setDefault(before)
