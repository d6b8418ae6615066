"""How the pages of news ask the database's thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject

from app.desk import Desk
from app.news import commands, noting, queries, receipts
from app.news.queries import Folder
from app.news.rows import Choices, Draft, DraftRow, NewsPage, NewsPiece, Notice, ReceiptLine, Receipts
from app.session import Session
from ui.tasks import WorkerBase

Done = Callable[[Any], None]
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class Readers:
    """The numbers of a piece, and the names of one group of readers."""

    counts: Receipts
    lines: tuple[ReceiptLine, ...] | None


class NewsSource:
    """Answers come on the GUI thread, none when `owner` is gone.  `own_class`: in whose name is written."""

    def __init__(self, worker: WorkerBase[Desk]) -> None:
        self._worker = worker
        self.own_class: int | None = None

    # --- reading -------------------------------------------------------------------------------------------------

    def page(
        self, owner: QObject, folder: Folder, before: int | None, done: Done, failed: Failed, *, quiet: bool
    ) -> None:
        """A NewsPage."""

        def job(session: Session) -> NewsPage:
            return queries.news_list(session, folder, before=before)

        self._read(owner, job, done, failed, "page", quiet=quiet)

    def piece(self, owner: QObject, news_id: int, done: Done, failed: Failed, *, quiet: bool = False) -> None:
        """A NewsPiece."""

        def job(session: Session) -> NewsPiece:
            return queries.news_piece(session, news_id)

        self._read(owner, job, done, failed, "piece", quiet=quiet)

    def drafts(self, owner: QObject, done: Done, failed: Failed) -> None:
        """DraftRows."""
        own = self.own_class

        def job(session: Session) -> tuple[DraftRow, ...]:
            return queries.drafts(session, own)

        self._read(owner, job, done, failed, "drafts", quiet=True)

    def choices(self, owner: QObject, done: Done, failed: Failed) -> None:
        """Choices: to whom one may write."""
        own = self.own_class

        def job(session: Session) -> Choices:
            return queries.audience_choices(session, own)

        self._read(owner, job, done, failed, "choices", quiet=True)

    def counts(self, owner: QObject, news_id: int, done: Done, failed: Failed) -> None:
        """Receipts."""
        own = self.own_class

        def job(session: Session) -> Receipts:
            return receipts.receipts(session, news_id, own)

        self._read(owner, job, done, failed, "counts", quiet=True)

    def readers(self, owner: QObject, news_id: int, group: int | None, done: Done, failed: Failed) -> None:
        """Readers: of a class, or (0) of the staff; None: no names yet."""
        own = self.own_class

        def job(session: Session) -> Readers:
            counts = receipts.receipts(session, news_id, own)
            chosen = group
            if chosen is None:
                chosen = counts.classes[0].class_id if counts.classes else 0
            if chosen:
                known = {one.class_id for one in counts.classes}
                lines = receipts.class_receipts(session, news_id, chosen) if chosen in known else ()
            else:
                lines = receipts.staff_receipts(session, news_id) if counts.staff is not None else ()
            return Readers(counts, lines)

        self._read(owner, job, done, failed, "readers", quiet=True)

    # --- writing -------------------------------------------------------------------------------------------------

    def mark_read(self, owner: QObject, news_id: int, done: Done, failed: Failed) -> None:
        self._write(owner, lambda session: noting.mark_read(session, news_id), done, failed, quiet=True)

    def confirm(self, owner: QObject, news_id: int, done: Done, failed: Failed) -> None:
        self._write(owner, lambda session: noting.confirm(session, news_id), done, failed)

    def remind(self, owner: QObject, news_id: int, done: Done, failed: Failed) -> None:
        own = self.own_class
        self._write(owner, lambda session: noting.remind(session, news_id, own), done, failed)

    def pin(self, owner: QObject, news_id: int, pinned: bool, done: Done, failed: Failed) -> None:
        own = self.own_class
        self._write(owner, lambda session: commands.pin(session, news_id, pinned, own), done, failed)

    def withdraw(self, owner: QObject, news_id: int, done: Done, failed: Failed) -> None:
        own = self.own_class
        self._write(owner, lambda session: commands.withdraw(session, news_id, own), done, failed)

    def publish(
        self, owner: QObject, notice: Notice, draft: Draft, draft_no: int | None, ask_again: bool, done: Done,
        failed: Failed,
    ) -> None:  # fmt: skip
        """Publish a draft, or the new wording that it is; the school file's draft is gone then."""
        own = self.own_class

        def job(session: Session) -> int:
            if draft.news_id is None:
                news_id = commands.publish(session, notice, own, token=draft.token)
            else:
                assert draft.revision is not None
                news_id = draft.news_id
                commands.change(session, news_id, notice, own, expected=draft.revision, ask_again=ask_again)
            if draft_no is not None:
                commands.drop_draft(session, draft_no, own)
            return news_id

        self._write(owner, job, done, failed)

    def save_draft(
        self, owner: QObject, draft: Draft, draft_no: int | None, done: Done, failed: Failed
    ) -> None:
        """Its number."""
        own = self.own_class
        self._write(
            owner,
            lambda session: commands.save_draft(session, draft, own, no=draft_no),
            done,
            failed,
            quiet=True,
        )

    def drop_draft(self, owner: QObject, draft_no: int, done: Done, failed: Failed) -> None:
        own = self.own_class
        self._write(
            owner, lambda session: commands.drop_draft(session, draft_no, own), done, failed, quiet=True
        )

    # --- private -------------------------------------------------------------------------------------------------

    def _read(
        self,
        owner: QObject,
        job: Callable[[Session], Any],
        done: Done,
        failed: Failed,
        key: str,
        *,
        quiet: bool,
    ) -> None:
        self._worker.submit(
            owner,
            lambda desk: desk.ask(job),
            done,
            failed,
            label=f"news.{key}",
            replaces=f"news.{key}",
            quiet=quiet,
        )

    def _write(
        self,
        owner: QObject,
        job: Callable[[Session], Any],
        done: Done,
        failed: Failed,
        *,
        quiet: bool = False,
    ) -> None:
        self._worker.submit(
            owner, lambda desk: desk.ask(job), done, failed, label="news.write", lane="write", quiet=quiet
        )
