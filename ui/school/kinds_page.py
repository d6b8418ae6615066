"""The page of the kinds of work with the weights of their marks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QCheckBox, QDoubleSpinBox, QLabel, QLineEdit, QVBoxLayout, QWidget

from app.school.kinds import KindLine, KindPlan, add_kind, change_kind, kind_lines, order_kinds, remove_kind
from app.session import Session
from ui.family.page import Place
from ui.school.dialog import SchoolDialog, opened
from ui.school.page import Ask, SchoolPage
from ui.school.rows_table import Row, RowsTable
from ui.school.subjects_page import moved
from ui.school.words import number_words
from ui.theme import SPACE, set_role
from ui.widgets import guard_wheel

_WIDEST = 860


class KindsPage(SchoolPage):
    """One line for each kind, in the order in which teachers are offered them."""

    of_a_year = False

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.add_button = self._tool("plus", self._on_add, primary=True)
        self.change_button = self._tool("pencil", self._on_change)
        self.up_button = self._tool("arrow-up", lambda: self._on_move(-1))
        self.down_button = self._tool("arrow-down", lambda: self._on_move(1))
        self.remove_button = self._tool("trash-2", self._on_remove)
        self.table = RowsTable(self, figures=(2,))
        self._hint = QLabel(self)
        set_role(self._hint, "caption")
        self._hint.setWordWrap(True)
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.table, 1)
        column.addWidget(self._hint)
        content.setMaximumWidth(_WIDEST)
        self.table.chosen_changed.connect(self._update_buttons)
        self.table.opened.connect(self._on_change)
        self.table.removal_wanted.connect(self._on_remove)
        self.table.new_wanted.connect(self._on_add)
        tools = [self.add_button, self.change_button, self.up_button, self.down_button, self.remove_button]
        self._lay_out(tools, content, self.table)

    @property
    def line(self) -> KindLine | None:
        """The kind that is chosen."""
        row = self.table.current
        return row.value if row is not None else None

    def retranslate(self) -> None:
        super().retranslate()
        self.add_button.setText(self.tr("Add…"))
        self.change_button.setText(self.tr("Change…"))
        self.up_button.setText(self.tr("Up"))
        self.down_button.setText(self.tr("Down"))
        self.remove_button.setText(self.tr("Delete"))
        self.table.setAccessibleName(self.tr("Kinds of work"))
        self.table.set_heads(
            (self.tr("Kind of work"), self.tr("In short"), self.tr("Weight"), self.tr("In the mean"))
        )
        self._hint.setText(
            self.tr(
                "The first kind is that of a mark for an answer in class. A work keeps the weight that it was given: "
                "another weight here is for works to come."
            )
        )
        if self.answer is not None:
            self._show(self.answer)

    def _ask(self) -> Ask:
        return lambda session, _year_id: kind_lines(session)

    def _show(self, answer: Any) -> None:
        yes, no = self.tr("counts"), self.tr("does not count")
        self.table.show_rows(
            [
                Row(
                    one.id,
                    (
                        one.plan.name,
                        one.plan.short,
                        number_words(one.plan.weight),
                        yes if one.plan.counts else no,
                    ),
                    one,
                )
                for one in answer
            ]
        )
        self._update_buttons()

    def _update_buttons(self) -> None:
        for button in (self.change_button, self.up_button, self.down_button, self.remove_button):
            button.setEnabled(self.line is not None)

    # --- acting --------------------------------------------------------------------------------------------------

    def _on_add(self) -> None:
        opened(KindDialog(self, None))

    def _on_change(self) -> None:
        if self.line is not None:
            opened(KindDialog(self, self.line))

    def _on_move(self, step: int) -> None:
        if self.line is not None:
            ids = [one.id for one in self.answer]
            wished = moved(ids, self.line.id, step)
            self.store(lambda session: order_kinds(session, wished, ids), "")

    def _on_remove(self) -> None:
        line = self.line
        if line is not None:
            self.store(
                lambda session: remove_kind(session, line),
                self.tr("“{0}” is deleted.").format(line.plan.name),
                undo=lambda session: add_kind(session, line.plan),
            )


class KindDialog(SchoolDialog):
    """A kind of work."""

    def __init__(self, page: SchoolPage, line: KindLine | None) -> None:
        super().__init__(page)
        self._line = line
        plan = line.plan if line is not None else KindPlan("", "", 1)
        self.name = self.form.add(QLineEdit(plan.name, self))
        self.short = self.form.add(QLineEdit(plan.short, self))
        self.weight = self.form.add(QDoubleSpinBox(self))
        self.weight.setRange(0.1, 10)
        self.weight.setDecimals(1)
        self.weight.setSingleStep(0.5)
        self.weight.setValue(plan.weight)
        guard_wheel(self.weight)
        self.counts = QCheckBox(self)
        self.counts.setChecked(plan.counts)
        self.body.addWidget(self.counts)
        self.body.addStretch(1)
        self.retranslate()
        self.name.setFocus()

    def retranslate(self) -> None:
        new = self._line is None
        self._say(
            self.tr("New kind of work") if new else self.tr("Kind of work"),
            self.tr("Add") if new else self.tr("Save"),
        )
        self.form.describe(self.name, self.tr("Name"))
        self.form.describe(self.short, self.tr("In short"), self.tr("In the head of the journal's column"))
        self.form.describe(self.weight, self.tr("Weight of its marks"))
        self.counts.setText(self.tr("Its marks count in the mean"))

    def _job(self) -> tuple[Callable[[Session], Any], str] | None:
        plan = KindPlan(
            self.name.text().strip(), self.short.text().strip(), self.weight.value(), self.counts.isChecked()
        )
        self.form.set_error(self.name, "" if plan.name else self.tr("Enter a name"))
        if not plan.name:
            self.name.setFocus()
            return None
        line, said = self._line, self.tr("“{0}” is stored.").format(plan.name)
        if line is None:
            return (lambda session: add_kind(session, plan)), said
        return (lambda session: change_kind(session, plan, line)), said
