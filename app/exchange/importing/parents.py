"""Parents with their children: of a list of their own, or of the columns of a class list.

A parent of a child is known by name among those the child has.  Anywhere else a name alone is nobody: two children have
one parent when a telephone or an e-mail agrees as well.  Where only the name agrees a new person is made and the
summary says who may be the same: a parent too many can be merged, a child shown to a stranger cannot be unseen.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from app.changes import Record
from app.exchange.importing.calendar import begun, first_year, year_in_words
from app.exchange.importing.contacts import same_email, same_phone
from app.exchange.importing.ledger import Ledger, stored, tried
from app.exchange.importing.staff import may_be_abbreviated
from app.exchange.importing.summary import ImportSummary, Progress, no_progress, refuse_if_lost
from app.exchange.mapping import TableMapping
from app.exchange.readers.parents import read_parents
from app.exchange.reasons import Reason
from app.exchange.records import ClassName, FamilyList, FamilyRecord, ParentRecord, Place
from app.naming import FullName
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, in_steps
from models.base import rows
from models.people import Guardianship, Person, fold
from models.school import AcademicYear, Enrollment, SchoolClass

_SEX = {"мать": "f", "отец": "m"}
_STEP = 50


@in_steps(Action.MANAGE_SCHOOL)
def import_parents(
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
    """Bring in the parents of pupils who are in the school; a child that is not is refused, never made.

    Tables have one row for each child, with the parents in columns, or one for each parent, with the child.
    Raises as `import_pupils`.
    """
    families = read_parents(path, class_name=class_name, mapping=mapping)
    first = year_in_words(year, families.file) if year is not None else None
    if not skip_refused:
        refuse_if_lost(families.refused)
    return tried(
        lambda: store_parents(
            session, families, first,
            dry_run=dry_run, skip_refused=skip_refused, progress=progress or no_progress,
        )
    )  # fmt: skip


@command(Action.MANAGE_SCHOOL)
def store_parents(
    session: Session,
    families: FamilyList,
    first: int | None,
    *,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress = no_progress,
) -> ImportSummary:
    """The second step of `import_parents`: a list that is read.  `first`: the year in which it begins."""
    ledger = Ledger(session, families.file)
    ledger.refused += families.refused
    children, parents = _Children(session.clock.today(), first), Parents(ledger)
    for done, family in enumerate(families.families):
        if done % _STEP == 0:
            progress(done, len(families.families))
        child = children.find(family)
        if isinstance(child, Reason):
            ledger.refuse(family.place, family.child.full, child)
            continue
        for parent in family.parents:
            parents.attach(child.id, child.group, parent)
    progress(len(families.families), len(families.families))
    return ledger.finish(dry_run=dry_run, skip_refused=skip_refused)


@dataclass(frozen=True)
class _Child:
    id: int
    group: str
    name: tuple[str, str]  # with the patronymic, and without
    born: date | None


class _Children:
    """The pupils of a year, by class and name."""

    def __init__(self, today: date, first: int | None) -> None:
        wanted = first if first is not None else first_year(today)
        columns = (
            Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.born,
            SchoolClass.grade, SchoolClass.letter, AcademicYear.starts, AcademicYear.ends,
        )  # fmt: skip
        query = (
            Enrollment.select(*columns)
            .join(Person, on=(Enrollment.pupil == Person.id))
            .switch(Enrollment)
            .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
            .join(AcademicYear, on=(SchoolClass.year == AcademicYear.id))
            .order_by(Person.id)
        )
        self._by_class: dict[tuple[int, str], dict[int, _Child]] = {}
        self._all: dict[int, _Child] = {}
        for number, last, given, patronymic, born, grade, letter, starts, ends in rows(query):
            holds = starts <= today <= ends if first is None else begun(starts) == wanted
            if not holds and begun(starts) != wanted:
                continue
            names = (fold(f"{last} {given} {patronymic}"), fold(f"{last} {given}"))
            child = _Child(number, f"{grade}{letter}", names, born)
            self._by_class.setdefault((grade, _letter(letter)), {})[number] = child
            self._all[number] = child

    def find(self, family: FamilyRecord) -> _Child | Reason:
        """Who is meant, or why nobody can be."""
        known = self._all if family.class_name is None else self._of(family.class_name)
        name, short = fold(family.child.full), fold(f"{family.child.surname} {family.child.given}")
        found = [one for one in known.values() if one.name[0] == name]
        if not found:
            blank = not family.child.patronymic
            found = [
                one for one in known.values() if one.name[1] == short and (blank or one.name[0] == short)
            ]
        if len(found) > 1 and family.born is not None:
            found = [one for one in found if one.born == family.born] or found
        if len(found) == 1:
            return found[0]
        return Reason.PUPIL_UNKNOWN if not found else Reason.PUPIL_UNCLEAR

    def _of(self, name: ClassName) -> dict[int, _Child]:
        return self._by_class.get((name.grade, _letter(name.letter)), {})


def _letter(letter: str) -> str:
    return fold(letter).strip(" -–—.«»\"'")


@dataclass
class _Known:
    """A person as far as a parent is known by it."""

    id: int
    name: FullName
    phone: str | None
    email: str | None
    state: dict[str, Any]


class Parents:
    """Who answers for whom, and the people who may be meant by a name."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._people: dict[int, _Known] = {}
        self._by_name: dict[str, list[_Known]] = {}
        columns = (
            Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sex, Person.born, Person.phone,
            Person.email, Person.external_id,
        )  # fmt: skip
        for number, last, first, patronymic, sex, born, phone, email, external in rows(
            Person.select(*columns).where(Person.erased_at.is_null()).order_by(Person.id)
        ):
            state = {
                "last_name": last, "first_name": first, "patronymic": patronymic, "sex": sex, "born": born,
                "phone": phone, "email": email, "external_id": external,
            }  # fmt: skip
            self._add(_Known(number, FullName(last, first, patronymic), phone, email, state))
        self._of: dict[int, dict[int, str]] = {}
        for parent, pupil, relation in rows(
            Guardianship.select(Guardianship.parent, Guardianship.pupil, Guardianship.relation)
        ):
            self._of.setdefault(pupil, {})[parent] = relation
        self._counted: set[int] = set()
        self._said: dict[tuple[int, str], str] = {}
        self._in_row: dict[tuple[Place, str], _Known] = {}

    def attach(self, pupil: int, group: str, record: ParentRecord) -> None:
        """Make sure that the child has this parent, with what the file tells about the parent."""
        theirs = self._of.setdefault(pupil, {})
        known = self._among([self._people[one] for one in theirs if one in self._people], record)
        same_row = (record.place, fold(record.name.full))
        found = known or self._in_row.get(same_row) or self._by_contact(pupil, record)
        if found is None:
            self._in_row[same_row] = self._add_new(pupil, group, record)
            return
        self._in_row[same_row] = found
        details = self._update(found, record)
        linked = found.id not in theirs
        if linked:
            self._link(found.id, pupil, record.relation)
        elif record.relation and theirs[found.id] != record.relation:
            details.append(("relation", theirs[found.id], record.relation))
            self._relate(found.id, pupil, record.relation)
        else:
            self._ledger.unchanged["guardianships"] += 1
        self._tell(found, group, "changed" if details or linked else "unchanged", details)

    def _add(self, one: _Known) -> None:
        self._people[one.id] = one
        self._by_name.setdefault(fold(one.name.whole), []).append(one)

    def _among(self, theirs: list[_Known], record: ParentRecord) -> _Known | None:
        """One of those whom the child has."""
        wanted = FullName(record.name.surname, record.name.given, record.name.patronymic)
        exact = [one for one in theirs if fold(one.name.whole) == fold(wanted.whole)]
        if len(exact) == 1:
            return exact[0]
        alike = [one for one in theirs if may_be_abbreviated(one.name, wanted)]
        return alike[0] if not exact and len(alike) == 1 else self._agreeing(exact, record)

    def _by_contact(self, pupil: int, record: ParentRecord) -> _Known | None:
        others = [one for one in self._by_name.get(fold(record.name.full), []) if one.id != pupil]
        return self._agreeing(others, record)

    @staticmethod
    def _agreeing(people: list[_Known], record: ParentRecord) -> _Known | None:
        return next(
            (
                one
                for one in people
                if same_phone(one.phone, record.phone) or same_email(one.email, record.email)
            ),
            None,
        )

    def _add_new(self, pupil: int, group: str, record: ParentRecord) -> _Known:
        name = record.name
        same = [one for one in self._by_name.get(fold(name.full), []) if one.id != pupil]
        columns: dict[str, Any] = {
            "last_name": name.surname, "first_name": name.given, "patronymic": name.patronymic,
            "sort_key": fold(name.full), "sex": _SEX.get(record.relation), "phone": record.phone or None,
            "email": record.email or None,
        }  # fmt: skip
        number = self._ledger.insert(None, Person, **columns)
        made = _Known(
            number, FullName(name.surname, name.given, name.patronymic), columns["phone"], columns["email"],
            {**{key: value for key, value in columns.items() if key != "sort_key"}, "born": None,
             "external_id": None},
        )  # fmt: skip
        self._add(made)
        for field in ("phone", "email"):
            if columns[field]:
                self._said[number, field] = columns[field]
        self._link(number, pupil, record.relation)
        self._tell(made, group, "added", [])
        if same:
            self._ledger.note(f"{name.full} ({group})", Reason.MAYBE_THE_SAME, record.place)
        return made

    def _update(self, found: _Known, record: ParentRecord) -> list[tuple[str, Any, Any]]:
        """Store what the file tells differently.  What it told first holds: else two rows would change it for ever."""
        details = []
        for field, told, same in (
            ("phone", record.phone, same_phone), ("email", record.email, same_email),
        ):  # fmt: skip
            if not told or (found.id, field) in self._said:
                continue
            self._said[found.id, field] = told
            if not same(found.state[field], told) and found.state[field] != told:
                details.append((field, found.state[field], told))
        if details:
            before = stored(found.state)
            changes = {field: after for field, _, after in details}
            found.state.update(changes)
            found.phone, found.email = found.state["phone"], found.state["email"]
            Person.update(**changes).where(Person.id == found.id).execute()
            self._ledger.record(Record("person", str(found.id), before, stored(found.state)))
        return details

    def _link(self, parent: int, pupil: int, relation: str) -> None:
        Guardianship.create(parent=parent, pupil=pupil, relation=relation)
        self._of.setdefault(pupil, {})[parent] = relation
        self._ledger.added["guardianships"] += 1
        self._ledger.record(
            Record("guardianship", f"{parent}/{pupil}", None, {"relation": relation}, pupil=pupil)
        )

    def _relate(self, parent: int, pupil: int, relation: str) -> None:
        before = {"relation": self._of[pupil][parent]}
        Guardianship.update(relation=relation).where(
            Guardianship.parent == parent, Guardianship.pupil == pupil
        ).execute()
        self._of[pupil][parent] = relation
        self._ledger.changed["guardianships"] += 1
        self._ledger.record(
            Record("guardianship", f"{parent}/{pupil}", before, {"relation": relation}, pupil=pupil)
        )

    def _tell(self, one: _Known, group: str, deed: Any, details: list[tuple[str, Any, Any]]) -> None:
        self._ledger.tell(
            "parents", one.name.whole, group, deed, details, counted=one.id not in self._counted
        )
        self._counted.add(one.id)
