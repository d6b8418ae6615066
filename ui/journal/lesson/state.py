"""What became of the lesson: takes place, held with nothing to enter, cancelled, or held by a substitute."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QVBoxLayout, QWidget

from app.codes import LessonState
from ui.journal import words
from ui.journal.lesson.substitute import SubstitutePicker
from ui.journal.lesson.wishes import Became, LessonView, Part, Place
from ui.later import later
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated
from ui.widgets.wheel import guard_wheel

_OFFERED = (LessonState.NORMAL, LessonState.HELD_EMPTY, LessonState.CANCELLED, LessonState.REPLACED)


class _StateBox(QComboBox):
    """Arrows open the list: stepping through the closed box would write each state on the way."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.showPopup()
        else:
            super().keyPressEvent(event)


class LessonStateField(Retranslated, QWidget):
    """Shows what is stored.  A replacement is chosen in two steps: nothing is written before somebody is named."""

    chosen = Signal(object)
    """`Became`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view: LessonView | None = None
        self._may_write = False
        self._label, self._hint = QLabel(self), QLabel(self)
        self._box, self._who = _StateBox(self), SubstitutePicker(self)
        set_role(self._label, "section")
        set_role(self._hint, "caption")
        self._hint.setWordWrap(True)
        self._label.setBuddy(self._box)
        guard_wheel(self._box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for widget in (self._label, self._box, self._who, self._hint):
            layout.addWidget(widget)
        self._box.activated.connect(self._on_state_chosen)
        self._who.chosen.connect(self._on_person_chosen)
        self._who.given_up.connect(self._on_given_up)
        self.retranslate()

    def show_view(self, view: LessonView, *, may_write: bool) -> None:
        """Show a lesson; whoever is just being named stays in the field."""
        same = self._view is not None and self._view.key == view.key
        naming = same and self._who.isVisible() and self._who.hasFocus()
        self._view, self._may_write = view, may_write
        self._box.setEnabled(may_write)
        self._who.setEnabled(may_write)
        self._who.set_people(view.colleagues)
        self._who.show_name(view.card.substitute)
        self.retranslate()
        if naming and may_write:
            self._box.setCurrentIndex(self._box.findData(int(LessonState.REPLACED)))
            self._show_who()

    def retranslate(self) -> None:
        """Words, and the states that can be set."""
        self._label.setText(self.tr("What became of it"))
        self._box.setAccessibleName(self._label.text())
        self._who.setAccessibleName(self.tr("Who stands in"))
        self._who.setPlaceholderText(self.tr("Who stands in: begin to type a name"))
        self._hint.setText(
            self.tr("The journal of this course is open for them on this day and for a week after it.")
        )
        current = self._view.card.state if self._view is not None else int(LessonState.NORMAL)
        can_name = self._view is not None and bool(self._view.colleagues)
        states = [one for one in _OFFERED if one is not LessonState.REPLACED or can_name]
        self._box.clear()
        for state in (*states, *([LessonState(current)] if current not in states else [])):
            self._box.addItem(state_name(state), int(state))
        self._box.setCurrentIndex(self._box.findData(int(current)))
        self._show_who()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_state_chosen(self) -> None:
        view, state = self._view, self._box.currentData()
        self._show_who()
        if view is None:
            return
        if state == LessonState.REPLACED:
            if self._may_write:
                # Once the key that closed the list is through: it would choose somebody in the next one.
                later(self._who, self._who.begin)
        elif state != view.card.state:
            self.chosen.emit(Became(int(state)))

    def _on_person_chosen(self, person: int) -> None:
        view = self._view
        if view is not None and Became(LessonState.REPLACED, person) != view.stored(Place(Part.STATE)):
            self.chosen.emit(Became(int(LessonState.REPLACED), person))
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_given_up(self) -> None:
        """Back to what is stored."""
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.retranslate()

    # --- private ------------------------------------------------------------------------------------------

    def _show_who(self) -> None:
        is_replaced = self._box.currentData() == LessonState.REPLACED
        self._who.setVisible(is_replaced)
        self._hint.setVisible(is_replaced and self._may_write)


def state_name(state: int) -> str:
    """A state as it is chosen, with a capital letter."""
    translate = QCoreApplication.translate
    names: dict[int, str] = {
        LessonState.NORMAL: translate("LessonStateField", "Takes place"),
        LessonState.HELD_EMPTY: translate("LessonStateField", "Held, nothing to enter"),
        LessonState.CANCELLED: translate("LessonStateField", "Cancelled"),
        LessonState.REPLACED: translate("LessonStateField", "Replacement"),
    }
    name = names.get(state) or words.state_words(state)
    return name[:1].upper() + name[1:]
