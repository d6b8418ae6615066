"""What a file would do, before anything is written: counts, classes, people, refused rows, and what is worth saying."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from app.exchange.assistant import Found, Kind
from app.exchange.assistant.found import TABLES
from app.exchange.importing.summary import ImportSummary, Line, blocks
from app.exchange.records import Refused
from ui.icons import set_icon
from ui.importing.reasons import reason_words, refusal_words
from ui.importing.tables import TextsTable
from ui.importing.words import ImportWords
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, ElidedLabel, Retranslated
from ui.widgets.wheel import guard_wheel

_COUNTS, _CLASSES, _PEOPLE, _REFUSED, _NOTES = range(5)


class PreviewPage(Retranslated, QWidget):
    """Nothing is written until `accepted`."""

    accepted = Signal(bool)
    """Bring it in; True: without the rows that cannot be used."""
    options_changed = Signal(str, str)
    """Year («» : as the file says) and class."""
    columns_asked = Signal()
    save_asked = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = ImportWords(self)
        self._found: Found | None = None
        self._summary: ImportSummary | None = None
        self._error = ""
        self._title, self._facts = ElidedLabel("", self), QLabel(self)
        self.banner = Banner(BannerKind.INFO, self, closable=False)
        self._year_label, self.year = QLabel(self), QComboBox(self)
        self._class_label, self.class_name = QLabel(self), QLineEdit(self)
        self.bar, self._stack = QTabBar(self), QStackedWidget(self)
        self.tables = {
            _COUNTS: TextsTable({0: 1}, frozenset({1, 2, 3}), self),
            _CLASSES: TextsTable({0: 1}, frozenset({1, 2, 3}), self),
            _PEOPLE: TextsTable({0: 2, 3: 3}, parent=self),
            _REFUSED: TextsTable({4: 3}, parent=self),
            _NOTES: TextsTable({0: 2, 2: 3}, parent=self),
        }
        self.back, self.columns, self.save = (QPushButton(self) for _ in range(3))
        self.bring = QPushButton(self)
        self._shown: list[int] = []
        self._lay_out()
        self._connect()
        self.retranslate()

    def begin(self, found: Found, years: Sequence[str]) -> None:
        """A file whose trial is under way."""
        self._found, self._summary, self._error = found, None, ""
        chosen = self.year.currentData() or ""
        self.year.clear()
        self.year.addItem(self.tr("as the file says, or today's"), "")
        for year in years:
            self.year.addItem(year, year)
        self.year.setCurrentIndex(max(0, self.year.findData(chosen)))
        self._show()

    def reset_options(self) -> None:
        """Another file: nothing is said of its year and class."""
        self.year.setCurrentIndex(0)
        self.class_name.clear()

    def show_summary(self, summary: ImportSummary) -> None:
        """What would be."""
        self._summary, self._error = summary, ""
        self._show()
        self._first().setFocus()

    def show_error(self, text: str) -> None:
        """Why it cannot be brought in as it is."""
        self._summary, self._error = None, text
        self._show()
        (self.class_name if self.class_name.isVisibleTo(self) else self.back).setFocus()

    @property
    def lost(self) -> list[Refused]:
        """Rows that keep the whole file out."""
        return [one for one in self._summary.refused if blocks(one)] if self._summary is not None else []

    def retranslate(self) -> None:
        """Words."""
        self._year_label.setText(self.tr("Academic year"))
        self.year.setAccessibleName(self._year_label.text())
        if self.year.count():
            self.year.setItemText(0, self.tr("as the file says, or today's"))
        self._class_label.setText(self.tr("Class, where the file names none"))
        self.class_name.setAccessibleName(self._class_label.text())
        self.class_name.setPlaceholderText(self.tr("such as 5А"))
        self.back.setText(self.tr("Another file"))
        self.columns.setText(self.tr("Columns…"))
        self.save.setText(self.tr("Save the refused rows…"))
        self.bar.setAccessibleName(self.tr("What is shown"))
        self._show()

    # --- private -----------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        set_role(self._title, "section")
        set_role(self.bring, "primary")
        set_icon(self.bring, "check", "on_accent")
        set_icon(self.columns, "table-2")
        set_icon(self.save, "save")
        self._facts.setWordWrap(True)
        self.bar.setDrawBase(False)
        self.bar.setExpanding(False)
        guard_wheel(self.year)
        self.class_name.setMaximumWidth(160)
        for label, field in ((self._year_label, self.year), (self._class_label, self.class_name)):
            label.setBuddy(field)
        for table in self.tables.values():
            self._stack.addWidget(table)
        options = QHBoxLayout()
        options.setSpacing(SPACE.s)
        for widget in (self._year_label, self.year, self._class_label, self.class_name):
            options.addWidget(widget)
        options.addStretch(1)
        buttons = QHBoxLayout()
        buttons.setSpacing(SPACE.s)
        for button in (self.back, self.columns, self.save):
            buttons.addWidget(button)
        buttons.addStretch(1)
        buttons.addWidget(self.bring)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self.banner)
        layout.addWidget(self._facts)
        layout.addLayout(options)
        layout.addWidget(self.bar)
        layout.addWidget(self._stack, 1)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.bar.currentChanged.connect(self._on_turned)
        self.year.activated.connect(lambda _: self._on_options())
        self.class_name.editingFinished.connect(self._on_class_finished)
        self.back.clicked.connect(self.left)
        self.columns.clicked.connect(self.columns_asked)
        self.save.clicked.connect(self.save_asked)
        self.bring.clicked.connect(lambda: self.accepted.emit(bool(self.lost)))
        self._said = ("", "")

    def _on_turned(self, at: int) -> None:
        if 0 <= at < len(self._shown):
            self._stack.setCurrentWidget(self.tables[self._shown[at]])

    def _on_class_finished(self) -> None:
        if self.class_name.isModified():
            self.class_name.setModified(False)
            self._on_options()

    def _on_options(self) -> None:
        self.options_changed.emit(str(self.year.currentData() or ""), self.class_name.text().strip())

    def _first(self) -> QWidget:
        return self.bring if self.bring.isVisibleTo(self) and self.bring.isEnabled() else self.back

    def _show(self) -> None:
        found, summary = self._found, self._summary
        self._title.setText(found.file if found is not None else "")
        facts = [self._words.found(found)] if found is not None and not self._error else []
        if summary is not None:
            facts += self._words.summary(summary, done=False)
        self._facts.setText("\n".join(one for one in facts if one))
        self._facts.setVisible(bool(self._facts.text()))
        is_table = found is not None and found.kind in TABLES
        self.columns.setVisible(is_table)
        asks_class = found is not None and found.kind in (
            Kind.MARKS,
            Kind.TIMETABLE,
            Kind.PUPILS,
            Kind.ROSTER,
        )
        for widget in (self._class_label, self.class_name):
            widget.setVisible(asks_class)
        lost = len(self.lost)
        self.save.setVisible(bool(summary and summary.refused))
        self.bring.setVisible(summary is not None and not summary.changes_nothing)
        self.bring.setText(self._words.without_refused(lost) if lost else self.tr("Bring in"))
        self._fill_tables()
        self._show_banner(lost)

    def _show_banner(self, lost: int) -> None:
        summary = self._summary
        if self._error:
            self.banner.show_text(self._error, BannerKind.ERROR)
        elif summary is None:
            self.banner.show_text(self.tr("The file is being compared with the school…"), BannerKind.INFO)
        elif lost:
            more = self.tr("Correct them in the file and choose it again, or bring in the rest.")
            self.banner.show_text(f"{self._words.refused_rows(lost)}. {more}", BannerKind.WARNING)
        elif summary.changes_nothing:
            self.banner.show_text(
                self.tr("Everything in this file is in the school already: nothing would change."),
                BannerKind.SUCCESS,
            )
        else:
            self.banner.show_text(
                self.tr("Nothing is written yet. Look through it, then bring it in."), BannerKind.INFO
            )

    # --- tables ------------------------------------------------------------------------------------------

    def _fill_tables(self) -> None:
        summary = self._summary
        self._shown = []
        names: list[str] = []
        if summary is not None:
            heads = (self.tr("New"), self.tr("Changed"), self.tr("As they were"))
            self._fill(_COUNTS, (self.tr("What"), *heads), self._counts(summary), self.tr("Counts"), names)
            by_class = _by_class(summary.lines)
            if len(by_class) > 1 or (by_class and "" not in by_class):
                rows = [(name or "–", *map(str, counts)) for name, counts in by_class.items()]
                self._fill(_CLASSES, (self.tr("Class"), *heads), rows, self.tr("By class ({0})"), names)
            self._fill(
                _PEOPLE, (self.tr("Name"), self.tr("Class"), self.tr("What becomes"), self.tr("Details")),
                [self._line(one) for one in summary.lines], self.tr("People ({0})"), names,
            )  # fmt: skip
            places = (self.tr("Sheet"), self.tr("Row"), self.tr("Column"), self.tr("Value"))
            self._fill(
                _REFUSED, (*places, self.tr("What is wrong")), refused_rows(summary),
                self.tr("Refused ({0})"), names,
            )  # fmt: skip
            self._fill(
                _NOTES, (self.tr("What it is about"), self.tr("Row"), self.tr("Worth knowing")),
                note_rows(summary),
                self.tr("Notes ({0})"), names,
            )  # fmt: skip
        self.bar.blockSignals(True)
        while self.bar.count():
            self.bar.removeTab(0)
        for name in names:
            self.bar.addTab(name)
        self.bar.blockSignals(False)
        self.bar.setVisible(bool(names))
        self._stack.setVisible(bool(names))
        if self._shown:
            first = _REFUSED if self.lost else _CLASSES if _CLASSES in self._shown else _COUNTS
            self.bar.setCurrentIndex(self._shown.index(first))
            self._on_turned(self.bar.currentIndex())

    def _fill(
        self, key: int, heads: Sequence[str], rows: Sequence[tuple[str, ...]], name: str, names: list[str]
    ) -> None:
        self.tables[key].texts.show_rows(heads, rows)
        self.tables[key].setAccessibleName(name.split(" (", maxsplit=1)[0])
        if rows:
            self._shown.append(key)
            names.append(name.replace("{0}", str(len(rows))))

    def _counts(self, summary: ImportSummary) -> list[tuple[str, ...]]:
        found = []
        for name in summary.added:
            counts = (summary.added[name], summary.changed[name], summary.unchanged[name])
            if any(counts):
                found.append((self._words.kind_of_row(name), *map(str, counts)))
        return found

    def _line(self, line: Line) -> tuple[str, ...]:
        details = "; ".join(self._words.detail(*one) for one in line.details)
        who = self._words.person(line.what)
        return line.name, line.group, f"{who}: {self._words.deed(line.deed)}", details


def _by_class(lines: Sequence[Line]) -> dict[str, tuple[int, int, int]]:
    """Pupils of each class: new, changed, as they were."""
    found: dict[str, list[int]] = {}
    for line in lines:
        if line.what == "pupils":
            counts = found.setdefault(line.group, [0, 0, 0])
            counts[("added", "changed", "unchanged").index(line.deed)] += 1
    return {name: (one[0], one[1], one[2]) for name, one in found.items()}


def refused_rows(summary: ImportSummary) -> list[tuple[str, ...]]:
    """Where each stands, and why."""
    return [
        (_table(one, summary), str(one.place.row or ""), one.place.field or "", one.value, refusal_words(one))
        for one in summary.refused
    ]  # fmt: skip


def note_rows(summary: ImportSummary) -> list[tuple[str, ...]]:
    """What is worth knowing, and about what."""
    return [
        (
            ": ".join(filter(None, (_table(one, summary), one.value))),
            str(one.place.row or ""),
            reason_words(one.reason),
        )
        for one in summary.notes
    ]


def _table(one: Refused, summary: ImportSummary) -> str:
    """The sheet, or of a file that consists of several (OneRoster) that of them."""
    return one.place.sheet or ("" if one.place.file == summary.file else one.place.file)
