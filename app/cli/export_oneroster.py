"""`export oneroster SCHOOL.db -o FILE.zip`: a year as a OneRoster 1.2 bundle for another system."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.errors import NotFound
from app.permissions import Action
from app.session import Session

if TYPE_CHECKING:
    from app.exchange.oneroster.export import OneRosterExport


def add(below: Commands) -> None:
    """Add the command."""
    parser = below.add("oneroster", "export.oneroster")
    words = parser.words
    add_school(parser)
    parser.add_argument(
        "-o", "--output", metavar="FILE.zip", type=Path, required=True, help=words("help.export.bundle")
    )
    parser.add_argument("--year", metavar="YEAR", help=words("help.year"))
    parser.add_argument("--no-results", action="store_true", help=words("help.export.no_results"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    done = run_signed_in(
        context, Action.EXPORT_SCHOOL, lambda session: _export(context, session), to_write=True
    )
    if context.options.json:
        context.data({"path": done.path, "rows": done.rows})
    else:
        context.say("export.oneroster", path=done.path, rows=sum(done.rows.values()))
    return 0


def _export(context: Context, session: Session) -> OneRosterExport:
    from app.exchange.oneroster.export import export_oneroster
    from app.school.queries import current_year, years

    options = context.options
    named = [one for one in years(session) if one.name == options.year]
    year = current_year(session) if options.year is None else next(iter(named), None)
    if year is None:
        raise NotFound("year.unknown", value=options.year)
    with context.progress("export") as progress:
        return export_oneroster(
            session, options.output, year_id=year.id, with_results=not options.no_results, progress=progress
        )
