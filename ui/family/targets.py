"""Where one page leads into another: what `Family.open_page` is given besides the key of the tab."""

from __future__ import annotations

from typing import NamedTuple


class JournalPlace(NamedTuple):
    """Where another page leads to: a course of a year, in a period (None: of today), at a pupil.  Ids."""

    year: int
    course: int
    term: int | None
    pupil: int
