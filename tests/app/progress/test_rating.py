"""The rating, against tables reckoned by hand."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest

from app.codes import Role
from app.errors import NotFound
from app.progress.rating import class_rating, rating
from app.progress.rating_rows import Band, Change, ClassRating, Place, Rating, Standing
from app.session import Session
from models.log import Setting
from models.school import Enrollment, GroupMember, SchoolClass, Subject
from tests.app.progress.pen import Pen, writing
from tests.build import NOW, BuiltSchool

SEPTEMBER = date(2026, 9, 7)

# 7А on Monday, 23 November, and on the 16th; what stands after a bar is of the week between.  Новиков came from 7Б on
# the 9th; Яшин left on the 10th.
#            algebra        russian   english  of 7Б    value    place   before   place then
TABLE = {
    "arbuzova": ("5 4 | 5×3", "4×2", "3", "", "35/8", "1", "20/5", "2–4"),
    "yolkin": ("4×3", "", "| 2×0 5", "", "17/4", "2", "12/3", "2–4"),
    "zhukova": ("осв осв", "5 | 3", "", "", "8/2", "3–4", "5/1", "1"),
    "novikov": ("5×2", "", "", "3 3", "16/4", "3–4", "16/4", "2–4"),
    "ivanova": ("2×0.5 | 4×1.5", "зач", "", "", "7/2", "5", "2/1", "6"),
    "kuzina": ("3 | 3", "", "", "", "6/2", "6", "3/1", "5"),
    "zaitsev": ("зач | •", "н/а", "", "", "–", "–", "–", "–"),
    "yashin": ("5", "5", "", "", "–", "–", "–", "–"),
}


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


@pytest.fixture
def rated(school: BuiltSchool) -> BuiltSchool:
    """The small school with the marks of the table."""
    with writing(school) as pen:
        pen.pupil("ivanova", "Иванова")
        pen.pupil("kuzina", "Кузина")
        pen.pupil("zaitsev", "Зайцев")
        Enrollment.create(
            school_class=school.class_b, pupil=school.novikov, from_date=SEPTEMBER, to_date=date(2026, 11, 8)
        )
        enter(pen, TABLE)
    return school


def enter(pen: Pen, table: dict[str, tuple[str, ...]]) -> None:
    for pupil, row in table.items():
        for course, text in zip(("algebra_a", "russian_a", "english_a1", "algebra_b"), row, strict=False):
            pen.table(pupil, course, text)


def shown(place: Place | None) -> str:
    """«3–4» as on the page."""
    if place is None:
        return "–"
    return str(place.first) if place.first == place.last else f"{place.first}–{place.last}"


def number(text: str) -> float:
    return float(Fraction(text))


# --- over all subjects -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("pupil", TABLE)
def test_table(rated: BuiltSchool, deputy: Session, pupil: str) -> None:
    *_marks, value, place, before, place_then = TABLE[pupil]
    found = rating(deputy, rated.ids[pupil], rated.term2)
    assert (found.on, found.since, found.rated) == (date(2026, 11, 23), date(2026, 11, 16), 6)
    assert shown(found.place) == place
    if found.place is None:
        assert found.change is None
        assert found.standing is (Standing.NOT_IN_CLASS if pupil == "yashin" else Standing.NO_MARKS)
        return
    assert found.standing is Standing.RATED
    assert found.place.value == number(value)
    risen = int(place_then.split("–")[0]) - int(place.split("–")[0])
    assert found.change == Change(risen, number(value) - number(before))


def test_change_is_told_in_places_and_in_the_value(rated: BuiltSchool, deputy: Session) -> None:
    changes = {pupil: rating(deputy, rated.ids[pupil], rated.term2).change for pupil in TABLE}
    assert changes == {
        "arbuzova": Change(1, 0.375), "yolkin": Change(0, 0.25), "zhukova": Change(-2, -1.0),
        "novikov": Change(-1, 0.0), "ivanova": Change(1, 1.5), "kuzina": Change(-1, 0.0), "zaitsev": None,
        "yashin": None,
    }  # fmt: skip


def test_class_for_its_teacher(rated: BuiltSchool) -> None:
    found = class_rating(rated.session(Role.CLASS_TEACHER, rated.russian_teacher), rated.class_a, rated.term2)
    assert (found.standing, found.class_name, found.scale) == (Standing.RATED, "7А", "5")
    assert [(line.name, shown(line.place), line.change) for line in found.lines] == [
        ("Арбузова Анна", "1", Change(1, 0.375)),
        ("Ёлкин Егор", "2", Change(0, 0.25)),
        ("Жукова Жанна", "3–4", Change(-2, -1.0)),
        ("Новиков Ник", "3–4", Change(-1, 0.0)),
        ("Иванова", "5", Change(1, 1.5)),
        ("Кузина", "6", Change(-1, 0.0)),
        ("Зайцев", "–", None),
    ]
    assert subjects_of(found, "Арбузова Анна") == {
        "Алгебра": "1",
        "Английский язык": "2",
        "Русский язык": "1–2",
    }
    assert subjects_of(found, "Новиков Ник") == {"Алгебра": "2–3"}


def subjects_of(found: ClassRating, name: str) -> dict[str, str]:
    line = next(line for line in found.lines if line.name == name)
    return {
        one.subject: shown(line.subjects[one.subject_id])
        for one in found.subjects
        if one.subject_id in line.subjects
    }


def test_marks_of_other_ranges_do_not_count(rated: BuiltSchool, deputy: Session) -> None:
    with writing(rated) as pen:
        pen.marks("ivanova", "algebra_a", (5, 100), since=SEPTEMBER)
        pen.marks(
            "ivanova", "algebra_a", (5, 100), since=date(2026, 10, 28)
        )  # in the holidays: of the year only
    assert shown(rating(deputy, rated.ivanova, rated.term2).place) == "5"
    assert shown(rating(deputy, rated.ivanova, rated.term1).place) == "1"
    year = rating(deputy, rated.ivanova)
    assert (shown(year.place), year.place and year.place.value) == ("1", float(Fraction(1007, 202)))


# --- in each subject -------------------------------------------------------------------------------------------

# of the table: algebra (35/8 of all is 24/5 there), English (a group of two), Russian
SUBJECTS = {
    "arbuzova": {
        "Алгебра": ("1", "24/5", 5),
        "Английский язык": ("2", "3", 2),
        "Русский язык": ("1–2", "4", 2),
    },
    "yolkin": {"Алгебра": ("2–3", "4", 5), "Английский язык": ("1", "5", 2), "Русский язык": ("–", "–", 2)},
    "zhukova": {"Алгебра": ("–", "–", 5), "Русский язык": ("1–2", "4", 2)},
    "novikov": {"Алгебра": ("2–3", "4", 5), "Русский язык": ("–", "–", 2)},
    "ivanova": {"Алгебра": ("4", "7/2", 5), "Русский язык": ("–", "–", 2)},
    "kuzina": {"Алгебра": ("5", "3", 5), "Русский язык": ("–", "–", 2)},
    "yashin": {},
}


@pytest.mark.parametrize("pupil", SUBJECTS)
def test_subjects(rated: BuiltSchool, deputy: Session, pupil: str) -> None:
    found = rating(deputy, rated.ids[pupil], rated.term2)
    assert {
        one.subject: (shown(one.place), one.place.value if one.place else None, one.rated)
        for one in found.subjects
    } == {
        subject: (place, None if value == "–" else number(value), of)
        for subject, (place, value, of) in SUBJECTS[pupil].items()
    }
    assert all(one.counts for one in found.subjects)
    told = {one.subject for one in found.subjects if one.mean is not None}
    assert told == ({"Алгебра"} if pupil == "zhukova" else set())  # five others


def test_change_in_a_subject(rated: BuiltSchool, deputy: Session) -> None:
    """Algebra a week before: Арбузова 9/2, Новиков 16/4, Ёлкин 4, Кузина 3, Иванова 2."""
    changes = {
        pupil: next(
            one.change
            for one in rating(deputy, rated.ids[pupil], rated.term2).subjects
            if one.subject == "Алгебра"
        )
        for pupil in ("arbuzova", "yolkin", "novikov", "ivanova", "zhukova")
    }
    assert changes == {
        "arbuzova": Change(0, pytest.approx(0.3)), "yolkin": Change(0, 0.0), "novikov": Change(0, 0.0),
        "ivanova": Change(1, 1.5), "zhukova": None,
    }  # fmt: skip


def test_mean_of_a_subject_is_told_of_five_others(rated: BuiltSchool, deputy: Session) -> None:
    with writing(rated) as pen:
        pen.table("zaitsev", "algebra_a", "3")
    found = rating(deputy, rated.zaitsev, rated.term2).subjects[0]
    assert (found.subject, shown(found.place), found.rated) == ("Алгебра", "5–6", 6)
    assert found.mean == pytest.approx((4.8 + 4 + 4 + 3.5 + 3 + 3) / 6)


def test_group_that_was_changed(rated: BuiltSchool, deputy: Session) -> None:
    """Жукова comes to the English group this week: her marks come along, and there was no place a week ago."""
    with writing(rated) as pen:
        GroupMember.create(group=rated.group_english, pupil=rated.zhukova, from_date=date(2026, 11, 18))
        pen.table("zhukova", "english_a1", "4 | 4")
    deputy.forget_all()
    found = {one.subject: one for one in rating(deputy, rated.zhukova, rated.term2).subjects}
    english = found["Английский язык"]
    assert (shown(english.place), english.rated, english.change) == ("2", 3, None)


def test_other_scales_have_places_of_their_own(rated: BuiltSchool, deputy: Session) -> None:
    with writing(rated):
        Subject.update(scale="100").where(Subject.id == rated.english).execute()
    found = rating(deputy, rated.yolkin, rated.term2)
    assert (shown(found.place), found.place and found.place.value, found.scale) == ("2–4", 4.0, "5")
    assert [(one.subject, one.counts, one.scale) for one in found.subjects] == [
        ("Алгебра", True, "5"), ("Английский язык", False, "100"), ("Русский язык", True, "5"),
    ]  # fmt: skip
    assert shown(found.subjects[1].place) == "1"


def test_subjects_without_numbers_are_left_out(rated: BuiltSchool, deputy: Session) -> None:
    with writing(rated):
        Subject.update(scale="pass").where(Subject.id == rated.english).execute()
    assert [one.subject for one in rating(deputy, rated.yolkin, rated.term2).subjects] == [
        "Алгебра",
        "Русский язык",
    ]
    whole = class_rating(deputy, rated.class_a, rated.term2)
    assert [one.subject for one in whole.subjects] == ["Алгебра", "Русский язык"]


# --- who was there, and when -----------------------------------------------------------------------------------


def test_who_left_this_week_is_in_the_week_before(rated: BuiltSchool, deputy: Session) -> None:
    """Арбузова was second to fourth a week ago; who was first has left since."""
    with writing(rated):
        Enrollment.update(to_date=date(2026, 11, 18)).where(Enrollment.pupil == rated.zhukova).execute()
    deputy.forget_all()
    found = rating(deputy, rated.yolkin, rated.term2)
    assert (shown(found.place), found.rated, found.change) == ("2", 5, Change(0, 0.25))
    assert rating(deputy, rated.novikov, rated.term2).change == Change(-1, 0.0)  # 2–4, now 3
    assert rating(deputy, rated.zhukova, rated.term2).standing is Standing.NOT_IN_CLASS


def test_who_came_this_week_had_no_place_before(rated: BuiltSchool, deputy: Session) -> None:
    with writing(rated):
        here = (Enrollment.pupil == rated.novikov) & (Enrollment.school_class == rated.class_a)
        Enrollment.update(from_date=date(2026, 11, 17)).where(here).execute()
    deputy.forget_all()
    found = rating(deputy, rated.novikov, rated.term2)
    assert (shown(found.place), found.change) == ("3–4", None)
    assert rating(deputy, rated.kuzina, rated.term2).change == Change(-2, 0.0)  # there were five


@pytest.mark.parametrize(
    ("today", "term", "on", "since"),
    [
        (date(2026, 11, 5), "term2", date(2026, 11, 5), None),  # the first day of the period
        (date(2026, 11, 11), "term2", date(2026, 11, 11), None),
        (date(2026, 11, 12), "term2", date(2026, 11, 12), date(2026, 11, 5)),
        (date(2026, 12, 31), "term2", date(2026, 12, 30), date(2026, 12, 24)),  # the day after its end
        (date(2027, 1, 6), "term2", date(2026, 12, 30), None),  # over for a week: nothing moves any more
        (date(2026, 11, 23), "term1", date(2026, 10, 23), None),
        (date(2026, 11, 23), "term3", date(2027, 1, 11), None),  # has not begun
        (date(2026, 11, 23), None, date(2026, 11, 23), date(2026, 11, 16)),
        (date(2026, 9, 5), None, date(2026, 9, 5), None),
    ],
)
def test_days(
    rated: BuiltSchool, deputy: Session, today: date, term: str | None, on: date, since: date | None
) -> None:
    rated.clock.moment = datetime.combine(today, NOW.timetz())
    found = rating(deputy, rated.arbuzova, rated.ids[term] if term else None)
    assert (found.on, found.since) == (on, since)


def test_lesson_decides_and_not_the_entry(rated: BuiltSchool, deputy: Session) -> None:
    """A mark of the 12th that is entered today is of the week before: a report that is imported late turns nothing
    upside down."""
    with writing(rated) as pen:
        pen.marks("yolkin", "algebra_a", (5, 3), since=date(2026, 11, 12))
    assert rating(deputy, rated.yolkin, rated.term2).change == Change(1, pytest.approx(32 / 7 - 27 / 6))


def test_leaver_had_a_place_while_he_was_there(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        pen.marks("yashin", "algebra_a", (5, 1), since=SEPTEMBER)
        pen.marks("arbuzova", "algebra_a", (4, 1), since=SEPTEMBER)
    found = rating(deputy, school.yashin, school.term1)
    assert found.place == Place(1, 1, 2, 5.0)


def test_marks_of_the_class_before_count(school: BuiltSchool, deputy: Session) -> None:
    with writing(school) as pen:
        Enrollment.create(school_class=school.class_b, pupil=school.yashin, from_date=date(2026, 11, 11))
        pen.marks("yashin", "algebra_a", (5, 1))
        pen.marks("yashin", "algebra_b", (3, 1), since=date(2026, 11, 16))
        pen.marks("beryozkin", "algebra_b", (3, 1), since=date(2026, 11, 16))
    found = rating(deputy, school.yashin, school.term2)
    assert (found.class_name, found.place) == ("7Б", Place(1, 1, 2, 4.0))
    assert [(one.subject, one.place) for one in found.subjects] == [("Алгебра", Place(1, 1, 2, 4.0))]


def test_class_of_a_year_that_is_over(rated: BuiltSchool, deputy: Session) -> None:
    """Without a period it is the class's own year, whatever year it is today."""
    rated.clock.moment = NOW + timedelta(days=400)
    whole = class_rating(deputy, rated.class_a)
    assert (whole.on, whole.since, [shown(line.place) for line in whole.lines][:3]) == (
        date(2027, 8, 31), None, ["1", "2", "3–4"],
    )  # fmt: skip


def test_unknown(school: BuiltSchool, deputy: Session) -> None:
    with pytest.raises(NotFound, match=r"term\.unknown"):
        rating(deputy, school.arbuzova, 99)
    with pytest.raises(NotFound, match=r"class\.unknown"):
        class_rating(deputy, 99)


# --- where there is none ---------------------------------------------------------------------------------------


def test_no_rating_in_the_first_grade(rated: BuiltSchool, deputy: Session) -> None:
    with writing(rated):
        SchoolClass.update(grade=1).execute()
    deputy.forget_all()
    found = rating(deputy, rated.arbuzova, rated.term2)
    assert (found.standing, found.place, found.rated, found.subjects, found.distribution) == (
        Standing.FIRST_GRADE, None, 0, (), (),
    )  # fmt: skip
    whole = class_rating(deputy, rated.class_a, rated.term2)
    assert (whole.standing, whole.lines) == (Standing.FIRST_GRADE, ())


def test_without_a_class(school: BuiltSchool, deputy: Session) -> None:
    with writing(school):
        Enrollment.delete().where(Enrollment.pupil == school.zhukova).execute()
    assert rating(deputy, school.zhukova, school.term2).standing is Standing.NO_CLASS


def test_nobody_has_a_mark(school: BuiltSchool, deputy: Session) -> None:
    found = rating(deputy, school.zhukova, school.term2)
    assert (found.standing, found.rated, found.mean, found.scale) == (Standing.NO_MARKS, 0, None, "5")
    assert [(one.subject, one.rated) for one in found.subjects] == [("Алгебра", 0), ("Русский язык", 0)]
    assert [line.place for line in class_rating(deputy, school.class_a, school.term2).lines] == [None] * 4


# --- what a family sees ----------------------------------------------------------------------------------------


def family(school: BuiltSchool) -> Rating:
    """What Жукова's father sees."""
    return rating(school.session(Role.PARENT, school.other_parent), school.zhukova, school.term2)


def show_names(school: BuiltSchool) -> None:
    with school.file.writing():
        Setting.create(key="rating.show_names", value="true")


def test_family_sees_its_own_place_and_no_names(rated: BuiltSchool) -> None:
    found = family(rated)
    assert (shown(found.place), found.rated, found.mean) == ("3–4", 6, 3.85)  # 23.125 / 6
    assert [(line.place, line.last, line.value, line.name, line.own) for line in found.distribution] == [
        (1, 1, 4.38, None, False),
        (2, 2, 4.25, None, False),
        (3, 4, 4.0, None, True),
        (3, 4, 4.0, None, False),
        (5, 5, 3.5, None, False),
        (6, 6, 3.0, None, False),
    ]
    assert found.bands == (Band(4.0, 4.5, 4, True), Band(3.5, 4.0, 1, False), Band(3.0, 3.5, 1, False))


def test_own_line_is_the_first_of_its_equals(rated: BuiltSchool) -> None:
    """Whoever it is: else the order would tell whose name comes before whose."""
    with rated.file.writing():
        Enrollment.update(to_date=date(2026, 11, 18)).where(Enrollment.pupil == rated.arbuzova).execute()
    with writing(rated) as pen:
        pen.table("zaitsev", "algebra_a", "2")
    for pupil in ("zhukova", "novikov"):
        found = rating(rated.session(Role.PUPIL, rated.ids[pupil]), rated.ids[pupil], rated.term2)
        assert [line.own for line in found.distribution] == [False, True, False, False, False, False]


def test_names_where_the_school_shows_them(rated: BuiltSchool) -> None:
    show_names(rated)
    assert [line.name for line in family(rated).distribution] == [
        "Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник", "Иванова", "Кузина",
    ]  # fmt: skip


def test_of_fewer_than_five_others_only_the_own_place(rated: BuiltSchool) -> None:
    """Unless the school shows names anyway."""
    with rated.file.writing():
        Enrollment.update(to_date=date(2026, 11, 18)).where(Enrollment.pupil == rated.ivanova).execute()
    found = family(rated)
    assert (shown(found.place), found.rated, found.mean, found.distribution, found.bands) == (
        "3–4", 5, None, (), (),
    )  # fmt: skip
    show_names(rated)
    assert len(family(rated).distribution) == 5


def test_staff_see_names_and_all_of_few(rated: BuiltSchool, deputy: Session) -> None:
    with rated.file.writing():
        Enrollment.update(to_date=date(2026, 11, 18)).where(Enrollment.pupil == rated.ivanova).execute()
    deputy.forget_all()
    found = rating(deputy, rated.zhukova, rated.term2)
    assert [line.name for line in found.distribution] == [
        "Арбузова Анна", "Ёлкин Егор", "Жукова Жанна", "Новиков Ник", "Кузина",
    ]  # fmt: skip


@pytest.mark.parametrize("term", ["term2", None])
def test_family_of_a_leaver_learns_no_more_of_the_class(rated: BuiltSchool, term: str | None) -> None:
    show_names(rated)
    found = rating(rated.session(Role.PUPIL, rated.yashin), rated.yashin, rated.ids[term] if term else None)
    assert (found.standing, found.place, found.rated) == (Standing.NOT_IN_CLASS, None, 6)
    assert (found.subjects, found.distribution, found.bands, found.mean) == ((), (), (), None)


def test_names_of_another_class_are_not_for_the_class_teacher_of_who_came_or_left(rated: BuiltSchool) -> None:
    """Новиков, now of 7А, was in 7Б in September; Яшин has gone to 7Б."""
    with writing(rated) as pen:
        pen.marks("vetrova", "algebra_b", (4, 1), since=SEPTEMBER)
        pen.marks("vetrova", "algebra_b", (4, 1))
        Enrollment.create(school_class=rated.class_b, pupil=rated.yashin, from_date=date(2026, 11, 11))
    teacher = rated.session(Role.CLASS_TEACHER, rated.russian_teacher)
    for pupil, term in ((rated.novikov, rated.term1), (rated.yashin, rated.term2)):
        found = rating(teacher, pupil, term)
        assert (found.class_name, found.distribution, found.bands, found.mean) == ("7Б", (), (), None)
    assert rating(teacher, rated.novikov, rated.term2).distribution[0].name == "Арбузова Анна"
