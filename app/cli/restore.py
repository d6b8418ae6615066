"""`restore BACKUP SCHOOL.db`: put a backup in the place of the school file.

Whoever restores signs in with a login of the backup: the present file may be damaged or gone.
"""

from __future__ import annotations

from pathlib import Path

from app.backup.restoring import prepared, restore
from app.cli.output import Context
from app.cli.signing_in import run_in_role
from app.cli.usage import Commands, add_output, add_sign_in
from app.errors import StorageProblem
from app.opening import clock_of, describe
from app.permissions import Action
from models.errors import StorageError
from models.keys import read_key_file


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("restore", "restore")
    parser.add_argument("backup", metavar="BACKUP", type=Path, help=parser.words("help.backup_file"))
    parser.add_argument("target", metavar="SCHOOL.db", type=Path, help=parser.words("help.target"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    options = context.options
    with (
        context.progress("check") as progress,
        prepared(options.backup, options.target, key=_key(options.key_file), progress=progress) as staged,
    ):
        clock = clock_of(describe(staged.school))
        done = run_in_role(
            context, staged.school, clock, Action.KEEP_FILE, lambda session: restore(session, staged)
        )
    if options.json:
        context.data(
            {
                name: getattr(done, name)
                for name in ("target", "aside", "made_at", "seq", "files", "files_missing")
            }
        )
        return 0
    context.say("restored", path=done.target, made_at=done.made_at)
    if done.files:
        context.say("restored.files", files=done.files)
    if done.files_missing:
        context.note("restored.files_missing", files=done.files_missing)
    if done.aside is not None:
        context.say("restored.aside", path=done.aside)
    if done.erased:
        context.say("restored.erased", count=done.erased)
    if done.to_erase:
        context.note("restored.to_erase", count=done.to_erase)
    context.say("restored.restart")
    return 0


def _key(path: Path | None) -> str | None:
    try:
        return None if path is None else read_key_file(path)
    except StorageError as error:
        raise StorageProblem(error.code, **error.data) from error
