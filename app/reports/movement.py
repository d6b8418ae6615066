"""«Движение учащихся»: class by class, with who came from where and who left for where."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from app.reports.asked import LEVELS, Asked, asked
from app.reports.document import Cell, Column, Document, Kind, Row, RowKind, Signature, Table
from app.reports.movement_reading import Movement, class_movement, classes_movement
from app.reports.movement_rules import Moved, Step
from app.reports.registry import LEADERS, WITH_CLASS_TEACHER, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.session import Session

_STEPS = {
    "outside_in": (True, False),
    "inside_in": (True, True),
    "outside_out": (False, False),
    "inside_out": (False, True),
}
"""Key of the column → (arrived, inside the school)."""


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One document of a class, a parallel or the school."""
    one = asked(session, wish)
    if wish.of is Of.CLASS:
        found = class_movement(session, wish.id, one.starts, one.ends)
        teacher = one.class_teachers.get(wish.id, "")
        signature = Signature(words("signature.class_teacher"), teacher)
    else:
        found = classes_movement(session, [known.class_id for known in one.classes], one.starts, one.ends)
        signature = Signature(words("signature.deputy"), one.deputy)
    name = one.classes[0].name if wish.of is Of.CLASS else one.whom(words) or one.school
    return [
        Document(
            key=wish.report,
            title=words("report.movement"),
            name=name,
            school=one.school,
            heading=one.heading(words),
            parts=(
                _counts(one, found, words),
                _steps(one, found, words, arrived=True),
                _steps(one, found, words, arrived=False),
            ),
            notes=(
                words("movement.note.days", first=found.first, last=found.last),
                words("movement.note.inside"),
            ),
            signatures=(signature,),
            made_on=one.today,
        )
    ]


SPEC = ReportSpec(
    "movement", {Of.CLASS: WITH_CLASS_TEACHER, Of.PARALLEL: LEADERS, Of.SCHOOL: LEADERS}, Over.DAYS, make
)


def _counts(one: Asked, found: Movement, words: ReportWords) -> Table:
    rows = [
        Row(
            (
                Cell(own.name, place=("class", own.class_id, one.term_id)),
                *_cells([found.classes[own.class_id]], found, words),
            )
        )
        for own in one.classes
    ]
    if len(rows) > 1:
        rows += _totals(one, found, words)
    came, left = words("movement.arrived"), words("movement.left")
    columns = (
        Column("class", words("movement.class"), width=14),
        Column("at_start", words("movement.at_start"), Kind.WHOLE),
        Column("outside_in", words("movement.outside_in"), Kind.WHOLE, came),
        Column("inside_in", words("movement.inside_in"), Kind.WHOLE, came),
        Column("outside_out", words("movement.outside_out"), Kind.WHOLE, left),
        Column("inside_out", words("movement.inside_out"), Kind.WHOLE, left),
        Column("at_end", words("movement.at_end"), Kind.WHOLE),
    )
    return Table(columns, tuple(rows), empty=words("movement.no_classes"))


def _totals(one: Asked, found: Movement, words: ReportWords) -> list[Row]:
    spans: list[tuple[str, int, int]] = []
    if one.wish.of is Of.SCHOOL:
        for first, last in LEVELS:
            places = [place for place, own in enumerate(one.classes) if first <= own.grade <= last]
            if places:
                spans.append((words("level", first=first, last=last), places[0], places[-1]))
    spans.append((one.whom(words) or words("movement.all"), 0, len(one.classes) - 1))
    return [
        Row(
            (
                Cell(label, strong=True),
                *_cells(
                    [found.classes[own.class_id] for own in one.classes[first : last + 1]],
                    found,
                    words,
                    total=True,
                ),
            ),
            RowKind.TOTAL,
            (first, last),
        )
        for label, first, last in spans
    ]


def _cells(moved: Iterable[Moved], found: Movement, words: ReportWords, *, total: bool = False) -> list[Cell]:
    here = list(moved)

    def cell(key: str, value: int, formula: str = "", behind: tuple[str, ...] = ()) -> Cell:
        return Cell(value, f"SUM({{{key}:over}})" if total else formula, behind, strong=total)

    def names(pupils: Iterable[int]) -> tuple[str, ...]:
        return tuple(sorted(found.pupils[one] for one in pupils))

    cells = [
        cell(
            "at_start",
            sum(len(one.at_start) for one in here),
            behind=names(here[0].at_start) if not total else (),
        )
    ]
    for key, (arrived, inside) in _STEPS.items():
        steps = [step for one in here for step in one.steps(arrived=arrived, inside=inside)]
        cells.append(cell(key, len(steps), behind=tuple(step_line(step, found, words) for step in steps)))
    cells.append(
        cell(
            "at_end",
            sum(len(one.at_end) for one in here),
            "{at_start}+{outside_in}+{inside_in}-{outside_out}-{inside_out}",
            names(here[0].at_end) if not total else (),
        )
    )
    return cells


def step_line(step: Step, found: Movement, words: ReportWords) -> str:
    pupil = found.pupils[step.pupil_id]
    if step.other is not None:
        return words(
            "movement.line_class",
            pupil=pupil,
            day=step.on,
            other=words("class", name=found.names[step.other]),
        )
    if step.reason:
        return words("movement.line_reason", pupil=pupil, day=step.on, reason=step.reason)
    return words("movement.line", pupil=pupil, day=step.on)


def _steps(one: Asked, found: Movement, words: ReportWords, *, arrived: bool) -> Table:
    """Who came, or who left, in order of days."""
    steps = [step for moved in found.classes.values() for step in (moved.arrived if arrived else moved.left)]
    rows = tuple(
        Row(
            (
                Cell(found.pupils[step.pupil_id], place=("pupil", step.pupil_id, one.term_id)),
                Cell(found.names[step.class_id]),
                Cell(step.on),
                Cell(_where(step, found, words)),
            )
        )
        for step in sorted(
            steps, key=lambda step: (step.on, found.names[step.class_id], found.pupils[step.pupil_id])
        )
    )
    columns = (
        Column("pupil", words("movement.pupil"), width=30),
        Column("class", words("movement.class"), width=10),
        Column("on", words("movement.from_day" if arrived else "movement.to_day"), Kind.DAY, width=14),
        Column("where", words("movement.whence" if arrived else "movement.where"), width=34),
    )
    return Table(
        columns,
        rows,
        words("movement.arrivals" if arrived else "movement.leavers"),
        empty=words("movement.nobody_came" if arrived else "movement.nobody_left"),
    )


def _where(step: Step, found: Movement, words: ReportWords) -> str:
    if step.other is not None:
        return words("class", name=found.names[step.other])
    return step.reason
