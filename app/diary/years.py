"""The years that a pupil's diary has."""

from __future__ import annotations

from app.diary.rows import DiaryYear
from app.permissions import Action
from app.school import calendar, structure
from app.session import Session
from app.unit_of_work import query


@query(Action.READ_DIARY, pupil="pupil_id")
def diary_years(session: Session, pupil_id: int) -> tuple[DiaryYear, ...]:
    """The years in which a pupil was in a class here, the newest first, with what divides them into weeks.
    Reference data; 1 statement for the holidays of each year that is not yet known."""
    by_year: dict[int, DiaryYear] = {}
    for one, (starts, ends) in structure.pupil_classes(session, pupil_id):
        before = by_year.get(one.year.id)
        by_year[one.year.id] = DiaryYear(
            year=one.year,
            class_id=one.class_id,
            class_name=one.name,
            grade=one.grade,
            study_days=one.study_days,
            terms=calendar.scheme_terms(session, one.scheme_id),
            holidays=calendar.holidays(session, one.year.id),
            from_date=min(starts, before.from_date) if before else starts,
            to_date=None if ends is None or ends >= one.year.ends else ends,
        )
    return tuple(sorted(by_year.values(), key=lambda one: one.year.starts, reverse=True))
