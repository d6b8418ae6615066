"""What reports cost: `python -m tests.benchmarks.reports SCHOOL.db [--out FOLDER] [--all]`.

For the report cards of all pupils as one PDF, and the summaries of all classes as one workbook: seconds (in all, of the
processor), milliseconds for a page of paper or a sheet, pages of the file read, the most memory, and how many times as
long it takes as to draw the same texts with the bare library, without a school, a layout or a line.  With `--all` every
report of every class is written into the folder, a file each.  The school is only read; it has to be a sample.
"""

from __future__ import annotations

import argparse
import io
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pypdfium2

from app.auth.service import sign_in, start_session
from app.opening import clock_of, describe, open_school
from app.paper.faces import MM_PER_POINT, Face, font
from app.paper.page import Text
from app.reports.all import REPORTS, report_named
from app.reports.batch import Batch, Piece
from app.reports.registry import ReportSpec
from app.reports.wish import WHOLE_YEAR, Of, Over, Wish
from app.reports.words import ReportWords
from app.reports.writers.files import FileKind
from app.reports.writers.paper import pages_of
from app.school.queries import classes, current_year
from app.session import Session
from models.reads import counting

WORDS = ReportWords("ru")
PASSWORD = "Dnevnik-2026"


def timed(act: Callable[[], Any]) -> tuple[Any, float, float]:
    """What it gives, seconds, and seconds of the processor."""
    begun, worked = time.perf_counter(), time.process_time()
    answer = act()
    return answer, time.perf_counter() - begun, time.process_time() - worked


def memory() -> int:
    """The most that this process has had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def line(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def told(name: str, seconds: float, worked: float, pieces: int, what: str, pages: int) -> None:
    """A line."""
    each = 1000 * worked / max(pieces, 1)
    line(
        f"{name:24} {seconds:6.2f} s, processor {worked:5.2f} s, {pieces} {what}, {each:6.2f} ms each, "
        f"{pages} pages read, {memory()} MB"
    )


def school_classes(session: Session) -> list[Piece]:
    """All classes of the year, without a report yet."""
    year = current_year(session)
    assert year is not None
    return [Piece(one.name, Wish("", Of.CLASS, one.id, year.id)) for one in classes(session, year.id)]


def batch(session: Session, spec: ReportSpec, kind: FileKind) -> Batch:
    """A report of all classes; over the year, where it can be."""
    term = WHOLE_YEAR if spec.over in (Over.YEAR, Over.TERM_OR_YEAR, Over.DAYS) else None
    pieces = [
        Piece(one.name, Wish(spec.key, Of.CLASS, one.wish.id, one.wish.year_id, term))
        for one in school_classes(session)
    ]
    return Batch(spec, pieces, WORDS, kind, session.clock.now())


def bare(session: Session, spec: ReportSpec) -> float:
    """Seconds of the processor to draw the texts of the same pages with the library alone, each with a call."""
    from reportlab.pdfgen.canvas import Canvas

    pages: list[list[Text]] = []
    for piece in batch(session, spec, FileKind.PDF).pieces:
        with session.school.reading():
            documents = spec.make(session, piece.wish, WORDS)
        for document in documents:
            for page in pages_of(document, WORDS):
                pages.append([one for one in page.items if isinstance(one, Text)])
    for face in Face:
        font(face)

    def draw() -> None:
        canvas = Canvas(io.BytesIO(), pageCompression=1)
        for texts in pages:
            for one in texts:
                canvas.setFont(one.face.value, one.size)
                canvas.drawString(one.x / MM_PER_POINT, 840 - one.y / MM_PER_POINT, one.text)
            canvas.showPage()
        canvas.save()

    return timed(draw)[2]


def two_large_ones(session: Session, folder: Path) -> None:
    """The report cards and the summaries."""
    cards, summary = report_named("report_card"), report_named("class_summary")
    assert cards is not None
    assert summary is not None
    path = folder / "cards.pdf"
    with counting(session.school) as reads:
        outcome, seconds, worked = timed(
            lambda: batch(session, cards, FileKind.PDF).all_in_one(session, path)
        )
    assert not outcome.failed
    told("report cards, PDF", seconds, worked, len(pypdfium2.PdfDocument(path)), "sheets", reads.pages)
    line(f"{'':24} {worked / bare(session, cards):.1f} times the bare library with the same texts")
    path = folder / "summaries.xlsx"
    with counting(session.school) as reads:
        outcome, seconds, worked = timed(
            lambda: batch(session, summary, FileKind.BOOK).all_in_one(session, path)
        )
    assert not outcome.failed
    told("class summaries, XLSX", seconds, worked, outcome.documents, "sheets", reads.pages)


def all_of_them(session: Session, folder: Path) -> None:
    """Every report of every class as PDF and as workbook."""
    files = size = 0
    for spec in REPORTS:
        if Of.CLASS not in spec.who:
            continue
        for kind in (FileKind.PDF, FileKind.BOOK):
            made = batch(session, spec, kind)
            with counting(session.school) as reads:
                outcome, seconds, worked = timed(lambda made=made: made.one_file_each(session, folder))
            told(f"{spec.key} {kind}", seconds, worked, len(outcome.written), "files", reads.pages)
            for failed in outcome.failed[:3]:
                line(f"{'':24} {failed.name}: {failed.error}")
            files += len(outcome.written)
            size += sum(path.stat().st_size for path in outcome.written)
    line(f"{files} files, {size / 1e6:.1f} MB, {memory()} MB of memory")


def main() -> None:
    """Measure all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("school", type=Path)
    parser.add_argument("--login", default="zavuch")
    parser.add_argument("--out", type=Path, default=Path())
    parser.add_argument("--all", action="store_true")
    options = parser.parse_args()
    options.out.mkdir(exist_ok=True)
    with open_school(options.school, None) as school:
        clock = clock_of(describe(school))
        signed = sign_in(school, options.login, PASSWORD, None, clock)
        session = start_session(school, signed, signed.roles[0], clock)
        two_large_ones(session, options.out)
        if options.all:
            all_of_them(session, options.out)


if __name__ == "__main__":
    main()
