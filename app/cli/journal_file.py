"""A page of the journal as a file that looks like the paper journal: `show journal … -o FILE.xlsx` or `FILE.pdf`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from app.cli.messages import Words
from app.cli.output import Context
from app.errors import BadInput
from app.journal.export.rows import PrintedPage
from app.school.rows import CourseCard, TermRow
from app.session import Session


def write(context: Context, session: Session, course: CourseCard, term: TermRow) -> int:
    """The page as a file; what is there under that name is written anew, but only once all is done."""
    from app.journal.export.queries import page_for_print
    from app.paper.files import put_in_place

    path: Path = context.options.output
    make = _KINDS.get(path.suffix.lower())
    if make is None:
        raise BadInput("output.unknown_kind", file=path.name)
    page = page_for_print(session, course.course_id, term.id)
    put_in_place(path, make(page, context.words, session))
    if context.options.json:
        context.data({"written": str(path), "pupils": len(page.pupils), "lessons": len(page.lessons)})
    else:
        context.say("show.written", path=path, pupils=len(page.pupils), lessons=len(page.lessons))
    return 0


def _as_xlsx(page: PrintedPage, words: Words, session: Session) -> bytes:
    from app.journal.export.in_words import book_words
    from app.journal.export.xlsx import page_as_xlsx

    return page_as_xlsx(page, book_words(words), made_at=session.clock.now())


def _as_pdf(page: PrintedPage, words: Words, session: Session) -> bytes:
    from app.journal.export.in_words import sheet_words
    from app.journal.export.sheet import journal_paper
    from app.paper.pdf import as_pdf

    return as_pdf(journal_paper(page, sheet_words(words)), made_at=session.clock.now())


_KINDS: dict[str, Callable[[PrintedPage, Words, Session], bytes]] = {".xlsx": _as_xlsx, ".pdf": _as_pdf}
