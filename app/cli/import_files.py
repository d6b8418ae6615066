"""`import pupils|timetable|marks FILE --into SCHOOL.db`: what is read, written and refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.permissions import Action
from app.session import Session

WHAT = ("classes", "pupils", "subjects", "courses", "lessons", "marks", "absences", "term_marks",
        "timetable_entries", "people")  # fmt: skip


def add(commands: Commands) -> None:
    """Add the command."""
    below = Commands(commands.add("import", "import"), "what")
    for what in ("pupils", "timetable", "marks"):
        parser = below.add(what, f"import.{what}")
        parser.add_argument("file", metavar="FILE", type=Path, help=parser.words("help.file"))
        add_school(parser, option="--into")
        parser.add_argument("--year", metavar="YEAR", help=parser.words("help.year"))
        parser.add_argument("--class", dest="class_name", metavar="CLASS", help=parser.words("help.class"))
        parser.add_argument("--dry-run", action="store_true", help=parser.words("help.dry_run"))
        add_sign_in(parser)
        add_output(parser)
        parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it.  Refused rows are told one by one; the rest of the file is stored, so the exit code is 0."""
    options = context.options

    def work(session: Session) -> Any:
        from app.exchange import importing

        function = getattr(importing, f"import_{options.what}")
        with context.progress("import") as progress:
            return function(
                session,
                options.file,
                year=options.year,
                class_name=options.class_name,
                dry_run=options.dry_run,
                progress=progress,
            )

    summary = run_signed_in(context, Action.MANAGE_SCHOOL, work, to_write=True)
    told = as_json(summary)
    if options.json:
        context.data(told)
    else:
        _tell(context, told)
    return 0


def as_json(summary: Any) -> dict[str, Any]:
    """The one object that a program reads: every key is always there."""
    counts = {
        name: {what: getattr(summary, name).get(what, 0) for what in WHAT}
        for name in ("added", "changed", "unchanged")
    }
    return {
        **counts,
        "refused": [one.as_json() for one in summary.refused],
        "absences": dict(summary.absences),
    }


def _tell(context: Context, told: dict[str, Any]) -> None:
    words, anything = context.words, False
    for name in ("added", "changed", "unchanged"):
        counts = [f"{words(f'what.{what}')} {number}" for what, number in told[name].items() if number]
        if counts:
            context.line(f"{words(f'import.{name}')}: {', '.join(counts)}")
            anything = True
    if told["absences"]:
        counts = [f"{code} {number}" for code, number in told["absences"].items()]
        context.say("import.absences", counts=", ".join(counts))
    if not anything:
        context.say("import.nothing")
    if told["refused"]:
        context.note("import.refused", count=len(told["refused"]))
        for refusal in told["refused"]:
            context.err.write(words.refusal(refusal) + "\n")
    if context.options.dry_run:
        context.note("import.dry_run")
