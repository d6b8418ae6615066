"""The families of a class: what opens and closes its findings, and what is known without reading all looks again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from app.changes import Change, Record
from app.codes import LessonState, Role
from app.control import families
from app.control.rule_book import UnitKind
from app.diary.commands import record_visit
from app.diary.signing import record_paper_signature, sign_week, withdraw_paper_signature
from app.journal import commands
from app.journal.closing import close_term
from app.people.commands import link_parent
from app.unit_of_work import before_session
from models.access import Account
from models.control import ClassUse, ClassWeek, PupilWeek
from models.diary import DiaryVisit, WeekSignature
from models.journal import Lesson
from models.log import Setting
from models.people import Guardianship
from models.reads import counting
from models.school import Enrollment
from tests.app.control.judged import deputy, found, rows_of, rules, set_clock, touched, verdict
from tests.build import NOW, BuiltSchool

FAMILIES = UnitKind.FAMILIES
W1, W2, W3, W4 = (date(2026, 11, 2) + timedelta(weeks=one) for one in range(4))
"""The weeks with lessons; the clock stands on Monday of the fourth."""


@pytest.fixture(autouse=True)
def logins(school: BuiltSchool) -> None:
    """The parents have been given logins before the first week."""
    give_login(school, "parent", "other_parent")


def give_login(
    school: BuiltSchool, *people: str, issued: date = date(2026, 9, 1), came: bool = False
) -> None:
    at = datetime.combine(issued, datetime.min.time(), NOW.tzinfo) + timedelta(hours=9)
    with school.file.writing():
        Account.update(
            password_hash="x", must_change=False, issued_at=at, first_seen_at=at if came else None
        ).where(Account.person.in_([school.ids[one] for one in people])).execute()


def look(school: BuiltSchool, pupil: str, week: date, person: str | None = None) -> None:
    """Straight into the file: a parent's look, or the pupil's own."""
    with school.file.writing():
        DiaryVisit.create(
            pupil=school.ids[pupil], week=week, person=school.ids[person or pupil], part="week",
            first_at=NOW, last_at=NOW,
        )  # fmt: skip


def sign(school: BuiltSchool, week: date, *pupils: str) -> None:
    with school.file.writing():
        for pupil in pupils:
            WeekSignature.create(pupil=school.ids[pupil], week=week, signed_at=NOW, on_paper=True)


def away(school: BuiltSchool, **changed: Any) -> dict[str, int]:
    """How many weeks the parents of whom have not looked, of 7А."""
    names = {number: name for name, number in school.ids.items()}
    result = found(school, FAMILIES, school.class_a, "parent_away", rules(**changed))
    assert all(one.place == str(one.pupil_id) and one.teacher_id == school.russian_teacher for one in result)
    return {names[one.pupil_id or 0]: one.detail["weeks"] for one in result}


def unsigned(school: BuiltSchool, **changed: Any) -> dict[date | None, tuple[int, int]]:
    result = found(school, FAMILIES, school.class_a, "week_not_signed", rules(**changed))
    return {one.date: (one.detail["signed"], one.detail["of"]) for one in result}


# --- parents who stay away ----------------------------------------------------------------------------------------


def test_a_parent_who_does_not_look_is_found_when_the_week_is_over_and_no_more_when_he_looks(
    school: BuiltSchool,
) -> None:
    look(school, "arbuzova", W1, "parent")
    set_clock(school, W2 - timedelta(days=1), 24 * 60 - 1)
    assert away(school) == {}
    assert verdict(school, FAMILIES, school.class_a).due == school.clock.at(W2, 0)
    set_clock(school, W2, 0)
    assert away(school) == {"zhukova": 1}  # the others have no parent in the file
    record_visit(school.session(Role.PARENT, school.other_parent), school.zhukova, "marks")
    assert away(school) == {}


@pytest.mark.parametrize(("weeks", "is_found"), [(2, True), (3, True), (4, False)])
def test_weeks_in_a_row_up_to_the_threshold(school: BuiltSchool, weeks: int, is_found: bool) -> None:
    look(school, "arbuzova", W3, "parent")
    assert (away(school, parent_away=weeks) == {"zhukova": 3}) is is_found


def test_the_finding_is_of_the_last_of_the_weeks(school: BuiltSchool) -> None:
    look(school, "arbuzova", W1, "parent")
    (of_arbuzova,) = (
        one
        for one in found(school, FAMILIES, school.class_a, "parent_away")
        if one.pupil_id == school.arbuzova
    )
    assert (of_arbuzova.date, of_arbuzova.detail) == (W3, {"weeks": 2})


def test_what_the_pupil_looks_at_is_no_look_of_the_parents(school: BuiltSchool) -> None:
    look(school, "arbuzova", W3, "arbuzova")
    assert away(school) == {"arbuzova": 3, "zhukova": 3}


def test_a_look_in_holidays_is_one(school: BuiltSchool) -> None:
    with school.file.writing():
        Lesson.update(state=int(LessonState.CANCELLED)).where(Lesson.date >= W3).execute()
    set_clock(school, W4 + timedelta(days=8))
    assert away(school) == {"arbuzova": 2, "zhukova": 2}
    look(school, "zhukova", W3, "other_parent")
    assert away(school) == {"arbuzova": 2}


def test_weeks_without_lessons_do_not_count(school: BuiltSchool) -> None:
    with school.file.writing():
        days = [W2 + timedelta(days=offset) for offset in range(5)]
        Lesson.update(state=int(LessonState.CANCELLED)).where(Lesson.date.in_(days)).execute()
    assert away(school) == {"arbuzova": 2, "zhukova": 2}


def test_who_cannot_come_is_not_found(school: BuiltSchool) -> None:
    with school.file.writing():
        Account.update(disabled=True).where(Account.person == school.parent).execute()
        Account.update(password_hash=None).where(Account.person == school.other_parent).execute()
    assert away(school) == {}


def test_only_weeks_that_begin_after_the_password_was_issued_count(school: BuiltSchool) -> None:
    give_login(school, "parent", issued=W2)
    give_login(school, "other_parent", issued=W2 + timedelta(days=1))
    assert away(school) == {"arbuzova": 2, "zhukova": 1}


def test_a_new_password_for_one_who_has_come_before_begins_nothing_anew(school: BuiltSchool) -> None:
    give_login(school, "parent", issued=W4, came=True)
    assert away(school)["arbuzova"] == 3


def test_leavers_and_those_who_come_later(school: BuiltSchool) -> None:
    with school.file.writing():
        for pupil in ("yashin", "novikov"):  # until 10 November; from 9 November on
            Guardianship.create(parent=school.parent, pupil=school.ids[pupil])
    assert away(school) == {"arbuzova": 3, "zhukova": 3, "novikov": 2}


# --- weeks that are not signed ------------------------------------------------------------------------------------


def test_a_week_that_few_have_signed_is_found_and_no_more_when_they_have(school: BuiltSchool) -> None:
    sign(school, W1, "arbuzova", "zhukova")
    sign(school, W2, "arbuzova", "zhukova", "novikov")
    sign(school, W3, "arbuzova")
    assert unsigned(school) == {W3: (1, 4)}  # of W1 two of four, with the leaver; of W2 three of five
    teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    record_paper_signature(teacher, school.zhukova, W3)
    assert unsigned(school) == {}
    (one,) = found(school, FAMILIES, school.class_a, "week_not_signed", rules(week_not_signed=51))[:1]
    assert (one.place, one.date, one.teacher_id) == ("20261102", W1, school.russian_teacher)


@pytest.mark.parametrize(("percent", "is_found"), [(25, False), (26, True), (1, False)])
def test_the_threshold_of_signatures(school: BuiltSchool, percent: float, is_found: bool) -> None:
    sign(school, W3, "arbuzova")
    assert (W3 in unsigned(school, week_not_signed=percent)) is is_found


def test_a_week_is_asked_for_when_it_is_over(school: BuiltSchool) -> None:
    set_clock(school, W4 - timedelta(days=1))
    assert W3 not in unsigned(school)
    set_clock(school, W4, 0)
    assert unsigned(school)[W3] == (0, 4)


def test_weeks_of_a_closed_period_are_settled(school: BuiltSchool) -> None:
    assert set(unsigned(school)) == {W1, W2, W3}
    set_clock(school, date(2027, 1, 4))
    end = deputy(school).last_seq
    close_term(deputy(school), school.term2)
    assert touched(school, FAMILIES, end) == {school.class_a, school.class_b}
    assert unsigned(school) == {}
    assert away(school) == {"arbuzova": 5, "zhukova": 5}  # they have not come since
    assert {one[0] for one in rows_of(verdict(school, FAMILIES, school.class_a), ClassWeek)} >= {W1, W2, W3}


def test_where_signatures_are_not_asked_for_none_is_missed(school: BuiltSchool) -> None:
    with school.file.writing():
        Setting.create(scope=f"class:{school.class_a}", key="signature.asked", value="false")
    assert unsigned(school) == {}
    assert found(school, FAMILIES, school.class_b, "week_not_signed") != []


# --- figures ------------------------------------------------------------------------------------------------------


def test_figures_of_weeks(school: BuiltSchool) -> None:
    look(school, "arbuzova", W2, "parent")
    look(school, "arbuzova", W2, "arbuzova")
    look(school, "zhukova", date(2026, 10, 26), "other_parent")  # holidays
    look(school, "yashin", W3, "yashin")  # who has left
    sign(school, W2, "zhukova")
    found_weeks = verdict(school, FAMILIES, school.class_a)
    assert rows_of(found_weeks, ClassWeek) == [
        (W1, school.class_a, 4, 0, 0, 0),
        (W2, school.class_a, 5, 1, 1, 1),
        (W3, school.class_a, 4, 0, 0, 0),
        (W4, school.class_a, 4, 0, 0, 0),
    ]
    of_pupils = rows_of(found_weeks, PupilWeek)
    assert (school.class_a, W2, school.arbuzova, True, True, True, False) in of_pupils
    assert (school.class_a, date(2026, 10, 26), school.zhukova, False, True, False, False) in of_pupils
    assert len(of_pupils) == 17 + 1
    assert school.yashin not in {row[2] for row in of_pupils if row[1] >= W3}


def test_figures_of_logins(school: BuiltSchool) -> None:
    give_login(school, "parent", "zhukova", came=True)
    give_login(school, "arbuzova")
    (row,) = rows_of(verdict(school, FAMILIES, school.class_a), ClassUse)
    # Four pupils are here now, two can come and one has; so of their two parents, who are of two pupils.
    assert row == (school.class_a, 4, 2, 1, 2, 2, 1, 2, 1)


def test_a_class_of_another_year_is_none(school: BuiltSchool) -> None:
    set_clock(school, date(2026, 11, 23))
    empty = verdict(school, FAMILIES, 999)
    assert (empty.found, empty.figures, empty.due) == ((), (), None)


# --- in steps -----------------------------------------------------------------------------------------------------


def store(school: BuiltSchool, of: Any) -> None:
    """The figures of a verdict as they are stored."""
    with school.file.writing():
        PupilWeek.delete().where(PupilWeek.school_class == school.class_a).execute()
        fields = list(PupilWeek._meta.sorted_fields)
        PupilWeek.insert_many(rows_of(of, PupilWeek), fields=fields).execute()


def enrol(school: BuiltSchool, pupil: int, since: date, until: date | None = None) -> None:
    """A stay in 7А, as the import writes it: new, or with another end."""

    def work(entry: Any) -> None:
        here = {"school_class": school.class_a, "pupil": pupil, "from_date": since}
        Enrollment.replace(**here, to_date=until).execute()
        entry.records.append(Record("enrollment", f"{school.class_a}/{pupil}/{since:%Y%m%d}", None, {}))

    before_session(school.file, school.clock, work)


def test_in_steps_it_comes_to_the_same_as_all_at_once(school: BuiltSchool) -> None:
    """Each step is told by the log, and nothing else is read of the looks."""
    parent = school.session(Role.PARENT, school.other_parent)
    teacher = school.session(Role.CLASS_TEACHER, school.russian_teacher)
    admin = school.session(Role.ADMIN, school.admin)
    steps = (
        lambda: record_visit(parent, school.zhukova, "week"),
        lambda: record_visit(school.session(Role.PUPIL, school.arbuzova), school.arbuzova, "marks"),
        lambda: sign_week(parent, school.zhukova, W3),
        lambda: record_paper_signature(teacher, school.zhukova, W2),
        lambda: withdraw_paper_signature(teacher, school.zhukova, W2, expected_at=NOW),
        lambda: enrol(school, school.beryozkin, date(2026, 11, 20)),
        lambda: enrol(school, school.zhukova, date(2026, 9, 1), date(2026, 11, 20)),
        lambda: link_parent(admin, school.other_parent, school.yolkin),
        lambda: None,
    )  # fmt: skip
    session = deputy(school)
    look(school, "arbuzova", W2, "parent")
    look(school, "beryozkin", W3, "parent")  # who comes from 7Б
    store(school, verdict(school, FAMILIES, school.class_a))
    for number, step in enumerate(steps):
        session.poll()
        end = session.last_seq
        step()
        told = session.poll()
        if number < len(steps) - 1:
            assert school.class_a in touched(school, FAMILIES, end), number
        in_steps = verdict(school, FAMILIES, school.class_a, told=told)
        assert in_steps == verdict(school, FAMILIES, school.class_a), number
        store(school, in_steps)


def test_what_is_known_is_not_read_again(school: BuiltSchool) -> None:
    """A look that the log does not tell of is not seen in a step: so nothing of the looks was read."""
    store(school, verdict(school, FAMILIES, school.class_a))
    look(school, "zhukova", W4, "other_parent")
    with counting(school.file) as reads:
        assert verdict(school, FAMILIES, school.class_a, told=()).found[0].rule == "parent_away"
    assert away(school) == {"arbuzova": 3}
    assert reads.statements <= 30


# --- what touches -------------------------------------------------------------------------------------------------


def test_the_log_names_the_class_whose_families_it_is_about(school: BuiltSchool) -> None:
    end = deputy(school).last_seq
    record_visit(school.session(Role.PARENT, school.parent), school.beryozkin, "week")
    assert touched(school, FAMILIES, end) == {school.class_b}
    record_visit(school.session(Role.PUPIL, school.arbuzova), school.arbuzova, "week")
    assert touched(school, FAMILIES, end) == {school.class_a, school.class_b}


def test_a_lesson_touches_it_where_it_may_make_a_school_week(school: BuiltSchool) -> None:
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    place = (teacher, school.algebra_b, date(2026, 12, 7), 1)

    def after(step: Callable[[], Any]) -> set[int]:
        end = deputy(school).last_seq
        step()
        return touched(school, FAMILIES, end)

    def state(new: LessonState, before: LessonState) -> set[int]:
        return after(lambda: commands.set_lesson_state(*place, int(new), expected=int(before)))

    assert after(lambda: commands.add_lesson(*place)) == {school.class_b}
    assert after(lambda: commands.set_topic(*place, "Дроби")) == set()
    assert after(lambda: commands.set_topic(*place, "", expected="Дроби")) == set()
    assert state(LessonState.HELD_EMPTY, LessonState.NORMAL) == set()
    assert state(LessonState.CANCELLED, LessonState.HELD_EMPTY) == {school.class_b}
    assert state(LessonState.NORMAL, LessonState.CANCELLED) == {school.class_b}
    assert after(lambda: commands.remove_lesson(*place)) == {school.class_b}


def test_logins_and_settings_touch_it(school: BuiltSchool) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    of_setting = Change(1, 1, 0, None, None, "setting", "signature.asked", *[None] * 5, None, None, None)
    other = replace(of_setting, key="rating.show_names")
    session = deputy(school)
    with school.file.reading():
        assert set(families.touched(session, of_setting)) == {school.class_a, school.class_b}
        assert set(families.touched(session, replace(of_setting, school_class=school.class_b))) == {
            school.class_b
        }
        assert set(families.touched(session, other)) == set()
        account = str(account_of(school.parent))
        never, now = {"last_seen_at": None}, {"last_seen_at": 1}
        first = replace(of_setting, entity="sign_in", key=account, before=never, after=now)
        assert set(families.touched(session, first)) == {school.class_a, school.class_b}
        assert set(families.touched(session, replace(first, before=now))) == set()
        assert set(families.touched(session, replace(first, after=never))) == set()  # a wrong password
    end = session.last_seq
    link_parent(admin, school.other_parent, school.vetrova)
    assert touched(school, FAMILIES, end) == {school.class_b}


def account_of(person: int) -> int:
    return int(Account.get(Account.person == person).id)
