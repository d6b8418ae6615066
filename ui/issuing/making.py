"""Slips as sheets and as files.  Nothing here is for the GUI thread alone, and all of it is slow for a whole school."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from app.clock import SystemClock
from app.paper.files import file_name, put_in_place
from app.paper.page import Page, Paper
from app.paper.slips import PER_PAGE, SlipWords, slip_rows, slips_paper
from app.people.issuing import IssuedPart
from app.people.logins import IssuedLogin
from app.people.slips import SlipHead, slips_of

PDF, DOCX = ".pdf", ".docx"


def chunks(parts: Sequence[IssuedPart]) -> list[tuple[IssuedPart, tuple[IssuedLogin, ...]]]:
    """What stands on each sheet: a class begins on a new one, so that its sheets can be handed to its teacher."""
    return [
        (part, part.logins[start : start + PER_PAGE])
        for part in parts
        for start in range(0, len(part.logins), PER_PAGE)
    ]


def sheet(logins: Sequence[IssuedLogin], words: SlipWords, head: SlipHead) -> Paper:
    """One sheet."""
    return slips_paper(slips_of(logins), words, school=head.school, on=head.on, by=head.by)


def sheets(parts: Sequence[IssuedPart], words: SlipWords, head: SlipHead) -> Paper:
    """All sheets."""
    pages = tuple(_pages(parts, words, head))
    return Paper(words.title, head.by or head.school, words.language, pages)


def as_file(parts: Sequence[IssuedPart], words: SlipWords, head: SlipHead, suffix: str) -> bytes:
    """The bytes of a file of this kind."""
    if suffix == DOCX:
        from app.reports.words import ReportWords
        from app.reports.writers.files import FilledTemplate, usual_template

        template = FilledTemplate(
            usual_template("slips", ReportWords("ru" if words.language == "ru" else "en"))
        )
        for part in parts:
            slips = slips_of(part.logins)
            for row in slip_rows(slips, words, school=head.school, on=head.on, by=head.by):
                template.add(row)
        return template.finished()
    from app.paper.pdf import PdfFile

    pdf = PdfFile(language=words.language, made_at=SystemClock().now())
    pdf.describe(title=words.title, author=head.by or head.school)
    pdf.add(_pages(parts, words, head))
    return pdf.finished()


def save(parts: Sequence[IssuedPart], words: SlipWords, head: SlipHead, path: Path) -> None:
    """Write one file.  Raises StorageProblem."""
    put_in_place(path, as_file(parts, words, head, path.suffix.lower()))


def save_each(
    parts: Sequence[IssuedPart], words: SlipWords, head: SlipHead, folder: Path, suffix: str, staff: str
) -> Path:
    """Write a file for each class (`staff`: what that of the staff is called); returns the last one.  Raises
    StorageProblem."""
    path = folder
    for part in parts:
        title = f"{words.title} {part.class_name or staff} {head.on:%Y-%m-%d}"
        path = folder / file_name(title, suffix)
        save([part], words, head, path)
    return path


def _pages(parts: Sequence[IssuedPart], words: SlipWords, head: SlipHead) -> Iterator[Page]:
    for _part, logins in chunks(parts):
        yield from sheet(logins, words, head).pages


def minutes_for(count: int, cost: int, processors: int) -> float:
    """How long hashing takes at most: a password of cost 12 takes 0.3 s of a processor."""
    return count * 0.3 * 2.0 ** (cost - 12) / max(processors, 1) / 60
