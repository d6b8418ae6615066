"""From a wish to the pages: what the window and the command line print of a diary."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.diary.paper.extract import extract_paper
from app.diary.paper.queries import class_extracts, class_week_for_print, extract, week_for_print
from app.diary.paper.rows import Extract, PrintedWeek
from app.diary.paper.week import week_paper
from app.diary.paper.words import DiaryWords
from app.errors import NotFound
from app.paper.page import Paper
from app.session import Session


@dataclass(frozen=True, slots=True)
class PaperWish:
    """The diary of a pupil, or with `class_id` those of a class; a week (`monday`), or an extract of the days from
    `starts` to `ends`."""

    pupil_id: int | None
    class_id: int | None
    monday: date | None = None
    starts: date = date.min
    ends: date = date.max


@dataclass(frozen=True, slots=True)
class MadePaper:
    """The pages, and of how many pupils they are."""

    paper: Paper
    pupils: int


def made_paper(session: Session, wish: PaperWish, words: DiaryWords) -> MadePaper:
    """Read and lay out what is wished for; each query inside asks for its permission.

    Raises NotFound("pupil.none_in_class") for a class in which nobody was then, and what the queries raise.
    """
    found: Sequence[PrintedWeek | Extract] = _read(session, wish)
    if not found:
        raise NotFound("pupil.none_in_class")
    weeks = [one for one in found if isinstance(one, PrintedWeek)]
    extracts = [one for one in found if isinstance(one, Extract)]
    return MadePaper(week_paper(weeks, words) if weeks else extract_paper(extracts, words), len(found))


def _read(session: Session, wish: PaperWish) -> Sequence[PrintedWeek | Extract]:
    if wish.class_id is not None:
        if wish.monday is not None:
            return class_week_for_print(session, wish.class_id, wish.monday)
        return class_extracts(session, wish.class_id, wish.starts, wish.ends)
    assert wish.pupil_id is not None
    if wish.monday is not None:
        return (week_for_print(session, wish.pupil_id, wish.monday),)
    return (extract(session, wish.pupil_id, wish.starts, wish.ends),)
