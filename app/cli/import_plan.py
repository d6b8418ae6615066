"""`import plan FILE --into SCHOOL.db --class 8А --subject Алгебра`: a thematic plan, which the course follows then."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.output import Context
from app.cli.selectors import find_course
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.permissions import Action
from app.session import Session

if TYPE_CHECKING:
    from app.plans.rows import PlanSummary


def add(below: Commands) -> None:
    """Add the command to those of `import`."""
    parser = below.add("plan", "import.plan")
    words = parser.words
    parser.add_argument("file", metavar="FILE", type=Path, help=words("help.file"))
    add_school(parser, option="--into")
    parser.add_argument("--class", dest="class_name", metavar="CLASS", help=words("help.class"))
    parser.add_argument("--subject", metavar="SUBJECT", help=words("help.subject"))
    parser.add_argument("--course", metavar="N", type=int, help=words("help.course"))
    parser.add_argument("--year", metavar="YEAR", help=words("help.year"))
    parser.add_argument("--sheet", metavar="SHEET", help=words("help.import.sheet"))
    parser.add_argument("--name", metavar="NAME", help=words("help.import.plan_name"))
    parser.add_argument("--dry-run", action="store_true", help=words("help.dry_run"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it.  A file with a row that cannot be used is refused as a whole."""
    from app.exchange.importing.summary import ImportRefused
    from app.plans.rows import KINDS

    try:
        summary = run_signed_in(
            context, Action.EDIT_PLAN, lambda session: _import(context, session), to_write=True
        )
    except ImportRefused as error:
        if context.options.json:
            counts = {name: dict.fromkeys(KINDS, 0) for name in ("added", "changed", "unchanged", "removed")}
            context.data({**counts, "refused": [one.as_json() for one in error.data["refused"]]})
        raise
    if context.options.json:
        context.data(summary.as_json())
    else:
        _tell(context, summary)
    return 0


def _import(context: Context, session: Session) -> PlanSummary:
    from app.plans.importing import import_plan

    options = context.options
    course = find_course(session, options)
    return import_plan(
        session,
        course.course_id,
        options.file,
        sheet=options.sheet,
        name=options.name,
        dry_run=options.dry_run,
    )


def _tell(context: Context, summary: PlanSummary) -> None:
    words = context.words
    for name in ("added", "changed", "unchanged", "removed"):
        counts = [
            f"{words(f'what.{what}')} {count}" for what, count in getattr(summary, name).items() if count
        ]
        if counts:
            context.line(f"{words(f'import.{name}')}: {', '.join(counts)}")
    if summary.followed:
        context.say("import.plan_followed", name=summary.name)
    if summary.headings:
        context.note("import.headings", count=len(summary.headings), names="; ".join(summary.headings[:10]))
    if summary.dry_run:
        context.note("import.dry_run")
