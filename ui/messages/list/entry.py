"""What a row of the list shows, whatever it stands for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """`key` says what it stands for, and stays as long as that exists.  All words are harmless and of one line."""

    key: str
    who: str
    child: str
    """The child that it is about, with its class; ""."""
    subject: str
    words: str
    """How the newest message begins, or what surrounds a hit."""
    when: str
    spoken: str
    """The whole row for a screen reader."""
    unread: int = 0
    urgent: str = ""
    """"waits": somebody has to confirm it; "confirmed": it is; "" for all others."""
    has_files: bool = False
    is_closed: bool = False
    is_unsent: bool = False
    """Something is written there that nobody has got yet."""
    hits: tuple[tuple[int, int], ...] = ()
    """Places in `words` that stand out: where, how many letters."""
