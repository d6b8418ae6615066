"""`create SCHOOL.db --name NAME --admin LOGIN`: a new school file with its administrator."""

from __future__ import annotations

from pathlib import Path

from app.cli.output import Context
from app.cli.signing_in import read_password
from app.cli.usage import Commands, add_key, add_output, add_school


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("create", "create")
    words = parser.words
    add_school(parser)
    parser.add_argument("--name", required=True, metavar="NAME", help=words("help.name"))
    parser.add_argument("--admin", required=True, metavar="LOGIN", help=words("help.admin"))
    parser.add_argument("--admin-name", metavar="NAME", help=words("help.admin_name"))
    parser.add_argument("--password-file", metavar="F", type=Path, help=words("help.password_file"))
    add_key(parser, "create.key_file")
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    from app.school.creation import create_school

    options = context.options
    new_key = options.key_file is not None and not options.key_file.exists()
    create_school(
        options.school,
        name=options.name,
        admin_login=options.admin,
        admin_name=options.admin_name or context.words("create.admin_name"),
        password=read_password(context, options.admin, new=True),
        key_path=options.key_file,
    )
    if options.json:
        context.data({"school": str(options.school), "encrypted": options.key_file is not None})
        return 0
    context.say("created", path=options.school)
    if new_key:
        context.say("created.key", path=options.key_file)
    return 0
