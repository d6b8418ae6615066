"""What the kiosk refuses: through the window of the system, as it comes from people."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAction,
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QHelpEvent,
    QKeySequence,
)
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QApplication,
    QColorDialog,
    QFileDialog,
    QFontDialog,
    QLabel,
    QMenu,
    QPlainTextEdit,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.codes import Role
from tests.build import BuiltSchool
from tests.ui.kiosk.conftest import Enter
from tests.ui.kiosk.hands import open_login, the_kiosk, touch
from ui.kiosk.keys import Verdict, verdict
from ui.login.dialog import LoginDialog
from ui.login.doors import KIOSK_EXIT
from ui.shell.help import HelpDialog
from ui.shell.help_keys import key_columns
from ui.shell.window import MainWindow

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
NONE = Qt.KeyboardModifier.NoModifier


def popups() -> list[QWidget]:
    return [
        widget
        for widget in QApplication.topLevelWidgets()
        if widget.isVisible() and widget.windowType() is Qt.WindowType.Popup
    ]


def closing_dialogs(window: MainWindow) -> list[LoginDialog]:
    return [one for one in window.findChildren(LoginDialog) if one.door == KIOSK_EXIT]


# --- keys and the mouse ------------------------------------------------------------------------------------


def test_a_shortcut_of_a_page_does_nothing(enter: Enter) -> None:
    window = enter()
    done: list[str] = []
    action = QAction("Save", window)
    action.setShortcut("Ctrl+S")
    action.triggered.connect(lambda: done.append("saved"))
    window.addAction(action)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_S, CTRL)
    assert done == []


def test_copying_and_pasting_by_keys_does_nothing(kiosk: MainWindow, qtbot: QtBot) -> None:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("theirs")
    dialog = open_login(kiosk, qtbot)
    handle = kiosk.windowHandle()
    QTest.keyClick(handle, Qt.Key.Key_V, CTRL)
    QTest.keyClick(handle, Qt.Key.Key_Insert, Qt.KeyboardModifier.ShiftModifier)
    assert dialog._login.text() == ""
    dialog._login.setText("mine")
    dialog._login.selectAll()
    QTest.keyClick(handle, Qt.Key.Key_C, CTRL)
    assert clipboard.text() == "theirs"


def test_help_opens_inside(enter: Enter, qtbot: QtBot) -> None:
    window = enter()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F1)
    (dialog,) = window.findChildren(HelpDialog)
    qtbot.waitUntil(lambda: not dialog.isWindow() and dialog.isVisible())
    assert window.isAncestorOf(dialog)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.findChildren(HelpDialog))


def test_escape_closes_nothing_but_a_dialog(kiosk: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_Escape)
    assert kiosk.isVisible()
    open_login(kiosk, qtbot)
    QTest.keyClick(kiosk.windowHandle(), Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not kiosk.findChildren(LoginDialog))
    assert kiosk.isVisible()


@pytest.mark.parametrize(("key", "modifiers"), [(Qt.Key.Key_F4, ALT), (Qt.Key.Key_Q, CTRL)])
def test_the_keys_to_close_ask_who_that_is(
    kiosk: MainWindow, qtbot: QtBot, key: Qt.Key, modifiers: Qt.KeyboardModifier
) -> None:
    for _ in range(2):  # not one dialog over the other
        QTest.keyClick(kiosk.windowHandle(), key, modifiers)
    (dialog,) = closing_dialogs(kiosk)
    qtbot.waitUntil(lambda: not dialog.isWindow() and dialog.isVisible())
    assert kiosk.isVisible()


def test_closing_the_window_from_outside_asks_too(kiosk: MainWindow) -> None:
    assert not kiosk.close()
    assert kiosk.isVisible()
    assert len(closing_dialogs(kiosk)) == 1


@pytest.mark.parametrize(
    "button", [Qt.MouseButton.RightButton, Qt.MouseButton.MiddleButton, Qt.MouseButton.BackButton]
)
def test_only_the_left_button_of_the_mouse_presses(
    kiosk: MainWindow, qtbot: QtBot, button: Qt.MouseButton
) -> None:
    place = kiosk._doors._doors["family"].mapTo(kiosk, QPoint(20, 20))
    QTest.mouseClick(kiosk.windowHandle(), button, NONE, place)
    assert not kiosk.findChildren(LoginDialog)


def test_no_menu_of_a_field(kiosk: MainWindow, qtbot: QtBot) -> None:
    dialog = open_login(kiosk, qtbot)
    place = dialog._login.mapTo(kiosk, QPoint(5, 5))
    QTest.mouseClick(kiosk.windowHandle(), Qt.MouseButton.RightButton, NONE, place)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, kiosk.mapToGlobal(place))
    QApplication.sendEvent(kiosk.windowHandle(), event)
    assert popups() == []
    assert not dialog.findChildren(QMenu)


# --- drops and drags -----------------------------------------------------------------------------------------


def test_nothing_can_be_dropped(kiosk: MainWindow, qtbot: QtBot) -> None:
    dialog = open_login(kiosk, qtbot)
    data = QMimeData()
    data.setText("dropped")
    place = dialog._login.mapTo(kiosk, QPoint(5, 5))
    left = Qt.MouseButton.LeftButton
    entering = QDragEnterEvent(place, Qt.DropAction.CopyAction, data, left, NONE)
    QApplication.sendEvent(kiosk.windowHandle(), entering)
    assert not entering.isAccepted()
    dropping = QDropEvent(QPointF(place), Qt.DropAction.CopyAction, data, left, NONE)
    QApplication.sendEvent(kiosk.windowHandle(), dropping)
    assert dialog._login.text() == ""


def test_texts_that_are_read_cannot_be_selected_and_dragged_away(kiosk: MainWindow, qtbot: QtBot) -> None:
    page = QWidget()
    label, text = QLabel("<a href='https://example.org'>a link</a>"), QPlainTextEdit("text")
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    label.setOpenExternalLinks(True)
    text.setReadOnly(True)
    layout = QVBoxLayout(page)
    for widget in (label, text):
        layout.addWidget(widget)
    kiosk._pages.addWidget(page)
    kiosk._pages.setCurrentWidget(page)
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    assert not label.openExternalLinks()
    assert not text.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert not text.acceptDrops()


# --- windows and links ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", [QFileDialog, QColorDialog, QFontDialog])
def test_dialogs_that_show_the_pc_do_not_open(kiosk: MainWindow, qtbot: QtBot, kind: type) -> None:
    dialog = kind(kiosk)
    seen = QSignalSpy(dialog.rejected)
    dialog.open()
    qtbot.waitUntil(lambda: seen.count() == 1)
    assert not dialog.isVisible()
    dialog.deleteLater()


def test_no_second_window(kiosk: MainWindow, qtbot: QtBot) -> None:
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    qtbot.waitUntil(other.isHidden)


def test_links_lead_nowhere(kiosk: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    """Qt hands them to the guard, whatever opened them, instead of to a browser or a file manager."""
    browser = QTextBrowser()
    browser.deleteLater()
    for link in ("https://example.org", "file:///etc/passwd", "mailto:a@example.org"):
        assert QDesktopServices.openUrl(QUrl(link))  # True: somebody has taken it


def test_menus_of_the_program_stay(kiosk: MainWindow) -> None:
    menu = QMenu(kiosk)
    menu.addAction("one")
    menu.ensurePolished()
    assert the_kiosk(kiosk)._guard._on_show(menu, None) is False


# --- names -----------------------------------------------------------------------------------------------------


def test_no_title_ever_names_a_person(enter: Enter, school: BuiltSchool) -> None:
    window = enter()
    before = window.windowTitle()
    assert window.shell is not None
    name = window._who.name
    assert name
    titles = [widget.windowTitle() for widget in QApplication.topLevelWidgets()]
    assert not any(name in title for title in titles)
    assert name not in window.accessibleName()
    touch(window, window.shell._leave)
    assert window.shell is None
    assert window.windowTitle() == before


# --- help --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("role", [Role.PARENT, Role.PUPIL])
def test_help_begins_with_fingers_and_names_no_key_that_is_refused(role: Role) -> None:
    def keys(*, kiosk: bool) -> list[str]:
        return [key for column in key_columns(role, kiosk=kiosk) for group in column for key, _ in group.keys]

    assert "Ctrl+P" in keys(kiosk=False)
    here = keys(kiosk=True)
    assert here[0] == "Push"
    chords = [
        chord for key in here for chord in key.replace(",", " ").split() if "+" in chord and len(chord) > 1
    ]
    assert chords
    for chord in chords:
        name = chord.replace("←", "Left").replace("→", "Right").replace("↓", "Down").replace("↑", "Up")
        if "wheel" not in name:
            found = QKeySequence(name)[0]
            assert verdict(found.key(), found.keyboardModifiers()) is Verdict.PASSES, chord


@pytest.mark.parametrize(
    ("words", "refused"),
    [
        ("Отправить", False), ("Ctrl+Enter", True), ("Готовые ответы (Ctrl+J)", True), ("Ctrl+Shift+K", True),
        ("Что нового: 3 (F12)", True), ("Клавиши и подсказки (F1)", False), ("К списку (Esc)", False),
        ("Крупнее (Ctrl++)", False), ("2 + 2", False),
    ],
)  # fmt: skip
def test_a_tip_tells_of_no_key_that_is_refused(
    kiosk: MainWindow, qtbot: QtBot, words: str, refused: bool
) -> None:
    asked = []

    class Told(QLabel):
        def event(self, event: QEvent) -> bool:
            if event.type() is QEvent.Type.ToolTip:
                asked.append(self.toolTip())
                return True
            return super().event(event)

    label = Told("x", kiosk)
    label.setToolTip(words)
    QApplication.sendEvent(label, QHelpEvent(QEvent.Type.ToolTip, QPoint(), QPoint()))
    assert asked == ([] if refused else [words])


# --- while pages are made ----------------------------------------------------------------------------------


def label_with_link(window: MainWindow, *, polished: bool) -> QLabel:
    label = QLabel("<a href='https://example.org'>example</a>", window)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
    label.setOpenExternalLinks(True)
    if polished:
        label.ensurePolished()
    return label


@pytest.mark.parametrize("polished", [True, False])
def test_what_is_made_while_it_rests_is_like_all_else_when_it_is_shown(
    kiosk: MainWindow, polished: bool
) -> None:
    label = the_kiosk(kiosk).made(lambda: label_with_link(kiosk, polished=polished))
    label.show()
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
    assert not label.openExternalLinks()


def test_it_is_awake_again_when_something_could_not_be_made(kiosk: MainWindow) -> None:
    def fail() -> QWidget:
        raise KeyError

    with pytest.raises(KeyError):
        the_kiosk(kiosk).made(fail)
    label = label_with_link(kiosk, polished=True)
    assert label.textInteractionFlags() == Qt.TextInteractionFlag.NoTextInteraction
