"""Many reports at once: a file for each class or pupil, or all of them in one.

They are made one after the other, so no more than one is in memory beside the file; between two of them the caller is
told how far it is, and may end it.  One that cannot be made is told by its name, and the others are made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.errors import BadInput, DiaryError, NotFound
from app.paper.files import file_name, put_in_place
from app.reports.registry import ReportSpec
from app.reports.wish import Wish
from app.reports.words import ReportWords
from app.reports.writers.files import FileKind, ReportFile, report_file
from app.session import Session

Progress = Callable[[int, int], None]
"""How many are done, of how many."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a batch: whom it is of, in words, and what is wished for."""

    name: str
    wish: Wish


@dataclass(frozen=True, slots=True)
class Failed:
    """What could not be made, and why."""

    name: str
    error: DiaryError


@dataclass(slots=True)
class Outcome:
    """What came of a batch.  `ended`: the caller ended it before all was done."""

    written: list[Path] = field(default_factory=list)
    documents: int = 0
    failed: list[Failed] = field(default_factory=list)
    ended: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """What is made, in whose words, as which files."""

    spec: ReportSpec
    pieces: Sequence[Piece]
    words: ReportWords
    kind: FileKind
    made_at: dt.datetime
    separator: str = ";"
    template: Path | None = None
    progress: Progress = lambda _done, _whole: None
    is_ended: Callable[[], bool] = lambda: False

    def one_file_each(self, session: Session, folder: Path) -> Outcome:
        """A file for each piece, named by the report and whom it is of.

        Raises BadInput template.no_file; a file that cannot be written is one of those that failed.
        """
        self._empty()  # a template that is not there is said at once
        outcome = Outcome()
        title, taken = self.words(f"report.{self.spec.key}"), set[str]()
        for piece, documents in self._made(session, outcome):
            path = folder / _free_name(f"{title} {piece.name}".strip(), self.kind, taken)
            try:
                made = self._empty()
                for document in documents:
                    made.add(document)
                put_in_place(path, made.finished())
            except DiaryError as error:
                outcome.failed.append(Failed(piece.name, error))
                continue
            outcome.written.append(path)
            outcome.documents += len(documents)
        return outcome

    def all_in_one(self, session: Session, path: Path) -> Outcome:
        """One file with all of them; none if nothing could be made, or it was ended.

        Raises StorageProblem where the file cannot be written, and what is wrong with a template.
        """
        outcome = Outcome()
        made = self._empty()
        for _piece, documents in self._made(session, outcome):
            for document in documents:
                made.add(document)
            outcome.documents += len(documents)
        if outcome.documents and not outcome.ended:
            put_in_place(path, made.finished())
            outcome.written.append(path)
        return outcome

    def _empty(self) -> ReportFile:
        return report_file(
            self.kind, self.words, made_at=self.made_at, separator=self.separator, template=self.template
        )

    def _read(self, session: Session, wish: Wish) -> Sequence[Any]:
        """The documents, or the rows of a template."""
        if self.kind is not FileKind.DOCX:
            return self.spec.make(session, wish, self.words)
        if self.spec.rows is None:
            raise BadInput("report.no_template")
        return self.spec.rows(session, wish, self.words)

    def _made(self, session: Session, outcome: Outcome) -> Iterator[tuple[Piece, Sequence[Any]]]:
        """The documents of each piece that gives some; the others are noted."""
        whole = len(self.pieces)
        for done, piece in enumerate(self.pieces):
            self.progress(done, whole)
            if self.is_ended():
                outcome.ended = True
                return
            try:
                with session.school.reading():
                    documents = self._read(session, piece.wish)
                if not documents:
                    raise NotFound("report.nothing")
            except DiaryError as error:
                outcome.failed.append(Failed(piece.name, error))
            else:
                yield piece, documents
        self.progress(whole, whole)


def _free_name(title: str, kind: FileKind, taken: set[str]) -> str:
    """A name that no other file of the batch has: two pupils may be called the same."""
    name, number = file_name(title, kind.value), 2
    while name.casefold() in taken:
        name = file_name(f"{title[:110]} ({number})", kind.value)
        number += 1
    taken.add(name.casefold())
    return name
