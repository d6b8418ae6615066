"""`control`: judging from a nightly task, and lists in both languages; and what a check says of it."""

from __future__ import annotations

from pathlib import Path

from app.codes import Role
from app.journal.commands import set_topic
from models.control import CourseWeek, Finding
from models.journal import LessonTopic
from tests.app.cli.runner import Run, SignIn
from tests.build import LESSON_DAYS, BuiltSchool

DONE, FAILED = 0, 1


def open_findings(school: BuiltSchool) -> int:
    with school.file.reading():
        return int(Finding.select().where(Finding.closed_at.is_null()).count())


def test_what_has_changed_is_judged(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    command = ("control", school.path, *signed["deputy"])
    first = run(*command, "--json")
    assert first.code == DONE, first.err
    assert first.json["judged"] >= 4
    assert first.json["opened"] == open_findings(school) > 0
    assert run(*command, "--json").json == {"judged": 0, "opened": 0, "closed": 0}
    assert "Проверено единиц: 0" in run(*command).out


def test_a_list_by_class_and_rule(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    command = ("control", school.path, *signed["deputy"], "--list", "--rule", "no_topic")
    russian = run(*command, "--class", "7б")
    assert russian.code == DONE, russian.err
    assert "Цифрова" in russian.out
    assert f"{LESSON_DAYS[0]:%d.%m.%Y} (4)" in russian.out
    assert "7А" not in russian.out
    english = run(*command, "--class", "7Б", "--lang", "en")
    assert "Waiting" in english.out
    of_one = run(*command, "--teacher", "Слов", "--json").json["findings"]
    assert {one["teacher"].split()[0] for one in of_one} == {"Словов"}
    assert {one["rule"] for one in of_one} == {"no_topic"}
    assert all(one["text"] for one in of_one)


def test_a_teacher_lists_his_own(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    run("control", school.path, *signed["deputy"])
    mine = run("control", school.path, *signed["maths_teacher"], "--list", "--json")
    assert mine.code == DONE, mine.err
    assert {one["teacher"].split()[0] for one in mine.json["findings"]} == {"Цифрова"}


def test_who_is_not_known_has_no_list(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    refused = run("control", school.path, *signed["deputy"], "--teacher", "Ктото")
    assert refused.code == FAILED
    assert "Ктото" in refused.line
    assert open_findings(school) == 0


def test_families_may_not(run: Run, school: BuiltSchool, signed: SignIn) -> None:
    assert run("control", school.path, *signed["parent"]).code == FAILED
    assert open_findings(school) == 0


def test_a_check_says_when_what_is_stored_does_not_follow(
    run: Run, school: BuiltSchool, signed: SignIn, tmp_path: Path
) -> None:
    check = ("check", school.path, *signed["admin"], "--control", "--json")
    run("control", school.path, *signed["admin"])
    assert not _contradictions(run(*check).json)
    with school.file.writing():
        CourseWeek.update(topics=7).where(CourseWeek.course == school.algebra_a).execute()
        one = Finding.get(Finding.course == school.russian_a, Finding.rule == "no_topic")
        Finding.update(place="elsewhere").where(Finding.id == one.id).execute()
    found = _contradictions(run(*check).json)
    assert {one["unit"] for one in found} == {f"course/{school.algebra_a}", f"course/{school.russian_a}"}
    assert run("control", school.path, *signed["admin"], "--recompute").code == DONE
    assert not _contradictions(run(*check).json)


def test_a_check_says_nothing_of_what_waits_to_be_judged(
    run: Run, school: BuiltSchool, signed: SignIn
) -> None:
    check = ("check", school.path, *signed["admin"], "--control", "--json")
    assert not _contradictions(run(*check).json)
    run("control", school.path, *signed["admin"])
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_topic(teacher, school.algebra_a, LESSON_DAYS[0], 1, "Степени")
    with school.file.reading():
        assert LessonTopic.select().count() == 1
    assert not _contradictions(run(*check).json)


def _contradictions(answer: dict[str, object]) -> list[dict[str, object]]:
    found = answer["findings"]
    assert isinstance(found, list)
    return [one["data"] for one in found if one["code"] == "control.contradiction"]
