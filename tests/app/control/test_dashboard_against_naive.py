"""Any history of the small school: what the dashboard shows, and what control has found of classes and letters, is what
is counted row by row (`naive`), and the same as when all is judged anew.
"""

from __future__ import annotations

import itertools
import json
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.clock import FixedClock
from app.control import dashboard
from app.control.advancing import advance_control, recompute_control
from app.control.dashboard_rows import Compared, Filling, Span, Weeks
from app.control.judging import Unit
from app.control.rows import ClosedBecause
from app.control.rule_book import RuleBook, UnitKind
from app.control.storing import Difference, difference
from app.control.units import JUDGES, all_units
from app.permissions import Role
from app.session import Session
from models.control import ClassDay, ClassUse, ClassWeek, CourseWeek, PupilWeek
from models.opening import open_school_file
from tests.app.control.histories import COURSES, STEPS, History, prepare
from tests.app.control.naive import NORMS, Filled, Paper, added, day, monday
from tests.build import NOW, BuiltSchool

FIGURES = (CourseWeek, ClassDay, PupilWeek, ClassWeek, ClassUse)
OWN_RULES = ("homework_load", "works_on_one_day", "parent_away", "week_not_signed", "message_unanswered")
_numbers = itertools.count()

Found = set[tuple[Any, ...]]
Prepared = tuple[Path, dict[str, int]]
Steps = list[tuple[Any, ...]]
BEGINNING = (
    ("letter", "parent", "teacher"), ("letter", "pupil", "class_teacher"), ("letter", "mother", "teacher"),
    ("advance", 99),
)  # fmt: skip
"""Of each history, so that its steps find something."""


@pytest.fixture(scope="module")
def prepared(
    school_template: tuple[Path, dict[str, int]], tmp_path_factory: pytest.TempPathFactory
) -> Prepared:
    """The small school with what the histories need, closed."""
    template, ids = school_template
    path = tmp_path_factory.mktemp("histories") / "school.db"
    shutil.copyfile(template, path)
    school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(ids))
    prepare(school)
    school.close()
    return path, school.ids


LONG = st.lists(STEPS, min_size=25, max_size=50)
SHORT = st.lists(STEPS, min_size=8, max_size=20)
HOURS = st.sampled_from([0, 24, 24 * 7])
few = settings(max_examples=6, suppress_health_check=list(HealthCheck))
many = settings(max_examples=60, suppress_health_check=list(HealthCheck))


@given(steps=LONG, hours=HOURS)
@few
def test_of_any_history(prepared: Prepared, steps: Steps, hours: int) -> None:
    reckoned_twice(prepared, steps, hours)


@given(steps=SHORT)
@few
def test_each_step_is_seen(prepared: Prepared, steps: Steps) -> None:
    seen_step_by_step(prepared, steps)


@pytest.mark.slow
@given(steps=LONG, hours=HOURS)
@many
def test_of_very_many_histories(prepared: Prepared, steps: Steps, hours: int) -> None:
    reckoned_twice(prepared, steps, hours)


@pytest.mark.slow
@given(steps=SHORT)
@many
def test_each_step_of_very_many_histories_is_seen(prepared: Prepared, steps: Steps) -> None:
    seen_step_by_step(prepared, steps)


def reckoned_twice(prepared: Prepared, steps: Steps, hours: int) -> None:
    """At the end of a history all is judged, then nothing happens for a while, and that is judged, too."""
    with opened(prepared) as school:
        history = History(school)
        history.play([*BEGINNING, *steps, ("advance", 99), ("pass", hours)])
        check(school, history.deputy)


def seen_step_by_step(prepared: Prepared, steps: Steps) -> None:
    """Whatever happens, the judgement that follows leaves nothing for one of everything."""
    with opened(prepared) as school:
        history = History(school)
        history.play(BEGINNING)
        for step in steps:
            history.play([step])
            run_to_end(lambda: advance_control(history.deputy))
            for unit, differs in left_over(school):
                assert differs.is_empty, (step, unit, differs)


def left_over(school: BuiltSchool) -> list[tuple[Unit, Difference]]:
    """What is stored of classes and letters, against what another session finds that knows nothing."""
    session = school.session(Role.DEPUTY, school.deputy)
    with school.file.reading():
        book = RuleBook.of(session)
        return [
            (unit, difference(unit, judge(session, unit.id, book, None), lambda _: ClosedBecause.GONE))
            for unit in all_units(session, school.year)
            if unit.kind is not UnitKind.COURSE
            for judge in (JUDGES[unit.kind].judge,)
        ]


def test_of_a_history_in_which_much_happens(prepared: Prepared) -> None:
    """So that something is there to be compared, whatever chance brings."""
    monday_, thursday = date(2026, 11, 23), date(2026, 11, 26)
    steps = (
        *BEGINNING, ("letter", "mother", "head"), ("look", "parent", 0, "week"), ("sign", "parent", 0, 1),
        ("paper", "zhukova", 1), ("paper", "yolkin", 2), ("own_look", "vetrova"),
        *(("mark", course, monday_, pupil, 5, 1) for course in COURSES for pupil in (0, 1)),
        ("topic", "algebra_a", monday_, "Тема"), ("work", "algebra_a", thursday, None),
        ("work", "russian_a", thursday, None), ("homework", "algebra_a", thursday, 160, False, None),
        ("homework", "english_a2", thursday, 90, True, None), ("advance", 3), ("pass", 24 * 7),
        ("homework", "english_a1", thursday, 20, False, None), ("state", "english_a2", thursday, 2),
        ("absent", "choir", thursday, 2, 1), ("pass", 72),
    )  # fmt: skip
    with opened(prepared) as school:
        history = History(school)
        history.play(steps)
        check(school, history.deputy)
        rules = [row[0] for row in school.file.connection.execute("SELECT DISTINCT rule FROM finding")]
        assert set(OWN_RULES) <= set(rules)


@contextmanager
def opened(prepared: Prepared) -> Iterator[BuiltSchool]:
    """A copy of the school, on its day."""
    template, ids = prepared
    path = template.with_name(f"{next(_numbers)}.db")
    shutil.copyfile(template, path)
    school = BuiltSchool(path, open_school_file(path), FixedClock(NOW), dict(ids))
    try:
        yield school
    finally:
        school.close()
        path.unlink()


def check(school: BuiltSchool, session: Session) -> None:
    run_to_end(lambda: advance_control(session))
    paper = Paper.of(school.file.connection, school.clock.moment)
    check_figures(school, paper)
    check_findings(school, paper)
    check_filling(school, paper, session)
    check_families(school, paper, session)
    check_load(school, paper, session)
    before = everything(school)
    recompute_control(session)
    run_to_end(lambda: advance_control(session))
    assert everything(school) == before


def run_to_end(step: Callable[[], Any]) -> None:
    for _ in range(100):
        if not step().left:
            return
    raise AssertionError("it never ends")


def everything(school: BuiltSchool) -> dict[str, Any]:
    """All figures and all findings that are not closed, without when they were found."""
    connection = school.file.connection
    tables = {
        table._meta.table_name: set(connection.execute(f'SELECT * FROM "{table._meta.table_name}"'))
        for table in FIGURES
    }
    findings = connection.execute(
        "SELECT rule, unit, place, teacher_id, school_class_id, course_id, pupil_id, date, number, term, detail"
        " FROM finding WHERE closed_at IS NULL"
    )
    return {**tables, "finding": set(findings)}


# --- what is stored ---------------------------------------------------------------------------------------------------


def check_figures(school: BuiltSchool, paper: Paper) -> None:
    stored = everything(school)
    assert {
        (class_id, day(week), pupil): tuple(map(bool, seen))
        for class_id, week, pupil, *seen in stored["pupil_week"]
    } == paper.pupil_weeks
    assert {
        (class_id, day(week)): tuple(counts) for week, class_id, *counts in stored["class_week"]
    } == paper.class_weeks
    assert {
        (class_id, day(on)): tuple(counts) for on, class_id, *counts in stored["class_day"]
    } == paper.class_days
    assert {class_id: tuple(counts) for class_id, *counts in stored["class_use"]} == {
        one["id"]: paper.class_use(one["id"]) for one in paper["school_class"]
    }
    sums: dict[tuple[int, date, int], list[Filled]] = defaultdict(list)
    for lesson, filled in paper.lessons:
        on = day(lesson["date"])
        sums[lesson["course_id"], monday(on), paper.term_of(on)].append(filled)
    assert {
        (course, day(week), term): Filled(*counts) for _, week, course, term, *counts in stored["course_week"]
    } == {place: added(parts) for place, parts in sums.items()}


def check_findings(school: BuiltSchool, paper: Paper) -> None:
    found: dict[str, Found] = {rule: set() for rule in OWN_RULES}
    for rule, class_id, pupil, on, detail in school.file.connection.execute(
        "SELECT rule, school_class_id, pupil_id, date, detail FROM finding WHERE closed_at IS NULL"
    ):
        if rule in found:
            told = json.loads(detail)
            what = {
                "homework_load": (class_id, day(on), told.get("minutes")),
                "works_on_one_day": (class_id, day(on), told.get("works")),
                "parent_away": (class_id, pupil, day(on), told.get("weeks")),
                "week_not_signed": (class_id, day(on), told.get("signed"), told.get("of")),
                "message_unanswered": (told.get("thread"), day(on)),
            }
            found[rule].add(what[rule])
    grades = {one["id"]: one["grade"] for one in paper["school_class"]}
    days = paper.class_days
    assert found["homework_load"] == {
        (class_id, on, minutes)
        for (class_id, on), (minutes, *_) in days.items()
        if minutes > NORMS[grades[class_id]] and not paper.settled(on, on)
    }
    assert found["works_on_one_day"] == {
        (class_id, on, works)
        for (class_id, on), (*_, works) in days.items()
        if works > 1 and not paper.settled(on, on)
    }
    assert found["parent_away"] == {(*place, weeks) for place, weeks in paper.away().items()}
    assert found["week_not_signed"] == {
        (class_id, week, signed, of)
        for (class_id, week), (of, _, _, signed) in paper.class_weeks.items()
        if week + timedelta(days=6) < paper.today
        and signed * 2 < of
        and is_asked(paper, class_id)
        and not paper.settled(week, week + timedelta(days=6))
    }
    assert found["message_unanswered"] == {
        (thread, since.date()) for thread, since in paper.waits().items() if is_late(paper, since.date())
    }


def is_asked(paper: Paper, class_id: int) -> bool:
    stored = {one["scope"]: one["value"] for one in paper["setting"] if one["key"] == "signature.asked"}
    return stored.get(f"class:{class_id}", stored.get("", "true")) == "true"


def is_late(paper: Paper, written: date) -> bool:
    """Two school days are over, and some day since (both classes are of one grade and have the same periods)."""
    return paper.school_days_over(written, 7) >= 2


# --- what is shown ----------------------------------------------------------------------------------------------------


def filled(paper: Paper, wanted: Callable[[int, date], bool]) -> Filling:
    parts = [one for lesson, one in paper.lessons if wanted(lesson["course_id"], day(lesson["date"]))]
    return Filling(*added(parts))


def check_filling(school: BuiltSchool, paper: Paper, session: Session) -> None:
    term = max(paper.term_of(paper.today - timedelta(days=back)) for back in range(20))
    times: Iterator[tuple[Span | Weeks, Callable[[date], bool], Callable[[date], bool]]] = iter(
        (
            (Span.TERM, lambda on: paper.term_of(on) == term, lambda on: paper.term_of(on) == term - 1),
            (Span.YEAR, lambda on: True, lambda on: False),
            (
                Weeks(date(2026, 11, 16), date(2026, 11, 23)),
                lambda on: date(2026, 11, 16) <= on < date(2026, 11, 30),
                lambda on: on < date(2026, 11, 16),
            ),
        )
    )
    for span, now, before in times:
        page = dashboard.filling(session, span)

        def expected(
            wanted: Callable[[int], bool],
            now: Callable[[date], bool] = now,
            before: Callable[[date], bool] = before,
        ) -> Compared:
            return Compared(
                filled(paper, lambda course, on: wanted(course) and now(on)),
                filled(paper, lambda course, on: wanted(course) and before(on)),
            )

        if not isinstance(span, Weeks) or has_both(paper):
            assert page.total == expected(lambda course: True)
        if isinstance(span, Weeks):
            continue
        for (class_id, subject_id), cell in page.cells.items():
            assert cell == expected(_in_cell(paper, class_id, subject_id))
        for line in page.classes:
            assert line.filling == expected(_of_class(paper, line.class_id))
        for teacher in page.teachers:
            mine = {
                one["course_id"] for one in paper["course_teacher"] if one["teacher_id"] == teacher.teacher_id
            }
            assert teacher.filling == expected(mine.__contains__)
        shown = [dashboard.filling_courses(session, span, class_id=one) for one in class_ids(school)]
        assert sum(map(len, shown)) == len(COURSES)
    cells = dashboard.filling_by_class_week(session).cells
    for class_id in class_ids(school):
        weeks = {one.week: one.filling for one in dashboard.filling_weeks(session, class_id=class_id)}
        assert weeks == by_week(paper, _of_class(paper, class_id or None))
        assert weeks == {week: one for (of, week), one in cells.items() if (of or 0) == class_id}
    for course in COURSES:
        of_course = dashboard.course_weeks(session, school.ids[course])
        expected_weeks = by_week(paper, {school.ids[course]}.__contains__)
        assert {one.week: one.filling for one in of_course.weeks} == expected_weeks


def _of_class(paper: Paper, class_id: int | None) -> Callable[[int], bool]:
    return lambda course: class_of(paper, course) == class_id


def _in_cell(paper: Paper, class_id: int | None, subject_id: int) -> Callable[[int], bool]:
    return lambda course: (class_of(paper, course), subject_of(paper, course)) == (class_id, subject_id)


def has_both(paper: Paper) -> bool:
    """Whether there are lessons in both of the weeks that are looked at: else fewer are compared with them."""
    weeks = {monday(day(lesson["date"])) for lesson, _ in paper.lessons}
    return {date(2026, 11, 16), date(2026, 11, 23)} <= weeks


def class_ids(school: BuiltSchool) -> tuple[int, ...]:
    return school.class_a, school.class_b, 0


def class_of(paper: Paper, course: int) -> int | None:
    found: int | None = paper.group_of(course)["school_class_id"]
    return found


def subject_of(paper: Paper, course: int) -> int:
    return next(one["subject_id"] for one in paper["course"] if one["id"] == course)


def by_week(paper: Paper, wanted: Callable[[int], bool]) -> dict[date, Filling]:
    parts: dict[date, list[Filled]] = defaultdict(list)
    for lesson, one in paper.lessons:
        if wanted(lesson["course_id"]):
            parts[monday(day(lesson["date"]))].append(one)
    return {week: Filling(*added(found)) for week, found in parts.items()}


def check_families(school: BuiltSchool, paper: Paper, session: Session) -> None:
    page = dashboard.use(session)
    weeks = paper.class_weeks
    assert {
        place: (cell.pupils, cell.by_parents, cell.by_pupils, cell.signed)
        for place, cell in page.cells.items()
    } == weeks
    for column in page.weeks:
        mine = {class_id: counts for (class_id, week), counts in weeks.items() if week == column.week}
        assert column.pupils == sum(counts[0] for counts in mine.values())
        assert column.asked == sum(
            counts[0] for class_id, counts in mine.items() if is_asked(paper, class_id)
        )
        assert column.signed == sum(
            counts[3] for class_id, counts in mine.items() if is_asked(paper, class_id)
        )
    for line in page.classes:
        families = {pupil: paper.parents(pupil) for pupil in paper.here(line.class_id)}
        strangers = {pupil for pupil, parents in families.items() if not any(map(paper.came, parents))}
        assert {one.pupil_id for one in dashboard.never_came(session, line.class_id)} == strangers
        assert line.never_came == len(strangers)
        assert line.without_login == sum(not any(map(paper.can_come, own)) for own in families.values())
    for class_id, week in weeks:
        shown = dashboard.use_week(session, class_id, week)
        seen = {one.pupil_id: (one.by_parents, one.by_pupil, one.signed) for one in shown.pupils}
        assert seen == {
            pupil: state[1:]
            for (of, on, pupil), state in paper.pupil_weeks.items()
            if (of, on) == (class_id, week) and state[0]
        }
    waits = paper.waits()
    shown_waits = {(one.since, one.late) for one in dashboard.unanswered(session)}
    assert shown_waits == {(since, is_late(paper, since.date())) for since in waits.values()}


def check_load(school: BuiltSchool, paper: Paper, session: Session) -> None:
    page = dashboard.load(session, date(2026, 9, 1), date(2027, 5, 31))
    days = paper.class_days
    assert {
        place: (cell.minutes, cell.pieces, cell.unknown, cell.big_works) for place, cell in page.cells.items()
    } == days
    for (class_id, on), counts in days.items():
        shown = dashboard.load_day(session, class_id, on)
        cell = shown.cell
        assert (cell.minutes, cell.pieces, cell.unknown, cell.big_works) == counts
        counted = [one for one in shown.pieces if one.counted]
        assert (sum(one.minutes or 0 for one in counted), len(counted)) == counts[:2]
        assert sum(one.counted for one in shown.works) == counts[3]
    for line in page.classes:
        mine = [counts for (class_id, _), counts in days.items() if class_id == line.class_id]
        assert line.over_days == sum(minutes > NORMS[line.grade] for minutes, *_ in mine)
        assert line.work_days == sum(works > 1 for *_, works in mine)
