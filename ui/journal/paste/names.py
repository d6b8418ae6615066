"""Pasted rows that name their pupils: which line of the journal each name means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.errors import BadInput
from app.journal.blocks import Block, read_cell
from app.journal.rules import CellInput

_BETWEEN = re.compile(r"[\s.,;]+")
_NAME = re.compile(r"[А-ЯЁA-Z][а-яёa-z-]+[ ,]+[А-ЯЁA-Z]")
_DASHES = re.compile(r"\s*[-‐‑–—]\s*")


@dataclass(frozen=True, slots=True)
class NamedRows:
    """The column with the names, and the row of the journal for each row of the block: None where the name is of
    nobody, `SEVERAL` where it is of several pupils.  Rows that are headings are left out."""

    column: int
    rows: dict[int, int | None]


SEVERAL = -1


def named_rows(block: Block, pupils: Sequence[str]) -> NamedRows | None:
    """The names that a block begins with, if it does: its first column, or the second one after a running number.

    It does when at least half of what stands there are names of pupils of the page; or when nothing there is a mark,
    and there is a pupil among them or they look like names: the list of another class must not be entered by place.
    """
    for column in range(min(2, block.width - 1)):
        if column == 1 and not _is_numbered(block):
            return None
        texts = {row: line[column] for row, line in enumerate(block.rows) if line[column]}
        found = {row: find(text, pupils) for row, text in texts.items()}
        if _are_names(list(texts.values()), sum(row is not None for row in found.values())):
            top = next(iter(found))
            if found[top] is None and not _has_marks(block.rows[top][column + 1 :]):
                del found[top]
            return NamedRows(column, found)
    return None


def _are_names(texts: list[str], known: int) -> bool:
    if 2 * known >= len(texts):
        return known > 0
    if _has_marks(texts):
        return False
    return known > 0 or 2 * sum(_NAME.match(text) is not None for text in texts) >= len(texts)


def find(text: str, pupils: Sequence[str]) -> int | None:
    """Which of the pupils is meant; None for nobody, `SEVERAL` when it can be more than one.

    «Ё» is «Е», case and the order of the words do not count, patronymics may be left out, and all but the surname may
    be shortened to a letter.
    """
    words = _words(text)
    if not words:
        return None
    scores = {row: score for row, name in enumerate(pupils) if (score := _score(words, _words(name)))}
    best = [row for row, score in scores.items() if score == max(scores.values())]
    if not best:
        return None
    return best[0] if len(best) == 1 else SEVERAL


def _words(name: str) -> list[str]:
    plain = _DASHES.sub("-", name.casefold().replace("ё", "е"))
    return [word for word in _BETWEEN.split(plain) if word]


def _score(words: list[str], name: list[str]) -> int:
    """How many words are the same; 0 when it is another name."""
    if not name or name[0] not in words:
        return 0
    rest, left = list(words), []
    for word in name:
        if word in rest:
            rest.remove(word)
        else:
            left.append(word)
    same = len(name) - len(left)
    fewer, more = sorted((rest, left), key=len)
    for word in fewer:
        twin = next((other for other in more if _is_short_for(word, other)), None)
        if twin is None:
            return 0
        more.remove(twin)
    return same


def _is_short_for(one: str, other: str) -> bool:
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _is_numbered(block: Block) -> bool:
    """Whether the first column counts the rows."""
    numbers = [line[0].rstrip(".") for line in block.rows if line[0].rstrip(".").isdecimal()]
    return 2 * len(numbers) >= block.height and all(
        int(after[:9]) > int(before[:9]) for before, after in pairwise(numbers)
    )


def _has_marks(cells: Sequence[str]) -> bool:
    read = [read_cell(cell) for cell in cells]
    return any(isinstance(cell, CellInput) and not cell.empty for cell in read) or any(
        isinstance(cell, BadInput)
        and cell.code == "mark.outside_scale"
        and not cell.data["value"].isdecimal()
        for cell in read
    )
