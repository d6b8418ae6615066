"""Lessons, marks and remarks of the diary in words."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.codes import HandInState, LessonState
from app.diary.rows import DiaryLesson, DiaryMark, RemarkLine
from app.homework.hand_in_rows import HandInFacts
from ui.family.dates import clock, short_date
from ui.family.words import attendance_in_words, mark_in_words


def lesson_state_in_words(lesson: DiaryLesson) -> str:
    """What is unusual about a lesson; empty when nothing is."""
    translate = QCoreApplication.translate
    if lesson.state == LessonState.MOVED and lesson.moved_from is not None:
        return translate("DiaryWords", "moved from {0}").format(short_date(lesson.moved_from))
    return {
        LessonState.CANCELLED: translate("DiaryWords", "cancelled"),
        LessonState.MOVED: translate("DiaryWords", "moved here"),
        LessonState.REPLACED: translate("DiaryWords", "replaced"),
    }.get(LessonState(lesson.state), "")


def unusual(lesson: DiaryLesson, instead: Iterable[str]) -> list[str]:
    """Each thing that is unusual about a lesson: its state, who stands in, what it is held in the place of."""
    translate = QCoreApplication.translate
    told = [lesson_state_in_words(lesson)]
    if lesson.usual_teacher and not lesson.is_off:
        if lesson.usual_teacher == lesson.teacher:
            told[0] = ""
        else:
            stands_in = translate("DiaryWords", "{0} stands in for {1}")
            told[0] = stands_in.format(lesson.teacher, lesson.usual_teacher)
    told += [translate("DiaryWords", "in place of: {0}").format(subject) for subject in instead]
    return [one for one in told if one]


def times(lesson: DiaryLesson) -> str:
    """«8:30–9:15»; "" where nobody said."""
    return "" if lesson.starts is None else f"{clock(lesson.starts)}–{clock(lesson.ends)}"


def room(lesson: DiaryLesson) -> str:
    """«room 21»."""
    return QCoreApplication.translate("DiaryWords", "room {0}").format(lesson.room) if lesson.room else ""


def work_in_words(mark: DiaryMark) -> str:
    """What a mark is for: «Test, weight 3, hand in by 27 November»."""
    translate = QCoreApplication.translate
    parts = [mark.work_kind]
    if mark.weight == 0:
        parts.append(translate("DiaryWords", "does not count"))
    elif mark.weight != 1:
        parts.append(translate("DiaryWords", "weight {0}").format(f"{mark.weight:g}"))
    if mark.due_date is not None:
        parts.append(translate("DiaryWords", "hand in by {0}").format(short_date(mark.due_date)))
    return ", ".join(part for part in parts if part)


def mark_told(mark: DiaryMark, *, fresh: bool = False) -> str:
    """All that the week knows of a mark, for a tooltip or a screen reader."""
    new = QCoreApplication.translate("DiaryWords", "new") if fresh else ""
    parts = (mark_in_words(mark.value), new, work_in_words(mark), mark.comment or "")
    return ", ".join(part for part in parts if part)


def lesson_told(lesson: DiaryLesson, instead: Iterable[str], marks: Iterable[str]) -> str:
    """A lesson in a sentence for a screen reader: all that is seen of it."""
    translate = QCoreApplication.translate
    subject = f"{lesson.subject} ({lesson.group})" if lesson.group else lesson.subject
    parts = [
        f"{lesson.number}. {subject}",
        ", ".join(unusual(lesson, instead)),
        lesson.topic,
    ]
    if lesson.homework:
        done = translate("DiaryWords", "done")
        lines = (f"{line.text} ({done})" if line.done else line.text for line in lesson.homework)
        parts.append(translate("DiaryWords", "Homework: {0}").format("; ".join(lines)))
    parts += marks
    if lesson.attendance is not None:
        parts.append(attendance_in_words(*lesson.attendance))
    parts.append(", ".join(part for part in (times(lesson), room(lesson), lesson.teacher) if part))
    return ". ".join(part for part in parts if part)


def handed_in_words(facts: HandInFacts) -> str:
    """What became of what was handed in, in a few words."""
    translate = QCoreApplication.translate
    state = {
        HandInState.WAITS: translate("DiaryWords", "handed in, waits for the teacher"),
        HandInState.ANSWERED: translate("DiaryWords", "handed in, answered"),
        HandInState.RETURNED: translate("DiaryWords", "handed in, to be worked over"),
        HandInState.REPLACED: "",
    }[facts.state]
    return translate("DiaryWords", "{0} (late)").format(state) if facts.is_late else state


def remark_kind(remark: RemarkLine) -> str:
    """What kind of words these are."""
    return {
        "remark": QCoreApplication.translate("DiaryWords", "Remark"),
        "praise": QCoreApplication.translate("DiaryWords", "Praise"),
        "notice": QCoreApplication.translate("DiaryWords", "Notice"),
    }[remark.kind]


def remark_icon(kind: str) -> tuple[str, str]:
    """Icon and tone of a remark: praise must not look like blame."""
    return {"praise": ("award", "success"), "notice": ("info", "info")}.get(
        kind, ("message-square-text", "warning")
    )
