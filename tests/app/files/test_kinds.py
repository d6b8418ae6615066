"""What a file is: judged by its content and its name together; programs are refused whatever they are called."""

from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadInput, DiaryError
from app.files.kinds import PROGRAMS, Sample, kind_of, kind_of_type, sample_of
from app.files.rows import Kind

PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
JPEG = b"\xff\xd8\xff\xe0" + bytes(20)
PDF = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
EXE = b"MZ\x90\0\x03\0\0\0"


def zipped(*names: str, content: bytes = b"x") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, content)
    return out.getvalue()


DOCX = zipped("[Content_Types].xml", "word/document.xml")
ODT = zipped("mimetype", content=b"application/vnd.oasis.opendocument.text")


@pytest.mark.parametrize(
    ("name", "content", "kind", "media_type"),
    [
        ("фото.jpg", JPEG, Kind.PICTURE, "image/jpeg"),
        ("фото.jpg", PNG, Kind.PICTURE, "image/png"),  # phones do that
        ("скан", PNG, Kind.PICTURE, "image/png"),
        ("план.PDF", PDF, Kind.PDF, "application/pdf"),
        ("план", PDF, Kind.PDF, "application/pdf"),
        ("a.txt", "Привет".encode("cp1251"), Kind.TEXT, "text/plain"),
        ("a.txt", "Привет".encode("utf-16"), Kind.TEXT, "text/plain"),
        ("a.txt", b"MZ is how programs begin", Kind.TEXT, "text/plain"),
        ("a.docx", DOCX, Kind.DOCUMENT, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("a.odt", ODT, Kind.DOCUMENT, "application/vnd.oasis.opendocument.text"),
        ("a.py", b"#!/usr/bin/env python3\nprint(1)\n", Kind.SOURCE, "text/x-python"),
        ("a.html", b"<script>alert(1)</script>", Kind.SOURCE, "text/html"),
        ("a.zip", zipped("a.txt"), Kind.ARCHIVE, "application/zip"),
        ("a.zip", DOCX, Kind.ARCHIVE, "application/zip"),
        ("a.rar", b"Rar!\x1a\x07\x01\0", Kind.ARCHIVE, "application/vnd.rar"),
        ("a.mp3", b"ID3\x04\0", Kind.SOUND, "audio/mpeg"),
        ("a.mp4", b"\0\0\0\x20ftypisom", Kind.VIDEO, "video/mp4"),
        ("a.svg", b"<svg onload='alert(1)'/>", Kind.OTHER, "image/svg+xml"),
        ("a.ggb", zipped("geogebra.xml"), Kind.OTHER, "application/octet-stream"),
    ],
)  # fmt: skip
def test_what_a_file_is(name: str, content: bytes, kind: Kind, media_type: str) -> None:
    assert kind_of(name, sample_of(content)) == (kind, media_type)


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("план.pdf", EXE, "attachment.program"),
        ("план", EXE, "attachment.program"),
        ("фото.jpg", b"\x7fELF\x02\x01\x01\0", "attachment.program"),
        ("запуск", b"#!/bin/sh\nrm -rf ~\n", "attachment.program"),
        ("ярлык.docx", b"L\0\0\0\x01\x14\x02\0", "attachment.program"),
        ("отчёт.docx", zipped("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "attachment.program"),
        ("отчёт.zip", zipped("META-INF/MANIFEST.MF", "Main.class"), "attachment.program"),
        ("фото.jpg.exe", JPEG, "attachment.program"),
        ("письмо.js", b"alert(1)", "attachment.program"),
        ("план.pdf", b"<html>", "attachment.not_what_it_says"),
        ("план.pdf", b"\n" + PDF, "attachment.not_what_it_says"),
        ("план.docx", zipped("a.exe"), "attachment.not_what_it_says"),
        ("план.txt", PDF, "attachment.not_what_it_says"),
        ("план.txt", bytes(8), "attachment.not_what_it_says"),
        ("фото.png", b"<svg onload='alert(1)'/>", "attachment.not_what_it_says"),
        ("a.zip", b"PK\x03\x04" + bytes(50), None),  # broken, and none of our business
        ("пусто.txt", b"", "attachment.empty"),
    ],
)  # fmt: skip
def test_what_is_refused(name: str, content: bytes, code: str | None) -> None:
    if code is None:
        assert kind_of(name, sample_of(content))[0] is Kind.ARCHIVE
        return
    with pytest.raises(BadInput) as refused:
        kind_of(name, sample_of(content))
    assert refused.value.code == code


@given(st.sampled_from(sorted(PROGRAMS)), st.binary(min_size=1, max_size=50))
def test_what_a_system_would_run_is_refused_whatever_is_in_it(ending: str, content: bytes) -> None:
    with pytest.raises(BadInput):
        kind_of(f"a.{ending.upper()}", Sample(content))


@given(st.text(max_size=20), st.binary(max_size=300))
def test_anything_is_judged(name: str, content: bytes) -> None:
    try:
        kind, media_type = kind_of(name, sample_of(content))
    except DiaryError:
        return
    # What a page knows later of the type and the name leads to the same kind.
    assert kind_of_type(media_type, name) is kind


def test_a_program_behind_a_picture_is_shown_as_the_picture_that_it_is() -> None:
    """A polyglot: both a picture and a zip with a program.  Nothing here takes it for anything but its name says."""
    both = PNG + zipped("META-INF/MANIFEST.MF")
    assert kind_of("a.png", sample_of(both)) == (Kind.PICTURE, "image/png")
