"""The diary tab: whose diary, which week, and the week itself, which follows what teachers save elsewhere."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt, QTime
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.changes import Change
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.diary.commands import record_visit, tick_homework
from app.diary.queries import DiaryLesson, DiaryWeek, HomeworkLine, PupilCard, diary_week, my_pupils
from app.errors import StorageProblem
from ui.diary.day_card import DayCard
from ui.diary.week_bar import WeekBar
from ui.errors import sentence_for
from ui.live import Live
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, EmptyState, Retranslated

_TWO_COLUMNS_FROM = 900


class DiaryTab(Retranslated, QWidget):
    """What it shows stays on screen while the share is away, with the time at which it was read."""

    def __init__(
        self, worker: WorkerBase[Desk], live: Live[Desk], who: SignedInAs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._worker, self._who = worker, who
        self._pupils: tuple[PupilCard, ...] = ()
        self._pupil: PupilCard | None = None
        self._week: DiaryWeek | None = None
        self._read_at: datetime | None = None
        self._cards: list[DayCard] = []
        self._children, self._children_row = QButtonGroup(self), QHBoxLayout()
        self._bar: WeekBar | None = None
        self._who_label = QLabel(self)
        set_role(self._who_label, "muted")
        self._banner = Banner(BannerKind.WARNING, self, closable=False)
        self._banner.hide()
        self._top = QHBoxLayout()
        self._top.addLayout(self._children_row)
        self._top.addStretch(1)
        self._top.addWidget(self._who_label)
        self._empty = EmptyState("notebook-tabs", self)
        self._scroll = self._make_spread()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addLayout(self._top)
        layout.addWidget(self._banner)
        layout.addWidget(self._empty, 1)
        layout.addWidget(self._scroll, 1)
        self._layout = layout
        self._scroll.hide()
        for key, slot in (("PgUp", -1), ("PgDown", 1)):
            QShortcut(
                QKeySequence(key), self, lambda slot=slot: self._bar and self._bar.step(slot),
                context=Qt.ShortcutContext.WidgetWithChildrenShortcut,
            )  # fmt: skip
        live.subscribe(self, self._concerns, self._on_changed)
        live.stalled_changed.connect(self._on_stalled)
        self.retranslate()
        worker.submit(
            self, lambda desk: (my_pupils(desk.session), desk.clock.today()), self._on_pupils, self._on_failed
        )

    def retranslate(self) -> None:
        self._empty.set_text(self.tr("Opening the diary…"))
        if self._pupil is not None:
            self._who_label.setText(
                self.tr("{0}, class {1}").format(self._pupil.name, self._pupil.class_name)
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Home and self._bar is not None:
            self._bar.go_to_today()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    # --- parts -------------------------------------------------------------------------------------------------

    def _make_spread(self) -> QScrollArea:
        """Two columns side by side as the pages of an open diary, one below the other where it is narrow."""
        scroll, spread = QScrollArea(self), QWidget(self)
        set_role(spread, "page")
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._across = across = QHBoxLayout(spread)
        across.setContentsMargins(0, 0, 0, SPACE.m)
        across.setSpacing(SPACE.l)
        self._columns = []
        for _ in range(2):
            column = QVBoxLayout()
            column.setSpacing(SPACE.l)
            column.addStretch(1)
            across.addLayout(column, 1)
            self._columns.append(column)
        scroll.setWidget(spread)
        return scroll

    def _arrange(self) -> None:
        """Put the cards into one or two columns."""
        two = self.width() >= _TWO_COLUMNS_FROM
        half = (len(self._cards) + 1) // 2 if two else len(self._cards)
        for column in self._columns:
            while column.count() > 1:
                column.takeAt(0)
        for index, card in enumerate(self._cards):
            column = self._columns[0 if index < half else 1]
            column.insertWidget(column.count() - 1, card)
        self._across.setStretch(1, 1 if two else 0)

    # --- whose diary -------------------------------------------------------------------------------------------

    def _on_pupils(self, answer: tuple[list[PupilCard], date]) -> None:
        pupils, today = answer
        self._pupils = tuple(pupils)
        if not pupils:
            self._empty.set_text(
                self.tr("No diary is linked to this login yet"),
                self.tr("Ask the class teacher to link your child to your login."),
            )
            return
        self._today = today
        self._bar = WeekBar(today, self)
        self._bar.week_chosen.connect(lambda _: self._load())
        self._top.insertWidget(1, self._bar)
        for pupil in pupils if len(pupils) > 1 else ():
            button = QPushButton(pupil.name, self)
            button.setCheckable(True)
            self._children.addButton(button)
            self._children_row.addWidget(button)
            button.clicked.connect(lambda _=False, pupil=pupil: self._choose(pupil))
        if self._children.buttons():
            self._children.buttons()[0].setChecked(True)
        self._choose(pupils[0])

    def _choose(self, pupil: PupilCard) -> None:
        self._pupil = pupil
        self._week = None
        self.retranslate()
        self._load()

    # --- the week ----------------------------------------------------------------------------------------------

    def _load(self, *, quiet: bool = False) -> None:
        if self._pupil is None or self._bar is None:
            return
        pupil, monday = self._pupil.pupil_id, self._bar.monday
        self._worker.submit(
            self,
            lambda desk: diary_week(desk.session, pupil, monday),
            lambda week: self._show(week, flash=quiet),
            self._on_failed,
            replaces="week",
            quiet=quiet,
            label="diary week",
        )

    def _show(self, week: DiaryWeek, *, flash: bool) -> None:
        before = {card.day.date: card for card in self._cards} if flash and self._same_page(week) else {}
        position = self._scroll.verticalScrollBar().value() if before else 0
        self._week, self._read_at = week, datetime.now().astimezone()
        self._banner.hide()
        old, self._cards = self._cards, []
        for day in week.days:
            kept = before.get(day.date)
            if kept is not None and kept.day == day:
                old.remove(kept)
                self._cards.append(kept)
                continue
            card = DayCard(day, today=self._today, can_tick=self._who.role is Role.PUPIL, parent=self)
            card.homework_ticked.connect(self._on_homework_ticked)
            self._cards.append(card)
            if kept is not None:
                _flash_differences(kept, card)
        self._arrange()
        for card in old:
            card.deleteLater()
        self._empty.hide()
        self._scroll.show()
        self._scroll.verticalScrollBar().setValue(position)
        if not flash:
            self._record_visit()

    def _same_page(self, week: DiaryWeek) -> bool:
        return self._week is not None and self._week.monday == week.monday and self._week.pupil == week.pupil

    def _record_visit(self) -> None:
        if self._pupil is not None:
            pupil = self._pupil.pupil_id
            self._worker.submit(
                self, lambda desk: record_visit(desk.session, pupil, "week"), None, lambda _error: None,
                lane="write", quiet=True, label="record visit",
            )  # fmt: skip

    def _on_homework_ticked(self, lesson: DiaryLesson, line: HomeworkLine, done: bool) -> None:
        if self._pupil is None:
            return
        pupil, day = self._pupil.pupil_id, self._day_of(lesson)
        self._worker.submit(
            self,
            lambda desk: tick_homework(desk.session, pupil, lesson.course_id, day, line.no, done),
            None,
            self._on_failed,
            lane="write",
            label="tick homework",
        )

    def _day_of(self, lesson: DiaryLesson) -> date:
        return next(card.day.date for card in self._cards if lesson in card.day.lessons)

    # --- what others change ------------------------------------------------------------------------------------

    def _concerns(self, change: Change) -> bool:
        """A change of this pupil, or of a lesson, in the week that is shown."""
        if self._pupil is None or self._bar is None:
            return False
        if change.pupil not in (None, self._pupil.pupil_id) or change.entity == "diary_visit":
            return False
        if change.date is None:
            return True
        return self._bar.monday <= change.date < self._bar.monday + timedelta(days=7)

    def _on_changed(self, _changes: list[Change]) -> None:
        self._load(quiet=True)

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self._load(quiet=True)
        elif self._read_at is not None:
            at = self.locale().toString(QTime(self._read_at.hour, self._read_at.minute), "H:mm")
            self._banner.show_text(
                self.tr("The network share is not answering. What you see is as of {0}.").format(at)
            )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, StorageProblem) and self._week is not None:
            return  # the page stays; the bar above says that the share is not answering
        self._banner.show_text(sentence_for(error))


def _flash_differences(before: DayCard, after: DayCard) -> None:
    known = {row.lesson for row in before.rows}
    for row in after.rows:
        if row.lesson not in known:
            row.flash()
