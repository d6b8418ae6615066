"""Who is counted in a class, and the counts of its subjects: from a `Book`, nothing is read here.

Counted in a period are those who belong to the class and are taught the subject on its last day.  Whoever has left
before, or comes later, is not: a mark that he has is shown in brackets.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.codes import MarkValue, Scale
from app.progress.attained import Attained, ClassAttained, Result, result_of
from app.reports.results.book import EXAM, FINAL, YEAR, Book, BookPupil, BookSubject, Given, Slot, of_term

NAMES_OF_COUNTS: Mapping[str, tuple[int, ...]] = {
    "n5": (5,), "n4": (4,), "n3": (3,), "n2": (2, 1), "na": (MarkValue.NOT_ATTESTED,), "ex": (MarkValue.EXEMPT,),
}  # fmt: skip
"""What is counted, and which marks.  The rare 1 stands with the 2."""


@dataclass(frozen=True)
class SubjectCount:
    """A subject in a slot.  `attained` is None on other scales than that of five, where there is a mean alone."""

    attained: Attained | None
    exempt: int
    who: Mapping[str, tuple[str, ...]]
    """The names behind each of `NAMES_OF_COUNTS`."""
    numbers: tuple[int, ...]

    @property
    def has_marks(self) -> bool:
        """Whether there is something to report."""
        return bool(self.numbers) or (self.attained is not None and self.attained.whole > 0)


@dataclass(frozen=True)
class PupilResult:
    """How a pupil ends a period over the subjects on the scale of five."""

    pupil: BookPupil
    result: Result | None
    marks: Mapping[int, Given]
    """By subject."""

    def subjects_with(self, *values: int) -> list[int]:
        """The subjects in which he has one of these marks."""
        return [subject for subject, given in self.marks.items() if given.value in values]


class Figures:
    """The counts of a class, reckoned when they are asked for first."""

    def __init__(self, book: Book) -> None:
        self.book = book
        self._counted: dict[Slot, dict[tuple[int, int], Given]] = {}
        self._subjects: dict[tuple[int, Slot], SubjectCount] = {}
        self._pupils: dict[Slot, tuple[PupilResult, ...]] = {}

    @cached_property
    def slots(self) -> tuple[Slot, ...]:
        """The periods, the year, and exam and final where the class has such marks, or ends a level of school."""
        given = {slot for _, _, slot in self.book.marks}
        ends_level = self.book.one.grade in (9, 11)
        later = [slot for slot in (EXAM, FINAL) if slot in given or ends_level]
        return (*(of_term(term.number) for term in self.book.terms), YEAR, *later)

    def counted(self, slot: Slot) -> dict[tuple[int, int], Given]:
        """The marks that are counted, by pupil and subject."""
        if slot not in self._counted:
            on = self.book.last_day(slot)
            here = [one.pupil_id for one in self.book.pupils if one.covers(on)]
            self._counted[slot] = {
                (pupil, subject.subject_id): given
                for subject in self.book.subjects
                for pupil in here
                if (given := self.book.marks.get((pupil, subject.subject_id, slot))) is not None
                and subject.taught(pupil, on) is not None
            }
        return self._counted[slot]

    def subject(self, subject: BookSubject, slot: Slot) -> SubjectCount:
        """The counts of a subject."""
        key = subject.subject_id, slot
        if key not in self._subjects:
            counted = self.counted(slot)
            self._subjects[key] = count(
                subject.scale,
                (
                    (one.name, given.value)
                    for one in self.book.pupils
                    if (given := counted.get((one.pupil_id, subject.subject_id))) is not None
                ),
            )
        return self._subjects[key]

    def pupils(self, slot: Slot) -> tuple[PupilResult, ...]:
        """How each pupil who belongs to the class in the end has ended it."""
        if slot not in self._pupils:
            on, counted = self.book.last_day(slot), self.counted(slot)
            of_five = [one.subject_id for one in self.book.subjects if one.scale == Scale.FIVE]
            found = []
            for one in self.book.pupils:
                if one.covers(on):
                    own = {
                        subject: given
                        for subject in of_five
                        if (given := counted.get((one.pupil_id, subject))) is not None
                    }
                    found.append(PupilResult(one, result_of(given.value for given in own.values()), own))
            self._pupils[slot] = tuple(found)
        return self._pupils[slot]

    def whole(self, slot: Slot) -> ClassAttained:
        """The class over all subjects."""
        counts = dict.fromkeys(Result, 0)
        for one in self.pupils(slot):
            if one.result is not None:
                counts[one.result] += 1
        return ClassAttained(counts)

    def has_marks(self, slot: Slot) -> bool:
        """Whether anything is to be reported."""
        return any(self.subject(one, slot).has_marks for one in self.book.subjects)


def count(scale: str, marks: Iterable[tuple[str, int]]) -> SubjectCount:
    """Count the marks of named pupils."""
    who: dict[int, list[str]] = {}
    for name, value in marks:
        who.setdefault(value, []).append(name)
    values = [value for value, names in who.items() for _ in names]
    return SubjectCount(
        Attained.of(values) if scale == Scale.FIVE else None,
        len(who.get(MarkValue.EXEMPT, ())),
        {
            key: tuple(name for value in own for name in who.get(value, ()))
            for key, own in NAMES_OF_COUNTS.items()
        },
        tuple(value for value in values if value >= 0),
    )
