"""Two rows become one human being: in every table of the file, without a mark that is lost."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from peewee import ForeignKeyField

from app.auth import service
from app.auth.passwords import hash_password
from app.backup.invariants import INVARIANTS
from app.backup.problems import Severity
from app.clock import FixedClock
from app.errors import NotFound, Refused
from app.people import doubles, merging
from app.people.merging_tables import Way, references
from app.people.search import find_people
from app.sample import sample_moment
from app.school import structure
from app.session import Session
from models.access import AccessRecord, Account
from models.codes import Role
from models.journal import Attendance, Mark, Work
from models.log import ChangeLog
from models.opening import open_school_file
from models.people import Guardianship, Person, StaffRole
from models.school import ClassTeacher, CourseTeacher, Enrollment
from models.tables import TABLES
from tests.build import LESSON_DAYS, YEAR_STARTS, BuiltSchool, person

SAMPLE = Path(__file__).resolve().parents[3] / "school.db.sample"
DAY = date(2026, 11, 10)


@pytest.fixture
def admin(school: BuiltSchool) -> Session:
    return school.session(Role.ADMIN, school.admin)


def merge(session: Session, gone: int, stays: int) -> merging.MergePreview:
    seen = merging.merge_preview(session, gone, stays)
    merging.merge_people(session, gone, stays, seen.moves)
    return seen


def double_of_zhukova(school: BuiltSchool) -> int:
    """She was entered once more when she came back, in the same class."""
    with school.file.writing():
        Enrollment.update(to_date=DAY).where(Enrollment.pupil == school.zhukova).execute()
        twin = person("Жукова", "Жанна", "Петровна", phone="8 900")
        Enrollment.create(school_class=school.class_a, pupil=twin, from_date=date(2026, 11, 11))
    return twin


def mark(school: BuiltSchool, pupil: int, on: date) -> None:
    with school.file.writing():
        Work.insert(
            course=school.algebra_a, date=on, number=1, no=1, kind=school.kind_answer, weight=1
        ).on_conflict_ignore().execute()
        Mark.create(
            course=school.algebra_a,
            date=on,
            number=1,
            work=1,
            pupil=pupil,
            value=4,
            set_at=school.clock.now(),
        )


def test_every_reference_to_a_person_is_known() -> None:
    """A table that is new and has a person in its key has to be thought about in `merging_tables.KEYED`."""
    found = {(reference.table, reference.field) for reference in references()}
    there = {
        (table, field.name)
        for table in TABLES
        for field in table._meta.sorted_fields  # type: ignore[attr-defined]
        if isinstance(field, ForeignKeyField) and field.rel_model is Person
    }
    assert found == there
    assert {reference.way for reference in references()} == set(Way)


def test_a_double_goes_into_the_other(school: BuiltSchool, admin: Session) -> None:
    twin = double_of_zhukova(school)
    mark(school, school.zhukova, LESSON_DAYS[0])
    mark(school, twin, LESSON_DAYS[5])
    with school.file.writing():
        Guardianship.create(parent=school.other_parent, pupil=twin)
        Attendance.create(course=school.algebra_a, date=LESSON_DAYS[6], number=1, pupil=twin, code=1)
        Account.update(login="zhukova.new", password_hash=hash_password("x", 4), must_change=False).where(
            Account.person == twin
        ).execute()
    seen = merge(admin, twin, school.zhukova)
    assert (seen.moves["mark.pupil"], seen.login, seen.filled) == (1, "gone", ("phone", "patronymic"))
    with school.file.reading():
        assert Mark.select().where(Mark.pupil == school.zhukova).count() == 2
        stay = Enrollment.get(Enrollment.pupil == school.zhukova)
        kept = Person.get_by_id(school.zhukova)
        old = Person.get_by_id(twin)
    assert (stay.from_date, stay.to_date) == (YEAR_STARTS, None)
    assert (kept.sort_key, kept.phone, kept.born) == ("жукова жанна петровна", "8 900", date(2013, 5, 17))
    assert (old.last_name, old.first_name, old.phone) == (f"№{twin}", "", None)
    assert service.sign_in(school.file, "zhukova.new", "x", None, school.clock).person_id == school.zhukova
    # The number is in no list, and what the log tells of it is told under the name.
    assert [one.name for one in find_people(admin, "жукова").lines] == ["Жукова Жанна Петровна"]
    assert structure_name(admin, twin) == "Жукова Жанна Петровна"
    with pytest.raises(NotFound):
        merging.merge_preview(admin, twin, school.zhukova)
    with school.file.reading():
        entities = [row.entity for row in ChangeLog.select()]
    assert {"enrollment", "guardianship", "person", "person_merge", "account"} - set(entities) <= {
        "guardianship"
    }


def structure_name(session: Session, number: int) -> str:
    with session.school.reading():
        return structure.names(session, [number])[number]


def test_marks_that_collide_are_told_and_nothing_happens(school: BuiltSchool, admin: Session) -> None:
    twin = double_of_zhukova(school)
    for pupil in (twin, school.zhukova):
        mark(school, pupil, LESSON_DAYS[0])
    seen = merging.merge_preview(admin, twin, school.zhukova)
    assert [(one.kind, one.where) for one in seen.collisions] == [("mark", "Алгебра 7А")]
    with pytest.raises(Refused) as refusal:
        merging.merge_people(admin, twin, school.zhukova, seen.moves)
    assert refusal.value.code == "merge.collides"
    with school.file.reading():
        assert Mark.select().where(Mark.pupil == twin).count() == 1
        assert ChangeLog.select().count() == 0


def test_what_is_refused(school: BuiltSchool, admin: Session) -> None:
    twin = double_of_zhukova(school)
    seen = merging.merge_preview(admin, twin, school.zhukova)
    mark(school, twin, LESSON_DAYS[0])

    def code(gone: int, stays: int, moves: dict[str, int] | None = None) -> str:
        with pytest.raises(Refused) as refusal:
            merging.merge_people(admin, gone, stays, moves or {})
        return refusal.value.code

    assert code(twin, twin) == "merge.same"
    assert code(school.admin, school.head) == "merge.oneself"
    assert code(school.other_parent, school.zhukova) == "merge.parent_and_child"
    assert code(twin, school.zhukova, dict(seen.moves)) == "merge.changed"
    both = merging.merge_preview(admin, school.yolkin, school.vetrova)
    assert [(one.kind, one.where) for one in both.collisions] == [("enrollment", "7А – 7Б")]


def test_doubles_are_proposed_until_somebody_says_that_they_are_two(
    school: BuiltSchool, admin: Session
) -> None:
    twin = double_of_zhukova(school)
    with school.file.writing():
        typo = person("Цифрава", "Инна", "Петровна")
        other = person("Ёлкин", "Егор", born=date(2010, 1, 1))
    found = [(one.first.person_id, one.second.person_id, one.why) for one in doubles.doubles(admin)]
    assert (school.zhukova, twin, doubles.PART) in found
    assert (typo, school.maths_teacher, doubles.TYPO) in found
    assert not any(other in pair for pair in found)
    doubles.say_two(admin, typo, school.maths_teacher)
    assert len(doubles.doubles(admin)) == len(found) - 1


def test_names_that_are_near() -> None:
    people = [
        ("иванов иван", 1), ("иванова иван", 2), ("иванов иван", 3), ("ивонов иван", 4), ("петров александр", 5),
        ("петров александра", 6), ("иванов ивн", 7), ("иванов иван петрович", 8),
    ]  # fmt: skip
    found = {(one, other): why for one, other, why in doubles.pairs(sorted(people))}
    assert found[1, 3] == doubles.SAME
    assert found[1, 4] == found[1, 7] == doubles.TYPO
    assert found[1, 8] == doubles.PART
    assert (1, 2) not in found
    assert (5, 6) not in found


# --- over all tables ------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def living(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, Session]]:
    """The sample school, where people have written, looked, signed and handed in."""
    path = tmp_path_factory.mktemp("merging") / "school.db"
    shutil.copyfile(SAMPLE, path)
    file = open_school_file(path)
    with file.reading():
        account = Account.get(Account.login == "admin")
        session = Session(file, account.id, account.person_id, Role.ADMIN, (Role.ADMIN,), "")
        session.start_feed()
        session.clock = FixedClock(sample_moment(date(2026, 11, 23)))
        session.refresh()
    yield file, session
    file.close()


def broken(file: Any) -> set[str]:
    return {
        one.code
        for one in INVARIANTS
        if one.severity is Severity.ERROR and file.connection.execute(one.select).fetchone() is not None
    }


@pytest.mark.parametrize("kind", ["parents", "teachers", "pupils"])
def test_nothing_names_who_is_gone(living: tuple[Any, Session], kind: str) -> None:
    """Parents of one child (both take part in its conversations), teachers who lead courses, pupils of two classes of
    whom one has left."""
    file, session = living
    with file.reading():
        before = broken(file)
        gone, stays = {"parents": _parents, "teachers": _teachers, "pupils": _pupils}[kind]()
    seen = merging.merge_preview(session, gone, stays)
    assert sum(seen.moves.values()) > 5
    assert seen.collisions == ()
    merging.merge_people(session, gone, stays, seen.moves)
    with file.reading():
        left = {
            reference.name: reference.table.select().where(reference.column == gone).count()
            for reference in references()
        }
        assert {name for name, count in left.items() if count} <= {"account.person"}
        assert AccessRecord.select().where(AccessRecord.subject == gone).count() == 0
        assert broken(file) <= before
        assert file.connection.execute("PRAGMA foreign_key_check").fetchone() is None


def _parents() -> tuple[int, int]:
    """The two parents of one child, without other children."""
    by_pupil: dict[int, list[int]] = {}
    for row in Guardianship.select():
        by_pupil.setdefault(row.pupil_id, []).append(row.parent_id)
    staff = {row.person_id for row in StaffRole.select()}
    return next((own[0], own[1]) for own in by_pupil.values() if len(own) == 2 and not staff & set(own))


def _teachers() -> tuple[int, int]:
    """Two who teach, the one of whom answers for a class."""
    leading = {row.person_id for row in ClassTeacher.select()}
    teaching = [row.teacher_id for row in CourseTeacher.select(CourseTeacher.teacher).distinct()]
    admins = {row.person_id for row in StaffRole.select().where(StaffRole.role == "admin")}
    parents = {row.parent_id for row in Guardianship.select()}
    gone = next(one for one in teaching if one in leading and one not in admins | parents)
    return gone, next(one for one in teaching if one != gone and one not in admins | parents | leading)


def _pupils() -> tuple[int, int]:
    """One of whom everything is known, into one who was entered a second time and has nothing yet."""
    gone = Enrollment.select(Enrollment.pupil).order_by(Enrollment.pupil).offset(12).first().pupil_id
    known = Person.get_by_id(gone)
    stays = Person.insert(
        last_name=known.last_name, first_name=known.first_name, patronymic="Я", sort_key="x"
    )
    return gone, stays.execute()
