"""Which sheet of period marks is open, and reading it: asked for, come, failed, out of date."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.codes import TermMarkKind
from ui.journal.results.editor import ResultsEditor
from ui.journal.results.slots import Place, SheetKey
from ui.journal.results.source import ResultsSource

if TYPE_CHECKING:
    from app.changes import Change
    from app.journal.rows import ProposalSheet
    from app.school.rows import TermRow
    from ui.journal.asking import Terms

#: Entities that nothing on a sheet follows from.
_ELSEWHERE = frozenset(
    {"attendance", "homework", "homework_done", "lesson_topic", "remark", "visit", "message"}
)


class ResultsReader(QObject):
    """Puts what it has read into the editor, and tells the page."""

    asked = Signal()
    """A sheet was asked for: `is_open` says whether it is the one on the screen."""
    terms_read = Signal(object, object)
    """Periods, `SheetKey` that is being read."""
    about_to_open = Signal(bool)
    """The sheet has come; True when it is the one on the screen, read anew."""
    opened = Signal(bool)
    """It is in the editor."""
    bare = Signal()
    """The course has no periods."""
    failed = Signal(object)

    def __init__(self, source: ResultsSource, editor: ResultsEditor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source, self._editor = source, editor
        self._course: int | None = None
        self._term: int | None = None
        self._key: SheetKey | None = None
        self.has_failed = False

    @property
    def is_open(self) -> bool:
        """Whether the sheet that was asked for is on the screen."""
        return self._key is not None and self._editor.key == self._key

    def open_course(self, course: int, term: int | None) -> None:
        """Read the sheet of a period; without one that of today's.  Asked once more, a yearly sheet stays."""
        if (course, term) != (self._course, self._term) or self._key is None or self._key.term:
            self._key = None
        self._course, self._term = course, term
        self.reload()

    def open_sheet(self, key: SheetKey) -> None:
        """Read another sheet of the course."""
        self._course, self._key = key.course, key
        self.has_failed = False
        self.asked.emit()
        self._ask(key)

    def reload(self) -> None:
        """Read the sheet anew, and the periods, which may have been closed."""
        if self._course is not None:
            self.has_failed = False
            self.asked.emit()
            done = partial(self._on_terms_read, self._course)
            self._source.load_terms(self, self._course, done, self._on_failed)

    def concerns(self, change: Change) -> bool:
        """Whether something on the sheet follows from what was changed, and is not on it yet."""
        sheet = self._editor.sheet
        if sheet is None or change.entity in _ELSEWHERE or change.course not in (self._course, None):
            return False
        if change.seq <= sheet.seq:
            return False
        return change.entity != "term_mark" or not self._is_known(change)

    def _is_known(self, change: Change) -> bool:
        """Whether a mark of the report card is here as the feed tells it; others' marks move a yearly proposal."""
        _, kind, number, pupil = (int(part) for part in change.key.split("/"))
        sheet, row = self._editor.sheet, self._editor.row_of(Place(kind, number, pupil))
        if row is None:
            return sheet is not None and sheet.kind == TermMarkKind.TERM
        cell = self._editor.cell(row)
        known = None if cell is None else {"value": cell.value, "reason": cell.reason}
        return bool(known == change.after)

    def _ask(self, key: SheetKey) -> None:
        self._source.load_sheet(self, key, partial(self._on_sheet_read, key), self._on_failed)

    def _on_terms_read(self, course: int, answer: Terms) -> None:
        if course != self._course:
            return
        terms, today = answer
        if not terms:
            self.bare.emit()
            return
        known = {term.id for term in terms}
        if self._key is None or (self._key.term and self._key.term not in known):
            term = self._term if self._term in known else _term_of(terms, today)
            self._key = SheetKey(course, int(TermMarkKind.TERM), term or 0)
        self.terms_read.emit(terms, self._key)
        self._ask(self._key)

    def _on_sheet_read(self, key: SheetKey, sheet: ProposalSheet) -> None:
        if key != self._key:
            return
        again = self.is_open
        self.about_to_open.emit(again)
        self._editor.set_sheet(key, sheet)
        self.opened.emit(again)

    def _on_failed(self, error: Exception) -> None:
        self.has_failed = True
        self.failed.emit(error)


def _term_of(terms: Sequence[TermRow], today: date) -> int:
    """Today's period, else the last one that has begun, else the first."""
    begun = [term for term in terms if term.starts <= today]
    return begun[-1].id if begun else terms[0].id
