"""`new-year SCHOOL.db --as LOGIN [--rehearse | --carry-out | --take-back]`: from one academic year into the next.

The plan is the one that was prepared in the window, else what is proposed.  Without an option it is only shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.permissions import Action
from app.school.new_year.commands import (
    carry_out,
    entered,
    preview,
    proposal,
    rehearse,
    state,
    take_back,
)
from app.school.new_year.keeping import kept_plan
from app.school.new_year.rows import Finding, NewYearPlan, Outcome
from app.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("new-year", "new_year")
    words = parser.words
    add_school(parser)
    what = parser.add_mutually_exclusive_group()
    for name in ("rehearse", "carry_out", "take_back"):
        flag = f"--{name.replace('_', '-')}"
        what.add_argument(flag, action="store_true", help=words(f"help.new_year_{name}"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Show, try, do or take back."""
    options = context.options
    if options.take_back:
        work = _take_back
    elif options.carry_out:
        work = _carry_out
    else:
        work = _rehearse if options.rehearse else _show
    to_write = options.rehearse or options.carry_out or options.take_back
    return run_signed_in(
        context, Action.MANAGE_SCHOOL, lambda session: work(context, session), to_write=to_write
    )


def _plan(session: Session) -> NewYearPlan:
    """The one that is kept, if it still is of the running year."""
    proposed = proposal(session)
    kept, _ = kept_plan(session)
    return kept if kept is not None and kept.old_year == proposed.old_year else proposed


def _show(context: Context, session: Session) -> int:
    now = state(session)
    if now.next_classes:
        context.say("new_year.there", year=now.next_year, classes=now.next_classes)
        for one in entered(session) if now.done else ():
            context.say(
                "new_year.was_entered", table=one.kind, count=one.count, names=", ".join(one.examples)
            )
        return 0
    return _told(context, preview(session, _plan(session)))


def _rehearse(context: Context, session: Session) -> int:
    return _told(context, rehearse(session, _plan(session)), "new_year.rehearsed")


def _carry_out(context: Context, session: Session) -> int:
    return _told(context, carry_out(session, _plan(session)), "new_year.carried_out")


def _take_back(context: Context, session: Session) -> int:
    found = take_back(session)
    context.say("new_year.taken_back", year=found.year, removed=found.removed, restored=found.restored)
    return 0


def _told(context: Context, outcome: Outcome, sentence: str = "") -> int:
    if context.options.json:
        context.data(_data(outcome))
        return 0 if outcome.good else 1
    head = [
        context.words(f"new_year.head.{name}") for name in ("class", "from", "pupils", "courses", "hours")
    ]
    context.table(
        head,
        [
            (one.name, ", ".join(f"{name} ({count})" for name, count in one.came_from) or "–", one.pupils,
             one.courses, one.hours)
            for one in outcome.classes
        ],
    )  # fmt: skip
    for one in outcome.findings:
        context.say("new_year.stop" if one.blocks else "new_year.note", what=_said(context, one))
    facts = {"moved": outcome.moved, "left": outcome.left, "repeat": outcome.repeat}
    context.say("new_year.pupils", conditional=outcome.conditional, **facts)
    if sentence and outcome.good:
        rows = sum(outcome.rows.values())
        context.say(sentence, year=outcome.year, rows=rows, log=outcome.log_rows)
    return 0 if outcome.good else 1


def _said(context: Context, one: Finding) -> str:
    data: dict[str, Any] = {
        name: ", ".join(map(str, value)) if isinstance(value, tuple | list) else value
        for name, value in one.data.items()
    }
    if "kind" in data:
        data["periods"] = data.get("name") or context.words(f"new_year.kind.{data['kind']}")
    return context.words(one.code, **data)


def _data(outcome: Outcome) -> Mapping[str, Any]:
    return {
        "year": outcome.year,
        "classes": [
            {"name": one.name, "from": dict(one.came_from), "pupils": one.pupils, "courses": one.courses}
            for one in outcome.classes
        ],
        "rows": dict(outcome.rows),
        "log_rows": outcome.log_rows,
        "moved": outcome.moved,
        "left": outcome.left,
        "repeat": outcome.repeat,
        "conditional": outcome.conditional,
        "findings": [
            {
                "code": one.code,
                "blocks": one.blocks,
                "data": {
                    name: list(value) if isinstance(value, tuple) else str(value)
                    for name, value in one.data.items()
                },
            }
            for one in outcome.findings
        ],
    }
