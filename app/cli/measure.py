"""`measure SCHOOL.db`: statements, pages, rows and milliseconds of the main views, as this file and PC give them."""

from __future__ import annotations

from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.permissions import Action


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("measure", "measure")
    add_school(parser)
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    from app.backup.measure import measure

    costs = run_signed_in(context, Action.KEEP_FILE, measure)
    names = ("name", "statements", "pages", "rows", "ms")
    if context.options.json:
        context.data({"views": [{name: getattr(cost, name) for name in names} for cost in costs]})
        return 0
    words = context.words
    head = [words("show.view"), *(words(f"show.{name}") for name in names[1:])]
    context.table(head, [[getattr(cost, name) for name in names] for cost in costs])
    return 0
