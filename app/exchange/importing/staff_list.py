"""Lists of staff: who works here, in which roles, and whose class teacher."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.changes import Record
from app.exchange.importing.calendar import Year, begun, year_in_words
from app.exchange.importing.contacts import same_email, same_phone
from app.exchange.importing.ledger import Ledger, stored, tried
from app.exchange.importing.school import Classes
from app.exchange.importing.staff import may_be_abbreviated
from app.exchange.importing.summary import ImportSummary, Progress, no_progress, refuse_if_lost
from app.exchange.mapping import TableMapping
from app.exchange.people_columns import not_kept
from app.exchange.readers.staff import read_staff
from app.exchange.reasons import Reason
from app.exchange.records import StaffList, StaffRecord
from app.naming import FullName
from app.permissions import Action
from app.scope import staff_ids
from app.session import Session
from app.unit_of_work import command, in_steps
from models.access import Account
from models.base import rows
from models.codes import AccountKind
from models.people import Person, StaffRole, fold
from models.school import AcademicYear, ClassTeacher

_STEP = 20


@in_steps(Action.MANAGE_SCHOOL)
def import_staff(
    session: Session,
    path: str | Path,
    *,
    year: str | None = None,
    class_name: str | None = None,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress | None = None,
    mapping: TableMapping | None = None,
) -> ImportSummary:
    """Bring in those who work at the school, with their roles; class teachers of classes that are there.

    Whoever is in the school and not in the list stays as he is, and no role is ever taken away.  A class keeps the
    class teacher that it has.  A name with initials, as timetables have them, is made whole.  `class_name` is not
    used.  Raises as `import_pupils`.
    """
    staff = read_staff(path, mapping=mapping)
    first = year_in_words(year, staff.file) if year is not None else None
    if not skip_refused:
        refuse_if_lost(staff.refused)
    return tried(
        lambda: store_staff(
            session, staff, first,
            dry_run=dry_run, skip_refused=skip_refused, progress=progress or no_progress,
        )
    )  # fmt: skip


@command(Action.MANAGE_SCHOOL)
def store_staff(
    session: Session,
    staff: StaffList,
    first: int | None,
    *,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress = no_progress,
) -> ImportSummary:
    """The second step of `import_staff`: a list that is read.  `first`: the year whose classes are led."""
    ledger = Ledger(session, staff.file)
    ledger.refused += staff.refused
    ledger.notes += staff.notes
    for header in filter(not_kept, staff.ignored_columns):
        ledger.note(header, Reason.COLUMN_NOT_KEPT)
    people, leading = _People(ledger), _Leading(ledger, first)
    for done, row in enumerate(staff.staff):
        if done % _STEP == 0:
            progress(done, len(staff.staff))
        one, deed, details = people.take(row)
        details += people.grant(one, row.roles)
        group = ", ".join(each.name for each in row.leads)
        details += leading.give(one, row)
        if deed == "unchanged" and details:
            deed = "changed"
        ledger.tell("people", row.name.full, group, deed, details)
    progress(len(staff.staff), len(staff.staff))
    return ledger.finish(dry_run=dry_run, skip_refused=skip_refused)


Details = list[tuple[str, Any, Any]]


@dataclass
class _Known:
    id: int
    name: FullName
    state: dict[str, Any]
    works: bool
    roles: set[str]


class _People:
    """Everybody whom a row may mean: staff by name, others only where a telephone, an address or a number agrees."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        working = staff_ids(ledger.session.clock.today())
        roles: dict[int, set[str]] = {}
        for person, role in rows(StaffRole.select(StaffRole.person, StaffRole.role)):
            roles.setdefault(person, set()).add(role)
        columns = (
            Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sex, Person.born,
            Person.phone, Person.email, Person.external_id,
        )  # fmt: skip
        names = [one.name for one in columns[1:]]
        self._all: list[_Known] = []
        for number, *values in rows(
            Person.select(*columns).where(Person.erased_at.is_null()).order_by(Person.id)
        ):
            state = dict(zip(names, values, strict=True))
            name = FullName(state["last_name"], state["first_name"], state["patronymic"])
            self._all.append(
                _Known(number, name, state, number in working or number in roles, roles.get(number, set()))
            )
        self._taken: set[int] = set()

    def take(self, row: StaffRecord) -> tuple[_Known, Any, Details]:
        """Who is meant by a row, made where it is nobody; what became of him."""
        found = self._find(row)
        if found is None:
            return self._make(row), "added", []
        self._taken.add(found.id)
        details = self._update(found, row)
        return found, "changed" if details else "unchanged", details

    def grant(self, one: _Known, roles: tuple[str, ...]) -> Details:
        """Roles that are missing; an account of a family becomes one of staff."""
        missing = [role for role in roles if role not in one.roles]
        for role in missing:
            self._ledger.insert(None, StaffRole, person=one.id, role=role)
            one.roles.add(role)
        if missing:
            self._make_staff(one.id)
        one.works = True
        return [("role", None, role) for role in missing]

    def _find(self, row: StaffRecord) -> _Known | None:
        free = [one for one in self._all if one.id not in self._taken]
        name = FullName(row.name.surname, row.name.given, row.name.patronymic)
        if row.external:
            numbered = [one for one in free if one.works and one.state["external_id"] == row.external]
            if len(numbered) == 1:
                return numbered[0]
        exact = [one for one in free if fold(one.name.whole) == fold(name.whole)]
        agreeing = [one for one in exact if _agrees(one, row)]
        if agreeing:
            return agreeing[0]
        # A day of birth or a telephone that differs has been corrected: nobody else here has this name.
        working = [one for one in exact if one.works]
        if working:
            return next((one for one in working if _may_be(one, row)), working[0])
        alike = [one for one in free if one.works and may_be_abbreviated(one.name, name)]
        return alike[0] if len(alike) == 1 else None

    def _make(self, row: StaffRecord) -> _Known:
        same = [one for one in self._all if fold(one.name.whole) == fold(row.name.full) and not one.works]
        columns: dict[str, Any] = {
            "last_name": row.name.surname, "first_name": row.name.given, "patronymic": row.name.patronymic,
            **_facts(row),
        }  # fmt: skip
        number = self._ledger.insert(None, Person, **columns, sort_key=fold(row.name.full))
        name = FullName(row.name.surname, row.name.given, row.name.patronymic)
        made = _Known(number, name, columns, True, set())
        self._all.append(made)
        self._taken.add(number)
        if same:
            self._ledger.note(row.name.full, Reason.MAYBE_THE_SAME, row.place)
        return made

    def _update(self, one: _Known, row: StaffRecord) -> Details:
        told = {field: value for field, value in _facts(row).items() if value is not None}
        parts = {
            "last_name": row.name.surname,
            "first_name": row.name.given,
            "patronymic": row.name.patronymic,
        }
        if fold(one.name.whole) != fold(row.name.full) and len(row.name.full) > len(one.name.whole):
            told |= parts
        different = {field: value for field, value in told.items() if one.state.get(field) != value}
        if not different:
            return []
        after = {**one.state, **different}
        sort_key = fold(f"{after['last_name']} {after['first_name']} {after['patronymic']}")
        Person.update(**different, sort_key=sort_key).where(Person.id == one.id).execute()
        self._ledger.record(Record("person", str(one.id), stored(one.state), stored(after)))
        details = [(field, one.state.get(field), value) for field, value in different.items()]
        one.state = after
        return details

    def _make_staff(self, person: int) -> None:
        account = Account.get_or_none(Account.person == person)
        if account is not None and account.kind != AccountKind.STAFF:
            self._ledger.record(
                Record(
                    "account", str(account.id), {"kind": str(account.kind)}, {"kind": str(AccountKind.STAFF)}
                )
            )
            Account.update(kind=AccountKind.STAFF.value).where(Account.id == account.id).execute()


def _agrees(one: _Known, row: StaffRecord) -> bool:
    """Whether more than the name says that it is the same person."""
    born = row.born is not None and one.state["born"] == row.born
    return born or same_phone(one.state["phone"], row.phone) or same_email(one.state["email"], row.email)


def _may_be(one: _Known, row: StaffRecord) -> bool:
    return row.born is None or one.state["born"] in (None, row.born)


def _facts(row: StaffRecord) -> dict[str, Any]:
    return {
        "sex": row.gender, "born": row.born, "phone": row.phone or None, "email": row.email or None,
        "external_id": row.external or None,
    }  # fmt: skip


class _Leading:
    """Who leads which class of the year."""

    def __init__(self, ledger: Ledger, first: int | None) -> None:
        self._ledger, self._first = ledger, first
        self._year: Year | None = None
        self._classes: Classes | None = None
        self._led: dict[int, dict[int, str]] = {}

    def give(self, one: _Known, row: StaffRecord) -> Details:
        """The classes of a row, where they are there and nobody else leads them."""
        details: Details = []
        for name in row.leads:
            classes = self._begin()
            ref = classes.find(name) if classes is not None else None
            if ref is None:
                self._ledger.refuse(row.place, name.name, Reason.CLASS_UNKNOWN, row_lost=False)
                continue
            leaders = self._led.setdefault(ref.id, {})
            if one.id in leaders:
                continue
            if leaders:
                told = f"{name.name}: {', '.join(leaders.values())}"
                self._ledger.refuse(row.place, told, Reason.CLASS_LED, row_lost=False)
                continue
            assert self._year is not None
            self._ledger.insert(
                None, ClassTeacher, school_class=ref.id, person=one.id, from_date=self._year.starts
            )
            leaders[one.id] = row.name.full
            details.append(("leads", None, name.name))
        return details

    def _begin(self) -> Classes | None:
        """The classes of the year; none where there is no such year."""
        if self._classes is None:
            today = self._ledger.session.clock.today()
            self._year = self._find_year(today)
            if self._year is None:
                return None
            self._classes = Classes(self._ledger, self._year)
            query = (
                ClassTeacher.select(
                    ClassTeacher.school_class,
                    Person.id,
                    Person.last_name,
                    Person.first_name,
                    Person.patronymic,
                )
                .join(Person, on=(ClassTeacher.person == Person.id))
                .where(ClassTeacher.to_date.is_null() | (ClassTeacher.to_date >= today))
            )
            for class_id, person, *parts in rows(query):
                self._led.setdefault(class_id, {})[person] = FullName(*parts).whole
        return self._classes

    def _find_year(self, today: date) -> Year | None:
        """The year of the list if it is there; else today's or the next: a list of staff makes no year."""
        columns = (AcademicYear.id, AcademicYear.name, AcademicYear.starts, AcademicYear.ends)
        years = list(rows(AcademicYear.select(*columns).order_by(AcademicYear.starts)))
        if self._first is not None:
            years = [one for one in years if begun(one[2]) == self._first]
        else:
            years = [one for one in years if one[3] >= today]
        return Year(self._ledger, years[0]) if years else None
