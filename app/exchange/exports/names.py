"""What the numbers in the tables mean, in words: people, classes, courses, subjects."""

from __future__ import annotations

from typing import Any, ClassVar

from models.database import SchoolFile

# ruff: noqa: S608 - our own words
_PERSON = "trim(last_name || ' ' || first_name || ' ' || patronymic)"
_CLASS = "c.grade || c.letter"
_SELECTS = {
    "person": f"SELECT id, {_PERSON} FROM person",
    "account": f"SELECT a.id, {_PERSON} FROM account a JOIN person p ON p.id = a.person_id",
    "academic_year": "SELECT id, name FROM academic_year",
    "school_class": f"SELECT c.id, {_CLASS} FROM school_class c",
    "subject": "SELECT id, name FROM subject",
    "work_kind": "SELECT id, name FROM work_kind",
    "study_group": f"SELECT g.id, trim(coalesce({_CLASS}, '') || ' ' || g.name)"
    " FROM study_group g LEFT JOIN school_class c ON c.id = g.school_class_id",
    "course": f"SELECT k.id, trim(s.name || ' ' || coalesce({_CLASS}, '') || ' ' || g.name) FROM course k"
    " JOIN subject s ON s.id = k.subject_id JOIN study_group g ON g.id = k.group_id"
    " LEFT JOIN school_class c ON c.id = g.school_class_id",
}


class Names:
    """The names of the rows of some tables; those of a school fit into memory, whatever the years."""

    TABLES: ClassVar[tuple[str, ...]] = tuple(_SELECTS)

    def __init__(self, by_table: dict[str, dict[Any, str]]) -> None:
        self._by_table = by_table

    @property
    def tables(self) -> frozenset[str]:
        """Those whose rows have names."""
        return frozenset(self._by_table)

    def of(self, table: str) -> dict[Any, str]:
        """The names of a table's rows, by key."""
        return self._by_table[table]


def names_of(school: SchoolFile) -> Names:
    """All names.  Inside a transaction; 8 statements."""
    run = school.connection.execute
    return Names({table: dict(run(select)) for table, select in _SELECTS.items()})
