"""Отчёт классного руководителя: how the class has ended a period, with names, subjects and teachers; who came and left,
and the lessons missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from app.codes import MarkValue
from app.journal.of_pupil import AbsenceCount
from app.progress.attained import Result
from app.reports.asked import Asked, asked
from app.reports.document import Cell, Column, Document, Kind, Part, Row, RowKind, Signature, Table
from app.reports.movement import step_line
from app.reports.movement_reading import Movement, class_movement
from app.reports.movement_rules import Step
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.results.book import Book, BookPupil
from app.reports.results.class_summary import MISSED
from app.reports.results.figures import Figures, PupilResult
from app.reports.results.queries import class_book
from app.reports.results.telling import mark_notes, period_line, slot_name, slot_of
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

FAILED = (2, 1)
GROUPS = ("excellent", "good", "one4", "fair", "one3", "failed", "not_attested")
"""отличники, хорошисты, of them with one «4», with «3», of them with one «3», with «2», with «н/а»."""


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One for each class."""
    told = asked(session, wish)
    variant = str(session.setting("report.sou_variant"))
    found = []
    for one in told.classes:
        term = told.terms.get(one.class_id)
        if told.term is not None and term is None:
            continue
        days = term or one.year
        book = class_book(session, one.class_id)
        moved = class_movement(session, one.class_id, days.starts, days.ends)
        found.append(ClassPage(told, book, moved, words, variant).document())
    return found


def grouped(results: Iterable[PupilResult]) -> dict[str, list[PupilResult]]:
    """The pupils of each of `GROUPS`: who has a «2» and an «н/а» is in both."""
    found: dict[str, list[PupilResult]] = {name: [] for name in GROUPS}
    for one in results:
        if one.result is Result.EXCELLENT:
            found["excellent"].append(one)
        elif one.result is Result.GOOD:
            found["good"].append(one)
            if len(one.subjects_with(4)) == 1:
                found["one4"].append(one)
        elif one.result is Result.FAIR:
            found["fair"].append(one)
            if len(one.subjects_with(3)) == 1:
                found["one3"].append(one)
        if one.subjects_with(*FAILED):
            found["failed"].append(one)
        if one.subjects_with(MarkValue.NOT_ATTESTED):
            found["not_attested"].append(one)
    return found


TELLING = {"one4": (4,), "one3": (3,), "failed": FAILED, "not_attested": (int(MarkValue.NOT_ATTESTED),)}
"""Of which groups the subjects are named, and in which they are that have these marks."""


class ClassPage:
    """The report of a class."""

    def __init__(self, told: Asked, book: Book, moved: Movement, words: ReportWords, variant: str) -> None:
        self.told, self.book, self.moved, self.words, self.variant = told, book, moved, words, variant
        self.term = told.terms.get(book.one.class_id) if told.term else None
        self.slot = slot_of(self.term)
        self.figures = Figures(book)
        self.results = self.figures.pupils(self.slot)
        self.groups = grouped(self.results)
        self.subjects = {one.subject_id: one for one in book.subjects}

    def document(self) -> Document:
        """All of it."""
        words, one = self.words, self.book.one
        return Document(
            key="class_teacher",
            title=words("report.class_teacher"),
            name=one.name,
            school=self.told.school,
            heading=(words("class", name=one.name), period_line(self.told, self.term, words)),
            parts=tuple(self._parts()),
            notes=tuple(mark_notes(self.book.subjects, words, self.variant)),
            signatures=(
                Signature(words("signature.class_teacher"), self.told.class_teachers.get(one.class_id, "")),
                Signature(words("signature.deputy"), self.told.deputy),
            ),
            made_on=self.told.today,
        )

    def _parts(self) -> Iterator[Part]:
        yield self._movement()
        yield self._counts()
        yield self._names()
        yield self._missed()

    # --- who is in the class -----------------------------------------------------------------------------------

    def _movement(self) -> Table:
        moved, words = self.moved.classes[self.book.one.class_id], self.words
        columns = [
            Column(key, words(f"movement.{key}"), Kind.WHOLE) for key in ("at_start", "arrived", "left")
        ]
        columns.append(Column("at_end", words("movement.at_end"), Kind.WHOLE))
        columns.append(Column("who", words("results.came_and_left"), width=60))
        lines = [
            *(words("results.arrived", line=self._step(one)) for one in moved.arrived),
            *(words("results.gone", line=self._step(one)) for one in moved.left),
        ]
        cells = (
            Cell(len(moved.at_start)),
            Cell(len(moved.arrived), behind=tuple(map(self._step, moved.arrived))),
            Cell(len(moved.left), behind=tuple(map(self._step, moved.left))),
            Cell(len(moved.at_end), "{at_start}+{arrived}-{left}" if self._adds_up() else ""),
            Cell("; ".join(lines) or words("results.nobody")),
        )
        return Table(tuple(columns), (Row(cells),), words("results.movement"), frozen=0)

    def _adds_up(self) -> bool:
        moved = self.moved.classes[self.book.one.class_id]
        return len(moved.at_end) == len(moved.at_start) + len(moved.arrived) - len(moved.left)

    def _step(self, step: Step) -> str:
        return step_line(step, self.moved, self.words)

    # --- results -----------------------------------------------------------------------------------------------

    def _counts(self) -> Table:
        words = self.words
        whole = self.figures.whole(self.slot)
        columns = (
            Column("what", words("results.what"), width=44),
            Column("count", words("results.count"), Kind.WHOLE, width=12),
            Column("share", words("results.share"), Kind.PERCENT, width=12),
        )
        listed = tuple(one.pupil.name for one in self.results)
        known = tuple(one.pupil.name for one in self.results if one.result is not None)
        rows = [
            self._count_row("listed", len(listed), listed, None, ""),
            self._count_row("n", len(known), known, None, ""),
        ]
        for name in GROUPS:
            own = self.groups[name]
            behind = tuple(self._named(one, name) for one in own)
            share = Fraction(100 * len(own), len(known)) if known else None
            rows.append(self._count_row(name, len(own), behind, share, "{count}/{count@n}"))
        failing = whole.counts[Result.FAILING]
        names = tuple(one.pupil.name for one in self.results if one.result is Result.FAILING)
        passed = len(known) - failing
        rows += [
            self._count_row("fail", failing, names, _share(failing, len(known)), "{count}/{count@n}"),
            self._count_row(
                "passed", passed, (), whole.passed, "{count}/{count@n}", count="{count@n}-{count@fail}"
            ),
            self._count_row(
                "quality", whole.counts[Result.EXCELLENT] + whole.counts[Result.GOOD], (), whole.quality,
                "{count}/{count@n}", count="{count@excellent}+{count@good}",
            ),
        ]  # fmt: skip
        return Table(
            columns, tuple(rows), words("results.by_result", slot=slot_name(self.book, self.slot, words))
        )

    def _count_row(
        self,
        key: str,
        number: int,
        behind: tuple[str, ...],
        share: Fraction | None,
        formula: str,
        count: str = "",
    ) -> Row:
        cells = (
            Cell(self.words(f"results.group.{key}")),
            Cell(number, count, behind, place=("class", self.book.one.class_id, self._term_id())),
            Cell(share, formula if share is not None else ""),
        )
        return Row(cells, RowKind.TOTAL if key in ("passed", "quality") else RowKind.BODY, key=key)

    def _term_id(self) -> int:
        return self.term.id if self.term else 0

    def _names(self) -> Table:
        words = self.words
        columns = (
            Column("group", words("results.what"), width=30),
            Column("pupil", words("results.pupil"), width=34),
            Column("subjects", words("results.subjects_teachers"), width=60),
        )
        rows = []
        for name in GROUPS:
            for place, one in enumerate(self.groups[name]):
                label = Cell(words(f"results.group.{name}"), strong=not place, again=place > 0)
                pupil = Cell(one.pupil.name, place=("pupil", one.pupil.pupil_id, self._term_id()))
                rows.append(Row((label, pupil, Cell("; ".join(self._subjects(one, name))))))
        return Table(columns, tuple(rows), words("results.by_name"), 2, words("results.nobody_yet"))

    def _subjects(self, one: PupilResult, group: str) -> list[str]:
        """«Алгебра – 3 (Цифрова Инна Петровна)»: of the marks that put him into the group."""
        found = []
        for subject in one.subjects_with(*TELLING.get(group, ())):
            given = one.marks[subject]
            courses = (part.course for part in self.subjects[subject].parts)
            # Of a mark that was brought along from another class nobody here is the teacher.
            teacher = next((one.teacher for one in courses if one.course_id == given.course_id), "")
            mark = self.words.mark(given.value)
            sentence = "results.subject_teacher" if teacher else "results.subject_mark"
            found.append(
                self.words(sentence, subject=self.subjects[subject].name, mark=mark, teacher=teacher)
            )
        return found

    def _named(self, one: PupilResult, group: str) -> str:
        subjects = self._subjects(one, group)
        return f"{one.pupil.name}: {'; '.join(subjects)}" if subjects else one.pupil.name

    # --- lessons missed ----------------------------------------------------------------------------------------

    def _missed(self) -> Table:
        words = self.words
        columns = [
            Column("no", words("results.no"), Kind.WHOLE, width=5),
            Column("pupil", words("results.pupil"), width=34),
        ]
        columns += [Column(key, words(f"results.missed.{key}"), Kind.WHOLE, width=12) for key in MISSED]
        rows = [
            self._missed_row(number, one, count) for number, (one, count) in enumerate(self._absences(), 1)
        ]
        if rows:
            counts = [count for _, count in self._absences()]
            total = [Cell(), Cell(words("results.all"))]
            total += [
                Cell(sum(getattr(one, key) for one in counts), "SUM({" + key + ":over})") for key in MISSED
            ]
            rows.append(Row(tuple(total), RowKind.TOTAL, (0, len(rows) - 1), "total"))
            each = [Cell(), Cell(words("results.each_pupil"))]
            for key in MISSED:
                mean = (
                    Fraction(sum(getattr(one, key) for one in counts), len(self.results))
                    if self.results
                    else None
                )
                formula = "{" + key + "@total}/" + str(len(self.results)) if mean is not None else ""
                each.append(Cell(mean, formula, kind=Kind.MEAN))
            rows.append(Row(tuple(each), RowKind.TOTAL))
        return Table(
            tuple(columns), tuple(rows), words("results.missed_lessons"), 2, words("results.nobody_missed")
        )

    def _absences(self) -> list[tuple[BookPupil, AbsenceCount]]:
        number = self.term.number if self.term else 0
        found = ((one, self.book.missed_here.get((one.pupil_id, number))) for one in self.book.pupils)
        return [(one, count) for one, count in found if count is not None and (count.missed or count.late)]

    def _missed_row(self, number: int, one: BookPupil, count: AbsenceCount) -> Row:
        place = ("pupil", one.pupil_id, self._term_id())
        cells = [Cell(number), Cell(one.name, place=place)]
        for key in MISSED:
            formula = "{ill}+{excused}+{absent}" if key == "missed" else ""
            cells.append(Cell(getattr(count, key), formula, place=place))
        return Row(tuple(cells))


def _share(part: int, whole: int) -> Fraction | None:
    return Fraction(100 * part, whole) if whole else None


SPEC = ReportSpec(
    "class_teacher",
    {Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS},
    Over.TERM_OR_YEAR,
    make,
)
