"""The page of the check: what is wrong with the file, what to do about it, and what the program can do by itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.backup.checking import check, errors_of
from app.backup.problems import Problem, Progress, Severity
from app.backup.repairing import Repaired, repair, repairable
from app.backup.salvaging import Salvaged, salvage
from app.control.checking import contradictions
from app.session import Session
from ui.family.aside import Aside
from ui.family.backup_keeper import paths_here
from ui.family.page import Place
from ui.icons import set_icon
from ui.safety.check.words import Advice, place_of, title_of
from ui.safety.page import SafetyPage
from ui.safety.progress_line import ProgressLine
from ui.theme import SPACE, set_role
from ui.widgets import BannerKind, IconLabel

_SHOWN = 200
"""Places of one finding that are listed."""


class CheckPage(SafetyPage):
    """Nothing is checked before somebody asks: it takes minutes."""

    def __init__(self, place: Place, parent: QWidget | None = None) -> None:
        super().__init__(place, parent, widest=1400)
        self.found: tuple[Problem, ...] | None = None
        self._advice = Advice(self)
        self.work, self.mending = Aside(place.worker, self), Aside(place.worker, self)
        self._icon = IconLabel("clipboard-check", 32, "muted", self)
        self._title, self._what = QLabel(self), QLabel(self)
        set_role(self._title, "title")
        set_role(self._what, "muted")
        for label in (self._title, self._what):
            label.setWordWrap(True)
        self.contents, self.control = QCheckBox(self), QCheckBox(self)
        self.check, self.repair = QPushButton(self), QPushButton(self)
        set_role(self.check, "primary")
        set_icon(self.check, "clipboard-check", "on_accent")
        set_icon(self.repair, "wand-sparkles")
        self.save = QPushButton(self)
        set_icon(self.save, "download")
        self.line, self.mend_line = ProgressLine(self.work, self), ProgressLine(self.mending, self)
        self.tree = QTreeWidget(self)
        self.tree.setColumnCount(3)
        self.tree.setMinimumHeight(360)
        self.tree.setWordWrap(True)
        self.tree.hide()
        self.column.addWidget(self._card())
        self.column.addWidget(self.tree, 1)
        self.column.addStretch(0)
        self.check.clicked.connect(self._run)
        self.repair.clicked.connect(self._ask_to_repair)
        self.save.clicked.connect(self._choose_place)
        self.work.done.connect(self._on_found)
        self.work.failed.connect(self._on_failed)
        self.mending.done.connect(self._on_mended)
        self.mending.failed.connect(self._on_failed)
        for work in (self.work, self.mending):
            work.running_changed.connect(lambda _running: self._show_buttons())
        self.setFocusProxy(self.check)
        self.retranslate()

    def reload(self) -> None:
        """What was found stays until it is checked again."""

    def leave(self) -> None:
        """Nobody is here any more."""
        self.work.stop()
        self.mending.stop()

    def retranslate(self) -> None:
        self.contents.setText(self.tr("Read attached files, too"))
        self.control.setText(self.tr("Judge findings and figures of control anew, too (takes long)"))
        self.check.setText(self.tr("Check the file"))
        self.save.setText(self.tr("Save what is readable…"))
        self.line.set_text(self.tr("The file is checked"))
        self.mend_line.set_text(self.tr("Being repaired"))
        self.tree.setAccessibleName(self.tr("What was found"))
        self.tree.setHeaderLabels([self.tr("What is wrong"), self.tr("How many"), self.tr("What to do")])
        self._show_found()

    # --- parts -------------------------------------------------------------------------------------------------------

    def _card(self) -> QFrame:
        card = QFrame(self)
        set_role(card, "card")
        words = QVBoxLayout()
        words.setSpacing(SPACE.xs)
        for widget in (self._title, self._what, self.contents, self.control):
            words.addWidget(widget)
        buttons = QVBoxLayout()
        buttons.addWidget(self.check)
        buttons.addWidget(self.repair)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(SPACE.l)
        row.addWidget(self._icon)
        row.addLayout(words, 1)
        row.addLayout(buttons)
        layout = QVBoxLayout(card)
        layout.setContentsMargins(SPACE.l, SPACE.l, SPACE.l, SPACE.l)
        layout.addLayout(row)
        layout.addWidget(self.line)
        layout.addWidget(self.mend_line)
        return card

    # --- checking ----------------------------------------------------------------------------------------------------

    def _run(self) -> None:
        self.banner.hide()
        contents, control = self.contents.isChecked(), self.control.isChecked()

        def job(session: Session, progress: Progress) -> list[Problem]:
            found = check(session, progress, contents=contents)
            return found + (contradictions(session, progress) if control else [])

        self.work.run(job)

    def _on_found(self, found: Sequence[Problem]) -> None:
        self.found = tuple(found)
        self._show_found()

    def _show_found(self) -> None:
        found = self.found
        errors = len(errors_of(list(found or ())))
        icon = ("clipboard-check", "muted") if found is None else ("shield-check", "success")
        if found:
            icon = ("octagon-alert", "danger") if errors else ("triangle-alert", "warning")
        self._icon.set_picture(*icon)
        self._title.setText(self._said(errors))
        self._what.setText(
            self.tr(
                "Pages and references of the file, the change log against the journals, and some 60 rules. Others can"
                " go on working meanwhile."
            )
        )
        self._fill()
        self._show_buttons()

    def _said(self, errors: int) -> str:
        if self.found is None:
            return self.tr("Is the file sound?")
        if not self.found:
            return self.tr("Nothing is wrong")
        warnings = len(self.found) - errors
        if not errors:
            return self.tr("No error; %n thing(s) to look at", "", warnings)
        return self.tr("%n error(s)", "", errors) + (
            ", " + self.tr("%n thing(s) to look at", "", warnings) if warnings else ""
        )

    def _fill(self) -> None:
        self.tree.clear()
        groups: dict[str, list[Problem]] = {}
        for problem in self.found or ():
            groups.setdefault(problem.code, []).append(problem)
        self.tree.setVisible(bool(groups))
        for code, problems in groups.items():
            top = QTreeWidgetItem(
                self.tree, [title_of(code), str(len(problems)), self._advice.of(problems[0])]
            )
            top.setToolTip(2, top.text(2))
            font = top.font(0)
            font.setBold(problems[0].severity is Severity.ERROR)
            top.setFont(0, font)
            top.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            advice = QTreeWidgetItem(top, [f"→ {top.text(2)}"])
            advice.setFirstColumnSpanned(True)
            for problem in problems[:_SHOWN]:
                child = QTreeWidgetItem(top, [place_of(problem)])
                child.setFirstColumnSpanned(True)
        header = self.tree.header()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)

    def _show_buttons(self) -> None:
        busy = self.work.is_running or self.mending.is_running
        count = sum(repairable(self.found or ()).values())
        self.check.setEnabled(not busy)
        self.repair.setText(self.tr("Repair %n of them…", "", count))
        self.repair.setVisible(count > 0)
        self.repair.setEnabled(not busy)
        damaged = any(one.code in ("file.damaged", "check.unreadable") for one in self.found or ())
        self.save.setVisible(damaged)
        self.save.setEnabled(not busy)

    # --- repairing ---------------------------------------------------------------------------------------------------

    def _ask_to_repair(self) -> None:
        self._ask_first(
            self.tr("Repair what can be repaired?"),
            self.tr(
                "The file is copied beside itself first. Then what repeats something else is made anew, lost contents"
                " come back from backups. What people entered is not changed."
            ),
            self.tr("Repair"),
            self._repair,
        )

    def _repair(self) -> None:
        found, paths = self.found or (), paths_here()
        self.mending.run(lambda session, progress: repair(session, found, paths=paths, progress=progress))

    def _choose_place(self) -> None:
        dialog = QFileDialog(
            self.window(), self.tr("The new file"), str(Path.home()), self.tr("School files (*.db)")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.selectFile("school-saved.db")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_readable)
        dialog.open()

    def save_readable(self, path: str) -> None:
        """Save what can be read as a new file."""
        self.mending.run(lambda session, progress: salvage(session, path, progress=progress))

    def _on_saved(self, done: Salvaged) -> None:
        text = self.tr("%n row(s) saved as a new file: {0}", "", done.rows).format(done.path)
        if done.torn:
            text += " " + self.tr("Not all could be read of: {0}").format(", ".join(done.torn))
        self.banner.show_text(text, BannerKind.WARNING if done.torn else BannerKind.SUCCESS)

    def _on_mended(self, done: Repaired | Salvaged) -> None:
        if isinstance(done, Salvaged):
            self._on_saved(done)
        else:
            self._on_repaired(done)

    def _on_repaired(self, done: Repaired) -> None:
        count = sum(number for _kind, number in done.mended)
        text = self.tr("Repaired: %n row(s) or file(s).", "", count) + " "
        text += self.tr("The file as it was: {0}").format(done.copy)
        if done.left:
            text += " " + self.tr("%n content(s) are in no backup either.", "", done.left)
        self._run()
        self.banner.show_text(text, BannerKind.SUCCESS if not done.left else BannerKind.WARNING)
