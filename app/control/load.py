"""The load of a class: homework against the norm, and several control works on one day.

Control works are those that weigh as much as a «контрольная» (`app.control.works`), dictations and essays among them.
What counts is what one pupil has (`app.control.load_rules`).  Of a teacher it is who alone made a day too heavy; where
several share in it, the class teacher is named, who sees all subjects of the class.  Days of a closed period are
settled, and found no more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from app.changes import Change
from app.control import of_class
from app.control.judging import Figures, Found, Judge, Verdict
from app.control.load_reading import ClassLoad, read_load
from app.control.load_rules import is_over
from app.control.rule_book import RuleBook
from app.control.works import big_weight, is_big
from app.homework.rules import norm_minutes
from app.school.rows import ClassFacts
from app.session import Session
from models.base import day_number
from models.control import ClassDay


def touched(session: Session, change: Change) -> Collection[int]:
    """The classes whose load a change is about."""
    if change.entity == "work_kind":
        return of_class.classes_now(session)
    if change.entity == "course_teacher":
        return of_class.of_course(session, int(change.key.split("/")[0]))
    if _is_about_load(session, change):
        return of_class.of_course(session, int(change.key.split("/")[0]))
    return of_class.of_structure(session, change)


def _is_about_load(session: Session, change: Change) -> bool:
    """Whether homework, a control work, or the day of a lesson is another one by this."""
    if change.entity == "lesson":
        return of_class.is_held(change.before) != of_class.is_held(change.after)
    if change.entity == "work":
        least = big_weight(session)
        weights = [one.get("weight", least) for one in (change.before, change.after) if one is not None]
        return any(is_big(weight, least) for weight in weights)
    return change.entity == "homework"


def judge(session: Session, class_id: int, book: RuleBook, _told: Sequence[Change] | None) -> Verdict:
    """See `app.control.judging`.  4 statements: homework, lessons, works, and who teaches."""
    facts = of_class.class_now(session, class_id)
    if facts is None:
        return Verdict()
    load = read_load(session, facts, facts.year.starts, facts.year.ends)
    turn = of_class.teachers_change(session, class_id, tuple(load.courses))
    return Verdict(
        tuple(_found(session, facts, load, book)),
        (Figures(ClassDay, {"school_class": class_id}, _rows(class_id, load)),),
        session.clock.at(turn, 0) if turn is not None else None,
        of_class.closed_terms(session, facts),
    )


def _rows(class_id: int, load: ClassLoad) -> list[tuple[int, ...]]:
    return [
        (day_number(day), class_id, one.minutes, len(one.pieces), one.unknown, len(one.works))
        for day, one in load.days.items()
    ]


def _found(session: Session, facts: ClassFacts, load: ClassLoad, book: RuleBook) -> Iterator[Found]:
    homework, works = book["homework_load"], book["works_on_one_day"]
    norm, closed = norm_minutes(facts.grade), of_class.closed_terms(session, facts)
    for day, one in load.days.items():
        if of_class.is_settled(closed, day):
            continue
        if homework.covers(facts.grade) and is_over(one.minutes, norm, homework.threshold):
            heavy = [piece.course_id for piece in one.pieces if piece.minutes]
            yield Found(
                "homework_load", str(day_number(day)), teacher_id=_who(session, facts, load, day, heavy),
                class_id=facts.class_id, date=day, detail={"minutes": one.minutes, "norm": norm},
            )  # fmt: skip
        if works.covers(facts.grade) and len(one.works) > works.threshold:
            planned = [work.course_id for work in one.works]
            yield Found(
                "works_on_one_day", str(day_number(day)), teacher_id=_who(session, facts, load, day, planned),
                class_id=facts.class_id, date=day, detail={"works": len(one.works)},
            )  # fmt: skip


def _who(
    session: Session, facts: ClassFacts, load: ClassLoad, day: date, courses: Collection[int]
) -> int | None:
    """Who teaches all of these courses; else the class teacher of the day."""
    teachers = {load.courses[one].teacher_id for one in courses}
    only = teachers.pop() if len(teachers) == 1 else None
    return only if only is not None else of_class.class_teacher(session, facts.class_id, day)


JUDGE = Judge(units=of_class.classes_of, touched=touched, judge=judge)
