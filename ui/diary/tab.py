"""The diary tab: whose diary, which week, and the week itself, which follows what teachers save elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from PySide6.QtCore import QLocale, Qt, QTime, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import STRUCTURE, Change
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.diary.commands import record_visit
from app.diary.queries import diary_week, my_pupils
from app.diary.rows import DiaryWeek, HomeworkLine, PupilCard
from app.errors import StorageProblem
from ui.diary.pupil_bar import PupilBar
from ui.diary.spread import WeekSpread
from ui.diary.ticks import Tick, Ticks
from ui.diary.week_bar import WeekBar
from ui.errors import sentence_for
from ui.live import Live
from ui.tasks import WorkerBase
from ui.theme import SPACE
from ui.widgets import Banner, BannerKind, BusyBar, EmptyState, Retranslated, Toast

_WEEK = timedelta(days=7)
_OF_NO_DIARY = frozenset({"diary_visit", "sign_in", "account"})


class DiaryTab(Retranslated, QWidget):
    """What it shows stays on screen while the share is away, with the time at which it was read."""

    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of ticks not stored yet."""
    week_shown = Signal(object)
    """DiaryWeek, once it is on screen."""

    def __init__(
        self, worker: WorkerBase[Desk], live: Live[Desk], who: SignedInAs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._worker, self._live, self._who = worker, live, who
        self._pupil: PupilCard | None = None
        self._today: date | None = None
        self._read_at: datetime | None = None
        self._empty_because, self._error = "", None  # type: str, Exception | None
        self._ticks = Ticks(worker, self)
        self._ticks.state_changed.connect(self.state_changed)
        self._ticks.refused.connect(self._on_tick_refused)
        self._pupils, self._weeks = PupilBar(self), WeekBar(self)
        self._banner = Banner(BannerKind.WARNING, self, closable=False)
        self._empty, self.spread = EmptyState("notebook-tabs", self), WeekSpread(self)
        self._blank = QWidget(self)
        self._stack = QStackedWidget(self)
        for page in (self._blank, self._empty, self.spread):
            self._stack.addWidget(page)
        self._busy = BusyBar(self)
        self._lay_out()
        self._connect(live)
        self.setFocusProxy(self.spread)
        self.retranslate()
        self.start()

    def start(self) -> None:
        """Ask whose diaries these are, and open the first one."""
        self._busy.set_busy(True)
        self._worker.submit(
            self,
            lambda desk: (desk.ask(my_pupils), desk.clock.today()),
            self._on_pupils,
            self._on_failed,
            replaces="pupils",
            label="my pupils",
        )

    def go_to(self, monday: date) -> None:
        """Open another week."""
        self._weeks.go_to(monday)

    def flush(self) -> None:
        """Store what waits."""
        self._ticks.flush()

    def retranslate(self) -> None:
        title, sentence, action = {
            "": ("", "", ""),
            "nobody": (
                self.tr("No diary is linked to this login yet"),
                self.tr("Ask the class teacher to link your child to your login."),
                "",
            ),
            "failed": (
                self.tr("The diary could not be opened"),
                sentence_for(self._error) if self._error is not None else "",
                self.tr("Try again"),
            ),
        }[self._empty_because]
        self.spread.setAccessibleName(self.tr("The week"))
        self._empty.set_text(title, sentence)
        self._empty.set_action(action)
        self._show_banner()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and self._pupil is not None:
            self._weeks.go_to_today()
            return
        super().keyPressEvent(event)

    # --- parts -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE.l)
        top.addWidget(self._weeks)
        top.addStretch(1)
        top.addWidget(self._pupils)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addLayout(top)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        self._weeks.hide()

    def _connect(self, live: Live[Desk]) -> None:
        self._pupils.chosen.connect(self._choose)
        self._weeks.week_chosen.connect(lambda _: self._load())
        self.spread.homework_ticked.connect(self._on_homework_ticked)
        self._empty.action_triggered.connect(self.start)
        for key, weeks in (("PgUp", -1), ("PgDown", 1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda weeks=weeks: self._step(weeks))
        live.subscribe(self, self._concerns, self._on_changed)
        live.stalled_changed.connect(self._on_stalled)

    # --- whose diary -------------------------------------------------------------------------------------------

    def _on_pupils(self, answer: tuple[Sequence[PupilCard], date]) -> None:
        pupils, self._today = answer
        self._error = None
        if not pupils:
            self._show_empty("nobody")
            return
        self._weeks.set_today(self._today)
        self._weeks.show()
        known = [
            pupil for pupil in pupils if self._pupil is not None and pupil.pupil_id == self._pupil.pupil_id
        ]
        chosen = known[0] if known else pupils[0]
        self._pupils.show_pupils(pupils, chosen)
        self._choose(chosen)

    def _choose(self, pupil: PupilCard) -> None:
        self._pupil = pupil
        self._load()

    # --- the week ----------------------------------------------------------------------------------------------

    def _step(self, weeks: int) -> None:
        if self._pupil is not None:
            self._weeks.step(weeks)

    def _load(self, *, quiet: bool = False) -> None:
        if self._pupil is None:
            return
        pupil, monday = self._pupil.pupil_id, self._weeks.monday
        if not quiet:
            self._busy.set_busy(True)
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: diary_week(session, pupil, monday)),
            lambda week: self._show(week, visit=not quiet),
            self._on_failed,
            replaces="week",
            quiet=quiet,
            label="diary week",
        )

    def _show(self, week: DiaryWeek, *, visit: bool) -> None:
        assert self._today is not None
        self._busy.set_busy(False)
        self._error, self._read_at = None, datetime.now().astimezone()
        self.spread.show_week(week, self._today, can_tick=self._who.role is Role.PUPIL)
        for tick, done in self._ticks.wanted.items():
            self._show_tick(tick, done)
        self._stack.setCurrentWidget(self.spread)
        self._show_banner()
        if visit:
            self._record_visit(week.pupil.pupil_id)
        self.week_shown.emit(week)

    def _record_visit(self, pupil: int) -> None:
        """Teachers see whether a diary is looked at.  Not worth an error."""
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: record_visit(session, pupil, "week")),
            None, lambda _error: None, lane="write", quiet=True, label="record visit",
        )  # fmt: skip

    # --- homework ----------------------------------------------------------------------------------------------

    def _on_homework_ticked(self, course: int, due: date, line: HomeworkLine, done: bool) -> None:
        if self._pupil is not None:
            self._ticks.put(Tick(self._pupil.pupil_id, course, due, line.no), done)

    def _on_tick_refused(self, tick: Tick, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        stored = False
        for card in self.spread.cards:
            for row in card.rows:
                if card.day.date == tick.due and row.lesson.course_id == tick.course:
                    stored = any(line.done for line in row.lesson.homework if line.no == tick.no)
        self._show_tick(tick, stored)
        self._load(quiet=True)

    def _show_tick(self, tick: Tick, done: bool) -> None:
        if self._pupil is not None and tick.pupil == self._pupil.pupil_id:
            self.spread.show_tick(tick.course, tick.due, tick.no, done)

    # --- what others change ------------------------------------------------------------------------------------

    def _concerns(self, change: Change) -> bool:
        """A change of this pupil, of a lesson, or of the timetable, in the week that is shown."""
        if self._pupil is None or change.entity in _OF_NO_DIARY:
            return False
        if change.pupil not in (None, self._pupil.pupil_id):
            return False
        if change.date is None:
            return change.entity in STRUCTURE
        return self._weeks.monday <= change.date < self._weeks.monday + _WEEK

    def _on_changed(self, changes: list[Change]) -> None:
        if any(change.entity in STRUCTURE for change in changes):
            self.start()  # a child may have come, or moved to another class
        else:
            self._load(quiet=True)

    # --- the share ---------------------------------------------------------------------------------------------

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self._error = None
            self._ticks.flush()
            if self._pupil is None:
                self.start()
            else:
                self._load(quiet=True)
        self._show_banner()

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._error = error
        if self._read_at is None:
            self._show_empty("failed")
        else:
            self._show_banner()

    def _show_empty(self, because: str) -> None:
        self._busy.set_busy(False)
        self._empty_because = because
        self.retranslate()
        self._stack.setCurrentWidget(self._empty)

    def _show_banner(self) -> None:
        """The page stays, and says how old it is."""
        away = isinstance(self._error, StorageProblem) or self._live.is_stalled
        if self._read_at is not None and away:
            at = QLocale().toString(QTime(self._read_at.hour, self._read_at.minute), "HH:mm")
            text = self.tr("The network share is not answering. What you see is as of {0}.").format(at)
            kind = BannerKind.WARNING
        elif self._read_at is not None and self._error is not None:
            text, kind = sentence_for(self._error), BannerKind.ERROR
        else:
            self._banner.hide()
            return
        if self._banner.isHidden() or self._banner.text != text:
            self._banner.show_text(text, kind)
