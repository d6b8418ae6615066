"""Who judges which kind of unit: one line for each, of the module that does it.

What is judged as a whole has to be read as a whole, so a unit is as large as its rules need and no larger.
"""

from __future__ import annotations

from app.control import courses, families, letters, load
from app.control.judging import Judge, Unit
from app.control.rule_book import UnitKind
from app.session import Session

JUDGES: dict[UnitKind, Judge] = {
    UnitKind.COURSE: courses.JUDGE,
    UnitKind.LOAD: load.JUDGE,
    UnitKind.FAMILIES: families.JUDGE,
    UnitKind.LETTERS: letters.JUDGE,
}


def all_units(session: Session, year_id: int) -> list[Unit]:
    """Every unit of a year, in the order in which they are judged: those that share pages follow each other."""
    return [
        Unit(kind, one) for kind, judge in JUDGES.items() for one in sorted(judge.units(session, year_id))
    ]
