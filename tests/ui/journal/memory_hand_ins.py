"""What pupils have handed in, in memory; answers when the test says so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from app.homework.hand_in_rows import Answered, HandIn, HandInPage
from ui.files import AttachEditor, AttachmentStrip
from ui.journal.handed_in.wishes import Answer, PieceKey, WorkKey
from ui.tasks import InlineWorker


class MemoryHandIns:
    """`page` is what is answered; `answered` are the wishes that arrived, `fails` what each of them meets."""

    def __init__(self, answer: Callable[[Callable[[], None]], None] = lambda call: call()) -> None:
        self._answer = answer
        self._worker: InlineWorker[Any] = InlineWorker(None)
        self.page: HandInPage | None = None
        self.versions: Sequence[HandIn] = ()
        self.answered: list[tuple[WorkKey, Answer]] = []
        self.seen: list[tuple[int, int, int]] = []
        self.outcome = Answered()
        self.fails: Exception | None = None

    def load_page(self, owner: Any, key: PieceKey, work: int | None, done: Any, failed: Any) -> None:
        page, error = self.page, self.fails
        if page is None:
            self._answer(lambda: failed(error))
        else:
            self._answer(lambda: done(page))

    def load_versions(self, owner: Any, key: WorkKey, done: Any, failed: Any) -> None:
        self._answer(lambda: done(self.versions))

    def answer(self, owner: Any, key: WorkKey, wish: Answer, done: Any, failed: Any) -> None:
        error, outcome = self.fails, self.outcome
        if error is not None:
            self._answer(lambda: failed(error))
            return
        self.answered.append((key, wish))
        self._answer(lambda: done(outcome))

    def note_seen(self, owner: Any, key: PieceKey, seen: Sequence[tuple[int, int, int]]) -> None:
        self.seen += seen

    def change_files(self, *arguments: Any) -> None:
        raise NotImplementedError

    def strip(self, parent: QWidget) -> AttachmentStrip:
        return AttachmentStrip(self._worker, parent)

    def editor(self, parent: QWidget) -> AttachEditor:
        return AttachEditor(self._worker, parent)
