"""The dashboard of control: all its questions, whose answers are rows of `app.control.dashboard_rows`.

What is seen when a page opens is read from the figures that control keeps (`models.control`) and from reference data
alone; `judged` says how fresh they are.  What is behind a cell is its own question, and reads what it shows.
"""

from app.control.dashboard_families import never_came, unanswered, use, use_week
from app.control.dashboard_filling import (
    course_weeks,
    filling,
    filling_by_class_week,
    filling_courses,
    filling_weeks,
)
from app.control.dashboard_load import load, load_day

__all__ = [
    "course_weeks",
    "filling",
    "filling_by_class_week",
    "filling_courses",
    "filling_weeks",
    "load",
    "load_day",
    "never_came",
    "unanswered",
    "use",
    "use_week",
]
