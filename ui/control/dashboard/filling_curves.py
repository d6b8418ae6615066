"""How the filling went over the weeks, as lines: the measures that are shares beside one another, the others alone; the
school beside what is smaller than it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.control.dashboard_rows import Filling, WeekFilling
from app.school.rows import TermRow
from ui.charts import Curves, Series, Spot, Stretch, Value
from ui.control.dashboard.measure_words import measure_name, number_text, value_text
from ui.control.dashboard.measures import SHARES, Measure, value_of
from ui.family.dates import week_words
from ui.naming import term_words

SCHOOL = "school"
_AXIS = {Measure.MARKS: 12.0, Measure.DELAY: 60.0}
"""Higher than any line; what is drawn follows the figures."""


def filling_curves(
    measure: Measure,
    weeks: Sequence[WeekFilling],
    school: Sequence[WeekFilling] = (),
    terms: Sequence[TermRow] = (),
    grade: int | None = None,
) -> Curves:
    """Lines of `weeks`; of the school the chosen measure, where these are not its own."""
    own = {one.week: one.filling for one in weeks}
    places = sorted(own)
    shown = SHARES if measure in SHARES else (measure,)
    series = [
        Series(
            one.value, measure_name(one), _values(one, places, own, grade), list(Measure).index(one),
            strong=one is measure,
        )
        for one in shown
    ]  # fmt: skip
    if school:
        of_school = {one.week: one.filling for one in school}
        name = QCoreApplication.translate("Dashboard", "School: {0}").format(measure_name(measure))
        series.append(Series(SCHOOL, name, _values(measure, places, of_school, None), len(Measure) + 2))
    return Curves(
        places=tuple(Spot(_place(week), week_words(week)) for week in places),
        series=tuple(series),
        y_limits=(0.0, 100.0 if measure in SHARES else _AXIS[measure]),
        stretches=tuple(
            Stretch(term.starts.toordinal(), term.ends.toordinal(), term_words(term)) for term in terms
        ),
        least_height=10.0 if measure in SHARES else 1.0,
        first_column=QCoreApplication.translate("Dashboard", "Week"),
        y_words=_percent if measure in SHARES else number_text,
    )


def _place(week: date) -> float:
    """Its Friday, which lies behind the beginning of a period in it."""
    return week.toordinal() + 4


def _values(
    measure: Measure, places: Sequence[date], found: Mapping[date, Filling], grade: int | None
) -> tuple[Value, ...]:
    factor = 100 if measure in SHARES else 1
    values = []
    for week in places:
        value = value_of(measure, found.get(week, Filling()), grade)
        y = None if value is None else value * factor
        values.append(Value(_place(week), y, "" if value is None else value_text(measure, value)))
    return tuple(values)


def _percent(value: float) -> str:
    return QCoreApplication.translate("Dashboard", "{0} %").format(round(value))
