"""What hangs on a thing that cannot be taken away, in words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from PySide6.QtCore import QObject


def uses_words(what: Mapping[str, int]) -> str:
    """«12 уроков, 3 отметки»: how many rows of which table of the school file."""
    return _uses().words(what)


@cache
def _uses() -> _Uses:
    return _Uses()


class _Uses(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def words(self, what: Mapping[str, int]) -> str:
        return ", ".join(self._of(table, count) for table, count in what.items())

    def _of(self, table: str, count: int) -> str:
        known = {
            "school_class": self.tr("%n class(es)", "", count),
            "study_group": self.tr("%n group(s)", "", count),
            "group_member": self.tr("%n member(s) of groups", "", count),
            "enrollment": self.tr("%n pupil(s)", "", count),
            "course": self.tr("%n course(s)", "", count),
            "timetable_entry": self.tr("%n lesson(s) of the timetable", "", count),
            "lesson": self.tr("%n lesson(s) with entries", "", count),
            "homework": self.tr("%n piece(s) of homework", "", count),
            "term_mark": self.tr("%n mark(s) of the report card", "", count),
            "remark": self.tr("%n remark(s)", "", count),
            "finding": self.tr("%n finding(s) of control", "", count),
            "news": self.tr("%n item(s) of news", "", count),
            "thematic_plan": self.tr("%n thematic plan(s)", "", count),
        }
        # of these it is known that there are some, and not how many
        some = {
            "course_plan": self.tr("a thematic plan"),
            "mark": self.tr("marks"),
            "work": self.tr("works in the journals"),
        }
        return some.get(table) or known.get(table) or f"{table}: {count}"
