"""A chart as a table: the same figures, for those who read, hear or copy them."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from ui.charts.data import Figures
from ui.theme import set_role
from ui.widgets import Retranslated

_Index = QModelIndex | QPersistentModelIndex
_MOST_ROWS = 12


class FigureModel(QAbstractTableModel):
    """The rows of `Figures`; the name of a row is its first column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = Figures((), ())

    def set_figures(self, figures: Figures) -> None:
        """Show these."""
        self.beginResetModel()
        self.figures = figures
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.figures.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.figures.columns)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = index.row(), index.column()
        text = self.figures.rows[row][column]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            name = self.figures.rows[row][0]
            return f"{name}, {self.figures.columns[column]}: {text}" if column and text else text
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.figures.columns[section]
        return None


class FigureTable(Retranslated, QTableView):
    """Ctrl+C copies what is selected, or all of it, to be pasted into a worksheet.  Not in a kiosk."""

    def __init__(self, parent: QWidget | None = None, *, may_copy: bool = True) -> None:
        super().__init__(parent)
        self._model = FigureModel(self)
        self.setModel(self._model)
        set_role(self, "figures")
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setAlternatingRowColors(True)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        self.copy_action = QAction(self)
        self.copy_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.copy_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.copy_action.triggered.connect(lambda *_: self.copy())
        if may_copy:
            self.addAction(self.copy_action)
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        else:
            self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.retranslate()

    @property
    def figures(self) -> Figures:
        """What it shows."""
        return self._model.figures

    def set_figures(self, name: str, figures: Figures) -> None:
        """Show these; the selected place stays."""
        self.setAccessibleName(name)
        if figures == self._model.figures:
            return
        at = self.currentIndex()
        row, column = at.row(), at.column()
        self._model.set_figures(figures)
        if 0 <= row < self._model.rowCount() and column < self._model.columnCount():
            self.setCurrentIndex(self._model.index(row, column))
        rows = min(max(len(figures.rows), 2), _MOST_ROWS)
        self.setMinimumHeight(
            self.horizontalHeader().sizeHint().height()
            + rows * self.verticalHeader().defaultSectionSize()
            + 4
        )

    def copy(self) -> None:
        """Put what is selected on the clipboard; less than two cells are meant as all of it, with the heads."""
        cells = self.selectionModel().selectedIndexes()
        if len(cells) < 2:
            lines = [self.figures.columns, *self.figures.rows]
        else:
            columns = sorted({cell.column() for cell in cells})
            rows = sorted({cell.row() for cell in cells})
            lines = [tuple(self.figures.rows[row][column] for column in columns) for row in rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt's own copy of the current cell is not wanted: not in a kiosk at all, and elsewhere ours is larger."""
        if event.matches(QKeySequence.StandardKey.Copy):
            event.ignore()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.copy_action.setText(self.tr("Copy"))
