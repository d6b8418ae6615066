"""Bringing back a class or a journal from a backup, and nothing else.

    past   what the backup holds of these courses, and who its pupils are        read in the backup, before
    now    the same of today                                                     ┐
    put    rows that are missing; with Mode.THEN also those that are otherwise   ┘ one transaction, with its log

What was entered since and is not in the backup stays in either mode: nothing is taken away.  A row is put back only
for the pupil whom it was of: whose name or birthday is another one now, who has been erased, or is no longer in the
class on that day, is passed over and counted.  Authors who are not the same any more are left out.  All of it is
refused where a course is not the course that it was.  Attached files stay in the backup.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any

from app.backup.keeping import keeper
from app.backup.manifest import read_manifest
from app.backup.parts import PARTS, Key, Part, Row, Rows
from app.backup.past import open_past
from app.backup.problems import Progress, no_progress
from app.backup.restoring import verify_bytes
from app.changes import Record
from app.errors import NotFound, Refused
from app.journal import standing_in
from app.permissions import Action
from app.school import structure
from app.school.rows import CourseFacts
from app.session import Session
from app.unit_of_work import command, record
from models.base import rows
from models.codes import LessonState
from models.people import Person
from models.school import Course as CourseTable
from models.school import Enrollment, GroupMember, SchoolClass, WorkKind

REASON = "backup:"
"""How the reason of a row of the change log begins that was brought back; the moment of the backup follows."""


class Mode(StrEnum):
    """What is put back."""

    MISSING = "missing"
    """Only what is not there any more."""
    THEN = "then"
    """Also what is there otherwise: as it was then."""


class Skipped(StrEnum):
    """Why a row is passed over."""

    OTHER_PERSON = "other_person"
    ERASED = "erased"
    NOT_ENROLLED = "not_enrolled"
    CANCELLED = "cancelled"
    """The lesson is cancelled now."""
    NO_KIND = "no_kind"
    """The kind of work is not there any more."""


@dataclass(frozen=True, slots=True)
class PastCourse:
    """A course of the backup that can be brought back; `class_name` is "" of a group across classes."""

    course_id: int
    subject: str
    group: str
    class_id: int | None
    class_name: str
    year: str
    teacher: str


@dataclass(frozen=True, slots=True)
class Counted:
    """Of one entity: rows that are missing today, that are otherwise, that are the same, and that came since."""

    entity: str
    missing: int
    differing: int
    same: int
    newer: int


@dataclass(frozen=True, slots=True)
class Comparison:
    """What would be (or was) put back, by entity, and what is passed over."""

    parts: tuple[Counted, ...]
    skipped: tuple[tuple[Skipped, int], ...]

    @property
    def missing(self) -> int:
        """All rows that are not there today."""
        return sum(one.missing for one in self.parts)

    @property
    def differing(self) -> int:
        """All rows that are otherwise today."""
        return sum(one.differing for one in self.parts)


@dataclass(frozen=True)
class Who:
    """By what somebody is told to be the same: ids can be given twice where histories part."""

    name: str
    first: str
    born: date | None
    erased: bool

    def is_same(self, other: Who) -> bool:
        """The same name, or, where a name was changed, the same first name and birthday."""
        return self.name == other.name or (
            self.born is not None and (self.first, self.born) == (other.first, other.born)
        )


@dataclass(frozen=True)
class CoursePast:
    """A course as it was: its rows by entity."""

    facts: CourseFacts
    parts: Mapping[str, Rows]


@dataclass(frozen=True)
class Past:
    """What is read in the backup."""

    made_at: str
    courses: tuple[CoursePast, ...]
    people: Mapping[int, Who]
    kinds: Mapping[int, str]


@keeper
def past_courses(
    session: Session, backup: str | Path, key_path: str | Path | None = None
) -> tuple[PastCourse, ...]:
    """The courses that a backup has, the newest year first, by class and subject.  Errors as of `look_inside`."""
    with open_past(session, backup, key_path) as past, past.school.reading():
        ids = [row[0] for row in rows(CourseTable.select(CourseTable.id))]
        found = structure.courses(past, ids)
        order = {row[0]: place for place, row in enumerate(rows(_classes_in_order()))}
        ordered = sorted(
            found, key=lambda one: (-one.year.starts.toordinal(), order.get(one.class_id or 0, 1 << 30))
        )
        return tuple(
            PastCourse(
                one.course_id,
                one.subject,
                one.group_name,
                one.class_id,
                one.class_name,
                one.year.name,
                one.teacher,
            )
            for one in ordered
        )


def _classes_in_order() -> Any:
    return SchoolClass.select(SchoolClass.id).order_by(SchoolClass.grade, SchoolClass.letter)


@keeper
def compare(
    session: Session, backup: str | Path, course_ids: Collection[int], key_path: str | Path | None = None
) -> Comparison:
    """What bringing these courses back would do.  Nothing is written.

    Raises Refused: partial.other_course, backup.…; NotFound course.unknown; StorageProblem.
    """
    past = _read_past(session, backup, course_ids, key_path)
    with session.school.reading():
        return _difference(session, past).comparison


@keeper
def bring_back(
    session: Session, backup: str | Path, course_ids: Collection[int], mode: Mode, *,
    key_path: str | Path | None = None, progress: Progress = no_progress,
) -> Comparison:  # fmt: skip
    """Bring them back.  The backup is verified byte by byte first.  Returns what was put back.

    Errors as of `compare`, and Refused backup.changed.
    """
    verify_bytes(Path(backup), progress)
    return put_back(session, _read_past(session, backup, course_ids, key_path), mode)


@command(Action.KEEP_FILE)
def put_back(session: Session, past: Past, mode: Mode) -> Comparison:
    """Put what was read in a backup in its place, all or nothing."""
    found = _difference(session, past)
    reason = f"{REASON}{past.made_at}"
    noted: list[Record] = []
    for part in PARTS:
        for course, key, before, after in found.missing[part.entity]:
            _store(session, part, course, key, before, after)
            noted.append(part.record(course, key, before, after, reason))
        for course, key, before, after in found.differing[part.entity] if mode is Mode.THEN else ():
            _store(session, part, course, key, before, after)
            noted.append(part.record(course, key, before, after, reason))
    record(session, *noted)
    if noted:
        courses = [one.facts.course_id for one in past.courses]
        told = {"made_at": past.made_at, "mode": mode.value, "courses": courses, "rows": len(noted)}
        record(session, Record("file", "restore_part", None, told))
    return found.comparison


def _store(
    session: Session, part: Part, course: CourseFacts, key: Key, before: Row | None, after: Row
) -> None:
    part.store(course, key, after, new=before is None)
    if part.entity == "lesson":
        was = None if before is None else before["substitute"]
        standing_in.follow(session, course, key[0], was, after["substitute"])


# --- the past --------------------------------------------------------------------------------------------------------


def _read_past(
    session: Session, backup: str | Path, course_ids: Collection[int], key_path: str | Path | None
) -> Past:
    info = read_manifest(Path(backup))
    with open_past(session, backup, key_path) as past, past.school.reading():
        found = structure.courses(past, course_ids)
        if len(found) < len(set(course_ids)):
            raise NotFound("course.unknown")
        courses = tuple(
            CoursePast(one, {part.entity: part.read(one.course_id) for part in PARTS}) for one in found
        )
        kinds = {row[0]: row[1] for row in rows(WorkKind.select(WorkKind.id, WorkKind.code))}
        return Past(info.made_at, courses, _people(), kinds)


def _people() -> dict[int, Who]:
    query = Person.select(
        Person.id, Person.last_name, Person.first_name, Person.patronymic, Person.born, Person.erased_at
    )
    return {
        one: Who(f"{last} {first} {patronymic}", first, born, erased is not None)
        for one, last, first, patronymic, born, erased in rows(query)
    }


# --- the difference --------------------------------------------------------------------------------------------------

_Change = tuple[CourseFacts, Key, Row | None, Row]


class _Difference:
    """Rows by entity, and what is passed over.  Inside a transaction of today's file."""

    def __init__(self, session: Session, past: Past) -> None:
        self._past, self._people = past, _people()
        codes = {row[1]: row[0] for row in rows(WorkKind.select(WorkKind.id, WorkKind.code))}
        self._kinds = {old: codes.get(code) for old, code in past.kinds.items()}
        self.missing: dict[str, list[_Change]] = {part.entity: [] for part in PARTS}
        self.differing: dict[str, list[_Change]] = {part.entity: [] for part in PARTS}
        self._same: Counter[str] = Counter()
        self._newer: Counter[str] = Counter()
        self._skipped: Counter[Skipped] = Counter()
        for course in past.courses:
            self._compare(session, course)

    @property
    def comparison(self) -> Comparison:
        counted = tuple(
            Counted(
                part.entity, len(self.missing[part.entity]), len(self.differing[part.entity]),
                self._same[part.entity], self._newer[part.entity],
            )
            for part in PARTS
        )  # fmt: skip
        return Comparison(counted, tuple(sorted(self._skipped.items())))

    def _compare(self, session: Session, course: CoursePast) -> None:
        facts = _same_course(session, course.facts)
        is_member = _membership(facts)
        now: dict[str, Rows] = {part.entity: part.read(facts.course_id) for part in PARTS}
        # What is put back holds what is put on it: a mark its work, and that its lesson.
        there: dict[str, set[Key]] = {entity: set(found) for entity, found in now.items()}
        for part in PARTS:
            then, today = course.parts[part.entity], now[part.entity]
            self._newer[part.entity] += sum(key not in then for key in today)
            for key, row in then.items():
                old = today.get(key)
                if old is not None and not part.differs(old, row):
                    self._same[part.entity] += 1
                    continue
                after = self._judged(part, key, row, facts, is_member, now["lesson"])
                if after is None or (old is not None and not part.differs(old, after)):
                    continue
                if old is not None:
                    self.differing[part.entity].append((facts, key, old, after))
                elif _held(part, key, there):
                    there[part.entity].add(key)
                    self.missing[part.entity].append((facts, key, None, after))

    def _judged(
        self, part: Part, key: Key, row: Row, course: CourseFacts, is_member: Callable[[int, date | None], bool],
        lessons: Rows,
    ) -> Row | None:  # fmt: skip
        """The row as it may be put back; None where it may not."""
        pupil = part.pupil_of(key)
        if pupil is None and part.entity == "homework":
            pupil = row["pupil"]
        why = None if pupil is None else self._why_not(pupil)
        if why is None and pupil is not None and part.entity in ("mark", "attendance", "term_mark"):
            day = key[0] if isinstance(key[0], date) else None
            why = None if is_member(pupil, day) else Skipped.NOT_ENROLLED
        if why is None and part.entity in ("mark", "attendance"):
            lesson = lessons.get(key[:2])
            if lesson is not None and lesson["state"] == LessonState.CANCELLED:
                why = Skipped.CANCELLED
        after = dict(row)
        if part.entity == "work":
            after["kind"] = self._kinds.get(row["kind"])
            why = Skipped.NO_KIND if after["kind"] is None else why
        if why is not None:
            self._skipped[why] += 1
            return None
        for column in ("author", "substitute"):
            if after.get(column) is not None and self._why_not(after[column]) is not None:
                after[column] = None
                if column == "substitute":
                    after["state"] = int(LessonState.NORMAL)
        return after

    def _why_not(self, person: int) -> Skipped | None:
        then, now = self._past.people.get(person), self._people.get(person)
        if now is not None and now.erased:
            return Skipped.ERASED
        return None if then is not None and now is not None and now.is_same(then) else Skipped.OTHER_PERSON


def _difference(session: Session, past: Past) -> _Difference:
    return _Difference(session, past)


def _held(part: Part, key: Key, there: Mapping[str, set[Key]]) -> bool:
    """Whether that which it hangs on is there, or will be."""
    if part.entity in ("lesson_topic", "attendance"):
        return key[:2] in there["lesson"]
    if part.entity == "work":
        return key[:2] in there["lesson"]
    if part.entity == "mark":
        return key[:3] in there["work"]
    if part.entity == "homework_done":
        return key[1:] in there["homework"]
    return True


def _same_course(session: Session, then: CourseFacts) -> CourseFacts:
    """The course today.  Raises Refused("partial.other_course")."""
    found = structure.courses(session, (then.course_id,))
    now = found[0] if found else None
    same = now is not None and (now.subject_id, now.group_id, now.grade, now.year.name) == (
        then.subject_id, then.group_id, then.grade, then.year.name,
    )  # fmt: skip
    if now is None or not same or (now.subject != then.subject and now.class_name != then.class_name):
        label = " ".join(part for part in (then.subject, then.class_name, then.group_name) if part)
        raise Refused("partial.other_course", course=label)
    return now


def _membership(course: CourseFacts) -> Callable[[int, date | None], bool]:
    """Whether a pupil is of the course on a day; of no day: on any."""
    spans: dict[int, list[tuple[date, date | None]]] = {}
    query = (
        Enrollment.select(Enrollment.pupil, Enrollment.from_date, Enrollment.to_date).where(
            Enrollment.school_class == course.class_id
        )
        if course.whole_class
        else GroupMember.select(GroupMember.pupil, GroupMember.from_date, GroupMember.to_date).where(
            GroupMember.group == course.group_id
        )
    )
    for pupil, starts, ends in rows(query):
        spans.setdefault(pupil, []).append((starts, ends))

    def is_member(pupil: int, on: date | None) -> bool:
        if on is None:
            return pupil in spans
        return any(starts <= on and (ends is None or on <= ends) for starts, ends in spans.get(pupil, ()))

    return is_member
