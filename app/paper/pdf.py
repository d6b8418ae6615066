"""Pages as a PDF file, with its fonts inside: only the letters that are used, and searchable."""

from __future__ import annotations

import io
from datetime import datetime
from typing import Any

from app.paper.faces import MM_PER_POINT, Face, font, runs, width
from app.paper.page import Align, Box, Line, Page, Paper, Picture, Text

_POINTS = 1 / MM_PER_POINT
_PROGRAM = "School diary"


def as_pdf(paper: Paper, *, made_at: datetime) -> bytes:
    """The bytes of the file.  The same pages and the same moment give the same bytes."""
    from reportlab.pdfgen.canvas import Canvas

    for face in Face:
        font(face)
    stream = io.BytesIO()
    canvas = Canvas(
        stream, pageCompression=1, invariant=1, initialFontName=Face.REGULAR.value, lang=paper.language
    )
    canvas.setTitle(paper.title)
    canvas.setAuthor(paper.author)
    canvas.setSubject("")
    canvas.setCreator(_PROGRAM)
    canvas.setDateFormatter(lambda *_moment: _pdf_date(made_at))
    for page in paper.pages:
        canvas.setPageSize((page.width * _POINTS, page.height * _POINTS))
        _Drawing(canvas, page).draw()
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


def _pdf_date(moment: datetime) -> str:
    text = f"D:{moment:%Y%m%d%H%M%S}"
    offset = moment.strftime("%z")
    return f"{text}{offset[:3]}'{offset[3:5]}'" if offset else text


class _Drawing:
    """One page on its way: PDF counts from the lower left corner, in points."""

    def __init__(self, canvas: Any, page: Page) -> None:
        self._canvas, self._page = canvas, page
        self._look: tuple[float, float] | None = None

    def draw(self) -> None:
        for item in self._page.items:
            if isinstance(item, Text):
                self._text(item)
            elif isinstance(item, Line):
                self._line(item)
            elif isinstance(item, Picture):
                self._picture(item)
            else:
                self._box(item)

    def _box(self, box: Box) -> None:
        self._canvas.setFillGray(box.grey)
        self._canvas.rect(
            box.x * _POINTS, self._up(box.y + box.height), box.width * _POINTS, box.height * _POINTS, 0, 1
        )

    def _line(self, line: Line) -> None:
        if self._look != (line.width, line.grey):
            self._look = (line.width, line.grey)
            self._canvas.setLineWidth(line.width * _POINTS)
            self._canvas.setStrokeGray(line.grey)
        self._canvas.line(line.x1 * _POINTS, self._up(line.y1), line.x2 * _POINTS, self._up(line.y2))

    def _picture(self, picture: Picture) -> None:
        from reportlab.lib.utils import ImageReader

        at = picture.x * _POINTS, self._up(picture.y + picture.height)
        image = ImageReader(io.BytesIO(picture.png))
        self._canvas.drawImage(image, *at, picture.width * _POINTS, picture.height * _POINTS)

    def _text(self, text: Text) -> None:
        if not text.text:
            return
        wide = width(text.text, text.face, text.size)
        back = {Align.LEFT: 0.0, Align.CENTRE: wide / 2, Align.RIGHT: wide}[text.align]
        pen = self._canvas.beginText()
        x, y = text.x * _POINTS, self._up(text.y)
        if text.turned:
            pen.setTextTransform(0, 1, -1, 0, x, y - back * _POINTS)
        else:
            pen.setTextOrigin(x - back * _POINTS, y)
        pen.setFillGray(text.grey)
        for face, part in runs(text.text, text.face):
            pen.setFont(face.value, text.size)
            pen.textOut(part)
        self._canvas.drawText(pen)

    def _up(self, y: float) -> float:
        return (self._page.height - y) * _POINTS
