"""The marks of a bundle.

A result that is no mark here is refused by its row.  A mark that somebody has entered or taken away here stays; one
that an import wrote (it has no author) is corrected.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from app.changes import Record
from app.codes import MarkValue
from app.exchange.importing.entered import EnteredHere
from app.exchange.importing.ledger import Ledger
from app.exchange.importing.rosters.classes import Pupils
from app.exchange.importing.rosters.people import People
from app.exchange.importing.rosters.works import CourseFacts, Works, note_at
from app.exchange.importing.rosters.year import RosterYear
from app.exchange.reasons import Reason
from app.exchange.rosters import ResultRecord
from app.journal.keys import mark_key, term_mark_key
from app.journal.rules import WORDS, allowed
from app.school.spans import Span, covers
from models.base import rows
from models.journal import Mark, TermMark
from models.people import fold
from models.school import GroupMember

_WORDS = {word: int(value) for value, word in WORDS.items()}
_MARK = ("course", "date", "number", "work", "pupil")
_TERM_MARK = ("course", "kind", "number", "pupil")
_HIGHEST = 100

Where = tuple[Any, ...]
"""The key of a mark."""


@dataclass(frozen=True, slots=True)
class _Known:
    """A mark that is there; `by_hand`: somebody has entered it, or another row of the bundle has."""

    value: int
    words: str | None
    by_hand: bool


class Marks:
    """Results as marks."""

    def __init__(
        self, ledger: Ledger, year: RosterYear, people: People, pupils: Pupils, works: Works
    ) -> None:
        self._ledger, self._people, self._pupils, self._works = ledger, people, pupils, works
        courses = sorted({one[0] for one in works.works.values()} | {one[0] for one in works.terms.values()})
        marks = (
            Mark.course, Mark.date, Mark.number, Mark.work, Mark.pupil, Mark.value, Mark.comment, Mark.author,
        )  # fmt: skip
        cards = (
            TermMark.course, TermMark.kind, TermMark.number, TermMark.pupil, TermMark.value, TermMark.reason,
            TermMark.author,
        )  # fmt: skip
        self._marks = _known(Mark.select(*marks).where(Mark.course.in_(courses)))
        self._cards = _known(TermMark.select(*cards).where(TermMark.course.in_(courses)))
        parts = {works.courses[one].part for one in courses} - {None}
        columns = (GroupMember.group, GroupMember.pupil, GroupMember.from_date, GroupMember.to_date)
        self._members: dict[tuple[int, int], list[Span]] = {}
        for group, pupil, starts, ends in rows(
            GroupMember.select(*columns).where(GroupMember.group.in_(list(parts)))
        ):
            self._members.setdefault((group, pupil), []).append((starts, ends))
        learners = [one for one in people.ids.values() if pupils.spans(one)]
        self._entered = EnteredHere(learners, year.year.starts, year.year.ends)
        self._new: list[Where] = []
        self._new_cards: list[Where] = []

    def store(self, results: Iterable[ResultRecord]) -> None:
        """Bring all marks in."""
        without = 0
        for one in results:
            pupil = self._people.find(one.student)
            if pupil is None or (one.item not in self._works.works and one.item not in self._works.terms):
                continue  # told already, where the person or the work was refused
            value = self._value(one)
            if value is None:
                without += not (one.score or one.word)
            elif one.item in self._works.terms:
                self._store_card(one, value, pupil)
            else:
                self._store_mark(one, value, pupil)
        fields = (
            Mark.course, Mark.date, Mark.number, Mark.work, Mark.pupil, Mark.value, Mark.set_at, Mark.comment,
        )  # fmt: skip
        self._ledger.insert_many(Mark, fields, self._new)
        of_cards = (
            TermMark.course, TermMark.kind, TermMark.number, TermMark.pupil, TermMark.value, TermMark.set_at,
            TermMark.reason,
        )  # fmt: skip
        self._ledger.insert_many(TermMark, of_cards, self._new_cards)
        if without:
            self._ledger.note(without, Reason.RESULTS_WITHOUT_MARK)

    def _value(self, one: ResultRecord) -> int | None:
        """The mark that a result is; None where it is none: nothing was given, or the row is refused."""
        word = fold(one.word)
        if word in _WORDS:
            return _WORDS[word]
        if one.score:
            value = _whole(one.score)
            if value is None:
                self._ledger.refuse(one.place.at("score"), one.score, Reason.MARK_UNREADABLE)
            return value
        if word:
            self._ledger.refuse(one.place.at("textScore"), one.word, Reason.MARK_UNREADABLE)
            return None
        told = {"exempt": MarkValue.EXEMPT, "not submitted": MarkValue.DEBT}.get(one.status)
        return None if told is None else int(told)

    # --- marks of works ------------------------------------------------------------------------------------

    def _store_mark(self, one: ResultRecord, value: int, pupil: int) -> None:
        work = self._works.works[one.item]
        course, on = self._works.courses[work[0]], work[1]
        where, key = (*work, pupil), mark_key(*work, pupil)
        known = self._marks.get(where)
        if not allowed(value, course.scale):
            self._refuse(one, Reason.MARK_OUTSIDE_SCALE)
        elif known is not None and known.value == value:
            self._ledger.unchanged["marks"] += 1
        elif self._entered.removed("mark", key) if known is None else known.by_hand:
            self._refuse(one, Reason.MARK_SET_HERE, row_lost=False)
        elif not self._attends(pupil, course, on):
            self._ledger.refuse(one.place, f"{on:%d.%m.%Y}", Reason.PUPIL_NOT_ENROLLED_THEN)
        elif self._works.is_closed(course, on):
            self._ledger.refuse(one.place, f"{on:%d.%m.%Y}", Reason.TERM_CLOSED)
        else:
            self._write_mark(course, where, value, known, one.comment or None)

    def _attends(self, pupil: int, course: CourseFacts, on: date) -> bool:
        """Whether a pupil takes a course on a day."""
        of_class = self._pupils.spans(pupil)
        if course.class_id is None:
            here = any(covers(spans, on) for spans in of_class.values())
        else:
            here = covers(of_class.get(course.class_id, ()), on)
        return here and (course.part is None or covers(self._members.get((course.part, pupil), ()), on))

    def _attended(self, pupil: int, course: CourseFacts) -> bool:
        """Whether a pupil took a course on some day."""
        of_class = self._pupils.spans(pupil)
        here = bool(of_class) if course.class_id is None else course.class_id in of_class
        return here and (course.part is None or (course.part, pupil) in self._members)

    def _write_mark(
        self, course: CourseFacts, where: Where, value: int, known: _Known | None, comment: str | None
    ) -> None:
        before = None if known is None else {"value": known.value, "comment": known.words}
        if known is None:
            self._new.append((*where, value, self._ledger.now, comment))
        else:
            comment = known.words
            change = {"value": value, "set_at": self._ledger.now, "due_date": None}
            Mark.update(**change).where(*_is(Mark, _MARK, where)).execute()
        self._marks[where] = _Known(value, comment, True)
        after = {"value": value, "comment": comment}
        slot, key = (where[0], where[1], where[2]), mark_key(*where)
        note_at(self._ledger, "mark", key, slot, course, after, before=before, pupil=where[4])
        (self._ledger.added if known is None else self._ledger.changed)["marks"] += 1

    # --- the report card -----------------------------------------------------------------------------------

    def _store_card(self, one: ResultRecord, value: int, pupil: int) -> None:
        course_id, kind, number = self._works.terms[one.item]
        course = self._works.courses[course_id]
        where = (course_id, kind, number, pupil)
        known = self._cards.get(where)
        if not allowed(value, course.scale, term_mark=True):
            self._refuse(one, Reason.MARK_OUTSIDE_SCALE)
        elif known is not None and known.value == value:
            self._ledger.unchanged["term_marks"] += 1
        elif known is not None and known.by_hand:
            self._refuse(one, Reason.TERM_MARK_SET_HERE, row_lost=False)
        elif not self._attended(pupil, course):
            self._refuse(one, Reason.COURSE_UNCLEAR)
        else:
            self._write_card(course, where, value, known, one.comment or None)

    def _write_card(
        self, course: CourseFacts, where: Where, value: int, known: _Known | None, reason: str | None
    ) -> None:
        course_id, _, number, pupil = where
        before = None if known is None else {"value": known.value, "reason": known.words}
        if known is None:
            self._new_cards.append((*where, value, self._ledger.now, reason))
        else:
            reason = known.words
            change = {"value": value, "set_at": self._ledger.now}
            TermMark.update(**change).where(*_is(TermMark, _TERM_MARK, where)).execute()
        self._cards[where] = _Known(value, reason, True)
        self._ledger.record(
            Record(
                "term_mark", term_mark_key(*where), before, {"value": value, "reason": reason},
                course=course_id, school_class=course.class_id, pupil=pupil, number=number,
            )
        )  # fmt: skip
        (self._ledger.added if known is None else self._ledger.changed)["term_marks"] += 1

    def _refuse(self, one: ResultRecord, reason: Reason, *, row_lost: bool = True) -> None:
        name = "score" if one.score else "textScore" if one.word else "scoreStatus"
        self._ledger.refuse(
            one.place.at(name), one.score or one.word or one.status, reason, row_lost=row_lost
        )


def _known(query: Any) -> dict[Where, _Known]:
    return {
        tuple(where): _Known(value, words, author is not None) for *where, value, words, author in rows(query)
    }


def _is(table: Any, names: tuple[str, ...], where: Where) -> list[Any]:
    """The condition that a row is the one with this key."""
    return [getattr(table, name) == value for name, value in zip(names, where, strict=True)]


def _whole(text: str) -> int | None:
    """A score that is a whole number, as marks are."""
    try:
        number = float(text)
    except ValueError:
        return None
    return int(number) if 0 <= number <= _HIGHEST and number.is_integer() else None
