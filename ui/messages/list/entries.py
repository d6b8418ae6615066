"""Rows of the list from what the school file has: threads, hits, mailings, drafts."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.messages.rows import Hit, InboxRow, MailingRow, UrgentState
from ui.messages import words
from ui.messages.list.entry import Entry
from ui.messages.plain import harmless, one_line
from ui.messages.written import Written

THREAD, HIT, MAILING, DRAFT = "thread", "hit", "mailing", "draft"
_LONGEST_SUBJECT, _LONGEST_WORDS = 120, 200
translate = QCoreApplication.translate


def key_of(kind: str, *parts: object) -> str:
    """What an entry stands for."""
    return "/".join([kind, *(str(part) for part in parts)])


def thread_entry(row: InboxRow, today: date, unsent: Collection[int] = ()) -> Entry:
    """A thread; `unsent`: those in which something is written that nobody has got yet."""
    who = words.name_words(row.partner) if row.partner is not None else words.name_words(row.last_author)
    if row.others:
        who = words.and_more(who, row.others)
    subject, child = subject_words(row.subject), words.pupil_words(row.pupil)
    begins = one_line(row.words, _LONGEST_WORDS) or translate("MessageList", "(withdrawn)")
    if row.last_by_me:
        begins = translate("MessageList", "You: {0}").format(begins)
    urgent = "waits" if row.urgent is UrgentState.WAITS else ""
    told = [
        translate("MessageList", "urgent, please confirm") if urgent else "",
        words.unread_words(row.unread) if row.unread else "",
        who, child, subject, words.when_words(row.at, today), begins,
        translate("MessageList", "with files") if row.has_files else "",
        translate("MessageList", "closed") if row.closed else "",
        translate("MessageList", "not sent yet") if row.thread_id in unsent else "",
    ]  # fmt: skip
    return Entry(
        key_of(THREAD, row.thread_id), who, child, subject, begins, words.short_when(row.at, today),
        _spoken(told), row.unread, urgent, row.has_files, row.closed,
        row.thread_id in unsent,
    )  # fmt: skip


def hit_entry(hit: Hit, today: date) -> Entry:
    """A message that was found, with the words that were sought standing out."""
    who, child = words.name_words(hit.author), words.pupil_words(hit.pupil)
    subject = subject_words(hit.subject)
    snippet, marks = hit_words(hit.snippet, hit.marks)
    told = [who, child, subject, words.when_words(hit.sent_at, today), snippet]
    return Entry(
        key_of(HIT, hit.thread_id, hit.no), who, child, subject, snippet,
        words.short_when(hit.sent_at, today), _spoken(told), hits=marks,
    )  # fmt: skip


def mailing_entry(row: MailingRow, today: date) -> Entry:
    """A letter to several, in one line for its sender."""
    subject, begins, read = (
        subject_words(row.subject),
        one_line(row.words, _LONGEST_WORDS),
        words.read_words(row),
    )
    told = [subject, read, words.when_words(row.sent_at, today), begins]
    return Entry(
        key_of(MAILING, row.mailing_id),
        subject,
        "",
        read,
        begins,
        words.short_when(row.sent_at, today),
        _spoken(told),
    )


def draft_entry(written: Written) -> Entry:
    """A letter that is begun."""
    to = ", ".join(one_line(one.name, 60) for one in written.to) or translate("MessageList", "To nobody yet")
    subject, begins = subject_words(written.subject), one_line(written.text, _LONGEST_WORDS)
    told = [translate("MessageList", "Draft"), to, subject, begins]
    return Entry(
        key_of(DRAFT, written.key),
        to,
        "",
        subject,
        begins,
        translate("MessageList", "Draft"),
        _spoken(told),
        is_unsent=True,
    )


def subject_words(subject: str) -> str:
    """What a letter is about; one without words is called so."""
    return one_line(subject, _LONGEST_SUBJECT) or translate("MessageList", "(without a subject)")


def hit_words(snippet: str, marks: tuple[tuple[int, int], ...]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The snippet in one line and harmless, with its marks where their words are then."""
    text, found, at = "", [], 0
    for start, length in sorted(marks):
        if start < at:
            continue
        text += _flat(snippet[at:start])
        word = _flat(snippet[start : start + length])
        found.append((len(text), len(word)))
        text += word
        at = start + length
    return text + _flat(snippet[at:]), tuple(found)


def _flat(part: str) -> str:
    return "".join(" " if one in "\n\t" else one for one in harmless(part))


def _spoken(parts: list[str]) -> str:
    return ". ".join(part for part in parts if part)
