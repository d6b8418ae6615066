"""The programs of the staff have control judge what has changed, in the pauses of their own work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app.codes import Role
from app.control.advancing import control_state
from app.desk import Desk
from app.errors import StorageProblem
from app.journal.commands import set_topic
from tests.app.control.engine import places
from tests.app.control.story import place
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.people import start
from ui.family import control_keeper as keeping
from ui.family.control_keeper import ControlKeeper
from ui.live import Live
from ui.tasks import InlineWorker

Keep = Callable[..., ControlKeeper]


@pytest.fixture
def keep(desk: Desk, worker: InlineWorker[Desk], live: Live[Desk], school: BuiltSchool) -> Keep:
    """Somebody's keeper, as a shell makes it."""

    def make(who: str, role: Role, *, kiosk: bool = False) -> ControlKeeper:
        return ControlKeeper(worker, live, start(desk, school, who, role), live, kiosk=kiosk)

    return make


def through(keeper: ControlKeeper) -> int:
    """Carry out what it has planned, without waiting for it; returns how many steps that was."""
    steps = 0
    while keeper._next.isActive() and steps < 100:
        keeper._next.stop()
        keeper._step()
        steps += 1
    return steps


def test_a_leader_has_everything_judged_soon_after_the_sign_in(keep: Keep, school: BuiltSchool) -> None:
    keeper = keep("deputy", Role.DEPUTY)
    assert keeper._next.interval() == keeping.SOON_MS
    assert keeper.is_behind
    through(keeper)
    assert not keeper.is_behind
    assert place(LESSON_DAYS[0]) in places(school, "no_topic")


def test_a_teacher_only_when_asked(keep: Keep, school: BuiltSchool) -> None:
    keeper = keep("maths_teacher", Role.TEACHER)
    assert not keeper.is_behind
    assert not keeper._each.isActive()
    keeper.ask()
    through(keeper)
    assert place(LESSON_DAYS[0]) in places(school, "no_topic")


@pytest.mark.parametrize(
    ("who", "role", "kiosk"), [("parent", Role.PARENT, False), ("deputy", Role.DEPUTY, True)]
)
def test_families_and_a_kiosk_never(
    keep: Keep, school: BuiltSchool, who: str, role: Role, kiosk: bool
) -> None:
    keeper = keep(who, role, kiosk=kiosk)
    keeper.ask()
    assert not keeper.is_behind
    assert not places(school, "no_topic")


def test_steps_are_small_and_one_follows_the_other(
    keep: Keep, monkeypatch: pytest.MonkeyPatch, school: BuiltSchool
) -> None:
    monkeypatch.setattr(keeping, "STEP_UNITS", 1)
    keeper = keep("head", Role.HEAD)
    told: list[int] = []
    keeper.worked.connect(lambda: told.append(1))
    assert through(keeper) > 4
    assert told == [1]
    assert {f"{LESSON_DAYS[0]:%Y%m%d}/{number}" for number in (1, 2, 3, 4)} <= places(school, "no_topic")


def test_it_looks_again_when_the_feed_has_told_of_changes(
    keep: Keep, school: BuiltSchool, live: Live[Desk], desk: Desk
) -> None:
    keeper = keep("deputy", Role.DEPUTY)
    through(keeper)
    live.poll_now()  # tells of what it has judged itself
    steps: list[str] = []
    keeper._worker.submit = lambda *_, label, **__: steps.append(label)  # type: ignore[method-assign]
    keeper._look()
    assert steps == []
    del keeper._worker.submit  # type: ignore[attr-defined]
    teacher = school.session(Role.TEACHER, school.maths_teacher, school.other())
    set_topic(teacher, school.algebra_a, LESSON_DAYS[0], 1, "Степени")
    live.poll_now()
    keeper._look()
    through(keeper)
    assert place(LESSON_DAYS[0]) not in places(school, "no_topic")
    assert desk.ask(control_state).behind <= 1


def test_trouble_is_waited_for_longer_each_time(keep: Keep, monkeypatch: pytest.MonkeyPatch) -> None:
    keeper = keep("deputy", Role.DEPUTY)

    def busy(*_args: object, **_more: object) -> None:
        raise StorageProblem("file.busy", seconds=15)

    with monkeypatch.context() as patched:
        patched.setattr(keeping, "advance_control", busy)
        pauses = []
        for _ in range(10):
            keeper._next.stop()
            keeper._step()
            pauses.append(keeper._next.interval())
    assert pauses[:3] == [keeping.TROUBLE_MS, 2 * keeping.TROUBLE_MS, 4 * keeping.TROUBLE_MS]
    assert pauses[-1] == keeping.LONGEST_PAUSE_MS
    through(keeper)
    assert keeper._trouble_ms == keeping.TROUBLE_MS
