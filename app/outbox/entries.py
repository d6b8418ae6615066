"""An edit of a cell as a box keeps it, and back."""

from __future__ import annotations

import json
import uuid
from datetime import UTC, datetime

from app.journal.rows import CellEdit, CellMore
from app.outbox.rows import Waiting
from models.base import day, day_number
from models.outbox import Entry


def entry_of(course_id: int, edit: CellEdit, reason: str | None, place: str, typed_ms: int) -> Entry:
    """A new entry."""
    return Entry(
        uuid.uuid4().hex, place, typed_ms, course_id,
        day_number(edit.date), edit.number, edit.work, edit.pupil_id, edit.kind, edit.expected, edit.wanted,
        edit.comment, edit.minutes, None if edit.due_date is None else day_number(edit.due_date), reason,
        _seen_text(edit.seen),
    )  # fmt: skip


def waiting_of(entry: Entry) -> Waiting:
    """What was typed, from its entry."""
    edit = CellEdit(
        day(entry.date), entry.number, entry.work, entry.pupil,
        "mark" if entry.kind == "mark" else "attendance", entry.expected, entry.wanted,
        entry.comment, entry.minutes, None if entry.due_date is None else day(entry.due_date),
        _seen(entry.seen),
    )  # fmt: skip
    typed_at = datetime.fromtimestamp(entry.typed_ms / 1000, UTC)
    return Waiting(entry.id, entry.course, edit, typed_at, entry.place, entry.reason)


def _seen_text(seen: CellMore | None) -> str | None:
    if seen is None:
        return None
    due = None if seen.due_date is None else day_number(seen.due_date)
    return json.dumps([seen.comment, seen.minutes, due], ensure_ascii=False)


def _seen(text: str | None) -> CellMore | None:
    if text is None:
        return None
    comment, minutes, due = json.loads(text)
    return CellMore(comment, minutes, None if due is None else day(due))
