"""Where the journal's pages come from and its edits go: the app's functions, through the worker."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from ui.journal.asking import Asker, Failed, Terms
from ui.journal.cell.source import CellSource, WorkerCellSource
from ui.journal.handed_in.source import HandInSource, WorkerHandIns
from ui.journal.lesson.wishes import LessonKey, LessonView, Wish
from ui.journal.locks.closing_source import ClosingSource, WorkerClosingSource
from ui.journal.locks.wishes import LockWish
from ui.journal.paper.source import ExportSource, WorkerExportSource
from ui.journal.plan.source import PlanSource, WorkerPlanSource
from ui.journal.results.source import ResultsSource, WorkerResults
from ui.journal.slots import Clash, Content, Edit, Kind, Outcome, Slot
from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.journal.lock_rows import AskedTerm
    from app.journal.rows import CellConflict, CellEdit, CellMore, JournalPage
    from app.school.rows import CourseCard, YearRow
    from app.session import Session

C = TypeVar("C")


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

    def hand_ins(self) -> HandInSource: ...


class WorkerSource(Generic[C]):
    """The real source, with those of the panels and pages beside the marks."""

    def __init__(self, worker: WorkerBase[C], session_of: Callable[[C], Session] | None = None) -> None:
        self._asker = Asker(worker) if session_of is None else Asker(worker, session_of)

    def load_courses(
        self, owner: QObject, year: int | None, done: Callable[[CourseList], None], failed: Failed
    ) -> None:
        """The courses of a year (None: of today's) that this session may open."""

        def question(session: Session) -> CourseList:
            from app.journal.queries import my_courses
            from app.school.queries import current_year, years

            current = current_year(session)
            chosen = year if year is not None else current.id if current is not None else None
            return CourseList(years(session), chosen, my_courses(session, chosen))

        self._asker.read(owner, question, done, failed, "courses")

    def load_terms(self, owner: QObject, course: int, done: Callable[[Terms], None], failed: Failed) -> None:
        """The periods of a course and today."""

        def question(session: Session) -> Terms:
            from app.journal.queries import course_terms

            return course_terms(session, course), session.clock.today()

        self._asker.read(owner, question, done, failed, "page")

    def load_page(
        self, owner: QObject, course: int, term: int, done: Callable[[JournalPage], None], failed: Failed
    ) -> None:
        """A page; an older question that is not answered yet is given up."""

        def question(session: Session) -> JournalPage:
            from app.journal.queries import journal_page

            return journal_page(session, course, term)

        self._asker.read(owner, question, done, failed, "page")

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
        action = partial(_write, course=course, edits=tuple(edits), reason=reason)
        self._asker.write(owner, action, done, failed, "write")

    def load_lesson(
        self, owner: QObject, key: LessonKey, done: Callable[[LessonView], None], failed: Failed
    ) -> None:
        """What the lesson panel shows; an older question that is not answered yet is given up."""

        def question(session: Session) -> LessonView:
            from ui.journal.lesson.source import read_lesson

            return read_lesson(session, key)

        self._asker.read(owner, question, done, failed, "lesson")

    def change_lesson(
        self, owner: QObject, key: LessonKey, wish: Wish, done: Callable[[None], None], failed: Failed
    ) -> None:
        """Carry out one wish of the lesson panel."""

        def action(session: Session) -> None:
            from ui.journal.lesson.source import carry_out

            carry_out(session, key, wish)

        self._asker.write(owner, action, done, failed, "lesson")

    def load_term_requests(
        self, owner: QObject, done: Callable[[Sequence[AskedTerm]], None], failed: Failed
    ) -> None:
        """Who has asked for a closed period to be opened; for those who lead the school."""

        def question(session: Session) -> Sequence[AskedTerm]:
            from app.journal.locks import term_requests

            return term_requests(session)

        self._asker.read(owner, question, done, failed, "requests")

    def change_lock(
        self, owner: QObject, wish: LockWish, done: Callable[[None], None], failed: Failed
    ) -> None:
        """Carry out one wish about a closed period."""

        def action(session: Session) -> None:
            from ui.journal.locks.wishes import carry_out

            carry_out(session, wish)

        self._asker.write(owner, action, done, failed, "lock")

    def plans(self) -> PlanSource:
        """Where thematic plans come from."""
        return WorkerPlanSource(self._asker)

    def cells(self) -> CellSource:
        """Where the past of a cell comes from, and remarks go."""
        return WorkerCellSource(self._asker)

    def closing(self) -> ClosingSource:
        """Where the periods of the whole school are closed."""
        return WorkerClosingSource(self._asker)

    def results(self) -> ResultsSource:
        """Where the marks of the report card come from and go."""
        return WorkerResults(self._asker)

    def hand_ins(self) -> HandInSource:
        """Where what pupils hand in comes from, and answers go."""
        return WorkerHandIns(self._asker)

    def exports(self) -> ExportSource:
        """Where the page comes from for paper, and files are written."""
        return WorkerExportSource(self._asker)


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
