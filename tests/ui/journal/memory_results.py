"""A source of period marks in memory: the rows that `app` gives, compare-and-set as it does, answers when asked to."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from app.changes import Change
from app.codes import Scale, TermMarkKind
from app.journal import proposing
from app.journal.rows import CellChange, ProposalLine, ProposalSheet, TermMarkCell
from app.journal.rules import NUMBERS, Tally, nearest
from app.school.rows import CourseCard, TermRow
from tests.ui.journal.memory_source import TERMS, TODAY, pupils
from tests.ui.journal.memory_thresholds import MemoryThresholds
from ui.journal.results.slots import (
    Given,
    Place,
    ResultClash,
    ResultEdit,
    ResultOutcome,
    SheetKey,
    given_of,
    value_of,
)

NOW = datetime(2026, 10, 23, 12, 40, tzinfo=UTC)
CARD = CourseCard(1, "Алгебра", "8А", "8А", 1, "Миронова Ольга Сергеевна", 1, "2026/2027", True)
OWN, OTHER = "Миронова Ольга Сергеевна", "Петрова А. И."
Marks = list[tuple[int, float]]


class MemoryResults:
    """See the module. `held`: questions wait in `asked` for `answer`; `failing`: each is answered with this error."""

    def __init__(self, marks: Sequence[Marks] = (), *, scale: str = Scale.FIVE) -> None:
        self.card, self.scale, self.norm = CARD, scale, 7
        self.weights = (1.0, 2.0, 3.0)
        self.terms: tuple[TermRow, ...] = TERMS
        self.pupils = [(line.pupil_id, line.name) for line in pupils(len(marks))]
        self.marks = {pupil: list(own) for (pupil, _), own in zip(self.pupils, marks, strict=True)}
        self.debts: dict[int, int] = {}
        self.stored: dict[Place, TermMarkCell] = {}
        self.log: list[tuple[Place, CellChange]] = []
        self.seq = 100
        self.held = False
        self.failing: Exception | None = None
        self.asked: list[Callable[[], None]] = []
        self.batches: list[list[ResultEdit]] = []
        self.reads = 0
        self.may_set_thresholds = False
        self.memory_thresholds = MemoryThresholds(self._answer)

    # --- the protocol ------------------------------------------------------------------------------------

    def load_terms(self, owner: Any, course: int, done: Any, failed: Any) -> None:
        self._answer(lambda: done((self.terms, TODAY)), failed)

    def load_sheet(self, owner: Any, key: SheetKey, done: Any, failed: Any) -> None:
        self.reads += 1
        self._answer(lambda: done(self.sheet(key)), failed)

    def load_history(self, owner: Any, course: int, place: Place, done: Any, failed: Any) -> None:
        self._answer(lambda: done(tuple(change for where, change in self.log if where == place)), failed)

    def write_results(
        self,
        owner: Any,
        course: int,
        edits: Sequence[ResultEdit],
        done: Any,
        failed: Any,
        *,
        agreed: Collection[Place] = (),
    ) -> None:
        self.batches.append(list(edits))
        self._answer(lambda: done(self._write(edits, agreed)), failed)

    def thresholds(self) -> MemoryThresholds:
        return self.memory_thresholds

    # --- for tests ---------------------------------------------------------------------------------------

    def answer(self) -> None:
        """Answer what was asked until now, in order."""
        asked, self.asked = self.asked, []
        for one in asked:
            one()

    def place(self, row: int, kind: int = TermMarkKind.TERM, number: int = 1) -> Place:
        return Place(int(kind), number, self.pupils[row][0])

    def value(self, row: int, kind: int = TermMarkKind.TERM, number: int = 1) -> int | None:
        """What is stored."""
        cell = self.stored.get(self.place(row, kind, number))
        return cell.value if cell else None

    def store(self, place: Place, given: Given | None, author: str = OTHER) -> Change:
        """Somebody stores a mark; returns the row of the change log."""
        before = self.stored.pop(place, None)
        if given is not None:
            self.stored[place] = TermMarkCell(given.value, given.reason, 9, author, NOW)
        self.seq += 1
        states = [
            None if one is None else {"value": one.value, "reason": one.reason}
            for one in (before, self.stored.get(place))
        ]
        self.log.append(
            (place, CellChange(self.seq, NOW, author, "teacher", "term_mark", None, *states, None))
        )
        return Change(
            seq=self.seq, step=self.seq, at=int(NOW.timestamp()), account=9, role="teacher", entity="term_mark",
            key=f"1/{place.kind}/{place.number}/{place.pupil}", course=1, school_class=1, pupil=place.pupil,
            date=None, number=None, before=states[0], after=states[1], reason=None,
        )  # fmt: skip

    def mark_given(self, row: int, value: int, weight: float = 1) -> Change:
        """A mark for a lesson, which moves what is proposed."""
        pupil = self.pupils[row][0]
        self.marks[pupil].append((value, weight))
        self.seq += 1
        return Change(
            seq=self.seq, step=self.seq, at=int(NOW.timestamp()), account=9, role="teacher", entity="mark",
            key=f"1/20261014/2/1/{pupil}", course=1, school_class=1, pupil=pupil, date=TODAY, number=2,
            before=None, after={"value": value}, reason=None,
        )  # fmt: skip

    def sheet(self, key: SheetKey) -> ProposalSheet:
        """What `app.journal.term_marks` would give."""
        term = next((one for one in self.terms if one.id == key.term), None)
        number = term.number if term is not None else 0
        lines = []
        for pupil, name in self.pupils:
            tally = Tally(self.marks[pupil])
            value, why = self._proposed(key.kind, pupil, tally)
            mark = self.stored.get(Place(key.kind, number, pupil))
            few = term is not None and bool(self.norm) and proposing.too_few(tally.count, self.norm)
            debts = self.debts.get(pupil, 0)
            plain, weighted = nearest(tally.plain), nearest(tally.weighted)
            lines.append(
                ProposalLine(pupil, name, tally.count, plain, weighted, debts, value, why, mark, False, few)
            )
        norm = self.norm if term is not None and NUMBERS[self.scale] else 0
        return ProposalSheet(
            self.card,
            key.kind,
            number,
            term,
            self.scale,
            norm,
            tuple(lines),
            self.seq,
            self.memory_thresholds.subject.thresholds,
            self.may_set_thresholds,
        )

    def _proposed(self, kind: int, pupil: int, tally: Tally) -> proposing.Proposed:
        def value(of: TermMarkKind, number: int = 0) -> int | None:
            cell = self.stored.get(Place(int(of), number, pupil))
            return cell.value if cell else None

        if kind == TermMarkKind.TERM:
            return proposing.of_period(
                tally, self.scale, self.memory_thresholds.subject.thresholds, self.weights
            )
        if kind == TermMarkKind.YEAR:
            terms = {term.number: value(TermMarkKind.TERM, term.number) for term in self.terms}
            return proposing.of_year(terms, self.scale)
        if kind == TermMarkKind.FINAL:
            return proposing.of_final(value(TermMarkKind.YEAR), value(TermMarkKind.EXAM))
        return None, proposing.Reason(proposing.Because.EXAM)

    def _answer(self, act: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        def run() -> None:
            if self.failing is not None:
                failed(self.failing)
            else:
                act()

        if self.held:
            self.asked.append(run)
        else:
            run()

    def _write(self, edits: Sequence[ResultEdit], agreed: Collection[Place]) -> ResultOutcome:
        written, clashes, outdated, found = [], [], [], []
        for edit in edits:
            place, wanted, cell = edit.slot, edit.wanted, self.stored.get(edit.slot)
            proposed, _ = self._proposed(place.kind, place.pupil, Tally(self.marks[place.pupil]))
            if place in agreed and proposed != value_of(wanted):
                outdated.append(place)
                continue
            actual = cell.value if cell else None
            same = cell is not None and wanted == (cell.value, cell.reason)
            if actual != value_of(edit.expected) and not (same or wanted is actual):
                author, at = (cell.author, cell.set_at) if cell else (None, None)
                clashes.append(ResultClash(place, wanted, given_of(actual), author, at))
                continue
            written.append(edit)
            if actual != value_of(edit.expected):
                found.append(place)
            else:
                self.store(place, wanted, OWN)
        return ResultOutcome(written, clashes, self.seq, found, outdated)


def typical(count: int = 25) -> MemoryResults:
    """A class in the last week of the quarter: most marks are clear, some stand on a border, one pupil has none."""
    patterns: list[Marks] = [
        [(5, 1), (4, 1), (5, 2), (4, 3), (5, 3), (5, 1)],
        [(4, 1), (5, 1), (4, 3), (4, 1), (3, 1)],
        [(3, 1), (3, 3), (2, 1), (4, 1), (3, 2), (4, 1)],
        [(5, 1), (5, 3), (5, 1), (4, 1), (5, 2), (5, 1)],
        [(2, 1), (3, 3), (2, 1), (3, 1), (2, 2)],
        [(4, 1), (4, 2), (5, 3), (4, 1), (4, 1), (5, 1), (5, 1)],
        [(4, 1), (5, 3)],
    ]
    source = MemoryResults([patterns[row % len(patterns)] for row in range(count)])
    if count > 12:
        source.marks[source.pupils[12][0]] = []
    source.debts = {pupil: 1 + row % 2 for row, (pupil, _) in enumerate(source.pupils) if row % 6 == 4}
    return source


def read_only(source: MemoryResults) -> MemoryResults:
    """The same for somebody who may only read."""
    source.card = replace(CARD, can_edit=False)
    return source


def closed(source: MemoryResults) -> MemoryResults:
    """The same after the first period was closed."""
    source.terms = (replace(TERMS[0], closed=True), *TERMS[1:])
    return source
