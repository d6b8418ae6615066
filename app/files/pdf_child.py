"""Draws the pages of one PDF, in a process of its own: a hostile or broken one takes nothing but this process with it.

Started by `app.files.pdf`, which ends it when it takes too long.  It has no file of the school, no key and no network,
and takes no more memory and time than it is given.  It reads lines of JSON and answers with a line of JSON, and after
that with the bytes that the line tells of:

    {"size": 12345}, and the PDF    → {"pages": [[595.0, 842.0], …]}            width and height in points
    {"page": 0, "width": 1600}      → {"width": 1600, "height": 2264, "bytes": …}, and 4 bytes (BGRx) for each pixel
    whatever goes wrong             → {"error": "locked" | "damaged"}
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from typing import Any, BinaryIO

MOST_PAGES = 2000
MOST_PIXELS = 12_000_000
_MEMORY = 1 << 30
_SECONDS = 120


def main() -> None:
    """Answer until the input ends."""
    _limit()
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    document = _opened(requests, answers)
    if document is None:
        return
    for line in requests:
        request = json.loads(line)
        try:
            _draw(document, int(request["page"]), int(request["width"]), answers)
        except Exception:  # noqa: BLE001 - whatever it is, this page cannot be drawn
            _answer(answers, {"error": "damaged"})


def _limit() -> None:
    """As far as the system can: the parent looks at the clock."""
    with suppress(ImportError, OSError, ValueError):
        import resource

        for what, most in (
            (resource.RLIMIT_AS, _MEMORY),
            (resource.RLIMIT_CPU, _SECONDS),
            (resource.RLIMIT_FSIZE, 0),
        ):
            resource.setrlimit(what, (most, most))


def _opened(requests: BinaryIO, answers: BinaryIO) -> Any:
    import pypdfium2

    size = int(json.loads(requests.readline())["size"])
    content = requests.read(size)
    try:
        document = pypdfium2.PdfDocument(content)
        pages = [list(document.get_page_size(number)) for number in range(min(len(document), MOST_PAGES))]
    except pypdfium2.PdfiumError as error:
        _answer(answers, {"error": "locked" if "assword" in str(error) else "damaged"})
        return None
    except Exception:  # noqa: BLE001 - whatever it is, this is no PDF that can be shown
        _answer(answers, {"error": "damaged"})
        return None
    _answer(answers, {"pages": pages} if pages else {"error": "damaged"})
    return document


def _draw(document: Any, number: int, width: int, answers: BinaryIO) -> None:
    page = document[number]
    across, down = page.get_size()
    scale = min(width / max(across, 1.0), (MOST_PIXELS / max(across * down, 1.0)) ** 0.5)
    bitmap = page.render(scale=scale, prefer_bgrx=True, fill_color=(255, 255, 255, 255))
    rows = memoryview(bitmap.buffer).cast("B")
    length = bitmap.width * 4
    pixels = b"".join(
        rows[row * bitmap.stride : row * bitmap.stride + length] for row in range(bitmap.height)
    )
    page.close()
    _answer(answers, {"width": bitmap.width, "height": bitmap.height, "bytes": len(pixels)}, pixels)


def _answer(answers: BinaryIO, header: dict[str, Any], content: bytes = b"") -> None:
    answers.write(json.dumps(header).encode() + b"\n" + content)
    answers.flush()


if __name__ == "__main__":
    main()
