"""«Если получу …»: marks that are supposed, and what would come of them.  Plainly no marks: dashed, slanted, said so.

Nothing of it is stored or sent anywhere: it is gone when another subject, period or child is shown, and with the page.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.codes import Scale
from app.journal.rules import NUMBERS, Weighted
from app.progress.marks_figures import Figures
from app.progress.marks_rows import SubjectMarks
from app.school.rows import WorkKindRow
from ui.icons import set_icon
from ui.progress.marks.rows import tone_of
from ui.progress.marks.words import mean_words, weight_words
from ui.theme import RADIUS, SPACE, set_role, tokens_for
from ui.widgets import Retranslated, announce

MOST_SUPPOSED = 12
_FINGER = 44
_A_ROW = 4


class SupposedMark(QPushButton):
    """A mark that is not there; pressing it takes it away."""

    def __init__(self, mark: Weighted, scale: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark, self._scale = mark, scale
        value, weight = mark
        self.setText(str(value) if weight == 1 else f"{value} ×{weight_words(weight)}")
        font = QFont(self.font())
        font.setItalic(True)
        self.setFont(font)
        self.setFixedHeight(_FINGER)
        self.setMinimumWidth(_FINGER)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(max(_FINGER, self.fontMetrics().horizontalAdvance(self.text()) + 2 * SPACE.m), _FINGER)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dashed, without a ground: it cannot be taken for a mark."""
        tokens = tokens_for(self)
        tone = tokens.mark(tone_of(str(self.mark[0]), self._scale))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(tokens.focus if self.hasFocus() else tone.edge), 2 if self.hasFocus() else 1.5)
        pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(QColor(tokens.hover) if self.underMouse() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), RADIUS, RADIUS)
        painter.setPen(QColor(tone.text))
        painter.setFont(self.font())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()


class _ValueButton(QPushButton):
    """Large enough for a finger, whatever the style sheet asks for at least."""

    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(QSize(_FINGER, _FINGER))


class SupposeSection(Retranslated, QWidget):
    """Values and weights to choose from, what was chosen, and what comes of it."""

    changed = Signal()
    """Another set of supposed marks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: list[Weighted] = []
        self._subject: SubjectMarks | None = None
        self._now: Figures | None = None
        self._then: Figures | None = None
        self._options: tuple[tuple[float, tuple[str, ...]], ...] = ()
        self.heading, self.badge, self.result = QLabel(self), QLabel(self), QLabel(self)
        set_role(self.heading, "section")
        set_role(self.badge, "badge")
        font = QFont(self.font())
        font.setItalic(True)
        self.result.setFont(font)
        self.result.setWordWrap(True)
        self.values: list[QPushButton] = []
        self.number, self.add, self.weights = QSpinBox(self), _ValueButton(self), QComboBox(self)
        self.reset = QPushButton(self)
        set_role(self.reset, "link")
        set_icon(self.reset, "rotate-ccw", "accent_text")
        self.add.clicked.connect(lambda: self._on_added(self.number.value()))
        self.reset.clicked.connect(self.clear)
        self._chips: list[SupposedMark] = []
        self._lay_out()
        self.retranslate()

    @property
    def marks(self) -> tuple[Weighted, ...]:
        """What is supposed."""
        return tuple(self._marks)

    def clear(self) -> None:
        """Suppose nothing."""
        if self._marks:
            self._marks = []
            self._make_chips()
            self.changed.emit()

    def set_subject(
        self, subject: SubjectMarks, weights: Sequence[float], kinds: Sequence[WorkKindRow]
    ) -> None:
        """Offer the values and weights of a subject; what was supposed for another one is gone."""
        other = self._subject is None or subject.course_id != self._subject.course_id
        self._subject = subject
        if other:
            self._marks = []
            self._make_chips()
        options = tuple((weight, _kinds_of(weight, kinds)) for weight in weights)
        if other or options != self._options:
            self._options = options
            self._make_values()
        self.retranslate()

    def show_outcome(self, now: Figures, then: Figures) -> None:
        """The means without and with what is supposed."""
        self._now, self._then = now, then
        self._say_result()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("If I get …"))
        self.badge.setText(self.tr("A supposition, stored nowhere"))
        self.reset.setText(self.tr("Take all away"))
        self.add.setText(self.tr("Add"))
        self.add.setAccessibleName(self.tr("Suppose this mark"))
        self.number.setAccessibleName(self.tr("A mark that is supposed"))
        self.weights.setAccessibleName(self.tr("Kind of work and weight of the mark that is supposed"))
        for button in self.values:
            button.setAccessibleName(self.tr("Suppose a {0}").format(button.text()))
        at = self.weights.currentIndex()
        self.weights.clear()
        for weight, kinds in self._options:
            words = self.tr("weight {0}").format(weight_words(weight))
            first = kinds[0] if kinds else ""
            self.weights.addItem(f"{words}: {first}{' …' if len(kinds) > 1 else ''}" if first else words)
            self.weights.setItemData(self.weights.count() - 1, ", ".join(kinds), Qt.ItemDataRole.ToolTipRole)
        self.weights.setCurrentIndex(max(0, at))
        for chip in self._chips:
            chip.setAccessibleName(self.tr("Supposed: {0}. Take it away").format(chip.text()))
            chip.setToolTip(self.tr("Supposed. A click takes it away."))
        self._say_result()

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self._value_row = QHBoxLayout()
        self._value_row.setSpacing(SPACE.xs)
        self._value_row.addWidget(self.number)
        self._value_row.addWidget(self.add)
        self._value_row.addStretch(1)
        self._chip_grid = QGridLayout()
        self._chip_grid.setSpacing(SPACE.xs)
        self._chip_grid.setColumnStretch(_A_ROW, 1)
        self.weights.setMinimumContentsLength(8)
        self.weights.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self.heading)
        layout.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.weights)
        layout.addLayout(self._value_row)
        layout.addLayout(self._chip_grid)
        layout.addWidget(self.result)
        layout.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        for one, other in ((self.weights, self.number), (self.number, self.add), (self.add, self.reset)):
            self.setTabOrder(one, other)

    def _make_values(self) -> None:
        """A button for each mark of the scale of five; of longer scales a number is chosen."""
        assert self._subject is not None
        for button in self.values:
            self._value_row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.values = []
        numbers = NUMBERS[self._subject.scale]
        is_short = self._subject.scale == Scale.FIVE
        for widget in (self.number, self.add):
            widget.setVisible(bool(numbers) and not is_short)
        if not is_short and numbers:
            self.number.setRange(min(numbers), max(numbers))
            self.number.setValue(max(numbers))
            return
        for place, value in enumerate(sorted((one for one in numbers if one > 1), reverse=True)):
            button = _ValueButton(str(value), self)
            button.clicked.connect(lambda _=False, value=value: self._on_added(value))
            self._value_row.insertWidget(place, button)
            self.setTabOrder(self.values[-1] if self.values else self.weights, button)
            self.values.append(button)

    def _make_chips(self) -> None:
        for chip in self._chips:
            self._chip_grid.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = []
        scale = self._subject.scale if self._subject is not None else ""
        for place, mark in enumerate(self._marks):
            chip = SupposedMark(mark, scale, self)
            chip.clicked.connect(lambda _=False, place=place: self._on_taken(place))
            self._chip_grid.addWidget(chip, place // _A_ROW, place % _A_ROW)
            self.setTabOrder(self._chips[-1] if self._chips else self.add, chip)
            self._chips.append(chip)
            chip.show()
        full = len(self._marks) >= MOST_SUPPOSED
        for widget in (*self.values, self.add):
            widget.setEnabled(not full)
        self.reset.setVisible(bool(self._marks))
        self.retranslate()

    def _on_added(self, value: int) -> None:
        if not self._options or len(self._marks) >= MOST_SUPPOSED:
            return
        self._marks.append((value, self._options[max(0, self.weights.currentIndex())][0]))
        self._make_chips()
        self.changed.emit()
        announce(self, self.result.text())

    def _on_taken(self, place: int) -> None:
        del self._marks[place]
        self._make_chips()
        self.changed.emit()
        target = self._chips[min(place, len(self._chips) - 1)] if self._chips else self._first_control()
        target.setFocus()

    def _first_control(self) -> QWidget:
        return self.values[0] if self.values else self.number

    def _say_result(self) -> None:
        """«Средний станет 4,45, выйдет 4 (сейчас 4,33, выходит 4)»."""
        if self._subject is None or self._now is None or self._then is None or not self._marks:
            self.result.setText(self.tr("Choose a mark to see what would come of it."))
            return
        then = self.tr("The mean would be {0}, and a {1} would come out.").format(
            mean_words(self._then.weighted, self._subject), self._then.proposal
        )
        if self._now.proposal is None:
            self.result.setText(then)
            return
        now = self.tr("Now it is {0}, and a {1} comes out.").format(
            mean_words(self._now.weighted, self._subject), self._now.proposal
        )
        self.result.setText(f"{then} {now}")


def _kinds_of(weight: float, kinds: Sequence[WorkKindRow]) -> tuple[str, ...]:
    """The school's kinds of work that have this weight, as the school calls them."""
    return tuple(kind.name for kind in kinds if kind.counts and kind.weight == weight)
