"""The trial of a file, and bringing it in."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from app.exchange.assistant.choosing import Choices
from app.exchange.assistant.found import TABLES, Found, Kind
from app.exchange.importing.calendar import class_in_words, year_in_words
from app.exchange.importing.history import remember_mapping
from app.exchange.importing.ledger import tried
from app.exchange.importing.marks import store_marks
from app.exchange.importing.parents import store_parents
from app.exchange.importing.pupils import store_pupils
from app.exchange.importing.roster import import_roster
from app.exchange.importing.staff_list import store_staff
from app.exchange.importing.summary import ImportSummary, Progress, no_progress, refuse_if_lost
from app.exchange.importing.timetable import store_timetable
from app.exchange.people_columns import People
from app.exchange.readers.parents import parents_in
from app.exchange.readers.pupils import pupils_in
from app.exchange.readers.staff import staff_in
from app.exchange.readers.timetable import read_timetable
from app.exchange.reasons import Reason, bad_input
from app.exchange.records import MarksReport, Timetable
from app.permissions import Action
from app.session import Session
from app.unit_of_work import command, in_steps


@in_steps(Action.MANAGE_SCHOOL)
def trial(
    session: Session, found: Found, choices: Choices, *, progress: Progress = no_progress
) -> ImportSummary:
    """What a file would do; nothing is written.  Rows that would be refused stand in the summary's `refused`; which of
    them keep the whole file out, `blocks` tells.  Raises BadInput."""
    return _bring(session, found, replace(choices, skip_refused=True), dry_run=True, progress=progress)


@in_steps(Action.MANAGE_SCHOOL)
def bring_in(
    session: Session, found: Found, choices: Choices, *, progress: Progress = no_progress
) -> ImportSummary:
    """Bring the file in: all of it, or (`skip_refused`) all that can be used, or nothing.  A mapping that was chosen is
    remembered for tables with such a header.

    Raises BadInput, ImportRefused, StorageProblem; then nothing was written.
    """
    return _bring(session, found, choices, dry_run=False, progress=progress)


def _bring(
    session: Session, found: Found, choices: Choices, *, dry_run: bool, progress: Progress
) -> ImportSummary:
    first = year_in_words(choices.year, found.file) if choices.year else None
    given = class_in_words(choices.class_name, found.file) if choices.class_name else None
    more: dict[str, Any] = {
        "dry_run": dry_run, "skip_refused": choices.skip_refused, "progress": progress,
    }  # fmt: skip
    if found.kind is Kind.ROSTER:
        return import_roster(session, found.path, year=choices.year, class_name=choices.class_name, **more)
    if found.kind is Kind.TIMETABLE and (given or isinstance(found.content, Timetable)):
        # A timetable that names no class is read anew as that of the one that was named.
        timetable = read_timetable(found.path, class_name=given) if given else found.content
        assert isinstance(timetable, Timetable)
        if not choices.skip_refused:
            refuse_if_lost(timetable.refused)
        return tried(lambda: store_timetable(session, timetable, first, given, **more))
    if found.kind is Kind.MARKS and isinstance(found.content, MarksReport):
        report = found.content
        return tried(lambda: store_marks(session, report, first, given, **more))
    if found.kind in TABLES:
        return tried(lambda: store_table(session, found, choices, first, **more))
    raise found.problem or bad_input(Reason.FILE_KIND_UNSUITABLE, found.file)


@command(Action.MANAGE_SCHOOL)
def store_table(
    session: Session,
    found: Found,
    choices: Choices,
    first: int | None,
    *,
    dry_run: bool = False,
    skip_refused: bool = False,
    progress: Progress = no_progress,
) -> ImportSummary:
    """A table of people, and how it was read: both or neither."""
    more: dict[str, Any] = {"dry_run": dry_run, "skip_refused": skip_refused, "progress": progress}
    table: dict[str, Any] = {"class_name": choices.class_name, "mapping": choices.mapping}
    if found.people is People.STAFF:
        summary = store_staff(session, staff_in(found.tables, found.file, **table), first, **more)
    elif found.people is People.PARENTS:
        summary = store_parents(session, parents_in(found.tables, found.file, **table), first, **more)
    else:
        summary = store_pupils(session, pupils_in(found.tables, found.file, **table), first, **more)
    for sheet in found.sheets if not summary.changes_nothing else ():
        mapping = choices.mapping.get(sheet.position)
        if mapping is not None and not mapping.skip and mapping.header is not None:
            remember_mapping(session, sheet.alike, mapping.as_json())
    return summary
