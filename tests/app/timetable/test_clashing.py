"""Clashes, compared with a naive reckoning over weeks, minutes and pupils."""

from __future__ import annotations

from datetime import date
from itertools import combinations
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from app.timetable.clashing import Around, clashes_in
from app.timetable.layout import Entry
from app.timetable.rows import ClashKind, Planned

# group → (class, whole?, pupils); 30: across both classes
GROUPS = {
    10: (1, True, {1, 2, 3, 4}), 11: (1, False, {1, 2}), 12: (1, False, {3, 4}), 13: (1, False, {2, 3}),
    20: (2, True, {5, 6}), 30: (None, False, {4, 5}),
}  # fmt: skip
CLASS_OF = {1: 1, 2: 1, 3: 1, 4: 1, 5: 2, 6: 2}
AROUND = Around(
    study_days={1: 5, 2: 6},
    bells={1: {(0, 1), (0, 2), (6, 1)}, 2: set()},
    members={group: pupils for group, (_, whole, pupils) in GROUPS.items() if not whole},
    class_of=CLASS_OF,
    names={},
)


@st.composite
def plans(draw: Any) -> tuple[Planned, ...]:
    found = []
    for number in range(draw(st.integers(0, 6))):
        group = draw(st.sampled_from(sorted(GROUPS)))
        class_id, whole, _ = GROUPS[group]
        subject, hour = draw(st.integers(1, 2)), draw(st.integers(1, 3))
        entry = Entry(
            number + 1, group * 10 + subject, draw(st.sampled_from([1, 6])), hour, draw(st.integers(0, 2)),
            draw(st.sampled_from(["", "21", "22", "21, 22"])), date(2026, 9, 1), None,
        )  # fmt: skip
        # The second class comes in the afternoon; of the group across classes no bells are known.
        times = {1: (60 * hour, 60 * hour + 45), 2: (60 * hour + 30, 60 * hour + 75)}.get(class_id or 0)
        teachers = tuple(sorted(draw(st.sets(st.integers(1, 2), max_size=2))))
        found.append(
            Planned(
                entry, subject, "", "", group, "", whole, class_id, "", teachers, "", times
            )
        )  # fmt: skip
    return tuple(found)


def _minutes(one: Planned, other: Planned) -> bool:
    if one.times is None or other.times is None:
        return one.entry.number == other.entry.number
    return bool(set(range(*one.times)) & set(range(*other.times)))


def _weeks(one: Planned) -> set[int]:
    return {one.entry.week} if one.entry.week else {1, 2}


def _naive(planned: tuple[Planned, ...]) -> set[tuple[ClashKind, tuple[int, ...]]]:
    found: set[tuple[ClashKind, tuple[int, ...]]] = set()
    for one in planned:
        if one.class_id == 1 and one.entry.weekday == 6:
            found.add((ClashKind.FREE_DAY, (one.entry.id,)))
        if one.class_id == 1 and one.entry.number == 3:
            found.add((ClashKind.NO_BELL, (one.entry.id,)))
    for one, other in combinations(planned, 2):
        same_time = one.entry.weekday == other.entry.weekday and _minutes(one, other)
        if not same_time or not _weeks(one) & _weeks(other):
            continue
        pair = tuple(sorted((one.entry.id, other.entry.id)))
        rooms = [set(each.entry.room.split(", ")) - {""} for each in (one, other)]
        subjects = one.subject_id == other.subject_id
        if rooms[0] & rooms[1] and not subjects:
            found.add((ClashKind.ROOM, pair))
        if one.course_id == other.course_id:
            continue
        joint = subjects and (
            rooms[0] == rooms[1] if rooms[0] and rooms[1] else not (one.whole or other.whole)
        )
        if set(one.teachers) & set(other.teachers) and not joint:
            found.add((ClashKind.TEACHER, pair))
        twice = GROUPS[one.group_id][2] & GROUPS[other.group_id][2]
        if one.class_id is not None and one.class_id == other.class_id and (one.whole or other.whole):
            found.add((ClashKind.CLASS, pair))
        elif twice:
            found.add((ClashKind.PUPIL, pair))
    return found


@settings(max_examples=300)
@given(plans())
def test_clashes_as_by_hand(planned: tuple[Planned, ...]) -> None:
    assert {(one.kind, tuple(sorted(one.entries))) for one in clashes_in(planned, AROUND)} == _naive(planned)
