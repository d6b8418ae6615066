"""The form of a double page of the journal: its measures in millimetres, its words, and how rows are ruled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.paper.faces import CAP_HEIGHT, MM_PER_POINT, Face
from app.paper.fitting import size_for
from app.paper.page import A4_ACROSS, Align, Item, Line, Text
from app.school.rows import TermRow

WIDTH, HEIGHT = A4_ACROSS
MARGIN = 10.0
"""Outside; printers reach all of what is within."""
INNER = 5.0
"""On both sides of the middle, where the sheet is folded."""
LEFT_FROM, LEFT_TO = MARGIN, WIDTH / 2 - INNER
RIGHT_FROM, RIGHT_TO = WIDTH / 2 + INNER, WIDTH - MARGIN
SCHOOL_LINE, TITLE_LINE = 11.0, 17.0
TOP = 20.0
"""Of the tables."""
BODY = 34.0
"""Below the head of the tables."""
BOTTOM = 196.0
FOOT_LINE = 202.0
ROOM = BOTTOM - BODY

THIN, THICK = 0.12, 0.3
"""Lines within and around a table."""


@dataclass(frozen=True, slots=True)
class SheetWords:
    """The words of a double page, in the reader's language.

    `periods` names a period by its kind («{number} четверть»); `sheet` has {number} and {count}, `topics_on` has
    {number}; `months` are twelve names, from January on; days are shown as `date_format` says («{day}.{month}»).
    """

    language: str
    number: str
    pupil: str
    date: str
    topic: str
    homework: str
    school_class: str
    subject: str
    teacher: str
    periods: Mapping[str, str]
    signature: str
    sheet: str
    topics_on: str
    no_lessons: str
    months: Sequence[str]
    date_format: str

    def period(self, term: TermRow) -> str:
        """What the marks at the right are for: «1 четверть»."""
        return self.periods[term.kind].format(number=term.number)


def middle(top: float, height: float, size: float) -> float:
    """The base line of a line of text that stands in the middle of a row."""
    return top + (height + CAP_HEIGHT * size * MM_PER_POINT) / 2


def rules(edges: Sequence[float], levels: Sequence[float], *, inner_from: float | None = None) -> list[Item]:
    """The lines of a table: upright ones at `edges`, level ones at `levels`; the outer ones are thick.  The upright
    ones within begin at `inner_from`, where that is not the top."""
    top, bottom, left, right = levels[0], levels[-1], edges[0], edges[-1]
    lines: list[Item] = []
    for x in edges:
        outer = x in (left, right)
        start = top if outer or inner_from is None else inner_from
        lines.append(Line(x, start, x, bottom, THICK if outer else THIN))
    lines += [Line(left, y, right, y, THICK if y in (top, bottom) else THIN) for y in levels]
    return lines


def heading(text: str, left: float, right: float, top: float, height: float, size: float = 8.0) -> Text:
    """A word in the middle of a cell of the head, smaller where it would not fit."""
    size = size_for(text, Face.BOLD, right - left - 0.6, size)
    return Text((left + right) / 2, middle(top, height, size), text, size, Face.BOLD, Align.CENTRE)
