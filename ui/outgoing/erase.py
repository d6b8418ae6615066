"""Erasing a person: the file is looked through, what would be done is shown, confirmed, and done."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.backup.problems import Progress
from app.errors import Refused
from app.people.erasing.commands import erase, wipe
from app.people.erasing.preview import Erasing, erasing_preview
from app.people.erasing.records import OlderCopy, folders_of_backups, older_copies, remove_copies
from app.session import Session
from ui.errors import sentence_for
from ui.family.aside import Aside
from ui.family.page import Place
from ui.icons import set_icon
from ui.outgoing.erase_form import EraseForm
from ui.outgoing.progress import Working
from ui.theme import SPACE, set_role
from ui.widgets import Banner, BannerKind, Retranslated, scrolled

_LOOK, _FORM, _DONE = range(3)


@dataclass(frozen=True, slots=True)
class _Done:
    """What came of it."""

    called: str
    files_left: int
    older: tuple[OlderCopy, ...]


class EraseDialog(Retranslated, QDialog):
    """`open()` it; `erased` when the person is gone.  Escape while nothing was done leaves all as it was."""

    erased = Signal()

    def __init__(self, place: Place, person_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person_id = person_id
        self._preview: Erasing | None = None
        self._done: _Done | None = None
        self._is_late = False
        self.look, self.deed = Aside(place.worker, self), Aside(place.worker, self)
        self._title = QLabel(self)
        set_role(self._title, "title")
        self._title.setWordWrap(True)
        self.banner = Banner(BannerKind.ERROR, self)
        self.looking, self.doing = Working(self.look, self), Working(self.deed, self)
        self.form = EraseForm(self)
        self._result = QLabel(self)
        self._result.setWordWrap(True)
        self.remove_older = QPushButton(self)
        set_icon(self.remove_older, "trash-2")
        self.erase, self.cancel = QPushButton(self), QPushButton(self)
        set_role(self.erase, "danger")
        set_icon(self.erase, "eraser", "on_accent")
        for button in (self.erase, self.cancel, self.remove_older):
            button.setAutoDefault(False)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self._begin()

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Erase personal data"))
        name = self._preview.name if self._preview is not None else ""
        self._title.setText(
            self.tr("Erase the data of {0}").format(name) if name else self.tr("Erase personal data")
        )
        self.erase.setText(self.tr("Erase for good"))
        self.remove_older.setText(self.tr("Remove the older copies"))
        self.cancel.setText(self.tr("Close") if self._done is not None else self.tr("Cancel"))
        if self._done is not None:
            self._result.setText(self._in_words(self._done))

    def reject(self) -> None:
        """Nothing is broken off in the middle of the work."""
        if self.deed.is_running:
            return
        self.look.stop()
        super().reject()

    # --- private -----------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        done = QWidget(self)
        column = QVBoxLayout(done)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.m)
        column.addWidget(self._result)
        column.addWidget(self.remove_older)
        column.addStretch(1)
        for page in (self.looking, scrolled(self.form, self), done):
            self._stack.addWidget(page)
        self.doing.hide()
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.erase)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
        layout.setSpacing(SPACE.m)
        for widget in (self._title, self.banner):
            layout.addWidget(widget)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self.doing)
        layout.addLayout(row)
        self.resize(720, 640)

    def _connect(self) -> None:
        self.form.ready_changed.connect(self.erase.setEnabled)
        self.erase.clicked.connect(self._on_erase)
        self.cancel.clicked.connect(self.reject)
        self.remove_older.clicked.connect(self._on_remove)
        self.look.done.connect(self._on_looked)
        self.look.failed.connect(self._on_failed)
        self.look.stopped.connect(self.reject)
        self.deed.done.connect(self._on_done)
        self.deed.failed.connect(self._on_failed)

    def _begin(self) -> None:
        self._stack.setCurrentIndex(_LOOK)
        self.erase.setEnabled(False)
        self.looking.begin(
            self.tr("The whole file is looked through for the name. Nobody has to wait for it.")
        )
        person = self._person_id
        self.look.run(lambda session, progress: erasing_preview(session, person, progress))

    def _on_looked(self, preview: Erasing) -> None:
        self._preview = preview
        self.form.show_preview(preview)
        self._stack.setCurrentIndex(_FORM)
        self.retranslate()
        self.form.ground.setFocus()

    def _on_erase(self) -> None:
        preview = self._preview
        if preview is None or self.deed.is_running or not self.form.is_ready:
            return
        self.banner.hide()
        ground, ticked, also = self.form.ground.text(), self.form.ticked, self.form.also
        has_left = self.form.has_left.isChecked()

        def work(session: Session, progress: Progress) -> _Done:
            return _erase(session, preview, ground, ticked, also, has_left, progress)

        self._set_working(True)
        self.doing.begin(
            self.tr(
                "Erasing, and writing the file anew. Others wait for a moment; a large file takes minutes."
            ),
            can_stop=False,
        )
        self.deed.run(work)

    def _on_done(self, answer: Any) -> None:
        self._set_working(False)
        if isinstance(answer, _Done):
            self._done = answer
            self.erased.emit()
        elif self._done is not None:
            self._done = _Done(self._done.called, self._done.files_left, ())
        self._stack.setCurrentIndex(_DONE)
        self.erase.hide()
        self.remove_older.setVisible(bool(self._done and self._done.older))
        self.retranslate()
        self.cancel.setFocus()

    def _on_failed(self, error: Exception) -> None:
        self._set_working(False)
        self.banner.show_text(sentence_for(error), BannerKind.ERROR)
        if isinstance(error, Refused) and error.code == "erasing.changed":
            self._begin()  # to be looked at once more

    def _on_remove(self) -> None:
        older = self._done.older if self._done is not None else ()
        if not older or self.deed.is_running:
            return
        self.banner.hide()
        self._set_working(True)
        self.doing.begin(self.tr("Removing the older copies…"), can_stop=False)
        self.deed.run(lambda session, _progress: remove_copies(session, older))

    def _set_working(self, working: bool) -> None:
        self.doing.setVisible(working)
        self._stack.setEnabled(not working)
        self.cancel.setEnabled(not working)
        self.remove_older.setEnabled(not working)
        self.erase.setEnabled(not working and self.form.is_ready)

    def _in_words(self, done: _Done) -> str:
        words = [self.tr("Erased: “{0}” stands in place of the name from now on.").format(done.called)]
        if done.files_left:
            words.append(
                self.tr("%n file(s) just attached go with the next clearing of files.", "", done.files_left)
            )
        if done.older:
            words.append(self.tr("The name is still in %n older copy(ies):", "", len(done.older)))
            words += [f"  {one.path}" for one in done.older[:12]]
            words.append(self.tr("Backups that you keep elsewhere hold it as well."))
        else:
            words.append(
                self.tr("Backups that you keep elsewhere still hold the name: replace them with a new one.")
            )
        return "\n".join(words)


def _erase(
    session: Session, preview: Erasing, ground: str, ticked: list[str], also: list[int], has_left: bool,
    progress: Progress,
) -> _Done:  # fmt: skip
    """All of it, in the other thread.  What is written stays written, also if writing the file anew has to wait."""
    done = erase(session, preview.person_id, preview, ground, ticked=ticked, has_left=has_left)
    contents = list(done.contents)
    for parent in also:
        found = erasing_preview(session, parent)
        contents += erase(session, parent, found, ground, ticked=ticked, has_left=has_left).contents
    left = wipe(session, contents, progress)
    return _Done(done.called, left, older_copies(session, folders_of_backups(session)))
