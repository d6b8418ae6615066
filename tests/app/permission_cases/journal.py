"""How the journal's commands and queries are called."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from app.codes import TermMarkKind
from app.journal import cell_card, closing, commands, locks, queries, term_marks
from app.journal.lock_store import REQUESTS
from app.journal.rows import CellEdit, TermMarkEdit, WorkRow
from app.session import Session
from models.journal import Work
from models.log import Setting
from models.school import Term
from tests.app.permission_cases import Its, case
from tests.build import BuiltSchool

FREE_DAY = date(2026, 12, 5)


def a_mark(its: Its) -> CellEdit:
    return CellEdit(its.date, its.number, 0, its.pupil, "mark", None, 5)


def a_year_mark(its: Its) -> TermMarkEdit:
    return TermMarkEdit(its.pupil, TermMarkKind.YEAR, 0, None, 5)


def a_work(school: BuiltSchool, its: Its) -> None:
    Work.create(course=its.course, date=its.date, number=its.number, no=1, kind=school.kind_test, weight=3)


def kind(session: Session) -> int:
    """Any kind of work."""
    return session.school.connection.execute("SELECT min(id) FROM work_kind").fetchone()[0]  # type: ignore[index]


def a_closed_term(school: BuiltSchool, its: Its) -> None:
    Term.update(closed_at=school.clock.now()).where(Term.id == its.term).execute()


def a_request(school: BuiltSchool, its: Its) -> None:
    a_closed_term(school, its)
    asked = {
        str(its.term): {"by": school.maths_teacher, "at": "2026-11-23T06:00:00+00:00", "reason": "Болезнь"}
    }
    Setting.create(scope=f"course:{its.course}", key=REQUESTS, value=json.dumps(asked))


def change_work(session: Session, its: Its) -> Any:
    seen = WorkRow(1, _kind_of_test(session), "", 3, True, None)
    return commands.change_work(
        session, its.course, its.date, its.number, seen, kind_id=seen.kind_id, title="§ 5"
    )


def _kind_of_test(session: Session) -> int:
    found = session.school.connection.execute("SELECT id FROM work_kind WHERE code = 'test'").fetchone()
    return int(found[0])  # type: ignore[index]


CASES = (
    case(queries.my_courses, "read_structure", "", lambda session, its: queries.my_courses(session)),
    case(queries.course_terms, "read_journal", "course", lambda s, its: queries.course_terms(s, its.course)),
    case(queries.colleagues, "edit_lesson", "course", lambda s, its: queries.colleagues(s, its.course)),
    case(queries.work_kinds, "read_journal", "course", lambda s, its: queries.work_kinds(s, its.course)),
    case(
        queries.lesson_dates, "read_journal", "course",
        lambda s, its: queries.lesson_dates(s, its.course, its.term),
    ),
    case(
        queries.journal_page, "read_journal", "course",
        lambda s, its: queries.journal_page(s, its.course, its.term),
    ),
    case(
        queries.lesson_card, "read_journal", "course",
        lambda s, its: queries.lesson_card(s, its.course, its.date, its.number),
    ),
    case(
        queries.cell_history, "read_journal", "course",
        lambda s, its: queries.cell_history(s, its.course, its.date, its.number, its.pupil),
    ),
    case(
        cell_card.cell_card, "read_journal", "course",
        lambda s, its: cell_card.cell_card(s, its.course, its.date, its.number, its.pupil),
    ),
    case(
        commands.write_cells, "set_mark", "course",
        lambda s, its: commands.write_cells(s, its.course, [a_mark(its)]),
    ),
    case(
        term_marks.proposals, "read_journal", "course",
        lambda s, its: term_marks.proposals(s, its.course, its.term),
    ),
    case(
        term_marks.yearly_proposals, "read_journal", "course",
        lambda s, its: term_marks.yearly_proposals(s, its.course),
    ),
    case(
        term_marks.term_mark_history, "read_journal", "course",
        lambda s, its: term_marks.term_mark_history(s, its.course, TermMarkKind.YEAR, 0, its.pupil),
    ),
    case(
        term_marks.set_term_marks, "set_mark", "course",
        lambda s, its: term_marks.set_term_marks(s, its.course, [a_year_mark(its)]),
    ),
    case(
        term_marks.take_over, "set_mark", "course",
        lambda s, its: term_marks.take_over(s, its.course, TermMarkKind.TERM, 2, {its.pupil: 5}),
    ),
    case(
        commands.set_individual_homework, "edit_lesson", "course",
        lambda s, its: commands.set_individual_homework(s, its.course, its.date, "Доклад", [its.pupil]),
    ),
    case(
        locks.open_term_for, "open_term", "course",
        lambda s, its: locks.open_term_for(s, its.course, its.term, date(2026, 11, 30)),
        prepare=a_closed_term,
    ),
    case(
        locks.opened_terms, "read_journal", "course", lambda s, its: locks.opened_terms(s, its.course),
    ),
    case(
        locks.ask_to_open_term, "set_mark", "course",
        lambda s, its: locks.ask_to_open_term(s, its.course, its.term, "Болезнь"), prepare=a_closed_term,
    ),
    case(
        locks.withdraw_term_request, "set_mark", "course",
        lambda s, its: locks.withdraw_term_request(s, its.course, its.term), prepare=a_request,
    ),
    case(
        locks.decline_term_request, "open_term", "course",
        lambda s, its: locks.decline_term_request(s, its.course, its.term, "Отметки в ведомости"),
        prepare=a_request,
    ),
    case(closing.close_term, "close_term", "", lambda s, its: closing.close_term(s, its.term, early=True)),
    case(
        closing.reopen_term, "close_term", "",
        lambda s, its: closing.reopen_term(s, its.term, s.clock.now()), prepare=a_closed_term,
    ),
    case(closing.closing_state, "read_school", "", lambda s, its: closing.closing_state(s)),
    case(closing.unmarked_courses, "read_school", "", lambda s, its: closing.unmarked_courses(s, its.term)),
    case(locks.term_requests, "read_school", "", lambda s, its: locks.term_requests(s)),
    case(
        commands.add_work, "edit_lesson", "course",
        lambda s, its: commands.add_work(s, its.course, its.date, its.number, kind(s)),
    ),
    case(commands.change_work, "edit_lesson", "course", change_work, prepare=a_work),
    case(
        commands.remove_work, "edit_lesson", "course",
        lambda s, its: commands.remove_work(s, its.course, its.date, its.number, 1), prepare=a_work,
    ),
    case(
        commands.add_lesson, "edit_lesson", "course",
        lambda s, its: commands.add_lesson(s, its.course, FREE_DAY, 1),
    ),
    case(
        commands.remove_lesson, "edit_lesson", "course",
        lambda s, its: commands.remove_lesson(s, its.course, its.date, its.number),
    ),
    case(
        commands.set_lesson_state, "edit_lesson", "course",
        lambda s, its: commands.set_lesson_state(s, its.course, its.date, its.number, 1, expected=0),
    ),
    case(
        commands.set_topic, "edit_lesson", "course",
        lambda s, its: commands.set_topic(s, its.course, its.date, its.number, "Дроби"),
    ),
    case(
        commands.set_homework, "edit_lesson", "course",
        lambda s, its: commands.set_homework(s, its.course, its.date, None, "№ 5"),
    ),
)  # fmt: skip
