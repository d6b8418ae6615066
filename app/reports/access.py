"""«Доступ к журналу»: who changed what in the journal of a course or class, and when; what was there before; changes
long after the lesson, with the reason that was given."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from app.codes import MarkValue
from app.naming import short_name
from app.reports.access_reading import Changes, LoggedChange, class_changes, course_changes
from app.reports.asked import asked
from app.reports.document import Cell, Column, Document, Kind, Row, RowKind, Signature, Table
from app.reports.registry import LEADERS, ReportSpec
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.school.rows import CourseFacts
from app.session import Session

LATE_AFTER_DAYS = 3
"""A change so many days after the lesson, or more, is a late one."""
ALL_UP_TO = 500
"""Of more changes than that those are listed that changed what was there, and late ones."""

_GROUPS = {
    "mark": "marks", "attendance": "absences", "lesson_topic": "topics", "homework": "homework",
    "homework_files": "homework", "term_mark": "term_marks",
}  # fmt: skip
_COLUMNS = ("marks", "absences", "topics", "homework", "term_marks", "other")


def make(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
    """One document of a course or a class."""
    one = asked(session, wish)
    read = course_changes if wish.of is Of.COURSE else class_changes
    found = read(session, wish.id, one.starts, one.ends)
    name = one.classes[0].name if wish.of is Of.CLASS else _course_name(found.courses[0])
    whom = one.whom(words) or name
    notes = [words("access.note.days"), words("access.note.late", days=LATE_AFTER_DAYS)]
    if found.total > len(found.rows):
        notes.insert(0, words("access.note.cut", shown=len(found.rows), total=found.total))
    return [
        Document(
            key=wish.report,
            title=words("report.journal_access"),
            name=name,
            school=one.school,
            heading=tuple(line for line in (whom, one.period(words)) if line),
            parts=(_authors(found, words), _list(found, words, with_course=wish.of is Of.CLASS)),
            notes=tuple(notes),
            signatures=(Signature(words("signature.deputy"), one.deputy),),
            across=True,
            made_on=one.today,
        )
    ]


SPEC = ReportSpec("journal_access", {Of.COURSE: LEADERS, Of.CLASS: LEADERS}, Over.DAYS, make)


def _course_name(course: CourseFacts) -> str:
    return f"{course.class_name or course.group_name} {course.subject}"


# --- by author -----------------------------------------------------------------------------------------------


@dataclass
class _Author:
    counts: dict[str, int] = field(default_factory=lambda: dict.fromkeys(_COLUMNS, 0))
    changed: int = 0
    late: list[str] = field(default_factory=list)


def _authors(found: Changes, words: ReportWords) -> Table:
    """How many changes of each kind somebody made, how many of them changed what was there, and how many were late."""
    by_author: dict[tuple[str, str], _Author] = {}
    for one in found.rows:
        own = by_author.setdefault((one.author, one.role), _Author())
        own.counts[_GROUPS.get(one.entity, "other")] += 1
        own.changed += one.before is not None
        if _is_late(one):
            own.late.append(_place(one, words, with_course=True))
    rows = [
        Row(
            (
                Cell(author or words("access.program")),
                Cell(_role(role, words)),
                *(Cell(own.counts[key]) for key in _COLUMNS),
                Cell(sum(own.counts.values()), "+".join(f"{{{key}}}" for key in _COLUMNS)),
                Cell(own.changed),
                Cell(len(own.late), behind=tuple(own.late)),
            )
        )
        for (author, role), own in sorted(by_author.items(), key=lambda item: item[0][0].casefold())
    ]
    if len(rows) > 1:
        sums = [sum(own.counts[key] for own in by_author.values()) for key in _COLUMNS]
        sums += [sum(sums), sum(own.changed for own in by_author.values())]
        sums.append(sum(len(own.late) for own in by_author.values()))
        keys = (*_COLUMNS, "all", "changed", "late")
        total = [
            Cell(value, f"SUM({{{key}:over}})", strong=True) for key, value in zip(keys, sums, strict=True)
        ]
        label = Cell(words("access.total"), strong=True)
        rows.append(Row((label, Cell(), *total), RowKind.TOTAL, (0, len(rows) - 1)))
    what = words("access.changes")
    columns = (
        Column("author", words("access.author"), width=28),
        Column("role", words("access.role"), width=20),
        *(Column(key, words(f"access.{key}"), Kind.WHOLE, what) for key in (*_COLUMNS, "all")),
        Column("changed", words("access.changed"), Kind.WHOLE),
        Column("late", words("access.late"), Kind.WHOLE),
    )
    return Table(columns, tuple(rows), words("access.by_author"), empty=words("access.nothing"))


def _is_late(one: LoggedChange) -> bool:
    """A mark in place of a debt is none: it is meant to come later."""
    was_debt = one.entity == "mark" and one.before is not None and one.before["value"] == MarkValue.DEBT
    return not was_debt and one.days_late is not None and one.days_late >= LATE_AFTER_DAYS


def _role(role: str, words: ReportWords) -> str:
    return words(f"role.{role}") if role else ""


def _place(one: LoggedChange, words: ReportWords, *, with_course: bool) -> str:
    """«12.11.2026, 2 урок, Алгебра»."""
    pieces = []
    if one.date is not None:
        pieces.append(words.day(one.date))
    if one.number is not None:
        pieces.append(words("access.lesson", number=one.number))
    if with_course:
        pieces.append(one.course.subject)
    return ", ".join(pieces)


# --- one after the other -------------------------------------------------------------------------------------


def _list(found: Changes, words: ReportWords, *, with_course: bool) -> Table:
    everything = len(found.rows) <= ALL_UP_TO
    rows = []
    for one in found.rows:
        if not (everything or one.before is not None or _is_late(one)):
            continue
        late = one.days_late if _is_late(one) else None
        rows.append(
            Row(
                (
                    Cell(_moment(one, words)),
                    Cell(_author(one, words), behind=(one.author, _role(one.role, words))),
                    Cell(
                        _place(one, words, with_course=with_course), place=("course", one.course.course_id, 0)
                    ),
                    Cell(short_name(one.pupil), behind=(one.pupil,) if one.pupil else ()),
                    Cell(words(f"access.entity.{one.entity}")),
                    Cell(_told(one.entity, one.before, found, words)),
                    Cell(_told(one.entity, one.after, found, words)),
                    Cell(late, strong=True),
                    Cell(one.reason),
                )
            )
        )
    columns = (
        Column("at", words("access.at"), width=15),
        Column("author", words("access.author"), width=15),
        Column("place", words("access.place"), width=24),
        Column("pupil", words("access.pupil"), width=15),
        Column("what", words("access.what"), width=10),
        Column("before", words("access.before"), width=16),
        Column("after", words("access.after"), width=16),
        Column("late", words("access.days_late"), Kind.WHOLE),
        Column("reason", words("access.reason"), width=16),
    )
    title = words("access.list" if everything else "access.corrections")
    return Table(
        columns, tuple(rows), title, empty=words("access.nothing" if everything else "access.no_corrections")
    )


def _author(one: LoggedChange, words: ReportWords) -> str:
    return short_name(one.author) or words("access.program")


def _moment(one: LoggedChange, words: ReportWords) -> str:
    return words("access.moment", day=one.day, time=f"{one.minute // 60}:{one.minute % 60:02}")


def _told(entity: str, state: Any, found: Changes, words: ReportWords) -> str:
    """What a row of the log says, in words; «–» for nothing there."""
    if not isinstance(state, dict):
        return "–" if state is None else str(state)
    if entity in ("mark", "term_mark"):
        extra = state.get("comment") or _due(state, words)
        return " ".join(piece for piece in (words.mark(state["value"]), extra) if piece)
    if entity == "attendance":
        sign = words(f"access.code.{state['code']}")
        return f"{sign} {words('access.minutes', minutes=state['minutes'])}" if state.get("minutes") else sign
    if entity == "work":
        kind = found.kinds.get(state["kind"], "")
        return words("access.work", kind=kind, weight=f"{state['weight']:g}")
    if entity == "lesson":
        return _lesson(state, found, words)
    if entity == "homework_files":
        return words("access.files", count=len(state.get("files", ())))
    return str(state.get("topic") or state.get("text") or "")


def _lesson(state: dict[str, Any], found: Changes, words: ReportWords) -> str:
    if "state" not in state:
        return ""
    told = words(f"access.state.{state['state']}")
    stands_in = found.people.get(state.get("substitute") or 0, "")
    return f"{told}: {short_name(stands_in)}" if stands_in else told


def _due(state: dict[str, Any], words: ReportWords) -> str:
    due = state.get("due")
    return words("access.due", day=dt.date.fromisoformat(due)) if due else ""
