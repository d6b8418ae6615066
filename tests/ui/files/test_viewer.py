"""Pictures and PDF inside the program: known kinds only, never larger than fits, hostile ones told as damaged."""

from __future__ import annotations

import struct
import zlib

import pytest
import shiboken6
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.errors import BadInput
from app.files.rows import FileRow
from tests.app.files.test_pdf import made
from tests.ui.accessibility import assert_accessible
from tests.ui.files.conftest import Hang
from ui.files import AttachmentStrip
from ui.files.picture import MOST_PIXELS, picture_of
from ui.files.viewer import Viewer
from ui.i18n import Translations
from ui.tasks import InlineWorker, Worker, WorkerBase
from ui.theme.manager import Theme
from ui.widgets import KIOSK


def encoded(form: str, width: int = 40, height: int = 20) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, form)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def bomb(width: int, height: int) -> bytes:
    """A PNG that says it is enormous, and whose little data would unpack to that."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(1 << 20), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("form", "kind"),
    [("PNG", "image/png"), ("JPEG", "image/jpeg"), ("BMP", "image/bmp"), ("WEBP", "image/webp")],
)
def test_pictures_are_read(form: str, kind: str) -> None:
    picture = picture_of(encoded(form), kind)
    assert (picture.width(), picture.height()) == (40, 20)


def test_a_large_picture_is_made_as_large_as_a_screen_can_use() -> None:
    assert picture_of(encoded("JPEG", 7000, 100), "image/jpeg").width() == 6000
    assert picture_of(encoded("PNG", 7000, 100), "image/png").width() == 6000


def failing(content: bytes, kind: str) -> str:
    with pytest.raises(BadInput) as failed:
        picture_of(content, kind)
    return failed.value.code


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    side = int(MOST_PIXELS**0.5) + 100
    assert failing(bomb(side, side), "image/png") == "attachment.picture_too_large"
    assert failing(bomb(2_000_000_000, 2), "image/png").startswith("attachment.picture_")


@pytest.mark.qt_log_ignore("^Not a JPEG file")
@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", "image/png"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), "image/png"),
        (
            b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' onload='alert(1)'/>",
            "image/svg+xml",
        ),
        (b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>", "image/png"),
        (b"P6 1 1 255 abc", "image/jpeg"),
    ],
    ids=["nothing", "broken", "svg", "svg called png", "another kind"],
)
def test_what_is_no_picture_of_its_kind_is_not_tried_as_another(content: bytes, kind: str) -> None:
    assert failing(content, kind) == "attachment.picture_damaged"


# --- the window -----------------------------------------------------------------------------------------------------


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, translations: Translations) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1000, 700)
    widget.show()
    return widget


def opened(window: QWidget, worker: WorkerBase[Desk], row: FileRow) -> Viewer:
    strip = AttachmentStrip(worker, window)
    strip.show_files([row])
    strip.chips[0].click()
    (viewer,) = window.findChildren(Viewer)
    return viewer


def shown(viewer: Viewer) -> QColor:
    """The colour in the middle of what is seen."""
    picture = viewer._view.grab().toImage()
    return picture.pixelColor(picture.width() // 2, picture.height() // 2)


def test_a_picture_is_shown_and_made_larger(window: QWidget, worker: InlineWorker[Desk], hang: Hang) -> None:
    viewer = opened(window, worker, hang("фото.png", encoded("PNG", 2000, 1000)))
    assert viewer.pages == 1
    assert shown(viewer) == QColor("red")
    fitting = viewer._view.factor
    assert fitting < 1
    QTest.keyClick(viewer._view, Qt.Key.Key_Plus)
    assert viewer._view.factor > fitting
    QTest.keyClick(viewer._view, Qt.Key.Key_0)
    assert viewer._view.factor == pytest.approx(fitting)
    assert_accessible(viewer)
    viewer.close()


def test_a_pdf_is_leafed_through(window: QWidget, worker: InlineWorker[Desk], hang: Hang) -> None:
    viewer = opened(window, worker, hang("план.pdf", made([(400, 300), (400, 300), (400, 300)])))
    assert viewer.pages == 3
    assert viewer._place.text() == "Страница 1 из 3"
    viewer._on.trigger()
    viewer._on.trigger()
    viewer._on.trigger()
    assert viewer.page == 2
    assert not viewer._on.isEnabled()
    viewer._back.trigger()
    assert viewer._place.text() == "Страница 2 из 3"
    viewer.close()


def test_a_broken_pdf_is_told_in_words(window: QWidget, worker: InlineWorker[Desk], hang: Hang) -> None:
    viewer = opened(window, worker, hang("план.pdf", b"%PDF-1.7\nbroken"))
    assert "повреждён" in viewer._banner.text
    viewer.close()


def test_closing_ends_the_process_that_draws(window: QWidget, worker: InlineWorker[Desk], hang: Hang) -> None:
    viewer = opened(window, worker, hang("план.pdf", made([(400, 300)])))
    pages = viewer._loading._pages
    assert pages is not None
    process = pages._process
    assert process is not None
    shiboken6.delete(viewer)
    assert process.wait(timeout=30) != 0


def test_in_the_kiosk_nothing_leads_out(window: QWidget, worker: InlineWorker[Desk], hang: Hang) -> None:
    window.setProperty(KIOSK, True)
    viewer = opened(window, worker, hang("фото.png", encoded("PNG")))
    offered = [one.text() for one in viewer.findChildren(QPushButton) if one.isVisible()]
    assert offered == ["Закрыть"]
    viewer.close()


def test_whoever_leafs_faster_than_pages_are_drawn_sees_the_last_one(
    window: QWidget, threaded: Worker[Desk], hang: Hang, qtbot: QtBot
) -> None:
    viewer = opened(window, threaded, hang("план.pdf", made([(400, 300)] * 9)))
    drawn: list[int] = []
    viewer._loading.drawn.connect(lambda number, _picture: drawn.append(number))
    qtbot.waitUntil(lambda: viewer.pages == 9)
    for _ in range(8):
        viewer._on.trigger()
    qtbot.waitUntil(lambda: bool(drawn) and drawn[-1] == 8)
    assert viewer.page == 8
    viewer.close()


def test_whoever_closes_in_mid_drawing_loses_nothing_but_the_picture(
    window: QWidget, threaded: Worker[Desk], hang: Hang, qtbot: QtBot
) -> None:
    for _ in range(3):
        viewer = opened(window, threaded, hang("план.pdf", made([(2000, 2000)] * 3)))
        qtbot.waitUntil(lambda viewer=viewer: viewer.pages == 3)  # type: ignore[misc]
        pages = viewer._loading._pages
        assert pages is not None
        process = pages._process
        assert process is not None
        viewer._on.trigger()
        shiboken6.delete(viewer)
        assert process.wait(timeout=30) != 0
        for strip in window.findChildren(AttachmentStrip):
            shiboken6.delete(strip)
