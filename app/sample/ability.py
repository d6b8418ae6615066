"""What mark a pupil is likely to get: ability, talent for the subject, strictness of the teacher, kind of work."""

from __future__ import annotations

import math
import random

from app.sample.lessons import Chances, CourseYear

_NOISE = 0.62


def chances(one: CourseYear) -> dict[int, tuple[Chances, Chances]]:
    """For each pupil of a course: chances in answers and in written work."""
    course = one.course
    strict = course.teacher.strict if course.teacher else 0.0
    ease = 0.55 if course.subject.words.get("soft") else 0.0
    found = {}
    for place in one.places:
        pupil = place.pupil
        talent = pupil.talent.get(course.subject.name)
        if talent is None:
            talent = random.Random(f"{pupil.id}/{course.subject.name}").gauss(0, 0.3)
            pupil.talent[course.subject.name] = talent
        level = 4.24 + 0.5 * pupil.ability + talent - strict + ease - 0.03 * max(0, course.grade - 4)
        found[pupil.id] = (_chances(level + 0.1), _chances(level - 0.15))
    return found


def _chances(level: float) -> Chances:
    above = [0.5 * (1 + math.erf((level - limit) / (_NOISE * math.sqrt(2)))) for limit in (4.5, 3.5, 2.5)]
    return above[0], above[1], min(0.995, above[2] + 0.01)


def draw(chance: float, limits: Chances) -> int:
    """The mark for a random number from 0 to 1; a 1 is rare."""
    if chance < limits[0]:
        return 5
    if chance < limits[1]:
        return 4
    if chance < limits[2]:
        return 3
    return 2 if chance < 0.9995 else 1
