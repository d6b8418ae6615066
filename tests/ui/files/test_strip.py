"""What hangs on a thing: chips, the question before opening, saving, and what is missing."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QDialog, QFileDialog, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.desk import Desk
from app.files.rows import FileRow
from models.file_store import FileStore
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.files.conftest import Hang
from ui.files import AttachmentStrip
from ui.files import opening as opening_module
from ui.files.opening import OpenQuestion
from ui.i18n import Translations
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import KIOSK, Toast


@pytest.fixture
def window(qtbot: QtBot, theme: Theme, translations: Translations) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(800, 600)
    return widget


@pytest.fixture
def strip(window: QWidget, worker: InlineWorker[Desk], hang: Hang) -> AttachmentStrip:
    strip = AttachmentStrip(worker, window)
    window.show()
    return strip


@pytest.fixture
def launched(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """What was handed to other programs."""
    found: list[Path] = []
    monkeypatch.setattr(
        opening_module.QDesktopServices, "openUrl", lambda url: found.append(Path(url.toLocalFile())) or True
    )
    return found


def question(window: QWidget) -> OpenQuestion:
    (dialog,) = window.findChildren(OpenQuestion)
    return dialog


def press(dialog: QDialog, words: str) -> None:
    (button,) = [
        one for one in dialog.findChildren(QPushButton) if one.text() == words and not one.isHidden()
    ]
    button.click()


def test_chips_say_name_and_size(strip: AttachmentStrip) -> None:
    assert strip.isHidden()
    strip.show_files(
        [FileRow(1, "план & отчёт.pdf", 2048, "application/pdf"), FileRow(2, "а.txt", 5, "text/plain")]
    )
    assert strip.isVisible()
    assert [chip.accessibleName() for chip in strip.chips] == ["план & отчёт.pdf, 2 кБ", "а.txt, 1 кБ"]
    assert_accessible(strip)
    before = strip.chips
    strip.show_files([chip.row for chip in before])  # type: ignore[attr-defined]
    assert strip.chips == before, "the focus would be lost"
    strip.show_files([])
    assert strip.isHidden()


def test_the_tooltip_of_a_chip_shows_markup_in_a_name_as_it_is(strip: AttachmentStrip) -> None:
    """Qt takes what looks like markup in a tooltip for markup: a name could then show what it likes."""
    strip.show_files([FileRow(1, "<b>план</b>.pdf", 2048, "application/pdf")])
    (chip,) = strip.findChildren(QToolButton)
    shown = QTextDocument()
    shown.setHtml(chip.toolTip())
    assert shown.toPlainText().startswith("<b>план</b>.pdf")


def test_a_document_is_opened_after_asking_as_a_private_copy(
    strip: AttachmentStrip, window: QWidget, hang: Hang, launched: list[Path], desk: Desk
) -> None:
    strip.show_files([hang("а.txt", b"text")])
    strip.chips[0].click()
    assert launched == []
    press(question(window), "Открыть")
    (copy,) = launched
    assert (copy.name, copy.read_bytes()) == ("а.txt", b"text")
    assert copy.stat().st_mode & 0o333 == 0
    desk.sign_out()
    assert not copy.exists()


def test_a_kind_that_runs_elsewhere_is_saved_only(
    strip: AttachmentStrip, window: QWidget, hang: Hang
) -> None:
    strip.show_files([hang("задача.py", b"print(1)")])
    strip.chips[0].click()
    shown = [one.text() for one in question(window).findChildren(QPushButton) if not one.isHidden()]
    assert "Открыть" not in shown
    assert "Сохранить как…" in shown


def test_a_file_is_saved_where_one_says(
    strip: AttachmentStrip, window: QWidget, hang: Hang, tmp_path: Path, qtbot: QtBot
) -> None:
    strip.show_files([hang("а.txt", b"text")])
    strip.chips[0].click()
    press(question(window), "Сохранить как…")
    (dialog,) = window.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "моё.txt"))
    assert (tmp_path / "моё.txt").read_bytes() == b"text"
    if os.name == "posix":
        assert (tmp_path / "моё.txt").stat().st_mode & 0o111 == 0
    assert any("моё.txt" in toast.accessibleName() for toast in window.findChildren(Toast))


def test_a_folder_that_is_gone_is_told_with_another_try(
    strip: AttachmentStrip, window: QWidget, hang: Hang, tmp_path: Path
) -> None:
    strip.show_files([hang("а.txt", b"text")])
    strip.chips[0].click()
    press(question(window), "Сохранить как…")
    window.findChildren(QFileDialog)[0].fileSelected.emit(str(tmp_path / "нет" / "а.txt"))
    (toast,) = window.findChildren(Toast)
    assert "папк" in toast.accessibleName().lower()


@pytest.mark.parametrize("how", ["missing", "altered"])
def test_a_content_that_is_gone_is_told_and_the_chip_remembers(
    strip: AttachmentStrip, window: QWidget, hang: Hang, school: BuiltSchool, launched: list[Path], how: str
) -> None:
    strip.show_files([hang("а.txt", b"text")])
    (place,) = [path for path in FileStore.beside(school.file).folder.rglob("*") if path.is_file()]
    if how == "missing":
        place.unlink()
    else:
        place.write_bytes(b"tixt")
    strip.chips[0].click()
    press(question(window), "Открыть")
    assert launched == []
    (toast,) = window.findChildren(Toast)
    assert "а.txt" in toast.accessibleName()
    assert strip.chips[0].accessibleName() == "а.txt, нет на месте"


def test_an_attachment_that_was_taken_off_meanwhile_is_told(strip: AttachmentStrip, window: QWidget) -> None:
    strip.show_files([FileRow(99, "а.txt", 4, "text/plain")])
    strip.chips[0].click()
    press(question(window), "Открыть")
    (toast,) = window.findChildren(Toast)
    assert "больше нет" in toast.accessibleName()


def test_in_the_kiosk_other_kinds_are_not_opened(
    strip: AttachmentStrip, window: QWidget, hang: Hang, launched: list[Path]
) -> None:
    window.setProperty(KIOSK, True)
    strip.show_files([hang("а.txt", b"text")])
    strip.chips[0].click()
    assert window.findChildren(OpenQuestion) == []
    (toast,) = window.findChildren(Toast)
    assert "дома" in toast.accessibleName()
    assert launched == []


def test_a_strip_that_is_gone_lets_what_it_began_go_on(
    strip: AttachmentStrip, window: QWidget, hang: Hang, launched: list[Path], qtbot: QtBot
) -> None:
    strip.show_files([hang("а.txt", b"text")])
    strip.chips[0].click()
    dialog = question(window)
    shiboken6.delete(strip)
    press(dialog, "Открыть")
    assert len(launched) == 1
