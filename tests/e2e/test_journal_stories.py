"""Two teachers, two programs, one file: nothing typed is lost, whatever happens to the file or to one of them."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest

from app.codes import Role
from app.journal import queries
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from models.log import ChangeLog, Setting
from tests.build import BuiltSchool
from tests.child import Child
from tests.ui.people import PASSWORD, let_in

PATIENCE_S = 60.0
Looks = dict[str, Any]


class Seat:
    """A program at another PC; see `tests.e2e.seat`."""

    def __init__(self, school: BuiltSchool, login: str, password: str = PASSWORD) -> None:
        self.process = Child(
            "tests.e2e.seat", school.path, login, password, environment={"QT_QPA_PLATFORM": "offscreen"}
        )

    def answer(self) -> Looks:
        """The next line that it says."""
        return dict(json.loads(self.process.hear()))

    def tell(self, command: str) -> Looks:
        """Have it do something; returns how things stand then."""
        self.process.tell(command)
        return self.answer()

    def until(self, holds: Callable[[Looks], bool], question: str = "look") -> Looks:
        """Look until it is so."""
        end = time.monotonic() + PATIENCE_S
        while not holds(looks := self.tell(question)):
            assert time.monotonic() < end, looks
        return looks

    def end(self) -> None:
        self.process.end()


def is_saved(looks: Looks) -> bool:
    return looks["unsaved"] == 0 and looks["state"] == "SAVED"


@pytest.fixture
def sit(school: BuiltSchool) -> Iterator[Callable[[], Seat]]:
    """Start programs of the teacher of algebra, with today's lesson open, at a school that has a past."""
    russian = school.session(Role.TEACHER, school.russian_teacher)
    past = CellEdit(date(2026, 11, 19), 2, 1, school.arbuzova, "mark", None, 5)
    write_cells(russian, school.russian_a, [past])
    with school.file.writing():
        Setting.create(scope="", key="sample.today", value='"2026-11-23"')
        Setting.create(scope="", key="password.bcrypt_cost", value="4")
    login = let_in(school, "maths_teacher")
    seats: list[Seat] = []

    def start() -> Seat:
        seat = Seat(school, login)
        seats.append(seat)
        assert seat.answer() == {"event": "ready"}
        return seat

    yield start
    for seat in seats:
        seat.end()


def stored(school: BuiltSchool) -> list[int | None]:
    """Today's marks in algebra, by row, as somebody else reads them."""
    session = school.session(Role.DEPUTY, school.deputy, school.other())
    page = queries.journal_page(session, school.algebra_a, school.term2)
    today = next(i for i, column in enumerate(page.columns) if column.date == page.today)
    return [
        page.marks[p.pupil_id, today].value if (p.pupil_id, today) in page.marks else None
        for p in page.pupils
    ]


def test_a_column_of_keys_is_stored_and_flashes_at_the_other(
    school: BuiltSchool, sit: Callable[[], Seat]
) -> None:
    here, there = sit(), sit()
    looks = here.tell("type 0 54y3")
    assert looks["cells"][:4] == ["5", "4", "н", "3"], "shown before it is stored"
    here.until(is_saved)
    assert stored(school)[:4] == [5, 4, None, 3]
    looks = there.until(lambda looks: looks["cells"][:4] == ["5", "4", "н", "3"])
    assert looks["flashed"] == 4
    assert looks["cursor"][0] == 0, "the cursor stays where it was"


@pytest.mark.parametrize("choice", ["own", "theirs"])
def test_same_cell_by_two(school: BuiltSchool, sit: Callable[[], Seat], choice: str) -> None:
    here, there = sit(), sit()
    with school.file.writing():  # both teachers type while neither can store
        here.tell("type 0 5")
        there.tell("type 0 2")
    looks = {seat: seat.until(lambda looks: looks["panel"] or is_saved(looks)) for seat in (here, there)}
    loser = here if looks[here]["panel"] else there
    winner = there if loser is here else here
    assert winner.until(is_saved)["panel"] == ""
    first = stored(school)[0]
    mine = 2 if first == 5 else 5
    assert str(first) in looks[loser]["panel"]
    assert str(mine) in looks[loser]["panel"]
    loser.tell(f"choose {choice}")
    loser.until(is_saved)
    expected = mine if choice == "own" else first
    assert stored(school)[0] == expected
    winner.until(lambda looks: looks["cells"][0] == str(expected))


def test_share_goes_in_the_middle_and_comes_back(school: BuiltSchool, sit: Callable[[], Seat]) -> None:
    seat = sit()
    away = school.path.with_suffix(".away")
    school.path.rename(away)
    try:
        seat.tell("type 0 543")
        looks = seat.until(lambda looks: looks["state"] == "UNREACHABLE")
        assert looks["unsaved"] == 3
        looks = seat.tell("type 3 2")
        assert (looks["cells"][:4], looks["unsaved"]) == (["5", "4", "3", "2"], 4), "entry goes on"
    finally:
        away.rename(school.path)
    seat.until(is_saved)
    assert stored(school)[:4] == [5, 4, 3, 2]


def test_killed_writer_loses_nothing(school: BuiltSchool, sit: Callable[[], Seat]) -> None:
    """The share is away, the program is killed; started again, it writes all that was typed, once."""
    seat = sit()
    seat.tell("type 0 2")
    seat.until(is_saved)
    kill_without_share(school, seat, "type 1 543")
    assert stored(school)[:4] == [2, None, None, None]
    again = sit()
    looks = again.until(lambda looks: looks["unsaved"] == 0)
    assert looks["cells"][:4] == ["2", "5", "4", "3"]
    assert stored(school)[:4] == [2, 5, 4, 3]
    kill_without_share(school, again, "type 0 4")
    sit()
    assert stored(school)[:4] == [4, 5, 4, 3]
    with school.file.reading():
        marks = ChangeLog.select().where(ChangeLog.entity == "mark", ChangeLog.course == school.algebra_a)
        assert marks.count() == 5, "each arrived once"


def test_killed_writer_is_asked_where_another_was_faster(
    school: BuiltSchool, sit: Callable[[], Seat]
) -> None:
    seat = sit()
    kill_without_share(school, seat, "type 0 5")
    session = school.session(Role.TEACHER, school.maths_teacher, school.other())
    page = queries.journal_page(session, school.algebra_a, school.term2)
    today = next(column for column in page.columns if column.date == page.today)
    edit = CellEdit(today.date, today.number, today.work or 1, page.pupils[0].pupil_id, "mark", None, 2)
    assert not write_cells(session, school.algebra_a, [edit]).conflicts
    again = sit()
    looks = again.until(lambda looks: looks["panel"])
    assert looks["unsaved"] == 1
    assert "5" in looks["panel"]
    assert "2" in looks["panel"]
    assert stored(school)[0] == 2, "nothing was overwritten"
    again.tell("choose own")
    again.until(is_saved)
    assert stored(school)[0] == 5


def test_killed_writer_loses_no_word_either(school: BuiltSchool, sit: Callable[[], Seat]) -> None:
    """The topic, a mark of the report card, a remark that was sent and one that is being written, all typed while the
    share is away; the power fails.  Started again, each arrives once, but for the remark that nobody has sent."""
    seat = sit()
    seat.tell("panel lesson")
    seat.until(lambda looks: looks["lesson"])
    seat.tell("panel cell")
    seat.until(lambda looks: looks["cell"])
    with away(school):
        seat.tell("remark Помогает соседу")
        seat.tell("send")
        seat.tell("panel lesson")
        seat.tell("topic Степень с натуральным показателем")
        seat.tell("type 0 5")
        seat.until(lambda looks: looks["state"] == "UNREACHABLE" and looks["kept"] and looks["unsaved"] == 3)
        seat.end()
    again = sit()
    again.until(lambda looks: looks["unsaved"] == 0)
    assert stored(school)[0] == 5
    assert counted(school) == {"lesson_topic": 1, "remark": 1}
    again.tell("report")
    again.until(lambda looks: looks["report"])
    with away(school):
        again.tell("grade 4")
        again.until(lambda looks: looks["kept"] and looks["unsaved"] == 1)
        again.end()
    third = sit()
    third.until(lambda looks: looks["unsaved"] == 0)
    third.tell("panel cell")
    third.until(lambda looks: looks["cell"])
    third.tell("remark Сегодня не принёс")
    third.until(lambda looks: looks["kept"] and looks["unsaved"] == 1)
    third.end()
    last = sit()
    looks = last.tell("panel cell")
    assert looks["unsaved"] == 1
    last.until(lambda looks: looks["remark"] == "Сегодня не принёс")
    assert counted(school) == {"lesson_topic": 1, "remark": 1, "term_mark": 1}, "each once"


def counted(school: BuiltSchool) -> dict[str, int]:
    """How often something was recorded of what is no mark of a lesson."""
    found = school.file.connection.execute(
        "SELECT entity, count(*) FROM change_log WHERE entity IN ('lesson_topic', 'remark', 'term_mark') GROUP BY 1"
    )
    return {str(entity): int(count) for entity, count in found.fetchall()}


@contextmanager
def away(school: BuiltSchool) -> Iterator[None]:
    """The share is not there."""
    elsewhere = school.path.with_suffix(".away")
    school.path.rename(elsewhere)
    try:
        yield
    finally:
        elsewhere.rename(school.path)


def kill_without_share(school: BuiltSchool, seat: Seat, command: str) -> None:
    """The share goes, something is typed, and the power fails; later the share is there again."""
    away = school.path.with_suffix(".away")
    school.path.rename(away)
    try:
        seat.tell(command)
        seat.until(lambda looks: looks["state"] == "UNREACHABLE" and looks["kept"])
        seat.end()
    finally:
        away.rename(school.path)


def test_killed_writer_harms_nobody(school: BuiltSchool, sit: Callable[[], Seat]) -> None:
    here, there = sit(), sit()
    here.tell("type 0 5")
    here.until(is_saved)
    here.tell("type 1 4")
    here.process.kill()
    looks = there.until(lambda looks: looks["cells"][0] == "5")
    there.tell("type 2 3")
    there.until(is_saved)
    marks = stored(school)
    assert (marks[0], marks[2]) == (5, 3), "what was acknowledged is there"
    assert looks["panel"] == ""


def test_closing_waits_for_what_was_typed(school: BuiltSchool, sit: Callable[[], Seat]) -> None:
    seat = sit()
    seat.tell("type 0 543")
    assert seat.tell("close") == {"event": "closing"}
    seat.process.wait(PATIENCE_S)
    assert stored(school)[:3] == [5, 4, 3]


def test_slow_share_stops_nobody(school: BuiltSchool, sit: Callable[[], Seat]) -> None:
    """Each read takes 300 ms: what is typed is on the screen before it is anywhere else."""
    seat = sit()
    seat.tell("slow 300")
    looks = seat.tell("type 0 543")
    assert (looks["cells"][:3], looks["unsaved"]) == (["5", "4", "3"], 3)
    seat.until(lambda looks: looks["state"] == "SAVING")
    looks = seat.tell("type 3 2")
    assert looks["cells"][3] == "2"
    seat.tell("slow 0")
    seat.until(is_saved)
    assert stored(school)[:4] == [5, 4, 3, 2]


@pytest.mark.parametrize("way", ["leave", "idle"])
def test_leaving_loses_nothing(school: BuiltSchool, sit: Callable[[], Seat], way: str) -> None:
    seat = sit()
    seat.tell("slow 300")
    seat.tell("type 0 543")
    seat.tell(way)
    assert seat.until(lambda looks: looks["place"] != "shell", "where")["place"] == "cover", (
        "nobody sees the marks"
    )
    seat.until(lambda looks: looks["place"] == "doors", "where")
    assert stored(school)[:3] == [5, 4, 3]
