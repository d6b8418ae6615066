"""Pages as a PDF file, with its fonts inside: only the letters that are used, and searchable.

The library makes the file and its fonts; what stands on a page is written here in the language of PDF, because a text
costs a quarter of what the library's way to it does, and a school prints a thousand report cards at once.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from datetime import datetime
from typing import Any

from app.paper.faces import MM_PER_POINT, Face, font, runs, width
from app.paper.page import Align, Box, Line, Page, Paper, Picture, Text

_POINTS = 1 / MM_PER_POINT
_PROGRAM = "School diary"


def as_pdf(paper: Paper, *, made_at: datetime) -> bytes:
    """The bytes of the file.  The same pages and the same moment give the same bytes."""
    pdf = PdfFile(language=paper.language, made_at=made_at)
    pdf.describe(title=paper.title, author=paper.author)
    pdf.add(paper.pages)
    return pdf.finished()


class PdfFile:
    """A file that is given its pages little by little; of those that it has it keeps some kilobytes each."""

    def __init__(self, *, language: str, made_at: datetime) -> None:
        from reportlab import rl_config
        from reportlab.pdfgen.canvas import Canvas

        rl_config.useA85 = 0  # bytes as letters, for channels that nobody has any more: a fifth of the size
        for face in Face:
            font(face)
        self._stream = io.BytesIO()
        self._canvas = canvas = Canvas(
            self._stream, pageCompression=1, invariant=1, initialFontName=Face.REGULAR.value, lang=language
        )
        canvas.setSubject("")
        canvas.setCreator(_PROGRAM)
        canvas.setDateFormatter(lambda *_moment: _pdf_date(made_at))
        self._letters = _Letters(canvas)

    def describe(self, *, title: str, author: str) -> None:
        """What a reader of the file is told about it."""
        self._canvas.setTitle(title)
        self._canvas.setAuthor(author)

    def add(self, pages: Iterable[Page]) -> None:
        """Pages more."""
        for page in pages:
            self._canvas.setPageSize((page.width * _POINTS, page.height * _POINTS))
            _Drawing(self._canvas, page, self._letters).draw()
            self._canvas.showPage()

    def finished(self) -> bytes:
        """The bytes of the file; nothing can be added after that."""
        self._canvas.save()
        return self._stream.getvalue()


def _pdf_date(moment: datetime) -> str:
    text = f"D:{moment:%Y%m%d%H%M%S}"
    offset = moment.strftime("%z")
    return f"{text}{offset[:3]}'{offset[3:5]}'" if offset else text


class _Letters:
    """Texts as a file has them: a font is there in parts of some letters each, and a text is in one or more of them."""

    def __init__(self, canvas: Any) -> None:
        self._canvas = canvas
        self._known: dict[tuple[str, Face], tuple[tuple[str, str], ...]] = {}

    def of(self, text: str, face: Face) -> tuple[tuple[str, str], ...]:
        """The name of a font and what is shown of it, for each piece."""
        known = self._known.get((text, face))
        if known is None:
            known = self._known[text, face] = tuple(self._pieces(text, face))
        return known

    def _pieces(self, text: str, face: Face) -> Iterable[tuple[str, str]]:
        document = self._canvas._doc
        for one, part in runs(text, face):
            made = font(one)
            for subset, shown in made.splitString(part, document):
                name = made.getSubsetInternalName(subset, document)
                yield name, self._canvas._escape(shown)


class _Drawing:
    """One page on its way: PDF counts from the lower left corner, in points."""

    def __init__(self, canvas: Any, page: Page, letters: _Letters) -> None:
        self._canvas, self._page, self._letters = canvas, page, letters
        self._code: list[str] = []
        self._line_look: tuple[float, float] | None = None
        self._font: tuple[str, float] | None = None
        self._grey = 0.0
        self._in_text = False

    def draw(self) -> None:
        for item in self._page.items:
            if isinstance(item, Text):
                self._text(item)
                continue
            self._end_text()
            if isinstance(item, Line):
                self._line(item)
            elif isinstance(item, Picture):
                self._picture(item)
            else:
                self._box(item)
        self._flush()

    def _box(self, box: Box) -> None:
        self._fill(box.grey)
        x, y = box.x * _POINTS, self._up(box.y + box.height)
        self._code.append(f"{x:.2f} {y:.2f} {box.width * _POINTS:.2f} {box.height * _POINTS:.2f} re f")

    def _line(self, line: Line) -> None:
        if self._line_look != (line.width, line.grey):
            self._line_look = (line.width, line.grey)
            self._code.append(f"{line.width * _POINTS:.3f} w {line.grey:.3g} G")
        x1, y1, x2, y2 = line.x1 * _POINTS, self._up(line.y1), line.x2 * _POINTS, self._up(line.y2)
        self._code.append(f"{x1:.2f} {y1:.2f} m {x2:.2f} {y2:.2f} l S")

    def _picture(self, picture: Picture) -> None:
        from reportlab.lib.utils import ImageReader

        self._flush()
        at = picture.x * _POINTS, self._up(picture.y + picture.height)
        image = ImageReader(io.BytesIO(picture.png))
        self._canvas.drawImage(image, *at, picture.width * _POINTS, picture.height * _POINTS)

    def _text(self, text: Text) -> None:
        if not text.text:
            return
        x, y = text.x * _POINTS, self._up(text.y)
        back = 0.0
        if text.align is not Align.LEFT:
            back = width(text.text, text.face, text.size) * _POINTS
            if text.align is Align.CENTRE:
                back /= 2
        self._fill(text.grey)
        if not self._in_text:
            self._in_text = True
            self._code.append("BT")
        if text.turned:
            self._code.append(f"0 1 -1 0 {x:.2f} {y - back:.2f} Tm")
        else:
            self._code.append(f"1 0 0 1 {x - back:.2f} {y:.2f} Tm")
        for name, shown in self._letters.of(text.text, text.face):
            if self._font != (name, text.size):
                self._font = (name, text.size)
                self._code.append(f"{name} {text.size:.4g} Tf")
            self._code.append(f"({shown}) Tj")

    def _fill(self, grey: float) -> None:
        if grey != self._grey:
            self._grey = grey
            self._code.append(f"{grey:.3g} g")

    def _end_text(self) -> None:
        if self._in_text:
            self._in_text = False
            self._code.append("ET")

    def _flush(self) -> None:
        """Hands over what is written so far: the library draws pictures, and finishes the page."""
        self._end_text()
        if self._code:
            self._canvas.addLiteral("\n".join(self._code))
            self._code.clear()

    def _up(self, y: float) -> float:
        return (self._page.height - y) * _POINTS
