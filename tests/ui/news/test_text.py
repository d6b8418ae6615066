"""The text as it is shown: its looks, and that hostile text is harmless there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from ui.i18n import Translations
from ui.news.text_view import NewsText
from ui.theme.manager import Theme
from ui.widgets import KIOSK

Show = Callable[[str], NewsText]


@pytest.fixture
def show(qtbot: QtBot, theme: Theme, translations: Translations) -> Show:
    def shown(text: str, *, kiosk: bool = False) -> NewsText:
        view = NewsText()
        view.setProperty(KIOSK, kiosk)
        qtbot.addWidget(view)
        view.resize(500, 300)
        view.show_text(text)
        view.show()
        return view

    return shown


def links(view: NewsText) -> list[str]:
    """Where the text leads."""
    found, block = [], view.document().begin()
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            look = fragments.fragment().charFormat()
            if look.isAnchor():
                found.append(look.anchorHref())
            fragments += 1
        block = block.next()
    return found


def test_looks(show: Show) -> None:
    document = show("# Тема\n\nраз **два**\nтри\n\n1. один\n2. два\n\n> слова").document()
    heading = document.begin()
    assert (heading.text(), heading.blockFormat().headingLevel()) == ("Тема", 1)
    second = heading.next()
    assert second.text() == "раз два\u2028три"
    first_item = second.next()
    assert (first_item.text(), first_item.textList().itemText(first_item)) == ("один", "1.")
    assert first_item.next().textList().itemText(first_item.next()) == "2."
    quote = first_item.next().next()
    assert (quote.text(), quote.blockFormat().leftMargin() > 0, quote.textList()) == ("слова", True, None)


def test_a_link_is_shown_with_its_address(show: Show) -> None:
    view = show("[правила](https://school.example/rules), https://school.example")
    assert view.toPlainText() == "правила (https://school.example/rules), https://school.example"
    assert links(view) == ["https://school.example/rules", "https://school.example"]


@pytest.mark.parametrize(
    "text",
    ["<script>alert(1)</script>", "<img src='file:///etc/passwd'>", "![x](file:///etc/passwd)",
     "[x](javascript:alert(1))", "<a href='javascript:alert(1)'>x</a>", "[x](data:text/html,x)",
     "<b>жирно</b>", "&lt;b&gt;"],
)  # fmt: skip
def test_hostile_text_is_text(show: Show, text: str) -> None:
    view = show(text)
    assert view.toPlainText() == text
    assert links(view) == []
    assert "<img" not in view.toHtml()


def test_nothing_is_loaded(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    view = show("![кот](http://school.example/cat.png)")
    assert view.loadResource(QTextDocument.ResourceType.ImageResource, QUrl("file:///etc/passwd")) is None
    assert "<img" not in view.toHtml()


def test_signs_that_turn_the_direction_are_not_shown(show: Show) -> None:
    assert show("счёт \u202efdp.exe").toPlainText() == "счёт fdp.exe"


@pytest.mark.parametrize("text", ["x" * 1_000_000, "[" * 20_000, "- " * 10_000, ">" * 20_000])
def test_hostile_lengths_are_shown(show: Show, text: str) -> None:
    view = show(text)
    assert 0 < len(view.toPlainText()) <= 20_001


def opened_by(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    found: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: found.append(url.toString()) or True)
    return found


def answer(box: QMessageBox, role: QMessageBox.ButtonRole) -> None:
    next(button for button in box.buttons() if box.buttonRole(button) is role).click()


def test_a_link_is_opened_only_after_asking(
    show: Show, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, view = opened_by(monkeypatch), show("[сюда](http://xn--80a1acny.xn--p1ai/)")
    for role in (QMessageBox.ButtonRole.RejectRole, QMessageBox.ButtonRole.AcceptRole):
        with qtbot.waitSignal(view.link_asked) as asked:
            view.anchorClicked.emit(QUrl("http://xn--80a1acny.xn--p1ai/"))
        (box,) = asked.args
        assert box.informativeText() == "http://почта.рф/"
        assert opened == []
        answer(box, role)
    assert len(opened) == 1


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)", "smb://server/share"])
def test_what_is_no_link_of_the_web_is_never_opened(
    show: Show, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened, view = opened_by(monkeypatch), show("текст")
    view.anchorClicked.emit(QUrl(address))
    assert view.findChildren(QMessageBox) == []
    assert opened == []


def test_in_the_kiosk_there_are_no_links(show: Show, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = opened_by(monkeypatch)
    view = show("[сюда](http://school.example/)", kiosk=True)  # type: ignore[call-arg]
    assert (view.toPlainText(), links(view)) == ("сюда (http://school.example/)", [])
    view.anchorClicked.emit(QUrl("http://school.example/"))
    assert (view.findChildren(QMessageBox), opened) == ([], [])


def test_colours_follow_the_theme(show: Show, theme: Theme) -> None:
    from ui.theme.manager import ThemeChoice

    view = show("[сюда](http://school.example/)")
    before = view.toHtml()
    theme.set_choice(ThemeChoice.DARK)
    assert view.toHtml() != before
