"""The two line charts beside the grid, as data: a pupil's course, and the class lesson by lesson."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from app.codes import Scale
from app.journal.rules import NUMBERS, format_mark
from ui.charts import Dot, Lines, Point, Tick
from ui.journal.insight.words import lesson_mean_words, month_words, step_words
from ui.journal.words import mean_words

if TYPE_CHECKING:
    from app.journal.beside import LessonMean, Slot, Step
    from app.journal.rows import JournalPage

_MOST_TICKS = 6
_STEPS = (1, 2, 5, 10, 20, 25, 50)


def levels_of(page: JournalPage) -> tuple[tuple[int, float], ...]:
    """Marks of the scale of five and the means they take, from the best on; the other scales round."""
    if page.scale != Scale.FIVE:
        return ()
    return tuple((mark, page.thresholds[mark - 3]) for mark in (5, 4, 3))


def course_lines(page: JournalPage, steps: Sequence[Step]) -> Lines:
    """A pupil's weighted mean after each lesson with marks, the marks as points, the thresholds as levels."""
    at = _places(page, [(step.date, step.number) for step in steps])
    dots = [
        Dot(at[step.date, step.number], step.mean, step_words(step))
        for step in steps
        if step.mean is not None
    ]
    points = [
        Point(at[step.date, step.number], value, format_mark(value))
        for step in steps
        for value in step.values
        if value >= 0
    ]
    return _lines(page, at, dots, points, tuple(Tick(y, mean_words(y)) for _, y in levels_of(page)))


def class_lines(page: JournalPage, means: Sequence[LessonMean]) -> Lines:
    """The mean of the class at each lesson that has marks which count."""
    at = _places(page, [(one.date, one.number) for one in means])
    dots = [Dot(at[one.date, one.number], one.mean, lesson_mean_words(one)) for one in means]
    return _lines(page, at, dots, (), ())


def _places(page: JournalPage, needed: Iterable[Slot]) -> dict[Slot, int]:
    """Lessons up to today, and later ones that have marks, from left to right at equal distances."""
    slots = {(column.date, column.number) for column in page.columns if column.date <= page.today}
    return {slot: place for place, slot in enumerate(sorted(slots | set(needed)))}


def _lines(
    page: JournalPage,
    at: dict[Slot, int],
    dots: Sequence[Dot],
    points: Sequence[Point],
    levels: tuple[Tick, ...],
) -> Lines:
    months: dict[tuple[int, int], Tick] = {}
    for slot, place in at.items():
        months.setdefault((slot[0].year, slot[0].month), Tick(place, month_words(slot[0])))
    low, high, step = _heights(page.scale, [point.y for point in points] + [dot.y for dot in dots])
    return Lines(
        x_range=(-0.8, max(len(at), 2) - 0.2),
        y_range=(low - (high - low) * 0.1, high + (high - low) * 0.1),
        dots=tuple(dots),
        points=tuple(points),
        levels=levels,
        x_ticks=tuple(months.values()),
        y_ticks=tuple(Tick(y, str(y)) for y in range(-(-low // step) * step, high + 1, step)),
    )


def _heights(scale: str, seen: Sequence[float]) -> tuple[int, int, int]:
    """Lowest and highest number of the scale, and the distance of the ticks; 1 of five is rare."""
    numbers = NUMBERS[scale]
    if not numbers:
        return 0, 1, 1
    low, high = min(numbers), max(numbers)
    if scale == Scale.FIVE and min(seen, default=2) >= 2:
        low = 2
    return low, high, next(step for step in _STEPS if (high - low) / step <= _MOST_TICKS)
