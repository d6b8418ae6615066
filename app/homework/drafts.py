"""What a pupil has written and not handed in, as it lies in the file.  Inside a transaction; no permission is checked
here."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from app.changes import Record
from app.files.rows import StoredRef
from app.homework.hand_in_rows import HandInDraft
from app.homework.hand_ins import Task
from app.journal.keys import homework_done_key
from app.session import Session
from app.unit_of_work import record
from models.base import rows
from models.journal import HomeworkDraft

NOTHING = HandInDraft()


def draft_of(one: Task, pupil_id: int) -> HandInDraft:
    """What is kept; an empty one where there is nothing.  1 statement."""
    found = HomeworkDraft.select(HomeworkDraft.text, HomeworkDraft.files).where(*_is_draft(one, pupil_id))
    for text, files in rows(found):
        return HandInDraft(text, tuple(StoredRef(**ref) for ref in json.loads(files or "[]")))
    return NOTHING


def keep_draft(session: Session, one: Task, pupil_id: int, draft: HandInDraft) -> None:
    """Keep this, an empty one: nothing.

    The log tells that there is one, of whom and for what; its words are nobody's business.
    """
    before = draft_of(one, pupil_id)
    if before == draft:
        return
    if draft != NOTHING:
        place = {"pupil": pupil_id, "due_date": one.due_date, "course": one.course_id, "no": one.no}
        target = [getattr(HomeworkDraft, name) for name in place]
        files = json.dumps([asdict(ref) for ref in draft.files], ensure_ascii=False) if draft.files else None
        HomeworkDraft.insert(**place, text=draft.text, files=files, saved_at=session.clock.now()).on_conflict(
            conflict_target=target, preserve=[HomeworkDraft.text, HomeworkDraft.files, HomeworkDraft.saved_at]
        ).execute()
    else:
        HomeworkDraft.delete().where(*_is_draft(one, pupil_id)).execute()
    key = homework_done_key(pupil_id, one.due_date, one.course_id, one.no)
    old, new = (_told(two) for two in (before, draft))
    record(session, Record("homework_draft", key, old, new, pupil=pupil_id, date=one.due_date))


def _told(draft: HandInDraft) -> dict[str, int] | None:
    return None if draft == NOTHING else {"letters": len(draft.text), "files": len(draft.files)}


def _is_draft(one: Task, pupil_id: int) -> tuple[Any, ...]:
    table = HomeworkDraft
    return (
        table.pupil == pupil_id, table.due_date == one.due_date, table.course == one.course_id, table.no == one.no
    )  # fmt: skip
