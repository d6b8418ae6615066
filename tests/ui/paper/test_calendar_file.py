"""A year's lessons leave the window as a calendar: of the class or teacher that is shown, and of a diary's pupil."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.codes import Role
from app.timetable import commands
from app.timetable.rows import Spot
from tests.build import YEAR_STARTS, BuiltSchool
from tests.ui.people import OnScreen
from ui.diary.calendar_button import CalendarButton
from ui.diary.tab import DiaryTab
from ui.paper import calendar_file
from ui.timetable.page import TimetablePage
from ui.timetable.sheet import Kind


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[str]:
    """The names that a file dialog was asked for; each is answered with a place of that name."""
    titles: list[str] = []

    def ask(
        _window: Any, _caption: str, _filters: str, title: str, suffix: str, _key: str, then: Any
    ) -> None:
        titles.append(title)
        then(tmp_path / f"{len(titles)}{suffix}")

    monkeypatch.setattr(calendar_file, "ask_path", ask)
    return titles


def summaries(path: Path) -> set[str]:
    lines = path.read_bytes().decode().replace("\r\n ", "").splitlines()
    return {line.removeprefix("SUMMARY:") for line in lines if line.startswith("SUMMARY:")}


def test_of_what_the_timetable_shows(
    school: BuiltSchool, on_screen: OnScreen, asked: list[str], tmp_path: Path
) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    commands.place(admin, school.algebra_a, Spot(1, 1), YEAR_STARTS)
    page = on_screen(TimetablePage, "deputy", Role.DEPUTY, (1280, 720))
    page.out.keep_calendar()
    assert asked == [], "the whole school has none"
    page.bar.choose(Kind.CLASS, school.class_a)
    page.out.keep_calendar()
    page.bar.choose(Kind.TEACHER, school.maths_teacher)
    page.out.keep_calendar()
    assert asked[0] == "7А"
    assert "Алгебра" in summaries(tmp_path / "1.ics")
    assert "7Б Алгебра" in summaries(tmp_path / "2.ics")


def test_of_a_child(
    school: BuiltSchool, on_screen: Callable[..., Any], asked: list[str], tmp_path: Path
) -> None:
    page = on_screen(DiaryTab, "parent", Role.PARENT, (1280, 720))
    button = page.findChild(CalendarButton)
    assert button.isEnabled()
    button.click()
    assert len(asked) == 1
    assert "Алгебра" in summaries(tmp_path / "1.ics")
