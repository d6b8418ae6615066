"""The theme: what is chosen is shown, kept and followed by open windows; focus is seen on every control."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QSpinBox,
    QTableWidget,
    QTabWidget,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from ui.icons import RESOURCES, app_icon, icon, names, pixmap, set_icon
from ui.theme import DARK, LIGHT, set_role, tokens_for
from ui.theme.manager import Theme, ThemeChoice
from ui.theme.roles import ROLES
from ui.theme.style_sheet import GLYPHS, style_sheet
from ui.widgets import BigButton, PasswordEdit, StatusPill


def _with_role(widget: QWidget, role: str) -> QWidget:
    set_role(widget, role)
    return widget


def _list() -> QListWidget:
    widget = QListWidget()
    widget.addItem("a")
    return widget


def _tabs() -> QWidget:
    tabs = QTabWidget()
    tabs.addTab(QLabel("page"), "tab")
    return tabs


FOCUSABLE: dict[str, Callable[[], QWidget]] = {
    "button": lambda: QPushButton("x"),
    "primary": lambda: _with_role(QPushButton("x"), "primary"),
    "danger": lambda: _with_role(QPushButton("x"), "danger"),
    "ghost": lambda: _with_role(QPushButton("x"), "ghost"),
    "current": lambda: _with_role(QPushButton("x"), "current"),
    "link": lambda: _with_role(QPushButton("x"), "link"),
    "big": lambda: BigButton("users"),
    "tool": lambda: QToolButton(text="x"),
    "boxed": lambda: _with_role(QToolButton(text="x"), "boxed"),
    "pill": StatusPill,
    "line": QLineEdit,
    "password": PasswordEdit,
    "text": QPlainTextEdit,
    "combo": QComboBox,
    "spin": QSpinBox,
    "date": QDateEdit,
    "check": lambda: QCheckBox("x"),
    "radio": lambda: QRadioButton("x"),
    "list": _list,
    "table": lambda: QTableWidget(2, 2),
    "tabs": _tabs,
}


def test_choice_is_applied_kept_and_told(
    theme: Theme, qapp: QApplication, settings: QSettings, qtbot: QtBot
) -> None:
    told: list[bool] = []
    theme.changed.connect(lambda: told.append(theme.dark))
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    assert tokens_for(widget) is LIGHT
    theme.set_choice(ThemeChoice.DARK)
    assert tokens_for(widget) is DARK
    assert told == [True]
    assert Theme(qapp, settings).choice is ThemeChoice.DARK


def test_unknown_choice_in_the_settings_is_the_systems(
    theme: Theme, qapp: QApplication, settings: QSettings
) -> None:
    settings.setValue("view/theme", "purple")
    assert Theme(qapp, settings).choice is ThemeChoice.SYSTEM


def test_style_sheet_does_not_hide_the_theme_from_a_widget(theme: Theme, qtbot: QtBot) -> None:
    """A style sheet changes the palette of what it dresses: `tokens_for` must not be misled by it."""
    for choice, tokens in ((ThemeChoice.LIGHT, LIGHT), (ThemeChoice.DARK, DARK)):
        theme.set_choice(choice)
        for make in FOCUSABLE.values():
            widget = make()
            qtbot.addWidget(widget)
            widget.show()
            assert tokens_for(widget) is tokens


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("name", FOCUSABLE)
def test_focus_is_seen(theme: Theme, qtbot: QtBot, choice: ThemeChoice, name: str) -> None:
    theme.set_choice(choice)
    window, other, control = QWidget(), QPushButton("other"), FOCUSABLE[name]()
    layout = QHBoxLayout(window)
    layout.addWidget(other)
    layout.addWidget(control)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    target = control.tabBar() if isinstance(control, QTabWidget) else control
    other.setFocus()
    before, size = target.grab().toImage(), control.size()
    target.setFocus()
    qtbot.waitUntil((target.focusProxy() or target).hasFocus)
    assert target.grab().toImage() != before
    assert control.size() == size, "nothing jumps when the focus comes"


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_glyphs_have_the_colours_of_the_tokens(tokens: object) -> None:
    folder = RESOURCES / "theme" / tokens.name  # type: ignore[attr-defined]
    assert {path.stem for path in folder.glob("*.svg")} == set(GLYPHS)
    for name, token in GLYPHS.items():
        colours = set(re.findall(r"#[0-9a-f]{6}", (folder / f"{name}.svg").read_text(encoding="utf-8")))
        assert colours == {getattr(tokens, token)}, name


def test_style_sheet_is_filled_and_its_files_are_there() -> None:
    sheet = style_sheet(LIGHT, 10)
    assert "$" not in sheet
    files = re.findall(r'url\("([^"]+)"\)', sheet)
    assert files
    assert all((RESOURCES / file).is_file() for file in files)


def test_every_role_is_dressed() -> None:
    sheet = style_sheet(LIGHT, 10)
    for kind, roles in ROLES.items():
        for role in roles - {"", "ghost"}:
            assert f'{kind.__name__}[role="{role}"]' in sheet


def test_misspelt_role_is_refused(qtbot: QtBot) -> None:
    with pytest.raises(ValueError, match="titel"):
        set_role(QLabel(), "titel")


def test_icon_follows_the_theme(theme: Theme, qtbot: QtBot) -> None:
    button = QToolButton()
    qtbot.addWidget(button)
    set_icon(button, "refresh-cw")
    light = button.icon().pixmap(24, 24).toImage()
    theme.set_choice(ThemeChoice.DARK)
    assert button.icon().pixmap(24, 24).toImage() != light


def test_an_icon_keeps_away_from_the_text_of_its_button(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton("Copy")
    qtbot.addWidget(button)
    for _ in range(2):  # also when it is given another icon
        set_icon(button, "refresh-cw")
    size = button.iconSize()
    assert size.width() > size.height()
    drawn = button.icon().pixmap(size).toImage()
    assert all(
        drawn.pixelColor(x, y).alpha() == 0
        for x in range(drawn.height() + 1, drawn.width())
        for y in range(drawn.height())
    )


def test_icons_are_drawn_sharp_and_grey_when_disabled(theme: Theme) -> None:
    assert pixmap("lock", 20, "muted", ratio=2.0).width() == 40
    some = icon("lock")
    assert some.pixmap(24, 24, some.Mode.Disabled).toImage() != some.pixmap(24, 24).toImage()
    with pytest.raises(KeyError, match="no-such-icon"):
        icon("no-such-icon")


def test_every_icon_can_be_drawn(theme: Theme) -> None:
    assert len(names()) > 100
    for name in names():
        image = pixmap(name, 24).toImage()
        assert any(image.pixelColor(x, y).alpha() for x in range(24) for y in range(24)), name
    assert (RESOURCES / "icons" / "LICENSE").is_file()
    assert app_icon().availableSizes()
