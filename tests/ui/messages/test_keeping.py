"""What is typed outlives the program: on the disk of this PC while the share is away, in the school file else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.errors import StorageProblem
from app.messages.drafts import drafts
from app.messages.thread_page import thread
from app.outbox import Outbox
from app.session import Session
from tests.build import BuiltSchool
from tests.ui.messages.conftest import Open, Write
from ui.messages.tab import MessagesTab
from ui.saving.box import wait_for_earlier


@pytest.fixture
def box_folder(desk: Desk, tmp_path: Path) -> Path:
    desk.outbox_directory = tmp_path / "outbox"
    return desk.outbox_directory


@pytest.fixture
def illness(write: Write, parent: Session, school: BuiltSchool) -> int:
    return write(
        parent, "staff", school.russian_teacher, "Анна заболела.", "Болезнь", about_pupil=school.arbuzova
    )


class Share:
    """The share of the desk, which can be taken away."""

    def __init__(self, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
        self._desk, self._patch, self._ask = desk, monkeypatch, desk.ask

    def take_away(self) -> None:
        def away(job: Any) -> Any:
            raise StorageProblem("share.unreachable")

        self._patch.setattr(self._desk, "ask", away)

    def give_back(self) -> None:
        self._patch.setattr(self._desk, "ask", self._ask)


@pytest.fixture
def share(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Share:
    return Share(desk, monkeypatch)


def crash(tab: MessagesTab, qtbot: QtBot) -> None:
    """The power goes: what is on the disk stays, nobody says goodbye."""
    assert tab.writing.keeping is not None
    tab.writing.keeping.now()
    qtbot.waitUntil(lambda: tab.is_kept)
    tab.writing.keeping._keeper.close()
    for timer in (tab.drafts._rest, tab.drafts._latest, tab.drafts.tries._pause, tab.outgoing.tries._pause):
        timer.stop()
    wait_for_earlier()


def test_what_is_being_typed_is_back_after_a_crash(
    open_tab: Open, illness: int, box_folder: Path, share: Share, qtbot: QtBot
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    share.take_away()
    tab.reading.answer.text.insertPlainText("Выздорав")
    crash(tab, qtbot)
    share.give_back()
    again = open_tab("russian_teacher", Role.CLASS_TEACHER)
    again.open_thread(illness)
    assert again.reading.answer.text.toPlainText() == "Выздорав"
    again.leave()


def test_what_was_sent_while_the_share_was_away_is_sent_after_a_crash_once(
    open_tab: Open, illness: int, box_folder: Path, share: Share, teacher: Session, qtbot: QtBot
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    share.take_away()
    tab.reading.answer.text.insertPlainText("Выздоравливайте!")
    tab.reading.answer._on_send()
    crash(tab, qtbot)
    assert len(thread(teacher, illness).messages) == 1
    share.give_back()
    again = open_tab("russian_teacher", Role.CLASS_TEACHER)
    assert [one.text for one in thread(teacher, illness).messages][1:] == ["Выздоравливайте!"]
    again.open_thread(illness)
    assert again.reading.answer.text.toPlainText() == ""
    again.leave()
    wait_for_earlier()
    open_tab("russian_teacher", Role.CLASS_TEACHER).leave()
    assert len(thread(teacher, illness).messages) == 2


def test_what_is_in_the_school_file_is_not_on_the_pc_any_more(
    open_tab: Open, illness: int, box_folder: Path, desk: Desk, teacher: Session, qtbot: QtBot
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    tab.reading.answer.text.insertPlainText("Выздорав")
    tab.flush()
    assert [one.text for one in drafts(teacher)] == ["Выздорав"]
    crash(tab, qtbot)
    session = desk.session
    with Outbox.open(box_folder / "letters", session.school, session.account_id) as box:
        assert box.kept("letter/class_teacher") == {}


def test_what_is_typed_in_one_role_is_not_sent_in_another(
    open_tab: Open, illness: int, box_folder: Path, share: Share, qtbot: QtBot
) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    share.take_away()
    tab.reading.answer.text.insertPlainText("Выздорав")
    crash(tab, qtbot)
    share.give_back()
    other = open_tab("russian_teacher", Role.TEACHER)
    assert other.drafts.all == []
    other.leave()


def test_without_a_place_on_the_pc_it_is_not_called_kept(open_tab: Open, illness: int, share: Share) -> None:
    tab = open_tab("russian_teacher", Role.CLASS_TEACHER)
    tab.open_thread(illness)
    share.take_away()
    tab.reading.answer.text.insertPlainText("Выздорав")
    assert tab.unsaved == 1
    assert not tab.is_kept
