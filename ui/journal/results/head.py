"""Over the sheet of period marks: which of them, by which thresholds, how far it is, and all at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.codes import Scale, TermMarkKind
from ui.journal import words
from ui.journal.barriers import barrier_sentence
from ui.journal.results.editor import ResultsEditor
from ui.journal.results.slots import SheetKey
from ui.journal.results.standing import Sieve, Standing, standing_of
from ui.journal.results.threshold_dialog import ThresholdButton
from ui.journal.results.threshold_source import ThresholdSource
from ui.journal.results.words import threshold_words
from ui.naming import term_words
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated

if TYPE_CHECKING:
    from app.school.rows import TermRow

_YEARLY = (TermMarkKind.YEAR, TermMarkKind.EXAM, TermMarkKind.FINAL)

#: The edges of a button and the gap to the next one.
_AROUND_NAME = 40


class ResultsHead(Retranslated, QWidget):
    """Says what was chosen; shows what there is to choose from."""

    sheet_chosen = Signal(object)
    """`SheetKey`."""
    all_wanted = Signal()
    """Take over all that is proposed."""
    sieve_chosen = Signal(object)
    """`Sieve`."""
    clash_wanted = Signal()
    """Go to the next mark that two people have set."""

    def __init__(
        self, editor: ResultsEditor, thresholds: ThresholdSource, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._editor = editor
        self._keys: list[SheetKey] = []
        self._terms: Sequence[TermRow] = ()
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda index: self.sheet_chosen.emit(self._keys[index]))
        self._switch = QHBoxLayout()
        self._rules, self._barrier = ElidedLabel("", self), ElidedLabel("", self)
        self.thresholds = ThresholdButton(thresholds, self)
        self._done, self.take_all = QLabel(self), QPushButton(self)
        self._sieves: dict[Sieve, QPushButton] = {sieve: QPushButton(self) for sieve in list(Sieve)[1:]}
        self._clashes = QPushButton(self)
        self.take_all.clicked.connect(self.all_wanted)
        self._clashes.clicked.connect(self.clash_wanted)
        for sieve, button in self._sieves.items():
            button.setCheckable(True)
            button.clicked.connect(lambda checked, one=sieve: self._on_sieve(one if checked else Sieve.ALL))
        self._lay_out()
        editor.sheet_changed.connect(self.retranslate)
        editor.rows_changed.connect(self._show_standing)
        self.retranslate()

    @property
    def sieve(self) -> Sieve:
        """Which rows are shown."""
        return next((sieve for sieve, button in self._sieves.items() if button.isChecked()), Sieve.ALL)

    def set_terms(self, terms: Sequence[TermRow], current: SheetKey) -> None:
        """Offer the sheets of the course, unless they are there already: no button may vanish under a hand."""
        course = current.course
        if [*self._terms] == [*terms] and self._keys and self._keys[0].course == course:
            self.set_current(current)
            return
        self._terms = terms
        self._keys = [SheetKey(course, int(TermMarkKind.TERM), term.id) for term in terms]
        self._keys += [SheetKey(course, int(kind)) for kind in _YEARLY]
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._switch.removeWidget(button)
            button.deleteLater()
        for index, key in enumerate(self._keys):
            button = QPushButton(self)
            button.setCheckable(True)
            button.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self._group.addButton(button, index)
            self._switch.addWidget(button)
            button.setChecked(key == current)
        self.retranslate()

    def beside(self, by: int) -> SheetKey | None:
        """The sheet before or after the one that is chosen."""
        index = self._group.checkedId() + by
        return self._keys[index] if 0 <= index < len(self._keys) else None

    def set_current(self, key: SheetKey) -> None:
        """This sheet is chosen."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)

    def drop_sieve(self) -> None:
        """All rows are shown again."""
        for button in self._sieves.values():
            button.setChecked(False)

    def retranslate(self) -> None:
        """All words."""
        self._name_sheets()
        self._show_rules()
        self._show_standing()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The periods are named by their numbers alone where it gets narrow."""
        super().resizeEvent(event)
        self._name_sheets()

    # --- private ------------------------------------------------------------------------------------------

    def _name_sheets(self) -> None:
        names = [term_words(term) for term in self._terms]
        names += [self.tr("Year"), self.tr("Examination"), self.tr("Final mark")]
        letters = self.fontMetrics()
        is_tight = sum(letters.horizontalAdvance(name) + _AROUND_NAME for name in names) > self.width()
        for index, name in enumerate(names):
            button = self._group.button(index)
            if button is None:
                continue
            button.setAccessibleName(name)
            button.setText(name)
            if index < len(self._terms):
                term = self._terms[index]
                button.setText(words.term_numeral(term) if is_tight else name)
                button.setToolTip(f"{name}: {words.term_dates(term)}")

    def _lay_out(self) -> None:
        self._switch.setSpacing(SPACE.xs)
        set_role(self.take_all, "primary")
        set_role(self._rules, "muted")
        set_role(self._barrier, "muted")
        set_role(self._done, "section")
        self._rules.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        above, below = QHBoxLayout(), QHBoxLayout()
        for row in (above, below):
            row.setSpacing(SPACE.s)
        above.addLayout(self._switch)
        above.addSpacing(SPACE.m)
        above.addWidget(self._rules, 1)
        above.addWidget(self.thresholds)
        below.addWidget(self._done)
        below.addSpacing(SPACE.s)
        for button in (*self._sieves.values(), self._clashes):
            below.addWidget(button)
        below.addSpacing(SPACE.s)
        below.addWidget(self._barrier, 1)
        below.addStretch(1)
        below.addWidget(self.take_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addLayout(above)
        layout.addLayout(below)

    def _show_rules(self) -> None:
        """The rules; who may sets other thresholds here, and the others are told who may."""
        sheet = self._editor.sheet
        counts = sheet is not None and sheet.kind == TermMarkKind.TERM and sheet.scale == Scale.FIVE
        may = counts and sheet is not None and sheet.may_set_thresholds
        self._rules.setText(self._rule_words())
        self._rules.set_hint(
            self.tr("The deputy head or the administrator sets the thresholds") if counts and not may else ""
        )
        self.thresholds.offer(sheet.course.course_id if may and sheet is not None else None)

    def _rule_words(self) -> str:
        sheet = self._editor.sheet
        if sheet is None or sheet.kind != TermMarkKind.TERM:
            return ""
        parts = []
        if sheet.scale == Scale.FIVE:
            three, four, five = (threshold_words(one) for one in sheet.thresholds)
            parts.append(self.tr("thresholds {0} / {1} / {2}").format(three, four, five))
        if sheet.norm:
            parts.append(self.tr("norm: %n mark(s)", "", sheet.norm))
        return " · ".join(parts)

    def _show_standing(self) -> None:
        standing, barrier = standing_of(self._editor), self._editor.barrier()
        self._done.setVisible(standing.pupils > 0)
        self._done.setText(self.tr("Set: {0} of {1}").format(standing.set, standing.pupils))
        self._show_counts(standing)
        self.take_all.setText(self.tr("Set the proposed marks ({0})").format(standing.open))
        self.take_all.setToolTip(self.tr("All at once, where no mark is set yet (Ctrl+Enter)"))
        self.take_all.setEnabled(standing.open > 0 and barrier is None)
        self.take_all.setVisible(standing.pupils > 0 and barrier is None)
        sheet = self._editor.sheet
        self._barrier.setText(
            barrier_sentence(barrier, sheet.course.teacher, sheet.scale) if barrier and sheet else ""
        )

    def _show_counts(self, standing: Standing) -> None:
        differing, few = self.tr("Differ: {0}"), self.tr("Few marks: {0}")
        for sieve, count, text, tip in (
            (Sieve.DIFFERING, standing.differing, differing, self.tr("Only marks that are not as proposed")),
            (Sieve.FEW, standing.few, few, self.tr("Only pupils with too few marks")),
            (Sieve.BARE, standing.bare, self.tr("No marks: {0}"), self.tr("Only pupils without marks")),
        ):
            button = self._sieves[sieve]
            button.setText(text.format(count))
            button.setToolTip(tip)
            button.setVisible(count > 0 or button.isChecked())
        self._clashes.setText(self.tr("Set by two: {0}").format(standing.clashing))
        self._clashes.setToolTip(self.tr("Go to the next one (F8)"))
        self._clashes.setVisible(standing.clashing > 0)

    def _on_sieve(self, sieve: Sieve) -> None:
        for one, button in self._sieves.items():
            button.setChecked(one is sieve)
        self._show_standing()
        self.sieve_chosen.emit(sieve)
