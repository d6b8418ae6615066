"""How the reports of the records read the file: ranges and indexes, as many statements as they say."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

import pytest

from app.codes import Role
from app.reports.access_reading import class_changes, course_changes
from app.reports.activity_reading import class_activity, classes_activity
from app.reports.attendance_reading import class_presence, classes_presence
from app.reports.curriculum_reading import class_curriculum, classes_curriculum, course_curriculum
from app.reports.movement_reading import class_movement, classes_movement
from app.reports.pupil_reading import class_records, pupil_record
from app.session import Session
from tests.app.test_query_plans import BULKY, plan, statements_of, tables
from tests.build import BuiltSchool

DAYS = (date(2026, 11, 5), date(2026, 12, 30))

Read = Callable[[Session, BuiltSchool], object]
READS: dict[str, tuple[Read, int]] = {
    "class_presence": (lambda s, its: class_presence(s, its.class_a, *DAYS), 2),
    "classes_presence": (lambda s, its: classes_presence(s, [its.class_a, its.class_b], *DAYS), 2),
    "class_movement": (lambda s, its: class_movement(s, its.class_a, *DAYS), 1),
    "classes_movement": (lambda s, its: classes_movement(s, [its.class_a, its.class_b], *DAYS), 1),
    "pupil_record": (lambda s, its: pupil_record(s, its.zhukova, *DAYS), 5),
    "class_records": (lambda s, its: class_records(s, its.class_b, *DAYS), 5),
    "course_curriculum": (lambda s, its: course_curriculum(s, its.algebra_a, *DAYS), 6),
    "class_curriculum": (lambda s, its: class_curriculum(s, its.class_a, *DAYS), 6),
    "classes_curriculum": (lambda s, its: classes_curriculum(s, [its.class_a, its.class_b], *DAYS), 6),
    "class_activity": (lambda s, its: class_activity(s, its.class_a, *DAYS), 5),
    "classes_activity": (lambda s, its: classes_activity(s, [its.class_a, its.class_b], *DAYS), 7),
    "course_changes": (lambda s, its: course_changes(s, its.algebra_a, *DAYS), 3),
    "class_changes": (lambda s, its: class_changes(s, its.class_a, *DAYS), 3),
}
"""Each with its statements when who is where is known; a change that is found in the log is one more."""


@pytest.mark.parametrize("name", READS)
def test_ranges_only(school: BuiltSchool, name: str) -> None:
    read, count = READS[name]
    session = school.session(Role.DEPUTY, school.deputy)
    read(session, school)  # warms the reference data
    statements = statements_of(session, lambda: read(session, school))
    assert len(statements) == count
    for sql in statements:
        names = tables(sql)
        for step in plan(session, sql):
            found = re.match(r"(SCAN|SEARCH) (\w+)(.*)", step)
            if found and names.get(found[2], found[2]) in BULKY:
                assert found[1] == "SEARCH", f"{name}: {step}"


@pytest.mark.parametrize("name", ["course_changes", "class_changes"])
def test_where_the_log_speaks_of_them_its_indexes_tell(school: BuiltSchool, name: str) -> None:
    read, _ = READS[name]
    session = school.session(Role.DEPUTY, school.deputy)
    read(session, school)
    for sql in statements_of(session, lambda: read(session, school)):
        (step,) = [step for step in plan(session, sql) if "change_log" in step or " t1 " in step]
        # That no pupil is meant stands in the row alone: SQLite asks it although the index holds no others.
        assert re.search(r"USING (COVERING INDEX change_log_cell|INDEX change_log_lesson)", step)
