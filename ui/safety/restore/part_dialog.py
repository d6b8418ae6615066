"""Bringing back a class or a journal: which, what that would do, and then that."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QTableWidget,
    QTableWidgetItem,
    QTreeWidget,
    QTreeWidgetItem,
    QTreeWidgetItemIterator,
    QVBoxLayout,
    QWidget,
)

from app.backup.partial import Comparison, Mode, PastCourse, bring_back, compare
from app.desk import Desk
from ui.errors import sentence_for
from ui.family.aside import Aside
from ui.safety.progress_line import ProgressLine
from ui.safety.restore.words import PARTS, SKIPPED, said
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Retranslated

_COURSE = Qt.ItemDataRole.UserRole


class PartDialog(Retranslated, QDialog):
    """`brought_back(Comparison)`.  Nothing is written before the last button."""

    brought_back = Signal(object)

    def __init__(
        self, worker: WorkerBase[Desk], backup: str, key_path: str | None, courses: Sequence[PastCourse],
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.resize(980, 640)
        self._worker, self._backup, self._key_path = worker, backup, key_path
        self.comparison: Comparison | None = None
        self.work = Aside(worker, self)
        self._hint = QLabel(self)
        self._hint.setWordWrap(True)
        set_role(self._hint, "muted")
        self.banner = Banner(BannerKind.ERROR, self)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.table = QTableWidget(0, 5, self)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.verticalHeader().hide()
        self._skipped = QLabel(self)
        self._skipped.setWordWrap(True)
        set_role(self._skipped, "caption")
        self.missing, self.then = QRadioButton(self), QRadioButton(self)
        self._modes = QButtonGroup(self)
        for button in (self.missing, self.then):
            self._modes.addButton(button)
        self.missing.setChecked(True)
        self.line = ProgressLine(self.work, self)
        self.cancel, self.take = QPushButton(self), QPushButton(self)
        set_role(self.take, "primary")
        self._lay_out()
        self._fill(courses)
        self.tree.itemChanged.connect(self._on_item_changed)
        self.missing.toggled.connect(lambda _on: self._show_take())
        self.cancel.clicked.connect(self.reject)
        self.take.clicked.connect(self._on_take)
        self.work.done.connect(self._on_done)
        self.work.failed.connect(self._on_failed)
        self.work.running_changed.connect(lambda _running: self._show_take())
        self.retranslate()
        self.tree.setFocus()

    @property
    def chosen(self) -> list[int]:
        """The courses that are ticked."""
        return [
            item.data(0, _COURSE)
            for item in self._items()
            if item.data(0, _COURSE) is not None and item.checkState(0) is Qt.CheckState.Checked
        ]

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Bring back a class or journal"))
        self._hint.setText(
            self.tr(
                "Lessons, works, marks, absences, topics, homework and marks of periods of what you tick. All else"
                " stays as it is today; what was entered since and is not in the backup stays, too."
            )
        )
        self.tree.setAccessibleName(self.tr("Classes and journals in the backup"))
        self.table.setAccessibleName(self.tr("What would be put back"))
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("What"),
                self.tr("Missing"),
                self.tr("Otherwise now"),
                self.tr("The same"),
                self.tr("Newer"),
            ]
        )
        self.missing.setText(self.tr("Only what is missing"))
        self.then.setText(self.tr("As it was then: also what is otherwise now"))
        self.line.set_text(self.tr("The backup is verified and read"))
        self.cancel.setText(self.tr("Cancel"))
        self._show_comparison()

    def done(self, result: int) -> None:
        """Closed: what is under way ends."""
        self.work.stop()
        super().done(result)

    # --- parts -------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(SPACE.s)
        for widget in (self.table, self._skipped, self.missing, self.then):
            right.addWidget(widget)
        middle = QHBoxLayout()
        middle.setSpacing(SPACE.m)
        middle.addWidget(self.tree, 2)
        middle.addLayout(right, 3)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._hint)
        layout.addWidget(self.banner)
        layout.addLayout(middle, 1)
        layout.addWidget(self.line)
        layout.addLayout(buttons)

    def _fill(self, courses: Sequence[PastCourse]) -> None:
        """Years, classes, courses; the newest year is open."""
        years: dict[str, QTreeWidgetItem] = {}
        classes: dict[tuple[str, str], QTreeWidgetItem] = {}
        for one in courses:
            year = years.get(one.year)
            if year is None:
                year = years[one.year] = QTreeWidgetItem(self.tree, [one.year])
                year.setExpanded(len(years) == 1)
            school_class = classes.get((one.year, one.class_name))
            if school_class is None:
                name = one.class_name or self.tr("Groups across classes")
                school_class = classes[one.year, one.class_name] = QTreeWidgetItem(year, [name])
                school_class.setFlags(
                    school_class.flags() | Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsAutoTristate
                )
                school_class.setCheckState(0, Qt.CheckState.Unchecked)
            parts = [part for part in (one.subject, one.group, one.teacher) if part]
            item = QTreeWidgetItem(school_class, [" · ".join(parts)])
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(0, Qt.CheckState.Unchecked)
            item.setData(0, _COURSE, one.course_id)

    def _items(self) -> Iterable[QTreeWidgetItem]:
        iterator = QTreeWidgetItemIterator(self.tree)
        while (item := iterator.value()) is not None:
            yield item
            iterator += 1

    # --- comparing ---------------------------------------------------------------------------------------------------

    def _on_item_changed(self, item: QTreeWidgetItem) -> None:
        if item.data(0, _COURSE) is None:
            return
        chosen, backup, key = self.chosen, self._backup, self._key_path
        self.comparison = None
        if not chosen:
            self._show_comparison()
            return
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: compare(session, backup, chosen, key)), self._on_compared,
            self._on_failed, replaces="comparison", label="compare",
        )  # fmt: skip

    def _on_compared(self, comparison: Comparison) -> None:
        self.banner.hide()
        self.comparison = comparison
        self._show_comparison()

    def _show_comparison(self) -> None:
        counted = self.comparison.parts if self.comparison is not None else ()
        self.table.setRowCount(len(counted))
        for row, one in enumerate(counted):
            figures = (one.missing, one.differing, one.same, one.newer)
            for column, text in enumerate((said(PARTS[one.entity]), *map(str, figures))):
                item = QTableWidgetItem(text)
                if column:
                    item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.table.setItem(row, column, item)
        self.table.resizeColumnsToContents()
        skipped = self.comparison.skipped if self.comparison is not None else ()
        told = ", ".join(f"{said(SKIPPED[why])}: {count}" for why, count in skipped)
        self._skipped.setText(self.tr("Passed over: {0}").format(told) if told else "")
        self._skipped.setVisible(bool(told))
        self._show_take()

    def _show_take(self) -> None:
        one = self.comparison
        count = 0 if one is None else one.missing + (one.differing if self.then.isChecked() else 0)
        self.take.setText(self.tr("Bring back %n entry(s)", "", count) if count else self.tr("Bring back"))
        self.take.setEnabled(count > 0 and not self.work.is_running)

    # --- doing it ----------------------------------------------------------------------------------------------------

    def _on_take(self) -> None:
        chosen, backup, key = self.chosen, self._backup, self._key_path
        mode = Mode.THEN if self.then.isChecked() else Mode.MISSING
        self.work.run(
            lambda session, progress: bring_back(
                session, backup, chosen, mode, key_path=key, progress=progress
            )
        )

    def _on_done(self, comparison: Comparison) -> None:
        self.brought_back.emit(comparison)
        self.accept()

    def _on_failed(self, error: Exception) -> None:
        self.banner.show_text(sentence_for(error))
        self._show_take()
