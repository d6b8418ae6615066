"""The page of backups: how they stand, where they go, how often, and the line for the system's scheduler."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.backup.health import BackupHealth, backup_health
from app.backup.plan import add_folder, remove_folder
from app.backup.schedule import Made, make_now
from app.backup.scheduler_lines import SchedulerLines, scheduler_lines
from app.school.options import change_setting
from app.session import Session
from ui.errors import sentence_for
from ui.family.aside import Aside
from ui.family.backup_keeper import paths_here, set_path_here
from ui.family.page import Place
from ui.icons import set_icon
from ui.safety.backups.folder_card import FolderCard
from ui.safety.backups.plan_card import PlanCard
from ui.safety.backups.standing_card import StandingCard
from ui.safety.page import SafetyPage
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, Retranslated, Toast


def read_page(session: Session) -> tuple[BackupHealth, SchedulerLines]:
    """How backups stand, and the lines for a scheduler."""
    with session.school.reading():
        return backup_health(session), scheduler_lines(session)


class SchedulerCard(Retranslated, QFrame):
    """The line for this PC's system, to be copied."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "card")
        self._lines: SchedulerLines | None = None
        self._title, self._why, self._line = QLabel(self), QLabel(self), QLabel(self)
        set_role(self._title, "section")
        set_role(self._why, "muted")
        for label in (self._why, self._line):
            label.setWordWrap(True)
        self._line.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        font = self._line.font()
        font.setStyleHint(font.StyleHint.Monospace)
        font.setFamilies(["Consolas", "DejaVu Sans Mono", "Menlo", "monospace"])
        self._line.setFont(font)
        self.copy = QPushButton(self)
        self.copy.setProperty("dense", True)
        set_icon(self.copy, "copy")
        self.copy.clicked.connect(self._on_copy)
        row = QHBoxLayout()
        row.addWidget(self._title, 1)
        row.addWidget(self.copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.l, SPACE.m, SPACE.l, SPACE.m)
        layout.setSpacing(SPACE.s)
        layout.addLayout(row)
        layout.addWidget(self._why)
        layout.addWidget(self._line)
        self.retranslate()

    def show_lines(self, lines: SchedulerLines) -> None:
        """What was read."""
        self._lines = lines
        self._line.setText(lines.here)

    def retranslate(self) -> None:
        self._title.setText(self.tr("Also when no program is open"))
        self._why.setText(
            self.tr(
                "Backups are made by the open programs of administrator, head and deputy head. For nights and holidays"
                " have the system's scheduler of one PC or of the server do it; the first line of the password file is"
                " the password, and only the system may read that file."
            )
        )
        self.copy.setText(self.tr("Copy"))
        self.copy.setAccessibleName(self.tr("Copy the line for the scheduler"))

    def _on_copy(self) -> None:
        if self._lines is not None:
            QGuiApplication.clipboard().setText(self._lines.here)
            Toast.show_over(self.window(), self.tr("Copied."), kind=BannerKind.SUCCESS)


class BackupsPage(SafetyPage):
    """`restore_wanted`: look into the backups of a folder."""

    restore_wanted = Signal(str)

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self.health: BackupHealth | None = None
        self.work = Aside(place.worker, self)
        self.standing = StandingCard(self.work, self)
        self.plan, self.scheduler = PlanCard(self), SchedulerCard(self)
        self.folders: list[FolderCard] = []
        self._folders = QVBoxLayout()
        self._folders.setSpacing(SPACE.s)
        self._where, self.add = QLabel(self), QPushButton(self)
        set_role(self._where, "title")
        set_icon(self.add, "plus")
        row = QHBoxLayout()
        row.addWidget(self._where, 1)
        row.addWidget(self.add)
        self.column.addWidget(self.standing)
        self.column.addLayout(row)
        self.column.addLayout(self._folders)
        self.column.addWidget(self.plan)
        self.column.addWidget(self.scheduler)
        self.column.addStretch(1)
        self.standing.now_wanted.connect(self._make_now)
        self.standing.add_wanted.connect(self._choose_folder)
        self.add.clicked.connect(self._choose_folder)
        self.plan.wanted.connect(self._on_figure_wanted)
        self.work.done.connect(self._on_made)
        self.work.failed.connect(self._on_failed)
        self.work.stopped.connect(self.reload)
        if place.backups is not None:
            place.backups.changed.connect(self._on_keeper_changed)
        self.setFocusProxy(self.standing.now)
        self.retranslate()

    def reload(self) -> None:
        self._ask(read_page, self._on_read)

    def leave(self) -> None:
        """Nobody is here any more."""
        self.work.stop()

    def add_folder(self, path: str) -> None:
        """Have backups go to this folder, too."""
        self._ask(lambda session: add_folder(session, path), lambda _done: self._on_stored(), write=True)

    def retranslate(self) -> None:
        self._where.setText(self.tr("Where to"))
        self.add.setText(self.tr("Add a folder…"))
        self.add.setToolTip(self.tr("On another disk or PC; two places are better than one"))

    # --- what is read --------------------------------------------------------------------------------------------

    def _on_read(self, answer: tuple[BackupHealth, SchedulerLines]) -> None:
        self.health, lines = answer
        self.banner.hide()
        self.standing.show_health(self.health)
        self.plan.show_plan(self.health.plan)
        self.scheduler.show_lines(lines)
        for card in self.folders:
            card.hide()
            card.deleteLater()
        here = paths_here()
        self.folders = [FolderCard(one, here.get(one.folder.id, ""), self) for one in self.health.folders]
        for card in self.folders:
            card.restore_wanted.connect(self.restore_wanted)
            card.path_wanted.connect(self._choose_path)
            card.remove_wanted.connect(self._ask_to_remove)
            self._folders.addWidget(card)
        self._where.setVisible(bool(self.folders))
        self.add.setVisible(bool(self.folders))

    def _on_keeper_changed(self) -> None:
        if self.isVisible():
            self.reload()

    # --- what is done --------------------------------------------------------------------------------------------

    def _make_now(self) -> None:
        paths = paths_here()
        self.work.run(lambda session, progress: make_now(session, paths=paths, progress=progress))

    def _on_made(self, made: tuple[Made, ...]) -> None:
        failed = next((one.error for one in made if one.error is not None), None)
        if failed is not None:
            Toast.show_over(self.window(), sentence_for(failed), kind=BannerKind.ERROR)
        elif made:
            Toast.show_over(
                self.window(), self.tr("The backup is made and verified."), kind=BannerKind.SUCCESS
            )
        else:
            Toast.show_over(self.window(), self.tr("Another program is making a backup already."))
        if self.place.backups is not None:
            self.place.backups.look()
        self.reload()

    def _choose_folder(self) -> None:
        self._ask_folder(self.tr("Folder for backups"), str(Path.home()), self.add_folder)

    def _choose_path(self, folder_id: str) -> None:
        def chosen(path: str) -> None:
            set_path_here(folder_id, path)
            self.reload()

        set_path_here(folder_id, "")
        self._ask_folder(self.tr("The folder as this PC sees it"), str(Path.home()), chosen)
        self.reload()

    def _ask_folder(self, title: str, start: str, chosen: object) -> None:
        dialog = QFileDialog(self.window(), title, start)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(chosen)
        dialog.open()

    def _ask_to_remove(self, folder_id: str) -> None:
        self._ask_first(
            self.tr("Make no more backups in this folder?"),
            self.tr("Those that are there stay."),
            self.tr("Remove the folder"),
            lambda: self._ask(
                lambda session: remove_folder(session, folder_id), lambda _done: self._on_stored(), write=True
            ),
        )

    def _on_figure_wanted(self, key: str, value: int, before: int) -> None:
        self._ask(
            lambda session: change_setting(session, key, value, expected=before),
            lambda _done: self.reload(),
            write=True,
        )

    def _on_stored(self) -> None:
        if self.place.backups is not None:
            self.place.backups.look()
        self.reload()
