"""The page of charts for staff: a teacher's courses, a class teacher's class, any class of the school for its heads."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.changes import Change
from ui.family.class_page import ClassPage
from ui.family.page import Place
from ui.family.targets import JournalPlace
from ui.progress.classroom.cards import ClassroomCards
from ui.progress.classroom.choices import ClassroomChoices
from ui.progress.classroom.empty import Because, ClassroomEmpty
from ui.progress.classroom.figures import Choice
from ui.progress.classroom.reading import Offer, Opened, Page, read_offer, read_page
from ui.progress.classroom.remembered import Remembered
from ui.widgets import scrolled

_ENTITIES = frozenset({"mark", "work", "lesson", "attendance", "term_mark"})


class ClassroomTab(ClassPage):
    """A mark set in the journal, here or on another PC, moves the charts within two seconds; what is in view, chosen
    and pointed at stays.  Escape lets nobody stand out any more."""

    failed_because = Because.FAILED
    shown = Signal(object)
    """Page, once it is on screen."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        self._reasons = ClassroomEmpty(place.who.role)
        super().__init__(place, self._reasons, parent)
        self._remembered = Remembered(place.who.account_id)
        self._offer: Offer | None = None
        self._opened, self._choice = Opened(), Choice()
        self._page: Page | None = None
        self._pupil: int | None = None
        self.choices = ClassroomChoices(self)
        self.cards = ClassroomCards(place.worker, self)
        self._connect()
        self._finish(self.choices, scrolled(self.cards, self), self.cards)

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

    # --- parts ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self.choices.opened.connect(self.open)
        self.choices.year_chosen.connect(self._read_offer)
        self.choices.changed.connect(self.choose)
        self.choices.pupil_chosen.connect(self.highlight)
        self.choices.journal_wanted.connect(lambda: self._go_to_journal(self._pupil, self._choice.subject_id))
        self.cards.pupil_picked.connect(self.highlight)
        self.cards.pupil_opened.connect(self._go_to_journal)
        self.cards.subject_picked.connect(self._on_subject_picked)
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
        self._on_read()
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
            self._show_content()
            self.cards.show_figures(figures, self._pupil)
        self.shown.emit(page)

    # --- what others do ------------------------------------------------------------------------------------------

    @property
    def _is_known(self) -> bool:
        return self._page is not None and self._page.opened == self._opened

    def _forget_classes(self) -> None:
        self._offer = None

    def _touches(self, change: Change) -> bool:
        if change.entity not in _ENTITIES or self._page is None:
            return False
        rooms = [self._page.means.room, *(means.room for means in self._page.beside)]
        return any(change.course in subject.courses for room in rooms for subject in room.subjects)

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

    def _show_reason(self, because: StrEnum) -> None:
        self.choices.show_parts(False)
        self._reasons.show_reason(Because(because), self._error)
