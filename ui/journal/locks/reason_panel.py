"""Asks why something is changed that has long stood in the journal: under the page, which stays where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.journal.editor import JournalEditor
from ui.journal.locks.reasons import change_words, usual_reasons
from ui.journal.saving.saver import Saver
from ui.journal.slots import Slot
from ui.theme import SPACE, set_role
from ui.widgets import ElidedLabel, Retranslated, announce

_MOST_LETTERS = 300


class ReasonPanel(Retranslated, QFrame):
    """Shown while changes wait for a reason, first those of the open course.

    It never takes the focus: `begin` (F7), or a click, goes there; Enter gives the reason, Escape goes back and lets
    the changes wait.
    """

    left = Signal()
    """The keys belong to the grid again."""

    def __init__(
        self,
        saver: Saver,
        editor: JournalEditor,
        name_of: Callable[[int], str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._saver, self._editor, self._name_of = saver, editor, name_of
        self.course: int | None = None
        self._slots: list[Slot] = []
        self._seen: tuple[int | None, int | None, list[Slot]] = (None, None, [])
        self._last: dict[int, str] = {}
        self.begin = QAction(self)
        self.begin.setShortcut(QKeySequence("F7"))
        self.begin.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self.begin.triggered.connect(self._on_begin)
        self._title, self._which = QLabel(self), ElidedLabel("", self)
        self.always = QCheckBox(self)
        self.usual = [QPushButton(self) for _ in usual_reasons()]
        self.reason = QLineEdit(self)
        self.send, self.give_up = QPushButton(self), QPushButton(self)
        self._lay_out()
        for number, button in enumerate(self.usual):
            button.clicked.connect(lambda _=False, number=number: self._give(usual_reasons()[number]))
        self.send.clicked.connect(self._on_send)
        self.give_up.clicked.connect(self._on_give_up)
        saver.state_changed.connect(self._follow)
        editor.page_changed.connect(self._follow)
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """All words; they depend on what waits."""
        buffer = self._editor.buffer
        days = buffer.page.reason_after_days if buffer is not None else 0
        text = self.tr("%n old entry(ies) changed, older than {0} days. Why?", "", len(self._slots)).format(
            days
        )
        elsewhere = self.course is not None and self.course != self._editor.course
        if elsewhere and (name := self._name_of(self.course or 0)):
            text = f"{name}: {text}"
        self._title.setText(text)
        named = (
            [change_words(buffer, slot) for slot in self._slots]
            if buffer is not None and not elsewhere
            else []
        )
        self._which.setText("; ".join(filter(None, named)))
        self.setAccessibleName(text)
        for button, reason in zip(self.usual, usual_reasons(), strict=True):
            button.setText(reason)
            button.setAccessibleName(self.tr("Reason: {0}").format(reason))
        self.reason.setPlaceholderText(self.tr("another reason (F7)"))
        self.reason.setAccessibleName(self.tr("Reason of the change"))
        self.always.setText(self.tr("for all further changes too"))
        self.always.setToolTip(self.tr("Until the end of this session, in this course"))
        self.send.setText(self.tr("Save"))
        self.give_up.setText(self.tr("Give up the changes"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter gives the reason or presses the button, Escape goes back to the grid."""
        here = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if isinstance(here, QPushButton):
                here.click()
            else:
                self._on_send()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # --- slots --------------------------------------------------------------------------------------------

    def _follow(self) -> None:
        """What lacks a reason may be other changes now."""
        asked = self._saver.asked
        own = self._editor.course
        course = own if own in asked else next(iter(asked), None)
        slots = asked[course] if course is not None else []
        if (own, course, slots) == self._seen:
            return
        self._seen = own, course, slots
        if course != self.course:
            self.reason.setText(self._last.get(course or 0, ""))
            self.always.setChecked(False)
        new = not self._slots
        self.course, self._slots = course, slots
        had_focus = self._has_focus()
        self.retranslate()
        self.setVisible(bool(slots))
        if slots and new:
            announce(self, self.accessibleName())
        if had_focus and not slots:
            self.left.emit()

    def _on_begin(self) -> None:
        if self._slots:
            self.reason.setFocus()
            self.reason.selectAll()

    def _on_send(self) -> None:
        self._give(self.reason.text().strip())

    def _on_give_up(self) -> None:
        course, had_focus = self.course, self._has_focus()
        if course is not None:
            self._saver.drop_asked(course)
        if had_focus:
            self.left.emit()

    # --- private ------------------------------------------------------------------------------------------

    def _give(self, reason: str) -> None:
        if self.course is None or not reason:
            self.reason.setFocus()
            return
        had_focus = self._has_focus()
        self._last[self.course] = reason
        course, always = self.course, self.always.isChecked()
        self._saver.give_reason(course, reason, always=always)
        self.reason.setText(reason)
        self.always.setChecked(False)
        if had_focus:
            self.left.emit()

    def _has_focus(self) -> bool:
        return any(one.hasFocus() for one in (self.reason, self.always, self.send, self.give_up, *self.usual))

    def _lay_out(self) -> None:
        set_role(self, "card")
        set_role(self._title, "section")
        set_role(self._which, "muted")
        set_role(self.send, "primary")
        set_role(self.give_up, "ghost")
        self.reason.setMaxLength(_MOST_LETTERS)
        top, below = QHBoxLayout(), QHBoxLayout()
        for row in (top, below):
            row.setSpacing(SPACE.s)
        top.addWidget(self._title)
        top.addWidget(self._which, 1)
        top.addWidget(self.always)
        top.addWidget(self.give_up)
        for button in self.usual:
            below.addWidget(button)
        below.addWidget(self.reason, 1)
        below.addWidget(self.send)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.s, SPACE.m, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addLayout(top)
        layout.addLayout(below)
