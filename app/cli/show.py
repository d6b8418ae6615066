"""`show journal|diary|homework|progress|rating|weeks|control|news|timetable SCHOOL.db`: what the windows show, as text
or JSON.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.cli import (
    show_control,
    show_diary,
    show_homework,
    show_journal,
    show_news,
    show_progress,
    show_rating,
    show_timetable,
    show_weeks,
)
from app.cli.output import Context
from app.cli.signing_in import run_signed_in
from app.cli.usage import Commands, Parser, add_output, add_school, add_sign_in, count, day
from app.permissions import Action
from app.session import Session

_VIEWS: dict[str, tuple[Action, tuple[str, ...], Callable[[Context, Session], int]]] = {
    "journal": (Action.READ_JOURNAL, ("class", "subject", "course", "term", "year"), show_journal.show),
    "diary": (Action.READ_DIARY, ("pupil", "pupil_id", "class", "week", "term", "year"), show_diary.show),
    "homework": (Action.READ_DIARY, ("pupil", "pupil_id", "class", "week", "year"), show_homework.show),
    "progress": (
        Action.READ_PROGRESS, ("pupil", "pupil_id", "class", "term", "year"), show_progress.show_progress
    ),
    "rating": (Action.READ_RATING, ("pupil", "pupil_id", "class", "term", "year"), show_rating.show),
    "weeks": (Action.READ_CLASS, ("class", "week", "term", "year"), show_weeks.show),
    "control": (Action.READ_CONTROL, ("class", "week"), show_control.show),
    "news": (Action.READ_NEWS, ("number",), show_news.show),
    "timetable": (Action.READ_TIMETABLE, ("class", "teacher", "week"), show_timetable.show),
}  # fmt: skip
_SELECTORS: dict[str, dict[str, object]] = {
    "class": {"dest": "class_name", "metavar": "CLASS"},
    "subject": {"metavar": "SUBJECT"},
    "course": {"type": int, "metavar": "N"},
    "term": {"type": count, "metavar": "N"},
    "year": {"metavar": "YEAR"},
    "pupil": {"metavar": "NAME"},
    "pupil_id": {"type": int, "metavar": "N"},
    "teacher": {"metavar": "NAME"},
    "number": {"type": int, "metavar": "N"},
    "week": {"type": day, "metavar": "DATE"},
}


def add(commands: Commands) -> None:
    """Add the command."""
    below = Commands(commands.add("show", "show"), "what")
    for name, (_action, selectors, _show) in _VIEWS.items():
        parser: Parser = below.add(name, f"show.{name}")
        add_school(parser)
        for selector in selectors:
            more = _SELECTORS[selector]
            option = f"--{selector.replace('_', '-')}"
            parser.add_argument(option, help=parser.words(f"help.{selector}"), **more)  # type: ignore[arg-type]
        if name in ("journal", "diary"):
            parser.add_argument(
                "-o", "--output", metavar="FILE", type=Path, help=parser.words(f"help.{name}.output")
            )
        add_sign_in(parser)
        add_output(parser)
        parser.set_defaults(run=run)


def run(context: Context) -> int:
    """Do it."""
    action, _selectors, view = _VIEWS[context.options.what]
    return run_signed_in(context, action, lambda session: view(context, session))
