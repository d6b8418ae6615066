"""Lessons and remarks of the diary in words and short signs."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from app.codes import LessonState


def lesson_state_in_words(state: int) -> str:
    """What is unusual about a lesson; empty when nothing is."""
    return {
        LessonState.CANCELLED: QCoreApplication.translate("DiaryWords", "cancelled"),
        LessonState.MOVED: QCoreApplication.translate("DiaryWords", "moved here"),
        LessonState.REPLACED: QCoreApplication.translate("DiaryWords", "replaced"),
    }.get(LessonState(state), "")


def remark_icon(kind: str) -> tuple[str, str]:
    """Icon and tone of a remark: praise must not look like blame."""
    return {"praise": ("award", "success"), "notice": ("info", "info")}.get(
        kind, ("message-square-text", "warning")
    )
