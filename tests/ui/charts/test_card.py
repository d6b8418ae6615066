"""The card around a chart: as a table, on the clipboard, as a file, in print; and what a kiosk has not."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.paper.page import Picture
from tests.ui.accessibility import assert_accessible
from tests.ui.charts.given import missed, small_curves, year_curves
from ui.charts import ChartCard, CurveChart, GroupChart
from ui.charts.giving_away import PictureKind, paper_of, print_chart, write_picture
from ui.charts.picture import Caption, as_image, as_svg
from ui.paper import PreviewDialog
from ui.tasks import InlineWorker
from ui.theme import DARK, LIGHT
from ui.theme.manager import Theme, ThemeChoice
from ui.widgets import Toast

CAPTION = Caption("Course", "the mean, week by week", "Maria, 7A")


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path) -> None:
    """Where the last file went is of this test."""
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))


def card_of(qtbot: QtBot, chart: CurveChart | GroupChart, *, kiosk: bool = False) -> ChartCard:
    card = ChartCard(InlineWorker(None), chart, kiosk=kiosk)
    qtbot.addWidget(card)
    card.set_words("Course", "the mean, week by week", "Maria, 7A")
    card.resize(800, 500)
    with qtbot.waitExposed(card):
        card.show()
    return card


def curves() -> CurveChart:
    chart = CurveChart()
    chart.set_data("Course", "in all", small_curves())
    return chart


def test_the_table_has_the_figures_of_the_chart_and_follows_it(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, curves())
    button = card._as_table
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert card.table.isVisible()
    assert not card.chart.isVisible()
    assert card.table.figures.rows[0] == ("week 1", "4.00", "3.00", "")
    model = card.table.model()
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Algebra"
    spoken = model.data(model.index(1, 3), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "week 2, Class: 3.90"
    card.chart.switch("b", on=False)
    assert card.table.figures.columns == ("Week", "Algebra", "Class")
    assert_accessible(card)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert card.chart.isVisible()
    assert_accessible(card)


def test_where_there_is_nothing_a_sentence_says_so(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, curves())
    card.show_table(True)
    card.set_empty("No marks yet.")
    assert card._empty.isVisible()
    assert not card.table.isVisible()
    assert not card.chart.isVisible()
    assert not card._more.isEnabled()
    card.set_empty("")
    assert card.table.isVisible()
    card.show_table(False)
    assert card.chart.isVisible()


def test_all_of_it_or_what_is_selected_is_copied_as_a_worksheet_takes_it(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, curves())
    card._copy.trigger()
    text = QGuiApplication.clipboard().text()
    assert text.splitlines()[:2] == ["Week\tAlgebra\tBiology\tClass", "week 1\t4.00\t3.00\t"]
    card.show_table(True)
    model = card.table.model()
    card.table.setSelectionMode(card.table.SelectionMode.ExtendedSelection)
    for cell in ((0, 0), (0, 1), (2, 0), (2, 1)):
        card.table.selectionModel().select(
            model.index(*cell), card.table.selectionModel().SelectionFlag.Select
        )
    card.table.copy_action.trigger()
    assert QGuiApplication.clipboard().text() == "week 1\t4.00\nweek 3\t5.00"
    QGuiApplication.clipboard().clear()


def test_a_kiosk_shows_and_gives_nothing_away(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, CurveChart(touch=True), kiosk=True)
    card.chart.set_data("Course", "in all", small_curves())
    assert not card._more.isVisible()
    for button in card.findChildren(QToolButton):
        if button.isVisible():
            assert min(button.width(), button.height()) >= 44
    card.show_table(True)
    assert card.table.actions() == []
    assert card.table.contextMenuPolicy() is Qt.ContextMenuPolicy.NoContextMenu
    card.table.selectAll()
    QGuiApplication.clipboard().clear()
    card.table.setFocus()
    QTest.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == ""


@pytest.mark.parametrize("choice", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_a_picture_is_on_white_in_the_colours_of_the_light_theme(
    choice: ThemeChoice, qtbot: QtBot, theme: Theme
) -> None:
    theme.set_choice(choice)
    chart = CurveChart()
    qtbot.addWidget(chart)
    chart.set_data("Course", "in all", year_curves(3))
    chart.switch("1", on=False)
    image = as_image(chart, CAPTION, chart.font())
    assert image.width() == 2 * 960
    colours = {
        image.pixelColor(x, y).name() for x in range(0, image.width(), 2) for y in range(image.height())
    }
    assert image.pixelColor(0, 0).name() == "#ffffff"
    assert LIGHT.series[0] in colours
    assert LIGHT.series[2] in colours
    assert not colours & {LIGHT.series[1], DARK.series[0], DARK.surface}


def test_a_drawing_has_its_text_as_text_and_no_pixels(qtbot: QtBot, theme: Theme) -> None:
    chart = GroupChart()
    qtbot.addWidget(chart)
    chart.set_data("Missed", "in all", missed())
    root = ElementTree.fromstring(as_svg(chart, CAPTION, chart.font()))
    texts = {"".join(node.itertext()).strip() for node in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"Course", "Maria, 7A", "September", "Ill", "Without reason"} <= texts
    assert not list(root.iter("{http://www.w3.org/2000/svg}image"))


@pytest.mark.parametrize("kind", list(PictureKind))
def test_a_file_is_written_where_it_is_wanted(
    kind: PictureKind, qtbot: QtBot, theme: Theme, tmp_path: Path
) -> None:
    card = card_of(qtbot, curves())
    action = card._png if kind is PictureKind.PNG else card._svg
    action.trigger()
    dialog = card.findChild(QFileDialog)
    assert dialog.selectedFiles()[0].endswith(f"Course Maria, 7A{kind}")
    dialog.fileSelected.emit(str(tmp_path / "mine"))
    dialog.reject()
    content = (tmp_path / f"mine{kind}").read_bytes()
    assert content.startswith(b"\x89PNG" if kind is PictureKind.PNG else b"<?xml")
    toast = card.findChild(Toast)
    assert f"mine{kind}" in toast.accessibleName()


def test_a_file_that_cannot_be_written_can_go_elsewhere(qtbot: QtBot, theme: Theme, tmp_path: Path) -> None:
    card = card_of(qtbot, curves())
    write_picture(card, card._worker, card.chart, CAPTION, PictureKind.PNG, tmp_path / "away" / "mine.png")
    toast = card.findChild(Toast)
    assert str(tmp_path / "away") in toast.accessibleName()
    toast.findChild(QPushButton).click()
    assert card.findChild(QFileDialog) is not None
    card.findChild(QFileDialog).reject()


def test_print_shows_a_sheet_with_enough_dots(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, curves())
    print_chart(card, card._worker, card.chart, CAPTION)
    preview = card.findChild(PreviewDialog)
    (page,) = preview._paper.pages
    (picture,) = page.items
    assert isinstance(picture, Picture)
    dots = QImage.fromData(picture.png).width() / (picture.width / 25.4)
    assert dots >= 299
    assert picture.x >= 10
    assert picture.x + picture.width <= page.width - 10
    assert picture.y + picture.height <= page.height - 10
    preview.done(QDialog.DialogCode.Rejected)


def test_a_high_picture_fits_on_its_sheet() -> None:
    (page,) = paper_of([(b"", 3.0)], "Profile").pages
    (picture,) = page.items
    assert isinstance(picture, Picture)
    assert picture.height <= page.height - 20


def test_focus_stays_in_the_card_when_it_turns_to_the_table_and_back(qtbot: QtBot, theme: Theme) -> None:
    card = card_of(qtbot, curves())
    with qtbot.waitActive(card):
        card.activateWindow()
    card.chart.setFocus()
    card.show_table(True)
    assert QApplication.focusWidget() is card.table
    card.show_table(False)
    focused = QApplication.focusWidget()
    assert focused is card.chart or card.chart.isAncestorOf(focused)


def test_a_drawing_says_what_its_levels_are(qtbot: QtBot, theme: Theme) -> None:
    chart = CurveChart()
    qtbot.addWidget(chart)
    chart.set_data("Course", "in all", year_curves(3))
    root = ElementTree.fromstring(as_svg(chart, CAPTION, chart.font()))
    texts = {"".join(node.itertext()).strip() for node in root.iter("{http://www.w3.org/2000/svg}text")}
    assert {"for 4", "for 5"} <= texts
