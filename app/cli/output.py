"""What a command writes: answers to standard output, everything else to standard error."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TextIO

from app.backup.problems import Progress
from app.cli.messages import Words

_BAR = 24


@dataclass
class Context:
    """What every command is given."""

    options: argparse.Namespace
    words: Words
    out: TextIO
    err: TextIO

    def say(self, code: str, /, **data: Any) -> None:
        """A line of the answer, by its code."""
        self.line(self.words(code, **data))

    def line(self, text: str) -> None:
        """A line of the answer."""
        self.out.write(text.rstrip() + "\n")

    def note(self, code: str, /, **data: Any) -> None:
        """A line for people beside the answer."""
        self.err.write(self.words(code, **data) + "\n")

    def data(self, value: Any) -> None:
        """The answer as one JSON value."""
        self.out.write(json.dumps(value, ensure_ascii=False) + "\n")

    def table(self, head: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
        """Rows in columns; numbers stand to the right."""
        body = [["" if cell is None else self.words.shown(cell) for cell in row] for row in rows]
        numeric = [all(_is_number(row[place]) for row in body) for place in range(len(head))]
        widths = [max(len(row[place]) for row in [list(head), *body]) for place in range(len(head))]
        for row in [list(head), *body]:
            cells = zip(row, widths, numeric, strict=True)
            self.line(
                "  ".join(text.rjust(width) if right else text.ljust(width) for text, width, right in cells)
            )

    @contextmanager
    def progress(self, topic: str) -> Iterator[Progress]:
        """A bar on standard error, where that is a terminal or --progress was given."""
        shown = getattr(self.options, "progress", False) or self.err.isatty()
        bar = _Bar(self.err, self.words(f"progress.{topic}")) if shown else None
        try:
            yield bar.move if bar is not None else (lambda _done, _total: None)
            if bar is not None:
                bar.move(1, 1)
        finally:
            if bar is not None:
                bar.end()


class _Bar:
    """A bar: redrawn in a terminal, a line for each tenth elsewhere."""

    def __init__(self, err: TextIO, label: str) -> None:
        self._err, self._label, self._terminal, self._told = err, label, err.isatty(), -1

    def move(self, done: int, total: int) -> None:
        percent = 100 * done // total if total > 0 else 0
        step = percent if self._terminal else percent // 10 * 10
        if step == self._told:
            return
        self._told = step
        if self._terminal:
            filled = _BAR * percent // 100
            self._err.write(f"\r{self._label} [{'#' * filled}{'.' * (_BAR - filled)}] {percent:3} %")
        else:
            self._err.write(f"{self._label} {step} %\n")
        self._err.flush()

    def end(self) -> None:
        if self._terminal and self._told >= 0:
            self._err.write("\r" + " " * (len(self._label) + _BAR + 10) + "\r")
            self._err.flush()


def _is_number(text: str) -> bool:
    return not text or text.replace(",", "").replace(".", "").lstrip("-–").isdigit()


def prepare_streams() -> None:
    """UTF-8 for whoever reads the output as a file, and no failure over a letter that a console does not have."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8", errors="replace")
