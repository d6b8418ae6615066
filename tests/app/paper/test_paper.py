"""Texts that fit, files that are whole, and PDF files with the letters in them."""

from __future__ import annotations

import errno
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from app.errors import StorageProblem
from app.journal.export.sheet import journal_paper
from app.paper.faces import Face, font, runs, width
from app.paper.files import put_in_place
from app.paper.fitting import plain, shortened, size_for, wrapped
from app.paper.page import Page, Paper, Text
from app.paper.pdf import as_pdf
from tests.app.journal.printed_pages import WORDS, printed_page

MADE = datetime(2026, 11, 23, 12, 30, tzinfo=UTC)
TEXT = some.text(some.sampled_from("абвгдЯЁ шщW.№∠α→5 \u00a0😀"), max_size=80)

# --- fitting -----------------------------------------------------------------------------------------------


@given(TEXT, some.floats(4, 80))
def test_wrapped_lines_fit_and_lose_nothing(text: str, room: float) -> None:
    lines = wrapped(text, Face.NARROW, 8, room)
    assert all(width(line, Face.NARROW, 8) <= room + 1e-6 for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


@given(TEXT, some.floats(4, 80))
def test_shortened_text_fits_and_tells(text: str, room: float) -> None:
    shown = shortened(text, Face.BOLD, 8, room)
    assert width(shown, Face.BOLD, 8) <= room + 2.5, "one letter and «…» at the least"
    assert shown == text or shown.endswith("…")


def test_a_text_that_fits_keeps_its_size() -> None:
    assert size_for("5", Face.REGULAR, 10, 9) == 9
    size = size_for("незачёт", Face.REGULAR, 6, 9)
    assert width("незачёт", Face.REGULAR, size) == pytest.approx(6)
    assert size_for("незачёт", Face.REGULAR, 1, 9, 7) == 7
    assert size_for("", Face.REGULAR, -1e-14, 9) == 9, "no text fits anywhere"


def test_plain_text_is_one_line_of_whole_letters() -> None:
    assert plain(" и\u0306од\n\tи\x00 бром ") == "йод и бром"


# --- faces -------------------------------------------------------------------------------------------------


def test_the_fonts_have_what_schools_write() -> None:
    letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
    for face in (Face.REGULAR, Face.BOLD, Face.NARROW):
        wanted = letters + letters.upper() + "№§«»„“–—•…/0123456789√≤≥≠π°²³½×÷әөүҗңһ"
        assert [part for part in runs(wanted, face) if part[0] is not face] == []


def test_signs_that_the_face_lacks_come_from_the_symbols() -> None:
    assert runs("угол ∠ABC → α", Face.NARROW) == [
        (Face.NARROW, "угол "), (Face.SYMBOLS, "∠"), (Face.NARROW, "ABC "), (Face.SYMBOLS, "→"),
        (Face.NARROW, " "), (Face.SYMBOLS, "α"),
    ]  # fmt: skip


def test_every_font_has_its_licence_beside_it() -> None:
    folder = Face.REGULAR.file.parent
    told = "".join(path.read_text("utf-8") for path in folder.glob("LICENSE*"))
    assert {path.name for path in folder.glob("*.ttf")} == {face.file.name for face in Face}
    for face in Face:
        assert face.file.name in told


# --- PDF ---------------------------------------------------------------------------------------------------


def tool(name: str) -> str:
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"needs {name}")
    return path


@pytest.fixture
def sheets() -> bytes:
    page = printed_page(30, 25, topic="Теорема Виета, угол ∠ABC")
    return as_pdf(journal_paper(page, WORDS), made_at=MADE)


def test_the_file_has_its_title_its_day_and_its_pages(sheets: bytes) -> None:
    assert sheets.startswith(b"%PDF-")
    assert b"/Count 2" in sheets
    assert "8А Алгебра, 1 четверть".encode("utf-16-be") in _unescaped(sheets)
    assert b"D:20261123123000" in sheets
    assert b"/Lang (ru)" in sheets
    assert sheets.count(b"/MediaBox [ 0 0 841.8898 595.2756 ]") == 2


def _unescaped(data: bytes) -> bytes:
    """With the octal escapes of PDF strings resolved."""
    data = re.sub(rb"\\([0-7]{3})", lambda found: bytes([int(found[1], 8)]), data)
    return re.sub(rb"\\([()\\])", rb"\1", data)


def test_only_fonts_of_ours_and_all_of_them_inside(sheets: bytes) -> None:
    names = set(re.findall(rb"/BaseFont /(?:[A-Z]{6}\+)?([\w-]+)", sheets))
    assert names == {b"PTSans-Regular", b"PTSans-Bold", b"PTSans-Narrow", b"DiarySymbols"}
    assert sheets.count(b"/FontFile2") == len(names)
    assert len(sheets) < 400_000, "the fonts alone would be four times as much"


def test_the_same_pages_give_the_same_bytes(sheets: bytes) -> None:
    page = printed_page(30, 25, topic="Теорема Виета, угол ∠ABC")
    assert as_pdf(journal_paper(page, WORDS), made_at=MADE) == sheets


def test_text_can_be_searched(sheets: bytes, tmp_path: Path) -> None:
    path = tmp_path / "page.pdf"
    path.write_bytes(sheets)
    answer = subprocess.run([tool("pdftotext"), "-layout", path, "-"], capture_output=True, check=True)
    text = answer.stdout.decode("utf-8")
    assert "Фамилия30 Имя" in text
    assert "Урок 25: Теорема Виета, угол ∠ABC" in " ".join(text.split())
    assert "Подпись учителя" in text
    listed = subprocess.run(
        [tool("pdffonts"), path], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    rows = listed.splitlines()[2:]
    assert len(rows) == 4
    assert all(re.search(r" yes yes yes ", row) for row in rows), listed


def test_a_sign_that_no_font_has_stops_nothing() -> None:
    page = Page(100, 50, (Text(5, 20, "радость 😀 и \u0001 конец", 9), Text(5, 30, "", 9)))
    assert as_pdf(Paper("", "", "ru", (page,)), made_at=MADE).startswith(b"%PDF")


def test_the_fonts_are_read_once() -> None:
    assert font(Face.BOLD) is font(Face.BOLD)


# --- files -------------------------------------------------------------------------------------------------


def names(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_file_is_put_in_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "8А.pdf"
    path.write_bytes(b"old")
    put_in_place(path, b"new")
    assert path.read_bytes() == b"new"
    assert names(tmp_path) == ["8А.pdf"]


def failing(error: OSError) -> Any:
    def fail(*_arguments: object, **_options: object) -> None:
        raise error

    return fail


@pytest.mark.parametrize(
    ("step", "error", "code"),
    [
        ("fsync", OSError(errno.ENOSPC, "full"), "export.no_space"),
        ("fsync", OSError(errno.EIO, "the cable"), "export.failed"),
        ("open", PermissionError(errno.EACCES, "no"), "export.no_rights"),
        ("replace", PermissionError(errno.EACCES, "open elsewhere", "a", None, "b"), "export.in_use"),
        ("open", FileNotFoundError(errno.ENOENT, "no folder"), "export.no_folder"),
    ],
)
def test_a_failure_leaves_the_old_file_and_no_half_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, error: OSError, code: str
) -> None:
    path = tmp_path / "8А.pdf"
    path.write_bytes(b"old")
    with monkeypatch.context() as patch:
        if step == "fsync":
            patch.setattr("app.paper.files.os.fsync", failing(error))
        else:
            patch.setattr(Path, step, failing(error))
        with pytest.raises(StorageProblem) as caught:
            put_in_place(path, b"new")
    assert caught.value.code == code
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["8А.pdf"]


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(StorageProblem) as caught:
        put_in_place(tmp_path / "no" / "8А.pdf", b"new")
    assert caught.value.code == "export.no_folder"
