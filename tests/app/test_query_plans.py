"""How the main views read the file: ranges of clustered tables and covering indexes, never a whole table.

A page read from the share is a round trip.  With five years in the file a scan would be thousands of them, and the
cost of a view would grow with each year; here the plans of SQLite are held to that.  The pages themselves are
counted on a big school (`tests/benchmarks`).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

import apsw
import pytest

from app.codes import AttendanceCode, Role
from app.control import course_figures, dashboard
from app.control.dashboard_rows import Weeks
from app.control.facts_reading import read_course
from app.control.judging import Unit, Verdict
from app.control.rows import ClosedBecause
from app.control.rule_book import UnitKind
from app.control.storing import difference
from app.diary.class_weeks import class_weeks, signed_shares
from app.diary.details import mark_details
from app.diary.looks import new_marks_by_week
from app.diary.paper.queries import extract, week_for_print
from app.diary.queries import diary_week
from app.diary.weeks import unsigned_weeks, week_sign
from app.diary.years import diary_years
from app.homework.handed_in import hand_in_counts, hand_in_versions, handed_in, unanswered_hand_ins
from app.homework.of_lesson import lesson_homework
from app.homework.own_hand_in import new_answers, own_hand_in
from app.homework.queries import homework_due
from app.journal.cell_card import cell_card
from app.journal.closing import closing_state, unmarked_courses
from app.journal.commands import set_homework, set_topic, write_cells
from app.journal.export.queries import page_for_print
from app.journal.locks import term_requests
from app.journal.queries import cell_history, journal_page, lesson_card, lesson_dates
from app.journal.rows import CellEdit
from app.journal.term_marks import proposals, term_mark_history, yearly_proposals
from app.messages.commands import reply, send
from app.messages.rows import Family
from app.news.commands import publish, withdraw
from app.news.noting import confirm
from app.news.queries import news_list, news_piece, unread_news
from app.news.receipts import class_receipts, receipts
from app.news.rows import Kind, Notice, Part
from app.progress.classroom import class_progress, course_progress, parallel_courses
from app.progress.course import class_course, pupil_course
from app.progress.marks import mark_authors, marks_since, pupil_marks
from app.progress.queries import pupil_year
from app.progress.rating import class_rating, rating
from app.reports.results.queries import class_book
from app.session import Session
from tests.app.messages.actors import letter_to, session_of
from tests.build import LESSON_DAYS, NOW, BuiltSchool

BULKY = (
    "mark",
    "attendance",
    "lesson",
    "lesson_topic",
    "work",
    "homework",
    "homework_done",
    "homework_answer",
    "attachment",
    "term_mark",
    "change_log",
    "diary_visit",
    "week_signature",
    "remark",
    "news",
    "news_text",
    "news_receipt",
    "message",
    "message_thread",
    "course_week",
    "class_week",
    "class_day",
    "pupil_week",
)
DAY = LESSON_DAYS[4]

View = Callable[[Session, BuiltSchool], object]


def _class_course_anew(session: Session, school: BuiltSchool) -> object:
    """Of whose marks nothing is kept, in a class to which somebody came in mid-year."""
    for course in (school.algebra_a, school.russian_a, school.english_a1):
        session.forget("mark", course)
    return class_course(session, school.arbuzova)


def _reading_anew(session: Session, view: Callable[[Session], object]) -> object:
    """After somebody has published something."""
    session.forget("news", None)
    return view(session)


def _course_read(session: Session, school: BuiltSchool) -> object:
    """As control reads it to judge it."""
    with school.file.reading():
        return read_course(session, school.algebra_a)


def _course_compared(session: Session, school: BuiltSchool) -> object:
    """What was judged, with what is stored of it."""
    unit = Unit(UnitKind.COURSE, school.algebra_a)
    with school.file.reading():
        figures = course_figures.weeks(read_course(session, school.algebra_a))
        return difference(unit, Verdict(figures=[figures]), lambda _rule: ClosedBecause.GONE)


VIEWS: dict[str, tuple[View, int]] = {
    "course_read": (_course_read, 8),
    "course_compared": (_course_compared, 10),
    "journal": (lambda s, school: journal_page(s, school.algebra_a, school.term2), 3),
    "diary_week": (lambda s, school: diary_week(s, school.arbuzova, date(2026, 11, 9)), 9),
    "mark_details": (lambda s, school: mark_details(s, school.arbuzova, school.algebra_a, DAY, 1), 1),
    "new_marks_by_week": (
        lambda s, school: new_marks_by_week(s, school.arbuzova, NOW - timedelta(days=9)),
        1,
    ),
    "diary_years": (lambda s, school: diary_years(s, school.arbuzova), 0),
    "homework_due": (
        lambda s, school: homework_due(s, school.arbuzova, date(2026, 10, 26), date(2027, 1, 22)),
        4,
    ),
    "week_for_print": (lambda s, school: week_for_print(s, school.arbuzova, date(2026, 11, 9)), 10),
    "extract": (lambda s, school: extract(s, school.arbuzova, date(2026, 11, 5), date(2026, 12, 30)), 5),
    "pupil_year": (lambda s, school: pupil_year(s, school.arbuzova, school.year), 3),
    "pupil_marks": (lambda s, school: pupil_marks(s, school.arbuzova), 4),
    "marks_since": (lambda s, school: marks_since(s, school.arbuzova, NOW - timedelta(days=1)), 6),
    "mark_authors": (lambda s, school: mark_authors(s, school.arbuzova, school.algebra_a, school.year), 1),
    "pupil_course": (lambda s, school: pupil_course(s, school.arbuzova), 4),
    "class_course": (_class_course_anew, 2),
    "class_book": (lambda s, school: class_book(s, school.class_a), 2),
    "class_progress": (lambda s, school: class_progress(s, school.class_a), 4),
    "course_progress": (lambda s, school: course_progress(s, school.algebra_a), 4),
    "parallel_courses": (lambda s, school: parallel_courses(s, school.algebra_a), 5),
    "proposals": (lambda s, school: proposals(s, school.algebra_a, school.term2), 3),
    "yearly_proposals": (lambda s, school: yearly_proposals(s, school.algebra_a), 2),
    "term_mark_history": (lambda s, school: term_mark_history(s, school.algebra_a, 1, 2, school.arbuzova), 1),
    "rating": (lambda s, school: rating(s, school.arbuzova, None), 1),
    "class_rating": (lambda s, school: class_rating(s, school.class_a, school.term2), 1),
    "lesson_card": (lambda s, school: lesson_card(s, school.algebra_a, DAY, 1), 7),
    "cell_card": (lambda s, school: cell_card(s, school.algebra_a, DAY, 1, school.arbuzova), 3),
    "closing_state": (lambda s, school: closing_state(s), 0),
    "unmarked_courses": (lambda s, school: unmarked_courses(s, school.term2), 1),
    "lesson_dates": (lambda s, school: lesson_dates(s, school.algebra_a, school.term2), 1),
    "term_requests": (lambda s, school: term_requests(s), 0),
    "page_for_print": (lambda s, school: page_for_print(s, school.algebra_a, school.term2), 6),
    "week_sign": (lambda s, school: week_sign(s, school.arbuzova, DAY), 2),
    "unsigned_weeks": (lambda s, school: unsigned_weeks(s, school.arbuzova), 5),
    "class_weeks": (lambda s, school: class_weeks(s, school.class_a, date(2026, 9, 1), DAY), 4),
    "signed_shares": (lambda s, school: signed_shares(s), 2),
    "handed_in": (lambda s, school: handed_in(s, school.algebra_a, DAY, 1), 8),
    "hand_in_versions": (lambda s, school: hand_in_versions(s, school.algebra_a, DAY, 1, school.arbuzova), 3),
    "lesson_homework": (lambda s, school: lesson_homework(s, school.algebra_a, DAY, 1), 4),
    "hand_in_counts": (lambda s, school: hand_in_counts(s, school.algebra_a, DAY, DAY), 1),
    "unanswered_hand_ins": (lambda s, school: unanswered_hand_ins(s), 0),
    "own_hand_in": (lambda s, school: own_hand_in(s, school.arbuzova, school.algebra_a, DAY, 1), 5),
    "new_answers": (lambda s, school: new_answers(s, school.arbuzova, NOW), 1),
    "unread_news": (lambda s, school: _reading_anew(s, unread_news), 5),
    "news_list": (lambda s, school: _reading_anew(s, news_list), 5),
    "news_archive": (lambda s, school: news_list(s, "archive"), 6),
    "news_piece": (lambda s, school: news_piece(s, 1), 2),
    "receipts": (lambda s, school: receipts(s, 1), 4),
    "class_receipts": (lambda s, school: class_receipts(s, 1, school.class_a), 3),
    "filling": (lambda s, school: dashboard.filling(s), 4),
    "filling_of_weeks": (lambda s, school: dashboard.filling(s, Weeks(DAY, DAY)), 4),
    "filling_by_class_week": (lambda s, school: dashboard.filling_by_class_week(s), 3),
    "filling_courses": (lambda s, school: dashboard.filling_courses(s, class_id=school.class_a), 1),
    "filling_weeks": (lambda s, school: dashboard.filling_weeks(s, teacher_id=school.maths_teacher), 1),
    "course_weeks": (lambda s, school: dashboard.course_weeks(s, school.algebra_a), 1),
    "use": (lambda s, school: dashboard.use(s), 4),
    "use_week": (lambda s, school: dashboard.use_week(s, school.class_a, DAY), 1),
    "never_came": (lambda s, school: dashboard.never_came(s, school.class_a), 1),
    "unanswered": (lambda s, school: dashboard.unanswered(s), 3),
    "load": (lambda s, school: dashboard.load(s, DAY, DAY), 3),
    "load_day": (lambda s, school: dashboard.load_day(s, school.class_a, DAY), 3),
    "cell_history": (lambda s, school: cell_history(s, school.algebra_a, DAY, 1, school.arbuzova), 1),
}
"""Each view with its number of statements when the reference data is warm."""


def statements_of(session: Session, call: Callable[[], object]) -> list[str]:
    """The SQL that a call runs, besides the transaction's own."""
    seen: list[str] = []

    def note(event: dict[str, object]) -> None:
        sql = str(event["sql"])
        if sql.lstrip().upper().startswith(("SELECT", "WITH")):
            seen.append(sql)

    connection = session.school.connection
    connection.trace_v2(apsw.SQLITE_TRACE_STMT, note)
    try:
        call()
    finally:
        connection.trace_v2(0)
    return seen


def plan(session: Session, sql: str) -> list[str]:
    """What SQLite says it will do."""
    count = sql.count("?")
    rows = session.school.connection.execute("EXPLAIN QUERY PLAN " + sql, [1] * count)
    return [str(row[3]) for row in rows]


def tables(sql: str) -> dict[str, str]:
    """Alias → table, as peewee writes them."""
    return {alias: table for table, alias in re.findall(r'"(\w+)" AS "(t\d+)"', sql)}


@pytest.fixture
def head(school: BuiltSchool) -> Session:
    """A reader of everything, over a course with something in each table."""
    teacher = school.session(Role.TEACHER, school.maths_teacher)
    write_cells(
        teacher,
        school.algebra_a,
        [
            CellEdit(DAY, 1, 0, school.arbuzova, "mark", None, 5),
            CellEdit(DAY, 1, 0, school.yolkin, "attendance", None, AttendanceCode.ILL),
        ],
    )
    set_topic(teacher, school.algebra_a, DAY, 1, "Дроби")
    set_homework(teacher, school.algebra_a, DAY, None, "№ 5")
    both = letter_to(school, "parent", family=Family.BOTH)
    (thread,) = send(session_of(school, "teacher"), both).threads
    reply(session_of(school, "parent"), thread, "А когда?")
    session = school.session(Role.HEAD, school.head)
    publish(session, Notice("Собрание", "В среду.", (Part(Kind.SCHOOL),), confirm=True))
    confirm(session, 1)
    withdraw(session, publish(session, Notice("Ошибка", "Ничего.", (Part(Kind.SCHOOL),))))
    return session


@pytest.mark.parametrize("name", VIEWS)
def test_view_reads_ranges_only(school: BuiltSchool, head: Session, name: str) -> None:
    view, count = VIEWS[name]
    view(head, school)  # warms the reference data
    statements = statements_of(head, lambda: view(head, school))
    assert len(statements) == count
    for sql in statements:
        names = tables(sql)
        for step in plan(head, sql):
            found = re.match(r"(SCAN|SEARCH) (\w+)(.*)", step)
            if not found or names.get(found[2], found[2]) not in BULKY:
                continue
            table = names.get(found[2], found[2])
            if table == "change_log" and sql.endswith("LIMIT ?"):
                continue  # its last row
            assert found[1] == "SEARCH", f"{name}: {step}"
            if table in ("mark", "attendance", "term_mark"):
                assert re.search(r"PRIMARY KEY|COVERING INDEX", found[3]), f"{name}: {step} of {table}"


@pytest.mark.parametrize(
    ("name", "table", "whose"),
    [
        ("diary_week", "mark", "pupil_id"),
        ("diary_week", "attendance", "pupil_id"),
        ("pupil_year", "mark", "pupil_id"),
        ("rating", "mark", "course_id"),
        ("class_rating", "mark", "course_id"),
        ("pupil_marks", "mark", "pupil_id"),
        ("pupil_marks", "attendance", "pupil_id"),
    ],
)
def test_range_of_days_is_bounded_on_both_sides(
    school: BuiltSchool, head: Session, name: str, table: str, whose: str
) -> None:
    """Of a BETWEEN on a joined column SQLite took the lower bound alone, and read all years that follow."""
    view, _ = VIEWS[name]
    view(head, school)
    sql = next(one for one in statements_of(head, lambda: view(head, school)) if f'FROM "{table}"' in one)
    (step,) = [one for one in plan(head, sql) if "date>?" in one]
    assert f"{whose}=? AND date>? AND date<?" in step
