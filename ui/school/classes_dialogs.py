"""Dialogs of the classes: new ones of a parallel, and what one or many are to have."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QLabel, QLineEdit

from app.errors import BadInput
from app.school.bells import BellsLine
from app.school.class_names import checked_letter, classes_named
from app.school.classes import ClassLine, ClassPlan, add_classes, change_classes
from app.school.plan_rows import SchemeLine
from app.session import Session
from ui.errors import sentence_for
from ui.school.choice import Choice
from ui.school.dialog import SchoolDialog
from ui.school.page import SchoolPage
from ui.school.words import scheme_words
from ui.theme import set_role

_AS_IT_IS = "as it is"


class NewClassesDialog(SchoolDialog):
    """«5А–5Г, 6А–6В»: one line for as many classes as one likes."""

    def __init__(self, page: SchoolPage, schemes: Sequence[SchemeLine], bells: Sequence[BellsLine]) -> None:
        super().__init__(page)
        self._schemes, self._bells = schemes, bells
        self.names = self.form.add(QLineEdit(self))
        self.found = QLabel(self)
        self.found.setWordWrap(True)
        set_role(self.found, "caption")
        self.scheme = self.form.add(Choice(self))
        self.bells = self.form.add(Choice(self))
        self.days = self.form.add(Choice(self))
        self.body.addWidget(self.found)
        self.body.addStretch(1)
        self.names.textChanged.connect(self._show_found)
        self.retranslate()
        self.names.setFocus()

    def retranslate(self) -> None:
        self._say(self.tr("New classes"), self.tr("Add"))
        self.form.describe(
            self.names, self.tr("Classes"), self.tr("Several at once: 5А–5Г, 6А–6В, 10-хим/био")
        )
        self.form.describe(self.scheme, self.tr("Periods"))
        usual = (self.tr("As is usual for the grade"), None)
        self.scheme.offer([usual, *((scheme_words(one), one.id) for one in self._schemes)])
        self.form.describe(self.bells, self.tr("Bells"))
        self.bells.offer([(one.name, one.id) for one in self._bells])
        self.form.describe(self.days, self.tr("Days of school a week"))
        self.days.offer([("5", 5), ("6", 6)])
        self._show_found()

    def _show_found(self) -> None:
        """What the line names, while it is typed."""
        try:
            found = classes_named(self.names.text())
        except BadInput as error:
            self.found.setText(sentence_for(error))
            return
        names = ", ".join(f"{grade}{letter}" for grade, letter in found)
        self.found.setText(self.tr("%n class(es): ", "", len(found)) + names if found else "")

    def _job(self) -> tuple[Callable[[Session], Any], Callable[[Any], str]] | None:
        try:
            keys = classes_named(self.names.text())
        except BadInput as error:
            self.form.set_error(self.names, sentence_for(error))
            return None
        self.form.set_error(self.names, "" if keys else self.tr("Enter at least one class"))
        if not keys:
            self.names.setFocus()
            return None
        year, scheme, bells, days = self.page.year.id, self.scheme.chosen, self.bells.chosen, self.days.chosen
        return (
            lambda session: add_classes(
                session, year, keys, scheme_id=scheme, bells_id=bells, study_days=days
            ),
            lambda made: self.tr("%n class(es) added.", "", len(made)),
        )


class ChangeClassesDialog(SchoolDialog):
    """One class with its name, or what many have in common."""

    def __init__(
        self,
        page: SchoolPage,
        classes: Sequence[ClassLine],
        schemes: Sequence[SchemeLine],
        bells: Sequence[BellsLine],
    ) -> None:
        super().__init__(page)
        self._classes, self._schemes, self._bells = classes, schemes, bells
        self.grade = self.form.add(Choice(self))
        self.letter = self.form.add(QLineEdit(self))
        self.scheme = self.form.add(Choice(self))
        self.bells = self.form.add(Choice(self))
        self.days = self.form.add(Choice(self))
        self.letter.setText(classes[0].plan.letter)
        for field in (self.grade, self.letter):
            self.form.set_shown(field, len(classes) == 1)
        self.body.addStretch(1)
        self.retranslate()
        (self.letter if len(classes) == 1 else self.scheme).setFocus()

    def retranslate(self) -> None:
        names = ", ".join(one.name for one in self._classes[:12])
        if len(self._classes) > 12:
            names = self.tr("%n class(es)", "", len(self._classes))
        self._say(self.tr("Change: {0}").format(names), self.tr("Save"))
        self.form.describe(self.grade, self.tr("Grade"))
        self.grade.offer([(str(one), one) for one in range(1, 12)], self._classes[0].plan.grade)
        self.form.describe(self.letter, self.tr("Letter or name"), self.tr("Up to 15 characters"))
        self.form.describe(
            self.scheme, self.tr("Periods"), self.tr("Cannot be changed once there are marks of a period")
        )
        self._offer(self.scheme, [(scheme_words(one), one.id) for one in self._schemes], "scheme_id")
        self.form.describe(self.bells, self.tr("Bells"))
        self._offer(self.bells, [(one.name, one.id) for one in self._bells], "bells_id")
        self.form.describe(self.days, self.tr("Days of school a week"))
        self._offer(self.days, [("5", 5), ("6", 6)], "study_days")

    def _offer(self, field: Choice, choices: list[tuple[str, Any]], what: str) -> None:
        """Where the classes differ, they may stay as they are."""
        values = {getattr(one.plan, what) for one in self._classes}
        if len(values) > 1 or None in values:
            choices = [(self.tr("As it is"), _AS_IT_IS), *choices]
        field.offer(choices, values.pop() if len(values) == 1 and None not in values else _AS_IT_IS)

    def _job(self) -> tuple[Callable[[Session], Any], str] | None:
        try:
            letter = checked_letter(self.letter.text())
        except BadInput as error:
            self.form.set_error(self.letter, sentence_for(error))
            return None
        wished: dict[int, ClassPlan] = {}
        for one in self._classes:
            plan = one.plan
            if len(self._classes) == 1:
                plan = replace(plan, grade=self.grade.chosen, letter=letter)
            for field, what in (
                (self.scheme, "scheme_id"),
                (self.bells, "bells_id"),
                (self.days, "study_days"),
            ):
                if field.chosen != _AS_IT_IS:
                    plan = replace(plan, **{what: field.chosen})
            wished[one.id] = plan
        seen = {one.id: one.plan for one in self._classes}
        return (lambda session: change_classes(session, wished, seen)), self.tr("The classes are changed.")
