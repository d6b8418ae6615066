"""Plans in a school: stored, followed, shifted, copied, and what they offer for a lesson."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from app.changes import Change, changes_since
from app.codes import LessonState, Role
from app.errors import BadInput, Conflict, NotAllowed, NotFound, Refused
from app.exchange.importing import ImportRefused
from app.journal.commands import set_lesson_state, set_topic
from app.plans.commands import assign_plan, copy_plan, shift_plan, store_plan
from app.plans.importing import import_plan
from app.plans.queries import next_topic, plan_of, plans_elsewhere, plans_for
from app.plans.rows import CoursePlanView, OfferedTopic, PlanItemRow
from app.session import Session
from models.school import Course, CourseTeacher, GroupMember, StudyGroup
from tests.app.exchange import build
from tests.app.exchange.importing.support import dump
from tests.app.test_query_plans import BULKY, plan, statements_of, tables
from tests.build import LESSON_DAYS, YEAR_STARTS, BuiltSchool

DAYS = LESSON_DAYS
ITEMS = (
    PlanItemRow("Дроби", "§ 1"),
    PlanItemRow("Корни", "§ 2", 2),
    PlanItemRow("Степени"),
    PlanItemRow("Ряды"),
)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def log(school: BuiltSchool) -> list[Change]:
    with school.file.reading():
        return changes_since(0)


def view(session: Session, course: int) -> CoursePlanView:
    found = plan_of(session, course)
    assert found is not None
    return found


def days(found: CoursePlanView) -> list[list[date]]:
    return [[on for on, _ in item.lessons] for item in found.items]


# --- storing and following -------------------------------------------------------------------------------


def test_a_stored_plan_lies_over_the_lessons(school: BuiltSchool, teacher: Session) -> None:
    assert plan_of(teacher, school.algebra_a) is None
    done = store_plan(teacher, school.algebra_a, " Алгебра 7 ", ITEMS)
    assert (done.added, done.followed, done.name) == ({"plans": 1, "topics": 4}, True, "Алгебра 7")
    found = view(teacher, school.algebra_a)
    assert days(found) == [[DAYS[0]], [DAYS[1], DAYS[2]], [DAYS[3]], [DAYS[4]]]
    assert found.items[1].lessons == ((DAYS[1], 1), (DAYS[2], 1))
    assert (found.shift, found.hours_left_over, len(found.without_topic)) == (0, 0, len(DAYS) - 5)
    assert (found.plan.name, found.plan.topics, found.plan.hours) == ("Алгебра 7", 4, 5)
    assert found.plan.author == "Цифрова Инна Петровна"
    assert plan_of(teacher, school.algebra_b) is None


def test_every_row_is_in_the_log_with_course_and_class(school: BuiltSchool, teacher: Session) -> None:
    done = store_plan(teacher, school.algebra_a, "План", ITEMS[:1])
    shift_plan(teacher, school.algebra_a, 2)
    rows = [(one.entity, one.key, one.before, one.after) for one in log(school)]
    facts = {"year": school.year, "subject": school.algebra, "grade": 7, "author": school.maths_teacher,
             "name": "План"}  # fmt: skip
    assert rows == [
        ("thematic_plan", str(done.plan_id), None, facts),
        ("plan_item", f"{done.plan_id}/1", None, {"topic": "Дроби", "homework": "§ 1", "hours": 1}),
        ("course_plan", str(school.algebra_a), None, {"plan": done.plan_id, "shift": 0}),
        ("course_plan", str(school.algebra_a), {"plan": done.plan_id, "shift": 0},
         {"plan": done.plan_id, "shift": 2}),
    ]  # fmt: skip
    assert {(one.course, one.school_class) for one in log(school)} == {(school.algebra_a, school.class_a)}


def test_the_same_plan_again_changes_nothing(school: BuiltSchool, teacher: Session) -> None:
    first = store_plan(teacher, school.algebra_a, "План", ITEMS)
    shift_plan(teacher, school.algebra_a, 1)
    before = dump(school.file)
    again = store_plan(teacher, school.algebra_a, "План", ITEMS)
    assert (again.plan_id, again.unchanged, again.followed) == (
        first.plan_id,
        {"plans": 1, "topics": 4},
        False,
    )
    assert not any((*again.added.values(), *again.changed.values(), *again.removed.values()))
    assert dump(school.file) == before


def test_a_changed_plan_is_changed_row_by_row(school: BuiltSchool, teacher: Session) -> None:
    first = store_plan(teacher, school.algebra_a, "План", ITEMS)
    shift_plan(teacher, school.algebra_a, 1)
    wanted = (ITEMS[0], PlanItemRow("Квадратные корни", "§ 2", 2))
    done = store_plan(teacher, school.algebra_a, "План", wanted)
    assert (done.plan_id, done.followed) == (first.plan_id, False)
    assert (done.changed, done.removed["topics"]) == ({"plans": 1, "topics": 1}, 2)
    assert done.unchanged["topics"] == 1
    found = view(teacher, school.algebra_a)
    assert ([item.topic for item in found.items], found.shift) == (["Дроби", "Квадратные корни"], 1)


def test_what_is_stored_for_one_class_changes_no_other(school: BuiltSchool, teacher: Session) -> None:
    """Parallel classes share a plan that says the same, and part when one of them gets another."""
    one = store_plan(teacher, school.algebra_a, "План", ITEMS)
    two = store_plan(teacher, school.algebra_b, "План", ITEMS)
    assert (two.plan_id, two.followed, two.unchanged["plans"]) == (one.plan_id, True, 1)
    other = store_plan(teacher, school.algebra_b, "План", ITEMS[:2])
    assert other.plan_id != one.plan_id
    assert len(view(teacher, school.algebra_a).items) == 4
    assert len(view(teacher, school.algebra_b).items) == 2


def test_a_colleagues_plan_is_not_changed(school: BuiltSchool, teacher: Session) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    theirs = store_plan(admin, school.algebra_a, "План", ITEMS)
    same = store_plan(teacher, school.algebra_a, "План", ITEMS)
    assert (same.plan_id, same.followed) == (theirs.plan_id, False)
    own = store_plan(teacher, school.algebra_a, "План", ITEMS[1:])
    assert own.plan_id != theirs.plan_id
    cards = plans_for(teacher, school.algebra_a)
    assert [(one.plan_id, one.author.split()[0], one.topics, one.hours) for one in cards] == [
        (theirs.plan_id, "Админова", 4, 5), (own.plan_id, "Цифрова", 3, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "items", "code"),
    [
        ("  ", ITEMS, "plan.name_missing"),
        ("П" * 201, ITEMS, "plan.name_missing"),
        ("План", (), "plan.empty"),
        ("План", (ITEMS[0], PlanItemRow(" ")), "plan.bad_item"),
        ("План", (PlanItemRow("Дроби", hours=0),), "plan.bad_item"),
        ("План", (PlanItemRow("Т" * 2001),), "plan.bad_item"),
    ],
)
def test_what_is_no_plan(
    school: BuiltSchool, teacher: Session, name: str, items: tuple[PlanItemRow, ...], code: str
) -> None:
    with pytest.raises(BadInput) as refused:
        store_plan(teacher, school.algebra_a, name, items)
    assert refused.value.code == code
    assert log(school) == []


def test_assigning(school: BuiltSchool, teacher: Session) -> None:
    plan_id = store_plan(teacher, school.algebra_a, "План", ITEMS).plan_id
    shift_plan(teacher, school.algebra_a, 3)
    assign_plan(teacher, school.algebra_a, plan_id)  # follows it already: the shift stays
    assert view(teacher, school.algebra_a).shift == 3
    assign_plan(teacher, school.algebra_b, plan_id)
    assert view(teacher, school.algebra_b).shift == 0
    assign_plan(teacher, school.algebra_a, None)
    assert plan_of(teacher, school.algebra_a) is None
    ended = log(school)
    assign_plan(teacher, school.algebra_a, None)
    assert log(school) == ended
    assert ended[-1].after is None
    with pytest.raises(NotFound, match="plan.unknown"):
        assign_plan(teacher, school.algebra_a, 999)
    russian = school.session(Role.TEACHER, school.russian_teacher)
    with pytest.raises(Refused, match="plan.other_course"):
        assign_plan(russian, school.russian_a, plan_id)


def test_a_group_across_classes_follows_the_plan_of_its_lowest_grade(
    school: BuiltSchool, teacher: Session
) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    with school.file.writing():
        StudyGroup.insert(id=90, year=school.year, school_class=None, name="клуб", home=90).execute()
        course = Course.create(year=school.year, subject=school.algebra, group=90).id
    with pytest.raises(Refused, match="plan.no_grade"):
        store_plan(admin, course, "План", ITEMS)
    with school.file.writing():
        GroupMember.create(group=90, pupil=school.vetrova, from_date=YEAR_STARTS)
    done = store_plan(admin, course, "План", ITEMS)
    assign_plan(teacher, school.algebra_a, done.plan_id)
    assert [one.plan_id for one in plans_for(admin, course)] == [done.plan_id]


# --- shifting --------------------------------------------------------------------------------------------


def test_a_cancelled_lesson_moves_the_plan_on(school: BuiltSchool, teacher: Session) -> None:
    store_plan(teacher, school.algebra_a, "План", ITEMS)
    set_lesson_state(teacher, school.algebra_a, DAYS[1], 1, LessonState.CANCELLED, expected=0)
    assert days(view(teacher, school.algebra_a)) == [[DAYS[0]], [DAYS[2], DAYS[3]], [DAYS[4]], [DAYS[5]]]
    assert next_topic(teacher, school.algebra_a, DAYS[1], 1) is None


def test_shifting_by_hand(school: BuiltSchool, teacher: Session) -> None:
    with pytest.raises(NotFound, match="plan.none"):
        shift_plan(teacher, school.algebra_a, 1)
    store_plan(teacher, school.algebra_a, "План", ITEMS)
    set_topic(teacher, school.algebra_a, DAYS[0], 1, "Дроби")
    assert shift_plan(teacher, school.algebra_a, 1, expected=0) == 1
    found = view(teacher, school.algebra_a)
    assert days(found)[:2] == [[DAYS[0]], [DAYS[2], DAYS[3]]]
    assert found.without_topic[0] == (DAYS[1], 1)
    with pytest.raises(Conflict) as conflict:
        shift_plan(teacher, school.algebra_a, 1, expected=0)
    assert conflict.value.data["actual"] == 1
    assert shift_plan(teacher, school.algebra_a, -1) == 0
    with pytest.raises(Refused, match="plan.shift_too_far"):
        shift_plan(teacher, school.algebra_a, 401)


# --- what is offered -------------------------------------------------------------------------------------


def test_another_plan_than_was_seen_is_not_shifted(school: BuiltSchool, teacher: Session) -> None:
    seen = store_plan(teacher, school.algebra_a, "План", ITEMS).plan_id
    other = store_plan(teacher, school.algebra_a, "Другой", ITEMS).plan_id
    with pytest.raises(Conflict) as caught:
        shift_plan(teacher, school.algebra_a, 1, expected=0, plan=seen)
    assert caught.value.data["actual"] == other
    assert shift_plan(teacher, school.algebra_a, 1, expected=0, plan=other) == 1


def test_the_next_topic(school: BuiltSchool, teacher: Session) -> None:
    done = store_plan(teacher, school.algebra_a, "План", ITEMS)

    def offered(place: int) -> OfferedTopic | None:
        return next_topic(teacher, school.algebra_a, DAYS[place], 1)

    assert offered(0) == OfferedTopic(done.plan_id, 1, "Дроби", "§ 1", 1, 1)
    assert offered(2) == OfferedTopic(done.plan_id, 2, "Корни", "§ 2", 2, 2)
    assert offered(5) is None  # the plan is at its end
    set_topic(teacher, school.algebra_a, DAYS[0], 1, "Степени")  # not in the order of the plan
    assert [one and one.topic for one in map(offered, range(5))] == [
        "Степени",
        "Дроби",
        "Корни",
        "Корни",
        "Ряды",
    ]
    found = view(teacher, school.algebra_a)
    assert [item.entered for item in found.items] == [0, 0, 1, 0]
    assert next_topic(teacher, school.algebra_a, date(2026, 12, 31), 1) is None
    assert next_topic(teacher, school.algebra_b, DAYS[0], 4) is None


def test_a_plan_that_is_longer_than_the_year(school: BuiltSchool, teacher: Session) -> None:
    items = [PlanItemRow(f"Тема {number}", hours=2) for number in range(1, 11)]
    store_plan(teacher, school.algebra_a, "План", items)
    found = view(teacher, school.algebra_a)
    assert found.hours_left_over == 20 - len(DAYS)
    assert found.without_topic == ()


def test_statements_and_ranges(school: BuiltSchool, teacher: Session) -> None:
    """The stated number of statements, and no table that grows with the years is read as a whole."""
    store_plan(teacher, school.algebra_a, "План", ITEMS)
    for call, count in (
        (lambda: plan_of(teacher, school.algebra_a), 4),
        (lambda: next_topic(teacher, school.algebra_a, DAYS[0], 1), 3),
        (lambda: plans_for(teacher, school.algebra_a), 1),
    ):
        call()
        statements = statements_of(teacher, call)
        assert len(statements) == count
        for sql in statements:
            aliases = tables(sql)
            scans = [step.split()[1] for step in plan(teacher, sql) if step.startswith("SCAN")]
            assert not {aliases.get(one, one) for one in scans} & {*BULKY, "plan_item", "course_plan"}


# --- copying ---------------------------------------------------------------------------------------------


def test_a_copy_for_a_parallel_class(school: BuiltSchool, teacher: Session) -> None:
    with pytest.raises(NotFound, match="plan.none"):
        copy_plan(teacher, school.algebra_b, school.algebra_a)
    source = store_plan(teacher, school.algebra_a, "План", ITEMS)
    copied = copy_plan(teacher, school.algebra_b, school.algebra_a)
    assert copied != source.plan_id
    ended = log(school)
    assert copy_plan(teacher, school.algebra_b, school.algebra_a) == copied
    assert log(school) == ended
    changed = store_plan(teacher, school.algebra_b, "План", ITEMS[:1])
    assert changed.plan_id == copied
    assert len(view(teacher, school.algebra_a).items) == 4


def test_copying_asks_for_both_courses(school: BuiltSchool, teacher: Session) -> None:
    admin = school.session(Role.ADMIN, school.admin)
    store_plan(admin, school.russian_a, "План", ITEMS)
    with pytest.raises(NotAllowed):
        copy_plan(teacher, school.algebra_a, school.russian_a)
    with pytest.raises(NotAllowed):
        copy_plan(teacher, school.russian_a, school.algebra_a)
    with pytest.raises(Refused, match="plan.other_course"):
        copy_plan(admin, school.algebra_a, school.russian_a)
    assert plan_of(teacher, school.algebra_a) is None


def test_who_no_longer_teaches_a_course_no_longer_plans_it(school: BuiltSchool, teacher: Session) -> None:
    other = school.other()
    with other.writing():
        CourseTeacher.update(to_date=date(2026, 11, 1)).where(
            CourseTeacher.course == school.algebra_a
        ).execute()
    assert school.algebra_a not in school.session(Role.TEACHER, school.maths_teacher).scope.courses
    with pytest.raises(NotAllowed):
        store_plan(school.session(Role.TEACHER, school.maths_teacher), school.algebra_a, "План", ITEMS)


# --- from a file -----------------------------------------------------------------------------------------


def plan_file(folder: Path, *rows: list[Any], name: str = "Алгебра 7.xlsx") -> Path:
    return build.written(folder, name, build.workbook({"КТП": [["№", "Тема", "Часы", "Д/з"], *rows]}))


def test_a_file_becomes_the_plan_of_the_course(school: BuiltSchool, teacher: Session, tmp_path: Path) -> None:
    path = plan_file(tmp_path, [None, "Раздел 1"], [1, "Дроби", 1, "§ 1"], [2, "Корни", 2, "§ 2"])
    trial = import_plan(teacher, school.algebra_a, path, dry_run=True)
    assert (trial.dry_run, trial.added) == (True, {"plans": 1, "topics": 2})
    assert log(school) == []
    assert plan_of(teacher, school.algebra_a) is None
    done = import_plan(teacher, school.algebra_a, path)
    assert (done.name, done.headings, done.added) == ("Алгебра 7", ("Раздел 1",), trial.added)
    assert {one.reason for one in log(school)} == {"import:Алгебра 7.xlsx"}
    before = dump(school.file)
    assert import_plan(teacher, school.algebra_a, path).unchanged == {"plans": 1, "topics": 2}
    assert dump(school.file) == before


def test_one_bad_row_refuses_the_file(school: BuiltSchool, teacher: Session, tmp_path: Path) -> None:
    path = plan_file(tmp_path, [1, "Дроби", 1], [2, "Корни", "?"], [3, None, None, "§ 3"])
    before = dump(school.file)
    with pytest.raises(ImportRefused) as refused:
        import_plan(teacher, school.algebra_a, path)
    data = refused.value.data
    assert (refused.value.code, data["count"]) == ("hours.unreadable", 2)
    place = (data["file"], data["sheet"], data["row"], data["field"], data["value"])
    assert place == ("Алгебра 7.xlsx", "КТП", 3, "Часы", "?")
    assert dump(school.file) == before


# --- for the window --------------------------------------------------------------------------------------


def test_as_it_would_be_shifted(school: BuiltSchool, teacher: Session) -> None:
    store_plan(teacher, school.algebra_a, "План", ITEMS)
    before = view(teacher, school.algebra_a)
    later = plan_of(teacher, school.algebra_a, by=1)
    assert later is not None
    assert (days(later)[0], later.shift) == ([DAYS[1]], 1)
    assert view(teacher, school.algebra_a) == before, "nothing is written"
    shift_plan(teacher, school.algebra_a, 1)
    assert view(teacher, school.algebra_a) == later


def test_plans_elsewhere_are_own_ones_of_the_subject_and_grade(school: BuiltSchool, teacher: Session) -> None:
    store_plan(teacher, school.algebra_b, "План", ITEMS)
    (found,) = plans_elsewhere(teacher, school.algebra_a)
    assert (found.course.class_name, found.plan.name, found.plan.topics, found.plan.hours) == (
        "7Б",
        "План",
        4,
        5,
    )
    assert plans_elsewhere(teacher, school.algebra_b) == ()
    russian = school.session(Role.TEACHER, school.russian_teacher, school.other())
    store_plan(russian, school.russian_a, "План", ITEMS)
    assert plans_elsewhere(russian, school.russian_a) == ()


def test_another_plan_meanwhile_is_not_replaced(
    school: BuiltSchool, teacher: Session, tmp_path: Path
) -> None:
    mine = store_plan(teacher, school.algebra_a, "План", ITEMS).plan_id
    other = store_plan(teacher, school.algebra_b, "Другой", ITEMS[:2]).plan_id
    assign_plan(school.session(Role.ADMIN, school.admin, school.other()), school.algebra_a, other)
    path = build.written(tmp_path, "план.csv", "Тема;Часы\nДроби;1\n")
    for act in (
        lambda: assign_plan(teacher, school.algebra_a, None, expected=mine),
        lambda: copy_plan(teacher, school.algebra_a, school.algebra_b, expected=mine),
        lambda: store_plan(teacher, school.algebra_a, "План", ITEMS, expected=mine),
        lambda: import_plan(teacher, school.algebra_a, path, expected=None),
    ):
        with pytest.raises(Conflict):
            act()
    assert view(teacher, school.algebra_a).plan.plan_id == other
    assign_plan(teacher, school.algebra_a, mine, expected=other)


def test_sheets_to_choose_from_are_named_whole(school: BuiltSchool, teacher: Session, tmp_path: Path) -> None:
    names = [f"Алгебра 7 класс, вариант {number}" for number in range(6)]
    sheets = {name: [["Тема", "Часы"], ["Дроби", 1]] for name in names}
    path = tmp_path / "планы.xlsx"
    path.write_bytes(build.workbook(sheets))
    with pytest.raises(BadInput, match=r"plan\.several") as refused:
        import_plan(teacher, school.algebra_a, path, dry_run=True)
    assert list(refused.value.data["sheets"]) == names
    done = import_plan(teacher, school.algebra_a, path, sheet=names[3], dry_run=True)
    assert [one.topic for one in done.items] == ["Дроби"]
    assert not done.changes_nothing
    import_plan(teacher, school.algebra_a, path, sheet=names[3])
    assert import_plan(teacher, school.algebra_a, path, sheet=names[3], dry_run=True).changes_nothing
