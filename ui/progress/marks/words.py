"""The page of marks in words: what a screen reader says, tool tips, and the sentences that put figures together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.codes import Scale, TermMarkKind
from app.journal.needed import MarkRun
from app.journal.of_pupil import AbsenceCount
from app.journal.proposing import told_apart
from app.journal.rules import exact, rounded
from app.progress.marks_figures import Presence, SchoolDays
from app.progress.marks_rows import MarkLine, SubjectMarks
from app.school.rows import TermRow
from ui.family.dates import short_date
from ui.family.words import mark_in_words
from ui.naming import term_words

_MOST_SUMMANDS = 12
_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


class MarksCount(QObject):
    """Numbers of things: only `tr` of an object is seen with its number by the tools."""

    def new_marks(self, count: int) -> str:
        return self.tr("%n new mark(s)", "", count)

    def changes(self, count: int) -> str:
        return self.tr("%n change(s)", "", count)

    def more(self, count: int) -> str:
        return self.tr("%n more", "changes", count)

    def debts(self, count: int) -> str:
        return self.tr("%n debt(s)", "works not handed in", count)

    def lessons(self, count: int) -> str:
        return self.tr("%n lesson(s)", "", count)

    def whole_days(self, count: int) -> str:
        return self.tr("%n whole day(s)", "missed", count)

    def late(self, count: int) -> str:
        return self.tr("late %n time(s)", "", count)

    def of_lessons(self, count: int) -> str:
        return self.tr("of %n lesson(s)", "so many were missed", count)

    def times(self, count: int) -> str:
        return self.tr("%n time(s)", "the same summand of a mean", count)


# --- periods -----------------------------------------------------------------------------------------------


def numeral(number: int) -> str:
    """«II»: a period where there is no room for its name."""
    return _NUMERALS[number - 1] if 0 < number <= len(_NUMERALS) else str(number)


def card_words(kind: int, number: int, terms: Sequence[TermRow]) -> str:
    """Which mark of the report card: «2 четверть», «год», «экзамен», «итог»."""
    translate = QCoreApplication.translate
    if kind == TermMarkKind.TERM:
        term = next((one for one in terms if one.number == number), None)
        return term_words(term) if term is not None else numeral(number)
    return {
        TermMarkKind.YEAR: translate("MarksWords", "Year"),
        TermMarkKind.EXAM: translate("MarksWords", "Exam"),
        TermMarkKind.FINAL: translate("MarksWords", "Final"),
    }[TermMarkKind(kind)]


# --- marks -------------------------------------------------------------------------------------------------


def weight_words(weight: float) -> str:
    """«3», «1,5»."""
    return QLocale().toString(float(weight), "g", 4)


def subject_words(subject: SubjectMarks, others: Iterable[SubjectMarks]) -> str:
    """The subject; with its class or group where the pupil has it twice."""
    if not any(one.subject == subject.subject and one.course_id != subject.course_id for one in others):
        return subject.subject
    where = subject.group_name if subject.group_name not in ("", subject.class_name) else subject.class_name
    return f"{subject.subject} ({where})" if where else subject.subject


def mark_line_words(mark: MarkLine, *, is_new: bool = False) -> str:
    """A mark with all that goes with it, for a tool tip and a screen reader."""
    translate = QCoreApplication.translate
    parts = [mark_in_words(mark.value)]
    if is_new:
        parts.append(translate("MarksWords", "new"))
    parts += [mark.kind, short_date(mark.date)]
    if mark.weight == 0:
        parts.append(translate("MarksWords", "does not count"))
    elif mark.weight != 1:
        parts.append(translate("MarksWords", "weight {0}").format(weight_words(mark.weight)))
    if mark.is_debt:
        parts.append(due_words(mark))
    if mark.comment:
        parts.append(f"«{mark.comment}»")
    return ", ".join(part for part in parts if part)


def due_words(mark: MarkLine) -> str:
    """Until when a debt is to be handed in; "" without a day."""
    translate = QCoreApplication.translate
    if mark.due_date is None:
        return translate("MarksWords", "no date set")
    if mark.overdue:
        return translate("MarksWords", "was due on {0}").format(short_date(mark.due_date))
    return translate("MarksWords", "hand in by {0}").format(short_date(mark.due_date))


# --- means -------------------------------------------------------------------------------------------------


def mean_words(mean: Fraction | None, subject: SubjectMarks | None = None) -> str:
    """A mean as people round it; of a subject with as many places as tell it from a threshold that it is not."""
    if mean is None:
        return "–"
    thresholds = []
    if subject is not None and subject.scale == Scale.FIVE:
        thresholds = [exact(one) for one in subject.thresholds]
    shown = told_apart(mean, *thresholds) if thresholds else rounded(mean)
    places = -int(shown.as_tuple().exponent)
    return QLocale().toString(float(shown), "f", places)


def threshold_words(threshold: Fraction) -> str:
    """«4,60»."""
    return QLocale().toString(float(threshold), "f", 2)


def mean_explained(runs: Sequence[MarkRun], weighted: Fraction | None) -> str:
    """How a weighted mean comes about: «5·1 + 4·2 = 13; веса 1 + 2 = 3; 13 : 3 = 4,33».  Where all weights are 1 it is
    a plain sum: «(5 + 4) : 2 = 4,50».  "" of fewer than two marks."""
    if weighted is None or sum(run.count for run in runs) < 2:
        return ""
    translate = QCoreApplication.translate
    total = sum((exact(run.weight) * run.value * run.count for run in runs), Fraction())
    weight = sum((exact(run.weight) * run.count for run in runs), Fraction())
    mean = QLocale().toString(float(rounded(weighted)), "f", 2)
    if all(run.weight == 1 for run in runs):
        return translate("MarksWords", "({0}) : {1} = {2}", "sum of marks, their number, mean").format(
            _sum_words(runs, plain=True), number_words(weight), mean
        )
    return translate(
        "MarksWords",
        "mark × weight: {0} = {1}; sum of weights: {2}; {1} : {2} = {3}",
        "how a mean comes about",
    ).format(_sum_words(runs, plain=False), number_words(total), number_words(weight), mean)


def _sum_words(runs: Sequence[MarkRun], *, plain: bool) -> str:
    """The summands one by one; of very many the same ones together."""
    together = sum(run.count for run in runs) > _MOST_SUMMANDS
    parts = []
    for run in runs:
        one = str(run.value) if plain else f"{run.value}×{weight_words(run.weight)}"
        if together and run.count > 1:
            parts.append(f"{one} ({MarksCount().times(run.count)})")
        else:
            parts += [one] * run.count
    return " + ".join(parts)


def number_words(number: Fraction) -> str:
    """A sum without needless places."""
    return QLocale().toString(float(number), "g", 6)


# --- attendance --------------------------------------------------------------------------------------------


def percent_words(presence: Presence) -> str:
    """«96 %»."""
    if presence.percent is None:
        return "–"
    return QCoreApplication.translate("MarksWords", "{0}%", "per cent").format(presence.percent)


def reason_words(absences: AbsenceCount) -> str:
    """«по болезни 3, без причины 1»; "" where nothing was missed."""
    translate = QCoreApplication.translate
    parts = (
        (absences.ill, translate("MarksWords", "ill: {0}", "lessons missed")),
        (absences.excused, translate("MarksWords", "excused: {0}", "lessons missed")),
        (absences.absent, translate("MarksWords", "no reason known: {0}", "lessons missed")),
    )
    return ", ".join(pattern.format(count) for count, pattern in parts if count)


def presence_words(presence: Presence) -> str:
    """«пропущено 4 из 98 уроков (по болезни: 3, …), опозданий: 1»."""
    translate = QCoreApplication.translate
    counts = presence.absences
    if not presence.held:
        return translate("MarksWords", "no lessons yet")
    if counts.missed:
        pattern = translate("MarksWords", "missed {0} {1} ({2})", "number, «of 98 lessons», reasons")
        words = pattern.format(counts.missed, MarksCount().of_lessons(presence.held), reason_words(counts))
    else:
        pattern = translate("MarksWords", "nothing missed, {0} in all", "«98 lessons»")
        words = pattern.format(MarksCount().lessons(presence.held))
    return ", ".join((words, MarksCount().late(counts.late))) if counts.late else words


def capital(text: str) -> str:
    """As a sentence begins."""
    return text[:1].upper() + text[1:]


def days_words(days: SchoolDays) -> str:
    """«пропущено целых дней: 2 (5 и 6 ноября)»; "" for none."""
    if not days.missed:
        return ""
    pattern = QCoreApplication.translate("MarksWords", "Of them {0}: {1}", "«2 whole days», dates")
    return pattern.format(MarksCount().whole_days(len(days.missed)), _dates_words(days.missed))


def _dates_words(days: Sequence[date]) -> str:
    return ", ".join(short_date(day) for day in days)
