"""The invented school as a whole: complete, sound, the same for the same seed, and believable."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.auth.service import sign_in, start_session
from app.backup.checking import check
from app.clock import FixedClock
from app.control.checking import contradictions
from app.errors import BadInput, StorageProblem
from app.journal.closing import closing_state
from app.opening import SAMPLE_FILES
from app.permissions import Role
from app.sample import DEMO_PASSWORD, demo_accounts, generate, sample_moment
from app.sample.generator import Lessonbook
from app.session import Session
from models.database import PAGE_SIZE, SchoolFile
from models.file_store import folder_beside
from models.opening import create_school_file, open_school_file
from models.tables import TABLES
from tests.app.sample.conftest import SIZES, TODAY
from tests.sourcetree import ROOT

CLOCK = FixedClock(sample_moment(TODAY))
SHIPPED = ROOT / "school.db.sample"


def ask(school: SchoolFile, statement: str, *values: Any) -> list[tuple[Any, ...]]:
    """The rows of a statement."""
    with school.reading():
        return school.connection.execute(statement, values).fetchall()


def one(school: SchoolFile, statement: str, *values: Any) -> Any:
    """The first value of the first row."""
    return ask(school, statement, *values)[0][0]


def content(path: Path) -> str:
    """A digest of all rows of all tables."""
    digest = hashlib.sha256()
    connection = sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)
    for table in TABLES:
        name = table._meta.table_name
        digest.update(name.encode())
        columns = ", ".join(f'"{row[1]}"' for row in connection.execute(f'PRAGMA table_info("{name}")'))
        for row in connection.execute(f'SELECT {columns} FROM "{name}" ORDER BY {columns}'):
            digest.update(repr(row).encode())
    connection.close()
    return digest.hexdigest()


@pytest.fixture
def admin(sample: SchoolFile) -> Session:
    person = one(sample, "SELECT person_id FROM staff_role WHERE role = 'admin'")
    session = Session(sample, person, person, Role.ADMIN, (Role.ADMIN,), "", clock=CLOCK)
    with sample.reading():
        session.start_feed()
        session.refresh()
    return session


# --- complete and sound ------------------------------------------------------------------------------------------


def test_there_is_something_in_every_table(sample: SchoolFile) -> None:
    counts = {t._meta.table_name: one(sample, f'SELECT count(*) FROM "{t._meta.table_name}"') for t in TABLES}
    assert {name for name, count in counts.items() if not count} == set()


def test_the_check_finds_nothing(admin: Session) -> None:
    """Pages, references, chain of the log, log against journal, rules of the domain, settings."""
    assert check(admin) == []


def test_the_file_is_as_any_school_file(sample: SchoolFile, tmp_path: Path) -> None:
    """Same tables, same indexes, same pages as a file that was made empty and filled by hand."""
    schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    with create_school_file(tmp_path / "empty.db") as empty:
        assert ask(sample, schema) == ask(empty, schema)
    with sample.reading():
        assert sample.connection.pragma("page_size") == PAGE_SIZE
        assert sample.connection.pragma("freelist_count") == 0


def test_the_same_seed_gives_the_same_content(sample_path: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.db"
    generate(again, **SIZES, today=TODAY)
    assert content(again) == content(sample_path)


def test_another_seed_gives_another_school(tmp_path: Path) -> None:
    """Even where there is little room for chance."""
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    for path, seed in ((one, 7), (other, 8)):
        generate(path, pupils=12, classes=1, years=1, seed=seed, today=TODAY)
    assert content(one) != content(other)


def test_nothing_has_happened_after_now(sample: SchoolFile) -> None:
    """Neither in the tables nor in the log, except that a lock may end later, and that units are due to be judged;
    lessons and homework lie ahead."""
    now = int(sample_moment(TODAY).timestamp())
    late: Iterator[str] = (
        f"{table._meta.table_name}.{field.column_name}"
        for table in TABLES
        for field in table._meta.sorted_fields
        if (field.column_name.endswith("_at") or field.column_name == "at") and field.column_name != "due_at"
        if (one(sample, f'SELECT max("{field.column_name}") FROM "{table._meta.table_name}"') or 0) > now
    )
    assert list(late) == []
    assert one(sample, "SELECT count(*) FROM lesson WHERE date > 20261123") > 1000
    assert one(sample, "SELECT count(*) FROM homework WHERE due_date > 20261123") > 20
    assert one(sample, "SELECT max(date) FROM mark") == 20261123


def test_the_log_tells_things_in_the_order_of_time(sample: SchoolFile) -> None:
    moments = [row[0] for row in ask(sample, "SELECT at FROM change_log ORDER BY seq")]
    assert moments == sorted(moments)


# --- believable --------------------------------------------------------------------------------------------------


def test_marks_and_absences_are_as_many_as_in_a_school(sample: SchoolFile) -> None:
    """In a whole year and for each pupil of the second grade and up."""
    marked = one(
        sample,
        "SELECT count(*) FROM enrollment e JOIN school_class k ON k.id = e.school_class_id"
        " WHERE k.year_id = 1 AND k.grade > 1",
    )
    pupils = one(sample, "SELECT count(*) FROM enrollment e JOIN school_class k ON k.id = e.school_class_id"
                 " WHERE k.year_id = 1")  # fmt: skip
    marks = one(sample, "SELECT count(*) FROM mark m JOIN course c ON c.id = m.course_id WHERE c.year_id = 1")
    missed = one(
        sample, "SELECT count(*) FROM attendance a JOIN course c ON c.id = a.course_id WHERE c.year_id = 1"
    )
    assert 350 < marks / marked < 620
    assert 35 < missed / pupils < 90


def test_most_marks_are_fours_and_fives(sample: SchoolFile) -> None:
    shares = dict(
        ask(sample, "SELECT value, 1.0 * count(*) / (SELECT count(*) FROM mark) FROM mark GROUP BY value")
    )
    assert 0.25 < shares[5] < 0.55
    assert 0.25 < shares[4] < 0.5
    assert 0.005 < shares[2] < 0.12
    assert -5 in shares  # somebody owes a work


def test_grade_1_has_lessons_but_no_marks(sample: SchoolFile) -> None:
    of_grade_1 = (
        "FROM {} x JOIN course c ON c.id = x.course_id JOIN study_group g ON g.id = c.group_id"
        " JOIN school_class k ON k.id = g.school_class_id WHERE k.grade = 1"
    )
    assert one(sample, "SELECT count(*) " + of_grade_1.format("lesson")) > 500
    assert one(sample, "SELECT count(*) " + of_grade_1.format("mark")) == 0
    assert one(sample, "SELECT count(*) " + of_grade_1.format("term_mark")) == 0


def test_no_class_and_no_teacher_is_in_two_places(sample: SchoolFile) -> None:
    for who in ("g.home_id || '/' || g.id", "t.teacher_id"):
        clashes = ask(
            sample,
            f"SELECT e.weekday, e.number, {who} FROM timetable_entry e JOIN course c ON c.id = e.course_id"
            " JOIN study_group g ON g.id = c.group_id JOIN course_teacher t ON t.course_id = c.id AND t.substitute = 0"
            f" GROUP BY c.year_id, e.weekday, e.number, {who} HAVING count(*) > 1",
        )
        assert clashes == [], who


def test_a_pupil_has_one_lesson_at_a_time_and_no_gaps(sample: SchoolFile) -> None:
    days: dict[tuple[int, int], set[int]] = {}
    for home, weekday, number in ask(
        sample,
        "SELECT DISTINCT g.home_id, e.weekday, e.number FROM timetable_entry e JOIN course c ON c.id = e.course_id"
        " JOIN study_group g ON g.id = c.group_id WHERE g.school_class_id IS NOT NULL",
    ):
        days.setdefault((home, weekday), set()).add(number)
    assert all(numbers == set(range(1, max(numbers) + 1)) for numbers in days.values())


def test_all_periods_that_are_over_have_their_marks(sample: SchoolFile) -> None:
    kinds = dict(ask(sample, "SELECT kind, count(*) FROM term_mark GROUP BY kind"))
    assert set(kinds) == {1, 2, 3, 4}
    without = one(
        sample,
        "SELECT count(*) FROM course c JOIN study_group g ON g.id = c.group_id"
        " JOIN school_class k ON k.id = g.school_class_id JOIN term t ON t.scheme_id = k.term_scheme_id"
        " WHERE k.grade > 1 AND t.ends < 20261101 AND NOT EXISTS (SELECT 1 FROM term_mark m"
        " WHERE m.course_id = c.id AND m.kind = 1 AND m.number = t.number)",
    )
    assert without == 0


def test_classes_grow_older_with_their_pupils(sample: SchoolFile) -> None:
    promoted = ask(
        sample,
        "SELECT k.id, count(e.pupil_id) FROM school_class k JOIN school_class p ON p.id = k.previous_id"
        " AND p.grade = k.grade - 1 JOIN enrollment e ON e.school_class_id = k.id"
        " JOIN enrollment b ON b.school_class_id = p.id AND b.pupil_id = e.pupil_id GROUP BY k.id",
    )
    assert len(promoted) == 3
    assert all(count >= 10 for _, count in promoted)


def test_there_are_namesakes_siblings_and_names_with_yo(sample: SchoolFile) -> None:
    pupils = "FROM person p WHERE p.id IN (SELECT pupil_id FROM enrollment)"
    same = ask(
        sample,
        f"SELECT count(*) {pupils} GROUP BY p.last_name, p.first_name, p.patronymic HAVING count(*) > 1",
    )
    assert same == [(2,)]
    assert one(sample, f"SELECT count(*) {pupils} AND (p.last_name || p.first_name) LIKE '%ё%'") > 0
    assert one(sample, "SELECT max(n) FROM (SELECT count(*) n FROM guardianship GROUP BY parent_id)") >= 2


# --- accounts ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("account", demo_accounts(), ids=lambda account: account.login)
def test_demonstration_accounts_open_their_doors(sample_path: Path, tmp_path: Path, account: Any) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(sample_path.read_bytes())
    with open_school_file(copy) as school:
        signed = sign_in(school, account.login, account.password, account.door, CLOCK)
        assert set(account.roles) == {str(role) for role in signed.roles}
        session = start_session(school, signed, signed.roles[0], CLOCK)
        assert session.person_id == signed.person_id


def test_the_teacher_has_a_class_and_a_child_and_the_parent_has_two(sample: SchoolFile) -> None:
    def person(login: str) -> int:
        return int(one(sample, "SELECT person_id FROM account WHERE login = ?", login))

    year = one(sample, "SELECT max(id) FROM academic_year")
    here = (
        "SELECT count(*) FROM guardianship g JOIN enrollment e ON e.pupil_id = g.pupil_id AND e.to_date IS NULL"
        " JOIN school_class k ON k.id = e.school_class_id WHERE k.year_id = ? AND g.parent_id = ?"
    )
    assert one(sample, here, year, person("teacher")) == 1
    assert one(sample, here, year, person("parent")) == 2
    own = one(sample, "SELECT t.school_class_id FROM class_teacher t JOIN school_class k ON k.id = t.school_class_id"
              " WHERE t.person_id = ? AND k.year_id = ?", person("teacher"), year)  # fmt: skip
    of_pupil = ask(sample, "SELECT school_class_id FROM enrollment WHERE pupil_id = ?", person("pupil"))
    assert (own,) in of_pupil
    assert one(sample, "SELECT count(*) FROM guardianship WHERE parent_id = ? AND pupil_id = ?",
               person("parent"), person("pupil")) == 1  # fmt: skip


def test_nobody_else_has_a_password_that_is_known(sample: SchoolFile) -> None:
    """Others have no password, or a hash of their own that is none of a password."""
    hashes = ask(sample, "SELECT login, password_hash FROM account WHERE password_hash IS NOT NULL")
    known = {account.login for account in demo_accounts()}
    shared = {stored for login, stored in hashes if login in known}
    others = [stored for login, stored in hashes if login not in known]
    assert len(shared) == 1
    assert len(others) > 20
    assert len(set(others)) == len(others)
    assert not shared & set(others)
    assert one(sample, "SELECT count(*) FROM account WHERE password_hash IS NULL") > 10


def test_the_password_would_pass_the_programs_own_judgement() -> None:
    from app.auth.passwords import check_strength

    for account in demo_accounts():
        check_strength(DEMO_PASSWORD, account.login, 8)


# --- making it ---------------------------------------------------------------------------------------------------


def test_it_can_be_encrypted(tmp_path: Path) -> None:
    path, key = tmp_path / "school.db", "5a" * 32
    generate(path, pupils=12, classes=1, years=1, seed=1, today=TODAY, key=key)
    assert not path.read_bytes().startswith(b"SQLite format 3")
    with open_school_file(path, key=key) as school:
        assert one(school, "SELECT count(*) FROM mark") > 500


def test_progress_is_told_to_the_end(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    generate(
        tmp_path / "school.db",
        pupils=12,
        classes=1,
        years=1,
        today=TODAY,
        progress=lambda *at: told.append(at),
    )
    assert [done for done, _ in told] == list(range(1, len(told) + 1))
    assert told[-1][0] == told[-1][1]


@pytest.mark.parametrize(
    "sizes", [{"classes": 0}, {"years": 0}, {"pupils": 3}, {"pupils": 500, "classes": 2}]
)
def test_impossible_sizes_are_refused(tmp_path: Path, sizes: dict[str, int]) -> None:
    with pytest.raises(BadInput, match=r"sample\.bad_size"):
        generate(tmp_path / "school.db", today=TODAY, **sizes)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "school.db"
    path.write_text("mine")
    with pytest.raises(StorageProblem, match=r"file\.exists"):
        generate(path, today=TODAY)
    assert path.read_text() == "mine"


def test_half_a_school_is_removed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Lessonbook, "hold", fail)
    with pytest.raises(KeyboardInterrupt):
        generate(tmp_path / "school.db", today=TODAY)
    assert list(tmp_path.iterdir()) == []


def test_a_period_that_is_over_was_closed_by_the_deputy_head(admin: Session) -> None:
    state = closing_state(admin)
    (quarters,) = (scheme for scheme in state.schemes if scheme.kind == "quarters")
    assert [one.closed_at is not None for one in quarters.terms] == [True, False, False, False]
    deputy = one(
        admin.school,
        "SELECT p.last_name FROM person p JOIN staff_role r ON r.person_id = p.id WHERE r.role = 'deputy'",
    )
    assert quarters.terms[0].closed_by.startswith(deputy)
    assert [(asked.term.id, asked.course.course_id > 0) for asked in state.requests] == [
        (quarters.terms[0].term.id, True)
    ]
    rows = ask(
        admin.school, "SELECT at, role, after FROM change_log WHERE entity = 'term' AND role = 'deputy'"
    )
    assert [json.loads(after)["closed_at"] for _, _, after in rows] == [at for at, _, _ in rows]


# --- the one that is shipped -------------------------------------------------------------------------------------


def test_the_shipped_sample_is_what_the_command_makes(tmp_path: Path) -> None:
    """`python -m app sample school.db.sample --today 2026-11-23`: made anew it has the same content, and so have the
    attached files, which are moved from the folder beside it to resources/sample-files."""
    again = tmp_path / "again.db"
    generate(again, today=TODAY)
    assert content(again) == content(SHIPPED)
    assert contents_of(folder_beside(again)) == contents_of(SAMPLE_FILES)


def contents_of(folder: Path) -> dict[str, bytes]:
    """Of the files of a school: what lies in each, by its place in the folder."""
    return {
        one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table._meta.table_name)
def test_the_shipped_sample_has_something_in_every_table(table: Any) -> None:
    connection = sqlite3.connect(f"{SHIPPED.as_uri()}?mode=ro", uri=True)
    name = table._meta.table_name
    assert connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] > 0
    connection.close()


def test_what_control_has_found_follows_from_what_is_entered(admin: Session, sample: SchoolFile) -> None:
    """By the judges of the program; something was answered, accepted, returned and put right."""
    assert contradictions(admin) == []
    states = dict(ask(sample, "SELECT state, count(*) FROM finding GROUP BY state"))
    assert {"open", "answered", "accepted", "returned", "closed"} <= states.keys()
    assert one(sample, "SELECT count(*) FROM finding WHERE teacher_id IS NULL AND pupil_id IS NULL") == 0
    teacher = one(sample, "SELECT person_id FROM account WHERE login = 'teacher'")
    assert one(sample, "SELECT count(*) FROM finding WHERE closed_at IS NULL AND teacher_id = ?", teacher)
    assert one(sample, "SELECT count(*) FROM finding_answer a JOIN finding f ON f.id = a.finding_id"
                       " WHERE a.at < f.opened_at") == 0  # fmt: skip
