"""Whatever is entered, in whatever order: judged step by step it is what a full recomputation finds, and what plain
Python finds that knows nothing of the program's rules."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.changes import Record
from app.clock import FixedClock
from app.codes import AttendanceCode, LessonState, MarkValue, Role, TermMarkKind
from app.control.advancing import advance_control, recompute_control
from app.control.commands import judge_findings
from app.control.rows import FindingState, Said
from app.control.rule_book import BY_KEY, RULES, RuleBook, RuleSetting, UnitKind
from app.control.rule_setting import set_rule
from app.errors import DiaryError
from app.journal.closing import close_term
from app.journal.commands import (
    add_lesson,
    add_work,
    remove_lesson,
    set_homework,
    set_lesson_state,
    set_topic,
    write_cells,
)
from app.journal.rows import CellEdit, TermMarkEdit
from app.journal.term_marks import set_term_marks
from app.session import Session
from app.unit_of_work import Entry, before_session
from models.base import rows
from models.control import ClassDay, ClassUse, ClassWeek, CourseWeek, Finding, PupilWeek
from models.database import SchoolFile
from models.journal import Attendance, Homework, Lesson, LessonTopic, Mark, TermMark
from models.opening import open_school_file
from models.school import Enrollment
from tests.app.control.naive_courses import Key, School
from tests.build import LESSON_DAYS, NOW, BuiltSchool

COURSES = ("algebra_a", "russian_a", "english_a1", "algebra_b")
PUPILS = ("arbuzova", "yolkin", "zhukova", "yashin", "novikov", "beryozkin", "vetrova")
DAYS = (*LESSON_DAYS, date(2027, 1, 11), date(2027, 1, 12), date(2027, 1, 13))
COURSE_RULES = [rule.key for rule in RULES if rule.unit is UnitKind.COURSE]
FIGURES = (CourseWeek, ClassDay, ClassWeek, PupilWeek, ClassUse)

courses = st.sampled_from((*COURSES, "algebra_a", "algebra_a"))
pupils = st.sampled_from((*PUPILS, "yolkin", "yolkin"))
days = st.sampled_from(DAYS)
values = st.sampled_from([5, 4, 3, 2, 2, 1, int(MarkValue.DEBT), int(MarkValue.EXEMPT), None])
cells = st.sampled_from(["", "", "5", "2", "2", "3", "н", "н", "б", "о2", "н4", "б3"])
"""Of a pupil at lessons that follow each other: so that marks and absences meet."""
Action = tuple[Any, ...]
actions: st.SearchStrategy[Action] = st.one_of(
    st.tuples(st.just("row"), courses, pupils, st.integers(0, 17), st.lists(cells, min_size=2, max_size=12)),
    st.tuples(st.just("row"), courses, pupils, st.integers(0, 17), st.lists(cells, min_size=2, max_size=12)),
    st.tuples(st.just("mark"), courses, pupils, days, values, st.integers(1, 2)),
    st.tuples(st.just("absent"), courses, pupils, days, st.sampled_from([*map(int, AttendanceCode), None])),
    st.tuples(st.just("topic"), courses, days, st.booleans()),
    st.tuples(st.just("homework"), courses, days, st.sampled_from([None, 1, 3, 10]), st.booleans()),
    st.tuples(st.just("no_homework"), courses, days),
    st.tuples(st.just("state"), courses, days, st.sampled_from([0, 1, 2, 4])),
    st.tuples(st.just("work"), courses, days, st.sampled_from([0.0, 1.0, 3.0])),
    st.tuples(st.just("lesson"), courses, days, st.integers(1, 6)),
    st.tuples(st.just("no_lesson"), courses, days),
    st.tuples(st.just("term_mark"), courses, pupils, st.sampled_from([5, 4, 3, 2, -1, -3, None])),
    st.tuples(st.just("term_mark"), courses, pupils, st.sampled_from([5, 4, 3, 2, -1, -3, None])),
    st.tuples(st.just("leaves"), pupils, days),
    st.tuples(st.just("rule"), st.sampled_from(COURSE_RULES), st.integers(0, 4), st.sampled_from([True, True, False])),
    st.tuples(st.just("accept"), st.integers(0, 5)),
    st.tuples(st.just("days"), st.sampled_from([1, 2, 9, 40]), st.integers(0, 1439)),
    st.tuples(st.just("advance"), st.integers(1, 3), st.booleans()),
    st.tuples(st.just("advance"), st.integers(1, 3), st.booleans()),
    st.tuples(st.sampled_from(["close", "topic_of_all", "topic_of_all"])),
)  # fmt: skip


class World:
    """The small school, several people in it, and two PCs at which control goes on."""

    def __init__(self, template: Path, ids: dict[str, int], folder: Path) -> None:
        self.path = folder / "school.db"
        shutil.copyfile(template, self.path)
        self.school = BuiltSchool(self.path, open_school_file(self.path), FixedClock(NOW), dict(ids))
        self.other = self.school.other()
        self.sessions = {
            who: self.school.session(role, ids[who])
            for who, role in (
                ("maths_teacher", Role.TEACHER), ("russian_teacher", Role.TEACHER), ("deputy", Role.DEPUTY),
                ("admin", Role.ADMIN),
            )
        }  # fmt: skip
        self.head = self.school.session(Role.HEAD, ids["head"], self.other)

    def close(self) -> None:
        self.school.close()

    def teacher(self, course: str) -> Session:
        return self.sessions["maths_teacher" if course.startswith("algebra") else "russian_teacher"]

    def do(self, action: Action) -> None:
        """What is refused has not been."""
        name, *arguments = action
        with suppress(DiaryError):
            getattr(self, f"_{name}")(*arguments)

    # --- what people do --------------------------------------------------------------------------------

    def _number(self, course: str) -> int:
        return COURSES.index(course) + 1

    def _one(self, query: Any) -> Any:
        with self.school.file.reading():
            return next((row[0] for row in rows(query)), None)

    def _mark(self, course: str, pupil: str, on: date, value: int | None, work: int) -> None:
        ids, number = self.school.ids, self._number(course)
        here = (Mark.course == ids[course]) & (Mark.date == on) & (Mark.number == number)
        before = self._one(Mark.select(Mark.value).where(here, Mark.work == work, Mark.pupil == ids[pupil]))
        edit = CellEdit(on, number, work, ids[pupil], "mark", before, value)
        write_cells(self.teacher(course), ids[course], [edit], "так надо")

    def _absent(self, course: str, pupil: str, on: date, code: int | None) -> None:
        ids, number = self.school.ids, self._number(course)
        here = (Attendance.course == ids[course]) & (Attendance.date == on) & (Attendance.pupil == ids[pupil])
        before = self._one(Attendance.select(Attendance.code).where(here, Attendance.number == number))
        edit = CellEdit(on, number, 0, ids[pupil], "attendance", before, code)
        write_cells(self.teacher(course), ids[course], [edit], "так надо")

    def _row(self, course: str, pupil: str, first: int, entered: list[str]) -> None:
        codes = {"н": AttendanceCode.ABSENT, "б": AttendanceCode.ILL, "о": AttendanceCode.LATE}
        for on, cell in zip(LESSON_DAYS[first:], entered, strict=False):
            for letter in cell:
                if letter in codes:
                    self.do(("absent", course, pupil, on, int(codes[letter])))
                else:
                    self.do(("mark", course, pupil, on, int(letter), 1))

    def _topic_of_all(self) -> None:
        for on in LESSON_DAYS[::2]:
            self.do(("topic", "algebra_a", on, True))

    def _topic(self, course: str, on: date, there: bool) -> None:
        ids, number = self.school.ids, self._number(course)
        here = (LessonTopic.course == ids[course]) & (LessonTopic.date == on) & (LessonTopic.number == number)
        before = self._one(LessonTopic.select(LessonTopic.topic).where(here)) or ""
        set_topic(self.teacher(course), ids[course], on, number, "Тема" if there else "", expected=before)

    def _homework(self, course: str, due: date, ago: int | None, alone: bool) -> None:
        given = None if ago is None else due - timedelta(days=ago)
        set_homework(
            self.teacher(course), self.school.ids[course], due, None, "№ 5", set_date=given,
            set_number=self._number(course) if ago == 3 else None,
            pupil_id=self.school.arbuzova if alone else None,
        )  # fmt: skip

    def _no_homework(self, course: str, due: date) -> None:
        here = (Homework.course == self.school.ids[course]) & (Homework.due_date == due)
        no = self._one(Homework.select(Homework.no).where(here))
        if no is not None:
            set_homework(self.teacher(course), self.school.ids[course], due, no, "", expected="№ 5")

    def _state(self, course: str, on: date, state: int) -> None:
        ids, number = self.school.ids, self._number(course)
        here = (Lesson.course == ids[course]) & (Lesson.date == on) & (Lesson.number == number)
        before = self._one(Lesson.select(Lesson.state).where(here))
        if before is not None:
            stand_in = ids["deputy"] if state == LessonState.REPLACED else None
            set_lesson_state(
                self.teacher(course), ids[course], on, number, state, expected=before, substitute_id=stand_in
            )

    def _work(self, course: str, on: date, weight: float) -> None:
        kind = self.school.kind_test
        add_work(self.teacher(course), self.school.ids[course], on, self._number(course), kind, weight=weight)

    def _lesson(self, course: str, on: date, number: int) -> None:
        add_lesson(self.teacher(course), self.school.ids[course], on, number)

    def _no_lesson(self, course: str, on: date) -> None:
        remove_lesson(self.teacher(course), self.school.ids[course], on, self._number(course))

    def _term_mark(self, course: str, pupil: str, value: int | None) -> None:
        ids = self.school.ids
        here = (TermMark.course == ids[course]) & (TermMark.pupil == ids[pupil]) & (TermMark.number == 2)
        before = self._one(TermMark.select(TermMark.value).where(here))
        edit = TermMarkEdit(ids[pupil], int(TermMarkKind.TERM), 2, before, value)
        set_term_marks(self.teacher(course), ids[course], [edit])

    def _leaves(self, pupil: str, last: date) -> None:
        """Another last day in the class, as an import stores it; marks beyond it stay."""
        number = self.school.ids[pupil]

        def work(entry: Entry) -> None:
            one = Enrollment.get(Enrollment.pupil == number)
            if one.from_date > last:
                return
            where = (Enrollment.pupil == number) & (Enrollment.from_date == one.from_date)
            Enrollment.update(to_date=last).where(where).execute()
            key = f"{one.school_class.id}/{number}/{one.from_date:%Y%m%d}"
            entry.records.append(Record("enrollment", key, {"to_date": None}, {"to_date": last.isoformat()}))

        before_session(self.school.file, self.school.clock, work)

    def _rule(self, key: str, threshold: int, on: bool) -> None:
        deputy, rule = self.sessions["deputy"], BY_KEY[key]
        with self.school.file.reading():
            deputy.catch_up_rights()
            before = RuleBook.of(deputy)[key]
        wanted = float(min(max(threshold, rule.low), rule.high))
        set_rule(deputy, key, RuleSetting(on, wanted), expected=before)

    def _accept(self, which: int) -> None:
        with self.school.file.reading():
            open_ = Finding.select(Finding.id).where(Finding.state == "open").order_by(Finding.id)
            found = [row[0] for row in rows(open_)]
        if found:
            number = found[which % len(found)]
            judge_findings(self.sessions["deputy"], {number: FindingState.OPEN}, Said.ACCEPT)

    def _days(self, count: int, minute: int) -> None:
        moment = self.school.clock.moment + timedelta(days=count)
        if moment.date() < date(2027, 3, 1):
            self.school.clock.moment = moment.replace(hour=minute // 60, minute=minute % 60)

    def _close(self) -> None:
        close_term(self.sessions["admin"], self.school.term2)

    def _advance(self, most: int, at_other_pc: bool) -> None:
        advance_control(self.head if at_other_pc else self.sessions["deputy"], most=most)

    # --- what control says --------------------------------------------------------------------------------

    def settle(self, most: int = 3) -> None:
        for number in range(500):
            session = self.head if number % 2 else self.sessions["deputy"]
            if not advance_control(session, most=most).left:
                return
        raise AssertionError("it never ends")

    def anew(self) -> Judged:
        """Of a copy in which control was never asked."""
        copy = self.path.with_name("anew.db")
        shutil.copyfile(self.path, copy)
        file = open_school_file(copy)
        try:
            with file.writing():
                for table in ("finding_answer", "finding", "control_unit", "control_state"):
                    file.connection.execute(f'DELETE FROM "{table}"')
                for one in FIGURES:
                    file.connection.execute(f'DELETE FROM "{one._meta.table_name}"')
            recompute_control(self.school.session(Role.HEAD, self.school.head, file))
            return judged(file)
        finally:
            file.close()

    def naive(self) -> School:
        with self.school.file.reading():
            self.sessions["deputy"].catch_up_rights()
            book = RuleBook.of(self.sessions["deputy"])
            on = {key: book[key].threshold for key in COURSE_RULES if book[key].on and key != "few_marks"}
            return School(self.school.file.connection, self.school.clock.moment, on)


Judged = tuple[set[Any], dict[str, set[Any]]]


def judged(file: SchoolFile) -> Judged:
    """The findings that are not closed, and all figures; when and in which state is left out."""
    with file.reading():
        columns = (
            Finding.rule, Finding.unit, Finding.place, Finding.teacher, Finding.school_class, Finding.course,
            Finding.pupil, Finding.date, Finding.number, Finding.term, Finding.detail,
        )  # fmt: skip
        found = set(rows(Finding.select(*columns).where(Finding.closed_at.is_null())))
        return found, {one._meta.table_name: set(rows(one.select())) for one in FIGURES}


def keys(found: set[Any]) -> set[Key]:
    """Of the rules of courses, as the second reckoning tells them."""
    wanted = set(COURSE_RULES) - {"few_marks"}
    return {(row[0], int(row[1].split("/")[1]), row[2]) for row in found if row[0] in wanted}


@pytest.fixture
def world(
    school_template: tuple[Path, dict[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> Callable[[], World]:
    template, ids = school_template
    return lambda: World(template, ids, tmp_path_factory.mktemp("world"))


HISTORIES = st.lists(actions, min_size=30, max_size=60)
SETTINGS: dict[str, Any] = {
    "deadline": None,
    "suppress_health_check": [HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
}


@given(HISTORIES)
@settings(max_examples=6, **SETTINGS)
def test_step_by_step_is_as_a_whole(world: Callable[[], World], history: list[Action]) -> None:
    assert_the_same(world(), history)


@pytest.mark.slow
@given(HISTORIES)
@settings(max_examples=80, **SETTINGS)
def test_step_by_step_is_as_a_whole_many_times(world: Callable[[], World], history: list[Action]) -> None:
    assert_the_same(world(), history)


def assert_the_same(one: World, history: list[Action]) -> None:
    """Of the steps, of a full recomputation, and of plain Python."""
    try:
        for action in history:
            one.do(action)
        one.settle()
        found, figures = judged(one.school.file)
        assert (found, figures) == one.anew()
        plain = one.naive()
        assert keys(found) == plain.found()
        weeks = {(course, week, term): tuple(rest) for _, week, course, term, *rest in figures["course_week"]}
        assert weeks == plain.weeks()
        assert_nothing_is_told_twice(one.school.file)
    finally:
        one.close()


def assert_nothing_is_told_twice(file: SchoolFile) -> None:
    """Nor is a finding without its figures."""
    with file.reading():
        open_ = Finding.select(Finding.unit, Finding.rule, Finding.place, Finding.detail)
        told = list(rows(open_.where(Finding.closed_at.is_null())))
    assert len({row[:3] for row in told}) == len(told)
    assert all(isinstance(json.loads(row[3]), dict) for row in told)
