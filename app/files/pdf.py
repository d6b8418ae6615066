"""Pages of a PDF as pictures, drawn by another process (`pdf_child`) that is ended when it takes too long."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from app.errors import BadInput

OPEN_SECONDS = 15.0
PAGE_SECONDS = 10.0
_CHILD = Path(__file__).with_name("pdf_child.py")
_MOST_BYTES = 64_000_000


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page: 4 bytes (blue, green, red, nothing) for each pixel, row by row."""

    width: int
    height: int
    pixels: bytes


class PdfPages:
    """A PDF that is open in a process of its own.  `open` and `draw` off the GUI thread, `close` anywhere.

    Errors of both: BadInput attachment.pdf_damaged, attachment.pdf_locked (it has a password), attachment.pdf_slow.
    """

    def __init__(self, *, open_seconds: float = OPEN_SECONDS, page_seconds: float = PAGE_SECONDS) -> None:
        self._open_seconds, self._page_seconds = open_seconds, page_seconds
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()
        self._closed = False
        self.sizes: tuple[tuple[float, float], ...] = ()
        """Of the pages, in points."""

    def open(self, content: bytes) -> PdfPages:
        """Start the process and give it the PDF."""
        with self._turn:
            if self._closed:
                raise BadInput("attachment.pdf_damaged")
            self._process = subprocess.Popen(
                [sys.executable, "-I", str(_CHILD)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )  # fmt: skip
            with self._within(self._open_seconds) as process:
                header = _asked(process, {"size": len(content)}, content)
            self.sizes = tuple((float(width), float(height)) for width, height in header["pages"])
        return self

    def draw(self, number: int, width: int) -> Drawn:
        """Draw a page, counted from 0, so many pixels wide (fewer for one that would be too large)."""
        with self._turn, self._within(self._page_seconds) as process:
            header = _asked(process, {"page": number, "width": width})
            size = int(header["bytes"])
            if size > _MOST_BYTES or size != header["width"] * header["height"] * 4:
                raise BadInput("attachment.pdf_damaged")
            assert process.stdout is not None
            pixels = process.stdout.read(size)
            if len(pixels) != size:
                raise EOFError
        return Drawn(header["width"], header["height"], pixels)

    def close(self) -> None:
        """End the process, also in the midst of its work.  Waits for nothing."""
        self._closed = True
        process = self._process
        if process is not None:
            with suppress(OSError):
                process.kill()
            threading.Thread(target=self._give_back, daemon=True).start()

    def _give_back(self) -> None:
        """The pipes, once who was drawing has seen their end."""
        with self._turn:
            process, self._process = self._process, None
        if process is not None:
            for pipe in (process.stdin, process.stdout):
                if pipe is not None:
                    with suppress(OSError):
                        pipe.close()
            process.wait()

    @contextmanager
    def _within(self, seconds: float) -> Iterator[subprocess.Popen[bytes]]:
        """Whoever does not answer in time is ended, and then its pipe ends."""
        process = self._process
        if process is None or self._closed:
            raise BadInput("attachment.pdf_damaged")
        late = threading.Event()

        def end() -> None:
            late.set()
            process.kill()

        timer = threading.Timer(seconds, end)
        timer.daemon = True
        timer.start()
        try:
            yield process
        except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
            code = "attachment.pdf_slow" if late.is_set() else "attachment.pdf_damaged"
            raise BadInput(code) from error
        finally:
            timer.cancel()


def _asked(process: subprocess.Popen[bytes], request: dict[str, Any], content: bytes = b"") -> dict[str, Any]:
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(json.dumps(request).encode() + b"\n" + content)
    process.stdin.flush()
    line = process.stdout.readline(1 << 20)
    if not line:
        raise EOFError
    header: dict[str, Any] = json.loads(line)
    if header.get("error") == "locked":
        raise BadInput("attachment.pdf_locked")
    if "error" in header:
        raise BadInput("attachment.pdf_damaged")
    return header
