"""The words of the paper of a diary, put together by who says them."""

from __future__ import annotations

from app.codes import AttendanceCode, MarkValue, TermKind, TermMarkKind
from app.diary.commands import REMARK_KINDS
from app.diary.paper.words import DiaryWords
from app.paper.sentences import Say, pattern

_PATTERNS = (
    "decimal", "year", "diary", "pupil", "school_class", "week", "number",
    "subject", "task", "mark", "homework", "for_one", "room", "cancelled", "moved", "replaced", "instead",
    "no_lessons", "goes_on", "late", "at_a_glance", "parents", "class_teacher", "sheet", "extract", "printed",
    "all_marks", "plain", "weighted", "missed", "late_column", "summary", "no_marks", "absences", "absent_lesson",
    "debts", "comments", "due", "parents_know", "signed_on",
)  # fmt: skip


_DAYS = {
    "long_day": "{day} {month} {year}",
    "day_title": "{weekday}, {day} {month}",
    "short_day": "{day}.{month}",
}


def diary_words(say: Say) -> DiaryWords:
    """The words of week and extract."""
    return DiaryWords(
        **{name: pattern(say, f"diary.{name}") for name in _PATTERNS},
        **_DAYS,
        language=say.language,
        weekdays=[say(f"diary.weekday.{day}") for day in range(1, 8)],
        short_weekdays=[say(f"diary.short_weekday.{day}") for day in range(1, 8)],
        months=[say(f"diary.month.{month}") for month in range(1, 13)],
        marks={value: say(f"diary.mark.{int(value)}") for value in MarkValue},
        attendance={code: say(f"diary.attendance.{int(code)}") for code in AttendanceCode},
        reasons={code: say(f"diary.reason.{int(code)}") for code in AttendanceCode},
        remarks={kind: say(f"diary.remark.{kind}") for kind in REMARK_KINDS},
        periods={kind: pattern(say, f"page.period.{kind}") for kind in TermKind},
        results={
            kind: say(f"diary.result.{int(kind)}") for kind in TermMarkKind if kind != TermMarkKind.TERM
        },
    )
