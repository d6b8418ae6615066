"""Attached files: the list while attaching, the strip, the question before opening, the viewers."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app.codes import Role
from app.desk import Desk
from app.files.rows import FileRow, StoredRef
from app.paper.files import put_in_place
from tests.gallery.registry import Stage, screen
from tests.gallery.sample import open_desk, sign_in
from tests.gallery.screens.kiosk import _visited
from ui.files import AttachEditor, AttachmentStrip
from ui.files.intake import Going, State
from ui.files.opening import OpenQuestion
from ui.files.viewer import Viewer
from ui.theme import SPACE, set_role

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
ROWS = (
    FileRow(1, "План подготовки к контрольной.pdf", 184_320, "application/pdf"),
    FileRow(2, "Фото доски 24 ноября.jpg", 2_345_678, "image/jpeg"),
    FileRow(3, "Сочинение – образец оформления, исправленный.docx", 48_128, DOCX),
    FileRow(4, "Диктант.mp3", 5_452_595, "audio/mpeg", is_there=False),
)


def photograph() -> bytes:
    """A blackboard."""
    image = QImage(1600, 1000, QImage.Format.Format_RGB32)
    image.fill(QColor("#1f4d3a"))
    painter = QPainter(image)
    painter.setPen(QColor("#f4f4e8"))
    painter.setFont(QFont("", 60))
    painter.drawText(image.rect(), Qt.AlignmentFlag.AlignCenter, "x² − 5x + 6 = 0\n\nx₁ = 2,  x₂ = 3")
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def document(pages: int = 3) -> bytes:
    """A PDF of some pages."""
    from io import BytesIO

    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=A4)
    for page in range(1, pages + 1):
        canvas.setFont("Helvetica-Bold", 28)
        canvas.drawString(72, 740, f"Algebra 7: test {page}")
        canvas.setFont("Helvetica", 14)
        for line in range(12):
            canvas.drawString(
                72, 690 - 32 * line, f"{line + 1}.  {line + 2}x - {3 * line + 1} = {line * line + 5}"
            )
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@dataclass
class _Content:
    """In place of one that lies in a store."""

    ref: StoredRef
    content: bytes

    def read(self) -> bytes:
        return self.content


@dataclass
class _Desk:
    """Gives the same content whatever is asked."""

    content: Any
    copies: Any = field(default=None)

    def ask(self, _job: Any) -> Any:
        return self.content


def _desk(stage: Stage) -> Desk:
    desk = open_desk(stage.directory)
    sign_in(desk, "teacher", Role.TEACHER)
    return desk


@screen("files.editor")
def editor(stage: Stage) -> QWidget:
    """A message with files: stored, on its way, refused."""
    desk = _desk(stage)
    page, text = QWidget(), QPlainTextEdit()
    set_role(page, "page")
    text.setAccessibleName("Сообщение")
    text.setPlainText("Добрый день! Прикладываю план и фотографию доски.")
    label = QLabel("Сообщение")
    set_role(label, "title")
    attach = AttachEditor(stage.worker(desk), page)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
    layout.setSpacing(SPACE.m)
    for widget, stretch in ((label, 0), (text, 1), (attach, 0)):
        layout.addWidget(widget, stretch)
    attach.set_files([StoredRef("0" * 64, row.size, row.media_type, row.name) for row in ROWS[:3]])
    going = Going("Запись урока.mp4", 15_728_640, State.GOING)
    going.gauge.total, going.gauge.done = 100, 42
    attach._queue.items.append(going)
    program = stage.directory / "отчёт.pdf"
    put_in_place(program, b"MZ\x90\0\x03")
    attach.add_paths([program])
    attach._queue.items[-1].state = State.WAITING
    attach._queue.items.remove(going)
    attach._queue._go_on()
    attach._queue.items.insert(3, going)
    attach._queue.listed.emit()
    return page


@screen("files.strip")
def strip(stage: Stage) -> QWidget:
    """What hangs on a message, as it is read; one is missing."""
    page = QWidget()
    set_role(page, "page")
    title, text = QLabel("Контрольная в пятницу"), QLabel("Повторите §§ 12–15 и решите вариант из файла.")
    set_role(title, "title")
    files = AttachmentStrip(stage.worker(_desk(stage)), page)
    files.show_files(ROWS)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(SPACE.xl, SPACE.xl, SPACE.xl, SPACE.xl)
    layout.setSpacing(SPACE.m)
    for widget in (title, text, files):
        layout.addWidget(widget)
    layout.addStretch(1)
    return page


@screen("files.question", natural=True)
def question(stage: Stage) -> QWidget:
    """Before a document is opened in another program."""
    owner = QWidget()
    stage.keep.append(owner)
    return OpenQuestion(ROWS[2], owner)


@screen("files.question_save", natural=True)
def question_save(stage: Stage) -> QWidget:
    """A kind that is saved only."""
    owner = QWidget()
    stage.keep.append(owner)
    return OpenQuestion(FileRow(5, "архив работ.zip", 1_048_576, "application/zip"), owner)


def _viewer(stage: Stage, row: FileRow, content: bytes) -> Viewer:
    owner = QWidget()
    stage.keep.append(owner)
    ref = StoredRef("0" * 64, len(content), row.media_type, row.name)
    return Viewer(stage.worker(_Desk(_Content(ref, content))), row, owner)


@screen("files.picture")
def picture(stage: Stage) -> QWidget:
    """A photograph."""
    return _viewer(stage, FileRow(2, ROWS[1].name, ROWS[1].size, "image/png"), photograph())


@screen("files.pdf")
def pdf(stage: Stage) -> QWidget:
    """The second page of a PDF."""
    viewer = _viewer(stage, ROWS[0], document())
    viewer.show_page(1)
    return viewer


@screen("files.pdf_damaged")
def pdf_damaged(stage: Stage) -> QWidget:
    """One that cannot be shown."""
    return _viewer(stage, ROWS[0], b"%PDF-1.7\nbroken")


@screen("files.kiosk", touch=True)
def kiosk(stage: Stage) -> QWidget:
    """A picture at the terminal in the hall."""
    window, _kiosk = _visited(stage)
    row = FileRow(2, ROWS[1].name, ROWS[1].size, "image/png")
    content = photograph()
    ref = StoredRef("0" * 64, len(content), row.media_type, row.name)
    Viewer(stage.worker(_Desk(_Content(ref, content))), row, window).open()
    stage.settle()
    return window
