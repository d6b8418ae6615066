"""The rating: who stands where in a class, by the weighted mean of the marks.

How it is reckoned (the page tells the same in the words of a family, `ui/progress/rating/words.py`):

* Those are rated who are in the class on the last day of the range, or today while it lasts, and have a mark that
  counts.  Leavers are out from the day after their last; a newcomer brings his marks of the range along, from
  whatever class.  It is the marks that the page of marks shows: of courses that the pupil takes on some day of it.
* The value is Σ (mark · weight) / Σ weight over all subjects.  Marks that are not numbers («осв», «зач», «н/а», a
  debt) and works of weight 0 stand in no mean.  Subjects on another scale than most are left out.
* In a subject those of the class are compared who are taught it together: of a class that is parted for English,
  each part by itself.  All marks of the range in the subject count, also of the group or class before.
* Equal values share their places.  Values are compared exactly, so that two that read alike may be apart.
* A family is told the values of others, and means, to the hundredth (`rules.told`); its own is exact.
* The change is against a week ago: the marks of lessons up to that day, among those who were in the class then.  It
  goes by the day of the lesson and not by the moment of entry, so that a report which is imported at once, or a mark
  which is mended, does not turn the week before upside down.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.journal.rules import NUMBERS, nearest
from app.permissions import Action, Target, can
from app.progress.rating_book import Book, Span
from app.progress.rating_rows import (
    Band,
    Change,
    ClassRating,
    ClassRatingLine,
    Place,
    RatedSubject,
    Rating,
    RatingLine,
    Standing,
    SubjectRating,
)
from app.progress.rules import FEWEST_COMPARED, Compared, bands, told
from app.school import calendar, structure
from app.school.rows import ClassFacts, CourseFacts
from app.session import Session
from app.unit_of_work import query


@query(Action.READ_RATING, pupil="pupil_id")
def rating(session: Session, pupil_id: int, term_id: int | None = None) -> Rating:
    """A pupil's place in the class in a period, or in the year of today: over all subjects and in each of his.

    1 statement, or 2 (`Book`).  There is nothing of others in grade 1, without a class, and for the family of one who
    has left it.  Families see names only if the setting `rating.show_names` of the school or class says so; so does the
    class teacher of another class, who reads of a pupil that came or went.  Raises NotFound term.unknown, year.unknown.
    """
    span = Span.of(session, *calendar.days_of(session, term_id))
    one = structure.class_on(session, pupil_id, span.on)
    if one is None or one.grade == 1:
        return _without_place(session, one, span, Standing.NO_CLASS if one is None else Standing.FIRST_GRADE)
    book = Book(session, one, span)
    compared = book.now.overall()
    of_own_class = can(session, Action.READ_RATING, Target(school_class=one.class_id))
    names = of_own_class or bool(session.setting("rating.show_names", f"class:{one.class_id}"))
    here = pupil_id in book.now.roster
    place = _place(compared, pupil_id)
    shown = of_own_class or (here and (names or compared.others(pupil_id) >= FEWEST_COMPARED))
    return Rating(
        standing=Standing.RATED if place else Standing.NO_MARKS if here else Standing.NOT_IN_CLASS,
        class_name=one.name,
        year=one.year,
        terms=calendar.scheme_terms(session, one.scheme_id),
        term=span.term,
        on=span.on,
        since=span.since,
        scale=book.scale,
        place=place,
        change=_change(compared, book.then.overall(), pupil_id),
        rated=compared.rated,
        mean=_mean(compared, is_exact=of_own_class) if shown else None,
        subjects=_subjects(session, book, pupil_id, is_exact=of_own_class),
        distribution=_distribution(book, compared, pupil_id, names=names, is_exact=of_own_class)
        if shown
        else (),
        bands=_bands(book, compared, pupil_id) if shown else (),
    )


@query(Action.READ_RATING, school_class="class_id")
def class_rating(session: Session, class_id: int, term_id: int | None = None) -> ClassRating:
    """The rating of a class with names, in a period or in the class's year.  1 statement, or 2 (`Book`).
    Raises NotFound class.unknown, term.unknown."""
    one = structure.class_facts(session, class_id)
    year = (one.year.starts, one.year.ends, None)
    span = Span.of(session, *(year if term_id is None else calendar.days_of(session, term_id)))
    terms = calendar.scheme_terms(session, one.scheme_id)
    head = (class_id, one.name, one.year, terms, span.term, span.on)
    if one.grade == 1:
        return ClassRating(Standing.FIRST_GRADE, *head, None, None, (), ())
    book = Book(session, one, span)
    overall, before = book.now.overall(), book.then.overall()
    subjects = _rated_subjects(structure.class_courses(session, class_id))
    lines = [
        ClassRatingLine(
            pupil,
            line.name,
            _place(overall, pupil),
            _change(overall, before, pupil),
            {key: place for key in subjects if (place := _place(book.now.in_subject(key, pupil), pupil))},
        )
        for pupil, line in book.now.roster.items()
    ]
    last = len(lines) + 1
    lines.sort(key=lambda line: line.place.first if line.place else last)  # stable: by name before
    columns = (
        RatedSubject(subject, found.subject, found.subject_short, book.scale in (None, found.scale))
        for subject, found in subjects.items()
    )
    return ClassRating(Standing.RATED, *head, span.since, book.scale, tuple(columns), tuple(lines))


def _without_place(session: Session, one: ClassFacts | None, span: Span, standing: Standing) -> Rating:
    terms = calendar.scheme_terms(session, one.scheme_id) if one else ()
    return Rating(
        standing, one.name if one else "", one.year if one else None, terms, span.term, span.on, None, None,
        None, None, 0, None, (), (), (),
    )  # fmt: skip


def _place(compared: Compared[int] | None, pupil: int) -> Place | None:
    if compared is None or pupil not in compared.values:
        return None
    return Place(*compared.ranks[pupil], compared.rated, float(compared.values[pupil]))


def _change(now: Compared[int], then: Compared[int] | None, pupil: int) -> Change | None:
    found = now.rise(pupil, then) if then is not None else None
    return None if found is None else Change(found[0], float(found[1]))


def _mean(compared: Compared[int], *, is_exact: bool) -> float | None:
    return nearest(compared.mean if is_exact or compared.mean is None else told(compared.mean))


def _rated_subjects(courses: Iterable[CourseFacts]) -> dict[int, CourseFacts]:
    """The subjects of some courses that have numbers on their scale, by id, in order."""
    return {one.subject_id: one for one in courses if NUMBERS[one.scale]}


def _subjects(session: Session, book: Book, pupil: int, *, is_exact: bool) -> tuple[SubjectRating, ...]:
    """Those that the pupil takes on the day."""
    taken = structure.pupil_courses(session, pupil, book.span.on)
    found = []
    for subject, facts in _rated_subjects(one.course for one in taken).items():
        compared = book.now.in_subject(subject, pupil)
        if compared is not None:
            mean = _mean(compared, is_exact=is_exact) if compared.others(pupil) >= FEWEST_COMPARED else None
            found.append(
                SubjectRating(
                    facts.subject, facts.scale, _place(compared, pupil),
                    _change(compared, book.then.in_subject(subject, pupil), pupil), compared.rated, mean,
                    book.scale in (None, facts.scale),
                )
            )  # fmt: skip
    return tuple(found)


def _distribution(
    book: Book, compared: Compared[int], own: int, *, names: bool, is_exact: bool
) -> tuple[RatingLine, ...]:
    """All places in order.  Where names are not shown, the own line comes first among its equals: the order of the
    alphabet would tell on which side of them its name stands."""

    def order(pupil: int) -> tuple[int, bool]:
        return compared.ranks[pupil].first, not names and pupil != own

    rated = (pupil for pupil in book.now.roster if pupil in compared.values)  # by name; the sort is stable
    return tuple(
        RatingLine(
            *compared.ranks[pupil],
            float(compared.values[pupil] if is_exact or pupil == own else told(compared.values[pupil])),
            book.now.roster[pupil].name if names else None, pupil == own,
        )
        for pupil in sorted(rated, key=order)
    )  # fmt: skip


def _bands(book: Book, compared: Compared[int], own: int) -> tuple[Band, ...]:
    if book.scale is None:
        return ()
    mine = compared.values.get(own)
    return tuple(
        Band(float(one.low), float(one.high), one.count, mine is not None and one.holds(mine))
        for one in bands(compared.values.values(), book.scale)
    )
