"""The fields of a person: entered, or put right."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QWidget

from app.errors import BadInput
from app.people.facts import PersonFacts, Sex
from ui.errors import sentence_for
from ui.people.people.words import day
from ui.theme import SPACE
from ui.widgets import Form, Retranslated

_DATE = re.compile(r"\s*(\d{1,2})\D+(\d{1,2})\D+(\d{4})\s*|\s*(\d{2})(\d{2})(\d{4})\s*")


class PersonFields(Retranslated, QWidget):
    """Two columns of fields.  `brief`: of a parent who is entered with a child, without birth date and numbers."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None, *, brief: bool = False) -> None:
        super().__init__(parent)
        self._brief = brief
        self._left, self._right = Form(self), Form(self)
        self.last_name = self._left.add(QLineEdit(self))
        self.first_name = self._left.add(QLineEdit(self))
        self.patronymic = self._left.add(QLineEdit(self))
        self.sex = self._left.add(QComboBox(self)) if not brief else QComboBox(self)
        self.born = (self._left if brief else self._right).add(QLineEdit(self))
        self.phone = self._right.add(QLineEdit(self))
        self.email = self._right.add(QLineEdit(self))
        self.external_id = self._right.add(QLineEdit(self))
        for data in (None, "f", "m"):
            self.sex.addItem("", data)
        if brief:
            self.sex.hide()
            self._left.set_shown(self.born, False)
            self._right.set_shown(self.external_id, False)
        for field in (self.last_name, self.first_name, self.patronymic, self.phone):
            field.textEdited.connect(lambda _: self.changed.emit())
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(SPACE.l)
        layout.addWidget(self._left, 0, 0)
        layout.addWidget(self._right, 0, 1)
        layout.setRowStretch(1, 1)
        self.setFocusProxy(self.last_name)
        self.retranslate()

    def show_facts(self, facts: PersonFacts) -> None:
        """Put these into the fields."""
        for name in ("last_name", "first_name", "patronymic", "phone", "email", "external_id"):
            getattr(self, name).setText(getattr(facts, name))
        self.born.setText(day(facts.born))
        self.sex.setCurrentIndex(self.sex.findData(facts.sex))

    def facts(self) -> PersonFacts | None:
        """What stands in the fields; None where the birth date is none, which is then said beside it."""
        self.clear_errors()
        text = self.born.text().strip()
        born = day_in(text)
        if text and born is None:
            self._form_of(self.born).set_error(self.born, self.tr("Write it as 17.05.2013"))
            self.born.setFocus()
            return None
        sex: Sex | None = self.sex.currentData()
        return PersonFacts(
            self.last_name.text(), self.first_name.text(), self.patronymic.text(), sex, born,
            self.phone.text(), self.email.text(), self.external_id.text(),
        )  # fmt: skip

    def clear_errors(self) -> None:
        """All fields are right, as far as is known."""
        self._left.clear_errors()
        self._right.clear_errors()

    def show_error(self, error: Exception, prefix: str = "") -> bool:
        """Say at its field what is wrong; False where it is about none of these."""
        if not isinstance(error, BadInput):
            return False
        name = str(error.data.get("field", ""))
        if not name.startswith(prefix) or not hasattr(self, name.removeprefix(prefix)):
            return False
        field: QWidget = getattr(self, name.removeprefix(prefix))
        self._form_of(field).set_error(field, sentence_for(error))
        field.setFocus()
        return True

    def retranslate(self) -> None:
        left, right = self._left, self._right
        left.describe(self.last_name, self.tr("Last name"))
        left.describe(self.first_name, self.tr("First name"))
        left.describe(self.patronymic, self.tr("Patronymic"))
        if not self._brief:
            left.describe(self.sex, self.tr("Sex"))
        self._form_of(self.born).describe(self.born, self.tr("Birth date"))
        right.describe(self.phone, self.tr("Telephone"))
        right.describe(self.email, self.tr("E-mail"))
        right.describe(self.external_id, self.tr("Number in another system"))
        self.born.setPlaceholderText(self.tr("dd.mm.yyyy"))
        for row, text in enumerate(("–", self.tr("female"), self.tr("male"))):
            self.sex.setItemText(row, text)

    def _form_of(self, field: QWidget) -> Form:
        return self._left if field in self._left._rows else self._right


def day_in(text: str) -> date | None:
    """The day that is written: «17.5.2013», «17 05 2013», «17052013»; None for anything else."""
    found = _DATE.fullmatch(text)
    if found is None:
        return None
    numbers = [int(one) for one in found.groups() if one is not None]
    try:
        return date(numbers[2], numbers[1], numbers[0])
    except ValueError:
        return None
