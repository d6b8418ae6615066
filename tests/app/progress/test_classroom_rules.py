"""What is reckoned from a year of a class, against tables worked out by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from app.codes import AttendanceCode, MarkValue
from app.journal.of_pupil import AbsenceCount
from app.progress.attained import Attained, Result
from app.progress.classroom_changes import Against, Change, changes, changes_by_subject, few_marks
from app.progress.classroom_results import class_periods, periods
from app.progress.classroom_rules import (
    Means,
    distribution,
    heat,
    presence,
    presence_by_week,
    standing,
    subject_tracks,
    tracks,
)
from app.progress.course_rules import ClassPoint, Point
from app.progress.marks_figures import Presence
from tests.app.progress.rooms import TERMS, changed, on_scale, room, school_days

ADA, BORYA, VARYA, GRISHA = 1, 2, 3, 4
ALGEBRA, RUSSIAN = 1, 2
F = Fraction


def means_at(track: tuple[Point | None, ...]) -> list[Fraction | None]:
    return [None if one is None else one.mean for one in track]


# --- week by week ----------------------------------------------------------------------------------------


def test_the_mean_goes_on_from_week_to_week() -> None:
    # 1 September is a Tuesday: four marks in the first week, then one.
    one = room(algebra={"Ада": "5 5 4 4 2", "Боря": "3×3"}, today=date(2026, 9, 20))
    found = tracks(Means(one), ALGEBRA)
    assert [week.monday for week in found.weeks] == [date(2026, 8, 31), date(2026, 9, 7), date(2026, 9, 14)]
    assert means_at(found.pupils[ADA]) == [F(9, 2), 4, 4]
    assert [point.count for point in found.pupils[ADA] if point] == [4, 5, 5]
    assert means_at(found.pupils[BORYA]) == [3, 3, 3]
    assert [point and point.mean for point in found.of_class] == [F(15, 4), F(7, 2), F(7, 2)]


def test_a_period_begins_anew() -> None:
    one = room(algebra={"Ада": "5 5 | 2"}, today=date(2026, 11, 8))
    whole, anew = tracks(Means(one), ALGEBRA), tracks(Means(one), ALGEBRA, anew=True)
    assert means_at(whole.pupils[ADA])[-2:] == [5, 4]
    assert means_at(anew.pupils[ADA])[-2:] == [5, 2]
    of_term = tracks(Means(one), ALGEBRA, term=2)
    assert [week.term for week in of_term.weeks] == [2]
    assert means_at(of_term.pupils[ADA]) == [2]


def test_leavers_and_newcomers_are_counted_while_they_are_here() -> None:
    one = room(
        algebra={"Ада": "5", "Боря": "2", "Варя": "4"},
        spans={"Боря": ((date(2026, 9, 1), date(2026, 9, 9)),), "Варя": ((date(2026, 9, 14), None),)},
        today=date(2026, 9, 20),
    )
    found = tracks(Means(one), ALGEBRA)
    assert means_at(found.pupils[BORYA]) == [2, None, None]
    assert means_at(found.pupils[VARYA]) == [None, None, 4]
    assert [point and point.mean for point in found.of_class] == [F(7, 2), 5, F(9, 2)]


def test_the_middle_half_is_between_the_quartiles() -> None:
    one = room(algebra={"Ада": "5", "Боря": "4", "Варя": "3", "Гриша": "2"}, today=date(2026, 9, 2))
    (point,) = tracks(Means(one), ALGEBRA).of_class
    assert point == ClassPoint(F(7, 2), F(11, 4), F(17, 4))


def test_over_all_subjects_every_mark_has_its_weight() -> None:
    one = room(algebra={"Ада": "5×3"}, russian={"Ада": "3 3"}, music={"Ада": "90"}, today=date(2026, 9, 5))
    one = on_scale(one, 3, "100")
    assert means_at(tracks(Means(one)).pupils[ADA]) == [F(21, 5)]
    found = subject_tracks(Means(one))
    assert {subject: [point and point.mean for point in points] for subject, points in found.items()} == {
        ALGEBRA: [5], RUSSIAN: [3], 3: [90],
    }  # fmt: skip


def test_a_subject_without_marks_has_no_line() -> None:
    assert set(subject_tracks(Means(room(algebra={"Ада": "5"}, russian={"Ада": ""})))) == {ALGEBRA}


# --- at a glance -----------------------------------------------------------------------------------------


def test_pupils_by_subjects() -> None:
    one = room(
        algebra={"Ада": "5 4 | 3", "Боря": "2 2 |", "Варя": "4"},
        russian={"Ада": "3 | 5", "Варя": ""},
        spans={"Варя": ((date(2026, 9, 1), date(2026, 10, 1)),)},
    )
    found = heat(Means(one), 1)
    assert [line.name for line in found.pupils] == ["Ада", "Боря", "Варя"]
    assert found.gone == {VARYA}
    assert found.cells == {
        (ADA, ALGEBRA): Point(F(9, 2), 2), (BORYA, ALGEBRA): Point(F(2), 2), (VARYA, ALGEBRA): Point(F(4), 1),
        (ADA, RUSSIAN): Point(F(3), 1),
    }  # fmt: skip
    assert found.whole == {ADA: Point(F(4), 3), BORYA: Point(F(2), 2), VARYA: Point(F(4), 1)}
    assert found.all.point == ClassPoint(F(3), F(5, 2), F(7, 2))
    assert (found.all.pupils, found.all.counted, found.all.marks) == (2, 2, 5)
    # Somebody who has left and has no mark of the second period is not shown with it.
    assert [line.name for line in heat(Means(one), 2).pupils] == ["Ада", "Боря"]
    assert heat(Means(one)).cells[ADA, ALGEBRA] == Point(F(4), 3)


def test_a_class_stands_as_its_pupils_do_each_counting_once() -> None:
    one = room(algebra={"Ада": "5 5 5 5", "Боря": "3", "Варя": ""})
    found = standing(Means(one), ALGEBRA, 1)
    assert found.point is not None
    assert found.point.mean == 4
    assert (found.pupils, found.counted, found.marks) == (2, 3, 5)
    nothing = standing(Means(one), ALGEBRA, 2)
    assert (nothing.point, nothing.pupils, nothing.counted, nothing.marks) == (None, 0, 3, 0)


def test_each_number_is_counted_also_of_a_leaver_and_of_no_weight() -> None:
    one = room(
        algebra={"Ада": "5 4 5×0 | 5", "Боря": "2"}, russian={"Ада": "3"},
        spans={"Боря": ((date(2026, 9, 1), date(2026, 9, 9)),)},
    )  # fmt: skip
    assert list(distribution(one, ALGEBRA, 1).items()) == [(5, 2), (4, 1), (2, 1)]
    assert distribution(one, ALGEBRA, None) == {5: 3, 4: 1, 2: 1}
    assert distribution(one, None, 1) == {5: 2, 4: 1, 3: 1, 2: 1}
    assert distribution(on_scale(one, RUSSIAN, "10"), None, 1) == {5: 2, 4: 1, 2: 1}


# --- attendance ------------------------------------------------------------------------------------------


def test_lessons_held_and_missed_by_week() -> None:
    days = school_days(date(2026, 10, 19), 5)
    after = date(2026, 11, 5)
    one = changed(
        room(algebra={"Ада": "", "Боря": ""}, russian={"Ада": ""}),
        held={(ADA, ALGEBRA): (*days, after), (BORYA, ALGEBRA): (days[4], after), (ADA, RUSSIAN): (days[0],)},
        missed={
            (ADA, ALGEBRA): ((days[1], AttendanceCode.ILL), (days[2], AttendanceCode.LATE)),
            (BORYA, ALGEBRA): ((after, AttendanceCode.ABSENT),),
            (ADA, RUSSIAN): ((days[0], AttendanceCode.EXCUSED),),
        },
    )
    first = Presence(7, AbsenceCount(excused=1, ill=1, late=1))
    second = Presence(2, AbsenceCount(absent=1))
    found = presence_by_week(one, None, None)
    assert [(week.monday, there) for week, there in found] == [
        (date(2026, 10, 19), first), (date(2026, 11, 2), second),
    ]  # fmt: skip
    assert [there for _, there in presence_by_week(one, None, 2)] == [second]
    assert [there for _, there in presence_by_week(one, ALGEBRA, 1, {BORYA})] == [Presence(1, AbsenceCount())]
    assert presence(one, ALGEBRA, one.days(None)) == Presence(8, AbsenceCount(ill=1, late=1, absent=1))
    assert presence(one, RUSSIAN, one.days(2)) == Presence(0, AbsenceCount())


# --- comparison of periods -------------------------------------------------------------------------------


def test_a_subject_period_by_period() -> None:
    one = changed(
        room(algebra={"Ада": "5 5 | 4", "Боря": "3 | 2", "Варя": "4 |", "Гриша": "5 | 5"},
             spans={"Гриша": ((date(2026, 9, 1), date(2026, 11, 10)),)}),
        term_marks={
            (ADA, ALGEBRA, 1): 5, (BORYA, ALGEBRA, 1): 3, (VARYA, ALGEBRA, 1): MarkValue.NOT_ATTESTED,
            (GRISHA, ALGEBRA, 1): 5, (BORYA, ALGEBRA, 2): 3,
        },
    )  # fmt: skip
    first, second = periods(Means(one), ALGEBRA)
    assert first.term == TERMS[0]
    assert first.attained == Attained(fives=2, threes=1, not_attested=1)
    assert (first.mark_mean, first.proposed) == (F(13, 3), 0)
    assert first.standing.point is not None
    assert first.standing.point.mean == F(17, 4)
    # Not closed: what is not set follows from the mean; Варя has none, Гриша has left.
    assert second.attained == Attained(fours=1, threes=1)
    assert (second.mark_mean, second.proposed) == (F(7, 2), 1)


def test_what_a_closed_period_lacks_is_not_made_up() -> None:
    one = room(algebra={"Ада": "5 5", "Боря": "4"})
    first, second = periods(Means(one), ALGEBRA)
    assert (first.attained, first.mark_mean, first.proposed) == (Attained(), None, 0)
    assert (second.attained, second.proposed) == (Attained(), 0)


def test_other_scales_have_a_mean_but_no_shares() -> None:
    one = on_scale(room(algebra={"Ада": "| 90 80", "Боря": "| 70"}), ALGEBRA, "100")
    found = periods(Means(one), ALGEBRA)[1]
    assert (found.attained, found.mark_mean, found.proposed) == (None, F(155, 2), 2)


def test_a_class_period_by_period() -> None:
    one = changed(
        room(algebra={"Ада": "5", "Боря": "4", "Варя": "5"}, russian={"Ада": "5", "Боря": "5", "Варя": "2"}),
        term_marks={
            (ADA, ALGEBRA, 1): 5, (ADA, RUSSIAN, 1): 5, (BORYA, ALGEBRA, 1): 4, (BORYA, RUSSIAN, 1): 5,
            (VARYA, ALGEBRA, 1): 5, (VARYA, RUSSIAN, 1): 2,
        },
    )  # fmt: skip
    found = class_periods(Means(one))[0]
    assert found.attained.counts == {Result.EXCELLENT: 1, Result.GOOD: 1, Result.FAILING: 1}
    assert (found.attained.quality, found.attained.passed, found.proposed) == (F(200, 3), F(200, 3), 0)


# --- rise and fall ---------------------------------------------------------------------------------------


def test_strongest_rise_and_fall_against_the_period_before() -> None:
    one = room(
        algebra={
            "Ада": "3 3 3 | 5 5 5", "Боря": "5 5 5 | 4 4 4", "Варя": "4 4 4 | 4 4 4", "Гриша": "3 3 | 5 5 5",
            "Дина": "3 3 3 | 4 4 4", "Ева": "4 4 4 | 5 5 5",
        },
        spans={"Ева": ((date(2026, 9, 1), date(2026, 11, 20)),)},
    )  # fmt: skip
    found = changes(Means(one), ALGEBRA, 2, Against.TERM)
    assert found is not None
    assert (found.term, found.before) == (TERMS[1], TERMS[0])
    assert [(it.name, it.by) for it in found.rises] == [("Ада", 2), ("Дина", 1)]
    assert found.falls == (Change(BORYA, "Боря", ALGEBRA, F(5), F(4), 3, 3),)
    assert (found.same, found.too_few) == (1, 1)


def test_before_the_first_period_there_is_nothing_to_compare_with() -> None:
    one = room(algebra={"Ада": "3 3 3 | 5 5 5"})
    assert changes(Means(one), ALGEBRA, 1, Against.TERM) is None
    latest = changes(Means(one), ALGEBRA, None, Against.TERM)
    assert latest is not None
    assert latest.term == TERMS[1]
    early = room(algebra={"Ада": "5 5 5 5"}, today=date(2026, 9, 20))
    assert changes(Means(early), ALGEBRA, None, Against.RECENT) is None


def test_strongest_rise_in_the_last_four_weeks() -> None:
    one = room(algebra={"Ада": "3 3 3 | 5 5 5", "Боря": "3 3 3 | 5 5"})
    found = changes(Means(one), ALGEBRA, None, Against.RECENT)
    assert found is not None
    # 27 November is a Friday: its week and the three before it begin on 2 November.
    assert (found.term, found.before, found.since) == (None, None, date(2026, 11, 2))
    assert [(it.name, it.before, it.now) for it in found.rises] == [("Ада", 3, 5)]
    assert found.too_few == 1


def test_rise_and_fall_per_subject() -> None:
    one = room(
        algebra={"Ада": "3 3 3 | 5 5 5", "Боря": "5 5 5 | 3 3 3"},
        russian={"Ада": "5 5 5 | 4 4 4", "Боря": "5 | 5"},
        music={"Ада": "1 1 1 | 9 9 9"},
    )
    found = changes_by_subject(Means(on_scale(one, 3, "10")), 2, Against.TERM)
    assert found is not None
    assert [(it.name, it.subject_id) for it in found.rises] == [("Ада", ALGEBRA)]
    assert [(it.name, it.subject_id) for it in found.falls] == [("Боря", ALGEBRA), ("Ада", RUSSIAN)]
    assert found.too_few == 1


# --- few marks -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("a_week", "norm"), [(1, 3), (2, 5), (3, 7), (5, 7)])
def test_the_norm_goes_by_the_lessons_a_week(a_week: int, norm: int) -> None:
    weeks = [school_days(date(2026, 9, 7 + 7 * week), a_week) for week in range(3)]
    one = changed(
        room(algebra={"Ада": "", "Боря": "5 5 5 5 5 5 5"}),
        held={(pupil, ALGEBRA): tuple(on for week in weeks for on in week) for pupil in (ADA, BORYA)},
    )
    (found,) = few_marks(Means(one), ALGEBRA, 1)
    assert (found.name, found.count, found.norm, found.expected) == ("Ада", 0, norm, norm)


def test_less_than_seventy_per_cent_is_few() -> None:
    days = tuple(school_days(date(2026, 9, 1), 40))
    one = changed(
        room(algebra={"Ада": "5 5 5 5", "Боря": "5 5 5 5 5", "Варя": "5×0 5×0 5×0 5×0 5×0"}),
        held={(pupil, ALGEBRA): days for pupil in (ADA, BORYA, VARYA)},
    )
    # Of 7 marks 4.9 are enough; marks that stand in no mean do not help.
    assert [(it.name, it.count) for it in few_marks(Means(one), ALGEBRA, 1)] == [("Варя", 0), ("Ада", 4)]
    assert few_marks(Means(on_scale(one, ALGEBRA, "none")), ALGEBRA, 1) == ()


def test_while_the_period_lasts_a_part_of_the_norm_is_due() -> None:
    # 23 of the 56 days of the second period are over: 2.875 of 7 marks, of which 70 % are 2.01.
    one = changed(
        room(algebra={"Ада": "| 5 5", "Боря": "| 5 5 5"}),
        held={(pupil, ALGEBRA): tuple(school_days(date(2026, 11, 5), 17)) for pupil in (ADA, BORYA)},
    )
    (found,) = few_marks(Means(one), ALGEBRA, 2)
    assert (found.name, found.expected) == ("Ада", F(7 * 23, 56))
    assert few_marks(Means(changed(one, today=date(2026, 11, 7))), ALGEBRA, 2) == ()


def test_of_a_newcomer_less_is_due() -> None:
    one = changed(
        room(algebra={"Ада": "| 5"}, spans={"Ада": ((date(2026, 11, 18), None),)}),
        held={(ADA, ALGEBRA): tuple(school_days(date(2026, 11, 18), 8))},
    )
    # 10 days of 56: 1.25 marks, of which one is enough.
    assert few_marks(Means(one), ALGEBRA, 2) == ()
