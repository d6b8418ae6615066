"""The base of the pages about a class: how a page reads, follows what is saved elsewhere, and says how old it is.

class ClassRatingTab(ClassPage):
    def __init__(self, place, parent=None):
        super().__init__(place, ClassEmpty(), parent)
        self.table = ClassRatingTable(self)
        self._finish(self.choices, self.table)

    def reload(self, *, quiet=False): ...      # ask on the database thread; the answer to `_on_read`, or `_on_failed`

    @property
    def _is_known(self): ...                   # whether something of what is chosen was read
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLayout, QStackedWidget, QVBoxLayout, QWidget

from app.changes import LOGINS, STRUCTURE, Change
from ui.family.age_banner import AgeBanner
from ui.family.page import Place
from ui.theme import SPACE
from ui.widgets import BusyBar, EmptyState, Retranslated


class ClassPage(Retranslated, QWidget):
    """See the module.

    A page that nobody sees reads nothing.  Each time it comes to be seen it reads anew, quietly if something is on it
    already.  What is shown stays while the share is away, with the time at which it was read.
    """

    failed_because: ClassVar[StrEnum]
    """Why there is nothing where nothing could be read."""

    def __init__(self, place: Place, empty: EmptyState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._worker, self._live, self._who = place.worker, place.live, place.who
        self._read_at: datetime | None = None
        self._error: Exception | None = None
        self._banner, self._empty, self._blank = AgeBanner(self), empty, QWidget(self)
        self._stack, self._busy = QStackedWidget(self), BusyBar(self)
        self._content: QWidget | None = None

    # --- for subclasses ------------------------------------------------------------------------------------------

    def _finish(self, top: QWidget | QLayout, content: QWidget, focus: QWidget) -> None:
        """Last thing in `__init__`: put the page together.  At the `top` stands what is chosen."""
        self._content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.m)
        layout.setSpacing(SPACE.m)
        if isinstance(top, QLayout):
            layout.addLayout(top)
        else:
            layout.addWidget(top)
        layout.addWidget(self._banner)
        layout.addWidget(self._stack, 1)
        for page in (self._blank, self._empty, content):
            self._stack.addWidget(page)
        self.setFocusProxy(focus)
        self._empty.action_triggered.connect(self.reload)
        self._live.subscribe(self, self._concerns, self._on_changes)
        self._live.stalled_changed.connect(self._on_stalled)
        self.retranslate()

    @property
    def _is_known(self) -> bool:
        """Whether something of what is chosen was read."""
        raise NotImplementedError

    def _forget_classes(self) -> None:
        """Classes, courses or pupils are others now."""
        raise NotImplementedError

    def _touches(self, change: Change) -> bool:
        """Whether a change of an entry is on this page."""
        raise NotImplementedError

    def _show_reason(self, because: StrEnum) -> None:
        """Have the empty page say it."""
        raise NotImplementedError

    def _read_anew(self, _changes: Sequence[Change]) -> None:
        """Entries that this page shows have changed, and somebody sees it."""
        self.reload(quiet=self._is_known)

    def _on_read(self) -> None:
        """What was asked for is here."""
        self._busy.set_busy(False)
        self._error, self._read_at = None, datetime.now().astimezone()
        self._show_banner()

    def _say_empty(self, because: StrEnum) -> None:
        """Show words in place of the content."""
        self._busy.set_busy(False)
        self._show_reason(because)
        self._stack.setCurrentWidget(self._empty)

    def _show_content(self) -> None:
        assert self._content is not None
        self._stack.setCurrentWidget(self._content)

    # --- public --------------------------------------------------------------------------------------------------

    def reload(self, *, quiet: bool = False) -> None:
        """Read what the page is about.  `quiet`: somebody is reading it, nobody waits for it."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """The banner; a subclass calls it too."""
        self._show_banner()

    # --- Qt ------------------------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """What was saved while nobody looked is read now."""
        super().showEvent(event)
        if not event.spontaneous() and self._content is not None:
            self.reload(quiet=self._is_known)

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_changes(self, changes: list[Change]) -> None:
        of_structure = any(change.entity in STRUCTURE for change in changes)
        if of_structure:
            self._forget_classes()
        if not self.isVisible():
            return  # read when it comes to be seen
        if of_structure:
            self.reload(quiet=self._is_known)
        else:
            self._read_anew(changes)

    def _on_stalled(self, stalled: bool) -> None:
        if not stalled and self.isVisible():
            self._error = None
            self.reload(quiet=self._is_known)
        self._show_banner()

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self._error = error
        if self._is_known:
            self._show_banner()
        else:
            self._say_empty(self.failed_because)

    # --- private -------------------------------------------------------------------------------------------------

    def _concerns(self, change: Change) -> bool:
        if change.entity in STRUCTURE:
            return change.entity not in LOGINS
        return self._touches(change)

    def _show_banner(self) -> None:
        self._banner.show_age(
            self._read_at if self._is_known else None, self._error, is_stalled=self._live.is_stalled
        )
