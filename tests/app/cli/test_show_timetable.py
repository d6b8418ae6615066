"""`show timetable`: a week of a class or a teacher, and the clashes of the school."""

from __future__ import annotations

from datetime import date

from app.codes import Role
from app.timetable import commands, days
from app.timetable.rows import LessonKey, LessonState, Spot
from tests.app.cli.runner import Run, SignIn
from tests.build import YEAR_STARTS, BuiltSchool


def test_weeks_and_clashes(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    show = ("show", "timetable", school.path)
    quiet = run(*show, *signed["deputy"])
    assert (quiet.code, quiet.out.split("\n")[0]) == (0, "Накладок: 0; уроков в неделе: 0.")
    for course in (school.algebra_a, school.algebra_b):
        commands.place(admin, course, Spot(1, 2), YEAR_STARTS, room="21")
    commands.place(admin, school.russian_a, Spot(2, 3), YEAR_STARTS, room="33")
    tuesday = LessonKey(school.russian_a, date(2026, 12, 8), 3)
    days.cancel(admin, [(tuesday, LessonState(room="33"))], "мороз")
    week = run(*show, *signed["deputy"], "--class", "7а", "--week", "2026-12-10")
    assert week.out.splitlines()[0] == "7А, 07.12.2026–11.12.2026"
    assert "[отменён: Русский язык 33]" in week.out
    assert "08.12 3. Русский язык: мороз" in week.out
    told = run(*show, *signed["russian_teacher"], "--teacher", "цифр", "--week", "2026-12-10", "--json").json
    assert [(one["date"], one["class"], one["room"]) for one in told["lessons"]] == [
        ("2026-12-07", "7А", "21"), ("2026-12-07", "7Б", "21"),
    ]  # fmt: skip
    commands.place(admin, school.english_a1, Spot(2, 3), YEAR_STARTS)
    found = run(*show, *signed["deputy"])
    assert found.code == 1
    assert found.out.startswith("вторник, 3-й урок: у класса два урока сразу (7А): 7А Русский язык")
    assert run(*show, *signed["deputy"], "--teacher", "Никого").code == 1
