"""What is said of a file that could not be kept."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.errors import BadInput, DiaryError, StorageProblem
from ui.i18n import Translations
from ui.paper.saving import tell_failed
from ui.widgets import Toast


@pytest.mark.parametrize(
    ("error", "buttons"),
    [
        (BadInput("template.syntax", file="письмо.docx", value="{{ кто там"), 0),
        (StorageProblem("file.not_written"), 1),
    ],
)
def test_another_place_is_offered_only_where_it_helps(
    qtbot: QtBot, translations: Translations, error: DiaryError, buttons: int
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    tell_failed(window, error, lambda: None)
    (toast,) = window.findChildren(Toast)
    shown = [one for one in toast.findChildren(QPushButton) if one.text()]
    assert len(shown) == buttons
