"""The page of the journal for printing, and as a file: read, laid out and written by the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject

from ui.journal.source import Failed, guarded
from ui.tasks import WorkerBase

if TYPE_CHECKING:
    from app.journal.export.sheet_form import SheetWords
    from app.journal.export.xlsx import PageWords
    from app.paper.page import Paper
    from app.session import Session

C = TypeVar("C")


class FileKind(StrEnum):
    """What a page can be kept as; the value is the ending of the file's name."""

    PDF = ".pdf"
    XLSX = ".xlsx"


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words of both, gathered in the window: the worker has no language."""

    sheet: SheetWords
    workbook: PageWords


class ExportSource(Protocol):
    """What the export asks for. Answers come later, on the GUI thread; none when `owner` is gone."""

    def load_paper(
        self,
        owner: QObject,
        page: tuple[int, int],
        words: PaperWords,
        done: Callable[[Paper], None],
        failed: Failed,
    ) -> None: ...

    def save(
        self,
        owner: QObject,
        page: tuple[int, int],
        words: PaperWords,
        path: Path,
        done: Callable[[Path], None],
        failed: Failed,
    ) -> None: ...


class WorkerExportSource(Generic[C]):
    """The real source. `session_of` tells how the worker's context leads to the session."""

    def __init__(
        self, worker: WorkerBase[C], session_of: Callable[[Any], Session] = lambda desk: desk.session
    ) -> None:
        self._worker = worker
        self._session_of = session_of

    def load_paper(
        self,
        owner: QObject,
        page: tuple[int, int],
        words: PaperWords,
        done: Callable[[Paper], None],
        failed: Failed,
    ) -> None:
        """The double pages; an older question that is not answered yet is given up."""
        session_of = self._session_of

        def job(context: C) -> Paper:
            return guarded(context, lambda: _paper(session_of(context), page, words))

        self._worker.submit(owner, job, done, failed, label="journal.paper", replaces="paper")

    def save(
        self,
        owner: QObject,
        page: tuple[int, int],
        words: PaperWords,
        path: Path,
        done: Callable[[Path], None],
        failed: Failed,
    ) -> None:
        """Write the page into a file of the kind that its name ends with, in place of what is there; also when the
        window is closed meanwhile."""
        session_of = self._session_of

        def job(context: C) -> Path:
            return guarded(context, lambda: _save(session_of(context), page, words, path))

        self._worker.submit(owner, job, done, failed, label="journal.export", lane="write")


def _paper(session: Session, page: tuple[int, int], words: PaperWords) -> Paper:
    from app.journal.export.queries import page_for_print
    from app.journal.export.sheet import journal_paper

    return journal_paper(page_for_print(session, *page), words.sheet)


def _save(session: Session, page: tuple[int, int], words: PaperWords, path: Path) -> Path:
    from app.journal.export.queries import page_for_print
    from app.journal.export.xlsx import page_as_xlsx
    from app.paper.files import put_in_place
    from app.paper.pdf import as_pdf

    now = session.clock.now()
    if path.suffix.lower() == FileKind.XLSX:
        content = page_as_xlsx(page_for_print(session, *page), words.workbook, made_at=now)
    else:
        content = as_pdf(_paper(session, page, words), made_at=now)
    put_in_place(path, content)
    return path
