"""The lessons of a year for the calendar of a phone: asks where to, has them written, and says what became of it."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.exchange.calendar_export import export_calendar
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.tasks import WorkerBase

_FOLDER = "calendar/folder"


def keep_calendar(worker: WorkerBase[Any], window: QWidget, title: str, **whose: int) -> None:
    """`whose`: `year_id` and one of `pupil_id`, `teacher_id`, `class_id`."""
    translate = QCoreApplication.translate

    def write(path: Path) -> None:
        """Also when the window is closed meanwhile."""
        again = partial(keep_calendar, worker, window, title, **whose)
        worker.submit(
            window,
            lambda desk: desk.ask(lambda session: export_calendar(session, path, **whose)),
            lambda _made: tell_saved(window, path),
            lambda error: tell_failed(window, error, again),
            label="calendar",
        )

    filters = translate("CalendarFile", "Calendars (*.ics)")
    ask_path(
        window, translate("CalendarFile", "Calendar for a phone"), filters, title, ".ics", _FOLDER, write
    )
