"""How journals are filled: the map and its words, the way down to a course and back, what leads elsewhere."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.control.dashboard_rows import Span, Weeks
from app.control.rows import FindingFilter, Judged
from app.desk import Desk
from app.errors import StorageProblem
from tests.ui.accessibility import assert_accessible
from tests.ui.control.dashboard.conftest import Keeper, Open
from tests.ui.control.dashboard.memory_source import TERMS, WEEKS, MemorySource
from tests.ui.people import OnScreen
from ui.charts import HeatChart
from ui.control.dashboard.filling_part import FillingPart
from ui.control.dashboard.filling_shown import compared_of
from ui.control.dashboard.measure_words import percent_text
from ui.control.dashboard.measures import Measure, value_of
from ui.control.dashboard.page import DashboardPage
from ui.control.dashboard.steps import View
from ui.family.targets import JournalPlace
from ui.live import Live

Key = Qt.Key


def table(heat: HeatChart) -> dict[str, tuple[str, ...]]:
    """A map by the names of its rows, without the signs."""
    return {name: tuple(cell.split(" ")[0] for cell in cells) for name, *cells in heat.figures().rows}


def press(part: FillingPart, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(part.heat.table, key)


def stand(part: FillingPart, row: str, column: str = "all") -> None:
    """The cursor on a cell, with the keys."""
    part.heat.table.go_to(row, column)
    part.heat.setFocus(Qt.FocusReason.OtherFocusReason)


# --- the map --------------------------------------------------------------------------------------------------


def test_each_cell_of_the_map_is_the_figure_of_its_lessons(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    heat = part.heat.data
    for row, (name, _) in zip(heat.rows[1:], source.named, strict=False):
        number = [one for one, _ in source.named].index(name) + 1
        for column, cell in zip(heat.columns, row.cells, strict=True):
            limits: dict[str, int | None] = {"class_id": number}
            if column.key != "all":
                limits["subject_id"] = int(column.key)
            both = source._sum(Span.TERM, **limits)
            value = value_of(Measure.KEPT, both.now)
            label = cell.label if cell is not None else None
            assert label == (
                None if value is None else str(min(round(value * 100), 100 if value == 1 else 99))
            )


def test_a_cell_is_told_in_words(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    stand(part, "2", "all")
    both = source._sum(Span.TERM, class_id=2)
    assert part.heat.told.startswith(
        f"6А · All subjects · {both.now.lessons} lessons, kept {both.now.kept} ("
    )
    assert "Quarter 1: " in part.heat.told
    index = part.heat.table.currentIndex()
    assert index.data(Qt.ItemDataRole.ToolTipRole) == part.heat.told
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == part.heat.told


def test_the_worst_is_first_on_request(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    as_school = [row.key for row in part.heat.data.rows]
    part.worst_first.setChecked(True)
    keys = [row.key for row in part.heat.data.rows]
    shares = [source._sum(Span.TERM, class_id=int(key)).now.kept_share for key in keys[1:] if key != "across"]
    assert keys[0] == "all"
    assert sorted(keys) == sorted(as_school)
    assert shares == sorted(shares)  # type: ignore[type-var]
    subjects = [column.key for column in part.heat.data.columns[1:]]
    of_subjects = [source._sum(Span.TERM, subject_id=int(key)).now.kept_share for key in subjects]
    assert of_subjects == sorted(of_subjects)  # type: ignore[type-var]
    part.worst_first.setChecked(False)
    assert [row.key for row in part.heat.data.rows] == as_school


def test_a_tile_chooses_the_measure_and_nothing_is_read_for_it(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    asked = list(source.asked)
    QTest.mouseClick(part.measures.tiles[Measure.DELAY], Qt.MouseButton.LeftButton)
    assert source.asked == asked
    assert part.heat.table.accessibleName() == "Delay of entry"
    delay = source._sum(Span.TERM).now.delay
    assert delay is not None
    assert table(part.heat)["School"][0] == f"{delay / 24:.1f}"
    tile = part.measures.tiles[Measure.DELAY]
    assert tile.accessibleName().startswith(f"Delay of entry: {delay / 24:.1f} days, ")


def test_tiles_are_gone_through_with_arrows(open_page: Open) -> None:
    part = open_page().filling
    part.measures.tiles[Measure.KEPT].setFocus()
    QTest.keyClick(part.measures.tiles[Measure.KEPT], Key.Key_Right)
    assert part.measures.tiles[Measure.TOPICS].hasFocus()


def test_another_time(open_page: Open, source: MemorySource) -> None:
    page = open_page()
    for index, span in ((1, Span.LAST_TERM), (2, Span.YEAR)):
        page.span.box.setCurrentIndex(index)
        page.span.box.activated.emit(index)
        kept = source._sum(span).now.kept_share
        assert kept is not None
        assert table(page.filling.heat)["School"][0] == str(round(kept * 100))
    assert not page.span.starts.isVisible()


def test_weeks_from_to(open_page: Open, source: MemorySource) -> None:
    page = open_page()
    page.span.box.setCurrentIndex(3)
    page.span.box.activated.emit(3)
    assert page.span.span == Weeks(WEEKS[-2], WEEKS[-1])
    page.span.ends.setCurrentIndex(2)
    page.span.ends.activated.emit(2)
    assert page.span.span == Weeks(WEEKS[2], WEEKS[2])  # the other end gave way
    kept = source._sum(Weeks(WEEKS[2], WEEKS[2])).now.kept_share
    assert kept is not None
    assert table(page.filling.heat)["School"][0] == str(round(kept * 100))


# --- the way down and back ------------------------------------------------------------------------------------


def test_down_to_the_weeks_of_a_course_and_back_to_the_very_cell(
    open_page: Open, source: MemorySource
) -> None:
    page = open_page()
    part = page.filling
    stand(part, "3", "all")
    press(part, Key.Key_Return)
    assert part.trail.names == ("School", "7А")
    courses = source._of(class_id=3)
    assert {row.key for row in part.heat.data.rows} == {str(one.course_id) for one in courses}
    press(part, Key.Key_Down, Key.Key_Return)
    course = part.heat.data
    assert len(part.trail.names) == 3
    assert len(course.rows) == len(WEEKS)
    press(part, Key.Key_Escape)
    assert len(part.trail.names) == 2
    press(part, Key.Key_Backspace)
    assert len(part.trail.names) == 1
    assert part.heat.cell == ("3", "all")
    press(part, Key.Key_Escape)  # there is nothing above
    assert len(part.trail.names) == 1


def test_a_cell_leads_to_the_courses_of_its_class_and_subject(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    course = source.courses[0]
    stand(part, str(course.class_id), str(course.subject_id))
    press(part, Key.Key_Return)
    assert [row.key for row in part.heat.data.rows] == [str(course.course_id)]
    assert part.trail.names[-1] == "5А · Русский язык"


def test_nothing_is_behind_an_empty_cell_and_behind_all_of_it(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    taught = {(one.class_id, one.subject_id) for one in source.courses}
    row, column = next((c, s) for c in range(1, 7) for s in range(1, 13) if (c, s) not in taught)
    for cell in ((str(row), str(column)), ("all", "all")):
        stand(part, *cell)
        press(part, Key.Key_Return)
        assert part.trail.names == ("School",)


def test_groups_across_classes(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    stand(part, "across")
    press(part, Key.Key_Return)
    assert [row.key for row in part.heat.data.rows] == [str(source.courses[-1].course_id)]


def test_the_head_of_a_subject_opens_it(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    part.heat.column_picked.emit("2")
    assert part.trail.names == ("School", "Литература")
    assert {row.key for row in part.heat.data.rows} == {
        str(one.course_id) for one in source._of(subject_id=2)
    }


def test_the_trail_leads_back(open_page: Open) -> None:
    part = open_page().filling
    part.heat.opened.emit("1", "all")
    part.heat.opened.emit(part.heat.data.rows[0].key, "kept")
    part.trail.gone_to.emit(0)
    assert part.trail.names == ("School",)


def test_teachers_are_ordered_by_a_click_on_a_head(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    part.choose_view(View.TEACHERS)

    def shares() -> list[float]:
        rows = [int(row.key) for row in part.heat.data.rows]
        return [source._sum(Span.TERM, teacher_id=key).now.topics_share or 0 for key in rows]

    part.heat.column_picked.emit("topics")
    assert shares() == sorted(shares())
    part.heat.column_picked.emit("topics")
    assert shares() == sorted(shares(), reverse=True)
    key = part.heat.data.rows[0].key
    part.heat.opened.emit(key, "kept")
    assert {row.key for row in part.heat.data.rows} == {
        str(one.course_id) for one in source._of(teacher_id=int(key))
    }


def test_by_week_and_what_is_behind_a_week(open_page: Open, source: MemorySource) -> None:
    part = open_page().filling
    part.choose_view(View.WEEKS)
    assert [column.key for column in part.heat.data.columns] == [week.isoformat() for week in WEEKS]
    week = WEEKS[4]
    part.heat.opened.emit("2", week.isoformat())
    row = part.heat.data.rows[0]
    found = source.found[int(row.key), week]
    lessons = row.cells[-1]
    assert lessons is not None
    assert lessons.label == str(found.lessons)
    assert part.go_back()
    assert part.heat.data.columns[0].key == WEEKS[0].isoformat()


def test_a_week_of_the_school_opens_as_a_map(open_page: Open) -> None:
    page = open_page()
    page.filling.choose_view(View.LINES)
    page.filling.heat.opened.emit(WEEKS[3].isoformat(), "kept")
    assert page.span.span == Weeks(WEEKS[3], WEEKS[3])
    assert page.filling.views.key == View.SUBJECTS


# --- elsewhere ------------------------------------------------------------------------------------------------


def test_a_course_leads_to_its_journal_and_to_what_control_found(
    open_page: Open, source: MemorySource
) -> None:
    page = open_page()
    part = page.filling
    course = source.courses[0]
    part.heat.opened.emit("1", "1")
    part.heat.opened.emit(str(course.course_id), "kept")
    opened, found = QSignalSpy(page.place.family.page_requested), QSignalSpy(page.findings_wanted)
    part.journal.click()
    assert opened.at(0) == ["journal", JournalPlace(1, course.course_id, TERMS[1].id)]
    stand(part, f"{WEEKS[0].isoformat()}/1", "kept")
    press(part, Key.Key_Return)
    assert opened.at(1) == ["journal", JournalPlace(1, course.course_id, TERMS[0].id)]
    part.findings.click()
    assert found.at(0) == [FindingFilter(teacher_id=course.teacher_id, class_id=1, subject_id=1)]


def test_what_control_found_in_a_class_in_a_week(open_page: Open) -> None:
    page = open_page()
    page.filling.choose_view(View.WEEKS)
    page.filling.heat.opened.emit("2", WEEKS[4].isoformat())
    found = QSignalSpy(page.findings_wanted)
    page.filling.findings.click()
    assert found.at(0) == [FindingFilter(class_id=2, starts=date(2026, 9, 28), ends=date(2026, 10, 4))]


# --- fresh and old --------------------------------------------------------------------------------------------


def test_what_was_judged_anew_is_read_quietly_and_all_stays(open_page: Open, source: MemorySource) -> None:
    page = open_page()
    part = page.filling
    part.choose_measure(Measure.TOPICS)
    part.worst_first.setChecked(True)
    stand(part, "4", "3")
    page.reload(quiet=True)
    assert part.heat.cell == ("4", "3")
    assert part.heat.table.accessibleName() == "Topics, %"
    assert source.asked[-1] == "filling"


@pytest.mark.parametrize("role", [Role.DEPUTY, Role.HEAD, Role.ADMIN])
def test_each_leader_sees_it_and_it_is_reached_by_keys_and_ear(open_page: Open, role: Role) -> None:
    page = open_page(role=role)
    assert page.filling.is_known
    assert_accessible(page)
    page.filling.heat.opened.emit("1", "all")
    assert_accessible(page)


def test_never_judged_says_so_and_offers_to(open_page: Open, keeper: Keeper) -> None:
    page = open_page(of=MemorySource(classes=0, judged=Judged(None, 120)))
    assert page._stack.currentWidget() is page._empty
    page._empty.action_triggered.emit()
    assert keeper.asked == 1


def test_what_has_changed_is_judged_on_request(open_page: Open, keeper: Keeper, source: MemorySource) -> None:
    page = open_page()
    QTest.keyClick(page.filling.heat.table, Key.Key_F5)
    page.renew()  # it is under way
    assert (keeper.asked, page.freshness.label.text()) == (1, "being renewed…")
    assert not page.freshness.button.isEnabled()
    read = len(source.asked)
    keeper.worked.emit()
    assert page.freshness.button.isEnabled()
    assert page.freshness.label.text().startswith("as of ")
    assert len(source.asked) == read + 1


def test_without_a_keeper_nothing_is_offered(on_screen: OnScreen, source: MemorySource) -> None:
    page = on_screen(lambda place: DashboardPage(place, source=source), "deputy", Role.DEPUTY, (1280, 800))
    assert not page.freshness.button.isVisible()


def test_the_feed_tells_what_was_judged_anew(open_page: Open, source: MemorySource, live: Live[Desk]) -> None:
    open_page()
    read = len(source.asked)
    for entity, more in (("mark", 0), ("control", 1)):
        live._on_polled([SimpleNamespace(entity=entity)])
        assert len(source.asked) == read + more


def test_before_the_first_lesson_the_card_says_so(open_page: Open) -> None:
    page = open_page(of=MemorySource(weeks=()))
    assert not page.filling.heat.isVisible()
    texts = [one.text() for one in page.filling.map_card.findChildren(QWidget) if hasattr(one, "text")]
    assert "No lesson has taken place in this time yet." in texts


def test_the_share_is_away_and_comes_back(open_page: Open, source: MemorySource, qtbot: QtBot) -> None:
    page = open_page()
    source.error = StorageProblem("share.io")
    page.reload(quiet=True)
    assert page._banner.isVisible()
    assert page.filling.heat.isVisible()
    source.error = None
    page.reload(quiet=True)
    assert not page._banner.isVisible()


def test_nothing_at_all_was_read(open_page: Open) -> None:
    page = open_page(of=MemorySource(error=StorageProblem("share.io")))
    assert page._stack.currentWidget() is page._empty


def test_a_page_that_nobody_sees_reads_nothing(open_page: Open, source: MemorySource) -> None:
    page: DashboardPage = open_page()
    page.hide()
    count = len(source.asked)
    page._on_changes([])
    assert len(source.asked) == count
    page.show()
    assert len(source.asked) == count + 1


@pytest.mark.parametrize("span", [Span.TERM, Span.LAST_TERM, Span.YEAR, Weeks(WEEKS[3], WEEKS[5])])
def test_the_figures_above_a_course_are_of_the_time_that_is_looked_at(
    open_page: Open, source: MemorySource, span: Span | Weeks
) -> None:
    part = open_page().filling
    part.choose_span(span)
    course = source.courses[0]
    part.heat.opened.emit("1", "1")
    part.heat.opened.emit(str(course.course_id), "kept")
    both = compared_of(part.answer.page, part.answer.course)  # type: ignore[union-attr, arg-type]
    assert both == source._course(course, span).filling
    assert part.measures.tiles[Measure.KEPT].told.figure == percent_text(both.now.kept_share or 0)
