"""Says what is wrong with a OneRoster 1.2 bundle, by the standard alone: nothing here is the exporter's.

Columns, which of them must have a value, enumerations and references are written down here once more, after the
standard's tables; a test against the real list of columns and the real description of the service keeps them honest.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

HEAD = "sourcedId* status dateLastModified"
COLUMNS: dict[str, str] = {
    "academicSessions": f"{HEAD} title* type* startDate* endDate* parentSourcedId schoolYear*",
    "orgs": f"{HEAD} name* type* identifier parentSourcedId",
    "courses": f"{HEAD} schoolYearSourcedId title* courseCode* grades orgSourcedId* subjects subjectCodes",
    "classes": f"{HEAD} title* grades courseSourcedId* classCode classType* location schoolSourcedId* termSourcedIds*"
    " subjects subjectCodes periods",
    "users": f"{HEAD} enabledUser* username* userIds givenName* familyName* middleName identifier email sms phone"
    " agentSourcedIds grades password userMasterIdentifier preferredGivenName preferredMiddleName preferredFamilyName"
    " primaryOrgSourcedId pronouns",
    "roles": f"{HEAD} userSourcedId* roleType* role* beginDate endDate orgSourcedId* userProfileSourcedId",
    "demographics": f"{HEAD} birthDate sex americanIndianOrAlaskaNative asian blackOrAfricanAmerican"
    " nativeHawaiianOrOtherPacificIslander white demographicRaceTwoOrMoreRaces hispanicOrLatinoEthnicity"
    " countryOfBirthCode stateOfBirthAbbreviation cityOfBirth publicSchoolResidenceStatus",
    "enrollments": f"{HEAD} classSourcedId* schoolSourcedId* userSourcedId* role* primary beginDate endDate",
    "categories": f"{HEAD} title*",
    "lineItems": f"{HEAD} title* description assignDate* dueDate* classSourcedId* categorySourcedId*"
    " gradingPeriodSourcedId* resultValueMin* resultValueMax* schoolSourcedId",
    "results": f"{HEAD} lineItemSourcedId* studentSourcedId* scoreStatus* score scoreDate* comment textScore"
    " classSourcedId inProgress incomplete late missing scoreScaleSourcedId",
}
FILES = frozenset(COLUMNS) | set(
    "classResources courseResources lineItemLearningObjectiveIds lineItemScoreScales resources"
    " resultLearningObjectiveIds resultScoreScales scoreScales userProfiles userResources".split()
)
WORDS: dict[str, frozenset[str]] = {
    name: frozenset(words.split("|"))
    for name, words in {
        "status": "active|tobedeleted",
        "academicSessions.type": "gradingPeriod|semester|schoolYear|term",
        "orgs.type": "department|district|local|national|school|state",
        "classes.classType": "homeroom|scheduled",
        "roles.roleType": "primary|secondary",
        "roles.role": "aide|counselor|districtAdministrator|guardian|parent|principal|proctor|relative"
        "|siteAdministrator|student|systemAdministrator|teacher",
        "enrollments.role": "administrator|proctor|student|teacher",
        "demographics.sex": "male|female|unspecified|other",
        "results.scoreStatus": "exempt|fully graded|not submitted|partially graded|submitted",
        "enabledUser": "true|false",
        "primary": "true|false",
        "inProgress": "true|false",
        "incomplete": "true|false",
        "late": "true|false",
        "missing": "true|false",
    }.items()
}
REFERENCES = {
    "parentSourcedId": None,  # the same table
    "schoolYearSourcedId": "academicSessions",
    "termSourcedIds": "academicSessions",
    "gradingPeriodSourcedId": "academicSessions",
    "orgSourcedId": "orgs",
    "schoolSourcedId": "orgs",
    "primaryOrgSourcedId": "orgs",
    "courseSourcedId": "courses",
    "classSourcedId": "classes",
    "userSourcedId": "users",
    "studentSourcedId": "users",
    "agentSourcedIds": "users",
    "categorySourcedId": "categories",
    "lineItemSourcedId": "lineItems",
}
_DAY = re.compile(r"(startDate|endDate|beginDate|birthDate|assignDate|dueDate|scoreDate)$")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z")
_GRADE = re.compile(r"0[1-9]|1[0-3]")

Table = list[dict[str, str]]


def content(path: Path) -> dict[str, bytes]:
    """The files of a bundle."""
    if path.is_dir():
        return {one.name: one.read_bytes() for one in path.iterdir()}
    with zipfile.ZipFile(path) as packed:
        assert packed.testzip() is None
        return {name: packed.read(name) for name in packed.namelist()}


def tables(path: Path) -> dict[str, Table]:
    """Every table but the manifest, row by row."""
    return {
        name.removesuffix(".csv"): list(
            csv.DictReader(io.StringIO(text.decode("utf-8"), newline=""), strict=True)
        )
        for name, text in content(path).items()
        if name != "manifest.csv"
    }


def problems(path: Path) -> list[str]:
    """Everything that is wrong."""
    return list(_problems(path))


def _problems(path: Path) -> Iterator[str]:
    files = content(path)
    yield from (
        f"{name} begins with a mark" for name, text in files.items() if text.startswith(b"\xef\xbb\xbf")
    )
    found = tables(path)
    told = dict(csv.reader(io.StringIO(files["manifest.csv"].decode())))
    yield from _manifest_problems(told, found)
    ids = {name: [row["sourcedId"] for row in rows] for name, rows in found.items()}
    for name, rows in found.items():
        if len(set(ids[name])) < len(ids[name]):
            yield f"{name}: an id is there twice"
        known = {key: set(there) for key, there in ids.items()}
        yield from _header_problems(name, files[f"{name}.csv"].decode().partition("\r\n")[0].split(","))
        for number, row in enumerate(rows, 2):
            for problem in _row_problems(name, row, known):
                yield f"{name} {number}: {problem}"
    persons = {row["userSourcedId"] for row in found["roles"] if row["roleType"] == "primary"}
    if persons != set(ids["users"]):
        yield "users without a primary role"


def _manifest_problems(told: dict[str, str], found: dict[str, Table]) -> Iterator[str]:
    if (told["manifest.version"], told["oneroster.version"]) != ("1.0", "1.2"):
        yield "versions"
    modes = {name.removeprefix("file."): mode for name, mode in told.items() if name.startswith("file.")}
    if set(modes) != FILES:
        yield f"manifest: {set(modes) ^ FILES}"
    if {name for name, mode in modes.items() if mode == "bulk"} != set(found):
        yield "the manifest names other files than there are"
    if not told.get("source.systemName"):
        yield "no source"


def _header_problems(name: str, header: list[str]) -> Iterator[str]:
    standard = [column.rstrip("*") for column in COLUMNS[name].split()]
    if header[: len(standard)] != standard:
        yield f"{name}: columns {header}"
    yield from (
        f"{name}: {column}" for column in header[len(standard) :] if not column.startswith("metadata.")
    )


def _row_problems(name: str, row: dict[str, str], ids: dict[str, set[str]]) -> Iterator[str]:
    for column in COLUMNS[name].split():
        if column.endswith("*") and not row[column.rstrip("*")]:
            yield f"{column} is blank"
    for column, value in row.items():
        if value and not _is_good(name, column, value):
            yield f"{column} = {value}"
        if value and column in REFERENCES:
            there = ids[REFERENCES[column] or name]
            yield from (f"{column} = {one}" for one in value.split(",") if one not in there)
    if name == "demographics" and row["sourcedId"] not in ids["users"]:
        yield "nobody's"
    if row.get("beginDate") and row.get("endDate") and row["beginDate"] > row["endDate"]:
        yield "ends before it begins"
    if name == "lineItems" and float(row["resultValueMin"]) > float(row["resultValueMax"]):
        yield "no range"
    if name == "results" and row["scoreStatus"] == "fully graded" and not (row["score"] or row["textScore"]):
        yield "graded without a score"


def _is_good(name: str, column: str, value: str) -> bool:
    words = WORDS.get(f"{name}.{column}") or WORDS.get(column)
    if words is not None and value not in words:
        return False
    if _DAY.search(column):
        return date.fromisoformat(value).isoformat() == value
    if column == "dateLastModified":
        return _MOMENT.fullmatch(value) is not None
    return column != "grades" or all(_GRADE.fullmatch(one) for one in value.split(","))
