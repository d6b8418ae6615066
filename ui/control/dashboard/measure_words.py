"""The measures of filling in words, in the language of the window."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from app.control.dashboard_rows import Compared, Filling
from ui.control.dashboard.measures import SCALES, SHARES, Change, Measure, change_of, value_of


def measure_name(measure: Measure) -> str:
    """As a tile, a column and a choice have it."""
    translate = QCoreApplication.translate
    return {
        Measure.KEPT: translate("Dashboard", "Lessons kept"),
        Measure.TOPICS: translate("Dashboard", "Topics"),
        Measure.HOMEWORK: translate("Dashboard", "Homework"),
        Measure.MARKS: translate("Dashboard", "Marks per lesson"),
        Measure.DELAY: translate("Dashboard", "Delay of entry"),
    }[measure]


def measure_head(measure: Measure) -> str:
    """Above a column: a word."""
    translate = QCoreApplication.translate
    return {
        Measure.KEPT: translate("Dashboard", "Kept", "lessons, head of a column"),
        Measure.TOPICS: translate("Dashboard", "Topics"),
        Measure.HOMEWORK: translate("Dashboard", "Homework"),
        Measure.MARKS: translate("Dashboard", "Marks", "a lesson, head of a column"),
        Measure.DELAY: translate("Dashboard", "Delay", "of entry, head of a column"),
    }[measure]


def measure_meaning(measure: Measure) -> str:
    """What exactly is counted."""
    translate = QCoreApplication.translate
    return {
        Measure.KEPT: translate(
            "Dashboard", "Lessons with a mark, an absence or the note «held», of all that have taken place"
        ),
        Measure.TOPICS: translate("Dashboard", "Lessons with a topic, of all that have taken place"),
        Measure.HOMEWORK: translate(
            "Dashboard", "Lessons at which homework was given, of all that have taken place"
        ),
        Measure.MARKS: translate("Dashboard", "How many marks were set at a lesson, on the average"),
        Measure.DELAY: translate(
            "Dashboard", "How many days passed between the end of a lesson and its first mark, on the average"
        ),
    }[measure]


def value_text(measure: Measure, value: float | None, *, bare: bool = False) -> str:
    """«94 %», «3,4», «1,3 дня»; `bare`: without a word, as a cell has it."""
    if value is None:
        return "" if bare else "–"
    if measure in SHARES:
        return str(whole_percent(value)) if bare else percent_text(value)
    number = number_text(value)
    if measure is Measure.MARKS or bare:
        return number
    return QCoreApplication.translate("Dashboard", "{0} days", "a number that need not be whole").format(
        number
    )


def percent_text(share: float) -> str:
    """«94 %»."""
    return QCoreApplication.translate("Dashboard", "{0} %").format(whole_percent(share))


def whole_percent(share: float) -> int:
    """Never 100 of what is not whole, nor 0 of what is something."""
    percent = round(share * 100)
    if percent == 100 and share < 1:
        return 99
    return 1 if percent == 0 and share > 0 else percent


def number_text(value: float) -> str:
    """«3,4»."""
    return QLocale().toString(value, "f", 1)


def change_text(measure: Measure, change: Change) -> str:
    """«better by 4 points», «worse by 0,6»; only the number where it is not worth a word, and as before only what is
    the same as it is read."""
    translate, by = QCoreApplication.translate, abs(change.by)
    how_much = DashboardCounts().points(round(by * 100)) if measure in SHARES else value_text(measure, by)
    if not round(by, 2 if measure in SHARES else 1):
        return translate("Dashboard", "as before")
    if not change.noted:
        return f"{'+' if change.by > 0 else MINUS}{how_much}"
    pattern = (
        translate("Dashboard", "better by {0}") if change.better else translate("Dashboard", "worse by {0}")
    )
    return pattern.format(how_much)


MINUS = "\N{MINUS SIGN}"


def filling_words(found: Filling, grade: int | None = None) -> str:
    """All figures of some lessons in a sentence."""
    translate = QCoreApplication.translate
    if not found.lessons:
        return translate("Dashboard", "no lessons")
    parts = [
        DashboardCounts().lessons(found.lessons),
        translate("Dashboard", "kept {0} ({1})").format(found.kept, _share(found.kept_share)),
        translate("Dashboard", "topics {0} ({1})").format(found.topics, _share(found.topics_share)),
        translate("Dashboard", "homework {0} ({1})").format(found.homework, _share(found.homework_share)),
    ]
    marks = value_of(Measure.MARKS, found, grade)
    if marks is not None:
        parts.append(
            translate("Dashboard", "marks {0} ({1} a lesson)").format(found.marks, number_text(marks))
        )
    delay = value_of(Measure.DELAY, found, grade)
    if delay is not None:
        parts.append(translate("Dashboard", "entered after {0}").format(value_text(Measure.DELAY, delay)))
    return ", ".join(parts)


def compared_words(measure: Measure, both: Compared, before: str, grade: int | None = None) -> str:
    """The figure before and what became of it; "" where there is nothing to compare.  `before` names that time."""
    change = change_of(measure, both, grade)
    if change is None:
        return ""
    was = value_text(measure, value_of(measure, both.before, grade))
    return QCoreApplication.translate(
        "Dashboard", "{0}: {1}, {2}", "time before, its figure, how it changed"
    ).format(before, was, change_text(measure, change))


def step_words(measure: Measure) -> tuple[str, ...]:
    """What each step of need stands for: «98 % and more», …, «less than 75 %»."""
    translate = QCoreApplication.translate
    scale = SCALES[measure]
    factor = 100 if measure in SHARES else 1
    texts = [QLocale().toString(float(step * factor), "g", 3) for step in scale.steps]
    between = [
        f"{one}\N{EN DASH}{other}" if not scale.rises else f"{other}\N{EN DASH}{one}"
        for one, other in pairwise(texts)
    ]
    if measure is Measure.DELAY:
        first = translate("Dashboard", "up to {0} days").format(texts[0])
        last = translate("Dashboard", "more than {0} days").format(texts[-1])
    elif measure is Measure.MARKS:
        first, last = _at_least(texts[0]), _less(texts[-1])
    else:
        pattern = translate("Dashboard", "{0} %")
        first, last = _at_least(pattern.format(texts[0])), _less(pattern.format(texts[-1]))
        between = [pattern.format(text) for text in between]
    return (first, *between, last)


def _at_least(text: str) -> str:
    return QCoreApplication.translate("Dashboard", "{0} and more").format(text)


def _less(text: str) -> str:
    return QCoreApplication.translate("Dashboard", "less than {0}").format(text)


def _share(share: float | None) -> str:
    return "" if share is None else percent_text(share)


class DashboardCounts(QObject):
    """Plurals: only `tr` of an object is seen with its number by the tools."""

    def points(self, count: int) -> str:
        return self.tr("%n point(s)", "of per cent", count)

    def lessons(self, count: int) -> str:
        return self.tr("%n lesson(s)", "", count)

    def courses(self, count: int) -> str:
        return self.tr("%n course(s)", "", count)

    def pupils(self, count: int) -> str:
        return self.tr("%n pupil(s)", "", count)

    def classes(self, count: int) -> str:
        return self.tr("%n class(es)", "", count)

    def days(self, count: int) -> str:
        return self.tr("%n day(s)", "", count)

    def weeks(self, count: int) -> str:
        return self.tr("%n week(s)", "", count)

    def for_weeks(self, count: int) -> str:
        return self.tr("%n week(s)", "for so long", count)

    def in_classes(self, count: int) -> str:
        return self.tr("%n class(es)", "in so many", count)

    def of_works(self, count: int) -> str:
        return self.tr("%n control work(s)", "of so many", count)

    def works(self, count: int) -> str:
        return self.tr("%n control work(s)", "", count)

    def pieces(self, count: int) -> str:
        return self.tr("%n piece(s) of homework", "", count)

    def minutes(self, count: int) -> str:
        return self.tr("%n minute(s)", "", count)

    def records(self, count: int) -> str:
        return self.tr("%n change(s)", "of entries", count)
