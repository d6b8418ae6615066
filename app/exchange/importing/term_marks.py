"""Marks of periods, the year and exams: of report cards, and of a report whose dates are those of a period."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.changes import Record
from app.codes import TermKind, TermMarkKind
from app.exchange.importing.calendar import TermOf, Year
from app.exchange.importing.cells import scale_of, value_of
from app.exchange.importing.ledger import Ledger
from app.exchange.importing.school import ClassRef, CourseRef, Subjects
from app.exchange.reasons import Reason
from app.exchange.records import ReportPupil, TermRecord
from app.journal.keys import term_mark_key
from app.journal.rules import allowed
from app.school.year_plan import Days
from models.base import rows
from models.journal import TermMark
from models.log import ChangeLog

_KINDS = {"quarter": TermKind.QUARTERS, "half_year": TermKind.HALF_YEARS, "trimester": TermKind.TRIMESTERS}
_OF_THE_YEAR = {
    "year": TermMarkKind.YEAR,
    "exam": TermMarkKind.EXAM,
    "state_exam": TermMarkKind.EXAM,
    "final": TermMarkKind.FINAL,
}

Key = tuple[int, int, int, int]
"""Course, kind, number, pupil."""


@dataclass(frozen=True)
class _Wanted:
    record: TermRecord
    value: int
    ref: ClassRef
    term: TermOf | None


class TermMarks:
    """The marks of one report that are of periods."""

    def __init__(self, ledger: Ledger, year: Year, subjects: Subjects) -> None:
        self._ledger, self._year, self._subjects = ledger, year, subjects
        self._wanted: dict[Key, _Wanted] = {}
        self._left_out: dict[str, int] = {}

    def believe(self, schemes: Collection[int], periods: Collection[Days]) -> None:
        """Give planned periods the dates of the report, where it is about them."""
        for period in sorted(periods):
            for scheme in sorted(schemes):
                self._year.believe(scheme, period)

    def add(
        self, record: TermRecord, whose: ReportPupil, pupil: int, ref: ClassRef, course: CourseRef
    ) -> None:
        """A mark to bring in, if it is one and its period is known."""
        if record.value is None:
            return
        kind, term = TermMarkKind.TERM, None
        if record.term in _OF_THE_YEAR:
            kind = _OF_THE_YEAR[record.term]
        else:
            term = self._term(record, whose, ref)
            if term is None:
                period = _period(whose) if record.term == "period" else f"{record.term} {record.term_kind}"
                self._left_out[period] = self._left_out.get(period, 0) + 1
                return
        value = value_of(record.value)
        if not allowed(value, scale_of(self._subjects, ref, course), term_mark=True):
            self._ledger.refuse(record.place, record.value, Reason.MARK_OUTSIDE_SCALE)
            return
        key = (course.id, int(kind), term.number if term else 0, pupil)
        if key not in self._wanted or record.term != "state_exam":
            self._wanted[key] = _Wanted(record, value, ref, term)

    def _term(self, record: TermRecord, whose: ReportPupil, ref: ClassRef) -> TermOf | None:
        scheme = self._year.schemes[ref.scheme]
        if record.term == "period":
            return next(
                (one for one in scheme.terms if (one.starts, one.ends) == (whose.begins, whose.ends)), None
            )
        if record.term_kind and scheme.kind not in (_KINDS[record.term_kind], TermKind.OWN):
            return None
        return next((one for one in scheme.terms if str(one.number) == record.term), None)

    def store(self) -> None:
        """Compare all with what is there, and write what differs."""
        for period, count in self._left_out.items():
            self._ledger.note(f"{period}: {count}", Reason.TERM_UNKNOWN)
        courses = {key[0] for key in self._wanted}
        query = TermMark.select(
            TermMark.course, TermMark.kind, TermMark.number, TermMark.pupil, TermMark.value, TermMark.author
        ).where(TermMark.course.in_(courses))
        there = {row[:4]: row[4:] for row in map(tuple, rows(query))}
        removed = self._removed(courses)
        new = []
        for key, one in self._wanted.items():
            old = there.get(key)
            log_key = term_mark_key(*key)
            if old is not None and old[0] == one.value:
                self._ledger.unchanged["term_marks"] += 1
            elif log_key in removed if old is None else old[1] is not None:
                self._refuse(one, Reason.TERM_MARK_SET_HERE, lost=False)
            elif one.term is not None and one.term.closed:
                self._refuse(one, Reason.TERM_CLOSED, lost=True)
            else:
                if old is None:
                    new.append((*key, one.value, self._ledger.now))
                else:
                    self._change(key, one.value)
                self._note(key, log_key, one, None if old is None else old[0])
                (self._ledger.added if old is None else self._ledger.changed)["term_marks"] += 1
        fields = (
            TermMark.course,
            TermMark.kind,
            TermMark.number,
            TermMark.pupil,
            TermMark.value,
            TermMark.set_at,
        )
        self._ledger.insert_many(TermMark, fields, new)

    def _removed(self, courses: Collection[int]) -> set[str]:
        """Keys of period marks that somebody has taken away."""
        query = ChangeLog.select(ChangeLog.key).where(
            ChangeLog.pupil.in_(sorted({key[3] for key in self._wanted})), ChangeLog.course.in_(sorted(courses)),
            ChangeLog.entity == "term_mark", ChangeLog.after.is_null(),
        )  # fmt: skip
        return {key for (key,) in rows(query)}

    def _change(self, key: Key, value: int) -> None:
        course, kind, number, pupil = key
        TermMark.update(value=value, set_at=self._ledger.now).where(
            TermMark.course == course,
            TermMark.kind == kind,
            TermMark.number == number,
            TermMark.pupil == pupil,
        ).execute()

    def _note(self, key: Key, log_key: str, one: _Wanted, before: int | None) -> None:
        self._ledger.record(
            Record(
                "term_mark", log_key, None if before is None else {"value": before, "reason": None},
                {"value": one.value, "reason": None}, course=key[0], school_class=one.ref.id, pupil=key[3],
            )
        )  # fmt: skip

    def _refuse(self, one: _Wanted, reason: Reason, *, lost: bool) -> None:
        self._ledger.refuse(one.record.place, one.record.value, reason, row_lost=lost)


def _period(whose: ReportPupil) -> str:
    return f"{whose.begins:%d.%m.%Y}–{whose.ends:%d.%m.%Y}" if whose.begins and whose.ends else "–"
