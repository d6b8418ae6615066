"""The data of a person, and the roles of staff."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtWidgets import QCheckBox, QLabel, QVBoxLayout, QWidget

from app.codes import STAFF_ROLES, Role
from app.people.editing import add_somebody, change_person, same_name, set_roles
from app.people.facts import PersonFacts
from app.people.search import PersonLine
from ui.family.page import Place
from ui.people.asking import AskingDialog
from ui.people.people.fields import PersonFields
from ui.people.people.words import day, say_same, what
from ui.roles import role_name
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind


class PersonDialog(AskingDialog):
    """Other data of somebody; a new name keeps marks, login and all else."""

    def __init__(
        self, place: Place, person_id: int, facts: PersonFacts, parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._person_id, self._before = person_id, facts
        self.fields = PersonFields(self)
        self.fields.show_facts(facts)
        self._finish(self.fields)
        self.fields.setFocus()

    def submit(self) -> None:
        facts = self.fields.facts()
        if facts is not None:
            person, before = self._person_id, self._before
            self._write(lambda desk: change_person(desk.session, person, before, facts))

    def show_error(self, error: Exception) -> bool:
        return self.fields.show_error(error)

    def words(self) -> tuple[str, str, str]:
        return (
            self.tr("Data of a person"),
            self.tr("After a new name, marks, login and messages stay: they belong to the person."),
            self.tr("Save"),
        )


class RoleBoxes(QWidget):
    """The roles that are granted."""

    def __init__(self, held: Collection[Role], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = QLabel(self)
        set_role(self._title, "section")
        self.boxes = {role: QCheckBox(self) for role in STAFF_ROLES}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        layout.addWidget(self._title)
        for role, box in self.boxes.items():
            box.setChecked(role in held)
            layout.addWidget(box)
        self.retranslate()

    @property
    def roles(self) -> list[Role]:
        """Those that are ticked."""
        return [role for role, box in self.boxes.items() if box.isChecked()]

    def retranslate(self) -> None:
        """The language has changed."""
        self._title.setText(self.tr("Works here as"))
        for role, box in self.boxes.items():
            box.setText(role_name(role))


class StaffDialog(AskingDialog):
    """Somebody new who works at the school."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._warned: PersonFacts | None = None
        self.fields, self.roles = PersonFields(self), RoleBoxes([Role.TEACHER], self)
        self._finish(self.fields, self.roles)
        self.fields.setFocus()

    def submit(self) -> None:
        facts = self.fields.facts()
        if facts is None:
            return
        if self._warned == facts:
            self._store(facts)
            return
        self._warned = facts
        self._ask(lambda desk: same_name(desk.session, facts), lambda found: self._on_same(facts, found))

    def show_error(self, error: Exception) -> bool:
        return self.fields.show_error(error)

    def retranslate(self) -> None:
        super().retranslate()
        self.roles.retranslate()

    def words(self) -> tuple[str, str, str]:
        return (
            self.tr("New member of staff"),
            self.tr(
                "A class teacher is named on the page of classes; teachers of courses on the page of courses."
            ),
            self.tr("Enter"),
        )

    def _on_same(self, facts: PersonFacts, found: Sequence[PersonLine]) -> None:
        if found:
            self.banner.show_text(told_of_same(found), BannerKind.WARNING)
        else:
            self._store(facts)

    def _store(self, facts: PersonFacts) -> None:
        roles = self.roles.roles
        self._write(lambda desk: add_somebody(desk.session, facts, roles))


class RolesDialog(AskingDialog):
    """Other roles of somebody."""

    def __init__(
        self, place: Place, person_id: int, name: str, held: Sequence[Role], parent: QWidget | None = None
    ) -> None:
        super().__init__(place, parent)
        self._person_id, self._name, self._held = person_id, name, list(held)
        self.roles = RoleBoxes(held, self)
        self._finish(self.roles)

    def submit(self) -> None:
        person, held, wanted = self._person_id, self._held, self.roles.roles
        self._write(lambda desk: set_roles(desk.session, person, held, wanted))

    def retranslate(self) -> None:
        super().retranslate()
        self.roles.retranslate()

    def words(self) -> tuple[str, str, str]:
        told = self.tr("Several at once are possible; one login serves for all of them.")
        return self.tr("Roles: {0}").format(self._name), told, self.tr("Save")


def told_of_same(found: Sequence[PersonLine]) -> str:
    """Who bears the same name already."""
    whom = "; ".join(
        ", ".join(part for part in (one.name, day(one.born), what(one)) if part) for one in found
    )
    return say_same(whom)
