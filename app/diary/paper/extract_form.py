"""The form of an extract: its measures in millimetres, and the size of its type in points."""

from __future__ import annotations

from app.paper.page import A4_UPRIGHT

WIDTH, HEIGHT = A4_UPRIGHT
LEFT, RIGHT = 18.0, WIDTH - 10.0
"""At the left it is bound."""
WIDE = RIGHT - LEFT
SUMMARY_TOP, BOTTOM = 30.5, 282.0
FOOT_LINE = 289.0
LATER_TOP = 20.0
"""Where what follows begins on the second page and those after it."""
LONGEST = 150.0
"""What is higher than this may go on on the next page."""

PADDING = 1.0
THIN, THICK = 0.12, 0.3
SIZE = 8.5
