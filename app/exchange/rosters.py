"""What another system tells of a school, in records that know where they stood; of OneRoster and of Microsoft SDS.

`id` is the other system's own name of a thing.  References have been looked up: an id that stands in a record names
something of the same bundle, or something that an earlier bundle has brought (see `RosterFiles.delta`).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from app.exchange.records import Gender, PersonName, Place, Refused


class Format(StrEnum):
    """Kinds of bundles."""

    ONEROSTER_11 = "oneroster-1.1"
    ONEROSTER_12 = "oneroster-1.2"
    SDS_1 = "sds-1"
    SDS_2 = "sds-2"


class Part(StrEnum):
    """What somebody is at the school."""

    STUDENT = "student"
    TEACHER = "teacher"  # anybody of the staff
    LEADER = "leader"  # staff with rights over the school
    GUARDIAN = "guardian"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class OrgRecord:
    """A school, or what stands above schools."""

    place: Place
    id: str
    name: str
    type: str


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """A year or a period of it."""

    place: Place
    id: str
    title: str
    type: str
    starts: dt.date
    ends: dt.date


@dataclass(frozen=True, slots=True)
class SubjectRecord:
    """What OneRoster calls a course: a subject that classes are taught in."""

    place: Place
    id: str
    title: str
    grades: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClassRecord:
    """A home class, or those who are taught a subject together."""

    place: Place
    id: str
    title: str
    home: bool
    code: str = ""
    subject: str = ""
    org: str = ""
    sessions: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class UserRecord:
    """Somebody.  `agents`: those who answer for him, or for whom he answers."""

    place: Place
    id: str
    parts: frozenset[Part]
    name: PersonName
    orgs: tuple[str, ...] = ()
    grades: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    agents: tuple[str, ...] = ()
    named: bool = True
    """False: the file has no name, and the login stands for it."""


@dataclass(frozen=True, slots=True)
class MemberRecord:
    """Somebody is in a class, as a student or as a teacher."""

    place: Place
    class_id: str
    user: str
    role: Literal["student", "teacher"]
    primary: bool = False
    begins: dt.date | None = None
    ends: dt.date | None = None


@dataclass(frozen=True, slots=True)
class FactsRecord:
    """A person's sex and day of birth."""

    place: Place
    user: str
    born: dt.date | None = None
    gender: Gender | None = None


@dataclass(frozen=True, slots=True)
class CategoryRecord:
    """A kind of work."""

    place: Place
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class ItemRecord:
    """A work that is marked.  `lesson` and `weight` only of bundles of this program."""

    place: Place
    id: str
    title: str
    class_id: str
    category: str
    assigned: dt.date
    due: dt.date
    highest: float | None
    period: str = ""
    lesson: int | None = None
    weight: float | None = None


@dataclass(frozen=True, slots=True)
class ResultRecord:
    """What a student has for a work.  `word`: a mark that is no number."""

    place: Place
    item: str
    student: str
    status: str
    score: str
    word: str = ""
    on: dt.date | None = None
    comment: str = ""


@dataclass(frozen=True)
class RosterFiles:
    """A bundle that has been read.  `ours`: this program wrote it.  `delta`: it holds changes only, at least in part.

    `notes` are worth saying: which columns were not looked at is among them.
    """

    file: str
    format: Format
    ours: bool = False
    delta: bool = False
    orgs: Mapping[str, OrgRecord] = field(default_factory=dict)
    sessions: Mapping[str, SessionRecord] = field(default_factory=dict)
    subjects: Mapping[str, SubjectRecord] = field(default_factory=dict)
    classes: Mapping[str, ClassRecord] = field(default_factory=dict)
    users: Mapping[str, UserRecord] = field(default_factory=dict)
    members: tuple[MemberRecord, ...] = ()
    facts: Mapping[str, FactsRecord] = field(default_factory=dict)
    categories: Mapping[str, CategoryRecord] = field(default_factory=dict)
    items: Mapping[str, ItemRecord] = field(default_factory=dict)
    results: tuple[ResultRecord, ...] = ()
    refused: tuple[Refused, ...] = ()
    notes: tuple[Refused, ...] = ()
