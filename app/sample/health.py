"""Who is absent when: illnesses in runs of days, single days with a reason, a lesson skipped, a bus that is late."""

from __future__ import annotations

import random
from datetime import date

from app.sample.schooling import Place
from models.codes import AttendanceCode

Absences = dict[date, dict[int, int]]
"""By day: pupil and `AttendanceCode` of the whole day."""


def absences(places: list[Place], days: list[date], seed: str) -> Absences:
    """Whole days missed in a year.  Winter is worse than autumn; some are ill more often than others."""
    found: Absences = {day: {} for day in days}
    for place in places:
        rng = random.Random(f"{seed}/{place.pupil.id}")
        index = 0
        while index < len(days):
            day = days[index]
            season = 1.5 if day.month in (12, 1, 2, 3) else 0.8
            chance = rng.random()
            if chance < 0.0125 * season * place.pupil.health:
                length = min(2 + int(rng.expovariate(1 / 2.6)), 12)
                for missed in days[index : index + length]:
                    found[missed][place.pupil.id] = AttendanceCode.ILL
                index += length + 3
                continue
            if chance > 0.989:
                excused = rng.random() < 0.7
                found[day][place.pupil.id] = AttendanceCode.EXCUSED if excused else AttendanceCode.ABSENT
            index += 1
    return found
