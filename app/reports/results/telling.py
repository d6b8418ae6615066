"""Words that several reports on results share: names of periods, what is missed, the notes below a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.codes import MarkValue, Scale, TermMarkKind
from app.journal.of_pupil import AbsenceCount
from app.progress.attained import WEIGHTS
from app.reports.asked import Asked
from app.reports.results.book import YEAR, Book, BookSubject, Card, Slot, of_term
from app.reports.words import ReportWords
from app.school.rows import TermRow

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


def period_line(told: Asked, term: TermRow | None, words: ReportWords) -> str:
    """«1 полугодие, 2026/2027 учебный год (01.09.2026 – 30.12.2026)»: of the period of a class or course, which need
    not be the one that was asked for."""
    if term is None:
        return told.period(words)
    year = words("year", name=told.year.name)
    return words("term_of_year", term=words.term(term), year=year, span=words.span(term.starts, term.ends))


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


def mark_notes(
    subjects: Iterable[BookSubject], words: ReportWords, variant: str, *, with_means: bool = False
) -> Iterator[str]:
    """How the figures of some subjects are reckoned, and what does not stand in them."""
    return scale_notes((one.scale for one in subjects), words, variant, with_means=with_means)


def scale_notes(
    of: Iterable[str], words: ReportWords, variant: str, *, with_means: bool = False
) -> Iterator[str]:
    """The same by the scales of the subjects; `with_means`: of those on other scales the means are told."""
    weights = WEIGHTS[variant]
    terms = [f"{weights[value]}·n{value}" for value in (5, 4, 3, 2) if value in weights]
    if MarkValue.NOT_ATTESTED in weights:
        terms.append(f"{weights[MarkValue.NOT_ATTESTED]}·n({words.mark(MarkValue.NOT_ATTESTED)})")
    scales = set(of)
    if Scale.FIVE in scales:
        yield words("results.note.n")
        yield words("results.note.degree", variant=words(f"results.sou.{variant}"), terms=" + ".join(terms))
    if scales - {Scale.FIVE, Scale.NONE}:
        yield words("results.note.other_means" if with_means else "results.note.other_scales")
    if scales == {Scale.NONE}:
        yield words("results.note.no_marks")


def slot_of(term: TermRow | None) -> Slot:
    """The mark of a period, or of the year."""
    return YEAR if term is None else of_term(term.number)


def ending_in(terms: Iterable[TermRow], asked_term: TermRow | None) -> TermRow | None:
    """The period that ends in the one that is asked for: the first half-year ends in the second quarter."""
    if asked_term is None:
        return None
    return next((term for term in terms if asked_term.starts <= term.ends <= asked_term.ends), None)
