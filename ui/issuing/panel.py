"""Slips as the sheets that they will be: leafed through, printed, kept as PDF or for Word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings, QStandardPaths, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.paper.page import Paper
from app.people.issuing import IssuedPart
from app.people.logins import IssuedLogin
from app.people.slips import SlipHead
from ui.errors import sentence_for
from ui.icons import set_icon
from ui.issuing import making
from ui.issuing.words import slip_words
from ui.paper.printing import print_paper, printer_for
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.paper.sheet_view import SheetView
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, BusyOverlay, Retranslated, action_button, announce, keyed_action

_FOLDER = "slips/folder"


class SlipsPanel(Retranslated, QWidget):
    """`kept` once they are printed or saved.  Page Up and Page Down leaf.

    Only the sheet that is shown is laid out; all of a school, and files, are made on a pool thread where there is a
    `worker`.
    """

    kept = Signal()

    def __init__(
        self,
        parts: Sequence[IssuedPart],
        head: SlipHead,
        worker: WorkerBase | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.parts, self.head, self._worker = tuple(parts), head, worker
        self.issued: tuple[IssuedLogin, ...] = tuple(one for part in parts for one in part.logins)
        self._sheets = making.chunks(self.parts)
        self.number, self.is_kept = 0, False
        self._title, self._once, self._place = QLabel(self), QLabel(self), QLabel(self)
        self.told = QLabel(self)  # of one login: to be read out, or copied
        set_role(self.told, "subtitle")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.told.setVisible(len(self.issued) == 1)
        set_role(self._title, "title")
        set_role(self._once, "muted")
        self._once.setWordWrap(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self.view = SheetView(self)
        self._back = keyed_action(self, "chevron-left", "PgUp", lambda: self.show_sheet(self.number - 1))
        self._on = keyed_action(self, "chevron-right", "PgDown", lambda: self.show_sheet(self.number + 1))
        self.each = QCheckBox(self)
        self.each.setVisible(len(self.parts) > 1)
        self.print_button, self.pdf_button, self.word_button = (
            QPushButton(self),
            QPushButton(self),
            QPushButton(self),
        )
        set_role(self.print_button, "primary")
        set_icon(self.print_button, "printer", "on_accent")
        set_icon(self.pdf_button, "file-text")
        set_icon(self.word_button, "file-text")
        self.print_button.clicked.connect(self._on_print)
        self.pdf_button.clicked.connect(lambda: self._on_save(making.PDF))
        self.word_button.clicked.connect(lambda: self._on_save(making.DOCX))
        self._busy = BusyOverlay(self)
        self._lay_out()
        self.setFocusProxy(self.view)
        self.retranslate()

    def show_sheet(self, number: int) -> None:
        """Show a sheet; there is nothing before the first and behind the last."""
        count = len(self._sheets)
        self.number = min(max(number, 0), count - 1)
        part, here = self._sheets[self.number]
        self.view.show_page(making.sheet(here, slip_words(), self.head).pages[0])
        self._back.setEnabled(self.number > 0)
        self._on.setEnabled(self.number < count - 1)
        text = self.tr("Sheet {0} of {1}").format(self.number + 1, count)
        self._place.setText(
            f"{text} · {part.class_name}" if part.class_name and len(self.parts) > 1 else text
        )
        told = [f"{one.name}. {self._in_words(one)}" for one in here]
        self.view.setAccessibleDescription("\n".join([self._place.text(), *told]))
        announce(self, self._place.text())

    def retranslate(self) -> None:
        self._title.setText(self.tr("%n login(s) issued", "", len(self.issued)))
        self._once.setText(
            self.tr(
                "Print the slips now: nobody can read these passwords again. Each is changed at the first login."
            )
        )
        for action, text in ((self._back, self.tr("Previous sheet")), (self._on, self.tr("Next sheet"))):
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})")
        if len(self.issued) == 1:
            self.told.setText(self._in_words(self.issued[0]))
        self.view.setAccessibleName(self.tr("Slips"))
        self.each.setText(self.tr("A file for each class"))
        self.print_button.setText(self.tr("Print…"))
        self.pdf_button.setText(self.tr("Save as PDF…"))
        self.word_button.setText(self.tr("Save for Word…"))
        self.show_sheet(self.number)

    def paper(self) -> Paper:
        """All slips as pages, in the language of the window."""
        return making.sheets(self.parts, slip_words(), self.head)

    def save(self, path: Path) -> None:
        """Write one file, of the kind that the name says."""
        job = partial(making.save, self.parts, slip_words(), self.head, path)
        self._make(job, lambda _: self._on_saved(path), partial(self._on_not_saved, path.suffix.lower()))

    def save_each(self, folder: Path, suffix: str) -> None:
        """Write a file for each class."""
        staff = self.tr("staff", "in the name of a file")
        job = partial(making.save_each, self.parts, slip_words(), self.head, folder, suffix, staff)
        self._make(job, self._on_saved, partial(self._on_not_saved, suffix))

    # --- private -------------------------------------------------------------------------------------------------

    def _make(
        self, job: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]
    ) -> None:
        if self._worker is None:
            try:
                made = job()
            except Exception as error:  # noqa: BLE001 - told, as one of a pool thread is
                failed(error)
                return
            done(made)
            return
        self._busy.start(self.tr("The slips are being laid out…"))
        self._worker.compute(
            self, job, lambda made: self._free(done, made), lambda error: self._free(failed, error)
        )

    def _free(self, then: Callable[[Any], None], value: Any) -> None:
        self._busy.stop()
        then(value)

    def _in_words(self, one: IssuedLogin) -> str:
        return self.tr("Login: {0}, one-time password: {1}").format(one.login, one.password)

    def _lay_out(self) -> None:
        leaf = QHBoxLayout()
        leaf.addWidget(action_button(self, self._back))
        leaf.addWidget(self._place)
        leaf.addWidget(action_button(self, self._on))
        leaf.addStretch(1)
        leaf.addWidget(self.each)
        self.buttons = QHBoxLayout()
        self.buttons.addStretch(1)
        for button in (self.word_button, self.pdf_button, self.print_button):
            self.buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self._once, self.told, self.banner):
            layout.addWidget(widget)
        layout.addLayout(leaf)
        layout.addWidget(self.view, 1)
        layout.addLayout(self.buttons)

    def _keep(self) -> None:
        self.is_kept = True
        self.kept.emit()

    def _on_print(self) -> None:
        self._make(self._all_sheets(), self._ask_printer, self._on_not_made)

    def _all_sheets(self) -> Callable[[], Paper]:
        return partial(making.sheets, self.parts, slip_words(), self.head)

    def _ask_printer(self, paper: Paper) -> None:
        printer = printer_for(paper)
        dialog = QPrintDialog(printer, self)
        dialog.accepted.connect(lambda: self._on_printer_chosen(paper, printer))
        dialog.finished.connect(dialog.deleteLater)
        dialog.setModal(True)
        dialog.show()  # its `open` asks for a slot by name

    def _on_printer_chosen(self, paper: Paper, printer: QPrinter) -> None:
        if print_paper(paper, printer):
            self._keep()
            return
        self.banner.show_text(
            self.tr("The printer did not take it. Check that it is on, or choose another one."),
            BannerKind.ERROR,
        )

    def _on_not_made(self, error: Exception) -> None:
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)

    def _on_save(self, suffix: str) -> None:
        if self.each.isVisible() and self.each.isChecked():
            standard = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            folder = str(QSettings().value(_FOLDER, "") or standard)
            dialog = QFileDialog(self, self.tr("Folder for the files"), folder)
            dialog.setFileMode(QFileDialog.FileMode.Directory)
            dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.fileSelected.connect(lambda name: self._on_folder(Path(name), suffix))
            dialog.open()
            return
        kinds = self.tr("PDF files (*.pdf)") if suffix == making.PDF else self.tr("Word documents (*.docx)")
        caption = self.tr("Save as PDF") if suffix == making.PDF else self.tr("Save for Word")
        ask_path(self, caption, kinds, slip_words().title, suffix, _FOLDER, self.save)

    def _on_folder(self, folder: Path, suffix: str) -> None:
        QSettings().setValue(_FOLDER, str(folder))
        self.save_each(folder, suffix)

    def _on_saved(self, path: Path) -> None:
        self._keep()
        tell_saved(self, path)

    def _on_not_saved(self, suffix: str, error: Exception) -> None:
        tell_failed(self, error, lambda: self._on_save(suffix))
