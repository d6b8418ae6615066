"""The charts of a class reckoned a second time, by looking at every mark of `naive.Little`: slowly, in exact fractions.

Nothing of the program is used here.  A subject is a name, or None: all of them together.
"""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from tests.app.progress import naive
from tests.app.progress.naive import Little, Range

DAY = timedelta(days=1)


class Week(NamedTuple):
    """A week with school: its Monday, its last day so far, the last day whose marks count for it, its period."""

    monday: date
    last: date
    until: date
    term: int | None


class Point(NamedTuple):
    """A class: the mean of the pupils' means and the quartiles."""

    mean: Fraction
    low: Fraction
    high: Fraction


def on(school: Little) -> date:
    """Today, or the last day of the year."""
    return min(school.today, school.year.last)


def weeks(school: Little) -> list[Week]:
    """Day by day: each week up to today with a day that lies in a period."""
    by_monday: dict[date, list[date]] = {}
    day = school.year.first - timedelta(days=school.year.first.weekday())
    while day <= on(school):
        by_monday.setdefault(day - timedelta(days=day.weekday()), []).append(day)
        day += DAY
    with_school = [
        monday
        for monday, days in by_monday.items()
        if any(term.first <= one <= term.last for one in days for term in school.terms)
    ]
    found = []
    for index, monday in enumerate(with_school):
        last = by_monday[monday][-1]
        until = with_school[index + 1] - DAY if index + 1 < len(with_school) else on(school)
        begun = [number for number, term in enumerate(school.terms, 1) if term.first <= last]
        found.append(Week(monday, last, until, begun[-1] if begun else None))
    return found


# --- who is here, and what stands of whom -----------------------------------------------------------------------


def pupils(school: Little, class_: str) -> list[str]:
    """Those who were in the class up to today."""
    return [
        pupil
        for pupil in school.pupils
        if any(
            one.pupil == pupil
            and one.where == class_
            and one.first <= on(school)
            and one.last >= school.year.first
            for one in school.in_class
        )
    ]


def scale_of(school: Little, course: naive.Course) -> str:
    """Grade 1 has no marks."""
    return "none" if school.grades.get(course.class_) == 1 else school.subjects[course.subject].scale


def subjects(school: Little, class_: str) -> dict[str, str]:
    """The subjects of the class with their scales."""
    return {one.subject: scale_of(school, one) for one in naive.courses_of_class(school, class_)}


def overall(school: Little, class_: str) -> set[str]:
    """The subjects on the scale of the most subjects; of equally many the shortest."""
    best = naive.main_scale(school, class_)
    return {name for name, scale in subjects(school, class_).items() if scale == best}


def is_here(school: Little, class_: str, pupil: str, subject: str | None, day: date) -> bool:
    """Whether a pupil is in the class and is taught the subject on a day."""
    if pupil not in naive.roster(school, class_, day):
        return False
    return subject is None or any(
        course.subject == subject and naive.takes(school, pupil, course, day)
        for course in naive.courses_of_class(school, class_)
    )


def marks(school: Little, class_: str, pupil: str, subject: str | None, days: Range) -> list[naive.Mark]:
    """The numbers of a pupil in the courses of the class."""
    wanted = overall(school, class_) if subject is None else {subject}
    names = {one.name for one in naive.courses_of_class(school, class_) if one.subject in wanted}
    return [
        one
        for one in school.marks
        if one.pupil == pupil
        and one.course in names
        and one.value >= 0
        and days.first <= one.day <= days.last
    ]


def counted(school: Little, class_: str, subject: str | None, day: date) -> list[str]:
    """Those who are counted on a day."""
    return [one for one in pupils(school, class_) if is_here(school, class_, one, subject, day)]


def of_class(values: list[Fraction | None]) -> Point | None:
    """The mean, and the quartiles of worksheets."""
    ordered = sorted(value for value in values if value is not None)
    if not ordered:
        return None

    def quartile(share: Fraction) -> Fraction:
        place = share * (len(ordered) - 1)
        below = int(place)
        above = min(below + 1, len(ordered) - 1)
        return ordered[below] + (place - below) * (ordered[above] - ordered[below])

    mean = sum(ordered, Fraction()) / len(ordered)
    return Point(mean, quartile(Fraction(1, 4)), quartile(Fraction(3, 4)))


# --- week by week ----------------------------------------------------------------------------------------------

Track = list[tuple[Fraction, int] | None]


def tracks(
    school: Little, class_: str, subject: str | None, term: int | None, *, anew: bool
) -> tuple[list[date], dict[str, Track], list[Point | None]]:
    """The Mondays, the mean of each pupil and how many marks it is of, and the class."""
    found: dict[str, Track] = {pupil: [] for pupil in pupils(school, class_)}
    points: list[Point | None] = []
    shown = [week for week in weeks(school) if term in (None, week.term)]
    for week in shown:
        days = Range(school.year.first, week.until)
        if anew or term is not None:
            if week.term is None:
                days = Range(week.until, week.until - DAY)
            else:
                own = school.terms[week.term - 1]
                days = Range(own.first, min(own.last, week.until))
        for pupil, track in found.items():
            own_marks = marks(school, class_, pupil, subject, days)
            mean = naive.weighted(own_marks)
            here = is_here(school, class_, pupil, subject, week.last)
            count = len(naive.counting(own_marks))
            track.append((mean, count) if here and mean is not None else None)
        points.append(of_class([None if (one := track[-1]) is None else one[0] for track in found.values()]))
    return [week.monday for week in shown], found, points


# --- periods ---------------------------------------------------------------------------------------------------


def last_day(school: Little, term: int | None) -> date:
    """Of a period, or of the last one; today while it lasts."""
    return min(school.terms[-1 if term is None else term - 1].last, on(school))


def means(school: Little, class_: str, subject: str | None, term: int | None) -> dict[str, Fraction | None]:
    """Of those who are counted in the end."""
    return {
        pupil: naive.weighted(marks(school, class_, pupil, subject, school.range_of(term)))
        for pupil in counted(school, class_, subject, last_day(school, term))
    }


def period_marks(school: Little, class_: str, subject: str, term: int) -> tuple[dict[str, int], int]:
    """The marks of a period that nobody has closed: what is not set follows from the mean; and how many of them."""
    found, proposed = {}, 0
    courses = [one for one in naive.courses_of_class(school, class_) if one.subject == subject]
    end = last_day(school, term)
    for pupil, mean in means(school, class_, subject, term).items():
        own = [
            (naive.takes(school, pupil, course, end), one.value)
            for course in courses
            for one in school.term_marks
            if (one.pupil, one.course, one.kind, one.number) == (pupil, course.name, 1, term)
        ]
        if own:
            found[pupil] = next((value for taken, value in own if taken), own[0][1])
            continue
        one = school.subjects[subject]
        scale = subjects(school, class_)[subject]
        value = naive.proposed(mean, one) if scale in naive.TOP else None
        if value is not None:
            found[pupil], proposed = value, proposed + 1
    return found, proposed


class Attained(NamedTuple):
    """N, passed, quality, degree by either formula, mean."""

    whole: int
    passed: Fraction | None
    quality: Fraction | None
    degree_a: Fraction | None
    degree_b: Fraction | None
    mean: Fraction | None


def attained(values: list[int]) -> Attained:
    """The formulas as DOMAIN.md has them."""
    five, four, three = values.count(5), values.count(4), values.count(3)
    two, absent = values.count(2) + values.count(1), values.count(-4)
    whole = five + four + three + two + absent
    if not whole:
        return Attained(0, None, None, None, None, None)
    numbers = [value for value in values if value > 0]
    return Attained(
        whole,
        Fraction(100 * (five + four + three), whole),
        Fraction(100 * (five + four), whole),
        Fraction(100 * five + 64 * four + 36 * three + 16 * two + 7 * absent, whole),
        Fraction(100 * five + 64 * four + 36 * three, whole),
        Fraction(sum(numbers), len(numbers)) if numbers else None,
    )


# --- rise and fall ---------------------------------------------------------------------------------------------


def changes(
    school: Little, class_: str, subject: str | None, then: Range, now: Range, day: date
) -> dict[str, Fraction]:
    """How far each rose who has three marks on either side."""
    found = {}
    for pupil in counted(school, class_, subject, day):
        before = naive.counting(marks(school, class_, pupil, subject, then))
        after = naive.counting(marks(school, class_, pupil, subject, now))
        if len(before) >= 3 and len(after) >= 3:
            first, second = naive.weighted(before), naive.weighted(after)
            assert first is not None
            assert second is not None
            found[pupil] = second - first
    return found


# --- lessons ---------------------------------------------------------------------------------------------------


def held(school: Little, class_: str, pupil: str, subject: str, days: Range) -> list[date]:
    """The days of a pupil's lessons: there is one wherever a mark or an absence is entered."""
    lessons = {(one.course, one.day) for one in (*school.marks, *school.absences)}
    return sorted(
        day
        for course in naive.courses_of_class(school, class_)
        if course.subject == subject
        for name, day in lessons
        if name == course.name
        and days.first <= day <= min(days.last, school.today)
        and naive.takes(school, pupil, course, day)
        and is_here(school, class_, pupil, subject, day)
    )


def missed(school: Little, class_: str, pupil: str, subject: str, days: Range) -> tuple[int, int, int, int]:
    """Lessons missed by reason, and late."""
    courses = {one.name: one for one in naive.courses_of_class(school, class_) if one.subject == subject}
    return naive.missed(
        one
        for one in school.absences
        if one.pupil == pupil
        and one.course in courses
        and days.first <= one.day <= min(days.last, school.today)
        and naive.takes(school, pupil, courses[one.course], one.day)
        and is_here(school, class_, pupil, subject, one.day)
    )


def few_marks(school: Little, class_: str, subject: str, term: int) -> dict[str, tuple[int, int]]:
    """Who has less than 70 % of what was due: marks, and the norm of the period."""
    if subjects(school, class_)[subject] not in naive.TOP:
        return {}
    days, end, found = school.range_of(term), last_day(school, term), {}
    for pupil in counted(school, class_, subject, end):
        own = held(school, class_, pupil, subject, days)
        if not own:
            continue
        a_week = Fraction(len(own), len({day - timedelta(days=day.weekday()) for day in own}))
        norm = 3 if a_week < Fraction(3, 2) else 5 if a_week < Fraction(5, 2) else 7
        came = school.year.first
        while not is_here(school, class_, pupil, subject, came):
            came += DAY
        day = max(days.first, came)
        due = norm * Fraction((end - day).days + 1, (days.last - days.first).days + 1)
        count = len(naive.counting(marks(school, class_, pupil, subject, days)))
        if due >= 1 and count < Fraction(7, 10) * due:
            found[pupil] = count, norm
    return found
