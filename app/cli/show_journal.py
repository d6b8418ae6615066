"""A page of the journal, as text, JSON, or a file that looks like the paper journal."""

from __future__ import annotations

from typing import Any

from app.cli import journal_file
from app.cli.output import Context
from app.cli.selectors import find_course, term_of_course
from app.journal.queries import journal_page
from app.journal.rows import JournalPage
from app.journal.rules import format_attendance, format_mark
from app.session import Session


def show(context: Context, session: Session) -> int:
    """Show the page of a course and period."""
    course = find_course(session, context.options)
    term = term_of_course(session, course, context.options.term)
    if context.options.output is not None:
        return journal_file.write(context, session, course, term)
    page = journal_page(session, course.course_id, term.id)
    if context.options.json:
        context.data(as_json(page))
        return 0
    words = context.words
    title = " ".join(part for part in (course.class_name, course.subject, course.group_name) if part)
    context.line(f"{title}, {words.shown(page.term.starts)} – {words.shown(page.term.ends)}")
    head = [words("show.pupil"), *(f"{one.date:%d.%m}" for one in page.columns),
            words("show.mean"), words("show.weighted"), words("show.term_mark")]  # fmt: skip
    context.table(head, [_line(page, number) for number in range(len(page.pupils))])
    return 0


def _line(page: JournalPage, number: int) -> list[Any]:
    pupil = page.pupils[number].pupil_id
    cells = [_cell(page, pupil, place) for place in range(len(page.columns))]
    plain, weighted = page.means.get(pupil, (None, None))
    term_mark = page.term_marks.get(pupil)
    return [
        page.pupils[number].name,
        *cells,
        None if plain is None else f"{plain:.2f}",
        None if weighted is None else f"{weighted:.2f}",
        None if term_mark is None else format_mark(term_mark),
    ]


def _cell(page: JournalPage, pupil: int, place: int) -> str:
    column, mark = page.columns[place], page.marks.get((pupil, place))
    absence = page.attendance.get((pupil, (column.date, column.number)))
    parts = [] if mark is None else [format_mark(mark.value)]
    # An absence is of the lesson: it is shown once, in the first of its columns.
    first = place == 0 or (page.columns[place - 1].date, page.columns[place - 1].number) != (
        column.date,
        column.number,
    )
    if absence is not None and first:
        parts.append(format_attendance(absence.code, absence.minutes))
    return " ".join(parts)


def as_json(page: JournalPage) -> dict[str, Any]:
    """The page for a program: columns, and for each pupil marks and absences by the number of the column."""
    term = {"number": page.term.number, "starts": str(page.term.starts), "ends": str(page.term.ends)}
    columns = [
        {"date": str(one.date), "number": one.number, "work": one.work, "kind": one.kind_short,
         "weight": one.weight, "title": one.title}
        for one in page.columns
    ]  # fmt: skip
    return {
        "course": {
            "id": page.course.course_id, "subject": page.course.subject, "class": page.course.class_name,
            "group": page.course.group_name, "teacher": page.course.teacher, "year": page.course.year_name,
        },
        "term": term,
        "columns": columns,
        "pupils": [_pupil_json(page, number) for number in range(len(page.pupils))],
    }  # fmt: skip


def _pupil_json(page: JournalPage, number: int) -> dict[str, Any]:
    line = page.pupils[number]
    plain, weighted = page.means.get(line.pupil_id, (None, None))
    term_mark = page.term_marks.get(line.pupil_id)
    return {
        "id": line.pupil_id,
        "name": line.name,
        "marks": [
            {"column": place, "value": format_mark(mark.value), "comment": mark.comment}
            for (pupil, place), mark in sorted(page.marks.items(), key=lambda one: one[0])
            if pupil == line.pupil_id
        ],
        "absences": [
            {"date": str(on), "number": at, "code": format_attendance(cell.code), "minutes": cell.minutes}
            for (pupil, (on, at)), cell in sorted(page.attendance.items(), key=lambda one: one[0])
            if pupil == line.pupil_id
        ],
        "mean": plain,
        "weighted": weighted,
        "term_mark": None if term_mark is None else format_mark(term_mark),
    }
