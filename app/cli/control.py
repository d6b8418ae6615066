"""`control SCHOOL.db --as LOGIN`: judge what has changed, or everything anew, and list what is found.

Suited for a nightly task: in the morning findings and figures are of the day, and no PC has to judge it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_class, fold
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.control.advancing import advance_control, recompute_control
from app.control.queries import finding_counts, findings, my_findings
from app.control.rows import Advanced, FindingFilter, FindingRow
from app.control.rule_book import RULES
from app.control.words import ControlWords
from app.errors import BadInput, NotFound, StorageProblem
from app.permissions import Action, can
from app.session import Session

_TRIES = 40
_PAUSE = 0.25
"""Seconds; where another PC judges, it is left to do so for a moment."""


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("control", "control")
    words = parser.words
    add_school(parser)
    parser.add_argument("--recompute", action="store_true", help=words("help.control.recompute"))
    parser.add_argument("--list", action="store_true", help=words("help.control.list"))
    parser.add_argument("--class", dest="class_name", metavar="CLASS", help=words("help.control.class"))
    parser.add_argument("--teacher", metavar="NAME", help=words("help.control.teacher"))
    parser.add_argument(
        "--rule", choices=[rule.key for rule in RULES], metavar="RULE", help=words("help.control.rule")
    )
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    return run_signed_in(
        context, Action.ADVANCE_CONTROL, lambda session: _control(context, session), to_write=True
    )


def _control(context: Context, session: Session) -> int:
    options = context.options
    wanted = _filter(session, options.class_name, options.teacher, options.rule)
    done = _judged(context, session)
    listed = list(_rows(session, wanted)) if options.list else []
    if options.json:
        told: dict[str, Any] = {"judged": done.judged, "opened": done.opened, "closed": done.closed}
        context.data(
            told | ({"findings": [_as_json(context, row) for row in listed]} if options.list else {})
        )
        return 0
    context.say("control.done", judged=done.judged, opened=done.opened, closed=done.closed)
    if options.list:
        _tell(context, listed)
    return 0


def _judged(context: Context, session: Session) -> Advanced:
    """Until nothing is left.  Raises StorageProblem("file.busy") where other programs judge all the time."""
    with context.progress("control") as progress:
        if context.options.recompute:

            def moved(done: int, total: int) -> bool:
                progress(done, total)
                return True

            done = recompute_control(session, moved)
        else:
            done = advance_control(session)
        total, tries = done.judged + done.left, 0
        while done.left:
            more = advance_control(session)
            tries = 0 if more.judged else tries + 1
            if tries == _TRIES:
                raise StorageProblem(
                    "file.busy", path=str(session.school.path), seconds=round(_TRIES * _PAUSE)
                )
            if not more.judged:
                time.sleep(_PAUSE)
            done = Advanced(
                done.judged + more.judged, done.opened + more.opened, done.closed + more.closed, more.left
            )
            progress(done.judged, max(total, done.judged + done.left))
    return done


def _filter(session: Session, class_name: str | None, teacher: str | None, rule: str | None) -> FindingFilter:
    return FindingFilter(
        rules=frozenset() if rule is None else frozenset({rule}),
        class_id=None if class_name is None else find_class(session, class_name).id,
        teacher_id=None if teacher is None else _teacher(session, teacher),
    )


def _teacher(session: Session, name: str) -> int:
    """The teacher whose name begins so, of those who have findings."""
    known = finding_counts(session).teachers
    found = {one: full for one, full in known.items() if fold(full).startswith(fold(name))}
    if len(found) == 1:
        return next(iter(found))
    if found:
        raise BadInput("finding.several_teachers", value=name, found=", ".join(found.values()))
    raise NotFound("finding.no_teacher", value=name)


def _rows(session: Session, wanted: FindingFilter) -> Iterator[FindingRow]:
    """All that are open; of somebody who reads no others the own ones."""
    before: int | None = None
    while True:
        if can(session, Action.READ_CONTROL):
            page = findings(session, wanted, before=before)
        else:
            page = my_findings(session, before=before)
        yield from (one for one in page.rows if not wanted.rules or one.rule in wanted.rules)
        if page.more is None:
            return
        before = page.more


# --- in words --------------------------------------------------------------------------------------------------------


def _tell(context: Context, listed: list[FindingRow]) -> None:
    if not listed:
        context.say("control.nothing")
        return
    words = ControlWords(context.words.language)
    head = [
        context.words(f"control.{one}")
        for one in ("teacher", "class", "subject", "where", "pupil", "what", "state")
    ]
    context.table(head, [_line(context, words, row) for row in listed])


def _line(context: Context, words: ControlWords, row: FindingRow) -> list[Any]:
    where = "" if row.date is None else context.words.shown(row.date)
    if row.number is not None:
        where += f" ({row.number})"
    return [
        row.teacher,
        row.class_name,
        row.subject,
        where,
        row.pupil,
        words.found(row),
        words.state(row.state),
    ]


def _as_json(context: Context, row: FindingRow) -> dict[str, Any]:
    return {
        "id": row.id, "rule": row.rule, "state": row.state.value, "opened_at": row.opened_at.isoformat(),
        "teacher": row.teacher, "class": row.class_name, "course_id": row.course_id, "subject": row.subject,
        "pupil": row.pupil, "date": row.date.isoformat() if row.date else None, "number": row.number,
        "term": row.term, "detail": dict(row.detail), "text": ControlWords(context.words.language).found(row),
    }  # fmt: skip
