"""Charts with invented figures, for tests, pictures and benchmarks."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date, timedelta

from ui.charts import (
    Band,
    BandValue,
    BarSet,
    BarValue,
    Curves,
    Groups,
    Heat,
    HeatCell,
    HeatColumn,
    HeatRow,
    Series,
    Spot,
    Stretch,
    Tick,
    Value,
)

MONDAYS = tuple(date(2025, 9, 1) + timedelta(weeks=week) for week in range(37))
PERIODS = (
    Stretch(date(2025, 9, 1).toordinal(), date(2025, 10, 26).toordinal(), "Period 1"),
    Stretch(date(2025, 11, 5).toordinal(), date(2025, 12, 30).toordinal(), "Period 2"),
    Stretch(date(2026, 1, 12).toordinal(), date(2026, 3, 22).toordinal(), "Period 3"),
    Stretch(date(2026, 4, 1).toordinal(), date(2026, 5, 27).toordinal(), "Period 4"),
)
SUBJECTS = (
    "Algebra", "Biology", "Chemistry", "Drawing", "English", "French", "Geometry", "History", "Informatics",
    "Literature", "Music", "Physics",
)  # fmt: skip


def small_curves() -> Curves:
    """Three weeks, two subjects (one with a gap) and the class."""
    return Curves(
        places=(Spot(0, "week 1"), Spot(7, "week 2"), Spot(14, "week 3")),
        series=(
            Series("a", "Algebra", (Value(0, 4.0, "4.00"), Value(7, 4.5, "4.50"), Value(14, 5.0, "5.00")), strong=True),
            Series("b", "Biology", (Value(0, 3.0, "3.00"), Value(7, None, ""), Value(14, 3.5, "3.50")), look=1),
        ),
        y_limits=(2, 5),
        band=Band("class", "Class", (BandValue(7, 3.5, 4.2, 3.9, "3.90"),)),
        x_ticks=(Tick(0, "1"), Tick(7, "2"), Tick(14, "3")),
        first_column="Week",
    )  # fmt: skip


def year_curves(count: int, *, points: int = len(MONDAYS), gaps: bool = True) -> Curves:
    """So many subjects over so many places, a week each."""
    rng = random.Random(count)
    days = [MONDAYS[0] + timedelta(weeks=week) for week in range(points)]
    places = tuple(Spot(day.toordinal(), f"week of {day:%d.%m.%Y}") for day in days)
    series = []
    for index in range(count):
        mean, values = rng.uniform(3.2, 4.8), []
        for place in places:
            mean = min(5.0, max(2.0, mean + rng.gauss(0, 0.06)))
            gap = gaps and rng.random() < 0.05
            values.append(Value(place.x, None if gap else mean, "" if gap else f"{mean:.2f}"))
        name = SUBJECTS[index % len(SUBJECTS)]
        series.append(Series(f"{index}", name, tuple(values), look=index, strong=index == 0))
    band = tuple(BandValue(place.x, 3.5, 4.3, 3.9, "3.90 (3.50–4.30)") for place in places)
    levels = (Tick(3.6, "for 4"), Tick(4.6, "for 5"))
    return Curves(
        places, tuple(series), (2, 5), Band("class", "Class", band), PERIODS, levels, first_column="Week"
    )


def profile(subjects: int = 10) -> Groups:
    """Own means as lying bars, those of the class as signs."""
    rng = random.Random(subjects)
    own = [rng.uniform(3, 5) for _ in range(subjects)]
    others = [rng.uniform(3.3, 4.6) for _ in range(subjects)]
    return Groups(
        SUBJECTS[:subjects],
        (
            BarSet("own", "Own", tuple(BarValue(mean, f"{mean:.2f}", f"{mean:.2f}") for mean in own)),
            BarSet(
                "class", "Class", tuple(BarValue(mean, "", f"{mean:.2f}") for mean in others), 1, as_sign=True
            ),
        ),
        lying=True,
        limits=(2, 5.3),
        ticks=tuple(Tick(mark, str(mark)) for mark in range(2, 6)),
        first_column="Subject",
    )


def missed() -> Groups:
    """Lessons missed by month and reason, on one another."""
    counts = {"Ill": (3, 0, 4), "Excused": (1, 2, 0), "Without reason": (0, 1, 0)}
    sets = tuple(
        BarSet(name, name, tuple(BarValue(n, str(n) if n else "", f"{n} lessons") for n in found), look)
        for look, (name, found) in enumerate(counts.items())
    )
    return Groups(("September", "October", "November"), sets, stacked=True, first_column="Month")


def crowd(count: int) -> Curves:
    """So many faint lines around a strong one and the band."""
    data = year_curves(count, gaps=False)
    own = replace(data.series[0], strong=True)
    return replace(
        data, series=(own, *(replace(one, key=f"p{one.key}", faint=True) for one in data.series[1:]))
    )


def heat_map(rows: int = 25, columns: int = 14) -> Heat:
    """Pupils and subjects with a leaver, gaps, and the class at the end."""
    rng = random.Random(rows)
    heads = [
        HeatColumn(f"{at}", SUBJECTS[at % len(SUBJECTS)], f"{SUBJECTS[at % len(SUBJECTS)]}, mean")
        for at in range(columns)
    ]
    lines = []
    for at in range(rows):
        cells = [_heat_cell(rng) for _ in range(columns)]
        lines.append(HeatRow(f"p{at}", f"Pupil number {at + 1}", tuple(cells), faint=at == rows - 1))
    sums = tuple(HeatCell("3.90", "4", "the class 3.90") for _ in range(columns))
    return Heat(tuple(heads), (*lines, HeatRow("class", "Class", sums, strong=True)), "Pupil")


def _heat_cell(rng: random.Random) -> HeatCell | None:
    if rng.random() < 0.06:
        return None
    mean = min(5.0, max(2.0, rng.gauss(3.9, 0.6)))
    sign = rng.choice(["", "", "", "▲", "▼"])
    return HeatCell(f"{mean:.2f}", str(round(mean)), f"mean {mean:.2f}", sign)
