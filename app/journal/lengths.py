"""How long the words of the journal may be: they are read on screens and paper, and lie on pages that everybody reads.

The windows stop at the same lengths; this is for what comes another way.
"""

from __future__ import annotations

from typing import Any

from app.errors import BadInput

LONGEST_COMMENT = 500
LONGEST_REASON = 300
LONGEST_TITLE = 200
LONGEST_TOPIC = 2_000
LONGEST_HOMEWORK = 4_000


def check_length(text: str | None, most: int, **place: Any) -> None:
    """Raise BadInput("text.too_long") with `most`, and where it is."""
    if text is not None and len(text) > most:
        raise BadInput("text.too_long", most=most, **place)
