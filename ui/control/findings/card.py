"""The card beside the list: a finding whole, what was said to it, what was at the same place before, and what can be
done.  Of several that are selected it says how many they are."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.codes import Role
from app.control.rows import FindingCard, FindingRow, SaidLine
from ui.control.findings.deeds import Deed, DeedLook, open_tip
from ui.control.findings.goal import is_of_a_day
from ui.control.findings.model import reminded_words
from ui.control.findings.why_not import why_not
from ui.control.words import (
    STATE_SIGNS,
    control_words,
    lesson_words,
    moment_words,
    period_words,
    since_words,
    subject_words,
)
from ui.icons import set_icon
from ui.naming import short_name
from ui.roles import role_name
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, scrolled

_MOST_BEFORE = 5


class FindingView(Retranslated, QFrame):
    """`show_row` at once, `show_card` when the history was read."""

    wanted = Signal(object)
    """A `Deed`: its button was pressed."""

    def __init__(self, looks: Mapping[Deed, DeedLook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._looks = looks
        self._row: FindingRow | None = None
        self._rows: tuple[FindingRow, ...] = ()
        self._card: FindingCard | None = None
        self._many = 0
        self._can: frozenset[Deed] = frozenset()
        self._sign = IconLabel("circle-dot", 18, "muted", self)
        self.state, self.rule, self.what, self.where = (QLabel(self) for _ in range(4))
        set_role(self.state, "section")
        set_role(self.rule, "caption")
        set_role(self.what, "section")
        self._said_box = QWidget(self)
        self._said = QVBoxLayout(self._said_box)
        self.buttons = {deed: QPushButton(self) for deed in looks}
        self._lay_out()
        for deed, button in self.buttons.items():
            set_icon(button, looks[deed].icon, "on_accent" if looks[deed].is_first else "text")
            set_role(button, "primary" if looks[deed].is_first else "")
            button.clicked.connect(lambda _=False, deed=deed: self.wanted.emit(deed))
        self.retranslate()

    def show_rows(self, rows: Sequence[FindingRow], can: frozenset[Deed]) -> None:
        """What is selected, and what can be done with all of it."""
        self._many, self._can, self._rows = len(rows), can, tuple(rows)
        row = rows[0] if len(rows) == 1 else None
        if row is None or self._card is None or self._card.row.id != row.id:
            self._card = None
        self._row = row
        self._fill()

    def show_card(self, card: FindingCard) -> None:
        """The history has come."""
        if self._row is not None and card.row.id == self._row.id:
            self._card = card
            self._fill()

    def offers(self, deed: Deed) -> bool:
        """Whether there is a button to it: none to what nobody of this role can open."""
        return deed is not Deed.OPEN or not self._has_no_page()

    def tip(self, deed: Deed) -> str:
        """What it does, or why it cannot be done."""
        if deed not in self._can:
            return why_not(deed, self._rows)
        return open_tip(self._row) if deed is Deed.OPEN else self._looks[deed].tip()

    def retranslate(self) -> None:
        for deed, button in self.buttons.items():
            button.setText(self._looks[deed].words())
        self._fill()

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label in (self.rule, self.what, self.where):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(self._sign)
        head.addWidget(self.state, 1)
        self._said.setContentsMargins(0, 0, SPACE.s, 0)
        self._said.setSpacing(SPACE.m)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.setSpacing(SPACE.s)
        layout.addLayout(head)
        for label in (self.rule, self.what, self.where):
            layout.addWidget(label)
        layout.addSpacing(SPACE.s)
        layout.addWidget(scrolled(self._said_box, self), 1)
        for button in self.buttons.values():
            layout.addWidget(button)

    def _fill(self) -> None:
        row, words = self._row, control_words()
        for deed, button in self.buttons.items():
            button.setEnabled(deed in self._can)
            button.setVisible(self.offers(deed))
            button.setToolTip(self.tip(deed))
        self._sign.setVisible(row is not None)
        self.rule.setVisible(row is not None)
        self.where.setVisible(row is not None)
        if row is None:
            self.state.setText(self.tr("%n selected", "", self._many) if self._many else "")
            self.what.setText("")
            self._show_said(())
            return
        name, tone = STATE_SIGNS[row.state]
        self._sign.set_picture(name, tone)
        self.state.setText(words.state(row.state))
        self.rule.setText(words.title(row.rule))
        self.what.setText(words.found(row))
        self.where.setText("\n".join(self._facts(row)))
        self._show_said(tuple(self._history(row)))

    def _facts(self, row: FindingRow) -> Iterator[str]:
        where = " · ".join(part for part in (row.class_name, subject_words(row)) if part)
        lesson = ", ".join(dict.fromkeys(part for part in (lesson_words(row), period_words(row)) if part))
        for part in (row.pupil, where, lesson, row.teacher):
            if part:
                yield part
        yield self.tr("since {0}", "a day").format(since_words(row.opened_at))
        if row.closed_at is not None:
            told = control_words().because(row.closed_because)
            yield self.tr("closed on {0}: {1}").format(moment_words(row.closed_at), told)
        if row.reminders:
            yield reminded_words(row)
        if self._has_no_page():
            yield self.tr("What the class has to do on this day is told by the journals of its subjects")
            if not row.opens:
                yield self.tr("A class teacher sees them all, working as: {0}").format(
                    role_name(Role.CLASS_TEACHER)
                )
        elif not row.opens and row.thread is None:
            role = Role.TEACHER if row.course_id is not None else Role.CLASS_TEACHER
            yield self.tr("To open the place, work as: {0} (under your name above)").format(role_name(role))

    def _has_no_page(self) -> bool:
        return self._row is not None and is_of_a_day(self._row) and Deed.OPEN not in self._can

    def _history(self, row: FindingRow) -> Iterator[tuple[str, str]]:
        """Heads and texts of what was said, and what was there before."""
        card = self._card
        if card is None:
            if row.last is not None:
                yield self._head(row.last), row.last.text
            return
        for line in card.said:
            yield self._head(line), line.text
        if card.before:
            count = len(card.before)
            told = [
                self.tr("{0}, closed on {1}", "since when").format(
                    since_words(one.opened_at), since_words(one.closed_at)
                )
                for one in card.before[:_MOST_BEFORE]
                if one.closed_at is not None
            ]
            yield self.tr("It was so %n time(s) before", "", count), "\n".join(told)

    def _head(self, line: SaidLine) -> str:
        who = short_name(line.person) if line.person else ""
        return " · ".join(
            part for part in (control_words().said(line.kind), who, moment_words(line.at)) if part
        )

    def _show_said(self, entries: Sequence[tuple[str, str]]) -> None:
        while (item := self._said.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for head, text in entries:
            label, body = QLabel(head, self._said_box), QLabel(text, self._said_box)
            set_role(label, "caption")
            entry = QWidget(self._said_box)
            column = QVBoxLayout(entry)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(2)
            for one in (label, body):
                one.setParent(entry)
                one.setTextFormat(Qt.TextFormat.PlainText)
                one.setWordWrap(True)
                column.addWidget(one)
            body.setVisible(bool(text))
            self._said.addWidget(entry)
        self._said.addStretch(1)
