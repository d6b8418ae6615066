"""For fingers: sizes, pushing pages, long presses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QSettings, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

import ui.kiosk.touch
from tests.ui.kiosk.conftest import Enter
from tests.ui.kiosk.hands import open_login, the_kiosk
from ui.kiosk.touch import make_pushable
from ui.shell.window import MainWindow
from ui.theme import set_role
from ui.theme.manager import Theme, ThemeChoice

SMALLEST = 44


@pytest.fixture
def theme(qapp: QApplication, settings: QSettings) -> Iterator[Theme]:
    """As the program in a kiosk has it."""
    font = qapp.font()
    theme = Theme(qapp, settings, touch=True)
    theme.set_choice(ThemeChoice.LIGHT)
    yield theme
    theme.deleteLater()
    qapp.setStyleSheet("")
    qapp.setFont(font)


def too_small(view: QWidget) -> list[str]:
    """What a finger would miss: its own size, or that of what it stands in, like the eye in a password field."""
    return [
        f"{type(one).__name__} {one.accessibleName() or one.objectName()!r}: {one.width()}×{one.height()}"
        for kind in (QAbstractButton, QLineEdit, QComboBox)
        for one in view.findChildren(kind)
        if one.isVisible()
        and min(one.width(), one.height()) < SMALLEST
        and not isinstance(one.parentWidget(), QLineEdit)
        and not one.objectName().startswith("qt_")
    ]


@pytest.mark.parametrize("role", ["", "primary", "ghost", "link", "big"])
def test_buttons_are_large_enough(theme: Theme, qtbot: QtBot, role: str) -> None:
    button = QPushButton("x")
    set_role(button, role)
    qtbot.addWidget(button)
    button.show()
    assert button.sizeHint().height() >= 44


@pytest.mark.parametrize("make", [QLineEdit, QComboBox, QCheckBox, QToolButton])
def test_other_controls_are_large_enough(theme: Theme, qtbot: QtBot, make: type[QWidget]) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    assert widget.sizeHint().height() >= SMALLEST


def test_the_first_page_and_the_login_can_be_hit(kiosk: MainWindow, qtbot: QtBot) -> None:
    assert too_small(kiosk._doors.parentWidget()) == []
    assert too_small(open_login(kiosk, qtbot)) == []


def test_the_pages_of_a_parent_can_be_hit(enter: Enter, qtbot: QtBot) -> None:
    shell = enter().shell
    assert shell is not None
    found = []
    for index in range(shell.tabs.count()):
        shell.tabs.setCurrentIndex(index)
        qtbot.wait(1)
        found += too_small(shell)
    assert found == []


# --- pushing -------------------------------------------------------------------------------------------------


@pytest.fixture
def column(qtbot: QtBot) -> QScrollArea:
    """A long page of buttons."""
    area, content = QScrollArea(), QWidget()
    layout = QVBoxLayout(content)
    for number in range(60):
        button = QPushButton(str(number))
        button.setMinimumHeight(48)
        layout.addWidget(button)
    area.setWidget(content)
    area.setWidgetResizable(True)
    area.resize(500, 500)
    return area


@pytest.fixture(scope="module")
def screen() -> QPointingDevice:
    """A touch screen."""
    return QTest.createTouchDevice()


def pushed(area: QScrollArea, screen: QPointingDevice | None, qtbot: QtBot) -> list[str]:
    """Push it up by a finger or by the mouse; which buttons were pressed by that."""
    clicked: list[str] = []
    for button in area.findChildren(QPushButton):
        button.clicked.connect(lambda _=False, button=button: clicked.append(button.text()))
    window, left, none = area.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    places = [QPoint(100, 400 - 20 * step) for step in range(12)]
    if screen is not None:
        QTest.touchEvent(window, screen).press(0, places[0], window).commit()
    else:
        QTest.mousePress(window, left, none, places[0])
    for place in places[1:]:
        qtbot.wait(5)
        if screen is not None:
            QTest.touchEvent(window, screen).move(0, place, window).commit()
        else:
            QTest.mouseMove(window, place)
    if screen is not None:
        QTest.touchEvent(window, screen).release(0, places[-1], window).commit()
    else:
        QTest.mouseRelease(window, left, none, places[-1])
    return clicked


@pytest.mark.parametrize("by", ["finger", "mouse"])
def test_a_page_is_pushed_up_and_no_button_is_pressed_by_that(
    column: QScrollArea, screen: QPointingDevice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, by: str
) -> None:
    if by == "mouse":  # a screen that Qt takes for a mouse
        monkeypatch.setattr(ui.kiosk.touch.QInputDevice, "devices", list)
    make_pushable(column)
    qtbot.addWidget(column)
    column.show()
    qtbot.waitExposed(column)
    clicked = pushed(column, screen if by == "finger" else None, qtbot)
    qtbot.waitUntil(lambda: column.verticalScrollBar().value() > 100)
    assert clicked == []


def test_pages_of_the_kiosk_are_made_so_by_themselves(enter: Enter) -> None:
    from PySide6.QtWidgets import QScroller

    shell = enter().shell
    assert shell is not None
    areas = [one for one in shell.findChildren(QScrollArea) if one.isVisible()]
    assert areas
    assert all(QScroller.hasScroller(area.viewport()) for area in areas)


# --- long presses --------------------------------------------------------------------------------------------


@pytest.fixture
def button(kiosk: MainWindow) -> QPushButton:
    button = QPushButton("x", kiosk)
    button.setToolTip("what it is")
    button.setGeometry(100, 100, 200, 60)
    button.show()
    return button


def hold(kiosk: MainWindow, button: QPushButton, qtbot: QtBot) -> None:
    place = button.mapTo(kiosk, button.rect().center())
    QTest.mousePress(kiosk.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseMove(kiosk.windowHandle(), place + QPoint(2, 1))  # a finger never lies quite still


def let_go(kiosk: MainWindow, button: QPushButton) -> None:
    place = button.mapTo(kiosk, button.rect().center())
    QTest.mouseRelease(kiosk.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def long_press(kiosk: MainWindow) -> ui.kiosk.touch.LongPress:
    (found,) = the_kiosk(kiosk).findChildren(ui.kiosk.touch.LongPress)
    return found


class Asked(QObject):
    """Notes what is asked for a tooltip; none appears, which this platform could not show."""

    def __init__(self, button: QPushButton) -> None:
        super().__init__(button)
        self.times = 0
        button.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip:
            self.times += 1
            return True
        return False


def test_a_long_press_tells_the_tooltip_and_does_not_press(
    kiosk: MainWindow, button: QPushButton, qtbot: QtBot
) -> None:
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    asked = Asked(button)
    hold(kiosk, button, qtbot)
    assert long_press(kiosk)._timer.isActive()
    long_press(kiosk)._timer.timeout.emit()
    assert asked.times == 1
    let_go(kiosk, button)
    assert pressed == []
    hold(kiosk, button, qtbot)
    let_go(kiosk, button)
    assert pressed == [True], "the next press is a press again"


def test_a_short_press_presses(kiosk: MainWindow, button: QPushButton, qtbot: QtBot) -> None:
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    hold(kiosk, button, qtbot)
    let_go(kiosk, button)
    assert pressed == [True]
    assert not long_press(kiosk)._timer.isActive()


def test_who_pushes_the_page_does_not_ask(kiosk: MainWindow, button: QPushButton, qtbot: QtBot) -> None:
    hold(kiosk, button, qtbot)
    QTest.mouseMove(kiosk.windowHandle(), QPoint(200, 400))
    assert not long_press(kiosk)._timer.isActive()
    let_go(kiosk, button)
