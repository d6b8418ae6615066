"""Means by subject, as text or JSON."""

from __future__ import annotations

from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_class, find_pupil, find_year
from app.errors import NotFound
from app.journal.rules import format_mark
from app.people.finding import pupils_of_class
from app.progress.queries import pupil_year
from app.progress.rows import PupilYear, TermFigures, YearSubject
from app.session import Session


def show_progress(context: Context, session: Session) -> int:
    """The means of a pupil, or of all pupils of a class, in a year or (--term) a period of it."""
    options = context.options
    year = find_year(session, options.year)
    if options.pupil is None and options.pupil_id is None and options.class_name is not None:
        school_class = find_class(session, options.class_name, options.year)
        pupils = [one.pupil_id for one in pupils_of_class(session, school_class.id)]
    else:
        pupils = [find_pupil(session, options).pupil_id]
    years = [pupil_year(session, pupil, year.id) for pupil in pupils]
    told = [_progress(one, options.term) for one in years]
    if options.json:
        context.data({"year": year.name, "term": options.term, "pupils": told})
        return 0
    words = context.words
    head = [
        words("show.subject"),
        words("show.marks"),
        words("show.mean"),
        words("show.weighted"),
        words("show.term_mark"),
    ]
    for one in told:
        context.line(f"{one['name']}, {one['class']}")
        context.table(
            head,
            [
                [
                    line["subject"],
                    line["count"],
                    rounded(line["mean"]),
                    rounded(line["weighted"]),
                    line["mark"],
                ]
                for line in one["subjects"]
            ],
        )
        context.line("")
    return 0


def _progress(one: PupilYear, number: int | None) -> dict[str, Any]:
    if number is not None and number not in (term.number for term in one.terms):
        listed = ", ".join(str(term.number) for term in one.terms)
        raise NotFound("term.not_found", value=number, found=listed or "–")
    return {
        "id": one.pupil.pupil_id,
        "name": one.pupil.name,
        "class": one.pupil.class_name,
        "subjects": [_subject(subject, number) for subject in one.subjects],
    }


def _subject(one: YearSubject, number: int | None) -> dict[str, Any]:
    figures: YearSubject | TermFigures = one
    if number is not None:
        figures = next(term for term in one.terms if term.number == number)
    mark = one.year_mark if isinstance(figures, YearSubject) else figures.mark
    absences = figures.absences
    return {
        "course": one.course_id,
        "subject": one.subject,
        "count": figures.count,
        "mean": figures.plain,
        "weighted": figures.weighted,
        "mark": None if mark is None else format_mark(mark),
        "absences": {name: getattr(absences, name) for name in absences.__slots__},
    }


def rounded(mean: float | None) -> str | None:
    """A mean as a table shows it."""
    return None if mean is None else f"{mean:.2f}"
