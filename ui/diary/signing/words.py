"""Weeks, moments and signatures in words."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale, QObject, QTime

from app.diary.rows import RemarkLine
from app.diary.weeks_rows import Signature, UnsignedWeek
from app.journal.of_pupil import AbsenceCount
from ui.family.dates import short_date
from ui.family.words import mark_in_words, mark_sign
from ui.naming import short_name

_ILL: Any = QT_TRANSLATE_NOOP("Signing", "ill {0}")
_EXCUSED: Any = QT_TRANSLATE_NOOP("Signing", "excused {0}")
_ABSENT: Any = QT_TRANSLATE_NOOP("Signing", "no reason known {0}")


def moment_words(at: datetime) -> str:
    """«21 ноября, 18:40», by the clock of this PC."""
    here = at.astimezone()
    time = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
    return QCoreApplication.translate("Signing", "{0}, {1}", "a day and a time").format(
        short_date(here.date()), time
    )


def signature_words(signature: Signature) -> str:
    """Who has signed, when, and how."""
    translate = QCoreApplication.translate
    when = moment_words(signature.signed_at)
    if not signature.on_paper:
        return translate("Signing", "Signed: {0}, {1}").format(short_name(signature.by), when)
    who = short_name(signature.recorded_by)
    if signature.by:
        return translate("Signing", "Signed on paper: {0}; recorded by {1}, {2}").format(
            short_name(signature.by), who, when
        )
    return translate("Signing", "Signed on paper; recorded by {0}, {1}").format(who, when)


def low_words(week: UnsignedWeek) -> str:
    """«Обратите внимание: история – 2; физика – работа не сдана»."""
    translate = QCoreApplication.translate
    said = [
        translate("Signing", "{0} – {1}", "a subject and a mark").format(
            mark.subject, mark_sign(mark.value) if mark.value > 0 else mark_in_words(mark.value)
        )
        for mark in week.low
    ]
    return translate("Signing", "Please note: {0}").format("; ".join(said))


def marks_words(week: UnsignedWeek) -> str:
    """«Отметки: алгебра 4, 5 · история 2», the subjects by name."""
    by_subject: dict[str, list[str]] = {}
    for mark in week.marks:
        by_subject.setdefault(mark.subject, []).append(mark_sign(mark.value))
    said = [f"{subject} {', '.join(by_subject[subject])}" for subject in sorted(by_subject)]
    return QCoreApplication.translate("Signing", "Marks: {0}").format(" · ".join(said))


def absence_words(absences: AbsenceCount) -> str:
    """Lessons missed by reason, and lateness; "" without any."""
    translate, counted = QCoreApplication.translate, _Counted()
    parts = []
    if absences.missed:
        known = [
            (pattern, count)
            for pattern, count in (
                (_ILL, absences.ill), (_EXCUSED, absences.excused), (_ABSENT, absences.absent),
            )
            if count
        ]  # fmt: skip
        reasons = [
            translate("Signing", pattern).format(count if len(known) > 1 else "").strip()
            for pattern, count in known
        ]
        parts.append(
            translate("Signing", "{0} ({1})", "lessons missed, and why").format(
                counted.missed(absences.missed), ", ".join(reasons)
            )
        )
    if absences.late:
        parts.append(counted.late(absences.late))
    return " · ".join(parts)


def remark_words(line: RemarkLine) -> str:
    """A teacher's words, and whose they are."""
    translate = QCoreApplication.translate
    pattern = {
        "praise": translate("Signing", "Praise: {0} ({1})"),
        "notice": translate("Signing", "Notice: {0} ({1})"),
    }.get(line.kind, translate("Signing", "Remark: {0} ({1})"))
    return pattern.format(line.text, short_name(line.author))


class _Counted(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def missed(self, count: int) -> str:
        return self.tr("%n lesson(s) missed", "", count)

    def late(self, count: int) -> str:
        return self.tr("late %n time(s)", "", count)
