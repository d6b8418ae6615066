"""What stands beside the grid, in words.  Contexts of the translations: InsightWords, InsightCounts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.journal.beside import Why
from app.journal.rules import format_mark, rounded
from ui.journal.words import date_words, mark_words, mean_words
from ui.needed_words import needed_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from app.journal.beside import LessonMean, OnBorder, Share, Standing, Step, ToAsk

_MOST_PLACES = 5


class InsightCounts(QObject):
    """Numbers with their nouns: lupdate finds plural forms only where an object says `tr`."""

    def marks(self, count: int) -> str:
        """«3 отметки»."""
        return self.tr("%n mark(s)", "", count)

    def lessons_ago(self, count: int) -> str:
        """«давно: 5 уроков»."""
        return self.tr("not asked for %n lesson(s)", "", count)

    def debts(self, count: int) -> str:
        """«долги: 2 работы»."""
        return self.tr("%n work(s) not handed in", "", count)


def month_words(on: date) -> str:
    """The month in a few letters, for an axis."""
    return QLocale().standaloneMonthName(on.month, QLocale.FormatType.ShortFormat).rstrip(".")


def reasons(one: ToAsk) -> str:
    """Why a pupil is to be asked: «мало отметок: 2 · давно: 5 уроков»."""
    translate = QCoreApplication.translate
    words = []
    for why in one.why:
        if why is Why.FEW_MARKS and one.marks == 0:
            words.append(translate("InsightWords", "no marks yet"))
        elif why is Why.FEW_MARKS:
            words.append(translate("InsightWords", "few marks: {0}").format(one.marks))
        elif why is Why.LONG_AGO:
            words.append(InsightCounts().lessons_ago(one.lessons_since))
        else:
            words.append(translate("InsightWords", "missed the last lesson"))
    return _listed(words)


def border_words(one: OnBorder) -> str:
    """What divides a pupil from the next mark, or from the one below."""
    translate = QCoreApplication.translate
    threshold = mean_words(one.threshold)
    if one.missing is None:
        words = translate("InsightWords", "just above the threshold of {0}: from {1} to {2} it is not far")
        return words.format(threshold, one.proposed, one.other)
    return way_up(one.other, one.threshold, needed_words(one.missing))


def way_up(better: int, threshold: float, takes: str) -> str:
    """«до 5 (порог 4,60) не хватает одной 5 весом 2»."""
    words = QCoreApplication.translate("InsightWords", "for a {0} (from {1}) {2}", "what lifts a pupil")
    return words.format(better, mean_words(threshold), takes)


def mean_beside(mean: float, threshold: float) -> str:
    """A mean that lies near a threshold, with as many decimals as it takes to see on which side: 4,595."""
    for places in range(2, _MOST_PLACES + 1):
        number = rounded(mean, places)
        if number != rounded(threshold, places):
            return QLocale().toString(float(number), "f", places)
    return mean_words(mean)


def standing_words(one: Standing) -> str:
    """Mean, forecast, how many marks, debts."""
    translate = QCoreApplication.translate
    words = []
    if one.mean is not None and one.proposed is not None:
        near = one.threshold if one.threshold is not None else -1.0
        words.append(translate("InsightWords", "mean {0}").format(mean_beside(one.mean, near)))
    if one.proposed is not None:
        words.append(translate("InsightWords", "if it goes on so: {0}", "a forecast").format(one.proposed))
    words.append(InsightCounts().marks(one.count))
    if one.debts:
        words.append(InsightCounts().debts(one.debts))
    return _listed(words)


def _listed(parts: Iterable[str]) -> str:
    """Short parts in a line that breaks between them only."""
    return " · ".join(part.replace(" ", "\u00a0") for part in parts)


def step_words(step: Step) -> str:
    """A pupil's lesson: «14 октября: 5, 4 · средний 4,32»."""
    translate = QCoreApplication.translate
    marks = ", ".join(mark_words(value) if value < 0 else str(value) for value in step.values)
    words = translate("InsightWords", "{0}: {1}", "a day and what stands there").format(
        date_words(step.date), marks
    )
    if step.mean is not None:
        words += " · " + translate("InsightWords", "mean {0}").format(mean_words(step.mean))
    return words


def lesson_mean_words(one: LessonMean) -> str:
    """The class at a lesson: «14 октября: 3,87 · 12 отметок»."""
    translate = QCoreApplication.translate
    words = translate("InsightWords", "{0}: {1}", "a day and what stands there").format(
        date_words(one.date), mean_words(one.mean)
    )
    return words + " · " + InsightCounts().marks(one.count)


def share_words(share: Share, whole: int) -> str:
    """«5: 12 отметок (34 %)»."""
    translate = QCoreApplication.translate
    count = InsightCounts().marks(share.count)
    if not whole:
        return translate("InsightWords", "{0}: {1}", "a mark and how many").format(
            format_mark(share.value), count
        )
    words = translate("InsightWords", "{0}: {1} ({2}%)", "a mark, how many, percent of all")
    return words.format(format_mark(share.value), count, round(100 * share.count / whole))


def level_words(thresholds: Iterable[tuple[int, float]]) -> str:
    """«5 от 4,60 · 4 от 3,60»."""
    pattern = QCoreApplication.translate("InsightWords", "{0} from {1}", "a mark and its threshold")
    return _listed(pattern.format(mark, mean_words(at)) for mark, at in thresholds)
