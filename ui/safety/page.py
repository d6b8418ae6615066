"""The base of the pages of «Сохранность»: one column that scrolls, read when it is shown; errors stand above it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QDateTime, QLocale
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QMessageBox, QVBoxLayout, QWidget

from app.session import Session
from ui.errors import sentence_for
from ui.family.page import Place
from ui.theme import SPACE
from ui.widgets import Banner, BannerKind, BusyBar, Retranslated, scrolled

T = TypeVar("T")
_WIDEST = 900


class SafetyPage(Retranslated, QWidget):
    """Put cards into `column`; `reload` reads what they show."""

    def __init__(self, place: Place, parent: QWidget | None = None, *, widest: int = _WIDEST) -> None:
        super().__init__(parent)
        self.place = place
        self._worker, self._who = place.worker, place.who
        self.banner = Banner(BannerKind.ERROR, self)
        self._busy = BusyBar(self)
        self.box: QMessageBox | None = None
        content = QWidget(self)
        content.setMaximumWidth(widest)
        self.column = QVBoxLayout(content)
        self.column.setContentsMargins(0, 0, SPACE.m, SPACE.l)
        self.column.setSpacing(SPACE.m)
        self._content = content
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, 0)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self.banner)
        layout.addWidget(scrolled(content, self), 1)

    def reload(self) -> None:
        """Read what is shown."""
        raise NotImplementedError

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.reload()

    # --- for subclasses ------------------------------------------------------------------------------------------

    def _ask(
        self,
        job: Callable[[Session], T],
        done: Callable[[T], None],
        *,
        write: bool = False,
        key: str = "page",
    ) -> None:
        """Carry it out for whoever is signed in; what goes wrong is said above the page."""
        if not write:
            self._busy.set_busy(True)
        self._worker.submit(
            self, lambda desk: desk.ask(job), lambda answer: self._on_answer(answer, done), self._on_failed,
            lane="write" if write else "read", replaces=None if write else key, label="safety",
        )  # fmt: skip

    def _on_answer(self, answer: Any, done: Callable[[Any], None]) -> None:
        self._busy.set_busy(False)
        done(answer)

    def _on_failed(self, error: Exception) -> None:
        self._busy.set_busy(False)
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)

    def _ask_first(self, title: str, sentence: str, act: str, yes: Callable[[], None]) -> None:
        """A question before what cannot be taken back."""
        box = self.box = QMessageBox(self.window())
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(title)
        box.setText(title)
        box.setInformativeText(sentence)
        leave = box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole)
        take = box.addButton(act, QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(leave)
        box.setEscapeButton(leave)
        take.clicked.connect(yes)
        box.finished.connect(box.deleteLater)
        box.open()


def moment_in_words(at: Any) -> str:
    """A moment in this PC's time and the window's language: «23.11.2026 11:40»; nothing: a dash."""
    if at is None:
        return "–"
    return QLocale().toString(
        QDateTime.fromSecsSinceEpoch(int(at.timestamp())), QLocale.FormatType.ShortFormat
    )
