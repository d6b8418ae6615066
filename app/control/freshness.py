"""How fresh findings and figures are."""

from __future__ import annotations

from app.changes import last_link
from app.control.rows import Judged
from models.base import rows
from models.control import ControlState


def judged() -> Judged:
    """When control last judged what has changed, and by how many rows the log has grown since.  2 statements, a page
    each.  Inside a transaction."""
    found = next(rows(ControlState.select(ControlState.at, ControlState.seq)), None)
    if found is None:
        return Judged(None, last_link()[0])
    at, seq = found
    return Judged(at, max(0, last_link()[0] - seq))
