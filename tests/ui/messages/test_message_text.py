"""The words of a message: as high as they are, in part where they are many, what was sought stands out."""

from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.accessibility import assert_accessible
from ui.messages.message_text import MessageText
from ui.theme.manager import Theme


@pytest.fixture
def text(qtbot: QtBot, theme: Theme) -> MessageText:
    widget = MessageText()
    qtbot.addWidget(widget)
    widget.resize(400, 100)
    widget.set_name("Сообщение")
    widget.show()
    return widget


def test_markup_is_letters(text: MessageText) -> None:
    text.set_text("<b>жирно</b> & <img src=x onerror=alert(1)>")
    assert text.shown == "<b>жирно</b> & <img src=x onerror=alert(1)>"
    assert text.is_whole
    assert_accessible(text)


def test_it_is_as_high_as_its_lines_in_this_width(text: MessageText, qtbot: QtBot) -> None:
    text.set_text("слово " * 60)
    qtbot.waitUntil(lambda: text._words.width() <= 400)
    narrow = text._words.height()
    text.resize(800, 100)
    qtbot.waitUntil(lambda: text._words.height() < narrow)


@pytest.mark.parametrize("book", ["а" * 1_000_000, "слово " * 170_000, "\n".join(["строка"] * 140_000)])
def test_a_book_does_not_stop_the_window(text: MessageText, book: str) -> None:
    began = time.monotonic()
    text.set_text(book)
    assert len(text.shown) < 2000
    assert not text.is_whole
    text._more.click()
    text._more.click()
    assert len(text.shown) > 2000
    assert time.monotonic() - began < 60, "a hang, not a measure"


def test_a_long_text_is_opened_by_a_key_and_is_whole_then(text: MessageText) -> None:
    text.set_text("слово " * 800)
    QTest.keyClick(text._more, Qt.Key.Key_Space)
    assert text.is_whole
    assert text.shown == ("слово " * 800).strip("\n")


def test_words_are_selected_and_copied_by_keys(text: MessageText) -> None:
    text.set_text("раз два")
    text._words.setFocus()
    QTest.keyClick(text._words, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(text._words, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "раз два"


def test_what_was_sought_stands_out_behind_pictures_too(text: MessageText) -> None:
    text.set_text("👍👍 Сдать тетрадь, тетради вернём")
    assert text.seek(("тетрад",))
    found = [one.cursor.selectedText() for one in text._words.extraSelections()]
    assert found == ["тетрад", "тетрад"]


def test_the_text_is_opened_as_far_as_what_was_sought(text: MessageText) -> None:
    text.set_text("слово " * 600 + "ответ")
    assert text.seek(("ответ",))
    assert "ответ" in text.shown
