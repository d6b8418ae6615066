"""Finding out what a file is.  No school is asked, so that it can be done beside the database's thread."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from app.errors import BadInput
from app.exchange.assistant.found import TABLES, Found, FoundColumn, FoundSheet, Kind
from app.exchange.formats import load, sheets_of
from app.exchange.headers import Column, looks_like
from app.exchange.importing.roster import roster_kind
from app.exchange.mapping import TableMapping
from app.exchange.names import class_in_title, class_of_sheet
from app.exchange.people_columns import (
    Guess,
    People,
    columns_by_header,
    fingerprint,
    given_name_comes_first,
    guess,
    month_comes_first,
)
from app.exchange.readers.marks import read_marks
from app.exchange.readers.parents import parents_in
from app.exchange.readers.plans import read_plan
from app.exchange.readers.pupils import pupils_in
from app.exchange.readers.staff import staff_in
from app.exchange.readers.timetable import read_timetable
from app.exchange.reasons import Reason, bad_input
from app.exchange.recognise import Format, recognise
from app.exchange.tables import Cell, Row, Sheet, column_letters
from app.exchange.text import clean, words

_SAMPLE = 30
_LOOKED_THROUGH = 40
_OF_A_BUNDLE = frozenset(
    "academicsessions categories classes courses demographics enrollments lineitems manifest orgs results roles users"
    " school section student studentenrollment teacher teacherroster".split()
)
_STAFF_WORDS = re.compile(r"сотрудник|педагог|учител|работник|кадр|персонал|штат|staff|teachers?|employees")
_WORKBOOKS = frozenset({Format.XLSX, Format.XLS, Format.ODS, Format.HTML, Format.TEXT})
_PEOPLE = {Kind.PUPILS: People.PUPILS, Kind.STAFF: People.STAFF, Kind.PARENTS: People.PARENTS}


def look_at(
    paths: Path | Sequence[Path], kind: Kind | None = None, kinds: frozenset[str] | None = None
) -> Found:
    """What a file or folder is; of several the first is looked at.

    `kind` is what somebody says that it is.  `kinds`: only these are wanted; a table of people is taken for the one
    of them that it looks like most.  Raises nothing: what is wrong stands in `problem`.
    """
    path = paths if isinstance(paths, Path) else paths[0]
    try:
        form = recognise(path)
        return _look(path, form, kind, kinds)
    except BadInput as error:
        return Found(path, kind, Format.BINARY, problem=error)


def reread(found: Found, kind: Kind, mapping: TableMapping) -> Found:
    """The same table, said to be of another kind or read by another mapping; the file is not opened again."""
    return _as_people(found.path, found.format, kind, found.tables, mapping)


def with_header(found: Found, position: int, header: int | None) -> FoundSheet:
    """A sheet as it is with its header in another row, or with none."""
    people = found.people
    assert people is not None
    sheet = found.tables[position]
    row = next((one for one in sheet.rows if one.number == header), None)
    used = {one.name for one in found.sheets if one.used}
    return _sheet(position, sheet, people, used, row)


def _look(path: Path, form: Format, kind: Kind | None, kinds: frozenset[str] | None) -> Found:
    if kind is Kind.TIMETABLE or form is Format.XML:
        return _read(path, form, Kind.TIMETABLE)
    if form in (Format.FOLDER, Format.ARCHIVE):
        return _bundle(path, form)
    if kind is Kind.MARKS:
        return _read(path, form, Kind.MARKS)
    if form is Format.TEXT and path.stem.casefold() in _OF_A_BUNDLE and roster_kind(path.parent) is not None:
        return _bundle(path.parent, Format.FOLDER)
    loaded, content = load(path)
    if loaded not in _WORKBOOKS:
        raise bad_input(Reason.FILE_KIND_UNSUITABLE, path.name, value=loaded)
    sheets = sheets_of(loaded, content, path.name)
    known = kind or _kind_of_sheets(path, sheets, kinds)
    if known in (Kind.TIMETABLE, Kind.MARKS):
        return _read(path, form, known)
    if known is None:
        for reader in (Kind.TIMETABLE, Kind.MARKS, Kind.PLAN):
            tried = _read(path, form, reader)
            if tried.needs_class or (
                tried.problem is None and (reader is Kind.PLAN or _says_something(tried))
            ):
                return tried
        wanted = [one for one in TABLES if kinds is None or one in kinds]
        known = _kind_of_people(path, sheets, None)  # not wanted here, and yet it is that
        if known is None and not wanted and kinds:
            return _read(path, form, Kind.TIMETABLE if Kind.TIMETABLE in kinds else Kind.MARKS)
        known = known or (Kind.PUPILS if Kind.PUPILS in wanted else sorted(wanted)[0])
        if all(len(row.cells) < 2 for sheet in sheets for row in sheet.rows[:_LOOKED_THROUGH]):
            raise bad_input(Reason.FILE_KIND_UNKNOWN, path.name)
    return _as_people(path, form, known, sheets, {})


def _kind_of_sheets(path: Path, sheets: Sequence[Sheet], kinds: frozenset[str] | None) -> Kind | None:
    """By the words that only one kind has, else by the headers of people."""
    other = next((found for sheet in sheets if (found := looks_like(sheet))), None)
    known = {"marks_report": Kind.MARKS, "timetable": Kind.TIMETABLE}.get(other or "")
    return known or _kind_of_people(path, sheets, kinds)


def _says_something(found: Found) -> bool:
    """Whether more of it was understood than was refused."""
    counts = found.counts
    told = sum(counts.get(name, 0) for name in ("activities", "timetable_entries", "marks", "term_marks"))
    return told > counts.get("refused", 0)


def _bundle(path: Path, form: Format) -> Found:
    """A folder or an archive: a roster by its manifest, or the export of a timetable."""
    dialect = roster_kind(path)
    if dialect is not None:
        return Found(path, Kind.ROSTER, form, dialect=dialect)
    if form is Format.FOLDER:
        found = _read(path, form, Kind.TIMETABLE)
        if found.problem is None:
            return found
    return Found(path, None, form, problem=bad_input(Reason.FILE_KIND_UNKNOWN, path.name))


def _read(path: Path, form: Format, kind: Kind) -> Found:
    """By a reader that needs no mapping."""
    try:
        if kind is Kind.TIMETABLE:
            timetable = read_timetable(path)
            counts = {
                "activities": len(timetable.activities), "timetable_entries": len(timetable.entries),
                "refused": len(timetable.refused),
            }  # fmt: skip
            return Found(path, kind, form, counts=counts, content=timetable)
        if kind is Kind.MARKS:
            report = read_marks(path)
            counts = {
                "pupils": len(report.pupils), "subjects": len(report.subjects), "marks": len(report.marks),
                "absences": len(report.absences), "term_marks": sum(one.value is not None for one in report.terms),
                "refused": len(report.refused),
            }  # fmt: skip
            return Found(path, kind, form, counts=counts, content=report)
        read_plan(path)
        return Found(path, Kind.PLAN, form)
    except BadInput as error:
        if kind is Kind.PLAN and error.code == Reason.PLANS_SEVERAL:
            return Found(path, Kind.PLAN, form)
        return Found(path, kind, form, problem=error)


# --- tables of people ------------------------------------------------------------------------------------


def _kind_of_people(path: Path, sheets: Sequence[Sheet], kinds: frozenset[str] | None) -> Kind | None:
    """The kind that the headers tell; None where there is no header that is known."""
    wanted = [one for one in (Kind.STAFF, Kind.PARENTS, Kind.PUPILS) if kinds is None or one in kinds]
    for sheet in sheets:
        for row in sheet.rows[:_LOOKED_THROUGH] if not sheet.hidden else ():
            scores = [(_score(kind, row.cells, path.stem, sheet), kind) for kind in wanted]
            best = max(scores, key=lambda one: one[0], default=(0, Kind.PUPILS))
            if best[0]:
                return best[1]
    return None


def _score(kind: Kind, cells: tuple[Cell, ...], stem: str, sheet: Sheet) -> int:
    columns = columns_by_header(cells, _PEOPLE[kind])
    if not columns:
        return 0
    score = 2 * len(columns)
    if kind is Kind.STAFF:
        above = [words(cell) for row in sheet.rows[:5] for cell in row.cells if isinstance(cell, str)]
        told = any(_STAFF_WORDS.search(one) for one in (words(stem), words(sheet.name), *above))
        special = sum(one in columns for one in ("position", "leads", "subjects"))
        score += 4 * told + 3 * special if told or special else -2 * len(columns)
    if kind is Kind.PARENTS:
        bare = any(field.startswith("parent.") for field in columns)
        # «ФИО родителя; ФИО ребёнка»: a list of parents; a class list with «Мать; Отец» brings the pupils as well.
        score += 1 if (bare and "parent.relation" in columns) or _parents_first(columns) else -1
    return max(score, 0)


def _parents_first(columns: dict[str, int]) -> bool:
    names = {field: at for field, at in columns.items() if field.rpartition(".")[2] in ("full", "surname")}
    child = min((at for field, at in names.items() if "." not in field), default=0)
    parents = [at for field, at in names.items() if "." in field]
    return bool(parents) and min(parents) < child


def _as_people(path: Path, form: Format, kind: Kind, sheets: Sequence[Sheet], mapping: TableMapping) -> Found:
    people = _PEOPLE[kind]
    told: dict[str, int] = {}
    problem: BadInput | None = None
    read: dict[Kind, Callable[..., Any]] = {
        Kind.PUPILS: pupils_in, Kind.STAFF: staff_in, Kind.PARENTS: parents_in,
    }  # fmt: skip
    used: set[str] = set()
    try:
        content = read[kind](sheets, path.name, mapping=mapping)
        told, used = _counts(kind, content)
    except BadInput as error:
        problem = error
    shown = tuple(
        _sheet(at, sheet, people, used, _header_row(sheet, people))
        for at, sheet in enumerate(sheets)
        if sheet.rows
    )
    if not told.get("sheets"):
        told["sheets"] = sum(one.used for one in shown)
    return Found(path, kind, form, shown, told, problem, tables=tuple(sheets))


def _counts(kind: Kind, content: Any) -> tuple[dict[str, int], set[str]]:
    rows = {Kind.PUPILS: "pupils", Kind.STAFF: "staff", Kind.PARENTS: "families"}[kind]
    records = getattr(content, rows)
    counts = {rows: len(records), "refused": len(content.refused)}
    if kind is Kind.PUPILS:
        counts["classes"] = len(content.classes)
        counts["parents"] = sum(len(one.parents) for one in records)
    if kind is Kind.PARENTS:
        counts["parents"] = sum(len(one.parents) for one in records)
    return counts, {one.place.sheet or "" for one in (*records, *content.refused)}


def _sheet(position: int, sheet: Sheet, people: People, used: set[str], header: Row | None) -> FoundSheet:
    cells: tuple[Cell, ...] = header.cells if header is not None else ()
    below = [row for row in sheet.rows if header is None or row.number > header.number][:_SAMPLE]
    guesses = guess(cells, below, people)
    width = max((len(row.cells) for row in sheet.rows[: _SAMPLE * 2]), default=0)
    columns = tuple(
        FoundColumn(
            at, column_letters(at), clean(cells[at]) if at < len(cells) else "",
            guesses[at].field if at in guesses else "", guesses[at].by_header if at in guesses else False,
        )
        for at in range(width)
    )  # fmt: skip
    titles = [
        " ".join(clean(cell) for cell in row.cells if cell is not None)
        for row in sheet.rows[:10]
        if header is None or row.number < header.number
    ]
    named = next((found for title in titles if (found := class_in_title(title))), None)
    named = named or class_of_sheet(sheet.name)
    return FoundSheet(
        position, sheet.name or "", len(sheet.rows), header.number if header is not None else None, columns,
        tuple((row.number, tuple(clean(cell) for cell in row.cells)) for row in sheet.rows[:_SAMPLE]),
        fingerprint(cells or [column_letters(at) for at in range(width)], people),
        named.name if named is not None else "", (sheet.name or "") in used, sheet.hidden,
        month_comes_first(_texts(below, guesses, Column.BORN)),
        given_name_comes_first(_texts(below, guesses, Column.FULL)),
    )  # fmt: skip


def _texts(rows: Sequence[Row], guesses: Mapping[int, Guess], field: str) -> list[str]:
    """What stands under a field."""
    at = next((at for at, one in guesses.items() if one.field == field), None)
    cells = [row.cell(at) for row in rows] if at is not None else []
    return [cell for cell in cells if isinstance(cell, str)]


def _header_row(sheet: Sheet, people: People) -> Row | None:
    """The row that heads the table: the first that is known as one, else the first with several words and nothing
    that is no word above rows as wide."""
    for row in sheet.rows:
        if columns_by_header(row.cells, people):
            return row
    widest = max((len(row.cells) for row in sheet.rows[:_LOOKED_THROUGH]), default=0)
    for row in sheet.rows[:10]:
        filled = [cell for cell in row.cells if cell is not None]
        if len(filled) < max(2, widest // 2):
            continue
        if not all(isinstance(cell, str) for cell in filled):
            return None
        return (
            row
            if _differs(row, [one for one in sheet.rows if one.number > row.number][:_SAMPLE], people)
            else None
        )
    return None


def _differs(row: Row, below: Sequence[Row], people: People) -> bool:
    """Whether a row of words is a header: it does not look like the rows below it."""
    own = {at: one.field for at, one in guess((), [row], people).items()}
    theirs = {at: one.field for at, one in guess((), below, people).items()}
    telling = {at: field for at, field in theirs.items() if field not in ("surname", "given", "patronymic")}
    if telling:
        return any(own.get(at) != field for at, field in telling.items())
    return own != theirs or not own
