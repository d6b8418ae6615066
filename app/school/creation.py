"""Making a school: a new file with a year to begin with and an administrator who can sign in."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import Any

from app.auth.accounts import account_state
from app.auth.logins import check_login
from app.auth.passwords import check_strength, hash_password
from app.changes import Record, as_json
from app.clock import Clock, SystemClock
from app.errors import BadInput
from app.naming import FullName, person_state, split_name
from app.school.year_plan import BELLS, LESSON_MINUTES, SCHEDULE_NAME, WORK_KINDS, YearPlan, year_plan
from app.settings import option
from app.unit_of_work import Entry, before_session, problem
from models.access import Account
from models.base import Table, day_number
from models.codes import AccountKind, Role
from models.errors import StorageError
from models.keys import make_key_file, read_key_file
from models.log import Setting
from models.opening import create_school_file
from models.people import Person, StaffRole, fold
from models.school import AcademicYear, Bell, BellSchedule, Holiday, Term, TermScheme, WorkKind


def create_school(
    path: str | Path,
    *,
    name: str,
    admin_login: str,
    admin_name: str,
    password: str,
    key: str | None = None,
    key_path: str | Path | None = None,
    clock: Clock | None = None,
) -> None:
    """Make a school file: settings, kinds of work, the academic year of today with quarters, half-years,
    holidays and bells, and the administrator («Фамилия Имя Отчество») with the password that he chose.

    `key` (64 hexadecimal digits) encrypts the file, or `key_path`: that of a key file, which is made if it is
    not there.  Slow (bcrypt).  Raises BadInput, StorageProblem; then neither the file nor a new key file is
    left.
    """
    clock = clock or SystemClock()
    if not name.strip():
        raise BadInput("school.name_missing", field="name")
    login, person = check_login(admin_login), split_name(admin_name)
    check_strength(password, login, option("password.min_length").default)
    password_hash = hash_password(password, option("password.bcrypt_cost").default)
    made: list[Path] = []
    try:
        if key_path is not None:
            key = _key_of(Path(key_path), made)
        school = create_school_file(path, key=key)
        made += [Path(path), Path(f"{path}-journal")]
        try:
            before_session(
                school, clock, lambda entry: _fill(entry, name.strip(), person, login, password_hash, clock)
            )
        finally:
            school.close()
    except BaseException as error:
        for leftover in made:
            with suppress(OSError):  # the first error is the one to tell of
                leftover.unlink(missing_ok=True)
        if isinstance(error, StorageError):
            raise problem(error) from error
        raise


def _key_of(key_path: Path, made: list[Path]) -> str:
    if key_path.exists():
        return read_key_file(key_path)
    key = make_key_file(key_path)
    made.append(key_path)
    return key


def _fill(entry: Entry, name: str, person: FullName, login: str, password_hash: str, clock: Clock) -> None:
    """Everything that a new school has; all of it is recorded as the administrator's first step."""
    made: list[Record] = []
    _add_admin(entry, made, person, login, password_hash)
    Setting.create(scope="", key="school.name", value=as_json(name))
    made.append(Record("setting", "school.name", None, {"value": name}))
    for position, kind in enumerate(WORK_KINDS):
        _row(
            made, "work_kind", WorkKind,
            code=kind.code, name=kind.name, short_name=kind.short, weight=kind.weight, position=position,
        )  # fmt: skip
    add_year(made, year_plan(clock.today()))
    entry.records.extend(made)


def _add_admin(entry: Entry, made: list[Record], name: FullName, login: str, password_hash: str) -> None:
    person = Person.create(
        last_name=name.last, first_name=name.first, patronymic=name.patronymic, sort_key=fold(name.whole)
    )
    made.append(Record("person", str(person.id), None, person_state(person)))
    StaffRole.create(person=person, role=Role.ADMIN)
    made.append(Record("staff_role", f"{person.id}/{Role.ADMIN}", None, {"role": Role.ADMIN}))
    account = Account.create(
        person=person, login=login, kind=AccountKind.STAFF, password_hash=password_hash, must_change=False
    )
    made.append(Record("account", str(account.id), None, account_state(account)))
    entry.account = account.id


def add_year(made: list[Record], plan: YearPlan) -> int:
    """Store a planned year with its schemes, holidays and bells; what is made is added to `made`.  Inside a
    write transaction.  Returns the year's id."""
    year = _row(made, "academic_year", AcademicYear, name=plan.name, starts=plan.starts, ends=plan.ends)
    for kind, terms in plan.terms.items():
        scheme = _row(made, "term_scheme", TermScheme, year=year, kind=kind.value)
        for number, (starts, ends) in enumerate(terms, 1):
            _row(made, "term", Term, scheme=scheme, number=number, starts=starts, ends=ends)
    for rest in plan.rests:
        _row(
            made, "holiday", Holiday,
            year=year, name=rest.name, kind=rest.kind.value, starts=rest.starts, ends=rest.ends,
            grade_from=rest.grade_from, grade_to=rest.grade_to,
        )  # fmt: skip
    schedule = _row(made, "bell_schedule", BellSchedule, year=year, name=SCHEDULE_NAME)
    for number, minute in BELLS:
        after = {"starts": minute, "ends": minute + LESSON_MINUTES}
        Bell.create(schedule=schedule, weekday=0, number=number, **after)
        made.append(Record("bell", f"{schedule}/0/{number}", None, after))
    return year


def _row(made: list[Record], entity: str, table: type[Table], **columns: Any) -> int:
    """Insert a row and note it; returns its key."""
    key = int(table.insert(**columns).execute())
    after = {name: day_number(value) if isinstance(value, date) else value for name, value in columns.items()}
    made.append(Record(entity, str(key), None, after))
    return key
