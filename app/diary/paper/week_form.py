"""The form of a week on paper: its measures in millimetres, and the sizes of its type."""

from __future__ import annotations

from dataclasses import dataclass

from app.paper.page import A4_ACROSS

WIDTH, HEIGHT = A4_ACROSS
MARGIN, INNER = 10.0, 6.0
PAGE = WIDTH / 2 - MARGIN - INNER
"""The width of a page of the diary."""
LEFT, RIGHT = MARGIN, WIDTH / 2 + INNER
"""Where the two begin."""
TITLE_LINE, NAME_LINE = 12.0, 17.5
HEADS, TOP, BOTTOM = 20.5, 24.7, 189.0
"""The names of the columns, and what is below them."""
ROOM = BOTTOM - TOP
SIGN_LINE, FOOT_LINE = 197.0, 203.0

NUMBER, SUBJECT, MARK = 5.5, 40.0, 19.0
TASK = PAGE - NUMBER - SUBJECT - MARK
EDGES = (0.0, NUMBER, NUMBER + SUBJECT, PAGE - MARK, PAGE)
"""The upright lines of a page: number, subject, topic and homework, marks."""
PADDING = 0.9
THIN, THICK = 0.12, 0.3
LEAST_LINES = 6
"""So many lines a day has, where there is room."""


_SMALLEST = 5.4
"""Points; what is smaller is read by nobody."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The type in points, each `share` of what it usually is.  `run_on`: topic, homework and what marks are for stand
    in one paragraph."""

    share: float
    run_on: bool = False

    @property
    def subject(self) -> float:
        return 8.5 * self.share

    @property
    def text(self) -> float:
        return 7.6 * self.share

    @property
    def small(self) -> float:
        return max(6.4 * self.share, _SMALLEST)

    @property
    def mark(self) -> float:
        return 10.5 * self.share

    @property
    def padding(self) -> float:
        """Millimetres above and below the text of a line."""
        return PADDING * self.share * (0.6 if self.run_on else 1.0)

    @property
    def least(self) -> float:
        """The height of a line in which nothing is written."""
        return 5.6 * self.share
