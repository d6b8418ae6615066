"""Figures of a course or class as teachers say them, in the language of the window."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.journal.rules import rounded
from app.progress.classroom_changes import LEAST_MARKS, Change, Changes
from app.progress.classroom_results import ClassResults, PeriodResults
from app.progress.course_rules import ClassPoint
from app.school.rows import TermRow
from ui.family.dates import short_date
from ui.naming import short_name, term_words
from ui.progress.charts.choice import Since
from ui.progress.charts.words import Headline, mean_text, presence_text
from ui.progress.classroom.figures import Figures, Neighbour

MOST_NAMED = 3
"""So many pupils are named in the headline."""


class ClassroomCounts(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def marks(self, count: int) -> str:
        return self.tr("%n mark(s)", "", count)

    def pupils(self, count: int) -> str:
        return self.tr("%n pupil(s)", "", count)

    def more(self, count: int) -> str:
        return self.tr("and %n more", "pupils", count)

    def too_few(self, count: int) -> str:
        return self.tr("%n pupil(s) with too few marks to compare", "", count)

    def proposed(self, count: int) -> str:
        return self.tr("%n mark(s) of the period not set yet: they follow from the means here", "", count)


def place_words(figures: Figures) -> str:
    """«7А», «7А (англ. 1)», «хор»."""
    room = figures.room
    return class_words(room.class_name, room.group_name)


def class_words(class_name: str, group_name: str) -> str:
    """A class, with the group where there is one."""
    if class_name and group_name and group_name != class_name:
        return f"{class_name} ({group_name})"
    return class_name or group_name


def subject_words(figures: Figures, subject: int | None) -> str:
    """«Алгебра», «все предметы»."""
    if subject is None:
        return QCoreApplication.translate("Classroom", "all subjects")
    return figures.room.subject(subject).name


def time_words(figures: Figures, term: TermRow | None) -> str:
    """«2 четверть», «2026/2027»."""
    return term_words(term) if term is not None else figures.room.year.name


def signed(by: Fraction | float) -> str:
    """«+0,10», «−0,10», «0,00»."""
    number = float(by)
    text = QLocale().toString(abs(number), "f", 2)
    return f"+{text}" if number > 0 else f"\N{MINUS SIGN}{text}" if number < 0 else text


def percent(value: Fraction | None) -> str:
    """«85 %», in whole ones, halves up."""
    return "\N{EN DASH}" if value is None else f"{rounded(value, 0)} %"


def spread_words(point: ClassPoint) -> str:
    """The mean of a class and where half of it is."""
    return QCoreApplication.translate("Classroom", "{0}, half of the class {1}–{2}").format(
        mean_text(point.mean), mean_text(point.low), mean_text(point.high)
    )


def explained_words(figures: Figures) -> str:
    """What lines over the weeks are."""
    translate = QCoreApplication.translate
    if figures.choice.counts_since is Since.TERM:
        text = translate(
            "Classroom", "Weighted means from the beginning of the period to the end of each week."
        )
    else:
        text = translate(
            "Classroom", "Weighted means from the beginning of the year to the end of each week."
        )
    area = translate("Classroom", "The area is the middle half of the class, the dashed line its mean.")
    return f"{text} {area}"


def note_words(figures: Figures) -> str:
    """On paper below a chart: of whom and of when it is."""
    parts = [place_words(figures), subject_words(figures, figures.subject), time_words(figures, figures.term)]
    parts.append(QCoreApplication.translate("Classroom", "as of {0}").format(short_date(figures.room.on)))
    return " \N{MIDDLE DOT} ".join(parts)


# --- the headline ----------------------------------------------------------------------------------------


def headline(figures: Figures) -> Headline:
    """What a teacher with thirty seconds reads."""
    place = f"{place_words(figures)}, {subject_words(figures, figures.subject)}"
    start = f"{place}, {time_words(figures, figures.term)}"
    translate = QCoreApplication.translate
    if not figures.has_marks:
        return Headline(
            translate("Classroom", "{0}: no marks are given").format(start), attended(figures), None
        )
    point = figures.standing.point
    if point is None:
        return Headline(translate("Classroom", "{0}: no marks yet").format(start), attended(figures), None)
    step = step_before(figures)
    if step is None:
        sentence = translate("Classroom", "{0}: mean {1}").format(start, mean_text(point.mean))
    else:
        before = figures.before
        assert before is not None
        earlier = figures.standings[before.number].point
        assert earlier is not None
        sentence = translate("Classroom", "{0}: mean {1} ({2}; {3}: {4})").format(
            start, mean_text(point.mean), signed(step), term_words(before), mean_text(earlier.mean)
        )
    trend = None if step is None else (step > 0) - (step < 0)
    return Headline(sentence, _beside(figures), trend)


def step_before(figures: Figures) -> float | None:
    """How far the mean of the class is from that of the period before, as both are written; None without one."""
    before, point = figures.before, figures.standing.point
    earlier = figures.standings[before.number].point if before is not None else None
    if point is None or earlier is None:
        return None
    return float(rounded(point.mean) - rounded(earlier.mean))


def _beside(figures: Figures) -> str:
    translate = QCoreApplication.translate
    parts = []
    found = figures.changes
    if found is not None:
        for pattern, told in (
            (translate("Classroom", "rose: {0}"), found.rises),
            (translate("Classroom", "fell: {0}"), found.falls),
        ):
            if told:
                parts.append(
                    pattern.format(_named([f"{short_name(one.name)} {signed(one.by)}" for one in told]))
                )
        if parts:
            parts[0] = f"{against_words(found)}: {parts[0]}"
    if figures.few:
        names = _named([short_name(one.name) for one in figures.few])
        parts.append(translate("Classroom", "few marks: {0}").format(names))
    if not parts:
        return attended(figures)
    text = "; ".join(parts)
    return text[:1].upper() + text[1:]


def attended(figures: Figures) -> str:
    """How many lessons were missed, as a sentence of its own."""
    text = presence_text(figures.presence.held, figures.presence.absences)
    return text[:1].upper() + text[1:]


def _named(names: Sequence[str]) -> str:
    """The first of them, and how many more."""
    told = ", ".join(names[:MOST_NAMED])
    rest = len(names) - MOST_NAMED
    return f"{told} {ClassroomCounts().more(rest)}" if rest > 0 else told


# --- rise and fall ---------------------------------------------------------------------------------------


def against_words(found: Changes) -> str:
    """What is compared with what: «1 четверть → 2 четверть», «С 2 ноября …»."""
    if found.term is not None and found.before is not None:
        return f"{term_words(found.before)} \N{RIGHTWARDS ARROW} {term_words(found.term)}"
    return QCoreApplication.translate("Classroom", "Since {0} against the year before that").format(
        short_date(found.since)
    )


def changes_words(found: Changes, *, singly: bool = False) -> str:
    """What is compared, and on how many marks it rests."""
    least = QCoreApplication.translate("Classroom", "at least {0} marks on either side").format(LEAST_MARKS)
    parts = [against_words(found), least]
    if found.too_few and not singly:
        parts.append(ClassroomCounts().too_few(found.too_few))
    return "; ".join(parts)


def change_words(one: Change) -> str:
    """«3,20 (5 отметок) → 4,10 (7 отметок)»."""
    counts = ClassroomCounts()
    return (
        f"{mean_text(one.before)} ({counts.marks(one.marks_before)}) \N{RIGHTWARDS ARROW}"
        f" {mean_text(one.now)} ({counts.marks(one.marks_now)})"
    )


# --- results ---------------------------------------------------------------------------------------------


def results_words(results: Sequence[PeriodResults] | Sequence[ClassResults], variant: str) -> str:
    """The newest period in figures, and by which formula the last of them goes."""
    translate = QCoreApplication.translate
    if not results:
        return ""
    last = results[-1]
    parts = []
    if last.attained is not None and last.attained.whole:
        parts.append(
            translate("Classroom", "{0}: quality {1}, passed {2}").format(
                term_words(last.term), percent(last.attained.quality), percent(last.attained.passed)
            )
        )
        if isinstance(last, PeriodResults) and last.attained is not None:
            parts.append(
                translate("Classroom", "degree of being taught {0} (formula {1})").format(
                    percent(last.attained.degree(variant)), formula_words(variant)
                )
            )
    if last.proposed:
        parts.append(ClassroomCounts().proposed(last.proposed))
    return "; ".join(parts)


def formula_words(variant: str) -> str:
    """The name of the variant, as the reports print it."""
    return {
        "A": QCoreApplication.translate("Classroom", "A", "variant of a formula"),
        "B": QCoreApplication.translate("Classroom", "B", "variant of a formula"),
    }[variant]


# --- one pupil -------------------------------------------------------------------------------------------


def pupil_words(figures: Figures, pupil_id: int) -> str:
    """A pupil beside the class: mean, marks, absences."""
    member = figures.member(pupil_id)
    if member is None:
        return ""
    translate = QCoreApplication.translate
    parts = []
    track = figures.tracks.pupils.get(pupil_id, ())
    last = next((point for point in reversed(track) if point is not None), None)
    if last is not None:
        parts.append(f"{mean_text(last.mean)} ({ClassroomCounts().marks(last.count)})")
    elif figures.has_marks:
        parts.append(translate("Classroom", "no marks yet"))
    point = figures.standing.point
    if point is not None:
        parts.append(translate("Classroom", "the class {0}").format(mean_text(point.mean)))
    there = figures.missed[pupil_id]
    parts.append(presence_text(there.held, there.absences))
    if pupil_id not in {one.pupil_id for one in figures.here}:
        parts.append(translate("Classroom", "is not here any more"))
    return f"{member.name}: " + "; ".join(parts)


def neighbour_words(neighbours: Sequence[Neighbour]) -> str:
    """«7А 3,90; 7Б 4,10»"""
    told = [
        f"{class_words(one.class_name, one.group_name)} {mean_text(one.standing.point.mean)}"
        for one in neighbours
        if one.standing.point is not None
    ]
    return "; ".join(told)
