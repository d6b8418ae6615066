"""No write of another hand is lost, whatever is done, undone and done again, and whatever the share makes of it."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from app.changes import Change
from app.clock import FixedClock
from app.codes import Role
from app.journal import queries
from app.journal.commands import write_cells
from app.journal.rows import JournalPage
from models.opening import open_school_file
from tests.build import NOW, BuiltSchool
from tests.ui.journal.memory_source import MemorySource, change
from tests.ui.journal.two_hands import STEPS, Contents, Table
from ui.journal.slots import Content, Edit, Kind, Outcome, Slot
from ui.journal.source import _write, cell_edit

COURSE, TERM = 1, 11
LONG = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)


class MemoryWorld:
    """A school in memory."""

    def __init__(self) -> None:
        self.memory = MemorySource(filled=False)
        self._news: list[Change] = []

    def page(self) -> JournalPage:
        return self.memory.page(COURSE, TERM)

    def contents(self) -> Contents:
        return dict(self.memory.marks.get(COURSE, {}))

    def store(self, slot: Slot, content: Content | None) -> None:
        self._make_column(slot)
        self._news.append(self.memory.store_by_other(COURSE, slot, content))

    def news(self) -> Sequence[Change]:
        told, self._news = self._news, []
        return told

    def write(self, edits: Sequence[Edit]) -> Outcome:
        before = self.contents()
        first = self.memory.seq
        outcome = self.memory._write(COURSE, edits)
        after = self.contents()
        for edit in edits:
            self._make_column(edit.slot)
        changed = [edit.slot for edit in edits if before.get(edit.slot) != after.get(edit.slot)]
        self._news += [
            change(COURSE, slot, before.get(slot), after.get(slot), seq)
            for seq, slot in enumerate(changed, first + 1)
        ]
        return outcome

    def _make_column(self, slot: Slot) -> None:
        """A second mark makes the second work of its lesson."""
        columns = list(self.memory.columns[TERM])
        works = [at for at in columns if (at.date, at.number) == slot.lesson]
        if slot.work > max(at.work or 1 for at in works):
            columns.insert(columns.index(works[-1]) + 1, replace(works[-1], work=slot.work))
            self.memory.columns[TERM] = tuple(columns)


class SchoolWorld:
    """A school file with two PCs at it, and a third one that looks on."""

    def __init__(self, school: BuiltSchool) -> None:
        self.school = school
        self.mine = school.session(Role.TEACHER, school.maths_teacher)
        self.their = school.session(Role.TEACHER, school.maths_teacher, school.other())
        self.eye = school.session(Role.DEPUTY, school.deputy, school.other())

    def page(self) -> JournalPage:
        return queries.journal_page(self.mine, self.school.algebra_a, self.school.term2)

    def contents(self) -> Contents:
        page = queries.journal_page(self.eye, self.school.algebra_a, self.school.term2)
        found: Contents = {}
        for (pupil, index), mark in page.marks.items():
            at = page.columns[index]
            slot = Slot(at.date, at.number, at.work or 1, pupil, Kind.MARK)
            found[slot] = Content(mark.value, mark.comment, None, mark.due_date)
        for (pupil, lesson), seat in page.attendance.items():
            found[Slot(*lesson, 0, pupil, Kind.ATTENDANCE)] = Content(seat.code, None, seat.minutes)
        return found

    def store(self, slot: Slot, content: Content | None) -> None:
        edit = cell_edit(Edit(slot, self.contents().get(slot), content))
        assert not write_cells(self.their, self.school.algebra_a, [edit]).conflicts

    def news(self) -> Sequence[Change]:
        return self.mine.poll()

    def write(self, edits: Sequence[Edit]) -> Outcome:
        return _write(self.mine, self.school.algebra_a, edits, None)


@LONG
@given(STEPS)
def test_no_write_of_the_other_hand_is_lost(qapp: object, steps: list[tuple[str, int, int, int]]) -> None:
    Table(MemoryWorld()).play(steps)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(STEPS)
def test_nor_in_a_school_file(
    qapp: object,
    school_template: tuple[Path, dict[str, int]],
    steps: list[tuple[str, int, int, int]],
) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "school.db"
        shutil.copyfile(school_template[0], path)
        school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(school_template[1]))
        try:
            Table(SchoolWorld(school)).play(steps)
        finally:
            school.close()
