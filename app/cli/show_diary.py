"""A week of a pupil's diary, as text or JSON; as a file for the printer by `app.cli.diary_file`."""

from __future__ import annotations

from typing import Any

from app.cli import diary_file
from app.cli.output import Context
from app.cli.selectors import find_pupil
from app.cli.usage import MissingOption
from app.clock import monday
from app.diary.queries import diary_week
from app.diary.rows import DiaryDay, DiaryLesson, DiaryWeek
from app.journal.rules import format_attendance, format_mark
from app.session import Session


def show(context: Context, session: Session) -> int:
    """Show the week of a pupil, or write it, or the extract of a period, into a file."""
    if context.options.output is not None:
        return diary_file.write(context, session)
    if context.options.term is not None:
        raise MissingOption("-o")
    pupil = find_pupil(session, context.options)
    week = diary_week(session, pupil.pupil_id, monday(context.options.week or session.clock.today()))
    if context.options.json:
        context.data(as_json(week))
        return 0
    context.line(f"{week.pupil.name}, {week.pupil.class_name}")
    for one in week.days:
        _tell_day(context, one)
    return 0


def _tell_day(context: Context, one: DiaryDay) -> None:
    context.line("")
    context.line(" ".join(part for part in (context.words.shown(one.date), one.holiday) if part))
    for lesson in one.lessons:
        entries = [format_mark(mark.value) for mark in lesson.marks]
        if lesson.attendance is not None:
            entries.append(format_attendance(*lesson.attendance))
        context.line(
            "  ".join(
                part
                for part in (f"{lesson.number:>3}", lesson.subject, " ".join(entries), lesson.topic)
                if part
            )
        )
        for line in lesson.homework:
            context.line("       " + context.words("show.homework", text=line.text))
    for loose in one.loose_homework:
        context.line(f"       {loose.subject}: " + context.words("show.homework", text=loose.line.text))
    for remark in one.remarks:
        context.line(f"     ! {remark.text} ({remark.author})")


def as_json(week: DiaryWeek) -> dict[str, Any]:
    """The week for a program."""
    return {
        "pupil": {"id": week.pupil.pupil_id, "name": week.pupil.name, "class": week.pupil.class_name},
        "monday": str(week.monday),
        "days": [_day(one) for one in week.days],
    }


def _day(one: DiaryDay) -> dict[str, Any]:
    return {
        "date": str(one.date),
        "holiday": one.holiday,
        "lessons": [_lesson(lesson) for lesson in one.lessons],
        "loose_homework": [
            {"subject": loose.subject, "text": loose.line.text} for loose in one.loose_homework
        ],
        "remarks": [
            {"kind": remark.kind, "text": remark.text, "author": remark.author} for remark in one.remarks
        ],
    }


def _lesson(one: DiaryLesson) -> dict[str, Any]:
    return {
        "number": one.number,
        "subject": one.subject,
        "teacher": one.teacher,
        "room": one.room,
        "topic": one.topic,
        "homework": [{"text": line.text, "done": line.done} for line in one.homework],
        "marks": [
            {
                "value": format_mark(mark.value),
                "kind": mark.work_kind,
                "weight": mark.weight,
                "comment": mark.comment,
            }
            for mark in one.marks
        ],
        "attendance": None if one.attendance is None else format_attendance(one.attendance[0]),
        "minutes": None if one.attendance is None else one.attendance[1],
    }
