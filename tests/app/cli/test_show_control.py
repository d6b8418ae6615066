"""`show control`: the dashboard as text and JSON."""

from __future__ import annotations

from datetime import date

import pytest

from models.control import ClassDay, ClassUse, ClassWeek, ControlState, CourseWeek, PupilWeek
from tests.app.cli.runner import Run, SignIn
from tests.build import BuiltSchool

WEEK = date(2026, 11, 16)


@pytest.fixture
def judged(school: BuiltSchool) -> BuiltSchool:
    """The small school with some figures, as if control had been there."""
    with school.file.writing():
        CourseWeek.insert(
            year=school.year, week=WEEK, course=school.algebra_a, term=2, lessons=5, kept=4, topics=3, homework=2,
            marked=4, marks=10, pupils=20, delayed=4, delay_hours=6, big_works=1,
        ).execute()  # fmt: skip
        ClassDay.insert(
            date=date(2026, 11, 25),
            school_class=school.class_a,
            minutes=160,
            pieces=3,
            unknown=1,
            big_works=2,
        ).execute()
        PupilWeek.insert(
            school_class=school.class_a, week=WEEK, pupil=school.zhukova, school=True, by_parents=False,
            by_pupil=True, signed=True,
        ).execute()  # fmt: skip
        ClassWeek.insert(
            week=WEEK, school_class=school.class_a, pupils=4, by_parents=1, by_pupils=2, signed=3
        ).execute()
        ClassUse.insert(
            school_class=school.class_a, pupils=4, pupil_logins=1, pupils_came=1, parents=2, parent_logins=2,
            parents_came=1, reachable=3, families=2,
        ).execute()  # fmt: skip
        ControlState.insert(
            id=1, seq=0, hash=bytes(32), year=school.year, rules="{}", at=school.clock.now()
        ).execute()
    return school


def row(out: str, name: str) -> list[str]:
    """The figures of the first line that begins with a name."""
    line = next(line for line in out.splitlines() if line.startswith(name))
    return line.removeprefix(name).split()


def test_the_school(run: Run, judged: BuiltSchool, signed: SignIn) -> None:
    answer = run("show", "control", judged.path, *signed["deputy"])
    assert answer.code == 0
    parts = answer.out.split("\n\n")
    assert row(parts[1], "7А") == ["2", "5", "80", "60", "40", "2", "1,5"]
    assert "Цифрова" in parts[2]
    assert row(parts[3], "7А") == ["4", "1", "2", "25", "75", "0"]
    assert row(parts[4], "7А") == ["150", "1", "1"]


def test_the_school_for_a_program(run: Run, judged: BuiltSchool, signed: SignIn) -> None:
    found = run("show", "control", judged.path, *signed["deputy"], "--json").json
    assert found["classes"][0]["now"]["marks"] == 10
    assert found["families"][0]["weeks"] == {
        "2026-11-16": {"pupils": 4, "by_parents": 1, "by_pupils": 2, "signed": 3}
    }
    assert found["unanswered"] == []


def test_a_class_and_its_week(run: Run, judged: BuiltSchool, signed: SignIn) -> None:
    of_class = ("show", "control", judged.path, *signed["deputy"], "--class", "7а")
    shown = run(*of_class, "--lang", "en").out
    assert row(shown, "Алгебра")[-6:] == ["5", "80", "60", "40", "2", "1.5"]
    assert row(shown, "16.11")[-2:] == ["25", "75"]
    assert row(shown, "25.11") == ["160", "3", "1", "2"]
    assert "Ёлкин" in shown.split("No parent ever came")[1]
    week = run(*of_class, "--week", "2026-11-18")
    assert row(week.out, "Жукова Жанна") == ["–", "+", "+", "1"]
    assert run(*of_class, "--json").json["load"]["2026-11-25"]["minutes"] == 160


def test_where_control_has_never_been(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    answer = run("show", "control", school.path, *signed["deputy"])
    assert (answer.code, len(answer.out.splitlines())) == (0, 1)


def test_a_teacher_may_not(run: Run, judged: BuiltSchool, signed: SignIn) -> None:
    assert run("show", "control", judged.path, *signed["maths_teacher"]).code != 0
