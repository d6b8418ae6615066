"""Bringing a plan from a file into the school: all or nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from app.exchange.importing.ledger import REASON
from app.exchange.importing.summary import refuse_if_lost
from app.exchange.readers.plans import read_plan
from app.permissions import Action
from app.plans.commands import ANY_PLAN, store_plan
from app.plans.rows import PlanItemRow, PlanSummary
from app.plans.storing import LONGEST_NAME, Trial
from app.session import Session
from app.unit_of_work import in_steps


@in_steps(Action.EDIT_PLAN, course="course_id")
def import_plan(
    session: Session,
    course_id: int,
    path: str | Path,
    *,
    sheet: str | None = None,
    name: str | None = None,
    dry_run: bool = False,
    expected: int | None = ANY_PLAN,
) -> PlanSummary:
    """Store the plan of a file (XLSX, ODS, XLS, CSV, HTML) for a course, which follows it from now on; see
    `app.plans.commands.store_plan`.  Without `name` it is called as the file is.

    The same file again changes nothing.  Rows that cannot be used refuse the whole file: raises `ImportRefused`,
    with all of them.  A file that is no plan, or holds several while no `sheet` is named: `BadInput`, which in the
    latter case (plan.several) names them in `sheets`.  `expected`: as in `store_plan`.
    """
    path = Path(path)
    table = read_plan(path, sheet=sheet)
    refuse_if_lost(table.refused)
    items = [PlanItemRow(one.topic, one.homework, one.hours) for one in table.topics]
    called = (name if name is not None else path.stem)[:LONGEST_NAME]
    try:
        done = store_plan(
            session,
            course_id,
            called,
            items,
            dry_run=dry_run,
            reason=REASON + table.file,
            expected=expected,
        )
    except Trial as trial:
        done = trial.summary
    return replace(done, headings=table.headings, items=tuple(items))
