"""The words on the paper of a diary, in the language of the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from app.codes import AttendanceCode, MarkValue, TermKind, TermMarkKind
from app.diary.paper.words import DiaryWords
from ui.family.words import attendance_sign, mark_sign
from ui.naming import term_pattern


def diary_words() -> DiaryWords:
    """For the week and the extract."""
    translate = QCoreApplication.translate
    language = QLocale()
    long, short = QLocale.FormatType.LongFormat, QLocale.FormatType.ShortFormat
    days = range(1, 8)
    return DiaryWords(
        language=language.bcp47Name()[:2],
        weekdays=[_capital(language.standaloneDayName(day, long)) for day in days],
        short_weekdays=[language.dayName(day, short) for day in days],
        months=[language.monthName(month, long) for month in range(1, 13)],
        long_day=translate("DiaryPaper", "{day} {month} {year}", "a day in words"),
        day_title=translate("DiaryPaper", "{weekday}, {day} {month}", "head of a day"),
        short_day=translate("DiaryPaper", "{day}.{month}", "a day in two numbers"),
        decimal=language.decimalPoint(),
        marks={value: mark_sign(value) for value in MarkValue},
        attendance={code: attendance_sign(code, None).lower() for code in AttendanceCode},
        reasons={
            AttendanceCode.ABSENT: translate("DiaryPaper", "no reason known"),
            AttendanceCode.EXCUSED: translate("DiaryPaper", "for a good reason"),
            AttendanceCode.ILL: translate("DiaryPaper", "ill"),
            AttendanceCode.LATE: translate("DiaryPaper", "late"),
        },
        remarks={
            "remark": translate("DiaryWords", "Remark"),
            "praise": translate("DiaryWords", "Praise"),
            "notice": translate("DiaryWords", "Notice"),
        },
        periods={str(kind): term_pattern(kind).replace("{0}", "{number}") for kind in TermKind},
        year=translate("DiaryPaper", "School year {name}"),
        diary=translate("DiaryPaper", "Diary"),
        pupil=translate("DiaryPaper", "Pupil"),
        school_class=translate("DiaryPaper", "Class"),
        week=translate("DiaryPaper", "week {number} of {count}"),
        number=translate("DiaryPaper", "No."),
        subject=translate("DiaryPaper", "Subject"),
        task=translate("DiaryPaper", "Topic and homework"),
        mark=translate("DiaryPaper", "Mark"),
        homework=translate("DiaryPaper", "Homework: {text}"),
        for_one=translate("DiaryPaper", "individual"),
        room=translate("DiaryPaper", "room {room}"),
        cancelled=translate("DiaryWords", "cancelled"),
        moved=translate("DiaryPaper", "moved from {day}"),
        replaced=translate("DiaryPaper", "stood in for by {teacher}"),
        instead=translate("DiaryPaper", "in place of {subject}"),
        no_lessons=translate("DiaryPaper", "No lessons"),
        goes_on=translate("DiaryPaper", "{day} (continued)"),
        late=translate("DiaryPaper", "{minutes} min"),
        at_a_glance=translate(
            "DiaryPaper", "Marks: {marks}, mean: {mean}. Lessons missed: {missed}, late: {late}."
        ),
        parents=translate("DiaryPaper", "Signature of the parents"),
        class_teacher=translate("DiaryPaper", "Signature of the class teacher"),
        sheet=translate("DiaryPaper", "Sheet {number} of {count}"),
        extract=translate("DiaryPaper", "Extract of the diary"),
        printed=translate("DiaryPaper", "Printed on {day}"),
        all_marks=translate("DiaryPaper", "Marks (date, kind of work × weight)"),
        plain=translate("DiaryPaper", "Mean"),
        weighted=translate("DiaryPaper", "By weight"),
        missed=translate("DiaryPaper", "Lessons missed"),
        late_column=translate("DiaryPaper", "Late"),
        results={
            TermMarkKind.YEAR: translate("DiaryPaper", "Year"),
            TermMarkKind.EXAM: translate("DiaryPaper", "Exam"),
            TermMarkKind.FINAL: translate("DiaryPaper", "Final"),
        },
        summary=translate(
            "DiaryPaper",
            "Marks: {marks}, mean: {mean}. Lessons missed: {missed} (ill {ill}, for a good reason {excused}, "
            "no reason known {absent}), late: {late}.",
        ),
        no_marks=translate("DiaryPaper", "There are no subjects in this period."),
        absences=translate("DiaryPaper", "Absent or late"),
        absent_lesson="{number} {subject}",
        debts=translate("DiaryPaper", "Still to be handed in"),
        comments=translate("DiaryPaper", "What the teachers say"),
        due=translate("DiaryPaper", "hand in by {day}"),
        parents_know=translate("DiaryPaper", "Seen; signature of the parents"),
        signed_on=translate("DiaryPaper", "date"),
    )


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]
