"""A look into a backup before anything is put back: what is in it, and what was entered since."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from app.backup.copies import list_backups
from app.backup.keeping import keeper
from app.backup.manifest import BackupInfo, read_manifest
from app.backup.past import last_common, open_past
from app.errors import Refused
from app.naming import short_name
from app.school import structure
from app.session import Session
from models.access import Account
from models.base import rows
from models.log import ChangeLog
from models.people import Person
from models.school import Enrollment, SchoolClass

_STEPS = 8
_ROWS_LOOKED_AT = 400


class Kind(StrEnum):
    """What a row of the log is about, as the reader thinks of it."""

    MARKS = "marks"
    ABSENCES = "absences"
    LESSONS = "lessons"
    HOMEWORK = "homework"
    TERM_MARKS = "term_marks"
    LETTERS = "letters"
    PEOPLE = "people"
    DIARIES = "diaries"
    SCHOOL = "school"
    OTHER = "other"


KIND_OF: dict[str, Kind] = {
    **dict.fromkeys(("mark", "work"), Kind.MARKS),
    "attendance": Kind.ABSENCES,
    **dict.fromkeys(("lesson", "lesson_topic"), Kind.LESSONS),
    **dict.fromkeys(
        ("homework", "homework_done", "homework_files", "homework_draft", "homework_answer"), Kind.HOMEWORK
    ),
    "term_mark": Kind.TERM_MARKS,
    **dict.fromkeys(("thread", "message", "message_receipt", "mailing", "news", "news_receipt"), Kind.LETTERS),
    **dict.fromkeys(
        ("person", "account", "staff_role", "guardianship", "enrollment", "group_member", "class_teacher"), Kind.PEOPLE
    ),
    **dict.fromkeys(("diary_visit", "week_signature", "remark"), Kind.DIARIES),
    **dict.fromkeys(
        (
            "academic_year", "term", "term_scheme", "holiday", "bell", "bell_schedule", "school_class", "subject",
            "study_group", "course", "course_teacher", "work_kind", "timetable_entry", "setting", "thematic_plan",
            "course_plan",
        ),
        Kind.SCHOOL,
    ),
}  # fmt: skip
_NOT_TOLD = frozenset({"sign_in", "file", "control", "control_state", "finding", "digest"})


@dataclass(frozen=True, slots=True)
class LastStep:
    """What somebody entered at one go, near the end of the backup."""

    at: datetime
    author: str
    kinds: tuple[tuple[Kind, int], ...]


@dataclass(frozen=True, slots=True)
class ClassThen:
    """A class of the newest year, with how many pupils it had then and has now (None: it is not there)."""

    name: str
    pupils: int
    pupils_now: int | None


@dataclass(frozen=True, slots=True)
class Since:
    """What stands in today's file and not in the backup: changes by kind, and by class; `newest` and how many people
    made them."""

    kinds: tuple[tuple[Kind, int], ...]
    classes: tuple[tuple[str, int], ...]
    people: int
    newest: datetime | None

    @property
    def changes(self) -> int:
        """All of them."""
        return sum(count for _kind, count in self.kinds)


@dataclass(frozen=True, slots=True)
class Glimpse:
    """See the module.  `same_history`: today's file has grown out of this very backup; else an older one was put back
    in between, and `since` counts from where they part."""

    info: BackupInfo
    year: str
    years: int
    people: int
    staff_and_families: int
    classes: tuple[ClassThen, ...]
    last: tuple[LastStep, ...]
    since: Since
    same_history: bool


@keeper
def look_inside(session: Session, backup: str | Path, key_path: str | Path | None = None) -> Glimpse:
    """A look into a backup; nothing is written.  Some 20 statements there, some pages each, and the end of today's log.

    Raises Refused: backup.no_manifest, backup.bad_manifest, backup.itself; StorageProblem file.needs_key, …
    """
    info = read_manifest(Path(backup))
    with open_past(session, backup, key_path) as past:
        common = last_common(session, past)
        with past.school.reading():
            year, years, classes = _classes(past)
            people, logins = Person.select().count(), Account.select().count()
            last = _last_steps()
        with session.school.reading():
            now = {(name, of): pupils for of, name, pupils in _all_classes(session)}
            since = _since(session, common)
    shown = tuple(ClassThen(name, pupils, now.get((name, year))) for name, pupils in classes)
    return Glimpse(info, year, years, people, logins, shown, last, since, common == info.seq)


def _classes(session: Session) -> tuple[str, int, list[tuple[str, int]]]:
    found = _all_classes(session)
    years = sorted({year for year, _name, _pupils in found})
    newest = years[-1] if years else ""
    return newest, len(years), [(name, pupils) for year, name, pupils in found if year == newest]


def _all_classes(session: Session) -> list[tuple[str, str, int]]:
    """Year, name, pupils: of all classes, in order."""
    counted = Enrollment.select(Enrollment.school_class, Enrollment.pupil).where(Enrollment.to_date.is_null())
    pupils = Counter(row[0] for row in rows(counted))
    known = structure.classes(session)
    order = rows(SchoolClass.select(SchoolClass.id).order_by(SchoolClass.grade, SchoolClass.letter))
    return [(known[one].year.name, known[one].name, pupils[one]) for (one,) in order]


def _last_steps() -> tuple[LastStep, ...]:
    query = (
        ChangeLog.select(ChangeLog.step, ChangeLog.at, ChangeLog.account, ChangeLog.entity)
        .where(ChangeLog.entity.not_in(sorted(_NOT_TOLD)))
        .order_by(ChangeLog.seq.desc())
        .limit(_ROWS_LOOKED_AT)
    )
    steps: dict[int, tuple[datetime, int | None, Counter[Kind]]] = {}
    for step, at, account, entity in rows(query):
        if step not in steps and len(steps) == _STEPS:
            break
        steps.setdefault(step, (at, account, Counter()))[2][_kind(entity)] += 1
    names = _names({account for _at, account, _kinds in steps.values() if account is not None})
    return tuple(
        LastStep(at, names.get(account, "") if account is not None else "", tuple(kinds.most_common()))
        for at, account, kinds in steps.values()
    )


def _names(accounts: set[int]) -> dict[int, str]:
    query = (
        Account.select(Account.id, Person.last_name, Person.first_name, Person.patronymic)
        .join(Person, on=(Account.person == Person.id))
        .where(Account.id.in_(accounts))
    )
    return {one: short_name(" ".join(names)) for one, *names in rows(query)}


def _since(session: Session, seq: int) -> Since:
    query = ChangeLog.select(
        ChangeLog.entity, ChangeLog.course, ChangeLog.school_class, ChangeLog.account, ChangeLog.at
    ).where(ChangeLog.seq > seq, ChangeLog.entity.not_in(sorted(_NOT_TOLD)))
    kinds: Counter[Kind] = Counter()
    places: Counter[tuple[int | None, int | None]] = Counter()
    authors, newest = set(), None
    for entity, course, school_class, account, at in rows(query):
        kinds[_kind(entity)] += 1
        places[course, school_class] += 1
        authors.add(account)
        newest = at
    known = structure.classes(session)
    courses = {one.course_id: one.class_id for one in structure.courses(session, {c for c, _ in places if c})}
    classes: Counter[str] = Counter()
    for (course, school_class), count in places.items():
        of = school_class if school_class is not None else courses.get(course or 0)
        if of in known:
            classes[known[of].name] += count
    return Since(tuple(kinds.most_common()), tuple(classes.most_common()), len(authors - {None}), newest)


def _kind(entity: str) -> Kind:
    return KIND_OF.get(entity, Kind.OTHER)


@keeper
def backups_in(session: Session, folder: str | Path) -> tuple[BackupInfo, ...]:
    """The backups of any school file in a folder, those of this one first, then the newest first.

    Raises Refused backup.no_folder.
    """
    place = Path(folder)
    if not place.is_dir():
        raise Refused("backup.no_folder", path=str(place))
    own = session.school.path.name
    return tuple(sorted(list_backups(place), key=lambda one: one.of != own))
