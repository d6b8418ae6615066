"""Reports of marks and report cards brought into the school."""

from __future__ import annotations

import shutil
import tempfile
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.clock import FixedClock
from app.codes import AttendanceCode, LessonState
from app.exchange.importing import ImportRefused, import_marks, import_pupils
from app.exchange.readers.marks import read_marks
from app.exchange.reasons import Reason
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.progress.queries import pupil_year
from models.codes import Role
from models.journal import Lesson
from models.opening import open_school_file
from models.school import CourseTeacher, Subject, Term
from tests.app.exchange import build
from tests.app.exchange.importing.support import admin, dump, errors, listed, log, reported, rows, some
from tests.app.exchange.test_marks import CARD
from tests.build import NOW, BuiltSchool

PUPIL = "Жилин Пётр Ильич"
OTHER = "Ежова Ия Львовна"
MARKS = (
    "SELECT s.name, m.date, m.number, m.work, p.last_name, m.value FROM mark m JOIN course c ON c.id = m.course_id"
    " JOIN subject s ON s.id = c.subject_id JOIN person p ON p.id = m.pupil_id ORDER BY 1, 2, 3, 4, 5"
)
ABSENCES = "SELECT date, number, code FROM attendance ORDER BY 1, 2"


def block(pupil: str, subjects: dict[str, list[Any]], **more: Any) -> Any:
    """A block of three days: 30 and 31 March, 1 April 2025."""
    return build.report_block(pupil, subjects, **more)


def of_autumn(pupil: str, subjects: dict[str, list[Any]]) -> Any:
    """A block of 5, 6 and 9 November 2026 for 7А of the small school."""
    made = build.report_block(
        pupil, subjects, months=("Ноябрь", "", ""), days=(5, 6, 9), period="с 05.11.26 по 30.12.26"
    )
    made[0], made[1] = ("Учебный год: 2026/2027",), ("Класс: 7А",)
    return made


def test_an_empty_school_gets_all_that_the_report_needs(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = reported(
        tmp_path,
        block(PUPIL, {"Химия": ["", "3/4", "О 5"], "Труд": ["", "2  3", "н/а"]}),
        block(OTHER, {"Химия": ["", "Н", "0"], "Труд": ["", "", "Б"]}),
    )
    summary = import_marks(session, path)
    assert some(summary.added) == {
        "classes": 1, "pupils": 2, "subjects": 2, "courses": 2, "lessons": 5, "marks": 6, "absences": 3,
    }  # fmt: skip
    assert summary.absences == {"Н": 1, "Б": 1, "У": 0, "О": 1}
    assert [one.reason for one in summary.refused] == [Reason.MARK_ZERO]
    assert rows(school.file, MARKS) == [
        ("Труд", 20250331, 2, 1, "Жилин", 2),
        ("Труд", 20250331, 3, 1, "Жилин", 3),
        ("Труд", 20250401, 2, 1, "Жилин", -4),
        ("Химия", 20250331, 1, 1, "Жилин", 3),
        ("Химия", 20250331, 1, 2, "Жилин", 4),
        ("Химия", 20250401, 1, 1, "Жилин", 5),
    ]
    assert rows(school.file, ABSENCES) == [(20250331, 1, 1), (20250401, 1, 4), (20250401, 2, 3)]
    assert rows(school.file, "SELECT DISTINCT author_id FROM mark") == [(None,)]
    assert rows(school.file, "SELECT DISTINCT kind_id, weight FROM work") == [(school.kind_answer, 1)]
    assert {one.reason for one in log(school.file)} == {"import:отчёт.xlsx"}
    of_mark = [one for one in log(school.file) if one.entity == "mark"]
    assert len(of_mark) == 6
    assert all(one.pupil and one.course and one.date and one.number and one.school_class for one in of_mark)
    assert errors(session) == []


def test_the_same_report_again_changes_nothing(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = reported(
        tmp_path,
        block(PUPIL, {"Химия": ["", "2  3", "Н"], "Труд": ["", "", "5"]}),
        block(PUPIL, {"Химия": ["", "5", "О 4/4"]}),  # a full namesake
    )
    import_marks(session, path)
    before = dump(school.file)
    summary = import_marks(session, path)
    assert dump(school.file) == before
    assert (some(summary.added), some(summary.changed)) == ({}, {})
    assert summary.unchanged["marks"] == 6
    assert summary.absences == {"Н": 1, "Б": 0, "У": 0, "О": 1}
    assert len(rows(school.file, "SELECT DISTINCT pupil_id FROM mark")) == 2


def test_a_part_of_the_report_first_and_the_whole_of_it_later(school: BuiltSchool, tmp_path: Path) -> None:
    """What was brought in is found again among more lessons, works and pupils."""
    session = admin(school)
    one, two = (
        block(PUPIL, {"Химия": ["", "3", "О 5"]}),
        block(OTHER, {"Труд": ["", "4", ""], "Химия": ["", "2  3/3", "4 4"]}),
    )
    import_marks(session, reported(tmp_path, one))
    summary = import_marks(session, reported(tmp_path, one, two))
    assert (summary.unchanged["marks"], summary.unchanged["absences"], some(summary.changed)) == (2, 1, {})
    assert summary.added["marks"] == 6
    before = dump(school.file)
    assert some(import_marks(session, reported(tmp_path, one, two)).added) == {}
    assert dump(school.file) == before


def test_a_trial_of_a_report(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    path = reported(tmp_path, block(PUPIL, {"Химия": ["", "3", "О 5"]}))
    trial = import_marks(session, path, dry_run=True)
    assert dump(school.file) == before
    assert import_marks(session, path).as_json() == trial.as_json()


def test_marks_find_the_lessons_and_pupils_of_the_school(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = reported(
        tmp_path, of_autumn("Арбузова Анна", {"алгебра": ["5", "О 4", ""], "Английский язык": ["3", "", ""]})
    )
    summary = import_marks(session, path)
    assert some(summary.added) == {"marks": 3, "absences": 1}
    assert some(summary.unchanged) == {"classes": 1, "pupils": 1, "subjects": 2, "courses": 2, "lessons": 3}
    found = rows(school.file, "SELECT course_id, date, number, value FROM mark ORDER BY 1, 2")
    assert found == [
        (school.algebra_a, 20261105, 1, 5), (school.algebra_a, 20261106, 1, 4), (school.english_a1, 20261105, 3, 3),
    ]  # fmt: skip
    assert errors(session) == []


def test_what_a_teacher_has_entered_stays(school: BuiltSchool, tmp_path: Path) -> None:
    session, teacher = admin(school), school.session(Role.TEACHER, school.maths_teacher)
    path = reported(tmp_path, of_autumn("Арбузова Анна", {"Алгебра": ["5", "4 3", "Н"]}))
    import_marks(session, path)
    day, pupil = date(2026, 11, 5), school.arbuzova
    write_cells(teacher, school.algebra_a, [
        CellEdit(day, 1, 1, pupil, "mark", 5, 2),
        CellEdit(date(2026, 11, 6), 1, 2, pupil, "mark", 3, None),
        CellEdit(date(2026, 11, 9), 1, 0, pupil, "attendance", int(AttendanceCode.ABSENT), int(AttendanceCode.ILL)),
    ])  # fmt: skip
    before = dump(school.file)
    summary = import_marks(session, path)
    assert dump(school.file) == before
    assert [(one.place.row, one.place.field, one.value, one.reason) for one in summary.refused] == [
        (12, "B", "5", Reason.MARK_SET_HERE),
        (12, "C", "3", Reason.MARK_SET_HERE),
        (12, "D", "Н", Reason.ABSENCE_SET_HERE),
    ]
    assert summary.unchanged["marks"] == 1
    assert summary.absences["Н"] == 0


def test_what_an_import_has_written_a_later_report_corrects(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    import_marks(session, reported(tmp_path, of_autumn("Арбузова Анна", {"Алгебра": ["5", "Н", "•"]})))
    summary = import_marks(
        session, reported(tmp_path, of_autumn("Арбузова Анна", {"Алгебра": ["4", "Б", "3"]}))
    )
    assert some(summary.changed) == {"marks": 2, "absences": 1}
    assert [row[-1] for row in rows(school.file, MARKS)] == [4, 3]
    assert rows(school.file, ABSENCES) == [(20261106, 1, 3)]
    change = [one for one in log(school.file) if one.entity == "mark"][-2]
    assert (change.before["value"], change.after["value"]) == (5, 4)
    assert errors(session) == []


def test_lessons_get_free_numbers_and_cancelled_ones_none(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    with school.file.writing():
        Lesson.update(state=LessonState.CANCELLED).where(
            Lesson.course == school.algebra_a, Lesson.date == date(2026, 11, 5)
        ).execute()
    path = reported(
        tmp_path, of_autumn("Арбузова Анна", {"Алгебра": ["5", "3  3", ""], "Химия": ["4", "", ""]})
    )
    import_marks(session, path)
    assert [row[:3] for row in rows(school.file, MARKS)] == [
        ("Алгебра", 20261105, 4), ("Алгебра", 20261106, 1), ("Алгебра", 20261106, 4), ("Химия", 20261105, 5),
    ]  # fmt: skip
    before = dump(school.file)
    import_marks(session, path)
    assert dump(school.file) == before


def test_days_that_are_not_the_pupils_refuse_the_report(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    path = reported(tmp_path, of_autumn("Новиков Ник", {"Алгебра": ["5", "", "4"]}))  # joins on 9 November
    with pytest.raises(ImportRefused) as caught:
        import_marks(session, path)
    assert (caught.value.code, caught.value.data["value"]) == ("pupil.not_enrolled_then", "05.11.2026")
    assert dump(school.file) == before
    summary = import_marks(session, path, skip_refused=True)
    assert (summary.added["marks"], len(summary.refused)) == (1, 1)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (
            lambda school: Subject.update(scale="pass").where(Subject.name == "Алгебра").execute(),
            "mark.outside_scale",
        ),
        (lambda school: Term.update(closed_at=1).where(Term.id == school.term2).execute(), "term.closed"),
    ],
)
def test_what_the_journal_forbids_an_import_may_not(
    school: BuiltSchool, tmp_path: Path, change: Any, code: str
) -> None:
    with school.file.writing():
        change(school)
    session, before = admin(school), dump(school.file)
    with pytest.raises(ImportRefused) as caught:
        import_marks(session, reported(tmp_path, of_autumn("Арбузова Анна", {"Алгебра": ["5", "", ""]})))
    assert caught.value.code == code
    assert dump(school.file) == before


def test_a_subject_taught_in_groups(school: BuiltSchool, tmp_path: Path) -> None:
    """Жукова is in no group of English, so nobody can say which journal is meant."""
    session, before = admin(school), dump(school.file)
    with pytest.raises(ImportRefused) as caught:
        import_marks(
            session, reported(tmp_path, of_autumn("Жукова Жанна", {"Английский язык": ["5", "", ""]}))
        )
    assert (caught.value.code, caught.value.data["value"]) == ("course.unclear", "Английский язык")
    assert dump(school.file) == before


def test_an_unreadable_mark_refuses_the_report(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    path = reported(tmp_path, block(PUPIL, {"Химия": ["", "7", "5"]}))
    with pytest.raises(ImportRefused) as caught:
        import_marks(session, path)
    assert (caught.value.code, caught.value.data["row"], caught.value.data["field"]) == (
        "mark.unreadable",
        12,
        "C",
    )
    assert dump(school.file) == before
    assert import_marks(session, path, skip_refused=True).added["marks"] == 1


def test_the_class_and_year_of_a_report_that_names_none(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    made = block(PUPIL, {"Химия": ["", "5", ""]})
    del made[:2]
    with pytest.raises(ImportRefused) as caught:
        import_marks(session, reported(tmp_path, made))
    assert caught.value.code == "class.missing"
    import_marks(session, reported(tmp_path, made), class_name="8-а")
    years = "SELECT y.name FROM school_class c JOIN academic_year y ON y.id = c.year_id WHERE c.grade = 8"
    assert rows(school.file, years) == [("2024/2025",)]
    with pytest.raises(ImportRefused) as caught:
        import_marks(session, reported(tmp_path, made), class_name="8-а", year="2025/2026")
    assert caught.value.code == "day.outside_year"


# --- marks of periods ------------------------------------------------------------------------------------


def test_a_planned_period_gets_the_dates_of_the_report(school: BuiltSchool, tmp_path: Path) -> None:
    """The year is not entered: of the two guesses, the report's is the better one."""
    session = admin(school)
    subjects = {"Химия": ["5", "", "4"]}
    summary = {"Химия": [4.5, 4.5, "5"]}
    made = build.report_block(PUPIL, subjects, months=("Март", "", ""), days=(24, 26, 31), summary=summary)
    done = import_marks(session, reported(tmp_path, made))
    assert done.added["term_marks"] == 1
    assert [(one.reason, one.value) for one in done.notes] == [
        (Reason.TERM_FROM_FILE, "4: 24.03.2025–24.05.2025"), (Reason.HOLIDAY_WITH_LESSONS, "24.03.2025"),
    ]  # fmt: skip
    with school.file.reading():
        year = next(
            row for row in rows(school.file, "SELECT id FROM academic_year WHERE name = '2024/2025'")
        )[0]
        pupil = rows(school.file, "SELECT id FROM person WHERE last_name = 'Жилин'")[0][0]
    fourth = pupil_year(session, pupil, year).subjects[0].terms[3]
    assert (fourth.count, fourth.plain, fourth.mark) == (2, 4.5, 5)
    assert errors(session) == []
    before = dump(school.file)
    assert import_marks(session, reported(tmp_path, made)).notes == ()
    assert dump(school.file) == before


def test_periods_that_somebody_has_entered_are_not_touched(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    made = build.report_block(
        "Арбузова Анна", {"Алгебра": ["5", "", ""]}, months=("Ноябрь", "", ""), days=(5, 6, 9),
        period="с 05.11.26 по 29.12.26", summary={"Алгебра": [5, 5, "5"]},
    )  # fmt: skip
    made[0], made[1] = ("Учебный год: 2026/2027",), ("Класс: 7А",)
    terms = rows(school.file, "SELECT * FROM term")
    summary = import_marks(session, reported(tmp_path, made))
    assert rows(school.file, "SELECT * FROM term") == terms
    assert (summary.added["marks"], summary.added["term_marks"]) == (1, 0)
    assert [(one.reason, one.value) for one in summary.notes] == [
        (Reason.TERM_UNKNOWN, "05.11.2026–29.12.2026: 1")
    ]


def test_a_report_card(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = build.written(tmp_path, "табель.xlsx", build.workbook({"Лист1": CARD}))
    summary = import_marks(session, path)
    kinds = "SELECT kind, number, value FROM term_mark ORDER BY 1, 2, 3"
    # The class is new and follows quarters, as the card begins with them: half-years are not its periods.
    assert rows(school.file, kinds) == [(1, 1, 3), (2, 0, 4), (3, 0, 5), (4, 0, -3), (4, 0, 4)]
    assert [(one.reason, one.value) for one in summary.notes] == [(Reason.TERM_UNKNOWN, "2 half_year: 2")]
    assert summary.added["term_marks"] == 5
    before = dump(school.file)
    assert import_marks(session, path).unchanged["term_marks"] == 5
    assert dump(school.file) == before
    assert errors(session) == []


def test_a_period_mark_of_a_teacher_stays(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    path = build.written(tmp_path, "табель.xlsx", build.workbook({"Лист1": CARD}))
    import_marks(session, path)
    with school.file.writing():
        run = school.file.connection.execute
        run("UPDATE term_mark SET value = 2, author_id = ? WHERE kind = 2", (school.maths_teacher,))
        run("UPDATE term_mark SET value = 2 WHERE kind = 3")
    summary = import_marks(session, path)
    assert [one.reason for one in summary.refused] == [Reason.TERM_MARK_SET_HERE]
    assert (some(summary.changed), summary.unchanged["term_marks"]) == ({"term_marks": 1}, 3)


def test_the_list_first_and_then_the_report(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    import_pupils(session, listed(tmp_path, f"{PUPIL};8А;;;;", "Ежова Ия;8А;;;;"), year="2024/2025")
    summary = import_marks(
        session,
        reported(tmp_path, block(PUPIL, {"Химия": ["", "5", ""]}), block(OTHER, {"Химия": ["", "4", ""]})),
    )
    assert (summary.unchanged["pupils"], summary.added["pupils"]) == (2, 0), (
        "a patronymic more is no other child"
    )
    assert errors(session) == []


def test_no_course_is_given_a_teacher(school: BuiltSchool, tmp_path: Path) -> None:
    with school.file.reading():
        before = CourseTeacher.select().count()
    import_marks(admin(school), reported(tmp_path, block(PUPIL, {"Химия": ["", "5", ""]})))
    with school.file.reading():
        assert CourseTeacher.select().count() == before


def test_children_of_this_year_had_marks_in_another(school: BuiltSchool, tmp_path: Path) -> None:
    """The list of this year first, then a report of two years ago: the diary of the same child."""
    session = admin(school)
    import_pupils(session, listed(tmp_path, f"{PUPIL};10А;;;;", f"{OTHER};11А;;;;"))
    summary = import_marks(
        session,
        reported(tmp_path, block(PUPIL, {"Химия": ["", "5", ""]}), block(OTHER, {"Химия": ["", "4", ""]})),
    )
    assert (summary.changed["pupils"], summary.added["pupils"]) == (1, 1), "nobody goes from grade 8 to 11"
    classes = (
        "SELECT count(*) FROM enrollment e JOIN person p ON p.id = e.pupil_id WHERE p.last_name = 'Жилин'"
    )
    assert rows(school.file, classes) == [(2,)]
    assert errors(session) == []


def test_a_day_with_more_lessons_than_a_day_has(school: BuiltSchool, tmp_path: Path) -> None:
    """Teachers enter on one day what was held on others: numbers are shared when the class has none left."""
    session = admin(school)
    subjects = {f"Предмет {letter}": ["", "5  4  3", ""] for letter in "АБВГДЕ"}
    path = reported(tmp_path, block(PUPIL, subjects))
    assert import_marks(session, path).added["lessons"] == 18
    before = dump(school.file)
    import_marks(session, path)
    assert dump(school.file) == before
    assert errors(session) == []


def test_more_lessons_of_a_subject_than_numbers(school: BuiltSchool, tmp_path: Path) -> None:
    session, before = admin(school), dump(school.file)
    path = reported(tmp_path, block(PUPIL, {"Химия": ["", "  ".join("5" * 16), ""]}))
    with pytest.raises(ImportRefused) as caught:
        import_marks(session, path)
    assert (caught.value.code, caught.value.data["value"], caught.value.data["count"]) == (
        "lesson.too_many", "31.03.2025", 1,
    )  # fmt: skip
    assert dump(school.file) == before


def test_a_number_of_a_cancelled_lesson_is_not_given_again(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    with school.file.writing():
        Lesson.delete().where(Lesson.date == date(2026, 11, 5)).execute()
        for number in range(1, 16):
            Lesson.create(course=school.russian_a, date=date(2026, 11, 5), number=number)
        Lesson.create(course=school.algebra_a, date=date(2026, 11, 5), number=1, state=LessonState.CANCELLED)
    import_marks(session, reported(tmp_path, of_autumn("Арбузова Анна", {"Алгебра": ["5", "", ""]})))
    assert [row[:3] for row in rows(school.file, MARKS)] == [("Алгебра", 20261105, 2)]


def test_a_new_lesson_comes_after_those_that_are_there(school: BuiltSchool, tmp_path: Path) -> None:
    """Else the first lesson of the file would be another one when it comes again."""
    session = admin(school)
    with school.file.writing():
        Lesson.delete().where(Lesson.date == date(2026, 11, 5)).execute()
        Lesson.create(course=school.algebra_a, date=date(2026, 11, 5), number=5)
    path = reported(tmp_path, of_autumn("Арбузова Анна", {"Алгебра": ["3  4", "", ""]}))
    import_marks(session, path)
    assert [(row[2], row[-1]) for row in rows(school.file, MARKS)] == [(5, 3), (6, 4)]
    before = dump(school.file)
    import_marks(session, path)
    assert dump(school.file) == before


tokens = st.sampled_from(["5", "2", "3/4", "О", "Н", "Б", "зач", "н/а", "0", "•"])
cells = st.lists(st.tuples(tokens, st.sampled_from([" ", "  "])), max_size=5).map(
    lambda parts: "".join(token + gap for token, gap in parts).strip()
)
grids = st.lists(
    st.dictionaries(st.sampled_from(["Химия", "Труд", "Алгебра"]), st.tuples(cells, cells, cells), max_size=3),
    min_size=1, max_size=3,
)  # fmt: skip


@settings(max_examples=25)
@given(first=grids, second=grids)
def test_any_report_is_counted_whole_and_found_again(
    school_template: tuple[Path, dict[str, int]], first: list[Any], second: list[Any]
) -> None:
    """Every mark and absence of the file is added, changed or as it was; twice is once; the file stays sound."""
    template, ids = school_template
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "school.db"
        shutil.copyfile(template, path)
        school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(ids))
        try:
            session = admin(school)
            for grid in (first, second):
                blocks = [
                    block(f"Жилин Пётр {letter}", {name: list(days) for name, days in subjects.items()})
                    for letter, subjects in zip("АБВ", grid, strict=False)
                ]
                report = reported(Path(folder), *blocks)
                known, summary = read_marks(report), import_marks(session, report)
                for what, count in (("marks", len(known.marks)), ("absences", len(known.absences))):
                    done = (summary.added, summary.changed, summary.unchanged)
                    assert sum(counts[what] for counts in done) == count
                before = dump(school.file)
                import_marks(session, report)
                assert dump(school.file) == before
            assert errors(session) == []
        finally:
            school.close()
