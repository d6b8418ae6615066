"""A diary as a file for the printer: `show diary … -o FILE.pdf`, a week or, with `--term`, the extract of a period."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.cli.output import Context
from app.cli.selectors import find_class, find_pupil, find_term, find_year
from app.clock import monday
from app.diary.paper.in_words import diary_words
from app.diary.paper.making import PaperWish, made_paper
from app.diary.years import diary_years
from app.errors import BadInput
from app.school.queries import terms
from app.school.rows import TermRow
from app.session import Session


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
