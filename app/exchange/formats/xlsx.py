"""XLSX workbooks, streamed within limits (see the package's docstring for why by hand).

What is given for a cell is what Excel shows the value of: the cached result of a formula, rich text without
its fonts, dates as dates in both date systems, errors as `CellError`.  Hidden sheets are marked as such.
"""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib
from collections.abc import Callable, Iterator
from xml.parsers import expat

from app.exchange.formats.xlsx_sheet import SheetParser, Strings, Styles
from app.exchange.formats.xml_tree import Element, guarded_parser, parse_xml
from app.exchange.reasons import Reason, bad_input
from app.exchange.tables import MAX_SHEETS, MAX_UNPACKED_BYTES, CellBudget, Sheet

_CHUNK = 64 * 1024
_MAX_SMALL_PART = 4 * 1024 * 1024


def read_xlsx(content: bytes, file: str) -> tuple[Sheet, ...]:
    """All worksheets of a workbook, in its order; charts and macro sheets are left out."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return _Workbook(archive, file).sheets()
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, OSError, ValueError, OverflowError) as error:
        raise bad_input(Reason.FILE_DAMAGED, file, value=error) from error
    except NotImplementedError as error:
        # A kind of compression that Excel never uses.
        raise bad_input(Reason.FILE_DAMAGED, file, value=error) from error
    except RuntimeError as error:
        # What zipfile says of an encrypted member.
        raise bad_input(Reason.FILE_PASSWORD, file) from error


class _Workbook:
    """The parts of one workbook."""

    def __init__(self, archive: zipfile.ZipFile, file: str) -> None:
        self._archive = archive
        self._file = file
        self._left = MAX_UNPACKED_BYTES
        # Some writers do not keep to the case of the names they refer to.
        self._names = {name.replace("\\", "/").lstrip("/").lower(): name for name in archive.namelist()}

    def sheets(self) -> tuple[Sheet, ...]:
        root = self._relations("_rels/.rels", "")
        main = next(
            (target for kind, target in root.values() if kind.endswith("/officeDocument")), "xl/workbook.xml"
        )
        book = self._tree(main)
        if book is None:
            raise bad_input(Reason.FILE_DAMAGED, self._file, value=main)
        folder = posixpath.dirname(main)
        relations = self._relations(f"{folder}/_rels/{posixpath.basename(main)}.rels", folder)
        properties = book.first("workbookPr")
        from_1904 = properties is not None and properties.attributes.get("date1904", "0") in (
            "1",
            "true",
            "on",
        )
        strings, styles = Strings(self._file), Styles(self._file)
        for kind, target in relations.values():
            if kind.endswith("/sharedStrings"):
                self._stream(target, strings.attach)
            elif kind.endswith("/styles"):
                self._stream(target, styles.attach)
        listed = book.first("sheets")
        described = list(listed.all("sheet")) if listed is not None else []
        if len(described) > MAX_SHEETS:
            raise bad_input(Reason.TABLE_TOO_LARGE, self._file, value=MAX_SHEETS)
        budget = CellBudget(self._file)
        sheets: list[Sheet] = []
        for sheet in described:
            kind, target = relations.get(sheet.attributes.get("id", ""), ("", ""))
            if not kind.endswith("/worksheet"):
                continue
            name = sheet.attributes.get("name", "")
            parser = SheetParser(self._file, name, budget, strings, styles, dates_from_1904=from_1904)
            if not self._stream(target, parser.attach):
                raise bad_input(Reason.FILE_DAMAGED, self._file, sheet=name, value=target)
            sheets.append(parser.sheet(hidden=sheet.attributes.get("state", "visible") != "visible"))
        return tuple(sheets)

    def _relations(self, part: str, folder: str) -> dict[str, tuple[str, str]]:
        """Identifier → (type, name of the part it leads to)."""
        tree = self._tree(part)
        found: dict[str, tuple[str, str]] = {}
        for relation in tree.all("Relationship") if tree is not None else ():
            about = relation.attributes
            target = about.get("Target", "")
            if about.get("TargetMode", "Internal") != "External":
                path = posixpath.normpath(posixpath.join("/" + folder, target)).lstrip("/")
                found[about.get("Id", "")] = (about.get("Type", ""), path)
        return found

    def _tree(self, part: str) -> Element | None:
        content = bytearray()
        for chunk in self._chunks(part):
            content += chunk
            if len(content) > _MAX_SMALL_PART:
                raise bad_input(Reason.FILE_TOO_LARGE, self._file, field=part, value=_MAX_SMALL_PART)
        return parse_xml(bytes(content), self._file) if content else None

    def _stream(self, part: str, attach: Callable[[expat.XMLParserType], None]) -> bool:
        """Drive a parser through a part; False where there is no such part."""
        parser = guarded_parser(self._file)
        attach(parser)
        try:
            some = False
            for chunk in self._chunks(part):
                some = True
                parser.Parse(chunk, False)
            if some:
                parser.Parse(b"", True)
        except (expat.ExpatError, LookupError, TypeError) as error:
            raise bad_input(Reason.FILE_DAMAGED, self._file, field=part, value=error) from error
        return some

    def _chunks(self, part: str) -> Iterator[bytes]:
        """A part unpacked piece by piece, counted against what the whole file may unfold into."""
        name = self._names.get(part.lower())
        if name is None:
            return
        with self._archive.open(name) as stream:
            while chunk := stream.read(_CHUNK):
                self._left -= len(chunk)
                if self._left < 0:
                    raise bad_input(Reason.FILE_TOO_LARGE, self._file, value=MAX_UNPACKED_BYTES)
                yield chunk
