"""News of marks in any little story of a school, against a second reckoning that keeps all that was ever there."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hypothesis import event, given, settings
from hypothesis import strategies as st

from app.clock import FixedClock
from app.codes import AttendanceCode, Role
from app.digest.queries import digest
from app.digest.rows import AbsencesLine, MarksLine, MoreMarksLine, Visit
from app.digest.rules import lines_of
from app.progress.marks import marks_since
from app.progress.marks_glance import MOST_ROWS
from app.progress.marks_rows import NewsOf
from models.opening import open_school_file
from tests.app.progress.journal import TEACHERS, Hand
from tests.build import LESSON_DAYS, NOW, BuiltSchool

TAKEN = {
    "arbuzova": ("algebra_a", "russian_a", "english_a1"),
    "zhukova": ("algebra_a", "russian_a"),
    "beryozkin": ("algebra_b",),
}
OWN = ("arbuzova", "beryozkin")
DAYS = LESSON_DAYS[5:9]
STEP = timedelta(hours=7)
_numbers = itertools.count()


@dataclass(frozen=True)
class Deed:
    """Something that is entered: a mark (of a period where `day` is None) or an absence; None takes it away."""

    pupil: str
    course: str
    day: date | None
    absence: bool
    value: int | None


@st.composite
def deeds(draw: st.DrawFn) -> Deed:
    pupil = draw(st.sampled_from(sorted(TAKEN)))
    course = draw(st.sampled_from(TAKEN[pupil]))
    day = draw(st.sampled_from((None, *DAYS)))
    absence = day is not None and draw(st.booleans())
    values = (AttendanceCode.ABSENT, AttendanceCode.ILL) if absence else (2, 3, 4, 5)
    return Deed(pupil, course, day, absence, draw(st.sampled_from((None, *(int(one) for one in values)))))


Place = tuple[str, str, date | None, bool]


@contextmanager
def copied(template: tuple[Path, dict[str, int]]) -> Iterator[BuiltSchool]:
    path = template[0].with_name(f"story{next(_numbers)}.db")
    shutil.copyfile(template[0], path)
    school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(template[1]))
    yield school
    school.close()
    path.unlink()


def do(hand: Hand, deed: Deed, was: int | None) -> None:
    """As the teacher would; work 1 of a lesson is there from the start."""
    if deed.day is None:
        hand.term_mark(deed.course, deed.pupil, 2, deed.value, was)
    elif deed.absence:
        hand.absence(deed.course, deed.pupil, deed.day, deed.value, was)
    else:
        hand.mark(deed.course, deed.pupil, deed.day, deed.value, was, reason="так вышло")


@given(story=st.lists(deeds(), max_size=24), looked_after=st.integers(0, 24))
@settings(max_examples=40)
def test_of_any_story(
    school_template: tuple[Path, dict[str, int]], story: list[Deed], looked_after: int
) -> None:
    with copied(school_template) as school:
        hand = Hand(school)
        now: dict[Place, int | None] = {}
        before = dict(now)
        begin = NOW - (len(story) + 1) * STEP
        since = begin + looked_after * STEP + STEP / 2
        for number, deed in enumerate(story):
            school.clock.moment = begin + (number + 1) * STEP
            place = (deed.pupil, deed.course, deed.day, deed.absence)
            if now.get(place) != deed.value:
                do(hand, deed, now.get(place))
            now[place] = deed.value
            if school.clock.moment <= since:
                before = dict(now)
        school.clock.moment = NOW
        expected = {
            (*place, before.get(place), value)
            for place, value in now.items()
            if before.get(place) != value and place[0] in OWN
        }
        event(f"{min(len(expected), 4)} news")
        check(school, Visit({school.ids[pupil]: since for pupil in OWN}), expected)


def check(school: BuiltSchool, visit: Visit, expected: set[tuple[object, ...]]) -> None:
    session = school.session(Role.PARENT, school.parent)
    found = lines_of(digest(session, visit=visit))
    told = set()
    names = {school.ids[name]: name for name in (*OWN, *TEACHERS)}
    for line in found:
        if isinstance(line, MarksLine | AbsencesLine):
            assert line.pupil is not None
            told |= {
                (
                    names[line.pupil.pupil_id], names[one.course_id], one.date, one.of is NewsOf.ATTENDANCE,
                    one.before, one.after,
                )
                for one in line.changes
            }  # fmt: skip
    assert not any(isinstance(line, MoreMarksLine) for line in found), f"{MOST_ROWS} rows are enough here"
    assert told == expected
    # … and the page of marks says the same of each child.
    for pupil_id, since in visit.since.items():
        lines = marks_since(session, pupil_id, since).lines
        page = {
            (names[one.course_id], one.date, one.of is NewsOf.ATTENDANCE, one.before, one.after)
            for one in lines
        }
        assert page == {tuple(rest) for pupil, *rest in expected if pupil == names[pupil_id]}
