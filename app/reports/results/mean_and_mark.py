"""Сравнение среднего балла и итоговой отметки: what the marks of a pupil in a subject say, and what the teacher set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.codes import Role
from app.journal.proposing import of_year
from app.journal.rules import NUMBERS, Tally, propose
from app.progress.classroom_rows import Member, TaughtSubject
from app.progress.classroom_rules import last_day
from app.reports.asked import asked
from app.reports.document import Cell, Column, Document, Kind, Paragraph, Row, RowKind, Signature, Table
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.results.book import of_term
from app.reports.results.rooms import Room, rooms, whom
from app.reports.results.telling import period_line, slot_of
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.school.rows import Thresholds
from app.school.spans import covers
from app.session import Session


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One for each class, or course."""
    told = asked(session, wish)
    found = []
    for room in rooms(session, told):
        lines = list(_lines(room))
        differ = sum(line.differs for line in lines)
        marked = sum(line.mark is not None for line in lines)
        teachers = told.class_teachers
        signs = Signature(words("signature.class_teacher"), teachers.get(room.room.class_id or 0, ""))
        if wish.of in (Of.COURSE, Of.TEACHER):
            signs = Signature(words("signature.teacher"), ", ".join(room.room.subjects[0].teachers))
        found.append(
            Document(
                key="mean_and_mark",
                title=words("report.mean_and_mark"),
                name=room.name,
                school=told.school,
                heading=(whom(session, told, words, room), room.name, period_line(told, room.term, words))
                if wish.of is Of.TEACHER
                else (whom(session, told, words, room), period_line(told, room.term, words)),
                parts=(
                    Paragraph(words("results.differ", differ=differ, marked=marked)),
                    _table(room, lines, words),
                ),
                notes=tuple(_notes(room, words)),
                signatures=(signs,),
                made_on=told.today,
            )
        )
    return found


class _Line:
    """A pupil in a subject."""

    def __init__(self, room: Room, pupil: Member, subject: TaughtSubject) -> None:
        self.pupil, self.subject = pupil, subject
        first, last = room.days
        key = pupil.pupil_id, subject.subject_id
        own = room.room.marks.get(key, ())
        self.tally = Tally((value, weight) for on, value, weight in own if first <= on <= last)
        self.mark = room.marks.get((*key, slot_of(room.term)))
        self.proposal = (
            propose(self.tally.weighted, subject.scale, subject.thresholds)
            if room.term is not None
            else self._of_year(room, key)
        )
        numbers = self.mark is not None and self.mark >= 0
        self.difference = (
            self.mark - self.proposal if numbers and self.proposal is not None and self.mark else None
        )

    def _of_year(self, room: Room, key: tuple[int, int]) -> int | None:
        terms = {term.number: room.marks.get((*key, of_term(term.number))) for term in room.room.terms}
        proposed, _ = of_year(terms, self.subject.scale)
        return proposed if proposed is not None and proposed >= 0 else None

    @property
    def differs(self) -> bool:
        return bool(self.difference)


def _lines(room: Room) -> Iterator[_Line]:
    """Who belongs here in the end, by subject and name; without those of whom nothing is known."""
    on = last_day(room.room, room.term.number if room.term else None)
    for subject in room.room.subjects:
        if not NUMBERS[subject.scale]:
            continue
        for pupil in room.room.pupils:
            if pupil.covers(on) and covers(subject.taught.get(pupil.pupil_id, ()), on):
                line = _Line(room, pupil, subject)
                if line.tally.count or line.mark is not None:
                    yield line


def _table(room: Room, lines: Iterable[_Line], words: ReportWords) -> Table:
    columns = (
        Column("subject", words("results.subject"), width=26),
        Column("pupil", words("results.pupil"), width=30),
        Column("marks", words("results.marks"), Kind.WHOLE, width=8),
        Column("mean", words("results.mean"), Kind.MEAN, width=9),
        Column("weighted", words("results.weighted"), Kind.MEAN, width=9),
        Column("proposal", words("results.proposal"), Kind.MARK, width=9),
        Column("mark", words("results.mark_set"), Kind.MARK, width=9),
        Column("difference", words("results.difference"), Kind.WHOLE, width=9),
    )
    rows = []
    before = None
    term_id = room.term.id if room.term else 0
    for line in lines:
        subject = line.subject
        course = next((one for one, who in subject.courses.items() if line.pupil.pupil_id in who), 0)
        place = ("course", course, term_id) if course else None
        formula = "{mark}-{proposal}" if line.difference is not None else ""
        rows.append(
            Row(
                (
                    Cell(subject.name, again=before == subject.subject_id),
                    Cell(line.pupil.name, place=("pupil", line.pupil.pupil_id, term_id)),
                    Cell(line.tally.count, place=place),
                    Cell(line.tally.plain),
                    Cell(line.tally.weighted),
                    Cell(line.proposal),
                    Cell(line.mark, strong=line.differs, place=place),
                    Cell(line.difference, formula, strong=line.differs),
                ),
                RowKind.BODY,
            )
        )
        before = subject.subject_id
    return Table(columns, tuple(rows), frozen=2, empty=words("results.no_marks_yet"))


def _notes(room: Room, words: ReportWords) -> Iterator[str]:
    """The thresholds, by the subjects that have them."""
    yield words("results.note.proposal" if room.term is not None else "results.note.proposal_year")
    by_thresholds: dict[Thresholds, list[str]] = {}
    for subject in room.room.subjects:
        if subject.scale == "5":
            by_thresholds.setdefault(subject.thresholds, []).append(subject.name)
    for (three, four, five), names in by_thresholds.items() if room.term is not None else ():
        shown = [words.number(one, 2) for one in (three, four, five)]
        listed = ", ".join(names) if len(by_thresholds) > 1 else words("results.all_subjects")
        yield words("results.note.thresholds", subjects=listed, three=shown[0], four=shown[1], five=shown[2])


SPEC = ReportSpec(
    "mean_and_mark",
    {
        Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS,
        Of.COURSE: WITH_CLASS_TEACHER | {Role.TEACHER}, Of.TEACHER: LEADERS | {Role.TEACHER},
    },
    Over.TERM_OR_YEAR,
    make,
)  # fmt: skip
