"""XML as a small tree with line numbers, without the dangers of XML.

Entities cannot be declared and nothing outside the document is ever fetched, so neither an entity bomb nor
a reference to a local file does anything but be refused.  A bare `<!DOCTYPE FET>`, as old FET files begin,
is allowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from app.exchange.reasons import Reason, bad_input

MAX_DEPTH = 64
MAX_ELEMENTS = 1_000_000


@dataclass(slots=True)
class Element:
    """An element: its tag without namespace, the line it begins on, and what it holds."""

    tag: str
    line: int
    attributes: dict[str, str]
    text: str = ""
    children: list[Element] = field(default_factory=list)

    def all(self, tag: str) -> Iterator[Element]:
        """Children of this tag."""
        return (child for child in self.children if child.tag == tag)

    def first(self, tag: str) -> Element | None:
        """The first child of this tag."""
        return next(self.all(tag), None)

    def texts(self, tag: str) -> tuple[str, ...]:
        """Non-empty texts of the children of this tag, single-spaced."""
        return tuple(text for child in self.all(tag) if (text := " ".join(child.text.split())))

    def value(self, tag: str) -> str:
        """Text of the first child of this tag, or ""."""
        return next(iter(self.texts(tag)), "")


def guarded_parser(file: str) -> expat.XMLParserType:
    """A parser that refuses everything through which XML can do harm."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True

    def doctype(name: str, system_id: str | None, public_id: str | None, has_subset: bool) -> None:
        if system_id or public_id or has_subset:
            raise bad_input(Reason.XML_FORBIDDEN, file, row=parser.CurrentLineNumber, value=f"DOCTYPE {name}")

    def entity(name: str, *_details: object) -> None:
        raise bad_input(Reason.XML_FORBIDDEN, file, row=parser.CurrentLineNumber, value=f"ENTITY {name}")

    def outside(context: str, *_details: object) -> int:
        raise bad_input(Reason.XML_FORBIDDEN, file, row=parser.CurrentLineNumber, value=context)

    parser.StartDoctypeDeclHandler = doctype
    parser.EntityDeclHandler = entity
    parser.ExternalEntityRefHandler = outside
    return parser


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition(" ")[2]


def parse_xml(content: bytes, file: str) -> Element:
    """The root of a document.  Raises `BadInput` with the line for anything that is not well-formed."""
    parser = guarded_parser(file)
    builder = _Builder(parser, file)
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, UnicodeError, ValueError, TypeError) as error:
        # LookupError and its like: an encoding that Python does not know or that is not one byte a letter.
        line = getattr(error, "lineno", None)
        raise bad_input(Reason.XML_BROKEN, file, row=line, value=error) from error
    if builder.root is None:
        raise bad_input(Reason.XML_BROKEN, file)
    return builder.root


class _Builder:
    """Makes elements of what the parser reports."""

    def __init__(self, parser: expat.XMLParserType, file: str) -> None:
        self.root: Element | None = None
        self._parser = parser
        self._file = file
        self._open: list[Element] = []
        self._texts: list[list[str]] = []
        self._count = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS or len(self._open) >= MAX_DEPTH:
            line = self._parser.CurrentLineNumber
            limit = MAX_ELEMENTS if self._count > MAX_ELEMENTS else MAX_DEPTH
            raise bad_input(Reason.TABLE_TOO_LARGE, self._file, row=line, value=limit)
        named = {local(key): value for key, value in attributes.items()}
        element = Element(local(name), self._parser.CurrentLineNumber, named)
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)
        self._texts.append([])

    def end(self, _name: str) -> None:
        self._open.pop().text = "".join(self._texts.pop())

    def data(self, text: str) -> None:
        self._texts[-1].append(text)
