"""A pupil's homework by day with what has become of it, as text or JSON."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from app.cli.output import Context
from app.cli.selectors import find_pupil
from app.clock import monday
from app.homework.queries import HOMEWORK_AHEAD, homework_due
from app.homework.rows import HomeworkDay, HomeworkPage, HomeworkPiece
from app.session import Session


def show(context: Context, session: Session) -> int:
    """Show what is due in a week (--week), else from today on."""
    pupil = find_pupil(session, context.options)
    week = context.options.week
    first = monday(week) if week is not None else session.clock.today()
    last = first + (timedelta(days=6) if week is not None else HOMEWORK_AHEAD)
    page = homework_due(session, pupil.pupil_id, first, last)
    if context.options.json:
        context.data(as_json(page))
        return 0
    context.line(f"{page.pupil.name}, {page.pupil.class_name}")
    for day in page.days:
        _tell(context, day)
    if not page.days:
        context.say("show.nothing")
    return 0


def _tell(context: Context, day: HomeworkDay) -> None:
    words, load = context.words, day.load
    context.line("")
    norm = words("homework.of", norm=load.norm) if load.norm is not None else ""
    context.line(f"{words.shown(day.date)}  {words('homework.minutes', minutes=load.minutes)}{norm}")
    for one in day.pieces:
        context.line(f"  {one.subject}: {one.text} ({words(f'homework.{one.state.value}')})")


def as_json(page: HomeworkPage) -> dict[str, Any]:
    """The homework for a program; moments in ISO 8601, UTC."""
    return {
        "pupil": {"id": page.pupil.pupil_id, "name": page.pupil.name, "class": page.pupil.class_name},
        "days": [
            {
                "date": str(day.date),
                "minutes": day.load.minutes,
                "without_estimate": day.load.unknown,
                "norm": day.load.norm,
                "homework": [_piece(one) for one in day.pieces],
            }
            for day in page.days
        ],
        "record": [
            {
                "subject": one.subject,
                "in_time": one.kept.in_time,
                "late": one.kept.late,
                "missed": one.kept.missed,
            }
            for one in page.record
        ],
    }


def _piece(one: HomeworkPiece) -> dict[str, Any]:
    return {
        "subject": one.subject,
        "text": one.text,
        "lesson": one.number,
        "minutes": one.minutes,
        "individual": one.individual,
        "state": one.state.value,
        "done_at": one.done_at.isoformat() if one.done_at is not None else None,
        "entered": one.entered.value,
    }
