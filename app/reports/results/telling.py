"""Words that several reports on results share: names of periods, what is missed, the notes below a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.codes import MarkValue, Scale, TermMarkKind
from app.journal.of_pupil import AbsenceCount
from app.progress.attained import WEIGHTS
from app.reports.results.book import Book, BookSubject, Card, Slot
from app.reports.words import ReportWords

_KINDS = {
    TermMarkKind.YEAR: "results.slot.year",
    TermMarkKind.EXAM: "results.slot.exam",
    TermMarkKind.FINAL: "results.slot.final",
}


def slot_name(book: Book | Card, slot: Slot, words: ReportWords) -> str:
    """«2 четверть», «Год», «Экзамен», «Итог»."""
    if slot.kind != TermMarkKind.TERM:
        return words(_KINDS[TermMarkKind(slot.kind)])
    return next(words.term(term) for term in book.terms if term.number == slot.number)


def absences_behind(missed: AbsenceCount, words: ReportWords) -> tuple[str, ...]:
    """What a number of missed lessons is made of."""
    parts = (
        ("ill", missed.ill),
        ("excused", missed.excused),
        ("absent", missed.absent),
        ("late", missed.late),
    )
    return tuple(
        words("results.missed_of", reason=words(f"results.missed.{key}"), count=count)
        for key, count in parts
        if count
    )


def mark_notes(subjects: Iterable[BookSubject], words: ReportWords, variant: str) -> Iterator[str]:
    """How the figures are reckoned, and what does not stand in them."""
    weights = WEIGHTS[variant]
    terms = [f"{weights[value]}·n{value}" for value in (5, 4, 3, 2) if value in weights]
    if MarkValue.NOT_ATTESTED in weights:
        terms.append(f"{weights[MarkValue.NOT_ATTESTED]}·n({words.mark(MarkValue.NOT_ATTESTED)})")
    scales = {one.scale for one in subjects}
    if Scale.FIVE in scales:
        yield words("results.note.n")
        yield words("results.note.degree", variant=words(f"results.sou.{variant}"), terms=" + ".join(terms))
    if scales - {Scale.FIVE, Scale.NONE}:
        yield words("results.note.other_scales")
    if scales == {Scale.NONE}:
        yield words("results.note.no_marks")
