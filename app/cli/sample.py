"""`sample SCHOOL.db`: a believable school that nobody goes to, for a look around and for measuring."""

from __future__ import annotations

from app.cli.output import Context
from app.cli.usage import Commands, add_key, add_output, add_school, count, day
from app.errors import StorageProblem
from models.errors import StorageError


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("sample", "sample")
    words = parser.words
    add_school(parser)
    for name in ("pupils", "classes", "years"):
        parser.add_argument(f"--{name}", type=count, metavar="N", help=words(f"help.{name}"))
    parser.add_argument("--seed", type=int, metavar="N", help=words("help.seed"))
    parser.add_argument("--today", type=day, metavar="DATE", help=words("help.today"))
    add_key(parser, "create.key_file")
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    from app.sample import DEMO_PASSWORD, demo_accounts, generate

    options = context.options
    sizes = {
        name: value
        for name in ("pupils", "classes", "years", "seed", "today")
        if (value := getattr(options, name)) is not None
    }
    with context.progress("sample") as progress:
        generate(options.school, key=_key(context), progress=progress, **sizes)
    if options.json:
        context.data({"school": str(options.school), "encrypted": options.key_file is not None})
        return 0
    context.say("sample.made", path=options.school)
    for account in demo_accounts():
        context.line(f"  {account.login:10} {', '.join(account.roles)}")
    context.say("sample.accounts", password=DEMO_PASSWORD)
    return 0


def _key(context: Context) -> str | None:
    from models.keys import make_key_file, read_key_file

    path = context.options.key_file
    if path is None:
        return None
    try:
        return read_key_file(path) if path.exists() else make_key_file(path)
    except StorageError as error:
        raise StorageProblem(error.code, **error.data) from error
