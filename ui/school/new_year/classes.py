"""The second step: what each class becomes, who leads it; which first classes come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QWidget

from app.school.new_year.edits import add_class, change_class, drop_class, send, targets
from app.school.new_year.rows import ClassPlan
from ui.school.new_year.draft import Draft
from ui.school.new_year.grid import Grid, GridRow
from ui.school.new_year.step import Step, pydate, qdate
from ui.theme import SPACE, set_role
from ui.widgets import DateEdit, guard_wheel

_NOW, _PUPILS, _TO, _LEADER, _WILL_BE, _NOTE = range(6)
_OLD, _NEW = "old", "new"


class ClassesStep(Step):
    """A row for each class of the running year, and above them for the new first ones.

    What is typed under «becomes» joins («10А» in two rows), splits («5А, 5Б»), renames; empty: the class leaves.
    """

    def __init__(self, draft: Draft, parent: QWidget | None = None) -> None:
        super().__init__(draft, parent)
        self.grid = Grid(
            {_TO: None, _LEADER: self._leaders}, self, figures=(_PUPILS, _WILL_BE), stretch=_NOTE
        )
        self.new_names, self.add = QLineEdit(self), self.tool("plus")
        self._leave_label = QLabel(self)
        self.leave_day = DateEdit(qdate(_some_day(draft)), self)
        guard_wheel(self.leave_day)
        self.leave_reason = QLineEdit(self)
        set_role(self._leave_label, "muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        self.new_names.setMaximumWidth(200)
        self.leave_reason.setMaximumWidth(260)
        row.addWidget(self.new_names)
        row.addWidget(self.add)
        row.addStretch(1)
        row.addWidget(self._leave_label)
        row.addWidget(self.leave_day)
        row.addWidget(self.leave_reason)
        self.column.addWidget(self.grid, 1)
        self.column.addLayout(row)
        self.grid.edited.connect(self._on_edited)
        self.grid.cleared.connect(self._on_cleared)
        self.add.clicked.connect(lambda _=False: self._on_add())
        self.new_names.returnPressed.connect(self._on_add)
        self.leave_day.editingFinished.connect(self._on_leaving)
        self.leave_reason.editingFinished.connect(self._on_leaving)
        self.setFocusProxy(self.grid)
        self.retranslate()

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr(
                "Type what a class becomes: the same name in two rows joins them, “5А, 5Б” splits one, empty: the class"
                " leaves. Enter or typing changes a cell."
            )
        )
        self.grid.setAccessibleName(self.tr("Classes and what they become"))
        self.grid.set_heads(
            (self.tr("Now"), self.tr("Pupils"), self.tr("Becomes"), self.tr("Class teacher"),
             self.tr("Will be"), self.tr("Note"))
        )  # fmt: skip
        self.add.setText(self.tr("New classes"))
        self.new_names.setPlaceholderText(self.tr("1А–1Г"))
        self.new_names.setAccessibleName(self.tr("Names of new classes"))
        self._leave_label.setText(self.tr("Leavers go on"))
        self.leave_day.setAccessibleName(self.tr("Day on which classes leave"))
        self.leave_reason.setAccessibleName(self.tr("Why they leave"))
        self.leave_reason.setPlaceholderText(self.tr("Reason"))
        self.shown_anew()

    def show_draft(self) -> None:
        plan = self.draft.plan
        self.leave_day.setDate(qdate(plan.leave_day))
        self.leave_reason.setText(plan.leave_reason)
        sizes = Counter(place.to for place in self.draft.placement.places)
        self.grid.show_rows([*self._new(sizes), *self._old(sizes)])

    # --- rows ----------------------------------------------------------------------------------------------------

    def _new(self, sizes: Counter[int | None]) -> Iterator[GridRow]:
        for one in self.draft.plan.classes:
            if not one.sources:
                texts = (
                    "–",
                    "",
                    one.name,
                    self.draft.teacher(one.teacher) or "–",
                    str(sizes[one.key]),
                    self.tr("new; pupils are enrolled later"),
                )
                yield GridRow((_NEW, one.key), texts, {_LEADER: one.teacher})

    def _old(self, sizes: Counter[int | None]) -> Iterator[GridRow]:
        running = self.draft.running
        for class_id, old in running.classes.items():
            found = targets(self.draft.plan, class_id)
            one = found[0] if len(found) == 1 else None
            texts = (
                old.name,
                str(len(running.places.get(class_id, ()))),
                ", ".join(each.name for each in found),
                (self.draft.teacher(one.teacher) or "–") if one else "",
                ", ".join(str(sizes[each.key]) for each in found),
                self._note(class_id, found),
            )
            locked = frozenset() if one else frozenset({_LEADER})
            values = {_LEADER: one.teacher} if one else {}
            yield GridRow((_OLD, class_id), texts, values, locked)

    def _note(self, class_id: int, found: tuple[ClassPlan, ...]) -> str:
        if not found:
            return (
                self.tr("leaves the school")
                if class_id in self.draft.plan.leaving
                else self.tr("nothing is said yet")
            )
        if len(found) > 1:
            return self.tr("split: see “Pupils” for who goes where")
        others = [self.draft.running.classes[one].name for one in found[0].sources if one != class_id]
        return self.tr("together with {0}").format(", ".join(others)) if others else ""

    def _leaders(self) -> list[tuple[str, int | None]]:
        return [("–", None), *((name, person) for person, name in self.draft.desk.staff)]

    # --- changing ------------------------------------------------------------------------------------------------

    def _on_edited(self, key: tuple[str, int], column: int, value: str | int | None) -> None:
        kind, number = key
        if column == _LEADER:
            found = targets(self.draft.plan, number)
            of = number if kind == _NEW else found[0].key
            teacher = value if isinstance(value, int) else None
            self.draft.apply(partial(change_class, key=of, change=lambda one: replace(one, teacher=teacher)))
        elif kind == _OLD:
            self.draft.apply(lambda plan: send(plan, self.draft.running, number, str(value)))
        elif value:
            self.draft.apply(lambda plan: add_class(drop_class(plan, number), self.draft.running, str(value)))
        else:
            self.draft.apply(partial(drop_class, key=number))

    def _on_cleared(self) -> None:
        row = self.grid.current
        column = self.grid.currentIndex().column()
        if row is not None and column in (_TO, _LEADER) and column not in row.locked:
            self._on_edited(row.key, column, None if column == _LEADER else "")

    def _on_add(self) -> None:
        text = self.new_names.text()
        if text.strip():
            self.draft.apply(lambda plan: add_class(plan, self.draft.running, text))
            self.new_names.clear()

    def _on_leaving(self) -> None:
        day, reason = pydate(self.leave_day.date()), " ".join(self.leave_reason.text().split())
        self.draft.apply(lambda plan: replace(plan, leave_day=day, leave_reason=reason))


def _some_day(draft: Draft) -> date:
    return draft.plan.leave_day if draft.is_known else date(2027, 6, 30)
