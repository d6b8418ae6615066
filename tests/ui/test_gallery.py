"""Every screen of the gallery can be built, quietly, and is named for screen readers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.gallery.registry import Screen, Stage, all_screens
from tests.ui.accessibility import problems
from ui.i18n import Translations
from ui.theme.manager import Theme

#: A board of plain controls, which nobody names.
BOARDS = {"parts.controls", "parts.popups", "parts.widgets"}


@pytest.mark.parametrize("entry", all_screens(), ids=lambda entry: entry.name)
def test_screen_is_built_and_accessible(
    entry: Screen,
    qapp: QApplication,
    theme: Theme,
    translations: Translations,
    tmp_path: Path,
    qtbot: QtBot,
    own_heap: None,
) -> None:
    theme.set_touch(entry.touch)
    stage = Stage(qapp, theme, translations, tmp_path, [])
    widget = entry.build(stage)
    qtbot.addWidget(widget)
    widget.show()
    if entry.name not in BOARDS:
        assert problems(widget) == []
    for thing in stage.keep:
        thing.deleteLater()
