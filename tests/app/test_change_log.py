"""Every row that a command writes has its row in the change log, and the log tells of nothing else.

The commands are those of the permission cases (tests/app/permission_cases), each called by somebody who may.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import apsw
import pytest

from app.changes import LETTERS
from app.unit_of_work import GUARDED
from models.codes import Role
from models.tables import TABLES
from tests.app.permission_cases import Case, its
from tests.app.test_permissions import CASES, WHO, expectation, label
from tests.build import BuiltSchool

WRITING = [one for one in CASES if getattr(GUARDED[one.function], "kind", "") in ("command", "steps")]

KEEP_THEMSELVES = {"change_log", "access_record", "format_history"}
"""Tables that are records of what happened."""

KEYS = {
    "lesson_topic": ("course_id", "date", "number"),
    "homework": ("course_id", "due_date", "no"),
    "setting": ("scope", "key"),
    "thread_participant": ("thread_id", "person_id", "side"),
    "message": ("thread_id", "no"),
    "finding_answer": ("finding_id", "id"),
}
"""How the log calls rows of these tables, where not by their primary key."""

ALSO = {"account": {"account", "sign_in"}, "setting": {"setting", "own_setting"}}
"""Tables whose rows are told of under more than one name."""

PARTS = {
    "news_text": "news",
    "news_audience": "news",
    "news_reminder": "news",
    "finding_answer": "finding",
}
"""Tables whose rows are parts of one thing, and told of by its name and the first part of their key."""

OF_A_THREAD = frozenset(
    {"message_thread", "thread_participant", "message", "message_receipt", "urgent_message", "message_quote"}
)
"""Tables whose rows are of a conversation (the first part of their key), and what happens to one is told under one of
the names in `LETTERS`."""

UNTOLD = {
    "message_draft": "what is begun and not sent is nobody's business",
    "sent_token": "that a letter is not to be sent twice; the letter itself is told of",
}

BY_CONTROL = {
    "control_state", "control_unit", "finding", "course_week", "class_day", "pupil_week", "class_week", "class_use",
}  # fmt: skip
"""What control has judged is told of as a whole, by one row for each step; what is said to a finding, by its own."""
STEPS_OF_CONTROL = {"control", "control_state"}

EVENTS = {"file", "export", "erasure", "person_merge"}
"""What was done with the file or what left it, and is no row of a table."""

KEPT_BY_THE_PROGRAM = {"backup.lease": "file", "people.merged": "person"}
"""Settings that the program keeps for itself, and by what entity is told why they changed."""

SUMMED_UP = {"lesson"}
"""Lessons that follow from the timetable are told of by one row for each course."""

Rows = dict[tuple[str, str], tuple[Any, ...]]


def stored(connection: apsw.Connection) -> Rows:
    """(table, key in the log) → the row."""
    found: Rows = {}
    for table in TABLES:
        meta = table._meta
        name = meta.table_name
        if name in KEEP_THEMSELVES or name in UNTOLD:
            continue
        columns = [field.column_name for field in meta.sorted_fields]
        primary = tuple(field.column_name for field in meta.get_primary_keys())
        for row in connection.execute(f'SELECT * FROM "{name}"'):
            values = dict(zip(columns, row, strict=True))
            # A setting of the whole school has no scope, and is called by its key alone.
            key = "/".join(str(values[column]) for column in KEYS.get(name, primary)).removeprefix("/")
            if name in OF_A_THREAD:
                thread = thread_place(key)
                found[thread] = (*found.get(thread, ()), (name, *row))
            else:
                found[name, key] = row
    return found


def thread_place(key: str) -> tuple[str, str]:
    return "thread", key.partition("/")[0]


def logged(connection: apsw.Connection, after: int) -> set[tuple[str, str]]:
    found = connection.execute("SELECT entity, key FROM change_log WHERE seq > ?", (after,))
    of_threads = LETTERS - {"mailing"}
    return {
        thread_place(str(key)) if entity in of_threads else (str(entity), str(key)) for entity, key in found
    }


def told_twice(connection: apsw.Connection, after: int) -> set[tuple[str, str]]:
    found = connection.execute(
        "SELECT entity, key FROM change_log WHERE seq > ? GROUP BY entity, key HAVING count(*) > 1", (after,)
    )
    return {(str(entity), str(key)) for entity, key in found}


def callers(case: Case) -> Iterator[tuple[Role, str]]:
    for role in Role:
        for whose in ("own", "neighbour", "other"):
            if expectation(case, role, whose):
                yield role, whose
                return


@pytest.mark.parametrize("case", WRITING, ids=label)
def test_what_is_written_is_logged(school: BuiltSchool, case: Case) -> None:
    ((role, whose),) = callers(case)
    one = its(school, whose)
    if case.prepare is not None:
        with school.file.writing():
            case.prepare(school, one)
    connection = school.file.connection
    session = school.session(role, getattr(school, WHO[role]))
    before, end = stored(connection), session.last_seq
    case.call(session, one)
    after, log = stored(connection), logged(connection, end)
    changed = {place for place in before.keys() | after.keys() if before.get(place) != after.get(place)}
    silent = {place for place in changed if not is_told(*place, log)}
    assert silent == set(), "written and not logged"
    names = {name: table for table, names in ALSO.items() for name in names}
    told = {
        (names.get(entity, entity), key) for entity, key in log if entity not in EVENTS | STEPS_OF_CONTROL
    }
    assert_told_of_control(changed, log)
    changed |= {(PARTS[table], key.partition("/")[0]) for table, key in changed if table in PARTS}
    # What was done and taken back in one call is as it was, and told of twice.
    told -= {(names.get(entity, entity), key) for entity, key in told_twice(connection, end)}
    invented = {place for place in told - changed if not (place[0] in SUMMED_UP and "/" not in place[1])}
    assert invented == set(), "logged and not written"


def assert_told_of_control(changed: set[tuple[str, str]], log: set[tuple[str, str]]) -> None:
    if any(entity in STEPS_OF_CONTROL for entity, _ in log):
        assert any(table in BY_CONTROL for table, _ in changed), "logged and not written"


def is_told(table: str, key: str, log: set[tuple[str, str]]) -> bool:
    if table in BY_CONTROL and any(entity in STEPS_OF_CONTROL for entity, _ in log):
        return True
    if table == "setting" and KEPT_BY_THE_PROGRAM.get(key) in {entity for entity, _ in log}:
        return True
    if table in SUMMED_UP and (table, key.partition("/")[0]) in log:
        return True
    if (PARTS.get(table), key.partition("/")[0]) in log:
        return True
    return any((name, key) in log for name in ALSO.get(table, {table}))


@pytest.mark.parametrize("case", CASES, ids=label)
def test_nothing_is_left_open(school: BuiltSchool, case: Case) -> None:
    """A statement that is not read to its end keeps the shared lock beyond the transaction, and writers out."""
    for role in Role:
        one = its(school, "own")
        session = school.session(role, getattr(school, WHO[role]))
        kept: list[Exception] = []
        try:
            case.call(session, one)
        except Exception as error:  # noqa: BLE001 - kept with its frames, as a window does for a while
            kept.append(error)
        assert school.file.connection.txn_state() == apsw.SQLITE_TXN_NONE
