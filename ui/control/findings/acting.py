"""Says something to findings: asks for words where they are needed, has it stored, and tells what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.control.commands import give_reason, judge_findings, remind, say_fixed
from app.control.rows import FindingRow, FindingState, Said
from app.desk import Desk
from app.session import Session
from ui.control.findings.deeds import Deed
from ui.control.findings.words_dialog import WordsDialog
from ui.tasks import WorkerBase
from ui.widgets import BannerKind, Toast

Expected = dict[int, FindingState]


class FindingActs(QObject):
    """One thing at a time: what is being stored must be known before more is said to it."""

    stored = Signal()
    failed = Signal(object)
    """Exception; what is shown is to be read anew."""

    def __init__(self, worker: WorkerBase[Desk], page: QWidget) -> None:
        super().__init__(page)
        self._worker, self._page = worker, page
        self._busy = False
        self.dialog: WordsDialog | None = None

    def do(self, deed: Deed, rows: Sequence[FindingRow]) -> None:
        """Do it with these, after words were asked for where it takes them."""
        if self._busy or not rows:
            return
        seen = {row.id: row.state for row in rows}
        if deed in (Deed.REASON, Deed.RETURN, Deed.REMIND):
            self._ask(deed, seen)
        else:
            self._store(deed, seen, "")

    def _ask(self, deed: Deed, seen: Expected) -> None:
        if self.dialog is not None:
            return
        dialog = self.dialog = WordsDialog(deed, len(seen), self._page.window())
        dialog.given.connect(lambda words: self._store(deed, seen, words))
        dialog.finished.connect(lambda _result: self._forget(dialog))
        dialog.open()

    def _forget(self, dialog: WordsDialog) -> None:
        self.dialog = None
        dialog.deleteLater()

    def _store(self, deed: Deed, seen: Expected, words: str) -> None:
        self._busy = True
        job = _JOBS[deed]
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: job(session, seen, words)),
            lambda count: self._on_stored(deed, count, len(seen)),
            self._on_failed,
            lane="write",
            label=f"finding {deed}",
        )

    def _on_stored(self, deed: Deed, count: int, of: int) -> None:
        self._busy = False
        self._tell(deed, count, of)
        self.stored.emit()

    def _on_failed(self, error: Exception) -> None:
        self._busy = False
        self.failed.emit(error)

    def _tell(self, deed: Deed, count: int, of: int) -> None:
        if deed is Deed.REMIND:
            text = (
                self.tr("The teachers are told of %n finding(s).", "", count)
                if count
                else self.tr("They have been reminded today already.")
            )
        elif deed is Deed.ACCEPT:
            text = self.tr("%n finding(s) accepted.", "", count)
        elif deed is Deed.FIXED:
            text = self.tr("%n finding(s) closed.", "", count)
            still = of - count
            if still:
                text += " " + self.tr("Not corrected yet: %n", "", still)
        elif deed is Deed.RETURN:
            text = self.tr("%n finding(s) returned to the teacher.", "", count)
        else:
            text = self.tr("%n answer(s) given to the deputy head.", "", count)
        Toast.show_over(self._page.window(), text, kind=BannerKind.SUCCESS)


def _give_reason(session: Session, seen: Expected, words: str) -> int:
    give_reason(session, seen, words)
    return len(seen)


def _say_fixed(session: Session, seen: Expected, _words: str) -> int:
    return len(seen) - len(say_fixed(session, seen))


def _accept(session: Session, seen: Expected, words: str) -> int:
    judge_findings(session, seen, Said.ACCEPT, words)
    return len(seen)


def _return(session: Session, seen: Expected, words: str) -> int:
    judge_findings(session, seen, Said.RETURN, words)
    return len(seen)


_JOBS: dict[Deed, Callable[[Session, Expected, str], int]] = {
    Deed.REASON: _give_reason, Deed.FIXED: _say_fixed, Deed.ACCEPT: _accept, Deed.RETURN: _return, Deed.REMIND: remind,
}  # fmt: skip
