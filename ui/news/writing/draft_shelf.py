"""What is begun and not published: while it is typed on the disk of this PC, a moment later in the school file.

In a kiosk nobody writes news, so nothing of this is there.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from app.codes import Role
from app.desk import Desk
from app.errors import DiaryError, StorageProblem
from app.news.drafting import as_text, from_text
from app.news.rows import Draft, DraftRow
from ui.news.source import NewsSource
from ui.saving.mirror import RETRY_MS, Mirror
from ui.tasks import WorkerBase

#: What is typed is brought to the share when the keys rest for so long.
REST_MS = 3000
_FOLDER = "news"


@dataclass(slots=True)
class _Kept:
    """`typed` is wanted, `stored` lies in the school file under `no`."""

    typed: Draft
    stored: Draft | None = None
    no: int | None = None
    at: datetime | None = None
    flying: bool = False
    refused: bool = False

    @property
    def is_stored(self) -> bool:
        return self.typed == self.stored


class DraftShelf(QObject):
    """`type` what stands in the editor; `rows` are all that are begun; `settle` one that is published."""

    changed = Signal()
    troubled = Signal(object)
    """NotKept, once: the disk of this PC takes nothing."""

    def __init__(
        self, worker: WorkerBase[Desk], role: Role, source: NewsSource, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._source = source
        self._drafts: dict[str, _Kept] = {}
        kind = f"news/{role.value}"
        self._mirror = Mirror(worker, _FOLDER, kind, self._standing, self._bring_back, self)
        self._mirror.troubled.connect(self.troubled)
        self._mirror.opened.connect(self._on_opened)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self.flush)
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._on_retry)
        self._begun = self._is_read = False

    # --- what is begun -------------------------------------------------------------------------------------------

    @property
    def rows(self) -> tuple[DraftRow, ...]:
        """All of it, the newest first."""
        now = datetime.now().astimezone()
        found = [DraftRow(kept.no or 0, kept.at or now, kept.typed) for kept in self._drafts.values()]
        return tuple(sorted(found, key=lambda one: one.saved_at, reverse=True))

    @property
    def unsaved(self) -> int:
        """How many are not in the school file as they are typed."""
        return sum(not kept.is_stored for kept in self._drafts.values())

    @property
    def is_kept(self) -> bool:
        """Whether what is not in the school file is on the disk of this PC."""
        return self.unsaved == 0 or self._mirror.is_kept

    def get(self, token: str) -> Draft | None:
        """A draft by its token."""
        kept = self._drafts.get(token)
        return None if kept is None else kept.typed

    def number(self, token: str) -> int | None:
        """Under which number the school file has it."""
        kept = self._drafts.get(token)
        return None if kept is None else kept.no

    def is_stored(self, token: str) -> bool:
        """Whether the school file has it as it is typed."""
        kept = self._drafts.get(token)
        return kept is not None and kept.is_stored

    def type(self, draft: Draft) -> None:
        """This stands in the editor now."""
        kept = self._drafts.get(draft.token)
        if kept is None:
            kept = self._drafts[draft.token] = _Kept(draft)
        elif kept.typed == draft:
            return
        kept.typed, kept.refused, kept.at = draft, False, datetime.now().astimezone()
        self._mirror.soon()
        self._rest.start()
        self.changed.emit()

    def drop(self, token: str) -> None:
        """It is given up."""
        kept = self._drafts.pop(token, None)
        if kept is not None and kept.no is not None:
            self._source.drop_draft(self, kept.no, lambda _none: None, self._on_not_dropped)
        self.keep_now()
        self.changed.emit()

    def settle(self, token: str) -> None:
        """It is published, and gone from the school file."""
        self._drafts.pop(token, None)
        self.keep_now()
        self.changed.emit()

    # --- keeping -------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Read what is begun: in the school file, and what an earlier run left on this PC."""
        if not self._begun:
            self._begun = True
            self._read()
            self._mirror.begin()

    def keep_now(self) -> None:
        """Write onto the disk of this PC what stands."""
        self._mirror.now()

    def flush(self) -> None:
        """Bring what is typed to the school file."""
        self._rest.stop()
        self._retry.stop()
        for token, kept in self._drafts.items():
            if kept.is_stored or kept.flying or kept.refused:
                continue
            kept.flying = True
            self._source.save_draft(
                self, kept.typed, kept.no, self._saved(token, kept.typed), self._not_saved(token)
            )
        self.keep_now()

    def leave(self) -> None:
        """Give the box back; what is in it stays."""
        for timer in (self._rest, self._retry):
            timer.stop()
        self._mirror.leave()

    # --- private -------------------------------------------------------------------------------------------------

    def _read(self) -> None:
        self._source.drafts(self, self._on_drafts, self._on_failed)

    def _standing(self) -> dict[str, str]:
        return {token: as_text(kept.typed) for token, kept in self._drafts.items() if not kept.is_stored}

    def _on_drafts(self, found: Iterable[DraftRow]) -> None:
        self._is_read = True
        for row in found:
            token = row.draft.token or f"stored-{row.no}"
            draft = replace(row.draft, token=token)
            kept = self._drafts.setdefault(token, _Kept(draft, at=row.saved_at))
            kept.stored, kept.no = draft, row.no
        self.changed.emit()

    def _bring_back(self, token: str, text: str) -> None:
        draft = from_text(text)
        kept = self._drafts.setdefault(token, _Kept(draft))
        if kept.is_stored:  # else it was typed anew meanwhile
            kept.typed = draft

    def _on_opened(self, brought: int) -> None:
        if brought:
            self._rest.start()
            self.changed.emit()

    def _saved(self, token: str, draft: Draft) -> Any:
        def done(no: int) -> None:
            kept = self._drafts.get(token)
            if kept is None:  # published or dropped meanwhile
                self._source.drop_draft(self, no, lambda _none: None, self._on_not_dropped)
                return
            kept.flying, kept.stored, kept.no = False, draft, no
            if not kept.is_stored:
                self._rest.start()
            self.keep_now()
            self.changed.emit()

        return done

    def _not_saved(self, token: str) -> Any:
        def failed(error: Exception) -> None:
            kept = self._drafts.get(token)
            if kept is not None:
                kept.flying, kept.refused = False, not isinstance(error, StorageProblem)
            if isinstance(error, StorageProblem):
                self._retry.start()
            elif not isinstance(error, DiaryError):
                raise error
            self.changed.emit()

        return failed

    def _on_not_dropped(self, error: Exception) -> None:
        """It stays in the school file, to be dropped another time."""
        if not isinstance(error, DiaryError):
            raise error

    def _on_retry(self) -> None:
        if self._begun and not self._is_read:
            self._read()
        self.flush()

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StorageProblem) and error.code != "session.ended":
            self._retry.start()
        elif not isinstance(error, DiaryError):
            raise error
