"""What the parts of the dashboard have in common: they read when they are seen, and hand on what others do for them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.control.rows import Judged
from app.desk import Desk
from ui.control.dashboard.source import Source
from ui.family.page import Place
from ui.widgets import Retranslated


class Part(Retranslated, QWidget):
    """Nothing is read before `reload` is called, which the page does while the part is seen."""

    name: ClassVar[str]

    reading = Signal(bool)
    """Whether somebody waits for an answer."""
    came = Signal(object)
    """Judged: figures have come, and they are so fresh."""
    failed = Signal(object)
    """The exception."""
    journal_wanted = Signal(object)
    """JournalPlace."""
    week_wanted = Signal(object)
    """ClassWeek: looks and signatures of a class in a week."""
    findings_wanted = Signal(object)
    """FindingFilter."""

    def __init__(self, place: Place, source: Source, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._worker, self._source = place, place.worker, source

    @property
    def is_known(self) -> bool:
        """Whether something of what is chosen was read."""
        raise NotImplementedError

    @property
    def judged(self) -> Judged | None:
        """How fresh what is shown is; None: nothing is."""
        raise NotImplementedError

    def reload(self, *, quiet: bool = False) -> None:
        """Read what is shown.  `quiet`: nobody waits for it."""
        raise NotImplementedError

    def go_back(self) -> bool:
        """A step out, with Escape; False: there is none."""
        return False

    def _ask(
        self,
        what: str,
        question: Callable[[Desk], Any],
        answer: Callable[[Any], None],
        *,
        quiet: bool = False,
    ) -> None:
        """On the database's thread; a question of the same name that has not been asked yet is dropped for this one."""
        if not quiet:
            self.reading.emit(True)
        self._worker.submit(
            self, question, answer, self.failed.emit,
            replaces=what, quiet=quiet, label=f"dashboard {self.name} {what}",
        )  # fmt: skip
