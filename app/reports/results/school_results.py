"""Итоги успеваемости: by class, parallel, level and school; the marks by class and by subject, attendance, and what has
changed since the last period or year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

from app.codes import Scale
from app.progress.attained import ClassAttained, Result
from app.reports.asked import Asked, asked
from app.reports.attendance_reading import class_presence
from app.reports.attendance_rules import Presence
from app.reports.attendance_rules import added as all_of
from app.reports.document import Cell, Chart, Column, Document, Kind, Part, Signature, Table
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.results.book import Book, BookSubject, Slot
from app.reports.results.count_table import SUMMED as COUNTED
from app.reports.results.count_table import CountTable, Line, added
from app.reports.results.earlier import earlier_results
from app.reports.results.figures import Figures
from app.reports.results.queries import class_book
from app.reports.results.school_rows import ClassLine, Sums, class_rows
from app.reports.results.telling import mark_notes, slot_of
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.school.rows import TermRow
from app.session import Session

RESULTS = ("excellent", "good", "fair", "failing")
BEFORE = ("passed_before", "passed_change", "quality_before", "quality_change")
SUMMED = ("listed", "n", *RESULTS, "due", "missed")


@dataclass(frozen=True)
class ClassFigures:
    """A class, or some together: how many are on the list, how they have ended the period (`who`: their names), lessons
    and lessons missed, and how those ended the period before of whom it is known."""

    listed: int
    whole: ClassAttained
    who: Mapping[str, tuple[str, ...]]
    presence: Presence
    before: ClassAttained | None


def together(figures: Sequence[ClassFigures]) -> ClassFigures:
    """Some together."""
    known = [one.before for one in figures if one.before is not None]
    return ClassFigures(
        sum(one.listed for one in figures),
        _sum([one.whole for one in figures]),
        {key: tuple(name for one in figures for name in one.who[key]) for key in RESULTS},
        all_of(one.presence for one in figures),
        _sum(known) if known else None,
    )


def _sum(results: Sequence[ClassAttained]) -> ClassAttained:
    return ClassAttained({result: sum(one.counts.get(result, 0) for one in results) for result in Result})


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One, of all that is asked for."""
    told = asked(session, wish)
    figures = []
    presence = {}
    for one in told.classes:
        days = told.terms.get(one.class_id) if told.term is not None else one.year
        if days is not None:
            figures.append(Figures(class_book(session, one.class_id)))
            found = class_presence(session, one.class_id, days.starts, days.ends)
            presence[one.class_id] = all_of(pupil.total for _, pupil in found.pupils)
    variant = str(session.setting("report.sou_variant"))
    earlier = earlier_results(session, told, figures)
    return [ResultsPage(told, figures, presence, earlier, words, variant).document()]


class ResultsPage:
    """The results of some classes."""

    def __init__(
        self,
        told: Asked,
        figures: Sequence[Figures],
        presence: Mapping[int, Presence],
        earlier: Mapping[int, ClassAttained],
        words: ReportWords,
        variant: str,
    ) -> None:
        self.told, self.figures, self.presence, self.earlier = told, figures, presence, earlier
        self.words, self.variant = words, variant

    def document(self) -> Document:
        """Tables by class and by subject, and charts of the first."""
        words = self.words
        named = self.told.wish.of is Of.SCHOOL
        return Document(
            key="results",
            title=words("report.results"),
            name=words("results.school") if named else self.told.whom(words),
            school=self.told.school,
            heading=self.told.heading(words),
            parts=tuple(self._parts()),
            notes=tuple(self._notes()),
            signatures=(
                Signature(words("signature.deputy"), self.told.deputy),
                Signature(words("signature.head"), self.told.head),
            ),
            across=True,
            made_on=self.told.today,
        )

    def _parts(self) -> Iterator[Part]:
        words = self.words
        yield self._classes()
        if len(self.figures) > 1:
            yield Chart(words("results.chart_progress"), 0, "class", ("passed", "quality"), high=100)
            yield Chart(words("results.chart_attendance"), 0, "class", ("attendance",), high=100)
            if self.earlier:
                yield Chart(
                    words("results.chart_quality"), 0, "class", ("quality_before", "quality"), high=100
                )
        yield self._marks()
        yield self._subjects()

    # --- pupils ------------------------------------------------------------------------------------------------

    def _classes(self) -> Table:
        words = self.words
        lessons, before = words("results.lessons"), words("results.before")

        def of(*keys: str, kind: Kind, group: str = "", width: float = 9) -> list[Column]:
            return [Column(key, words(f"results.of.{key}"), kind, group, width) for key in keys]

        columns = [
            Column("class", words("results.class"), width=11),
            *of("listed", "n", *RESULTS, kind=Kind.WHOLE, width=10),
            *of("passed", "quality", kind=Kind.PERCENT, width=11),
            *of("due", "missed", kind=Kind.WHOLE, group=lessons),
            *of("attendance", kind=Kind.PERCENT, group=lessons, width=13),
        ]
        if self.earlier:
            columns += of(*BEFORE, kind=Kind.PERCENT, group=before)
        lines = [ClassLine(*_named(one.book), self._figures_of(one)) for one in self.figures]
        rows = class_rows(lines, words, SUMMED, together, self._class_cells, self._term_id())
        return Table(
            tuple(columns), tuple(rows), words("results.by_class"), empty=words("results.no_classes")
        )

    def _figures_of(self, one: Figures) -> ClassFigures:
        results = one.pupils(slot_of(self._term(one.book)))
        class_id = one.book.one.class_id
        return ClassFigures(
            len(results),
            one.whole(slot_of(self._term(one.book))),
            {
                key: tuple(
                    f"{pupil.pupil.name} ({one.book.one.name})" for pupil in results if pupil.result == key
                )
                for key in RESULTS
            },
            self.presence[class_id],
            self.earlier.get(class_id),
        )

    def _class_cells(self, one: ClassFigures, sums: Sums) -> list[Cell]:
        whole, presence, before = one.whole, one.presence, one.before
        cells = [
            Cell(one.listed, sums.get("listed", "")),
            Cell(whole.whole, "{excellent}+{good}+{fair}+{failing}"),
        ]
        cells += [Cell(whole.counts[Result(key)], sums.get(key, ""), one.who[key]) for key in RESULTS]
        cells += [
            _share(whole.passed, "({n}-{failing})/{n}"),
            _share(whole.quality, "({excellent}+{good})/{n}"),
            Cell(presence.due, sums.get("due", "")),
            Cell(presence.missed, sums.get("missed", ""), self._reasons(presence)),
            _share(presence.share, "({due}-{missed})/{due}"),
        ]
        if self.earlier:
            then = (before.passed, before.quality) if before is not None else (None, None)
            for key, now, was in zip(("passed", "quality"), (whole.passed, whole.quality), then, strict=True):
                known = now is not None and was is not None
                change = now - was if now is not None and was is not None else None
                cells += [Cell(was), Cell(change, f"{{{key}}}-{{{key}_before}}" if known else "")]
        return cells

    def _reasons(self, one: Presence) -> tuple[str, ...]:
        counts = (("ill", one.ill), ("excused", one.excused), ("absent", one.absent))
        return tuple(
            self.words("results.missed_of", reason=self.words(f"results.missed.{key}"), count=count)
            for key, count in counts
            if count
        )

    # --- marks -------------------------------------------------------------------------------------------------

    def _marks(self) -> Table:
        """The marks of each class in all subjects together."""
        words = self.words
        table = CountTable(words, self.variant, Column("class", words("results.class"), width=14))
        lines = [ClassLine(*_named(one.book), added(self._lines(one))) for one in self.figures]
        table.rows += class_rows(lines, words, COUNTED, added, table.cells, self._term_id())
        return table.table(words("results.marks_by_class"), words("results.no_classes"), of_pupils=False)

    def _lines(self, one: Figures) -> list[Line]:
        """A class by subject on the scale of five."""
        slot = slot_of(self._term(one.book))
        found = []
        for subject in one.book.subjects:
            if subject.scale == Scale.FIVE:
                counted = one.subject(subject, slot)
                who = {
                    key: tuple(f"{name} ({one.book.one.name}, {subject.short})" for name in names)
                    for key, names in counted.who.items()
                }
                found.append(Line(subject.name, _listed(one, subject, slot), replace(counted, who=who)))
        return found

    def _subjects(self) -> Table:
        """Each subject over all classes."""
        words = self.words
        by_name: dict[tuple[int, str], list[Line]] = {}
        for one in self.figures:
            of_five = [subject for subject in one.book.subjects if subject.scale == Scale.FIVE]
            for subject, line in zip(of_five, self._lines(one), strict=True):
                position = subject.parts[0].course.subject_position
                by_name.setdefault((position, subject.name), []).append(line)
        table = CountTable(words, self.variant, Column("subject", words("results.subject"), width=30))
        for (_, name), lines in sorted(by_name.items()):
            whole = added(lines)
            if whole.count.has_marks:
                table.body(Line(name, whole.listed, whole.count))
        return table.table(words("results.by_subject"), words("results.no_marks_yet"), of_pupils=False)

    # --- below -------------------------------------------------------------------------------------------------

    def _notes(self) -> Iterator[str]:
        words = self.words
        yield from mark_notes((s for one in self.figures for s in one.book.subjects), words, self.variant)
        yield words("results.note.class")
        if self.earlier:
            first = self.told.term is not None and any(
                self._has_period_before(one.book) for one in self.figures
            )
            yield words("results.note.before_term" if first else "results.note.before_year")
        left_out = [one.name for one in self.told.classes if one.class_id not in self.presence]
        if left_out:
            yield words("results.note.left_out", classes=", ".join(left_out))

    def _has_period_before(self, book: Book) -> bool:
        term = self.told.terms.get(book.one.class_id)
        return term is not None and any(one.ends < term.starts for one in book.terms)

    def _term(self, book: Book) -> TermRow | None:
        return self.told.terms.get(book.one.class_id) if self.told.term is not None else None

    def _term_id(self) -> int:
        return self.told.term_id


def _listed(one: Figures, subject: BookSubject, slot: Slot) -> int:
    """How many of a class are taught a subject in the end."""
    on = one.book.last_day(slot)
    return sum(
        pupil.covers(on) and subject.taught(pupil.pupil_id, on) is not None for pupil in one.book.pupils
    )


def _named(book: Book) -> tuple[int, str, int]:
    return book.one.class_id, book.one.name, book.one.grade


def _share(value: Fraction | None, formula: str) -> Cell:
    return Cell(value, formula if value is not None else "")


SPEC = ReportSpec(
    "results",
    {Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS},
    Over.TERM_OR_YEAR,
    make,
)
