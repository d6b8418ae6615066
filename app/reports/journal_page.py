"""«Страница классного журнала»: as on paper, for a course and period; of a class all its courses one after the other.

The page has a layout and a workbook of its own (`app.journal.export`); the tables here are for the screen.
"""

from __future__ import annotations

from collections.abc import Sequence

from app.codes import Role
from app.journal.export.in_words import book_words, sheet_words
from app.journal.export.queries import page_for_print
from app.journal.export.rows import PrintedPage
from app.journal.export.sheet import journal_paper, page_title
from app.journal.export.xlsx import page_as_xlsx
from app.permissions import Action
from app.reports.asked import Asked, asked
from app.reports.document import Cell, Column, Document, Kind, Row, Table
from app.reports.registry import WITH_CLASS_TEACHER, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.school import structure
from app.school.rows import TermRow
from app.session import Session
from app.unit_of_work import query


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """A document for each course and period."""
    one = asked(session, wish)
    courses = [wish.id] if wish.of is Of.COURSE else class_course_ids(session, wish.id)
    return [
        _document(session, one, page_for_print(session, course, term.id), words)
        for course in courses
        for term in _terms(one)
    ]


SPEC = ReportSpec(
    "journal_page",
    {Of.COURSE: WITH_CLASS_TEACHER | {Role.TEACHER}, Of.CLASS: WITH_CLASS_TEACHER},
    Over.TERM_OR_YEAR,
    make,
)


@query(Action.READ_CLASS, school_class="class_id")
def class_course_ids(session: Session, class_id: int) -> tuple[int, ...]:
    """The courses of a class, in the order of lists.  Reference data.  Raises NotFound class.unknown."""
    return tuple(one.course_id for one in structure.class_courses(session, class_id))


def _terms(one: Asked) -> list[TermRow]:
    """The period; of the year, those that have begun."""
    if one.term is not None:
        return [one.term]
    inside = [term for term in one.division if one.starts <= term.ends and term.starts <= one.ends]
    return [term for term in inside if term.starts <= one.today] or inside[:1]


def _document(session: Session, one: Asked, page: PrintedPage, words: ReportWords) -> Document:
    title, now = page_title(page), session.clock.now()
    name = title if one.term is not None else f"{title} {page.term.number}"
    return Document(
        key=one.wish.report,
        title=words("report.journal_page"),
        name=name,
        school=page.school,
        heading=(title, f"{words.term(page.term)}, {words('year', name=one.year.name)}", page.course.teacher),
        parts=(_marks(page, words), _topics(page, words)),
        across=True,
        made_on=one.today,
        paper=lambda: journal_paper(page, sheet_words(words)),
        book=lambda: page_as_xlsx(page, book_words(words), made_at=now),
    )


def _marks(page: PrintedPage, words: ReportWords) -> Table:
    columns = (
        Column("no", words("page.number"), Kind.WHOLE, width=4),
        Column("pupil", words("page.pupil"), width=24),
        *(
            Column(
                f"l{lesson.date:%Y%m%d}_{lesson.number}",
                str(lesson.date.day),
                Kind.MARK,
                words(f"page.month.{lesson.date.month}"),
            )
            for lesson in page.lessons
        ),
        Column("result", words("page.term_mark"), Kind.MARK),
    )
    rows = tuple(
        Row(
            (
                Cell(pupil.no),
                Cell(pupil.name, place=("pupil", pupil.pupil_id, page.term.id)),
                *(Cell(value if value != "" else None) for value in pupil.cells),
                Cell(pupil.term_mark if pupil.term_mark != "" else None, strong=True),
            )
        )
        for pupil in page.pupils
    )
    return Table(columns, rows, words("page.marks_sheet"), frozen=2, empty=words("page.no_lessons"))


def _topics(page: PrintedPage, words: ReportWords) -> Table:
    columns = (
        Column("date", words("page.date"), Kind.DAY, width=12),
        Column("number", words("page.lesson"), Kind.WHOLE, width=6),
        Column("topic", words("page.topic"), width=44),
        Column("homework", words("page.homework"), width=34),
    )
    rows = tuple(
        Row((Cell(one.date), Cell(one.number), Cell(one.topic), Cell(one.homework))) for one in page.lessons
    )
    return Table(columns, rows, words("page.topics_sheet"), empty=words("page.no_lessons"))
