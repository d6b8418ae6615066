"""The rows of a bundle that tell what was marked and how: portion by portion of courses, so that memory stays small.

A work is a line item; so is each kind of mark of the report card.  What is no number goes as a word in `textScore`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime, tzinfo

from app.codes import MarkValue, Scale, TermMarkKind
from app.exchange.oneroster import tables
from app.exchange.oneroster.book import Book, CourseFacts, Ids, TermFacts
from app.exchange.oneroster.rosters import Rosters, Row
from app.exchange.oneroster.words import Titles
from app.journal.rules import NUMBERS, WORDS
from models.base import rows
from models.journal import Mark, TermMark, Work

PORTION = 12
"""Courses that are read in one transaction."""

TERM_CATEGORIES = {
    TermMarkKind.TERM: "diary-term-mark",
    TermMarkKind.YEAR: "diary-year-mark",
    TermMarkKind.EXAM: "diary-exam-mark",
    TermMarkKind.FINAL: "diary-final-mark",
}
"""The categories of the report card; a bundle of ours is known by them again."""
KIND_CATEGORY = "diary-kind-"
"""How the category of a kind of work begins; its code follows."""

_STATUSES = {
    MarkValue.EXEMPT: "exempt",
    MarkValue.DEBT: "not submitted",
    MarkValue.NOT_ATTESTED: "partially graded",
    MarkValue.DEFERRED: "partially graded",
}


class Results:
    """Line items and results of one year."""

    def __init__(self, book: Book, ids: Ids, rosters: Rosters, zone: tzinfo | None) -> None:
        self._book, self._ids, self._rosters, self._zone = book, ids, rosters, zone
        self._titles = Titles(book.language)
        self._kinds = {number: (f"{KIND_CATEGORY}{code}", name) for number, code, name in book.kinds}
        self._items: dict[int, set[int]] = {}
        """course → its works and kinds of marks that were written, each as one number."""

    def portions(self) -> Iterator[list[CourseFacts]]:
        """The courses, some at a time."""
        courses = list(self._book.courses.values())
        for start in range(0, len(courses), PORTION):
            yield courses[start : start + PORTION]

    def categories(self) -> Iterator[Row]:
        """Kinds of work, and the marks of the report card."""
        for number, name in self._kinds.values():
            yield {"sourcedId": number, "title": name}
        for kind, number in TERM_CATEGORIES.items():
            yield {"sourcedId": number, "title": self._titles(f"mark.{kind}")}

    # --- line items ----------------------------------------------------------------------------------------

    def line_items(self, courses: Collection[CourseFacts]) -> list[Row]:
        """What was marked in some courses.  Inside a read transaction; 2 statements."""
        of = {one.id: one for one in courses}
        columns = (Work.course, Work.date, Work.number, Work.no, Work.kind, Work.weight, Work.title)
        found: list[Row] = []
        for course, on, number, no, kind, weight, title in rows(
            Work.select(*columns).where(Work.course.in_(list(of)))
        ):
            category, name = self._kinds[kind]
            self._items.setdefault(course, set()).add(_work_key(on, number, no))
            term = self._term_on(of[course], on)
            found.append({
                **self._common(of[course]),
                "sourcedId": self._work(course, on, number, no), "title": title or name,
                "assignDate": on.isoformat(), "dueDate": on.isoformat(), "categorySourcedId": category,
                "gradingPeriodSourcedId": self._period(term),
                tables.LESSON: str(number), tables.WEIGHT: f"{weight:g}",
            })  # fmt: skip
        kinds = TermMark.select(TermMark.course, TermMark.kind, TermMark.number).distinct()
        for course, kind, number in rows(kinds.where(TermMark.course.in_(list(of)))):
            self._items.setdefault(course, set()).add(_term_key(kind, number))
            found.append(self._term_item(of[course], TermMarkKind(kind), number))
        return found

    def _term_item(self, course: CourseFacts, kind: TermMarkKind, number: int) -> Row:
        _, _, starts, ends = self._book.year
        term = next(
            (one for one in self._terms(course) if kind is TermMarkKind.TERM and one.number == number), None
        )
        if term is not None:
            starts, ends = term.starts, term.ends
        title = self._titles(f"mark.{kind}") if term is None else self._titles.period(term.kind, number)
        return {
            **self._common(course),
            "sourcedId": self._ids.of("term-item", course.id, int(kind), number), "title": title,
            "assignDate": starts.isoformat(), "dueDate": ends.isoformat(), "categorySourcedId": TERM_CATEGORIES[kind],
            "gradingPeriodSourcedId": self._period(term),
        }  # fmt: skip

    def _common(self, course: CourseFacts) -> dict[str, str]:
        scale = self._book.subjects[course.subject].scale
        numbers = NUMBERS[scale] or range(2 if scale == Scale.PASS else 1)
        return {
            "classSourcedId": self._book.course_ids[course.id], "schoolSourcedId": self._rosters.org,
            "resultValueMin": str(numbers[0]), "resultValueMax": str(numbers[-1]),
        }  # fmt: skip

    def _terms(self, course: CourseFacts) -> list[TermFacts]:
        return self._book.terms_of(self._rosters.scheme(course))

    def _term_on(self, course: CourseFacts, on: date) -> TermFacts | None:
        return next((one for one in self._terms(course) if one.starts <= on <= one.ends), None)

    def _period(self, term: TermFacts | None) -> str:
        return self._rosters.year if term is None else self._rosters.term(term.scheme, term.number)

    def _work(self, course: int, on: date, number: int, no: int) -> str:
        return self._ids.of("work", course, on, number, no)

    # --- results -------------------------------------------------------------------------------------------

    def results(self, courses: Collection[CourseFacts]) -> list[Row]:
        """The marks of some courses, of line items that were written.  Inside a read transaction; 2 statements."""
        of = {one.id: one for one in courses}
        marks = (
            Mark.course, Mark.date, Mark.number, Mark.work, Mark.pupil, Mark.value, Mark.set_at, Mark.comment,
        )  # fmt: skip
        found: list[Row] = []
        for course, on, number, no, pupil, value, at, comment in rows(
            Mark.select(*marks).where(Mark.course.in_(list(of)))
        ):
            if pupil in self._book.people and _work_key(on, number, no) in self._items.get(course, ()):
                item = self._work(course, on, number, no)
                found.append(self._result(item, course, pupil, value, at, comment))
        term_marks = (
            TermMark.course, TermMark.kind, TermMark.number, TermMark.pupil, TermMark.value, TermMark.set_at,
            TermMark.reason,
        )  # fmt: skip
        for course, kind, number, pupil, value, at, reason in rows(
            TermMark.select(*term_marks).where(TermMark.course.in_(list(of)))
        ):
            if pupil in self._book.people and _term_key(kind, number) in self._items.get(course, ()):
                item = self._ids.of("term-item", course, kind, number)
                found.append(self._result(item, course, pupil, value, at, reason))
        return found

    def _result(
        self, item: str, course: int, pupil: int, value: int, at: datetime, comment: str | None
    ) -> Row:
        word = WORDS.get(value, "")
        return {
            "sourcedId": self._ids.of("result", item, pupil), "dateLastModified": _moment(at),
            "lineItemSourcedId": item, "studentSourcedId": self._book.person_ids[pupil],
            "scoreStatus": _STATUSES.get(MarkValue(value), "fully graded") if word else "fully graded",
            "score": "" if word else str(value), "scoreDate": at.astimezone(self._zone).date().isoformat(),
            "comment": comment or "", "textScore": word, "classSourcedId": self._book.course_ids[course],
            "missing": "true" if value == MarkValue.DEBT else "false",
        }  # fmt: skip


def _work_key(on: date, number: int, no: int) -> int:
    return (on.toordinal() * 16 + number) * 32 + no


def _term_key(kind: int, number: int) -> int:
    return -(kind * 16 + number)


def _moment(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.000Z")
