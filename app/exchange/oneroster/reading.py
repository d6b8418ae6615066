"""A OneRoster bundle as records: the manifest is honoured, every value checked, every reference looked up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Literal, TypeVar

from app.exchange.bundles import Bundle
from app.exchange.columns import Column, Kind, Line, Reader
from app.exchange.names import Unreadable, person_from_parts
from app.exchange.oneroster import tables
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import Gender, PersonName, Place, Refused, refuse
from app.exchange.rosters import (
    CategoryRecord,
    ClassRecord,
    FactsRecord,
    Format,
    ItemRecord,
    MemberRecord,
    OrgRecord,
    Part,
    ResultRecord,
    RosterFiles,
    SessionRecord,
    SubjectRecord,
    UserRecord,
)

R = TypeVar("R")

NO_GIVEN_NAME = "–"
"""What stands for a given name that nobody has entered: the standard demands one."""

PARTS: dict[str, Part] = {
    "student": Part.STUDENT,
    **dict.fromkeys(("teacher", "aide", "counselor", "proctor"), Part.TEACHER),
    **dict.fromkeys(
        ("administrator", "principal", "districtadministrator", "siteadministrator", "systemadministrator"),
        Part.LEADER,
    ),
    **dict.fromkeys(("parent", "guardian", "relative"), Part.GUARDIAN),
}
_SEXES: dict[str, Gender] = {"male": "m", "female": "f"}
_DELETED = "tobedeleted"
ID = "sourcedId"


def read_oneroster(bundle: Bundle) -> RosterFiles:
    """Read an open bundle.  Raises BadInput for what is no OneRoster, or lacks a file or column."""
    return _Reading(bundle).files()


def version_of(bundle: Bundle) -> str | None:
    """«1.1», «1.2», or None for what is no OneRoster bundle.  Reads the manifest or the heads of two files."""
    if tables.MANIFEST in bundle.names:
        found = _manifest(bundle).get("oneroster.version", "")
        return "1.2" if found.startswith("1.2") else "1.1" if found.startswith("1.") else None
    if "users.csv" not in bundle.names or "orgs.csv" not in bundle.names:
        return None
    header = {cell.lower() for cell in bundle.header("users.csv")}
    if "enableduser" not in header:
        return None
    return "1.1" if "role" in header else "1.2"


def _manifest(bundle: Bundle) -> dict[str, str]:
    rows = bundle.lines(tables.MANIFEST)
    return {cells[0].strip(): (cells[1].strip() if len(cells) > 1 else "") for _, cells in rows}


class _Reading:
    """One bundle being read."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        version = version_of(bundle)
        if version is None:
            raise bad_input(Reason.BUNDLE_NEITHER, bundle.file)
        self._version = version
        self._tables = tables.VERSIONS[version]
        self._notes: list[Refused] = []
        manifest = _manifest(bundle) if tables.MANIFEST in bundle.names else {}
        if not manifest:
            self._note(Reason.MANIFEST_MISSING, tables.MANIFEST)
        self.ours = manifest.get("source.systemCode") == tables.OUR_CODE
        self._modes = self._read_modes(manifest)
        own = frozenset({tables.LESSON, tables.WEIGHT}) if self.ours else frozenset()
        self._reader = Reader(bundle, own=own)
        self._ids: dict[str, set[str]] = {}
        self._deleted: Counter[str] = Counter()

    def _note(self, reason: Reason, value: object) -> None:
        self._notes.append(refuse(Place(self._bundle.file), value, reason, row_lost=False))

    # --- which files ---------------------------------------------------------------------------------------

    def _read_modes(self, manifest: dict[str, str]) -> dict[str, str]:
        """table → bulk, delta or absent."""
        names = {name.lower(): name for name in tables.FILES[self._version]}
        told: dict[str, str] = {}
        for name, mode in manifest.items():
            table = names.get(name.removeprefix("file.").lower()) if name.startswith("file.") else None
            if table is None:
                continue
            if mode.lower() not in tables.FILE_MODES:
                shown = self._bundle.shown(tables.MANIFEST)
                raise bad_input(Reason.VALUE_NOT_IN_LIST, shown, field=name, value=mode)
            told[table] = mode.lower()
        found: dict[str, str] = {}
        for table in tables.FILES[self._version]:
            there = f"{table.lower()}.csv" in self._bundle.names
            mode = told.get(table, "bulk" if there else "absent")
            if mode != "absent" and not there:
                raise bad_input(Reason.BUNDLE_INCOMPLETE, self._bundle.file, value=f"{table}.csv")
            if there and (mode == "absent" or table not in self._tables):
                self._note(Reason.FILE_NOT_TAKEN, f"{table}.csv")
            found[table] = mode
        if all(found[name] == "absent" for name in ("users", "orgs", "classes", "results")):
            raise bad_input(Reason.BUNDLE_INCOMPLETE, self._bundle.file, value="users.csv")
        if "delta" in found.values():
            self._note(
                Reason.DELTA, ", ".join(f"{name}.csv" for name, mode in found.items() if mode == "delta")
            )
        return found

    # --- what they say -------------------------------------------------------------------------------------

    def files(self) -> RosterFiles:
        """Everything; the tables that others refer to come first."""
        orgs = self._records(
            "orgs", lambda line: OrgRecord(line.place, line[ID], line["name"], line["type"].lower())
        )
        sessions = self._records("academicSessions", _session)
        subjects = self._records("courses", _subject)
        classes = self._records("classes", _class)
        users = self._users()
        facts = self._records("demographics", _facts)
        members = self._records("enrollments", _member)
        categories = self._records(
            "categories", lambda line: CategoryRecord(line.place, line[ID], line["title"])
        )
        items = self._records("lineItems", _item)
        results = self._records("results", _result)
        if self._deleted:
            told = ", ".join(f"{name}.csv: {count}" for name, count in self._deleted.items())
            self._note(Reason.TO_BE_DELETED, told)
        return RosterFiles(
            self._bundle.file, Format(f"oneroster-{self._version}"), self.ours, "delta" in self._modes.values(),
            {one.id: one for one in orgs}, {one.id: one for one in sessions}, {one.id: one for one in subjects},
            {one.id: one for one in classes}, {one.id: one for one in users},
            tuple(one for one in members if one is not None), {one.user: one for one in facts},
            {one.id: one for one in categories}, {one.id: one for one in items}, tuple(results),
            tuple(self._reader.refused), (*self._notes, *self._reader.ignored),
        )  # fmt: skip

    def _records(self, name: str, make: Callable[[Line], R]) -> list[R]:
        return [make(line) for line in self._lines(name)]

    def _lines(self, name: str) -> Iterator[Line]:
        """The good rows of a table, with those references alone that lead somewhere."""
        ids = self._ids.setdefault(name, set())
        if self._modes[name] == "absent":
            return
        table = self._tables[name]
        references = [one for one in table.columns if one.refers]
        inside: list[tuple[Line, str]] = []
        for line in self._reader.lines(table):
            if line["status"].lower() == _DELETED:
                self._deleted[name] += 1
                if not (name == "enrollments" and line["endDate"]):
                    continue
            if line[ID] in ids:
                self._refuse(line, ID, line[ID], Reason.ROW_TWICE)
                continue
            values = dict(line.values)
            if all(self._resolved(line, column, values) for column in references if column.refers != name):
                ids.add(line[ID])
                inside += [
                    (line, column.name)
                    for column in references
                    if column.refers == name and line[column.name]
                ]
                yield Line(line.place, values)
        if self._modes[name] == "bulk":
            for line, column_name in inside:
                for one in line.many(column_name):
                    if one not in ids:
                        self._refuse(line, column_name, one, Reason.REFERENCE_UNKNOWN, row_lost=False)

    def _resolved(self, line: Line, column: Column, values: dict[str, str]) -> bool:
        """Take references out that lead nowhere; False where the row is of no use without."""
        known = self._ids.get(column.refers, set())
        if self._modes[column.refers] != "bulk" or not line[column.name]:
            return True
        wanted = line.many(column.name) if column.kind is Kind.LIST else (line[column.name],)
        lost = [one for one in wanted if one not in known]
        for one in lost:
            self._refuse(line, column.name, one, Reason.REFERENCE_UNKNOWN, row_lost=column.needed)
        if lost:
            values[column.name] = ",".join(one for one in wanted if one in known)
        return not (lost and column.needed)

    def _refuse(self, line: Line, name: str, value: str, reason: Reason, *, row_lost: bool = True) -> None:
        self._reader.refused.append(refuse(line.place.at(name), value, reason, row_lost=row_lost))

    # --- people --------------------------------------------------------------------------------------------

    def _users(self) -> list[UserRecord]:
        lines = list(self._lines("users"))
        parts: dict[str, set[Part]] = {}
        orgs: dict[str, list[str]] = {}
        if "roles" in self._tables:
            for one in self._lines("roles"):
                parts.setdefault(one["userSourcedId"], set()).add(part_of(one["role"]))
                orgs.setdefault(one["userSourcedId"], []).append(one["orgSourcedId"])
        found = []
        for line in lines:
            name = named(line, self._reader.refused)
            if name is None:
                continue
            if line["role"]:
                parts.setdefault(line[ID], set()).add(part_of(line["role"]))
            where = (line["primaryOrgSourcedId"], *orgs.get(line[ID], ()), *line.many("orgSourcedIds"))
            found.append(
                UserRecord(
                    line.place, line[ID], frozenset(parts.get(line[ID], ())), name,
                    tuple(dict.fromkeys(one for one in where if one)), line.many("grades"),
                    line["email"], line["phone"] or line["sms"], line.many("agentSourcedIds"),
                )
            )  # fmt: skip
        return found


def part_of(role: str) -> Part:
    """What a role of the standard is here."""
    return PARTS.get(role.lower(), Part.OTHER)


def named(line: Line, refused: list[Refused]) -> PersonName | None:
    """The name of a row, or None when it is no name; then the row is refused."""
    given = "" if line["givenName"] in ("-", NO_GIVEN_NAME, "—") else line["givenName"]
    try:
        name = person_from_parts(line["familyName"], given or line["familyName"], line["middleName"])
    except Unreadable as error:
        refused.append(refuse(line.place.at("familyName"), f"{line['familyName']} {given}", error.reason))
        return None
    return name if given else PersonName(name.surname, "", name.patronymic)


def _session(line: Line) -> SessionRecord:
    starts, ends = line.day("startDate"), line.day("endDate")
    assert starts is not None  # the reader has let no other row through
    assert ends is not None
    return SessionRecord(line.place, line[ID], line["title"], line["type"].lower(), starts, ends)


def _subject(line: Line) -> SubjectRecord:
    return SubjectRecord(line.place, line[ID], line["title"], line.many("grades"))


def _class(line: Line) -> ClassRecord:
    return ClassRecord(
        line.place, line[ID], line["title"], line["classType"].lower() == "homeroom", line["classCode"],
        line["courseSourcedId"], line["schoolSourcedId"], line.many("termSourcedIds"), line.many("grades"),
    )  # fmt: skip


def _member(line: Line) -> MemberRecord | None:
    role = line["role"].lower()
    if role not in ("student", "teacher"):
        return None  # who administers or proctors a class neither learns nor teaches in it
    as_what: Literal["student", "teacher"] = "student" if role == "student" else "teacher"
    return MemberRecord(
        line.place, line["classSourcedId"], line["userSourcedId"], as_what, line.flag("primary") or False,
        line.day("beginDate"), line.day("endDate"),
    )  # fmt: skip


def _facts(line: Line) -> FactsRecord:
    return FactsRecord(line.place, line[ID], line.day("birthDate"), _SEXES.get(line["sex"].lower()))


def _item(line: Line) -> ItemRecord:
    due = line.day("dueDate")
    assert due is not None
    number, weight, highest = line[tables.LESSON], line[tables.WEIGHT], line["resultValueMax"]
    return ItemRecord(
        line.place, line[ID], line["title"], line["classSourcedId"], line["categorySourcedId"],
        line.day("assignDate") or due, due, float(highest) if highest else None,
        line["gradingPeriodSourcedId"],
        int(number) if number.isascii() and number.isdigit() and len(number) < 3 else None,
        _weight(weight),
    )  # fmt: skip


def _weight(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if 0 <= value <= 100 else None


def _result(line: Line) -> ResultRecord:
    return ResultRecord(
        line.place, line["lineItemSourcedId"], line["studentSourcedId"], line["scoreStatus"].lower(), line["score"],
        line["textScore"], line.day("scoreDate"), line["comment"],
    )  # fmt: skip
