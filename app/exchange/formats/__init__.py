"""Kinds of files as sheets of cells (`workbook_sheets`) or as a tree (`xml_tree`), whatever is meant by them.

XLSX is read by `xlsx.py` of our own and not by a library, because two were tried and neither will do:
python-calamine lays a sheet out in memory by its corners, so two cells in A1 and XFD1048576 (a file of 5
KB) end the whole program with a failed allocation of 550 GB that cannot be caught, and it gives "" for the
error of a formula; openpyxl refuses workbooks whose styles it does not like, as some accounting programs
write them, and leaves limits to its caller.  The reader here streams each part through expat within stated
limits, needs of the styles only which numbers are dates, and is compared with both libraries in the tests.
The old XLS and ODS are read by python-calamine in a child process, which may end as it likes (`legacy.py`).
"""

from __future__ import annotations

from pathlib import Path

from app.exchange.formats.delimited import read_delimited
from app.exchange.formats.html_tables import read_html
from app.exchange.formats.legacy import read_legacy
from app.exchange.formats.xlsx import read_xlsx
from app.exchange.reasons import Reason, bad_input
from app.exchange.recognise import Format, read_bytes, recognise_content
from app.exchange.tables import Sheet

_TABLES = {
    Format.XLSX: read_xlsx,
    Format.TEXT: read_delimited,
    Format.HTML: read_html,
    Format.XLS: read_legacy,
    Format.ODS: read_legacy,
}


def load(path: Path) -> tuple[Format, bytes]:
    """The content of a file and what it is.  Refuses what no reader can use."""
    if path.is_dir():
        raise bad_input(Reason.FILE_IS_FOLDER, path.name)
    content = read_bytes(path)
    kind = recognise_content(content)
    reasons = {
        Format.EMPTY: Reason.FILE_EMPTY,
        Format.PROTECTED: Reason.FILE_PASSWORD,
        Format.BINARY: Reason.FILE_KIND_UNKNOWN,
        Format.ARCHIVE: Reason.FILE_KIND_UNKNOWN,
    }
    if kind in reasons:
        raise bad_input(reasons[kind], path.name)
    return kind, content


def sheets_of(kind: Format, content: bytes, file: str) -> tuple[Sheet, ...]:
    """The sheets of a table file that has been loaded."""
    if kind not in _TABLES:
        raise bad_input(Reason.FILE_KIND_UNSUITABLE, file, value=kind)
    return _TABLES[kind](content, file)


def workbook_sheets(path: Path) -> tuple[Sheet, ...]:
    """All sheets of a table file, whatever kind it is."""
    kind, content = load(path)
    return sheets_of(kind, content, path.name)
