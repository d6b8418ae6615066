"""Presence and movement of any little school, against the second reckoning (`naive_records`)."""

from __future__ import annotations

import itertools
from dataclasses import astuple
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.reports.attendance_reading import ClassPresence, class_presence, classes_presence
from app.reports.attendance_rules import added
from app.reports.movement_reading import class_movement, classes_movement
from app.reports.movement_rules import Moved, Step
from models.opening import create_school_file
from tests.app.progress import naive
from tests.app.progress.little_school import DAYS, TERMS, YEAR, deputy, schools, written
from tests.app.reports import naive_records
from tests.build import BuiltSchool

RANGES = [YEAR, *TERMS, naive.Range(date(2026, 10, 12), date(2026, 11, 16)), naive.Range(DAYS[-1], DAYS[-1])]
CLASSES = ("7А", "7Б")
_numbers = itertools.count()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school file with nothing in it."""
    path = tmp_path_factory.mktemp("little") / "empty.db"
    create_school_file(path).close()
    return path


@given(schools(), st.sampled_from(RANGES))
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_of_any_little_school(empty: Path, school: naive.Little, time: naive.Range) -> None:
    path = empty.with_name(f"{next(_numbers)}.db")
    with written(school, empty, path) as built:
        session = deputy(built)
        ids = [built.ids[name] for name in CLASSES]
        # First all at once, when nothing is known yet, and one by one in a session of their own.
        check_presence(school, built, time, classes_presence(session, ids, *time))
        single = deputy(built)
        check_presence(school, built, time, [class_presence(single, one, *time) for one in ids])
        together = classes_movement(session, ids, *time)
        for name, one in zip(CLASSES, ids, strict=True):
            alone = class_movement(single, one, *time)
            assert alone.classes[one] == together.classes[one]
            check_movement(school, built, time, name, alone.classes[one])
        check_moves_cancel_out(list(together.classes.values()))
    path.unlink()


def check_presence(
    school: naive.Little,
    built: BuiltSchool,
    time: naive.Range,
    found: tuple[ClassPresence, ...] | list[ClassPresence],
) -> None:
    for name, one in zip(CLASSES, found, strict=True):
        told = {line.name: astuple(presence.total) for line, presence in one.pupils}
        assert told == naive_records.presence(school, name, *time)
        assert added(one.days.values()) == added(presence.total for _, presence in one.pupils)


def check_movement(
    school: naive.Little, built: BuiltSchool, time: naive.Range, name: str, moved: Moved
) -> None:
    names = {number: key for key, number in built.ids.items() if key in school.pupils}
    classes = {built.ids[key]: key for key in CLASSES}

    def told(steps: tuple[Step, ...]) -> set[tuple[str, date, str]]:
        return {(names[one.pupil_id], one.on, classes.get(one.other or 0, "")) for one in steps}

    at_start, came, left, at_end = naive_records.movement(school, name, *time)
    assert {names[one] for one in moved.at_start} == at_start
    assert told(moved.arrived) == came
    assert told(moved.left) == left
    assert {names[one] for one in moved.at_end} == at_end
    assert len(moved.at_start) + len(moved.arrived) - len(moved.left) == len(moved.at_end)


def check_moves_cancel_out(classes: list[Moved]) -> None:
    """Who has come from another class is gone from there; the end of the time may cut a move in two."""
    gone = {(step.pupil_id, step.other) for one in classes for step in one.steps(arrived=False, inside=True)}
    come = {
        (step.pupil_id, step.class_id) for one in classes for step in one.steps(arrived=True, inside=True)
    }
    assert come <= gone
