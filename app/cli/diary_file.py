"""A diary as a file for the printer: `show diary … -o FILE.pdf`, a week or, with `--term`, the extract of a period."""

from __future__ import annotations

import string
from collections.abc import Sequence
from pathlib import Path

from app.cli.messages import Words
from app.cli.output import Context
from app.cli.selectors import find_class, find_pupil, find_term, find_year
from app.cli.sentences import SENTENCES
from app.clock import monday
from app.codes import AttendanceCode, MarkValue, TermKind, TermMarkKind
from app.diary.commands import REMARK_KINDS
from app.diary.paper.making import PaperWish, made_paper
from app.diary.paper.words import DiaryWords
from app.diary.years import diary_years
from app.errors import BadInput
from app.school.queries import terms
from app.school.rows import TermRow
from app.session import Session

_PATTERNS = (
    "decimal", "year", "diary", "pupil", "school_class", "week", "number",
    "subject", "task", "mark", "homework", "for_one", "room", "cancelled", "moved", "replaced", "instead",
    "no_lessons", "goes_on", "late", "at_a_glance", "parents", "class_teacher", "sheet", "extract", "printed",
    "all_marks", "plain", "weighted", "missed", "late_column", "summary", "no_marks", "absences", "absent_lesson",
    "debts", "comments", "due", "parents_know", "signed_on",
)  # fmt: skip


_DAYS = {
    "long_day": "{day} {month} {year}",
    "day_title": "{weekday}, {day} {month}",
    "short_day": "{day}.{month}",
}


def write(context: Context, session: Session) -> int:
    """The week or the period as a file, of a pupil or, with `--class` alone, of all of the class; what is there under
    that name is written anew, but only once all is done."""
    from app.paper.files import put_in_place
    from app.paper.pdf import as_pdf

    path: Path = context.options.output
    if path.suffix.lower() != ".pdf":
        raise BadInput("output.only_pdf", file=path.name)
    made = made_paper(session, _wish(session, context), diary_words(context.words))
    put_in_place(path, as_pdf(made.paper, made_at=session.clock.now()))
    pages = len(made.paper.pages)
    if context.options.json:
        context.data({"written": str(path), "pupils": made.pupils, "pages": pages})
    else:
        context.say("show.diary_written", path=path, pupils=made.pupils, pages=pages)
    return 0


def _wish(session: Session, context: Context) -> PaperWish:
    options = context.options
    whole_class = options.class_name is not None and options.pupil is None and options.pupil_id is None
    class_id = find_class(session, options.class_name, options.year).id if whole_class else None
    pupil_id = None if whole_class else find_pupil(session, options).pupil_id
    if options.term is None:
        return PaperWish(pupil_id, class_id, monday(options.week or session.clock.today()))
    if class_id is not None:
        known: Sequence[TermRow] = terms(session, class_id)
    else:
        assert pupil_id is not None
        year = find_year(session, options.year)
        own = next((one for one in diary_years(session, pupil_id) if one.year.id == year.id), None)
        known = own.terms if own is not None else ()
    term = find_term(session, known, options.term)
    return PaperWish(pupil_id, class_id, None, term.starts, term.ends)


def diary_words(words: Words) -> DiaryWords:
    """The words of the paper in the language of the command."""

    def pattern(code: str) -> str:
        """A sentence whose data the layout puts in."""
        fields = (name for _, name, _, _ in string.Formatter().parse(SENTENCES[code][0]) if name)
        return words(code, **{name: f"{{{name}}}" for name in fields})

    return DiaryWords(
        **{name: pattern(f"diary.{name}") for name in _PATTERNS},
        **_DAYS,
        language=words.language,
        weekdays=[words(f"diary.weekday.{day}") for day in range(1, 8)],
        short_weekdays=[words(f"diary.short_weekday.{day}") for day in range(1, 8)],
        months=[words(f"diary.month.{month}") for month in range(1, 13)],
        marks={value: words(f"diary.mark.{int(value)}") for value in MarkValue},
        attendance={code: words(f"diary.attendance.{int(code)}") for code in AttendanceCode},
        reasons={code: words(f"diary.reason.{int(code)}") for code in AttendanceCode},
        remarks={kind: words(f"diary.remark.{kind}") for kind in REMARK_KINDS},
        periods={kind: pattern(f"page.period.{kind}") for kind in TermKind},
        results={
            kind: words(f"diary.result.{int(kind)}") for kind in TermMarkKind if kind != TermMarkKind.TERM
        },
    )
