"""The page of people: what is typed is searched for at once; the card of whoever is chosen stands at the right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.audit.looks import CARD, note_looks
from app.changes import Change
from app.people.card import person_card, person_changes
from app.people.search import EVERYBODY, LEFT, PARENTS, PER_PAGE, PUPILS, STAFF, find_people
from app.people.search import PeoplePage as Found
from ui.errors import sentence_for
from ui.family.page import Place
from ui.icons import set_icon
from ui.people.people.actions import CardActions
from ui.people.people.card import CardView
from ui.people.people.family_dialog import FamilyDialog
from ui.people.people.model import Column, PeopleModel
from ui.people.people.person_dialog import StaffDialog
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, EmptyState, Retranslated, as_row_list

_PAUSE_MS, _NOTE_MS = 200, 5_000
_OF_PEOPLE = frozenset(
    {
        "person", "staff_role", "guardianship", "enrollment", "group_member", "class_teacher", "course_teacher",
        "account", "school_class", "person_merge",
    }
)  # fmt: skip


class PeoplePage(Retranslated, QWidget):
    """`go_to(person_id)` opens a card."""

    shown = Signal()
    """A list is on screen."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._place, self._stale = place, True
        self._offset, self._total = 0, 0
        self._wanted: int | None = None
        self.today = date.min
        self.search, self.kind = QLineEdit(self), QComboBox(self)
        self.add_pupil, self.add_staff = QPushButton(self), QPushButton(self)
        self.banner = Banner(BannerKind.ERROR, self)
        self.model = PeopleModel(self)
        self.table = self._make_table()
        self._empty = EmptyState("users", self)
        self._place_label = QLabel(self)
        set_role(self._place_label, "muted")
        self.back, self.on = QPushButton(self), QPushButton(self)
        self.card = CardView(self)
        self.actions_ = CardActions(place, self)
        self.dialog: QDialog | None = None
        self.question: QMessageBox | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._noted: set[int] = set()
        self._to_note: set[int] = set()
        self._note_pause = QTimer(self, singleShot=True, interval=_NOTE_MS)
        self._note_pause.timeout.connect(self._note)
        self._connect()
        self._lay_out()
        self.setFocusProxy(self.search)
        place.live.subscribe(self, lambda change: change.entity in _OF_PEOPLE, self._on_changes)
        self.retranslate()

    def reload(self, *, keep_place: bool = True) -> None:
        """Search anew; whoever is chosen stays chosen."""
        self._stale = False
        text, kind = self.search.text(), str(self.kind.currentData())
        offset = self._offset if keep_place else 0
        self._place.worker.submit(
            self,
            lambda desk: (find_people(desk.session, text, kind, offset), desk.session.clock.today()),
            self._on_found,
            self._on_failed,
            replaces="search",
            label="search people",
        )

    def go_to(self, target: Any) -> None:
        """Another page leads to somebody."""
        self._wanted = int(target)
        self._read_card(self._wanted)

    def retranslate(self) -> None:
        self.search.setPlaceholderText(self.tr("Name, class, telephone or login: “ivan 7a”"))
        self.search.setAccessibleName(self.tr("Search people"))
        self.kind.setAccessibleName(self.tr("Whom the list is about"))
        entries = (
            (self.tr("Everybody"), EVERYBODY), (self.tr("Pupils"), PUPILS), (self.tr("Parents"), PARENTS),
            (self.tr("Staff"), STAFF), (self.tr("Left this year"), LEFT),
        )  # fmt: skip
        for row, (words, data) in enumerate(entries):
            if row < self.kind.count():
                self.kind.setItemText(row, words)
            else:
                self.kind.addItem(words, data)
        self.add_pupil.setText(self.tr("New pupil…"))
        self.add_staff.setText(self.tr("New member of staff…"))
        self.back.setAccessibleName(self.tr("Previous page"))
        self.on.setAccessibleName(self.tr("Next page"))
        self.back.setToolTip(self.tr("Previous page"))
        self.on.setToolTip(self.tr("Next page"))
        self.table.setAccessibleName(self.tr("People"))
        self.model.retranslate()
        self._show_place()
        self._show_empty()

    def showEvent(self, event: QShowEvent) -> None:
        """What has changed while nobody looked is read now."""
        super().showEvent(event)
        if self._stale and not event.spontaneous():
            self.reload()

    # --- the list ------------------------------------------------------------------------------------------------

    def _on_found(self, answer: tuple[Found, date]) -> None:
        found, self.today = answer
        chosen = self._chosen() if self._wanted is None else self._wanted
        self._wanted = None
        self._offset, self._total = found.offset, found.total
        self.model.show_lines(found.lines)
        self.table.setVisible(bool(found.lines))
        self._empty.setVisible(not found.lines)
        self._show_place()
        self._show_empty()
        row = self.model.row_of(chosen) if chosen is not None else -1
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(row, Column.NAME), flags)
        self.shown.emit()

    def _show_place(self) -> None:
        last = min(self._offset + PER_PAGE, self._total)
        text = self.tr("{0}–{1} of {2}").format(self._offset + 1, last, self._total) if self._total else ""
        self._place_label.setText(text)
        self.back.setEnabled(self._offset > 0)
        self.on.setEnabled(last < self._total)

    def _show_empty(self) -> None:
        if self.search.text().strip() or self.kind.currentIndex() > 0:
            self._empty.set_text(
                self.tr("Nobody is found"),
                self.tr("A part of the name is enough, and small letters. A class narrows it down: “7a”."),
            )
            self._empty.set_action("")
        else:
            self._empty.set_text(
                self.tr("There are no people in the school yet"),
                self.tr("Bring in class lists and the staff from files, or enter them one by one."),
            )
            self._empty.set_action(self.tr("Bring in files…"))

    def _turn(self, pages: int) -> None:
        self._offset = max(0, self._offset + pages * PER_PAGE)
        self.reload()

    def _chosen(self) -> int | None:
        one = self.model.line(self.table.currentIndex())
        return None if one is None else one.person_id

    def _on_current_changed(self) -> None:
        person = self._chosen()
        if person is not None:
            self._read_card(person)

    # --- the card ------------------------------------------------------------------------------------------------

    def _read_card(self, person: int) -> None:
        self._place.worker.submit(
            self,
            lambda desk: (
                person_card(desk.session, person),
                person_changes(desk.session, person),
                desk.session.clock.today(),
            ),
            lambda answer: self._on_card(person, *answer),
            self._on_failed,
            replaces="card",
            label="person card",
        )

    def _on_card(self, person: int, *answer: Any) -> None:
        """The access log says who has looked, each once while this window is open; leafed through quickly, several are
        one write."""
        self.card.show_card(*answer)
        if person not in self._noted:
            self._noted.add(person)
            self._to_note.add(person)
            self._note_pause.start()

    def _note(self) -> None:
        people, self._to_note = tuple(self._to_note), set()
        self._place.worker.submit(
            self, lambda desk: note_looks(desk.session, people, CARD), None, lambda _error: None,
            lane="write", quiet=True, label="note looks",
        )  # fmt: skip

    def _on_asked(self, key: str, about: Any) -> None:
        if self.card.card is not None:
            self.actions_.do(key, self.card.card, about, self.today)

    def _on_stored(self) -> None:
        self.reload()
        if self.card.card is not None:
            self._read_card(self.card.card.person_id)

    def _on_gone(self) -> None:
        self.card.clear()
        self.reload()

    # --- slots ---------------------------------------------------------------------------------------------------

    def _on_new_pupil(self) -> None:
        dialog = self.open_dialog(FamilyDialog(self._place, self.today, None, self))
        dialog.stored.connect(lambda added: self._on_added(added.pupil_id))

    def _on_new_staff(self) -> None:
        dialog = self.open_dialog(StaffDialog(self._place, self))
        dialog.stored.connect(self._on_added)

    def _on_added(self, person: int) -> None:
        self.go_to(person)
        self.reload()

    def open_dialog(self, dialog: Any) -> Any:
        """A window over this page."""
        self.dialog = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
        return dialog

    def _on_failed(self, error: Exception) -> None:
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)

    def _on_changes(self, _changes: Sequence[Change]) -> None:
        if self.isVisible():
            self._on_stored()
        else:
            self._stale = True

    # --- parts ---------------------------------------------------------------------------------------------------

    def _connect(self) -> None:
        self._pause.timeout.connect(lambda: self.reload(keep_place=False))
        self.search.textEdited.connect(lambda _: self._pause.start())
        self.search.textChanged.connect(lambda text: None if text else self._pause.start())
        self.search.returnPressed.connect(lambda: self.reload(keep_place=False))
        self.kind.currentIndexChanged.connect(lambda _: self.reload(keep_place=False))
        set_role(self.add_pupil, "primary")
        set_icon(self.add_pupil, "user-plus", "on_accent")
        set_icon(self.add_staff, "user-plus")
        set_icon(self.back, "chevron-left")
        set_icon(self.on, "chevron-right")
        self.add_pupil.clicked.connect(self._on_new_pupil)
        self.add_staff.clicked.connect(self._on_new_staff)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.on.clicked.connect(lambda: self._turn(1))
        self.card.asked.connect(self._on_asked)
        self.card.person_chosen.connect(self._read_card)
        self.card.offer(self.actions_.extra())
        self.actions_.stored.connect(self._on_stored)
        self.actions_.gone.connect(self._on_gone)
        self.actions_.failed.connect(self._on_failed)
        self._empty.action_triggered.connect(lambda: self._place.family.page_requested.emit("exchange", None))

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(SPACE.s)
        top.addWidget(self.search, 1)
        top.addWidget(self.kind)
        top.addWidget(self.add_staff)
        top.addWidget(self.add_pupil)
        left, foot = QWidget(self), QHBoxLayout()
        foot.addWidget(self._place_label)
        foot.addStretch(1)
        foot.addWidget(self.back)
        foot.addWidget(self.on)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.s)
        column.addWidget(self.table, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(foot)
        self._empty.hide()
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        set_role(halves, "gap")
        halves.addWidget(left)
        halves.addWidget(self.card)
        halves.setStretchFactor(0, 3)
        halves.setStretchFactor(1, 2)
        halves.setChildrenCollapsible(False)
        halves.setSizes([740, 480])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addLayout(top)
        layout.addWidget(self.banner)
        layout.addWidget(halves, 1)

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        as_row_list(table, Column.WHAT)
        table.selectionModel().currentChanged.connect(lambda *_: self._on_current_changed())
        return table
