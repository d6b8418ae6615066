"""Many reports at once."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pypdfium2
import pytest

from app.errors import BadInput, NotFound, StorageProblem
from app.paper import files
from app.reports.batch import Batch, Piece
from app.reports.document import Document
from app.reports.registry import LEADERS, ReportSpec
from app.reports.sentences import SENTENCES
from app.reports.wish import Of, Over, Wish
from app.reports.words import ReportWords
from app.reports.writers.files import FileKind
from app.session import Session
from models.codes import Role
from tests.app.reports.writers import documents as made
from tests.app.reports.writers.reading import MADE_AT, WORDS
from tests.build import BuiltSchool

EMPTY, BROKEN = 98, 99


def make(_session: Session, wish: Wish, _words: ReportWords) -> Sequence[Document]:
    if wish.id == BROKEN:
        raise NotFound("class.unknown")
    return (
        [] if wish.id == EMPTY else [replace(made.report_card(f"Ученик {wish.id}"), name=f"Ученик {wish.id}")]
    )


def rows(_session: Session, wish: Wish, _words: ReportWords) -> Sequence[Mapping[str, Any]]:
    return [{"pupil": f"Ученик {wish.id}"}]


SPEC = ReportSpec("trial", {Of.CLASS: LEADERS}, Over.YEAR, make, rows)


@pytest.fixture(autouse=True)
def title(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SENTENCES, "report.trial", ("Табель", "Card"))


@pytest.fixture
def session(school: BuiltSchool) -> Session:
    return school.session(Role.DEPUTY, school.deputy)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where nothing is yet."""
    made = tmp_path / "reports"
    made.mkdir()
    return made


def batch(*numbers: int, names: Sequence[str] = (), kind: FileKind = FileKind.PDF, **more: Any) -> Batch:
    named = names or [f"{number}А" for number in numbers]
    pieces = [
        Piece(name, Wish("trial", Of.CLASS, number, 1)) for name, number in zip(named, numbers, strict=True)
    ]
    return Batch(SPEC, pieces, WORDS, kind, MADE_AT, **more)


@pytest.mark.parametrize("kind", [FileKind.PDF, FileKind.BOOK, FileKind.CSV])
def test_a_file_for_each(session: Session, folder: Path, kind: FileKind) -> None:
    outcome = batch(5, 6, kind=kind).one_file_each(session, folder)
    assert [path.name for path in outcome.written] == [f"Табель 5А{kind}", f"Табель 6А{kind}"]
    assert sorted(path.name for path in folder.iterdir()) == sorted(path.name for path in outcome.written)
    assert (outcome.documents, outcome.failed, outcome.ended) == (2, [], False)


def test_all_in_one_book_and_one_pdf(session: Session, folder: Path) -> None:
    book, pdf = folder / "all.xlsx", folder / "all.pdf"
    batch(5, 6, 7, kind=FileKind.BOOK).all_in_one(session, book)
    assert openpyxl.load_workbook(book).sheetnames == ["Ученик 5", "Ученик 6", "Ученик 7"]
    batch(5, 6, 7).all_in_one(session, pdf)
    document = pypdfium2.PdfDocument(pdf)
    assert ["Ученик 6" in page.get_textpage().get_text_range() for page in document] == [False, True, False]
    assert document.get_metadata_value("Title") == "Табель успеваемости: Ученик 5"


def test_what_fails_is_told_by_its_name_and_the_others_are_made(session: Session, folder: Path) -> None:
    outcome = batch(5, BROKEN, EMPTY, 6).one_file_each(session, folder)
    assert [(one.name, one.error.code) for one in outcome.failed] == [
        ("99А", "class.unknown"), ("98А", "report.nothing"),
    ]  # fmt: skip
    assert [path.name for path in outcome.written] == ["Табель 5А.pdf", "Табель 6А.pdf"]


def test_a_file_that_cannot_be_written_stops_no_other(
    session: Session, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def put(path: Path, content: bytes) -> None:
        if "5А" in path.name:
            raise StorageProblem("export.in_use", path=str(path))
        files.put_in_place(path, content)

    monkeypatch.setattr("app.reports.batch.put_in_place", put)
    outcome = batch(5, 6).one_file_each(session, folder)
    assert [one.error.code for one in outcome.failed] == ["export.in_use"]
    assert [path.name for path in folder.iterdir()] == ["Табель 6А.pdf"]


def test_names_that_are_the_same_or_no_names_of_files(session: Session, folder: Path) -> None:
    outcome = batch(1, 2, 3, names=["10-хим/био", "Иванов Пётр", "иванов пётр"]).one_file_each(
        session, folder
    )
    assert [path.name for path in outcome.written] == [
        "Табель 10-хим-био.pdf", "Табель Иванов Пётр.pdf", "Табель иванов пётр (2).pdf",
    ]  # fmt: skip


def test_it_tells_how_far_it_is_and_ends_when_it_is_told_to(session: Session, folder: Path) -> None:
    told: list[tuple[int, int]] = []
    batch(1, 2, progress=lambda done, whole: told.append((done, whole))).one_file_each(session, folder)
    assert told == [(0, 2), (1, 2), (2, 2)]
    ended = batch(3, 4, 5, is_ended=lambda: len(list(folder.iterdir())) >= 3)
    outcome = ended.one_file_each(session, folder)
    assert (len(outcome.written), outcome.ended) == (1, True)
    whole = batch(3, 4, is_ended=lambda: True).all_in_one(session, folder / "all.pdf")
    assert (whole.written, whole.ended) == ([], True)
    assert not (folder / "all.pdf").exists()


def test_documents_are_not_kept(session: Session, folder: Path) -> None:
    """At the most one is there beside the file."""
    living: list[Any] = []
    most = 0

    def counting(session: Session, wish: Wish, words: ReportWords) -> Sequence[Document]:
        nonlocal most
        documents = make(session, wish, words)
        living.extend(weakref.ref(one) for one in documents)
        gc.collect()
        most = max(most, sum(one() is not None for one in living))
        return documents

    many = batch(*range(1, 9))
    replace(many, spec=replace(SPEC, make=counting)).all_in_one(session, folder / "all.pdf")
    assert most <= 2


def paragraphs(path: Path) -> list[str]:
    return [one.text for one in docx.Document(str(path)).paragraphs]


def test_a_template_is_filled_with_all_or_with_each(session: Session, folder: Path) -> None:
    own = folder.parent / "own.docx"
    document = docx.Document()
    document.add_paragraph("Дорогой {{ pupil }}!")
    document.save(str(own))
    batch(1, 2, kind=FileKind.DOCX, template=own).all_in_one(session, folder / "all.docx")
    assert paragraphs(folder / "all.docx") == ["Дорогой Ученик 1!", "Дорогой Ученик 2!"]
    outcome = batch(1, 2, kind=FileKind.DOCX, template=own).one_file_each(session, folder)
    assert [paragraphs(path) for path in outcome.written] == [["Дорогой Ученик 1!"], ["Дорогой Ученик 2!"]]
    with pytest.raises(BadInput, match=r"template\.no_file"):
        batch(1, kind=FileKind.DOCX, template=folder / "nowhere.docx").one_file_each(session, folder)
