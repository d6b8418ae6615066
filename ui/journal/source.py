"""Where the journal's pages come from and its edits go: the app's functions, through the worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeAlias, TypeVar

from PySide6.QtCore import QObject

from app.errors import StorageProblem
from ui.journal.cell_source import CellSource, WorkerCellSource
from ui.journal.closing_source import ClosingSource, WorkerClosingSource
from ui.journal.lesson_wishes import LessonKey, LessonView, Wish
from ui.journal.lock_wishes import LockWish
from ui.journal.plan_source import PlanSource, WorkerPlanSource
from ui.journal.slots import Clash, Content, Edit, Kind, Outcome, Slot
from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.journal.lock_rows import AskedTerm
    from app.journal.rows import CellConflict, CellEdit, CellMore, JournalPage
    from app.school.rows import CourseCard, TermRow, YearRow
    from app.session import Session
    from ui.journal.export_source import ExportSource
    from ui.journal.results_source import ResultsSource

C = TypeVar("C")
Terms: TypeAlias = "tuple[Sequence[TermRow], date]"
"""The periods of a course, and the school's day by the session's clock."""
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class CourseList:
    """The courses of a year, and the years there are."""

    years: Sequence[YearRow]
    year: int | None
    courses: Sequence[CourseCard]


class JournalSource(Protocol):
    """What the journal asks for. Answers come later, on the GUI thread; none when `owner` is gone."""

    def load_courses(
        self, owner: QObject, year: int | None, done: Callable[[CourseList], None], failed: Failed
    ) -> None: ...

    def load_terms(
        self, owner: QObject, course: int, done: Callable[[Terms], None], failed: Failed
    ) -> None: ...

    def load_page(
        self, owner: QObject, course: int, term: int, done: Callable[[JournalPage], None], failed: Failed
    ) -> None: ...

    def write(
        self,
        owner: QObject,
        course: int,
        edits: Sequence[Edit],
        done: Callable[[Outcome], None],
        failed: Failed,
        *,
        reason: str | None = None,
    ) -> None: ...

    def load_lesson(
        self, owner: QObject, key: LessonKey, done: Callable[[LessonView], None], failed: Failed
    ) -> None: ...

    def change_lesson(
        self, owner: QObject, key: LessonKey, wish: Wish, done: Callable[[None], None], failed: Failed
    ) -> None: ...

    def load_term_requests(
        self, owner: QObject, done: Callable[[Sequence[AskedTerm]], None], failed: Failed
    ) -> None: ...

    def change_lock(
        self, owner: QObject, wish: LockWish, done: Callable[[None], None], failed: Failed
    ) -> None: ...

    def plans(self) -> PlanSource: ...

    def cells(self) -> CellSource: ...

    def closing(self) -> ClosingSource: ...

    def results(self) -> ResultsSource: ...

    def exports(self) -> ExportSource: ...


def _session_at(desk: Any) -> Session:
    session: Session = desk.session
    return session


class WorkerSource(Generic[C]):
    """The real source. `session_of` tells how the worker's context leads to the session."""

    def __init__(self, worker: WorkerBase[C], session_of: Callable[[C], Session] = _session_at) -> None:
        self._worker = worker
        self._session_of = session_of

    def load_courses(
        self, owner: QObject, year: int | None, done: Callable[[CourseList], None], failed: Failed
    ) -> None:
        """The courses of a year (None: of today's) that this session may open."""

        def question(session: Session, app: Any) -> CourseList:
            from app.school.queries import current_year, years

            current = current_year(session)
            chosen = year if year is not None else current.id if current is not None else None
            return CourseList(years(session), chosen, app.my_courses(session, chosen))

        self._read(owner, question, done, failed, "courses")

    def load_terms(self, owner: QObject, course: int, done: Callable[[Terms], None], failed: Failed) -> None:
        """The periods of a course and today."""
        self._read(
            owner,
            lambda session, app: (app.course_terms(session, course), session.clock.today()),
            done,
            failed,
            "page",
        )

    def load_page(
        self, owner: QObject, course: int, term: int, done: Callable[[JournalPage], None], failed: Failed
    ) -> None:
        """A page; an older question that is not answered yet is given up."""
        self._read(owner, lambda session, app: app.journal_page(session, course, term), done, failed, "page")

    def write(
        self,
        owner: QObject,
        course: int,
        edits: Sequence[Edit],
        done: Callable[[Outcome], None],
        failed: Failed,
        *,
        reason: str | None = None,
    ) -> None:
        """Write the edits as one command, with the reason for a late change if one was given."""
        batch = tuple(edits)
        session_of = self._session_of

        def job(context: C) -> Outcome:
            return guarded(context, lambda: _write(session_of(context), course, batch, reason))

        self._worker.submit(owner, job, done, failed, label="journal.write", lane="write", quiet=True)

    def load_lesson(
        self, owner: QObject, key: LessonKey, done: Callable[[LessonView], None], failed: Failed
    ) -> None:
        """What the lesson panel shows; an older question that is not answered yet is given up."""

        def question(session: Session, _queries: Any) -> LessonView:
            from ui.journal.lesson_source import read_lesson

            return read_lesson(session, key)

        self._read(owner, question, done, failed, "lesson")

    def change_lesson(
        self, owner: QObject, key: LessonKey, wish: Wish, done: Callable[[None], None], failed: Failed
    ) -> None:
        """Carry out one wish of the lesson panel."""
        session_of = self._session_of

        def job(context: C) -> None:
            from ui.journal.lesson_source import carry_out

            guarded(context, lambda: carry_out(session_of(context), key, wish))

        self._worker.submit(owner, job, done, failed, label="journal.lesson", lane="write", quiet=True)

    def load_term_requests(
        self, owner: QObject, done: Callable[[Sequence[AskedTerm]], None], failed: Failed
    ) -> None:
        """Who has asked for a closed period to be opened; for those who lead the school."""

        def question(session: Session, _queries: Any) -> Sequence[AskedTerm]:
            from app.journal.locks import term_requests

            return term_requests(session)

        self._read(owner, question, done, failed, "requests")

    def change_lock(
        self, owner: QObject, wish: LockWish, done: Callable[[None], None], failed: Failed
    ) -> None:
        """Carry out one wish about a closed period."""
        session_of = self._session_of

        def job(context: C) -> None:
            from ui.journal.lock_wishes import carry_out

            guarded(context, lambda: carry_out(session_of(context), wish))

        self._worker.submit(owner, job, done, failed, label="journal.lock", lane="write", quiet=True)

    def plans(self) -> PlanSource:
        """Where thematic plans come from."""
        return WorkerPlanSource(self._worker, self._session_of, guarded)

    def cells(self) -> CellSource:
        """Where the past of a cell comes from, and remarks go."""
        return WorkerCellSource(self._worker, self._session_of, guarded)

    def closing(self) -> ClosingSource:
        """Where the periods of the whole school are closed."""
        return WorkerClosingSource(self._worker, self._session_of, guarded)

    def results(self) -> ResultsSource:
        """Where the marks of the report card come from and go."""
        from ui.journal.results_source import WorkerResults

        return WorkerResults(self._worker, self._session_of)

    def exports(self) -> ExportSource:
        """Where the page comes from for paper, and files are written."""
        from ui.journal.export_source import WorkerExportSource

        return WorkerExportSource(self._worker, self._session_of)

    def _read(
        self, owner: QObject, question: Callable[[Session, Any], Any], done: Any, failed: Failed, key: str
    ) -> None:
        session_of = self._session_of

        def job(context: C) -> Any:
            from app.journal import queries

            return guarded(context, lambda: question(session_of(context), queries))

        self._worker.submit(owner, job, done, failed, label="journal." + key, replaces=key)


def guarded(context: Any, action: Callable[[], Any]) -> Any:
    """Carry out a job; tell the desk when the share was lost in it, so that the file is opened anew."""
    try:
        return action()
    except StorageProblem as error:
        if (note := getattr(context, "note_loss", None)) is not None:
            note(error.code)
        raise


def _write(session: Session, course: int, edits: Sequence[Edit], reason: str | None) -> Outcome:
    from app.journal.commands import write_cells

    result = write_cells(session, course, [cell_edit(edit) for edit in edits], reason)
    return Outcome(
        [edit_of(edit) for edit in result.written],
        [clash_of(conflict) for conflict in result.conflicts],
        result.seq,
        [slot_of(edit) for edit in result.found],
    )


def cell_edit(edit: Edit) -> CellEdit:
    """The edit as `app` wants it."""
    from app.journal.rows import CellEdit, CellMore

    slot, expected, wanted = edit
    seen = CellMore(expected.comment, expected.minutes, expected.due) if expected else CellMore()
    return CellEdit(
        *slot.lesson, slot.work, slot.pupil, slot.kind.value,
        expected.value if expected else None,
        wanted.value if wanted else None,
        (wanted.comment if wanted else None) or "",
        wanted.minutes if wanted else None,
        wanted.due if wanted else None,
        seen,
    )  # fmt: skip


def edit_of(edit: CellEdit) -> Edit:
    """An edit of `app` as the window has it."""
    return Edit(slot_of(edit), _content(edit.expected, edit.seen), _content(edit.wanted, edit))


def clash_of(conflict: CellConflict) -> Clash:
    """The clash that a conflict of `app` means."""
    mine = edit_of(conflict.edit)
    theirs = _content(conflict.actual, conflict.more)
    return Clash(mine.slot, mine.wanted, theirs, conflict.author, conflict.at)


def _content(value: int | None, more: CellMore | CellEdit | None) -> Content | None:
    if value is None:
        return None
    if more is None:
        return Content(value)
    return Content(value, more.comment or None, more.minutes, more.due_date)


def slot_of(edit: CellEdit) -> Slot:
    """The slot that an edit of `app` is about."""
    kind = Kind(edit.kind)
    return Slot(edit.date, edit.number, (edit.work or 1) if kind is Kind.MARK else 0, edit.pupil_id, kind)
