"""How the sheet of period marks reads and writes: the app's functions, through the worker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from app.codes import TermMarkKind
from ui.journal.results_slots import Place, ResultClash, ResultOutcome, SheetKey, Wish, value_of
from ui.journal.source import Failed, Terms, guarded
from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.journal.rows import CellChange, ProposalSheet, TermMarkEdit, TermMarkResult
    from app.session import Session

C = TypeVar("C")
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
        wishes: Sequence[Wish],
        done: Callable[[ResultOutcome], None],
        failed: Failed,
    ) -> None: ...


def _session_at(desk: Any) -> Session:
    session: Session = desk.session
    return session


class WorkerResults(Generic[C]):
    """The real source. `session_of` tells how the worker's context leads to the session."""

    def __init__(self, worker: WorkerBase[C], session_of: Callable[[C], Session] = _session_at) -> None:
        self._worker = worker
        self._session_of = session_of

    def load_terms(self, owner: QObject, course: int, done: Callable[[Terms], None], failed: Failed) -> None:
        """The periods of a course and today."""

        def question(session: Session) -> Terms:
            from app.journal.queries import course_terms

            return course_terms(session, course), session.clock.today()

        self._read(owner, question, done, failed, "results")

    def load_sheet(
        self, owner: QObject, key: SheetKey, done: Callable[[ProposalSheet], None], failed: Failed
    ) -> None:
        """A sheet; an older question that is not answered yet is given up."""

        def question(session: Session) -> ProposalSheet:
            from app.journal.term_marks import proposals, yearly_proposals

            if key.kind == TermMarkKind.TERM:
                return proposals(session, key.course, key.term)
            return yearly_proposals(session, key.course, key.kind)

        self._read(owner, question, done, failed, "results")

    def load_history(
        self, owner: QObject, course: int, place: Place, done: Callable[[History], None], failed: Failed
    ) -> None:
        """What happened to one mark, oldest first."""

        def question(session: Session) -> History:
            from app.journal.term_marks import term_mark_history

            return term_mark_history(session, course, place.kind, place.number, place.pupil)

        self._read(owner, question, done, failed, "results_history")

    def write_results(
        self,
        owner: QObject,
        course: int,
        wishes: Sequence[Wish],
        done: Callable[[ResultOutcome], None],
        failed: Failed,
    ) -> None:
        """Write the wishes; what is written twice because an answer was lost is found written."""
        batch, session_of = tuple(wishes), self._session_of

        def job(context: C) -> ResultOutcome:
            return guarded(context, lambda: _write(session_of(context), course, batch))

        self._worker.submit(owner, job, done, failed, label="journal.results.write", lane="write", quiet=True)

    def _read(
        self, owner: QObject, question: Callable[[Session], Any], done: Any, failed: Failed, key: str
    ) -> None:
        session_of = self._session_of

        def job(context: C) -> Any:
            return guarded(context, lambda: question(session_of(context)))

        self._worker.submit(owner, job, done, failed, label="journal." + key, replaces=key)


def _write(session: Session, course: int, wishes: Sequence[Wish]) -> ResultOutcome:
    """Marks that were entered as one command; those that were agreed to as one command for each sheet, which looks
    whether the same is still proposed."""
    from app.journal.term_marks import set_term_marks, take_over

    entered = [wish for wish in wishes if not _is_agreed(wish)]
    outcomes: list[ResultOutcome] = []
    if entered:
        result = set_term_marks(session, course, [_edit(wish) for wish in entered])
        outcomes.append(_outcome(result, entered))
    agreed = [wish for wish in wishes if _is_agreed(wish)]
    for kind, number in dict.fromkeys((wish.place.kind, wish.place.number) for wish in agreed):
        here = [wish for wish in agreed if (wish.place.kind, wish.place.number) == (kind, number)]
        seen = {wish.place.pupil: wish.wanted.value for wish in here if wish.wanted is not None}
        outcomes.append(_outcome(take_over(session, course, kind, number, seen), here))
    return _joined(outcomes)


def _is_agreed(wish: Wish) -> bool:
    """A mark that is taken over where none was; over another mark it is an entry like any other."""
    return wish.agreed and wish.expected is None and wish.wanted is not None


def _edit(wish: Wish) -> TermMarkEdit:
    from app.journal.rows import TermMarkEdit

    kind, number, pupil = wish.place
    reason = None if wish.wanted is None else wish.wanted.reason or ""
    return TermMarkEdit(pupil, kind, number, wish.expected, value_of(wish.wanted), reason)


def _outcome(result: TermMarkResult, wishes: Sequence[Wish]) -> ResultOutcome:
    wanted = {wish.place: wish.wanted for wish in wishes}
    places = {place.pupil: place for place in wanted}
    clashes = []
    for one in result.conflicts:
        place = _place(one.edit)
        clashes.append(ResultClash(place, wanted[place], one.actual, one.author, one.at))
    outdated = tuple(places[pupil] for pupil in result.outdated if pupil in places)
    written, found = (tuple(_place(edit) for edit in edits) for edits in (result.written, result.found))
    return ResultOutcome(written, tuple(clashes), outdated, found)


def _place(edit: TermMarkEdit) -> Place:
    return Place(int(edit.kind), edit.number, edit.pupil_id)


def _joined(outcomes: Iterable[ResultOutcome]) -> ResultOutcome:
    written: list[Place] = []
    clashes: list[ResultClash] = []
    outdated: list[Place] = []
    found: list[Place] = []
    for one in outcomes:
        written += one.written
        clashes += one.clashes
        outdated += one.outdated
        found += one.found
    return ResultOutcome(tuple(written), tuple(clashes), tuple(outdated), tuple(found))
