"""Сводная ведомость учёта успеваемости класса: as on paper, the pupils with their periods as rows, subjects as columns.

Over a year a pupil has a row for each period, the year, exam and final mark, and a blank for the decision of the
council; over one period a row with the mean of his marks and the lessons that he missed.  Below stand the counts of
each subject.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction

from app.codes import Scale
from app.journal.of_pupil import AbsenceCount
from app.progress.attained import Result
from app.reports.asked import Asked, asked
from app.reports.document import (
    Cell,
    Column,
    Document,
    Kind,
    Paragraph,
    Part,
    Row,
    RowKind,
    Signature,
    Table,
    Value,
)
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.results import count_rows
from app.reports.results.book import YEAR, Book, BookPupil, BookSubject, Given, Slot, of_term
from app.reports.results.count_rows import COUNTS, KINDS, SHARES
from app.reports.results.figures import Figures, SubjectCount
from app.reports.results.queries import class_book
from app.reports.results.telling import absences_behind, mark_notes, period_line, slot_name, slot_of
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.school.spans import overlaps
from app.session import Session

MISSED = ("missed", "ill", "excused", "absent", "late")
"""Of lessons: all that were missed, of them ill, excused, without a reason; and lateness apart."""


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One for each class."""
    told = asked(session, wish)
    variant = str(session.setting("report.sou_variant"))
    return [
        Summary(told, class_book(session, one.class_id), words, variant).document()
        for one in told.classes
        if told.term is None or one.class_id in told.terms
    ]


class Summary:
    """The summary of a class: of its year, or of the period that ends in the one that is asked for."""

    def __init__(self, told: Asked, book: Book, words: ReportWords, variant: str) -> None:
        self.told, self.book, self.words, self.variant = told, book, words, variant
        self.figures = Figures(book)
        self.term = told.terms.get(book.one.class_id) if told.term else None
        self.slots = (of_term(self.term.number),) if self.term else self.figures.slots
        self.names = {slot: slot_name(book, slot, words) for slot in self.slots}
        self.on = book.last_day(slot_of(self.term))
        self.pupils = [one for one in book.pupils if self._is_shown(one)]
        self._cells: dict[tuple[Given, int, bool], Cell] = {}
        self._has_uncounted = False

    def document(self) -> Document:
        """All of it."""
        rows = list(self._rows())
        table = Table(
            tuple(self._columns()),
            (*rows, *(self._count_rows(len(rows)) if rows else ())),
            frozen=2 if self.term else 3,
            empty=self.words("results.nobody_in_class"),
        )
        of_whom = (
            self.words("class", name=self.book.one.name),
            period_line(self.told, self.term, self.words),
        )
        teacher = self.told.class_teachers.get(self.book.one.class_id, "")
        return Document(
            key="class_summary",
            title=self.words("report.class_summary"),
            name=self.book.one.name,
            school=self.told.school,
            heading=of_whom,
            parts=(table, *self._results()),
            notes=tuple(self._notes()),
            signatures=(
                Signature(self.words("signature.class_teacher"), teacher),
                Signature(self.words("signature.deputy"), self.told.deputy),
            ),
            across=True,
            made_on=self.told.today,
        )

    # --- pupils ------------------------------------------------------------------------------------------------

    def _is_shown(self, one: BookPupil) -> bool:
        """Who belongs to the class on some day of it; of a period to come, also who does today."""
        days = self.term or self.book.one.year
        return overlaps(one.spans, days.starts, days.ends) or one.covers(self.on)

    def _columns(self) -> Iterable[Column]:
        words = self.words
        yield Column("no", words("results.no"), Kind.WHOLE, width=4)
        yield Column("name", words("results.pupil"), width=24)
        if self.term is None:
            yield Column("slot", words("results.period"), width=10)
        for subject in self.book.subjects:
            yield Column(_key(subject), subject.name, Kind.MARK, width=4.6, turned=True)
        if self.term is None:
            yield Column("missed", words("results.missed_lessons"), Kind.WHOLE, width=5, turned=True)
            yield Column("decision", words("results.decision"), width=14)
            return
        yield Column("own_mean", words("results.mean_of_pupil"), Kind.MEAN, width=5, turned=True)
        for key in MISSED:
            yield Column(
                key,
                words(f"results.missed.{key}"),
                Kind.WHOLE,
                words("results.missed_lessons"),
                6,
                turned=True,
            )

    def _rows(self) -> Iterable[Row]:
        counted = {slot: self.figures.counted(slot) for slot in self.slots}
        for number, pupil in enumerate(self.pupils, 1):
            name, diary = self._name(pupil), ("pupil", pupil.pupil_id, self.term.id if self.term else 0)
            for place, slot in enumerate(self.slots):
                again = place > 0
                head = [
                    Cell(number, again=again),
                    Cell(name, strong=self.term is None and not again, again=again, place=diary),
                ]
                if self.term is None:
                    head.append(Cell(self.names[slot]))
                marks = [self._mark(pupil, subject, slot, counted[slot]) for subject in self.book.subjects]
                yield Row((*head, *marks, *self._last_cells(pupil, slot, counted[slot])))

    def _name(self, pupil: BookPupil) -> str:
        days = self.term or self.book.one.year
        if pupil.left is not None and pupil.left < self.on:
            return self.words("results.left", name=pupil.name, day=pupil.left)
        if pupil.came > days.starts:
            return self.words("results.came", name=pupil.name, day=pupil.came)
        return pupil.name

    def _mark(
        self, pupil: BookPupil, subject: BookSubject, slot: Slot, counted: dict[tuple[int, int], Given]
    ) -> Cell:
        given = self.book.marks.get((pupil.pupil_id, subject.subject_id, slot))
        if given is None:
            return _EMPTY
        is_counted = (pupil.pupil_id, subject.subject_id) in counted
        key = given, slot.number, is_counted
        if key not in self._cells:
            value: int | str = given.value
            if not is_counted:
                value, self._has_uncounted = f"({self.words.mark(given.value)})", True
            term = self.book.term(slot.number)
            place = ("course", given.course_id, term.id if term else 0)
            self._cells[key] = Cell(value, strong=slot == YEAR, place=place)
        return self._cells[key]

    def _last_cells(
        self, pupil: BookPupil, slot: Slot, counted: dict[tuple[int, int], Given]
    ) -> Iterable[Cell]:
        term = self.book.term(slot.number)
        missed = self.book.missed.get((pupil.pupil_id, slot.number), AbsenceCount())
        behind = absences_behind(missed, self.words)
        place = ("pupil", pupil.pupil_id, term.id if term else 0)
        if self.term is None:
            told = slot == YEAR or term is not None
            yield Cell(missed.missed or None, behind=behind, place=place) if told else _EMPTY
            yield _EMPTY
            return
        columns = [
            one
            for one in self.book.subjects
            if one.scale == Scale.FIVE and (pupil.pupil_id, one.subject_id) in counted
            and counted[pupil.pupil_id, one.subject_id].value >= 0
        ]  # fmt: skip
        values = [counted[pupil.pupil_id, one.subject_id].value for one in columns]
        mean = _mean(values)
        formula = f"AVERAGE({','.join('{' + _key(one) + '}' for one in columns)})" if values else ""
        yield Cell(mean, formula, place=place)
        for key in MISSED:
            formula = "{ill}+{excused}+{absent}" if key == "missed" and missed.missed else ""
            yield Cell(getattr(missed, key) or None, formula, behind if key == "missed" else (), place=place)

    # --- subjects ----------------------------------------------------------------------------------------------

    def _count_rows(self, pupils: int) -> Iterable[Row]:
        for slot in self.slots:
            if not self.figures.has_marks(slot):
                continue
            yield Row(
                (Cell(self.words("results.counts_of", slot=self.names[slot]), strong=True),), RowKind.HEAD
            )
            counts = [self.figures.subject(subject, slot) for subject in self.book.subjects]
            known = [count_rows.values(one, self.variant) for one in counts]
            at = f"k{slot.kind}_{slot.number}_"
            for key in (*COUNTS, *SHARES):
                label = Cell(count_rows.label(key, self.words, self.variant))
                head = [_EMPTY, label] if self.term else [_EMPTY, label, Cell(self.names[slot])]
                cells = [
                    self._count(key, subject, one, values.get(key), at)
                    for subject, one, values in zip(self.book.subjects, counts, known, strict=True)
                ]
                rest = [_EMPTY] * ((1 + len(MISSED)) if self.term else 2)
                yield Row((*head, *cells, *rest), RowKind.TOTAL, (0, pupils - 1), at + key)

    def _count(self, key: str, subject: BookSubject, one: SubjectCount, value: Value, at: str) -> Cell:
        if value is None or not one.has_marks:
            return _EMPTY
        column = _key(subject)
        if key == "mean":
            formula = self._over("AVERAGE", column)
        elif key in SHARES or key == "n":
            formula = count_rows.share_formulas(self.variant, f"{column}@{at}")[key]
        else:
            formula = self._counting(key, column)
        return Cell(value, formula, one.who.get(key, ()), kind=KINDS[key])

    def _counting(self, key: str, column: str) -> str:
        if key == "n2":
            return self._over("COUNT", column, '">=1"', '"<=2"')
        wanted = {"na": f'"{self.words.mark(-4)}"', "ex": f'"{self.words.mark(-3)}"'}
        return self._over("COUNT", column, wanted.get(key, key[1:]))

    def _over(self, function: str, column: str, *wanted: str) -> str:
        """A count or mean over the marks of the pupils: in a year, over those of the rows of one period."""
        cells = "{" + column + ":over}"
        own = [part for one in wanted for part in (cells, one)]
        of_slot = [] if self.term else ["{slot:over}", "{slot}"]
        if function == "AVERAGE":
            return f"AVERAGEIFS({','.join((cells, *of_slot))})" if of_slot else f"AVERAGE({cells})"
        return f"COUNTIFS({','.join((*of_slot, *own))})"

    # --- below the table ---------------------------------------------------------------------------------------

    def _results(self) -> Iterable[Part]:
        words = self.words
        for slot in self.slots:
            whole = self.figures.whole(slot)
            if whole.whole:
                yield Paragraph(
                    words(
                        "results.class_results",
                        slot=self.names[slot],
                        whole=whole.whole,
                        **{result.value: whole.counts[result] for result in Result},
                        passed=words.number(whole.passed or 0, 1),
                        quality=words.number(whole.quality or 0, 1),
                    )
                )

    def _notes(self) -> Iterable[str]:
        yield from mark_notes(self.book.subjects, self.words, self.variant, with_means=True)
        if self._has_uncounted:
            yield self.words("results.note.brackets")


_EMPTY = Cell()

SPEC = ReportSpec(
    "class_summary",
    {Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS},
    Over.TERM_OR_YEAR,
    make,
)


def _key(subject: BookSubject) -> str:
    return f"s{subject.subject_id}"


def _mean(values: Sequence[int]) -> Fraction | None:
    return Fraction(sum(values), len(values)) if values else None
