"""The streamed parts of an XLSX workbook: shared strings, styles (which numbers are dates) and worksheets."""

from __future__ import annotations

import datetime as dt
import re
from xml.parsers import expat

from app.exchange.formats.xml_tree import local
from app.exchange.reasons import Reason, bad_input
from app.exchange.tables import (
    MAX_CELL_CHARACTERS,
    MAX_CELLS,
    MAX_MERGED,
    MAX_ROWS,
    Cell,
    CellBudget,
    CellError,
    Merged,
    Sheet,
    SheetBuilder,
)

_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
# Formats 14–22 and 45–47 are dates and times everywhere, the others in some languages.
_BUILT_IN_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
# No placeholders: "text", \x, _x (a space as wide as x), *x (filled with x), [Red], [$-419].
_NOT_PLACEHOLDERS = re.compile(r'"[^"]*"?|[\\_*].|\[(?!h|hh|m|mm|s|ss)[^\]]*\]?', re.I | re.S)
_DAY_SECONDS = 86_400


class Strings:
    """The texts that cells of the workbook share."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._texts: list[str] = []
        self._parts: list[str] | None = None
        self._length = 0
        self._phonetic = 0
        self._inside_t = False

    def __getitem__(self, index: int) -> str:
        return self._texts[index]

    def __len__(self) -> int:
        return len(self._texts)

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to a parser of the part."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag == "si":
            self._parts, self._length = [], 0
        elif tag == "rPh":
            self._phonetic += 1
        self._inside_t = tag == "t"

    def _end(self, name: str) -> None:
        tag = local(name)
        self._inside_t = False
        if tag == "rPh":
            self._phonetic -= 1
        elif tag == "si" and self._parts is not None:
            if len(self._texts) >= MAX_CELLS:
                raise bad_input(Reason.TABLE_TOO_LARGE, self._file, value=MAX_CELLS)
            self._texts.append(unescaped("".join(self._parts)))
            self._parts = None

    def _data(self, text: str) -> None:
        if self._parts is None or not self._inside_t or self._phonetic:
            return
        self._length += len(text)
        if self._length > MAX_CELL_CHARACTERS:
            raise bad_input(Reason.CELL_TOO_LONG, self._file, value=MAX_CELL_CHARACTERS)
        self._parts.append(text)


class Styles:
    """Which of the workbook's cell styles show a number as a date or a time."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._own: dict[str, bool] = {}
        self._styles: list[bool] = []
        self._inside = False

    def is_date(self, style: str | None) -> bool:
        """Whether a cell of this style is a date or a time."""
        if style is None or not (style.isascii() and style.isdigit()) or len(style) > 6:
            return False
        return int(style) < len(self._styles) and self._styles[int(style)]

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to a parser of the part."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag == "numFmt":
            self._own[attributes.get("numFmtId", "")] = is_date_format(attributes.get("formatCode", ""))
        elif tag == "cellXfs":
            self._inside = True
        elif tag == "xf" and self._inside:
            if len(self._styles) >= 100_000:
                raise bad_input(Reason.TABLE_TOO_LARGE, self._file, value=100_000)
            number = attributes.get("numFmtId", "0")
            built_in = (
                number.isascii() and number.isdigit() and len(number) < 6 and int(number) in _BUILT_IN_DATES
            )
            self._styles.append(self._own.get(number, built_in))

    def _end(self, name: str) -> None:
        if local(name) == "cellXfs":
            self._inside = False


def is_date_format(code: str) -> bool:
    """Whether a number format of Excel shows a date or a time: any of d, m, y, h, s that is a placeholder."""
    first = _NOT_PLACEHOLDERS.sub("", code[:1000]).split(";")[0]
    return first.lower() != "general" and any(char in "dmyhsDMYHSдгчДГЧ" for char in first)


def unescaped(text: str) -> str:
    """Control characters as Excel writes them into XML: `_x000D_`."""
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text) if "_x" in text else text


def from_serial(number: float, *, dates_from_1904: bool) -> Cell:
    """A number of days as the date, time or both that Excel shows; the number itself where that is none."""
    if not -1e9 < number < 1e9:
        return number
    days, seconds = divmod(round(number * _DAY_SECONDS), _DAY_SECONDS)
    if days < 0:
        return number
    hour, rest = divmod(seconds, 3600)
    time = dt.time(hour, rest // 60, rest % 60)
    if days == 0 and not dates_from_1904:
        return time
    if dates_from_1904:
        if days == 0 and seconds:
            return time
        epoch = dt.date(1904, 1, 1)
    else:
        # Excel believes in 29 February 1900.
        epoch = dt.date(1899, 12, 31) if days < 60 else dt.date(1899, 12, 30)
    try:
        return dt.datetime.combine(epoch + dt.timedelta(days=days), time)
    except OverflowError:
        return number


class SheetParser:
    """Listens to the parser of one worksheet and fills a sheet."""

    def __init__(
        self,
        file: str,
        name: str,
        budget: CellBudget,
        strings: Strings,
        styles: Styles,
        *,
        dates_from_1904: bool,
    ) -> None:
        self._file = file
        self._name = name
        self._builder = SheetBuilder(file, name, budget)
        self._strings = strings
        self._styles = styles
        self._from_1904 = dates_from_1904
        self._merged: list[Merged] = []
        self._row = 0
        self._column = -1
        self._cell: tuple[str, str | None] | None = None  # type and style of the open cell
        self._parts: list[str] = []
        self._length = 0
        self._listening = False
        self._phonetic = 0

    def attach(self, parser: expat.XMLParserType) -> None:
        """Listen to a parser of the part."""
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._data

    def sheet(self, *, hidden: bool) -> Sheet:
        """The finished sheet."""
        return self._builder.sheet(hidden=hidden, merged=tuple(self._merged), dates_from_1904=self._from_1904)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = local(name)
        if tag == "c":
            self._start_cell(attributes)
        elif tag == "row":
            self._start_row(attributes.get("r"))
        elif tag in ("v", "t"):
            self._listening = self._cell is not None and not self._phonetic
        elif tag == "rPh":
            self._phonetic += 1
        elif tag == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _end(self, name: str) -> None:
        tag = local(name)
        if tag in ("v", "t"):
            self._listening = False
        elif tag == "rPh":
            self._phonetic -= 1
        elif tag == "c" and self._cell is not None:
            if self._parts:
                self._builder.put(self._row, self._column, self._value("".join(self._parts)))
            self._cell = None

    def _data(self, text: str) -> None:
        if not self._listening:
            return
        self._length += len(text)
        if self._length > MAX_CELL_CHARACTERS:
            raise bad_input(
                Reason.CELL_TOO_LONG, self._file, sheet=self._name, row=self._row, value=MAX_CELL_CHARACTERS
            )
        self._parts.append(text)

    def _start_row(self, reference: str | None) -> None:
        if reference is not None and reference.isascii() and reference.isdigit() and len(reference) < 9:
            self._row = int(reference)
        else:
            self._row += 1
        self._column = -1
        if not 1 <= self._row <= MAX_ROWS:
            raise bad_input(
                Reason.TABLE_TOO_LARGE, self._file, sheet=self._name, row=self._row, value=MAX_ROWS
            )

    def _start_cell(self, attributes: dict[str, str]) -> None:
        found = _REFERENCE.fullmatch(attributes.get("r", ""))
        if found is None:
            self._column += 1
        else:
            self._column = _column(found.group(1))
            self._row = int(found.group(2)) or 1
        self._cell = (attributes.get("t", "n"), attributes.get("s"))
        self._parts, self._length = [], 0

    def _value(self, text: str) -> Cell:
        kind, style = self._cell or ("n", None)
        if kind == "s":
            index = int(text) if text.isascii() and text.strip().isdigit() and len(text) < 9 else -1
            if not 0 <= index < len(self._strings):
                raise bad_input(Reason.FILE_DAMAGED, self._file, sheet=self._name, row=self._row, value=text)
            return self._strings[index]
        if kind in ("str", "inlineStr"):
            return unescaped(text)
        if kind == "b":
            return text.strip() in ("1", "true")
        if kind == "e":
            return CellError(text)
        if kind == "d":
            try:
                return dt.datetime.fromisoformat(text.strip()).replace(tzinfo=None)
            except ValueError:
                return text
        return self._number(text, style)

    def _number(self, text: str, style: str | None) -> Cell:
        try:
            number = float(text)
        except ValueError:
            return text
        if not abs(number) < 1e300:  # not a number, or none that Excel holds
            return text
        if self._styles.is_date(style):
            return from_serial(number, dates_from_1904=self._from_1904)
        return int(number) if number.is_integer() and abs(number) < 1e15 else number

    def _merge(self, reference: str) -> None:
        corners = [_REFERENCE.fullmatch(corner) for corner in reference.split(":")]
        if len(corners) != 2 or len(self._merged) >= MAX_MERGED:
            return
        first, last = corners
        if first is not None and last is not None:
            top, bottom = int(first.group(2)), int(last.group(2))
            self._merged.append(Merged(top, _column(first.group(1)), bottom, _column(last.group(1))))


def _column(letters: str) -> int:
    """A column's number, from 0, by its name."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
