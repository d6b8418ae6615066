"""PDF pages drawn by another process: what a hostile one does to it does nothing to the program."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from app.errors import BadInput
from app.files import pdf as pdf_module
from app.files.pdf import PdfPages
from app.files.pdf_child import MOST_PIXELS


def made(sizes: list[tuple[float, float]], password: str | None = None) -> bytes:
    out = BytesIO()
    locked = None if password is None else pdfencrypt.StandardEncryption(password)
    canvas = Canvas(out, encrypt=locked)
    for size in sizes:
        canvas.setPageSize(size)
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(0, 0, size[0], size[1] / 2, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@contextmanager
def opened(content: bytes, **limits: float) -> Iterator[PdfPages]:
    pages = PdfPages(**limits)
    try:
        yield pages.open(content)
    finally:
        pages.close()


def failing(content: bytes, **limits: float) -> str:
    with pytest.raises(BadInput) as failed, opened(content, **limits):
        pass
    return failed.value.code


def test_pages_are_drawn_as_they_are() -> None:
    with opened(made([(200, 100), (100, 300)])) as pages:
        assert pages.sizes == ((200.0, 100.0), (100.0, 300.0))
        drawn = pages.draw(0, 400)
        assert (drawn.width, drawn.height) == (400, 200)
        pixel = drawn.pixels[4 * 400 * 150 : 4 * 400 * 150 + 3]
        assert pixel == bytes([0, 0, 255]), "blue, green, red"
        assert drawn.pixels[:3] == bytes([255, 255, 255])
        assert pages.draw(1, 100).height == 300


def test_an_enormous_page_is_drawn_smaller() -> None:
    with opened(made([(14_000, 14_000)])) as pages:
        drawn = pages.draw(0, 14_000)
        assert drawn.width * drawn.height <= MOST_PIXELS * 1.01


@pytest.mark.parametrize(
    "content",
    [b"", b"%PDF-1.7", b"%PDF-1.7\n" + os.urandom(4000), b"<html>", made([(100, 100)])[:200]],
    ids=["nothing", "a head", "noise", "another kind", "cut"],
)
def test_what_is_no_pdf_is_told(content: bytes) -> None:
    assert failing(content) == "attachment.pdf_damaged"


def test_a_locked_one_is_told() -> None:
    assert failing(made([(100, 100)], password="geheim")) == "attachment.pdf_locked"


def test_one_that_takes_too_long_is_ended() -> None:
    assert failing(made([(100, 100)]), open_seconds=0.001) == "attachment.pdf_slow"


def test_a_page_that_is_not_there_is_told_and_the_others_go_on() -> None:
    with opened(made([(100, 100)])) as pages:
        with pytest.raises(BadInput):
            pages.draw(5, 100)
        assert pages.draw(0, 100).width == 100


def test_a_process_that_dies_takes_nothing_with_it() -> None:
    with opened(made([(100, 100)])) as pages:
        assert pages._process is not None
        pages._process.kill()
        pages._process.wait()
        with pytest.raises(BadInput) as failed:
            pages.draw(0, 100)
        assert failed.value.code == "attachment.pdf_damaged"


def test_closing_ends_the_process_also_in_mid_work() -> None:
    with opened(made([(100, 100)])) as pages:
        process = pages._process
    assert process is not None
    assert process.wait(timeout=30) != 0
    with pytest.raises(BadInput):
        pages.draw(0, 100)


def test_who_closes_before_it_is_open_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        pdf_module.subprocess, "Popen", lambda *_a, **_k: pytest.fail("a process was started")
    )
    pages = PdfPages()
    pages.close()
    with pytest.raises(BadInput):
        pages.open(made([(100, 100)]))


@pytest.mark.skipif(os.name != "posix", reason="no such limits there")
def test_the_process_gets_no_file_and_little_memory() -> None:
    script = (
        "import sys; sys.path.insert(0, sys.argv[1])\n"
        "import pdf_child\npdf_child._limit()\n"
        "try:\n bytearray(2 << 30)\nexcept MemoryError:\n print('no memory')\n"
        "try:\n f = open('x', 'wb'); f.write(b'x' * 9); f.flush()\nexcept OSError:\n print('no file')\n"
    )
    folder = str(pdf_module._CHILD.parent)
    with tempfile.TemporaryDirectory() as place:
        done = subprocess.run(
            [sys.executable, "-c", script, folder], capture_output=True, text=True, cwd=place, check=False,
            preexec_fn=lambda: signal.signal(signal.SIGXFSZ, signal.SIG_IGN),
        )  # fmt: skip
    assert done.stdout.split("\n")[:2] == ["no memory", "no file"]
