"""What was typed while the share was away arrives, once: whenever the program is killed or the share goes."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from app.errors import StorageProblem
from app.journal.commands import write_cells
from app.outbox import Outbox, replay
from app.session import Session
from models import share
from models.errors import StorageError
from models.journal import Lesson
from models.opening import open_school_file
from models.school import CourseTeacher
from tests.build import YEAR_STARTS
from tests.child import Child
from tests.faults.test_writers import Ground, findings, lay_ground, log_of_marks, stored_marks
from tests.faults.typist import REASON, edit_of, pupils_of, session_of
from tests.faults.writer import FIRST_DAY
from tests.slow_vfs import SlowVFS

COURSES = 5
A_COURSE = 40
COUNT = COURSES * A_COURSE


@dataclass
class Desk:
    """The school, the teacher of all its courses but the last, and the profile of her PC."""

    ground: Ground
    profile: Path
    children: list[Child] = field(default_factory=list)

    @property
    def courses(self) -> list[int]:
        return self.ground.courses[:COURSES]

    def start(self, mode: str) -> Child:
        """A program at this desk."""
        account, person = self.ground.teachers[0]
        child = Child(
            "tests.faults.typist", mode, self.ground.path, self.profile, account, person, COUNT, "-", *self.courses
        )  # fmt: skip
        self.children.append(child)
        assert child.hear() == "ready"
        return child

    def waiting(self) -> list[Any]:
        """The edits in the outbox, as the next program finds them."""
        with (
            open_school_file(self.ground.path) as file,
            Outbox.open(self.profile, file, self.ground.teachers[0][0]) as outbox,
        ):
            assert outbox.unreadable == ()
            return [(one.course_id, one.edit) for one in outbox.waiting()]

    def typed(self, count: int) -> list[Any]:
        """The first `count` edits that the typist makes."""
        with open_school_file(self.ground.path) as file:
            pupils = pupils_of(file)
        numbers = range(count)
        return [(self.courses[one % COURSES], edit_of(one, COURSES, pupils)) for one in numbers]

    def stored(self) -> dict[tuple[int, int, int, int], int]:
        """Course, day, number, pupil → value; of these courses."""
        with open_school_file(self.ground.path) as file:
            return {
                (course, *place): value
                for course in self.courses
                for place, value in stored_marks(file, course).items()
            }

    def assert_all_arrived_once(self) -> None:
        wanted = {
            (course, int(f"{edit.date:%Y%m%d}"), edit.number, edit.pupil_id): edit.wanted
            for course, edit in self.typed(COUNT)
        }
        assert len(wanted) == COUNT
        assert self.stored() == wanted
        assert self.waiting() == []
        with open_school_file(self.ground.path) as file:
            assert log_of_marks(file) == COUNT
            assert findings(file, self.ground.admin) == []


def lay_desk(folder: Path) -> Desk:
    """A school with a first row in its log, that of a lateness in the last course."""
    ground = lay_ground(folder / "school.db", COURSES + 1, A_COURSE)
    account, person = ground.teachers[0]
    with open_school_file(ground.path) as file:
        with file.writing():
            for course in ground.courses[1:]:
                CourseTeacher.create(course=course, teacher=person, from_date=YEAR_STARTS)
        late = edit_of(0, 1, ground.pupils)
        late = type(late)(FIRST_DAY, 1, 0, late.pupil_id, "attendance", None, 4)
        write_cells(session_of(file, account, person), ground.courses[-1], [late])
        with file.reading():
            assert Lesson.select().where(Lesson.course == ground.courses[0]).count() > 0
    return Desk(ground, folder / "profile")


@pytest.fixture(scope="module")
def desk_template(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return lay_desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk(desk_template: Desk, tmp_path: Path) -> Any:
    path = tmp_path / "school.db"
    shutil.copyfile(desk_template.ground.path, path)
    ground = desk_template.ground
    made = Desk(
        Ground(path, ground.admin, ground.teachers, ground.courses, ground.pupils), tmp_path / "profile"
    )
    yield made
    for child in made.children:
        child.end()


# --- killed ----------------------------------------------------------------------------------------------


def type_with_kills(desk: Desk, chance: random.Random, most: int) -> int:
    """Type all marks, though the program is killed again and again; after each kill all that was acknowledged
    waits, in order, and at most one mark more.  Returns the number of kills."""
    acknowledged = kills = 0
    while acknowledged < COUNT:
        child = desk.start("type")
        said = [child.hear() for _ in range(min(chance.randrange(1, most), COUNT - acknowledged))]
        said += child.rest()
        kills += 1
        acknowledged += sum(line.startswith("put") for line in said)
        waiting = desk.waiting()
        assert waiting == desk.typed(len(waiting))
        assert acknowledged <= len(waiting) <= acknowledged + 1
        acknowledged = len(waiting)
    return kills


def replay_with_kills(desk: Desk, chance: random.Random) -> int:
    """Bring in what waits, though the program is killed after one or another commit; what is not stored waits, and
    nothing is stored twice.  Returns how many kills left something half done."""
    in_between = 0
    while left := len(desk.waiting()):
        before = counter(desk.ground.path)
        child = desk.start("replay")
        commits = chance.randrange(1, 3)
        while child.poll() is None and counter(desk.ground.path) < before + commits:
            pass
        child.end()
        stored, waiting = desk.stored(), desk.waiting()
        assert len(stored) + len(waiting) >= COUNT
        with open_school_file(desk.ground.path) as file:
            assert log_of_marks(file) == len(stored)
        in_between += 0 < len(waiting) < left
    return in_between


def counter(path: Path) -> int:
    """SQLite's change counter: one more for each commit."""
    with path.open("rb") as file:
        file.seek(24)
        return int.from_bytes(file.read(4), "big")


def test_killed_with_a_full_queue_and_started_again(desk: Desk) -> None:
    child = desk.start("type")
    while child.hear() != "full":
        pass
    child.end()
    assert desk.stored() == {}
    assert desk.waiting() == desk.typed(COUNT)
    child = desk.start("replay")
    assert child.hear() == f"replayed {COUNT} 0 0"
    child.close()
    desk.assert_all_arrived_once()


def test_a_kill_leaves_the_reasons_with_the_marks(desk: Desk) -> None:
    child = desk.start("late")
    for _ in range(20):
        assert child.hear().startswith("put")
    child.end()
    with open_school_file(desk.ground.path) as file:
        with Outbox.open(desk.profile, file, desk.ground.teachers[0][0]) as outbox:
            reasons = [one.reason for one in outbox.waiting()]
        assert len(reasons) >= 20
        assert set(reasons) == {REASON}
        child = desk.start("replay")
        assert child.hear() == f"replayed {len(reasons)} 0 0"
        child.close()
        found = file.connection.execute("SELECT reason FROM change_log WHERE entity = 'mark'").fetchall()
        assert [row[0] for row in found] == reasons


def test_killed_while_typing_and_while_bringing_in(desk: Desk) -> None:
    chance = random.Random(3)
    kills = type_with_kills(desk, chance, 60)
    in_between = replay_with_kills(desk, chance)
    assert kills > 2
    assert in_between > 0  # or this would prove little
    desk.assert_all_arrived_once()


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(10))
def test_killed_again_and_again(desk: Desk, seed: int) -> None:
    chance = random.Random(seed)
    type_with_kills(desk, chance, 15)
    replay_with_kills(desk, chance)
    desk.assert_all_arrived_once()


def test_two_programs_of_one_user_bring_everything_in_once(desk: Desk) -> None:
    """The second one does not see what the first has in hand; when both are dead, a third takes over from both."""
    first, second = desk.start("type"), desk.start("type")
    for child in (first, second):
        while child.hear() != "full":
            pass
    assert desk.waiting() == []  # both live: this is a third program
    first.end()
    assert desk.waiting() == desk.typed(COUNT)
    second.end()
    assert len(desk.waiting()) == 2 * COUNT
    child = desk.start("replay")
    assert child.hear() == f"replayed {COUNT} 0 0"
    child.close()
    desk.assert_all_arrived_once()


# --- the share goes away ---------------------------------------------------------------------------------


class AwayShare:
    """The school file on a share that fails when told to; opened anew as the program does after a loss."""

    def __init__(self, desk: Desk, slow: SlowVFS) -> None:
        self.desk, self.slow = desk, slow
        self.account, self.person = desk.ground.teachers[0]
        self.file = open_school_file(desk.ground.path)
        self.session: Session = session_of(self.file, self.account, self.person)
        self.outbox = Outbox.open(desk.profile, self.file, self.account)

    def come_back(self) -> None:
        self.slow.heal()
        self.file.close()
        self.file = open_school_file(self.desk.ground.path)
        self.session.move_to(self.file)

    def close(self) -> None:
        self.outbox.close()
        self.file.close()


@pytest.fixture
def away(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Any:
    slow = SlowVFS()
    monkeypatch.setattr(share, "vfs_for", lambda _path, *, force=False: slow.name)
    made = AwayShare(desk, slow)
    yield made
    slow.heal()
    made.close()


def test_the_share_goes_in_mid_entry(desk: Desk, away: AwayShare) -> None:
    """Half of the marks are typed and stored, the other half typed without a share; the outbox asks it for nothing."""
    typed = desk.typed(COUNT)
    for number, (course, edit) in enumerate(typed):
        if number == COUNT // 2:
            away.slow.fail_after(0)
            away.slow.reset()
        ids = away.outbox.put(course, [edit])
        if number < COUNT // 2:
            write_cells(away.session, course, [edit])
            away.outbox.done(ids)
    assert not away.slow.counts
    course, edit = typed[-1]
    for attempt in (
        lambda: write_cells(away.session, course, [edit]),
        lambda: replay(away.session, away.outbox),
    ):
        with pytest.raises(StorageProblem, match=r"share\."):
            attempt()
    assert [(one.course_id, one.edit) for one in away.outbox.waiting()] == typed[COUNT // 2 :]
    away.come_back()
    done = replay(away.session, away.outbox)
    assert (len(done.written), done.conflicts, done.refused) == (COUNT // 2, (), ())
    away.close()
    desk.assert_all_arrived_once()


def operations(away: AwayShare, work: Callable[[], object]) -> int:
    away.slow.reset()
    work()
    return sum(away.slow.counts.values())


def test_the_share_goes_at_any_operation_of_bringing_in(desk: Desk, away: AwayShare) -> None:
    """Whatever operation on the file is the first to fail, what was typed arrives with the next try, once."""
    typed = desk.typed(COUNT)
    probe = iter(typed)

    def one_more(count: int) -> None:
        for _ in range(count):
            course, edit = next(probe)
            away.outbox.put(course, [edit])

    one_more(4)  # two courses or more, so that there are several commits
    steps = operations(away, lambda: replay(away.session, away.outbox))
    assert steps > 40
    failed = 0
    moments = range(0, steps, -(-steps // 45))
    for step in moments:
        one_more(4)
        away.slow.fail_after(step)
        try:
            replay(away.session, away.outbox)
        except (StorageProblem, StorageError):
            failed += 1
        away.come_back()
        done = replay(away.session, away.outbox)
        assert (done.conflicts, done.refused) == ((), ())
        assert away.outbox.waiting() == []
    assert failed > len(moments) // 2
    for course, edit in probe:
        away.outbox.put(course, [edit])
    replay(away.session, away.outbox)
    away.close()
    desk.assert_all_arrived_once()
