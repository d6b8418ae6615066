"""The page of charts for staff: a teacher's courses, a class teacher's class, any class of the school for its heads."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.changes import LOGINS, STRUCTURE, Change
from ui.family.age_banner import AgeBanner
from ui.family.page import Place
from ui.family.targets import JournalPlace
from ui.progress.classroom.cards import ClassroomCards
from ui.progress.classroom.choices import ClassroomChoices
from ui.progress.classroom.empty import Because, ClassroomEmpty
from ui.progress.classroom.figures import Choice
from ui.progress.classroom.reading import Offer, Opened, Page, read_offer, read_page
from ui.progress.classroom.remembered import Remembered
from ui.theme import SPACE
from ui.widgets import BusyBar, Retranslated, scrolled

_ENTITIES = frozenset({"mark", "work", "lesson", "attendance", "term_mark"})


class ClassroomTab(Retranslated, QWidget):
    """A page that nobody sees reads nothing.  A mark set in the journal, here or on another PC, moves the charts within
    two seconds; what is in view, chosen and pointed at stays.  Escape lets nobody stand out any more."""

    shown = Signal(object)
    """Page, once it is on screen."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._worker, self._live = place.worker, place.live
        self._remembered = Remembered(place.who.account_id)
        self._offer: Offer | None = None
        self._opened, self._choice = Opened(), Choice()
        self._page: Page | None = None
        self._pupil: int | None = None
        self._read_at: datetime | None = None
        self._error: Exception | None = None
        self.choices = ClassroomChoices(self)
        self.cards = ClassroomCards(place.worker, self)
        self._content = scrolled(self.cards, self)
        self._banner = AgeBanner(self)
        self._empty, self._blank = ClassroomEmpty(place.who.role, self), QWidget(self)
        self._stack = QStackedWidget(self)
        self._busy = BusyBar(self)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.cards)
        self.retranslate()

    @property
    def page(self) -> Page | None:
        """What is on screen."""
        return self._page

    @property
    def pupil(self) -> int | None:
        """Who stands out."""
        return self._pupil

    def open(self, opened: Opened) -> None:
        """Another course or class; its latest period, in all subjects."""
        if opened == self._opened:
            return
        self._opened = opened
        self._choice = Choice(against=self._choice.against)
        self._pupil = None
        self.choices.show_opened(opened)
        self._remembered.note(opened)
        self.cards.show_all_of_it()
        self._read()

    def choose(self, choice: Choice) -> None:
        """Look at it otherwise; nothing is read for it."""
        page = self._page
        is_same_time = (choice.term, choice.subject_id) == (self._choice.term, self._choice.subject_id)
        self._choice = choice
        if not is_same_time:
            self.cards.show_all_of_it()
        if page is not None and page.opened == self._opened:
            self._worker.compute(
                self,
                lambda: page.with_choice(choice),
                lambda found: self._on_reckoned(choice, found),
                self._on_failed,
            )

    def highlight(self, pupil: int | None) -> None:
        """Have a pupil stand out in all charts."""
        self._pupil = pupil
        self.choices.show_pupil(pupil)
        self.cards.highlight(pupil)

    def reload(self, *, quiet: bool = False) -> None:
        """Read what there is to open, or what is open."""
        if not quiet:
            self._busy.set_busy(True)
        if self._offer is None:
            self._read_offer(None, quiet=quiet)
        else:
            self._read(quiet=quiet)

    def retranslate(self) -> None:
        """The banner; the parts see to themselves."""
        self._show_banner()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What was saved while nobody looked is read now."""
        super().showEvent(event)
        if not event.spontaneous():
            self.reload(quiet=self._page is not None)

    # --- parts ---------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.choices)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        for page in (self._blank, self._empty, self._content):
            self._stack.addWidget(page)

    def _connect(self) -> None:
        self.choices.opened.connect(self.open)
        self.choices.year_chosen.connect(self._read_offer)
        self.choices.changed.connect(self.choose)
        self.choices.pupil_chosen.connect(self.highlight)
        self.choices.journal_wanted.connect(lambda: self._go_to_journal(self._pupil, self._choice.subject_id))
        self.cards.pupil_picked.connect(self.highlight)
        self.cards.pupil_opened.connect(self._go_to_journal)
        self.cards.subject_picked.connect(self._on_subject_picked)
        self._empty.action_triggered.connect(self.reload)
        self._live.subscribe(self, self._concerns, self._on_changes)
        self._live.stalled_changed.connect(self._on_stalled)
        nobody = QShortcut(
            QKeySequence(Qt.Key.Key_Escape), self.cards
        )  # the lists have an Escape of their own
        nobody.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        nobody.activated.connect(lambda: self.highlight(None))

    # --- reading -------------------------------------------------------------------------------------------------

    def _read_offer(self, year: int | None, *, quiet: bool = False) -> None:
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: read_offer(session, year)),
            self._on_offer,
            self._on_failed,
            replaces="offer",
            quiet=quiet,
            label="classroom offer",
        )

    def _on_offer(self, offer: Offer) -> None:
        self._offer = offer
        wanted = next((one for one in (self._opened, *self._remembered.all()) if offer.has(one)), offer.first)
        if wanted.is_nothing:
            self._opened, self._page = wanted, None
            self.choices.show_offer(offer, wanted)
            self._say_empty(Because.NOTHING)
            return
        self.choices.show_offer(offer, wanted)
        if wanted == self._opened:
            self._read(quiet=self._page is not None)
        else:
            self.open(wanted)

    def _read(self, *, quiet: bool = False) -> None:
        opened, choice = self._opened, self._choice
        if opened.is_nothing:
            return
        if not quiet:
            self._busy.set_busy(True)
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: read_page(session, opened, choice)),
            self._on_page,
            self._on_failed,
            replaces="page",
            quiet=quiet,
            label="classroom",
        )

    def _on_page(self, page: Page) -> None:
        if page.opened != self._opened:
            return  # of the class before
        self._busy.set_busy(False)
        self._error, self._read_at = None, datetime.now().astimezone()
        if self._choice.latest or page.figures.choice == self._choice:
            self._show(page)
        else:
            self._page = page
            self.choose(self._choice)  # chosen while it was read

    def _on_reckoned(self, choice: Choice, page: Page) -> None:
        if page.opened == self._opened and choice == self._choice:
            self._show(page)

    def _show(self, page: Page) -> None:
        figures = page.figures
        self._page, self._choice = page, figures.choice
        if figures.member(self._pupil) is None:
            self._pupil = None
        self.choices.show_figures(figures, self._pupil)
        self._show_banner()
        if not figures.terms:
            self._say_empty(Because.TOO_EARLY)
        elif not figures.room.pupils:
            self._say_empty(Because.NO_PUPILS)
        else:
            self._stack.setCurrentWidget(self._content)
            self.cards.show_figures(figures, self._pupil)
        self.shown.emit(page)

    # --- what others do ------------------------------------------------------------------------------------------

    def _concerns(self, change: Change) -> bool:
        if change.entity in STRUCTURE:
            return change.entity not in LOGINS
        if change.entity not in _ENTITIES or self._page is None:
            return False
        rooms = [self._page.means.room, *(means.room for means in self._page.beside)]
        return any(change.course in subject.courses for room in rooms for subject in room.subjects)

    def _on_changes(self, changes: list[Change]) -> None:
        if any(change.entity in STRUCTURE for change in changes):
            self._offer = None
        if self.isVisible():
            self.reload(quiet=self._page is not None)  # else it is read when it comes to be seen

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled and self.isVisible():
            self._error = None
            self.reload(quiet=self._read_at is not None)
        self._show_banner()

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._error = error
        if self._page is None or self._page.opened != self._opened:
            self._say_empty(Because.FAILED)
        else:
            self._show_banner()

    # --- what is wanted ------------------------------------------------------------------------------------------

    def _on_subject_picked(self, subject: int) -> None:
        choice = self._choice
        self.choose(Choice(choice.term, False, subject, choice.since, choice.against))

    def _go_to_journal(self, pupil: int | None, subject: int | None) -> None:
        """The journal at a pupil: in the subject, or in the first that the pupil is taught."""
        page = self._page
        if page is None or pupil is None:
            return
        figures = page.figures
        subjects = [one for one in figures.room.subjects if subject in (None, one.subject_id)]
        courses = [
            course
            for one in (subjects or figures.looked_at)
            for course, taught in reversed(one.courses.items())
            if pupil in taught
        ]
        opened = page.opened.course
        if opened is not None:
            courses = [opened]
        if courses:
            term = figures.term.id if figures.term is not None else None
            self.place.family.open_page(
                "journal", JournalPlace(figures.room.year.id, courses[0], term, pupil)
            )

    def _say_empty(self, because: Because) -> None:
        self._busy.set_busy(False)
        self.choices.show_parts(False)
        self._empty.show_reason(because, self._error)
        self._stack.setCurrentWidget(self._empty)

    def _show_banner(self) -> None:
        self._banner.show_age(self._read_at, self._error, is_stalled=self._live.is_stalled)
