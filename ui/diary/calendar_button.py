"""The button that gives a pupil's lessons to the calendar of a phone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget

from app.desk import Desk
from app.diary.rows import DiaryYear, PupilCard
from ui.icons import set_icon
from ui.paper.calendar_file import keep_calendar
from ui.tasks import WorkerBase
from ui.theme import set_role
from ui.widgets import Retranslated, leads_outside


class CalendarButton(Retranslated, QToolButton):
    """Not there in a kiosk.  `offer` says whose year is open."""

    def __init__(self, worker: WorkerBase[Desk], page: QWidget) -> None:
        super().__init__(page)
        self._worker = worker
        self._of: tuple[PupilCard, DiaryYear] | None = None
        set_icon(self, "calendar-days")
        set_role(self, "boxed")
        self.setMinimumSize(44, 44)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._keep)
        leads_outside(self)
        self.setEnabled(False)
        self.retranslate()

    def offer(self, pupil: PupilCard, year: DiaryYear | None) -> None:
        """This is open now."""
        self._of = (pupil, year) if year is not None else None
        self.setEnabled(year is not None)

    def retranslate(self) -> None:
        self.setToolTip(self.tr("The lessons of the year for the calendar of a phone"))
        self.setAccessibleName(self.tr("Calendar for a phone"))

    def _keep(self) -> None:
        if self._of is None:
            return
        pupil, year = self._of
        keep_calendar(
            self._worker, self.window(), f"{pupil.name} {year.year.name.replace('/', '-')}",
            year_id=year.year.id, pupil_id=pupil.pupil_id,
        )  # fmt: skip
