"""Табель успеваемости ученика: a page for each pupil, subjects as rows, periods, year, exam and final mark as columns,
below them the lessons missed and where to sign."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from app.codes import TermMarkKind
from app.journal.of_pupil import AbsenceCount
from app.reports.asked import Asked, asked
from app.reports.document import Cell, Column, Document, Kind, Row, RowKind, Signature, Table
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, WITH_FAMILY, ReportSpec
from app.reports.results.book import EXAM, FINAL, YEAR, Card, Given, Slot, card_of, of_term
from app.reports.results.queries import class_book, pupil_card
from app.reports.results.telling import absences_behind, slot_name
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

_EMPTY = Cell()
_MISSED = ("missed", "ill")
_SIGNED = ("results.sign.class_teacher", "signature.parent")


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One for each pupil: of a class, those who are in it in the end."""
    told = asked(session, wish)
    return [CardPage(told, one, words).document() for one in _cards(session, told)]


def _cards(session: Session, told: Asked) -> Iterator[Card]:
    if told.wish.of is Of.PUPIL:
        yield pupil_card(session, told.wish.id, told.year.id)
        return
    for one in told.classes:
        book = class_book(session, one.class_id)
        on = book.last_day(YEAR)  # not that of the year: who finishes school leaves it in June
        yield from (card_of(book, pupil) for pupil in book.pupils if pupil.covers(on))


class CardPage:
    """The page of a pupil."""

    def __init__(self, told: Asked, card: Card, words: ReportWords) -> None:
        self.told, self.card, self.words = told, card, words
        self.slots = (*(of_term(term.number) for term in card.terms), YEAR, EXAM, FINAL)
        self._to_come = {term.number for term in card.terms if term.starts > told.today}
        self._term_ids = {term.number: term.id for term in card.terms}

    def document(self) -> Document:
        """All of it."""
        words, card = self.words, self.card
        teacher = card.class_teacher or self.told.class_teachers.get(card.class_id or 0, "")
        return Document(
            key="report_card",
            title=words("report.report_card"),
            name=card.name,
            school=self.told.school,
            heading=(
                words("results.pupil_line", name=card.name),
                words("class", name=card.class_name) if card.class_name else words("results.in_no_class"),
                words("year", name=self.told.year.name),
            ),
            parts=(
                Table(
                    tuple(self._columns()),
                    (*self._subjects(), *self._missed(), *self._to_sign()) if card.subjects else (),
                    empty=words("results.no_subjects"),
                ),
            ),
            notes=(words("results.note.no_marks"),) if card.grade == 1 else (),
            signatures=(
                Signature(words("signature.head"), self.told.head),
                Signature(words("signature.class_teacher"), teacher),
            ),
            made_on=self.told.today,
        )

    def _columns(self) -> Iterable[Column]:
        yield Column("subject", self.words("results.subject"), width=34)
        for slot in self.slots:
            group = self.words("results.periods") if slot.kind == TermMarkKind.TERM else ""
            name = slot_name(self.card, slot, self.words)
            yield Column(_key(slot), name, Kind.MARK, group, 11)

    def _subjects(self) -> Iterable[Row]:
        for subject in self.card.subjects:
            marks = [self._mark(subject.marks.get(slot), slot) for slot in self.slots]
            yield Row((Cell(subject.name), *marks))

    def _mark(self, given: Given | None, slot: Slot) -> Cell:
        if given is None:
            return _EMPTY
        place = ("course", given.course_id, self._term_ids.get(slot.number, 0))
        return Cell(given.value, strong=slot.kind != TermMarkKind.TERM, place=place)

    def _missed(self) -> Iterable[Row]:
        """Of each period and the year.  The sum is given as a formula where nothing was missed between the periods."""
        counts = {number: self.card.missed.get(number, AbsenceCount()) for number in (0, *self._term_ids)}
        for key in _MISSED:
            cells = []
            in_terms = sum(getattr(counts[number], key) for number in self._term_ids)
            for slot in self.slots:
                if slot in (EXAM, FINAL) or slot.number in self._to_come:
                    cells.append(_EMPTY)
                    continue
                value = getattr(counts[slot.number], key)
                formula = ""
                if slot == YEAR and value and value == in_terms:
                    terms = [_key(one) for one in self.slots[: len(self._term_ids)]]
                    formula = "+".join("{" + one + "}" for one in terms)
                behind = absences_behind(counts[slot.number], self.words)
                cells.append(Cell(value, formula, behind, kind=Kind.WHOLE))
            yield Row((Cell(self.words(f"results.card.{key}")), *cells), RowKind.TOTAL)

    def _to_sign(self) -> Iterable[Row]:
        for key in _SIGNED:
            yield Row((Cell(self.words(key)), *[_EMPTY] * len(self.slots)), RowKind.TOTAL)


def _key(slot: Slot) -> str:
    return f"t{slot.kind}_{slot.number}"


SPEC = ReportSpec(
    "report_card",
    {Of.PUPIL: WITH_FAMILY, Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS},
    Over.YEAR,
    make,
)
