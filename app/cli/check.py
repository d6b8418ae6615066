"""`check SCHOOL.db`: is the file sound?  Exit code 1 with each finding."""

from __future__ import annotations

from app.backup.checking import as_json, check, errors_of
from app.backup.problems import Problem, Progress
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
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def _check(context: Context, session: Session, progress: Progress) -> list[Problem]:
    found = check(session, progress, contents=context.options.contents)
    return found + (contradictions(session, progress) if context.options.control else [])


def run(context: Context) -> int:
    """Do it.  Warnings are shown, but do not make a file unclean."""
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
