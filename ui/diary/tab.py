"""The diary tab: which week, and the week itself, which follows what teachers save elsewhere."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.changes import Change
from app.codes import Role
from app.diary.queries import diary_week
from app.diary.rows import DiaryWeek, HomeworkLine
from ui.diary.spread import WeekSpread
from ui.diary.week_bar import WeekBar
from ui.errors import sentence_for
from ui.family.page import FamilyPage, Place, Question
from ui.family.ticks import Tick, Ticks
from ui.widgets import BannerKind, Toast

_WEEK = timedelta(days=7)


class DiaryTab(FamilyPage):
    """A week of a pupil, to read, and for the pupil to tick homework in."""

    part = "week"

    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of ticks not stored yet."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._ticks = Ticks(place.worker, self)
        self._ticks.state_changed.connect(self.state_changed)
        self._ticks.refused.connect(self._on_tick_refused)
        self._weeks, self.spread = WeekBar(self), WeekSpread(self)
        self._weeks.hide()
        self._weeks.week_chosen.connect(lambda _: self.reload())
        self.spread.homework_ticked.connect(self._on_homework_ticked)
        for key, weeks in (("PgUp", -1), ("PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda weeks=weeks: self._step(weeks))
        self._finish(self.spread, at_the_left=self._weeks)

    def go_to(self, monday: date) -> None:
        """Open another week."""
        self._weeks.go_to(monday)

    def flush(self) -> None:
        """Store what waits."""
        self._ticks.flush()

    def retranslate(self) -> None:
        super().retranslate()
        self.spread.setAccessibleName(self.tr("The week"))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and self._family.chosen is not None:
            self._weeks.go_to_today()
            return
        super().keyPressEvent(event)

    # --- the week ----------------------------------------------------------------------------------------------

    def _question(self) -> Question:
        if not self._weeks.isVisible():
            self._weeks.set_today(self._family.today)
            self._weeks.show()
        monday = self._weeks.monday
        return lambda session, pupil_id: diary_week(session, pupil_id, monday)

    def _show(self, answer: DiaryWeek) -> None:
        self.spread.show_week(answer, self._family.today, can_tick=self._who.role is Role.PUPIL)
        for tick, done in self._ticks.wanted.items():
            self._show_tick(tick, done)

    def _concerns(self, change: Change) -> bool:
        """A change of this pupil, or of a lesson, in the week that is shown."""
        return change.date is not None and self._weeks.monday <= change.date < self._weeks.monday + _WEEK

    def _step(self, weeks: int) -> None:
        if self._family.chosen is not None:
            self._weeks.step(weeks)

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self._ticks.flush()
        super()._on_stalled(stalled)

    # --- homework ----------------------------------------------------------------------------------------------

    def _on_homework_ticked(self, course: int, due: date, line: HomeworkLine, done: bool) -> None:
        if self._family.chosen is not None:
            self._ticks.put(Tick(self._family.chosen.pupil_id, course, due, line.no), done)

    def _on_tick_refused(self, tick: Tick, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        stored = False
        for card in self.spread.cards:
            for row in card.rows:
                if card.day.date == tick.due and row.lesson.course_id == tick.course:
                    stored = any(line.done for line in row.lesson.homework if line.no == tick.no)
        self._show_tick(tick, stored)
        self.reload(quiet=True)

    def _show_tick(self, tick: Tick, done: bool) -> None:
        if self._family.chosen is not None and tick.pupil == self._family.chosen.pupil_id:
            self.spread.show_tick(tick.course, tick.due, tick.no, done)
