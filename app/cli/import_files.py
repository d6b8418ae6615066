"""`import pupils|staff|parents|timetable|marks|roster FILE --into SCHOOL.db`: what is read, written and refused;
`import plan` has a module of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli import import_plan
from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.permissions import Action
from app.session import Session

if TYPE_CHECKING:
    from app.exchange.importing.summary import ImportSummary

_TABLES = ("pupils", "staff", "parents")


def add(commands: Commands) -> None:
    """Add the command."""
    below = Commands(commands.add("import", "import"), "what")
    for what in (*_TABLES, "timetable", "marks", "roster"):
        parser = below.add(what, f"import.{what}")
        parser.add_argument("file", metavar="FILE", type=Path, help=parser.words("help.file"))
        add_school(parser, option="--into")
        parser.add_argument("--year", metavar="YEAR", help=parser.words("help.year"))
        parser.add_argument("--class", dest="class_name", metavar="CLASS", help=parser.words("help.class"))
        if what == "roster":
            parser.add_argument("--org", metavar="SCHOOL", help=parser.words("help.org"))
        if what in _TABLES:
            parser.add_argument("--columns", metavar="COLUMNS", help=parser.words("help.columns"))
        parser.add_argument("--dry-run", action="store_true", help=parser.words("help.dry_run"))
        parser.add_argument("--skip-refused", action="store_true", help=parser.words("help.skip_refused"))
        add_sign_in(parser)
        add_output(parser)
        parser.set_defaults(run=run)
    import_plan.add(below)


def run(context: Context) -> int:
    """Do it.  A file of which a record would be lost is refused as a whole; what is told of single values is
    told line by line, and the import is done."""
    from app.exchange.importing.summary import KINDS, ImportRefused

    try:
        summary = run_signed_in(
            context, Action.MANAGE_SCHOOL, lambda session: _import(context, session), to_write=True
        )
    except ImportRefused as error:
        refused = error.data["refused"]
        if context.options.json:
            nothing = dict.fromkeys(KINDS, 0)
            context.data(_object(nothing, nothing, nothing, [one.as_json() for one in refused], {}))
        raise
    if context.options.json:
        context.data(summary.as_json())
    else:
        _tell(context, summary)
    return 0


def _import(context: Context, session: Session) -> ImportSummary:
    from app.exchange.assistant.columns_in_words import mapping_in_words
    from app.exchange.importing import (
        import_marks,
        import_parents,
        import_pupils,
        import_roster,
        import_staff,
        import_timetable,
    )

    options = context.options
    do: Callable[..., ImportSummary] = {
        "pupils": import_pupils, "staff": import_staff, "parents": import_parents,
        "timetable": import_timetable, "marks": import_marks, "roster": import_roster,
    }[options.what]  # fmt: skip
    more: dict[str, Any] = {"org": options.org} if options.what == "roster" else {}
    if getattr(options, "columns", None):
        more["mapping"] = mapping_in_words(options.file, options.what, options.columns)
    with context.progress("import") as progress:
        return do(
            session,
            options.file,
            year=options.year,
            class_name=options.class_name,
            dry_run=options.dry_run,
            skip_refused=options.skip_refused,
            progress=progress,
            **more,
        )


def _object(
    added: Any, changed: Any, unchanged: Any, refused: list[dict[str, Any]], absences: dict[str, int]
) -> dict[str, Any]:
    return {
        "added": added,
        "changed": changed,
        "unchanged": unchanged,
        "refused": refused,
        "absences": absences,
    }


def _tell(context: Context, summary: ImportSummary) -> None:
    words, anything = context.words, False
    for name in ("added", "changed", "unchanged"):
        counts = [
            f"{words(f'what.{what}')} {number}" for what, number in getattr(summary, name).items() if number
        ]
        if counts:
            context.line(f"{words(f'import.{name}')}: {', '.join(counts)}")
            anything = True
    absences = [f"{letter} {number}" for letter, number in summary.absences.items() if number]
    if absences:
        context.say("import.absences", counts=", ".join(absences))
    if not anything:
        context.say("import.nothing")
    if summary.refused:
        context.note("import.refused", count=len(summary.refused))
    for one in (*summary.refused, *summary.notes):
        context.err.write(words.refusal(one.as_json()) + "\n")
    if context.options.dry_run:
        context.note("import.dry_run")
