"""What a viewer shows, read and drawn off the GUI thread: a picture, or the pages of a PDF."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.desk import Desk
from app.files.kinds import PDF
from app.files.pdf import Drawn, PdfPages
from app.files.queries import attachment
from app.files.rows import FileRow
from app.files.store import Content
from ui.files.picture import picture_of
from ui.tasks import WorkerBase

PAGE_WIDTH = 2000
"""Pixels: a sheet of A4 at 240 to the inch, so that it can be read when it is made larger."""


class Loading(QObject):
    """Reads an attachment and gives its pages one after another, as they are asked for."""

    opened = Signal(int)
    """How many pages there are; a picture has one."""
    drawn = Signal(int, QImage)
    failed = Signal(object)

    def __init__(self, worker: WorkerBase[Desk], row: FileRow, parent: QObject) -> None:
        super().__init__(parent)
        self._worker, self._row = worker, row
        self._pages: PdfPages | None = None
        self._known: dict[int, QImage] = {}
        self._wanted = 0

    def start(self) -> None:
        """Read it."""
        number = self._row.attachment_id
        self._worker.submit(
            self,
            lambda desk: desk.ask(lambda session: attachment(session, number)),
            self._on_content,
            self.failed.emit,
            label="attachment",
        )

    def ask(self, number: int) -> None:
        """Have a page drawn; what was asked for before and is not there yet is not wanted any more."""
        self._wanted = number
        if number in self._known:
            self.drawn.emit(number, self._known[number])
        elif self._pages is not None:
            pages = self._pages
            self._worker.compute(
                self,
                lambda: _image(pages.draw(number, PAGE_WIDTH)),
                partial(self._on_drawn, number),
                self.failed.emit,
            )

    # --- private ----------------------------------------------------------------------------------------------------

    def _on_content(self, content: Content) -> None:
        if content.ref.media_type == PDF:
            pages = PdfPages()
            # Whatever takes the window away ends the process.
            self.destroyed.connect(partial(_close, pages))
            self._worker.compute(self, lambda: pages.open(content.read()), self._on_pdf, self.failed.emit)
        else:
            kind = content.ref.media_type
            self._worker.compute(
                self, lambda: picture_of(content.read(), kind), self._on_picture, self.failed.emit
            )

    def _on_picture(self, picture: QImage) -> None:
        self._known[0] = picture
        self.opened.emit(1)
        self.ask(0)

    def _on_pdf(self, pages: PdfPages) -> None:
        self._pages = pages
        self.opened.emit(len(pages.sizes))
        self.ask(0)

    def _on_drawn(self, number: int, picture: QImage) -> None:
        self._known = {number: picture}  # one page is some 20 MB
        if number == self._wanted:
            self.drawn.emit(number, picture)


def _image(drawn: Drawn) -> QImage:
    """A copy: the bytes are Python's."""
    return QImage(drawn.pixels, drawn.width, drawn.height, drawn.width * 4, QImage.Format.Format_RGB32).copy()


def _close(pages: PdfPages, *_: object) -> None:
    pages.close()
