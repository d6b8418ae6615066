"""The button that gives the diary away: to the printer, or as a PDF."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton, QWidget

from app.desk import Desk
from app.diary.paper.making import MadePaper, PaperWish, made_paper
from app.diary.paper.words import DiaryWords
from app.paper.files import put_in_place
from app.session import Session
from ui.diary.printing.dialog import Printable, PrintDialog
from ui.diary.printing.words import diary_words
from ui.errors import sentence_for
from ui.icons import set_icon
from ui.paper import PreviewDialog
from ui.paper.saving import ask_path, tell_failed, tell_saved
from ui.tasks import WorkerBase
from ui.theme import set_role
from ui.widgets import BannerKind, Retranslated, Toast, leads_outside

_FOLDER_KEY = "diary/export_folder"


class PrintButton(Retranslated, QToolButton):
    """Not there in a kiosk.  `offer` says what there is to print; Ctrl+P on the page presses it."""

    def __init__(self, worker: WorkerBase[Desk], page: QWidget) -> None:
        super().__init__(page)
        self._worker = worker
        self._what: Printable | None = None
        set_icon(self, "printer")
        set_role(self, "boxed")
        self.setMinimumSize(44, 44)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(self._ask)
        shortcut = QShortcut(QKeySequence("Ctrl+P"), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.click)
        leads_outside(self)
        self.setEnabled(False)
        self.retranslate()

    def offer(self, what: Printable) -> None:
        """This is open now."""
        self._what = what
        self.setEnabled(True)

    def retranslate(self) -> None:
        self.setToolTip(self.tr("Print the week, or an extract of a period (Ctrl+P)"))
        self.setAccessibleName(self.tr("Print"))

    # --- private -----------------------------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._what is not None:
            dialog = PrintDialog(self._what, self.window())
            dialog.chosen.connect(self._on_chosen)
            dialog.open()

    def _on_chosen(self, wish: PaperWish, name: str, save: bool) -> None:
        if save:
            self._ask_path(wish, name)
        else:
            words = diary_words()
            self._worker.submit(
                self,
                lambda desk: desk.ask(lambda session: made_paper(session, wish, words)),
                self._on_made,
                self._on_failed,
                replaces="paper",
                label="diary paper",
            )

    def _on_made(self, made: MadePaper) -> None:
        PreviewDialog(made.paper, self.window()).open()

    def _on_failed(self, error: Exception) -> None:
        Toast.show_over(self.window(), sentence_for(error), kind=BannerKind.ERROR)

    def _ask_path(self, wish: PaperWish, name: str) -> None:
        filters = self.tr("PDF files (*.pdf)")
        then = partial(self._save, wish, name)
        ask_path(self.window(), self.tr("Save as PDF"), filters, name, ".pdf", _FOLDER_KEY, then)

    def _save(self, wish: PaperWish, name: str, path: Path) -> None:
        """Also when the window is closed meanwhile."""
        words, window = diary_words(), self.window()
        again = partial(self._ask_path, wish, name)
        self._worker.submit(
            window,
            lambda desk: desk.ask(lambda session: _write(session, wish, words, path)),
            lambda _: tell_saved(window, path),
            lambda error: tell_failed(window, error, again),
            lane="write",
            label="diary as PDF",
        )


def _write(session: Session, wish: PaperWish, words: DiaryWords, path: Path) -> None:
    from app.paper.pdf import as_pdf

    made = made_paper(session, wish, words)
    put_in_place(path, as_pdf(made.paper, made_at=session.clock.now()))
