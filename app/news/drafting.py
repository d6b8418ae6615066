"""Drafts as the school file keeps them, and as the windows keep them on a PC: as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from app.files.rows import StoredRef
from app.news.rows import Draft, DraftRow, Kind, Part, Who
from models.base import rows
from models.news import NewsDraft


def as_text(draft: Draft) -> str:
    """A draft as JSON."""
    return json.dumps(asdict(draft), ensure_ascii=False, default=str)


def from_text(text: str) -> Draft:
    """A draft from JSON.  Raises ValueError, TypeError, KeyError for what no draft is."""
    known: dict[str, Any] = json.loads(text)
    parts = tuple(
        Part(Kind(one["kind"]), int(one["target"]), Who(one["who"])) for one in known.pop("parts", ())
    )
    starts, ends = (
        None if known.get(one) is None else date.fromisoformat(known[one]) for one in ("starts", "ends")
    )
    files = tuple(StoredRef(**one) for one in known.pop("files", ()))
    dropped = tuple(int(one) for one in known.pop("dropped", ()))
    days = {"starts": starts, "ends": ends}
    return Draft(**{**known, **days, "parts": parts, "files": files, "dropped": dropped})


def stored_drafts(person_id: int) -> tuple[DraftRow, ...]:
    """The drafts of a person, the newest first; those that a later program wrote in its own way are left alone.
    1 statement."""
    columns = (NewsDraft.no, NewsDraft.saved_at, NewsDraft.content)
    found = []
    for no, saved_at, content in rows(NewsDraft.select(*columns).where(NewsDraft.person == person_id)):
        try:
            found.append(DraftRow(no, saved_at, from_text(content)))
        except (ValueError, TypeError, KeyError):
            continue
    return tuple(sorted(found, key=lambda one: (one.saved_at, one.no), reverse=True))
