"""The preview and the printer: the same pages, with the same fonts, on whatever paper."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QColor, QFontInfo, QFontMetricsF, QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from app.journal.export.sheet import journal_paper
from app.paper.faces import Face, ems
from app.paper.page import Align, Box, Line, Page, Paper, Text
from tests.app.journal.printed_pages import WORDS, printed_page
from ui.i18n import Translations
from ui.paper import PreviewDialog
from ui.paper.fonts import PIXELS, font_of
from ui.paper.painting import paint_page
from ui.paper.printing import print_paper, printer_for
from ui.paper.sheet_view import SheetView
from ui.theme.manager import Theme


@pytest.fixture
def paper() -> Paper:
    """Three sheets."""
    return journal_paper(printed_page(25, 40), WORDS)


@pytest.fixture
def dialog(paper: Paper, qtbot: QtBot, theme: Theme, translations: Translations) -> PreviewDialog:
    dialog = PreviewDialog(paper)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


# --- painting ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("face", Face)
def test_qt_has_the_very_font_that_measured(qtbot: QtBot, face: Face) -> None:
    font = font_of(face)
    assert QFontInfo(font).family() == font.families()[0]
    text = "∠→α" if face is Face.SYMBOLS else "Щука 4/5, н/а № 12"
    assert QFontMetricsF(font).horizontalAdvance(text) == pytest.approx(ems(text, face) * PIXELS, rel=0.01)


def painted(*items: Text | Line | Box) -> QImage:
    """A page of 100 × 100 mm, four pixels to the millimetre."""
    image = QImage(400, 400, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(painter, Page(100, 100, items), 4)
    painter.end()
    return image


def ink(image: QImage) -> QRectF:
    """Where something is, in millimetres."""
    dark = [
        (x, y) for y in range(image.height()) for x in range(image.width())
        if image.pixelColor(x, y).lightness() < 200
    ]  # fmt: skip
    assert dark != []
    across, down = [x for x, _ in dark], [y for _, y in dark]
    return QRectF(
        min(across) / 4, min(down) / 4, (max(across) - min(across) + 1) / 4, (max(down) - min(down) + 1) / 4
    )


def test_things_stand_where_the_page_says(qtbot: QtBot) -> None:
    box = ink(painted(Box(10, 20, 30, 5, 0.5)))
    assert (box.left(), box.top(), box.width(), box.height()) == (10, 20, 30, 5)
    line = ink(painted(Line(50, 10, 50, 90, 1)))
    assert (line.center().x(), line.top(), line.bottom()) == pytest.approx((50, 10, 90), abs=0.5)


@pytest.mark.parametrize("align", Align)
def test_text_stands_on_its_line_beside_its_point(qtbot: QtBot, align: Align) -> None:
    """A word 40 points high is about 14 mm high and ends or begins at its point."""
    seen = ink(painted(Text(50, 60, "ННН", 40, Face.BOLD, align)))
    assert seen.bottom() == pytest.approx(60, abs=0.6)
    assert seen.height() == pytest.approx(9.9, abs=0.8)
    edge = {Align.LEFT: seen.left(), Align.CENTRE: seen.center().x(), Align.RIGHT: seen.right()}[align]
    assert edge == pytest.approx(50, abs=1.6)


def test_turned_text_runs_upwards(qtbot: QtBot) -> None:
    seen = ink(painted(Text(50, 90, "ННН", 40, Face.BOLD, turned=True)))
    assert seen.right() == pytest.approx(50, abs=0.6)
    assert seen.bottom() == pytest.approx(90, abs=1.6)
    assert seen.height() > seen.width()


# --- the dialog --------------------------------------------------------------------------------------------


def test_leafing_by_keys_stops_at_both_ends(dialog: PreviewDialog, qtbot: QtBot) -> None:
    seen = []
    for key in (Qt.Key.Key_PageUp, *[Qt.Key.Key_PageDown] * 4, Qt.Key.Key_PageUp):
        qtbot.keyClick(dialog, key)
        seen.append(dialog.sheet)
    assert seen == [0, 1, 2, 2, 2, 1]
    assert "Лист 2 из 3" in [label.text() for label in dialog.findChildren(QLabel)]


def test_the_whole_sheet_is_seen_until_a_size_is_chosen(dialog: PreviewDialog, qtbot: QtBot) -> None:
    view = dialog.findChild(SheetView)
    assert view is not None

    def fits() -> bool:
        sheet, room = view.widget().size(), view.viewport().size()
        return sheet.width() <= room.width() and sheet.height() <= room.height()

    assert fits()
    dialog.resize(700, 500)
    assert fits()
    whole = view.scale
    qtbot.keyClick(dialog, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert view.scale > whole
    for _ in range(40):
        view.zoom(1.25)
    assert view.scale == 10, "a sheet must not become larger than the memory"
    qtbot.keyClick(dialog, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert view.scale == whole


def test_paper_is_white_in_the_dark_too(dialog: PreviewDialog, qtbot: QtBot) -> None:
    view = dialog.findChild(SheetView)
    assert view is not None
    picture = view.widget().grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 40) == QColor("white")


def test_print_asks_for_the_printer_and_prints(
    dialog: PreviewDialog, paper: Paper, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "printed.pdf"

    def to_file(of: Paper) -> QPrinter:
        printer = printer_for(of)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return printer

    monkeypatch.setattr("ui.paper.preview.printer_for", to_file)
    button = next(one for one in dialog.findChildren(QPushButton) if one.text() == "Печать…")
    button.click()
    asked = dialog.findChild(QPrintDialog)
    assert asked is not None
    asked.accepted.emit(asked.printer())
    assert len(re.findall(rb"/Type /Page\b", target.read_bytes())) == len(paper.pages)
    assert not dialog.isVisible()
    asked.close()


# --- the printer -------------------------------------------------------------------------------------------


def printer(paper: Paper, path: Path) -> QPrinter:
    found = printer_for(paper)
    found.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    found.setOutputFileName(str(path))
    return found


def test_some_of_the_pages(paper: Paper, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = printer(paper, tmp_path / "2.pdf")
    chosen.setFromTo(2, 2)
    assert print_paper(paper, chosen)
    assert len(re.findall(rb"/Type /Page\b", (tmp_path / "2.pdf").read_bytes())) == 1


def test_other_paper_gets_the_page_in_its_middle(paper: Paper, qtbot: QtBot, tmp_path: Path) -> None:
    chosen = printer(paper, tmp_path / "letter.pdf")
    chosen.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A5), QPageLayout.Orientation.Portrait, QMarginsF())
    )
    assert print_paper(paper, chosen)
    assert b"/MediaBox [0 0 420" in (tmp_path / "letter.pdf").read_bytes()


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing(paper: Paper, dialog: PreviewDialog, tmp_path: Path) -> None:
    assert not print_paper(paper, printer(paper, tmp_path / "no" / "such" / "folder.pdf"))
    dialog._on_printer_chosen(printer(paper, tmp_path / "no" / "such" / "folder.pdf"))
    assert dialog.isVisible()
    assert any("Принтер" in label.text() for label in dialog.findChildren(QLabel) if label.isVisible())
