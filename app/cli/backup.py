"""`backup SCHOOL.db DIR`: a dated, verified copy of the school file while it is used; `--due`: those that are due."""

from __future__ import annotations

from pathlib import Path

from app.backup.copies import BackupMade, backup
from app.backup.manifest import manifest_path
from app.backup.plan import seen_here
from app.backup.schedule import Made, make_due
from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, MissingOption, add_output, add_school, add_sign_in, count
from app.permissions import Action

FACTS = (
    "path", "made_at", "size", "sha256", "seq", "encrypted", "files", "file_bytes", "files_missing",
)  # fmt: skip


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("backup", "backup")
    add_school(parser)
    parser.add_argument("directory", metavar="DIR", type=Path, nargs="?", help=parser.words("help.directory"))
    parser.add_argument("--due", action="store_true", help=parser.words("help.due"))
    parser.add_argument("--keep", type=count, metavar="N", help=parser.words("help.keep"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    if context.options.due:
        return _run_due(context)
    if context.options.directory is None:
        raise MissingOption("DIR, --due")
    with context.progress("copy") as progress:
        made = run_signed_in(
            context,
            Action.KEEP_FILE,
            lambda session: backup(
                session, context.options.directory, keep=context.options.keep, progress=progress
            ),
        )
    if context.options.json:
        context.data(_facts(made))
    else:
        _say(context, made)
    return 0


def _run_due(context: Context) -> int:
    paths = seen_here(context.options.directory)
    with context.progress("copy") as progress:
        made = run_signed_in(
            context,
            Action.ADVANCE_BACKUP,
            lambda session: make_due(session, paths=paths, holds=True, progress=progress),
            to_write=True,
        )
    if context.options.json:
        context.data([_due_facts(one) for one in made])
    elif not made:
        context.say("backup.none_due")
    else:
        for one in made:
            if one.info is not None:
                _say(context, BackupMade(one.info, one.removed))
            elif one.error is not None:
                context.err.write(context.words.error(one.error) + "\n")
    return 1 if any(one.error is not None for one in made) else 0


def _say(context: Context, made: BackupMade) -> None:
    info = made.info
    context.say("backup.made", path=info.path, size=info.size, seq=info.seq)
    if info.files:
        context.say("backup.files", files=info.files, bytes=info.file_bytes)
    if info.files_missing:
        context.note("backup.files_missing", files=info.files_missing)
    for path in made.removed:
        context.say("backup.removed", path=path)
    for path in made.doubtful:
        context.note("backup.doubtful", path=path)


def _facts(made: BackupMade) -> dict[str, object]:
    info = made.info
    facts = {name: getattr(info, name) for name in FACTS}
    more = {"rows": dict(info.rows), "manifest": str(manifest_path(Path(info.path)))}
    return facts | more | {"removed": list(made.removed), "doubtful": list(made.doubtful)}


def _due_facts(made: Made) -> dict[str, object]:
    if made.info is None:
        return {"folder": made.folder.path, "error": made.error.code if made.error is not None else None}
    return {"folder": made.folder.path, **_facts(BackupMade(made.info, made.removed))}
