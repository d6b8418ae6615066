"""The rating: who stands where in a class, by the weighted mean of the marks."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from fractions import Fraction

from peewee import fn

from app.codes import Role
from app.journal.rules import Tally, nearest
from app.permissions import Action
from app.progress.rating_rows import Rating, RatingLine
from app.progress.rules import main_scale, places
from app.school import calendar, structure
from app.session import Session
from app.unit_of_work import query
from models.base import rows, within
from models.journal import Mark, Work

_FAMILY = (Role.PARENT, Role.PUPIL)


@query(Action.READ_RATING, pupil="pupil_id")
def rating(session: Session, pupil_id: int, term_id: int | None = None) -> Rating | None:
    """A pupil's place in the class, by the weighted mean over all subjects of a period or of the year of
    today.

    1 statement.  Those count who are in the class on the last day (today, while it lasts) and have a mark;
    their marks of a class before count too.  Subjects on another scale than most are left out.  None in
    grade 1, and for a pupil without a class.  Families see names only if the school's setting
    `rating.show_names` says so.
    """
    starts, ends, _ = calendar.days_of(session, term_id)
    on = min(ends, max(starts, session.clock.today()))
    one = structure.class_on(session, pupil_id, on)
    if one is None or one.grade == 1:
        return None
    with_names = session.role not in _FAMILY or bool(session.setting("rating.show_names"))
    values, lines = _rated(session, one.class_id, starts, ends, on, own=pupil_id, with_names=with_names)
    own, rated = next((line for line in lines if line.own), None), len(lines)
    if session.role in _FAMILY and not _is_in(session, one.class_id, pupil_id, on):
        lines = ()  # who has left learns no more of those who stayed
    return Rating(own.place if own else None, rated, nearest(values.get(pupil_id)), lines)


def _is_in(session: Session, class_id: int, pupil_id: int, on: date) -> bool:
    roster = structure.class_roster(session, class_id)
    return any(line.pupil_id == pupil_id and line.covers(on) for line in roster)


@query(Action.READ_RATING, school_class="class_id")
def class_rating(session: Session, class_id: int, term_id: int | None = None) -> tuple[RatingLine, ...]:
    """The rating of a class with names, as in `rating`.  1 statement.  Empty in grade 1."""
    if structure.class_facts(session, class_id).grade == 1:
        return ()
    starts, ends, _ = calendar.days_of(session, term_id)
    on = min(ends, max(starts, session.clock.today()))
    return _rated(session, class_id, starts, ends, on, own=None, with_names=True)[1]


def _rated(
    session: Session, class_id: int, starts: date, ends: date, on: date, *, own: int | None, with_names: bool
) -> tuple[dict[int, Fraction | None], tuple[RatingLine, ...]]:
    roster = {line.pupil_id: line for line in structure.class_roster(session, class_id) if line.covers(on)}
    values = _values(session, roster, starts, ends)
    order = sorted(places(values).items(), key=lambda pair: (pair[1], roster[pair[0]].sort_key, pair[0]))
    lines = []
    for pupil, place in order:
        value = nearest(values[pupil])
        assert value is not None  # who has a place has a value
        lines.append(RatingLine(place, value, roster[pupil].name if with_names else None, pupil == own))
    return values, tuple(lines)


def _values(
    session: Session, pupils: Collection[int], starts: date, ends: date
) -> dict[int, Fraction | None]:
    """The exact weighted mean over all subjects of each pupil."""
    of_work = (
        (Work.course == Mark.course)
        & (Work.date == Mark.date)
        & (Work.number == Mark.number)
        & (Work.no == Mark.work)
    )
    found = list(
        rows(
            Mark.select(Mark.pupil, Mark.course, Work.weight, fn.SUM(Mark.value), fn.COUNT(Mark.value))
            .join(Work, on=of_work)
            .where(Mark.pupil.in_(sorted(pupils)), within(Mark.date, starts, ends), Mark.value >= 0)
            .group_by(Mark.pupil, Mark.course, Work.weight)
        )
    )
    scales = {one.course_id: one.scale for one in structure.courses(session, {row[1] for row in found})}
    scale = main_scale(scales.values())
    tallies = {pupil: Tally() for pupil in pupils}
    for pupil, course, weight, total, count in found:
        if scales[course] == scale:
            tallies[pupil].add_many(total, count, weight)
    return {pupil: tally.weighted for pupil, tally in tallies.items()}
