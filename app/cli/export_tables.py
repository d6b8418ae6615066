"""`export tables SCHOOL.db -o FILE.zip`: all data of the school as open tables."""

from __future__ import annotations

from pathlib import Path

from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.permissions import Action


def add(below: Commands) -> None:
    """Add the command."""
    parser = below.add("tables", "export.tables")
    add_school(parser)
    parser.add_argument(
        "-o",
        "--output",
        metavar="FILE.zip",
        type=Path,
        required=True,
        help=parser.words("help.export.output"),
    )
    parser.add_argument("--letters", action="store_true", help=parser.words("help.export.letters"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    from app.exchange.exports.tables import export_tables

    options = context.options
    with context.progress("export") as progress:
        done = run_signed_in(
            context,
            Action.EXPORT_SCHOOL,
            lambda session: export_tables(
                session, options.output, letters=options.letters, progress=progress
            ),
            to_write=True,
        )
    if options.json:
        context.data({"path": done.path, "rows": done.rows})
    else:
        context.say("export.tables", path=done.path, tables=len(done.rows), rows=sum(done.rows.values()))
    return 0
