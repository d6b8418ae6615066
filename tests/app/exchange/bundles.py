"""Bundles of OneRoster and School Data Sync with invented people, for tests."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path

Rows = Sequence[Sequence[str]]

MANIFEST = "propertyName,value\nmanifest.version,1.0\noneroster.version,{version}\n"

ONEROSTER_11: dict[str, Rows] = {
    "orgs": [("sourcedId", "status", "dateLastModified", "name", "type", "identifier", "parentSourcedId", "ext_size"),
             ("o1", "", "", "Школа № 1", "school", "", "", "5")],
    "academicSessions": [
        ("sourcedId", "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"),
        ("y", "2026/27", "schoolYear", "2026-09-01", "2027-08-31", "", "2027"),
        ("t1", "1", "term", "2026-09-01", "2026-11-22", "y", "2027"),
        ("t2", "2", "term", "2026-11-23", "2027-02-28", "y", "2027"),
        ("t3", "3", "term", "2027-03-01", "2027-05-28", "y", "2027"),
        ("old", "2025/26", "schoolYear", "2025-09-01", "2026-08-31", "", "2026"),
    ],
    "courses": [
        ("sourcedId", "schoolYearSourcedId", "title", "courseCode", "grades", "orgSourcedId"),
        ("c-phys", "y", "Физика", "phys", "07", "o1"),
        ("c-lang", "y", "Немецкий язык", "de", "07,08", "o1"),
    ],
    "classes": [
        ("title", "sourcedId", "grades", "courseSourcedId", "classCode", "classType", "schoolSourcedId",
         "termSourcedIds", "metadata.colour"),
        ("7В", "h7", "07", "", "7В", "homeroom", "o1", "t1,t2,t3", "red"),
        ("8В", "h8", "08", "", "8В", "Homeroom", "o1", "t1,t2,t3", ""),
        ("7В Физика", "k1", "07", "c-phys", "7В", "scheduled", "o1", "t1,t2,t3", ""),
        ("Немецкий 7В", "k2", "07", "c-lang", "нем-1", "scheduled", "o1", "t1", ""),
        ("Немецкий 7 и 8", "k3", "", "c-lang", "нем-2", "scheduled", "o1", "t1", ""),
        ("7В прошлый год", "k0", "07", "c-phys", "7В", "scheduled", "o1", "old", ""),
    ],
    "users": [
        ("sourcedId", "enabledUser", "orgSourcedIds", "role", "username", "givenName", "familyName", "middleName",
         "email", "phone", "agentSourcedIds", "grades", "password"),
        ("s1", "true", "o1", "student", "s1", "Пётр", "Жилин", "Ильич", "", "", "p1", "07", "secret"),
        ("s2", "true", "o1", "student", "s2", "Ия", "Ежова", "", "", "", "p1", "07", ""),
        ("s3", "true", "o1", "student", "s3", "Фома", "Уткин", "", "", "", "", "08", ""),
        ("t1", "true", "o1", "teacher", "t1", "Анна", "Ткачёва", "Павловна", "a@example.org", "1", "", "", ""),
        ("a1", "true", "o1", "administrator", "a1", "Олег", "Рощин", "", "", "", "", "", ""),
        ("p1", "true", "o1", "parent", "p1", "Илья", "Жилин", "", "", "+7 900 000-00-00", "s2", "", ""),
    ],
    "demographics": [
        ("sourcedId", "birthDate", "sex", "asian"),
        ("s1", "2013-05-03", "male", ""),
        ("s2", "2013-06-04", "female", "false"),
    ],
    "enrollments": [
        ("sourcedId", "classSourcedId", "schoolSourcedId", "userSourcedId", "role", "primary", "beginDate", "endDate"),
        ("e1", "h7", "o1", "s1", "student", "", "2026-09-01", ""),
        ("e2", "h7", "o1", "s2", "student", "", "2026-10-05", "2026-11-10"),
        ("e3", "h8", "o1", "s3", "student", "", "", ""),
        ("e4", "h7", "o1", "t1", "teacher", "true", "", ""),
        ("e5", "k1", "o1", "s1", "student", "", "", ""),
        ("e6", "k1", "o1", "s2", "student", "", "", ""),
        ("e7", "k1", "o1", "t1", "teacher", "true", "", ""),
        ("e8", "k2", "o1", "s1", "student", "", "", ""),
        ("e9", "k3", "o1", "s2", "student", "", "2026-10-05", ""),
        ("e10", "k3", "o1", "s3", "student", "", "", ""),
        ("e11", "k0", "o1", "s1", "student", "", "", ""),
    ],
    "categories": [("sourcedId", "title"), ("g1", "Контрольная"), ("g2", "Квиз")],
    "lineItems": [
        ("sourcedId", "title", "assignDate", "dueDate", "classSourcedId", "categorySourcedId",
         "gradingPeriodSourcedId", "resultValueMin", "resultValueMax"),
        ("l1", "Сила", "2026-11-05", "2026-11-05", "k1", "g1", "t1", "1", "5"),
        ("l2", "Вопросы", "2026-11-05", "2026-11-06", "k1", "g2", "t1", "1", "5"),
    ],
    "results": [
        ("sourcedId", "dateLastModified", "lineItemSourcedId", "studentSourcedId", "scoreStatus", "score", "scoreDate",
         "comment"),
        ("r1", "2026-11-05", "l1", "s1", "fully graded", "4", "2026-11-05", "ровно"),
        ("r2", "2026-11-05", "l1", "s2", "exempt", "", "2026-11-05", ""),
        ("r3", "2026-11-06", "l2", "s1", "fully graded", "5.0", "2026-11-06", ""),
        ("r4", "2026-11-06", "l2", "s2", "submitted", "", "2026-11-06", ""),
    ],
}  # fmt: skip
"""A year of 7В and 8В: three pupils, a parent of two, a teacher who leads 7В, an administrator, three courses."""

SDS_2: dict[str, Rows] = {
    "orgs": [("sourcedId", "name", "type"), ("o1", "Школа № 1", "school"), ("o2", "Школа № 2", "school")],
    "users": [
        ("sourcedId", "orgSourcedIds", "username", "givenName", "familyName", "role", "grade"),
        ("s1", "o1", "zh@example.org", "Пётр", "Жилин", "Student", "7"),
        ("s2", "o2", "ej@example.org", "Ия", "Ежова", "Student", "PS1"),
        ("t1", "o1", "tk@example.org", "Анна", "Ткачёва", "Lecturer", "7"),
    ],
    "classes": [("sourcedId", "orgSourcedId", "title"), ("k1", "o1", "Физика 7")],
    "enrollments": [
        ("classSourcedId", "userSourcedId", "role"),
        ("k1", "s1", "student"), ("k1", "s2", "student"), ("k1", "t1", "teacher"),
    ],
}  # fmt: skip


def with_cell(tables: Mapping[str, Rows], table: str, row: int, column: str, value: str) -> dict[str, Rows]:
    """The same bundle with another value in a cell; `row` from 1 below the header."""
    changed = [list(one) for one in tables[table]]
    changed[row][changed[0].index(column)] = value
    return {**tables, table: changed}


def with_row(tables: Mapping[str, Rows], table: str, *row: str) -> dict[str, Rows]:
    """The same bundle with a row more."""
    return {**tables, table: [*tables[table], row]}


def text_of(rows: Rows) -> str:
    """A table as CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\r\n").writerows(rows)
    return text.getvalue()


def files_of(
    tables: Mapping[str, Rows],
    version: str = "1.1",
    modes: Mapping[str, str] | None = None,
    code: str = "other",
) -> dict[str, str]:
    """The files of a bundle by name; without a version no manifest."""
    found = {f"{name}.csv": text_of(rows) for name, rows in tables.items()}
    if version:
        told = dict.fromkeys(tables, "bulk") | dict(modes or {})
        lines = "".join(f"file.{name},{mode}\n" for name, mode in told.items())
        found["manifest.csv"] = MANIFEST.format(version=version) + lines + f"source.systemCode,{code}\n"
    return found


def folder(place: Path, files: Mapping[str, str | bytes]) -> Path:
    """A bundle as a folder."""
    place.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (place / name).write_bytes(content.encode() if isinstance(content, str) else content)
    return place


def archive(place: Path, files: Mapping[str, str | bytes], inside: str = "") -> Path:
    """A bundle as a ZIP, perhaps in a folder of it."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files.items():
            packed.writestr(inside + name, content)
    return place


def as_version_12(tables: Mapping[str, Rows]) -> dict[str, Rows]:
    """A bundle of 1.1 as 1.2 has it: who is what stands in a table of its own."""
    head, *users = tables["users"]
    role, orgs = head.index("role"), head.index("orgSourcedIds")
    kept = [place for place in range(len(head)) if place not in (role, orgs)]
    names = {"administrator": "siteAdministrator"}
    return {
        **tables,
        "users": [[one[place] for place in kept] for one in (head, *users)],
        "roles": [
            ("sourcedId", "userSourcedId", "roleType", "role", "orgSourcedId"),
            *(
                (f"r-{one[0]}", one[0], "primary", names.get(one[role], one[role]), one[orgs])
                for one in users
            ),
        ],
    }
