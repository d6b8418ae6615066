"""Where a rule holds: grades and subjects in words, and the dialog that chooses them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, scrolled

_MOST_NAMED = 2


def spans_of(grades: Sequence[int]) -> str:
    """«5, 7–9»."""
    parts: list[list[int]] = []
    for grade in sorted(grades):
        if parts and parts[-1][-1] == grade - 1:
            parts[-1].append(grade)
        else:
            parts.append([grade])
    return ", ".join(str(one[0]) if len(one) == 1 else f"{one[0]}–{one[-1]}" for one in parts)


def grades_words(grades: Sequence[int]) -> str:
    """«Все классы», «Классы 5, 7–9»."""
    translate = QCoreApplication.translate
    if not grades:
        return translate("RuleLimits", "All grades")
    return translate("RuleLimits", "Grades {0}").format(spans_of(grades))


def subjects_words(names: Sequence[str]) -> str:
    """«Все предметы», «Алгебра, Геометрия», «Алгебра, Геометрия и ещё 3»."""
    translate = QCoreApplication.translate
    if not names:
        return translate("RuleLimits", "All subjects")
    named = ", ".join(names[:_MOST_NAMED])
    if len(names) <= _MOST_NAMED:
        return named
    return translate("RuleLimits", "{0} and {1} more", "subjects").format(named, len(names) - _MOST_NAMED)


class LimitDialog(Retranslated, QDialog):
    """Boxes to tick; none ticked is all of them.  `open()` it."""

    chosen = Signal(object)
    """tuple of the keys that are ticked, () for all."""

    def __init__(
        self,
        title: str,
        choices: Sequence[tuple[int, str]],
        ticked: Sequence[int],
        columns: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._heading = title
        self._title, self._hint = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._hint, "muted")
        self._hint.setWordWrap(True)
        box = QWidget(self)
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.l)
        self.boxes: dict[int, QCheckBox] = {}
        per_column = -(-len(choices) // columns)
        for number, (key, name) in enumerate(choices):
            one = QCheckBox(name, box)
            one.setChecked(key in ticked)
            grid.addWidget(one, number % per_column, number // per_column)
            self.boxes[key] = one
        grid.setRowStretch(per_column, 1)
        self.all, self.take, self._cancel = QPushButton(self), QPushButton(self), QPushButton(self)
        set_role(self.take, "primary")
        self.take.setDefault(True)
        for button in (self.all, self._cancel):
            button.setAutoDefault(False)
        self.all.clicked.connect(self._untick)
        self.take.clicked.connect(self._on_taken)
        self._cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        buttons.addWidget(self.all)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        area = scrolled(box, self)
        bar = area.verticalScrollBar().sizeHint().width()
        # it scrolls downwards only, and long names of subjects are to be read
        area.setMinimumWidth(box.sizeHint().width() + bar + SPACE.m)
        layout.addWidget(area, 1)
        layout.addLayout(buttons)
        self.setMinimumSize(420, 320)
        self.retranslate()

    def retranslate(self) -> None:
        self.setWindowTitle(self._heading)
        self._title.setText(self._heading)
        self._hint.setText(self.tr("If nothing is ticked, the rule holds everywhere."))
        self.all.setText(self.tr("Everywhere"))
        self.take.setText(self.tr("Done"))
        self._cancel.setText(self.tr("Cancel"))

    def _untick(self) -> None:
        for box in self.boxes.values():
            box.setChecked(False)

    def _on_taken(self) -> None:
        ticked = tuple(key for key, box in self.boxes.items() if box.checkState() is Qt.CheckState.Checked)
        self.chosen.emit(() if len(ticked) == len(self.boxes) else ticked)
        self.accept()
