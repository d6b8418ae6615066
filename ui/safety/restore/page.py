"""The page of putting back: the backups of a folder, what is in one, and the two ways back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from app.backup.looking import Glimpse, backups_in, look_inside
from app.backup.manifest import BackupInfo
from app.backup.partial import Comparison, PastCourse, past_courses
from app.backup.plan import BackupPlan, backup_plan
from app.backup.restoring import Restored
from ui.errors import size_in_words
from ui.family.backup_keeper import paths_here
from ui.family.page import Place
from ui.icons import set_icon
from ui.safety.page import SafetyPage, moment_in_words
from ui.safety.restore.inside import InsidePanel
from ui.safety.restore.part_dialog import PartDialog
from ui.safety.restore.whole_dialog import WholeDialog
from ui.theme import SPACE
from ui.widgets import BannerKind, EmptyState, Toast


class RestorePage(SafetyPage):
    """`go_to(folder)` shows what lies in it."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent, widest=1600)
        self.found: tuple[BackupInfo, ...] = ()
        self.key_path: str | None = None
        self.dialog: WholeDialog | PartDialog | None = None
        self._where = QLabel(self)
        self.folder, self.other = QComboBox(self), QPushButton(self)
        self.folder.setMinimumContentsLength(40)
        self._where.setBuddy(self.folder)
        set_icon(self.other, "folder-open")
        top = QHBoxLayout()
        top.setSpacing(SPACE.m)
        top.addWidget(self._where)
        top.addWidget(self.folder, 1)
        top.addWidget(self.other)
        self.table = QTableWidget(0, 4, self)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().hide()
        self.table.setMinimumHeight(420)
        self.inside = InsidePanel(self)
        self._empty = EmptyState("hard-drive", self)
        two = QWidget(self)
        row = QHBoxLayout(two)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.m)
        row.addWidget(self.table, 5)
        row.addWidget(self.inside, 6)
        self._stack = QStackedWidget(self)
        for widget in (self._empty, two):
            self._stack.addWidget(widget)
        self.column.addLayout(top)
        self.column.addWidget(self._stack, 1)
        self.folder.activated.connect(lambda _index: self._read_folder())
        self.other.clicked.connect(self._choose_folder)
        self._empty.action_triggered.connect(self._choose_folder)
        self.table.itemSelectionChanged.connect(self._on_chosen)
        self.inside.key_wanted.connect(self._choose_key)
        self.inside.part_wanted.connect(self._open_part)
        self.inside.whole_wanted.connect(self._open_whole)
        self.setFocusProxy(self.table)
        self.retranslate()

    def reload(self) -> None:
        self._ask(backup_plan, self._on_plan)

    def go_to(self, folder: str) -> None:
        """Show the backups of a folder."""
        self._add_folder(folder)
        self._read_folder()

    def leave(self) -> None:
        """Nobody is here any more."""
        if self.dialog is not None:
            self.dialog.work.stop()

    def retranslate(self) -> None:
        self._where.setText(self.tr("Folder"))
        self.other.setText(self.tr("Another folder…"))
        self.table.setAccessibleName(self.tr("Backups in the folder"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Made"), self.tr("Size"), self.tr("Read again"), self.tr("Encrypted")]
        )
        self._empty.set_text(
            self.tr("There is no backup here"),
            self.tr("Choose a folder with backups: of this school, or of the one that it shall be again."),
        )
        self._empty.set_action(self.tr("Another folder…"))
        self._fill()

    # --- the list --------------------------------------------------------------------------------------------------

    @property
    def chosen(self) -> BackupInfo | None:
        """The backup that is looked at."""
        rows = self.table.selectionModel().selectedRows() if self.found else []
        return self.found[rows[0].row()] if rows else None

    def _on_plan(self, plan: BackupPlan) -> None:
        here = paths_here()
        for one in plan.folders:
            self._add_folder(here.get(one.id) or one.path, choose=False)
        self._read_folder()

    def _add_folder(self, path: str, *, choose: bool = True) -> None:
        if self.folder.findText(path) < 0:
            self.folder.addItem(path)
        if choose:
            self.folder.setCurrentIndex(self.folder.findText(path))

    def _read_folder(self) -> None:
        path = self.folder.currentText()
        if not path:
            self._on_found(())
            return
        self._ask(lambda session: backups_in(session, path), self._on_found, key="list")

    def _on_found(self, found: tuple[BackupInfo, ...]) -> None:
        self.banner.hide()
        self.found = found
        self.table.setRowCount(0)
        self._fill()
        self._stack.setCurrentIndex(1 if found else 0)
        if found:
            self.table.selectRow(0)
        else:
            self.inside.show_info(None)

    def _on_failed(self, error: Exception) -> None:
        self.found = ()
        self._stack.setCurrentIndex(0)
        super()._on_failed(error)

    def _fill(self) -> None:
        self.table.setRowCount(len(self.found))
        yes, no = self.tr("yes"), self.tr("no")
        for row, one in enumerate(self.found):
            made = moment_in_words(datetime.fromisoformat(one.made_at))
            again = moment_in_words(datetime.fromisoformat(one.reread_at)) if one.reread_at else "–"
            texts = (made, size_in_words(one.size + one.file_bytes), again, yes if one.encrypted else no)
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(Path(one.path).name)
                self.table.setItem(row, column, item)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setStretchLastSection(True)

    # --- looking inside --------------------------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        one, key = self.chosen, self.key_path
        self.inside.show_info(one)
        if one is None:
            return
        self._busy.set_busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(lambda session: look_inside(session, one.path, key)), self._on_glimpse,
            self._on_not_seen, replaces="glimpse", label="look inside",
        )  # fmt: skip

    def _on_glimpse(self, glimpse: Glimpse) -> None:
        self._busy.set_busy(False)
        self.inside.show_glimpse(glimpse)

    def _on_not_seen(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self.inside.show_error(error)

    def _choose_key(self) -> None:
        def chosen(path: str) -> None:
            self.key_path = path
            self._on_chosen()

        self._open_dialog(self.tr("Key file of that time"), QFileDialog.FileMode.ExistingFile, chosen)

    def _choose_folder(self) -> None:
        self._open_dialog(self.tr("Folder with backups"), QFileDialog.FileMode.Directory, self.go_to)

    def _open_dialog(self, title: str, mode: QFileDialog.FileMode, chosen: Callable[[str], None]) -> None:
        dialog = QFileDialog(self.window(), title, str(Path.home()))
        dialog.setFileMode(mode)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(chosen)
        dialog.open()

    # --- putting back ----------------------------------------------------------------------------------------------

    def _open_whole(self) -> None:
        glimpse = self.inside.glimpse
        if glimpse is not None:
            dialog = WholeDialog(self._worker, glimpse, self.key_path, self.window())
            dialog.restored.connect(self._on_restored)
            self._show_dialog(dialog)

    def _open_part(self) -> None:
        one, key = self.chosen, self.key_path
        if one is not None:
            self._ask(
                lambda session: past_courses(session, one.path, key),
                lambda courses: self._show_part(one, courses),
                key="courses",
            )

    def _show_part(self, one: BackupInfo, courses: tuple[PastCourse, ...]) -> None:
        dialog = PartDialog(self._worker, one.path, self.key_path, courses, self.window())
        dialog.brought_back.connect(self._on_brought_back)
        self._show_dialog(dialog)

    def _show_dialog(self, dialog: Any) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._on_dialog_closed)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _on_dialog_closed(self, _result: int) -> None:
        self.dialog = None

    def _on_restored(self, done: Restored) -> None:
        self.banner.show_text(
            self.tr("The school is again as it was. The file of before is kept: {0}").format(
                done.aside or "–"
            ),
            BannerKind.SUCCESS,
        )

    def _on_brought_back(self, comparison: Comparison) -> None:
        count = comparison.missing
        Toast.show_over(
            self.window(), self.tr("Brought back: %n missing entry(s).", "", count), kind=BannerKind.SUCCESS
        )
        self._on_chosen()
