"""`check SCHOOL.db`: is the file sound?  Exit code 1 with each finding."""

from __future__ import annotations

from pathlib import Path

from app.backup.checking import as_json, check, errors_of
from app.backup.problems import Problem, Progress
from app.backup.repairing import Repaired, repair, repairable
from app.backup.salvaging import salvage
from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.control.checking import contradictions
from app.permissions import Action
from app.session import Session


def add(commands: Commands) -> None:
    """Add the command."""
    parser = commands.add("check", "check")
    add_school(parser)
    parser.add_argument("--contents", action="store_true", help=parser.words("help.contents"))
    parser.add_argument("--control", action="store_true", help=parser.words("help.check.control"))
    parser.add_argument("--salvage", metavar="NEW.db", type=Path, help=parser.words("help.check.salvage"))
    parser.add_argument("--repair", action="store_true", help=parser.words("help.check.repair"))
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def _check(context: Context, session: Session, progress: Progress) -> list[Problem]:
    found = _found(context, session, progress)
    if context.options.repair and repairable(found):
        done = repair(session, found)
        _tell(context, done)
        found = _found(context, session, progress)
    return found


def _found(context: Context, session: Session, progress: Progress) -> list[Problem]:
    found = check(session, progress, contents=context.options.contents)
    return found + (contradictions(session, progress) if context.options.control else [])


def _tell(context: Context, done: Repaired) -> None:
    """Beside the answer, which is what is left."""
    context.note("repair.copy", path=done.copy)
    for kind, count in done.mended:
        context.note("repair.done", name=context.words(f"repair.{kind}"), count=count)
    if done.left:
        context.note("repair.left", count=done.left)


def run(context: Context) -> int:
    """Do it.  Warnings are shown, but do not make a file unclean."""
    if context.options.salvage is not None:
        return _salvage(context)
    with context.progress("check") as progress:
        found = run_signed_in(
            context,
            Action.KEEP_FILE,
            lambda session: _check(context, session, progress),
        )
    errors = len(errors_of(found))
    if context.options.json:
        context.data({"clean": errors == 0, "findings": [as_json(problem) for problem in found]})
    else:
        for problem in found:
            context.line(context.words.finding(problem))
        if found:
            context.say("check.count", errors=errors, warnings=len(found) - errors)
        else:
            context.say("check.clean")
    return 1 if errors else 0


def _salvage(context: Context) -> int:
    """What can be read, as a new file; the damaged one stays as it is."""
    with context.progress("salvage") as progress:
        done = run_signed_in(
            context,
            Action.KEEP_FILE,
            lambda session: salvage(session, context.options.salvage, progress=progress),
        )
    if context.options.json:
        context.data({"path": done.path, "rows": done.rows, "torn": list(done.torn)})
    else:
        context.say("salvage.done", path=done.path, rows=done.rows)
        for name in done.torn:
            context.say("salvage.torn", name=name)
    return 1 if done.torn else 0
