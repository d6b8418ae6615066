"""What was typed and could not be stored is on the disk of this PC, and comes back once, over nobody's value.

The outbox, its thread and the school file are real; only the share's answer to a write is the test's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.codes import Role
from app.desk import Desk
from app.errors import DiaryError, StorageProblem
from app.journal import queries
from app.journal.commands import write_cells
from app.journal.rows import CellEdit
from app.outbox import Outbox, outbox
from app.outbox.rows import Waiting
from models.errors import StorageError
from models.log import ChangeLog
from tests.app.outbox.edits import mark
from tests.build import LESSON_DAYS, BuiltSchool
from tests.ui.journal.test_real_source import TODAY, Seat
from tests.ui.people import start
from ui.journal.entry.keys import Entry
from ui.journal.locks.reason_panel import ReasonPanel
from ui.journal.refusal import JournalBanner
from ui.journal.saving.last_time import LastTime
from ui.journal.slots import Content, Edit, Kind
from ui.journal.source import WorkerSource
from ui.journal.tab import JournalTab
from ui.saving.box import wait_for_earlier
from ui.tasks import InlineWorker
from ui.theme.manager import Theme
from ui.widgets import Toast


class Share(WorkerSource[Desk]):
    """Writes fail while there is a `trouble`."""

    trouble: Exception | None = None

    def write(
        self,
        owner: Any,
        course: int,
        edits: Sequence[Edit],
        done: Any,
        failed: Callable[[Exception], None],
        *,
        reason: str | None = None,
    ) -> None:
        if self.trouble is not None:
            failed(self.trouble)
        else:
            super().write(owner, course, edits, done, failed, reason=reason)


class Run(Seat):
    """From one start of the program to its end, by the maths teacher."""

    def __init__(self, school: BuiltSchool, desk: Desk, qtbot: QtBot, *, away: bool) -> None:
        self.worker = InlineWorker(desk)
        self.share = Share(self.worker)
        if away:
            self.lose_share()
        self.last_time = LastTime(self.worker)
        self.tab = JournalTab(self.share, last_time=self.last_time)
        qtbot.addWidget(self.tab)
        self.tab.resize(1200, 700)
        self.tab.show()
        self.tab.start()

    def lose_share(self) -> None:
        self.share.trouble = StorageProblem("share.unreachable")

    def find_share(self) -> None:
        self.share.trouble = None
        self.tab.flush()

    def end(self) -> None:
        self.tab.leave()
        self.tab.close()

    def said(self) -> list[str]:
        return [toast.accessibleName() for toast in self.tab.findChildren(Toast)]


Begin = Callable[..., Run]


@pytest.fixture
def lived_in(school: BuiltSchool) -> BuiltSchool:
    """Something was recorded before, as in every real school."""
    russian = school.session(Role.TEACHER, school.russian_teacher)
    write_cells(russian, school.russian_a, [mark(school.arbuzova, None, 5, number=2)])
    return school


@pytest.fixture
def begin(
    lived_in: BuiltSchool, desk: Desk, tmp_path: Path, theme: Theme, translations: object, qtbot: QtBot
) -> Iterator[Begin]:
    """Start the program; at the end all are closed."""
    desk.outbox_directory = tmp_path / "outbox"
    start(desk, lived_in, "maths_teacher", Role.TEACHER)
    runs: list[Run] = []

    def run(*, away: bool = False) -> Run:
        runs.append(Run(lived_in, desk, qtbot, away=away))
        return runs[-1]

    yield run
    for one in runs:
        one.end()
    wait_for_earlier()


def left_behind(desk: Desk) -> list[Waiting]:
    """What is on the disk when no program runs."""
    wait_for_earlier()
    assert desk.outbox_directory is not None
    with Outbox.open(desk.outbox_directory, desk.session.school, desk.session.account_id) as box:
        return box.waiting()


def stored(school: BuiltSchool) -> list[int | None]:
    """Today's marks in algebra, by row, as somebody else reads them."""
    page = queries.journal_page(school.session(Role.DEPUTY, school.deputy), school.algebra_a, school.term2)
    at = next(i for i, column in enumerate(page.columns) if column.date == TODAY)
    return [page.marks[p.pupil_id, at].value if (p.pupil_id, at) in page.marks else None for p in page.pupils]


def steps(school: BuiltSchool) -> int:
    """How many marks of algebra were ever recorded."""
    with school.file.reading():
        return int(
            ChangeLog.select().where(ChangeLog.entity == "mark", ChangeLog.course == school.algebra_a).count()
        )


def record(school: BuiltSchool, run: Run, value: int) -> None:
    """A mark in the first row, from another PC."""
    buffer = run.page
    column = buffer.columns[buffer.current_column()]
    session = school.session(Role.TEACHER, school.maths_teacher, school.other())
    pupil = buffer.pupils[0].pupil_id
    edit = CellEdit(column.date, column.number, column.work or 1, pupil, "mark", None, value)
    assert not write_cells(session, school.algebra_a, [edit]).conflicts


def test_what_the_share_did_not_take_is_written_once_at_the_next_start(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, qtbot: QtBot
) -> None:
    first = begin()
    first.lose_share()
    first.type("543")
    first.tab.flush()
    wait_for_earlier()
    assert first.tab.is_kept
    assert stored(lived_in)[:3] == [None, None, None]
    first.end()
    second = begin()
    assert stored(lived_in)[:3] == [5, 4, 3]
    assert second.column()[:3] == ["5", "4", "3"]
    assert second.tab.unsaved == 0
    qtbot.waitUntil(lambda: second.said() == ["Сохранены 3 отметки с прошлого раза."])
    second.end()
    third = begin()
    third.end()
    assert steps(lived_in) == 3
    assert left_behind(desk) == []


def test_nothing_is_left_of_what_was_stored_or_typed_back(
    begin: Begin, lived_in: BuiltSchool, desk: Desk
) -> None:
    run = begin()
    run.type("54")
    run.tab.flush()
    assert stored(lived_in)[:2] == [5, 4]
    run.lose_share()
    run.type("3")
    run.type("5")  # as it was
    assert run.tab.unsaved == 0
    run.end()
    assert left_behind(desk) == []


def test_typed_on_while_the_share_is_away_only_the_last_value_is_stored(
    begin: Begin, lived_in: BuiltSchool, desk: Desk
) -> None:
    run = begin()
    run.lose_share()
    run.type("5")
    run.tab.flush()
    run.type("4")
    run.tab.flush()
    run.type("3")
    run.end()
    assert [(one.edit.expected, one.edit.wanted) for one in left_behind(desk)] == [
        (None, 5), (None, 4), (None, 3),
    ]  # fmt: skip
    begin()
    assert stored(lived_in)[0] == 3
    assert steps(lived_in) == 1


def test_answer_that_was_lost_is_no_conflict(begin: Begin, lived_in: BuiltSchool) -> None:
    """Stored, but nobody heard of it; then typed over, and the program ended."""
    run = begin()
    run.lose_share()
    run.type("5")
    run.tab.flush()
    run.type("4")
    run.end()
    record(lived_in, run, 5)  # by the same teacher: the write that seemed to have failed
    second = begin()
    assert second.tab.editor.clashes == []
    assert stored(lived_in)[0] == 4


@pytest.mark.parametrize("own", [True, False])
def test_conflict_of_the_last_time_is_shown_and_asked_about_until_one_has_chosen(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, own: bool, qtbot: QtBot
) -> None:
    first = begin()
    first.lose_share()
    first.type("5")
    first.end()
    record(lived_in, first, 2)
    second = begin()
    (clash,) = second.tab.editor.clashes
    assert (clash.mine, clash.theirs) == (Content(5), Content(2))
    assert stored(lived_in)[0] == 2, "nothing was overwritten"
    qtbot.waitUntil(lambda: second.said() == ["1 запись с прошлого раза ждёт вашего решения."])
    second.end()
    third = begin()
    (clash,) = third.tab.editor.clashes
    third.lose_share()
    if own:
        third.tab.editor.keep_mine(clash.slot)
        wait_for_earlier()
        assert third.tab.is_kept
        third.find_share()
    else:
        third.tab.editor.take_theirs(clash.slot)
    assert third.tab.unsaved == 0
    third.end()
    assert stored(lived_in)[0] == (5 if own else 2)
    assert left_behind(desk) == []


def test_choice_is_kept_as_well(begin: Begin, lived_in: BuiltSchool, desk: Desk) -> None:
    first = begin()
    first.lose_share()
    first.type("5")
    first.end()
    record(lived_in, first, 2)
    second = begin()
    second.lose_share()
    second.tab.editor.keep_mine(second.tab.editor.clashes[0].slot)
    second.end()
    assert [(one.edit.expected, one.edit.wanted) for one in left_behind(desk)] == [(2, 5)]
    third = begin()
    assert third.tab.editor.clashes == []
    assert stored(lived_in)[0] == 5


def test_refused_of_the_last_time_is_told_and_can_be_given_up(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begin()
    first.lose_share()
    first.type("5")
    first.end()

    def forbid(*_: object) -> None:
        raise DiaryError("journal.term_closed")

    with monkeypatch.context() as patch:
        patch.setattr("app.outbox.replaying.write_cells", forbid)
        second = begin()
    banner = second.tab.findChild(JournalBanner)
    assert isinstance(banner, JournalBanner)
    assert not banner.isHidden()
    assert second.column()[0] == "5"
    assert second.tab.unsaved == 1
    banner.given_up.emit()
    assert second.tab.unsaved == 0
    assert second.column()[0] == ""
    second.end()
    assert left_behind(desk) == []


def test_share_that_goes_in_the_middle_of_it_leaves_it_to_the_saver(
    begin: Begin, lived_in: BuiltSchool, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = begin()
    first.lose_share()
    first.type("54")
    first.end()

    def away(*_: object) -> None:
        raise StorageProblem("share.io")

    with monkeypatch.context() as patch:
        patch.setattr("app.outbox.replaying.write_cells", away)
        second = begin(away=True)
    assert second.tab.unsaved == 2
    assert second.column()[:2] == ["5", "4"]
    assert stored(lived_in)[:2] == [None, None]
    second.find_share()
    assert stored(lived_in)[:2] == [5, 4]
    second.end()
    assert left_behind(desk) == []


def test_disk_that_takes_nothing_is_told_once(
    begin: Begin, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    run = begin()

    def full(*_: object, **__: object) -> None:
        raise StorageError("file.full", path="outbox")

    run.lose_share()
    with monkeypatch.context() as patch:
        patch.setattr(outbox.Box, "change", full)
        run.type("54")
        wait_for_earlier()
        assert not run.tab.is_kept
        qtbot.waitUntil(lambda: len(run.said()) == 1)
        assert "На этом компьютере" in run.said()[0]
        run.type("3", row=2)
        wait_for_earlier()
        run.last_time.keeper._on_look_in()  # type: ignore[union-attr]
        qtbot.wait(1)
        assert len(run.said()) == 1
    run.type("2", row=3)
    wait_for_earlier()
    assert run.tab.is_kept, "the disk takes all of it again"


def test_disk_that_does_not_even_open_is_told(
    lived_in: BuiltSchool, begin: Begin, desk: Desk, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "file").touch()
    desk.outbox_directory = tmp_path / "file" / "outbox"
    run = begin()
    qtbot.waitUntil(lambda: len(run.said()) == 1)
    run.lose_share()
    run.type("5")
    assert not run.tab.is_kept
    run.find_share()
    assert stored(lived_in)[0] == 5, "it is stored all the same"


# --- reasons ---------------------------------------------------------------------------------------------


@pytest.fixture
def old_mark(lived_in: BuiltSchool) -> BuiltSchool:
    """The first pupil has had a 3 at the first lesson for longer than the school changes without a reason."""
    lived_in.clock.moment -= timedelta(days=16)
    teacher = lived_in.session(Role.TEACHER, lived_in.maths_teacher, lived_in.other())
    write_cells(teacher, lived_in.algebra_a, [mark(lived_in.arbuzova, None, 3, date=LESSON_DAYS[0])])
    lived_in.clock.moment += timedelta(days=16)
    return lived_in


def change_old_mark(run: Run) -> ReasonPanel:
    run.tab.editor.enter(0, 0, Entry(Kind.MARK, 5))
    run.tab.flush()
    return run.tab.findChildren(ReasonPanel)[0]


def said_of_marks(school: BuiltSchool) -> list[tuple[int, str | None]]:
    found = school.file.connection.execute(
        "SELECT json_extract(after, '$.value'), reason FROM change_log WHERE entity = 'mark' AND course = ?",
        (school.algebra_a,),
    )
    return [(int(value), reason) for value, reason in found.fetchall()]


def test_what_lacks_a_reason_is_asked_about_again_at_the_next_start(
    begin: Begin, old_mark: BuiltSchool, desk: Desk
) -> None:
    first = begin()
    assert change_old_mark(first).isVisible()
    first.end()
    assert [(one.edit.wanted, one.reason) for one in left_behind(desk)] == [(5, None)]
    second = begin()
    panel = second.tab.findChildren(ReasonPanel)[0]
    assert panel.isVisible()
    assert not any(banner.isVisible() for banner in second.tab.findChildren(JournalBanner))
    panel.usual[0].click()
    assert said_of_marks(old_mark) == [(3, None), (5, panel.usual[0].text())]
    second.end()
    assert left_behind(desk) == []


def test_a_reason_given_while_the_share_is_away_is_kept_with_the_edit(
    begin: Begin, old_mark: BuiltSchool, desk: Desk
) -> None:
    first = begin()
    panel = change_old_mark(first)
    first.lose_share()
    panel.usual[0].click()
    reason = panel.usual[0].text()
    first.end()
    assert {(one.edit.wanted, one.reason) for one in left_behind(desk)} == {(5, None), (5, reason)}
    second = begin()
    assert not second.tab.findChildren(ReasonPanel)[0].isVisible()
    assert said_of_marks(old_mark) == [(3, None), (5, reason)]
    second.end()
    assert left_behind(desk) == []
