"""What files hang on, and who may read them: decided by each owner's own rule, refused where there is none.

A feature that attaches adds its line to `OWNERS`, with a rule from its own access module.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.homework.access import may_read_hand_in, may_read_homework
from app.messages.access import may_read_draft_files, may_read_files
from app.news.access import may_read_files as may_read_news_files
from app.session import Session


@dataclass(frozen=True, slots=True)
class Owner:
    """A kind of thing that files hang on.

    `may_read(session, owner_key)` is asked in a transaction, for a key that may be anything.  `keys`: a SELECT of the
    keys of all such things that are in the file, for `check`.
    """

    may_read: Callable[[Session, str], bool]
    keys: str


OWNERS: dict[str, Owner] = {
    "message": Owner(may_read_files, "SELECT thread_id || '/' || no FROM message"),
    "draft": Owner(
        may_read_draft_files, "SELECT person_id || '/' || side || '/' || thread_key FROM message_draft"
    ),
    "homework": Owner(
        may_read_homework,
        "SELECT course_id || '/' || due_date || '/' || no FROM homework",
    ),
    "homework_answer": Owner(
        may_read_hand_in,
        "SELECT course_id || '/' || due_date || '/' || no || '/' || pupil_id || '/' || version FROM homework_answer",
    ),
    "news": Owner(may_read_news_files, "SELECT CAST(id AS TEXT) FROM news"),
}
"""By the word in the column `owner`."""

DRAFTS = (
    "SELECT files FROM homework_draft WHERE files IS NOT NULL",
    "SELECT details FROM message_draft WHERE instr(details, 'sha256') > 0",
    "SELECT content FROM news_draft WHERE instr(content, 'sha256') > 0",
)
"""SELECTs of the JSON in which drafts name files that hang on nothing yet, as `StoredRef`s: these are not forgotten."""
