"""The recovery sheet: the key on paper, for the safe; and the key again from what somebody has typed off it.

The 64 digits stand in four lines of four groups; each line ends with two digits by which a slip of the pen is told
from the right line: «1  3F2A 90BC 11D0 8E4F  A7».
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.backup.keeping import keeper
from app.errors import BadInput, Refused
from app.paper.faces import Face
from app.paper.fitting import plain, wrapped
from app.paper.page import A4_UPRIGHT, Box, Item, Line, Page, Paper, Text
from app.paper.sentences import Say
from app.session import Session
from app.unit_of_work import problem
from models.errors import StorageError
from models.keys import fingerprint, read_key_file, write_key_file
from models.maintenance import key_of

LINES, GROUPS, DIGITS = 4, 4, 4
_A_LINE = GROUPS * DIGITS
_LOOKS_LIKE = str.maketrans("АВСЕОЗавсеозOoIl", "ABCE03ABCE030011")
"""Letters of the Cyrillic keyboard, and those that look like digits."""
_LEFT, _ROOM = 25.0, 160.0


@dataclass(frozen=True, slots=True)
class SheetFacts:
    """What stands on a sheet beside the key."""

    school: str
    fingerprint: str
    lines: tuple[str, ...]
    made_on: Any


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The sentences on it, in the language of who prints it.  `how` is several."""

    title: str
    what: str
    school: str
    fingerprint: str
    date: str
    how: tuple[str, ...]
    day: str


def sheet_lines(key: str) -> tuple[str, ...]:
    """The key as it is printed."""
    digits = key.upper()
    lines = []
    for number in range(LINES):
        part = digits[number * _A_LINE : (number + 1) * _A_LINE]
        groups = " ".join(part[at : at + DIGITS] for at in range(0, _A_LINE, DIGITS))
        lines.append(f"{number + 1}  {groups}  {_check(number, part)}")
    return tuple(lines)


def key_from_sheet(text: str) -> str:
    """The key that somebody has typed off a sheet: blanks, case and the numbers of the lines do not matter, and what
    the QR code says is as good.

    Raises BadInput key.bad_sheet (not that many digits), key.bad_line (row).
    """
    found = re.search(r"[0-9a-fA-F]{64}", text)
    if found is not None:
        return found[0].lower()
    lines = [line for line in (_digits(one) for one in text.splitlines()) if line]
    if len(lines) != LINES:  # typed without breaks: the numbers of the lines are left out then
        run = "".join(lines)
        size = _A_LINE + 2
        lines = [run[at : at + size] for at in range(0, len(run), size)]
    if len(lines) != LINES:
        raise BadInput("key.bad_sheet", field="key")
    key = ""
    for number, line in enumerate(lines):
        if len(line) == _A_LINE + 3 and line[0] == str(number + 1):
            line = line[1:]
        part, check = line[:_A_LINE], line[_A_LINE:]
        if len(line) != _A_LINE + 2 or check != _check(number, part):
            raise BadInput("key.bad_line", row=number + 1, field="key")
        key += part
    return key.lower()


def _digits(line: str) -> str:
    return "".join(one for one in line.translate(_LOOKS_LIKE).upper() if one in "0123456789ABCDEF")


def _check(number: int, part: str) -> str:
    return hashlib.sha256(f"{number}{part}".encode()).hexdigest()[:2].upper()


def restore_key_file(text: str, path: str | Path) -> str:
    """Write the key file that was lost, from a sheet; returns the fingerprint, to be compared with the sheet's.  Needs
    no school file.  Raises BadInput as `key_from_sheet`; StorageProblem file.exists, file.no_rights."""
    key = key_from_sheet(text)
    try:
        write_key_file(path, key)
    except StorageError as error:
        raise problem(error) from error
    return fingerprint(key)


@keeper
def sheet_facts(session: Session, key_path: str | Path | None = None) -> SheetFacts:
    """What is printed of the school's key, or of a key that it does not have yet.  Raises Refused key.none."""
    key = key_of(session.school) if key_path is None else read_key_file(key_path)
    if key is None:
        raise Refused("key.none")
    with session.school.reading():
        name = session.setting("school.name")
    return SheetFacts(name, fingerprint(key), sheet_lines(key), session.clock.today())


def sheet_paper(facts: SheetFacts, words: SheetWords, *, language: str) -> Paper:
    """The sheet: one page."""
    items: list[Item] = [Text(_LEFT, 32, plain(words.title), 20, Face.BOLD)]
    y = 41.0
    for line in wrapped(plain(words.what), Face.REGULAR, 11, _ROOM):
        items.append(Text(_LEFT, y, line, 11))
        y += 5.4
    y += 4
    for label, value in (
        (words.school, facts.school), (words.fingerprint, facts.fingerprint), (words.date, words.day),
    ):  # fmt: skip
        items.append(Text(_LEFT, y, plain(label), 10, grey=0.35))
        items.append(Text(_LEFT + 45, y, plain(value), 12, Face.BOLD))
        y += 7
    y += 5
    items.append(Line(_LEFT, y, _LEFT + _ROOM, y))
    y += 11
    for line in facts.lines:
        number, *groups, check = line.split()
        items.append(Text(_LEFT, y, number, 12, grey=0.45))
        for place, group in enumerate(groups):
            items.append(Text(_LEFT + 12 + 28 * place, y, group, 20, Face.BOLD))
        items.append(Text(_LEFT + 12 + 28 * GROUPS + 6, y, check, 20, grey=0.3))
        y += 12
    items.append(Line(_LEFT, y - 5, _LEFT + _ROOM, y - 5))
    y += 4
    items += _qr("".join("".join(line.split()[1:-1]) for line in facts.lines).lower(), _LEFT, y, 52)
    at = y + 4
    for sentence in words.how:
        for line in wrapped(plain(sentence), Face.REGULAR, 10.5, _ROOM - 60):
            items.append(Text(_LEFT + 60, at, line, 10.5))
            at += 5
        at += 2.4
    return Paper(words.title, facts.school, language, (Page(*A4_UPRIGHT, tuple(items)),))


def _qr(text: str, left: float, top: float, size: float) -> list[Item]:
    import segno  # it takes a moment to load

    rows = [bytes(row) for row in segno.make_qr(text, error="q").matrix]
    module = size / len(rows)
    boxes: list[Item] = []
    for number, row in enumerate(rows):
        start = 0
        while start < len(row):
            if not row[start]:
                start += 1
                continue
            end = start
            while end < len(row) and row[end]:
                end += 1
            # a hair wider, or thin white lines show between them on some printers
            boxes.append(
                Box(left + start * module, top + number * module, (end - start) * module, module * 1.02, 0.0)
            )
            start = end
    return boxes


def sheet_words(say: Say, day: str) -> SheetWords:
    """The words for the command line."""
    return SheetWords(
        say("sheet.title"), say("sheet.what"), say("sheet.school"), say("sheet.fingerprint"), say("sheet.date"),
        tuple(say(f"sheet.how.{number}") for number in range(1, 5)), day,
    )  # fmt: skip
