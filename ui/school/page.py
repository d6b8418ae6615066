"""The base of the pages of the school's structure: one year is read, shown and changed.

class BellsPage(SchoolPage):
    def __init__(self, place, parent=None):
        super().__init__(place, parent)
        …
        self._lay_out([self._add, self._change], content, focus=self._list)

    def _ask(self): return lambda session, year_id: bell_schedules(session, year_id)    # on the database thread
    def _show(self, answer): …
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, ClassVar, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QMessageBox, QPushButton, QWidget

from app.changes import Change
from app.school.queries import YearRow, current_year, years
from app.session import Session
from app.timetable.following import Followed
from ui.errors import sentence_for
from ui.family.class_page import ClassPage
from ui.family.page import Place
from ui.icons import set_icon
from ui.school.words import followed_words
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, EmptyState, Retranslated, Toast
from ui.widgets.wheel import guard_wheel

T = TypeVar("T")
Ask = Callable[[Session, int], Any]


class Because(StrEnum):
    """Why a page has nothing to show."""

    FAILED = "failed"
    NO_YEAR = "no_year"


class SchoolEmpty(Retranslated, EmptyState):
    """Says why."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("school", parent)
        self._because, self._error = Because.FAILED, None  # type: Because, Exception | None

    def show_reason(self, because: Because, error: Exception | None) -> None:
        self._because, self._error = because, error
        self.retranslate()

    def retranslate(self) -> None:
        if self._because is Because.NO_YEAR:
            self.set_text(self.tr("There is no academic year yet"), "")
            self.set_action("")
            return
        reason = sentence_for(self._error) if self._error is not None else ""
        self.set_text(self.tr("The page could not be read"), reason)
        self.set_action(self.tr("Try again"))


@dataclass(frozen=True, slots=True)
class Answer:
    """What one reading gives."""

    years: tuple[YearRow, ...]
    year: YearRow | None
    data: Any


class SchoolPage(ClassPage):
    """See the module.  `page_wanted(key, target)`: another page of the program is to be opened."""

    failed_because = Because.FAILED
    of_a_year: ClassVar[bool] = True
    """Whether what is shown is another in each year."""
    page_wanted = Signal(str, object)
    shown = Signal()
    """What was asked for is on the page."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        self._reasons = SchoolEmpty()
        super().__init__(place, self._reasons, parent)
        self._known: tuple[YearRow, ...] = ()
        self._year: YearRow | None = None
        self.answer: Any = None
        self.box: QMessageBox | None = None
        self.year_choice = QComboBox(self)
        self.year_choice.hide()
        guard_wheel(self.year_choice)
        self.year_choice.activated.connect(lambda _index: self.reload())

    # --- for subclasses ------------------------------------------------------------------------------------------

    def _lay_out(self, tools: Sequence[QPushButton], content: QWidget, focus: QWidget) -> None:
        """Last thing in `__init__`: tools above, at the right the year where there is more than one."""
        top = self._top = QHBoxLayout()
        top.setSpacing(SPACE.s)
        for tool in tools:
            top.addWidget(tool)
        top.addStretch(1)
        top.addWidget(self.year_choice)
        self._finish(top, content, focus)

    def _ask(self) -> Ask:
        """What to ask about a year; the answer goes to `_show`."""
        raise NotImplementedError

    def _show(self, answer: Any) -> None:
        """Put the answer on the page."""
        raise NotImplementedError

    @property
    def year(self) -> YearRow:
        """The year that is shown; once something is."""
        assert self._year is not None
        return self._year

    def _tool(self, icon: str, slot: Callable[[], object], *, primary: bool = False) -> QPushButton:
        button = QPushButton(self)
        set_icon(button, icon, "on_accent" if primary else "text")
        if primary:
            set_role(button, "primary")
        button.clicked.connect(lambda _=False: slot())
        return button

    def store(
        self,
        job: Callable[[Session], T],
        text: str | Callable[[T], str],
        *,
        undo: Callable[[Session], Any] | None = None,
        then: Callable[[], object] | None = None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Write, say so and read anew; `then` comes after it.  `failed`: who says what went wrong, else a note does."""

        def stored(done: T) -> None:
            self._on_stored(done, text, undo)
            if then is not None:
                then()

        self._worker.submit(
            self, lambda desk: desk.ask(job), stored, failed or self._on_refused,
            lane="write", label="lay out the school",
        )  # fmt: skip

    def confirm(self, title: str, sentence: str, act: str, yes: Callable[[], object]) -> None:
        """Ask before something that cannot be taken back by one click."""
        box = self.box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(sentence)
        leave = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        take.clicked.connect(lambda _=False: yes())
        box.finished.connect(box.deleteLater)
        box.open()

    # --- reading -------------------------------------------------------------------------------------------------

    def reload(self, *, quiet: bool = False) -> None:
        if not quiet:
            self._busy.set_busy(True)
        ask, wanted = self._ask(), self.year_choice.currentData()
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: _read(session, wanted, ask)), self._on_answer,
            self._on_failed, replaces="page", quiet=quiet, label=f"school {type(self).__name__}",
        )  # fmt: skip

    def retranslate(self) -> None:
        super().retranslate()
        self.year_choice.setAccessibleName(self.tr("Academic year"))

    @property
    def _is_known(self) -> bool:
        return self.answer is not None

    def _forget_classes(self) -> None:
        """All is read anew as it is."""

    def _touches(self, change: Change) -> bool:
        return False  # but what is of structure

    def _show_reason(self, because: StrEnum) -> None:
        self._reasons.show_reason(Because(because), self._error)

    def _on_answer(self, found: Answer) -> None:
        self._on_read()
        if found.year is None:
            self._say_empty(Because.NO_YEAR)
            return
        self._year, self.answer = found.year, found.data
        if found.years != self._known:
            self._known = found.years
            self.year_choice.clear()
            for one in found.years:
                self.year_choice.addItem(one.name, one.id)
        self.year_choice.setCurrentIndex(self.year_choice.findData(found.year.id))
        self.year_choice.setVisible(self.of_a_year and len(found.years) > 1)
        self._show_content()
        self._show(found.data)
        self.shown.emit()

    # --- writing -------------------------------------------------------------------------------------------------

    def _on_stored(
        self, done: T, text: str | Callable[[T], str], undo: Callable[[Session], Any] | None
    ) -> None:
        said = text if isinstance(text, str) else text(done)
        if isinstance(done, Followed):
            said = " ".join(part for part in (said, followed_words(done)) if part)
        if said and undo is not None:
            taken_back = self.tr("Taken back.")
            Toast.show_over(
                self.window(), said, kind=BannerKind.SUCCESS, action=self.tr("Undo"),
                on_action=lambda: self.store(undo, taken_back),
            )  # fmt: skip
        elif said:
            Toast.show_over(self.window(), said, kind=BannerKind.SUCCESS)
        self.reload(quiet=True)

    def _on_refused(self, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)
        self.reload(quiet=True)


def _read(session: Session, wanted: int | None, ask: Ask) -> Answer:
    """The wanted year, else that of today."""
    known = tuple(years(session))
    year = next((one for one in known if one.id == wanted), None) or current_year(session)
    return Answer(known, year, ask(session, year.id) if year is not None else None)
