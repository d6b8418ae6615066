"""Looking at a picture or a PDF inside the program."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.desk import Desk
from app.files.kinds import PDF
from app.files.rows import FileRow
from ui.errors import sentence_for
from ui.files.loading import Loading
from ui.files.picture_view import STEP, PictureView
from ui.icons import set_icon
from ui.tasks import WorkerBase
from ui.theme import SPACE, set_role
from ui.widgets import (
    Banner,
    BannerKind,
    BusyOverlay,
    ElidedLabel,
    Retranslated,
    action_button,
    announce,
    in_kiosk,
    keyed_action,
    leads_outside,
)


class Viewer(Retranslated, QDialog):
    """`open()` it.  Page Up and Page Down leaf, Ctrl with plus, minus and 0 change the size.  Saving and opening in
    another program are not there in the kiosk."""

    save_wanted = Signal()
    outside_wanted = Signal()
    failed = Signal(object)
    """It cannot be shown, with the error."""

    def __init__(self, worker: WorkerBase[Desk], row: FileRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row, self._pages, self._number = row, 0, 0
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._title, self._place = ElidedLabel(row.name, self), QLabel(self)
        set_role(self._title, "title")
        self._view, self._banner = PictureView(self), Banner(BannerKind.ERROR, self, closable=False)
        self._view.by_width = row.media_type == PDF
        self._overlay = BusyOverlay(self._view)
        self._back = keyed_action(self, "chevron-left", "PgUp", lambda: self.show_page(self._number - 1))
        self._on = keyed_action(self, "chevron-right", "PgDown", lambda: self.show_page(self._number + 1))
        self._smaller = keyed_action(self, "zoom-out", "Ctrl+-", lambda: self._view.zoom(1 / STEP))
        self._larger = keyed_action(self, "zoom-in", "Ctrl++", lambda: self._view.zoom(STEP))
        self._larger.setShortcuts([QKeySequence("Ctrl++"), QKeySequence("Ctrl+=")])
        self._whole = keyed_action(self, "maximize", "Ctrl+0", self._view.show_whole)
        self._save, self._outside, self._close = QPushButton(self), QPushButton(self), QPushButton(self)
        set_icon(self._save, "download")
        set_icon(self._outside, "external-link")
        set_role(self._close, "primary")
        self._close.setDefault(True)
        self._save.clicked.connect(self.save_wanted)
        self._outside.clicked.connect(self.outside_wanted)
        self._close.clicked.connect(self.reject)
        self._leafing = QWidget(self)
        self._lay_out(parent)
        leads_outside(self._save, self._outside)
        self.retranslate()
        self._loading = Loading(worker, row, self)
        self._loading.opened.connect(self._on_opened)
        self._loading.drawn.connect(self._on_drawn)
        self._loading.failed.connect(self._on_failed)
        self._overlay.start(self.tr("The file is being read…"))
        self._loading.start()
        self._view.setFocus()

    @property
    def page(self) -> int:
        """Which page is shown, from 0."""
        return self._number

    @property
    def pages(self) -> int:
        """How many there are; 0 before it is known."""
        return self._pages

    def show_page(self, number: int) -> None:
        """Show a page; there is nothing before the first and behind the last."""
        self._number = min(max(number, 0), max(self._pages - 1, 0))
        self._back.setEnabled(self._number > 0)
        self._on.setEnabled(self._number < self._pages - 1)
        self._overlay.start(self.tr("The page is being drawn…"))
        self._loading.ask(self._number)
        self._tell_place()
        announce(self, self._place.text())

    def retranslate(self) -> None:
        self.setWindowTitle(self._row.name)
        for action, text in (
            (self._back, self.tr("Previous page")),
            (self._on, self.tr("Next page")),
            (self._smaller, self.tr("Smaller")),
            (self._larger, self.tr("Larger")),
            (self._whole, self.tr("Whole page")),
        ):
            action.setText(text)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{text} ({keys})")
        self._save.setText(self.tr("Save as…"))
        self._outside.setText(self.tr("Open in another program"))
        self._close.setText(self.tr("Close"))
        self._view.setAccessibleName(self._row.name)
        self._tell_place()

    # --- private ----------------------------------------------------------------------------------------------------

    def _lay_out(self, parent: QWidget) -> None:
        leafing = QHBoxLayout(self._leafing)
        leafing.setContentsMargins(0, 0, SPACE.l, 0)
        leafing.setSpacing(SPACE.s)
        for widget in (action_button(self, self._back), self._place, action_button(self, self._on)):
            leafing.addWidget(widget)
        self._leafing.hide()
        bar = QHBoxLayout()
        bar.setSpacing(SPACE.s)
        bar.addWidget(self._leafing)
        for action in (self._smaller, self._larger, self._whole):
            bar.addWidget(action_button(self, action))
        bar.addStretch(1)
        for button in (self._save, self._outside, self._close):
            bar.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._title)
        layout.addWidget(self._banner)
        layout.addWidget(self._view, 1)
        layout.addLayout(bar)
        # In the kiosk it is a card in the window, and no larger than it asks for.
        window = parent.window().size()
        room = QSize(round(window.width() * 0.84), round(window.height() * 0.62))
        self._view.setMinimumSize(room if in_kiosk(parent) else QSize(480, 320))
        self.resize(960, 720)

    def _tell_place(self) -> None:
        text = self.tr("Page {0} of {1}").format(self._number + 1, self._pages)
        self._place.setText(text)
        self._view.setAccessibleDescription(text if self._pages > 1 else "")

    # --- slots ------------------------------------------------------------------------------------------------------

    def _on_opened(self, pages: int) -> None:
        self._pages = pages
        self._leafing.setVisible(pages > 1)
        self._back.setEnabled(False)
        self._on.setEnabled(pages > 1)
        self._tell_place()

    def _on_drawn(self, _number: int, picture: QImage) -> None:
        self._overlay.stop()
        self._banner.hide()
        self._view.show_picture(picture)

    def _on_failed(self, error: Exception) -> None:
        self._overlay.stop()
        self._banner.show_text(sentence_for(error))
        self.failed.emit(error)
