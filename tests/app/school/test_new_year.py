"""From one year into the next: proposed, tried, carried out, taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone

import pytest

from app.backup.checking import check, errors_of
from app.control.advancing import advance_control
from app.errors import Conflict, NotAllowed, Refused
from app.school import queries
from app.school.new_year import commands as new_year
from app.school.new_year.keeping import keep_plan, kept_plan
from app.school.new_year.rows import Decision, Fill, PupilPlan
from app.school.options import change_setting
from app.session import Session
from models.codes import Role
from models.journal import Lesson
from models.news import News, NewsAudience
from models.school import AcademicYear, Course, CourseTeacher, Enrollment, SchoolClass, Term, TermScheme
from models.timetable import CoursePlan, PlanItem, TimetableEntry
from tests.app.school.ladder import Change, Ladder, ladder, tables
from tests.build import BuiltSchool, person

SUMMER = datetime(2027, 6, 20, 10, 0, tzinfo=timezone(timedelta(hours=3)))


@pytest.fixture
def laid(school: BuiltSchool) -> Ladder:
    school.clock.moment = SUMMER
    return ladder(school)


@pytest.fixture
def admin(school: BuiltSchool, laid: Ladder) -> Session:
    return school.session(Role.ADMIN, school.admin)


def class_id(session: Session, name: str) -> int:
    """The class of the newest year."""
    with session.school.reading():
        year = AcademicYear.select().order_by(AcademicYear.starts.desc()).get()
        return next(
            int(one.id)
            for one in SchoolClass.select().where(SchoolClass.year == year)
            if f"{one.grade}{one.letter}" == name
        )


def enrolled(session: Session, name: str) -> list[int]:
    number = class_id(session, name)
    with session.school.reading():
        return sorted(row.pupil_id for row in Enrollment.select().where(Enrollment.school_class == number))


def test_what_is_proposed(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    plan = new_year.proposal(admin)
    ids = laid.classes
    assert (plan.name, plan.starts, plan.ends) == ("2027/2028", date(2027, 9, 1), date(2028, 8, 31))
    assert [(one.name, one.sources) for one in plan.classes] == [
        ("1А", ()),
        ("2А", (ids["1А"],)),
        ("5А", (ids["4А"],)),
        ("6А", (ids["5А"],)),
        ("8А", (school.class_a,)),
        ("8Б", (school.class_b,)),
        ("10А", (ids["9А"], ids["9Б"])),
        ("11А", (ids["10А"],)),
    ]
    assert plan.leaving == (ids["11А"],)
    leaders = {one.name: one.teacher for one in plan.classes}
    assert leaders["5А"] is None  # the teacher of the fourth class leaves it, and gets the first one
    assert leaders["1А"] == leaders["2А"] == laid.teachers["primary"]
    assert leaders["6А"] == laid.teachers["maths"]
    keys, subjects = {one.key: one.name for one in plan.classes}, {v: k for k, v in laid.subjects.items()}
    found = {
        (keys.get(one.school_class or 0, ""), subjects.get(one.subject, ""), one.group is None): one
        for one in plan.courses
    }
    maths = found["5А", "Математика", True]
    assert (maths.teacher, maths.hours, maths.topics) == (laid.teachers["maths"], 5, laid.plan)
    assert ("5А", "Чтение", True) not in found  # it ends with the fourth grade in this school
    assert found["1А", "Чтение", True].teacher == laid.teachers["primary"]
    assert found["10А", "Физика", True].hours == 2  # whole in the tenth, though in parts in the ninth
    parts = {(keys.get(one.school_class or 0, ""), one.name): one for one in plan.groups}
    assert (parts["5А", "мальчики"].fill, parts["5А", "девочки"].fill) == (Fill.BOYS, Fill.GIRLS)
    assert parts["6А", "мальчики"].fill is Fill.SOURCES
    assert parts["", "Астрономия 11"].school_class is None


def test_a_rehearsal_tells_all_and_leaves_nothing(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    plan, before = new_year.proposal(admin), tables(school.path, but=())
    outcome = new_year.rehearse(admin, plan)
    assert outcome.good
    assert {one.name: one.pupils for one in outcome.classes} == {
        "1А": 0, "2А": 3, "5А": 3, "6А": 3, "8А": 4, "8Б": 2, "10А": 6, "11А": 3,
    }  # fmt: skip
    assert outcome.left == 3
    assert {one.code for one in outcome.findings} >= {"new_year.to_fill", "new_year.no_class_teacher"}
    assert "new_year.unmarked" in {
        one.code for one in outcome.findings
    }  # nobody set a mark for the second quarter
    assert new_year.preview(admin, plan).classes == outcome.classes
    assert tables(school.path, but=()) == before
    assert queries.years(admin)[0].name == "2026/2027"


def test_forward_and_back(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    change_setting(admin, "signature.asked", False, expected=True, class_id=laid.classes["9А"])
    before = tables(school.path)
    plan = new_year.proposal(admin)
    outcome = new_year.carry_out(admin, plan)
    assert outcome.good
    assert outcome.log_rows == sum(outcome.rows.values()) - outcome.rows["plan_item"] + 1
    assert [one for one in errors_of(check(admin)) if not one.code.startswith(("mark", "attendance"))] == []
    assert enrolled(admin, "10А") == sorted([*laid.pupils["9А"], *laid.pupils["9Б"]])
    _see_what_was_made(admin, laid)
    state = new_year.state(admin)
    assert (state.next_year, state.next_classes, state.done) == ("2027/2028", 8, True)
    with pytest.raises(Refused, match=r"new_year\.done"):
        new_year.carry_out(admin, plan)
    assert new_year.entered(admin) == ()
    back = new_year.take_back(admin)
    assert back.restored == 3
    assert tables(school.path) == before
    with pytest.raises(Refused, match=r"new_year\.not_done"):
        new_year.take_back(admin)
    assert new_year.carry_out(admin, new_year.proposal(admin)).good


def _see_what_was_made(admin: Session, laid: Ladder) -> None:
    tenth, fifth = class_id(admin, "10А"), class_id(admin, "5А")
    with admin.school.reading():
        assert SchoolClass.get_by_id(tenth).previous_id == laid.classes["9А"]
        left = Enrollment.get(Enrollment.school_class == laid.classes["11А"])
        assert (left.to_date, left.reason) == (date(2027, 6, 30), "Окончание школы")
        assert admin.setting("signature.asked", f"class:{tenth}") is False
        course = (
            Course.select(Course, CoursePlan.plan.alias("follows"))
            .join(CoursePlan)
            .where(Course.subject == laid.subjects["Математика"], Course.id > CoursePlan.select().count())
            .order_by(Course.id.desc())
            .get()
        )
        copied = CoursePlan.get(CoursePlan.course == course.id).plan_id
        assert copied != laid.plan
        assert [one.topic for one in PlanItem.select().where(PlanItem.plan == copied)] == ["Тема 1", "Тема 2"]
    assert len(queries.terms(admin, fifth)) == 4


def test_what_is_decided_of_pupils(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    plan = new_year.proposal(admin)
    keys = {one.name: one.key for one in plan.classes}
    repeats, moves, leaves = laid.pupils["4А"][0], laid.pupils["9Б"][0], laid.pupils["9А"][0]
    debtor, stays = laid.pupils["4А"][1], laid.pupils["11А"][0]
    said = (
        PupilPlan(leaves, Decision.LEAVES, day=date(2027, 6, 15), reason="В колледж"),
        PupilPlan(debtor, Decision.CONDITIONAL, reason="Переведён условно"),
        PupilPlan(moves, Decision.MOVES, to=keys["8А"]),
        PupilPlan(stays, Decision.REPEATS),
    )
    outcome = new_year.rehearse(admin, replace(plan, pupils=(*said, PupilPlan(repeats, Decision.REPEATS))))
    assert {one.code for one in outcome.findings if one.blocks} == {
        "new_year.lost"
    }  # no fourth grade next year
    to_eleventh = PupilPlan(stays, Decision.REPEATS, to=keys["11А"])
    outcome = new_year.carry_out(admin, replace(plan, pupils=(*said[:3], to_eleventh)))
    assert (outcome.left, outcome.repeat, outcome.conditional) == (3, 1, 1)
    assert moves in enrolled(admin, "8А")
    assert stays in enrolled(admin, "11А")
    assert leaves not in enrolled(admin, "10А")
    with admin.school.reading():
        left = Enrollment.get(Enrollment.pupil == leaves)
        assert (left.to_date, left.reason) == (date(2027, 6, 15), "В колледж")
        owed = Enrollment.get(Enrollment.pupil == debtor, Enrollment.school_class == laid.classes["4А"])
        assert (owed.to_date, owed.reason) == (None, "Переведён условно")
    new_year.take_back(admin)


def test_what_stands_in_the_way(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    plan = new_year.proposal(admin)
    (first, *others), quarters = plan.classes, plan.periods[0]
    with school.file.writing():
        gone = person("Ушедшая", "Анна")
    for changed, code in (
        (replace(plan, classes=tuple(others[1:])), "new_year.forgotten"),
        (replace(plan, classes=(first, first, *others)), "new_year.same_name"),
        (replace(plan, starts=date(2027, 8, 1)), "new_year.overlaps"),
        (replace(plan, name=" "), "new_year.no_name"),
        (replace(plan, leave_day=date(2028, 1, 1)), "new_year.leave_day"),
        (replace(plan, leaving=(*plan.leaving, laid.classes["4А"])), "new_year.both"),
        (replace(plan, periods=(replace(quarters, terms=quarters.terms[:1] * 2),)), "new_year.periods_overlap"),
        (replace(plan, courses=(replace(plan.courses[0], teacher=gone),)), "new_year.teacher_left"),
        (replace(plan, classes=(replace(first, teacher=gone), *others)), "new_year.leader_left"),
        (replace(plan, laid_out=77), "new_year.not_laid_out"),
    ):  # fmt: skip
        outcome = new_year.rehearse(admin, changed)
        assert code in {one.code for one in outcome.findings if one.blocks}
        with pytest.raises(Refused, match=r"new_year\.blocked"):
            new_year.carry_out(admin, changed)
    assert queries.years(admin)[0].name == "2026/2027"


def test_nothing_that_was_entered_is_lost(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    new_year.carry_out(admin, new_year.proposal(admin))
    eighth = class_id(admin, "8А")
    with admin.school.reading():
        course = int(Course.select().order_by(Course.id.desc()).get().id)
        term = int(Term.select().order_by(Term.id.desc()).get().id)
        plan = int(PlanItem.select().order_by(PlanItem.plan.desc()).get().plan_id)
    day = date(2027, 9, 6)
    ways: tuple[tuple[str, Change, Change], ...] = (
        (
            "lesson",
            lambda: Lesson.create(course=course, date=day, number=1),
            lambda: Lesson.delete().where(Lesson.course == course).execute(),
        ),
        (
            "timetable_entry",
            lambda: TimetableEntry.create(course=course, weekday=1, number=1, from_date=day),
            lambda: TimetableEntry.delete().execute(),
        ),
        (
            "enrollment",
            lambda: Enrollment.create(school_class=eighth, pupil=laid.pupils["11А"][0], from_date=day),
            lambda: Enrollment.delete().where(Enrollment.school_class == eighth, Enrollment.from_date == day).execute(),
        ),
        (
            "course_teacher",
            lambda: CourseTeacher.update(to_date=day).where(CourseTeacher.course == course).execute(),
            lambda: CourseTeacher.update(to_date=None).where(CourseTeacher.course == course).execute(),
        ),
        (
            "term",
            lambda: Term.update(ends=date(2028, 5, 30)).where(Term.id == term).execute(),
            lambda: Term.update(ends=date(2028, 5, 26)).where(Term.id == term).execute(),
        ),
        (
            "plan_item",
            lambda: PlanItem.update(topic="Иначе").where(PlanItem.plan == plan, PlanItem.number == 1).execute(),
            lambda: PlanItem.update(topic="Тема 1").where(PlanItem.plan == plan, PlanItem.number == 1).execute(),
        ),
        (
            "news",
            lambda: _announce(school, eighth),
            lambda: (NewsAudience.delete().execute(), News.delete().execute()),
        ),
    )  # fmt: skip
    before = tables(school.path)
    for kind, enter, undo in ways:
        with school.file.writing():
            enter()
        admin.forget_all()
        there = tables(school.path)
        assert [one.kind for one in new_year.entered(admin)] == [kind]
        with pytest.raises(Refused, match=r"new_year\.entered"):
            new_year.take_back(admin)
        assert tables(school.path) == there
        with school.file.writing():
            undo()
        admin.forget_all()
        assert tables(school.path) == before
    change_setting(admin, "signature.asked", False, expected=True, class_id=eighth)
    assert [one.kind for one in new_year.entered(admin)] == ["setting"]


def _announce(school: BuiltSchool, class_id: int) -> None:
    news = News.create(
        title="Линейка",
        author=school.admin,
        published_at=0,
        starts=school.clock.today(),
        ends=school.clock.today(),
    )
    NewsAudience.create(news=news, kind="class", target=class_id)


def test_a_year_laid_out_by_hand_is_filled(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    with school.file.writing():
        year = AcademicYear.create(name="2027/28 наш", starts=date(2027, 9, 2), ends=date(2028, 8, 30))
        scheme = TermScheme.create(year=year, kind="quarters")
        Term.create(scheme=scheme, number=1, starts=date(2027, 9, 2), ends=date(2028, 5, 20))
    admin.forget_all()
    before = tables(school.path)
    plan = new_year.proposal(admin)
    assert (plan.name, plan.starts) == ("2027/28 наш", date(2027, 9, 2))
    assert plan.periods[0].terms == ((date(2027, 9, 2), date(2028, 5, 20)),)
    stale = replace(plan, laid_out=None)
    assert [one.code for one in new_year.rehearse(admin, stale).findings if one.blocks] == [
        "new_year.laid_out"
    ]
    outcome = new_year.carry_out(admin, plan)
    assert (outcome.rows.get("academic_year"), outcome.rows.get("term")) == (None, None)
    new_year.take_back(admin)
    assert tables(school.path) == before


def test_a_plan_is_kept_for_weeks(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    assert kept_plan(admin) == (None, "")
    plan = new_year.proposal(admin)
    changed = replace(plan, pupils=(PupilPlan(laid.pupils["9А"][0], Decision.LEAVES, day=date(2027, 6, 1)),))
    mark = keep_plan(admin, changed, expected="")
    assert kept_plan(admin) == (changed, mark)
    with pytest.raises(Conflict):
        keep_plan(admin, plan, expected="")
    assert keep_plan(admin, changed, expected=mark) == mark
    with school.file.writing():  # who comes while the plan lies moves with the class
        late = person("Новенькая", "Яна")
        Enrollment.create(school_class=laid.classes["4А"], pupil=late, from_date=date(2027, 5, 20))
    new_year.carry_out(admin, changed)
    assert late in enrolled(admin, "5А")
    assert keep_plan(admin, None, expected=mark) == ""
    assert kept_plan(admin) == (None, "")
    assert check_settings(admin) == []


def check_settings(admin: Session) -> list[str]:
    return [one.code for one in check(admin) if one.code.startswith("setting")]


def test_who_has_left_before_does_not_move(admin: Session, laid: Ladder, school: BuiltSchool) -> None:
    """Яшин left 7А in November; one who left it in June does not move either, one whose place ended with the lessons
    does."""
    moved, left = laid.pupils["4А"][0], laid.pupils["4А"][1]
    with school.file.writing():
        for pupil, day, reason in ((moved, date(2027, 5, 31), None), (left, date(2027, 6, 10), "Переезд")):
            Enrollment.update(to_date=day, reason=reason).where(Enrollment.pupil == pupil).execute()
    outcome = new_year.carry_out(admin, new_year.proposal(admin))
    assert enrolled(admin, "5А") == sorted({moved, *laid.pupils["4А"][2:]})
    assert school.yashin not in enrolled(admin, "8А")
    assert outcome.left == 3


def test_the_deputy_head_may_not(school: BuiltSchool, laid: Ladder) -> None:
    deputy = school.session(Role.DEPUTY, school.deputy)
    with pytest.raises(NotAllowed):
        new_year.proposal(deputy)


def test_what_the_control_has_counted_is_in_nobodys_way(
    admin: Session, laid: Ladder, school: BuiltSchool
) -> None:
    """Its figures are not entered: they are counted anew, of the year that is on."""
    while advance_control(admin).left:
        pass
    figures = (
        "control_unit",
        "control_state",
        "course_week",
        "class_day",
        "class_week",
        "class_use",
        "finding",
    )
    before = tables(school.path, but=("change_log", *figures))
    new_year.carry_out(admin, new_year.proposal(admin))
    while advance_control(admin).left:
        pass
    school.clock.moment = datetime(2027, 9, 3, 10, 0, tzinfo=SUMMER.tzinfo)
    admin.forget_all()
    while advance_control(admin).left:
        pass
    assert new_year.entered(admin) == ()
    new_year.take_back(admin)
    assert tables(school.path, but=("change_log", *figures)) == before
    while advance_control(admin).left:
        pass
    assert [one for one in errors_of(check(admin)) if one.code.startswith(("file", "log"))] == []
