"""The card of a person: all that the school knows, and what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from app.changes import Change
from app.people.card import PersonCard, StayLine, Tie
from app.people.logins import DISABLED, NONE
from ui.icons import set_icon
from ui.people.logins.model import STATES, moment_in_words
from ui.people.people.words import change_in_words, day
from ui.roles import role_name
from ui.theme import SPACE, set_role
from ui.widgets import EmptyState, Retranslated, scrolled


class CardView(Retranslated, QWidget):
    """`show_card`, `clear`.  What is chosen of the actions comes by `asked` (a key, and a stay or tie where it is about
    one); `person_chosen` where a parent or child is followed."""

    asked = Signal(str, object)
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.card: PersonCard | None = None
        self._today = date.min
        self._changes: tuple[tuple[Change, str], ...] = ()
        self._extra: tuple[tuple[str, str, Callable[[], str]], ...] = ()
        self._empty = EmptyState("id-card", self)
        self._name = QLabel(self)
        self._name.setWordWrap(True)
        self._name.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self._name, "title")
        self.edit, self.more = QPushButton(self), QPushButton(self)
        set_icon(self.edit, "pencil")
        set_icon(self.more, "ellipsis")
        self.edit.clicked.connect(lambda: self.asked.emit("edit", None))
        self.menu = QMenu(self.more)
        self.more.setMenu(self.menu)
        self._content = QWidget(self)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, SPACE.m, 0)
        self._column.setSpacing(SPACE.s)
        self._area = scrolled(self._content, self)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addLayout(head)
        layout.addWidget(self._area, 1)
        layout.addWidget(self._empty, 1)
        self.retranslate()
        self.clear()

    def offer(self, actions: Sequence[tuple[str, str, Callable[[], str]]]) -> None:
        """Actions of other features at the end of the menu: key, icon, and what they are called."""
        self._extra = tuple(actions)

    def clear(self) -> None:
        """Nobody is chosen."""
        self.card = None
        self._show()

    def show_card(self, card: PersonCard, changes: Sequence[tuple[Change, str]], today: date) -> None:
        """Somebody is."""
        self.card, self._changes, self._today = card, tuple(changes), today
        self._show()

    def retranslate(self) -> None:
        self._empty.set_text(
            self.tr("Choose a person"), self.tr("Everything about somebody stands here then.")
        )
        self.edit.setText(self.tr("Change…"))
        self.more.setText(self.tr("More"))
        self._show()

    # --- what is shown -------------------------------------------------------------------------------------------

    def _show(self) -> None:
        card = self.card
        for part in (self._name, self.edit, self.more, self._area):
            part.setVisible(card is not None)
        self._empty.setVisible(card is None)
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.menu.clear()
        if card is None:
            return
        self._name.setText(card.facts.name)
        self._show_facts(card)
        self._show_ties(self.tr("Parents"), card.parents, "parent")
        self._show_ties(self.tr("Children"), card.children, "child")
        self._show_stays(card)
        self._show_work(card)
        self._show_login(card)
        self._show_changes()
        self._column.addStretch(1)
        self._fill_menu(card)

    def _show_facts(self, card: PersonCard) -> None:
        facts = card.facts
        sex = {"f": self.tr("female"), "m": self.tr("male")}.get(facts.sex or "", "")
        rows = (
            (self.tr("Born"), day(facts.born)), (self.tr("Sex"), sex), (self.tr("Telephone"), facts.phone),
            (self.tr("E-mail"), facts.email), (self.tr("Number in another system"), facts.external_id),
        )  # fmt: skip
        self._rows([(name, text) for name, text in rows if text])

    def _show_stays(self, card: PersonCard) -> None:
        if not card.stays:
            return
        self._head(self.tr("Classes"))
        for one in card.stays:
            text = self._stay_in_words(one)
            self._line(text, self.tr("Put right…"), "correct", one)
        if card.groups:
            lines = []
            for group in card.groups:
                where = " ".join(part for part in (group.class_name, group.name) if part)
                lines.append((where, self._days(group.starts, group.ends)))
            self._head(self.tr("Groups"))
            self._rows(lines)

    def _stay_in_words(self, one: StayLine) -> str:
        ends = one.row.ends if one.row.ends is not None and one.row.ends < one.year_ends else None
        text = f"{one.class_name}, {one.year_name}: {self._days(one.row.starts, ends)}"
        return f"{text}, {one.row.reason}" if one.row.reason else text

    def _days(self, starts: date, ends: date | None) -> str:
        if ends is None:
            return self.tr("from {0}").format(day(starts))
        return self.tr("{0} – {1}").format(day(starts), day(ends))

    def _show_work(self, card: PersonCard) -> None:
        if card.roles:
            self._head(self.tr("Works here as"))
            self._text(", ".join(role_name(role) for role in card.roles))
        if card.leads:
            self._head(self.tr("Class teacher"))
            self._rows(
                [
                    (f"{one.class_name}, {one.year_name}", self._days(one.starts, one.ends))
                    for one in card.leads
                ]
            )
        if card.taught:
            self._head(self.tr("Teaches"))
            subjects: dict[str, list[str]] = {}
            for one in card.taught:
                subjects.setdefault(one.subject, []).append(one.whom)
            self._rows([(subject, ", ".join(whom)) for subject, whom in subjects.items()])

    def _show_ties(self, title: str, ties: Sequence[Tie], kind: str) -> None:
        if not ties:
            return
        self._head(title)
        for one in ties:
            parts = (one.relation, one.class_name, one.phone)
            told = ", ".join(part for part in parts if part)
            row, layout = self._row()
            link = QPushButton(one.name, row)
            set_role(link, "link")
            link.clicked.connect(lambda _=False, person=one.person_id: self.person_chosen.emit(person))
            layout.addWidget(link)
            layout.addWidget(self._label(told, row), 1)
            self._button(self.tr("Unlink…"), f"unlink {kind}", one, row, layout, one.name)

    def _show_login(self, card: PersonCard) -> None:
        one = card.login
        self._head(self.tr("Login"))
        state = self._state(one.state)
        rows = [(one.login or self.tr("State"), state)]
        if one.issued_at is not None:
            by = self.tr("{0}, by {1}").format(moment_in_words(one.issued_at), one.issued_by)
            rows.append((self.tr("Issued"), by if one.issued_by else moment_in_words(one.issued_at)))
        if one.state != NONE:
            rows.append((self.tr("First signed in"), moment_in_words(one.first_seen_at)))
            rows.append((self.tr("Last signed in"), moment_in_words(one.last_seen_at)))
        self._rows(rows)

    def _state(self, state: str) -> str:
        return QCoreApplication.translate("Logins", STATES[state][0])

    def _show_changes(self) -> None:
        lines = []
        for change, who in self._changes:
            text = change_in_words(change)
            if text:
                when = moment_in_words(_moment(change.at))
                lines.append((when, f"{text} ({who})" if who else text))
        if lines:
            self._head(self.tr("Changes"))
            self._rows(lines[:12])

    # --- what can be done ----------------------------------------------------------------------------------------

    def _fill_menu(self, card: PersonCard) -> None:
        for key, name, text in self._actions(card):
            action = self.menu.addAction(text)
            set_icon(action, name)
            action.triggered.connect(lambda _=False, key=key: self.asked.emit(key, None))
        if self._extra:
            self.menu.addSeparator()
        for key, name, words in self._extra:
            if key == "pupil file" and not card.stays:
                continue
            action = self.menu.addAction(words())
            set_icon(action, name)
            action.triggered.connect(lambda _=False, key=key: self.asked.emit(key, None))

    def _actions(self, card: PersonCard) -> Iterable[tuple[str, str, str]]:
        here = current_stay(card, self._today)
        if here is not None:
            yield "transfer", "arrow-left-right", self.tr("Into another class…")
            yield "leave", "log-out", self.tr("Leaves the school…")
        else:
            yield "enrol", "log-in", self.tr("Into a class…")
        if card.stays:
            yield "parent", "user-plus", self.tr("Add a parent…")
        yield "roles", "user-cog", self.tr("Roles…")
        if card.login.state == NONE:
            yield "issue", "key-round", self.tr("Issue a login…")
        elif card.login.state == DISABLED:
            yield "enable", "key-round", self.tr("Switch the login on")
        else:
            yield "disable", "ban", self.tr("Switch the login off")

    # --- parts ---------------------------------------------------------------------------------------------------

    def _head(self, text: str) -> None:
        label = QLabel(text, self._content)
        set_role(label, "section")
        self._column.addSpacing(SPACE.s)
        self._column.addWidget(label)

    def _text(self, text: str) -> None:
        self._column.addWidget(self._label(text, self._content))

    def _label(self, text: str, parent: QWidget) -> QLabel:
        label = QLabel(text, parent)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _rows(self, rows: Sequence[tuple[str, str]]) -> None:
        if not rows:
            return
        table = QWidget(self._content)
        grid = QGridLayout(table)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.xs)
        grid.setColumnStretch(1, 1)
        for number, (name, text) in enumerate(rows):
            left = self._label(name, table)
            set_role(left, "muted")
            grid.addWidget(left, number, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(self._label(text, table), number, 1)
        self._column.addWidget(table)

    def _row(self) -> tuple[QWidget, QHBoxLayout]:
        row = QWidget(self._content)
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        self._column.addWidget(row)
        return row, layout

    def _line(self, text: str, act: str, key: str, about: Any) -> None:
        row, layout = self._row()
        layout.addWidget(self._label(text, row), 1)
        self._button(act, key, about, row, layout, text)

    def _button(self, text: str, key: str, about: Any, row: QWidget, layout: QHBoxLayout, whom: str) -> None:
        button = QPushButton(text, row)
        set_role(button, "link")
        button.setAccessibleName(f"{text} {whom}")
        button.clicked.connect(lambda: self.asked.emit(key, about))
        layout.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)


def current_stay(card: PersonCard, today: date) -> StayLine | None:
    """The stay that lasts today, or the one that is to begin."""
    found = [
        one
        for one in card.stays
        if one.year_ends >= today and (one.row.ends is None or one.row.ends >= today)
    ]
    return found[0] if found else None  # the newest stands first


def _moment(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
