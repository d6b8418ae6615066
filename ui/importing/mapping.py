"""The page on which somebody says what the columns of a table hold, where the guess will not do."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.exchange.assistant import Found, FoundSheet, Kind, with_header
from app.exchange.assistant.choosing import guessed, missing_fields
from app.exchange.assistant.found import TABLES
from app.exchange.mapping import SheetMapping, TableMapping
from app.exchange.people_columns import FIELDS
from ui.icons import set_icon
from ui.importing.mapping_grid import MappingGrid
from ui.importing.words import ImportWords
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, ElidedLabel, Retranslated
from ui.widgets.wheel import guard_wheel


class MappingPage(Retranslated, QWidget):
    """What is said of one sheet holds for all that have such a header."""

    accepted = Signal(object)
    """`TableMapping`: read the file so."""
    kind_chosen = Signal(str)
    left = Signal()

    def __init__(self, kinds: frozenset[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kinds = [one for one in (Kind.PUPILS, Kind.STAFF, Kind.PARENTS) if one in kinds & TABLES]
        self._words = ImportWords(self)
        self._found: Found | None = None
        self._sheets: dict[int, FoundSheet] = {}
        self._said: dict[int, SheetMapping] = {}
        self._touched: set[int] = set()
        self._title, self._alike = ElidedLabel("", self), QLabel(self)
        self.banner = Banner(BannerKind.INFO, self, closable=False)
        self._labels = {name: QLabel(self) for name in ("kind", "sheet", "header", "class", "names", "dates")}
        self.kind, self.sheet, self.names, self.dates = (QComboBox(self) for _ in range(4))
        self.header, self.class_name = QSpinBox(self), QLineEdit(self)
        self.skip = QCheckBox(self)
        self.grid = MappingGrid(self)
        self.back, self.go_on = QPushButton(self), QPushButton(self)
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_found(self, found: Found, mapping: TableMapping) -> None:
        """Begin with a file; `mapping` is what was said or remembered of it before."""
        self._found = found
        self._sheets = {one.position: one for one in found.sheets if not one.hidden}
        self._said = {at: mapping.get(at) or guessed(one) for at, one in self._sheets.items()}
        self._touched = set(mapping)
        if found.problem is not None and not any(one.used for one in found.sheets):
            self._touched |= {at for at, one in self._said.items() if one.fields()}
        self._title.setText(found.file)
        self._fill_kinds(found)
        self._fill_sheets()
        self._show_sheet()

    def show_problem(self, text: str) -> None:
        """Why the file cannot be read so."""
        self.banner.show_text(text, BannerKind.ERROR)

    def focus_first(self) -> None:
        """The keys go to the first box."""
        (self.grid.first_box() or self.back).setFocus()

    @property
    def position(self) -> int:
        """The sheet that is shown."""
        return int(self.sheet.currentData() or 0) if self.sheet.count() else 0

    def mapping(self) -> TableMapping:
        """What was said: of the sheets that somebody has looked at, and of those alike."""
        said = {at: self._said[at] for at in sorted(self._touched)}
        return {at: replace(one, skip=one.skip or not one.fields()) for at, one in said.items()}

    def retranslate(self) -> None:
        """Words."""
        texts = {
            "kind": self.tr("This is"), "sheet": self.tr("Sheet"), "header": self.tr("Header in row"),
            "class": self.tr("Class of this sheet"), "names": self.tr("Order of names"),
            "dates": self.tr("Order of dates"),
        }  # fmt: skip
        fields = {
            "kind": self.kind, "sheet": self.sheet, "header": self.header, "class": self.class_name,
            "names": self.names, "dates": self.dates,
        }  # fmt: skip
        for name, text in texts.items():
            self._labels[name].setText(text)
            fields[name].setAccessibleName(text)
        self.header.setSpecialValueText(self.tr("none"))
        self.class_name.setPlaceholderText(self.tr("such as 5А"))
        for box, words in (
            (self.names, (self.tr("Surname first"), self.tr("Given name first"))),
            (self.dates, (self.tr("Day first: 31.12.2013"), self.tr("Month first: 12/31/2013"))),
        ):
            for at, text in enumerate(words):
                box.setItemText(at, text)
        for at in range(self.kind.count()):
            self.kind.setItemText(at, self._words.kind(self.kind.itemData(at)))
        self.skip.setText(self.tr("Leave this sheet out"))
        self.back.setText(self.tr("Another file"))
        self.go_on.setText(self.tr("Go on"))
        self._show_state()

    # --- slots -------------------------------------------------------------------------------------------

    def _on_field(self, column: int, field: str) -> None:
        """One column holds one thing: whatever held it before holds nothing."""
        mapping = self._said[self.position]
        columns = {
            at: name for at, name in mapping.columns.items() if at != column and (not field or name != field)
        }
        if field:
            columns[column] = field
        self._say(columns=columns)
        self.grid.show_chosen(dict(columns))

    def _on_header(self, row: int) -> None:
        found, at = self._found, self.position
        if found is None or not self._sheets:
            return
        header = row or None
        was = self._sheets[at].alike
        for other, sheet in list(self._sheets.items()):
            if sheet.alike == was:
                self._sheets[other] = with_header(found, other, header)
                fresh = guessed(self._sheets[other])
                self._said[other] = replace(self._said[other], header=header, columns=fresh.columns)
                self._touched.add(other)
        self._show_sheet()

    def _on_class(self) -> None:
        at = self.position
        if at in self._said:
            self._said[at] = replace(self._said[at], class_name=self.class_name.text().strip())
            self._touched.add(at)
            self._show_state()

    def _on_skip(self) -> None:
        at = self.position
        if at in self._said:
            self._said[at] = replace(self._said[at], skip=self.skip.isChecked())
            self._touched.add(at)
            self._show_state()

    def _on_orders(self) -> None:
        self._say(
            name_order="given_first" if self.names.currentIndex() else "surname_first",
            date_order="month_first" if self.dates.currentIndex() else "day_first",
        )

    def _on_go_on(self) -> None:
        if self.go_on.isEnabled():
            self.accepted.emit(self.mapping())

    # --- private -----------------------------------------------------------------------------------------

    def _say(self, **more: object) -> None:
        """It holds for all sheets with such a header."""
        alike = self._sheets[self.position].alike
        for at, sheet in self._sheets.items():
            if sheet.alike == alike:
                self._said[at] = replace(self._said[at], skip=False, **more)  # type: ignore[arg-type]
                self._touched.add(at)
        self._show_state()

    def _lay_out(self) -> None:
        set_role(self._title, "section")
        set_role(self._alike, "muted")
        set_role(self.go_on, "primary")
        set_icon(self.go_on, "arrow-right", "on_accent")
        self.header.setRange(0, 999)
        for box in (self.names, self.dates):
            box.addItems(["", ""])
        for wheeled in (self.kind, self.sheet, self.names, self.dates, self.header):
            guard_wheel(wheeled)
        fields: tuple[tuple[str, QWidget], ...] = (
            ("kind", self.kind), ("sheet", self.sheet), ("header", self.header),
            ("class", self.class_name), ("names", self.names), ("dates", self.dates),
        )  # fmt: skip
        options = QGridLayout()
        options.setHorizontalSpacing(SPACE.s)
        options.setVerticalSpacing(SPACE.xs)
        for at, (name, field) in enumerate(fields):
            row, column = divmod(at, 3)
            self._labels[name].setBuddy(field)
            options.addWidget(self._labels[name], 2 * row, column)
            options.addWidget(field, 2 * row + 1, column)
            options.setColumnStretch(column, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.back)
        buttons.addStretch(1)
        buttons.addWidget(self.go_on)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self.banner)
        layout.addLayout(options)
        layout.addWidget(self.skip)
        layout.addWidget(self.grid, 1)
        layout.addWidget(self._alike)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.kind.activated.connect(lambda _: self.kind_chosen.emit(str(self.kind.currentData())))
        self.sheet.activated.connect(lambda _: self._show_sheet())
        self.header.valueChanged.connect(self._on_header)
        self.class_name.textEdited.connect(lambda _: self._on_class())
        self.skip.clicked.connect(self._on_skip)
        self.names.activated.connect(lambda _: self._on_orders())
        self.dates.activated.connect(lambda _: self._on_orders())
        self.grid.changed.connect(self._on_field)
        self.back.clicked.connect(self.left)
        self.go_on.clicked.connect(self._on_go_on)

    def _fill_kinds(self, found: Found) -> None:
        self.kind.clear()
        for kind in self._kinds:
            self.kind.addItem(self._words.kind(kind), str(kind))
        self.kind.setCurrentIndex(max(0, self.kind.findData(str(found.kind))))
        self.kind.setEnabled(self.kind.count() > 1)

    def _fill_sheets(self) -> None:
        self.sheet.clear()
        for at, sheet in self._sheets.items():
            self.sheet.addItem(sheet.name or self.tr("Table {0}").replace("{0}", str(at + 1)), at)
        best = next((at for at, one in self._sheets.items() if one.used), None)
        if best is None:
            best = next((at for at, one in self._said.items() if one.fields()), None)
        self.sheet.setCurrentIndex(max(0, self.sheet.findData(best)))
        self.sheet.setEnabled(self.sheet.count() > 1)

    def _show_sheet(self) -> None:
        found, at = self._found, self.position
        if found is None or found.people is None or at not in self._sheets:
            return
        sheet, mapping = self._sheets[at], self._said[at]
        self.header.blockSignals(True)
        self.header.setValue(mapping.header or 0)
        self.header.blockSignals(False)
        self.class_name.setText(mapping.class_name)
        self.skip.setChecked(mapping.skip)
        self.skip.setVisible(len(self._sheets) > 1)
        self.names.setCurrentIndex(int(mapping.name_order == "given_first"))
        self.dates.setCurrentIndex(int(mapping.date_order == "month_first"))
        self.grid.show_sheet(sheet, FIELDS[found.people], dict(mapping.columns), mapping.header)
        for widget in (self._labels["class"], self.class_name):
            widget.setVisible(found.kind is not Kind.STAFF)
        row: list[QWidget] = [self.dates, *self.grid.boxes.values(), self.back, self.go_on]
        for one, other in pairwise(row):  # the boxes are made anew for each sheet
            QWidget.setTabOrder(one, other)
        self._show_state()

    def _show_state(self) -> None:
        """What is missing yet, and how many sheets are meant."""
        found, at = self._found, self.position
        if found is None or found.people is None or at not in self._sheets:
            return
        sheet, mapping = self._sheets[at], self._said[at]
        has_class = bool(mapping.class_name or sheet.class_name)
        missing = missing_fields(mapping, found.people, has_class=has_class)
        alike = sum(one.alike == sheet.alike for one in self._sheets.values())
        self._alike.setText(self._words.alike(alike) if alike > 1 else "")
        if mapping.skip:
            self.banner.show_text(self.tr("This sheet is left out."), BannerKind.INFO)
        elif missing:
            told = self.tr("Still needed: {0}. Choose over which column it stands.")
            if "class" in missing:
                told = self.tr(
                    "Still needed: {0}. Choose over which column it stands, or name the class above."
                )
            self.banner.show_text(told.replace("{0}", self._words.fields(missing)), BannerKind.WARNING)
        else:
            self.banner.show_text(
                self.tr("Look whether each column is what the box above it says. Nothing is written yet."),
                BannerKind.INFO,
            )
        for widget in (self.grid, self.header, self.class_name, self.names, self.dates):
            widget.setEnabled(not mapping.skip)
        self.go_on.setEnabled(not missing or mapping.skip)
