"""The third step: pupils for whom something else holds than for their class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from app.school.new_year.edits import decide, undecide
from app.school.new_year.rows import Decision, PupilPlan
from ui.school.choice import Choice
from ui.school.new_year.draft import Draft
from ui.school.new_year.grid import Grid, GridRow
from ui.school.new_year.step import Step, pydate, qdate
from ui.school.new_year.words import decision_words
from ui.theme import SPACE

_NAME, _DECISION, _TO, _DAY, _REASON = range(5)
_PATTERN = "dd.MM.yyyy"
_DECIDED = -1
_WITH_CLASS = ""


class PupilsStep(Step):
    """The pupils of a class, or all of whom something is decided; several at once by the buttons above."""

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.classes = Choice(self)
        self.classes.setMinimumContentsLength(22)
        self._label = QLabel(self)
        self.buttons: dict[Decision | None, QPushButton] = {
            Decision.LEAVES: self.tool("door-open"),
            Decision.REPEATS: self.tool("repeat"),
            Decision.CONDITIONAL: self.tool("circle-alert"),
            None: self.tool("undo-2"),
        }
        self.grid = Grid(
            {_DECISION: self._decisions, _TO: self._classes_to, _DAY: None, _REASON: None},
            self, stretch=_REASON, several=True,
        )  # fmt: skip
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(self._label)
        row.addWidget(self.classes)
        row.addStretch(1)
        for decision, button in self.buttons.items():
            row.addWidget(button)
            button.clicked.connect(lambda _=False, of=decision: self._on_several(of))
        self.column.addLayout(row)
        self.column.addWidget(self.grid, 1)
        self.classes.currentIndexChanged.connect(lambda _index: self.show_draft())
        self.grid.edited.connect(self._on_edited)
        self.grid.cleared.connect(lambda: self._on_several(None))
        self.grid.chosen_changed.connect(self._enable)
        self.setFocusProxy(self.grid)
        self.retranslate()

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr(
                "Pupils move with their class. Say here who leaves, repeats the year by the council's decision, or"
                " goes to another class. Mark several with Shift or Ctrl."
            )
        )
        self._label.setText(self.tr("Class"))
        self.classes.setAccessibleName(self.tr("Class"))
        words = {
            Decision.LEAVES: self.tr("Leave"),
            Decision.REPEATS: self.tr("Repeat"),
            Decision.CONDITIONAL: self.tr("Conditionally"),
            None: self.tr("With the class"),
        }
        for decision, button in self.buttons.items():
            button.setText(words[decision])
        self.grid.setAccessibleName(self.tr("Pupils and what becomes of them"))
        self.grid.set_heads(
            (
                self.tr("Pupil"),
                self.tr("What becomes of him"),
                self.tr("Class"),
                self.tr("Leaves on"),
                self.tr("Reason"),
            )
        )
        self.shown_anew()

    def show_draft(self) -> None:
        if not self.draft.is_known:
            return
        running = self.draft.running
        decided = self.tr("All who are decided on ({0})").format(len(self.draft.plan.pupils))
        first = [one.id for one in running.classes.values() if one.grade == 9] or list(running.classes)
        self.classes.offer(
            [(decided, _DECIDED), *((one.name, one.id) for one in running.classes.values())],
            None if self.classes.count() else first[0],
        )
        self.grid.show_rows(list(self._rows()))
        self._enable()

    def show_class(self, class_id: int) -> None:
        """The pupils of a class."""
        self.classes.choose(class_id)

    # --- rows ----------------------------------------------------------------------------------------------------

    def _rows(self) -> Iterator[GridRow]:
        running, chosen = self.draft.running, self.classes.chosen
        said = {one.pupil: one for one in self.draft.plan.pupils}
        names = {one.key: one.name for one in self.draft.plan.classes}
        going = {place.pupil: place for place in self.draft.placement.places}
        if chosen == _DECIDED:
            shown = [pupil for pupil in running.pupils if pupil in said]
        else:
            here = {place.pupil for place in running.places.get(chosen, ())}
            shown = [pupil for pupil in running.pupils if pupil in here]
        for pupil in shown:
            one, place = said.get(pupil), going.get(pupil)
            leaves = place is not None and place.day is not None
            to = place.to if place is not None else None
            day = qdate(place.day).toString(_PATTERN) if place is not None and place.day is not None else ""
            texts = (
                running.pupils[pupil].name,
                decision_words(one.decision if one else None),
                names.get(to or 0, "" if leaves else self.tr("none!")),
                day,
                place.reason if place is not None else "",
            )
            values = {_DECISION: one.decision.value if one else _WITH_CLASS, _TO: to}
            locked = frozenset({_TO} if leaves else {_DAY})
            yield GridRow(pupil, texts, values, locked)

    def _decisions(self) -> list[tuple[str, str]]:
        every = [(decision_words(one), one.value) for one in Decision]
        return [(decision_words(None), _WITH_CLASS), *every]

    def _classes_to(self) -> list[tuple[str, int]]:
        return [(one.name, one.key) for one in self.draft.plan.classes]

    def _enable(self) -> None:
        for button in self.buttons.values():
            button.setEnabled(bool(self.grid.chosen))

    # --- changing ------------------------------------------------------------------------------------------------

    def _on_several(self, decision: Decision | None) -> None:
        pupils = [row.key for row in self.grid.chosen]
        if decision is None:
            self.draft.apply(partial(undecide, pupils=pupils))
        else:
            self.draft.apply(partial(decide, decisions=[PupilPlan(pupil, decision) for pupil in pupils]))

    def _on_edited(self, pupil: int, column: int, value: object) -> None:
        said = next((one for one in self.draft.plan.pupils if one.pupil == pupil), None)
        place = next((one for one in self.draft.placement.places if one.pupil == pupil), None)
        one = said or PupilPlan(pupil, place.decision if place is not None else Decision.MOVES)
        if column == _DECISION and value == _WITH_CLASS:
            self.draft.apply(partial(undecide, pupils=[pupil]))
            return
        if column == _DECISION:
            one = replace(one, decision=Decision(str(value)), to=None)
        elif column == _TO and isinstance(value, int):
            one = replace(one, to=value)
        elif column == _REASON:
            one = replace(one, reason=" ".join(str(value).split()))
        else:
            day = QDate.fromString(str(value), _PATTERN)
            if not day.isValid():
                self.show_draft()
                return
            one = replace(one, day=pydate(day))
        self.draft.apply(partial(decide, decisions=[one]))
