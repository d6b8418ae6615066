"""A class and its report cards of a year: frozen rows, by pupil and subject and not by course: who changes the group of
English stays in English."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from app.codes import TermMarkKind
from app.journal.of_pupil import AbsenceCount
from app.school.rows import ClassFacts, CourseFacts, TermRow
from app.school.spans import Span, covers


class Slot(NamedTuple):
    """Which mark of a report card: its kind (`TermMarkKind`), and the number of the period or 0."""

    kind: int
    number: int = 0


YEAR, EXAM, FINAL = Slot(TermMarkKind.YEAR), Slot(TermMarkKind.EXAM), Slot(TermMarkKind.FINAL)


def of_term(number: int) -> Slot:
    """That of a period."""
    return Slot(TermMarkKind.TERM, number)


class Given(NamedTuple):
    """A mark, and the course in which it was given."""

    value: int
    course_id: int


@dataclass(frozen=True, slots=True)
class BookPupil:
    """A pupil of a class, and when he belongs to it."""

    pupil_id: int
    name: str
    spans: tuple[Span, ...]

    @property
    def came(self) -> date:
        return self.spans[0][0]

    @property
    def left(self) -> date | None:
        return self.spans[-1][1]

    def covers(self, on: date) -> bool:
        """Whether he belongs to the class on a day."""
        return covers(self.spans, on)


@dataclass(frozen=True, slots=True)
class BookPart:
    """A course of a subject, and who is taught it when."""

    course: CourseFacts
    taught: Mapping[int, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class BookSubject:
    """A subject with its courses: more than one where it is taught in groups.  `scale` is "none" in grade 1."""

    subject_id: int
    name: str
    short: str
    scale: str
    parts: tuple[BookPart, ...]

    def taught(self, pupil_id: int, on: date) -> CourseFacts | None:
        """The course in which a pupil is taught it on a day."""
        return next((part.course for part in self.parts if covers(part.taught.get(pupil_id, ()), on)), None)

    def order(self) -> tuple[int, str, int]:
        """Subjects stand in the order of the school's list."""
        return self.parts[0].course.subject_position, self.name, self.subject_id

    def ever_taught(self, pupil_id: int) -> bool:
        """Whether a pupil is taught it on some day of the year."""
        return any(part.taught.get(pupil_id) for part in self.parts)


@dataclass(frozen=True)
class Book:
    """A class in its year.

    `marks` by pupil, subject and slot.  Of a pupil with marks in two groups of a subject that of the group in which he
    ended the period counts; what he brought along from another class stands here, too, and `brought` are the subjects
    that nobody is taught here.
    `missed`: lessons missed, by pupil and number of the period; 0: of the whole year.  `missed_here` are those of this
    class alone, without what was missed in another class before or after.
    """

    one: ClassFacts
    terms: tuple[TermRow, ...]
    today: date
    pupils: tuple[BookPupil, ...]
    subjects: tuple[BookSubject, ...]
    brought: tuple[BookSubject, ...]
    marks: Mapping[tuple[int, int, Slot], Given]
    missed: Mapping[tuple[int, int], AbsenceCount]
    missed_here: Mapping[tuple[int, int], AbsenceCount]

    def term(self, number: int) -> TermRow | None:
        """A period by its number."""
        return next((term for term in self.terms if term.number == number), None)

    def last_day(self, slot: Slot) -> date:
        """The day on which who belongs here is counted: the last of the period or of the year's last one, today while
        it lasts."""
        return last_day(self.terms, self.one.year.ends, self.today, slot)

    def value(self, pupil_id: int, subject_id: int, slot: Slot) -> int | None:
        """A mark."""
        given = self.marks.get((pupil_id, subject_id, slot))
        return None if given is None else given.value


def last_day(terms: Sequence[TermRow], year_ends: date, today: date, slot: Slot) -> date:
    """See `Book.last_day`."""
    own = [term.ends for term in terms if slot.kind != TermMarkKind.TERM or term.number == slot.number]
    return min(max(own, default=year_ends), today)


@dataclass(frozen=True, slots=True)
class CardSubject:
    """A line of a report card."""

    subject_id: int
    name: str
    scale: str
    marks: Mapping[Slot, Given]


@dataclass(frozen=True, slots=True)
class Card:
    """A pupil's report card of a year.  `class_id` is None, and there are no periods, for who is in no class.
    `class_teacher` is not known of a card that is taken from a `Book`."""

    pupil_id: int
    name: str
    class_id: int | None
    class_name: str
    grade: int | None
    terms: tuple[TermRow, ...]
    subjects: tuple[CardSubject, ...]
    missed: Mapping[int, AbsenceCount]
    class_teacher: str = ""


def card_of(book: Book, pupil: BookPupil) -> Card:
    """The report card of a pupil of a class."""
    lines = []
    slots = [*(of_term(term.number) for term in book.terms), YEAR, EXAM, FINAL]
    for subject in sorted((*book.subjects, *book.brought), key=BookSubject.order):
        marks = {
            slot: given
            for slot in slots
            if (given := book.marks.get((pupil.pupil_id, subject.subject_id, slot))) is not None
        }
        if marks or subject.ever_taught(pupil.pupil_id):
            lines.append(CardSubject(subject.subject_id, subject.name, subject.scale, marks))
    numbers = [0, *(term.number for term in book.terms)]
    missed = {
        number: count
        for number in numbers
        if (count := book.missed.get((pupil.pupil_id, number))) is not None
    }
    return Card(
        pupil.pupil_id, pupil.name, book.one.class_id, book.one.name, book.one.grade, book.terms,
        tuple(lines), missed,
    )  # fmt: skip
