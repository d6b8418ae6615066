"""`backup SCHOOL.db DIR`: a verified copy, also while others write; for the nightly task."""

from __future__ import annotations

from pathlib import Path

from app.backup.copies import backup
from app.backup.manifest import manifest_path
from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in, count
from app.permissions import Action

FACTS = ("path", "made_at", "size", "sha256", "seq", "encrypted", "files", "file_bytes", "files_missing")


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("backup", "backup")
    add_school(parser)
    parser.add_argument("directory", metavar="DIR", type=Path, help=parser.words("help.directory"))
    parser.add_argument("--keep", type=count, metavar="N", help=parser.words("help.keep"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    options = context.options
    with context.progress("copy") as progress:
        made = run_signed_in(
            context,
            Action.KEEP_FILE,
            lambda session: backup(session, options.directory, keep=options.keep, progress=progress),
        )
    info = made.info
    if options.json:
        facts = {name: getattr(info, name) for name in FACTS}
        more = {"rows": dict(info.rows), "manifest": str(manifest_path(Path(info.path)))}
        context.data(facts | more | {"removed": list(made.removed), "doubtful": list(made.doubtful)})
        return 0
    context.say("backup.made", path=info.path, size=info.size, seq=info.seq)
    if info.files:
        context.say("backup.files", files=info.files, bytes=info.file_bytes)
    if info.files_missing:
        context.note("backup.files_missing", files=info.files_missing)
    for path in made.removed:
        context.say("backup.removed", path=path)
    for path in made.doubtful:
        context.note("backup.doubtful", path=path)
    return 0
