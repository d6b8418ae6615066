"""The page of classes: a parallel is made in one go, what many have in common is changed for all of them at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QWidget

from app.school.bells import bell_schedules
from app.school.classes import ClassLine, add_classes, class_lines, remove_class
from app.school.years import school_year
from ui.family.page import Place
from ui.school.classes_dialogs import ChangeClassesDialog, NewClassesDialog
from ui.school.dialog import opened
from ui.school.listed import Listed
from ui.school.page import Ask, SchoolPage
from ui.school.rows_table import Row, RowsTable
from ui.school.words import number_words, scheme_words


class ClassesPage(SchoolPage):
    """One line for each class."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.add_button = self._tool("plus", self._on_add, primary=True)
        self.change_button = self._tool("pencil", self._on_change)
        self.people_button = self._tool(
            "users", lambda: self.page_wanted.emit("people", self._people_target())
        )
        self.remove_button = self._tool("trash-2", self._on_remove)
        self.table = RowsTable(self, several=True, figures=(1, 6, 7), stretch=2)
        self.table.chosen_changed.connect(self._update_buttons)
        self.table.opened.connect(self._on_change)
        self.table.removal_wanted.connect(self._on_remove)
        self.table.new_wanted.connect(self._on_add)
        tools = [self.add_button, self.change_button, self.people_button, self.remove_button]
        self.listed = Listed(self.table, "users", self)
        self.listed.nothing.action_triggered.connect(self._on_add)
        self._lay_out(tools, self.listed, self.table)

    @property
    def chosen(self) -> tuple[ClassLine, ...]:
        """The classes that are chosen."""
        return tuple(row.value for row in self.table.chosen)

    def retranslate(self) -> None:
        super().retranslate()
        self.add_button.setText(self.tr("Add classes…"))
        self.change_button.setText(self.tr("Change…"))
        self.people_button.setText(self.tr("Pupils and class teachers"))
        self.remove_button.setText(self.tr("Delete"))
        self.table.setAccessibleName(self.tr("Classes"))
        self.table.set_heads(
            (
                self.tr("Class"),
                self.tr("Pupils"),
                self.tr("Class teacher"),
                self.tr("Periods"),
                self.tr("Bells"),
                self.tr("Days a week"),
                self.tr("Courses"),
                self.tr("Lessons a week"),
            )
        )
        self.listed.nothing.set_text(
            self.tr("There are no classes yet"),
            self.tr(
                "A parallel is added in one line, such as 5А–5Г. Classes also come with class lists from a file."
            ),
        )
        self.listed.nothing.set_action(self.tr("Add classes…"))
        if self.answer is not None:
            self._show(self.answer)

    # --- reading -------------------------------------------------------------------------------------------------

    def _ask(self) -> Ask:
        return lambda session, year_id: (
            class_lines(session, year_id),
            school_year(session, year_id).schemes,
            bell_schedules(session, year_id),
        )

    def _show(self, answer: Any) -> None:
        lines, schemes, bells = answer
        periods = {one.id: scheme_words(one) for one in schemes}
        schedules = {one.id: one.name for one in bells}
        rows = [
            Row(
                one.id,
                (
                    one.name,
                    str(one.pupils),
                    one.class_teacher or "–",
                    periods.get(one.plan.scheme_id, ""),
                    schedules.get(one.plan.bells_id or 0, "–"),
                    str(one.plan.study_days),
                    str(one.courses or "–"),
                    number_words(one.hours) if one.hours else "–",
                ),
                one,
            )
            for one in lines
        ]
        self.table.show_rows(rows)
        self.listed.show_filled(bool(rows))
        self._update_buttons()

    def _update_buttons(self) -> None:
        for button in (self.change_button, self.remove_button):
            button.setEnabled(bool(self.table.chosen))

    # --- acting --------------------------------------------------------------------------------------------------

    def _people_target(self) -> object:
        return None

    def _on_add(self) -> None:
        if self.answer is not None:
            opened(NewClassesDialog(self, self.answer[1], self.answer[2]))

    def _on_change(self) -> None:
        if self.chosen:
            opened(ChangeClassesDialog(self, self.chosen, self.answer[1], self.answer[2]))

    def _on_remove(self) -> None:
        """Empty ones go at once, and can be brought back; of others it is said what is in them."""
        chosen, year = self.chosen, self.year.id
        if not chosen:
            return

        def remove(session: Any) -> None:
            for one in chosen:
                remove_class(session, one.id, one.plan)

        def bring_back(session: Any) -> None:
            for one in chosen:
                plan = one.plan
                add_classes(
                    session, year, [(plan.grade, plan.letter)],
                    scheme_id=plan.scheme_id, bells_id=plan.bells_id, study_days=plan.study_days,
                )  # fmt: skip

        names = ", ".join(one.name for one in chosen[:10])
        self.store(remove, self.tr("Deleted: {0}.").format(names), undo=bring_back)
