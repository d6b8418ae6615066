"""The base of a family's pages: how a page reads, shows, follows what is saved elsewhere, and ages.

class MarksTab(FamilyPage):
    part = "marks"

    def __init__(self, place, parent=None):
        super().__init__(place, parent)
        self._table = MarksTable(self)
        self._finish(self._table, at_the_left=self._periods)

    def _question(self):                       # on the GUI thread: what is chosen goes into the closure
        term = self._periods.chosen
        return lambda session, pupil_id: pupil_marks(session, pupil_id, term)   # on the database thread

    def _show(self, answer):
        self._table.show_marks(answer)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import LETTERS, LOGINS, NOTICES, STRUCTURE, Change
from app.codes import Role
from app.desk import Desk, SignedInAs
from app.session import Session
from ui.errors import sentence_for
from ui.family.age_banner import AgeBanner
from ui.family.backup_keeper import BackupKeeper
from ui.family.control_keeper import ControlKeeper
from ui.family.digest_watch import DigestWatch
from ui.family.family import Family
from ui.family.pupil_bar import PupilBar
from ui.live import Live
from ui.tasks import WorkerBase
from ui.theme import SPACE
from ui.widgets import BusyBar, EmptyState, Retranslated

Question = Callable[[Session, int], Any]
"""What a page asks about a pupil; it runs on the database thread and touches no widget."""

NOBODY, FAILED = "nobody", "failed"
_FAMILY = frozenset({Role.PARENT, Role.PUPIL})

#: What becomes of diaries without anything in them being changed.
_OF_NO_DIARY = LOGINS | LETTERS | NOTICES | {"diary_visit"}


@dataclass(frozen=True)
class Place:
    """Where a tab is made: what all tabs of a shell share.  In a `kiosk` nothing is printed or saved to a file.  `news`
    knows what is new, `keeper` has control judge what has changed, and `backups` has backups made, where there is a
    shell."""

    worker: WorkerBase[Desk]
    live: Live[Desk]
    who: SignedInAs
    family: Family
    kiosk: bool = False
    news: DigestWatch | None = None
    keeper: ControlKeeper | None = None
    backups: BackupKeeper | None = None


class FamilyPage(Retranslated, QWidget):
    """See the module.

    A page that nobody sees reads nothing.  Each time it comes to be seen it reads anew, quietly if something of this
    child is on it already; so it does when the feed tells of a change to this child.  What is shown stays while the
    share is away, with the time at which it was read.
    """

    part: ClassVar[str]
    """What looking at this page is recorded as: a part of `app.diary.commands.PARTS`."""
    icon: ClassVar[str] = "notebook-tabs"
    """Of the page when there is nothing to show."""

    shown = Signal(object)
    """The rows, once they are on screen."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._worker, self._live, self._who, self._family = (
            place.worker, place.live, place.who, place.family,
        )  # fmt: skip
        self._pupil_shown: int | None = None
        self._read_at: datetime | None = None
        self._empty_because, self._error = "", None  # type: str, Exception | None
        self._pupils = PupilBar(self)
        self._banner = AgeBanner(self)
        self._empty, self._blank = EmptyState(self.icon, self), QWidget(self)
        self._stack = QStackedWidget(self)
        self._content: QWidget | None = None
        self._busy = BusyBar(self)

    # --- for subclasses ------------------------------------------------------------------------------------------

    def _finish(self, content: QWidget, *, at_the_left: QWidget | None = None) -> None:
        """Last thing in `__init__`: put the page together.  `at_the_left` of the children stands what is chosen."""
        self._content = content
        top = QHBoxLayout()
        top.setSpacing(SPACE.l)
        if at_the_left is not None:
            top.addWidget(at_the_left)
        top.addStretch(1)
        top.addWidget(self._pupils)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.s)
        layout.setSpacing(SPACE.m)
        layout.addLayout(top)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        for page in (self._blank, self._empty, content):
            self._stack.addWidget(page)
        self.setFocusProxy(content)
        self._pupils.chosen.connect(lambda pupil: self._family.choose(pupil.pupil_id))
        self._pupils.class_chosen.connect(self._family.choose_class)
        self._empty.action_triggered.connect(self._on_try_again)
        self._family.changed.connect(self._on_family_changed)
        self._family.failed.connect(self._on_failed)
        self._live.subscribe(self, self._touches, lambda _changes: self.reload(quiet=True))
        self._live.stalled_changed.connect(self._on_stalled)
        self.retranslate()

    def _question(self) -> Question:
        """What to ask now; called on the GUI thread."""
        raise NotImplementedError

    def _show(self, answer: Any) -> None:
        """Put the answer on the page; `_say_empty` where there is nothing in it."""
        raise NotImplementedError

    def _concerns(self, change: Change) -> bool:
        """Whether a change to this child, or to what all children have, is on this page."""
        return True

    def _empty_words(self, because: str) -> tuple[str, str, str]:
        """Title, sentence and button ("": none) of a page without content; a subclass adds its own reasons."""
        if because == NOBODY and self._who.role not in _FAMILY:
            return self.tr("There is nobody in this class"), "", ""
        if because == NOBODY:
            return (
                self.tr("No diary is linked to this login yet"),
                self.tr("Ask the class teacher to link your child to your login."),
                "",
            )
        if because == FAILED:
            return (
                self.tr("The diary could not be opened"),
                sentence_for(self._error) if self._error is not None else "",
                self.tr("Try again"),
            )
        return "", "", ""

    def _say_empty(self, because: str) -> None:
        """Show words in place of the content."""
        self._empty_because = because
        self._show_empty_words()
        self._stack.setCurrentWidget(self._empty)

    # --- public --------------------------------------------------------------------------------------------------

    def reload(self, *, quiet: bool = False) -> None:
        """Read what the page is about.  `quiet`: somebody is reading it, nobody waits for it."""
        pupil = self._family.chosen
        if pupil is None or not self.isVisible():
            return
        if not quiet:
            self._busy.set_busy(True)
        pupil_id, question = pupil.pupil_id, self._question()
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: question(session, pupil_id)),
            lambda answer: self._on_answer(pupil_id, answer),
            self._on_failed,
            replaces="page",
            quiet=quiet,
            label=f"page {self.part}",
        )

    def retranslate(self) -> None:
        """Empty states and the banner; a subclass calls it too."""
        self._show_empty_words()
        self._show_banner()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What was saved while nobody looked is read now."""
        super().showEvent(event)
        if self._content is None or event.spontaneous():
            return
        if self._family.is_known:
            self._on_family_changed()
        else:
            self._busy.set_busy(True)
            self._family.begin()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_family_changed(self) -> None:
        self._error = None
        chosen = self._family.chosen
        self._pupils.show_classes(self._family.classes, self._family.class_id)
        self._pupils.show_pupils(self._family.pupils, chosen)
        if chosen is None:
            self._busy.set_busy(False)
            self._say_empty(NOBODY)
            return
        self.reload(quiet=chosen.pupil_id == self._pupil_shown)

    def _on_answer(self, pupil_id: int, answer: Any) -> None:
        chosen = self._family.chosen
        if chosen is None or chosen.pupil_id != pupil_id:
            return  # of the child before
        self._busy.set_busy(False)
        self._error, self._read_at, self._pupil_shown = None, datetime.now().astimezone(), pupil_id
        assert self._content is not None
        self._stack.setCurrentWidget(self._content)
        self._show(answer)
        self._show_banner()
        if self.isVisible():
            self._family.record_look(pupil_id, self.part)
        self.shown.emit(answer)

    def _on_try_again(self) -> None:
        self._busy.set_busy(True)
        if self._family.is_known:
            self.reload()
        else:
            self._family.reload()

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled:
            self._error = None
            self.reload(quiet=self._read_at is not None)
        self._show_banner()

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._error = error
        shown = self._family.chosen is not None and self._family.chosen.pupil_id == self._pupil_shown
        if shown:
            self._show_banner()
        else:
            self._say_empty(FAILED)

    # --- private -------------------------------------------------------------------------------------------------

    def _touches(self, change: Change) -> bool:
        """What is of structure is answered by the family's own reading."""
        chosen = self._family.chosen
        if chosen is None or change.entity in _OF_NO_DIARY or change.entity in STRUCTURE:
            return False
        return change.pupil in (None, chosen.pupil_id) and self._concerns(change)

    def _show_empty_words(self) -> None:
        title, sentence, action = self._empty_words(self._empty_because)
        self._empty.set_text(title, sentence)
        self._empty.set_action(action)

    def _show_banner(self) -> None:
        self._banner.show_age(self._read_at, self._error, is_stalled=self._live.is_stalled)
