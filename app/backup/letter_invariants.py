"""What must hold of messages: all that inboxes repeat is reckoned anew, the plain way."""

from __future__ import annotations

from app.backup.invariant import Invariant
from app.backup.problems import Severity

_WHO = "p.thread_id AS thread, p.person_id AS person, p.side AS side"
_IN_THREAD = "m.id > {0} * 8192 AND m.id < ({0} + 1) * 8192"
_OF_LINE = _IN_THREAD.format("p.thread_id")
_OF_THREAD = _IN_THREAD.format("t.id")
_MINE = "(m.author_id = p.person_id AND m.side = p.side)"

_ADDRESSED = (
    "CASE WHEN m.side <> 'staff' THEN p.side = 'staff'"
    " WHEN EXISTS (SELECT 1 FROM thread_participant f WHERE f.thread_id = p.thread_id AND f.side <> 'staff')"
    " THEN p.side <> 'staff' ELSE 1 END"
)
"""Whom an urgent message waits for (`app.messages.urgent.is_addressed`)."""
_CONFIRMED = (
    "EXISTS (SELECT 1 FROM message_receipt r WHERE r.thread_id = m.thread_id AND r.no = m.no"
    " AND r.confirmed_at IS NOT NULL AND ((r.person_id = p.person_id AND r.side = p.side)"
    " OR ((r.side = 'staff') = (p.side = 'staff') AND NOT (m.side = 'staff' AND p.side = 'staff'))))"
)
_URGENT = (
    f"ifnull((SELECT min(m.no) FROM message m WHERE {_OF_LINE} AND m.urgent = 1 AND m.withdrawn_at IS NULL"  # noqa: S608
    f" AND NOT {_MINE} AND {_ADDRESSED} AND NOT {_CONFIRMED}), 0)"
)
_WAITING = (
    f"(SELECT min(m.sent_at) FROM message m WHERE {_OF_THREAD} AND m.side <> 'staff' AND m.withdrawn_at IS NULL"  # noqa: S608
    f" AND t.closed_at IS NULL AND m.no > ifnull((SELECT max(m.no) FROM message m WHERE {_OF_THREAD}"
    " AND m.side = 'staff' AND m.withdrawn_at IS NULL), 0))"
)


def _orphans(table: str) -> str:
    return (
        f"SELECT x.thread_id AS thread, x.no AS no FROM {table} x"  # noqa: S608 - own names
        " WHERE NOT EXISTS (SELECT 1 FROM message m WHERE m.id = x.thread_id * 8192 + x.no)"
    )


LETTERS: tuple[Invariant, ...] = (
    Invariant(
        "thread_participant.wrong_unread",
        f"SELECT {_WHO}, p.unread AS unread FROM thread_participant p WHERE p.unread <>"  # noqa: S608
        f" (SELECT count(*) FROM message m WHERE {_OF_LINE} AND m.no > p.read_up_to AND m.withdrawn_at IS NULL"
        f" AND NOT {_MINE})",
    ),
    Invariant(
        "thread_participant.wrong_urgent",
        f"SELECT {_WHO}, p.urgent_no AS no FROM thread_participant p WHERE p.urgent_no <> {_URGENT}",  # noqa: S608
    ),
    Invariant(
        "thread_participant.not_as_thread",
        f"SELECT {_WHO} FROM thread_participant p JOIN message_thread t ON t.id = p.thread_id"  # noqa: S608
        " LEFT JOIN message m ON m.id = t.id * 8192 + t.last_no LEFT JOIN message o ON o.id = t.id * 8192 + 1"
        " WHERE p.last_at <> t.last_at OR p.last_no <> t.last_no OR p.last_author_id IS NOT m.author_id"
        " OR p.last_side IS NOT m.side OR p.subject IS NOT o.subject OR p.pupil_id IS NOT t.pupil_id"
        " OR o.pupil_id IS NOT t.pupil_id OR p.closed <> (t.closed_at IS NOT NULL)"
        " OR (m.withdrawn_at IS NOT NULL AND p.last_words <> '')",
    ),
    Invariant(
        "thread_participant.wrong_wrote",
        f"SELECT {_WHO} FROM thread_participant p WHERE p.wrote_at IS NOT"  # noqa: S608
        f" (SELECT max(m.sent_at) FROM message m WHERE {_OF_LINE} AND {_MINE})",
    ),
    Invariant(
        "message_thread.wrong_last",
        "SELECT t.id AS thread, t.last_no AS no FROM message_thread t"  # noqa: S608
        f" WHERE (SELECT count(*) FROM message m WHERE {_OF_THREAD}) <> t.last_no"
        f" OR t.last_no IS NOT (SELECT max(m.no) FROM message m WHERE {_OF_THREAD})"
        f" OR t.last_at IS NOT (SELECT m.sent_at FROM message m WHERE m.id = t.id * 8192 + t.last_no)",
    ),
    Invariant(
        "message_thread.wrong_waiting",
        f"SELECT t.id AS thread FROM message_thread t WHERE t.waiting_since IS NOT {_WAITING}",  # noqa: S608
    ),
    Invariant(
        "message.foreign_author",
        "SELECT m.thread_id AS thread, m.no AS no, m.author_id AS person FROM message m"
        " WHERE NOT EXISTS (SELECT 1 FROM thread_participant p WHERE p.thread_id = m.thread_id"
        " AND p.person_id = m.author_id AND p.side = m.side)",
    ),
    Invariant("message_receipt.no_message", _orphans("message_receipt")),
    Invariant("urgent_message.no_message", _orphans("urgent_message")),
    Invariant("message_quote.no_message", _orphans("message_quote")),
    Invariant(
        "mailing.wrong_count",
        "SELECT x.id AS mailing FROM mailing x WHERE x.threads <>"
        " (SELECT count(*) FROM message_thread t WHERE t.mailing_id = x.id) OR x.seen <>"
        " (SELECT count(*) FROM message_thread t WHERE t.mailing_id = x.id AND EXISTS (SELECT 1"
        " FROM message_receipt r WHERE r.thread_id = t.id AND r.no = 1))",
    ),
    Invariant(
        "message.not_in_index",
        "SELECT m.thread_id AS thread, m.no AS no FROM message m WHERE m.withdrawn_at IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM letter_index_docsize d WHERE d.id = m.id)",
        Severity.WARNING,
    ),
    Invariant(
        "letter_index.no_message",
        "SELECT d.id / 8192 AS thread, d.id % 8192 AS no FROM letter_index_docsize d WHERE d.id % 8192 > 0"
        " AND NOT EXISTS (SELECT 1 FROM message m WHERE m.id = d.id AND m.withdrawn_at IS NULL)",
    ),
)


def waiting_columns(thread: int) -> tuple[str, ...]:
    """Statements that make anew what a conversation and its lines repeat of its messages, beside words and counts
    (`app.people.erasing.letters.letters_anew`)."""
    last = "(SELECT {0} FROM message m WHERE m.id = {1} * 8192 + {2})"
    of_line = {name: last.format(f"m.{name}", "t.id", "t.last_no") for name in ("author_id", "side")}
    return (
        f"UPDATE message_thread SET last_no = (SELECT max(m.no) FROM message m WHERE m.id > {thread} * 8192"  # noqa: S608
        f" AND m.id < ({thread} + 1) * 8192) WHERE id = {thread} AND EXISTS (SELECT 1 FROM message m"
        f" WHERE m.id > {thread} * 8192 AND m.id < ({thread} + 1) * 8192)",
        f"UPDATE message_thread SET last_at = ifnull({last.format('m.sent_at', 'id', 'last_no')}, last_at)"  # noqa: S608
        f" WHERE id = {thread}",
        f"UPDATE thread_participant SET (last_at, last_no, last_author_id, last_side, pupil_id, closed) ="  # noqa: S608
        f" (SELECT t.last_at, t.last_no, {of_line['author_id']}, {of_line['side']}, t.pupil_id,"
        f" t.closed_at IS NOT NULL FROM message_thread t WHERE t.id = {thread}), wrote_at = (SELECT max(m.sent_at)"
        f" FROM message m WHERE m.id > {thread} * 8192 AND m.id < ({thread} + 1) * 8192 AND m.author_id ="
        f" thread_participant.person_id AND m.side = thread_participant.side) WHERE thread_id = {thread}",
        f"UPDATE message SET pupil_id = (SELECT t.pupil_id FROM message_thread t WHERE t.id = {thread})"  # noqa: S608
        f" WHERE id = {thread} * 8192 + 1",
    )
