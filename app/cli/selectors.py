"""From words to the thing meant: year, class, course, period, pupil."""

from __future__ import annotations

import argparse
from collections.abc import Sequence

from app.cli.usage import MissingOption
from app.diary.queries import my_pupils
from app.diary.rows import PupilCard
from app.errors import BadInput, NotFound
from app.exchange.names import Unreadable, parse_class_name
from app.journal.queries import course_terms, my_courses
from app.people.finding import courses_of_class, find_pupils, pupils_of_class
from app.permissions import Action, can
from app.school.queries import ClassRow, classes, current_year, years
from app.school.rows import CourseCard, TermRow, YearRow
from app.session import Session


def fold(text: str) -> str:
    """The form in which words are compared."""
    return " ".join(text.casefold().replace("ё", "е").split())


def find_year(session: Session, name: str | None) -> YearRow:
    """The year named, else the current one."""
    if name is None:
        year = current_year(session)
        if year is None:
            raise NotFound("year.none")
        return year
    wanted = name.replace("-", "/").replace("–", "/").replace(" ", "")
    found = next((year for year in years(session) if year.name == wanted), None)
    if found is None:
        raise NotFound("year.not_found", value=name)
    return found


def find_class(session: Session, name: str, year_name: str | None = None) -> ClassRow:
    """The class of that name, however it is spelled («8а», «8-А»)."""
    try:
        wanted = fold(parse_class_name(name).name)
    except Unreadable:
        wanted = fold(name)
    year = find_year(session, year_name)
    found = next((one for one in classes(session, year.id) if fold(one.name) in (wanted, fold(name))), None)
    if found is None:
        raise NotFound("class.not_found", value=name)
    return found


def find_course(session: Session, options: argparse.Namespace) -> CourseCard:
    """The course by number, or by subject and class."""
    if options.class_name is not None and can(session, Action.READ_SCHOOL):
        school_class = find_class(session, options.class_name, options.year)
        known: Sequence[CourseCard] = courses_of_class(session, school_class.id)
    else:
        known = my_courses(session)
    if options.course is not None:
        found = [one for one in known if one.course_id == options.course]
    else:
        found = _by_subject([one for one in known if _of_class(one, options.class_name)], options.subject)
    if len(found) == 1:
        return found[0]
    wanted = options.course if options.course is not None else options.subject or options.class_name or "–"
    listed = ", ".join(f"{_label(one)} ({one.course_id})" for one in (found or known)[:40])
    if found:
        raise BadInput("course.several", found=listed)
    raise NotFound("course.not_found", value=wanted, found=listed or "–")


def _of_class(card: CourseCard, class_name: str | None) -> bool:
    if class_name is None:
        return True
    try:
        wanted = fold(parse_class_name(class_name).name)
    except Unreadable:
        wanted = fold(class_name)
    return fold(card.class_name) == wanted or card.class_id is None


def _by_subject(cards: list[CourseCard], subject: str | None) -> list[CourseCard]:
    if subject is None:
        return cards
    wanted = fold(subject)
    exact = [one for one in cards if wanted in (fold(one.subject), fold(f"{one.subject} {one.group_name}"))]
    return exact or [one for one in cards if fold(f"{one.subject} {one.group_name}").startswith(wanted)]


def _label(card: CourseCard) -> str:
    return " ".join(part for part in (card.class_name, card.subject, card.group_name) if part)


def find_term(session: Session, known: Sequence[TermRow], number: int | None) -> TermRow:
    """The period of that number; without one that of today, or the last that has begun."""
    if number is not None:
        found = next((term for term in known if term.number == number), None)
        if found is None:
            listed = ", ".join(str(term.number) for term in known)
            raise NotFound("term.not_found", value=number, found=listed or "–")
        return found
    if not known:
        raise NotFound("term.unknown")
    begun = [term for term in known if term.starts <= session.clock.today()]
    return begun[-1] if begun else known[0]


def term_of_course(session: Session, course: CourseCard, number: int | None) -> TermRow:
    """The period of a course."""
    return find_term(session, course_terms(session, course.course_id), number)


def find_pupil(session: Session, options: argparse.Namespace) -> PupilCard:
    """The pupil by number or name, among those that this session may look for."""
    year = find_year(session, options.year)
    if options.class_name is not None:
        known = list(pupils_of_class(session, find_class(session, options.class_name, options.year).id))
    elif can(session, Action.READ_SCHOOL):
        if options.pupil_id is not None:
            return PupilCard(options.pupil_id, "", None, "")
        known = list(find_pupils(session, options.pupil or "", year.id))
    else:
        known = list(my_pupils(session))
    if options.pupil_id is not None:
        # Whether this session may see the pupil is for the query to say that is asked next.
        own = next((one for one in known if one.pupil_id == options.pupil_id), None)
        return own or PupilCard(options.pupil_id, "", None, "")
    if options.pupil is None and not known:
        raise MissingOption("--pupil / --pupil-id")
    return _by_name(known, options.pupil or "")


def _by_name(known: Sequence[PupilCard], name: str) -> PupilCard:
    wanted = fold(name)
    found = [one for one in known if not wanted or f"{fold(one.name)} ".startswith(f"{wanted} ")]
    if not found:
        raise NotFound("pupil.unknown", value=name)
    if len(found) > 1:
        listed = ", ".join(f"{one.name} {one.class_name} ({one.pupil_id})" for one in found[:20])
        raise BadInput("pupil.several", found=listed)
    return found[0]
