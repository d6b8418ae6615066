"""A class or a journal brought back from a backup: what is missing, what is otherwise, and nothing of anybody else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.backup.checking import check
from app.backup.copies import backup
from app.backup.looking import Kind, look_inside
from app.backup.partial import Mode, Skipped, bring_back, compare, past_courses
from app.changes import broken_links, cell_history
from app.errors import NotFound, Refused
from app.journal.commands import remove_lesson, set_homework, set_topic, write_cells
from app.journal.rows import CellEdit
from app.session import Session
from models.codes import Role
from models.journal import LessonTopic, Mark, Work
from models.people import Person
from models.school import Enrollment, Subject
from models.tables import TABLES
from tests.app.backup.journal import set_mark
from tests.build import LESSON_DAYS, BuiltSchool

DAY = LESSON_DAYS[5]


def everything(school: BuiltSchool) -> dict[str, set[tuple[Any, ...]]]:
    """All rows of all tables."""
    found = {}
    for table in TABLES:
        name = table._meta.table_name
        found[name] = set(school.file.connection.execute(f"SELECT * FROM {name}"))
    return found


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    """Of algebra in both classes, and in both some work is entered."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    for pupil, value in (("arbuzova", 5), ("yolkin", 3), ("zhukova", 4)):
        set_mark(teacher, school.algebra_a, school.ids[pupil], value)
    set_mark(teacher, school.algebra_b, school.vetrova, 4, number=4)
    set_topic(teacher, school.algebra_a, DAY, 1, "Дроби")
    set_homework(teacher, school.algebra_a, DAY, None, "№ 12")
    write_cells(teacher, school.algebra_a, [CellEdit(DAY, 1, 0, school.novikov, "attendance", None, 1)])
    return teacher


@pytest.fixture
def saved(school: BuiltSchool, teacher: Session, tmp_path: Path) -> Path:
    folder = tmp_path / "backups"
    folder.mkdir()
    return Path(backup(school.session(Role.ADMIN, school.admin), folder).info.path)


def loss(school: BuiltSchool) -> None:
    """The lesson of 7А is gone with all that hung on it, as by a mistake of a program; in 7Б work went on."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    here = {"course": school.algebra_a, "date": DAY, "number": 1}
    with school.file.writing():
        for table in (Mark, Work, LessonTopic):
            table.delete().where(*(getattr(table, name) == value for name, value in here.items())).execute()
        school.file.connection.execute("DELETE FROM attendance")
        school.file.connection.execute("DELETE FROM homework")
    remove_lesson(teacher, school.algebra_a, DAY, 1)
    set_mark(teacher, school.algebra_b, school.vetrova, 2, number=4)


def test_one_class_comes_back_and_nothing_else_moves(school: BuiltSchool, saved: Path) -> None:
    loss(school)
    admin = school.session(Role.ADMIN, school.admin)
    before = everything(school)
    assert {one.class_name for one in past_courses(admin, saved)} >= {"7А", "7Б"}
    courses = [one.course_id for one in past_courses(admin, saved) if one.class_id == school.class_a]
    preview = compare(admin, saved, courses)
    assert everything(school) == before
    counted = {one.entity: one.missing for one in preview.parts if one.missing}
    assert counted == {
        "lesson": 1, "lesson_topic": 1, "work": 1, "mark": 3, "attendance": 1, "homework": 1,
    }  # fmt: skip
    assert bring_back(admin, saved, courses, Mode.MISSING) == preview
    after = everything(school)
    for name, was in before.items():
        assert was <= after[name], f"{name}: nothing is taken away or changed"
        came = after[name] - was
        if name == "homework":
            assert len(came) == 1
        elif name != "change_log":
            assert all(row[0] == school.algebra_a or name == "lesson_topic" for row in came), name
            assert len(came) == counted.get(name, 0), name
    assert (
        sum(len(after[name] - was) for name, was in before.items() if name != "change_log") == preview.missing
    )
    with school.file.reading():
        assert list(broken_links()) == []
        assert cell_history(pupil=school.yolkin, course=school.algebra_a, on=DAY, number=1)[-1].reason
    assert compare(admin, saved, courses).missing == 0
    assert not [one for one in check(admin) if "log" in one.code]


def test_as_it_was_then_or_only_what_is_missing(school: BuiltSchool, teacher: Session, saved: Path) -> None:
    set_mark(teacher, school.algebra_a, school.yolkin, 2)
    set_mark(teacher, school.algebra_a, school.novikov, 5)  # since
    admin = school.session(Role.ADMIN, school.admin)
    preview = compare(admin, saved, [school.algebra_a])
    assert (preview.missing, preview.differing) == (0, 1)
    assert next(one for one in preview.parts if one.entity == "mark").newer == 1

    def marks() -> dict[int, int]:
        with school.file.reading():
            found = Mark.select(Mark.pupil, Mark.value).where(Mark.course == school.algebra_a)
            return dict(found.tuples())

    bring_back(admin, saved, [school.algebra_a], Mode.MISSING)
    assert marks()[school.yolkin] == 2
    bring_back(admin, saved, [school.algebra_a], Mode.THEN)
    assert (marks()[school.yolkin], marks()[school.novikov]) == (3, 5)
    assert check(admin) == []


def test_nobody_gets_what_was_anothers(school: BuiltSchool, saved: Path) -> None:
    """Of four pupils one is erased, one is somebody else by now, and one has left before that day."""
    with school.file.writing():
        Mark.delete().execute()
        school.file.connection.execute("DELETE FROM attendance")
        Person.update(last_name="№1", first_name="", erased_at=1).where(
            Person.id == school.arbuzova
        ).execute()
        Person.update(last_name="Другой", first_name="Кто").where(Person.id == school.yolkin).execute()
        Enrollment.update(to_date=20261101).where(Enrollment.pupil == school.zhukova).execute()
    done = bring_back(school.session(Role.ADMIN, school.admin), saved, [school.algebra_a], Mode.THEN)
    assert dict(done.skipped) == {Skipped.ERASED: 1, Skipped.OTHER_PERSON: 1, Skipped.NOT_ENROLLED: 1}
    with school.file.reading():
        assert Mark.select().count() == 0
        assert Person.get_by_id(school.arbuzova).last_name == "№1"


def test_another_course_and_a_changed_backup_are_refused(school: BuiltSchool, saved: Path) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    with school.file.writing():
        Mark.delete().execute()
        other = Subject.create(name="Пение")
        school.file.connection.execute(
            "UPDATE course SET subject_id = ? WHERE id = ?", (other.id, school.algebra_a)
        )
    before = everything(school)
    with pytest.raises(Refused) as caught:
        bring_back(admin, saved, [school.algebra_a, school.russian_a], Mode.THEN)
    assert caught.value.code == "partial.other_course"
    with pytest.raises(NotFound):
        compare(admin, saved, [99999])
    data = bytearray(saved.read_bytes())
    data[len(data) // 3] ^= 4
    saved.write_bytes(data)
    with pytest.raises(Refused) as caught:
        bring_back(admin, saved, [school.algebra_b], Mode.THEN)
    assert caught.value.code == "backup.changed"
    assert everything(school) == before


def test_a_look_inside(school: BuiltSchool, teacher: Session, saved: Path) -> None:
    set_mark(teacher, school.algebra_b, school.vetrova, 2, number=4)
    admin = school.session(Role.ADMIN, school.admin)
    before = saved.read_bytes()
    seen = look_inside(admin, saved)
    assert (seen.year, seen.years, seen.same_history) == ("2026/2027", 1, True)
    assert {one.name for one in seen.classes} == {"7А", "7Б"}
    assert seen.since.changes == 1
    assert seen.since.kinds == ((Kind.MARKS, 1),)
    assert seen.since.classes == (("7Б", 1),)
    assert seen.last[0].author
    assert saved.read_bytes() == before
    with pytest.raises(Refused):
        look_inside(admin, saved.with_name("none.db"))


def test_after_an_older_backup_was_put_back_the_histories_part(
    school: BuiltSchool, teacher: Session, saved: Path
) -> None:
    """The log of the present goes on from another place: it is counted from where they part."""
    with school.file.reading():
        newest = school.file.connection.execute("SELECT max(seq) FROM change_log").fetchone()[0]
    with school.file.writing():
        school.file.connection.execute("DELETE FROM change_log WHERE seq > ?", (newest - 2,))
    other = school.session(Role.TEACHER, school.maths_teacher)
    set_mark(other, school.algebra_a, school.yolkin, 2)
    seen = look_inside(school.session(Role.ADMIN, school.admin), saved)
    assert not seen.same_history
    assert seen.since.changes == 1
