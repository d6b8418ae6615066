"""Steps of judging: what they touch, what they leave, and what they write when nothing has changed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from app.changes import Record
from app.clock import FixedClock
from app.codes import LessonState, Role
from app.control import pending
from app.control.advancing import advance_control, judge_now, look, recompute_control, store_step
from app.control.commands import give_reason, judge_findings
from app.control.judging import Unit
from app.control.pending import QUIET_ROWS
from app.control.rows import Advanced, FindingState, Said
from app.control.rule_book import RuleSetting, UnitKind
from app.control.rule_setting import set_rule
from app.errors import NotAllowed
from app.journal.commands import set_lesson_state, set_topic
from app.permissions import Action
from app.session import Session
from app.unit_of_work import GUARDED, Entry, before_session, command
from models.base import rows
from models.control import ControlState, ControlUnit, CourseWeek, Finding
from models.journal import Lesson
from models.opening import open_school_file
from models.reads import counting
from models.school import AcademicYear, Course, CourseTeacher, Subject
from tests.app.control.engine import advance, closed, due, go_to, places, rows_of_log, stored
from tests.build import LESSON_DAYS, NOW, BuiltSchool, build

DAY = LESSON_DAYS[0]


@pytest.fixture
def deputy(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


@pytest.fixture
def teacher(school: BuiltSchool) -> Session:
    return school.session(Role.TEACHER, school.maths_teacher)


def test_the_first_step_judges_everything(school: BuiltSchool, deputy: Session) -> None:
    done = advance(school, deputy)
    assert done.judged >= 4
    assert done.opened
    over = [day for day in LESSON_DAYS if day < school.clock.today()]
    assert places(school, "not_kept") == {f"{day:%Y%m%d}/{number}" for day in over for number in (1, 2, 3, 4)}


def test_nothing_is_written_where_nothing_has_changed(school: BuiltSchool, deputy: Session) -> None:
    advance(school, deputy)
    before = rows_of_log(school)
    assert advance_control(deputy).judged == 0
    assert rows_of_log(school) == before


def test_a_change_has_its_course_judged_and_no_other(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    advance(school, deputy)
    set_topic(teacher, school.algebra_a, DAY, 1, "Степени")
    done = advance(school, deputy)
    assert done.judged == 1
    assert (done.opened, done.closed) == (0, 1)
    assert closed(school, "no_topic") == {f"{DAY:%Y%m%d}/1": "gone"}


def test_what_is_left_is_judged_by_the_next_steps(school: BuiltSchool, deputy: Session) -> None:
    first = advance_control(deputy, most=1)
    assert first.judged == 1
    assert first.left
    other = school.session(Role.TEACHER, school.russian_teacher)
    advance(school, other, most=1)
    in_steps = stored(school)
    recompute_control(deputy)
    assert stored(school) == in_steps


def test_a_day_that_passes_is_due(school: BuiltSchool, deputy: Session) -> None:
    advance(school, deputy)
    today = school.clock.today()
    place = f"{today:%Y%m%d}/1"
    assert place not in places(school, "not_kept")
    assert due(school, f"course/{school.algebra_a}") == school.clock.at(today, 24 * 60)
    go_to(school, today, 23 * 60 + 59)
    assert advance_control(deputy).judged == 0
    go_to(school, today + timedelta(days=1), 0)
    advance(school, deputy)
    assert place in places(school, "not_kept")


def test_of_two_that_judge_at_once_the_second_lets_go(school: BuiltSchool, deputy: Session) -> None:
    other = school.session(Role.HEAD, school.head, school.other())
    first, second = look(deputy), look(other)
    assert first is not None
    assert second is not None
    done = store_step(deputy, first)
    assert done.judged
    before, log = stored(school), rows_of_log(school)
    late = store_step(other, second)
    assert (late.judged, late.opened) == (0, 0)
    assert late.left
    assert stored(school) == before
    assert rows_of_log(school) == log


def test_what_is_entered_while_a_step_is_judged_is_judged_with_the_next(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    advance(school, deputy)
    set_topic(teacher, school.algebra_a, DAY, 1, "Степени")
    step = look(deputy)
    assert step is not None
    set_topic(teacher, school.algebra_a, LESSON_DAYS[1], 1, "Корни")
    store_step(deputy, step)
    assert f"{LESSON_DAYS[1]:%Y%m%d}/1" in places(school, "no_topic")
    advance(school, deputy)
    assert closed(school, "no_topic").keys() == {f"{day:%Y%m%d}/1" for day in LESSON_DAYS[:2]}


def test_rules_set_anew_close_with_that_reason(school: BuiltSchool, deputy: Session) -> None:
    advance(school, deputy)
    assert places(school, "not_kept")
    set_rule(deputy, "not_kept", RuleSetting(False, 0), expected=RuleSetting(True, 0))
    set_rule(deputy, "no_topic", RuleSetting(True, 3), expected=RuleSetting(True, 0))
    advance(school, deputy, most=1)
    assert places(school, "not_kept") == set()
    assert set(closed(school, "not_kept").values()) == {"rule_off"}
    assert set(closed(school, "no_topic").values()) == {"rule_changed"}
    with school.file.reading():
        assert '"changed": []' in ControlState.get().rules


def test_a_rule_switched_off_and_on_forgets_nothing_of_what_was_said(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    """Accepted, answered, returned and open ones go on where they stood, under their old numbers; one that was put
    right meanwhile is closed for that, and a new one is new."""
    advance(school, deputy)
    with school.file.reading():
        mine = (Finding.rule == "no_topic", Finding.teacher == school.maths_teacher)
        accepted, answered, returned, untouched, mended = (
            row[0] for row in rows(Finding.select(Finding.id).where(*mine).order_by(Finding.id).limit(5))
        )
    give_reason(teacher, dict.fromkeys((accepted, answered, returned), FindingState.OPEN), "Тема общая")
    judge_findings(deputy, {accepted: FindingState.ANSWERED}, Said.ACCEPT)
    judge_findings(deputy, {returned: FindingState.ANSWERED}, Said.RETURN, "Впишите")
    before = states(school, "no_topic")
    set_rule(deputy, "no_topic", RuleSetting(False, 0), expected=RuleSetting(True, 0))
    advance(school, deputy)
    assert set(states(school, "no_topic").values()) == {"closed"}
    with school.file.reading():
        place = Finding.get_by_id(mended)
    set_topic(teacher, place.course_id, place.date, place.number, "Степени")
    set_rule(deputy, "no_topic", RuleSetting(True, 0), expected=RuleSetting(False, 0))
    advance(school, deputy)
    after = states(school, "no_topic")
    assert after == before | {mended: "closed"}
    assert [after[one] for one in (accepted, answered, returned, untouched)] == [
        "accepted", "answered", "returned", "open",
    ]  # fmt: skip


def states(school: BuiltSchool, rule: str) -> dict[int, str]:
    """The states of all findings of a rule, by their numbers."""
    with school.file.reading():
        return dict(rows(Finding.select(Finding.id, Finding.state).where(Finding.rule == rule)))


def test_what_an_older_program_has_judged_is_judged_anew_once(
    school: BuiltSchool, deputy: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = advance(school, deputy).judged
    monkeypatch.setattr(pending, "JUDGED_AS", pending.JUDGED_AS + 1)
    again = advance(school, deputy)
    assert (again.judged, again.opened, again.closed) == (whole, 0, 0)
    assert advance_control(deputy).judged == 0


def test_an_older_program_leaves_what_a_newer_one_has_judged(
    school: BuiltSchool, deputy: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two programs that judge otherwise do not judge everything in turns."""
    monkeypatch.setattr(pending, "JUDGED_AS", pending.JUDGED_AS + 1)
    advance(school, deputy)
    monkeypatch.undo()
    assert advance_control(deputy).judged == 0
    set_rule(deputy, "not_kept", RuleSetting(False, 0), expected=RuleSetting(True, 0))
    advance(school, deputy)
    with school.file.reading():
        assert f'"revision": {pending.JUDGED_AS + 1}' in ControlState.get().rules


def test_a_new_year_closes_the_findings_of_the_old_one_and_keeps_its_figures(
    school: BuiltSchool, deputy: Session
) -> None:
    advance(school, deputy)
    with school.file.reading():
        figures = CourseWeek.select().count()
    assert figures
    with school.file.writing():
        AcademicYear.create(name="2027/2028", starts=date(2027, 9, 1), ends=date(2028, 8, 31))
    deputy.forget_all()
    go_to(school, date(2027, 9, 1))
    advance(school, deputy)
    with school.file.reading():
        of_courses = Finding.unit.startswith("course/")
        assert not Finding.select().where(Finding.closed_at.is_null(), of_courses).exists()
        reasons = {row[0] for row in rows(Finding.select(Finding.closed_because).where(of_courses))}
        assert reasons == {"year_over"}
        assert CourseWeek.select().count() == figures
        assert not ControlUnit.select().where(ControlUnit.unit.startswith("course/")).exists()


def test_a_file_with_another_history_is_judged_anew(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    set_topic(teacher, school.algebra_a, DAY, 1, "Степени")
    advance(school, deputy)
    before = stored(school)
    with school.file.writing():
        ControlState.update(hash=bytes(32)).execute()
        Finding.update(detail='{"wrong": 1}').execute()
        CourseWeek.update(lessons=99).execute()
    assert stored(school) != before
    assert advance(school, deputy).judged >= 4
    assert stored(school) == before


def test_cancelled_lessons_are_asked_nothing(school: BuiltSchool, deputy: Session, teacher: Session) -> None:
    advance(school, deputy)
    set_lesson_state(teacher, school.algebra_a, DAY, 1, LessonState.CANCELLED, expected=LessonState.NORMAL)
    advance(school, deputy)
    place = f"{DAY:%Y%m%d}/1"
    with school.file.reading():
        mine = Finding.select(Finding.rule, Finding.closed_because).where(
            Finding.place == place, Finding.course == school.algebra_a
        )
        assert {row[1] for row in rows(mine)} == {"gone"}


def test_nothing_to_do_is_four_statements(school: BuiltSchool, deputy: Session) -> None:
    advance(school, deputy)
    advance_control(deputy)  # takes note of its own rows of the log
    with counting(school.file) as reads:
        assert advance_control(deputy).judged == 0
    assert reads.statements == 4


def test_an_encrypted_file_is_judged_as_any(
    school_template: tuple[Path, dict[str, int]], tmp_path: Path
) -> None:
    key, path = "5a" * 32, tmp_path / "school.db"
    ids = build(path, key=key)
    school = BuiltSchool(path, open_school_file(path, key=key), FixedClock(NOW), ids, key)
    try:
        advance(school)
        over = [day for day in LESSON_DAYS if day < school.clock.today()]
        assert len(places(school, "not_kept")) == 4 * len(over)
    finally:
        school.close()


@pytest.mark.parametrize("role", [Role.TEACHER, Role.CLASS_TEACHER])
def test_the_program_of_a_teacher_judges_courses_that_he_may_not_read(
    school: BuiltSchool, role: Role
) -> None:
    one = school.session(role, school.russian_teacher)
    done = advance(school, one)
    assert done == Advanced(done.judged, done.opened, 0, 0), "counts, and nothing else"
    assert f"{DAY:%Y%m%d}/4" in places(school, "not_kept"), "algebra of the other class"
    with pytest.raises(NotAllowed):
        advance_control(school.session(Role.PARENT, school.parent))


def test_a_unit_is_judged_at_once_inside_a_command(
    school: BuiltSchool, deputy: Session, teacher: Session
) -> None:
    advance(school, deputy)
    set_topic(teacher, school.algebra_a, DAY, 1, "Степени")
    before = rows_of_log(school)
    unit = Unit(UnitKind.COURSE, school.algebra_a)

    @command(Action.ADVANCE_CONTROL)
    def now(session: Session) -> None:
        judge_now(session, unit)

    try:
        now(deputy)
        assert closed(school, "no_topic") == {f"{DAY:%Y%m%d}/1": "gone"}
        assert rows_of_log(school) == before + 1
        now(deputy)
        assert rows_of_log(school) == before + 1, "nothing differs: nothing is written"
    finally:
        GUARDED.pop(next(name for name in GUARDED if name.endswith("<locals>.now")))
    assert advance(school, deputy).closed == 0


def test_a_course_that_is_new_is_judged(school: BuiltSchool, deputy: Session) -> None:
    advance(school, deputy)

    def work(entry: Entry) -> None:
        subject = Subject.create(name="Физика").id
        course = Course.create(year=school.year, subject=subject, group=school.group_class_b).id
        CourseTeacher.create(course=course, teacher=school.maths_teacher, from_date=date(2026, 9, 1))
        Lesson.create(course=course, date=DAY, number=6)
        entry.records += [
            Record("subject", str(subject), None, {"name": "Физика"}),
            Record("course", str(course), None, {}),
            Record("lesson", str(course), None, {"lessons": 1}, course=course),
        ]

    before_session(school.file, school.clock, work)
    advance(school, deputy)
    assert f"{DAY:%Y%m%d}/6" in places(school, "not_kept")


def test_a_log_that_tells_of_nothing_to_judge_is_passed_over_in_heaps(
    school: BuiltSchool, deputy: Session
) -> None:
    advance(school, deputy)
    told = [Record("own_setting", str(number), None, {}) for number in range(QUIET_ROWS - 2)]
    before_session(school.file, school.clock, lambda entry: entry.records.extend(told))
    before = rows_of_log(school)
    assert advance_control(deputy).judged == 0
    assert rows_of_log(school) == before
    before_session(school.file, school.clock, lambda entry: entry.records.extend(told[:2]))
    assert advance_control(deputy).judged == 0
    assert rows_of_log(school) == before + 3
    assert advance_control(deputy) == Advanced(0, 0, 0, 0)
    assert rows_of_log(school) == before + 3


def test_more_rows_than_a_step_looks_at_are_left(
    school: BuiltSchool, deputy: Session, teacher: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    advance(school, deputy)
    monkeypatch.setattr(pending, "MOST_ROWS", 2)
    for day in LESSON_DAYS[:5]:
        set_topic(teacher, school.algebra_a, day, 1, "Степени")
    first = advance_control(deputy)
    assert (first.judged, first.left) == (1, 1)
    assert first.closed == 5, "what is judged is judged as it is now"
    advance(school, deputy)
    assert len(closed(school, "no_topic")) == 5
