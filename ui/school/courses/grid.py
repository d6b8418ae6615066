"""What the curriculum grid shows, and what is typed into it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.naming import short_name
from app.school.classes import ClassLine
from app.school.courses import CellPlan, CourseLine, Curriculum
from app.school.subjects import SubjectLine
from ui.later import later
from ui.school.words import number_words

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Cell:
    """A class in a subject: the course of the whole class, and those of its parts."""

    school_class: ClassLine
    subject: SubjectLine
    whole: CourseLine | None
    parts: tuple[CourseLine, ...]

    @property
    def courses(self) -> tuple[CourseLine, ...]:
        return (self.whole, *self.parts) if self.whole is not None else self.parts


def hours_typed(text: str) -> float | None:
    """«2», «0,5» → hours; None for nothing and for 0.  Raises ValueError for what is no number."""
    clean = text.strip().replace(",", ".")
    value = float(clean) if clean not in ("", "-", "–") else 0.0
    return value or None


def block_typed(text: str) -> list[list[float | None]]:
    """A block of cells as a spreadsheet copies it.  Raises ValueError."""
    return [[hours_typed(cell) for cell in line.split("\t")] for line in text.rstrip("\r\n").splitlines()]


class GridModel(QAbstractTableModel):
    """Rows are subjects, and a last one with the sum of each class; columns are classes."""

    typed = Signal(object)
    """Cells that are to have other hours: a list of `CellPlan`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.classes: tuple[ClassLine, ...] = ()
        self.subjects: tuple[SubjectLine, ...] = ()
        self.shows_teachers = False
        self._cells: dict[tuple[int, int], list[CourseLine]] = {}
        self._pending: dict[tuple[int, int], float | None] = {}
        self._sum = ""

    def show_curriculum(
        self, found: Curriculum, classes: Sequence[ClassLine], subjects: Sequence[SubjectLine]
    ) -> None:
        """Show these classes and subjects; what was typed and is not stored yet is forgotten."""
        self.beginResetModel()
        self.classes, self.subjects = tuple(classes), tuple(subjects)
        self._cells, self._pending = {}, {}
        for course in found.courses:
            if course.class_id is not None:
                self._cells.setdefault((course.class_id, course.subject_id), []).append(course)
        self.endResetModel()

    def show_teachers(self, shown: bool) -> None:
        self.beginResetModel()
        self.shows_teachers = shown
        self.endResetModel()

    def set_words(self, total: str) -> None:
        self._sum = total
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, len(self.subjects))

    def cell(self, index: Index) -> Cell | None:
        """The cell at an index; None below the subjects."""
        if not index.isValid() or index.row() >= len(self.subjects):
            return None
        one, subject = self.classes[index.column()], self.subjects[index.row()]
        found = self._cells.get((one.id, subject.id), [])
        whole = next((course for course in found if course.whole), None)
        return Cell(one, subject, whole, tuple(course for course in found if not course.whole))

    def plans(self, wished: Iterable[tuple[Index, float | None]]) -> list[CellPlan]:
        """What is to be asked for, so that these cells have these hours; they show it at once."""
        plans = []
        for index, hours in wished:
            cell = self.cell(index)
            if cell is None:
                continue
            there = cell.whole is not None
            before = cell.whole.hours if cell.whole is not None else None
            if hours == before and there == (hours is not None):
                continue
            plans.append(CellPlan(cell.school_class.id, cell.subject.id, hours, there, before))
            self._pending[cell.school_class.id, cell.subject.id] = hours
        if plans:
            corner = self.index(self.rowCount() - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), corner)
        return plans

    # --- Qt ------------------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() or not self.classes else len(self.subjects) + 1

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.classes)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
        return flags | Qt.ItemFlag.ItemIsEditable if self.cell(index) is not None else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.EditRole,
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        ):
            return None
        cell = self.cell(index)
        if cell is None:
            return number_words(self._total(self.classes[index.column()]))
        hours = self._hours(cell)
        if role == Qt.ItemDataRole.EditRole:
            return "" if hours is None else number_words(hours)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._shown(cell, hours)
        return self._in_words(cell, hours)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole:
            return False
        try:
            hours = hours_typed(str(value))
        except ValueError:
            return False
        plans = self.plans([(index, hours)])
        if plans:  # later: the editor has still to be closed
            later(self, lambda: self.typed.emit(plans))
        return True

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal:
            if role == Qt.ItemDataRole.DisplayRole and section < len(self.classes):
                return self.classes[section].name
        elif role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.subjects[section].plan.name if section < len(self.subjects) else self._sum
        elif role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    # --- private -------------------------------------------------------------------------------------------------

    def _hours(self, cell: Cell) -> float | None:
        key = (cell.school_class.id, cell.subject.id)
        if key in self._pending:
            return self._pending[key]
        return cell.whole.hours if cell.whole is not None else None

    def _shown(self, cell: Cell, hours: float | None) -> str:
        if self.shows_teachers:
            names = {short_name(one.teacher) for one in cell.courses if one.teacher}
            return ", ".join(sorted(names)) or ("?" if cell.courses else "")
        is_there = cell.whole is not None and (cell.school_class.id, cell.subject.id) not in self._pending
        text = number_words(hours) if hours is not None else "✓" if is_there else ""
        if not cell.parts:
            return text
        most = max((one.hours or 0.0 for one in cell.parts), default=0.0)
        return f"{text or (number_words(most) if most else '')}*"

    def _in_words(self, cell: Cell, hours: float | None) -> str:
        lines = [f"{cell.school_class.name} · {cell.subject.plan.name}"]
        for one in cell.courses:
            group = f"{one.group}: " if one.group and not one.whole else ""
            lesson = "" if one.hours is None else number_words(one.hours)
            lines.append(" · ".join(part for part in (group + lesson, one.teacher) if part))
        if cell.whole is None and hours is not None:
            lines.append(number_words(hours))
        return "\n".join(lines)

    def _total(self, one: ClassLine) -> float:
        """Lessons a week of the whole class; of a subject in parts, of the largest of them."""
        total = 0.0
        for subject in self.subjects:
            found = self._cells.get((one.id, subject.id), [])
            whole = self._pending.get(
                (one.id, subject.id), next((course.hours for course in found if course.whole), None)
            )
            parts = [course.hours or 0.0 for course in found if not course.whole]
            total += whole or max(parts, default=0.0)
        return total
