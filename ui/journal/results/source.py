"""How the sheet of period marks reads and writes: the app's functions, through the worker."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from app.codes import TermMarkKind
from ui.journal.asking import Asker, Failed, Terms
from ui.journal.results.slots import (
    Place,
    ResultClash,
    ResultEdit,
    ResultOutcome,
    SheetKey,
    given_of,
    value_of,
)
from ui.journal.results.threshold_source import ThresholdSource, WorkerThresholds

if TYPE_CHECKING:
    from app.journal.rows import CellChange, ProposalSheet, TermMarkEdit, TermMarkResult
    from app.session import Session

History = tuple["CellChange", ...]


class ResultsSource(Protocol):
    """What the sheet asks for.  Answers come later, on the GUI thread; none when `owner` is gone."""

    def load_terms(
        self, owner: QObject, course: int, done: Callable[[Terms], None], failed: Failed
    ) -> None: ...

    def load_sheet(
        self, owner: QObject, key: SheetKey, done: Callable[[ProposalSheet], None], failed: Failed
    ) -> None: ...

    def load_history(
        self, owner: QObject, course: int, place: Place, done: Callable[[History], None], failed: Failed
    ) -> None: ...

    def write_results(
        self,
        owner: QObject,
        course: int,
        edits: Sequence[ResultEdit],
        done: Callable[[ResultOutcome], None],
        failed: Failed,
        *,
        agreed: Collection[Place] = (),
    ) -> None: ...

    def thresholds(self) -> ThresholdSource: ...


class WorkerResults:
    """The real source."""

    def __init__(self, asker: Asker[Any]) -> None:
        self._asker = asker

    def load_terms(self, owner: QObject, course: int, done: Callable[[Terms], None], failed: Failed) -> None:
        """The periods of a course and today."""

        def question(session: Session) -> Terms:
            from app.journal.queries import course_terms

            return course_terms(session, course), session.clock.today()

        self._asker.read(owner, question, done, failed, "results")

    def load_sheet(
        self, owner: QObject, key: SheetKey, done: Callable[[ProposalSheet], None], failed: Failed
    ) -> None:
        """A sheet; an older question that is not answered yet is given up."""

        def question(session: Session) -> ProposalSheet:
            from app.journal.term_marks import proposals, yearly_proposals

            if key.kind == TermMarkKind.TERM:
                return proposals(session, key.course, key.term)
            return yearly_proposals(session, key.course, key.kind)

        self._asker.read(owner, question, done, failed, "results")

    def load_history(
        self, owner: QObject, course: int, place: Place, done: Callable[[History], None], failed: Failed
    ) -> None:
        """What happened to one mark, oldest first."""

        def question(session: Session) -> History:
            from app.journal.term_marks import term_mark_history

            return term_mark_history(session, course, place.kind, place.number, place.pupil)

        self._asker.read(owner, question, done, failed, "results_history")

    def write_results(
        self,
        owner: QObject,
        course: int,
        edits: Sequence[ResultEdit],
        done: Callable[[ResultOutcome], None],
        failed: Failed,
        *,
        agreed: Collection[Place] = (),
    ) -> None:
        """Write the edits; what is written twice because an answer was lost is found written."""
        batch, taken_over = tuple(edits), frozenset(agreed)
        action = partial(_write, course=course, edits=batch, agreed=taken_over)
        self._asker.write(owner, action, done, failed, "results.write")

    def thresholds(self) -> ThresholdSource:
        """What the dialog of the thresholds asks."""
        return WorkerThresholds(self._asker)


def _write(
    session: Session, course: int, edits: Sequence[ResultEdit], agreed: Collection[Place]
) -> ResultOutcome:
    """Marks that were entered as one command; those that were agreed to as one command for each sheet, which looks
    whether the same is still proposed."""
    from app.journal.term_marks import set_term_marks, take_over

    entered = [edit for edit in edits if edit.slot not in agreed]
    outcomes: list[ResultOutcome] = []
    if entered:
        result = set_term_marks(session, course, [_edit(edit) for edit in entered])
        outcomes.append(_outcome(result, entered))
    taken = [edit for edit in edits if edit.slot in agreed]
    for kind, number in dict.fromkeys((edit.slot.kind, edit.slot.number) for edit in taken):
        here = [edit for edit in taken if (edit.slot.kind, edit.slot.number) == (kind, number)]
        seen = {edit.slot.pupil: edit.wanted.value for edit in here if edit.wanted is not None}
        outcomes.append(_outcome(take_over(session, course, kind, number, seen), here))
    return _joined(outcomes)


def _edit(edit: ResultEdit) -> TermMarkEdit:
    from app.journal.rows import TermMarkEdit

    kind, number, pupil = edit.slot
    reason = None if edit.wanted is None else edit.wanted.reason or ""
    seen = None if edit.expected is None else edit.expected.reason or ""
    return TermMarkEdit(pupil, kind, number, value_of(edit.expected), value_of(edit.wanted), reason, seen)


def _outcome(result: TermMarkResult, edits: Sequence[ResultEdit]) -> ResultOutcome:
    sent = {edit.slot: edit for edit in edits}
    places = {place.pupil: place for place in sent}
    clashes = []
    for one in result.conflicts:
        place = _place(one.edit)
        clashes.append(
            ResultClash(place, sent[place].wanted, given_of(one.actual, one.reason), one.author, one.at)
        )
    outdated = tuple(places[pupil] for pupil in result.outdated if pupil in places)
    written = tuple(sent[_place(edit)] for edit in result.written)
    found = tuple(_place(edit) for edit in result.found)
    return ResultOutcome(written, tuple(clashes), result.seq, found, outdated)


def _place(edit: TermMarkEdit) -> Place:
    return Place(int(edit.kind), edit.number, edit.pupil_id)


def _joined(outcomes: Iterable[ResultOutcome]) -> ResultOutcome:
    written: list[ResultEdit] = []
    clashes: list[ResultClash] = []
    outdated: list[Place] = []
    found: list[Place] = []
    seq = 0
    for one in outcomes:
        written += one.written
        clashes += one.clashes
        outdated += one.outdated
        found += one.found
        seq = max(seq, one.seq)
    return ResultOutcome(tuple(written), tuple(clashes), seq, tuple(found), tuple(outdated))
