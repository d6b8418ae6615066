"""Who is told of whom: by right and by name; and what the share may do without anybody noticing."""

from __future__ import annotations

import errno
import logging
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from app.backup.checking import check
from app.errors import NotAllowed
from app.permissions import Action
from app.presence import Board, announce, present
from app.presence.board import FIRST_REST_SECONDS, LONGEST_REST_SECONDS
from app.session import Session
from models import presence as store
from models.codes import Role
from models.opening import create_school_file, open_school_file
from models.presence import Presence, Register, Seal
from tests.build import NOW, BuiltSchool, FixedClock, fill


class Seat:
    """A program at which somebody is signed in, with a connection of its own."""

    def __init__(self, school: BuiltSchool, role: Role, person: int) -> None:
        self.session: Session = school.session(role, person, school.other())
        self.board = Board.of(self.session)

    def open(self, course: int, term: int) -> None:
        announce(self.session, self.board, course, term)
        self.board.tend()

    def others(self, course: int, term: int) -> list[str]:
        return [row.name for row in present(self.session, self.board, course, term)]

    def close(self) -> None:
        self.board.step_out()
        self.board.tend()


@pytest.fixture(params=["plain", "encrypted"])
def any_school(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[BuiltSchool]:
    """The small school, once without a key and once with one."""
    if request.param == "plain":
        yield request.getfixturevalue("school")
        return
    path, key = tmp_path / "sealed.db", "5e" * 32
    file = create_school_file(path, key=key)
    with file.writing():
        ids = fill()
    file.close()
    built = BuiltSchool(path, open_school_file(path, key=key), FixedClock(NOW), ids, key)
    yield built
    built.close()


def folder_of(school: BuiltSchool) -> Path:
    return school.path.with_name(school.path.name + "-open")


def test_a_teacher_and_the_deputy_learn_of_each_other(any_school: BuiltSchool) -> None:
    page = any_school.algebra_a, any_school.term2
    teacher = Seat(any_school, Role.TEACHER, any_school.maths_teacher)
    deputy = Seat(any_school, Role.DEPUTY, any_school.deputy)
    teacher.open(*page)
    assert teacher.others(*page) == []
    before = datetime.now(UTC).timestamp()
    deputy.open(*page)
    assert deputy.others(*page) == ["Цифрова Инна Петровна"]
    assert teacher.board.tend()
    (row,) = present(teacher.session, teacher.board, *page)
    assert (row.name, row.is_self) == ("Завучева Инна Петровна", False)
    assert abs(row.since.timestamp() - before) < 5
    assert not teacher.board.tend()  # told already
    deputy.close()
    assert teacher.board.tend()
    assert teacher.others(*page) == []


def test_another_page_of_the_course_is_another_page(school: BuiltSchool) -> None:
    teacher = Seat(school, Role.TEACHER, school.maths_teacher)
    deputy = Seat(school, Role.DEPUTY, school.deputy)
    teacher.open(school.algebra_a, school.term2)
    deputy.open(school.algebra_a, school.term1)
    assert deputy.others(school.algebra_a, school.term1) == []
    deputy.open(school.algebra_a, school.term2)
    assert deputy.others(school.algebra_a, school.term2) == ["Цифрова Инна Петровна"]
    assert deputy.others(school.algebra_a, school.term1) == []  # not what was looked at last


def test_oneself_on_another_pc_and_in_another_window(
    school: BuiltSchool,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page = school.algebra_a, school.term2
    seats = [Seat(school, Role.TEACHER, school.maths_teacher) for _ in range(2)]
    monkeypatch.setattr(store.socket, "gethostname", lambda: "other-pc")
    seats.append(Seat(school, Role.TEACHER, school.maths_teacher))
    for seat in seats:
        seat.open(*page)
    seats[0].board.tend()
    rows = present(seats[0].session, seats[0].board, *page)
    assert sorted((row.is_self, row.on_this_pc) for row in rows) == [(True, False), (True, True)]


def test_a_teacher_of_another_course_learns_nothing(school: BuiltSchool) -> None:
    page = school.algebra_a, school.term2
    Seat(school, Role.DEPUTY, school.deputy).open(*page)
    stranger = Seat(school, Role.TEACHER, school.russian_teacher)
    with pytest.raises(NotAllowed):
        stranger.open(*page)
    assert not stranger.board.tend()
    with pytest.raises(NotAllowed):
        stranger.others(*page)
    stranger.open(school.russian_a, school.term2)
    with pytest.raises(NotAllowed):
        stranger.others(*page)
    assert len(list(folder_of(school).iterdir())) == 2


@pytest.mark.parametrize(("role", "who"), [(Role.PARENT, "parent"), (Role.PUPIL, "arbuzova")])
def test_families_are_never_announced(school: BuiltSchool, role: Role, who: str) -> None:
    seat = Seat(school, role, getattr(school, who))
    with pytest.raises(NotAllowed):
        announce(seat.session, seat.board, school.algebra_a, school.term2)
    assert not seat.board.tend()
    assert not folder_of(school).exists()


def test_the_right_is_asked_for_each_time(school: BuiltSchool) -> None:
    page = school.algebra_a, school.term2
    teacher = Seat(school, Role.TEACHER, school.maths_teacher)
    teacher.open(*page)
    Seat(school, Role.DEPUTY, school.deputy).open(*page)
    teacher.board.tend()
    teacher.session.roles = ()
    for work in (present, announce):
        with pytest.raises(NotAllowed) as refusal:
            work(teacher.session, teacher.board, *page)
        assert refusal.value.data["action"] == Action.READ_JOURNAL.value


def test_a_board_serves_its_own_person_only(school: BuiltSchool) -> None:
    page = school.algebra_a, school.term2
    teacher = Seat(school, Role.TEACHER, school.maths_teacher)
    deputy = Seat(school, Role.DEPUTY, school.deputy)
    for work in (announce, present):
        with pytest.raises(NotAllowed):
            work(deputy.session, teacher.board, *page)


def test_only_staff_are_named_and_only_those_that_exist(any_school: BuiltSchool) -> None:
    """A plain school's folder can be written by hand."""
    page = any_school.algebra_a, any_school.term2
    teacher = Seat(any_school, Role.TEACHER, any_school.maths_teacher)
    teacher.open(*page)
    seal = Seal(any_school.key)
    for person in (any_school.arbuzova, any_school.parent, 99_999, any_school.head):
        name = seal.name_of(Presence(person.to_bytes(8, "big"), person, *page, 2**32 - 1, b"1234"))
        (folder_of(any_school) / name).write_bytes(b"x")
    teacher.board.tend()
    (row,) = present(teacher.session, teacher.board, *page)
    assert row.name == "Директоров Инна Петровна"
    assert row.since <= datetime.fromtimestamp(teacher.board._share_now() + 1, UTC)


def test_names_cost_the_school_file_nothing_once_known(school: BuiltSchool) -> None:
    page = school.algebra_a, school.term2
    teacher = Seat(school, Role.TEACHER, school.maths_teacher)
    deputy = Seat(school, Role.DEPUTY, school.deputy)
    teacher.open(*page)
    deputy.open(*page)
    teacher.board.tend()
    statements: list[str] = []
    teacher.session.school.connection.trace_v2(
        store_trace := 0x01, lambda event: statements.append(str(event.get("sql")))
    )
    assert store_trace == 1
    assert teacher.others(*page) == ["Завучева Инна Петровна"]
    first = [one for one in statements if one.startswith("SELECT") and "person" in one]
    assert 1 <= len(first) <= 2
    statements.clear()
    assert teacher.others(*page) == ["Завучева Инна Петровна"]
    assert [one for one in statements if one.startswith("SELECT") and "person" in one] == []
    teacher.session.school.connection.trace_v2(0)


def test_nothing_is_written_into_the_school_file(school: BuiltSchool) -> None:
    page = school.algebra_a, school.term2
    before = school.path.read_bytes()
    seats = [Seat(school, role, person) for role, person in (
        (Role.TEACHER, school.maths_teacher), (Role.DEPUTY, school.deputy))]  # fmt: skip
    for seat in seats:
        seat.open(*page)
        seat.others(*page)
        seat.close()
    assert school.path.read_bytes() == before


def test_a_check_does_not_mind_the_folder(school: BuiltSchool) -> None:
    admin = Seat(school, Role.ADMIN, school.admin)
    before = check(admin.session)
    admin.open(school.algebra_a, school.term2)
    (folder_of(school) / "desktop.ini").write_text("x")
    assert check(admin.session) == before


# --- trouble --------------------------------------------------------------------------------------------


class Clock:
    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


def raising(number: int) -> Callable[..., Any]:
    def refuse(*_: Any, **__: Any) -> Any:
        raise OSError(number, os.strerror(number))

    return refuse


@pytest.mark.parametrize("call", ["open", "mkdir", "rename", "scandir", "write"])
@pytest.mark.parametrize("number", [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.EIO, errno.ENAMETOOLONG])
def test_trouble_shows_nobody_and_is_not_asked_for_again_at_once(
    school: BuiltSchool,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    call: str,
    number: int,
) -> None:
    page = school.algebra_a, school.term2
    session = school.session(Role.TEACHER, school.maths_teacher)
    clock = Clock()
    board = Board(Register(school.path, None, session.person_id, clock=clock), session.person_id, clock=clock)
    if call != "mkdir":
        Seat(school, Role.DEPUTY, school.deputy).open(*page)
    if call in ("scandir", "write"):
        announce(session, board, *page)
        board.tend()
        clock.seconds += store.HEARTBEAT_SECONDS
    tries: list[int] = []
    refuse = raising(number)
    monkeypatch.setattr(store.os, call, lambda *args, **kwargs: tries.append(1) or refuse())
    announce(session, board, *page)
    with caplog.at_level(logging.DEBUG):
        board.tend()
        assert present(session, board, *page) == ()
        for _ in range(10):
            board.tend()
    assert len(tries) == 1
    assert caplog.records == []
    clock.seconds += FIRST_REST_SECONDS
    board.tend()
    assert len(tries) == 2
    for _ in range(100):
        clock.seconds += LONGEST_REST_SECONDS / 10
        board.tend()
    assert len(tries) < 20
    monkeypatch.undo()
    clock.seconds += LONGEST_REST_SECONDS
    assert board.tend() is (call != "mkdir")


def test_a_file_in_the_folders_place(school: BuiltSchool) -> None:
    page = school.algebra_a, school.term2
    folder_of(school).write_text("mine")
    seat = Seat(school, Role.TEACHER, school.maths_teacher)
    seat.open(*page)
    assert seat.others(*page) == []
    seat.close()
    assert folder_of(school).read_text() == "mine"


def test_a_school_that_is_open_for_reading_only(school: BuiltSchool) -> None:
    with open_school_file(school.path, mode="read_only") as file:
        session = school.session(Role.DEPUTY, school.deputy, file)
        board = Board.of(session)
        announce(session, board, school.algebra_a, school.term2)
        assert not board.tend()
        assert present(session, board, school.algebra_a, school.term2) == ()
    assert not folder_of(school).exists()


def test_stepping_out_while_the_share_is_slow_is_never_undone(school: BuiltSchool) -> None:
    page = school.algebra_a, school.term2
    seat = Seat(school, Role.TEACHER, school.maths_teacher)
    announce(seat.session, seat.board, *page)
    register = seat.board._register
    assert register is not None
    look = register.look

    def left_meanwhile(*args: int) -> Any:
        seat.board.step_out()
        return look(*args)

    register.look = left_meanwhile  # type: ignore[method-assign]
    assert not seat.board.tend()
    assert not seat.board.tend()
    assert list(folder_of(school).iterdir()) == []
