"""Real files of schools, which are not part of the repository: tests that read them are skipped without."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_BESIDE_THE_REPOSITORY = Path(__file__).resolve().parents[2] / "shared" / "data"

DATA = Path(os.environ.get("SCHOOL_DIARY_DATA") or _BESIDE_THE_REPOSITORY)

needs_data = pytest.mark.skipif(not DATA.is_dir(), reason="needs the real school files (SCHOOL_DIARY_DATA)")
