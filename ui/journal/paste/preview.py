"""What a paste will do, shown before it is done: where something does not fit, or more is replaced than one value."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.icons import set_icon
from ui.journal.buffer import JournalBuffer
from ui.journal.paste.model import SIGNS, PasteModel
from ui.journal.paste.rows import USUAL, Fate, Options, Plan
from ui.journal.paste.words import problem_lines
from ui.theme import SPACE, set_role
from ui.widgets import IconLabel, Retranslated, announce

PlanFor = Callable[[Options], Plan]
_COUNTED = (Fate.NEW, Fate.REPLACES, Fate.CLEARS, Fate.BARRED)


class PastePreview(Retranslated, QDialog):
    """`open()` it; `confirmed(Plan)` follows, or it is closed.  Enter pastes, Escape does not."""

    confirmed = Signal(object)

    def __init__(self, buffer: JournalBuffer, plan_for: PlanFor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buffer, self._plan_for = buffer, plan_for
        self.plan = plan_for(USUAL)
        self._title, self._by_name = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._by_name, "muted")
        self._by_name.setWordWrap(True)
        self._counts = {fate: QLabel(self) for fate in _COUNTED}
        self._chips = {fate: _chip(fate, label, self) for fate, label in self._counts.items()}
        self._table = QTableView(self)
        self._model = PasteModel(buffer, self.plan, self)
        self._problems_title = QLabel(self)
        set_role(self._problems_title, "section")
        self._problems = QPlainTextEdit(self)
        self._copy = QPushButton(self)
        self._clear, self._only_empty, self._skip = QCheckBox(self), QCheckBox(self), QCheckBox(self)
        self._cancel, self._paste = QPushButton(self), QPushButton(self)
        self._dress()
        self._lay_out()
        self._connect()
        self.retranslate()
        self._fit()
        self._paste.setFocus()

    @property
    def options(self) -> Options:
        """What is ticked.  Before that box is touched, the plan itself says whether pupils are passed over."""
        skip = self._skip.isChecked() if self._skip.property("touched") else None
        return Options(self._clear.isChecked(), self._only_empty.isChecked(), skip)

    def renew(self) -> None:
        """Reckon anew: another option, or the page has changed under it."""
        self.plan = self._plan_for(self.options)
        self._model.set_plan(self.plan)
        self.retranslate()
        announce(self, self.summary)

    @property
    def summary(self) -> str:
        """The counts in one line."""
        return ", ".join(label.text() for fate, label in self._counts.items() if self.plan.count(fate))

    def retranslate(self) -> None:
        """All sentences; most depend on the plan."""
        plan, lines = self.plan, problem_lines(self.plan, self._buffer)
        self.setWindowTitle(self.tr("Paste"))
        self._title.setText(self.tr("Paste into the journal"))
        self._by_name.setText(
            self.tr("The rows go to the pupils whose names stand before them, in whatever order.")
            if plan.by_name
            else self.tr(
                "Pupils who were not in the class then are passed over, as the copied list has none."
            )
        )
        self._by_name.setVisible(plan.by_name or bool(plan.skipped))
        self._say_counts()
        self._problems_title.setText(self.tr("What does not fit"))
        self._problems.setPlainText("\n".join(lines))
        self._problems.setAccessibleName(self.tr("What does not fit"))
        self._copy.setText(self.tr("Copy the list"))
        for widget in (self._problems_title, self._problems, self._copy):
            widget.setVisible(bool(lines))
        self._table.setAccessibleName(self.tr("What each cell becomes"))
        self._clear.setText(self.tr("Empty cells clear what is there"))
        self._only_empty.setText(self.tr("Only into empty cells"))
        self._skip.setText(self.tr("Pass over pupils who were not in the class then"))
        self._skip.setVisible(plan.may_skip)
        self._cancel.setText(self.tr("Cancel"))
        count = len(plan.edits)
        self._paste.setText(self.tr("Paste %n value(s)", "", count) if count else self.tr("Nothing to paste"))
        self._paste.setEnabled(bool(count))

    # --- Qt -----------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As large as the table needs, within reason."""
        across, down, usual = self._table.horizontalHeader(), self._table.verticalHeader(), super().sizeHint()
        width = down.sizeHint().width() + across.length() + SPACE.xl
        height = across.sizeHint().height() + down.length() + SPACE.xl
        chrome = usual.height() - self._table.sizeHint().height()
        wide = max(width + 2 * SPACE.xl, usual.width(), 600)
        return QSize(min(wide, 1040), min(chrome + max(height, 120), 720))

    # --- private ------------------------------------------------------------------------------------------

    def _say_counts(self) -> None:
        counts = {fate: self.plan.count(fate) for fate in _COUNTED}
        self._counts[Fate.NEW].setText(self.tr("%n new value(s)", "", counts[Fate.NEW]))
        self._counts[Fate.REPLACES].setText(self.tr("%n will be replaced", "", counts[Fate.REPLACES]))
        self._counts[Fate.CLEARS].setText(self.tr("%n will be cleared", "", counts[Fate.CLEARS]))
        self._counts[Fate.BARRED].setText(self.tr("%n do(es) not fit", "", counts[Fate.BARRED]))
        for fate, count in counts.items():
            self._chips[fate].setVisible(bool(count))

    def _dress(self) -> None:
        self._table.setModel(self._model)
        self._table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._table.setTabKeyNavigation(False)
        self._table.setCornerButtonEnabled(False)
        self._table.setWordWrap(False)
        for header in (self._table.horizontalHeader(), self._table.verticalHeader()):
            header.setSectionsClickable(False)
            header.setHighlightSections(False)
        self._table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self._table.horizontalHeader().setMinimumSectionSize(64)
        self._problems.setReadOnly(True)
        self._problems.setTabChangesFocus(True)
        self._problems.setMaximumHeight(5 * self.fontMetrics().lineSpacing() + 2 * SPACE.m)
        set_role(self._copy, "ghost")
        set_icon(self._copy, "copy")
        set_role(self._paste, "primary")
        set_icon(self._paste, "clipboard-paste", "on_accent")
        self._paste.setDefault(True)

    def _lay_out(self) -> None:
        counts = QHBoxLayout()
        counts.setSpacing(SPACE.l)
        for chip in self._chips.values():
            counts.addWidget(chip)
        counts.addStretch(1)
        problems = QHBoxLayout()
        problems.addWidget(self._problems_title)
        problems.addStretch(1)
        problems.addWidget(self._copy)
        options = QVBoxLayout()
        options.setSpacing(SPACE.xs)
        for box in (self._only_empty, self._clear, self._skip):
            options.addWidget(box)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        buttons.addWidget(self._paste)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addLayout(counts)
        layout.addWidget(self._by_name)
        layout.addWidget(self._table, 1)
        layout.addLayout(problems)
        layout.addWidget(self._problems)
        layout.addLayout(options)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self._skip.setChecked(bool(self.plan.skipped))
        for box in (self._clear, self._only_empty):
            box.toggled.connect(self.renew)
        self._skip.toggled.connect(self._on_skip_toggled)
        self._only_empty.toggled.connect(self._clear.setDisabled)
        self._copy.clicked.connect(self._on_copy)
        self._cancel.clicked.connect(self.reject)
        self._paste.clicked.connect(self._on_paste)

    def _fit(self) -> None:
        """As large as the table needs, within reason; the first problem in sight."""
        self.resize(self.sizeHint())
        if (problem := self._model.first_problem()).isValid():
            self._table.scrollTo(problem)

    def _on_skip_toggled(self) -> None:
        self._skip.setProperty("touched", True)
        self.renew()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._problems.toPlainText())
        self._copy.setText(self.tr("Copied"))

    def _on_paste(self) -> None:
        plan = self.plan
        self.accept()
        self.confirmed.emit(plan)


def _chip(fate: Fate, label: QLabel, parent: QWidget) -> QWidget:
    """The sign and the count of one fate."""
    name, tone = SIGNS[fate]
    chip = QWidget(parent)
    row = QHBoxLayout(chip)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.xs)
    row.addWidget(IconLabel(name, 16, tone, chip))
    row.addWidget(label)
    return chip
