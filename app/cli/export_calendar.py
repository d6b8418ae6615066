"""`export calendar SCHOOL.db --class 7А|--pupil NAME|--teacher NAME -o FILE.ics`: a year's lessons for a calendar."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_class, find_pupil, find_year, fold
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, MissingOption, add_output, add_school, add_sign_in
from app.errors import BadInput, NotFound
from app.permissions import Action
from app.session import Session


def add(below: Commands) -> None:
    """Add the command."""
    parser = below.add("calendar", "export.calendar")
    words = parser.words
    add_school(parser)
    parser.add_argument("--class", dest="class_name", metavar="CLASS", help=words("help.class"))
    parser.add_argument("--pupil", metavar="NAME", help=words("help.pupil"))
    parser.add_argument("--pupil-id", type=int, metavar="N", help=words("help.pupil_id"))
    parser.add_argument("--teacher", metavar="NAME", help=words("help.teacher"))
    parser.add_argument("--year", metavar="YEAR", help=words("help.year"))
    parser.add_argument(
        "-o", "--output", metavar="FILE.ics", type=Path, required=True, help=words("help.export.output")
    )
    add_sign_in(parser)
    add_output(parser)
    parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    from app.exchange.calendar_export import export_calendar

    done = run_signed_in(
        context,
        Action.READ_STRUCTURE,
        lambda session: export_calendar(session, context.options.output, **_whose(session, context.options)),
    )
    if context.options.json:
        context.data({"path": done.path, "lessons": done.lessons, "without_time": done.without_time})
        return 0
    context.say("export.calendar", path=done.path, lessons=done.lessons)
    if done.without_time:
        context.note("export.calendar_without_time", count=done.without_time)
    return 0


def _whose(session: Session, options: Any) -> dict[str, int]:
    year = find_year(session, options.year)
    if options.pupil is not None or options.pupil_id is not None:
        return {"year_id": year.id, "pupil_id": find_pupil(session, options).pupil_id}
    if options.teacher is not None:
        return {"year_id": year.id, "teacher_id": _teacher(session, options.teacher, year.id)}
    if options.class_name is None:
        raise MissingOption("--class / --pupil / --teacher")
    return {"year_id": year.id, "class_id": find_class(session, options.class_name, options.year).id}


def _teacher(session: Session, name: str, year_id: int) -> int:
    """Somebody who teaches; the staff below the leaders may name themselves alone."""
    from app.people.finding import teachers_of_year
    from app.permissions import can

    wanted = fold(name)
    if not can(session, Action.READ_SCHOOL):
        if not fold(session.name).startswith(wanted):
            raise NotFound("person.unknown", value=name)
        return session.person_id
    found = [
        one for one in teachers_of_year(session, year_id) if f"{fold(one.name)} ".startswith(f"{wanted} ")
    ]
    if len(found) != 1:
        if found:
            raise BadInput("pupil.several", found=", ".join(one.name for one in found[:20]))
        raise NotFound("person.unknown", value=name)
    return found[0].id
