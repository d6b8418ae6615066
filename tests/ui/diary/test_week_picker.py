"""The picker of weeks: by periods, holidays by name, the years before, by mouse and keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton

from app.codes import Role
from models.school import AcademicYear, Enrollment, SchoolClass, TermScheme
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.diary.week import MONDAY, Open
from ui.diary.tab import DiaryTab
from ui.diary.week_picker import WeekPicker


@pytest.fixture
def year_before(school: BuiltSchool) -> None:
    """Арбузова was in 6А."""
    with school.file.writing():
        before = AcademicYear.create(name="2025/2026", starts=date(2025, 9, 1), ends=date(2026, 8, 31))
        scheme = TermScheme.create(year=before, kind="quarters")
        old = SchoolClass.create(year=before, grade=6, letter="А", term_scheme=scheme)
        Enrollment.create(
            school_class=old, pupil=school.arbuzova, from_date=date(2025, 9, 1), to_date=date(2026, 8, 31)
        )


@pytest.fixture
def tab(open_diary: Open) -> Iterator[DiaryTab]:
    tab = open_diary("parent", Role.PARENT)
    yield tab
    tab._weeks.picker.close()


def opened(tab: DiaryTab) -> WeekPicker:
    tab._weeks._pick.click()
    assert tab._weeks.picker.isVisible()
    return tab._weeks.picker


def button(picker: WeekPicker, week: date) -> QPushButton:
    return next(one for one, shown in picker._weeks.items() if shown.monday == week)


def titles(picker: WeekPicker) -> list[str]:
    content = picker._area.widget()
    return [label.text() for label in content.findChildren(QLabel)] if content is not None else []


def test_weeks_by_periods_and_holidays(tab: DiaryTab) -> None:
    picker = opened(tab)
    assert titles(picker)[:4] == ["1 четверть", "Осенние каникулы", "2 четверть", "Без уроков"]
    assert picker._title.text() == "2026/2027 учебный год · 7А"
    assert button(picker, date(2026, 11, 16)).text() == "16–22 нояб"
    assert button(picker, MONDAY).isChecked()
    assert button(picker, MONDAY).accessibleName() == "23 – 29 ноября 2026, текущая неделя, учебная неделя 12"
    assert "Осенние каникулы" in button(picker, date(2026, 10, 26)).accessibleName()
    assert_accessible(picker)


def test_a_week_is_chosen_by_mouse(tab: DiaryTab) -> None:
    button(opened(tab), date(2026, 9, 14)).click()
    assert not tab._weeks.picker.isVisible()
    assert tab.spread.cards[0].day.date == date(2026, 9, 14)
    assert tab._weeks._number.text() == "неделя 3 из 36"


def test_a_week_is_chosen_by_keys(tab: DiaryTab) -> None:
    picker = opened(tab)
    assert picker.focusWidget() is button(picker, MONDAY)
    QTest.keyClick(button(picker, MONDAY), Qt.Key.Key_Left)
    assert picker.focusWidget() is button(picker, date(2026, 11, 16))
    QTest.keyClick(button(picker, date(2026, 11, 16)), Qt.Key.Key_Up)
    QTest.keyClick(picker.focusWidget(), Qt.Key.Key_Return)  # type: ignore[arg-type]
    assert tab._weeks.monday == date(2026, 10, 19)
    picker = opened(tab)
    QTest.keyClick(picker.focusWidget(), Qt.Key.Key_Escape)  # type: ignore[arg-type]
    assert not picker.isVisible()
    assert tab._weeks.monday == date(2026, 10, 19)


def test_years_before(year_before: None, open_diary: Open) -> None:
    tab = open_diary("parent", Role.PARENT)
    picker = opened(tab)
    assert not picker._after.isEnabled()
    picker._before.click()
    assert picker._title.text() == "2025/2026 учебный год · 6А"
    assert not picker._before.isEnabled()
    QTest.keyClick(picker, Qt.Key.Key_PageDown)
    assert picker._title.text() == "2026/2027 учебный год · 7А"
    QTest.keyClick(picker, Qt.Key.Key_PageUp)
    button(picker, date(2025, 10, 6)).click()
    assert tab._weeks._title.text() == "6 – 12 октября 2025"
    assert opened(tab)._title.text() == "2025/2026 учебный год · 6А", "it opens at the week that is shown"
    picker.close()


def test_nothing_before_the_first_day_and_after_the_last_year(tab: DiaryTab) -> None:
    tab.go_to(date(2020, 1, 6))
    assert tab._weeks.monday == date(2026, 8, 31)
    assert not tab._weeks._back.isEnabled()
    tab._step(-1)
    assert tab._weeks.monday == date(2026, 8, 31)
    tab.go_to(date(2030, 1, 7))
    assert tab._weeks.monday == date(2027, 8, 30)
    assert not tab._weeks._on.isEnabled()
    tab._step(-1)
    assert tab._weeks.monday == date(2027, 8, 23)
