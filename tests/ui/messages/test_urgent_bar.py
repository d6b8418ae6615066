"""What cannot wait stands over all sections, sounds, blinks, and goes when its receipt is confirmed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from app.messages.commands import confirm_urgent, escalate_overdue
from app.messages.handling import withdraw
from app.messages.thread_page import urgent_waiting
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.accessibility import assert_accessible
from tests.ui.messages.conftest import Write
from tests.ui.people import OnScreen
from ui.family.page import Place
from ui.family.targets import MessagePlace
from ui.live import Live
from ui.messages.urgent_bar import UrgentBar

Bar = Callable[[str, Role], UrgentBar]


@pytest.fixture
def beeps(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each sound and each call for attention."""
    heard: list[str] = []
    monkeypatch.setattr(QApplication, "beep", lambda: heard.append("beep"))
    monkeypatch.setattr(QApplication, "alert", lambda *_: heard.append("alert"))
    return heard


@pytest.fixture
def asked() -> list[tuple[str, object]]:
    """Pages that were asked for."""
    return []


@pytest.fixture
def bar(on_screen: OnScreen, asked: list[tuple[str, object]], beeps: list[str], translations: object) -> Bar:
    """Somebody's bar, as a shell makes it."""

    def make(place: Place) -> UrgentBar:
        place.family.page_requested.connect(lambda key, target: asked.append((key, target)))
        return UrgentBar(place)

    def shown(who: str, role: Role) -> UrgentBar:
        found = on_screen(make, who, role, (1000, 60))
        found.setVisible(bool(found.waiting))
        return found

    return shown


@pytest.fixture
def call(write: Write, parent: Session, school: BuiltSchool) -> Callable[..., int]:
    """The parent writes urgently to the class teacher; returns the thread."""

    def send(text: str = "Анна не пришла домой.") -> int:
        return write(
            parent, "staff", school.russian_teacher, text, "Срочно", about_pupil=school.arbuzova, urgent=True
        )

    return send


def test_it_appears_in_the_open_window_with_a_sound(
    bar: Bar, call: Callable[..., int], live: Live[Desk], beeps: list[str]
) -> None:
    shown = bar("russian_teacher", Role.CLASS_TEACHER)
    assert not shown.isVisible()
    assert beeps == []
    call()
    live.poll_now()
    assert shown.isVisible()
    assert beeps == ["beep", "alert"]
    assert (
        "Экстренное сообщение: Арбузова Ольга Ивановна, родитель, о ребёнке: Арбузова Анна, 7А" in shown.text
    )
    assert "Анна не пришла домой." in shown.text
    assert_accessible(shown)


def test_it_blinks_by_shape_and_colour_and_sounds_again(
    bar: Bar, call: Callable[..., int], beeps: list[str], qtbot: QtBot
) -> None:
    call()
    shown = bar("russian_teacher", Role.CLASS_TEACHER)
    assert shown._blink.isActive()
    before = shown._icon.property("lit")
    shown._on_blink()
    assert shown._icon.property("lit") != before
    del beeps[:]
    shown._again.timeout.emit()
    assert beeps == ["beep", "alert"]


def test_the_same_message_does_not_sound_with_every_change(
    bar: Bar, call: Callable[..., int], live: Live[Desk], beeps: list[str]
) -> None:
    call()
    shown = bar("russian_teacher", Role.CLASS_TEACHER)
    del beeps[:]
    shown.reload()
    assert beeps == []
    call("И телефон выключен.")
    live.poll_now()
    assert beeps == ["beep", "alert"]
    assert shown._more.text() == "и ещё 1"


def test_one_press_leads_to_the_message(
    bar: Bar, call: Callable[..., int], asked: list[tuple[str, object]]
) -> None:
    thread = call()
    shown = bar("russian_teacher", Role.CLASS_TEACHER)
    shown._open.click()
    assert asked == [("messages", MessagePlace(thread, 1))]


def test_confirming_by_a_key_takes_it_away(
    bar: Bar, call: Callable[..., int], teacher: Session, qtbot: QtBot
) -> None:
    call()
    shown = bar("russian_teacher", Role.CLASS_TEACHER)
    QTest.keyClick(shown, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not shown.isVisible())
    assert urgent_waiting(teacher) == ()
    assert not shown._blink.isActive()
    assert not shown._again.isActive()


def test_it_goes_when_it_is_confirmed_elsewhere_or_withdrawn(
    bar: Bar, call: Callable[..., int], teacher: Session, parent: Session, live: Live[Desk]
) -> None:
    thread = call()
    shown = bar("russian_teacher", Role.CLASS_TEACHER)
    confirm_urgent(teacher, thread, 1)
    live.poll_now()
    assert not shown.isVisible()
    other = call("Ещё одно")
    live.poll_now()
    assert shown.isVisible()
    withdraw(parent, other, 1)
    live.poll_now()
    assert not shown.isVisible()


def test_while_the_share_is_away_it_stays_and_says_so(
    bar: Bar,
    call: Callable[..., int],
    desk: Desk,
    live: Live[Desk],
    teacher: Session,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    call()
    shown = bar("russian_teacher", Role.CLASS_TEACHER)
    ask = desk.ask

    def away(job: Any) -> Any:
        raise StorageProblem("share.unreachable")

    monkeypatch.setattr(desk, "ask", away)
    shown._confirm.click()
    assert shown.isVisible()
    assert shown._error
    assert shown._confirm.isEnabled(), "to be pressed again"
    monkeypatch.setattr(desk, "ask", ask)
    shown._confirm.click()
    assert not shown.isVisible()
    assert urgent_waiting(teacher) == ()


def test_only_whom_it_is_for_hears_it(bar: Bar, call: Callable[..., int], beeps: list[str]) -> None:
    call()
    assert not bar("maths_teacher", Role.TEACHER).isVisible()
    assert not bar("deputy", Role.DEPUTY).isVisible()
    assert beeps == []


def test_passed_on_it_says_why(
    bar: Bar, call: Callable[..., int], school: BuiltSchool, live: Live[Desk], beeps: list[str]
) -> None:
    call()
    shown = bar("deputy", Role.DEPUTY)
    assert not shown.isVisible()
    school.clock.moment += timedelta(minutes=61)
    escalate_overdue(school.session(Role.DEPUTY, school.deputy, school.other()))
    live.poll_now()
    assert shown.isVisible()
    assert "передано вам, потому что никто не просмотрел" in shown.text
    assert beeps == ["beep", "alert"]
