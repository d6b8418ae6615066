"""The works and marks of a bundle.

OneRoster knows no lessons: a line item has the day on which it is due, and becomes a work of the course's lesson on
that day.  It is known again by course, day, kind and title.  A result that is no mark here is refused by its row.
"""

from __future__ import annotations

from app.exchange.rosters import RosterFiles


def scales_of(files: RosterFiles) -> dict[str, str]:
    """The scale that the line items of each class are marked on, where it is one that is known here."""
    found: dict[str, set[float | None]] = {}
    for one in files.items.values():
        found.setdefault(one.class_id, set()).add(one.highest)
    known = {5.0: "5", 10.0: "10", 12.0: "12", 100.0: "100"}
    return {
        class_id: known[next(iter(highest))]  # type: ignore[index]
        for class_id, highest in found.items()
        if len(highest) == 1 and next(iter(highest)) in known
    }
