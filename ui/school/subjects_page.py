"""The page of subjects: taken from the usual list or named, in the order of report cards."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.school.subjects import SubjectLine, add_subjects, order_subjects, remove_subject, subject_lines
from ui.family.page import Place
from ui.school.dialog import opened
from ui.school.listed import Listed
from ui.school.page import Ask, SchoolPage
from ui.school.rows_table import Row, RowsTable
from ui.school.subjects_dialogs import SubjectDialog, UsualSubjectsDialog
from ui.school.words import scale_words


def moved(ids: Sequence[int], which: int, step: int) -> list[int]:
    """A list with one of its members moved up (-1) or down (1)."""
    order = list(ids)
    place = order.index(which)
    other = min(max(place + step, 0), len(order) - 1)
    order.insert(other, order.pop(place))
    return order


class SubjectsPage(SchoolPage):
    """One line for each subject."""

    of_a_year = False

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.usual_button = self._tool("list-checks", self._on_usual, primary=True)
        self.add_button = self._tool("plus", self._on_add)
        self.change_button = self._tool("pencil", self._on_change)
        self.up_button = self._tool("arrow-up", lambda: self._on_move(-1))
        self.down_button = self._tool("arrow-down", lambda: self._on_move(1))
        self.remove_button = self._tool("trash-2", self._on_remove)
        self.table = RowsTable(self, figures=(4,))
        self.table.chosen_changed.connect(self._update_buttons)
        self.table.opened.connect(self._on_change)
        self.table.removal_wanted.connect(self._on_remove)
        self.table.new_wanted.connect(self._on_add)
        tools = [
            self.usual_button, self.add_button, self.change_button, self.up_button, self.down_button,
            self.remove_button,
        ]  # fmt: skip
        self.listed = Listed(self.table, "book", self)
        self.listed.nothing.action_triggered.connect(self._on_usual)
        self._lay_out(tools, self.listed, self.table)

    @property
    def line(self) -> SubjectLine | None:
        """The subject that is chosen."""
        row = self.table.current
        return row.value if row is not None else None

    def retranslate(self) -> None:
        super().retranslate()
        self.usual_button.setText(self.tr("From the usual list…"))
        self.add_button.setText(self.tr("Another…"))
        self.change_button.setText(self.tr("Change…"))
        self.up_button.setText(self.tr("Up"))
        self.down_button.setText(self.tr("Down"))
        self.remove_button.setText(self.tr("Delete"))
        self.table.setAccessibleName(self.tr("Subjects"))
        self.table.set_heads(
            (
                self.tr("Subject"),
                self.tr("In short"),
                self.tr("Scale"),
                self.tr("Marks 3, 4, 5 are proposed from a mean of"),
                self.tr("Courses"),
            )
        )
        self.listed.nothing.set_text(
            self.tr("There are no subjects yet"),
            self.tr("Take them from the usual list, with short names, scales and thresholds."),
        )
        self.listed.nothing.set_action(self.tr("From the usual list…"))
        if self.answer is not None:
            self._show(self.answer)

    def _ask(self) -> Ask:
        return lambda session, _year_id: subject_lines(session)

    def _show(self, answer: Any) -> None:
        locale = QLocale()
        rows = []
        for one in answer:
            bounds = "  ·  ".join(locale.toString(value, "g", 4) for value in one.thresholds)
            shown = bounds if one.plan.scale == "5" else "–"
            texts = (
                one.plan.name,
                one.plan.short,
                scale_words(one.plan.scale),
                shown,
                str(one.courses or "–"),
            )
            rows.append(Row(one.id, texts, one))
        self.table.show_rows(rows)
        self.listed.show_filled(bool(rows))
        self._update_buttons()

    def _update_buttons(self) -> None:
        for button in (self.change_button, self.up_button, self.down_button, self.remove_button):
            button.setEnabled(self.line is not None)

    # --- acting --------------------------------------------------------------------------------------------------

    def _on_usual(self) -> None:
        if self.answer is not None:
            opened(UsualSubjectsDialog(self, self.answer))

    def _on_add(self) -> None:
        opened(SubjectDialog(self, None))

    def _on_change(self) -> None:
        if self.line is not None:
            opened(SubjectDialog(self, self.line))

    def _on_move(self, step: int) -> None:
        if self.line is not None:
            ids = [one.id for one in self.answer]
            wished = moved(ids, self.line.id, step)
            self.store(lambda session: order_subjects(session, wished, ids), "")

    def _on_remove(self) -> None:
        line = self.line
        if line is not None:
            self.store(
                lambda session: remove_subject(session, line.id, line.plan),
                self.tr("“{0}” is deleted.").format(line.plan.name),
                undo=lambda session: add_subjects(session, [line.plan], [line.thresholds]),
            )
