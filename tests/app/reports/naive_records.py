"""Presence and movement of a little school reckoned a second time: day by day, over plain lists, as DOMAIN.md says."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from itertools import pairwise

from tests.app.progress.naive import Little, Stay

DAY = timedelta(days=1)


def in_class(school: Little, pupil: str, class_: str, on: date) -> bool:
    return any(one[:2] == (pupil, class_) and one.first <= on <= one.last for one in school.in_class)


def is_taught(school: Little, pupil: str, course: str, class_: str, on: date) -> bool:
    """Whether a pupil of the class has this course on this day."""
    its = school.courses[course]
    if not in_class(school, pupil, class_, on) or its.class_ not in ("", class_):
        return False
    member = any(one[:2] == (pupil, its.group) and one.first <= on <= one.last for one in school.in_group)
    return not its.group or member


def lessons(school: Little, first: date, last: date) -> set[tuple[str, date]]:
    """Course and day of the lessons that have been, one a day."""
    found = {(one.course, one.day) for one in (*school.marks, *school.absences)}
    return {(course, on) for course, on in found if first <= on <= min(last, school.today)}


def presence(
    school: Little, class_: str, first: date, last: date
) -> dict[str, tuple[int, int, int, int, int, int, int]]:
    """Pupil → lessons, absent, excused, ill, late, full days, of them ill."""
    held = lessons(school, first, last)
    codes = {(one.pupil, one.course, one.day): one.code for one in school.absences}
    found = {}
    for pupil in school.pupils:
        days = [first + DAY * number for number in range((min(last, school.today) - first).days + 1)]
        if not any(in_class(school, pupil, class_, on) for on in days):
            continue
        own = [(course, on) for course, on in held if is_taught(school, pupil, course, class_, on)]
        counts = Counter(codes.get((pupil, course, on), 0) for course, on in own)
        full = ill = 0
        for day in {on for _, on in own}:
            here = [codes.get((pupil, course, on), 0) for course, on in own if on == day]
            full += all(code in (1, 2, 3) for code in here)
            ill += all(code == 3 for code in here)
        found[pupil] = (len(own), counts[1], counts[2], counts[3], counts[4], full, ill)
    return found


# --- movement ------------------------------------------------------------------------------------------------


def is_school_day(school: Little, on: date) -> bool:
    return on.weekday() < 5 and any(one.first <= on <= one.last for one in school.terms)


def movement(
    school: Little, class_: str, first: date, last: date
) -> tuple[set[str], set[tuple[str, date, str]], set[tuple[str, date, str]], set[str]]:
    """Those there at the beginning; who came and who left, with the day and the other class («» for none); those there
    at the end."""
    last = min(last, school.today)
    while not is_school_day(school, first):
        first += DAY
    last = max(first, last)
    finish = max(on for term in school.terms for on in (term.last,))
    while not is_school_day(school, finish):
        finish -= DAY
    at_start, came, left, at_end = set(), set(), set(), set()
    for pupil in school.pupils:
        where = _days(school, pupil, first - DAY * 400, last + DAY * 400, finish)
        if where.get(first) == class_:
            at_start.add(pupil)
        if where.get(last) == class_ == where.get(last + DAY):
            at_end.add(pupil)
        day = first
        while day <= last:
            if where.get(day) == class_ != where.get(day + DAY):
                left.add((pupil, day, _next(school, where, day, DAY)))
            if day > first and where.get(day) == class_ != where.get(day - DAY):
                came.add((pupil, day, _next(school, where, day, -DAY)))
            day += DAY
    return at_start, came, left, at_end


def _days(school: Little, pupil: str, first: date, last: date, finish: date) -> dict[date, str]:
    """The class of each day; days without school between two stays in one class are of it, and so is all that comes
    after the last school day of the year."""
    own = sorted((one for one in school.in_class if one.pupil == pupil), key=lambda one: one.first)
    where: dict[date, str] = {}
    for stay in own:
        end = last if stay.last >= finish else stay.last
        day = max(stay.first, first)
        while day <= min(end, last):
            where[day] = stay.where
            day += DAY
    for one, other in pairwise(own):
        gap = _between(one, other)
        if one.where == other.where and not any(is_school_day(school, on) for on in gap):
            where.update(dict.fromkeys(gap, one.where))
    return where


def _between(one: Stay, other: Stay) -> list[date]:
    return [one.last + DAY * number for number in range(1, (other.first - one.last).days)]


def _next(school: Little, where: dict[date, str], day: date, step: timedelta) -> str:
    """The class that a pupil is in before the next school day in a direction goes by; «» for none."""
    for _ in range(500):
        day += step
        if day in where:
            return where[day]
        if is_school_day(school, day):
            return ""
    return ""
