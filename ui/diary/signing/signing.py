"""Signing in the family's diary: what is offered first, the bar under the week, and the writing of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QStackedWidget, QVBoxLayout, QWidget

from app.changes import Change
from app.clock import monday as monday_of
from app.codes import Role
from app.diary.signing import sign_week, sign_weeks
from app.diary.weeks import to_sign, week_sign
from app.diary.weeks_rows import PupilToSign, Signed, SignState, UnsignedWeek, WeekSign
from app.session import Session
from ui.diary.signing.bar import SignBar
from ui.diary.signing.offer import OfferPage
from ui.errors import sentence_for
from ui.family.page import Place
from ui.later import later
from ui.theme import SPACE

#: On a slow day the week is not kept back for longer, and what waits comes before it when it is known.
_PATIENCE_MS = 600
_IN_A_WEEK = frozenset({"week_signature", "mark", "attendance", "remark"})


class Signing(QStackedWidget):
    """Wraps the week of the diary.  Made with the page and gone with it, so what is put off comes again at the next
    sign-in and not before."""

    week_wanted = Signal(int, object)
    """The week of a pupil shall be opened: id, Monday."""

    def __init__(self, place: Place, week: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._worker, self._family = place.worker, place.family
        self._is_parent = place.who.role is Role.PARENT
        self._week, self._asked_about = week, None  # type: QWidget, tuple[int, date] | None
        self._offered, self._leafed = not self._is_parent, False
        self.children_: tuple[PupilToSign, ...] = ()
        self.bar, self.offer, self._blank = SignBar(self), OfferPage(self), QWidget(self)
        self._diary = QWidget(self)
        column = QVBoxLayout(self._diary)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(week, 1)
        column.addWidget(self.bar)
        for page in (self._blank, self._diary, self.offer):
            self.addWidget(page)
        self.bar.sign_wanted.connect(self._on_sign_wanted)
        self.bar.others_wanted.connect(self.show_offer)
        self.offer.put_off.connect(self.show_diary)
        self.offer.opened.connect(self._on_opened)
        self.offer.sign_wanted.connect(self._on_offered_sign_wanted)
        # Until it is known whether something waits, a week that would go again at once is not shown.
        self.setCurrentWidget(self._diary if self._offered else self._blank)
        self.setFocusProxy(week)
        place.live.subscribe(self, self._concerns, lambda _changes: self._read_waiting())

    @property
    def is_offering(self) -> bool:
        """Whether what waits is on screen in place of the week."""
        return self.currentWidget() is self.offer

    def show_week(self, pupil_id: int, monday: date) -> None:
        """Another week is open, or the same one was read anew."""
        if self._asked_about is None:
            later(self, self._on_patience_lost, _PATIENCE_MS)
        elif self._asked_about != (pupil_id, monday):
            self._leafed = True
            self.bar.show_sign(None, by_parent=self._is_parent)
            if self.is_offering:  # whoever leafs wants the week
                self.show_diary()
        self._asked_about = (pupil_id, monday)
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: week_sign(session, pupil_id, monday)),
            self._on_sign,
            lambda _error: None,  # the page itself tells that the share is away
            replaces="sign",
            quiet=True,
            label="week sign",
        )
        if not self._offered:
            self._read_waiting()

    def show_offer(self) -> None:
        """What waits, in place of the week."""
        self.offer.start_anew()
        self.offer.show_children(self.children_)
        self._turn_to(self.offer, self.offer)

    def offer_again(self) -> None:
        """Somebody has asked for what waits: it is shown now, or as soon as it is known."""
        self._leafed = False
        if self._offered and self._is_parent:
            self.offer.start_anew()
            self._turn_to(self.offer, self.offer)
            self._read_waiting()

    def show_diary(self) -> None:
        """Back to the week."""
        self._turn_to(self._diary, self._week)
        self._count_others()

    def give_way(self) -> None:
        """A certain week is asked for, from another page perhaps: it is not covered."""
        self._leafed = True
        if self._asked_about is not None:
            self.show_diary()

    # --- reading -----------------------------------------------------------------------------------------------

    def _read_waiting(self) -> None:
        self._worker.submit(
            self,
            lambda desk: desk.ask(to_sign),
            self._on_waiting,
            self._on_waiting_failed,
            replaces="waiting",
            quiet=True,
            label="weeks to sign",
        )

    def _on_sign(self, sign: WeekSign) -> None:
        if (sign.pupil_id, sign.monday) == self._asked_about:
            self.bar.show_sign(sign, by_parent=self._is_parent)
            self._count_others()

    def _on_waiting(self, children: tuple[PupilToSign, ...]) -> None:
        self.children_ = children
        this_week = monday_of(self._family.today)
        over = any(week.monday < this_week for one in children for week in one.weeks)
        if self._offered:
            if self.is_offering:
                self.offer.show_children(children)
        elif over and not self._leafed:
            self.show_offer()
        else:
            self.show_diary()
        self._offered = True
        self._count_others()

    def _on_waiting_failed(self, _error: Exception) -> None:
        """What waits is asked for again with the next week that is read."""
        self._on_patience_lost()

    def _on_patience_lost(self) -> None:
        if self.currentWidget() is self._blank:
            self.show_diary()

    def _concerns(self, change: Change) -> bool:
        """Another parent has signed; and while weeks are offered, what happened in them."""
        if not self._is_parent or not self._offered:
            return False
        if change.entity not in _IN_A_WEEK or change.pupil is None:
            return False
        return self.is_offering or change.entity == "week_signature"

    # --- signing -----------------------------------------------------------------------------------------------

    def _on_sign_wanted(self, sign: WeekSign) -> None:
        pupil_id, monday = sign.pupil_id, sign.monday
        self._write(
            lambda session: (sign_week(session, pupil_id, monday),),
            lambda error: self.bar.press.show_error(sentence_for(error)),
        )

    def _on_offered_sign_wanted(self, weeks: Sequence[UnsignedWeek]) -> None:
        by_pupil: dict[int, list[date]] = {}
        for week in weeks:
            by_pupil.setdefault(week.pupil_id, []).append(week.monday)

        def work(session: Session) -> tuple[Signed, ...]:
            return tuple(
                one for pupil, mondays in by_pupil.items() for one in sign_weeks(session, pupil, mondays)
            )

        def failed(error: Exception) -> None:
            self.offer.show_error(weeks, sentence_for(error))
            self._read_waiting()  # those of a child before may be signed

        self._write(work, failed)

    def _write(
        self, work: Callable[[Session], tuple[Signed, ...]], failed: Callable[[Exception], None]
    ) -> None:
        self._worker.submit(
            self, lambda desk: desk.ask(work), self._on_signed, failed, lane="write", label="sign weeks"
        )

    def _on_signed(self, signed: tuple[Signed, ...]) -> None:
        gone = {(one.pupil_id, one.monday) for one in signed}
        self.offer.show_signed(signed)
        self.children_ = tuple(
            PupilToSign(
                one.pupil,
                tuple(week for week in one.weeks if (week.pupil_id, week.monday) not in gone),
            )
            for one in self.children_
        )
        sign = self.bar.sign
        for one in signed:
            if sign is not None and (one.pupil_id, one.monday) == (sign.pupil_id, sign.monday):
                done = replace(sign, state=SignState.SIGNED, signature=one.signature, may_sign=False)
                self.bar.show_sign(done, by_parent=True)
        self._count_others()

    # --- private -----------------------------------------------------------------------------------------------

    def _on_opened(self, week: UnsignedWeek) -> None:
        self.show_diary()
        self.week_wanted.emit(week.pupil_id, week.monday)

    def _count_others(self) -> None:
        """Those besides the week that is open."""
        waiting = {(week.pupil_id, week.monday) for one in self.children_ for week in one.weeks}
        waiting.discard(self._asked_about or (0, date.min))
        self.bar.show_others(len(waiting))

    def _turn_to(self, page: QWidget, focus: QWidget) -> None:
        """The focus follows, if it was here."""
        focused = QApplication.focusWidget()
        had_focus = focused is not None and (focused is self or self.isAncestorOf(focused))
        self.setFocusProxy(focus)
        self.setCurrentWidget(page)
        if had_focus:
            focus.setFocus()
