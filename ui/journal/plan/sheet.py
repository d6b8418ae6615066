"""The first page of the plan dialog: the plan that is followed, laid over the lessons, and what does not fit."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractItemView, QLabel, QVBoxLayout, QWidget

from ui.journal.plan.model import Column, TopicsModel
from ui.journal.plan.shift import PlanShiftCard
from ui.journal.plan.source import PlanSight
from ui.journal.plan.table import PlanTable
from ui.journal.plan.words import PlanWords
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, ElidedLabel, Retranslated


class PlanSheet(Retranslated, QWidget):
    """Shows a sight that has a plan."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sight: PlanSight | None = None
        self._words = PlanWords(self)
        self._name, self._facts = ElidedLabel("", self), ElidedLabel("", self)
        self._place, self._moving = ElidedLabel("", self), QLabel(self)
        self._problems = Banner(BannerKind.WARNING, self, closable=False)
        self.shift = PlanShiftCard(self)
        self._topics = TopicsModel(self)
        self.table = PlanTable(self._topics, {Column.TOPIC: 4, Column.HOMEWORK: 3, Column.LESSONS: 2}, self)
        set_role(self._name, "section")
        set_role(self._facts, "muted")
        set_role(self._moving, "caption")
        self._moving.setWordWrap(True)
        self._centring = QTimer(self, singleShot=True, interval=0)
        self._centring.timeout.connect(self._show_today)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for widget in (self._name, self._facts, self._place, self._problems, self.shift):
            layout.addWidget(widget)
        layout.addWidget(self.table, 1)
        layout.addWidget(self._moving)
        self.setFocusProxy(self.table)
        self.retranslate()

    def show_sight(self, sight: PlanSight) -> None:
        """Show it; today's place is in sight when another plan is shown than before."""
        before, self._sight = self._sight, sight
        place = self.table.verticalScrollBar().value()
        self.retranslate()
        if before is None or before.plan_id != sight.plan_id or before.view is None:
            self._centring.start()
        else:
            self.table.verticalScrollBar().setValue(place)

    def retranslate(self) -> None:
        """Words, and the table."""
        self.table.setAccessibleName(self.tr("Topics and lessons"))
        self._moving.setText(
            self.tr(
                "A cancelled lesson needs no shift: the topics move on to the next lessons by themselves."
            )
        )
        sight = self._sight
        view = sight.view if sight is not None else None
        if sight is None or view is None:
            return
        self._name.setText(view.plan.name)
        facts = (self._words.card(view.plan), self._words.shift(view.shift))
        self._facts.setText(" · ".join(one for one in facts if one))
        self._place.setText(self._words.place(view, sight.today))
        problems = self._words.problems(view)
        self._problems.set_text("\n".join(problems))
        self._problems.setVisible(bool(problems))
        self._topics.show_plan(view, sight.today)

    def _show_today(self) -> None:
        """Today's topic, chosen and in the middle."""
        row = self._topics.today_row
        if row < 0:
            return
        self.table.fit()
        index = self._topics.index(row, Column.TOPIC)
        self.table.setCurrentIndex(index)
        self.table.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
