"""The school's year as a OneRoster bundle: valid by the standard, and the same school when it is read back."""

from __future__ import annotations

import errno
import json
import os
import re
import tracemalloc
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.clock import FixedClock
from app.errors import NotFound, Refused, StorageProblem
from app.exchange.importing import import_roster
from app.exchange.oneroster import export as exporting
from app.exchange.oneroster import tables as declared
from app.exchange.oneroster.export import export_oneroster
from app.sample import generate
from app.school.creation import create_school
from app.session import Session
from models.codes import Role
from models.database import SchoolFile
from models.journal import Mark, TermMark, Work
from models.opening import open_school_file
from tests.app.exchange.importing.support import admin, dump, errors, log, rows, some
from tests.app.exchange.oneroster import validator
from tests.build import NOW, BuiltSchool
from tests.realdata import DATA, needs_data

PEOPLE = """SELECT last_name, first_name, patronymic, sex, born, phone, email,
    EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = p.id) FROM person p WHERE p.erased_at IS NULL
    AND (EXISTS (SELECT 1 FROM staff_role r WHERE r.person_id = p.id AND p.last_name <> 'Зубов')
    OR EXISTS (SELECT 1 FROM enrollment e JOIN school_class c ON c.id = e.school_class_id WHERE e.pupil_id = p.id
    AND c.year_id = ?) OR EXISTS (SELECT 1 FROM guardianship g JOIN enrollment e ON e.pupil_id = g.pupil_id
    JOIN school_class c ON c.id = e.school_class_id WHERE g.parent_id = p.id AND c.year_id = ?))"""
FAMILIES = """SELECT a.last_name, a.first_name, b.last_name, b.first_name FROM guardianship g
    JOIN person a ON a.id = g.parent_id JOIN person b ON b.id = g.pupil_id
    WHERE EXISTS (SELECT 1 FROM enrollment e JOIN school_class c ON c.id = e.school_class_id
    WHERE e.pupil_id = b.id AND c.year_id = ?)"""
CLASSES = """SELECT y.name, c.grade, c.letter, s.kind, p.last_name, p.first_name, e.from_date, e.to_date
    FROM school_class c JOIN academic_year y ON y.id = c.year_id JOIN term_scheme s ON s.id = c.term_scheme_id
    JOIN enrollment e ON e.school_class_id = c.id JOIN person p ON p.id = e.pupil_id WHERE c.year_id = ?"""
LEADERS = """SELECT c.grade, c.letter, p.last_name, t.from_date, t.to_date FROM class_teacher t
    JOIN school_class c ON c.id = t.school_class_id JOIN person p ON p.id = t.person_id WHERE c.year_id = ?"""
TERMS = """SELECT s.kind, t.number, t.starts, t.ends FROM term t JOIN term_scheme s ON s.id = t.scheme_id
    WHERE s.kind = 'quarters' AND s.year_id = ?"""
_COURSE = """SELECT k.id, s.name, s.scale, coalesce(c.grade || c.letter, '') AS class, g.name AS part, g.whole
    FROM course k"""
COURSES = f"""WITH course_of AS ({_COURSE} JOIN subject s ON s.id = k.subject_id
    JOIN study_group g ON g.id = k.group_id LEFT JOIN school_class c ON c.id = g.school_class_id
    WHERE k.year_id = ?)
    SELECT * FROM course_of"""
TEACHERS = COURSES.replace(
    "SELECT * FROM course_of",
    """SELECT o.name, o.class, o.part, p.last_name, t.from_date,
    t.to_date, t.substitute FROM course_teacher t JOIN course_of o ON o.id = t.course_id
    JOIN person p ON p.id = t.teacher_id""",
)
MEMBERS = """SELECT g.name, coalesce(c.grade || c.letter, ''), p.last_name, p.first_name, m.from_date, m.to_date
    FROM group_member m JOIN study_group g ON g.id = m.group_id JOIN person p ON p.id = m.pupil_id
    LEFT JOIN school_class c ON c.id = g.school_class_id WHERE g.year_id = ?"""
MARKS = COURSES.replace(
    "SELECT * FROM course_of",
    """SELECT o.name, o.class, o.part, m.date, m.number, p.last_name,
    p.first_name, m.value, m.comment, k.name, w.weight, w.title FROM mark m JOIN course_of o ON o.id = m.course_id
    JOIN person p ON p.id = m.pupil_id
    JOIN work w ON (w.course_id, w.date, w.number, w.no) = (m.course_id, m.date, m.number, m.work)
    JOIN work_kind k ON k.id = w.kind_id""",
)
CARDS = COURSES.replace(
    "SELECT * FROM course_of",
    """SELECT o.name, o.class, o.part, m.kind, m.number, p.last_name,
    m.value, m.reason FROM term_mark m JOIN course_of o ON o.id = m.course_id JOIN person p ON p.id = m.pupil_id""",
)
CONTENT = {
    "people": PEOPLE, "families": FAMILIES, "classes": CLASSES, "leaders": LEADERS, "terms": TERMS,
    "teachers": TEACHERS, "members": MEMBERS, "marks": MARKS, "cards": CARDS,
}  # fmt: skip


def same(file: SchoolFile, year: int = 1) -> dict[str, Counter[tuple[Any, ...]]]:
    """What a school is in a year, whatever numbers its rows have."""
    found = {name: Counter(rows(file, select.replace("?", str(year)))) for name, select in CONTENT.items()}
    return {**found, "courses": Counter(row[1:] for row in rows(file, COURSES.replace("?", str(year))))}


def rounds(file: Path) -> tuple[SchoolFile, Session]:
    """An empty school of the same year, and its administrator's session."""
    create_school(
        file, name="Пустая", admin_login="root", admin_name="Зубов Глеб", password="Пароль-2026", clock=FixedClock(NOW)
    )  # fmt: skip
    school = open_school_file(file)
    with school.reading():
        session = Session(school, 1, 1, Role.ADMIN, (Role.ADMIN,), "Зубов", clock=FixedClock(NOW))
        session.start_feed()
        session.refresh()
    return school, session


@pytest.fixture
def marked(school: BuiltSchool) -> BuiltSchool:
    """The small school with works and marks of every kind, someone who stood in, and a name another system gave."""
    with school.file.writing():
        run = school.file.connection.execute
        lesson = {"course": school.algebra_a, "date": date(2026, 11, 5), "number": 1}
        for no, (kind, weight, title) in enumerate(
            ((school.kind_answer, 1, None), (school.kind_test, 3, "Дроби, «часть 1»")), 1
        ):
            Work.create(**lesson, no=no, kind=kind, weight=weight, title=title)
        values = ((school.arbuzova, 5), (school.yolkin, 2), (school.zhukova, -3), (school.yashin, -5))
        for pupil, value in values:
            comment = "=ровно,\n«хорошо»" if value == 5 else None
            Mark.create(**lesson, work=1, pupil=pupil, value=value, author=school.maths_teacher, set_at=NOW,
                        comment=comment)  # fmt: skip
            Mark.create(**lesson, work=2, pupil=pupil, value=4, author=school.maths_teacher, set_at=NOW)
        for kind, number, value in ((1, 1, 4), (1, 2, -4), (2, 0, 5)):
            TermMark.create(course=school.russian_a, kind=kind, number=number, pupil=school.zhukova, value=value,
                            author=school.maths_teacher, set_at=NOW)  # fmt: skip
        run("UPDATE person SET external_id = '1С-77' WHERE id = ?", (school.yolkin,))
        run("UPDATE person SET external_id = 'дважды' WHERE id IN (?, ?)", (school.arbuzova, school.zhukova))
        run("UPDATE person SET first_name = '', patronymic = '' WHERE id = ?", (school.deputy,))
    return school


def test_the_bundle_is_valid_and_gives_the_same_school(marked: BuiltSchool, tmp_path: Path) -> None:
    session = admin(marked)
    path = tmp_path / "год.zip"
    steps: list[tuple[int, int]] = []
    done = export_oneroster(session, path, year_id=marked.year, progress=lambda *step: steps.append(step))
    assert validator.problems(path) == []
    found = validator.tables(path)
    assert {name: len(table) for name, table in found.items()} == done.rows
    assert (done.rows["classes"], done.rows["lineItems"], done.rows["results"]) == (6, 5, 11)
    assert steps[-1][0] == steps[-1][1]
    users = {row["familyName"]: row for row in found["users"]}
    assert users["Ёлкин"]["sourcedId"] == "1С-77"  # what came from another system keeps its name there
    assert not any(row["password"] for row in found["users"])
    logins = {login for (login,) in rows(marked.file, "SELECT login FROM account")}
    assert not logins & {row["username"] for row in found["users"]}
    school, other = rounds(tmp_path / "empty.db")
    summary = import_roster(other, path)
    assert (summary.refused, some(summary.changed)) == ((), {})
    assert {one.reason.value for one in summary.notes} == {"rights.by_hand", "term.from_file"}
    ours, theirs = same(marked.file, marked.year), same(school)
    for name, content in ours.items():
        assert theirs[name] == content, (name, theirs[name] - content, content - theirs[name])
    before = dump(school)
    assert some(import_roster(other, path).added) == {}
    assert dump(school) == before
    assert errors(other) == []
    # What came so goes out under the same names.
    again = tmp_path / "снова"
    with school.reading():
        year = rows(school, "SELECT id FROM academic_year")[0][0]
    export_oneroster(other, again, year_id=year)
    assert validator.problems(again) == []
    for name in ("users", "classes"):
        kept = {row["sourcedId"] for row in validator.tables(again)[name]}
        assert kept >= {row["sourcedId"] for row in found[name] if row.get("classType") != "homeroom"}
    school.close()


def test_the_same_year_goes_out_the_same_and_leaves_its_trace(school: BuiltSchool, tmp_path: Path) -> None:
    session = admin(school)
    seen = len(log(school.file))
    one, other = tmp_path / "one.zip", tmp_path / "other"
    export_oneroster(session, one, year_id=school.year)
    export_oneroster(session, other, year_id=school.year, with_results=False)
    first, second = validator.content(one), validator.content(other)
    assert {name for name in first if name not in second} == {
        "categories.csv",
        "lineItems.csv",
        "results.csv",
    }
    assert all(first[name] == text for name, text in second.items() if name != "manifest.csv")
    assert validator.problems(other) == []
    traces = [(each.entity, each.key, each.after) for each in log(school.file, seen)]
    assert traces[0] == ("export", "oneroster", {"year": school.year, "results": True})
    access = "SELECT action FROM access_record WHERE action LIKE 'export%'"
    assert rows(school.file, access) == [("export.oneroster",)] * 2


def test_who_was_erased_is_not_in_it(school: BuiltSchool, tmp_path: Path) -> None:
    with school.file.writing():
        run = school.file.connection.execute
        run("UPDATE person SET erased_at = 1, last_name = '№1' WHERE id = ?", (school.arbuzova,))
    path = tmp_path / "a.zip"
    export_oneroster(admin(school), path, year_id=school.year)
    assert validator.problems(path) == []
    assert "№1" not in "".join(text.decode() for text in validator.content(path).values())


def test_a_failure_leaves_what_was_there(
    school: BuiltSchool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    session = admin(school)
    old = tmp_path / "a.zip"
    old.write_text("the one of yesterday")
    used = tmp_path / "used"
    used.mkdir()
    (used / "note.txt").write_text("mine")
    with pytest.raises(NotFound):
        export_oneroster(session, old, year_id=999)
    with pytest.raises(Refused, match="export.folder_used"):
        export_oneroster(session, used, year_id=school.year)
    with pytest.raises(StorageProblem, match="export.no_folder"):
        export_oneroster(session, tmp_path / "none" / "a.zip", year_id=school.year)

    def full(*_anything: Any) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(exporting, "_write", full)
    for target in (old, tmp_path / "new"):
        with pytest.raises(StorageProblem, match="export.no_space"):
            export_oneroster(session, target, year_id=school.year)
    assert sorted(one.name for one in tmp_path.iterdir() if not one.name.startswith("school")) == [
        "a.zip",
        "used",
    ]
    assert old.read_text() == "the one of yesterday"


@pytest.mark.slow
def test_a_whole_year_of_the_sample_school_comes_back(tmp_path: Path) -> None:
    """60 pupils, ten thousand marks; the memory of an export does not grow with them."""
    generate(tmp_path / "sample.db", pupils=60, classes=3, years=2, seed=3, today=NOW.date())
    source = open_school_file(tmp_path / "sample.db")
    with source.reading():
        account, person = rows(
            source, "SELECT a.id, a.person_id FROM account a JOIN staff_role r ON r.person_id = a.person_id"
            " WHERE r.role = 'admin'",
        )[0]  # fmt: skip
        session = Session(source, account, person, Role.ADMIN, (Role.ADMIN,), "", clock=FixedClock(NOW))
        session.start_feed()
        session.refresh()
    years = rows(source, "SELECT id FROM academic_year ORDER BY starts DESC")
    path = tmp_path / "a.zip"
    tracemalloc.start()
    done = export_oneroster(session, path, year_id=years[0][0])
    most = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert done.rows["results"] > 5000
    assert most < 12_000_000
    assert validator.problems(path) == []
    export_oneroster(session, tmp_path / "last", year_id=years[1][0])
    assert validator.problems(tmp_path / "last") == []
    school, other = rounds(tmp_path / "empty.db")
    assert import_roster(other, path).refused == ()
    ours, theirs = same(source, years[0][0]), same(school)
    for name, content in ours.items():
        assert theirs[name] == content, (name, theirs[name] - content, content - theirs[name])
    assert errors(other) == []
    source.close()
    school.close()


@needs_data
def test_columns_and_enumerations_are_those_of_the_standard() -> None:
    """The declarations, and the validator's own, against the lists and the description that others have written."""
    text = (DATA / "2-interchange/COLUMNS.md").read_text(encoding="utf-8").partition("## OneRoster 1.2")[0]
    listed = {
        line[2:].partition(":")[0]: line.partition(": ")[2]
        for line in text.splitlines()
        if line.startswith("- ")
    }
    for name, table in declared.VERSIONS["1.1"].items():
        told = re.sub(r"\([^)]*\)", "", listed[name]).replace("…", ",")
        columns = [column.strip(" *") for column in told.split(",")]
        known = {column.name for column in table.columns}
        assert {one for one in columns if one} <= known, name
    service = json.loads(
        next((DATA / "2-interchange/oneroster-1.2-openapi").glob("*.json")).read_text(encoding="utf-8")
    )["components"]["schemas"]

    def words(schema: str, field: str) -> set[str]:
        one = service[schema]["properties"][field]
        return set(one.get("enum") or next(part["enum"] for part in one["anyOf"] if "enum" in part))

    pairs = {
        "academicSessions.type": ("AcademicSessionDType", "type"), "orgs.type": ("OrgDType", "type"),
        "classes.classType": ("ClassDType", "classType"), "roles.role": ("RoleDType", "role"),
        "roles.roleType": ("RoleDType", "roleType"), "enrollments.role": ("EnrollmentDType", "role"),
        "demographics.sex": ("DemographicsDType", "sex"),
    }  # fmt: skip
    for name, (schema, field) in pairs.items():
        table, column = name.split(".")
        of_table = declared.VERSIONS["1.2"][table].columns
        assert words(schema, field) == validator.WORDS[name], name
        assert words(schema, field) == set(next(one.values for one in of_table if one.name == column)), name
    assert validator.WORDS["status"] == words("OrgDType", "status")
