"""The words of the invented school: TOML files beside this one, read once."""

from __future__ import annotations

import functools
import tomllib
from pathlib import Path
from typing import Any


@functools.cache
def words(name: str) -> dict[str, Any]:
    """The content of `<name>.toml`."""
    return tomllib.loads(Path(__file__).with_name(f"{name}.toml").read_text("utf-8"))
