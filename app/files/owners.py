"""What files hang on, and who may read them: decided by each owner's own rule, refused where there is none.

A feature that attaches adds its line to `OWNERS`, with a rule from its own access module.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from app.homework.access import may_read_hand_in, may_read_homework
from app.session import Session


@dataclass(frozen=True, slots=True)
class Owner:
    """A kind of thing that files hang on.

    `may_read(session, owner_key)` is asked in a transaction, for a key that may be anything.  `there`: the condition,
    in SQL, that the thing of an attachment (table `a`, column `owner_key`) is in the file: for `check`.
    """

    may_read: Callable[[Session, str], bool]
    there: str


OWNERS: dict[str, Owner] = {
    "homework": Owner(
        may_read_homework,
        "EXISTS (SELECT 1 FROM homework h WHERE h.course_id || '/' || h.due_date || '/' || h.no = a.owner_key)",
    ),
    "homework_answer": Owner(
        may_read_hand_in,
        "EXISTS (SELECT 1 FROM homework_answer h WHERE h.course_id || '/' || h.due_date || '/' || h.no || '/'"
        " || h.pupil_id || '/' || h.version = a.owner_key)",
    ),
}
"""By the word in the column `owner`."""
