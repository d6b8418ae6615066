"""The repository as the architecture tests see it: its files, their syntax trees and what they import."""

from __future__ import annotations

import ast
import functools
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FLOORS = ("models", "app", "ui")

# Hidden folders are the tools' and the environment's; of them only .ci is ours.
_OUR_HIDDEN = {".ci"}


@dataclass(frozen=True)
class Source:
    """One Python file."""

    path: Path
    text: str
    tree: ast.Module

    @property
    def name(self) -> str:
        """Its path from the root, as failures print it."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def package(self) -> tuple[str, ...]:
        """The package that a relative import starts from."""
        return self.path.relative_to(ROOT).parent.parts

    @property
    def floor(self) -> str:
        """`models`, `app`, `ui`, `tests` or, for main.py, an empty string."""
        return self.package[0] if self.package else ""


def parse(text: str, name: str = "ui/example.py") -> Source:
    """A source that is not on the disk, to try a rule on."""
    return Source(ROOT / name, text, ast.parse(text))


def files(*folders: str) -> Iterator[Path]:
    """All files of the tree or of the folders named, without what tools leave behind."""
    for folder in folders or (".",):
        for where, below, names in os.walk(ROOT / folder):
            below[:] = sorted(
                one
                for one in below
                if one in _OUR_HIDDEN
                or not (one.startswith((".", "__pycache__")) or one in ("build", "htmlcov"))
            )
            # In a linked work tree .git is a file that names the place of the clone.
            yield from (Path(where) / name for name in sorted(names) if name != ".git")


def sources(*folders: str) -> tuple[Source, ...]:
    """The Python files of the folders named; main.py is asked for as such.

    They are read once in a process: tests that ask for many of them run in one, `pytest.mark.xdist_group("sources")`.
    """
    return tuple(source for folder in folders for source in _sources_in(folder))


@functools.cache
def _sources_in(folder: str) -> tuple[Source, ...]:
    found = []
    paths = [ROOT / folder] if folder.endswith(".py") else list(files(folder))
    for path in paths:
        if path.suffix == ".py" and path.exists():
            text = path.read_text(encoding="utf-8")
            found.append(Source(path, text, ast.parse(text, str(path))))
    return tuple(found)


def program() -> tuple[Source, ...]:
    """What is installed at a school: the three floors and main.py."""
    return sources(*FLOORS, "main.py")


def imports(source: Source) -> Iterator[tuple[int, str]]:
    """Every module a file imports, wherever in the file, with the line; relative ones by their full name."""
    for node in ast.walk(source.tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            base = source.package[: len(source.package) - node.level + 1] if node.level else ()
            module = ".".join([*base, *([node.module] if node.module else [])])
            if node.module:
                yield node.lineno, module
            else:  # from . import journal
                for alias in node.names:
                    yield node.lineno, f"{module}.{alias.name}"
