"""A class week by week: looks and signatures, as text or JSON."""

from __future__ import annotations

from datetime import date
from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_class, find_term, find_year
from app.cli.usage import MissingOption
from app.diary.class_weeks import class_weeks
from app.diary.weeks_rows import ClassWeeks, PupilWeeks, WeekCell, WeekColumn
from app.errors import NotFound
from app.school.queries import terms
from app.session import Session


def show(context: Context, session: Session) -> int:
    """Show the weeks of a class in a period (--term), or one of them (--week) with the names of those whose parents
    have not signed it."""
    options = context.options
    if options.class_name is None:
        raise MissingOption("--class")
    found = class_weeks(session, *_range(session, options))
    if not found.weeks:
        raise NotFound("week.none")
    if options.json:
        context.data(as_json(found))
        return 0
    words = context.words
    context.line(found.class_name)
    head = [words("show.pupil"), *(f"{one.monday:%d.%m}" for one in found.weeks)]
    context.table(head, [_line(context, found, one) for one in found.pupils])
    context.say("weeks.legend")
    for column in found.weeks:
        _tell(context, found, column, with_names=options.week is not None)
    return 0


def _range(session: Session, options: Any) -> tuple[int, date, date]:
    """The class, and from which day to which."""
    school_class = find_class(session, options.class_name, options.year)
    if options.week is not None:
        return school_class.id, options.week, options.week
    known = terms(session, school_class.id)
    if options.term is None and not known:
        year = find_year(session, options.year)
        return school_class.id, year.starts, year.ends
    term = find_term(session, known, options.term)
    return school_class.id, term.starts, term.ends


def _line(context: Context, found: ClassWeeks, one: PupilWeeks) -> list[str]:
    signs = [
        context.words(f"weeks.{_state(found.cell(one.pupil_id, column.monday))}")
        if column.monday in one.weeks
        else ""
        for column in found.weeks
    ]
    return [one.name, *signs]


def _state(cell: WeekCell) -> str:
    if cell.signature is not None:
        return "paper" if cell.signature.on_paper else "signed"
    return "looked" if cell.parent_looked else "nothing"


def _tell(context: Context, found: ClassWeeks, column: WeekColumn, *, with_names: bool) -> None:
    context.say(
        "weeks.counts" if column.open else "weeks.counts_not_yet",
        monday=column.monday, signed=column.signed, of=column.asked, paper=column.on_paper, looked=column.looked,
    )  # fmt: skip
    if with_names:
        for one in found.unsigned(column.monday):
            context.line(f"  {one.name}")


def as_json(found: ClassWeeks) -> dict[str, Any]:
    """The class for a program."""
    return {
        "class": found.class_name,
        "asked": found.asked,
        "weeks": [
            {
                "monday": str(one.monday), "open": one.open, "of": one.asked, "signed": one.signed,
                "on_paper": one.on_paper, "looked": one.looked,
                "unsigned": [line.name for line in found.unsigned(one.monday)],
            }
            for one in found.weeks
        ],
        "pupils": [_pupil(found, one) for one in found.pupils],
    }  # fmt: skip


def _pupil(found: ClassWeeks, one: PupilWeeks) -> dict[str, Any]:
    return {
        "id": one.pupil_id,
        "name": one.name,
        "parents": [
            {"name": parent.name, "has_login": parent.has_login, "came": parent.came}
            for parent in one.parents
        ],
        "weeks": [
            {"monday": str(monday), **_cell(found.cell(one.pupil_id, monday))} for monday in sorted(one.weeks)
        ],
    }


def _cell(cell: WeekCell) -> dict[str, Any]:
    signature = cell.signature
    return {
        "state": _state(cell),
        "signed_by": None if signature is None else signature.by or None,
        "signed_at": None if signature is None else signature.signed_at.isoformat(),
        "looks": [
            {
                "name": look.name,
                "pupil": look.is_pupil,
                "parts": list(look.parts),
                "last": look.last_at.isoformat(),
            }
            for look in cell.looks
        ],
    }
