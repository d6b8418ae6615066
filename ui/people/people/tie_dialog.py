"""Who answers for a pupil: somebody who is here already, or somebody new."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.people.editing import add_parent_of, parents_like
from ui.family.page import Place
from ui.people.asking import AskingDialog
from ui.people.people.family_dialog import ParentFields


class ParentDialog(AskingDialog):
    """One parent more of a pupil."""

    def __init__(self, place: Place, pupil_id: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._pupil_id, self._name = pupil_id, name
        self.fields = ParentFields(self)
        self.fields.typed.connect(self._suggest)
        self._finish(self.fields)
        self.resize(620, 420)
        self.fields.fields.setFocus()

    def submit(self) -> None:
        pupil, one = self._pupil_id, self.fields.parent_of_pupil()
        if one is None:
            self.fields.fields.last_name.setFocus()
            return
        self._write(lambda desk: add_parent_of(desk.session, pupil, one))

    def show_error(self, error: Exception) -> bool:
        return self.fields.fields.show_error(error)

    def words(self) -> tuple[str, str, str]:
        told = self.tr("A parent sees the diary with a login of his own, and signs the weeks.")
        return self.tr("Parent of {0}").format(self._name), told, self.tr("Link")

    def _suggest(self) -> None:
        name = self.fields.name
        self._ask(lambda desk: parents_like(desk.session, name), self.fields.suggest, "parents")
