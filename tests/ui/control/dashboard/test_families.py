"""Use by families: looks and signatures by week, logins, who never came, letters that wait."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest

from app.control.dashboard_rows import PupilUse
from app.control.rows import FindingFilter
from tests.ui.accessibility import assert_accessible
from tests.ui.control.dashboard.conftest import Open
from tests.ui.control.dashboard.memory_source import WEEKS, MemorySource
from ui.control.dashboard.families_part import FamiliesPart
from ui.control.dashboard.page import FAMILIES, DashboardPage
from ui.control.dashboard.use_heat import Use
from ui.family.targets import ClassWeek

Key = Qt.Key
LAST = WEEKS[-1]


@pytest.fixture
def page(open_page: Open) -> DashboardPage:
    page = open_page()
    page.show_part(FAMILIES)
    return page


@pytest.fixture
def part(page: DashboardPage) -> FamiliesPart:
    """The part of families."""
    part = page.part
    assert isinstance(part, FamiliesPart)
    return part


def percent(pupils: tuple[PupilUse, ...], of: str) -> str:
    share = sum(getattr(one, of) for one in pupils) / len(pupils)
    return str(round(share * 100))


def test_nothing_of_it_is_read_before_it_is_opened(open_page: Open, source: MemorySource) -> None:
    page = open_page()
    assert "use" not in source.asked
    page.show_part(FAMILIES)
    assert source.asked[-2:] == ["use", "unanswered"]
    page.show_part("filling")
    page.show_part(FAMILIES)
    assert source.asked.count("use") == 2  # each time it comes to be seen


@pytest.mark.parametrize(
    ("use", "of"), [(Use.PARENTS, "by_parents"), (Use.PUPILS, "by_pupil"), (Use.SIGNED, "signed")]
)
def test_each_cell_is_the_share_of_its_pupils(
    part: FamiliesPart, source: MemorySource, use: Use, of: str
) -> None:
    part.choose_use(use)
    for row in part.heat.data.rows[1:]:
        for column, cell in zip(part.heat.data.columns, row.cells, strict=True):
            pupils = source.looks[int(row.key), WEEKS[[one.isoformat() for one in WEEKS].index(column.key)]]
            if use is Use.SIGNED and not source._asks(int(row.key)):
                assert cell is None
            else:
                assert cell is not None
                assert cell.label == percent(pupils, of)


def test_a_week_that_lasts_blames_nobody(open_page: Open) -> None:
    source = MemorySource(weeks=(*WEEKS, WEEKS[-1].replace(day=23)))
    page = open_page(of=source)
    page.show_part(FAMILIES)
    part = page.part
    assert isinstance(part, FamiliesPart)
    last = [row.cells[-1] for row in part.heat.data.rows]
    assert all(cell is not None and cell.need == 0 for cell in last)
    assert any(row.cells[-2] is not None and row.cells[-2].need for row in part.heat.data.rows)
    part.heat.table.go_to("1", part.heat.data.columns[-1].key)
    assert part.heat.told.endswith("the week is not over")


def test_the_worst_is_first_by_the_last_finished_weeks(part: FamiliesPart, source: MemorySource) -> None:
    part.worst_first.setChecked(True)
    shares = []
    for row in part.heat.data.rows[1:]:
        pupils = [one for week in WEEKS[-4:] for one in source.looks[int(row.key), week]]
        shares.append(sum(one.by_parents for one in pupils) / len(pupils))
    assert shares == sorted(shares)


def test_figures_above_choose_what_is_below(part: FamiliesPart, source: MemorySource) -> None:
    tile = part.measures.tiles[Use.LETTERS]
    assert tile.accessibleName() == "Letters unanswered: 3, late: 2"
    QTest.mouseClick(tile, Qt.MouseButton.LeftButton)
    days = [row.cells[0].label for row in part.heat.data.rows if row.cells[0] is not None]
    assert days == ["6", "3", "1"]
    never = sum(source._use_line(number).never_came for number in range(1, 7))
    assert part.measures.tiles[Use.LOGINS].told.figure == str(never)


def test_enter_names_the_pupils_and_escape_closes(part: FamiliesPart, source: MemorySource) -> None:
    part.heat.table.go_to("2", LAST.isoformat())
    part.heat.setFocus()
    QTest.keyClick(part.heat.table, Key.Key_Return)
    pupils = source.looks[2, LAST]
    behind = part.behind.behind
    assert behind.title.startswith("6А · ")
    names = [line.title for line in behind.lines if not line.is_head]
    assert sorted(names) == sorted(one.name for one in pupils)
    away = sorted((one for one in pupils if not one.by_parents), key=lambda one: (-one.away, one.name))
    assert names[: len(away)] == [one.name for one in away]  # those who did not look stand first
    assert behind.lines[0].title == f"No parent looked: {len(away)}"
    QTest.keyClick(part.heat.table, Key.Key_Escape)
    assert not part.behind.isVisible()
    assert part.heat.cell == ("2", LAST.isoformat())


def test_a_name_leads_to_the_looks_and_signatures_of_its_class(
    part: FamiliesPart, page: DashboardPage
) -> None:
    opened = QSignalSpy(page.place.family.page_requested)
    part.heat.opened.emit("2", LAST.isoformat())
    line = next(line for line in part.behind.behind.lines if not line.is_head)
    part.behind.lines.chosen.emit(line.target)
    assert opened.at(0) == ["class_weeks", ClassWeek(2, LAST, line.target.pupil)]


def test_names_are_copied_for_a_message(part: FamiliesPart) -> None:
    part.heat.opened.emit("2", LAST.isoformat())
    part.behind.copy_button.click()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == part.behind.behind.title
    assert len(lines) == 2 + len(part.behind.behind.lines)


def test_what_is_told_follows_what_is_judged_anew(
    part: FamiliesPart, source: MemorySource, page: DashboardPage
) -> None:
    part.heat.opened.emit("2", LAST.isoformat())
    source.looks[2, LAST] = source.looks[2, LAST][:3]
    page.reload(quiet=True)
    assert len([line for line in part.behind.behind.lines if not line.is_head]) == 3


def test_who_never_came_with_and_without_a_login(part: FamiliesPart, source: MemorySource) -> None:
    part.choose_use(Use.LOGINS)
    part.heat.opened.emit("3", "never")
    titles = [line.title for line in part.behind.behind.lines if line.is_head]
    assert titles == ["Have a login, never came: 2", "Without a login: 1"]
    assert part.behind.behind.sentence == "Never came: 3 of 16"


def test_logins_are_ordered_by_a_click_on_a_head(part: FamiliesPart, source: MemorySource) -> None:
    part.choose_use(Use.LOGINS)
    part.heat.column_picked.emit("families")
    never = [source._use_line(int(row.key)).never_came for row in part.heat.data.rows[1:]]
    assert never == sorted(never, reverse=True)
    part.heat.column_picked.emit("families")
    assert [source._use_line(int(row.key)).never_came for row in part.heat.data.rows[1:]] == sorted(never)


def test_a_letter_leads_to_what_control_has_found(part: FamiliesPart, page: DashboardPage) -> None:
    wanted = QSignalSpy(page.findings_wanted)
    part.choose_use(Use.LETTERS)
    part.heat.opened.emit("0", "days")
    assert wanted.at(0) == [FindingFilter(rules=frozenset({"message_unanswered"}), teacher_id=2)]


def test_by_keys_and_by_ear(part: FamiliesPart, page: DashboardPage) -> None:
    part.heat.opened.emit("2", LAST.isoformat())
    assert_accessible(page)


def test_before_the_first_week_it_says_so(open_page: Open) -> None:
    page = open_page(of=MemorySource(weeks=()))
    page.show_part(FAMILIES)
    part = page.part
    assert isinstance(part, FamiliesPart)
    assert part.card._empty.text() == "Looks and signatures appear with the first week of lessons."
