"""`password SCHOOL.db --as LOGIN`: change one's own password, also the one that was issued."""

from __future__ import annotations

from pathlib import Path

from app.auth.service import change_password, sign_in
from app.cli.output import Context
from app.cli.signing_in import open_named, read_password
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.opening import clock_of, describe


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("password", "password")
    add_school(parser)
    add_sign_in(parser)
    parser.add_argument(
        "--new-password-file", metavar="F", type=Path, help=parser.words("help.new_password_file")
    )
    add_output(parser, as_json=False)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    login = context.options.login
    with open_named(context, to_write=True) as school:
        clock = clock_of(describe(school))
        old = read_password(context, login)
        signed = sign_in(school, login, old, None, clock)
        change_password(school, signed, old, read_password(context, login, new=True), clock)
    context.say("password.done")
    return 0
