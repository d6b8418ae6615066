"""Who is to get a login: classes, pupils or parents, staff."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.people.issuing import BOTH, PARENTS, PUPILS, STAFF, ClassNeed
from ui.theme import SPACE, set_role
from ui.widgets import Retranslated

Index = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()


class Column(IntEnum):
    """Columns, in order."""

    CLASS = 0
    PUPILS = 1
    PARENTS = 2


_HEADERS: dict[Column, Any] = {
    Column.CLASS: QT_TRANSLATE_NOOP("IssueChoice", "Class"),
    Column.PUPILS: QT_TRANSLATE_NOOP("IssueChoice", "Pupils without a login"),
    Column.PARENTS: QT_TRANSLATE_NOOP("IssueChoice", "Parents without a login"),
}


class NeedsModel(QAbstractTableModel):
    """Classes with boxes to tick."""

    chosen_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.needs: tuple[ClassNeed, ...] = ()
        self.chosen: set[int] = set()

    def show_needs(self, needs: Sequence[ClassNeed]) -> None:
        """Those with somebody to issue for are ticked."""
        self.beginResetModel()
        self.needs = tuple(needs)
        self.chosen = {one.class_id for one in needs if one.pupils[0] or one.parents[0]}
        self.endResetModel()
        self.chosen_changed.emit()

    def choose_all(self, chosen: bool) -> None:
        """Tick all, or none."""
        self.chosen = {one.class_id for one in self.needs} if chosen else set()
        if self.needs:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.needs) - 1, 0))
        self.chosen_changed.emit()

    def retranslate(self) -> None:
        """The language has changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.needs)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("IssueChoice", _HEADERS[Column(section)])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        known = super().flags(index)
        return known | Qt.ItemFlag.ItemIsUserCheckable if index.column() == Column.CLASS else known

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        one = self.needs[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            without, of = {Column.PUPILS: one.pupils, Column.PARENTS: one.parents}.get(
                Column(index.column()), (0, 0)
            )
            if index.column() == Column.CLASS:
                return one.class_name
            text = QCoreApplication.translate("IssueChoice", "{0} of {1}") if of else "–"
            return text.format(without, of)
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == Column.CLASS:
            ticked = one.class_id in self.chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        class_id = self.needs[index.row()].class_id
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self.chosen.add(class_id)
        else:
            self.chosen.discard(class_id)
        self.dataChanged.emit(index, index)
        self.chosen_changed.emit()
        return True


class ChoicePage(Retranslated, QWidget):
    """`changed` with each tick; `count` is how many people would get a login, a parent of two classes twice."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._staff_need = (0, 0)
        self.model = NeedsModel(self)
        self.whom, self.staff = QComboBox(self), QCheckBox(self)
        for data in (BOTH, PUPILS, PARENTS):
            self.whom.addItem("", data)
        self._whom_label = QLabel(self)
        self._whom_label.setBuddy(self.whom)
        self._all, self._none = QPushButton(self), QPushButton(self)
        for button, ticked in ((self._all, True), (self._none, False)):
            set_role(button, "link")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, ticked=ticked: self.model.choose_all(ticked))
        self.table = self._make_table()
        self.whom.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.staff.toggled.connect(lambda _: self.changed.emit())
        self.model.chosen_changed.connect(self.changed)
        top = QHBoxLayout()
        for widget in (self._whom_label, self.whom):
            top.addWidget(widget)
        top.addStretch(1)
        top.addWidget(self._all)
        top.addWidget(self._none)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.staff)
        layout.addLayout(top)
        layout.addWidget(self.table, 1)
        self.retranslate()

    def show_needs(self, needs: Sequence[ClassNeed]) -> None:
        """What `app.people.issuing.login_needs` has told."""
        self._staff_need = next((one.staff for one in needs if one.class_id == STAFF), (0, 0))
        self.staff.setChecked(self._staff_need[0] > 0)
        self.staff.setEnabled(self._staff_need[0] > 0)
        self.model.show_needs([one for one in needs if one.class_id != STAFF])
        self.retranslate()

    @property
    def count(self) -> int:
        """See the class."""
        who = self.whom.currentData()
        count = self._staff_need[0] if self.staff.isChecked() else 0
        for one in self.model.needs:
            if one.class_id in self.model.chosen:
                count += one.pupils[0] if who in (BOTH, PUPILS) else 0
                count += one.parents[0] if who in (BOTH, PARENTS) else 0
        return count

    def retranslate(self) -> None:
        self._whom_label.setText(self.tr("In the ticked classes, for"))
        for row, text in enumerate((self.tr("pupils and parents"), self.tr("pupils"), self.tr("parents"))):
            self.whom.setItemText(row, text)
        self.whom.setAccessibleName(self.tr("For whom"))
        without, of = self._staff_need
        self.staff.setText(self.tr("Staff: {0} of {1} without a login").format(without, of))
        self._all.setText(self.tr("Tick all"))
        self._none.setText(self.tr("Tick none"))
        self.table.setAccessibleName(self.tr("Classes"))
        self.model.retranslate()

    def _make_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self.model)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return table
