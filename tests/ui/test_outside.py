"""What leads out of the program: not offered in the kiosk, untouched elsewhere."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QMainWindow, QMenu, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.widgets import KIOSK, in_kiosk, leads_outside


class Page(QWidget):
    """A page as others build it: with a button, an action with a shortcut, and a menu."""

    def __init__(self) -> None:
        super().__init__()
        self.print, self.other = QPushButton("Print", self), QPushButton("Other", self)
        layout = QVBoxLayout(self)
        layout.addWidget(self.print)
        layout.addWidget(self.other)
        self.pressed: list[str] = []
        self.save = QAction("Save", self)
        self.save.setShortcut("Ctrl+S")
        self.save.triggered.connect(lambda: self.pressed.append("save"))
        self.addAction(self.save)
        self.menu = QMenu(self)
        self.export, self.plain = self.menu.addAction("Export"), self.menu.addAction("Plain")
        leads_outside(self.print, self.save, self.export)


@pytest.fixture(params=[True, False], ids=["kiosk", "elsewhere"])
def window(request: pytest.FixtureRequest, qtbot: QtBot) -> QMainWindow:
    window = QMainWindow()
    if request.param:
        window.setProperty(KIOSK, True)
    qtbot.addWidget(window)
    window.setCentralWidget(Page())
    window.show()
    qtbot.waitExposed(window)
    return window


def test_is_there_everywhere_but_in_the_kiosk(window: QMainWindow) -> None:
    page, elsewhere = window.centralWidget(), not in_kiosk(window)
    page.print.show()  # as a page does that shows it when there is something to print
    page.menu.aboutToShow.emit()
    assert page.print.isVisible() is elsewhere
    assert page.print.isEnabled() is elsewhere
    assert page.export.isVisible() is elsewhere
    assert page.other.isVisible()
    assert page.plain.isVisible()


def test_its_shortcut_does_nothing_in_the_kiosk(window: QMainWindow, qtbot: QtBot) -> None:
    page = window.centralWidget()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page.other.setFocus()
    QTest.keySequence(page, "Ctrl+S")
    assert page.pressed == ([] if in_kiosk(window) else ["save"])


def test_a_dialog_of_the_kiosk_is_in_the_kiosk(window: QMainWindow) -> None:
    dialog = QDialog(window.centralWidget())
    page = Page()
    QVBoxLayout(dialog).addWidget(page)
    dialog.open()
    assert page.print.isVisible() is not in_kiosk(window)
    assert in_kiosk(dialog) is in_kiosk(window)
    dialog.close()


def test_an_action_without_a_place_is_a_mistake() -> None:
    with pytest.raises(TypeError):
        leads_outside(QAction("Save"))
