"""The panel that brings files in, as an administrator meets it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTableView, QWidget

from app.codes import Role
from app.desk import Desk
from app.exchange.importing.summary import ImportSummary
from app.exchange.reasons import Reason
from tests.app.exchange import build
from tests.app.exchange.importing.support import dump
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.exchange.imports import ImportPage
from ui.importing.panel import ALL, ImportPanel
from ui.importing.reasons import SENTENCES, error_words
from ui.tasks import InlineWorker

SIZE = (1200, 740)
LIST = (
    "ФИО;Класс;Дата рождения;СНИЛС\nЖилин Пётр;5А;01.09.2013;1\nДёмин;5А;;2\n"
    "Шилова Ия;5Б;31.02.2013;3\nУткина Ия;5Ы?;;4\n"
)
ODD = "Кто;Где;Номер\nПётр Жилин;5А;11\nИя Шилова;5А;12\n"


class Seen:
    """A page as its user sees it."""

    def __init__(self, page: QWidget) -> None:
        self.page = page

    def told(self) -> str:
        return "\n".join(one.text() for one in self.page.findChildren(QLabel) if one.isVisible())

    def buttons(self) -> list[str]:
        return [
            one.text() for one in self.page.findChildren(QPushButton) if one.isVisible() and one.isEnabled()
        ]

    def click(self, text: str) -> None:
        (button,) = [
            one for one in self.page.findChildren(QPushButton)
            if one.isVisible() and one.isEnabled() and one.text() == text
        ]  # fmt: skip
        button.click()

    def rows(self) -> list[list[str]]:
        (table,) = [one for one in self.page.findChildren(QTableView) if one.isVisible()]
        model = table.model()
        columns = range(model.columnCount())
        return [[str(model.index(row, at).data()) for at in columns] for row in range(model.rowCount())]


@pytest.fixture
def panel(on_screen: OnScreen) -> ImportPanel:
    return on_screen(ImportPanel, "admin", Role.ADMIN, SIZE)


def shown(panel: ImportPanel, folder: Path, content: str, name: str = "список.csv") -> Seen:
    panel.show_paths([build.written(folder, name, content)])
    return Seen(panel)


def test_a_list_is_looked_at_tried_and_brought_in(
    panel: ImportPanel, school: BuiltSchool, tmp_path: Path
) -> None:
    done: list[ImportSummary] = []
    panel.imported.connect(done.append)
    before = dump(school.file)
    seen = shown(panel, tmp_path, LIST)
    assert "2 строки загрузить нельзя" in seen.told()
    assert "Список класса: 2 ученика, 2 класса" in seen.told()
    assert "Добавится: 2 класса, 2 ученика" in seen.told()
    assert seen.rows() == [
        ["", "3", "ФИО", "Дёмин", "Нет фамилии или имени."],
        ["", "4", "Дата рождения", "31.02.2013", "Непонятная дата. Не загружается только это значение."],
        ["", "5", "Класс", "5Ы?", "Непонятное название класса."],
    ]
    assert dump(school.file) == before
    panel.preview.bar.setCurrentIndex(1)
    assert seen.rows() == [["5А", "1", "0", "0"], ["5Б", "1", "0", "0"]]
    panel.preview.bar.setCurrentIndex(2)
    assert seen.rows()[0] == ["Жилин Пётр", "5А", "Ученик: добавится", ""]
    panel.preview.bar.setCurrentIndex(4)
    assert seen.rows() == [["СНИЛС", "", "Этого дневник не хранит; столбец не загружен."]]
    assert_accessible(panel)
    seen.click("Загрузить без 2 непринятых строк")
    assert "Файл загружен, кроме строк ниже" in seen.told()
    assert done[0].added["pupils"] == 2
    assert_accessible(panel)
    seen.click("Другой файл")
    assert panel.is_at_start
    again = shown(panel, tmp_path, "ФИО;Класс\nЖилин Пётр;5А\n")
    assert "Всё из этого файла в школе уже есть" in again.told()
    assert "Загрузить" not in again.buttons()


def test_columns_that_nobody_knows_are_said_and_remembered(
    panel: ImportPanel, school: BuiltSchool, tmp_path: Path
) -> None:
    seen = shown(panel, tmp_path, ODD)
    boxes = panel.columns.grid.boxes
    assert [box.currentText() for box in boxes.values()] == ["ФИО целиком", "Класс", "– не загружать –"]
    assert seen.told().count("угадано: проверьте") == 2
    assert boxes[0].accessibleName() == "Столбец A: Кто"
    boxes[2].setCurrentIndex(boxes[2].findData("class"))
    boxes[2].activated.emit(boxes[2].currentIndex())
    assert [box.currentData() for box in boxes.values()] == ["full", "", "class"]
    boxes[2].setCurrentIndex(0)
    boxes[2].activated.emit(0)
    assert "Ещё нужно: класс" in seen.told()
    assert "Дальше" not in seen.buttons()
    panel.columns.class_name.setText("5В")
    panel.columns.class_name.textEdited.emit("5В")
    panel.columns.names.setCurrentIndex(1)
    panel.columns.names.activated.emit(1)
    assert_accessible(panel)
    seen.click("Дальше")
    panel.preview.bar.setCurrentIndex(2)
    assert [row[:2] for row in seen.rows()] == [["Жилин Пётр", "5В"], ["Шилова Ия", "5В"]]
    seen.click("Загрузить")
    assert "Файл загружен" in seen.told()
    # Another file with such a header is read so by itself.
    panel.begin_anew()
    shown(panel, tmp_path, ODD.replace("Пётр", "Павел"), "ещё.csv")
    assert panel.columns.names.currentIndex() == 1
    assert [box.currentData() for box in panel.columns.grid.boxes.values()] == ["full", "", ""]


def test_a_header_in_another_row_and_another_kind(panel: ImportPanel, tmp_path: Path) -> None:
    seen = shown(panel, tmp_path, "x;y\nпусто;пусто\nаа;бб\nЖилин Пётр;инженер\nШилова Ия;инженер\n")
    panel.columns.header.setValue(3)
    assert [box.accessibleName() for box in panel.columns.grid.boxes.values()] == [
        "Столбец A: аа",
        "Столбец B: бб",
    ]
    staff = panel.columns.kind.findData("staff")
    panel.columns.kind.setCurrentIndex(staff)
    panel.columns.kind.activated.emit(staff)
    panel.columns.header.setValue(3)
    assert "Дальше" in seen.buttons()
    seen.click("Дальше")
    assert "Список сотрудников: 2 сотрудника" in seen.told()


def test_files_that_cannot_be_used_are_told_with_their_place(panel: ImportPanel, tmp_path: Path) -> None:
    for content, words in (
        ("", "список.csv: Файл пуст."),
        ("просто письмо\n", "Программа не знает, что это за файл"),
    ):
        seen = shown(panel, tmp_path, content)
        assert panel.is_at_start
        assert words in seen.told()
    report = build.report(build.report_block("Никто Никита", {"Алгебра": ["5"]}))
    panel.show_paths([build.written(tmp_path, "о.xlsx", report)])
    assert "Отметки из другого дневника: 1 ученик" in Seen(panel).told()
    panel.begin_anew()
    panel.show_paths([tmp_path / "нет.csv"])
    assert "Файла больше нет на месте" in Seen(panel).told()


def test_the_class_of_a_file_that_names_none(panel: ImportPanel, tmp_path: Path) -> None:
    seen = shown(panel, tmp_path, "ФИО\nЖилин Пётр\n")
    assert "Ещё нужно: класс" in seen.told()
    panel.columns.class_name.setText("11Я")
    panel.columns.class_name.textEdited.emit("11Я")
    seen.click("Дальше")
    panel.preview.year.setCurrentIndex(panel.preview.year.count() - 1)
    panel.preview.year.activated.emit(panel.preview.year.count() - 1)
    assert "Добавится: 1 класс, 1 ученик" in seen.told()


def test_a_timetable_that_does_not_say_whose_it_is(panel: ImportPanel, tmp_path: Path) -> None:
    rows = (("№", "Предмет", "Кабинет"), (1, "Физика", "3"), (2, "Химия", "4"))
    panel.show_paths(
        [build.written(tmp_path, "р.xlsx", build.workbook({"Понедельник": rows, "Вторник": rows[:2]}))]
    )
    seen = Seen(panel)
    assert "Не указано, какой это класс." in seen.told()
    assert panel.window().focusWidget() is panel.preview.class_name
    panel.preview.class_name.insert("7А")
    QTest.keyClick(panel.preview.class_name, Qt.Key.Key_Return)
    assert "Добавится:" in seen.told()
    assert "3 урока в неделю" in seen.told()


def test_only_kinds_that_are_wanted_here(on_screen: OnScreen, tmp_path: Path) -> None:
    panel = on_screen(lambda place: ImportPanel(place, frozenset({"pupils"})), "admin", Role.ADMIN, SIZE)
    panel.show_paths([build.written(tmp_path, "a.fet", build.FET)])
    assert "a.fet: это «Расписание». Здесь его загрузить нельзя." in Seen(panel).told()
    assert [panel.columns.kind.itemData(at) for at in range(panel.columns.kind.count())] == []
    shown(panel, tmp_path, ODD)
    assert [panel.columns.kind.itemData(at) for at in range(panel.columns.kind.count())] == ["pupils"]


def test_several_files_that_are_dropped_come_one_by_one(panel: ImportPanel, tmp_path: Path) -> None:
    paths = [build.written(tmp_path, f"{name}.csv", f"ФИО;Класс\nЖилин {name};5А\n") for name in ("Ян", "Ия")]
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    event = QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    panel.choosing.dropEvent(event)
    seen = Seen(panel)
    seen.click("Загрузить")
    seen.click("Следующий файл")
    assert "Ия.csv" in seen.told()
    seen.click("Загрузить")
    assert "Следующий файл" not in seen.buttons()


def test_refused_rows_become_a_file_that_can_be_corrected(
    panel: ImportPanel, worker: InlineWorker[Desk], tmp_path: Path
) -> None:
    seen = shown(panel, tmp_path, LIST)
    seen.click("Сохранить непринятые строки…")
    (dialog,) = panel.findChildren(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "потом.xlsx"))
    dialog.close()
    book = openpyxl.load_workbook(tmp_path / "потом.xlsx")
    sheet = book.worksheets[0]
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]
    assert rows[0] == ["ФИО", "Класс", "Дата рождения", "СНИЛС", "Строка в файле", "Что не так"]
    assert rows[1] == ["Дёмин", "5А", None, "2", 3, "ФИО: Нет фамилии или имени."]
    assert len(rows) == 4
    sheet["A2"] = "Дёмин Юрий"
    book.save(tmp_path / "потом.xlsx")
    panel.begin_anew()
    panel.show_paths([tmp_path / "потом.xlsx"])
    assert "Список класса: 2 ученика" in Seen(panel).told()


def test_stopping_writes_nothing(panel: ImportPanel, school: BuiltSchool, tmp_path: Path) -> None:
    seen = shown(panel, tmp_path, "ФИО;Класс\nЖилин Пётр;5А\n")
    before = dump(school.file)
    panel._work.progressed.connect(lambda *_: panel._work.stop(), Qt.ConnectionType.SingleShotConnection)
    seen.click("Загрузить")
    assert dump(school.file) == before
    assert panel.preview.isVisible()


def test_by_keyboard_only(panel: ImportPanel, tmp_path: Path) -> None:
    seen = shown(panel, tmp_path, ODD)

    def press(key: Qt.Key) -> None:
        focused: QWidget = panel.window().focusWidget() or panel
        QTest.keyClick(focused, key)

    boxes = list(panel.columns.grid.boxes.values())
    assert panel.window().focusWidget() is boxes[0]
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert panel.window().focusWidget() is boxes[2]
    press(Qt.Key.Key_Down)  # the first field of the list
    assert boxes[2].currentData() == "full"
    press(Qt.Key.Key_Up)
    boxes[0].setFocus()
    press(Qt.Key.Key_Down)  # it lost its own to the other one
    for _ in range(12):
        if panel.window().focusWidget() is panel.columns.go_on:
            break
        press(Qt.Key.Key_Tab)
    assert panel.window().focusWidget() is panel.columns.go_on
    press(Qt.Key.Key_Space)
    assert "Добавится: 1 класс, 2 ученика" in seen.told()
    assert panel.window().focusWidget() is panel.preview.bring
    press(Qt.Key.Key_Space)
    assert "Файл загружен" in seen.told()
    assert panel.window().focusWidget() is panel.result.another
    press(Qt.Key.Key_Space)
    assert panel.is_at_start


def test_what_was_brought_in_before_is_listed(on_screen: OnScreen, tmp_path: Path) -> None:
    page = on_screen(ImportPage, "admin", Role.ADMIN, SIZE)
    assert not page.table.isVisible()
    seen = shown(page.panel, tmp_path, "ФИО;Класс\nЖилин Пётр;5А\n")
    seen.click("Загрузить")
    assert not page.table.isVisible()
    page.panel.begin_anew()
    assert [row[2:] for row in Seen(page).rows()] == [["список.csv", "1 класс, 1 ученик", ""]]


def test_every_reason_and_kind_has_words(panel: ImportPanel) -> None:
    assert set(SENTENCES) == set(Reason)
    words: Any = panel._words
    assert all(words.kind(kind) for kind in ALL)
    assert "?" in error_words(ValueError("?")) or error_words(ValueError("?"))
