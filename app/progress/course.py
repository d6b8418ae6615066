"""The course of a pupil's means over a year, and of the class beside it.

They are asked for apart, so that the own line is there at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.permissions import Action, Target, can
from app.progress import course_rules as rules
from app.progress.course_of_class import Beside, Chosen
from app.progress.course_rows import ClassCourse, ClassMean, SubjectCourse, YearCourse
from app.progress.course_rules import Days, Marked, Running, Week
from app.progress.marks import pupil_marks, year_asked_for
from app.progress.marks_rows import PupilMarks, SubjectMarks
from app.progress.rules import FEWEST_COMPARED
from app.progress.scales import scale_of_class
from app.school import calendar, structure
from app.school.rows import CourseFacts, TermRow, YearRow
from app.session import Session
from app.unit_of_work import query


@query(Action.READ_PROGRESS, pupil="pupil_id")
def pupil_course(session: Session, pupil_id: int, year_id: int | None = None) -> YearCourse:
    """A pupil's year (None: that of today, else the last one here) week by week, over all subjects and in each.

    4 statements: those of `pupil_marks`.  Subjects on another scale than most are left out of the whole.  Weeks end
    with the pupil's last day here.  Raises NotFound("year.unknown").
    """
    page = pupil_marks(session, pupil_id, year_id)
    if page.year is None:
        return YearCourse(page, None, (), (), (), ())
    weeks = _weeks(session, pupil_id, page.year)
    of_year, of_term = rules.from_year(weeks, page.year), rules.from_term(weeks, page.terms)
    whole = Running(_marked(one for one in page.subjects if one.scale == page.scale))
    return YearCourse(
        marks=page,
        scale=page.scale,
        weeks=weeks,
        of_year=rules.course(whole, of_year),
        of_term=rules.course(whole, of_term),
        subjects=tuple(
            _subject(course, parts, page.scale, of_year, of_term)
            for course, parts in _by_subject(session, page).values()
        ),
    )


@query(Action.READ_PROGRESS, pupil="pupil_id")
def class_course(
    session: Session, pupil_id: int, year_id: int | None = None, subject_id: int | None = None
) -> ClassCourse | None:
    """The class week by week beside a pupil's year, over all subjects or in one; the same weeks as `pupil_course`.

    In each week it is the class that the pupil is in, and of it those who are in it on the last day of the week and
    have a mark.  A family, and the class teacher of another class, are told nothing where fewer than `FEWEST_COMPARED`
    others are (see there), nor in a subject where it would follow from the rating what so few have who are taught it
    apart.  None in grade 1, and for a pupil without a class.

    For each class that the pupil was in: 1 statement for the courses that changed since it was asked last, 1 more if
    somebody came in mid-year, for the marks of before.  Raises NotFound("year.unknown").
    """
    year = year_asked_for(session, pupil_id, year_id)
    if year is None:
        return None
    on = min(year.ends, max(year.starts, session.clock.today()))
    own_class = structure.class_on(session, pupil_id, on)
    if own_class is None or own_class.grade == 1:
        return None
    terms = calendar.scheme_terms(session, own_class.scheme_id)
    weeks = _weeks(session, pupil_id, year)
    taken = structure.pupil_courses(session, pupil_id, (year.starts, year.ends))
    if subject_id is None:
        chosen = Chosen(scale=scale_of_class(session, own_class.class_id))
    else:
        chosen = Chosen(subject_id=subject_id)
    beside = Beside(session, pupil_id, year, least=lambda class_id: _least(session, class_id))
    return ClassCourse(
        year_id=year.id,
        subject_id=subject_id,
        weeks=weeks,
        of_year=beside.course(chosen, weeks, rules.from_year(weeks, year)),
        of_term=beside.course(chosen, weeks, rules.from_term(weeks, terms)),
        profile=tuple(
            ClassMean(subject, term, point.mean)
            for subject in sorted({one.course.subject_id for one in taken})
            for term, week, days in _ends(weeks, terms, year)
            if (point := beside.at(Chosen(subject_id=subject), week, days)) is not None
        ),
    )


def _ends(weeks: Sequence[Week], terms: Sequence[TermRow], year: YearRow) -> Iterator[tuple[int, Week, Days]]:
    """The year so far, and each period that has begun: 0 or its number, its last week, its days."""
    if weeks:
        yield 0, weeks[-1], (year.starts, weeks[-1].until)
    for term in terms:
        inside = [week for week in weeks if week.term == term.number]
        if inside:
            # To the end of the period, also where that is in a week that ends in the next one.
            yield term.number, inside[-1], (term.starts, min(term.ends, weeks[-1].until))


def _least(session: Session, class_id: int) -> int:
    """How many others of a class there have to be for this session to be told of them."""
    return 0 if can(session, Action.READ_PROGRESS, Target(school_class=class_id)) else FEWEST_COMPARED


# --- own ------------------------------------------------------------------------------------------------


def _weeks(session: Session, pupil_id: int, year: YearRow) -> tuple[Week, ...]:
    """The weeks of a year in which the pupil was here, up to today."""
    today = session.clock.today()
    own_class = structure.class_on(session, pupil_id, min(year.ends, max(year.starts, today)))
    terms = calendar.scheme_terms(session, own_class.scheme_id) if own_class else ()
    here = [span for one, span in structure.pupil_classes(session, pupil_id) if one.year.id == year.id]
    return tuple(
        week
        for week in rules.weeks_of(year, terms, today)
        if any(starts <= week.last and (ends is None or week.monday <= ends) for starts, ends in here)
    )


def _by_subject(session: Session, page: PupilMarks) -> dict[int, tuple[CourseFacts, list[SubjectMarks]]]:
    found: dict[int, tuple[CourseFacts, list[SubjectMarks]]] = {}
    for one in page.subjects:
        facts = structure.course_facts(session, one.course_id)
        found.setdefault(facts.subject_id, (facts, []))[1].append(one)
    return found


def _subject(
    course: CourseFacts,
    parts: Sequence[SubjectMarks],
    scale: str | None,
    of_year: Sequence[Days | None],
    of_term: Sequence[Days | None],
) -> SubjectCourse:
    running = Running(_marked(parts))
    return SubjectCourse(
        subject_id=course.subject_id,
        subject=course.subject,
        scale=parts[0].scale,
        thresholds=course.thresholds,
        in_whole=parts[0].scale == scale,
        parts=tuple(parts),
        of_year=rules.course(running, of_year),
        of_term=rules.course(running, of_term),
    )


def _marked(subjects: Iterable[SubjectMarks]) -> Iterable[Marked]:
    return ((mark.date, mark.value, mark.weight) for one in subjects for mark in one.marks)
