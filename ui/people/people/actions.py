"""What can be done with whoever stands on the card."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QMessageBox, QWidget

from app.desk import Desk
from app.people.card import PersonCard, StayLine, Tie
from app.people.commands import disable_login, enable_login, unlink_parent
from app.people.issuing import IssuedPart, first_login_plan, store_first_logins
from app.people.logins import fresh_passwords
from app.people.slips import slip_head
from ui.family.page import Place
from ui.issuing.keeper import SlipsKeeper
from ui.issuing.slips import SlipsDialog
from ui.outgoing.erase import EraseDialog
from ui.outgoing.hand_out import HandOutDialog
from ui.people.people.card import current_stay
from ui.people.people.person_dialog import PersonDialog, RolesDialog
from ui.people.people.stay_dialog import CorrectDialog, EnrolDialog, LeaveDialog, TransferDialog
from ui.people.people.tie_dialog import ParentDialog
from ui.theme import set_role


class CardActions(QObject):
    """`do` one; `stored` when something has changed, `gone` when the person is nobody any more."""

    stored = Signal()
    gone = Signal()
    failed = Signal(object)

    def __init__(self, place: Place, over: QWidget) -> None:
        super().__init__(over)
        self._place, self._over = place, over
        self._keeper = SlipsKeeper.of(place)
        self.dialog: QDialog | None = None
        self.question: QMessageBox | None = None

    def extra(self) -> Sequence[tuple[str, str, Callable[[], str]]]:
        """Actions of other features, for the end of the card's menu."""
        return (
            ("held", "file-text", lambda: self.tr("What is stored of this person…")),
            ("pupil file", "folder", lambda: self.tr("File for another school…")),
            ("erase", "eraser", lambda: self.tr("Erase the data…")),
        )

    def do(self, key: str, card: PersonCard, about: Any, today: date) -> None:
        """Carry one out: ask what has to be known, and store it."""
        if isinstance(about, StayLine):
            self._open(CorrectDialog(self._place, about.row, card.facts.name, today, self._over))
        elif isinstance(about, Tie):
            self._ask_to_unlink(card, about, of_pupil=key == "unlink parent")
        elif key in ("issue", "disable", "enable"):
            self._login(key, card)
        elif key in ("held", "pupil file", "erase"):
            self._hand_out(key, card)
        else:
            dialog = self._dialog(key, card, today)
            if dialog is not None:
                self._open(dialog)

    def _dialog(self, key: str, card: PersonCard, today: date) -> Any:
        place, over, person, name = self._place, self._over, card.person_id, card.facts.name
        here = current_stay(card, today)
        if key == "edit":
            return PersonDialog(place, person, card.facts, over)
        if key == "roles":
            return RolesDialog(place, person, name, card.roles, over)
        if key == "parent":
            return ParentDialog(place, person, name, over)
        if key == "enrol":
            return EnrolDialog(place, person, name, today, over)
        if here is None:
            return None
        kind = {"leave": LeaveDialog, "transfer": TransferDialog}.get(key)
        return None if kind is None else kind(place, here.row, name, today, over)

    def _open(self, dialog: Any) -> None:
        self.dialog = dialog
        dialog.stored.connect(lambda _answer: self.stored.emit())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _hand_out(self, key: str, card: PersonCard) -> None:
        if key == "erase":
            erasing = EraseDialog(self._place, card.person_id, self._over)
            erasing.erased.connect(self.gone)
            dialog: QDialog = erasing
        else:
            kind = "person" if key == "held" else "pupil"
            dialog = HandOutDialog(self._place, kind, card.person_id, card.facts.name, self._over)
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # --- logins --------------------------------------------------------------------------------------------------

    def _login(self, key: str, card: PersonCard) -> None:
        person = card.person_id
        if key == "issue":
            self._issue(person)
            return
        switch = disable_login if key == "disable" else enable_login
        self._write(lambda desk: switch(desk.session, person), lambda _: self.stored.emit())

    def _issue(self, person: int) -> None:
        """A first login; staff's new passwords are given on the page of logins."""
        worker = self._place.worker

        def store(fresh: list[Any]) -> None:
            self._write(
                lambda desk: (slip_head(desk.session), store_first_logins(desk.session, [person], fresh)),
                self._show_slip,
            )

        worker.submit(
            self,
            lambda desk: first_login_plan(desk.session, []).cost,
            lambda cost: worker.compute(self, lambda: fresh_passwords(1, cost), store, self.failed.emit),
            self.failed.emit,
            label="login cost",
        )

    def _show_slip(self, made: Any) -> None:
        head, issued = made
        self.stored.emit()
        if not issued:
            return
        self._keeper.add([IssuedPart(0, issued[0].class_name, tuple(issued))], head)
        dialog = self.dialog = SlipsDialog(
            self._keeper.parts, head, self._place.worker, self._keeper, self._over
        )
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _write(self, job: Callable[[Desk], Any], done: Callable[[Any], None]) -> None:
        self._place.worker.submit(self, job, done, self.failed.emit, lane="write", label="card")

    # --- ties ----------------------------------------------------------------------------------------------------

    def _ask_to_unlink(self, card: PersonCard, tie: Tie, *, of_pupil: bool) -> None:
        parent, pupil = (tie.person_id, card.person_id) if of_pupil else (card.person_id, tie.person_id)
        names = (tie.name, card.facts.name) if of_pupil else (card.facts.name, tie.name)
        box = self.question = QMessageBox(self._over)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self._over.window().windowTitle())
        box.setText(self.tr("{0} is no parent of {1} any more?").format(*names))
        box.setInformativeText(self.tr("The diary closes for this login at once; what was signed stays."))
        back = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        unlink = box.addButton(self.tr("Unlink"), QMessageBox.ButtonRole.DestructiveRole)
        set_role(unlink, "danger")
        box.setDefaultButton(back)
        box.setEscapeButton(back)
        unlink.clicked.connect(
            lambda: self._write(
                lambda desk: unlink_parent(desk.session, parent, pupil), lambda _: self.stored.emit()
            )
        )
        box.finished.connect(box.deleteLater)
        box.open()
