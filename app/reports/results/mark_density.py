"""Накопляемость отметок: how many marks pupils have in a period against the norm, by class and subject, or of a course
by pupil."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from app.codes import Role
from app.progress.classroom_changes import ENOUGH, AgainstNorm, against_norm
from app.progress.classroom_rules import Means
from app.reports.asked import Asked, asked
from app.reports.document import Cell, Column, Document, Kind, Part, Row, RowKind, Signature, Table
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.results.rooms import Room, rooms, whom
from app.reports.results.telling import period_line
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

SUMMED = ("pupils", "marks", "due", "few")


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """Of a course one with its pupils, of a teacher or class one with the subjects; of a parallel or the school one
    with all classes."""
    told = asked(session, wish)
    found = [_Density(room) for room in rooms(session, told)]
    page = _Page(told, words)
    if wish.of in (Of.PARALLEL, Of.SCHOOL):
        return [page.document(words("results.school"), told.heading(words), [page.matrix(found)])]
    if wish.of is Of.TEACHER and found:
        head = (whom(session, told, words, found[0].room), told.period(words))
        return [page.document(head[0], head, [page.subjects(found)])]
    documents = []
    for one in found:
        head = (whom(session, told, words, one.room), period_line(told, one.room.term, words))
        parts: list[Part] = [page.subjects([one])]
        if wish.of is Of.COURSE:
            parts = [page.pupils(one)]
        elif one.few:
            parts.append(page.few(one))
        documents.append(page.document(one.room.name, head, parts))
    return documents


_NOBODY: tuple[AgainstNorm, ...] = ()


class _Density:
    """A class or course with the marks of its pupils against the norm, by subject."""

    def __init__(self, room: Room) -> None:
        self.room = room
        means = Means(room.room)
        number = room.term.number if room.term else None
        self.subjects = {
            one.subject_id: against_norm(means, one.subject_id, number) for one in room.room.subjects
        }

    @property
    def few(self) -> list[AgainstNorm]:
        """Who has less than 70 % of what was due."""
        return [line for lines in self.subjects.values() for line in lines if line.is_few]

    def subject_names(self) -> dict[int, str]:
        return {one.subject_id: one.name for one in self.room.room.subjects}


def _share(lines: Sequence[AgainstNorm]) -> Fraction | None:
    """Marks of what was due by now, in per cent: over 100 where there are more."""
    due = sum((line.expected for line in lines), Fraction())
    return Fraction(100 * sum(line.count for line in lines)) / due if due else None


def _due(value: Fraction, formula: str = "") -> Cell:
    """What is due: whole marks as such, parts of one with two decimals."""
    if value.denominator == 1:
        return Cell(int(value), formula, kind=Kind.WHOLE)
    return Cell(value, formula)


class _Page:
    """The tables."""

    def __init__(self, told: Asked, words: ReportWords) -> None:
        self.told, self.words = told, words

    def document(self, name: str, heading: Sequence[str], parts: Sequence[Part]) -> Document:
        return Document(
            key="mark_density",
            title=self.words("report.mark_density"),
            name=name,
            school=self.told.school,
            heading=tuple(heading),
            parts=tuple(parts),
            notes=(self.words("results.note.norm"), self.words("results.note.due")),
            signatures=(Signature(self.words("signature.deputy"), self.told.deputy),),
            across=self.told.wish.of in (Of.PARALLEL, Of.SCHOOL),
            made_on=self.told.today,
        )

    def subjects(self, found: Sequence[_Density]) -> Table:
        """A row for each subject of a class, or course of a teacher."""
        words = self.words
        of_teacher = self.told.wish.of is Of.TEACHER
        first = words("results.class") if of_teacher else words("results.subject")
        columns = [
            Column("subject", first, width=34),
            Column("pupils", words("results.listed"), Kind.WHOLE, width=9),
            Column("norm", words("results.norm"), Kind.WHOLE, width=9),
            Column("marks", words("results.marks"), Kind.WHOLE, width=9),
            Column("due", words("results.due"), Kind.MEAN, width=10),
            Column("share", words("results.density"), Kind.PERCENT, width=12),
            Column("few", words("results.few"), Kind.WHOLE, width=12),
        ]
        rows: list[Row] = []
        everybody: list[AgainstNorm] = []
        for one in found:
            for subject, lines in one.subjects.items():
                if lines:
                    name = one.room.name if of_teacher else one.subject_names()[subject]
                    rows.append(Row(tuple(self._row(name, lines, one, subject))))
                    everybody += lines
        if len(rows) > 1:
            total = [Cell(words("results.all")), *self._sums(everybody)]
            rows.append(Row(tuple(total), RowKind.TOTAL, (0, len(rows) - 1)))
        return Table(tuple(columns), tuple(rows), empty=words("results.no_marks_yet"))

    def _row(self, name: str, lines: Sequence[AgainstNorm], one: _Density, subject: int) -> Iterator[Cell]:
        courses = next(own.courses for own in one.room.room.subjects if own.subject_id == subject)
        place = ("course", next(iter(courses)), one.room.term.id if one.room.term else 0) if courses else None
        share = _share(lines)
        low = share is not None and share < 100 * ENOUGH
        norms = sorted({line.norm for line in lines if line.norm})
        yield Cell(name, strong=low, place=place)
        yield Cell(len(lines), place=place)
        yield Cell(norms[0]) if len(norms) == 1 else Cell(" / ".join(map(str, norms)))
        yield Cell(sum(line.count for line in lines), place=place)
        yield _due(sum((line.expected for line in lines), Fraction()))
        yield Cell(share, "{marks}/{due}" if share is not None else "", strong=low)
        behind = tuple(self._told(line) for line in lines if line.is_few)
        yield Cell(len(behind), behind=behind, strong=bool(behind), place=place)

    def _sums(self, lines: Sequence[AgainstNorm]) -> Iterator[Cell]:
        share = _share(lines)
        sums = {key: "SUM({" + key + ":over})" for key in SUMMED}
        yield Cell(len(lines), sums["pupils"])
        yield Cell()
        yield Cell(sum(line.count for line in lines), sums["marks"])
        yield _due(sum((line.expected for line in lines), Fraction()), sums["due"])
        yield Cell(share, "{marks}/{due}" if share is not None else "")
        yield Cell(sum(line.is_few for line in lines), sums["few"])

    def _told(self, line: AgainstNorm) -> str:
        due = self.words.number(line.expected, 1)
        return self.words("results.of_due", name=line.name, count=line.count, due=due)

    def few(self, one: _Density) -> Table:
        """Those with few marks, by name."""
        names = one.subject_names()
        rows = tuple(
            Row(
                (
                    Cell(names[line.subject_id]), Cell(line.name, place=("pupil", line.pupil_id, 0)),
                    Cell(line.count), _due(line.expected), Cell(line.norm),
                )
            )
            for line in one.few
        )  # fmt: skip
        words = self.words
        columns = (
            Column("subject", words("results.subject"), width=34),
            Column("pupil", words("results.pupil"), width=34),
            Column("marks", words("results.marks"), Kind.WHOLE, width=9),
            Column("due", words("results.due"), Kind.MEAN, width=10),
            Column("norm", words("results.norm"), Kind.WHOLE, width=9),
        )
        return Table(columns, rows, words("results.few_by_name"), 2)

    def pupils(self, one: _Density) -> Table:
        """The pupils of a course."""
        words = self.words
        columns = (
            Column("pupil", words("results.pupil"), width=36),
            Column("marks", words("results.marks"), Kind.WHOLE, width=10),
            Column("norm", words("results.norm"), Kind.WHOLE, width=10),
            Column("due", words("results.due"), Kind.MEAN, width=12),
            Column("share", words("results.density"), Kind.PERCENT, width=14),
        )
        rows = []
        for lines in one.subjects.values():
            for line in lines:
                share = _share([line])
                formula = "{marks}/{due}" if share is not None else ""
                rows.append(
                    Row(
                        (
                            Cell(line.name, strong=line.is_few, place=("pupil", line.pupil_id, 0)),
                            Cell(line.count, strong=line.is_few), Cell(line.norm), _due(line.expected),
                            Cell(share, formula, strong=line.is_few),
                        )
                    )
                )  # fmt: skip
        return Table(columns, tuple(rows), empty=words("results.no_marks_yet"))

    def matrix(self, found: Sequence[_Density]) -> Table:
        """Classes × subjects: the density, and behind it who has few marks."""
        words = self.words
        names = {
            own.subject_id: own.name
            for one in found
            for own in one.room.room.subjects
            if one.subjects[own.subject_id]
        }
        columns = [Column("class", words("results.class"), width=10)]
        columns += [
            Column(f"s{subject}", name, Kind.PERCENT, width=6, turned=True) for subject, name in names.items()
        ]
        columns.append(Column("all", words("results.all"), Kind.PERCENT, width=7))
        columns.append(Column("few", words("results.few"), Kind.WHOLE, width=8))
        rows = []
        for one in found:
            term_id = one.room.term.id if one.room.term else 0
            where = ("class", one.room.room.class_id or 0, term_id)
            everybody = [line for lines in one.subjects.values() for line in lines]
            if not everybody:
                continue
            cells = [Cell(one.room.name, place=where)]
            for subject in names:
                lines = one.subjects.get(subject, _NOBODY)
                share = _share(lines)
                low = share is not None and share < 100 * ENOUGH
                behind = tuple(self._told(line) for line in lines if line.is_few)
                cells.append(Cell(share, behind=behind, strong=low, place=where))
            cells += [Cell(_share(everybody)), Cell(len(one.few))]
            rows.append(Row(tuple(cells)))
        return Table(tuple(columns), tuple(rows), empty=words("results.no_marks_yet"))


SPEC = ReportSpec(
    "mark_density",
    {
        Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS,
        Of.COURSE: WITH_CLASS_TEACHER | {Role.TEACHER}, Of.TEACHER: LEADERS | {Role.TEACHER},
    },
    Over.TERM,
    make,
)  # fmt: skip
