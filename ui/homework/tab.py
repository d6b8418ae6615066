"""The tab of homework: what is due, what was due, what of it is ticked; it follows what teachers and the pupil save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import partial

from PySide6.QtCore import QElapsedTimer, QEvent, QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.changes import Change
from app.clock import monday
from app.codes import Role
from app.homework.queries import HOMEWORK_AHEAD, HOMEWORK_BACK, homework_due
from app.homework.rows import HomeworkPage, HomeworkPiece
from app.homework.rules import state_of
from ui.errors import sentence_for
from ui.family.dates import short_date
from ui.family.page import FamilyPage, Place, Question
from ui.family.ticks import Tick, Ticks
from ui.homework.day_list import HomeworkDays
from ui.homework.filter_bar import HomeworkFilter
from ui.homework.hand_in.keeping import mirrored
from ui.homework.hand_in.page import HandInPage
from ui.homework.hand_in.sender import HandInSender
from ui.homework.selection import Choice, Key, Which, has_earlier, key_of, pieces_of, shown, subjects_of
from ui.homework.summary import HomeworkSummary
from ui.homework.words import day_in_words
from ui.saving.mirror import Mirror
from ui.theme import SPACE
from ui.widgets import BannerKind, Saving, Toast

_ENTITIES = frozenset({"homework", "homework_files", "homework_done", "homework_answer", "lesson"})
_OF_HAND_IN = frozenset({"homework", "homework_files", "homework_answer", "mark", "work"})
_LONGEST_WAIT_MS = 12 * 60 * 60 * 1000


class HomeworkTab(FamilyPage):
    """For the pupil to tick, for the parent to see what is ticked."""

    part = "homework"
    icon = "list-checks"

    state_changed = Signal(object, object, int)
    """ConnectionState, datetime of the last save or None, number of ticks not stored yet."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._page: HomeworkPage | None = None
        self._listed: tuple[int, Choice] | None = None
        self._wanted_day: date | None = None
        self._age = QElapsedTimer()
        self._ticks = Ticks(place.worker, self)
        self._saving = Saving(self)
        self._saving.changed.connect(self.state_changed)
        self._ticks.state_changed.connect(partial(self._saving.join, 0))
        self._sender = HandInSender(place.worker, self) if place.who.role is Role.PUPIL else None
        if self._sender is not None:
            self._sender.state_changed.connect(partial(self._saving.join, 1))
        self._keeping: Mirror | None = None
        if self._sender is not None and not place.kiosk:
            self._keeping = mirrored(place.worker, self._sender, self)
            self._keeping.begin()
        self._ticks.refused.connect(self._on_tick_refused)
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(lambda: self.reload(quiet=True))
        self._bar = HomeworkFilter(self)
        self._bar.hide()
        self._pages, content = QStackedWidget(self), QWidget(self)
        self.hand_in = HandInPage(place.worker, self._sender, self._pages)
        self._summary = HomeworkSummary(content)
        self.list = HomeworkDays(place.worker, can_tick=place.who.role is Role.PUPIL, parent=content)
        layout = QVBoxLayout(content)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._summary)
        layout.addWidget(self.list, 1)
        content.setFocusProxy(self.list)
        self._below = layout
        self._is_narrow = False
        self._bar.chosen.connect(self._render)
        self._summary.missed_requested.connect(lambda: self._bar.choose(Choice(Which.PAST, only_open=True)))
        self.list.ticked.connect(self._on_ticked)
        self.list.opened.connect(self._on_opened)
        self.hand_in.left.connect(self._on_left)
        self.list.week_requested.connect(lambda day: self._family.open_page("diary", monday(day)))
        self.list.earlier_requested.connect(
            lambda: self._bar.choose(replace(self._bar.choice, all_weeks=True))
        )
        self.list.empty.action_triggered.connect(self._bar.show_all)
        self._list_page = content
        for page in (content, self.hand_in):
            self._pages.addWidget(page)
        self._pages.setFocusProxy(content)
        self._finish(self._pages, at_the_left=self._bar)

    def go_to(self, monday: date) -> None:
        """Show the homework of a week."""
        if self.hand_in.key is not None:
            self._on_left()
        self._wanted_day = monday
        self._bar.choose(Choice(Which.PAST, all_weeks=True) if self._is_past(monday) else Choice())
        self._scroll()

    @property
    def is_kept(self) -> bool:
        """Whether what is not stored is on the disk of this PC: all but ticks."""
        return self._keeping is not None and self._keeping.is_kept and not self._ticks.wanted

    def leave(self) -> None:
        """The session ends: what is kept on this PC is left to the next one."""
        if self._keeping is not None:
            self._keeping.leave()

    def flush(self) -> None:
        """Store what waits."""
        self._ticks.flush()
        if self._sender is not None:
            self._sender.flush()

    def retranslate(self) -> None:
        super().retranslate()
        if self._page is not None:
            self._say_nothing(self._page)

    # --- Qt ------------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """In a narrow window what narrows the list stands in a row of its own; also when there are more children."""
        done = bool(super().event(event))
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._make_room()
        return done

    # --- the page ------------------------------------------------------------------------------------------------

    def _question(self) -> Question:
        today = self._family.today if self._page is None else self._page.today
        first, last = today - HOMEWORK_BACK, today + HOMEWORK_AHEAD
        return lambda session, pupil_id: homework_due(session, pupil_id, first, last)

    def _show(self, answer: HomeworkPage) -> None:
        self._page = answer
        if (key := self.hand_in.key) is not None and key.pupil != answer.pupil.pupil_id:
            self._on_left()
        self._age.start()
        self._put_on_page(self._ticks.wanted)
        self._bar.offer(subjects_of(answer), sum(len(day.pieces) for day in answer.days))
        self._bar.show()
        self.list.record.show_record(answer.record)
        self._render()
        self._wait_for_the_next_hour()
        self._scroll()

    def _concerns(self, change: Change) -> bool:
        """Homework, ticks, what is handed in, and lessons that are moved or fall out."""
        if self.hand_in.key is not None and change.entity in _OF_HAND_IN:
            self.hand_in.reload()
        return change.entity in _ENTITIES

    def _render(self) -> None:
        """What is read, as it is chosen."""
        if self._page is None:
            return
        page, choice = self._page, self._bar.choice
        listed = (page.pupil.pupil_id, choice)
        new = self._news(page)
        self._summary.show_page(page, len(new))
        self.list.show_days(
            shown(page, choice), page.today, is_new=lambda one: key_of(one) in new, flash=listed == self._listed,
            earlier=choice.which is Which.PAST and not choice.all_weeks and has_earlier(page),
        )  # fmt: skip
        self._listed = listed
        self._say_nothing(page)

    def _say_nothing(self, page: HomeworkPage) -> None:
        """Words for a list without anything in it."""
        choice = self._bar.choice
        title, sentence, action = (
            self.tr("Nothing is due"),
            self.tr("New homework appears here by itself."),
            "",
        )
        if choice.is_narrowed and any(page.days):
            title, sentence, action = self.tr("Nothing found"), "", self.tr("Show all")
        elif choice.which is Which.PAST:
            title, sentence = self.tr("Nothing was due in the past week"), ""
        elif page.grade == 1:
            title = self.tr("No homework")
            sentence = self.tr("In the first grade it is seldom set. If there is any, it appears here.")
        elif page.holiday is not None:
            title = page.holiday.name
            sentence = self.tr("Until {0}. Nothing is set for the time after it yet.").format(
                short_date(page.holiday.ends)
            )
        elif not page.days:
            title = self.tr("No homework has been entered yet")
        elif page.next_school_day is not None:
            sentence = self.tr("The next school day is {0}. New homework appears here by itself.").format(
                day_in_words(page.next_school_day)
            )
        self.list.empty.set_text(title, sentence)
        self.list.empty.set_action(action)

    def _wait_for_the_next_hour(self) -> None:
        """When the next piece is due, and at midnight, the page says something else."""
        page = self._page
        assert page is not None
        moments = [one.due_at for one in pieces_of(page.days) if not one.is_over]
        waits = [int((moment - page.now).total_seconds() * 1000) + 1000 for moment in moments]
        self._later.start(max(1000, min([*waits, _LONGEST_WAIT_MS])))

    # --- what is handed in ---------------------------------------------------------------------------------------

    def _on_opened(self, piece: HomeworkPiece) -> None:
        if self._page is not None:
            self._bar.setEnabled(False)
            self._pages.setCurrentWidget(self.hand_in)
            self.hand_in.open_piece(self._page.pupil.pupil_id, piece, self._page.today)

    def _on_left(self) -> None:
        key = self.hand_in.key
        self.hand_in.close_piece()
        self._bar.setEnabled(True)
        self._pages.setCurrentWidget(self._list_page)
        if key is not None:
            self.list.focus_piece(key[1:])
            self.reload(quiet=True)

    # --- ticks ---------------------------------------------------------------------------------------------------

    def _on_ticked(self, piece: HomeworkPiece, done: bool) -> None:
        """It is on the page at once, whatever becomes of it."""
        if self._page is None:
            return
        tick = Tick(self._page.pupil.pupil_id, piece.course_id, piece.due_date, piece.no)
        self._put_on_page({tick: done})
        self._render()
        self._ticks.put(tick, done)

    def _on_tick_refused(self, tick: Tick, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        self._put_on_page({tick: not self._is_ticked(tick)})
        self._render()
        self.reload(quiet=True)

    def _put_on_page(self, wanted: Mapping[Tick, bool]) -> None:
        """The page as it will be once these ticks are stored."""
        page = self._page
        if page is None or not any(tick.pupil == page.pupil.pupil_id for tick in wanted):
            return
        now = page.now + timedelta(milliseconds=self._age.elapsed())
        days = []
        for day in page.days:
            pieces = []
            for one in day.pieces:
                done = wanted.get(Tick(page.pupil.pupil_id, one.course_id, one.due_date, one.no), one.done)
                pieces.append(one if done == one.done else _ticked(one, now if done else None, now))
            days.append(replace(day, pieces=tuple(pieces)))
        self._page = replace(page, days=tuple(days))

    def _is_ticked(self, tick: Tick) -> bool:
        assert self._page is not None
        place = (tick.course, tick.due, tick.no)
        return any(one.done for one in pieces_of(self._page.days) if key_of(one) == place)

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self.flush()
        super()._on_stalled(stalled)

    # --- private -------------------------------------------------------------------------------------------------

    def _make_room(self) -> None:
        if not self._bar.isVisible():
            return
        needed = self._bar.whole_width() + self._pupils.sizeHint().width() + 2 * SPACE.xl + 2 * SPACE.l
        narrow = self.width() < needed
        if narrow == self._is_narrow:
            return
        self._is_narrow = narrow
        if narrow:
            self._below.insertWidget(0, self._bar.narrowing)
        else:
            self._bar.take_back()

    def _news(self, page: HomeworkPage) -> frozenset[Key]:
        """What is to do and was entered since this person looked for the last time.  Nothing, where it is all of it:
        who comes once a week needs no sign at each piece."""
        seen = self._family.last_look(page.pupil.pupil_id, self.part)
        to_do = [one for one in pieces_of(page.days) if not one.is_over]
        new = frozenset(key_of(one) for one in to_do if seen is not None and one.entered_at > seen)
        return new if len(new) < len(to_do) else frozenset()

    def _is_past(self, day: date) -> bool:
        return self._family.is_known and day < monday(self._family.today)

    def _scroll(self) -> None:
        if self._wanted_day is not None and self._page is not None:
            self.list.scroll_to(self._wanted_day)
            self._wanted_day = None


def _ticked(piece: HomeworkPiece, done_at: datetime | None, now: datetime) -> HomeworkPiece:
    return replace(piece, done_at=done_at, state=state_of(done_at, piece.due_at, now, piece.entered))
