"""The two logs as files: what is asked for, up to `MOST` rows, as a workbook or CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.audit.access import AccessWish, access_page, diary_visits
from app.audit.log import LogWish, log_page
from app.audit.told import ACCESS_HEADS, LOG_HEADS, access_cells, document, log_cells
from app.backup.problems import Progress, no_progress
from app.exchange.exports.noting import note_log_export
from app.paper.files import put_in_place
from app.permissions import Action
from app.reports.words import Language, ReportWords
from app.reports.writers.files import FileKind, report_file
from app.session import Session
from app.unit_of_work import in_steps

MOST = 20_000


@in_steps(Action.READ_LOG)
def write_log(
    session: Session, wish: LogWish, path: str | Path, *, language: Language = "ru", progress: Progress = no_progress
) -> int:  # fmt: skip
    """Write the changes asked for, newest first; returns how many.  Raises StorageProblem export.*"""
    words = ReportWords(language)
    lines: list[Sequence[str]] = []
    before: int | None = None
    while len(lines) < MOST:
        page = log_page(session, wish, before, 500)
        lines += [log_cells(one, words) for one in page.rows]
        before = page.before
        progress(len(lines), MOST)
        if before is None:
            break
    return _write(session, "audit.log", LOG_HEADS, lines, words, Path(path))


@in_steps(Action.READ_LOG)
def write_access(
    session: Session, wish: AccessWish, path: str | Path, *, language: Language = "ru",
    progress: Progress = no_progress,
) -> int:  # fmt: skip
    """The same of the access log; with one person also who of the family looked into the diary."""
    words = ReportWords(language)
    lines: list[Sequence[str]] = []
    if wish.person_id is not None and wish.kind in ("", "looks"):
        lines += [access_cells(one, words) for one in diary_visits(session, wish.person_id)]
    before: int | None = None
    while len(lines) < MOST:
        page = access_page(session, wish, before, 500)
        lines += [access_cells(one, words) for one in page.rows]
        before = page.before
        progress(len(lines), MOST)
        if before is None:
            break
    return _write(session, "audit.access", ACCESS_HEADS, lines, words, Path(path))


def _write(
    session: Session, title: str, heads: Sequence[str], lines: list[Sequence[str]], words: ReportWords, path: Path
) -> int:  # fmt: skip
    note_log_export(session, title.removeprefix("audit."))
    with session.school.reading():
        school = str(session.setting("school.name"))
    made = document(title, heads, lines, words, school=school, today=session.clock.today())
    kind = FileKind.CSV if path.suffix.casefold() == ".csv" else FileKind.BOOK
    file = report_file(kind, words, made_at=session.clock.now().astimezone())
    file.add(made)
    put_in_place(path, file.finished())
    return len(lines)
