"""How means went, as lines over the weeks: of the pupils, of the subjects, of the courses beside one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from app.codes import Scale
from app.journal.rules import NUMBERS
from app.progress.course_rules import ClassPoint, Point
from ui.charts import Band, BandValue, Curves, Series, Spot, Stretch, Tick, Value
from ui.naming import short_name, term_words
from ui.progress.charts.curves import place_of
from ui.progress.charts.words import height_text, mean_text, week_text
from ui.progress.classroom.figures import Figures
from ui.progress.classroom.words import ClassroomCounts, class_words, spread_words

CLASS = "class"
_SHOWN_FIRST = 4
"""So many subjects are switched on at first: those at both ends."""


def pupil_curves(figures: Figures) -> Curves:
    """Every pupil as a faint line, and the class."""
    band = _band(figures, figures.tracks.of_class)
    return Curves(
        places=_places(figures),
        series=tuple(
            Series(str(one.pupil_id), short_name(one.name), _values(figures, points), faint=True)
            for one in figures.shown
            if any(points := figures.tracks.pupils.get(one.pupil_id, ()))
        ),
        y_limits=_limits(figures),
        band=Band(CLASS, QCoreApplication.translate("Classroom", "Class"), band) if any(band) else None,
        stretches=_stretches(figures),
        levels=_levels(figures),
        first_column=QCoreApplication.translate("Classroom", "Week"),
        y_words=height_text,
    )


def with_one(data: Curves, pupil_id: int | None) -> Curves:
    """The same with a pupil who stands out, and is the first column of the table."""
    key = str(pupil_id)
    series = [replace(one, strong=one.key == key, faint=one.key != key) for one in data.series]
    return replace(data, series=tuple(sorted(series, key=lambda one: one.faint)))


def subject_curves(figures: Figures) -> Curves:
    """The class in each subject that stands in the means over all."""
    tracks = {
        one.subject_id: figures.subjects[one.subject_id]
        for one in figures.room.subjects
        if one.subject_id in figures.subjects and one.subject_id in figures.room.overall
    }
    first = _at_both_ends(tracks)
    return Curves(
        places=_places(figures),
        series=tuple(
            Series(
                str(subject), figures.room.subject(subject).name, _class_values(figures, points), index,
                shown=subject in first,
            )
            for index, (subject, points) in enumerate(tracks.items())
        ),
        y_limits=_limits(figures),
        stretches=_stretches(figures),
        first_column=QCoreApplication.translate("Classroom", "Week"),
        y_words=height_text,
    )  # fmt: skip


def neighbour_curves(figures: Figures) -> Curves:
    """The courses beside one another; the one that is open is strong."""
    return Curves(
        places=_places(figures),
        series=tuple(
            Series(
                class_words(one.class_name, one.group_name), class_words(one.class_name, one.group_name),
                _class_values(figures, one.track), index, strong=one.is_open,
            )
            for index, one in enumerate(figures.neighbours)
            if any(one.track)
        ),
        y_limits=_limits(figures),
        stretches=_stretches(figures),
        levels=_levels(figures),
        first_column=QCoreApplication.translate("Classroom", "Week"),
        y_words=height_text,
    )  # fmt: skip


def _places(figures: Figures) -> tuple[Spot, ...]:
    return tuple(Spot(place_of(week), week_text(week.monday)) for week in figures.tracks.weeks)


def _values(figures: Figures, points: Sequence[Point | None]) -> tuple[Value, ...]:
    """A pupil's means, with a gap where they begin anew."""
    found: list[Value] = []
    for index, (week, point) in enumerate(zip(figures.tracks.weeks, points, strict=True)):
        x = place_of(week)
        if figures.begins_anew(index):
            found.append(Value(x - 3.5, None, ""))
        if point is None:
            found.append(Value(x, None, ""))
        else:
            words = f"{mean_text(point.mean)} ({ClassroomCounts().marks(point.count)})"
            found.append(Value(x, float(point.mean), words))
    return tuple(found)


def _class_values(figures: Figures, points: Sequence[ClassPoint | None]) -> tuple[Value, ...]:
    found: list[Value] = []
    for index, (week, point) in enumerate(zip(figures.tracks.weeks, points, strict=True)):
        x = place_of(week)
        if figures.begins_anew(index):
            found.append(Value(x - 3.5, None, ""))
        mean = None if point is None else float(point.mean)
        found.append(Value(x, mean, "" if point is None else mean_text(point.mean)))
    return tuple(found)


def _band(figures: Figures, points: Sequence[ClassPoint | None]) -> tuple[BandValue | None, ...]:
    found: list[BandValue | None] = []
    for index, (week, point) in enumerate(zip(figures.tracks.weeks, points, strict=True)):
        if point is None or figures.begins_anew(index):
            found.append(None)
        if point is not None:
            low, high, middle = (float(part) for part in (point.low, point.high, point.mean))
            found.append(BandValue(place_of(week), low, high, middle, spread_words(point)))
    return tuple(found)


def _limits(figures: Figures) -> tuple[float, float]:
    """Lowest and highest number of the scale; 1 of five is rare, and then it is drawn too."""
    numbers = NUMBERS[figures.scale] or NUMBERS[Scale.FIVE]
    low = min(numbers)
    if figures.scale == Scale.FIVE:
        means = [
            point.mean for track in figures.tracks.pupils.values() for point in track if point is not None
        ]
        low = 2 if all(mean >= 2 for mean in means) else low
    return low, max(numbers)


def _levels(figures: Figures) -> tuple[Tick, ...]:
    """The means from which on a mark is proposed."""
    if figures.subject is None or figures.scale != Scale.FIVE:
        return ()
    pattern = QCoreApplication.translate("Classroom", "for a {0}", "a mark")
    return tuple(
        Tick(threshold, pattern.format(mark))
        for mark, threshold in zip((3, 4, 5), figures.room.subject(figures.subject).thresholds, strict=True)
    )


def _stretches(figures: Figures) -> tuple[Stretch, ...]:
    return tuple(
        Stretch(term.starts.toordinal(), term.ends.toordinal(), term_words(term))
        for term in figures.terms
        if figures.choice.term in (None, term.number)
    )


def _at_both_ends(tracks: dict[int, tuple[ClassPoint | None, ...]]) -> set[int]:
    last = {
        subject: next(point.mean for point in reversed(points) if point is not None)
        for subject, points in tracks.items()
    }
    ordered = sorted(last, key=lambda subject: (last[subject], subject))
    half = _SHOWN_FIRST // 2
    return set(ordered[:half] + ordered[-half:])
