"""The page of the plan dialog for what there is already: plans of the subject and grade, and those of own courses."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import set_icon
from ui.journal.plan.source import PlanSight
from ui.journal.plan.words import PlanWords
from ui.naming import course_words
from ui.theme import SPACE, set_role, tokens_for
from ui.widgets import Retranslated

_CHOICE = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class PlanChoice:
    """Follow a plan (None: none), or a copy of that of a course."""

    plan: int | None = None
    copy_from: int | None = None


class PlanChoicePage(Retranslated, QWidget):
    """Enter or the button takes what is marked."""

    chosen = Signal(object)
    """`PlanChoice`."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: PlanSight | None = None
        self._words = PlanWords(self)
        self._hint, self._list = QLabel(self), QListWidget(self)
        self._back, self._take = QPushButton(self), QPushButton(self)
        self._hint.setWordWrap(True)
        self._list.setSpacing(SPACE.xs)
        set_role(self._hint, "muted")
        set_role(self._take, "primary")
        set_icon(self._take, "check", "on_accent")
        buttons = QHBoxLayout()
        buttons.addWidget(self._back)
        buttons.addStretch(1)
        buttons.addWidget(self._take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._hint)
        layout.addWidget(self._list, 1)
        layout.addLayout(buttons)
        for button in (self._back, self._take):
            button.setAutoDefault(False)
        self._back.clicked.connect(self.left)
        self._take.clicked.connect(self._on_taken)
        self._list.itemActivated.connect(self._on_taken)
        self._list.currentItemChanged.connect(self._update_button)
        self.retranslate()

    def show_sight(self, sight: PlanSight) -> None:
        """Offer what there is."""
        self._sight = sight
        self.retranslate()

    def begin(self) -> None:
        """The keys go to the list."""
        self.setEnabled(True)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to choose."""
        return not any(self._choice(row) is not None for row in range(self._list.count()))

    def retranslate(self) -> None:
        """Words, and the list."""
        self._hint.setText(
            self.tr(
                "The plan begins with its first topic; a shift is given up. A colleague’s plan is followed as it is; "
                "a copy can be changed apart from it."
            )
        )
        self._list.setAccessibleName(self.tr("Plans to choose from"))
        self._back.setText(self.tr("Back"))
        self._take.setText(self.tr("Take this plan"))
        self._fill()

    def restyle(self) -> None:
        """Headings in the colours of the theme."""
        self._fill()

    # --- private ------------------------------------------------------------------------------------------

    def _on_taken(self) -> None:
        choice = self._choice(self._list.currentRow())
        if choice is not None:
            self.setEnabled(False)  # once is meant, however long the share takes
            self.chosen.emit(choice)

    def _update_button(self) -> None:
        self._take.setEnabled(self._choice(self._list.currentRow()) is not None)

    def _choice(self, row: int) -> PlanChoice | None:
        choice: PlanChoice | None = self._list.model().index(row, 0).data(_CHOICE)
        return choice

    def _fill(self) -> None:
        self._list.clear()
        sight = self._sight
        if sight is None:
            return
        others = [card for card in sight.offered if card.plan_id != sight.plan_id]
        if others:
            self._add_heading(self.tr("Plans of this subject and grade"))
        for card in others:
            self._add(f"{card.name}\n{self._words.card(card)}", PlanChoice(plan=card.plan_id))
        if sight.elsewhere:
            self._add_heading(self.tr("Copy from another course of yours"))
        for one in sight.elsewhere:
            course = f"{course_words(one.course)} · {one.course.year_name}"
            self._add(
                f"{course}\n{one.plan.name} · {self._words.card(one.plan)}",
                PlanChoice(copy_from=one.course.course_id),
            )
        if sight.view is not None:
            self._add_heading(self.tr("Without a plan"))
            self._add(self.tr("Follow no plan"), PlanChoice())
        first = next((row for row in range(self._list.count()) if self._choice(row) is not None), -1)
        self._list.setCurrentRow(first)
        self._update_button()

    def _add_heading(self, text: str) -> None:
        item = QListWidgetItem(text)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setForeground(QColor(tokens_for(self).muted))
        font = item.font()
        font.setBold(True)
        item.setFont(font)
        self._list.addItem(item)

    def _add(self, text: str, choice: PlanChoice) -> None:
        item = QListWidgetItem(text)
        item.setData(_CHOICE, choice)
        self._list.addItem(item)
