"""`clear-files SCHOOL.db --as LOGIN`: take away contents of files that nothing hangs on any more."""

from __future__ import annotations

import dataclasses

from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.files.care import clear_files
from app.permissions import Action


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("clear-files", "clear_files")
    add_school(parser)
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    with context.progress("clear_files") as progress:
        done = run_signed_in(
            context, Action.KEEP_FILE, lambda session: clear_files(session, progress), to_write=True
        )
    if context.options.json:
        context.data(dataclasses.asdict(done))
    else:
        context.say("files.cleared", contents=done.contents, bytes=done.bytes, partials=done.partials)
    return 0
