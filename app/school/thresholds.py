"""From which weighted mean on a 3, 4, 5 is proposed: each subject has its own three thresholds.

They bind nobody: a proposal is made anew whenever it is shown and stored nowhere, so that marks that are set, and
periods that are closed, stay as they are whatever the thresholds become.
"""

from __future__ import annotations

from decimal import Decimal

from peewee import JOIN, fn

from app.changes import Record
from app.codes import Scale
from app.errors import BadInput, NotFound, Refused
from app.permissions import Action, can
from app.school import structure
from app.school.queries import current_year
from app.school.rows import SubjectThresholds, Thresholds
from app.session import Session
from app.unit_of_work import command, conflict, query, record
from models.base import rows
from models.school import Course, SchoolClass, StudyGroup, Subject

MARKS = (3, 4, 5)
"""The marks that have a threshold, in the order in which thresholds are given."""

_MOST_DECIMALS = 2


@query(Action.READ_STRUCTURE)
def subject_thresholds(session: Session, course_id: int | None = None) -> tuple[SubjectThresholds, ...]:
    """All subjects with their scales and thresholds, in the school's order; with a course that of the course alone.
    Raises NotFound("course.unknown").

    Reference data: 2 statements, none while nothing has changed; 2 more for a course that is not yet known.
    """
    known = _subjects(session)
    if course_id is None:
        return tuple(known.values())
    return (known[structure.course_facts(session, course_id).subject_id],)


@command(Action.SET_THRESHOLDS)
def set_thresholds(session: Session, subject_id: int, thresholds: Thresholds, expected: Thresholds) -> None:
    """Propose by other thresholds from now on, in all courses of a subject; `expected` are those that are there.

    A threshold lies above the mark below its own and not above its own: who has nothing but fours is never proposed a
    3, nor a 5.  So they also ascend.

    Errors: NotFound subject.unknown; Refused thresholds.other_scale (subject, scale); BadInput thresholds.outside
    (mark, value, low, high) and thresholds.too_exact (value, most); Conflict when others are there by now.  None when
    those wished are there already.
    """
    one = _subjects(session).get(subject_id)
    if one is None:
        raise NotFound("subject.unknown", subject=subject_id)
    if one.scale != Scale.FIVE:
        raise Refused("thresholds.other_scale", subject=one.subject, scale=one.scale)
    for mark, value in zip(MARKS, thresholds, strict=True):
        _check(mark, value)
    if one.thresholds == thresholds:
        return
    change = Record(
        "subject", str(subject_id), _state(one.subject, expected), _state(one.subject, thresholds)
    )
    if one.thresholds != expected:
        raise conflict(session, change, _state(one.subject, one.thresholds))
    three, four, five = thresholds
    Subject.update(threshold_3=three, threshold_4=four, threshold_5=five).where(
        Subject.id == subject_id
    ).execute()
    record(session, change)


def _check(mark: int, value: float) -> None:
    if not mark - 1 < value <= mark:  # also what is no number at all
        raise BadInput("thresholds.outside", mark=mark, value=value, low=mark - 1, high=mark)
    if -int(Decimal(repr(value)).as_tuple().exponent) > _MOST_DECIMALS:
        raise BadInput("thresholds.too_exact", value=value, most=_MOST_DECIMALS)


def _state(name: str, thresholds: Thresholds) -> dict[str, object]:
    """What the log keeps: which subject it is, too, for whoever reads the log without the table."""
    return {"name": name, "thresholds": list(thresholds)}


def _subjects(session: Session) -> dict[int, SubjectThresholds]:
    def load() -> dict[int, SubjectThresholds]:
        counts, may_set = _course_counts(session), can(session, Action.SET_THRESHOLDS)
        query = Subject.select(
            Subject.id, Subject.name, Subject.scale,
            Subject.threshold_3, Subject.threshold_4, Subject.threshold_5,
        ).order_by(Subject.position, Subject.name)  # fmt: skip
        return {
            subject: SubjectThresholds(
                subject,
                name,
                scale,
                (float(three), float(four), float(five)),
                counts.get(subject, 0),
                may_set,
            )
            for subject, name, scale, three, four, five in rows(query)
        }

    return session.reference("subject_thresholds", load)


def _course_counts(session: Session) -> dict[int, int]:
    """How many courses of the current year each subject has; the first grade has no marks."""
    year = current_year(session)
    if year is None:
        return {}
    query = (
        Course.select(Course.subject, fn.COUNT(Course.id))
        .join(StudyGroup, on=(Course.group == StudyGroup.id))
        .join(SchoolClass, JOIN.LEFT_OUTER, on=(StudyGroup.school_class == SchoolClass.id))
        .where(Course.year == year.id, SchoolClass.grade.is_null() | (SchoolClass.grade > 1))
        .group_by(Course.subject)
    )
    return dict(rows(query))
