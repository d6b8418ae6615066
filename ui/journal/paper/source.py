"""The page of the journal for printing, and as a file: read, laid out and written by the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject

from ui.journal.asking import Asker, Failed

if TYPE_CHECKING:
    from app.journal.export.sheet_form import SheetWords
    from app.journal.export.xlsx import PageWords
    from app.paper.page import Paper
    from app.session import Session


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


class WorkerExportSource:
    """The real source."""

    def __init__(self, asker: Asker[Any]) -> None:
        self._asker = asker

    def load_paper(
        self,
        owner: QObject,
        page: tuple[int, int],
        words: PaperWords,
        done: Callable[[Paper], None],
        failed: Failed,
    ) -> None:
        """The double pages."""
        self._asker.read(owner, lambda session: _paper(session, page, words), done, failed, "paper")

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
        action = partial(_save, page=page, words=words, path=path)
        self._asker.write(owner, action, done, failed, "export", quiet=False)


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
