"""Rosters of other systems: OneRoster 1.1 and 1.2, Microsoft School Data Sync 1 and 2."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from app.errors import BadInput
from app.exchange.bundles import Bundle
from app.exchange.importing.calendar import class_in_words, year_in_words
from app.exchange.importing.ledger import Ledger, tried
from app.exchange.importing.rosters.classes import Pupils
from app.exchange.importing.rosters.courses import Taught
from app.exchange.importing.rosters.marks import Marks
from app.exchange.importing.rosters.people import Guardians, People, Staff
from app.exchange.importing.rosters.works import Works, scales_of
from app.exchange.importing.rosters.year import RosterYear
from app.exchange.importing.summary import ImportSummary, Progress, no_progress, refuse_if_lost
from app.exchange.oneroster import reading as oneroster
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import ClassName
from app.exchange.rosters import ClassRecord, Format, MemberRecord, Part, RosterFiles, UserRecord
from app.exchange.sds import reading as sds
from app.permissions import Action
from app.session import Session
from app.timetable.following import follow
from app.unit_of_work import command, in_steps
from models.base import rows
from models.people import fold
from models.school import Course

_SHOWN = 12
_STEPS = 6


def roster_kind(path: str | Path) -> str | None:
    """What bundle a folder or ZIP is (`app.exchange.rosters.Format`), or None for anything else.  Reads names, and
    the heads of two files at most."""
    try:
        with Bundle(path) as bundle:
            found = oneroster.version_of(bundle)
            if found is not None:
                return Format(f"oneroster-{found}").value
            version = sds.version_of(bundle)
            return None if version is None else Format(f"sds-{version}").value
    except BadInput:
        return None


def read_roster(path: str | Path) -> RosterFiles:
    """Read a bundle, whichever of the four it is.  Raises BadInput."""
    with Bundle(path) as bundle:
        if oneroster.version_of(bundle) is not None:
            return oneroster.read_oneroster(bundle)
        return sds.read_sds(bundle)


@in_steps(Action.MANAGE_SCHOOL)
def import_roster(
    session: Session,
    path: str | Path,
    *,
    year: str | None = None,
    class_name: str | None = None,
    org: str | None = None,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress | None = None,
) -> ImportSummary:
    """Bring a bundle into the school: periods, classes, pupils, staff, parents, subjects, courses, works, marks.

    People and courses are known again by the other system's ids, which are kept, else by name; the same bundle again
    changes nothing.  What is not in the bundle stays as it is, and what somebody has entered here does, too; only a
    teacher whom it no longer names for a course ends there today.  Logins and passwords of the bundle are not taken,
    nor are rights over the school.

    `year` («2026/2027») is the year to take, else that of today, else the last that the bundle has; `class_name` the
    class of pupils whose grade the bundle does not tell; `org` the one school (its name or id) to take of several.
    Raises as `import_pupils`.
    """
    files = read_roster(path)
    first = year_in_words(year, files.file) if year is not None else None
    given = class_in_words(class_name, files.file) if class_name is not None else None
    chosen = _org_in_words(files, org) if org is not None else None
    if not skip_refused:
        refuse_if_lost(files.refused)
    return tried(
        lambda: store_roster(
            session, files, first, given, chosen,
            dry_run=dry_run, skip_refused=skip_refused, progress=progress or no_progress,
        )
    )  # fmt: skip


@command(Action.MANAGE_SCHOOL)
def store_roster(
    session: Session,
    files: RosterFiles,
    first: int | None,
    given: ClassName | None,
    org: str | None = None,
    *,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress = no_progress,
) -> ImportSummary:
    """The second step of `import_roster`: a bundle that is read, the first calendar year of the academic year, the
    class of pupils without a grade, and the id of the one school that is wanted."""
    ledger = Ledger(session, files.file)
    ledger.refused += files.refused
    ledger.notes += files.notes
    Import(ledger, files, first, given, org).store(progress)
    return ledger.finish(dry_run=dry_run, skip_refused=skip_refused)


class Import:
    """One bundle and the school."""

    def __init__(
        self, ledger: Ledger, files: RosterFiles, first: int | None, given: ClassName | None, org: str | None
    ) -> None:
        self._ledger, self._files, self._given, self._org = ledger, files, given, org
        self._year = RosterYear(ledger, files, first)

    def store(self, progress: Progress) -> None:
        """People first, then who is taught what, then what came of it."""
        files = self._files
        classes = self._classes()
        users = self._users()
        people = People(self._ledger, files)
        pupils = Pupils(self._ledger, files, self._year, people, self._given)
        learners = [one for one in users if Part.STUDENT in one.parts]
        progress(0, _STEPS)
        those = pupils.store(learners, classes, list(files.members))
        progress(1, _STEPS)
        staff = Staff(self._ledger, people)
        staff.store(users)
        progress(2, _STEPS)
        Guardians(self._ledger, people, files).store(users, those)
        for one in users:
            if not one.parts - {Part.OTHER}:
                self._ledger.refuse(one.place, one.name.full, Reason.ROLE_UNKNOWN)
        progress(3, _STEPS)
        workers = {one for one in people.ids.values() if staff.is_staff(one)}
        pupils.store_class_teachers(list(files.members), workers)
        taught = Taught(self._ledger, files, self._year, people, pupils, staff)
        members = [
            one for one in files.members if one.class_id in classes or one.class_id not in files.classes
        ]
        taught.store(classes.values(), members, scales_of(files))
        self._follow()
        progress(4, _STEPS)
        works = Works(self._ledger, files, self._year, taught)
        works.store()
        progress(5, _STEPS)
        if works.works or works.terms:
            Marks(self._ledger, self._year, people, pupils, works).store(files.results)
        progress(_STEPS, _STEPS)

    def _follow(self) -> None:
        """Where periods have got other days, lessons ahead follow."""
        session, year = self._ledger.session, self._year.year
        starts = max(session.clock.today(), year.starts)
        if year.moved and starts <= year.ends:
            session.forget_all()
            courses = [number for (number,) in rows(Course.select(Course.id).where(Course.year == year.id))]
            followed = follow(session, courses, starts)
            self._ledger.added["lessons"] += followed.added
            self._ledger.changed["lessons"] += followed.removed

    def _classes(self) -> dict[str, ClassRecord]:
        """The classes of the year and the school."""
        mine = {number: one for number, one in self._files.classes.items() if self._is_mine((one.org,))}
        found = {number: one for number, one in mine.items() if self._year.holds(one)}
        if len(found) < len(mine):
            self._ledger.note(len(mine) - len(found), Reason.OTHER_YEAR)
        return found

    def _users(self) -> list[UserRecord]:
        """The people of the school, each with what he is: where the bundle does not say it, his classes do."""
        as_member = _parts_of_members(self._files.members)
        users = [
            one if one.parts else replace(one, parts=as_member.get(one.id, frozenset()))
            for one in self._files.users.values()
            if self._is_mine(one.orgs)
        ]
        if self._org is None:
            where = {one for user in users for one in user.orgs if Part.STUDENT in user.parts}
            names = sorted(one.name for number, one in self._files.orgs.items() if number in where)
            if len(names) > 1:
                shown = ", ".join(names[:_SHOWN])
                self._ledger.note(f"{len(names)}: {shown}", Reason.ORGS_SEVERAL)
        return users

    def _is_mine(self, orgs: Iterable[str]) -> bool:
        told = [one for one in orgs if one]
        return self._org is None or not told or self._org in told


def _parts_of_members(members: Iterable[MemberRecord]) -> dict[str, frozenset[Part]]:
    found: dict[str, set[Part]] = {}
    for one in members:
        found.setdefault(one.user, set()).add(Part.STUDENT if one.role == "student" else Part.TEACHER)
    return {user: frozenset(parts) for user, parts in found.items()}


def _org_in_words(files: RosterFiles, org: str) -> str:
    """The id of a school that somebody named.  Raises BadInput("reference.unknown")."""
    for number, one in files.orgs.items():
        if org == number or fold(org) == fold(one.name):
            return number
    raise bad_input(Reason.REFERENCE_UNKNOWN, files.file, field="--org", value=org)
