"""A school's messages of several years, for measuring what reading them costs.

1,000 families in 40 classes of 25, 60 teachers, each family with one parent or two.  Every week class teachers write to
their class (each family gets a thread), and families and teachers talk, in threads of one to ten messages; one teacher
in three classes' worth more than the others.  Words follow a Zipf law, as in a language: a few stand in half of all
messages, most in a handful.  The rows are those of `app.sample.letters`, which the commands would have written, and
change log and structure are there, too.
"""

from __future__ import annotations

import itertools
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.codes import Side
from app.messages.rules import first_words
from app.sample.letters import Conversation, Note, rows_of, words_of
from models import letter_index
from models.access import Account
from models.base import Table, day_number
from models.bulk import BulkWriter, bulk_writing
from models.messages import Mailing
from models.opening import create_school_file
from models.people import Guardianship, Person, StaffRole, fold
from models.school import (
    AcademicYear,
    ClassTeacher,
    Course,
    CourseTeacher,
    Enrollment,
    SchoolClass,
    StudyGroup,
    Subject,
    TermScheme,
)

CLASSES, PER_CLASS, TEACHERS, SUBJECTS = 40, 25, 60, 12
FIRST_YEAR = 2024
TODAY = date(2027, 5, 20)
NOW = datetime(2027, 5, 20, 9, 0, tzinfo=UTC)
_SYLLABLES = (
    "ко ра ли ма то ве на си по ду ка ре но ле та ми во са пе ро гу за че бо ши кла про сто тре вна".split()
)
COMMON, RARE = "спасибо", "квазипериодический"
"""Words that stand in half of all messages, and in a handful."""


@dataclass(frozen=True)
class Load:
    """The file, and who is who in it; `busy` teaches more classes than any other."""

    path: Path
    deputy: int
    teachers: tuple[int, ...]
    busy: int
    class_teacher: int
    parents: tuple[int, ...]
    pupils: tuple[int, ...]
    messages: int


class _Maker:
    def __init__(self, messages: int, years: int, seed: int) -> None:
        self.rng = random.Random(f"{seed}/load")
        self.wanted, self.years = messages, years
        self.names: dict[int, str] = {}
        self.rows: dict[type[Table], list[tuple[object, ...]]] = {}
        self.ids = itertools.count(1)
        self.threads = itertools.count(1)
        self.written = self.mailings = 0
        vocabulary = self._vocabulary(9000)
        self._words = vocabulary
        self._weights = list(itertools.accumulate(1 / (rank + 6) for rank in range(len(vocabulary))))

    def _vocabulary(self, size: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < size:
            found[
                "".join(self.rng.choices(_SYLLABLES, k=self.rng.randint(1, 4))) + self.rng.choice("аиуоы")
            ] = None
        return list(found)

    def add(self, table: type[Table], *row: object) -> None:
        self.rows.setdefault(table, []).append(row)

    def person(self, last: str, kind: str) -> int:
        one = next(self.ids)
        first = self.rng.choice(("Анна", "Игорь", "Мария", "Олег", "Вера", "Пётр"))
        self.names[one] = f"{last} {first} Ивановна"
        self.add(
            Person, one, last, first, "Ивановна", fold(self.names[one]), None, None, None, None, None, None
        )
        self.add(Account, one, one, f"user{one}", kind, None, 0, None, None, 0, None, 0, None, None)
        return one

    def text(self) -> str:
        """Some 25 words, one in twenty times 200."""
        length = 200 if self.rng.random() < 0.05 else self.rng.randint(8, 40)
        words = self.rng.choices(self._words, cum_weights=self._weights, k=length)
        if self.rng.random() < 0.5:
            words.append(COMMON)
        if self.rng.random() < 0.0002:
            words.append(RARE)
        return " ".join(words).capitalize() + "."

    # --- the school ---------------------------------------------------------------------------------------------------

    def school(self) -> None:
        surname = lambda: self.rng.choice(self._words).capitalize() + "ов"  # noqa: E731
        self.deputy = self.person(surname(), "staff")
        self.add(StaffRole, self.deputy, "deputy")
        self.teachers = [self.person(surname(), "staff") for _ in range(TEACHERS)]
        for one in self.teachers:
            self.add(StaffRole, one, "teacher")
        self.pupils: list[list[int]] = []
        self.parents: dict[int, list[int]] = {}
        for _ in range(CLASSES):
            here = []
            for _ in range(PER_CLASS):
                last = surname()
                pupil = self.person(last, "family")
                here.append(pupil)
                self.parents[pupil] = [self.person(last, "family") for _ in range(self.rng.choice((1, 2, 2)))]
                for parent in self.parents[pupil]:
                    self.add(Guardianship, parent, pupil, "")
            self.pupils.append(here)
        for number in range(1, SUBJECTS + 1):
            self.add(Subject, number, f"Предмет {number}", "", "5", 2.6, 3.6, 4.6, number)
        self.taught: dict[tuple[int, int], int] = {}
        for place in range(CLASSES):
            for subject in range(SUBJECTS):
                # The first teaches 30 of the 40 classes.
                busy = subject == 0 and place < 30
                self.taught[place, subject] = self.teachers[
                    0 if busy else 1 + (place * 5 + subject * 7) % (TEACHERS - 1)
                ]
        for year in range(self.years):
            self._year(year)

    def _year(self, year: int) -> None:
        start = TODAY.year - 1 - (self.years - 1 - year)
        number = year + 1
        self.add(
            AcademicYear, number, f"{start}/{start + 1}", date_no(start, 9, 1), date_no(start + 1, 8, 31)
        )
        self.add(TermScheme, number, number, "quarters", "")
        for place, pupils in enumerate(self.pupils):
            one = year * CLASSES + place + 1
            grade = 1 + place % 9 + (year if place % 9 + year < 11 else 0)
            self.add(
                SchoolClass,
                one,
                number,
                min(grade, 11),
                f"{chr(1040 + place // 9)}{place}",
                number,
                None,
                5,
                None,
            )
            self.add(StudyGroup, one, number, one, "", 1, one)
            ends = date_no(start + 1, 8, 31)
            self.add(ClassTeacher, one, self.teachers[1 + place], date_no(start, 9, 1), ends)
            for pupil in pupils:
                self.add(Enrollment, one, pupil, date_no(start, 9, 1), ends, None)
            for subject in range(SUBJECTS):
                course = (one - 1) * SUBJECTS + subject + 1
                self.add(Course, course, number, subject + 1, one, None, None)
                self.add(CourseTeacher, course, self.taught[place, subject], date_no(start, 9, 1), ends, 0)

    # --- messages -----------------------------------------------------------------------------------------------------

    def talks(self) -> Iterator[Conversation]:
        """Week by week, as they would have come about."""
        weeks = [week for year in range(self.years) for week in self._weeks(year)]
        per_week = self.wanted // len(weeks)
        for week in weeks:
            until = self.written + per_week
            for place in range(CLASSES):
                if self.rng.random() < 0.8:
                    yield from self._mailing(place, week)
            while self.written < until:
                yield self._talk(week)

    def _weeks(self, year: int) -> list[date]:
        first = date(TODAY.year - 1 - (self.years - 1 - year), 9, 1)
        return [first + timedelta(weeks=number) for number in range(37)]

    def _moment(self, week: date) -> int:
        day = datetime(week.year, week.month, week.day, tzinfo=UTC) + timedelta(days=self.rng.randrange(5))
        return int(day.timestamp()) + self.rng.randrange(5 * 3600, 18 * 3600)

    def _mailing(self, place: int, week: date) -> Iterator[Conversation]:
        self.mailings += 1
        text, at = self.text(), self._moment(week)
        subject = first_words(text, 40)
        teacher = (self.teachers[1 + place], Side.STAFF)
        seen_in = 0
        for pupil in self.pupils[place]:
            family = [(one, Side.PARENT) for one in self.parents[pupil]]
            seen = {one: at + self.rng.randrange(600, 200_000) for one in family if self.rng.random() < 0.8}
            notes = [Note(teacher, text, at, seen)]
            if self.rng.random() < 0.03:
                later = at + 250_000
                notes.append(Note(family[0], self.text(), later, {teacher: later + 500}))
            seen_in += bool(seen)
            yield self._conversation(pupil, [teacher, *family], subject, notes, self.mailings)
        self.add(Mailing, self.mailings, *teacher, at, subject, first_words(text), PER_CLASS, seen_in)

    def _talk(self, week: date) -> Conversation:
        place = self.rng.randrange(CLASSES)
        pupil = self.rng.choice(self.pupils[place])
        # Every third goes to the class teacher.
        who = self.rng.random()
        teacher = self.teachers[1 + place] if who < 0.33 else self.taught[place, self.rng.randrange(SUBJECTS)]
        if who > 0.97:
            teacher = self.deputy
        staff, family = (teacher, Side.STAFF), [(one, Side.PARENT) for one in self.parents[pupil]]
        begins, answers = (family[0], staff) if self.rng.random() < 0.6 else (staff, family[0])
        parties = [begins, *(one for one in (staff, *family) if one != begins)]
        at, notes = self._moment(week), []
        newest = int(NOW.timestamp())
        for no in range(1 + min(9, int(self.rng.expovariate(0.45)))):
            author = (begins, answers)[no % 2]
            fresh = at > newest - 86_400 * 3
            seen = {
                one: at + 3600 for one in parties if one != author and not (fresh and self.rng.random() < 0.5)
            }
            notes.append(
                Note(
                    author,
                    self.text(),
                    at,
                    seen,
                    urgent=no == 0 and self.rng.random() < 0.01 and not fresh,
                    confirmed=seen,
                )
            )
            at += self.rng.randrange(1000, 86_400)
        return self._conversation(pupil, parties, first_words(self.text(), 30), notes, None)

    def _conversation(
        self,
        pupil: int,
        parties: list[tuple[int, Side]],
        subject: str,
        notes: list[Note],
        mailing: int | None,
    ) -> Conversation:
        self.written += len(notes)
        return Conversation(
            next(self.threads), subject, pupil, "parents", parties, notes, self.names, mailing
        )


def date_no(year: int, month: int, day: int) -> int:
    return day_number(date(year, month, day))


def make(path: Path, *, messages: int = 300_000, years: int = 3, seed: int = 1, index: bool = True) -> Load:
    """Make the file; some two minutes for the 300,000 messages of three years."""
    maker = _Maker(messages, years, seed)
    maker.school()
    with create_school_file(path) as school, bulk_writing(school) as writer:
        _write(writer, maker)  # the school itself, before what hangs on it
        # In parts of many sizes, as the index of a file is that was filled message by message.
        writer.execute("INSERT INTO letter_index (letter_index, rank) VALUES ('automerge', 4)")
        batch: list[tuple[int, str]] = []
        for talk in maker.talks():
            for table, row in rows_of(talk):
                maker.rows.setdefault(table, []).append(row)
            if index:
                batch += words_of(talk)
            if len(batch) > 20_000:
                writer.connection.executemany(letter_index.INSERT, batch)
                batch = []
        writer.connection.executemany(letter_index.INSERT, batch)
        writer.execute("INSERT INTO letter_index (letter_index, rank) VALUES ('automerge', 0)")
        _write(writer, maker)
    some = maker.parents[maker.pupils[3][7]][0]
    return Load(
        path, maker.deputy, tuple(maker.teachers), maker.teachers[0], maker.teachers[1 + 3],
        (some, *(found[0] for found in maker.parents.values())),
        tuple(pupil for here in maker.pupils for pupil in here), maker.written,
    )  # fmt: skip


def _write(writer: BulkWriter, maker: _Maker) -> None:
    for table, found in maker.rows.items():
        found.sort(key=_key(table))
        writer.insert(table, found)
    maker.rows = {}


def _key(table: type[Table]):  # type: ignore[no-untyped-def]
    """Rows in the order of their primary key."""
    meta = table._meta
    names = [one.name for one in meta.sorted_fields]
    keys = [names.index(one.name) for one in meta.get_primary_keys()]
    return lambda row: tuple(row[key] for key in keys)
