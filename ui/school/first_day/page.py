"""The wizard of the first day: the steps at the left, the one that is open at the right.

It can be left at any step and gone on with at any time: how far the school is, is read from what it has.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.changes import Change
from app.school.first_day import FirstDay, Step, StepKey, StepState, first_day, say_of_steps
from ui.family.page import Place
from ui.icons import set_icon
from ui.school.first_day.parts import StepPart
from ui.school.first_day.words import ICONS, StepWords
from ui.school.page import Ask, SchoolPage
from ui.theme import SPACE, set_role

_RAIL = 260
_ORDER = tuple(StepKey)


class FirstDayPage(SchoolPage):
    """`go_to(step)`.  “Next” goes on, and says of what was only proposed that it is as it should be."""

    of_a_year = False  # but of today's

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._words = StepWords(self)
        self._day: FirstDay | None = None
        self.step: StepKey | None = None
        self.parts: dict[StepKey, StepPart] = {}
        self.rail: dict[StepKey, QPushButton] = {}
        self._steps = QStackedWidget(self)
        self._title, self._task = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._task, "muted")
        self._task.setWordWrap(True)
        self.home = self._tool("arrow-left", lambda: self.page_wanted.emit("overview", None))
        self.back = self._tool("chevron-left", lambda: self._step_by(-1))
        self.skip = self._tool("chevrons-right", self._on_skip)
        self.next = self._tool("arrow-right", self._on_next, primary=True)
        content = QWidget(self)
        across = QHBoxLayout(content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(SPACE.l)
        across.addWidget(self._make_rail(content))
        column = QVBoxLayout()
        column.setSpacing(SPACE.s)
        column.addWidget(self._title)
        column.addWidget(self._task)
        column.addWidget(self._steps, 1)
        across.addLayout(column, 1)
        self._lay_out([self.home], content, self.next)
        for button in (self.back, self.skip, self.next):
            self._top.addWidget(button)

    def go_to(self, step: StepKey | None) -> None:
        """Open a step; None: the first that is to be done."""
        if step is None and self._day is not None:
            step = self._day.next.key if self._day.next is not None else _ORDER[-1]
        if step is not None:
            self._open(StepKey(step))

    def retranslate(self) -> None:
        super().retranslate()
        self.home.setText(self.tr("Overview"))
        self.back.setText(self.tr("Back"))
        self._show_rail()
        self._show_head()

    # --- reading -------------------------------------------------------------------------------------------------

    def _ask(self) -> Ask:
        return lambda session, _year_id: first_day(session)

    def _concerns(self, change: Change) -> bool:
        return super()._concerns(change) or change.entity in ("account", "timetable_entry", "setting")

    def _show(self, answer: Any) -> None:
        self._day = answer
        if self.step is None:
            self.go_to(None)
        self._show_rail()
        self._show_head()

    # --- parts ---------------------------------------------------------------------------------------------------

    def _make_rail(self, parent: QWidget) -> QWidget:
        rail = QFrame(parent)
        set_role(rail, "card")
        rail.setFixedWidth(_RAIL)
        column = QVBoxLayout(rail)
        column.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, SPACE.s)
        column.setSpacing(SPACE.xs)
        group = QButtonGroup(rail)
        group.setExclusive(False)
        for key in _ORDER:
            button = self.rail[key] = QPushButton(rail)
            button.setCheckable(True)
            button.setStyleSheet("text-align: left;")
            button.clicked.connect(lambda _=False, key=key: self._open(key))
            group.addButton(button)
            column.addWidget(button)
        column.addStretch(1)
        return rail

    def _open(self, key: StepKey) -> None:
        self.step = key
        if key not in self.parts:
            part = self.parts[key] = StepPart(self.place, key, self)
            part.page_wanted.connect(self.page_wanted)
            part.done.connect(lambda: self.reload(quiet=True))
            self._steps.addWidget(part)
        self._steps.setCurrentWidget(self.parts[key])
        self._show_rail()
        self._show_head()

    def _show_rail(self) -> None:
        steps = {step.key: step for step in self._day.steps} if self._day is not None else {}
        for number, (key, button) in enumerate(self.rail.items(), 1):
            step = steps.get(key, Step(key, StepState.OPEN))
            icon, colour = ICONS[step.state]
            set_icon(button, icon, colour)
            button.setChecked(key is self.step)
            title = self._words.title(key)
            standing = self._words.standing(step, self._day.figures) if self._day is not None else ""
            button.setText(f"{number}. {title}\n{standing}" if standing else f"{number}. {title}")
            button.setAccessibleName(f"{number}. {title}: {standing}, {self._words.state(step)}")

    def _show_head(self) -> None:
        key = self.step
        if key is None:
            return
        self._title.setText(self._words.title(key))
        self._task.setText(self._words.task(key))
        place = _ORDER.index(key)
        self.back.setEnabled(place > 0)
        state = self._state
        is_last = place == len(_ORDER) - 1
        self.next.setText(self.tr("Finish") if is_last else self.tr("Next"))
        self.skip.setText(self.tr("Skip") if state is not StepState.SKIPPED else self.tr("Do not skip"))
        self.skip.setVisible(state is not StepState.DONE)

    @property
    def _state(self) -> StepState:
        steps = self._day.steps if self._day is not None else ()
        return next((step.state for step in steps if step.key is self.step), StepState.OPEN)

    # --- acting --------------------------------------------------------------------------------------------------

    def _step_by(self, by: int) -> None:
        if self.step is None:
            return
        place = _ORDER.index(self.step) + by
        if place >= len(_ORDER):
            self.page_wanted.emit("overview", None)
        elif place >= 0:
            self._open(_ORDER[place])
            self.next.setFocus()

    def _on_next(self) -> None:
        """A proposal that was looked at and left is as it should be."""
        key = self.step
        if key in (StepKey.YEAR, StepKey.BELLS) and self._state is not StepState.DONE:
            self.store(lambda session: say_of_steps(session, [key], "done"), "")
        self._step_by(1)

    def _on_skip(self) -> None:
        key = self.step
        if key is None:
            return
        word = "" if self._state is StepState.SKIPPED else "skipped"
        self.store(lambda session: say_of_steps(session, [key], word), "")
        if word:
            self._step_by(1)
