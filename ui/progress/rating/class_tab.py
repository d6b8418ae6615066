"""The rating of a class with names: for its class teacher, and for those who lead the school, who choose the class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.changes import Change
from app.progress.rating import class_rating
from app.progress.rating_rows import ClassRating, Standing
from app.school.queries import ClassRow, current_term, own_classes
from app.school.rows import TermRow
from app.session import Session
from ui.family.class_page import ClassPage
from ui.family.dates import short_date
from ui.family.page import Place
from ui.progress.periods import PeriodBar
from ui.progress.rating.class_empty import Because, ClassEmpty
from ui.progress.rating.class_table import ClassRatingTable
from ui.theme import SPACE, set_role

_OF_MARKS = frozenset({"mark", "work", "lesson"})


class ClassRatingTab(ClassPage):
    """A mark of the class that is set elsewhere is read quietly."""

    failed_because = Because.FAILED
    shown = Signal(object)
    """ClassRating, once it is on screen."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        self._reasons = ClassEmpty()
        super().__init__(place, self._reasons, parent)
        self._classes: Sequence[ClassRow] | None = None
        self._found: ClassRating | None = None
        self._term: TermRow | None = None
        self._name, self.classes, self.periods = QLabel(self), QComboBox(self), PeriodBar(self)
        self.by_name, self.table = QPushButton(self), ClassRatingTable(self)
        self.line, self._hint, self._as_of = QLabel(self), QLabel(self), QLabel(self)
        top, content = self._lay_out()
        self._connect()
        self._finish(top, content, self.table)

    @property
    def class_id(self) -> int | None:
        """The class that is chosen."""
        index = self.classes.currentIndex()
        known = self._classes or ()
        return known[index].id if 0 <= index < len(known) else None

    def reload(self, *, quiet: bool = False) -> None:
        """Read the classes, or the rating of the one that is chosen."""
        if not quiet:
            self._busy.set_busy(True)
        if self._classes is None:
            self._worker.submit(
                self, lambda desk: desk.ask(own_classes), self._on_classes, self._on_failed,
                replaces="classes", quiet=quiet, label="classes",
            )  # fmt: skip
        else:
            self._read(quiet=quiet)

    def retranslate(self) -> None:
        super().retranslate()
        self.classes.setAccessibleName(self.tr("Class"))
        self.by_name.setText(self.tr("By name"))
        self.by_name.setToolTip(self.tr("Sort by name; a click on a head of the table sorts by it"))
        self._hint.setText(
            self.tr(
                "A click on a head sorts, Ctrl+Enter does it by key. Small figure: the place among those of the class"
                " who are taught the subject together. * does not count in the mean: another scale."
            )
        )
        self._name.setText(self._classes[0].name if self._classes and len(self._classes) == 1 else "")
        self._say_line()

    # --- parts -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> tuple[QHBoxLayout, QWidget]:
        set_role(self._name, "title")
        set_role(self.line, "section")
        for label in (self._hint, self._as_of):
            set_role(label, "caption")
        self._hint.setWordWrap(True)
        self.line.setWordWrap(True)
        self.by_name.setCheckable(True)
        self.classes.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.classes.hide()
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        for widget in (self._name, self.classes, self.periods):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._as_of)
        top.addWidget(self.by_name)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.table, 1)
        column.addWidget(self.line)
        column.addWidget(self._hint)
        return top, content

    def _connect(self) -> None:
        self.classes.activated.connect(lambda _: self._on_class_chosen())
        self.periods.term_chosen.connect(self._on_term_chosen)
        self.by_name.clicked.connect(lambda _=False: self.table.sort_by(None))
        self.table.moved.connect(self._say_line)
        self.table.sorted_.connect(self._show_order)

    # --- reading -----------------------------------------------------------------------------------------------

    def _on_classes(self, found: Sequence[ClassRow]) -> None:
        chosen = self.class_id
        self._classes = found
        self.classes.clear()
        self.classes.addItems([one.name for one in found])
        ids = [one.id for one in found]
        self.classes.setCurrentIndex(ids.index(chosen) if chosen in ids else 0)
        self.classes.setVisible(len(found) > 1)
        self._name.setVisible(len(found) == 1)
        self.retranslate()
        if found:
            self._read()
        else:
            self._say_empty(Because.NO_CLASS)

    def _read(self, *, quiet: bool = False) -> None:
        class_id = self.class_id
        if class_id is None:
            return
        if not quiet:
            self._busy.set_busy(True)
        question = _Question(class_id, self._term, by_default=self._found is None)
        self._worker.submit(
            self,
            lambda desk: desk.ask(question),
            self._on_rating,
            self._on_failed,
            replaces="rating",
            quiet=quiet,
            label="class rating",
        )

    def _on_rating(self, found: ClassRating) -> None:
        if found.class_id != self.class_id:
            return  # of the class before
        self._found, self._term = found, found.term
        self._on_read()
        self.periods.show_periods(_Periods(found), found.term)
        self.table.show_rating(found)
        if found.standing is Standing.FIRST_GRADE:
            self._say_empty(Because.FIRST_GRADE)
        elif not found.lines:
            self._say_empty(Because.NO_PUPILS)
        else:
            self._show_content()
            self._show_controls()
        self._show_order()
        self._say_line()
        self.shown.emit(found)

    # --- what others do ----------------------------------------------------------------------------------------

    @property
    def _is_known(self) -> bool:
        return self._found is not None

    def _forget_classes(self) -> None:
        self._classes = None

    def _touches(self, change: Change) -> bool:
        found = self._found
        here = {line.pupil_id for line in found.lines} if found is not None else set()
        return change.entity in _OF_MARKS and (change.pupil is None or change.pupil in here)

    # --- choices and words -------------------------------------------------------------------------------------

    def _on_class_chosen(self) -> None:
        self._found = None
        self._read()

    def _on_term_chosen(self, term: TermRow | None) -> None:
        self._term = term
        if self._found is not None:
            self.periods.show_periods(_Periods(self._found), term)
        self._read()

    def _show_order(self) -> None:
        self.by_name.setChecked(self.table.rating.order is None)

    def _say_line(self) -> None:
        self.line.setText(self.table.rating.cell_words(self.table.currentIndex()))
        found, at = self._found, self._read_at
        if found is None or at is None:
            self._as_of.setText("")
            return
        time = QLocale().toString(QTime(at.hour, at.minute), "HH:mm")
        if found.since is not None:
            words = self.tr("Marks as of {0} · changes since {1}").format(time, short_date(found.since))
        else:
            words = self.tr("Marks as of {0}").format(time)
        self._as_of.setText(words)

    def _say_empty(self, because: StrEnum) -> None:
        super()._say_empty(because)
        self._show_controls()

    def _show_reason(self, because: StrEnum) -> None:
        self._reasons.show_reason(Because(because), self._error)

    def _show_controls(self) -> None:
        """What is about a table is seen with it only."""
        shown = self._stack.currentWidget() is self._content
        self.by_name.setVisible(shown)
        self._as_of.setVisible(shown)


@dataclass(frozen=True)
class _Question:
    """What is asked on the database thread: a class in a period (None: its year), by default in that of today."""

    class_id: int
    term: TermRow | None
    by_default: bool

    def __call__(self, session: Session) -> ClassRating:
        term = current_term(session, self.class_id) if self.by_default else self.term
        return class_rating(session, self.class_id, term.id if term is not None else None)


class _Periods:
    """The periods of the class's year."""

    def __init__(self, found: ClassRating) -> None:
        self.year, self.years, self.terms = found.year, (found.year,), found.terms
