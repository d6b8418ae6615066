"""A school's own letter or slip in DOCX, filled: a page for each row, or all rows where the template says so.

A field is written `{{ pupil }}` in Word; `{% if debts %}…{% endif %}` and `{%tr for one in subjects %}` (a row of a
table for each) are understood, too.  A template that speaks of `rows` is filled once, with all of them: slips that
stand several to a page.

A field whose value is a `Picture` is one in the document.

Templates come from outside, so they can do nothing but show what they are given: nothing is called, the filters are
those named here, texts stay texts whatever is in them, and what is made has an end.
"""

from __future__ import annotations

import io
import re
import secrets
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from app.errors import BadInput
from app.paper.page import Picture
from app.reports.writers.signs import sound
from app.reports.writers.template_rules import check, environment

if TYPE_CHECKING:
    from jinja2 import Template

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_ALL = "rows"
_LARGEST = 40_000_000
"""Bytes of a template that is unpacked, and of a document that is made."""
_UNKNOWN = re.compile(r"'([^']+)' is undefined|has no attribute '([^']+)'|no element (\S+)")
_IN_PARTS = re.compile(r"{[{%#]")


def fill_template(template: bytes, rows: Sequence[Mapping[str, Any]], *, file: str = "") -> bytes:
    """The filled document.  `file` is the template's name, for what is said about it.

    Raises BadInput template.unreadable, template.syntax, template.forbidden, template.unknown_field,
    template.different_heads, template.too_large.
    """
    return _Filling(template, rows, file).filled()


class _Filling:
    def __init__(self, template: bytes, rows: Sequence[Mapping[str, Any]], file: str) -> None:
        self._file = file
        self._pictures = _Pictures()
        self._rows = [_shown(row, self._pictures) for row in rows]
        self._made = 0
        self._document = self._opened(template)
        self._environment = environment()

    def filled(self) -> bytes:
        body = self._document.docx._element.body
        section = body[-1] if len(body) and body[-1].tag == f"{{{_W}}}sectPr" else None
        if section is not None:
            body.remove(section)
        opening, inner, closing = _unwrapped(self._document.xml_to_string(body))
        whole = self._parsed(inner)
        parts = [self._rendered(whole, row) for row in self._contexts(inner)]
        self._fill_heads()
        from docx.oxml import parse_xml

        made = parse_xml(opening + "".join(parts[:1]) + closing)
        for part in parts[1:]:
            copied = parse_xml(opening + part + closing)
            _begin_page(copied)
            made.extend(list(copied))
        if section is not None:
            made.append(section)
        self._pictures.put_in(made, self._document.docx.part)
        _number_anew(made)
        body.getparent().replace(body, made)
        stream = io.BytesIO()
        self._document.docx.save(stream)
        return stream.getvalue()

    def _opened(self, template: bytes) -> Any:
        try:
            with zipfile.ZipFile(io.BytesIO(template)) as package:
                if sum(one.file_size for one in package.infolist()) > _LARGEST:
                    raise BadInput("template.too_large", file=self._file)
            from docxtpl import DocxTemplate

            document = DocxTemplate(io.BytesIO(template))
            document.init_docx()
            document.docx._element.body  # noqa: B018 - a document without one is none
        except BadInput:
            raise
        except Exception as error:  # whatever a broken package makes of two libraries
            raise BadInput("template.unreadable", file=self._file) from error
        return document

    def _contexts(self, source: str) -> list[dict[str, Any]]:
        """What the body is filled with, each time."""
        from jinja2 import meta

        named = meta.find_undeclared_variables(self._environment.parse(self._patched(source)))
        common = _common(self._rows)
        known = {*common, _ALL} if _ALL in named else set(self._rows[0]) if self._rows else set()
        unknown = sorted(named - known)
        if unknown:
            raise BadInput("template.unknown_field", file=self._file, field=unknown[0])
        return [{**common, _ALL: self._rows}] if _ALL in named else [dict(row) for row in self._rows]

    def _patched(self, source: str) -> str:
        """As Jinja reads it: Word cuts a field into pieces wherever its spelling or language was looked at.  Each
        paragraph begins a line, so that a line of an error is a paragraph."""
        patched: str = self._document.patch_xml(source)
        return re.sub(r"<w:p([ >])", r"\n<w:p\1", patched)

    def _parsed(self, source: str) -> Template:
        from jinja2 import TemplateSyntaxError

        patched = self._patched(source)
        try:
            check(self._environment, patched, self._file)
            return self._environment.from_string(patched)
        except TemplateSyntaxError as error:
            lines = patched.splitlines()
            place = lines[error.lineno - 1] if 0 < error.lineno <= len(lines) else ""
            words = " ".join(re.sub(r"<[^>]*>", "", place).split())[:80] or error.message
            raise BadInput("template.syntax", file=self._file, value=words, detail=error.message) from error

    def _rendered(self, template: Template, context: Mapping[str, Any]) -> str:
        from jinja2 import TemplateError

        pieces: list[str] = []
        try:
            for piece in template.generate(context):
                self._made += len(piece)
                if self._made > _LARGEST:
                    raise BadInput("template.too_large", file=self._file)
                pieces.append(piece)
        except TemplateError as error:
            told = _UNKNOWN.search(str(error))
            if told is None:
                raise BadInput(
                    "template.syntax", file=self._file, value=str(error)[:80], detail=str(error)
                ) from error
            name = next(one for one in told.groups() if one)
            raise BadInput("template.unknown_field", file=self._file, field=name) from error
        except (TypeError, ValueError, ArithmeticError) as error:  # a template that counts with words
            raise BadInput(
                "template.syntax", file=self._file, value=str(error)[:80], detail=str(error)
            ) from error
        text = re.sub(r"\n<w:p([ >])", r"<w:p\1", "".join(pieces))
        listed: str = self._document.resolve_listing(text)
        return listed

    def _fill_heads(self) -> None:
        """Heads and feet of the pages are there once, so they may hold only what is the same in all rows."""
        from docx.oxml import parse_xml

        for part in self._heads():
            source = self._document.xml_to_string(part.element)
            if not _IN_PARTS.search(re.sub(r"<[^>]*>", "", source)):
                continue
            template = self._parsed(source)
            contexts = self._contexts(source)
            made = {self._rendered(template, context) for context in contexts}
            if len(made) > 1:
                raise BadInput("template.different_heads", file=self._file)
            if made:
                part._element = parse_xml(made.pop())

    def _heads(self) -> Iterator[Any]:
        for relation in self._document.docx.part.rels.values():
            if relation.reltype.endswith(("/header", "/footer")) and not relation.is_external:
                yield relation.target_part


class _Pictures:
    """Pictures stand in the text by a mark that nobody can guess, until the text is a document."""

    def __init__(self) -> None:
        self._token = secrets.token_hex(8)
        self._mark = re.compile(rf"\[picture {self._token} (\d+)\]")
        self._known: list[Picture] = []

    def mark(self, picture: Picture) -> str:
        """What stands for it."""
        self._known.append(picture)
        return f"[picture {self._token} {len(self._known) - 1}]"

    def put_in(self, body: Any, part: Any) -> None:
        """Put them behind what else stands in their pieces of text."""
        if not self._known:
            return
        for text in list(body.iter(f"{{{_W}}}t")):
            numbers = self._mark.findall(text.text or "")
            if numbers:
                text.text = self._mark.sub("", text.text)
                for number in numbers:
                    text.getparent().append(self._drawing(self._known[int(number)], part))

    def _drawing(self, picture: Picture, part: Any) -> Any:
        from docx.oxml import OxmlElement
        from docx.oxml.shape import CT_Inline
        from docx.shared import Mm

        relation, _image = part.get_or_add_image(io.BytesIO(picture.png))
        inline = CT_Inline.new_pic_inline(1, relation, "picture.png", Mm(picture.width), Mm(picture.height))
        drawing = OxmlElement("w:drawing")
        drawing.append(inline)
        return drawing


def _shown(row: Mapping[str, Any], pictures: _Pictures) -> dict[str, Any]:
    """The row without signs that no document may hold."""

    def clean(value: Any) -> Any:
        if isinstance(value, Picture):
            return pictures.mark(value)
        if isinstance(value, str):
            return sound(value)
        if isinstance(value, Mapping):
            return {name: clean(one) for name, one in value.items()}
        if isinstance(value, Sequence):
            return [clean(one) for one in value]
        return "" if value is None else value

    return {name: clean(value) for name, value in row.items()}


def _common(rows: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    """What is the same in all of them: the school, the day."""
    if not rows:
        return {}
    return {name: value for name, value in rows[0].items() if all(row.get(name) == value for row in rows)}


def _unwrapped(body: str) -> tuple[str, str, str]:
    opening = re.match(r"<w:body[^>]*?(/?)>", body)
    assert opening is not None
    if opening[1]:
        return opening[0][:-2] + ">", "", "</w:body>"
    return opening[0], body[opening.end() : -len("</w:body>")], "</w:body>"


def _begin_page(body: Any) -> None:
    """The first paragraph begins a page; before a table there is a very low one."""
    from docx.oxml import OxmlElement

    bookmarks = (f"{{{_W}}}bookmarkStart", f"{{{_W}}}bookmarkEnd")
    for mark in list(body.iter(*bookmarks)):  # their names may be there once
        mark.getparent().remove(mark)
    if not len(body) or body[0].tag != f"{{{_W}}}p":
        low = OxmlElement("w:p")
        size, run = OxmlElement("w:sz"), OxmlElement("w:rPr")
        size.set(f"{{{_W}}}val", "2")
        run.append(size)
        low.get_or_add_pPr().append(run)
        body.insert(0, low)
    body[0].get_or_add_pPr().get_or_add_pageBreakBefore()


def _number_anew(body: Any) -> None:
    """Pictures have numbers that may be there once."""
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
    for number, one in enumerate(body.iter(drawing), 1):
        one.set("id", str(number))
