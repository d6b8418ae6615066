"""A bundle of Microsoft School Data Sync as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from app.exchange.bundles import Bundle
from app.exchange.columns import Kind, Line, Reader, Table
from app.exchange.names import Unreadable, person_from_parts
from app.exchange.oneroster.reading import PARTS
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import Gender, PersonName, Place, Refused, refuse
from app.exchange.rosters import (
    ClassRecord,
    FactsRecord,
    Format,
    MemberRecord,
    OrgRecord,
    Part,
    RosterFiles,
    SessionRecord,
    SubjectRecord,
    UserRecord,
)
from app.exchange.sds.tables import REQUIRED_1, REQUIRED_2, VERSION_1, VERSION_2

_STAFF = frozenset(
    "staff faculty professor lecturer adjunct assistant associate chair instructor officer other".split()
)
_SEXES: dict[str, Gender] = {"male": "m", "female": "f", "m": "m", "f": "f"}


def version_of(bundle: Bundle) -> str | None:
    """«1», «2», or None for what is no bundle of School Data Sync."""
    if {"school.csv", "section.csv", "student.csv"} <= bundle.names:
        return "1"
    # A manifest is OneRoster's: one of a version that is not known is no bundle of this kind, however alike they look.
    complete = {f"{name}.csv" for name in REQUIRED_2} <= bundle.names
    return "2" if complete and "manifest.csv" not in bundle.names else None


def read_sds(bundle: Bundle) -> RosterFiles:
    """Read an open bundle.  Raises BadInput for what is none, or lacks a file or column."""
    version = version_of(bundle)
    if version is None:
        raise bad_input(Reason.BUNDLE_NEITHER, bundle.file)
    return _Version1(bundle).files() if version == "1" else _Version2(bundle).files()


@dataclass
class _Reading:
    """One bundle being read."""

    bundle: Bundle
    ids: dict[str, set[str]] = field(default_factory=dict)
    nameless: int = 0

    def __post_init__(self) -> None:
        self.reader = Reader(self.bundle)

    def lines(self, tables: Mapping[str, Table], required: Sequence[str], name: str) -> Iterator[Line]:
        """The good rows of a table, with those references alone that lead somewhere."""
        table = tables[name]
        known = self.ids.setdefault(name, set())
        if table.file not in self.bundle.names:
            if name in required:
                raise bad_input(Reason.BUNDLE_INCOMPLETE, self.bundle.file, value=f"{name}.csv")
            return
        for line in self.reader.lines(table):
            if table.key and line[table.key] in known:
                self.refuse(line, table.key, line[table.key], Reason.ROW_TWICE)
                continue
            values = dict(line.values)
            good = True
            for column in table.columns:
                if not column.refers or column.refers == name or not line[column.name]:
                    continue
                if tables[column.refers].file not in self.bundle.names:
                    continue
                wanted = line.many(column.name) if column.kind is Kind.LIST else (line[column.name],)
                lost = [one for one in wanted if one not in self.ids[column.refers]]
                for one in lost:
                    self.refuse(line, column.name, one, Reason.REFERENCE_UNKNOWN, row_lost=column.needed)
                values[column.name] = ",".join(one for one in wanted if one not in lost)
                good = good and not (lost and column.needed)
            if good:
                known.add(line[table.key] if table.key else "")
                yield Line(line.place, values)

    def refuse(self, line: Line, name: str, value: str, reason: Reason, *, row_lost: bool = True) -> None:
        """Something of a row that is not taken."""
        self.reader.refused.append(refuse(line.place.at(name), value, reason, row_lost=row_lost))

    def named(self, line: Line, family: str, given: str, middle: str, login: str) -> PersonName | None:
        """The name of a row; where it has none, what stands before the «@» of the login.  None when neither is
        a name; then the row is refused."""
        if family or given:
            last, first = family or given, given if family else ""
        else:
            last, first = login.partition("@")[0], ""
            self.nameless += bool(last)
        try:
            name = person_from_parts(last, first or last, middle)
        except Unreadable as error:
            self.reader.refused.append(refuse(line.place, last or login, error.reason))
            return None
        return name if first else PersonName(name.surname, "", name.patronymic)

    def notes(self) -> tuple[Refused, ...]:
        """What is worth saying of the whole bundle."""
        if not self.nameless:
            return ()
        return (refuse(Place(self.bundle.file), str(self.nameless), Reason.NAME_FROM_LOGIN, row_lost=False),)


class _Version1(_Reading):
    def _lines(self, name: str) -> Iterator[Line]:
        return self.lines(VERSION_1, REQUIRED_1, name)

    def files(self) -> RosterFiles:
        """Everything; the tables that others refer to come first."""
        orgs = [OrgRecord(one.place, one["SIS ID"], one["Name"], "school") for one in self._lines("School")]
        sessions: dict[str, SessionRecord] = {}
        subjects: dict[str, SubjectRecord] = {}
        classes = []
        for one in self._lines("Section"):
            self._term(one, sessions)
            course = one["Course SIS ID"] or one["Course Name"]
            if course and (title := one["Course Name"] or one["Course Subject"]):
                subjects.setdefault(course, SubjectRecord(one.place, course, title))
            classes.append(
                ClassRecord(
                    one.place, one["SIS ID"], one["Section Name"], False, one["Section Number"],
                    course if course in subjects else "", one["School SIS ID"],
                    tuple(filter(None, (one["Term SIS ID"],))),
                )
            )  # fmt: skip
        users: dict[str, UserRecord] = {}
        facts: dict[str, FactsRecord] = {}
        for name, part in (("Student", Part.STUDENT), ("Teacher", Part.TEACHER)):
            for one in self._lines(name):
                self._user(one, part, users, facts)
        members = [
            MemberRecord(one.place, one["Section SIS ID"], f"{name}/{one['SIS ID']}", role)
            for table, name, role in _MEMBERS_1
            for one in self._lines(table)
        ]
        self._guardians(users)
        return RosterFiles(
            self.bundle.file, Format.SDS_1, False, False,
            {one.id: one for one in orgs}, sessions, subjects, {one.id: one for one in classes}, users,
            tuple(members), facts, refused=tuple(self.reader.refused), notes=self.notes(),
        )  # fmt: skip

    def _term(self, one: Line, sessions: dict[str, SessionRecord]) -> None:
        starts, ends = one.day("Term StartDate"), one.day("Term EndDate")
        if one["Term SIS ID"] and starts and ends:
            term = SessionRecord(one.place, one["Term SIS ID"], one["Term Name"], "term", starts, ends)
            sessions.setdefault(term.id, term)

    def _user(
        self, one: Line, part: Part, users: dict[str, UserRecord], facts: dict[str, FactsRecord]
    ) -> None:
        name = self.named(one, one["Last Name"], one["First Name"], one["Middle Name"], one["Username"])
        if name is None:
            return
        number = f"{part.name.capitalize()}/{one['SIS ID']}"
        grades = tuple(filter(None, (one["Grade"],)))
        orgs = tuple(filter(None, (one["School SIS ID"],)))
        users[number] = UserRecord(
            one.place, number, frozenset({part}), name, orgs, grades, one["Secondary Email"],
            named=bool(one["Last Name"] or one["First Name"]),
        )  # fmt: skip
        if one["Birthdate"]:
            facts[number] = FactsRecord(one.place, number, one.day("Birthdate"))

    def _guardians(self, users: dict[str, UserRecord]) -> None:
        lines = {one["Email"]: one for one in self._lines("User")}
        wards: dict[str, list[str]] = {}
        for one in self._lines("GuardianRelationship"):
            wards.setdefault(one["Email"], []).append(f"Student/{one['SIS ID']}")
        for email, line in lines.items():
            name = self.named(line, line["Last Name"], line["First Name"], "", email)
            if name is not None:
                number = f"User/{email}"
                users[number] = UserRecord(
                    line.place, number, frozenset({Part.GUARDIAN}), name,
                    email=email, phone=line["Phone"], agents=tuple(wards.get(email, ())),
                    named=bool(line["Last Name"] or line["First Name"]),
                )  # fmt: skip


_MEMBERS_1: tuple[tuple[str, str, Literal["student", "teacher"]], ...] = (
    ("StudentEnrollment", "Student", "student"),
    ("TeacherRoster", "Teacher", "teacher"),
)


class _Version2(_Reading):
    def _lines(self, name: str) -> Iterator[Line]:
        return self.lines(VERSION_2, REQUIRED_2, name)

    def files(self) -> RosterFiles:
        """Everything; the tables that others refer to come first."""
        orgs = [
            OrgRecord(one.place, one["sourcedId"], one["name"], one["type"].lower())
            for one in self._lines("orgs")
        ]
        sessions = [
            SessionRecord(one.place, one["sourcedId"], one["title"], one["type"].lower(), starts, ends)
            for one in self._lines("academicSessions")
            if (starts := one.day("startDate")) and (ends := one.day("endDate"))
        ]
        subjects = [
            SubjectRecord(one.place, one["sourcedId"], one["title"], tuple(filter(None, (one["grade"],))))
            for one in self._lines("courses")
        ]
        classes = [
            ClassRecord(
                one.place, one["sourcedId"], one["title"], False, one["code"], one["courseSourcedId"],
                one["orgSourcedId"], one.many("sessionSourcedIds"),
            )
            for one in self._lines("classes")
        ]  # fmt: skip
        users = self._users()
        facts = [
            FactsRecord(one.place, one["userSourcedId"], one.day("birthDate"), _SEXES.get(one["sex"].lower()))
            for one in self._lines("demographics")
        ]
        members = [
            MemberRecord(
                one.place, one["classSourcedId"], one["userSourcedId"],
                "student" if part_of(one["role"]) is Part.STUDENT else "teacher",
            )
            for one in self._lines("enrollments")
        ]  # fmt: skip
        return RosterFiles(
            self.bundle.file, Format.SDS_2, False, False,
            {one.id: one for one in orgs}, {one.id: one for one in sessions}, {one.id: one for one in subjects},
            {one.id: one for one in classes}, users, tuple(members), {one.user: one for one in facts},
            refused=tuple(self.reader.refused), notes=self.notes(),
        )  # fmt: skip

    def _users(self) -> dict[str, UserRecord]:
        lines = {one["sourcedId"]: one for one in self._lines("users")}
        parts: dict[str, set[Part]] = {}
        grades: dict[str, list[str]] = {}
        orgs: dict[str, list[str]] = {}
        for one in self._lines("roles"):
            user = one["userSourcedId"]
            parts.setdefault(user, set()).add(part_of(one["role"]))
            grades.setdefault(user, []).append(one["grade"])
            orgs.setdefault(user, []).append(one["orgSourcedId"])
        agents: dict[str, list[str]] = {}
        for one in self._lines("relationships"):
            agents.setdefault(one["userSourcedId"], []).append(one["relationshipUserSourcedId"])
        found: dict[str, UserRecord] = {}
        for number, line in lines.items():
            name = self.named(
                line, line["familyName"], line["givenName"], line["middleName"], line["username"]
            )
            if name is None:
                continue
            if line["role"]:
                parts.setdefault(number, set()).add(part_of(line["role"]))
            found[number] = UserRecord(
                line.place, number, frozenset(parts.get(number, ())), name,
                tuple(filter(None, (*line.many("orgSourcedIds"), *orgs.get(number, ())))),
                tuple(filter(None, (line["grade"], *grades.get(number, ())))),
                line["email"], line["phone"] or line["sms"], tuple(agents.get(number, ())),
                bool(line["familyName"] or line["givenName"]),
            )  # fmt: skip
        # Who answers for a pupil may stand in the relationships alone.
        for others in agents.values():
            for other in others:
                if other in found and not found[other].parts:
                    found[other] = replace(found[other], parts=frozenset({Part.GUARDIAN}))
        return found


def part_of(role: str) -> Part:
    """What a role of School Data Sync is here."""
    word = role.lower().replace(" ", "")
    return PARTS.get(word, Part.TEACHER if word in _STAFF else Part.OTHER)
