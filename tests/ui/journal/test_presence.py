"""The sign of who else has the page open, and the watch behind it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.errors import StorageProblem
from app.presence import PresentRow
from tests.build import BuiltSchool
from ui.i18n import Language, Translations
from ui.journal import presence
from ui.journal.presence import LOOK_MS, PresenceSign, PresenceWatch
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.naming import short_name
from ui.tasks import InlineWorker, Worker
from ui.theme.manager import Theme

NOON = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def row(name: str, **more: Any) -> PresentRow:
    return PresentRow(name, NOON, **more)


PETROVA = row("Петрова Анна Ивановна")
IVANOV = row("Иванов Пётр")
KIM = row("Ким")
ELSEWHERE = row("Словов Инна", is_self=True)
HERE = row("Словов Инна", is_self=True, on_this_pc=True)


# --- the sign -------------------------------------------------------------------------------------------


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    heard: list[str] = []
    monkeypatch.setattr(presence, "announce", lambda _widget, text: heard.append(text))
    return heard


@pytest.fixture
def sign(qtbot: QtBot, theme: Theme, translations: Translations, said: list[str]) -> PresenceSign:
    translations.set_language(Language.EN)
    sign = PresenceSign()
    qtbot.addWidget(sign)
    return sign


def test_names_are_shortened() -> None:
    assert short_name("Петрова Анна Ивановна") == "Петрова\N{NO-BREAK SPACE}А.\N{NO-BREAK SPACE}И."
    assert short_name("Ким") == "Ким"


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], ""),
        ([PETROVA], "Also here: Петрова А. И."),
        ([PETROVA, KIM], "Also here: Петрова А. И., Ким"),
        ([PETROVA, KIM, IVANOV], "Also here: Петрова А. И., Ким and 1 more"),
        ([PETROVA, KIM, IVANOV, ELSEWHERE], "Also here: Петрова А. И., Ким and 2 more"),
        ([ELSEWHERE], "Also here: you (on another PC)"),
        ([HERE], "Also here: you (in another window)"),
        ([PETROVA, PETROVA], "Also here: Петрова А. И."),  # one person at two PCs
    ],
)
def test_what_the_sign_says(sign: PresenceSign, rows: list[PresentRow], expected: str) -> None:
    sign.set_others(rows)
    assert sign.text.replace("\N{NO-BREAK SPACE}", " ") == expected
    assert sign.isHidden() is (not rows)
    assert sign.accessibleName() == sign.text


def test_where_it_gets_narrow_less_is_said_and_no_name_is_cut(sign: PresenceSign) -> None:
    sign.set_others([PETROVA, KIM, IVANOV])
    shown = []
    for width in range(sign.sizeHint().width(), sign.minimumSizeHint().width() - 1, -1):
        sign.resize(width, 30)
        layout = sign.layout()
        assert layout is not None
        layout.activate()
        text = sign._label.text().replace("\N{NO-BREAK SPACE}", " ")
        assert sign._label.fontMetrics().horizontalAdvance(sign._label.text()) <= sign._label.width()
        if text not in shown:
            shown.append(text)
    assert shown == [
        "Also here: Петрова А. И., Ким and 1 more",
        "Also here: Петрова А. И. and 2 more",
        "Петрова А. И. and 2 more",
        "3",
    ]
    assert sign.text.startswith("Also here: ")  # said whole, whatever is shown


def test_the_tool_tip_has_whole_names_and_times(sign: PresenceSign) -> None:
    sign.set_others([PETROVA, KIM, IVANOV])
    lines = sign.toolTip().splitlines()
    assert len(lines) == 4
    assert lines[1].startswith("Петрова Анна Ивановна, since ")
    assert lines[1].removeprefix("Петрова Анна Ивановна, since ")[-1:].isalnum()


def test_a_screen_reader_hears_of_those_who_come_only(sign: PresenceSign, said: list[str]) -> None:
    sign.set_others([PETROVA])
    assert len(said) == 1
    assert "Петрова" in said[0]
    sign.set_others([PETROVA])
    sign.set_others([PresentRow(PETROVA.name, NOON.replace(hour=10))])  # she opened the page once more
    assert len(said) == 1
    sign.set_others([PETROVA, KIM])
    assert len(said) == 2
    assert "Ким" in said[1]
    assert "Петрова" not in said[1]
    sign.set_others([KIM])
    sign.set_others([])
    assert len(said) == 2


def test_the_language_changes_at_once(sign: PresenceSign, translations: Translations, qtbot: QtBot) -> None:
    sign.set_others([ELSEWHERE])
    english = sign.text, sign.toolTip()
    translations.set_language(Language.RU)
    qtbot.waitUntil(lambda: sign.text != english[0])
    assert sign.toolTip() != english[1]


# --- the watch ------------------------------------------------------------------------------------------


class Seat:
    """A program: session, worker and watch."""

    def __init__(self, school: BuiltSchool, role: Role, person: int) -> None:
        self.session = school.session(role, person, school.other())
        self.worker: InlineWorker[Seat] = InlineWorker(self)
        self.watch = PresenceWatch(self.worker)
        self.heard: list[list[str]] = []
        self.watch.others_changed.connect(lambda rows: self.heard.append([one.name for one in rows]))


Seats = Callable[[Role, int], Seat]


@pytest.fixture
def seats(school: BuiltSchool, qapp: QObject) -> Iterator[Seats]:
    """Makes seats, and lets them end before their file is closed."""
    made: list[Seat] = []

    def make(role: Role, person: int) -> Seat:
        made.append(Seat(school, role, person))
        return made[-1]

    yield make
    for seat in made:
        if shiboken6.isValid(seat.watch):
            seat.watch.page_left()


@pytest.fixture
def teacher(school: BuiltSchool, seats: Seats) -> Seat:
    return seats(Role.TEACHER, school.maths_teacher)


@pytest.fixture
def deputy(school: BuiltSchool, seats: Seats) -> Seat:
    return seats(Role.DEPUTY, school.deputy)


def entries(school: BuiltSchool) -> list[Path]:
    folder = school.path.with_name(school.path.name + "-open")
    return list(folder.iterdir()) if folder.exists() else []


def test_two_windows_tell_each_other(school: BuiltSchool, teacher: Seat, deputy: Seat) -> None:
    page = school.algebra_a, school.term2
    teacher.watch.page_opened(*page)
    assert teacher.heard == []
    deputy.watch.page_opened(*page)
    assert deputy.heard == [["Цифрова Инна Петровна"]]
    teacher.watch.look()
    teacher.watch.look()
    assert teacher.heard == [["Завучева Инна Петровна"]]
    deputy.watch.page_opened(school.algebra_a, school.term1)
    assert deputy.heard[1:] == [[]]
    teacher.watch.look()
    assert teacher.heard[1:] == [[]]
    for seat in (teacher, deputy):
        seat.watch.page_left()
    assert entries(school) == []


def test_the_same_page_again_costs_nothing(
    school: BuiltSchool, teacher: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The tab tells after each reading of the page."""
    teacher.watch.page_opened(school.algebra_a, school.term2)
    monkeypatch.setattr(teacher.worker, "submit", None)
    monkeypatch.setattr(teacher.worker, "compute", None)
    teacher.watch.page_opened(school.algebra_a, school.term2)


def test_the_school_file_is_asked_only_when_somebody_came(
    school: BuiltSchool, teacher: Seat, deputy: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = school.algebra_a, school.term2
    teacher.watch.page_opened(*page)
    asked: list[str] = []
    submit = teacher.worker.submit

    def counting(owner: QObject, job: Callable[..., Any], *args: Any, **more: Any) -> None:
        asked.append(more["lane"])
        submit(owner, job, *args, **more)

    monkeypatch.setattr(teacher.worker, "submit", counting)
    for _ in range(5):
        teacher.watch.look()
    assert asked == []
    deputy.watch.page_opened(*page)
    for _ in range(5):
        teacher.watch.look()
    assert asked == ["spare"]


def test_nobody_looks_while_another_program_is_in_front(
    school: BuiltSchool, teacher: Seat, deputy: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = school.algebra_a, school.term2
    teacher.watch.page_opened(*page)
    deputy.watch.page_opened(*page)
    state = [Qt.ApplicationState.ApplicationInactive]
    monkeypatch.setattr(QGuiApplication, "applicationState", staticmethod(lambda: state[0]))
    teacher.watch._on_time()
    assert teacher.heard == []
    state[0] = Qt.ApplicationState.ApplicationActive
    teacher.watch._on_time()
    assert teacher.heard == [["Завучева Инна Петровна"]]
    deputy.watch.page_left()
    teacher.watch._on_application_state(
        state[0]
    )  # the window comes to the front: not in ten seconds, but now
    assert teacher.heard[1:] == [[]]
    assert teacher.watch._timer.interval() == LOOK_MS


def test_who_may_not_read_is_not_announced_and_nothing_is_said(
    school: BuiltSchool, deputy: Seat, seats: Seats
) -> None:
    page = school.algebra_a, school.term2
    deputy.watch.page_opened(*page)
    stranger = seats(Role.PARENT, school.parent)
    failures: list[object] = []
    stranger.worker.failed.connect(failures.append)
    stranger.watch.page_opened(*page)
    stranger.watch.look()
    stranger.watch._on_time()
    assert (stranger.heard, failures) == ([], [])
    assert len(entries(school)) == 1
    deputy.watch.look()
    assert deputy.heard == []


def test_a_share_that_is_away_is_asked_again(
    school: BuiltSchool, teacher: Seat, deputy: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = school.algebra_a, school.term2
    deputy.watch.page_opened(*page)
    session = teacher.session
    failures: list[object] = []
    teacher.worker.failed.connect(failures.append)

    class Away:
        @property
        def session(self) -> object:
            raise StorageProblem("share.unreachable")

    teacher.worker._context = Away()  # type: ignore[assignment]
    teacher.watch.page_opened(*page)
    teacher.watch._on_time()
    teacher.worker._context = teacher
    assert teacher.session is session
    teacher.watch._on_time()
    assert teacher.heard == [["Завучева Инна Петровна"]]
    assert failures == []


def test_an_answer_for_the_page_before_is_not_shown(school: BuiltSchool, teacher: Seat, deputy: Seat) -> None:
    page = school.algebra_a, school.term2
    deputy.watch.page_opened(*page)
    teacher.worker.hold()
    teacher.watch.page_opened(*page)
    teacher.watch.page_opened(school.algebra_a, school.term1)
    teacher.worker.release()
    assert teacher.heard == []
    teacher.worker.hold()
    teacher.watch.page_opened(*page)
    teacher.watch.page_left()
    teacher.worker.release()
    assert teacher.heard == []
    assert len(entries(school)) == 1


def test_jobs_that_take_long_show_no_busy_sign(school: BuiltSchool, teacher: Seat) -> None:
    teacher.worker.hold()
    teacher.watch.page_opened(school.algebra_a, school.term2)
    assert not teacher.worker._busy_timer.isActive()
    teacher.worker.release()
    teacher.worker.hold()
    teacher.watch.look()
    assert not teacher.worker._busy_timer.isActive()
    assert not teacher.worker.is_busy
    teacher.worker.release()


def test_the_entry_goes_also_when_the_window_has_gone(
    school: BuiltSchool, qtbot: QtBot, qapp: QObject
) -> None:
    """On real threads: the program ends, and the others see it at once."""
    worker: Worker[Any] = Worker(lambda: Seat(school, Role.TEACHER, school.maths_teacher))
    worker.start()
    owner = QWidget()
    qtbot.addWidget(owner)
    watch = PresenceWatch(worker, owner)
    watch.page_opened(school.algebra_a, school.term2)
    qtbot.waitUntil(lambda: len(entries(school)) == 1)
    watch.page_left()
    owner.close()
    worker.stop()
    assert entries(school) == []


def test_the_tab_shows_and_tells(
    school: BuiltSchool, teacher: Seat, deputy: Seat, qtbot: QtBot, theme: Theme, said: list[str]
) -> None:
    tabs = []
    for seat in (teacher, deputy):
        tab = JournalTab(WorkerSource(seat.worker), presence=seat.watch)
        qtbot.addWidget(tab)
        tab.start()
        tabs.append(tab)
        tabs[-1].open_course(school.algebra_a, school.term2)
    assert "Цифрова" in tabs[1].toolbar.presence.text
    teacher.watch.look()
    assert "Завучева" in tabs[0].toolbar.presence.text
    assert not tabs[0].toolbar.presence.isHidden()
    tabs[1].open_course(school.algebra_b, school.term2)
    teacher.watch.look()
    assert tabs[0].toolbar.presence.isHidden()
    for tab in tabs:
        tab.leave()
    assert entries(school) == []
