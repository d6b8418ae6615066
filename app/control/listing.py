"""The list of findings as a report: all that a filter wants, to be printed or kept as a file.

It is read page by page, each in a transaction of its own: one over years of closed findings would keep those waiting
who enter something meanwhile.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from app.control.queries import MOST, findings, my_findings
from app.control.rows import FindingFilter, FindingPage, FindingRow, FindingState, Judged
from app.control.words import ControlWords, Language
from app.naming import short_name
from app.reports.document import Cell, Column, Document, Kind, Row, Table
from app.reports.words import ReportWords
from app.session import Session

_OF_WEEKS = frozenset({"parent_away", "week_not_signed"})
_Next = Callable[[int | None], FindingPage]


def findings_document(session: Session, wanted: FindingFilter, language: Language) -> Document:
    """All findings of a filter, the newest first.  Statements as of `findings`, for each thousand of them."""
    return _document(
        session, lambda before: findings(session, wanted, before=before, limit=MOST), wanted, language
    )


def my_findings_document(session: Session, language: Language, *, closed: bool = False) -> Document:
    """All of one's own that are not closed, or that are.  As `findings_document`."""
    wanted = FindingFilter(teacher_id=session.person_id, closed=closed)
    return _document(
        session,
        lambda before: my_findings(session, closed=closed, before=before, limit=MOST),
        wanted,
        language,
    )


def _document(session: Session, next_page: _Next, wanted: FindingFilter, language: Language) -> Document:
    page = next_page(None)
    judged, rows = page.judged, list(page.rows)
    while page.more is not None:
        page = next_page(page.more)
        rows += page.rows
    with session.school.reading():
        school = session.setting("school.name")
    return _Listing(language, wanted, rows).document(school, session.clock.today(), judged)


class _Listing:
    """The words of one list."""

    def __init__(self, language: Language, wanted: FindingFilter, rows: Sequence[FindingRow]) -> None:
        self._words, self._values = ControlWords(language), ReportWords(language)
        self._wanted, self._rows = wanted, rows

    def document(self, school: str, today: dt.date, judged: Judged) -> Document:
        """See `app.reports.document`."""
        columns = [column for column in self._columns() if self._is_wanted(column.key)]
        keys = [column.key for column in columns]
        table = Table(
            tuple(columns),
            tuple(Row(tuple(self._cell(row, key) for key in keys)) for row in self._rows),
            frozen=0,
            empty=self._say("nothing"),
        )
        return Document(
            key="findings", title=self._say("title"), name=self._name(today), school=school,
            heading=tuple(self._heading()), parts=(table,), notes=tuple(self._notes(judged)), across=True,
            made_on=today,
        )  # fmt: skip

    # --- what was asked --------------------------------------------------------------------------------------

    def _name(self, today: dt.date) -> str:
        """Of a file or a sheet."""
        return " ".join(part for part in (*self._limits(), self._values.day(today)) if part)

    def _heading(self) -> Iterator[str]:
        wanted = self._wanted
        if wanted.closed:
            yield self._say("closed_ones")
        elif wanted.states:
            states = [self._words.state(one) for one in FindingState if one in wanted.states]
            yield self._say("states").format(states=", ".join(states).lower())
        else:
            yield self._say("not_closed")
        limits = " · ".join((*self._limits(), *self._days()))
        if limits:
            yield limits
        yield self._say("total").format(count=len(self._rows))

    def _limits(self) -> list[str]:
        wanted = self._wanted
        first = self._rows[0] if self._rows else None
        limits = [self._words.title(rule) for rule in sorted(wanted.rules)]
        if wanted.grade is not None:
            limits.append(self._values("parallel", grade=wanted.grade))
        if first is not None:
            limits += [
                name
                for asked, name in (
                    (wanted.class_id, first.class_name), (wanted.subject_id, first.subject),
                    (wanted.teacher_id, short_name(first.teacher)), (wanted.pupil_id, short_name(first.pupil)),
                )
                if asked is not None and name
            ]  # fmt: skip
        return limits

    def _days(self) -> Iterator[str]:
        starts, ends = self._wanted.starts, self._wanted.ends
        if starts is not None and ends is not None:
            yield self._values.span(starts, ends)
        elif starts is not None:
            yield self._say("from").format(day=self._values.day(starts))
        elif ends is not None:
            yield self._say("to").format(day=self._values.day(ends))

    def _notes(self, judged: Judged) -> Iterator[str]:
        if judged.at is not None:
            at = judged.at.astimezone()
            yield self._say("judged").format(day=self._values.day(at.date()), time=f"{at:%H:%M}")

    # --- the table -------------------------------------------------------------------------------------------

    def _columns(self) -> tuple[Column, ...]:
        say = self._say
        return (
            Column("rule", say("rule"), width=18),
            Column("what", say("what"), width=28),
            Column("class", say("class")),
            Column("subject", say("subject"), width=15),
            Column("teacher", say("teacher"), width=15),
            Column("pupil", say("pupil"), width=15),
            Column("day", say("day"), Kind.DAY),
            Column("place", say("place"), width=10),
            Column("since", say("since"), Kind.DAY),
            Column("state", say("state"), width=12),
            Column("closed", say("closed"), Kind.DAY),
            Column("last", say("last"), width=22),
        )

    def _is_wanted(self, key: str) -> bool:
        """What the heading says of all, and what nothing stands in, needs no column."""
        wanted = self._wanted
        if key == "rule":
            return len(wanted.rules) != 1
        if (key == "teacher" and wanted.teacher_id is not None) or (
            key == "class" and wanted.class_id is not None
        ):
            return False
        if key in ("subject", "pupil", "closed", "last", "place"):
            return any(self._cell(row, key).value for row in self._rows)
        return True

    def _cell(self, row: FindingRow, key: str) -> Cell:
        match key:
            case "rule":
                return Cell(self._words.title(row.rule))
            case "what":
                return Cell(self._words.found(row))
            case "class":
                return Cell(row.class_name)
            case "subject":
                return Cell(", ".join(part for part in (row.subject, row.group_name) if part))
            case "teacher":
                return Cell(short_name(row.teacher) if row.teacher else "")
            case "pupil":
                return Cell(short_name(row.pupil) if row.pupil else "")
            case "day":
                return Cell(row.date)
            case "place":
                return Cell(self._place(row))
            case "since":
                return Cell(row.opened_at.astimezone().date())
            case "state":
                return Cell(self._words.because(row.closed_because) or self._words.state(row.state))
            case "closed":
                return Cell(row.closed_at.astimezone().date() if row.closed_at is not None else None)
            case _:
                return Cell(self._last(row))

    def _place(self, row: FindingRow) -> str:
        """«2-й урок», «неделя», «1 четверть»."""
        if row.rule in _OF_WEEKS:
            return self._say("week")
        parts = []
        if row.number is not None:
            parts.append(self._say("lesson").format(number=row.number))
        if row.term is not None and row.term_kind:
            parts.append(self._values(f"term.{row.term_kind}", number=row.term))
        return ", ".join(parts)

    def _last(self, row: FindingRow) -> str:
        """«Болела, впишу до конца недели (Иванова А. Б., 23.11.2026)»."""
        last = row.last
        if last is None:
            return ""
        who = ", ".join(
            part
            for part in (
                short_name(last.person) if last.person else "",
                self._values.day(last.at.astimezone().date()),
            )
            if part
        )
        return f"{last.text or self._words.said(last.kind)} ({who})"

    def _say(self, key: str) -> str:
        return self._words.of_list(key)
