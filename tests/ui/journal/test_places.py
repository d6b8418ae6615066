"""Where one has been is where one goes on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from tests.ui.journal.memory_source import COURSES, TERMS, YEARS, MemorySource
from ui.family.targets import JournalPlace
from ui.journal.places import Place, Places
from ui.journal.tab import JournalTab
from ui.theme.manager import Theme


def test_the_last_course_and_its_place_outlive_the_program(settings: QSettings) -> None:
    places = Places(7)
    one, other = Place(11, 100, date(2026, 9, 2), 2, 1), Place(11, 101, date(2026, 9, 4), 3, 1)
    places.note(1, one)
    places.note(2, other)
    places.note(1, one)
    places.keep()
    again = Places(7)
    assert (again.course, again.of(1), again.of(2), again.of(3)) == (1, one, other, None)
    assert Places(8).course is None, "another account has places of its own"


def test_nonsense_in_the_settings_is_nowhere(settings: QSettings) -> None:
    for nonsense in ("", "{", "[[1]]", '[["a", 1, 2, "x", 1, 1]]', "7"):
        QSettings().setValue("journal/places/9", nonsense)
        assert Places(9).course is None


def test_another_page_leads_to_a_pupil(qtbot: QtBot, theme: Theme) -> None:
    source = MemorySource()
    tab = JournalTab(source)
    qtbot.addWidget(tab)
    tab.start()
    tab.show()
    pupil, course, term = source.pupils[7].pupil_id, COURSES[1].course_id, TERMS[0].id
    tab.go_to(JournalPlace(source.years[0].id, course, term, pupil))
    assert shown(tab) == (course, term, pupil)
    # The same page again: who is gone from it is not looked for, and nobody else is chosen instead.
    tab.go_to(JournalPlace(source.years[0].id, course, term, -1))
    assert shown(tab) == (course, term, pupil)


def test_another_page_leads_to_a_course_of_another_year(qtbot: QtBot, theme: Theme) -> None:
    source = MemorySource()
    source.years = YEARS
    source.courses = [COURSES[0], replace(COURSES[1], year_id=YEARS[1].id, year_name=YEARS[1].name)]
    tab = JournalTab(source)
    qtbot.addWidget(tab)
    tab.start()
    tab.show()
    pupil = source.pupils[3].pupil_id
    tab.go_to(JournalPlace(YEARS[1].id, COURSES[1].course_id, TERMS[0].id, pupil))
    assert shown(tab) == (COURSES[1].course_id, TERMS[0].id, pupil)
    assert tab.toolbar.year_name == YEARS[1].name


def test_another_page_leads_to_the_very_cell(qtbot: QtBot, theme: Theme) -> None:
    """Course, the period of the day, the lesson's column and the pupil's row; and the panel of the lesson."""
    source = MemorySource()
    tab = JournalTab(source)
    qtbot.addWidget(tab)
    tab.start()
    tab.show()
    buffer = tab.editor.buffer
    assert buffer is not None
    lesson, pupil = buffer.columns[2], source.pupils[5].pupil_id
    place = JournalPlace(
        source.years[0].id, COURSES[1].course_id, None, pupil, day=lesson.date, number=lesson.number
    )
    tab.sheet.side.set_shown(False)
    tab.go_to(place)
    assert shown(tab) == (COURSES[1].course_id, buffer.page.term.id, pupil)
    assert column(tab) == (lesson.date, lesson.number)
    assert not tab.sheet.side.is_shown
    first = buffer.columns[0]
    tab.go_to(place._replace(day=first.date, number=None, pupil=None, part="lesson"))
    assert column(tab) == (first.date, first.number)
    assert tab.sheet.side.is_shown
    assert tab.sheet.lesson.isVisible()
    # A lesson that is not on the page is not looked for.
    before = column(tab)
    tab.go_to(place._replace(day=lesson.date, number=99))
    assert column(tab) == before


def test_another_page_leads_to_a_mark_of_the_report_card(qtbot: QtBot, theme: Theme) -> None:
    source = MemorySource()
    tab = JournalTab(source)
    qtbot.addWidget(tab)
    tab.start()
    tab.show()
    pupil = source.pupils[6].pupil_id
    tab.go_to(JournalPlace(source.years[0].id, COURSES[0].course_id, TERMS[0].id, pupil, part="results"))
    assert tab.toolbar.results.isChecked()
    assert tab.results.isVisible()
    row = tab.results.table.row
    assert tab.results.editor.lines[row].pupil_id == pupil
    tab.go_to(JournalPlace(source.years[0].id, COURSES[0].course_id, TERMS[0].id, pupil))
    assert not tab.results.isVisible()


def column(tab: JournalTab) -> tuple[date, int]:
    """The lesson of the cursor."""
    buffer, cell = tab.editor.buffer, tab.grid.marks.cursor_cell
    assert buffer is not None
    assert cell is not None
    at = buffer.columns[cell[1]]
    return at.date, at.number


def shown(tab: JournalTab) -> tuple[int, int, int]:
    """Course, period, and the pupil of the cursor."""
    buffer, cell = tab.editor.buffer, tab.grid.marks.cursor_cell
    assert buffer is not None
    assert cell is not None
    return buffer.page.course.course_id, buffer.page.term.id, buffer.pupils[cell[0]].pupil_id
