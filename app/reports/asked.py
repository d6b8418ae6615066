"""What a wish means in the calendar and structure of the school: which classes, from when to when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from app.codes import Role
from app.errors import BadInput, NotFound
from app.permissions import Action
from app.reports.wish import WHOLE_YEAR, Of, Wish
from app.reports.words import ReportWords
from app.school import calendar, charge, structure
from app.school.rows import ClassFacts, TermRow, YearRow
from app.session import Session
from app.unit_of_work import query

LEVELS: tuple[tuple[int, int], ...] = ((1, 4), (5, 9), (10, 11))
"""The levels of school, as grades: primary, basic, secondary."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A wish, understood.

    `division` are the periods of the year that the wish's number counts in.  `term` is the one that `starts` and
    `ends` are those of, None where they are of the year or others; `terms` are the periods of the classes that end in
    it, by class (where some have half-years, these have none that ends with the first quarter).  `ends` may lie ahead
    of `today`.  `deputy` and `head` are named where there is one alone.
    """

    wish: Wish
    school: str
    year: YearRow
    term: TermRow | None
    starts: dt.date
    ends: dt.date
    today: dt.date
    classes: tuple[ClassFacts, ...]
    division: tuple[TermRow, ...]
    terms: Mapping[int, TermRow]
    class_teachers: Mapping[int, str]
    head: str
    deputy: str

    @property
    def known_to(self) -> dt.date:
        """The last day that something can be known of."""
        return min(self.ends, self.today)

    @property
    def whole_year(self) -> bool:
        return (self.starts, self.ends) == (self.year.starts, self.year.ends)

    @property
    def term_id(self) -> int:
        """The id of the period for `Cell.place`; 0: none."""
        return self.term.id if self.term else 0

    def whom(self, words: ReportWords) -> str:
        """«7А класс», «7-е классы», "" for the school."""
        if self.wish.of is Of.CLASS:
            return words("class", name=self.classes[0].name)
        if self.wish.of is Of.PARALLEL:
            return words("parallel", grade=self.wish.id)
        return ""

    def period(self, words: ReportWords) -> str:
        """«2 четверть, 2026/2027 учебный год (05.11.2026 – 30.12.2026)»."""
        year = words("year", name=self.year.name)
        if self.term is not None:
            span = words.span(self.starts, self.ends)
            return words("term_of_year", term=words.term(self.term), year=year, span=span)
        return year if self.whole_year else words.span(self.starts, self.ends)

    def heading(self, words: ReportWords) -> tuple[str, ...]:
        """Whom it is of, and the time, as lines below the title."""
        return tuple(line for line in (self.whom(words), self.period(words)) if line)


@query(Action.READ_STRUCTURE)
def asked(session: Session, wish: Wish) -> Asked:
    """Understand a wish.  Reference data, and 4 statements at most: who is in charge.

    Raises NotFound year.unknown, class.unknown, course.unknown, term.unknown; BadInput period.bad.
    """
    classes = _classes(session, wish)
    if wish.of is Of.CLASS:
        year = classes[0].year
    elif wish.of is Of.COURSE:
        year = structure.course_facts(session, wish.id).year
    else:
        year = _year(session, wish.year_id)
    division = max(_schemes(session, wish, classes, year), key=len, default=())
    term, starts, ends = _days(session, wish, year, division)
    today = session.clock.today()
    on = max(min(ends, today), starts)
    return Asked(
        wish, session.setting("school.name"), year, term, starts, ends, today, classes,
        division,
        {one.class_id: own for one in classes if (own := _ending_in(session, one, term)) is not None},
        charge.class_teachers_on(session, [one.class_id for one in classes], on),
        charge.the_only_one(session, Role.HEAD),
        charge.the_only_one(session, Role.DEPUTY),
    )  # fmt: skip


def _year(session: Session, year_id: int) -> YearRow:
    found = next((one for one in calendar.years(session) if one.id == year_id), None)
    if found is None:
        raise NotFound("year.unknown", year=year_id)
    return found


def _classes(session: Session, wish: Wish) -> tuple[ClassFacts, ...]:
    if wish.of is Of.CLASS:
        return (structure.class_facts(session, wish.id),)
    if wish.of not in (Of.PARALLEL, Of.SCHOOL):
        return ()
    found = (one for one in structure.classes(session).values() if one.year.id == wish.year_id)
    return tuple(one for one in found if wish.of is Of.SCHOOL or one.grade == wish.id)


def _schemes(
    session: Session, wish: Wish, classes: Iterable[ClassFacts], year: YearRow
) -> list[tuple[TermRow, ...]]:
    """The divisions of the year that the number of a period may be meant in."""
    if wish.of is Of.COURSE:
        return [structure.course_terms(session, wish.id)]
    if wish.of is Of.PUPIL:
        own = structure.class_on(session, wish.id, year.ends)
        return [calendar.scheme_terms(session, own.scheme_id)] if own and own.year.id == year.id else []
    if wish.of is Of.TEACHER:
        classes = (one for one in structure.classes(session).values() if one.year.id == year.id)
    return [
        calendar.scheme_terms(session, scheme) for scheme in dict.fromkeys(one.scheme_id for one in classes)
    ]


def _days(
    session: Session, wish: Wish, year: YearRow, terms: tuple[TermRow, ...]
) -> tuple[TermRow | None, dt.date, dt.date]:
    if wish.starts is not None or wish.ends is not None:
        starts, ends = wish.starts or year.starts, wish.ends or year.ends
        starts, ends = max(starts, year.starts), min(ends, year.ends)
        if ends < starts:
            raise BadInput("period.bad", starts=starts, ends=ends)
        return None, starts, ends
    if wish.term == WHOLE_YEAR or (wish.term is None and not terms):
        return None, year.starts, year.ends
    if wish.term is None:
        begun = [term for term in terms if term.starts <= session.clock.today()]
        found: TermRow | None = begun[-1] if begun else terms[0]
    else:
        found = next((term for term in terms if term.number == wish.term), None)
    if found is None:
        raise NotFound("term.unknown", term=wish.term)
    return found, found.starts, found.ends


def _ending_in(session: Session, one: ClassFacts, asked_term: TermRow | None) -> TermRow | None:
    """The period of a class that ends in the one that is asked for: the first half-year ends in the second quarter."""
    if asked_term is None:
        return None
    own = calendar.scheme_terms(session, one.scheme_id)
    return next((term for term in own if asked_term.starts <= term.ends <= asked_term.ends), None)
