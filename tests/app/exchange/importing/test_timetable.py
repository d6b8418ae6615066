"""Timetables brought into the school."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.clock import FixedClock
from app.exchange.importing import ImportRefused, import_timetable
from app.exchange.reasons import Reason
from app.journal.commands import remove_lesson, set_topic
from models.codes import Role
from tests.app.exchange import build
from tests.app.exchange.importing.support import admin, dump, errors, log, rows, some
from tests.build import BuiltSchool

ENTRIES = (
    "SELECT s.name, coalesce(c.grade || c.letter, ''), g.name, t.weekday, t.number, t.room, t.from_date, t.to_date"
    " FROM timetable_entry t JOIN course k ON k.id = t.course_id JOIN subject s ON s.id = k.subject_id"
    " JOIN study_group g ON g.id = k.group_id LEFT JOIN school_class c ON c.id = g.school_class_id ORDER BY t.id"
)
HEAD = '"Activity Id","Day","Hour","Students Sets","Subject","Teachers","Activity Tags","Room","Comments"\n'


def fet(folder: Path, content: str = build.FET, name: str = "school.fet") -> Path:
    return build.written(folder, name, content)


def table(folder: Path, *lines: tuple[str, str, str, str, str, str], name: str = "x_timetable.csv") -> Path:
    """A timetable of lessons: day, hour, sets, subject, teachers, room."""
    text = HEAD
    for number, (day, hour, sets, subject, teachers, room) in enumerate(lines, 1):
        cells = (str(number), day, hour, sets, subject, teachers, "", room, "")
        text += ",".join(f'"{cell}"' for cell in cells) + "\n"
    return build.written(folder, name, text)


def test_a_file_of_fet(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    summary = import_timetable(session, fet(tmp_path))
    assert some(summary.added) == {
        "classes": 2, "subjects": 1, "courses": 3, "people": 2, "timetable_entries": 3,
        "lessons": summary.added["lessons"],
    }  # fmt: skip
    assert rows(school.file, ENTRIES) == [
        ("Алгебра", "8А", "", 2, 0, "12", 20261123, None),
        ("Труд", "", "8А+8Б", 1, 1, "", 20261123, None),
        ("Труд", "", "8А+8Б", 1, 2, "", 20261123, None),
    ]
    assert [(one.reason, one.value) for one in summary.notes] == [
        (Reason.ACTIVITY_UNPLACED, "1"), (Reason.GROUP_WITHOUT_MEMBERS, "1: 8А+8Б"),
    ]  # fmt: skip
    taught = (
        "SELECT s.name, p.last_name, p.first_name, p.patronymic FROM course_teacher t"
        " JOIN person p ON p.id = t.teacher_id"
        " JOIN course k ON k.id = t.course_id JOIN subject s ON s.id = k.subject_id WHERE k.id > 4 ORDER BY 1, 2"
    )
    assert rows(school.file, taught) == [
        ("Алгебра", "Ткачёва", "Н.", "П."), ("Алгебра", "Шилов", "О.", "О."),
        ("Труд", "Ткачёва", "Н.", "П."), ("Труд", "Шилов", "О.", "О."),
    ]  # fmt: skip
    assert rows(school.file, "SELECT count(*) FROM staff_role WHERE role = 'teacher'") == [(4,)]
    assert errors(session) == []


def test_lessons_are_laid_out_from_today_to_the_end_of_the_year(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = table(tmp_path, ("Вт", "3", "7А", "Химия", "Цифрова И. П.", "21"))
    summary = import_timetable(session, path)
    held = rows(school.file, "SELECT date, number, room FROM lesson WHERE course_id > 4 ORDER BY date")
    assert held[:2] == [(20261124, 3, "21"), (20261201, 3, "21")]
    assert held[-1] == (20270525, 3, "21")
    assert summary.added["lessons"] == len(held)
    assert (20270105, 3, "21") not in held, "between the periods"
    assert some(summary.added) == {"subjects": 1, "courses": 1, "timetable_entries": 1, "lessons": len(held)}
    assert summary.unchanged["people"] == 1, "Цифрова Инна Петровна"
    before = dump(school.file)
    again = import_timetable(session, path)
    assert dump(school.file) == before
    assert (some(again.added), some(again.changed)) == ({}, {})
    assert some(again.unchanged) == {
        "classes": 1,
        "subjects": 1,
        "courses": 1,
        "timetable_entries": 1,
        "people": 1,
    }
    assert errors(session) == []


def test_a_trial_of_a_timetable(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    trial = import_timetable(session, fet(tmp_path), dry_run=True)
    assert dump(school.file) == before
    assert import_timetable(session, fet(tmp_path)).as_json() == trial.as_json()


def test_a_new_timetable_replaces_that_of_its_courses(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    first = table(
        tmp_path, ("Вт", "3", "7А", "Химия", "Цифрова И. П.", "21"), ("Чт", "2", "7А", "Химия", "Цифрова И. П.", ""),
        ("Пт", "5", "7Б", "Химия", "Цифрова И. П.", ""),
    )  # fmt: skip
    import_timetable(session, first)
    course = rows(school.file, "SELECT min(course_id) FROM timetable_entry")[0][0]
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    set_topic(teacher, course, date(2026, 12, 10), 2, "Кислоты")
    school.clock = FixedClock(datetime(2026, 12, 7, 10, 0, tzinfo=timezone(timedelta(hours=3))))
    session = admin(school)
    second = table(
        tmp_path,
        ("Вт", "3", "7А", "Химия", "Словов И. П.", "22"),
        ("Ср", "1", "7А", "Химия", "Словов И. П.", ""),
    )
    summary = import_timetable(session, second)
    assert [row[3:] for row in rows(school.file, ENTRIES)] == [
        (2, 3, "22", 20261123, None),
        (4, 2, "", 20261123, 20261206),
        (5, 5, "", 20261123, None),
        (3, 1, "", 20261207, None),
    ]
    thursdays = "SELECT date FROM lesson WHERE course_id = ? AND number = 2 ORDER BY date"
    assert rows(school.file, thursdays, course) == [(20261126,), (20261203,), (20261210,)], (
        "held, and one with a topic"
    )
    rooms = "SELECT DISTINCT room FROM lesson WHERE course_id = ? AND number = 3 AND date >= 20261207"
    assert rows(school.file, rooms, course) == [("22",)]
    assert (summary.changed["timetable_entries"], summary.changed["courses"]) == (2, 1)
    teachers = (
        "SELECT teacher_id, from_date, to_date FROM course_teacher WHERE course_id = ? ORDER BY from_date"
    )
    assert rows(school.file, teachers, course) == [
        (school.maths_teacher, 20261123, 20261206), (school.russian_teacher, 20261207, None),
    ]  # fmt: skip
    assert errors(session) == []
    before = dump(school.file)
    assert some(import_timetable(session, second).changed) == {}
    assert dump(school.file) == before


def test_a_lesson_that_was_taken_away_does_not_come_back(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = table(tmp_path, ("Вт", "3", "7А", "Химия", "Цифрова И. П.", "21"))
    import_timetable(session, path)
    course = rows(school.file, "SELECT course_id FROM timetable_entry")[0][0]
    remove_lesson(school.session(Role.TEACHER, school.maths_teacher), course, date(2026, 12, 8), 3)
    before = dump(school.file)
    import_timetable(session, path)
    assert dump(school.file) == before


def test_groups_of_whole_classes_get_their_pupils(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = table(
        tmp_path,
        ("Вт", "3", "7А+7Б", "Физкультура", "Цифрова И. П.", ""),
        ("Ср", "3", "7А девочки", "Труд", "Словов И. П.", ""),
    )
    summary = import_timetable(session, path)
    groups = (
        "SELECT g.name, g.school_class_id, count(m.pupil_id) FROM study_group g"
        " LEFT JOIN group_member m ON m.group_id = g.id"
        " WHERE g.whole = 0 GROUP BY g.id ORDER BY g.id"
    )
    # Яшин left on 10 November.
    assert rows(school.file, groups)[1:] == [("7А+7Б", None, 6), ("девочки", school.class_a, 0)]
    assert [one.value for one in summary.notes] == ["1: девочки"]
    assert errors(session) == []


def test_several_teachers_and_rooms_at_one_time(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = table(
        tmp_path,
        ("Вт", "3", "7Б", "Труд", "Цифрова И. П.", "1"),
        ("Вт", "3", "7Б", "Труд", "Словов И. П.", "2"),
    )
    summary = import_timetable(session, path)
    assert (summary.added["courses"], summary.added["timetable_entries"]) == (1, 1)
    assert rows(school.file, "SELECT room FROM timetable_entry") == [("1, 2",)]


def test_only_one_class(school: BuiltSchool, tmp_path: Path) -> None:
    summary = import_timetable(admin(school), fet(tmp_path), class_name="8Б")
    assert [row[:3] for row in rows(school.file, ENTRIES)] == [("Труд", "", "8А+8Б")] * 2
    assert summary.added["courses"] == 2


def test_days_without_a_name_of_the_week(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    path = table(tmp_path, ("Когда-то", "3", "7А", "Химия", "Цифрова И. П.", ""))
    with pytest.raises(ImportRefused) as caught:
        import_timetable(session, path)
    assert (caught.value.code, caught.value.data["value"]) == ("day.unknown", "Когда-то")
    assert dump(school.file) == before
    daily = table(tmp_path, ("Daily", "3", "7А", "Химия", "Цифрова И. П.", ""))
    assert import_timetable(session, daily).added["timetable_entries"] == 5
    several = table(
        tmp_path, ("День 1", "1", "7Б", "Химия", "", ""), ("День 2", "1", "7Б", "Химия", "", "")
    )  # fmt: skip
    import_timetable(session, several)
    assert [row[3] for row in rows(school.file, ENTRIES)] == [1, 2, 3, 4, 5, 1, 2]


def test_a_year_that_is_over_gets_its_whole_timetable(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    import_timetable(session, table(tmp_path, ("Вт", "3", "7А", "Химия", "", "")), year="2024/2025")
    assert rows(school.file, "SELECT min(date), max(date) FROM lesson WHERE course_id > 4") == [
        (20240903, 20250520)
    ]
    assert errors(session) == []


def test_every_row_is_in_the_log(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    import_timetable(session, fet(tmp_path))
    counted: dict[str, int] = {}
    for one in log(school.file):
        if one.before is None and one.key.count("/") < 3:
            counted[one.entity] = counted.get(one.entity, 0) + 1
    expected = {"school_class": 2, "study_group": 3, "timetable_entry": 3, "course_teacher": 4, "person": 2}
    assert {name: counted[name] for name in expected} == expected
