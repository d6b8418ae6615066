"""Many reports at once: a file for each class or pupil, or all of them in one.

They are made one after the other, so no more than one is in memory beside the file; between two of them the caller is
told how far it is, and may end it.  One that cannot be made is told by its name, and the others are made.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
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
    """What came of a batch.  `made`: so many pieces; `ended`: the caller ended it before all was done."""

    written: list[Path] = field(default_factory=list)
    made: int = 0
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
        return self._all(session, BatchRun(self, folder, each=True))

    def all_in_one(self, session: Session, path: Path) -> Outcome:
        """One file with all of them; none if nothing could be made, or it was ended.

        Raises StorageProblem where the file cannot be written, and what is wrong with a template.
        """
        return self._all(session, BatchRun(self, path, each=False))

    def empty_file(self) -> ReportFile:
        """A file to be filled.  Raises BadInput template.no_file."""
        return report_file(
            self.kind, self.words, made_at=self.made_at, separator=self.separator, template=self.template
        )

    def _all(self, session: Session, run: BatchRun) -> Outcome:
        while run.piece is not None:
            self.progress(run.done, len(self.pieces))
            if self.is_ended():
                run.end()
                break
            try:
                run.write(run.read(session))
            except DiaryError as error:
                run.fail(error)
        else:
            self.progress(run.done, len(self.pieces))
        return run.finish()


class BatchRun:
    """A batch on its way, a piece at a time: whoever has other things to do does them between two steps.

        while run.piece is not None:
            run.write(run.read(session))       # or, where one of them raises: run.fail(error)
        run.finish()

    `read` is for the thread of the database; `write` and `finish` touch files alone, and are slow.
    """

    def __init__(self, batch: Batch, target: Path, *, each: bool) -> None:
        """Into a folder (`each` a file of its own), or into one file.  Raises BadInput template.no_file."""
        self._batch, self._target, self._each = batch, target, each
        self._file = batch.empty_file()  # a template that is not there is said at once
        self._title, self._taken = batch.words(f"report.{batch.spec.key}"), set[str]()
        self.outcome = Outcome()
        self.done = 0

    @property
    def piece(self) -> Piece | None:
        """What is to be made next; None: nothing more."""
        pieces = self._batch.pieces
        return None if self.outcome.ended or self.done == len(pieces) else pieces[self.done]

    def read(self, session: Session) -> Sequence[Any]:
        """The documents of the next piece, or the rows of a template.  Raises NotFound report.nothing, BadInput
        report.no_template, and what the report raises."""
        assert self.piece is not None
        spec, wish, words = self._batch.spec, self.piece.wish, self._batch.words
        with session.school.reading():
            if self._batch.kind is not FileKind.DOCX:
                found: Sequence[Any] = spec.make(session, wish, words)
            elif spec.rows is None:
                raise BadInput("report.no_template")
            else:
                found = spec.rows(session, wish, words)
        if not found:
            raise NotFound("report.nothing")
        return found

    def write(self, parts: Sequence[Any]) -> None:
        """What was read goes into the file, or into one of its own; on to the next piece.  Raises StorageProblem, and
        what is wrong with a template."""
        assert self.piece is not None
        file = self._batch.empty_file() if self._each else self._file
        for part in parts:
            file.add(part)
        if self._each:
            path = self._target / _free_name(
                f"{self._title} {self.piece.name}".strip(), self._batch.kind, self._taken
            )
            put_in_place(path, file.finished())
            self.outcome.written.append(path)
        self.outcome.documents += len(parts)
        self.outcome.made += 1
        self.done += 1

    def fail(self, error: DiaryError) -> None:
        """The next piece cannot be made: note it, and go on behind it."""
        assert self.piece is not None
        self.outcome.failed.append(Failed(self.piece.name, error))
        self.skip()

    def skip(self) -> None:
        """Go on behind the next piece: what has come of it is told otherwise."""
        self.done += 1

    def end(self) -> None:
        """Make no more."""
        self.outcome.ended = True

    def finish(self) -> Outcome:
        """Write the one file, if there is something in it and it was not ended.  Raises StorageProblem, and what is
        wrong with a template."""
        if not self._each and self.outcome.documents and not self.outcome.ended:
            put_in_place(self._target, self._file.finished())
            self.outcome.written.append(self._target)
        return self.outcome


def _free_name(title: str, kind: FileKind, taken: set[str]) -> str:
    """A name that no other file of the batch has: two pupils may be called the same."""
    name, number = file_name(title, kind.value), 2
    while name.casefold() in taken:
        name = file_name(f"{title[:110]} ({number})", kind.value)
        number += 1
    taken.add(name.casefold())
    return name
