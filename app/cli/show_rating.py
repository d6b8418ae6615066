"""The place in the class, over all subjects and in each, as text or JSON."""

from __future__ import annotations

from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_class, find_pupil, find_term
from app.cli.show_progress import rounded
from app.cli.usage import MissingOption
from app.errors import NotFound
from app.progress.rating import class_rating, rating
from app.progress.rating_rows import Change, Place, Rating, Standing
from app.school.queries import terms
from app.school.rows import TermRow
from app.session import Session


def show(context: Context, session: Session) -> int:
    """A pupil's place, or the rating of a class."""
    options = context.options
    if options.pupil is None and options.pupil_id is None and options.class_name is not None:
        return _class_rating(context, session)
    pupil = find_pupil(session, options)
    found = rating(session, pupil.pupil_id, _term_id(session, options))
    if found.standing is Standing.FIRST_GRADE:
        raise NotFound("rating.none")
    if options.json:
        context.data(_rating(found))
        return 0
    words = context.words
    place, value = _place(found.place), rounded(found.place.value) if found.place else None
    context.say("show.place", place=place or "–", of=found.rated, value=value or "–")
    if found.change is not None and found.since is not None:
        context.say(
            "show.change",
            since=found.since,
            places=_signed(found.change.places),
            value=f"{found.change.value:+.2f}",
        )
    if found.subjects:
        head = [
            words(f"show.{name}") for name in ("subject", "weighted", "place_short", "of", "change_short")
        ]
        lines = (
            [
                one.subject, rounded(one.place.value) if one.place else None, _place(one.place), one.rated,
                _signed(one.change.places) if one.change else None,
            ]
            for one in found.subjects
        )  # fmt: skip
        context.table(head, [*lines])
    return 0


def _class_rating(context: Context, session: Session) -> int:
    options = context.options
    school_class = find_class(session, options.class_name, options.year)
    found = class_rating(session, school_class.id, _term_id(session, options))
    if options.json:
        lines = [
            {
                "name": line.name, **_standing(line.place, line.change),
                "subjects": {
                    one.subject: _standing(place, None)
                    for one in found.subjects
                    if (place := line.subjects.get(one.subject_id))
                },
            }
            for line in found.lines
        ]  # fmt: skip
        context.data({"class": school_class.name, "since": _day(found.since), "rating": lines})
        return 0
    for line in found.lines:
        value = rounded(line.place.value) if line.place else "–"
        change = _signed(line.change.places) if line.change else ""
        context.line(f"{_place(line.place) or '–':>5}  {value:>4}  {change:>3}  {line.name}")
    if not found.lines:
        context.say("show.nothing")
    return 0


def _term_id(session: Session, options: Any) -> int | None:
    """The period that is meant: with --term of the class named; without, the year."""
    if options.term is None:
        return None
    if options.class_name is None:
        raise MissingOption("--class")
    known: list[TermRow] = terms(session, find_class(session, options.class_name, options.year).id)
    return find_term(session, known, options.term).id


def _rating(found: Rating) -> dict[str, Any]:
    return {
        "standing": found.standing.value,
        **_standing(found.place, found.change),
        "of": found.rated,
        "mean": found.mean,
        "on": _day(found.on),
        "since": _day(found.since),
        "subjects": [
            {
                "subject": one.subject, **_standing(one.place, one.change), "of": one.rated, "mean": one.mean,
                "counts": one.counts,
            }
            for one in found.subjects
        ],
        "distribution": [
            {"place": line.place, "value": line.value, "name": line.name, "own": line.own}
            for line in found.distribution
        ],
    }  # fmt: skip


def _standing(place: Place | None, change: Change | None) -> dict[str, Any]:
    return {
        "place": place.first if place else None,
        "last": place.last if place else None,
        "value": place.value if place else None,
        "places_gained": change.places if change else None,
        "value_gained": change.value if change else None,
    }


def _place(place: Place | None) -> str | None:
    """«3», or «3–5» where the places are shared."""
    if place is None:
        return None
    return str(place.first) if place.first == place.last else f"{place.first}–{place.last}"


def _signed(places: int) -> str:
    return f"{places:+}" if places else "0"


def _day(day: Any) -> str | None:
    return None if day is None else day.isoformat()
