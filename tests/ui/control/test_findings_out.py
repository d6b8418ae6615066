"""The list of findings on paper and as a file: all of the filter, from buttons, keys and the menu."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.reports.writers.files import FileKind
from tests.app.control.found import closed, found
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.people import OnScreen
from ui.control.findings.choice import GroupBy
from ui.control.findings.leaders import SchoolFindings
from ui.control.findings.own import OwnFindings
from ui.control.findings.page import FindingsPage
from ui.control.tab import ControlTab
from ui.paper.preview import PreviewDialog

NARROW = (1280, 640)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def target(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are kept, whatever they are called."""
    path = tmp_path / "list"

    def ask_path(*given: Any, **_more: Any) -> None:
        given[6](path)

    monkeypatch.setattr("ui.paper.document_files.ask_path", ask_path)
    return path


def page_of_deputy(on_screen: OnScreen) -> SchoolFindings:
    page = on_screen(ControlTab, "deputy", Role.DEPUTY, NARROW).pages["findings"]
    assert isinstance(page, SchoolFindings)
    page.table.setFocus()
    return page


def previews(page: FindingsPage) -> list[PreviewDialog]:
    return page.findChildren(PreviewDialog)


def lines_of(path: Path) -> list[str]:
    return path.read_bytes().decode("utf-8-sig").splitlines()


def test_all_of_the_filter_is_kept_not_only_what_was_scrolled_to(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot, target: Path
) -> None:
    with school.file.writing():
        for number in range(450):
            found(school, place=str(number), number=number % 7 + 1)
        for number in range(30):
            found(school, "no_homework", place=str(number), number=number % 7 + 1)
    page = page_of_deputy(on_screen)
    page.bar.choose(page.bar.choice.with_group(GroupBy.RULE, "no_topic"))
    assert len(page.table.findings.rows) == 200
    page.out.do(FileKind.CSV)
    qtbot.waitUntil(target.is_file, timeout=5_000)
    assert sum("Не записана тема урока" in line for line in lines_of(target)) == 450
    assert any("Всего: 450" in line for line in lines_of(target))


def test_ctrl_p_shows_the_pages(school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot) -> None:
    found(school)
    page = page_of_deputy(on_screen)
    qtbot.keyClick(page.table, Qt.Key.Key_P, CTRL)
    qtbot.keyRelease(page.table, Qt.Key.Key_Control)  # else it stays down for the tests to come
    qtbot.waitUntil(lambda: bool(previews(page)), timeout=5_000)
    (dialog,) = previews(page)
    assert "Замечания" in dialog._title.text()
    dialog.reject()


@pytest.mark.parametrize(("key", "begins"), [(Qt.Key.Key_E, b"PK"), (Qt.Key.Key_S, b"%PDF")])
def test_a_teacher_keeps_the_own_list(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot, target: Path, key: Qt.Key, begins: bytes
) -> None:
    found(school)
    page = on_screen(OwnFindings, "russian_teacher", Role.TEACHER, NARROW)
    page.table.setFocus()
    qtbot.keyClick(page.table, key, CTRL)
    qtbot.keyRelease(page.table, Qt.Key.Key_Control)  # else it stays down for the tests to come
    qtbot.waitUntil(target.is_file, timeout=5_000)
    assert target.read_bytes().startswith(begins)


def test_of_the_closed_folder_the_closed_are_kept(
    school: BuiltSchool, on_screen: OnScreen, qtbot: QtBot, target: Path
) -> None:
    found(school, number=2)
    closed(school, number=5)
    page = on_screen(OwnFindings, "russian_teacher", Role.TEACHER, NARROW)
    page.folder.setCurrentIndex(1)
    page.out.do(FileKind.CSV)
    qtbot.waitUntil(target.is_file, timeout=5_000)
    told = "\n".join(lines_of(target))
    assert "5-й урок" in told
    assert "2-й урок" not in told


def test_where_nothing_is_listed_the_buttons_are_grey_and_say_so(
    school: BuiltSchool, on_screen: OnScreen
) -> None:
    closed(school)
    page = page_of_deputy(on_screen)
    for action in page.out.actions_of.values():
        assert not action.isEnabled()
        assert "замечаний здесь нет" in action.toolTip()
    page.bar.shown.setCurrentIndex(4)
    for action in page.out.actions_of.values():
        assert action.isEnabled()
        assert "Ctrl+" in action.toolTip()
    assert_accessible(page)


def test_the_menu_has_them_too(
    school: BuiltSchool, on_screen: OnScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _where: shown.append(menu))
    found(school)
    page = page_of_deputy(on_screen)
    page.table.menu_wanted.emit(QPoint(10, 10))
    (menu,) = shown
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Открыть место"
    assert texts[-4:] == [
        "Напечатать список…", "Сохранить список в PDF…", "Сохранить список в Excel…", "Сохранить список в CSV…",
    ]  # fmt: skip


def test_in_a_kiosk_nothing_is_printed_or_kept(school: BuiltSchool, on_screen: OnScreen) -> None:
    found(school)
    page = on_screen(OwnFindings, "russian_teacher", Role.TEACHER, NARROW, kiosk=True)
    assert not page.out.isVisible()
    assert not page.out.actions_of
