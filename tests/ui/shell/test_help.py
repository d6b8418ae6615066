"""The page of help says all keys that there are, to those who can use them."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QLabel, QScrollArea, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from tests.ui.accessibility import assert_accessible
from tests.ui.journal.memory_source import MemorySource
from ui.i18n import Language, Translations
from ui.journal.tab import JournalTab
from ui.shell.help import HelpDialog
from ui.shell.help_keys import key_columns
from ui.theme.manager import Theme


def keys_of(role: Role) -> str:
    return "  ".join(str(keys) for groups in key_columns(role) for group in groups for keys, _ in group.keys)


def test_teacher_finds_every_key_of_the_journal(qtbot: QtBot, theme: Theme) -> None:
    tab = JournalTab(MemorySource())
    qtbot.addWidget(tab)
    tab.start()
    widgets = [tab, *tab.findChildren(QWidget)]
    actions: set[QAction] = {action for widget in widgets for action in widget.actions()}
    first = {
        action.shortcuts()[0].toString(QKeySequence.SequenceFormat.PortableText)
        for action in actions
        if action.shortcuts()
    }
    assert {"F2", "Ctrl+Z", "F9", "Ctrl+V"} < first
    known = keys_of(Role.TEACHER)
    between = {f"Ctrl+{digit}" for digit in range(2, 5)}  # of «Ctrl+1 … Ctrl+5»
    assert {keys for keys in first - between if keys not in known} == set()


def test_nobody_is_told_of_keys_that_do_nothing_for_him() -> None:
    assert "Ctrl+D" not in keys_of(Role.DEPUTY)
    assert "F5" in keys_of(Role.DEPUTY)
    assert "F9" not in keys_of(Role.PARENT)
    assert "Enter  Ctrl+Enter  Letters" not in keys_of(Role.DEPUTY)
    assert "Ctrl+L" not in keys_of(Role.PARENT)


def test_class_teacher_finds_the_keys_of_looks_and_signatures() -> None:
    assert "Enter  Ctrl+Enter  Letters" in keys_of(Role.CLASS_TEACHER)


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("role", list(Role))
def test_fits_the_window_without_scrolling(
    qtbot: QtBot, theme: Theme, translations: Translations, role: Role, language: Language
) -> None:
    translations.set_language(language)
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    page = HelpDialog(role, window)
    page.open()
    tabs = page.findChild(QTabWidget)
    assert tabs is not None
    for index in range(tabs.count()):
        tabs.setCurrentIndex(index)
        area = tabs.widget(index)
        assert isinstance(area, QScrollArea)
        assert area.verticalScrollBar().maximum() == 0
        assert area.horizontalScrollBar().maximum() == 0
    assert page.width() <= 1280
    assert page.height() <= 800
    assert_accessible(page)
    translations.set_language(Language.EN)


def test_scrolls_in_the_smallest_window(qtbot: QtBot, theme: Theme) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(720, 480)
    window.show()
    page = HelpDialog(Role.TEACHER, window)
    page.open()
    assert page.width() <= 720
    assert page.height() <= 480
    assert any(label.text() == "F9" for label in page.findChildren(QLabel))
