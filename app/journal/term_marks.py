"""Marks of the report card: of periods, the year, examinations, final ones; what is proposed, and what is set.

As in `write_cells`, each edit says what it believes is there; where that is wrong nothing is overwritten and the edit
comes back as a conflict.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from peewee import fn

from app.changes import Record
from app.codes import LessonState, MarkValue, TermMarkKind
from app.errors import NotFound, Refused
from app.journal import history, proposing
from app.journal.cells import effective_scale
from app.journal.keys import term_mark_key
from app.journal.lengths import LONGEST_REASON, check_length
from app.journal.proposing import NEEDS_REASON
from app.journal.reading import readable_roster, require_readable, weights_in_use
from app.journal.rows import (
    CellChange,
    ProposalLine,
    ProposalSheet,
    TermMarkCell,
    TermMarkConflict,
    TermMarkEdit,
    TermMarkResult,
)
from app.journal.rules import NUMBERS, Tally, allowed, nearest
from app.permissions import Action, can
from app.school import calendar, structure
from app.school.rows import CourseFacts, RosterLine, TermRow
from app.school.spans import overlaps
from app.session import Session
from app.unit_of_work import command, query, record, recorded_until
from models.base import rows, within
from models.journal import MARK_OF_WORK, Lesson, Mark, TermMark, Work

Place = tuple[int, int, int]
"""Kind, number of the period, pupil."""


# --- what is proposed ------------------------------------------------------------------------------------


@query(Action.READ_JOURNAL, course="course_id")
def proposals(session: Session, course_id: int, term_id: int) -> ProposalSheet:
    """The period marks of a course: for each pupil of the period what is proposed, why, and what is set.

    3 statements: marks added up, lessons, marks of the report card.  Raises NotFound course.unknown, term.unknown.
    """
    return _term_sheet(session, course_id, _own_term(session, course_id, term_id))


@query(Action.READ_JOURNAL, course="course_id")
def yearly_proposals(session: Session, course_id: int, kind: int = TermMarkKind.YEAR) -> ProposalSheet:
    """The marks of the year, of an examination, or the final ones: for each pupil what follows from the marks before
    it, why, and what is set.  An examination's result follows from nothing.

    2 statements: marks of the year added up, marks of the report card.  Raises NotFound course.unknown, and
    term.unknown for another kind.
    """
    return _yearly_sheet(session, course_id, kind)


@query(Action.READ_JOURNAL, course="course_id")
def term_mark_history(
    session: Session, course_id: int, kind: int, number: int, pupil_id: int
) -> tuple[CellChange, ...]:
    """What happened to a mark of the report card, oldest first.  At most 3 statements."""
    require_readable(session, course_id, pupil_id)
    return history.of_term_mark(
        session, course_id, pupil_id, term_mark_key(course_id, kind, number, pupil_id)
    )


def _term_sheet(session: Session, course_id: int, term: TermRow) -> ProposalSheet:
    facts = structure.course_facts(session, course_id)
    scale, weights = effective_scale(facts), weights_in_use(session)
    tallies, debts = _tallies(course_id, term.starts, term.ends)
    marks = _cells(session, course_id)
    norm = proposing.norm(*_lessons(course_id, term)) if NUMBERS[scale] else 0
    lines = []
    for line in _of_term(session, course_id, term):
        tally = tallies.get(line.pupil_id, Tally())
        proposed = proposing.of_period(tally, scale, facts.thresholds, weights)
        mark = marks.get((int(TermMarkKind.TERM), term.number, line.pupil_id))
        one = _line(line, tally, debts, proposed, mark)
        lines.append(replace(one, too_few=proposing.too_few(tally.count, norm)))
    return ProposalSheet(
        structure.course_card(session, course_id), int(TermMarkKind.TERM), term.number, term, scale, norm,
        tuple(lines), _seen(session), facts.thresholds, can(session, Action.SET_THRESHOLDS),
    )  # fmt: skip


def _yearly_sheet(session: Session, course_id: int, kind: int) -> ProposalSheet:
    if kind not in (TermMarkKind.YEAR, TermMarkKind.EXAM, TermMarkKind.FINAL):
        raise NotFound("term.unknown", course=course_id, kind=kind)
    facts = structure.course_facts(session, course_id)
    scale = effective_scale(facts)
    terms = structure.course_terms(session, course_id)
    tallies, debts = _tallies(course_id, facts.year.starts, facts.year.ends)
    marks = _cells(session, course_id)
    lines = []
    for line in readable_roster(session, course_id):
        own = [term for term in terms if overlaps(line.spans, term.starts, term.ends)]
        proposed = _of_the_year(kind, line.pupil_id, own, marks, scale)
        tally = tallies.get(line.pupil_id, Tally())
        lines.append(_line(line, tally, debts, proposed, marks.get((int(kind), 0, line.pupil_id))))
    return ProposalSheet(
        structure.course_card(session, course_id), int(kind), 0, None, scale, 0, tuple(lines), _seen(session),
        facts.thresholds, can(session, Action.SET_THRESHOLDS),
    )  # fmt: skip


def _of_the_year(
    kind: int, pupil: int, terms: Iterable[TermRow], marks: Mapping[Place, TermMarkCell], scale: str
) -> proposing.Proposed:
    def value(of: TermMarkKind, number: int = 0) -> int | None:
        cell = marks.get((int(of), number, pupil))
        return cell.value if cell else None

    if kind == TermMarkKind.EXAM:
        return None, proposing.Reason(proposing.Because.EXAM)
    if kind == TermMarkKind.FINAL:
        return proposing.of_final(value(TermMarkKind.YEAR), value(TermMarkKind.EXAM))
    return proposing.of_year({term.number: value(TermMarkKind.TERM, term.number) for term in terms}, scale)


def _line(
    line: RosterLine,
    tally: Tally,
    debts: Mapping[int, int],
    proposed: proposing.Proposed,
    mark: TermMarkCell | None,
) -> ProposalLine:
    value, why = proposed
    differs = mark is not None and mark.value >= 0 and value is not None and mark.value != value
    return ProposalLine(
        line.pupil_id, line.name, tally.count, nearest(tally.plain), nearest(tally.weighted),
        debts.get(line.pupil_id, 0), value, why, mark, differs, too_few=False,
    )  # fmt: skip


def _seen(session: Session) -> int:
    """Inside a command the feed has not yet told of what the command reads."""
    return recorded_until() if session.school.in_writing else session.last_seq


def _tallies(course_id: int, starts: date, ends: date) -> tuple[dict[int, Tally], dict[int, int]]:
    """The marks of each pupil, added up in the file, and how many debts each has."""
    found = (
        Mark.select(Mark.pupil, Mark.value, Work.weight, fn.COUNT(Mark.value))
        .join(Work, on=MARK_OF_WORK)
        .where(Mark.course == course_id, within(Mark.date, starts, ends))
        .group_by(Mark.pupil, Mark.value, Work.weight)
    )
    tallies: dict[int, Tally] = {}
    debts: dict[int, int] = {}
    for pupil, value, weight, count in rows(found):
        if value >= 0:
            tallies.setdefault(pupil, Tally()).add_many(value * count, count, weight)
        elif value == MarkValue.DEBT:
            debts[pupil] = debts.get(pupil, 0) + count
    return tallies, debts


def _lessons(course_id: int, term: TermRow) -> tuple[int, int]:
    """How many lessons a course has in a period, and in how many weeks."""
    found = Lesson.select(Lesson.date).where(
        Lesson.course == course_id,
        within(Lesson.date, term.starts, term.ends),
        Lesson.state != int(LessonState.CANCELLED),
    )
    days = [row[0] for row in rows(found)]
    return len(days), len({day - timedelta(days=day.weekday()) for day in days})


def _cells(session: Session, course_id: int) -> dict[Place, TermMarkCell]:
    """All marks of the report card in a course."""
    found = list(
        rows(
            TermMark.select(
                TermMark.kind, TermMark.number, TermMark.pupil, TermMark.value, TermMark.reason,
                TermMark.author, TermMark.set_at,
            ).where(TermMark.course == course_id)
        )
    )  # fmt: skip
    people = structure.names(session, (row[5] for row in found))
    return {
        (kind, number, pupil): TermMarkCell(value, reason, author, people.get(author, ""), at)
        for kind, number, pupil, value, reason, author, at in found
    }


def _own_term(session: Session, course_id: int, term_id: int) -> TermRow:
    for term in structure.course_terms(session, course_id):
        if term.id == term_id:
            return term
    raise NotFound("term.unknown", course=course_id, term=term_id)


def _of_term(session: Session, course_id: int, term: TermRow) -> list[RosterLine]:
    roster = readable_roster(session, course_id)
    return [line for line in roster if overlaps(line.spans, term.starts, term.ends)]


# --- what is set -----------------------------------------------------------------------------------------


@command(Action.SET_MARK, course="course_id")
def set_term_marks(session: Session, course_id: int, edits: Sequence[TermMarkEdit]) -> TermMarkResult:
    """Set and clear marks of the report card, together, in the order given; what is not as `expected` comes back as a
    conflict.  A mark that already is as wished counts as written, so that edits may be sent again.

    Refused with all edits, when one of them is term.closed (marks of the year: once the next year has begun),
    pupil.not_in_course, pupil.not_enrolled_then (not in the period), mark.outside_scale, term_mark.reason_needed («н/а»
    and deferral); BadInput text.too_long; NotFound term.unknown for a kind or number that the course has not.
    """
    marks = _cells(session, course_id)
    return _write(session, course_id, edits, marks)


@command(Action.SET_MARK, course="course_id")
def take_over(
    session: Session, course_id: int, kind: int, number: int, seen: Mapping[int, int]
) -> TermMarkResult:
    """Set the marks that are proposed, all in one step.  `seen`: pupil → the mark proposed when the teacher agreed.

    A mark that is set already stays: if it is another one it comes back as a conflict.  A pupil for whom another mark
    is proposed by now is `outdated` and gets none.  Errors as of `set_term_marks`.
    """
    if kind == TermMarkKind.TERM:
        term = next((one for one in structure.course_terms(session, course_id) if one.number == number), None)
        if term is None:
            raise NotFound("term.unknown", course=course_id, kind=int(kind), number=number)
        sheet = _term_sheet(session, course_id, term)
    else:
        sheet = _yearly_sheet(session, course_id, kind)
    proposed = {line.pupil_id: line.proposed for line in sheet.lines}
    outdated = tuple(pupil for pupil, value in seen.items() if proposed.get(pupil) != value)
    edits = [
        TermMarkEdit(pupil, int(kind), sheet.number, None, seen[pupil]) for pupil in proposed
        if pupil in seen and pupil not in outdated
    ]  # fmt: skip
    marks = {
        (sheet.kind, sheet.number, line.pupil_id): line.mark for line in sheet.lines if line.mark is not None
    }
    return replace(_write(session, course_id, edits, marks), outdated=outdated)


def _write(
    session: Session, course_id: int, edits: Iterable[TermMarkEdit], marks: dict[Place, TermMarkCell]
) -> TermMarkResult:
    course = structure.course_facts(session, course_id)
    written: list[TermMarkEdit] = []
    conflicts: list[TermMarkConflict] = []
    found: list[TermMarkEdit] = []
    for edit in edits:
        _judge(session, course, edit)
        place = (int(edit.kind), edit.number, edit.pupil_id)
        old = marks.get(place)
        actual, stays = (old.value, old.reason) if old else (None, None)
        if edit.reason is not None or edit.wanted != actual:
            stays = (edit.reason or "").strip() or None
        if edit.wanted == actual and (old is None or old.reason == stays):
            written.append(edit)
            if actual != edit.expected and not _is_own(session, course_id, edit, old):
                found.append(edit)
        elif actual != edit.expected or _has_other_reason(edit, old):
            conflicts.append(_conflict(session, course_id, edit, old))
        else:
            new = _new_cell(session, edit, stays)
            _store(course, place, new)
            _note(session, course, place, old, new)
            _keep(marks, place, new)
            written.append(edit)
    return TermMarkResult(tuple(written), tuple(conflicts), recorded_until(), found=tuple(found))


def _judge(session: Session, course: CourseFacts, edit: TermMarkEdit) -> None:
    """Raise Refused for an edit that no school allows; where nothing is closed, anything may be taken away."""
    place = {
        "course": course.course_id,
        "kind": int(edit.kind),
        "number": edit.number,
        "pupil": edit.pupil_id,
    }
    starts, ends = course.year.starts, course.year.ends
    if edit.kind == TermMarkKind.TERM:
        terms = structure.course_terms(session, course.course_id)
        term = next((one for one in terms if one.number == edit.number), None)
        if term is None:
            raise NotFound("term.unknown", **place)
        if term.closed:
            raise Refused("term.closed", **{**place, "kind": term.kind}, term=term.number)
        starts, ends = term.starts, term.ends
    elif edit.number or edit.kind not in set(TermMarkKind):
        raise NotFound("term.unknown", **place)
    elif (last := _closed_for_good(session, course)) is not None:
        raise Refused("term.closed", **{**place, "kind": last.kind}, term=last.number)
    if edit.wanted is None:
        return
    line = next(
        (one for one in structure.roster(session, course.course_id) if one.pupil_id == edit.pupil_id), None
    )
    if line is None:
        raise Refused("pupil.not_in_course", **place)
    if not overlaps(line.spans, starts, ends):
        raise Refused("pupil.not_enrolled_then", **place, from_date=line.from_date, to_date=line.to_date)
    scale = effective_scale(course)
    if not allowed(edit.wanted, scale, term_mark=True):
        raise Refused("mark.outside_scale", **place, value=edit.wanted, scale=str(scale))


def _closed_for_good(session: Session, course: CourseFacts) -> TermRow | None:
    """The last period of a year that another one has followed, if it is closed: with it the marks of that year are.
    Until then they stay open, for they are set after it, and those of examinations in summer."""
    now = calendar.year_of(session, session.clock.today())
    if now is None or now.starts <= course.year.starts:
        return None
    last = max(structure.course_terms(session, course.course_id), key=lambda one: one.ends, default=None)
    return last if last is not None and last.closed else None


def _new_cell(session: Session, edit: TermMarkEdit, reason: str | None) -> TermMarkCell | None:
    if edit.wanted is None:
        return None
    if edit.wanted in NEEDS_REASON and reason is None:
        raise Refused("term_mark.reason_needed", value=edit.wanted, pupil=edit.pupil_id)
    check_length(reason, LONGEST_REASON, pupil=edit.pupil_id)
    return TermMarkCell(edit.wanted, reason, session.person_id, session.name, session.clock.now())


def _store(course: CourseFacts, place: Place, new: TermMarkCell | None) -> None:
    kind, number, pupil = place
    keys = {"course": course.course_id, "kind": kind, "number": number, "pupil": pupil}
    if new is None:
        TermMark.delete().where(*(getattr(TermMark, name) == value for name, value in keys.items())).execute()
        return
    values = {"value": new.value, "reason": new.reason, "author": new.author_id, "set_at": new.set_at}
    TermMark.insert(**keys, **values).on_conflict(
        conflict_target=[getattr(TermMark, name) for name in keys],
        preserve=[getattr(TermMark, name) for name in values],
    ).execute()


def _note(
    session: Session, course: CourseFacts, place: Place, old: TermMarkCell | None, new: TermMarkCell | None
) -> None:
    key = term_mark_key(course.course_id, *place)
    record(
        session,
        Record(
            "term_mark", key, _state(old), _state(new), course=course.course_id,
            school_class=course.class_id, pupil=place[2], reason=new.reason if new else None,
        ),
    )  # fmt: skip


def _state(cell: TermMarkCell | None) -> dict[str, Any] | None:
    """What the change log keeps of a mark."""
    return None if cell is None else {"value": cell.value, "reason": cell.reason}


def _has_other_reason(edit: TermMarkEdit, old: TermMarkCell | None) -> bool:
    """Whether another reason stands beside the mark than the teacher saw."""
    if edit.seen_reason is None or old is None:
        return False
    return edit.seen_reason.strip() != (old.reason or "")


def _keep(marks: dict[Place, TermMarkCell], place: Place, new: TermMarkCell | None) -> None:
    if new is None:
        marks.pop(place, None)
    else:
        marks[place] = new


def _is_own(session: Session, course_id: int, edit: TermMarkEdit, old: TermMarkCell | None) -> bool:
    """Whether what is there as wished came from an own earlier try, whose answer was lost."""
    if old is not None:
        return old.author_id == session.person_id
    return _conflict(session, course_id, edit, None).author == session.name


def _conflict(
    session: Session, course_id: int, edit: TermMarkEdit, old: TermMarkCell | None
) -> TermMarkConflict:
    if old is not None:
        return TermMarkConflict(edit, old.value, old.author or None, old.set_at, old.reason)
    key = term_mark_key(course_id, edit.kind, edit.number, edit.pupil_id)
    changes = history.of_term_mark(session, course_id, edit.pupil_id, key)
    last = changes[-1] if changes else None
    return TermMarkConflict(edit, None, last.author if last else None, last.at if last else None)
