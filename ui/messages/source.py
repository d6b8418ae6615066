"""What the pages of messages ask of the school file: each question and each act is one job of the worker."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar, cast

from PySide6.QtCore import QObject

from app.desk import Desk
from app.messages import commands, queries
from app.messages import drafts as letter_drafts
from app.messages.book import address_book
from app.messages.handling import forward, remind
from app.messages.queries import Folder
from app.messages.rows import (
    AddressBook,
    CannedRow,
    Draft,
    Family,
    Hits,
    InboxPage,
    Letter,
    MailingPage,
    MailingRow,
    Place,
    Recipient,
    Sent,
    ThreadPage,
    UrgentRow,
)
from app.messages.search import search
from app.messages.thread_page import thread, urgent_waiting
from app.session import Session
from ui.messages.plain import one_line, writable
from ui.messages.written import Addressee, Written, passed_on_in
from ui.tasks import WorkerBase

T = TypeVar("T")
Done = Callable[[T], None]
Failed = Callable[[Exception], None]
_MESSAGES = 25
"""Of a thread are read at once: more than a screen full."""
#: Of a letter without a subject its first words are one.
_LONGEST_SUBJECT = 60


@dataclass(frozen=True, slots=True)
class Dated:
    """An answer, and what day it is at school."""

    what: Any
    today: date


class MessageSource:
    """Answers come on the GUI thread, none when `owner` is gone."""

    def __init__(self, worker: WorkerBase[Desk]) -> None:
        self._worker = worker

    # --- questions -----------------------------------------------------------------------------------------------

    def inbox(
        self, owner: QObject, folder: str, before: Place | None, limit: int, done: Done[Dated], failed: Failed,
        *, quiet: bool = False,
    ) -> None:  # fmt: skip
        """Dated[InboxPage]."""

        def ask(session: Session) -> InboxPage:
            return queries.inbox(session, folder=cast("Folder", folder), before=before, limit=limit)

        self._read(owner, ask, done, failed, "list", quiet=quiet)

    def mailings(
        self, owner: QObject, before: Place | None, done: Done[Dated], failed: Failed, *, quiet: bool = False
    ) -> None:
        """Dated[(tuple[MailingRow, ...], where it goes on or None)]."""

        def ask(session: Session) -> tuple[tuple[MailingRow, ...], Place | None]:
            return queries.mailings(session, before=before)

        self._read(owner, ask, done, failed, "list", quiet=quiet)

    def search(
        self, owner: QObject, text: str, before: tuple[int, int] | None, done: Done[Dated], failed: Failed
    ) -> None:
        """Dated[Hits]."""

        def ask(session: Session) -> Hits:
            return search(session, text, before=before)

        self._read(owner, ask, done, failed, "list")

    def thread(
        self, owner: QObject, thread_id: int, before_no: int | None, done: Done[Dated], failed: Failed,
        *, quiet: bool = False,
    ) -> None:  # fmt: skip
        """Dated[ThreadPage]."""

        def ask(session: Session) -> ThreadPage:
            return thread(session, thread_id, before_no=before_no, limit=_MESSAGES)

        self._read(owner, ask, done, failed, "older" if before_no else "thread", quiet=quiet)

    def mailing(self, owner: QObject, mailing_id: int, done: Done[Dated], failed: Failed) -> None:
        """Dated[MailingPage]."""

        def ask(session: Session) -> MailingPage:
            return queries.mailing(session, mailing_id)

        self._read(owner, ask, done, failed, "mailing")

    def address_book(self, owner: QObject, done: Done[Dated], failed: Failed) -> None:
        """Dated[AddressBook]."""

        def ask(session: Session) -> AddressBook:
            return address_book(session)

        self._read(owner, ask, done, failed, "book", quiet=True)

    def drafts(self, owner: QObject, done: Done[tuple[Written, ...]], failed: Failed) -> None:
        """What is begun at any PC."""

        def ask(session: Session) -> tuple[Written, ...]:
            return tuple(_written(draft) for draft in letter_drafts.drafts(session))

        self._read(owner, ask, lambda answer: done(answer.what), failed, "drafts", quiet=True)

    def canned(self, owner: QObject, done: Done[tuple[CannedRow, ...]], failed: Failed) -> None:
        """Words that are kept for answers."""

        def ask(session: Session) -> tuple[CannedRow, ...]:
            return tuple(letter_drafts.canned_answers(session))

        self._read(owner, ask, lambda answer: done(answer.what), failed, "canned", quiet=True)

    def urgent(self, owner: QObject, done: Done[tuple[UrgentRow, ...]], failed: Failed) -> None:
        """What waits to be confirmed."""

        def ask(session: Session) -> tuple[UrgentRow, ...]:
            return tuple(urgent_waiting(session))

        self._read(owner, ask, lambda answer: done(answer.what), failed, "urgent", quiet=True)

    # --- acts ----------------------------------------------------------------------------------------------------

    def act(
        self,
        owner: QObject,
        action: Callable[[Session], T],
        done: Done[T],
        failed: Failed,
        *,
        quiet: bool = False,
    ) -> None:
        """Carry out a command."""
        self._worker.submit(
            owner,
            lambda desk: desk.ask(action),
            done,
            failed,
            label="messages.act",
            lane="write",
            quiet=quiet,
        )

    def _read(
        self, owner: QObject, ask: Callable[[Session], Any], done: Done[Dated], failed: Failed, key: str,
        *, quiet: bool = False,
    ) -> None:  # fmt: skip
        def job(desk: Desk) -> Dated:
            return desk.ask(lambda session: Dated(ask(session), session.clock.today()))

        self._worker.submit(
            owner, job, done, failed, replaces=f"messages.{key}", quiet=quiet, label=f"messages.{key}"
        )


class FilePost:
    """Takes drafts and messages to the school file (`Shelf` and `Post`)."""

    def __init__(self, source: MessageSource, owner: QObject) -> None:
        self._source, self._owner = source, owner

    def send(self, written: Written, done: Done[Any], failed: Failed) -> None:
        """Once for each token, however often it is asked for."""
        self._source.act(self._owner, lambda session: _send(session, written), done, failed, quiet=True)

    def save_draft(self, written: Written, done: Done[Any], failed: Failed) -> None:
        """For another PC."""
        draft = _draft(written)
        self._source.act(
            self._owner, lambda session: letter_drafts.save_draft(session, draft), done, failed, quiet=True
        )

    def drop_draft(self, key: str, done: Done[Any], failed: Failed) -> None:
        """It is sent or given up."""
        self._source.act(
            self._owner, lambda session: letter_drafts.drop_draft(session, key), done, failed, quiet=True
        )


def _send(session: Session, written: Written) -> Sent:
    text = writable(written.text)
    files, recipients = written.files, tuple(Recipient(one.kind, one.id) for one in written.to)
    if written.reminds is not None:
        return remind(session, written.reminds, text, token=written.token)
    if written.passes_on is not None:
        thread_id, no = written.passes_on
        to = tuple(one.id for one in written.to)
        sent = forward(session, thread_id, no, to, text, token=written.token)
        letter_drafts.drop_draft(session, written.key)
        return sent
    if written.thread_id is not None:
        return commands.reply(
            session, written.thread_id, text, files=files, urgent=written.urgent, token=written.token
        )
    family = Family(written.family) if written.family else None
    subject = written.subject.strip() or one_line(text, _LONGEST_SUBJECT)
    letter = Letter(
        recipients, subject, text, written.about_pupil, written.urgent,
        written.replies_allowed, family, files,
    )  # fmt: skip
    return commands.send(session, letter, token=written.token, draft=written.key)


def _draft(written: Written) -> Draft:
    return Draft(
        written.key, written.text, written.subject, tuple(Recipient(one.kind, one.id) for one in written.to),
        written.about_pupil, Family(written.family) if written.family else None, written.urgent,
        written.replies_allowed, written.files,
    )  # fmt: skip


def _written(draft: Draft) -> Written:
    """Names of recipients are not kept: the form takes them from the address book."""
    return Written(
        draft.key, draft.text, draft.subject, tuple(Addressee(one.kind, one.id, "") for one in draft.recipients),
        draft.about_pupil, draft.family.value if draft.family is not None else "", draft.urgent,
        draft.replies_allowed,
        draft.files,
        passed_on_in(draft.key),
    )  # fmt: skip
