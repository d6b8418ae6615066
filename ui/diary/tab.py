"""The diary tab: which week, the week at a glance, and the week itself, which follows what teachers save elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.changes import Change
from app.codes import Role, Scale
from app.diary.details import mark_details
from app.diary.looks import new_marks_by_week
from app.diary.queries import diary_week
from app.diary.rows import DiaryWeek, DiaryYear, HomeworkLine
from app.diary.rules import break_of, week_summary
from app.diary.years import diary_years
from app.session import Session
from ui.diary.break_banner import BreakBanner
from ui.diary.calendar_button import CalendarButton
from ui.diary.lesson_card import LessonCard
from ui.diary.lesson_row import LessonRow
from ui.diary.printing import PrintButton
from ui.diary.printing.dialog import Printable
from ui.diary.signing.signing import Signing
from ui.diary.spread import WeekSpread
from ui.diary.summary import SummaryBar
from ui.diary.week_bar import WeekBar
from ui.errors import sentence_for
from ui.family.page import FamilyPage, Place, Question
from ui.family.targets import WeeksToSign
from ui.family.ticks import Tick, Ticks
from ui.theme import SPACE
from ui.widgets import BannerKind, Toast

_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class ReadWeek:
    """A week with what is around it: the pupil's years, and in which weeks marks are new."""

    week: DiaryWeek
    years: tuple[DiaryYear, ...]
    news: dict[date, int]


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
        self._weeks, self.spread = WeekBar(self), WeekSpread(place.worker, self)
        self._print = PrintButton(place.worker, self)
        self._calendar = CalendarButton(place.worker, self)
        self.summary, self._break = SummaryBar(self), BreakBanner(self)
        self._read: ReadWeek | None = None
        self._weeks.hide()
        self._weeks.week_chosen.connect(lambda _: self.reload())
        self.summary.spot_chosen.connect(self.spread.show_spot)
        self.summary.week_chosen.connect(self.go_to)
        self.spread.homework_ticked.connect(self._on_homework_ticked)
        self.spread.lesson_opened.connect(self._on_lesson_opened)
        for key, weeks in (("PgUp", -1), ("PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda weeks=weeks: self._step(weeks))
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        for widget in (self.summary, self._break):
            column.addWidget(widget)
        column.addWidget(self.spread, 1)
        content.setFocusProxy(self.spread)
        self.signing = Signing(place, content, self)
        self.signing.week_wanted.connect(self._on_week_wanted)
        self._weeks.add(self._print)
        self._weeks.add(self._calendar)
        self._finish(self.signing, at_the_left=self._weeks)

    def go_to(self, target: date | WeeksToSign) -> None:
        """Open another week, or what waits for a signature."""
        if isinstance(target, WeeksToSign):
            self.signing.offer_again()
            return
        self.signing.give_way()
        self._weeks.go_to(target)

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
        monday, since = self._weeks.monday, self._since()

        def ask(session: Session, pupil_id: int) -> ReadWeek:
            news = new_marks_by_week(session, pupil_id, since) if since is not None else {}
            return ReadWeek(diary_week(session, pupil_id, monday), diary_years(session, pupil_id), news)

        return ask

    def _show(self, answer: ReadWeek) -> None:
        self._read = answer
        week, today, since = answer.week, self._family.today, self._since()
        self._weeks.set_years(answer.years, answer.news)
        self.spread.show_week(week, today, can_tick=self._who.role is Role.PUPIL, since=since)
        elsewhere = sorted(
            ((monday, count) for monday, count in answer.news.items() if monday != week.monday), reverse=True
        )
        self.summary.show_summary(
            week_summary(week, today=today, since=since),
            is_marked=any(lesson.scale != Scale.NONE for day in week.days for lesson in day.lessons),
            elsewhere=elsewhere,
        )
        year = self._weeks.year_of(week.monday)
        staff = self._who.role not in (Role.PARENT, Role.PUPIL)
        self._print.offer(Printable(week.pupil, week.monday, today, year, whole_class=staff))
        self._calendar.offer(week.pupil, year)
        empty = not any(day.lessons or day.remarks or day.loose_homework for day in week.days)
        self._break.show_break(break_of(year, week.monday) if year is not None and empty else None, today)
        for tick, done in self._ticks.wanted.items():
            self._show_tick(tick, done)
        self.signing.show_week(week.pupil.pupil_id, week.monday)

    def _since(self) -> datetime | None:
        """When the reader looked at this diary for the last time."""
        chosen = self._family.chosen
        return self._family.last_look(chosen.pupil_id, self.part) if chosen is not None else None

    def _concerns(self, change: Change) -> bool:
        """A change of this pupil, or of a lesson, in the week that is shown; to who has looked before, a mark of any
        week is news."""
        if change.entity == "mark" and change.pupil is not None and self._since() is not None:
            return True
        return change.date is not None and self._weeks.monday <= change.date < self._weeks.monday + _WEEK

    def _step(self, weeks: int) -> None:
        if self._family.chosen is not None:
            self._weeks.step(weeks)

    def _on_week_wanted(self, pupil_id: int, monday: date) -> None:
        self._family.choose(pupil_id)
        self.go_to(monday)

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self._ticks.flush()
        super()._on_stalled(stalled)

    # --- a lesson on demand ------------------------------------------------------------------------------------

    def _on_lesson_opened(self, row: LessonRow, work: int | None) -> None:
        if self._read is None:
            return
        pupil_id, shown = self._read.week.pupil.pupil_id, row.shown

        lesson, card = shown.lesson, LessonCard(shown, work, self)
        if lesson.marks:
            self._worker.submit(
                card,
                lambda desk: desk.ask(
                    lambda session: mark_details(
                        session, pupil_id, lesson.course_id, shown.date, lesson.number
                    )
                ),
                card.show_details,
                lambda _error: None,  # the card says the rest
                quiet=True,
                label="mark details",
            )
        card.open_beside(row.chip_of(work) or row)

    # --- homework ----------------------------------------------------------------------------------------------

    def _on_homework_ticked(self, course: int, due: date, line: HomeworkLine, done: bool) -> None:
        if self._family.chosen is not None:
            self._ticks.put(Tick(self._family.chosen.pupil_id, course, due, line.no), done)

    def _on_tick_refused(self, tick: Tick, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        stored = False
        for card in self.spread.cards:
            for row in card.rows:
                for line in row.lesson.homework if row.lesson.course_id == tick.course else ():
                    if (line.due_date, line.no) == (tick.due, tick.no):
                        stored = line.done
        self._show_tick(tick, stored)
        self.reload(quiet=True)

    def _show_tick(self, tick: Tick, done: bool) -> None:
        if self._family.chosen is not None and tick.pupil == self._family.chosen.pupil_id:
            self.spread.show_tick(tick.course, tick.due, tick.no, done)
