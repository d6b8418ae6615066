"""How long the words said to a finding may be; the windows stop at the same length."""

from __future__ import annotations

from app.errors import BadInput

LONGEST_WORDS = 500


def checked_words(text: str, *, needed: bool) -> str:
    """Words as they are stored: without blanks at the ends, lines as they were typed.  Errors: BadInput
    finding.no_words, text.too_long (most)."""
    clean = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if needed and not clean:
        raise BadInput("finding.no_words", field="text")
    if len(clean) > LONGEST_WORDS:
        raise BadInput("text.too_long", field="text", most=LONGEST_WORDS)
    return clean
