"""The dashboard of control: journals, families, load; of the school, or (--class) of a class; as text or JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_class
from app.clock import monday
from app.control import dashboard
from app.control.dashboard_rows import (
    Compared,
    Filling,
    FillingPage,
    LoadLine,
    LoadPage,
    Span,
    UnansweredRow,
    UseCell,
    UsePage,
    WeekFilling,
)
from app.session import Session

_BACK, _AHEAD = timedelta(weeks=4), timedelta(weeks=2)
"""The days of load that are shown."""
_FIGURES = ("lessons", "kept", "topics", "homework", "marks", "delay", "kept_before")


def show(context: Context, session: Session) -> int:
    """Show the school's journals by class and teacher, the use by families and the load; of a class its courses, weeks
    and days, and with --week the names of that week."""
    options = context.options
    if options.class_name is None:
        found = _School.read(session)
        context.data(found.as_json()) if options.json else found.tell(context)
        return 0
    one = find_class(session, options.class_name)
    if options.week is not None:
        _tell_week(context, session, one.id, options.week)
    else:
        _tell_class(context, session, one.id, one.name)
    return 0


# --- the school ---------------------------------------------------------------------------------------------------


class _School:
    """All that is told of the school."""

    def __init__(
        self, filling: FillingPage, use: UsePage, load: LoadPage, waiting: Sequence[UnansweredRow]
    ) -> None:
        self.filling, self.use, self.load, self.waiting = filling, use, load, waiting

    @classmethod
    def read(cls, session: Session) -> _School:
        return cls(
            dashboard.filling(session, Span.TERM),
            dashboard.use(session),
            dashboard.load(session, *_days(session)),
            dashboard.unanswered(session),
        )

    def tell(self, context: Context) -> None:
        words = context.words
        judged = self.filling.judged
        if judged.at is None:
            context.say("control_page.never")
            return
        context.say("control_page.judged", at=judged.at, behind=judged.behind)
        _heading(context, "classes")
        head = [
            words("control_page.class"),
            words("control_page.term"),
            *(words(f"control_page.{one}") for one in _FIGURES),
        ]
        context.table(
            head,
            [
                [
                    one.name or words("control_page.across"),
                    one.term.number if one.term else None,
                    *_told(one.filling),
                ]
                for one in self.filling.classes
            ],
        )
        _heading(context, "teachers")
        context.table(
            [words("control_page.teacher"), *(words(f"control_page.{one}") for one in _FIGURES)],
            [[one.name or "–", *_told(one.filling)] for one in self.filling.teachers],
        )
        self._tell_families(context)
        _tell_load(context, self.load.classes)

    def _tell_families(self, context: Context) -> None:
        words, week = context.words, self.week
        _heading(context, "families")
        if week is not None:
            context.say("control_page.week", monday=week)
        names = ("pupils", "without_login", "never_came", "looked", "signed", "waiting")
        late = _count(one.class_id for one in self.waiting if one.late)
        context.table(
            [words("control_page.class"), *(words(f"control_page.{one}") for one in names)],
            [
                [
                    one.name, one.pupils, one.without_login, one.never_came,
                    *_shares(self.use.cells.get((one.class_id, week)) if week else None), late.get(one.class_id, 0),
                ]
                for one in self.use.classes
            ],
        )  # fmt: skip

    @property
    def week(self) -> date | None:
        """The last week that is over."""
        return next((one.week for one in reversed(self.use.weeks) if one.over), None)

    def as_json(self) -> dict[str, Any]:
        judged = self.filling.judged
        return {
            "judged_at": None if judged.at is None else judged.at.isoformat(),
            "behind": judged.behind,
            "classes": [
                {
                    "class": one.name or None,
                    "term": one.term.number if one.term else None,
                    **_json(one.filling),
                }
                for one in self.filling.classes
            ],
            "teachers": [{"name": one.name or None, **_json(one.filling)} for one in self.filling.teachers],
            "weeks": [_week_json(one) for one in self.filling.weeks],
            "families": [
                {
                    "class": one.name, "pupils": one.pupils, "without_login": one.without_login,
                    "never_came": one.never_came, "parents": one.parents, "parents_came": one.parents_came,
                    "weeks": self._weeks_of(one.class_id),
                }
                for one in self.use.classes
            ],
            "load": [_load_json(one) for one in self.load.classes],
            "unanswered": [
                {
                    "teacher": one.teacher or None, "class": one.class_name or None, "since": one.since.isoformat(),
                    "days": one.days, "late": one.late,
                }
                for one in self.waiting
            ],
        }  # fmt: skip

    def _weeks_of(self, class_id: int) -> dict[str, dict[str, int]]:
        return {str(week): cell._asdict() for (of, week), cell in self.use.cells.items() if of == class_id}


# --- a class ------------------------------------------------------------------------------------------------------


def _tell_class(context: Context, session: Session, class_id: int, name: str) -> None:
    words = context.words
    courses = dashboard.filling_courses(session, Span.TERM, class_id=class_id)
    weeks = dashboard.filling_weeks(session, class_id=class_id)
    page, load = dashboard.use(session), dashboard.load(session, *_days(session))
    used = {week: cell for (of, week), cell in page.cells.items() if of == class_id}
    days = {day: cell for (of, day), cell in load.cells.items() if of == class_id}
    strangers = dashboard.never_came(session, class_id)
    if context.options.json:
        context.data(
            {
                "class": name,
                "courses": [
                    {
                        "subject": one.subject,
                        "group": one.group_name or None,
                        "teacher": one.teacher,
                        **_json(one.filling),
                    }
                    for one in courses
                ],
                "weeks": [_week_json(one) for one in weeks],
                "families": {str(week): cell._asdict() for week, cell in used.items()},
                "never_came": [one.name for one in strangers],
                "load": {str(day): cell._asdict() for day, cell in days.items()},
            }
        )
        return
    context.line(name)
    context.table(
        [
            words("control_page.subject"),
            words("control_page.teacher"),
            *(words(f"control_page.{one}") for one in _FIGURES),
        ],
        [
            [f"{one.subject} {one.group_name}".strip(), one.teacher or "–", *_told(one.filling)]
            for one in courses
        ],
    )
    _heading(context, "weeks")
    context.table(
        [
            words("control_page.monday"),
            *(words(f"control_page.{one}") for one in (*_FIGURES[:-1], "looked", "signed")),
        ],
        [
            [f"{one.week:%d.%m}", *_told(Compared(one.filling))[:-1], *_shares(used.get(one.week))]
            for one in weeks
        ],
    )
    _heading(context, "load")
    context.table(
        [
            words("control_page.day"),
            *(words(f"control_page.{one}") for one in ("minutes", "pieces", "unknown", "works")),
        ],
        [[f"{day:%d.%m}", *cell] for day, cell in days.items()],
    )
    if strangers:
        _heading(context, "strangers")
        for one in strangers:
            context.line(f"  {one.name}")


def _tell_week(context: Context, session: Session, class_id: int, week: date) -> None:
    found = dashboard.use_week(session, class_id, monday(week))
    if context.options.json:
        names = ("name", "by_parents", "by_pupil", "signed", "away")
        context.data([{name: getattr(one, name) for name in names} for one in found.pupils])
        return
    if not found.pupils:
        context.say("show.nothing")
        return
    words = context.words
    context.table(
        [
            words("show.pupil"),
            *(words(f"control_page.{one}") for one in ("by_parents", "by_pupil", "signed_week", "away")),
        ],
        [
            [one.name, *("+" if yes else "–" for yes in (one.by_parents, one.by_pupil, one.signed)), one.away]
            for one in found.pupils
        ],
    )


# --- parts --------------------------------------------------------------------------------------------------------


def _days(session: Session) -> tuple[date, date]:
    today = session.clock.today()
    return today - _BACK, today + _AHEAD


def _heading(context: Context, name: str) -> None:
    context.line("")
    context.say(f"control_page.of_{name}")


def _told(found: Compared) -> list[Any]:
    one = found.now
    return [
        one.lessons, _percent(one.kept_share), _percent(one.topics_share), _percent(one.homework_share),
        _rounded(one.marks_per_lesson), _rounded(one.delay), _percent(found.before.kept_share),
    ]  # fmt: skip


def _percent(share: float | None) -> int | None:
    return None if share is None else round(share * 100)


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, 1)


def _shares(cell: UseCell | None) -> list[int | None]:
    """In per cent of the pupils: looked at by parents, signed."""
    if cell is None or not cell.pupils:
        return [None, None]
    return [round(100 * cell.by_parents / cell.pupils), round(100 * cell.signed / cell.pupils)]


def _count(keys: Iterable[int | None]) -> dict[int | None, int]:
    found: dict[int | None, int] = {}
    for key in keys:
        found[key] = found.get(key, 0) + 1
    return found


def _tell_load(context: Context, classes: Sequence[LoadLine]) -> None:
    words = context.words
    _heading(context, "load")
    context.table(
        [
            words("control_page.class"),
            *(words(f"control_page.{one}") for one in ("norm", "over_days", "work_days")),
        ],
        [[one.name, one.norm, one.over_days, one.work_days] for one in classes],
    )


def _json(found: Compared) -> dict[str, Any]:
    return {"now": _filling_json(found.now), "before": _filling_json(found.before)}


def _filling_json(one: Filling) -> dict[str, Any]:
    return one._asdict()


def _week_json(one: WeekFilling) -> dict[str, Any]:
    return {"monday": str(one.week), **_filling_json(one.filling)}


def _load_json(one: LoadLine) -> dict[str, Any]:
    return {
        "class": one.name, "norm": one.norm, "over_days": one.over_days, "work_days": one.work_days,
    }  # fmt: skip
