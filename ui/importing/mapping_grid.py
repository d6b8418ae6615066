"""The first rows of a table with a box over each column that says what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLabel, QScrollArea, QWidget

from app.exchange.assistant import FoundColumn, FoundSheet
from ui.importing.words import ImportWords
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated, plain_tip
from ui.widgets.wheel import guard_wheel

_ROWS = 8
_MOST_COLUMNS = 40
_WIDE = 150
_LETTERS = 22


class MappingGrid(Retranslated, QScrollArea):
    """`changed` when somebody says otherwise what a column holds."""

    changed = Signal(int, str)
    """The column's place from 0, and its field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._words = ImportWords(self)
        self.boxes: dict[int, QComboBox] = {}
        self._notes: dict[int, QLabel] = {}
        self._sheet: FoundSheet | None = None
        self._fields: Sequence[str] = ()

    def show_sheet(
        self, sheet: FoundSheet, fields: Sequence[str], chosen: dict[int, str], header: int | None
    ) -> None:
        """Show a sheet with what its columns are taken for."""
        self._sheet, self._fields = sheet, fields
        self.boxes, self._notes = {}, {}
        content = QWidget()
        grid = QGridLayout(content)
        grid.setContentsMargins(0, 0, 0, SPACE.s)
        grid.setSpacing(SPACE.xs)
        rows = [one for one in sheet.sample if header is None or one[0] >= header][:_ROWS]
        columns = [one for one in sheet.columns if _has_content(one, sheet)][:_MOST_COLUMNS]
        for at, column in enumerate(columns):
            box = QComboBox(content)
            for field in ("", *fields):
                box.addItem("", field)
            box.setMinimumWidth(_WIDE)
            box.setMaximumWidth(_WIDE + 60)
            box.setMaxVisibleItems(20)
            guard_wheel(box)
            note = QLabel(content)
            set_role(note, "muted")
            box.activated.connect(lambda _=0, number=column.number: self._on_chosen(number))
            grid.addWidget(box, 0, at)
            grid.addWidget(note, 1, at)
            self.boxes[column.number], self._notes[column.number] = box, note
            for line, (number, cells) in enumerate(rows):
                text = cells[column.number] if column.number < len(cells) else ""
                grid.addWidget(_cell(text, content, bold=number == header), 2 + line, at)
        grid.setRowStretch(2 + len(rows), 1)
        grid.setColumnStretch(len(columns), 1)
        self.setWidget(content)
        self._show_words()
        self.show_chosen(chosen)

    def show_chosen(self, chosen: dict[int, str]) -> None:
        """What each column is taken for now; whatever the program only guessed is said to be guessed."""
        sheet = self._sheet
        if sheet is None:
            return
        guessed = {one.number: one for one in sheet.columns}
        for number, box in self.boxes.items():
            field = chosen.get(number, "")
            box.setCurrentIndex(max(0, box.findData(field)))
            own = guessed[number]
            told = ""
            if field and field == own.field:
                told = self.tr("by its header") if own.by_header else self.tr("guessed: look at it")
            elif field:
                told = self.tr("chosen")
            self._notes[number].setText(told)

    def first_box(self) -> QComboBox | None:
        """Where the keys go."""
        return next(iter(self.boxes.values()), None)

    def retranslate(self) -> None:
        self._show_words()

    def _show_words(self) -> None:
        for number, box in self.boxes.items():
            for at in range(box.count()):
                box.setItemText(at, self._words.field(box.itemData(at)))
            column = next(one for one in self._sheet.columns if one.number == number) if self._sheet else None
            if column is not None:
                name = self.tr("Column {0}: {1}")
                box.setAccessibleName(name.replace("{0}", column.letters).replace("{1}", column.title or "–"))

    def _on_chosen(self, number: int) -> None:
        self.changed.emit(number, str(self.boxes[number].currentData() or ""))


def _has_content(column: FoundColumn, sheet: FoundSheet) -> bool:
    return bool(column.title) or any(
        column.number < len(cells) and cells[column.number] for _, cells in sheet.sample
    )


def _cell(text: str, parent: QWidget, *, bold: bool) -> QLabel:
    label = QLabel(text if len(text) <= _LETTERS else text[: _LETTERS - 1] + "…", parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setToolTip(plain_tip(text) if len(text) > _LETTERS else "")
    if bold:
        set_role(label, "section")
    return label
