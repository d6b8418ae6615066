"""The fields of the lesson panel: topic, homework, works."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QPushButton, QSpinBox, QVBoxLayout, QWidget

from ui.icons import set_icon
from ui.journal import words
from ui.journal.lesson.individual import MOST_MINUTES
from ui.journal.lesson.saver import LessonSaver
from ui.journal.lesson.text import FieldNote, LessonText
from ui.journal.lesson.wishes import Due, LessonView, Part, Place, Wish
from ui.journal.lesson.works import WorkList
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated
from ui.widgets.wheel import guard_wheel

_TOPIC = Place(Part.TOPIC)


class LessonForm(Retranslated, QWidget):
    """Shows a view, and what is entered over it; says the saver what is typed."""

    plan_asked = Signal()
    """The thematic plan of the course."""

    def __init__(self, saver: LessonSaver, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._saver = saver
        self._view: LessonView | None = None
        self._may_write = False
        self._topic_label, self._due_label, self._works_label = QLabel(self), QLabel(self), QLabel(self)
        self._plan = QPushButton(self)  # before the topic: Shift+Tab leads there
        self._topic = LessonText(2, self, enter_leaves=True)
        self._homework = LessonText(3, self)
        self._take_topic, self._take_homework = QPushButton(self), QPushButton(self)
        self._due, self._others = QComboBox(self), QLabel(self)
        self._minutes_label, self._minutes = QLabel(self), QSpinBox(self)
        self._topic_note, self._homework_note = (
            FieldNote(self._text_words, self),
            FieldNote(self._text_words, self),
        )
        self.works = WorkList(saver, self)
        self._lay_out()
        self._plan.clicked.connect(self.plan_asked)
        self._topic.edited.connect(self._on_topic_edited)
        self._topic.entered.connect(self._homework.setFocus)
        self._homework.edited.connect(self._on_homework_edited)
        self._due.activated.connect(self._on_due_chosen)
        self._minutes.valueChanged.connect(self._on_minutes_edited)
        self._minutes.editingFinished.connect(saver.flush)
        for text, button in ((self._topic, self._take_topic), (self._homework, self._take_homework)):
            text.left.connect(saver.flush)
            button.clicked.connect(text.take_offer)
        for note, place in ((self._topic_note, lambda: _TOPIC), (self._homework_note, self._homework_place)):
            note.kept.connect(lambda place=place: self._settle(place(), own=True))
            note.given_up.connect(lambda place=place: self._settle(place(), own=False))
        self.setFocusProxy(self._topic)
        self.retranslate()

    def show_view(
        self, view: LessonView, cancelled: Collection[Due], *, may_write: bool, may_change_works: bool
    ) -> None:
        """Show a lesson; `cancelled` lessons get no homework."""
        same = self._view is not None and self._view.key == view.key
        chosen = self._chosen_due() if same else None
        self._view, self._may_write = view, may_write
        self._fill_due(view, cancelled, chosen)
        for text in (self._topic, self._homework):
            text.setReadOnly(not may_write)
        self.works.show_view(view)
        self.works.setEnabled(may_change_works)
        self.retranslate()

    def show_wishes(self) -> None:
        """Show what is entered over what is stored, and what became of it."""
        view = self._view
        if view is None:
            return
        for place, text, note, button in (
            (_TOPIC, self._topic, self._topic_note, self._take_topic),
            (self._homework_place(), self._homework, self._homework_note, self._take_homework),
        ):
            if place is None:
                text.set_text("")
                note.show_state(None, None)
                button.hide()
                continue
            wish = self._saver.wish(view.key, place)
            text.set_text(wish.wanted if wish is not None else view.stored(place))
            note.show_state(self._saver.dispute(view.key, place), self._saver.refusal(view.key, place))
            button.setVisible(bool(text.offer) and self._may_write and not text.toPlainText())
        self._show_minutes(view)
        self.works.show_view(view)

    def is_unsaved(self) -> bool:
        """Whether something of this lesson is entered and not stored."""
        view = self._view
        if view is None:
            return False
        dues = [Place(part, due) for due in self._dues() for part in (Part.HOMEWORK, Part.MINUTES)]
        numbers = [Place(Part.WORK, no=work.no) for work in view.card.works]
        places = [_TOPIC, Place(Part.STATE), Place(Part.NEW_WORK), *dues, *numbers]
        return any(self._saver.wish(view.key, place) is not None for place in places)

    def retranslate(self) -> None:
        """Labels, names, and what is offered."""
        self._topic_label.setText(self.tr("Topic"))
        self._due_label.setText(self.tr("Homework for"))
        self._works_label.setText(self.tr("Works"))
        self._plan.setText(self.tr("Thematic plan…"))
        self._plan.setAccessibleName(self._plan.text())
        self._topic.setAccessibleName(self._topic_label.text())
        self._due.setAccessibleName(self._due_label.text())
        self._homework.setAccessibleName(self.tr("Homework"))
        self._minutes_label.setText(self.tr("Takes about"))
        self._minutes.setAccessibleName(self.tr("Minutes that the homework takes"))
        self._minutes.setSuffix(" " + self.tr("min"))
        self._minutes.setSpecialValueText(self.tr("not estimated"))
        for index, due in enumerate(self._dues()):
            self._due.setItemText(index, self._due_words(due))
        offered = self._view.offered if self._view is not None and self._may_write else None
        self._topic.offer = offered.topic if offered is not None else ""
        self._homework.offer = offered.homework if offered is not None else ""
        if not self._dues():
            self._homework.offer = ""
        for text, button in ((self._topic, self._take_topic), (self._homework, self._take_homework)):
            text.setPlaceholderText(text.offer)
            button.setText(self.tr("Take from the plan (Enter)"))
            button.setToolTip(text.offer)
            text.setAccessibleDescription(
                self.tr("The plan offers “{0}”; Enter takes it.").format(text.offer) if text.offer else ""
            )
        self._take_topic.setAccessibleName(self.tr("Take the topic from the plan"))
        self._take_homework.setAccessibleName(self.tr("Take the homework from the plan"))
        self._others.setText(self._others_words())
        self._others.setVisible(bool(self._others.text()))
        self.show_wishes()

    # --- slots --------------------------------------------------------------------------------------------

    def _on_topic_edited(self, text: str) -> None:
        if self._view is not None:
            self._saver.put(self._view.key, Wish(_TOPIC, self._view.card.topic, text.strip()))

    def _on_homework_edited(self, text: str) -> None:
        place = self._homework_place()
        if self._view is not None and place is not None and place.due is not None:
            row = self._view.homework(place.due)
            self._saver.put(self._view.key, Wish(place, row.text if row else "", text.strip(), row))

    def _on_minutes_edited(self, minutes: int) -> None:
        due = self._chosen_due()
        if self._view is not None and due is not None:
            place = Place(Part.MINUTES, due)
            self._saver.put(self._view.key, Wish(place, self._view.stored(place), minutes))

    def _show_minutes(self, view: LessonView) -> None:
        """The estimate, or what is typed over it; another hand's is taken: it is worth no question."""
        due = self._chosen_due()
        place = Place(Part.MINUTES, due)
        if due is not None and self._saver.dispute(view.key, place) is not None:
            self._saver.give_up(view.key, place)
        wish = self._saver.wish(view.key, place) if due is not None else None
        wanted = wish.wanted if wish is not None else view.stored(place) if due is not None else 0
        self._minutes.blockSignals(True)
        self._minutes.setValue(wanted)
        self._minutes.blockSignals(False)
        self._minutes.setEnabled(self._may_write and bool(self._homework.toPlainText().strip()))

    def _on_due_chosen(self) -> None:
        self._saver.flush()
        self.show_wishes()

    def _settle(self, place: Place | None, *, own: bool) -> None:
        if self._view is None or place is None:
            return
        if own:
            self._saver.keep_mine(self._view.key, place, self._view)
        else:
            self._saver.give_up(self._view.key, place)
        (self._topic if place is _TOPIC else self._homework).setFocus()

    # --- private ------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        for label in (self._topic_label, self._due_label, self._works_label):
            set_role(label, "section")
        set_role(self._others, "caption")
        self._others.setWordWrap(True)
        self._topic_label.setBuddy(self._topic)
        self._due_label.setBuddy(self._due)
        guard_wheel(self._due)
        guard_wheel(self._minutes)
        self._minutes.setRange(0, MOST_MINUTES)
        self._minutes.setSingleStep(5)
        set_role(self._minutes_label, "caption")
        minutes = QHBoxLayout()
        minutes.setSpacing(SPACE.s)
        minutes.addWidget(self._minutes_label)
        minutes.addWidget(self._minutes)
        minutes.addStretch(1)
        self._minutes_label.setBuddy(self._minutes)
        self._estimate = QWidget(self)
        self._estimate.setLayout(minutes)
        minutes.setContentsMargins(0, 0, 0, 0)
        self._due.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._due.setMinimumContentsLength(10)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.s)
        for button in (self._take_topic, self._take_homework):
            set_role(button, "link")
            set_icon(button, "corner-down-left", "accent_text")
            button.hide()
        set_role(self._plan, "link")
        head = QHBoxLayout()
        head.addWidget(self._topic_label, 1)
        head.addWidget(self._plan)
        layout.addLayout(head)
        groups = (
            (self._topic, self._take_topic, self._topic_note),
            (
                self._due_label,
                self._due,
                self._homework,
                self._take_homework,
                self._homework_note,
                self._estimate,
                self._others,
            ),
            (self._works_label, self.works),
        )
        for number, group in enumerate(groups):
            if number:
                layout.addSpacing(SPACE.s)
            for widget in group:
                alignment = (
                    Qt.AlignmentFlag.AlignLeft if isinstance(widget, QPushButton) else Qt.AlignmentFlag(0)
                )
                layout.addWidget(widget, 0, alignment)

    def _dues(self) -> list[Due]:
        return [self._due.itemData(index) for index in range(self._due.count())]

    def _chosen_due(self) -> Due | None:
        due: Due | None = self._due.currentData()
        return due

    def _homework_place(self) -> Place | None:
        due = self._chosen_due()
        return Place(Part.HOMEWORK, due) if due is not None else None

    def _fill_due(self, view: LessonView, cancelled: Collection[Due], chosen: Due | None) -> None:
        """The lesson that homework was given for, else the next one that takes place."""
        given = [due for due in view.later if view.homework(due) is not None]
        offered = [due for due in view.later if due not in cancelled or due in given]
        if chosen not in offered:
            chosen = next(iter(given or offered), None)
        self._due.clear()
        for due in offered:
            self._due.addItem(self._due_words(due), due)
        self._due.setCurrentIndex(offered.index(chosen) if chosen is not None else -1)
        self._due.setEnabled(bool(offered))
        self._homework.setEnabled(bool(offered))

    def _due_words(self, due: Due) -> str:
        view = self._view
        several = view is not None and sum(day == due[0] for day, _ in view.later) > 1
        text = words.day_words(due[0])
        return f"{text}, {self.tr('lesson {0}').format(due[1])}" if several else text

    def _others_words(self) -> str:
        """What was set for this lesson, and what else is given at it."""
        view = self._view
        if view is None or view.pieces.due or view.pieces.given:
            return ""  # it is said in full below
        due = [one.text for one in view.card.homework_due if one.pupil_id is None]
        lines = [self.tr("Was set for this lesson: {0}").format("; ".join(due))] if due else []
        single = sum(one.pupil_id is not None for one in view.card.homework_given)
        if single:
            lines.append(self.tr("%n pupil(s) got homework of their own", "", single))
        return "\n".join(lines)

    def _text_words(self, value: object) -> str:
        return f"«{value}»" if value else self.tr("nothing")
