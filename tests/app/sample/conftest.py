"""One invented school for the tests of this folder, made once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.sample import generate
from models.database import SchoolFile
from models.opening import open_school_file

TODAY = date(2026, 11, 23)
SIZES = {"pupils": 60, "classes": 4, "years": 2, "seed": 7}


@pytest.fixture(scope="session")
def sample_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file; not to be written to."""
    path = tmp_path_factory.mktemp("sample") / "school.db"
    generate(path, **SIZES, today=TODAY)
    return path


@pytest.fixture
def sample(sample_path: Path) -> Iterator[SchoolFile]:
    """The file, open for reading."""
    with open_school_file(sample_path, mode="read_only") as school:
        yield school
