"""The load: homework against the norm, control works that meet, and what is behind a cell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from tests.ui.accessibility import assert_accessible
from tests.ui.control.dashboard.conftest import Open
from tests.ui.control.dashboard.memory_source import TODAY, MemorySource
from ui.control.dashboard.load_heat import LoadPlace, LoadView
from ui.control.dashboard.load_part import LoadPart
from ui.control.dashboard.page import FILLING, LOAD, DashboardPage
from ui.family.targets import JournalPlace
from ui.tasks import InlineWorker

Key = Qt.Key
MONDAY = TODAY - timedelta(days=TODAY.weekday())


@pytest.fixture
def page(open_page: Open) -> DashboardPage:
    page = open_page()
    page.show_part(LOAD)
    return page


@pytest.fixture
def part(page: DashboardPage) -> LoadPart:
    """The part of the load."""
    part = page.part
    assert isinstance(part, LoadPart)
    return part


def minutes(label: str) -> int:
    hours, rest = label.split(":")
    return int(hours) * 60 + int(rest)


def test_homework_of_each_day_against_the_norm(part: LoadPart, source: MemorySource) -> None:
    assert part.page is not None
    assert (part.page.starts, part.page.ends) == (MONDAY - timedelta(weeks=2), MONDAY + timedelta(days=13))
    norms = {line.class_id: line.norm for line in part.page.classes}
    seen = set()
    for row in part.heat.data.rows:
        for column, cell in zip(part.heat.data.columns, row.cells, strict=True):
            pieces = source.days.get((int(row.key), date.fromisoformat(column.key)), ())
            if not pieces:
                assert cell is None
                continue
            assert cell is not None
            whole = sum(one.minutes or 0 for one in pieces)
            assert cell.label == (f"{whole // 60}:{whole % 60:02}" if whole else "?")
            norm = norms[int(row.key)]
            assert norm is not None
            assert (cell.sign == "▲") == (whole > norm) == (cell.need >= 2)
            seen.add(cell.need)
    assert {0, 1, 2} < seen


def test_the_worst_is_first(part: LoadPart) -> None:
    part.worst_first.setChecked(True)
    over = [sum(cell is not None and bool(cell.sign) for cell in row.cells) for row in part.heat.data.rows]
    assert over == sorted(over, reverse=True)
    assert sum(over) == int(part.measures.tiles[LoadView.HOMEWORK].told.figure.split()[0])


def test_control_works_of_the_coming_weeks_and_those_that_meet(part: LoadPart, source: MemorySource) -> None:
    part.choose_view(LoadView.WORKS)
    assert part.page is not None
    assert (part.page.starts, part.page.ends) == (MONDAY, MONDAY + timedelta(days=27))
    found = {
        (int(row.key), date.fromisoformat(column.key)): (cell.label, cell.sign)
        for row in part.heat.data.rows
        for column, cell in zip(part.heat.data.columns, row.cells, strict=True)
        if cell is not None
    }
    wanted = {
        key: (str(len(works)), "!" if len(works) > 1 else "")
        for key, works in source.works.items()
        if works and part.page.starts <= key[1] <= part.page.ends
    }
    assert found == wanted
    assert {sign for _, sign in found.values()} == {"", "!"}


def test_other_days_and_back(part: LoadPart) -> None:
    assert not part.now.isEnabled()
    part.earlier.click()
    assert part.page is not None
    assert part.page.starts == MONDAY - timedelta(weeks=4)
    part.later.click()
    part.later.click()
    assert part.page.starts == MONDAY
    part.now.click()
    assert part.page.starts == MONDAY - timedelta(weeks=2)


def test_what_is_behind_a_cell_and_the_way_to_the_journal(
    part: LoadPart, source: MemorySource, page: DashboardPage
) -> None:
    (number, day), pieces = next(
        (key, pieces)
        for key, pieces in source.days.items()
        if len(pieces) > 2 and MONDAY - timedelta(7) < key[1] < TODAY
    )
    part.heat.table.go_to(str(number), day.isoformat())
    part.heat.setFocus()
    QTest.keyClick(part.heat.table, Key.Key_Return)
    lines = [line for line in part.behind.behind.lines if not line.is_head]
    works = source.works[number, day]
    assert len(lines) == len(pieces) + len(works)
    assert lines[-len(pieces)].title == "Русский язык"
    opened = QSignalSpy(page.place.family.page_requested)
    part.behind.chosen.emit(lines[-1].target)
    assert opened.at(0) == ["journal", JournalPlace(1, pieces[-1].course_id, None, day=day, part="lesson")]
    QTest.keyClick(part.heat.table, Key.Key_Backspace)
    assert not part.behind.isVisible()


@pytest.mark.parametrize("view", list(LoadView))
def test_a_class_and_a_day_are_opened_from_elsewhere(
    page: DashboardPage, part: LoadPart, source: MemorySource, view: LoadView
) -> None:
    """Of weeks ago: its days are shown, the cursor is on the cell, and what is behind it is told."""
    days = source.works if view is LoadView.WORKS else source.days
    number, day = min(
        (key for key, found in days.items() if found and key[1] < MONDAY - timedelta(weeks=4)),
        key=lambda key: key[1],
    )
    worker = page.place.worker
    assert isinstance(worker, InlineWorker)
    worker.hold()
    page.go_to(LoadPlace(view, number, day))
    page.setFocus()  # as the window does, before anything is read
    worker.release()
    assert part.page is not None
    assert part.heat.isAncestorOf(QApplication.focusWidget() or page)
    assert part.page.starts <= day <= part.page.ends
    assert part.measures.tiles[view].isChecked()
    assert part.heat.place[:2] == (str(number), day.isoformat())
    assert part.behind.isVisible()
    lines = [line for line in part.behind.behind.lines if not line.is_head]
    assert len(lines) == len(source.days.get((number, day), ())) + len(source.works.get((number, day), ()))
    assert part.now.isEnabled()
    part.later.click()
    part.now.click()
    assert part.is_known
    assert not part.now.isEnabled()
    assert part.page.starts <= TODAY <= part.page.ends


def test_a_day_that_nobody_has_anything_for_any_more_is_told_beside_the_map(
    page: DashboardPage, part: LoadPart
) -> None:
    sunday = MONDAY - timedelta(days=1)
    page.show_part(FILLING)
    page.go_to(LoadPlace(LoadView.HOMEWORK, 2, sunday))
    assert page.part is part
    assert part.heat.place[:2] == ("2", part.heat.data.columns[0].key)
    assert part.behind.isVisible()
    assert [line for line in part.behind.behind.lines if not line.is_head] == []


def test_by_keys_and_by_ear(part: LoadPart, page: DashboardPage) -> None:
    part.heat.opened.emit("1", MONDAY.isoformat())
    assert_accessible(page)
    assert part.heat.table.accessibleName() == "Homework over the norm"


def test_without_anything_to_do_it_says_so(open_page: Open) -> None:
    page = open_page(of=MemorySource(classes=0))
    page.show_part(LOAD)
    part = page.part
    assert isinstance(part, LoadPart)
    assert part.card._empty.text() == "There are no classes yet."
