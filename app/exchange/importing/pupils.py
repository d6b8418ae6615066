"""Class lists: the classes of a year and who is in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from app.changes import Record
from app.exchange.importing.calendar import Year, Years, begun, year_in_words
from app.exchange.importing.ledger import Ledger, stored, tried
from app.exchange.importing.matching import Known, matched, may_be
from app.exchange.importing.parents import Parents
from app.exchange.importing.school import Classes, ClassRef
from app.exchange.importing.summary import ImportSummary, Progress, no_progress, refuse_if_lost
from app.exchange.mapping import TableMapping
from app.exchange.people_columns import not_kept
from app.exchange.readers.pupils import read_pupils
from app.exchange.reasons import Reason
from app.exchange.records import PersonName, PupilRecord, Roster
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, in_steps
from models.base import rows
from models.people import Person, fold
from models.school import AcademicYear, Enrollment, SchoolClass

_NAMED = 3
"""How many of those who are missing in a list are named."""


@in_steps(Action.MANAGE_SCHOOL)
def import_pupils(
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
    """Bring a class list into the school, with the parents that it names.

    `year` («2024/2025») is the year of the list, else that of the date that the list bears, else of today;
    it is made if the school has not got it.  `class_name` is the class of a list that names none.  Pupils
    who are in the school and not in the list stay as they are; what the list leaves blank does, too.
    `mapping`: which column is what, where a person has said it.

    Raises BadInput for a file that is no class list, ImportRefused for rows that cannot be used (without
    `skip_refused`), StorageProblem; then nothing was written.  `dry_run` does the same and undoes it.
    """
    roster = read_pupils(path, class_name=class_name, mapping=mapping)
    first = year_in_words(year, roster.file) if year is not None else None
    if not skip_refused:
        refuse_if_lost(roster.refused)
    return tried(
        lambda: store_pupils(
            session,
            roster,
            first,
            dry_run=dry_run,
            skip_refused=skip_refused,
            progress=progress or no_progress,
        )
    )


@command(Action.MANAGE_SCHOOL)
def store_pupils(
    session: Session,
    roster: Roster,
    first: int | None,
    *,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress = no_progress,
) -> ImportSummary:
    """The second step of `import_pupils`: a list that is read.  `first`: the year in which it begins."""
    ledger = Ledger(session, roster.file)
    ledger.refused += roster.refused
    for header in filter(not_kept, roster.ignored_columns):
        ledger.note(header, Reason.COLUMN_NOT_KEPT)
    years = Years(ledger)
    day = roster.as_of or session.clock.today()
    year = years.begun_in(first) if first is not None else years.of(day)
    Import(ledger, year).store(roster.pupils, progress)
    return ledger.finish(dry_run=dry_run, skip_refused=skip_refused)


@dataclass
class Stored:
    """A pupil that the school has, in one of its classes."""

    id: int
    known: Known
    state: dict[str, Any]
    class_id: int
    begun: int  # the calendar year in which the class's year began
    grade: int
    starts: date
    ends: date | None


@dataclass
class _Class:
    """A class that the file names: its rows, and whom of them the school has."""

    ref: ClassRef
    rows: list[PupilRecord] = field(default_factory=list)
    found: list[Stored | None] = field(default_factory=list)


class Import:
    """Who of a list is already there, and who is new."""

    def __init__(self, ledger: Ledger, year: Year) -> None:
        self._ledger, self._year = ledger, year
        self._classes = Classes(ledger, year)
        people = stored_pupils()
        self._before = OtherYears(year, people)
        self._parents: Parents | None = None
        self._here: dict[int, list[Stored]] = {}
        for one in people:
            if one.begun == begun(year.starts):
                self._here.setdefault(one.class_id, []).append(one)

    def store(self, records: Sequence[PupilRecord], progress: Progress) -> None:
        """Bring all rows in; classes in the order of the file."""
        classes: dict[int, _Class] = {}
        for row in records:
            ref = self._classes.get(row.class_name)
            classes.setdefault(ref.id, _Class(ref)).rows.append(row)
        for one in classes.values():
            self._match(one)
        taken = {person.id for one in classes.values() for person in one.found if person is not None}
        for done, one in enumerate(classes.values()):
            progress(done, len(classes))
            for row, person in zip(one.rows, one.found, strict=True):
                if person is not None:
                    self._keep(row, person, one.ref)
                    pupil: int | None = person.id
                else:
                    pupil = self._enrol(row, one.ref, taken)
                if pupil is not None and row.parents:
                    self._attach(pupil, one.ref, row)
        self._note_missing(classes, taken)
        progress(len(classes), len(classes))

    def _note_missing(self, classes: dict[int, _Class], taken: set[int]) -> None:
        """Who is in one of the classes and not in the list: they stay, and it is said."""
        for class_id, one in classes.items():
            missing = [
                each.known
                for each in self._here.get(class_id, [])
                if each.ends is None and each.id not in taken
            ]
            if missing:
                names = ", ".join(f"{each.last} {each.first}".strip() for each in missing[:_NAMED])
                more = "…" if len(missing) > _NAMED else ""
                self._ledger.note(f"{one.ref.name}: {len(missing)} ({names}{more})", Reason.NOT_IN_LIST)

    def _attach(self, pupil: int, ref: ClassRef, row: PupilRecord) -> None:
        if self._parents is None:  # few lists have parents
            self._parents = Parents(self._ledger)
        for parent in row.parents:
            self._parents.attach(pupil, ref.name, parent)

    def _match(self, one: _Class) -> None:
        """By the number of the personal file where both sides have one, the others by name."""
        there = self._here.get(one.ref.id, [])
        numbers = {each.state["external_id"]: each for each in there if each.state["external_id"]}
        by_number = [numbers.pop(row.external, None) if row.external else None for row in one.rows]
        rest = [each for each in there if each not in by_number]
        left = [row for row, person in zip(one.rows, by_number, strict=True) if person is None]
        places = iter(matched([Known.of(row.name, row.born) for row in left], [each.known for each in rest]))
        one.found = [
            person if person is not None else None if (place := next(places)) is None else rest[place]
            for person in by_number
        ]

    # --- who is there ------------------------------------------------------------------------------------

    def _keep(self, row: PupilRecord, person: Stored, ref: ClassRef) -> None:
        details = self._update(row, person)
        if row.left is not None and person.ends is None and self._may_leave(row, person.starts):
            key = f"{person.class_id}/{person.id}/{person.starts:%Y%m%d}"
            before = {"school_class": person.class_id, "pupil": person.id, "from_date": person.starts}
            Enrollment.update(to_date=row.left).where(
                Enrollment.school_class == person.class_id, Enrollment.pupil == person.id,
                Enrollment.from_date == person.starts,
            ).execute()  # fmt: skip
            after = stored({**before, "to_date": row.left})
            self._ledger.record(Record("enrollment", key, stored(before), after))
            details.append(("left", None, row.left))
        self._ledger.tell("pupils", row.name.full, ref.name, "changed" if details else "unchanged", details)

    def _update(self, row: PupilRecord, person: Stored) -> list[tuple[str, Any, Any]]:
        """Store what the list tells differently; what it leaves blank stays.  Returns what it was."""
        told = {name: value for name, value in _facts(row).items() if value is not None}
        different = {name: value for name, value in told.items() if person.state.get(name) != value}
        if not different:
            return []
        Person.update(**different).where(Person.id == person.id).execute()
        before, after = stored(person.state), stored({**person.state, **different})
        self._ledger.record(Record("person", str(person.id), before, after))
        return [(name, person.state.get(name), value) for name, value in different.items()]

    def _may_leave(self, row: PupilRecord, starts: date) -> bool:
        """Whether the day of leaving lies in the pupil's days here; if not, it is reported."""
        assert row.left is not None
        if row.left < max(starts, self._year.starts):
            self._ledger.refuse(row.place, f"{row.left:%d.%m.%Y}", Reason.LEFT_BEFORE_YEAR, row_lost=False)
            return False
        if row.left > self._year.ends:
            self._ledger.refuse(row.place, f"{row.left:%d.%m.%Y}", Reason.DAY_OUTSIDE_YEAR, row_lost=False)
            return False
        return True

    # --- who is new --------------------------------------------------------------------------------------

    def _enrol(self, row: PupilRecord, ref: ClassRef, taken: set[int]) -> int | None:
        """Bring somebody into the class; None where that was refused."""
        if row.left is not None and row.left < self._year.starts:
            self._ledger.refuse(row.place, f"{row.left:%d.%m.%Y}", Reason.LEFT_BEFORE_YEAR, row_lost=False)
            return None
        starts = max(row.enrolled or self._year.starts, self._year.starts)
        if starts > self._year.ends:
            self._ledger.refuse(row.place, f"{starts:%d.%m.%Y}", Reason.ENROLLED_LATER)
            return None
        elsewhere = self._elsewhere(row, taken)
        if elsewhere is not None:
            self._ledger.refuse(row.place, elsewhere, Reason.PUPIL_ELSEWHERE)
            return None
        before = self._before.find(Known.of(row.name, row.born), ref.grade, taken)
        leaves = row.left if row.left is not None and self._may_leave(row, starts) else None
        if before is not None:
            taken.add(before.id)
            details = self._update(row, before)
            pupil = before.id
            self._ledger.tell("pupils", row.name.full, ref.name, "changed", details)
        else:
            pupil = add_pupil(self._ledger, row.name, group=ref.name, **_facts(row))
        add_enrollment(self._ledger, self._year, ref, pupil, leaves, starts)
        return pupil

    def _elsewhere(self, row: PupilRecord, taken: set[int]) -> str | None:
        """Another class of the year that has the same child, by name and day of birth, if the list does not."""
        key = Known.of(row.name).key
        for class_id, people in self._here.items() if row.born is not None else ():
            for one in people:
                here = one.ends is None and one.id not in taken
                if here and one.known.key == key and one.known.born == row.born:
                    return next(each.name for each in self._classes.all() if each.id == class_id)
        return None


class OtherYears:
    """Those who were, or are going to be, in a class of another year."""

    def __init__(self, year: Year, people: Iterable[Stored]) -> None:
        self._begun = begun(year.starts)
        self._here: set[int] = set()
        self._others: dict[str, list[Stored]] = {}
        for one in people:
            if one.begun == self._begun:
                self._here.add(one.id)
            else:
                self._others.setdefault(one.known.key, []).append(one)

    def find(self, known: Known, grade: int, taken: Collection[int]) -> Stored | None:
        """The same child in the grade that fits the other year; None when several may be meant, or when
        whoever is meant has a class of this year already."""
        found = {
            one.id: one
            for one in self._others.get(known.key, [])
            if one.grade - grade == one.begun - self._begun
            and may_be(one.known.born, known.born)
            and one.id not in taken
            and one.id not in self._here
        }
        return next(iter(found.values())) if len(found) == 1 else None


def _facts(row: PupilRecord) -> dict[str, Any]:
    """What a row tells about the person, None where it tells nothing."""
    return {
        "sex": row.gender, "born": row.born, "phone": row.phone or None, "email": row.email or None,
        "external_id": row.external or None,
    }  # fmt: skip


def add_pupil(ledger: Ledger, name: PersonName, *, group: str = "", **facts: Any) -> int:
    """A new person who is going to be a pupil of a class."""
    ledger.tell("pupils", name.full, group, "added")
    return ledger.insert(
        None, Person,
        last_name=name.surname, first_name=name.given, patronymic=name.patronymic,
        sort_key=fold(f"{name.surname} {name.given} {name.patronymic}"), **facts,
    )  # fmt: skip


def add_enrollment(
    ledger: Ledger,
    year: Year,
    ref: ClassRef,
    pupil: int,
    leaves: date | None = None,
    starts: date | None = None,
) -> None:
    """The pupil is in the class from a day, else from the first of the year."""
    ledger.insert(
        None, Enrollment,
        school_class=ref.id, pupil=pupil, from_date=starts or year.starts, to_date=leaves,
    )  # fmt: skip


def stored_pupils() -> list[Stored]:
    """Everybody who is or was in a class, once for each class; in order of entry."""
    columns = (
        Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.sex, Person.born, Person.phone,
        Person.email, Person.external_id, SchoolClass.id, AcademicYear.starts, SchoolClass.grade,
        Enrollment.from_date, Enrollment.to_date,
    )  # fmt: skip
    query = (
        Enrollment.select(*columns)
        .join(Person, on=(Enrollment.pupil == Person.id))
        .switch(Enrollment)
        .join(SchoolClass, on=(Enrollment.school_class == SchoolClass.id))
        .join(AcademicYear, on=(SchoolClass.year == AcademicYear.id))
        .order_by(Person.id, Enrollment.from_date)
    )
    found: dict[tuple[int, int], Stored] = {}
    for number, last, first, patronymic, sex, born, phone, email, external, *where in rows(query):
        class_id, year_starts, grade, starts, ends = where
        state = {
            "last_name": last, "first_name": first, "patronymic": patronymic, "sex": sex, "born": born,
            "phone": phone, "email": email, "external_id": external,
        }  # fmt: skip
        found[class_id, number] = Stored(  # the last of several stays in the class
            number,
            Known(last, first, patronymic, born),
            state,
            class_id,
            begun(year_starts),
            grade,
            starts,
            ends,
        )
    return list(found.values())
