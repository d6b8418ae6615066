"""`export person|pupil SCHOOL.db --person-id N -o FILE.zip`: what is held on a person; a pupil's file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, add_output, add_school, add_sign_in
from app.permissions import Action
from app.session import Session


def add(below: Commands) -> None:
    """Add the commands."""
    for what, run in (("person", run_person), ("pupil", run_pupil)):
        parser = below.add(what, f"export.{what}")
        words = parser.words
        add_school(parser)
        parser.add_argument(
            "--person-id", type=int, required=True, metavar="N", help=words("help.erase.person_id")
        )
        place: dict[str, Any] = {"metavar": "FILE.zip", "type": Path, "required": True}
        parser.add_argument("-o", "--output", help=words("help.export.output"), **place)
        add_sign_in(parser)
        add_output(parser)
        parser.set_defaults(run=run)


def run_person(context: Context) -> int:
    """Do it."""
    from app.exchange.exports.person import PersonExport, export_person

    options = context.options

    def work(session: Session) -> PersonExport:
        with context.progress("export") as progress:
            return export_person(
                session, options.person_id, options.output, language=context.words.language, progress=progress
            )

    done = run_signed_in(context, Action.EXPORT_PERSON, work, to_write=True)
    if options.json:
        context.data({"path": done.path, "rows": done.rows, "files": done.files, "missing": done.missing})
    else:
        context.say("export.person", path=done.path, rows=sum(done.rows.values()), files=done.files)
    if done.missing:
        context.note("export.files_missing", files=done.missing)
    return 0


def run_pupil(context: Context) -> int:
    """Do it."""
    from app.exchange.exports.pupil import PupilExport, export_pupil

    options = context.options

    def work(session: Session) -> PupilExport:
        with context.progress("export") as progress:
            return export_pupil(
                session, options.person_id, options.output, language=context.words.language, progress=progress
            )

    done = run_signed_in(context, Action.EXPORT_PUPIL, work, to_write=True)
    facts = {
        "years": done.years,
        "term_marks": done.term_marks,
        "marks": done.marks,
        "absences": done.absences,
    }
    if options.json:
        context.data({"path": done.path, **facts})
    else:
        context.say("export.pupil", path=done.path, **facts)
    return 0
