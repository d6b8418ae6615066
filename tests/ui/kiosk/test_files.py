"""Attachments in the kiosk: pictures and PDF inside, nothing outside, and nothing left of them."""

from __future__ import annotations

import gc
import weakref

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.files.owners import OWNERS, Owner
from app.files.rows import FileRow
from tests.app.files.test_pdf import made
from tests.ui.accessibility import assert_accessible
from tests.ui.files.conftest import hang_file
from tests.ui.files.test_viewer import encoded
from tests.ui.kiosk.conftest import Enter
from tests.ui.kiosk.hands import touch
from ui.files import AttachEditor, AttachmentStrip
from ui.files.opening import OpenQuestion
from ui.files.viewer import Viewer
from ui.shell.window import MainWindow
from ui.tasks import InlineWorker
from ui.widgets import Toast


@pytest.fixture(autouse=True)
def owner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(OWNERS, "trial", Owner(lambda _session, _key: True, "SELECT '1'"))


def strip_with(window: MainWindow, worker: InlineWorker[Desk], name: str, content: bytes) -> AttachmentStrip:
    """A strip in the page that is open."""
    row: FileRow = worker._context.ask(lambda session: hang_file(session, name, content))
    assert window.shell is not None
    strip = AttachmentStrip(worker, window.shell)
    strip.setGeometry(40, 200, 600, 60)
    strip.show_files([row])
    strip.raise_()
    return strip


def opened(window: MainWindow, strip: AttachmentStrip, qtbot: QtBot) -> Viewer:
    touch(window, strip.chips[0])
    (viewer,) = window.findChildren(Viewer)
    qtbot.waitUntil(lambda: viewer.isVisible() and not viewer.isWindow())
    return viewer


@pytest.mark.parametrize("kind", ["picture", "pdf"])
def test_it_is_looked_at_inside_and_nothing_leads_out(
    enter: Enter, worker: InlineWorker[Desk], qtbot: QtBot, kind: str
) -> None:
    window = enter()
    content = encoded("PNG", 300, 200) if kind == "picture" else made([(300, 200), (300, 200)])
    name = "фото.png" if kind == "picture" else "план.pdf"
    viewer = opened(window, strip_with(window, worker, name, content), qtbot)
    assert window.isAncestorOf(viewer)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]
    assert [one.text() for one in viewer.findChildren(QPushButton) if one.isVisible()] == ["Закрыть"]
    assert viewer._view.width() > window.width() // 2
    assert_accessible(viewer)
    touch(window, next(one for one in viewer.findChildren(QPushButton) if one.text() == "Закрыть"))
    qtbot.waitUntil(lambda: not window.findChildren(Viewer))


def test_other_kinds_are_told_to_be_opened_elsewhere(enter: Enter, worker: InlineWorker[Desk]) -> None:
    window = enter()
    touch(window, strip_with(window, worker, "а.txt", b"text").chips[0])
    assert window.findChildren(OpenQuestion) == []
    assert any("дома" in toast.accessibleName() for toast in window.findChildren(Toast))


def test_nothing_is_attached_there(enter: Enter, worker: InlineWorker[Desk]) -> None:
    window = enter()
    assert window.shell is not None
    editor = AttachEditor(worker, window.shell)
    editor.show()
    assert not editor.isVisible()


def test_nothing_of_it_is_left_when_the_visitor_leaves(
    enter: Enter, worker: InlineWorker[Desk], desk: Desk, qtbot: QtBot
) -> None:
    window = enter()
    viewer = opened(window, strip_with(window, worker, "план.pdf", made([(300, 200)])), qtbot)
    pages = viewer._loading._pages
    assert pages is not None
    process = pages._process
    assert process is not None
    picture, gone = weakref.ref(viewer._view), weakref.ref(viewer)
    del viewer
    window._drop_shell()
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QCoreApplication.processEvents()
    gc.collect()
    assert process.wait(timeout=30) != 0
    assert gone() is None
    assert picture() is None


def test_keys_that_lead_out_do_nothing(enter: Enter, worker: InlineWorker[Desk], qtbot: QtBot) -> None:
    window = enter()
    viewer = opened(window, strip_with(window, worker, "фото.png", encoded("PNG")), qtbot)
    handle = window.windowHandle()
    for key in (Qt.Key.Key_S, Qt.Key.Key_O, Qt.Key.Key_P):
        QTest.keyClick(handle, key, Qt.KeyboardModifier.ControlModifier)
    assert [one for one in QApplication.topLevelWidgets() if one.isVisible()] == [window]
    assert viewer.isVisible()
