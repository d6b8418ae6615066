"""The check: silent on a clean file, and one finding for each thing that can be wrong."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from app.backup import log_check
from app.backup.checking import as_json, check
from app.backup.invariants import INVARIANTS, MOST
from app.backup.letter_invariants import LETTERS
from app.backup.problems import Problem, Severity
from app.changes import broken_links
from app.errors import NotAllowed
from app.journal.rules import allowed
from models.codes import Role, Scale
from models.share import Location
from tests.app.backup.journal import set_mark
from tests.build import LESSON_DAYS, BuiltSchool

DAY = "20261112"


@pytest.fixture
def marked(school: BuiltSchool) -> BuiltSchool:
    """The small school with some marks and log rows."""
    maths = school.session(Role.TEACHER, school.maths_teacher)
    for number, pupil in enumerate((school.arbuzova, school.yolkin, school.zhukova)):
        set_mark(maths, school.algebra_a, pupil, 3 + number)
    set_mark(maths, school.algebra_a, school.arbuzova, 5)
    set_mark(maths, school.algebra_b, school.vetrova, 4, number=4)
    return school


def found(school: BuiltSchool) -> list[Problem]:
    return check(school.session(Role.ADMIN, school.admin))


def codes(school: BuiltSchool) -> list[str]:
    return [problem.code for problem in found(school)]


def spoil(school: BuiltSchool, *statements: str, **ids: Any) -> None:
    """Change the file as the program never would."""
    connection = school.file.connection
    for statement in statements:
        connection.execute(statement.format(day=DAY, **(school.ids | ids)))


def test_a_clean_file_has_nothing_to_say(marked: BuiltSchool) -> None:
    assert found(marked) == []


def test_only_the_administrator_may_look(marked: BuiltSchool) -> None:
    for role, who in ((Role.DEPUTY, "deputy"), (Role.TEACHER, "maths_teacher"), (Role.PARENT, "parent")):
        with pytest.raises(NotAllowed):
            check(marked.session(role, marked.ids[who]))


@pytest.mark.parametrize(
    ("code", "statements"),
    [
        ("mark.not_enrolled", ["UPDATE enrollment SET from_date = 20261201 WHERE pupil_id = {yolkin}"]),
        ("mark.off_scale", ["UPDATE mark SET value = 6 WHERE pupil_id = {yolkin}"]),
        ("mark.off_scale", ["UPDATE mark SET value = 0 WHERE pupil_id = {yolkin}"]),
        ("mark.off_scale", ["UPDATE subject SET scale = 'pass' WHERE id = {algebra}"]),
        ("mark.not_as_logged", ["UPDATE mark SET value = 2 WHERE pupil_id = {yolkin}"]),
        ("mark.gone", ["DELETE FROM mark WHERE pupil_id = {yolkin}"]),
        (
            "mark.not_in_log",
            [
                "INSERT INTO mark (course_id, date, number, work, pupil_id, value, set_at)"
                " SELECT course_id, date, number, work, {novikov}, 5, 0 FROM mark WHERE pupil_id = {yolkin}"
            ],
        ),
        ("log.broken", ["UPDATE change_log SET after = '{{\"value\":4}}' WHERE seq = 4"]),
        ("log.broken", ["DELETE FROM change_log WHERE seq = 2"]),
        (
            "attendance.not_enrolled",
            ["INSERT INTO attendance VALUES ({algebra_a}, {day}, 1, {vetrova}, 1, NULL)"],
        ),
        (
            "attendance.not_in_group",
            ["INSERT INTO attendance VALUES ({english_a1}, {day}, 3, {zhukova}, 1, NULL)"],
        ),
        (
            "attendance.not_in_log",
            ["INSERT INTO attendance VALUES ({algebra_a}, {day}, 1, {zhukova}, 1, NULL)"],
        ),
        ("lesson.outside_year", ["UPDATE academic_year SET starts = 20261120"]),
        (
            "lesson.on_holiday",
            [
                "INSERT INTO holiday (year_id, name, kind, starts, ends, grade_from, grade_to)"
                " VALUES ({year}, 'Карантин', 'vacation', {day}, {day}, 7, 7)"
            ],
        ),
        (
            "lesson_topic.wrong_home",
            ["INSERT INTO lesson_topic VALUES ({group_english}, {day}, 3, {english_a1}, 'Colours')"],
        ),
        (
            "homework.wrong_home",
            [
                "INSERT INTO homework (home_id, due_date, course_id, no, text, entered_at)"
                " VALUES ({group_english}, {day}, {english_a1}, 1, 'Ex. 5', 0)"
            ],
        ),
        (
            "homework.outside_year",
            [
                "INSERT INTO homework (home_id, due_date, course_id, no, text, entered_at)"
                " VALUES ({group_class_a}, 20290101, {english_a1}, 1, 'Ex. 5', 0)"
            ],
        ),
        (
            "term_mark.no_term",
            ["INSERT INTO term_mark VALUES ({algebra_a}, 1, 7, {yolkin}, 4, NULL, 0, NULL)"],
        ),
        (
            "term_mark.not_enrolled",
            ["INSERT INTO term_mark VALUES ({algebra_a}, 1, 2, {vetrova}, 4, NULL, 0, NULL)"],
        ),
        (
            "term_mark.off_scale",
            ["INSERT INTO term_mark VALUES ({algebra_a}, 1, 2, {yolkin}, 9, NULL, 0, NULL)"],
        ),
        ("term.overlap", ["UPDATE term SET ends = 20261110 WHERE number = 1"]),
        ("term.outside_year", ["UPDATE term SET ends = 20271001 WHERE number = 4"]),
        ("year.overlap", ["INSERT INTO academic_year VALUES (9, '2027/2028', 20270801, 20280831)"]),
        (
            "class.wrong_year",
            [
                "INSERT INTO academic_year VALUES (9, '2027/2028', 20270901, 20280831)",
                "UPDATE term_scheme SET year_id = 9",
            ],
        ),
        (
            "class.two_whole_groups",
            [
                "DROP INDEX study_group_whole",  # with it the file refuses: another tool was at work
                "UPDATE study_group SET whole = 1, home_id = id WHERE id = {group_english}",
            ],
        ),
        (
            "group.wrong_year",
            [
                "INSERT INTO academic_year VALUES (9, '2027/2028', 20270901, 20280831)",
                "UPDATE study_group SET year_id = 9 WHERE id = {group_english}",
            ],
        ),
        ("group.wrong_home", ["UPDATE study_group SET home_id = {group_class_b} WHERE id = {group_english}"]),
        (
            "group.unused",
            ["INSERT INTO study_group VALUES (99, {year}, {class_a}, 'хор', 0, {group_class_a})"],
        ),
        (
            "course.wrong_year",
            [
                "INSERT INTO academic_year VALUES (9, '2027/2028', 20270901, 20280831)",
                "UPDATE course SET year_id = 9 WHERE id = {english_a1}",
            ],
        ),
        (
            "enrollment.overlap",
            ["INSERT INTO enrollment VALUES ({class_b}, {yolkin}, 20261101, NULL, NULL)"],
        ),
        ("enrollment.outside_year", ["UPDATE enrollment SET to_date = 20280101 WHERE pupil_id = {zhukova}"]),
        ("account.no_role", ["DELETE FROM guardianship WHERE parent_id = {other_parent}"]),
        ("school.no_admin", ["UPDATE staff_role SET role = 'head' WHERE role = 'admin'"]),
        ("person.wrong_sort_key", ["UPDATE person SET sort_key = 'ёлкин' WHERE id = {yolkin}"]),
        ("setting.unknown", ["INSERT INTO setting VALUES ('', 'colour', '1')"]),
        ("setting.bad_value", ["INSERT INTO setting VALUES ('', 'backup.keep', '0')"]),
        ("setting.bad_value", ["INSERT INTO setting VALUES ('', 'backup.keep', 'many')"]),
        ("file.wrong_format", ["PRAGMA application_id = 7"]),
        (
            "file.broken_reference",
            ["PRAGMA foreign_keys = 0", "UPDATE mark SET author_id = 999 WHERE pupil_id = {yolkin}"],
        ),
    ],
)
def test_a_fault_is_found(marked: BuiltSchool, code: str, statements: list[str]) -> None:
    admin = marked.session(Role.ADMIN, marked.admin)  # before it can be spoilt
    spoil(marked, *statements)
    assert code in [problem.code for problem in check(admin)]


def test_every_rule_is_tried() -> None:
    """A rule that no example breaks could be one that finds nothing."""
    tried = {
        argument[0]
        for mark in test_a_fault_is_found.pytestmark  # type: ignore[attr-defined]
        for argument in mark.args[1]
    } | {"mark.not_in_group"}
    of_messages = {rule.code for rule in LETTERS}  # tests/app/messages/test_check.py
    assert {rule.code for rule in INVARIANTS} - of_messages <= tried


def test_a_mark_of_somebody_outside_the_group_is_found(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.russian_teacher)
    set_mark(teacher, school.english_a1, school.zhukova, 4, number=3)
    [problem] = found(school)
    assert problem.code == "mark.not_in_group"
    assert problem.data == {
        "course": "Английский язык англ. 1 7А (2026/2027)",
        "date": LESSON_DAYS[5],
        "number": 3,
        "work": 1,
        "pupil": school.zhukova,
    }
    assert as_json(problem)["data"]["date"] == "2026-11-12"


def test_leaving_and_joining_are_days_of_the_class(school: BuiltSchool) -> None:
    """Яшин leaves on the 10th: a mark of that day is right, one of the next day is not."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_mark(teacher, school.algebra_a, school.yashin, 4, on=date(2026, 11, 10))
    set_mark(teacher, school.algebra_a, school.novikov, 4, on=date(2026, 11, 9))
    assert found(school) == []
    set_mark(teacher, school.algebra_a, school.yashin, 4, on=date(2026, 11, 11))
    assert codes(school) == ["mark.not_enrolled"]


def test_a_cell_that_differs_is_named_with_both_values(marked: BuiltSchool) -> None:
    spoil(marked, "UPDATE mark SET value = 2 WHERE pupil_id = {yolkin}")
    [problem] = found(marked)
    assert (problem.data["value"], problem.data["logged"]) == (2, 4)
    assert problem.data["pupil"] == marked.yolkin
    assert problem.data["date"] == LESSON_DAYS[5]


def test_warnings_come_last_and_are_not_errors(marked: BuiltSchool) -> None:
    spoil(
        marked,
        "INSERT INTO setting VALUES ('', 'colour', '1')",
        "UPDATE term SET ends = 20261110 WHERE number = 1",
    )
    assert [(one.code, one.severity) for one in found(marked)] == [
        ("term.overlap", Severity.ERROR),
        ("setting.unknown", Severity.WARNING),
    ]


def test_a_flood_of_findings_is_cut(marked: BuiltSchool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.backup.checking.MOST", 2)
    assert MOST > 2
    spoil(marked, "UPDATE academic_year SET starts = 20261201")
    lessons = [one for one in found(marked) if "lesson" in one.code or one.code == "check.more"]
    assert [one.code for one in lessons] == ["lesson.outside_year"] * 2 + ["check.more"]


@pytest.mark.parametrize("portion", [1, 2, 3, 1000])
def test_the_chain_is_followed_across_portions(
    marked: BuiltSchool, monkeypatch: pytest.MonkeyPatch, portion: int
) -> None:
    monkeypatch.setattr(log_check, "PORTION", portion)
    assert found(marked) == []
    spoil(marked, "UPDATE change_log SET reason = 'x' WHERE seq = 3")
    assert [one.data["seq"] for one in found(marked) if one.code == "log.broken"] == [3]
    with marked.file.reading():
        assert list(broken_links()) == [3]


def test_a_damaged_page_is_a_finding_and_not_the_end(marked: BuiltSchool) -> None:
    admin = marked.session(Role.ADMIN, marked.admin)
    with marked.file.reading():
        root = marked.file.connection.execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'lesson'"
        ).fetchone()[0]
    size = marked.file.connection.pragma("page_size")
    with marked.path.open("rb+") as file:
        file.seek((root - 1) * size)
        file.write(b"\xff" * 64)
        file.flush()
        other = marked.other()  # closing `file` first would drop the locks of the open connection
    admin.school = other
    got = check(admin)
    assert got[0].code == "file.damaged"
    assert any(one.code == "check.unreadable" for one in got)


def test_progress_reaches_the_end(marked: BuiltSchool) -> None:
    steps: list[tuple[int, int]] = []
    check(marked.session(Role.ADMIN, marked.admin), lambda done, total: steps.append((done, total)))
    assert steps[-1][0] == steps[-1][1]
    shares = [done / total for done, total in steps]
    assert shares == sorted(shares)


@pytest.mark.parametrize("scale", list(Scale))
@pytest.mark.parametrize("grade", [1, 7])
def test_the_scales_are_those_of_the_journal(school: BuiltSchool, scale: Scale, grade: int) -> None:
    """What the journal lets a teacher enter is clean, and what it does not is found, for marks of both kinds."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_mark(teacher, school.algebra_a, school.yolkin, 5)
    admin = school.session(Role.ADMIN, school.admin)
    spoil(
        school,
        f"UPDATE subject SET scale = '{scale}'",
        f"UPDATE school_class SET grade = {grade} WHERE id = {{class_a}}",
        "INSERT INTO term_mark VALUES ({algebra_a}, 1, 2, {yolkin}, 5, NULL, 0, NULL)",
    )
    for value in [*range(-6, 14), 99, 100]:
        spoil(school, f"UPDATE mark SET value = {value}", f"UPDATE term_mark SET value = {value}")
        got = {one.code for one in check(admin) if one.code.endswith("off_scale")}
        effective = Scale.NONE if grade == 1 else scale
        expected = {
            f"{table}.off_scale"
            for table in ("mark", "term_mark")
            if not allowed(value, effective, term_mark=table == "term_mark")
        }
        assert got == expected, value


def test_a_mount_that_notices_a_broken_line_late_is_warned_about(
    marked: BuiltSchool, monkeypatch: pytest.MonkeyPatch
) -> None:
    late = Location(str(marked.path), "smb", mount_point="/mnt/school", echo_seconds=60)
    monkeypatch.setattr("app.backup.checking.inspect_location", lambda _path: late)
    (problem,) = found(marked)
    assert (problem.code, problem.severity) == ("share.notices_late", Severity.WARNING)
    assert problem.data["seconds"] == 60
    in_time = Location(str(marked.path), "smb", mount_point="/mnt/school", echo_seconds=2)
    monkeypatch.setattr("app.backup.checking.inspect_location", lambda _path: in_time)
    assert found(marked) == []
