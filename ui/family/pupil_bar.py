"""Whose diary: the name, or one button for each child; of a class a list, and for who reads all classes theirs too."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QComboBox, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget

from app.diary.rows import PupilCard
from app.school.queries import ClassRow
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

_MOST_BUTTONS = 4
"""More children than this are no family but a class: they stand in a list."""


class PupilBar(Retranslated, QWidget):
    """`chosen(PupilCard)` when another child is chosen, `class_chosen(int)` for another class."""

    chosen = Signal(object)
    class_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pupils: tuple[PupilCard, ...] = ()
        self._classes: tuple[ClassRow, ...] = ()
        self._chosen: PupilCard | None = None
        self._name = QLabel(self)
        set_role(self._name, "section")
        self._buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._class_list, self._list = QComboBox(self), _PupilList(self)
        self._class_list.hide()
        self._list.hide()
        self._class_list.activated.connect(lambda at: self.class_chosen.emit(self._classes[at].id))
        self._list.stepped_to.connect(lambda at: self._on_clicked(self._pupils[at]))
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.s)
        for widget in (self._name, self._class_list, self._list):
            self._layout.addWidget(widget)
        self.retranslate()

    def show_pupils(self, pupils: Sequence[PupilCard], chosen: PupilCard | None) -> None:
        """Offer these; a single one is only named."""
        self._chosen = chosen
        if tuple(pupils) != self._pupils:
            self._pupils = tuple(pupils)
            self._make_buttons()
            self._list.show_names([pupil.name for pupil in self._pupils])
        listed = len(self._pupils) > _MOST_BUTTONS or bool(self._classes)
        self._list.setVisible(listed and bool(self._pupils))
        ids = [pupil.pupil_id for pupil in self._pupils]
        if chosen is not None and chosen.pupil_id in ids:
            self._list.set_current(ids.index(chosen.pupil_id))
        for button, pupil in zip(self._buttons, self._pupils, strict=False):
            button.setChecked(chosen is not None and pupil.pupil_id == chosen.pupil_id)
        self.retranslate()

    def show_classes(self, classes: Sequence[ClassRow], chosen: int | None) -> None:
        """Offer the classes of the school; without any there is no list."""
        if tuple(classes) != self._classes:
            self._classes = tuple(classes)
            self._class_list.clear()
            self._class_list.addItems([one.name for one in self._classes])
            self._make_buttons()
        ids = [one.id for one in self._classes]
        if chosen in ids:
            self._class_list.setCurrentIndex(ids.index(chosen))
        self._class_list.setVisible(bool(self._classes))

    def retranslate(self) -> None:
        single = self._chosen if not self._buttons and self._list.isHidden() else None
        self._name.setVisible(single is not None)
        if single is not None:
            self._name.setText(self._words(single, single.name))
        for button, pupil in zip(self._buttons, self._pupils, strict=False):
            button.setText(self._words(pupil, _first_name(pupil.name)))
            button.setAccessibleName(self.tr("Diary of {0}").format(pupil.name))
            button.setToolTip(pupil.name)
        self._class_list.setAccessibleName(self.tr("Class"))

    def _words(self, pupil: PupilCard, name: str) -> str:
        return self.tr("{0}, {1}").format(name, pupil.class_name) if pupil.class_name else name

    def _make_buttons(self) -> None:
        for button in self._buttons:
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        few = 1 < len(self._pupils) <= _MOST_BUTTONS and not self._classes
        for pupil in self._pupils if few else ():
            button = QPushButton(self)
            set_icon(button, "circle-user-round")
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, pupil=pupil: self._on_clicked(pupil))
            self._group.addButton(button)
            self._layout.addWidget(button)
            self._buttons.append(button)

    def _on_clicked(self, pupil: PupilCard) -> None:
        if pupil != self._chosen:
            self._chosen = pupil
            self.chosen.emit(pupil)


class _PupilList(Retranslated, QWidget):
    """The pupils of a class: a list, and steps from one to the next, as one leafs through a pile of diaries."""

    stepped_to = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._back, self._names, self._on = QToolButton(self), QComboBox(self), QToolButton(self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        for widget in (self._back, self._names, self._on):
            layout.addWidget(widget)
        for button, name, step, keys in (
            (self._back, "chevron-left", -1, "Ctrl+PgUp"),
            (self._on, "chevron-right", 1, "Ctrl+PgDown"),
        ):
            set_icon(button, name)
            set_role(button, "boxed")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            button.clicked.connect(lambda _=False, step=step: self._step(step))
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.activated.connect(button.click)
        self._names.setMaxVisibleItems(20)
        self._names.activated.connect(self._on_activated)
        self.retranslate()

    def show_names(self, names: Sequence[str]) -> None:
        """Offer these."""
        self._names.clear()
        self._names.addItems(list(names))
        self._show_steps()

    def set_current(self, at: int) -> None:
        """This one is open."""
        self._names.setCurrentIndex(at)
        self._show_steps()

    def retranslate(self) -> None:
        self._names.setAccessibleName(self.tr("Pupil"))
        self._back.setToolTip(self.tr("The pupil before (Ctrl+PgUp)"))
        self._on.setToolTip(self.tr("The next pupil (Ctrl+PgDn)"))
        for button in (self._back, self._on):
            button.setAccessibleName(button.toolTip())

    def _step(self, step: int) -> None:
        at = self._names.currentIndex() + step
        if 0 <= at < self._names.count():
            self.set_current(at)
            self.stepped_to.emit(at)

    def _on_activated(self, at: int) -> None:
        self._show_steps()
        self.stepped_to.emit(at)

    def _show_steps(self) -> None:
        self._back.setEnabled(self._names.currentIndex() > 0)
        self._on.setEnabled(0 <= self._names.currentIndex() < self._names.count() - 1)


def _first_name(name: str) -> str:
    """What children are called by at home: «Иванова Мария Петровна» → «Мария»."""
    parts = name.split()
    return parts[1] if len(parts) > 1 else name
