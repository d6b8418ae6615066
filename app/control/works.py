"""Which works weigh as much as a «контрольная»: those that control counts."""

from __future__ import annotations

from app.school import calendar
from app.session import Session

CONTROL_WORK = "control"
"""The code of the kind that is the measure."""


def big_weight(session: Session) -> float | None:
    """The weight from which on a work is a big one: that of a «контрольная» as the school has it; of a school without
    such a kind the greatest there is, None where all weigh the same.  Reference data.

    So dictations, essays and credits that weigh as much are counted, too, and a work that does not count (weight 0)
    is not.
    """
    kinds = [one for one in calendar.work_kinds(session).values() if one.counts]
    named = next((one.weight for one in kinds if one.code == CONTROL_WORK), None)
    if named is not None:
        return named
    weights = {one.weight for one in kinds}
    return max(weights) if len(weights) > 1 else None


def is_big(weight: float, least: float | None) -> bool:
    """Whether a work weighs as much as a «контрольная»; `least` is `big_weight`."""
    return least is not None and weight >= least
