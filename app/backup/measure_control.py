"""What the dashboard of control and its findings cost in this file; see `app.backup.measure`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta

from app.control import dashboard
from app.control.queries import finding_counts, findings
from app.control.rows import FindingFilter
from app.school import calendar
from app.session import Session
from models.reads import Reads, counting

Cost = tuple[str, tuple[tuple[str, int | str], ...], Reads]
"""The view's name, of what it was read, and what it cost."""

_DAYS = timedelta(weeks=4)


def control_costs(session: Session) -> Iterator[Cost]:
    """The first look of one who has just signed in and knows nothing of the file, its parts, and ways down from it: to
    the class in the middle, its last week and day."""
    today = session.clock.today()
    with session.school.reading():
        if calendar.year_of(session, today) is None:
            return
    days = today - _DAYS, today + _DAYS

    def everything() -> None:
        dashboard.filling(session)
        dashboard.filling_by_class_week(session)
        dashboard.use(session)
        dashboard.load(session, *days)

    session.forget_all()
    reads = _cold(session, everything)
    classes = [one.class_id for one in dashboard.use(session).classes]
    if not classes:
        return
    of_all = (("classes", len(classes)),)
    yield "control", of_all, reads
    of_school: tuple[tuple[str, Callable[[], object]], ...] = (
        ("control_filling", lambda: dashboard.filling(session)),
        ("control_families", lambda: dashboard.use(session)),
        ("control_load", lambda: dashboard.load(session, *days)),
        ("control_letters", lambda: dashboard.unanswered(session)),
        ("control_findings", lambda: findings(session, FindingFilter())),
        ("control_counts", lambda: finding_counts(session)),
    )
    for name, view in of_school:
        view()
        yield name, of_all, _cold(session, view)
    one, week = classes[len(classes) // 2], today - timedelta(days=today.weekday(), weeks=1)
    of_class: tuple[tuple[str, Callable[[], object]], ...] = (
        ("control_class", lambda: dashboard.filling_courses(session, class_id=one)),
        ("control_week", lambda: dashboard.use_week(session, one, week)),
        ("control_day", lambda: dashboard.load_day(session, one, week)),
    )
    for name, view in of_class:
        view()
        yield name, (("class_id", one),), _cold(session, view)


def _cold(session: Session, view: Callable[[], object]) -> Reads:
    """With no page of the file in memory."""
    with counting(session.school, cold=True) as reads:
        view()
    return reads
