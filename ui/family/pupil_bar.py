"""Whose diary: the name, or one button for each child."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QWidget

from app.diary.rows import PupilCard
from ui.icons import set_icon
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated


class PupilBar(Retranslated, QWidget):
    """`chosen(PupilCard)` when another child is chosen."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pupils: tuple[PupilCard, ...] = ()
        self._chosen: PupilCard | None = None
        self._name = QLabel(self)
        set_role(self._name, "section")
        self._buttons: list[QPushButton] = []
        self._group = QButtonGroup(self)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(SPACE.s)
        self._layout.addWidget(self._name)
        self.retranslate()

    def show_pupils(self, pupils: Sequence[PupilCard], chosen: PupilCard) -> None:
        """Offer these; a single one is only named."""
        self._chosen = chosen
        if tuple(pupils) != self._pupils:
            self._pupils = tuple(pupils)
            self._make_buttons()
        for button, pupil in zip(self._buttons, self._pupils, strict=False):
            button.setChecked(pupil.pupil_id == chosen.pupil_id)
        self.retranslate()

    def retranslate(self) -> None:
        single = self._chosen if not self._buttons else None
        self._name.setVisible(single is not None)
        if single is not None:
            self._name.setText(self._words(single, single.name))
        for button, pupil in zip(self._buttons, self._pupils, strict=False):
            button.setText(self._words(pupil, _first_name(pupil.name)))
            button.setAccessibleName(self.tr("Diary of {0}").format(pupil.name))
            button.setToolTip(pupil.name)

    def _words(self, pupil: PupilCard, name: str) -> str:
        return self.tr("{0}, {1}").format(name, pupil.class_name) if pupil.class_name else name

    def _make_buttons(self) -> None:
        for button in self._buttons:
            self._group.removeButton(button)
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for pupil in self._pupils if len(self._pupils) > 1 else ():
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


def _first_name(name: str) -> str:
    """What children are called by at home: «Иванова Мария Петровна» → «Мария»."""
    parts = name.split()
    return parts[1] if len(parts) > 1 else name
