"""Отчёт учителя-предметника: his classes by subject and parallel, how many have which mark, and the shares."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from app.codes import Role, Scale
from app.reports.asked import Asked, asked
from app.reports.document import Column, Document, Signature, Table
from app.reports.registry import LEADERS, ReportSpec
from app.reports.results.book import EXAM, FINAL, YEAR, Slot, of_term
from app.reports.results.count_table import CountTable, Line
from app.reports.results.course_queries import CourseBook, course_book, courses_by_teacher, teacher_name
from app.reports.results.figures import count
from app.reports.results.rooms import require_oneself
from app.reports.results.telling import ending_in, scale_notes
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """Of a teacher, or one for each teacher of the school."""
    if wish.of is Of.TEACHER:
        require_oneself(session, wish.id)
    told = asked(session, wish)
    variant = str(session.setting("report.sou_variant"))
    own = wish.id if wish.of is Of.TEACHER else None
    found = courses_by_teacher(session, told.year.id, own)
    if own is not None and not found:
        found = {own: ()}
    return [
        TeacherPage(
            told,
            teacher_name(session, teacher),
            [course_book(session, course.course_id) for course in courses],
            words,
            variant,
        ).document()
        for teacher, courses in found.items()
    ]


class TeacherPage:
    """The report of a teacher."""

    def __init__(
        self, told: Asked, name: str, books: Sequence[CourseBook], words: ReportWords, variant: str
    ) -> None:
        self.told, self.name, self.words, self.variant = told, name, words, variant
        self.books = sorted(books, key=_order)

    def document(self) -> Document:
        """A table of the period; of a year, one of each period and of the year."""
        words = self.words
        return Document(
            key="subject_teacher",
            title=words("report.subject_teacher"),
            name=self.name,
            school=self.told.school,
            heading=(words("results.teacher_line", name=self.name), self.told.period(words)),
            parts=tuple(self._tables()),
            notes=tuple(
                scale_notes((book.scale for book in self.books), words, self.variant, with_means=True)
            ),
            signatures=(
                Signature(words("signature.teacher"), self.name),
                Signature(words("signature.deputy"), self.told.deputy),
            ),
            across=True,
            made_on=self.told.today,
        )

    def _tables(self) -> Iterator[Table]:
        if self.told.term is not None:
            slots = {
                book.course.course_id: of_term(term.number)
                for book in self.books
                if (term := ending_in(book.terms, self.told.term)) is not None
            }
            yield self._table("", slots)
            return
        some = False
        for name, slots in self._periods().items():
            own = {slot for _, slot in ((pupil, slot) for book in self.books for pupil, slot in book.marks)}
            if own & set(slots.values()):
                some = True
                yield self._table(name, slots)
        if not some:
            yield self._table("", {})

    def _periods(self) -> dict[str, dict[int, Slot]]:
        """The periods by name, in order of their ends, then the year, exam, final mark: the slot of each course."""
        names: dict[tuple[object, str], dict[int, Slot]] = {}
        for book in self.books:
            for term in book.terms:
                key = term.ends, self.words.term(term)
                names.setdefault(key, {})[book.course.course_id] = of_term(term.number)
        found = {name: slots for (_, name), slots in sorted(names.items(), key=lambda one: str(one[0]))}
        for slot, code in ((YEAR, "year"), (EXAM, "exam"), (FINAL, "final")):
            found[self.words(f"results.slot.{code}")] = {book.course.course_id: slot for book in self.books}
        return found

    def _table(self, title: str, slots: dict[int, Slot]) -> Table:
        words = self.words
        table = CountTable(words, self.variant, Column("class", words("results.class"), width=22))
        books = [book for book in self.books if book.course.course_id in slots and book.scale != Scale.NONE]
        totals: list[str] = []
        everything: list[Line] = []
        for subject, group in groupby(books, key=lambda book: book.course.subject):
            own = list(group)
            table.head(subject)
            first = len(table.rows)
            lines = [_line(book, slots[book.course.course_id]) for book in own]
            key = f"subject{own[0].course.subject_id}"
            for line in lines:
                table.body(line, key if len(lines) == 1 else "")
            grades = [book.course.grade for book in own]
            for grade in dict.fromkeys(grades):
                places = [place for place, one in enumerate(grades) if one == grade]
                if grade is not None and len(set(grades)) > 1 and len(places) > 1:
                    over = (first + places[0], first + places[-1])
                    label = words("results.parallel", grade=grade)
                    table.total(label, [lines[place] for place in places], over)
            if len(lines) > 1:
                label = words("results.all_of", subject=subject)
                table.total(label, lines, (first, first + len(lines) - 1), key)
            totals.append(key)
            everything += lines
        if len(totals) > 1:
            table.total_of(words("results.all_of_teacher"), everything, totals)
        return table.table(title, words("results.no_courses"))


def _order(book: CourseBook) -> tuple[object, ...]:
    one = book.course
    letter = one.class_name
    return one.subject_position, one.subject, one.subject_id, one.grade or 0, letter, one.group_name


def _line(book: CourseBook, slot: Slot) -> Line:
    pupils = book.counted(slot)
    marks = (
        (one.name, book.marks[one.pupil_id, slot]) for one in pupils if (one.pupil_id, slot) in book.marks
    )
    one = book.course
    label = " ".join(
        part for part in (one.class_name, f"({one.group_name})" if one.group_name else "") if part
    )
    term = next((term.id for term in book.terms if of_term(term.number) == slot), 0)
    return Line(label, len(pupils), count(book.scale, marks), ("course", one.course_id, term))


SPEC = ReportSpec(
    "subject_teacher",
    {Of.TEACHER: LEADERS | {Role.TEACHER}, Of.SCHOOL: LEADERS},
    Over.TERM_OR_YEAR,
    make,
)
